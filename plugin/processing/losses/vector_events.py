"""Losses of parcels from layers of events: exact areas of polygons, each place counted once."""

from __future__ import annotations

import math
from contextlib import ExitStack
from dataclasses import replace

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsGeometry,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ...core.overlays.losses import NoData, UnknownCode
from ...raster.errors import Cancelled
from ...raster.job import Axis, RasterJob, SumQuestion, TableQuestion
from ...raster.survey import survey
from ...storage.geometry import carried
from ...storage.measure import area_ha, area_meter
from ...translate import tr
from ..stock_source import ellipsoid_of
from ..survey_run import Sources, job_ellipsoid
from ..workers import load_worker_settings
from .count import value_sources
from .forest_mask import forest_conditions
from .no_data import polygons_without_cover
from .places import restricted
from .request import LossRequest
from .vector_guess import guessed_fields
from .vector_layer import EventLayer, read_events
from .vector_parcels import read_shapes

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


class VectorCount:
    """What layers of events give, before it is put together with what rasters give.

    ``parts``: (parcel's number, reading, hectares, tCO2e or NaN, hectares without density).
    """

    def __init__(self) -> None:
        self.ids: list = []
        self.parts: list = []
        self.cut: dict = {}
        self.unknown: dict = {}
        self.no_data: tuple[NoData, ...] = ()

    def unknown_codes(self) -> tuple[UnknownCode, ...]:
        """Return the words that are not known, with their hectares in parcels."""
        return tuple(UnknownCode(code, area, name) for (name, code), area in self.unknown.items())


def count_layers(layers, asked, request: LossRequest, feedback) -> VectorCount:
    """Return what parcels lost by layers of events.

    Polygons that overlap within a parcel, year and type count once. Points count where they lie in a
    parcel, with the hectares of their field.

    :param layers: of :class:`EventLayer`; ``asked``, for those without ``fields`` of their own, the
        ``EventFields`` of all of them, or the id of the catalogue's entry they are of (empty: any).
    :raises QgsProcessingException: a field is not there.
    :raises Cancelled: the user cancelled.
    """
    found = VectorCount()
    found.ids, shapes = read_shapes(request.parcels, feedback)
    meter = _meter(request.parcels)
    places = []
    for layer in layers:
        fields, groups = _groups(layer, asked, request, shapes, found, feedback)
        if layer.points:
            _count_points(layer, groups, fields, found, feedback)
            if request.cover or request.densities:
                text = tr("“{layer}” holds points: maps of tree cover and of carbon play no part in them.")
                feedback.pushWarning(text.format(layer=layer.name))
            continue
        for parcel, reading, geometry in _known(layer, groups, shapes, meter, found):
            places.append((parcel, reading, geometry, area_ha(geometry, meter)))
    found.parts += _weighed(places, request, feedback)
    found.no_data += polygons_without_cover([one[2:] for one in places], request, feedback)
    return found


