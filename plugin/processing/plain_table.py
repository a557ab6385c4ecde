"""Tables without geometry: their columns, and rows written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsFeature, QgsFeatureSink, QgsFields, QgsProcessingException

from ..storage.compat import make_field
from .stock_write import refused, take_back


def fields_of(columns) -> QgsFields:
    """Return the fields of (name, kind) pairs; a kind is one of ``storage.compat``."""
    fields = QgsFields()
    for name, kind in columns:
        fields.append(make_field(name, kind))
    return fields


def write_attributes(rows: Iterable, fields, sink, target) -> None:
    """Write rows of values, in the order of ``fields``; on failure the file is taken back.

    :raises QgsProcessingException: the sink refuses (disk full, read-only).
    """
    try:
        for row in rows:
            feature = QgsFeature(fields)
            feature.setAttributes(list(row))
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink, target)
        if not sink.flushBuffer():
            raise refused(sink, target)
    except QgsProcessingException:
        take_back(sink, target)
        raise
