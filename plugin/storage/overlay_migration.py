"""Schema 2 to 3: events in the ledger, the maps laid over the land, the forest definition."""

from __future__ import annotations

import sqlite3

from .ledger_schema import create_ledger_tables, ledger_indexes, ledger_triggers, quoted
from .plain_tables import create_plain
from .schema import BOUNDARY, FOREST_FIELDS, FOREST_TRIGGERS


def lay_overlays(connection: sqlite3.Connection) -> None:
    """Bring a workspace of schema 2 to schema 3, in an open transaction; what it holds stays.

    One that comes from schema 1 has the ledger's newer tables already.
    """
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    create_ledger_tables(connection, present=there)
    for made in (ledger_indexes(), ledger_triggers()):
        for name, statement in made.items():
            if name not in there:
                connection.execute(statement)
    create_plain(connection)
    for column in FOREST_FIELDS:
        connection.execute(" ".join(("ALTER TABLE", BOUNDARY, "ADD COLUMN", quoted(column), "REAL")))
    for trigger in FOREST_TRIGGERS:
        connection.execute(trigger)
