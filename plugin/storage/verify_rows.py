"""The rows that the journal's entries should have written, held against the ones that are there.

Rows of a table that is written once come in the order of their entries, so they are compared on
the way and none is kept; of the other tables the last state of each row is kept in memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from ..core.mechanism.ledger_tables import LEDGER_TABLES, WRITTEN_ONCE
from .ledger_schema import ENTRY_SEQ, quoted

ALTERED, MISSING, EXTRA = "row_altered", "row_missing", "row_extra"


@dataclass(frozen=True)
class Difference:
    """A row that is not what the journal says.

    ``entry`` is the number of the entry that wrote it last by the journal, ``claimed`` the one
    that wrote it by its own word; 0 where there is none.
    """

    code: str
    table: str
    row_id: str
    entry: int
    claimed: int
    columns: tuple[str, ...] = ()


def stored_rows(connection, table: str) -> Iterator[tuple]:
    """Yield ``(id, entry_seq, *columns)`` of a table in the order its rows were made."""
    names = ", ".join(map(quoted, ("id", ENTRY_SEQ, *LEDGER_TABLES[table])))
    return iter(connection.execute(" ".join(("SELECT", names, "FROM", quoted(table), "ORDER BY fid"))))


class KeptRows:
    """The last state of each row of a table, as the journal has it.

    ``is_plain``: an effect may be written to ``rows`` without asking.
    """

    is_plain = True

    def __init__(self, connection, table: str) -> None:
        self._connection, self.table = connection, table
        self._names = tuple(LEDGER_TABLES[table])
        self.rows: dict = {}  # id → {column: value, ENTRY_SEQ: number}

    def write(self, row_id: str, values: dict, seq: int) -> None:
        """Take an effect of entry ``seq``."""
        row = self.rows.get(row_id)
        if row is None:
            self.rows[row_id] = values
        else:
            row.update(values)
            values = row
        values[ENTRY_SEQ] = seq

    def stored(self) -> Iterator[tuple]:
        """Yield what is there and not compared yet."""
        return stored_rows(self._connection, self.table)

    def differences(self) -> Iterator[Difference]:
        """Yield what differs, when the journal is at its end."""
        expected, names = self.rows, self._names
        seen = set()
        for row in self.stored():
            row_id = row[0]
            values = expected.get(row_id)
            if values is None or row_id in seen:
                yield Difference(EXTRA, self.table, str(row_id), 0, _claimed(row[1]))
                continue
            seen.add(row_id)
            get = values.get
            if row != (row_id, get(ENTRY_SEQ), *map(get, names)):
                columns = (ENTRY_SEQ, *names)
                wrong = tuple(name for name, value in zip(columns, row[1:]) if value != get(name))
                yield Difference(ALTERED, self.table, row_id, get(ENTRY_SEQ), _claimed(row[1]), wrong)
        if len(seen) < len(expected):
            for row_id, values in expected.items():
                if row_id not in seen:
                    yield Difference(MISSING, self.table, row_id, values[ENTRY_SEQ], 0)


class StreamedRows(KeptRows):
    """Rows that are written once: compared in order for as long as all is as it should be."""

    is_plain = False

    def __init__(self, connection, table: str) -> None:
        super().__init__(connection, table)
        self._left = stored_rows(connection, table)
        self._first: tuple = ()
        self._in_order = True

    def write(self, row_id: str, values: dict, seq: int) -> None:
        """Take an effect of entry ``seq``."""
        if self._in_order:
            row = next(self._left, None)
            if row == (row_id, seq, *map(values.get, self._names)):
                return
            self._in_order = False
            self._first = () if row is None else (row,)
        super().write(row_id, values, seq)

    def stored(self) -> Iterator[tuple]:
        """Yield what is there and not compared yet."""
        yield from self._first
        yield from self._left


class LostRows(KeptRows):
    """A table that is not there, or lacks a column: whatever an entry wrote to it is missing."""

    is_plain = False

    def __init__(self, table: str) -> None:
        super().__init__(None, table)
        self._entry = 0

    def write(self, row_id: str, values: dict, seq: int) -> None:
        """Note the first entry that wrote to the table."""
        self._entry = self._entry or seq

    def differences(self) -> Iterator[Difference]:
        """Yield the first row that is missing."""
        if self._entry:
            yield Difference(MISSING, self.table, "", self._entry, 0)


def tables_of(connection) -> dict:
    """Return table → what its rows should be, for the journal to be replayed into."""
    made = {}
    for table in LEDGER_TABLES:
        kind = StreamedRows if table in WRITTEN_ONCE else KeptRows
        try:
            stored_rows(connection, table)
            made[table] = kind(connection, table)
        except sqlite3.OperationalError:
            made[table] = LostRows(table)
    return made


def _claimed(entry_seq) -> int:
    return entry_seq if isinstance(entry_seq, int) and entry_seq > 0 else 0
