"""Schema 5 to 6: evidence attached to parcels."""

from __future__ import annotations

import sqlite3

from .ledger_schema import create_ledger_tables, ledger_indexes, ledger_triggers
from .ledger_views import create_views


def lay_evidence(connection: sqlite3.Connection) -> None:
    """Bring a workspace of schema 5 to schema 6, in an open transaction; what it holds stays.

    One that comes from an older schema may have the tables already.
    """
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    create_ledger_tables(connection, present=there)
    for made in (ledger_indexes(), ledger_triggers()):
        for name, statement in made.items():
            if name not in there:
                connection.execute(statement)
    create_views(connection, present=there)
