"""Schema 3 to 4: the frozen baseline, the parcels' history, and what else came with that version."""

from __future__ import annotations

import sqlite3

from .ledger_schema import create_ledger_tables, ledger_indexes, ledger_triggers
from .plain_tables import create_plain


def lay_baseline(connection: sqlite3.Connection) -> None:
    """Bring a workspace of schema 3 to schema 4, in an open transaction; what it holds stays.

    One that comes from an older schema has the tables already.
    """
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    create_ledger_tables(connection, present=there)
    for made in (ledger_indexes(), ledger_triggers()):
        for name, statement in made.items():
            if name not in there:
                connection.execute(statement)
    create_plain(connection, present=there)
