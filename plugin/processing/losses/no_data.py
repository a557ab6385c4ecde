"""What cannot be told because a map has no data: events without tree cover, stacks with gaps."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry

from ...core.overlays.losses import NoData
from ...core.overlays.reading import Reading
from ...raster.grid import RasterBand
from ...raster.job import Axis, Condition, Kind, Nodata, RasterJob, TableQuestion
from ...raster.survey import survey
from ...storage.geometry import carried
from ..survey_run import Sources, job_ellipsoid
from ..workers import load_worker_settings
from .map_extents import extent_on

_DUST = 1e-9  # of hectares; less is rounding


@dataclass(frozen=True)
class Check:
    """A table of which only the hectares are told; they are in no row.

    ``name``: of the map that has no data; ``kept_year``: of a stack, the last date with data, at which
    the land was kept. ``reading``: in place of both, a loss of which the years asked for take a part.
    """

    axes: tuple[Axis, ...]
    conditions: tuple[Condition, ...]
    name: str = ""
    kept_year: int | None = None
    reading: Reading | None = None


def may_lack(one) -> bool:
    """Whether a map can have cells without data."""
    with RasterBand(one.path, one.band, one.source_wkt(), one.nodata) as band:
        return band.masked or band.empty is not None or band.dtype.kind == "f" or bool(one.nodata.ranges)


def lacking(maps) -> list[bool]:
    """Return which maps of a stack can be without data where others have some."""
    grids = []
    for one in maps:
        with RasterBand(one.path, one.band, one.source_wkt(), one.nodata) as band:
            grids.append((band.width, band.height, band.affine.coefficients, one.source_wkt()))
    return [may_lack(one) or len(set(grids)) > 1 for one in maps]


def without_cover(request, sources, conditions) -> tuple[Condition, ...]:
    """Return what holds where a request's tree cover is not known; nothing where it always is.

    :param conditions: those of the forest, of which limits of heights stay.
    :raises RasterError: the map cannot be read.
    """
    cover = request.cover
    if cover is None:
        return ()
    seen = extent_on(cover, request.parcels)
    if seen is not None and not seen.ends and not may_lack(cover):
        return ()
    return (Condition(sources.add(cover, Kind.CLASS), nodata=Nodata.ALONE), *conditions[1:])


def checks_of(request, asked, sources, conditions) -> list[Check]:
    """Return what is asked beside the events: those whose tree cover is not known, and gaps of stacks.

    :param asked: the ``EventQuestions``; ``conditions`` those of the forest.
    :raises RasterError: the map of tree cover cannot be read.
    """
    gaps = [replace(one, conditions=(*one.conditions, *conditions)) for one in asked.checks]
    unknown = without_cover(request, sources, conditions)
    if not unknown:
        return gaps
    name = request.cover.name
    return [Check(one.axes, (*one.conditions, *unknown), name) for one in asked.classes] + gaps


def checked(checks, tables) -> tuple[tuple[NoData, ...], tuple[Reading, ...]]:
    """Return (what is without data, losses that the years cut) of the tables of checks."""
    areas: dict = {}
    cut: dict = {}
    for check, table in zip(checks, tables):
        area = float(table.area_ha.sum())
        if area <= 0.0:
            continue
        if check.reading is not None:
            cut[check.reading] = None
            continue
        key = check.name, check.kept_year
        areas[key] = areas.get(key, 0.0) + area
    return tuple(NoData(name, area, year) for (name, year), area in areas.items()), tuple(cut)


def polygons_without_cover(polygons, request, feedback) -> tuple[NoData, ...]:
    """Return the hectares of polygons of events on which the tree cover is not known.

    :param polygons: (geometry in the parcels' CRS, hectares).
    :raises RasterError: a map cannot be read.
    :raises Cancelled: the user cancelled.
    """
    sources = Sources()
    if not polygons or not without_cover(request, sources, ()):
        return ()
    known = TableQuestion((Axis(0, breaks=(-math.inf, math.inf)),))
    crs, context = request.parcels.source.sourceCrs(), request.parcels.context.transformContext()
    ellipsoid = job_ellipsoid(crs, request.parcels.ellipsoid)
    job = RasterJob(tuple(sources.sources), tables=(known,), ellipsoid=ellipsoid)
    there = QgsCoordinateTransform(crs, request.cover.crs, context)
    moved = [carried(QgsGeometry(one), there) for one, _ in polygons]
    workers = load_worker_settings().workers(request.run.count)
    wkbs = [None if one is None else one.asWkb().data() for one in moved]
    result = survey(job, wkbs, workers=workers, cancel=feedback.isCanceled)
    beyond = np.array([area for _, area in polygons]) * result.outside_pct / 100.0
    whole = float(np.sum(result.whole_ha) + np.sum(beyond))
    lacking_ha = whole - float(result.tables[0].area_ha.sum())
    return (NoData(request.cover.name, lacking_ha),) if lacking_ha > _DUST * whole else ()
