"""The table of a budget: one row a class of land."""

from __future__ import annotations

from ..storage.compat import INTEGER, REAL, TEXT
from .plain_table import fields_of, write_attributes

COLUMNS = (
    ("status", TEXT),
    ("basis", TEXT),
    ("side", TEXT),
    ("parcels", INTEGER),
    ("area_ha", REAL),
    ("stock_tco2e", REAL),
    ("share_pct", REAL),
)


def table_fields():
    """Return the table's fields."""
    return fields_of(COLUMNS)


def write_rows(rows, sink, target) -> None:
    """Write the class rows of a budget to ``sink``; on failure its file is taken back.

    :raises QgsProcessingException: the sink refuses (disk full, read-only).
    """
    write_attributes((_attributes(row) for row in rows), table_fields(), sink, target)


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
