"""Safe repairs of what the checks find; each is one undo step that says what area it changes.

The layer must be in edit mode; geometries are in its CRS. A repair that would not end in a valid
parcel, or that would take land from somebody, is refused (``EditRefused``) and has changed nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

from ..core.parcel import Flag
from ..translate import tr
from .editing import difference, edit_command, layer_meter, read_features, write_geometry, write_values
from .errors import EditRefused
from .geometry import as_multipolygon, first_problem, goes_round
from .land import land_of, land_the_short_way, only_polygons
from .measure import area_ha
from .shares import flag_of_share
from .surgery import agreement, attributes_of, moved_values, origin_of, parents_with

_DUST = 1e-9  # of the area of a parcel: pieces that rounding leaves
_MAY_LOSE = 0.5  # of its area at most, when a parcel is snapped


@dataclass(frozen=True)
class Fixed:
    """What a repair did: feature ids changed and removed, hectares of all of them before and after."""

    changed: tuple[int, ...]
    removed: tuple[int, ...]
    before_ha: float
    after_ha: float


def make_valid(layer: QgsVectorLayer, fid: int) -> Fixed:
    """Give a parcel the land that its invalid border encloses; its stock stays.

    One with an edge that goes the long way round the earth is cut at the meridian of 180°.

    :raises EditRefused: it encloses none, or is valid.
    """
    feature = _one(layer, fid)
    drawn = as_multipolygon(feature.geometry())
    is_round = layer.crs().isGeographic() and goes_round(drawn)
    if first_problem(drawn) is None and not is_round:
        raise EditRefused(tr("This parcel is valid already."))
    land = land_the_short_way(drawn) if is_round else land_of(drawn)
    if land is None:
        raise EditRefused(tr("This parcel encloses no land: draw it anew, or delete it."))
    meter = layer_meter(layer)
    shape = as_multipolygon(land)
    values = attributes_of(feature)
    flag = None if values["flag"] == Flag.INVALID_GEOMETRY.value else values["flag"]
    target = {
        "area_ha": area_ha(shape, meter),
        "flag": flag_of_share(flag, values["stock_tco2e"] is not None),
    }
    before = area_ha(feature.geometry(), meter)
    with edit_command(layer, tr("Make parcel valid")):
        write_geometry(layer, fid, shape)
        write_values(layer, fid, difference(layer, feature, target))
    return Fixed((fid,), (), before, target["area_ha"])


def drop_duplicate(layer: QgsVectorLayer, kept: int, dropped: int) -> Fixed:
    """Delete one of two parcels with the same land; the other names it as one it came from.

    :raises EditRefused: they differ in land, status, basis, right holder or plan class.
    """
    keeper, double = _one(layer, kept), _one(layer, dropped)
    if not keeper.geometry().isGeosEqual(double.geometry()):
        raise EditRefused(tr("These two parcels are not the same land any more: check again."))
    values = [attributes_of(keeper), attributes_of(double)]
    agreement(values)
    meter = layer_meter(layer)
    area = area_ha(keeper.geometry(), meter)
    origin = origin_of(double.id(), values[1])
    target = {"parent_ids": parents_with(values[0]["parent_ids"], [origin], values[0]["id"])}
    with edit_command(layer, tr("Drop duplicate parcel")):
        write_values(layer, kept, difference(layer, keeper, target))
        if not layer.deleteFeature(dropped):
            raise EditRefused(tr("A parcel could not be removed; nothing was changed."))
    return Fixed((kept,), (dropped,), 2.0 * area, area)


def trim(layer: QgsVectorLayer, fid: int, neighbours: Iterable[int]) -> Fixed:
    """Take the land of its neighbours out of a parcel; its stock goes by area.

    :raises EditRefused: nothing would be left, or it is not valid.
    """
    feature = _valid(layer, fid)
    others = [other.geometry() for other in _all_valid(layer, neighbours)]
    shape = feature.geometry().difference(QgsGeometry.unaryUnion(others))
    return _reshape(layer, feature, shape, tr("Trim parcel"))


def fill_gap(layer: QgsVectorLayer, gap: QgsGeometry, taker: int | None = None) -> Fixed:
    """Give a gap to a parcel beside it; the parcel's own density holds there too.

    :param taker: the parcel; the one with the longest border to the gap if not given.
    :raises EditRefused: no parcel borders on it, or parcels cover it by now.
    """
    taker = longest_neighbour(layer, gap) if taker is None else taker
    if taker is None:
        raise EditRefused(tr("No valid parcel borders on this gap: draw a parcel in it."))
    feature = _valid(layer, taker)
    around = [f.geometry() for f in _meeting(layer, gap) if f.hasGeometry() and f.geometry().isGeosValid()]
    free = only_polygons(gap.difference(QgsGeometry.unaryUnion(around)))
    if free is None:
        raise EditRefused(tr("Parcels cover this gap by now: check again."))
    shape = QgsGeometry.unaryUnion([feature.geometry(), free])
    return _reshape(layer, feature, shape, tr("Fill gap"))


def longest_neighbour(layer: QgsVectorLayer, gap: QgsGeometry) -> int | None:
    """Return the feature id of the valid parcel with the longest border to a gap."""
    rim = QgsGeometry(gap.constGet().boundary())
    best, longest = None, 0.0
    for feature in _meeting(layer, gap):
        if feature.hasGeometry() and feature.geometry().isGeosValid():
            length = feature.geometry().intersection(rim).length()
            if length > longest:
                best, longest = feature.id(), length
    return best


def snap(layer: QgsVectorLayer, fid: int, neighbours: Iterable[int], distance_m: float) -> Fixed:
    """Move the vertices of a parcel onto its neighbours' borders within a distance.

    :raises EditRefused: nothing is within the distance, or it would end invalid or overlapping more.
    """
    from qgis.analysis import QgsGeometrySnapper

    feature = _valid(layer, fid)
    others = [other.geometry() for other in _all_valid(layer, neighbours)]
    before = feature.geometry()
    reach = distance_m / _metres_in_unit(before, layer_meter(layer))
    mode = QgsGeometrySnapper.SnapMode.PreferNodes
    shape = QgsGeometrySnapper.snapGeometry(before, reach, others, mode)
    shape = only_polygons(shape)
    if shape is None or shape.equals(before):
        text = tr("Nothing of the neighbours lies within {distance} m: snap farther, or trim the parcel.")
        raise EditRefused(text.format(distance=f"{distance_m:g}"))
    around = QgsGeometry.unaryUnion(others)
    worse = shape.intersection(around).area() > before.intersection(around).area()
    lost = abs(shape.area() - before.area()) > _MAY_LOSE * before.area()
    if worse or lost or first_problem(shape) is not None:
        raise EditRefused(tr("Snapping would spoil this parcel: snap less far, or trim it."))
    return _reshape(layer, feature, shape, tr("Snap parcel"))


def measure_area(layer: QgsVectorLayer, fid: int) -> Fixed:
    """Write a parcel's true area into its area attribute."""
    feature = _one(layer, fid)
    area = area_ha(feature.geometry(), layer_meter(layer))
    with edit_command(layer, tr("Measure area of parcel")):
        write_values(layer, fid, difference(layer, feature, {"area_ha": area}))
    return Fixed((fid,), (), area, area)


