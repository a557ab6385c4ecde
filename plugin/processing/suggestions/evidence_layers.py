"""Polygons of evidence, read into the parcels' CRS; invalid ones are repaired in this copy, and told of."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ...core.mechanism.classes import ClassRules
from ...core.mechanism.suggestion_facts import Item, Kind, Role, role_of
from ...core.parcel import Basis, Evidence
from ...raster.errors import Cancelled
from ...storage.geometry import carried
from ...storage.values import from_attribute
from ...translate import tr
from ..stock_source import UNCHECKED
from .days import day_of

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_MOST_NAMES = 12
_KIND_OF_BASIS = {Basis.BIOPHYSICAL.value: Kind.BIOPHYSICAL, Basis.ECONOMIC.value: Kind.ECONOMIC}


@dataclass(frozen=True)
class EvidenceLayer:
    """A layer of polygons and the fields that are read; ``begin`` and ``end`` hold days."""

    kind: Kind
    source: object
    name: str = ""
    begin: str = ""
    end: str = ""
    basis: str = ""

    @property
    def title(self) -> str:
        """What the layer is called."""
        return self.source.sourceName()


@dataclass(frozen=True)
class Area:
    """One polygon of evidence: what it is, what it counts for, and where it lies."""

    item: Item
    role: Role | None
    geometry: QgsGeometry


@dataclass
class Areas:
    """All polygons of evidence, found by place."""

    areas: list = field(default_factory=list)
    _engines: list = field(default_factory=list)
    _index: QgsSpatialIndex = field(default_factory=QgsSpatialIndex)

    def add(self, area: Area) -> None:
        """Take one in."""
        self._index.addFeature(len(self.areas), area.geometry.boundingBox())
        self.areas.append(area)
        engine = QgsGeometry.createGeometryEngine(area.geometry.constGet())
        engine.prepareGeometry()
        self._engines.append(engine)

    def touching(self, geometry: QgsGeometry) -> list:
        """Return (area, whether it holds all of a geometry) of those that meet it, in the order read."""
        shape, found = geometry.constGet(), []
        for number in sorted(self._index.intersects(geometry.boundingBox())):
            engine = self._engines[number]
            if engine.intersects(shape):
                found.append((self.areas[number], engine.contains(shape)))
        return found


def check_layer(layer: EvidenceLayer) -> None:
    """Refuse a layer that cannot be such evidence.

    :raises QgsProcessingException: no polygons, no CRS, or a field is not there.
    """
    if QgsWkbTypes.geometryType(layer.source.wkbType()) != _POLYGON:
        text = tr("“{layer}” is not a layer of polygons: choose one of areas.")
        raise QgsProcessingException(text.format(layer=layer.title))
    if not layer.source.sourceCrs().isValid():
        text = tr("“{layer}” has no CRS: set its coordinate reference system in the layer's properties.")
        raise QgsProcessingException(text.format(layer=layer.title))
    fields = layer.source.fields()
    for name in (layer.name, layer.begin, layer.end, layer.basis):
        if name and fields.lookupField(name) < 0:
            text = tr("“{layer}” has no field “{field}”: choose one of {known}, or none.")
            known = ", ".join(one.name() for one in fields)
            raise QgsProcessingException(text.format(layer=layer.title, field=name, known=known))


def read_areas(layers, crs, rules: ClassRules, context, feedback) -> Areas:
    """Return the polygons of layers in ``crs``.

    :raises QgsProcessingException: a date or a basis cannot be read.
    :raises Cancelled: the user cancelled.
    """
    found = Areas()
    for layer in layers:
        check_layer(layer)
        _read(layer, crs, rules, context, feedback, found)
    return found


def _read(layer: EvidenceLayer, crs, rules, context, feedback, found: Areas) -> None:
    source = layer.source
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    index = {name: source.fields().lookupField(name) for name in _fields(layer)}
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes(sorted(set(index.values())))
    told = _Told()
    for feature in source.getFeatures(request, UNCHECKED):
        if feedback.isCanceled():
            raise Cancelled
        item = _item(layer, feature, index, rules)
        if layer.begin and item.evidence.since is None:
            told.undated.append(item.evidence.reference)
        if item.unsure:
            told.unsure.append(item.evidence.reference)
        geometry = _whole(feature.geometry(), item.evidence.reference, told)
        moved = None if geometry is None else carried(geometry, transform)
        if geometry is not None and moved is None:
            told.nowhere.append(item.evidence.reference)
        if moved is not None:
            found.add(Area(item, role_of(item.kind, item.evidence, rules), moved))
    told.say(layer, feedback)


def _fields(layer: EvidenceLayer):
    return [name for name in (layer.name, layer.begin, layer.end, layer.basis) if name]


def _item(layer: EvidenceLayer, feature, index, rules: ClassRules) -> Item:
    def value(name):
        return feature.attribute(index[name]) if name else None

    begin = day_of(value(layer.begin), layer.begin, layer.title)
    end = day_of(value(layer.end), layer.end, layer.title)
    named = from_attribute(value(layer.name))
    reference = str(named) if named not in (None, "") else tr("no. {number}").format(number=feature.id())
    kind = _kind(layer, from_attribute(value(layer.basis)))
    decisive = rules.cutoff_date if kind is Kind.LAW else rules.joining_date
    unsure = any(one and one.year_alone and one.first.year == decisive.year for one in (begin, end))
    # of a year alone, the day that does not enlarge the budget
    since = None if begin is None else (begin.last if kind is Kind.THREAT else begin.first)
    until = None if end is None else end.last
    return Item(kind, Evidence(kind.value, reference, since, until), layer.title, unsure)


def _kind(layer: EvidenceLayer, basis) -> Kind:
    if not layer.basis:
        return layer.kind
    code = str(basis or "").strip().lower()
    if code not in _KIND_OF_BASIS:
        text = tr(
            "“{value}” in the field “{field}” of “{layer}” is no basis: write biophysical (steep, high, "
            "flooded) or economic (too remote)."
        )
        raise QgsProcessingException(text.format(value=code[:60], field=layer.basis, layer=layer.title))
    return _KIND_OF_BASIS[code]


def _whole(geometry: QgsGeometry, name: str, told) -> QgsGeometry | None:
    """Return a geometry as valid polygons, ``None`` where it has no area."""
    if geometry.isNull() or geometry.isEmpty():
        told.empty.append(name)
        return None
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry.convertToStraightSegment()
    if not geometry.isGeosValid():
        told.repaired.append(name)
        geometry = polygons_of(geometry.makeValid())
    if geometry is None or geometry.isNull() or not geometry.area() > 0.0:
        told.empty.append(name)
        return None
    return geometry


def polygons_of(geometry: QgsGeometry) -> QgsGeometry | None:
    """Return the polygons among the parts of a geometry as one, ``None`` where there is none."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    if geometry.type() == _POLYGON:
        return geometry
    parts = [part for part in geometry.asGeometryCollection() if part.type() == _POLYGON]
    parts = [part for part in parts if part.area() > 0.0]
    return QgsGeometry.collectGeometry(parts) if parts else None


