"""Where losses are: cells of chosen parcels and events as polygons; hectares and tonnes on polygons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsProcessingException

from ...core.overlays.losses import LossFilter
from ...core.overlays.reading import Reading
from ...raster.cells import CellReader
from ...raster.job import Axis, RasterJob, SumQuestion, TableQuestion
from ...raster.places import places_of
from ...raster.survey import survey
from ...storage.geometry import carried
from ...storage.measure import area_ha, area_meter
from ...translate import tr
from ..stock_source import ellipsoid_of
from ..survey_run import Sources, job_ellipsoid
from ..workers import load_worker_settings
from .count import base_of, check_request, event_tables, value_sources
from .forest_mask import forest_conditions
from .questions import event_questions
from .request import LossRequest
from .vector_parcels import read_shapes


@dataclass(frozen=True)
class Place:
    """Where one parcel lost land: a WKB multipolygon in the parcels' CRS, by parcel and reading."""

    parcel_id: object
    reading: Reading
    wkb: bytes


@dataclass(frozen=True)
class Amount:
    """Hectares of a polygon, tCO2e of the density maps on it (``None``: none there), hectares without."""

    area_ha: float
    tco2e: float | None
    without_density_ha: float


def loss_places(request: LossRequest, parcel_ids: Iterable, which: LossFilter, feedback) -> Iterator[Place]:
    """Yield where chosen parcels lost land, by parcel and reading, with the conditions of the request.

    Cells are cut to the parcel in the CRS of the map whose cells are counted and then carried to the
    parcels' CRS point by point; carried back they are the same, so :func:`amount_on` finds the hectares of
    the row. Measured in the parcels' CRS itself, sides that were straight are not quite, as of any polygon.
    A cell that two maps show with the same reading is there once, while both are counted in the row.

    :param parcel_ids: by the request's id field.
    :param which: years, types and confidence, beside the request's own.
    :raises QgsProcessingException: the request cannot be answered, or a place not be carried back.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    check_request(request)
    wanted = set(parcel_ids)
    ids, shapes = read_shapes(request.parcels, feedback)
    with ExitStack() as kept:
        job, asked, crs, _ = _job(request, kept, feedback)
        own, context = request.parcels.source.sourceCrs(), request.parcels.context.transformContext()
        there, back = QgsCoordinateTransform(own, crs, context), QgsCoordinateTransform(crs, own, context)
        reader = kept.enter_context(CellReader(job))
        questions = _by_reading(asked, job, which)
        for parcel_id, shape in zip(ids, shapes):
            if parcel_id not in wanted or shape is None:
                continue
            moved = carried(shape, there)
            if moved is None:
                continue
            for reading, classes in questions.items():
                mask = _mask(classes)
                wkb = places_of(reader, moved.asWkb().data(), mask, cancel=feedback.isCanceled)
                if wkb is not None:
                    yield Place(parcel_id, reading, _back(wkb, back))


def restricted(polygons: Iterable[bytes], request: LossRequest, feedback) -> Iterator[bytes | None]:
    """Yield what of each polygon meets the conditions of a request: the cells that are forest, cut to it.

    Without a map of tree cover it is the whole of each; where there is no such cell, ``None``.

    :param polygons: WKB in the CRS of the request's parcels, as is what is yielded.
    :raises QgsProcessingException: a place cannot be carried back.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    if request.cover is None:
        yield from polygons
        return
    with ExitStack() as kept:
        job, _, crs, conditions = _job(request, kept, feedback)
        own, context = request.parcels.source.sourceCrs(), request.parcels.context.transformContext()
        there, back = QgsCoordinateTransform(own, crs, context), QgsCoordinateTransform(crs, own, context)
        reader = kept.enter_context(CellReader(job))
        everything = Axis(conditions[0].source, breaks=(-math.inf, math.inf))
        table = TableQuestion((everything,), (), conditions)

        def is_forest(window):
            return window.classes(table) >= 0

        for polygon in polygons:
            moved, wkb = carried(_shape(polygon), there), None
            if moved is not None:
                wkb = places_of(reader, moved.asWkb().data(), is_forest, cancel=feedback.isCanceled)
            yield None if wkb is None else _back(wkb, back)


