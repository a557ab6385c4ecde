"""Where the losses lie that may be entered: by parcel, days and type, from rasters and from layers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from qgis.core import QgsGeometry, QgsProcessingException

from ...core.mechanism.losses import same_time
from ...core.overlays.losses import NoData, UnknownCode
from ...core.overlays.reading import Reading
from ...storage.loss_places import TOLERANCE_M2, polygons_of
from ...storage.measure import area_ha, area_meter
from ...translate import tr
from ..stock_source import check_source, ellipsoid_of
from .count import check_request, count_losses
from .places import loss_places
from .request import LossRequest
from .vector_events import VectorCount, layer_places
from .vector_guess import layers_read
from .vector_layer import EventLayer

_TOLERANCE_HA = TOLERANCE_M2 / 1e4


@dataclass(frozen=True)
class LeftOut:
    """Losses of a parcel that are not entered.

    ``why``: ``sliver``, ``no_carbon``, ``entered`` already, or shown ``twice`` by one layer.
    """

    why: str
    parcel_id: str
    first: date
    last: date
    area_ha: float


@dataclass
class SeenLosses:
    """``places``: {(parcel, first day, last day, type): polygons in the parcels' CRS}."""

    places: dict = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    unknown: tuple[UnknownCode, ...] = ()
    cut: tuple[Reading, ...] = ()
    no_data: tuple[NoData, ...] = ()


def layers_to_enter(layers: Iterable[EventLayer], feedback) -> tuple[EventLayer, ...]:
    """Return layers of events with the fields they are read by.

    :raises QgsProcessingException: one holds points or unsaved edits, or no field of it says when.
    """
    layers = tuple(layers)
    for layer in layers:
        if layer.points:
            text = tr(
                "“{layer}” holds points, which have no area: losses are entered from polygons and rasters, "
                "whose places are known. Choose such a map, or draw the areas of the events."
            )
            raise QgsProcessingException(text.format(layer=layer.name))
        if layer.edited:
            text = tr(
                "“{layer}” has edits that are not saved: save them first, so that the entries can be traced "
                "to what is in its file."
            )
            raise QgsProcessingException(text.format(layer=layer.name))
    return tuple(
        layer if layer.fields is not None else layers_read((layer,), "", feedback)[0] for layer in layers
    )


def seen_losses(request: LossRequest, layers: Iterable[EventLayer], feedback) -> SeenLosses:
    """Return what the maps of a request and layers of events show of the losses of its parcels.

    Places of the same parcel, days and type are one, whatever maps show them.

    :raises QgsProcessingException: the request cannot be answered, with the sentence for the user.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    seen, parts, layers = SeenLosses(), {}, tuple(layers)
    if request.events or not layers:
        count = count_losses(request, feedback, "enterlosses")
        seen.unknown, seen.cut, seen.no_data = count.unknown, count.cut, count.no_data
        hit = {row.parcel_id for row in count.rows()}
        for place in loss_places(request, hit, request.which, feedback) if hit else ():
            parts.setdefault(_key(place.parcel_id, place.reading), []).append(_shape(place.wkb))
    else:
        check_request(request, events=False)
        check_source(request.parcels.source)
    for layer in layers:
        for key, place in _of_layer(layer, request, seen, feedback).items():
            parts.setdefault(key, []).append(place)
    seen.places = {key: QgsGeometry.unaryUnion(places) for key, places in parts.items()}
    return seen


def _of_layer(layer: EventLayer, request: LossRequest, seen: SeenLosses, feedback) -> dict:
    """Return the places of a layer's events, each place in the earliest of a parcel and year only."""
    found, parts = VectorCount(), {}
    for parcel, reading, wkb in layer_places((layer,), "", request, feedback, found):
        parts.setdefault(_key(found.ids[parcel], reading), []).append(_shape(wkb))
    seen.unknown = (*seen.unknown, *found.unknown_codes())
    seen.cut = tuple(dict.fromkeys((*seen.cut, *found.cut)))
    seen.no_data = (*seen.no_data, *found.no_data)
    places = {key: QgsGeometry.unaryUnion(parts[key]) for key in sorted(parts, key=_order)}
    return _apart(places, request, seen)


def _apart(places: Mapping, request: LossRequest, seen: SeenLosses) -> dict:
    """Return places without what earlier ones of the parcel and year cover; note what that is.

    Years of either kind: one accounting year, or one calendar year.
    """
    parcels, apart, taken = request.parcels, {}, {}
    crs = parcels.source.sourceCrs()
    ellipsoid = parcels.ellipsoid or ellipsoid_of(crs)
    meter = area_meter(crs, ellipsoid, parcels.context.transformContext())
    for key, place in places.items():
        parcel_id, first, last, _ = key
        time = request.which.year_of(Reading(first, last)), last.year
        others = taken.setdefault(parcel_id, [])
        for other in (one for its, one in others if same_time(time, its)):
            shared = polygons_of(place.intersection(other)) if place.intersects(other) else QgsGeometry()
            area = 0.0 if shared.isNull() else area_ha(shared, meter)
            if area > _TOLERANCE_HA:
                seen.left_out.append(LeftOut("twice", parcel_id, first, last, area))
                place = polygons_of(place.difference(other))
            if place.isNull():
                break
        if not place.isNull():
            others.append((time, place))
            apart[key] = place
    return apart


def _key(parcel_id, reading: Reading) -> tuple:
    """Return what makes places one; those of several confidences are."""
    return str(parcel_id), reading.first, reading.last, reading.event_type


def _order(key: tuple):
    parcel_id, first, last, kind = key
    return parcel_id, first, last, kind.value


def _shape(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
