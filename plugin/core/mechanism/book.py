"""What the rules read the accounts from, and how an act says what it changes.

A :class:`Book` only reads. An act works on a :class:`Draft` of it, which sees its own changes, and
returns them as effects: ``(table, id, {column: value})``. Whoever keeps the book (the workspace's
database, or :class:`MemoryBook`) applies them in one go, so nothing is ever half done; the journal
keeps them, so replaying it rebuilds the state.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Optional, Protocol

from ..findings import Finding, Level, RuleError
from .ledger_tables import LEDGER_TABLES, STATE_ID, WRITTEN_ONCE

Effect = tuple[str, str, Mapping[str, Any]]


class Book(Protocol):
    """The accounts as they stand. Rows are dicts with ``id`` and the table's columns."""

    today: date

    def new_id(self) -> str:
        """Return an id that no row has."""

    def row(self, table: str, row_id: str) -> Optional[dict]:
        """Return one row, or ``None``."""

    def rows(self, table: str, **equal: Any) -> list[dict]:
        """Return the rows whose columns equal the values given, by ``id``."""

    def total(self, table: str, column: str, **equal: Any) -> float:
        """Return the sum of a column over such rows."""

    def parcel_totals(self, link: str, owner_id: str) -> dict[str, float]:
        """Return the sums of ``parcel_account`` over the parcels of a right or a project.

        :param link: ``right_parcel`` or ``project_parcel``.
        """

    def overlapping(self, series: str, first: int, last: int) -> list[dict]:
        """Return the blocks of a series that hold any of the serial numbers, by their first."""


@dataclass(frozen=True)
class Act:
    """What an act does: its name, what it was asked, what it changes, and what it found.

    ``result`` is for the caller (serial numbers, ids); ``findings`` are warnings, not refusals.
    """

    kind: str
    params: Mapping[str, Any]
    effects: tuple[Effect, ...]
    result: Mapping[str, Any] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


class Draft:
    """A book with the changes of one act on top."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._changes: dict[tuple[str, str], dict] = {}
        self._changed: dict[str, dict[str, None]] = {}  # ids of each table's changed rows, in order
        self.today = book.today

    def new_id(self) -> str:
        """Return an id that no row has."""
        return self._book.new_id()

    def row(self, table: str, row_id: Optional[str]) -> Optional[dict]:
        """Return one row with this act's changes, or ``None``."""
        if row_id is None:
            return None
        changes = self._changes.get((table, row_id))
        row = self._book.row(table, row_id)
        if changes is None:
            return row
        return {**(row or _empty(table, row_id)), **changes}

    def need(self, table: str, row_id: Optional[str]) -> dict:
        """Return one row.

        :raises RuleError: there is none (``unknown_row``).
        """
        row = self.row(table, row_id)
        if row is None:
            raise refusal("unknown_row", str(row_id or ""), table=table)
        return row

    def rows(self, table: str, **equal: Any) -> list[dict]:
        """Return the rows whose columns equal the values given, with this act's changes, by ``id``."""
        found = {row["id"]: row for row in self._book.rows(table, **equal)}
        for row_id in self._changed.get(table, ()):
            row = self.row(table, row_id)
            if all(row[column] == value for column, value in equal.items()):
                found[row_id] = row
            else:
                found.pop(row_id, None)
        return [found[row_id] for row_id in sorted(found)]

    def total(self, table: str, column: str, **equal: Any) -> float:
        """Return the sum of a column over such rows."""
        if table in self._changed:
            return sum(row[column] or 0.0 for row in self.rows(table, **equal))
        return self._book.total(table, column, **equal)

    def parcel_totals(self, link: str, owner_id: str) -> dict[str, float]:
        """Return the sums over the parcels of a right or a project, as before this act."""
        return self._book.parcel_totals(link, owner_id)

    def overlapping(self, series: str, first: int, last: int) -> list[dict]:
        """Return the blocks that hold any of the serial numbers, with this act's changes."""
        found = {row["id"]: row for row in self._book.overlapping(series, first, last)}
        for row_id in self._changed.get("credit_block", ()):
            row = self.row("credit_block", row_id)
            found.pop(row_id, None)
            if row["series"] == series and row["first"] <= last and row["last"] >= first:
                found[row_id] = row
        return sorted(found.values(), key=lambda row: row["first"])

    def add(self, table: str, row_id: Optional[str] = None, **values: Any) -> str:
        """Add a row; return its id. Columns not given, or given as ``None``, are empty."""
        row_id = row_id or self.new_id()
        self._changes[(table, row_id)] = {name: value for name, value in values.items() if value is not None}
        self._changed.setdefault(table, {})[row_id] = None
        return row_id

    def change(self, table: str, row_id: str, **values: Any) -> None:
        """Change columns of a row."""
        if table in WRITTEN_ONCE and self._book.row(table, row_id) is not None:
            raise ValueError(f"{table} is written once")
        self._changes.setdefault((table, row_id), {}).update(values)
        self._changed.setdefault(table, {})[row_id] = None

    def increase(self, table: str, row_id: str, **amounts: float) -> None:
        """Add amounts to columns of a row; empty counts as nought."""
        row = self.need(table, row_id)
        self.change(table, row_id, **{name: (row[name] or 0.0) + by for name, by in amounts.items()})

    def take(self, act: Act) -> None:
        """Take over the changes of an act that was done on this draft."""
        for table, row_id, values in act.effects:
            self.change(table, row_id, **values)

    def act(self, kind: str, params: Mapping, result: Mapping = (), findings: Iterable[Finding] = ()) -> Act:
        """Return all changes as one act."""
        effects = tuple((table, row_id, dict(row)) for (table, row_id), row in self._changes.items())
        return Act(kind, dict(params), effects, dict(result), tuple(findings))


