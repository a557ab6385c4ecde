"""The table of a budget: one row a class of land, written whole or not at all."""

from __future__ import annotations

import contextlib
import os

from qgis.core import QgsFeature, QgsFeatureSink, QgsFields, QgsProcessingException

from ..storage.compat import INTEGER, REAL, TEXT, make_field
from ..translate import tr

COLUMNS = (
    ("status", TEXT),
    ("basis", TEXT),
    ("side", TEXT),
    ("parcels", INTEGER),
    ("area_ha", REAL),
    ("stock_tco2e", REAL),
    ("share_pct", REAL),
)


def table_fields() -> QgsFields:
    """Return the table's fields."""
    fields = QgsFields()
    for name, kind in COLUMNS:
        fields.append(make_field(name, kind))
    return fields


def write_rows(rows, sink, target) -> None:
    """Write the class rows of a budget to ``sink``; on failure its file is taken back.

    :raises QgsProcessingException: the sink refuses (disk full, read-only).
    """
    fields = table_fields()
    for row in rows:
        feature = QgsFeature(fields)
        feature.setAttributes(_attributes(row))
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise _refused(sink, target)
    if not sink.flushBuffer():
        raise _refused(sink, target)


def _attributes(row) -> list:
    return [
        row.status.value if row.status else None,
        row.basis.value if row.basis else None,
        row.side.value,
        row.total.parcels,
        row.total.area_ha,
        row.total.stock_tco2e,
        100.0 * row.share,
    ]


def _refused(sink, target) -> QgsProcessingException:
    """Remove the half-written file, unless it is a table of an existing database; return the error."""
    detail = sink.lastError() if hasattr(sink, "lastError") else ""
    path = str(target).split("|")[0]
    if "|" not in str(target) and os.path.isfile(path):
        with contextlib.suppress(OSError):
            os.remove(path)
    text = tr("“{output}” cannot be written ({detail}): check the free space and that the folder allows it.")
    return QgsProcessingException(text.format(output=target, detail=detail or tr("no reason given")))
