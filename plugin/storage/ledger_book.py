"""The accounts as they stand in a workspace's database, for the rules to read; and writing effects."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache

from ..core.mechanism.book import Effect
from ..core.mechanism.ledger_tables import INTEGER, LEDGER_TABLES, REAL, WRITTEN_ONCE
from .ledger_schema import ENTRY_SEQ, quoted

_OWNER_OF_LINK = {"right_parcel": "right_id", "project_parcel": "project_id"}


class SqlBook:
    """A :class:`~core.mechanism.book.Book` over an open connection; lookups are by index.

    Rows are what they were in the transaction that ``connection`` is in.
    """

    def __init__(self, connection, today: date | None = None) -> None:
        self._connection = connection
        self.today = today or date.today()

    @property
    def connection(self):
        """The connection, for what is read beside the ledger in the same transaction."""
        return self._connection

    def new_id(self) -> str:
        """Return an id that no row has."""
        return str(uuid.uuid4())

    def row(self, table: str, row_id: str) -> dict | None:
        """Return one row, or ``None``."""
        found = self._connection.execute(_select(table, ("id",)), (row_id,)).fetchone()
        return None if found is None else dict(zip(columns_of(table), found))

    def rows(self, table: str, **equal) -> list[dict]:
        """Return the rows whose columns equal the values given, by ``id``."""
        names = columns_of(table)
        found = self._connection.execute(_select(table, tuple(equal)), tuple(equal.values()))
        return [dict(zip(names, row)) for row in found]

    def total(self, table: str, column: str, **equal) -> float:
        """Return the sum of a column over such rows."""
        query = _total(table, column, tuple(equal))
        return self._connection.execute(query, tuple(equal.values())).fetchone()[0]

    def parcel_totals(self, link: str, owner_id: str) -> dict[str, float]:
        """Return the sums of ``parcel_account`` over the parcels of a right or a project."""
        names, query = _parcel_totals(link)
        return dict(zip(names, self._connection.execute(query, (owner_id,)).fetchone()))

    def overlapping(self, series: str, first: int, last: int) -> list[dict]:
        """Return the blocks of a series that hold any of the serial numbers, by their first.

        Blocks do not overlap, so the search starts at the last one that begins before ``first``.
        """
        found = self._connection.execute(_overlapping(), (series, series, first, first, last, first))
        return [dict(zip(columns_of("credit_block"), row)) for row in found]


@cache
def columns_of(table: str) -> tuple[str, ...]:
    """Return the columns of a ledger table that the rules see: ``id`` and the table's own."""
    return ("id", *LEDGER_TABLES[table])


def _listed(table: str) -> str:
    return ", ".join(map(quoted, columns_of(table)))


def _where(table: str, equal: tuple[str, ...]) -> str:
    unknown = set(equal) - set(columns_of(table))
    if unknown:
        raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")
    terms = " AND ".join(quoted(column) + " IS ?" for column in equal)
    return " WHERE " + terms if equal else ""


@cache
def _select(table: str, equal: tuple[str, ...]) -> str:
    # "+id" keeps SQLite from walking all ids in order where an index finds the few rows wanted.
    order = "" if equal == ("id",) else " ORDER BY +id"
    return " ".join(("SELECT", _listed(table), "FROM", quoted(table))) + _where(table, equal) + order


@cache
def _total(table: str, column: str, equal: tuple[str, ...]) -> str:
    if column not in LEDGER_TABLES[table]:
        raise KeyError(f"{table} has no column {column}")
    return " ".join(("SELECT TOTAL(", quoted(column), ") FROM", quoted(table))) + _where(table, equal)


@cache
def _parcel_totals(link: str) -> tuple[tuple[str, ...], str]:
    names = tuple(name for name, kind in LEDGER_TABLES["parcel_account"].items() if kind == REAL)
    sums = ", ".join("TOTAL(a." + quoted(name) + ")" for name in names)
    tables = (quoted(link), "AS l JOIN parcel_account AS a ON a.id = l.parcel_id WHERE")
    return names, " ".join(("SELECT", sums, "FROM", *tables, "l." + quoted(_OWNER_OF_LINK[link]), "= ?"))


@cache
def _overlapping() -> str:
    return " ".join(
        (
            "SELECT",
            _listed("credit_block"),
            "FROM credit_block WHERE series = ? AND first >= COALESCE((SELECT max(first) FROM credit_block",
            "WHERE series = ? AND first <= ?), ?) AND first <= ? AND last >= ? ORDER BY first",
        )
    )


def write_effects(connection, effects: Iterable[Effect], seq: int) -> None:
    """Write what the journal's last entry ``seq`` changes.

    Blocks that are there already are written before new ones, so that a block that is split gives
    up its serial numbers before another takes them.

    :raises ValueError: a value or column that the table does not take.
    :raises sqlite3.IntegrityError: the database refuses a row.
    """
    later = []
    for table, row_id, values in effects:
        _check(table, values)
        if table in WRITTEN_ONCE or not _update(connection, table, row_id, values, seq):
            if table == "credit_block":
                later.append((table, row_id, values))
            else:
                _insert(connection, table, row_id, values, seq)
    for table, row_id, values in later:
        _insert(connection, table, row_id, values, seq)


def _check(table: str, values) -> None:
    """Refuse what the column would store as something else, which no replay could tell apart."""
    kinds = LEDGER_TABLES[table]
    for column, value in values.items():
        if column not in kinds:
            raise ValueError(f"{table} has no column {column}")
        is_number = isinstance(value, (int, float))
        if value is not None and is_number != (kinds[column] in (REAL, INTEGER)):
            raise ValueError(f"{table}.{column} does not take {value!r}")


def _update(connection, table: str, row_id: str, values, seq: int) -> bool:
    query = _update_text(table, tuple(values))
    return connection.execute(query, (*values.values(), seq, row_id)).rowcount > 0


def _insert(connection, table: str, row_id: str, values, seq: int) -> None:
    connection.execute(_insert_text(table, tuple(values)), (row_id, *values.values(), seq))


@lru_cache(maxsize=1000)
def _update_text(table: str, columns: tuple[str, ...]) -> str:
    sets = ", ".join(quoted(column) + " = ?" for column in (*columns, ENTRY_SEQ))
    return " ".join(("UPDATE", quoted(table), "SET", sets, "WHERE id = ?"))


@lru_cache(maxsize=1000)
def _insert_text(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(map(quoted, ("id", *columns, ENTRY_SEQ)))
    marks = ", ".join("?" * (len(columns) + 2))
    return " ".join(("INSERT INTO", quoted(table), "(", names, ") VALUES (", marks, ")"))
