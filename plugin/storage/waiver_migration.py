"""Schema 4 to 5: findings of the checks that are left as they are, each with its reason."""

from __future__ import annotations

import sqlite3

from .plain_tables import create_plain


def lay_waivers(connection: sqlite3.Connection) -> None:
    """Bring a workspace of schema 4 to schema 5, in an open transaction; what it holds stays.

    One that comes from an older schema has the table already.
    """
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    create_plain(connection, present=there)
