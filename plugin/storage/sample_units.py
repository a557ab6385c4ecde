"""The units of a sample as one reader may see them: never the map's class, others' labels only afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..core.review.standing import Standing, outcome, seen_by
from . import database

_UNITS = """SELECT place.unit_id, place.number, unit.x, unit.y, place.outline, unit.parcel_id, unit.area_ha
FROM sample_place place JOIN sample_unit unit ON unit.id = place.unit_id
WHERE place.sample_id = ? ORDER BY place.number"""
_COLUMNS = ("unit_id", "reader", "class_code", "confidence", "comment", "evidence", "at", "changed_at")
_LISTED = ", ".join(_COLUMNS)
_LABELS = " ".join(("SELECT", _LISTED, "FROM interpretation WHERE sample_id = ? ORDER BY reader"))
_LABELS_OF_UNIT = " ".join(("SELECT", _LISTED, "FROM interpretation WHERE unit_id = ? ORDER BY reader"))
_HIDDEN = """SELECT count(DISTINCT unit_id) FROM interpretation WHERE sample_id = ?1
  AND class_code IS NOT NULL AND reader <> ?2
  AND unit_id NOT IN (SELECT unit_id FROM interpretation WHERE sample_id = ?1 AND reader = ?2
    AND class_code IS NOT NULL)
  AND unit_id NOT IN (SELECT id FROM interpretation_consensus WHERE sample_id = ?1)"""
_AGREED = "SELECT id, class_code, comment, readers, at, who FROM interpretation_consensus WHERE "


@dataclass(frozen=True)
class UnitLabels:
    """What a reader may know of the labels of a unit.

    ``own`` is their row, if any; ``others`` are the other readers' rows, none until they have labelled
    themselves; ``hidden`` whether there is any that they may not see yet. ``standing`` is what stands of the
    rows they may see.
    """

    own: Mapping | None = None
    others: tuple[Mapping, ...] = ()
    hidden: bool = False
    consensus: Mapping | None = None
    standing: Standing = Standing.UNDECIDED

    @property
    def own_code(self) -> str:
        """The class that the reader gave; empty where none."""
        return (self.own or {}).get("class_code") or ""


@dataclass(frozen=True)
class SampleUnit:
    """A unit where it is; ``outline`` is WKT in the workspace's CRS, empty for a point."""

    id: str  # noqa: A003 (the column's name)
    number: int
    x: float
    y: float
    outline: str
    parcel_id: str
    area_ha: float | None


def read_units(workspace, sample_id: str, reader: str) -> list[tuple[SampleUnit, UnitLabels]]:
    """Return the units of a sample in the order they were drawn, with the labels that ``reader`` may see."""
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        units = connection.execute(_UNITS, (sample_id,)).fetchall()
        rows: dict = {}
        for row in _label_rows(connection, _LABELS, sample_id):
            rows.setdefault(row["unit_id"], []).append(row)
        agreed = _agreed_rows(connection, "sample_id = ?", sample_id)
        connection.rollback()
    return [(_unit(row), _seen(rows.get(row[0], ()), agreed.get(row[0]), reader)) for row in units]


def read_labels(workspace, unit: str, reader: str) -> UnitLabels:
    """Return the labels of one unit that ``reader`` may see."""
    with database.reading(workspace.path) as connection:
        rows = _label_rows(connection, _LABELS_OF_UNIT, unit)
        agreed = _agreed_rows(connection, "id = ?", unit)
    return _seen(rows, agreed.get(unit), reader)


def hidden_from(workspace, sample_id: str, reader: str) -> int:
    """Return the number of units that others have labelled and ``reader`` may not see yet."""
    with database.reading(workspace.path) as connection:
        return connection.execute(_HIDDEN, (sample_id, reader)).fetchone()[0]


def _unit(row) -> SampleUnit:
    unit, number, x, y, outline, parcel, area = row
    return SampleUnit(unit, number, x, y, outline or "", parcel or "", area)


def _label_rows(connection, query: str, value: str) -> list[dict]:
    return [dict(zip(_COLUMNS, row)) for row in connection.execute(query, (value,))]


def _agreed_rows(connection, condition: str, value: str) -> dict:
    names = ("id", "class_code", "comment", "readers", "at", "who")
    found = connection.execute(_AGREED + condition, (value,))
    return {row[0]: dict(zip(names, row)) for row in found}


def _seen(rows, consensus, reader: str) -> UnitLabels:
    seen = seen_by(reader, rows, "class_code", consensus=consensus is not None)
    own = next((row for row in seen if row["reader"] == reader), None)
    others = tuple(row for row in seen if row["reader"] != reader and row["class_code"])
    given = sum(bool(row["class_code"]) for row in rows if row["reader"] != reader)
    answers = {row["reader"]: row["class_code"] for row in seen}
    stands = outcome(answers, consensus["class_code"] if consensus else None).standing
    return UnitLabels(own, others, given > len(others), consensus, stands)