class MemoryBook:
    """A book in memory: for replaying a journal, for scenarios and for tests."""

    def __init__(self, today: Optional[date] = None, new_id=None) -> None:
        self.today = today or date.today()
        self.tables: dict[str, dict[str, dict]] = {name: {} for name in LEDGER_TABLES}
        self._new_id = new_id or (lambda: str(uuid.uuid4()))

    def new_id(self) -> str:
        """Return an id that no row has."""
        return self._new_id()

    def row(self, table, row_id):
        """Return a copy of one row, or ``None``."""
        row = self.tables[table].get(row_id)
        return None if row is None else dict(row)

    def rows(self, table, **equal):
        """Return copies of the rows whose columns equal the values given, by ``id``."""
        found = [row for row in self.tables[table].values() if all(row[c] == v for c, v in equal.items())]
        return [dict(row) for row in sorted(found, key=lambda row: row["id"])]

    def total(self, table, column, **equal):
        """Return the sum of a column over such rows."""
        return sum(row[column] or 0.0 for row in self.rows(table, **equal))

    def parcel_totals(self, link, owner_id):
        """Return the sums of ``parcel_account`` over the parcels of a right or a project."""
        column = "right_id" if link == "right_parcel" else "project_id"
        names = [name for name, kind in LEDGER_TABLES["parcel_account"].items() if kind == "real"]
        sums = dict.fromkeys(names, 0.0)
        for row in self.rows(link, **{column: owner_id}):
            account = self.tables["parcel_account"].get(row["parcel_id"])
            for name in names if account else ():
                sums[name] += account[name] or 0.0
        return sums

    def overlapping(self, series, first, last):
        """Return the blocks of a series that hold any of the serial numbers, by their first."""
        blocks = [b for b in self.rows("credit_block", series=series) if b["first"] <= last]
        return sorted((b for b in blocks if b["last"] >= first), key=lambda block: block["first"])

    def apply(self, effects: Iterable[Effect]) -> None:
        """Write the effects of an act."""
        for table, row_id, values in effects:
            rows = self.tables[table]
            if row_id not in rows:
                rows[row_id] = _empty(table, row_id)
            rows[row_id].update(values)


def refusal(code: str, subject: Optional[str] = None, **values: Any) -> RuleError:
    """Return the error by which a rule refuses an act."""
    return RuleError(Finding(Level.ERROR, code, subject, values))


def warning(code: str, subject: Optional[str] = None, **values: Any) -> Finding:
    """Return a finding that deserves a look and refuses nothing."""
    return Finding(Level.WARNING, code, subject, values)


def state_of(book) -> dict:
    """Return the row of ``account_state``.

    :raises RuleError: the accounts were never opened (``accounts_not_open``).
    """
    row = book.row("account_state", STATE_ID)
    if row is None:
        raise refusal("accounts_not_open")
    return row


def _empty(table: str, row_id: str) -> dict:
    return {"id": row_id, **dict.fromkeys(LEDGER_TABLES[table])}
