"""Losses of parcels by year and type, from maps of events, in one pass over the rasters."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import replace

import numpy as np
from qgis.core import QgsProcessingException

from ...core.overlays.reading import Reading
from ...raster.job import Kind, RasterJob, TableQuestion
from ...translate import tr
from ..stock_source import ParcelReader, check_source
from ..survey_run import READING, Sources, Surveyed, job_ellipsoid, run_survey
from .centre_run import run_centres
from .forest_mask import forest_conditions
from .map_extents import check_any_place
from .no_data import checked, checks_of
from .questions import EventQuestions, event_questions
from .request import LossCount, LossRequest, Rule
from .unknown import unknown_codes

NAME = "lossbyyear"
_SAME = 1e-9  # of hectares that must agree


def count_losses(request: LossRequest, feedback, name: str = NAME) -> LossCount:
    """Return what the parcels of a request lost, by year and type.

    Nothing is dropped: every cell that is an event by its map, and meets the conditions, is in a row or
    among the unknown codes, unless the request does not want its year, type or confidence.

    :param name: of the algorithm, under which finished tiles are kept.
    :raises QgsProcessingException: the request cannot be answered, with the sentence for the user.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    check_request(request)
    parcels = request.parcels
    check_source(parcels.source)
    check_any_place([one for event in request.events for one in event.maps], parcels)
    with ExitStack() as kept:
        sources = Sources()
        asked = event_questions(request.events, request.which, request.year_start, sources)
        values = value_sources(request, sources)
        conditions = forest_conditions(request, sources, kept, feedback)
        checks = checks_of(request, asked, sources, conditions)
        base = sources.base(base_of(request))
        ellipsoid = job_ellipsoid(parcels.source.sourceCrs(), parcels.ellipsoid)
        tables = event_tables(asked, values, conditions)
        told = tuple(TableQuestion(one.axes, (), one.conditions) for one in checks)
        job = RasterJob(tuple(sources.sources), tables=tables + told, base=base, ellipsoid=ellipsoid)
        reader = reader_of(parcels, sources.maps[base].crs, feedback)
        run = run_centres if request.rule is Rule.PIXEL_CENTRE else run_survey
        found = run(name, parcels.source, job, sources, request.run, reader, feedback)
        found.result, told = _parted(found.result, len(tables))
        count = _counted(found, asked, request)
        count.no_data, cut = checked(checks, told)
        count.cut = tuple(dict.fromkeys((*count.cut, *cut)))
        count.unknown = unknown_codes(found, asked, request, feedback)
    _check_nothing_lost(count)
    return count


def event_tables(asked: EventQuestions, values, conditions) -> tuple[TableQuestion, ...]:
    """Return the questions of events to one pass.

    :param values: numbers of the density maps; ``conditions`` those of the forest.
    """
    return tuple(TableQuestion(one.axes, values, (*one.conditions, *conditions)) for one in asked.classes)


def _parted(result, events: int):
    """Return (a result with the tables of events only, the other tables)."""
    return replace(result, tables=result.tables[:events]), result.tables[events:]


def reader_of(parcels, crs, feedback) -> ParcelReader:
    """Return the reader of a request's parcels, carried to ``crs``."""
    return ParcelReader(
        parcels.source,
        [crs],
        parcels.context,
        feedback,
        parcels.id_field,
        parcels.ellipsoid,
        READING,
        measured=False,
    )


def value_sources(request: LossRequest, sources: Sources) -> tuple[int, ...]:
    """Return the numbers of the density maps, added to ``sources``; below zero is nodata."""
    kind = Kind.PER_HECTARE if request.conversion.per_hectare else Kind.PER_CELL
    return tuple(sources.add(one, kind, 0.0) for one in request.densities)


def check_request(request: LossRequest, events: bool = True) -> None:
    """Refuse a request that says too little or contradicts itself.

    :param events: whether it must have maps of events.
    :raises QgsProcessingException: with the sentence for the user.
    """
    which = request.which
    if events and not request.events:
        raise QgsProcessingException(tr("There is no map of events: choose at least one."))
    if None not in (which.year_from, which.year_to) and which.year_from > which.year_to:
        text = tr("The first year {first} is after the last year {last}: correct one of them.")
        raise QgsProcessingException(text.format(first=which.year_from, last=which.year_to))
    maps = [(one.path, one.band) for event in request.events for one in event.maps]
    if len(set(maps)) < len(maps):
        path = next(path for path, band in maps if maps.count((path, band)) > 1)
        text = tr("The map of events “{raster}” is chosen twice: take one of them out.")
        raise QgsProcessingException(text.format(raster=os.path.basename(path)))
    limited = request.least_cover is not None or request.forest is not None
    if limited and request.cover is None:
        raise QgsProcessingException(
            tr("A least tree cover, or a definition of forest, needs the map of tree cover: choose it.")
        )
    if request.cover is not None and not limited:
        raise QgsProcessingException(
            tr(
                "The map of tree cover “{raster}” has no limit: give the least tree cover that counts, or "
                "the definition of forest."
            ).format(raster=request.cover.name)
        )
    if request.heights is not None and not (request.forest is not None and request.forest.height_m > 0.0):
        raise QgsProcessingException(
            tr("The map of heights “{raster}” needs a definition of forest with a least height.").format(
                raster=request.heights.name
            )
        )