def _reshape(layer: QgsVectorLayer, feature: QgsFeature, shape: QgsGeometry, title: str) -> Fixed:
    """Give a parcel another shape; area, stocks and flag follow."""
    shape = _without_dust(only_polygons(shape), feature.geometry().area())
    if shape is None:
        raise EditRefused(tr("Nothing would be left of this parcel: drop it, or trim the other one."))
    shape = as_multipolygon(shape)
    if first_problem(shape) is not None:
        raise EditRefused(tr("This repair would not end in a valid parcel: draw the border by hand."))
    meter = layer_meter(layer)
    before = area_ha(feature.geometry(), meter)
    (target,) = moved_values([(feature, shape)], meter)
    with edit_command(layer, title):
        write_geometry(layer, feature.id(), shape)
        write_values(layer, feature.id(), difference(layer, feature, target))
    return Fixed((feature.id(),), (), before, target["area_ha"])


def _without_dust(shape: QgsGeometry | None, area: float) -> QgsGeometry | None:
    if shape is None:
        return None
    parts = [part for part in shape.asGeometryCollection() if part.area() > _DUST * area]
    return QgsGeometry.collectGeometry(parts) if parts else None


def _metres_in_unit(shape: QgsGeometry, meter) -> float:
    """Return the metres that a unit of the map stands for there."""
    return math.sqrt(meter.measureArea(shape) / shape.area())


def _meeting(layer: QgsVectorLayer, place: QgsGeometry) -> list[QgsFeature]:
    box = place.boundingBox()
    return list(
        layer.getFeatures(QgsFeatureRequest().setFilterRect(box.buffered(1e-9 * (box.width() or 1.0))))
    )


def _one(layer: QgsVectorLayer, fid: int) -> QgsFeature:
    found = read_features(layer, [fid])
    if not found or not found[0].hasGeometry():
        raise EditRefused(tr("This parcel is not there any more, or has no geometry: check again."))
    return found[0]


def _valid(layer: QgsVectorLayer, fid: int) -> QgsFeature:
    feature = _one(layer, fid)
    if first_problem(feature.geometry()) is not None:
        raise EditRefused(tr("A parcel in this repair is not valid: make it valid first."))
    return feature


def _all_valid(layer: QgsVectorLayer, fids: Iterable[int]) -> list[QgsFeature]:
    return [_valid(layer, fid) for fid in fids]


def snap_over_gap(layer: QgsVectorLayer, gap: QgsGeometry, distance_m: float) -> Fixed:
    """Snap the parcel with the longest border to a gap onto the others around it.

    :raises EditRefused: fewer than two parcels border on it, or as for :func:`snap`.
    """
    taker = longest_neighbour(layer, gap)
    others = [f.id() for f in _meeting(layer, gap) if f.id() != taker and f.geometry().isGeosValid()]
    others = [fid for fid in others if _one(layer, fid).geometry().intersects(gap)]
    if taker is None or not others:
        raise EditRefused(tr("Fewer than two valid parcels border on this gap: fill it instead."))
    return snap(layer, taker, others, distance_m)
