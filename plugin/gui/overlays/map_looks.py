"""A look at a map before it is added, on a worker thread: whether it can be read, and what may be in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import Any

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsWkbTypes

from ...core.overlays.catalogue import CatalogueEntry, Kind
from ...core.overlays.event_fields import EventFields, told_of_fields
from ...core.overlays.guess import Guess
from ...core.overlays.guess_vector import vector_guesses
from ...core.overlays.samples import FieldSample, RasterSample, VectorSample
from ...raster.errors import RasterError
from ...raster.legend_file import legend_beside
from ...raster.sample import sample_of
from ...storage.overlay_probe import probe_raster, probe_tiles
from ...storage.overlay_sources import RASTER, Source, SourceRefused, open_layer, unreadable
from ...storage.values import from_attribute

_FEATURES = 200
_SHAPES = {
    QgsWkbTypes.GeometryType.PointGeometry: "point",
    QgsWkbTypes.GeometryType.LineGeometry: "line",
}


@dataclass(frozen=True)
class Looked:
    """What a look found: ``sample`` of a raster that has values, ``vector`` and ``guess`` of a vector map."""

    source: Source
    sample: RasterSample | None = None
    legend: Mapping[str, Any] | None = None
    vector: VectorSample | None = None
    guess: Guess | None = None


def look(source: Source, entries: Iterable[CatalogueEntry], feedback, authcfg: str = "") -> Looked:
    """Return what is found; services that only send pictures are opened and no more.

    :param feedback: a ``QgsFeedback``; its cancel ends the look.
    :raises SourceRefused: it cannot be read, with the way out.
    :raises Stopped, Cancelled: cancelled.
    """
    if source.is_vector:
        layer = open_layer(source)
        vector = _sample(layer)
        found = vector_guesses(entries, source.name, vector)
        return Looked(source, vector=vector, guess=found[0] if found else None)
    if source.provider != RASTER:
        probe_tiles(source, feedback, authcfg)
        open_layer(source)
        return Looked(source)
    if source.address:
        probe_raster(source, source.address, feedback, authcfg)
    elif source.path is not None:
        open_layer(source)
    if authcfg:  # only QGIS has the login, so that values cannot be read here
        return Looked(source)
    try:
        sample = sample_of(source.uri, cancel=feedback.isCanceled)
        legend = legend_beside(source.uri) if not source.address else None
    except RasterError as error:
        if source.address:
            raise SourceRefused(unreadable(source)) from error
        raise
    return Looked(source, sample, legend)


def fields_of(guess: Guess | None) -> dict:
    """Return how the features of a guessed map are read, as JSON; nothing if it has no dates."""
    if guess is None or guess.entry.kind is not Kind.VECTOR_EVENTS or not guess.date_field:
        return {}
    kind = guess.entry.vector.default_type if guess.entry.vector is not None else None
    fields = EventFields(guess.date_field, guess.type_field)
    return told_of_fields(fields if kind is None else replace(fields, default_type=kind))


def _sample(layer: QgsVectorLayer) -> VectorSample:
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    fields = layer.fields()
    values: list = [[] for _ in fields]
    count = 0
    for feature in islice(layer.getFeatures(request), _FEATURES):
        count += 1
        for held, value in zip(values, feature.attributes()):
            held.append(from_attribute(value))
    samples = [FieldSample(one.name(), _kind(one, held), tuple(held)) for one, held in zip(fields, values)]
    shape = _SHAPES.get(layer.geometryType(), "area")
    return VectorSample(tuple(samples), shape, count)


def _kind(field, values) -> str:
    if field.isDateOrTime() or any(isinstance(value, (date, datetime)) for value in values):
        return "date"
    return "number" if field.isNumeric() else "text"