def base_of(request: LossRequest):
    """Return the map whose cells are counted, ``None`` for the one with the finest cells."""
    if request.run.base is not None or request.rule is not Rule.PIXEL_CENTRE or not request.events:
        return request.run.base
    return request.events[0].maps[0]  # whole cells: those of the events, not of something finer


def _counted(found: Surveyed, asked: EventQuestions, request: LossRequest) -> LossCount:
    """Return the rows of a finished pass, summed by parcel and reading."""
    readings, parts = {}, []
    factor = request.conversion.factor_tco2e
    for classes, table in zip(asked.classes, found.result.tables):
        numbers = np.array([_number(readings, span.reading) for span in classes.spans], dtype=np.int64)
        reading = numbers[classes.reading_of(table.cell)]
        known = np.flatnonzero(reading >= 0)
        cells = getattr(table, "cells", None)
        parts.append(
            (
                table.parcel[known],
                reading[known],
                table.area_ha[known],
                table.values[:, known] * factor,
                table.missing_ha[:, known],
                np.zeros(len(known)) if cells is None else cells[known],
            )
        )
    listed = list(readings)
    order = sorted(range(len(readings)), key=lambda k: reading_order(listed[k]))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    ids = found.reader.values or found.reader.ids.tolist()
    columns = _summed(parts, place, len(request.densities))
    if request.rule is not Rule.PIXEL_CENTRE:
        columns["cells"] = None
    return LossCount(ids, tuple(listed[k] for k in order), **columns, cut=asked.cut, found=found)


def _number(readings: dict, reading: Reading | None) -> int:
    """Return the number of a reading, a new one if it is not there; -1 for none."""
    return -1 if reading is None else readings.setdefault(reading, len(readings))


def reading_order(reading: Reading):
    """Return what readings are sorted by: dates, type, confidence, label."""
    return reading.first, reading.last, reading.event_type.value, reading.confidence.value, reading.label


def _summed(parts, place, densities: int) -> dict:
    """Return the columns of rows, those of the same parcel and reading added up."""
    if not parts:
        parts = [(*(np.empty(0, np.int64),) * 2, np.empty(0), *(np.empty((densities, 0)),) * 2, np.empty(0))]
    parcel, reading, area, cells = (np.concatenate([part[k] for part in parts]) for k in (0, 1, 2, 5))
    tonnes, missing = (np.concatenate([part[k] for part in parts], axis=1) for k in (3, 4))
    reading = place[reading] if len(place) else reading
    width = max(1, len(place))
    keys, row = np.unique(parcel.astype(np.int64) * width + reading, return_inverse=True)
    count = len(keys)

    def add(values):
        return np.bincount(row, values, count).astype(np.float64)  # of nothing it makes whole numbers

    area, cells = add(area), add(cells)
    missing = np.array([add(one) for one in missing]).reshape(densities, count)
    amounts = np.array([add(one) for one in tonnes]).reshape(densities, count)
    amounts[missing >= area * (1.0 - _SAME)] = np.nan  # no density anywhere in the row
    some = ~np.isnan(amounts).all(axis=0) if densities else np.zeros(count, dtype=bool)
    return {
        "parcel": keys // width,
        "reading": keys % width,
        "area_ha": area,
        "tco2e": np.where(some, np.nansum(amounts, axis=0), np.nan),
        "without_density_ha": np.minimum(missing.max(axis=0), area) if densities else np.zeros(count),
        "cells": cells,
    }


def _check_nothing_lost(count: LossCount) -> None:
    """Refuse rows and unknown codes that are not all event area of the pass, which cannot be."""
    counted = sum(float(table.area_ha.sum()) for table in count.found.result.tables)
    told = count.total_area_ha + count.unknown_area_ha
    if abs(told - counted) > _SAME * max(1.0, counted):
        raise QgsProcessingException(
            tr("The rows do not add up to all hectares counted: nothing was written; please report it.")
        )
