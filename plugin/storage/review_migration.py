"""Schema 6 to 7: the review, its samples, and plots of the field."""

from __future__ import annotations

import sqlite3

from .evidence_migration import lay_evidence
from .parcel_lock import create_lock
from .plain_tables import create_plain
from .spatial_tables import create_spatial


def lay_review(connection: sqlite3.Connection) -> None:
    """Bring a workspace of schema 6 to schema 7, in an open transaction; what it holds stays.

    One that comes from an older schema may have some of the tables already.
    """
    lay_evidence(connection)  # tables, indexes and triggers of the ledger that are missing
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    create_plain(connection, present=there)
    create_spatial(connection, present=there)
    create_lock(connection, present=there)
