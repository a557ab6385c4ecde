"""Rows of the field – plots, trees, notes – as a merge compares and writes them.

A copy keeps these rows as they were when it was made (``copied_row``), so that it is known afterwards
who changed what, whatever program did so.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Mapping
from pathlib import PurePosixPath

from ..core.merge.rows import row_key, split_key
from ..core.review.field_notes import NoteSubject
from ..translate import tr
from . import database
from .errors import MergeRefused
from .ledger_schema import quoted
from .merge_write import add_functions
from .plain_tables import NOTE, PLAIN_TABLES, TREE
from .samples import point_blob, point_of_blob
from .spatial_tables import FIELD_PLOT, SPATIAL_TABLES

#: Tables in the order in which rows are written: what others hang on comes first.
ROW_TABLES = (FIELD_PLOT, TREE, NOTE)
PLACE = "place"  # of a plot: x and y in the workspace's CRS
TAKEN_IN = "taken_in_at"  # of a note, written by merges alone
COPIED_ROW = "copied_row"
PHOTO = "photo"

_CREATE = (
    f"CREATE TABLE {COPIED_ROW} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
    "key TEXT NOT NULL UNIQUE, state TEXT NOT NULL)"
)


def columns_of(table: str) -> tuple:
    """Return the columns of a table that are compared."""
    columns = SPATIAL_TABLES.get(table) or PLAIN_TABLES[table]
    return tuple(name for name in columns if name not in ("id", TAKEN_IN))


def is_row(key: str) -> bool:
    """Return whether a key of a comparison is a row of the field, and no parcel."""
    return split_key(key, ROW_TABLES) is not None


def owner_of(key: str, state: Mapping) -> str | None:
    """Return the key of the plot that a tree, or a note, hangs on."""
    table, _ = split_key(key, ROW_TABLES)
    if table == TREE and state.get("plot_id"):
        return row_key(FIELD_PLOT, state["plot_id"])
    if table == NOTE and state.get("subject_kind") == NoteSubject.FIELD_PLOT.value:
        return row_key(FIELD_PLOT, state.get("subject_id") or "")
    return None


def states_of(connection) -> dict:
    """Return key → columns that are not empty, of all rows of the field.

    Of a photo the name counts, not the folder: it lies elsewhere once it has come back.
    """
    found = {}
    for table in ROW_TABLES:
        names = columns_of(table)
        is_placed = table == FIELD_PLOT
        wanted = ("id", *names, *(("geom",) if is_placed else ()))
        query = " ".join(("SELECT", ", ".join(map(quoted, wanted)), "FROM", quoted(table)))
        for row_id, *values in connection.execute(query):
            state = {name: value for name, value in zip(names, values) if value not in (None, "")}
            if is_placed and (place := _place(values[-1])) is not None:
                state[PLACE] = place
            if state.get(PHOTO):
                state[PHOTO] = photo_name(state[PHOTO])
            found[row_key(table, str(row_id))] = state
    return found


def photo_name(path: str) -> str:
    """Return a photo's name without its folders."""
    return PurePosixPath(str(path).replace("\\", "/")).name


def rows_in(path) -> dict:
    """Return the rows of a workspace's file as :func:`states_of` does."""
    with database.reading(path) as connection:
        return states_of(connection)


def keep_base(connection) -> None:
    """Keep in a copy its rows as they are now, in an open transaction."""
    connection.execute(f"DROP TABLE IF EXISTS {COPIED_ROW}")
    connection.execute(_CREATE)
    rows = (
        (key, json.dumps(state, ensure_ascii=False, sort_keys=True))
        for key, state in states_of(connection).items()
    )
    connection.executemany("INSERT INTO copied_row (key, state) VALUES (?, ?)", rows)


def kept_base(path) -> dict | None:
    """Return the rows that a copy had when it was made; ``None`` where it keeps none."""
    with database.reading(path) as connection:
        known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        if not connection.execute(known, (COPIED_ROW,)).fetchone():
            return None
        try:
            rows = connection.execute("SELECT key, state FROM copied_row")
            return {key: json.loads(state) for key, state in rows}
        except (ValueError, sqlite3.DatabaseError):
            return None


def write_rows(connection, states: Mapping, before: Mapping, photos: Mapping) -> None:
    """Write rows in an open transaction: key → state, ``None`` for one that goes.

    A note that changed is to be taken in again.

    :param before: the states that are there now.
    :param photos: key of a note → path of its photo as the row is to have it.
    :raises MergeRefused: the database does not take a value.
    """
    add_functions(connection)
    for table in ROW_TABLES:
        for key, state in states.items():
            of, row_id = split_key(key, ROW_TABLES)
            if of != table:
                continue
            try:
                _write_row(connection, table, row_id, state, key in before, photos.get(key))
            except sqlite3.IntegrityError as error:
                text = tr(
                    "The workspace does not take the row {row} of the copy ({reason}): correct it there."
                )
                raise MergeRefused(text.format(row=key, reason=error)) from error
    if any(split_key(key, ROW_TABLES)[0] == FIELD_PLOT for key in states):
        _forget_extent(connection)


def _write_row(connection, table: str, row_id: str, state, is_there: bool, photo: str | None) -> None:
    if state is None:
        connection.execute(" ".join(("DELETE FROM", quoted(table), "WHERE id = ?")), (row_id,))
        return
    values = {name: state.get(name) for name in columns_of(table)}
    if table == FIELD_PLOT:
        values["geom"] = _blob(connection, state.get(PLACE))
    if table == NOTE:
        values[TAKEN_IN] = None
        if photo is not None or not values[PHOTO]:
            values[PHOTO] = photo
        elif is_there:
            del values[PHOTO]  # as it was: only the name is known here
    names = tuple(values)
    if is_there:
        sets = ", ".join(f"{quoted(name)} = ?" for name in names)
        statement = " ".join(("UPDATE", quoted(table), "SET", sets, "WHERE id = ?"))
        connection.execute(statement, (*values.values(), row_id))
        return
    listed, marks = ", ".join(map(quoted, ("id", *names))), ", ".join("?" * (len(names) + 1))
    statement = " ".join(("INSERT INTO", quoted(table), "(", listed, ") VALUES (", marks, ")"))
    connection.execute(statement, (row_id, *values.values()))


def _forget_extent(connection) -> None:
    """Let other programs find the plots' extent anew, and know that they changed."""
    connection.execute(
        "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), "
        "min_x = NULL, min_y = NULL, max_x = NULL, max_y = NULL WHERE table_name = ?",
        (FIELD_PLOT,),
    )


def _place(blob) -> str | None:
    """Return x and y of a point as a GeoPackage keeps it."""
    found = point_of_blob(blob)
    return None if found is None or math.isnan(sum(found)) else f"{found[0]!r} {found[1]!r}"


def _blob(connection, place: str | None):
    if not place:
        return None
    query = "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?"
    (srs_id,) = connection.execute(query, (FIELD_PLOT,)).fetchone()
    x, y = map(float, place.split())
    return point_blob(x, y, srs_id)