def layer_places(layers, asked, request: LossRequest, feedback, found: VectorCount | None = None):
    """Yield (parcel's number, reading, WKB in the parcels' CRS) of what polygons of events cover of parcels.

    Where the request has a map of tree cover, only what is forest on it.

    :param layers: as of :func:`count_layers`, as is ``asked``; layers of points have no places.
    :param found: takes the parcels' ids, unknown words and the readings that the years cut.
    :raises QgsProcessingException: a field is not there.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    found = VectorCount() if found is None else found
    found.ids, shapes = read_shapes(request.parcels, feedback)
    meter = _meter(request.parcels)
    for layer in layers:
        if layer.points:
            continue
        _, groups = _groups(layer, asked, request, shapes, found, feedback)
        places = list(_known(layer, groups, shapes, meter, found))
        areas = [(one[2], area_ha(one[2], meter)) for one in places]
        found.no_data += polygons_without_cover(areas, request, feedback)
        polygons = [geometry.asWkb().data() for _, _, geometry in places]
        for (parcel, reading, _), wkb in zip(places, restricted(polygons, request, feedback)):
            if wkb is not None:
                yield parcel, reading, wkb


def _meter(parcels):
    crs = parcels.source.sourceCrs()
    ellipsoid = parcels.ellipsoid or ellipsoid_of(crs)
    return area_meter(crs, ellipsoid, parcels.context.transformContext())


def _known(layer, groups, shapes, meter, found: VectorCount):
    """Yield (parcel, reading, geometry) where the words are known; add the hectares of the others."""
    for parcel, reading, code, geometry in _united(groups, shapes):
        if reading is None:
            key = layer.name, code
            found.unknown[key] = found.unknown.get(key, 0.0) + area_ha(geometry, meter)
        else:
            yield parcel, reading, geometry


def _groups(layer, asked, request: LossRequest, shapes, found: VectorCount, feedback):
    """Return (fields, events by parcel) of a layer, of those that the request wants."""
    fields = layer.fields
    if fields is None:
        fields = guessed_fields(layer, asked, feedback) if isinstance(asked, str) else asked
    crs, context = request.parcels.source.sourceCrs(), request.parcels.context
    events = read_events(layer, fields, crs, context, feedback)
    chosen = [event for event in events if _wanted(event, request.which, found)]
    return fields, _by_parcel(chosen, shapes, request, layer.points, feedback)


def _wanted(event, which, found: VectorCount) -> bool:
    if event.reading is None or which.takes(event.reading):
        return True
    if which.takes_kind(event.reading) and which.cuts(event.reading):
        found.cut[event.reading] = None
    return False


def _by_parcel(events, shapes, request: LossRequest, points: bool, feedback):
    """Return {(parcel's number, reading without label, code): [events]} of all that meet a parcel.

    A point within a parcel is the parcel's; one on a boundary is that of the first parcel it lies on, so
    that neighbours do not both count it.
    """
    index = QgsSpatialIndex()
    for number, event in enumerate(events):
        index.addFeature(number, event.geometry.boundingBox())
    groups: dict = {}
    within, on_edge = set(), {}

    def add(parcel, event) -> None:
        reading = event.reading
        if reading is not None:
            reading = replace(request.which.dated(reading, request.year_start), label="")
        groups.setdefault((parcel, reading, event.code), []).append(event)

    for parcel, shape in enumerate(shapes):
        if feedback.isCanceled():
            raise Cancelled
        near = () if shape is None else index.intersects(shape.boundingBox())
        if not near:
            continue
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        for number in sorted(near):
            geometry = events[number].geometry.constGet()
            if points and engine.intersects(geometry) and not engine.contains(geometry):
                on_edge.setdefault(number, parcel)
            elif engine.intersects(geometry):
                within.add(number)
                add(parcel, events[number])
    for number, parcel in on_edge.items():
        if number not in within:
            add(parcel, events[number])
    return groups


def _united(groups, shapes):
    """Yield (parcel, reading, code, what of the parcel the events cover) where that is an area."""
    for (parcel, reading, code), events in groups.items():
        geometry = QgsGeometry.unaryUnion([event.geometry for event in events]).intersection(shapes[parcel])
        if geometry.type() != _POLYGON:
            geometry.convertGeometryCollectionToSubclass(_POLYGON)
        if geometry.type() == _POLYGON and not geometry.isEmpty():  # not where they only touch
            yield parcel, _labelled(reading, events), code, geometry


def _labelled(reading, events):
    """Return the reading with the events' own word, where all have the same."""
    words = {event.reading.label for event in events if event.reading is not None}
    return replace(reading, label=words.pop()) if reading is not None and len(words) == 1 else reading


def _count_points(layer: EventLayer, groups, fields, found: VectorCount, feedback) -> None:
    for (parcel, reading, code), events in groups.items():
        hectares = sum(event.area_ha or 0.0 for event in events)
        if reading is None:
            found.unknown[(layer.name, code)] = found.unknown.get((layer.name, code), 0.0) + hectares
        else:
            found.parts.append((parcel, _labelled(reading, events), hectares, math.nan, 0.0))
    if not fields.area:
        text = tr(
            "“{layer}” holds points and no field of their area is given: its events are counted with 0 ha."
        )
        feedback.pushWarning(text.format(layer=layer.name))


def _weighed(places, request: LossRequest, feedback) -> list:
    """Return the parts of places, with tonnes from the density maps, and only where there is forest."""
    if not places or not (request.densities or request.cover):
        return [(parcel, reading, area, math.nan, 0.0) for parcel, reading, _, area in places]
    with ExitStack() as kept:
        sources = Sources()
        values = value_sources(request, sources)
        conditions = forest_conditions(request, sources, kept, feedback)
        base = sources.base(request.run.base)
        crs, own = request.parcels.source.sourceCrs(), request.parcels.ellipsoid
        tables, sums = (), tuple(SumQuestion(number) for number in values)
        if conditions:
            everything = Axis(conditions[0].source, breaks=(-math.inf, math.inf))
            tables, sums = (TableQuestion((everything,), values, conditions),), ()
        job = RasterJob(tuple(sources.sources), sums, tables, base, job_ellipsoid(crs, own))
        context = request.parcels.context.transformContext()
        transform = QgsCoordinateTransform(crs, sources.maps[base].crs, context)
        result = survey(
            job,
            [_carried(geometry, transform) for _, _, geometry, _ in places],
            workers=load_worker_settings().workers(request.run.count),
            cancel=feedback.isCanceled,
        )
    answer = _of_table(result, len(places)) if conditions else _of_sums(result, places)
    return _parts(places, answer, request)


def _parts(places, answer, request):
    area, amounts, missing = answer
    factor = request.conversion.factor_tco2e
    parts = []
    for k, (parcel, reading, _, _) in enumerate(places):
        known = [j for j in range(len(amounts)) if missing[j][k] < area[k] * (1.0 - 1e-9)]
        tonnes = factor * sum(amounts[j][k] for j in known) if known else math.nan
        without = max((min(one[k], area[k]) for one in missing), default=0.0)
        if area[k] > 0.0:
            parts.append((parcel, reading, float(area[k]), float(tonnes), float(without)))
    return parts


def _of_sums(result, places):
    area = np.array([one for _, _, _, one in places])
    amounts = [sums.value_sum for sums in result.sums]
    return area, amounts, [area * (1.0 - sums.covered_pct / 100.0) for sums in result.sums]


def _of_table(result, count: int):
    table = result.tables[0]

    def spread(values):
        return np.bincount(table.parcel, values, count)

    amounts = [spread(one) for one in table.values]
    return spread(table.area_ha), amounts, [spread(one) for one in table.missing_ha]


def _carried(geometry, transform):
    moved = carried(geometry, transform)
    return None if moved is None else moved.asWkb().data()