@dataclass
class _Told:
    """What has to be said of a layer's polygons, by their names."""

    repaired: list = field(default_factory=list)
    empty: list = field(default_factory=list)
    nowhere: list = field(default_factory=list)
    undated: list = field(default_factory=list)
    unsure: list = field(default_factory=list)

    def say(self, layer: EvidenceLayer, feedback) -> None:
        """Warn of what was found."""
        for names, text in (
            (self.repaired, tr("Not valid in “{layer}”, repaired for this run only ({number}): {names}.")),
            (self.empty, tr("Without any area in “{layer}”, left out ({number}): {names}.")),
            (self.nowhere, tr("Of “{layer}”, not to be placed where the parcels are ({number}): {names}.")),
            (self.undated, tr("Without a date in “{layer}”, taken as always in force ({number}): {names}.")),
            (
                self.unsure,
                tr("Only the year is known in “{layer}”, and the day that decides lies in it; taken so that "
                   "the budget does not grow ({number}): {names}."),
            ),
        ):  # fmt: skip
            if names:
                told = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
                feedback.pushWarning(text.format(layer=layer.title, number=len(names), names=told))
        if not layer.begin and layer.kind is Kind.LAW:
            text = tr(
                "No field of dates is given for “{layer}”: all its areas count as protected on the cut-off."
            )
            feedback.pushWarning(text.format(layer=layer.title))
