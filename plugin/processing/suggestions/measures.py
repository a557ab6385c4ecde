"""What is measured of parcels as wholes: means of maps, and the way to roads, rivers and settlements."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsSpatialIndex,
)

from ...core.mechanism.suggestion_facts import Measure, Measured
from ...raster.errors import Cancelled
from ...raster.job import Axis, Kind, RasterJob, SumQuestion, TableQuestion
from ...storage.geometry import carried
from ...storage.measure import area_meter
from ...translate import tr
from ..raster_input import MapFile
from ..stock_source import UNCHECKED, ParcelReader
from ..survey_run import READING, RunChoice, Sources, job_ellipsoid, run_survey
from .days import day_of

NAME = "suggeststatus"
_M_PER_KM = 1000.0


@dataclass(frozen=True)
class MeasuredMap:
    """A map whose mean over a parcel is a measure, and the limit of it."""

    measure: Measure
    map: MapFile
    limit: float


@dataclass(frozen=True)
class Places:
    """Lines, points or areas that make land reachable; ``opened`` is a field of days."""

    measure: Measure
    source: object
    opened: str = ""


def measure_maps(maps, source, ellipsoid, context, feedback) -> dict[int, dict]:
    """Return {feature id: {measure: Measured}} of maps; parcels off a map are not in it.

    :param maps: :class:`MeasuredMap`; ``source``: the parcels.
    :raises QgsProcessingException, RasterError, Cancelled: as of :func:`run_survey`.
    """
    if not maps:
        return {}
    sources = Sources()
    numbers = [sources.add(one.map, Kind.PER_HECTARE) for one in maps]
    tables = [
        TableQuestion((Axis(number, breaks=(_above(one.limit), math.inf)),))
        for number, one in zip(numbers, maps)
    ]
    base = sources.base(None)
    job = RasterJob(
        tuple(sources.sources),
        tuple(SumQuestion(number) for number in numbers),
        tuple(tables),
        base,
        job_ellipsoid(source.sourceCrs(), ellipsoid),
    )
    reader = ParcelReader(
        source, [sources.maps[base].crs], context, feedback, "", ellipsoid, READING, measured=False
    )
    found = run_survey(NAME, source, job, sources, RunChoice(None, 0, ""), reader, feedback)
    ids = reader.ids.tolist()
    measures: dict[int, dict] = {fid: {} for fid in ids}
    for one, sums, table in zip(maps, found.result.sums, found.result.tables):
        means = sums.mean()
        over = table.dense(len(ids), 1)[:, 0]
        shares = np.divide(over, sums.covered_ha, out=np.zeros(len(ids)), where=sums.covered_ha > 0.0)
        for fid, mean, share in zip(ids, means.tolist(), shares.tolist()):
            if mean == mean:
                measures[fid][one.measure] = Measured(mean, min(1.0, share), one.map.name)
        _say_missing(one, int(np.isnan(means).sum()), feedback)
    return measures


def _above(limit: float) -> float:
    """Return the least number above a limit: at the limit, land is still within it."""
    return float(np.nextafter(limit, math.inf))


def _say_missing(one: MeasuredMap, missing: int, feedback) -> None:
    if missing:
        text = tr("The map “{raster}” says nothing of {parcels} parcels: they count as within its limit.")
        feedback.pushWarning(text.format(raster=one.map.name, parcels=missing))


def measure_distances(places, land, crs, ellipsoid, joined, context, feedback) -> dict[int, dict]:
    """Return {feature id: {measure: Measured}}: kilometres from the nearest edge of each parcel.

    :param places: :class:`Places`; what was opened after ``joined`` does not count.
    :param land: parcels (:class:`Land`) in ``crs``.
    :raises QgsProcessingException: a layer cannot be used.
    :raises Cancelled: the user cancelled.
    """
    measures: dict[int, dict] = {}
    if not places:
        return measures
    plane = _plane(crs, land, context)
    way = QgsCoordinateTransform(crs, plane, context.transformContext())
    meter = area_meter(plane, ellipsoid, context.transformContext())
    for one in places:
        index, shapes = _indexed(one, plane, joined, context, feedback)
        if not shapes:
            text = tr("“{layer}” has nothing that was there on {day}: choose another layer, or none.")
            raise QgsProcessingException(text.format(layer=one.source.sourceName(), day=joined.isoformat()))
        for number, parcel in enumerate(land):
            if number % 64 == 0 and feedback.isCanceled():
                raise Cancelled
            if parcel.problem:
                continue
            shape = carried(parcel.geometry, way)
            if shape is None:
                continue
            nearest = index.nearestNeighbor(shape, 1)
            distance = min(_length(shape, shapes[fid], meter) for fid in nearest)
            found = Measured(distance / _M_PER_KM, None, one.source.sourceName())
            measures.setdefault(parcel.fid, {})[one.measure] = found
    return measures


def _length(shape, place, meter) -> float:
    if shape.intersects(place):
        return 0.0
    return meter.measureLength(shape.shortestLine(place))


def _plane(crs, land, context) -> QgsCoordinateReferenceSystem:
    """Return an equidistant plane about the middle of the parcels, where near is near.

    In their own CRS it may not be: beyond the meridian of 180°, or where the map stretches.
    """
    boxes = [parcel.geometry.boundingBox() for parcel in land if not parcel.problem]
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    way = QgsCoordinateTransform(crs, degrees, context.transformContext())
    try:
        middles = [way.transform(box.center()) for box in boxes]
    except QgsCsException:
        return crs
    if not middles:
        return crs
    lon, lat = _middle(middles)
    text = "+proj=aeqd +lat_0={lat:.6f} +lon_0={lon:.6f} +datum=WGS84 +units=m +no_defs"
    return QgsCoordinateReferenceSystem.fromProj(text.format(lat=lat, lon=lon))


def _middle(points) -> tuple[float, float]:
    """Return longitude and latitude (degrees) in the middle of points on the globe."""
    lon, lat = np.radians([(point.x(), point.y()) for point in points]).T
    x, y, z = (np.cos(lat) * np.cos(lon)).sum(), (np.cos(lat) * np.sin(lon)).sum(), np.sin(lat).sum()
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def _indexed(one: Places, plane, joined, context, feedback):
    """Return (index, {number: geometry}) of what was there on the joining date."""
    source = one.source
    if not source.sourceCrs().isValid():
        text = tr("“{layer}” has no CRS: set its coordinate reference system in the layer's properties.")
        raise QgsProcessingException(text.format(layer=source.sourceName()))
    opened = source.fields().lookupField(one.opened) if one.opened else -1
    if one.opened and opened < 0:
        text = tr("“{layer}” has no field “{field}”: choose one of {known}, or none.")
        known = ", ".join(field.name() for field in source.fields())
        raise QgsProcessingException(text.format(layer=source.sourceName(), field=one.opened, known=known))
    way = QgsCoordinateTransform(source.sourceCrs(), plane, context.transformContext())
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([opened] if opened >= 0 else [])
    index = QgsSpatialIndex(QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
    shapes = {}
    for feature in source.getFeatures(request, UNCHECKED):
        if feedback.isCanceled():
            raise Cancelled
        if opened >= 0:
            day = day_of(feature.attribute(opened), one.opened, source.sourceName())
            if day is not None and day.last > joined:  # of a year alone, its end: the budget does not grow
                continue
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        moved = carried(geometry, way)
        if moved is not None:
            kept = QgsFeature(len(shapes))
            kept.setGeometry(moved)
            index.addFeature(kept)
            shapes[len(shapes)] = moved
    return index, shapes
