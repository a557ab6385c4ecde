"""Whether the places of samples are those of their units, which the journal vouches for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from ..core.findings import Finding, Level
from .samples import point_of_blob
from .spatial_tables import SPATIAL_TABLES, spatial_statements

_PAIRS = """SELECT unit.id, unit.x, unit.y, unit.sample_id, unit.number, unit.entry_seq,
  place.fid, place.geom, place.sample_id, place.number
FROM sample_unit unit LEFT JOIN sample_place place ON place.unit_id = unit.id ORDER BY unit.fid"""
_EXTRA = """SELECT place.unit_id FROM sample_place place
WHERE NOT EXISTS (SELECT 1 FROM sample_unit unit WHERE unit.id = place.unit_id) ORDER BY place.fid"""


def place_findings(connection) -> Iterator[Finding]:
    """Yield the places that are altered, missing or of no unit, and guards that are missing or changed."""
    made = dict(connection.execute("SELECT name, sql FROM sqlite_master"))
    for name, text in spatial_statements().items():
        is_guard = name.startswith("sample_place_") and text.startswith("CREATE TRIGGER")
        if is_guard and made.get(name) != text:
            yield Finding(Level.ERROR, "trigger_missing", name)
    if any(name not in made for name in SPATIAL_TABLES):
        yield from (Finding(Level.ERROR, "table_missing", one) for one in SPATIAL_TABLES if one not in made)
        return
    try:
        pairs = connection.execute(_PAIRS)
    except sqlite3.OperationalError:  # a table of the ledger that is broken is found as such
        return
    for unit, x, y, sample, number, entry, fid, geom, own_sample, own_number in pairs:
        if fid is None:
            yield _error("place_missing", unit, entry)
        elif (x, y, sample, number) != (*(point_of_blob(geom) or (None, None)), own_sample, own_number):
            yield _error("place_altered", unit, entry)
    for (unit,) in connection.execute(_EXTRA):
        yield Finding(Level.ERROR, "place_extra", str(unit))


def _error(code: str, unit, entry) -> Finding:
    return Finding(Level.ERROR, code, str(unit), {"entry": entry})
