"""The findings as a layer: codes, parcels, figures, places, and words beside the codes."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsFeatureSink, QgsFields, QgsGeometry, QgsProcessingException

from ...core.checks.kinds import CheckFinding
from ...storage.compat import REAL, TEXT, make_field
from ...storage.land import only_polygons, rings_of
from ..stock_write import refused, take_back
from .words import finding_words, kind_word

_COLUMNS = (
    ("kind", TEXT), ("detail", TEXT), ("level", TEXT), ("parcels", TEXT), ("fids", TEXT),
    ("area_ha", REAL), ("tco2e", REAL), ("x", REAL), ("y", REAL), ("title", TEXT), ("words", TEXT),
)  # fmt: skip


def finding_fields() -> QgsFields:
    """Return the fields of the layer of findings."""
    fields = QgsFields()
    for name, kind in _COLUMNS:
        fields.append(make_field(name, kind))
    return fields


def finding_feature(one: CheckFinding, fields: QgsFields, label_of=str) -> QgsFeature:
    """Return one finding as a feature."""
    feature = QgsFeature(fields)
    feature.setAttributes(
        [
            one.kind.value,
            one.detail or None,
            one.level.value,
            "; ".join(one.names) or None,
            "; ".join(map(str, one.parcels)) or None,
            one.area_ha,
            one.tco2e,
            one.x,
            one.y,
            kind_word(one.kind),
            finding_words(one, label_of),
        ]
    )
    place = place_of(one)
    if place is not None:
        place.convertToMultiType()
        feature.setGeometry(place)
    return feature


def place_of(one: CheckFinding) -> QgsGeometry | None:
    """Return the polygon where a finding is, ``None`` where it has no place or its rings cannot be kept."""
    if one.place is None:
        return None
    geometry = QgsGeometry()
    geometry.fromWkb(one.place)
    geometry = only_polygons(geometry)
    if geometry is None or any(ring.numPoints() < 4 for ring in rings_of(geometry)):
        return None
    part = geometry.get()
    part.dropZValue()
    part.dropMValue()
    return geometry


def write_findings(findings, fields, sink, target, label_of, feedback) -> None:
    """Write all findings, or take the file back.

    :raises QgsProcessingException: the sink refuses (disk full, read-only).
    """
    try:
        for one in findings:
            feature = finding_feature(one, fields, label_of)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink, target)
        if not sink.flushBuffer():
            raise refused(sink, target)
    except QgsProcessingException:
        take_back(sink, target)
        raise
