"""Reading and writing rows of the tables beside the ledger."""

from __future__ import annotations

from . import database
from .ledger_schema import quoted
from .plain_tables import PLAIN_TABLES


def select(workspace, table: str, **equal) -> list[dict]:
    """Return the rows whose columns equal the values given, in the order they were made."""
    names = tuple(PLAIN_TABLES[table])
    where = _where(table, equal)
    query = " ".join(("SELECT", ", ".join(map(quoted, names)), "FROM", quoted(table), where, "ORDER BY fid"))
    with database.reading(workspace.path) as connection:
        return [dict(zip(names, row)) for row in connection.execute(query, tuple(equal.values()))]


def insert_text(table: str, columns) -> str:
    """Return the statement that puts in a row with these columns."""
    _known(table, columns)
    names = ", ".join(map(quoted, columns))
    marks = ", ".join("?" * len(tuple(columns)))
    return " ".join(("INSERT INTO", quoted(table), "(", names, ") VALUES (", marks, ")"))


def update_text(table: str, columns) -> str:
    """Return the statement that changes these columns of the row with an id, which comes last."""
    _known(table, columns)
    sets = ", ".join(quoted(column) + " = ?" for column in columns)
    return " ".join(("UPDATE", quoted(table), "SET", sets, "WHERE id = ?"))


def _where(table: str, equal) -> str:
    _known(table, equal)
    terms = " AND ".join(quoted(column) + " IS ?" for column in equal)
    return "WHERE " + terms if equal else ""


def _known(table: str, columns) -> None:
    unknown = set(columns) - set(PLAIN_TABLES[table])
    if unknown:
        raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")