def amount_on(polygons: Iterable[bytes], request: LossRequest, feedback) -> list[Amount]:
    """Return hectares and tonnes of polygons, on the cells and by the density maps of a request.

    Events and conditions play no part: the whole of each polygon counts. So the overlap of two places, or
    of a place with another polygon, is measured as the rows were.

    :param polygons: WKB in the CRS of the request's parcels; those without a place give 0 ha.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    check_request(request, events=False)
    shapes = [_shape(wkb) for wkb in polygons]
    with ExitStack() as kept:
        sources = Sources()
        event_questions(request.events, request.which, request.year_start, sources)
        values = value_sources(request, sources)
        if request.cover is not None:  # part of the choice of the finest cells
            forest_conditions(request, sources, kept, feedback)
        if not sources.sources:
            return _on_ellipsoid(shapes, request)
        base = sources.base(base_of(request))
        own, context = request.parcels.source.sourceCrs(), request.parcels.context.transformContext()
        there = QgsCoordinateTransform(own, sources.maps[base].crs, context)
        moved = [carried(shape, there) for shape in shapes]
        sums = tuple(SumQuestion(number) for number in values)
        ellipsoid = job_ellipsoid(own, request.parcels.ellipsoid)
        job = RasterJob(tuple(sources.sources), sums=sums, base=base, ellipsoid=ellipsoid)
        workers = load_worker_settings().workers(request.run.count)
        wkbs = [None if shape is None else shape.asWkb().data() for shape in moved]
        result = survey(job, wkbs, workers=workers, cancel=feedback.isCanceled)
    return _amounts(result, request.conversion.factor_tco2e)


def _on_ellipsoid(shapes, request: LossRequest) -> list[Amount]:
    """Return the areas of polygons on the ellipsoid of the parcels, where there is no map at all."""
    crs = request.parcels.source.sourceCrs()
    ellipsoid = request.parcels.ellipsoid or ellipsoid_of(crs)
    meter = area_meter(crs, ellipsoid, request.parcels.context.transformContext())
    return [Amount(area_ha(shape, meter), None, 0.0) for shape in shapes]


def _shape(wkb: bytes) -> QgsGeometry:
    shape = QgsGeometry()
    shape.fromWkb(wkb)
    return shape


def _amounts(result, factor: float) -> list[Amount]:
    found = []
    for number, area in enumerate(result.whole_ha.tolist()):
        covered = [sums.covered_ha[number] for sums in result.sums]
        known = [sums.value_sum[number] for sums, some in zip(result.sums, covered) if some > 0.0]
        tonnes = factor * float(np.sum(known)) if known else None
        found.append(Amount(area, tonnes, max((float(area - some) for some in covered), default=0.0)))
    return found


def _job(request: LossRequest, kept, feedback):
    """Return (job, the questions of its events, CRS of the counted cells, its conditions)."""
    sources = Sources()
    asked = event_questions(request.events, request.which, request.year_start, sources)
    values = value_sources(request, sources)
    conditions = forest_conditions(request, sources, kept, feedback)
    base = sources.base(base_of(request))
    ellipsoid = job_ellipsoid(request.parcels.source.sourceCrs(), request.parcels.ellipsoid)
    tables = event_tables(asked, values, conditions)
    job = RasterJob(tuple(sources.sources), tables=tables, base=base, ellipsoid=ellipsoid)
    return job, asked, sources.maps[base].crs, conditions


def _by_reading(asked, job: RasterJob, which: LossFilter) -> dict:
    """Return {reading: [(question, classes of it, numbers of spans)]} of the readings that are wanted."""
    found: dict = {}
    for classes, table in zip(asked.classes, job.tables):
        for number, span in enumerate(classes.spans):
            if span.reading is not None and which.takes(span.reading):
                found.setdefault(span.reading, {}).setdefault(table, (classes, []))[1].append(number)
    return {reading: [(table, *one) for table, one in tables.items()] for reading, tables in found.items()}


def _mask(parts):
    """Return a function of a window that tells which of its cells are of a reading."""

    def mask(window):
        found = np.zeros((window.rows, window.columns), dtype=bool)
        for table, classes, numbers in parts:
            cells = window.classes(table)
            found |= (cells >= 0) & np.isin(classes.reading_of(cells), numbers)
        return found

    return mask


def _back(wkb: bytes, transform) -> bytes:
    moved = carried(_shape(wkb), transform)
    if moved is None:
        raise QgsProcessingException(tr("A place of losses cannot be carried to the CRS of the parcels."))
    return moved.asWkb().data()
