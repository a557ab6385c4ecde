"""Schema 1 to 2: the ledger's tables; holders and entries there are become its first act."""

from __future__ import annotations

import sqlite3

from ..core.mechanism.book import Act
from .clock import now, user_name
from .ledger import append_to_journal
from .ledger_book import columns_of
from .ledger_schema import ENTRY_SEQ, OLDER_TABLES, create_ledger, create_triggers, quoted

_ADDED = {"account_entry": (("carbon", "TEXT"), ("corrects_id", "TEXT"))}


def lay_ledger(connection: sqlite3.Connection) -> None:
    """Bring a workspace of schema 1 to schema 2, in an open transaction.

    Its right holders and account entries stay as they are, and are the effects of the journal's
    first entry, ``migrated``.
    """
    for event in ("update", "delete"):
        connection.execute("DROP TRIGGER IF EXISTS account_entry_no_" + event)
    for table in OLDER_TABLES:
        for column, kind in (*_ADDED.get(table, ()), (ENTRY_SEQ, "INTEGER")):
            connection.execute(" ".join(("ALTER TABLE", quoted(table), "ADD COLUMN", quoted(column), kind)))
    create_ledger(connection, present=OLDER_TABLES, triggers=False)
    effects = tuple(effect for table in OLDER_TABLES for effect in _effects(connection, table))
    if effects:
        done = Act("migrated", {"from_schema": 1}, effects)
        entry = append_to_journal(connection, done, at=now(), who=user_name(), reason="")
        for table in OLDER_TABLES:
            connection.execute(" ".join(("UPDATE", quoted(table), "SET", ENTRY_SEQ, "= ?")), (entry.seq,))
    create_triggers(connection)


def _effects(connection, table: str):
    """Yield what would write each row, in the order the rows were made."""
    names = columns_of(table)
    query = " ".join(("SELECT", ", ".join(map(quoted, names)), "FROM", quoted(table), "ORDER BY fid"))
    for row in connection.execute(query):
        values = {name: value for name, value in zip(names, row) if value is not None}
        yield table, values.pop("id"), values
