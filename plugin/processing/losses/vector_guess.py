"""Which fields of a layer of events say when and what, where the user does not say it."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from qgis.core import QgsFeatureRequest, QgsProcessingException

from ...core.overlays.catalogue import Catalogue, Kind
from ...core.overlays.catalogue_json import catalogue
from ...core.overlays.event_fields import EventFields
from ...core.overlays.guess_vector import vector_guesses
from ...core.overlays.samples import FieldSample, VectorSample
from ...translate import tr
from ..stock_source import UNCHECKED
from .vector_layer import EventLayer, plain_value

_LOOKED_AT = 200  # features


def layers_read(layers, asked: EventFields | str, feedback, known: Catalogue | None = None) -> tuple:
    """Return layers of events with the fields they are read by.

    :param asked: the fields of all of them, or the id of an entry of the catalogue; empty: any.
    :param known: the catalogue; that of the plugin by default.
    :raises QgsProcessingException: no field of one tells when an event was.
    """
    return tuple(
        replace(
            layer,
            fields=guessed_fields(layer, asked, feedback, known) if isinstance(asked, str) else asked,
        )
        for layer in layers
    )


def guessed_fields(layer: EventLayer, entry_id: str, feedback, known: Catalogue | None = None) -> EventFields:
    """Return the fields that the catalogue takes for date and type, and say so.

    :param entry_id: of the catalogue's entry the layer is of; empty: any.
    :param known: the catalogue; that of the plugin by default.
    :raises QgsProcessingException: no field tells when an event was.
    """
    entries = [
        entry
        for entry in (catalogue() if known is None else known)
        if entry.kind is Kind.VECTOR_EVENTS and entry_id in ("", entry.id)
    ]
    found = [guess for guess in vector_guesses(entries, layer.name, _sample(layer)) if guess.date_field]
    if not found:
        raise QgsProcessingException(
            tr(
                "It is not known which field of “{layer}” says when an event was: give as encoding, for "
                "example, {example}, with the names of your fields."
            ).format(layer=layer.name, example='{"scheme": "fields", "date": "…", "type": "…"}')
        )
    best = found[0]
    text = tr("Events of “{layer}” are dated by the field “{date}”; their type: {type}.")
    kind = best.type_field or best.entry.vector.default_type.value
    feedback.pushInfo(text.format(layer=layer.name, date=best.date_field, type=kind))
    return EventFields(best.date_field, best.type_field, default_type=best.entry.vector.default_type)


def _sample(layer: EventLayer) -> VectorSample:
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    fields = layer.source.fields()
    values: list = [[] for _ in fields]
    for feature in islice(layer.source.getFeatures(request, UNCHECKED), _LOOKED_AT):
        for held, value in zip(values, feature.attributes()):
            held.append(plain_value(value))
    samples = [FieldSample(field.name(), _kind(field), tuple(held)) for field, held in zip(fields, values)]
    shape = "point" if layer.points else "area"
    return VectorSample(tuple(samples), shape, layer.source.featureCount())


def _kind(field) -> str:
    if field.typeName().lower() in ("date", "datetime"):
        return "date"
    return "number" if field.isNumeric() else "text"
