"""The outputs: parcels with what is suggested, the parts of mixed ones, and figures by status."""

from __future__ import annotations

import json
from itertools import islice

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QLocale

from ...core.mechanism.suggestion_json import grounds_text, told_parts
from ...core.mechanism.suggestions import class_of, faces_of
from ...core.parcel import Status
from ...raster.errors import Cancelled
from ...storage.compat import BOOLEAN, REAL, TEXT, make_field
from ...storage.geometry import as_multipolygon
from ...storage.words import status_word
from ...translate import tr
from ..stock_write import refused, take_back, with_fields
from ..suggestion_texts import reasons_text
from .judge import Judged

_STEP = 1000
_FIELDS = (
    ("suggested_status", TEXT),
    ("suggested_basis", TEXT),
    ("suggested_rule", TEXT),
    ("suggested_share_pct", REAL),
    ("mixed", BOOLEAN),
    ("reasons", TEXT),
    ("reason_codes", TEXT),
    ("parts", TEXT),
)
_PART_FIELDS = (
    ("parcel_id", TEXT),
    ("status", TEXT),
    ("basis", TEXT),
    ("rule", TEXT),
    ("area_ha", REAL),
    ("share_pct", REAL),
)


def suggestion_fields(source) -> QgsFields:
    """Return the input's fields, then those of a suggestion."""
    return with_fields(source.fields(), [make_field(*one) for one in _FIELDS])


def part_fields() -> QgsFields:
    """Return the fields of the parts of mixed parcels."""
    fields = QgsFields()
    for one in _PART_FIELDS:
        fields.append(make_field(*one))
    return fields


def parcel_features(judged: Judged, source, fields, feedback):
    """Yield the parcels with what is suggested for each.

    :raises Cancelled: the user cancelled.
    """
    kept = [source.fields().lookupField(field.name()) for field in fields][: -len(_FIELDS)]
    for number, (parcel, found) in enumerate(zip(judged.land, judged.suggestions)):
        if number % _STEP == 0:
            feedback.setProgress(90.0 + 10.0 * number / len(judged.land))
            if feedback.isCanceled():
                raise Cancelled
        feature = QgsFeature(fields)
        feature.setGeometry(parcel.geometry)
        ours = _values(parcel, found)
        feature.setAttributes([parcel.attributes[index] for index in kept] + ours)
        yield feature


def _values(parcel, found) -> list:
    if found is None:
        reason = {
            "no_geometry": tr("The parcel has no geometry: draw or import its boundary."),
            "invalid_geometry": tr("The parcel's geometry is not valid: repair it, then run again."),
        }[parcel.problem]
        codes = json.dumps([{"code": parcel.problem}])
        return [None, None, None, None, None, reason, codes, None]
    return [
        found.status.value if found.status else None,
        found.basis.value if found.basis else None,
        found.rule.value if found.rule else None,
        100.0 * found.share,
        found.mixed,
        reasons_text(found.reasons),
        grounds_text(found.reasons),
        json.dumps(told_parts(found.parts)),
    ]


def part_features(judged: Judged, limits, id_of, fields):
    """Yield the parts of mixed parcels: their land by status and basis."""
    for parcel, facts, found in zip(judged.land, judged.facts, judged.suggestions):
        if found is None or not found.mixed:
            continue
        pieces: dict = {}
        faces = faces_of(facts, limits)
        for face, (geometry, area, _) in zip(faces, parcel.faces):
            made = class_of(face.roles, limits.rules)
            pieces.setdefault(made, []).append((geometry, area))
        whole = sum(area for _, area, _ in parcel.faces)
        for part in found.parts:
            its = pieces[(part.status, part.basis, part.rule)]
            shapes = [geometry for geometry, _ in its]
            shape = shapes[0] if len(shapes) == 1 else QgsGeometry.unaryUnion(shapes)
            feature = QgsFeature(fields)
            feature.setGeometry(as_multipolygon(shape))
            basis = part.basis.value if part.basis else None
            area = sum(area for _, area in its)
            feature.setAttributes(
                [id_of(parcel), part.status.value, basis, part.rule.value, area, 100.0 * area / whole]
            )
            yield feature


def write(features, sink, destination) -> None:
    """Write features; on failure take the file back.

    :raises QgsProcessingException: the sink refuses (disk full, read-only).
    :raises Cancelled: the user cancelled.
    """
    try:
        features = iter(features)
        while batch := list(islice(features, _STEP)):
            if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink, destination)
        if not sink.flushBuffer():
            raise refused(sink, destination)
    except (QgsProcessingException, Cancelled):
        take_back(sink, destination)
        raise


def part_type():
    """Return the type of the parts' geometry."""
    return QgsWkbTypes.Type.MultiPolygon


def totals(judged: Judged) -> dict:
    """Return the number outputs: parcels and hectares by suggested status, mixed, and not judged."""
    found = {"PARCELS": len(judged.land)}
    for status in Status:
        found[f"{status.name}_COUNT"], found[f"{status.name}_HA"] = 0, 0.0
    found.update(MIXED_COUNT=0, MIXED_HA=0.0, NOT_PLACED=0)
    for parcel, suggestion in zip(judged.land, judged.suggestions):
        if suggestion is None:
            found["NOT_PLACED"] += 1
            continue
        name = "MIXED" if suggestion.mixed else suggestion.status.name
        found[f"{name}_COUNT"] += 1
        found[f"{name}_HA"] += parcel.area_ha
    return found


def report(judged: Judged, figures: dict, layer: str, feedback) -> None:
    """Say what came out, by status."""
    shown = QLocale().toString
    names = [(status.name, status_word(status)) for status in Status]
    for name, word in (*names, ("MIXED", tr("mixed: no status holds enough"))):
        if figures[f"{name}_COUNT"]:
            text = tr("{status}: {parcels} parcels, {area} ha")
            area = shown(figures[f"{name}_HA"], "f", 2)
            feedback.pushInfo(text.format(status=word, parcels=figures[f"{name}_COUNT"], area=area))
    if figures["NOT_PLACED"]:
        text = tr("{parcels} parcels of “{layer}” have no valid geometry: nothing is suggested for them.")
        feedback.pushWarning(text.format(parcels=figures["NOT_PLACED"], layer=layer))
