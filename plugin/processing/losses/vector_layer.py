"""Layers of events: polygons and points with a date and a type, read into the parcels' CRS."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ...core.findings import RuleError
from ...core.overlays.encoding import UnknownCode
from ...core.overlays.event_fields import EventFields, fields_of_told, is_fields
from ...core.overlays.reading import Reading
from ...raster.errors import Cancelled
from ...storage.fingerprint import fingerprint
from ...translate import tr
from ..stock_source import UNCHECKED
from .encodings import told_json

_KINDS = (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.PolygonGeometry)


@dataclass(frozen=True)
class EventLayer:
    """A vector layer of events, taken on the thread it lives in.

    ``fields`` are those that say when and what, where they are known; ``edited``: it has unsaved edits.
    """

    name: str
    source: Any
    path: str
    fields: EventFields | None = None
    edited: bool = False

    @classmethod
    def of(cls, layer, context) -> EventLayer:
        """Return what the worker needs of a layer.

        :raises QgsProcessingException: it cannot hold events.
        """
        if layer.geometryType() not in _KINDS:
            text = tr("“{layer}” is a layer of neither polygons nor points: choose one of events.")
            raise QgsProcessingException(text.format(layer=layer.name()))
        if not layer.crs().isValid():
            text = tr("“{layer}” has no CRS: set its coordinate reference system in the layer's properties.")
            raise QgsProcessingException(text.format(layer=layer.name()))
        source = QgsProcessingFeatureSource(layer, context)
        return cls(layer.name(), source, layer.source(), edited=layer.isModified())

    @property
    def points(self) -> bool:
        """Whether events are points."""
        return QgsWkbTypes.geometryType(self.source.wkbType()) == _KINDS[0]

    def record(self) -> dict:
        """Return what identifies the layer, for the record of a run."""
        return {"name": self.name, **fingerprint(self.path)}

    def traced(self) -> dict:
        """Return what identifies the layer and, where it is in no file, what is in it."""
        told = self.record()
        if "sha256" in told:
            return told
        digest = hashlib.sha256()
        for feature in self.source.getFeatures(QgsFeatureRequest(), UNCHECKED):
            digest.update(feature.geometry().asWkb().data())
            digest.update(repr([str(plain_value(one)) for one in feature.attributes()]).encode())
        return {**told, "method": "features", "sha256": digest.hexdigest()}


@dataclass(frozen=True)
class Event:
    """One feature: ``reading`` is ``None`` where its words are not known (``code`` names them)."""

    geometry: Any
    reading: Reading | None
    code: str
    area_ha: float | None


def fields_given(text: str) -> EventFields | None:
    """Return what the text of an encoding says of fields, ``None`` where it is about rasters or empty.

    :raises QgsProcessingException: it is about fields, but wrong.
    """
    told = told_json(text)
    if not is_fields(told):
        return None
    try:
        return fields_of_told(told)
    except RuleError as error:
        values = error.finding.values
        sentence = tr("“{name}” does not say how a map is read: “{field}” cannot be “{value}”.")
        raise QgsProcessingException(
            sentence.format(name=text[:80], field=values["field"], value=str(values["value"])[:80])
        ) from error


def read_events(layer: EventLayer, fields: EventFields, crs, context, feedback) -> list[Event]:
    """Return the events of a layer in another CRS; shapes that are not valid are repaired, and told of.

    :raises QgsProcessingException: a field is not there.
    :raises Cancelled: the user cancelled.
    """
    source = layer.source
    indices = {}
    for name in fields.names:
        indices[name] = source.fields().lookupField(name)
        if indices[name] < 0:
            text = tr("“{layer}” has no field “{field}”: choose one of {known}, or none.")
            known = ", ".join(field.name() for field in source.fields())
            raise QgsProcessingException(text.format(layer=layer.name, field=name, known=known))
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes(list(indices.values()))
    events, repaired, nowhere = [], 0, 0
    for feature in source.getFeatures(request, UNCHECKED):
        if feedback.isCanceled():
            raise Cancelled
        geometry = feature.geometry()
        placed = not geometry.isNull() and not geometry.isEmpty()
        if placed and not layer.points and not geometry.isGeosValid():
            geometry, repaired = geometry.makeValid(), repaired + 1
        try:
            placed = placed and geometry.transform(transform) == 0
        except QgsCsException:
            placed = False
        if not placed:
            nowhere += 1
            continue
        values = {name: plain_value(feature.attribute(index)) for name, index in indices.items()}
        events.append(_event(geometry, values, fields))
    _say(layer, repaired, nowhere, feedback)
    return events


def _event(geometry, values, fields: EventFields) -> Event:
    area = values.get(fields.area) if fields.area else None
    try:
        hectares = None if area is None else max(0.0, float(area))
    except (TypeError, ValueError):
        hectares = None
    try:
        return Event(geometry, fields.reading(values), "", hectares)
    except UnknownCode as error:
        return Event(geometry, None, str(error), hectares)


def plain_value(value):
    """Return a value of a field as Python has it, ``None`` where it is empty."""
    if value is None or value == NULL:
        return None
    if isinstance(value, QDateTime):
        return value.date().toPyDate() if value.isValid() else None
    if isinstance(value, QDate):
        return value.toPyDate() if value.isValid() else None
    return value


def _say(layer, repaired, nowhere, feedback) -> None:
    if repaired:
        text = tr("{events} events of “{layer}” are not valid shapes: they were repaired for this run.")
        feedback.pushWarning(text.format(events=repaired, layer=layer.name))
    if nowhere:
        text = tr("{events} events of “{layer}” have no shape or cannot be placed: they are not counted.")
        feedback.pushWarning(text.format(events=nowhere, layer=layer.name))
