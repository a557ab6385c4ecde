"""Writing a merge: parcels, rows taken over and the journal in one transaction, or nothing.

Feature tables have triggers that call functions which only GDAL has; here the few they need are made
from the box that each geometry of a GeoPackage carries.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Mapping

from qgis.core import QgsGeometry

from ..core.mechanism.parcel_changes import GEOMETRY
from ..translate import tr
from .errors import MergeRefused
from .ledger_schema import quoted
from .schema import PARCEL, PARCEL_FIELDS

_COLUMNS = tuple(name for name in PARCEL_FIELDS if name != "id")
_NAMES = ", ".join(map(quoted, ("id", *_COLUMNS, "geom")))
_INSERT = " ".join(("INSERT INTO parcel (", _NAMES, ") VALUES (", ", ".join("?" * (len(_COLUMNS) + 2)), ")"))
_SETS = ", ".join(quoted(name) + " = ?" for name in _COLUMNS)
_UPDATE = " ".join(("UPDATE parcel SET", _SETS, "WHERE id = ?"))
_BOX = struct.Struct("<dddd")
_HEADER = struct.Struct("<2sBBi")
_WITH_BOX, _EMPTY = 0x03, 0x11  # little-endian with a box of x and y; little-endian and empty


def row_numbers(connection, ids) -> dict:
    """Return parcel id → number of its row, of those there are."""
    found = {}
    for parcel_id in ids:
        row = connection.execute("SELECT fid FROM parcel WHERE id = ?", (parcel_id,)).fetchone()
        if row is not None:
            found[parcel_id] = row[0]
    return found


def write_states(connection, states: Mapping, before: Mapping, shapes: Mapping) -> None:
    """Write parcels in an open transaction: id → state, ``None`` for one that goes.

    :param before: the states that are there now.
    :param shapes: SHA-256 → WKB of the geometries.
    :raises MergeRefused: a geometry is not known, or the database does not take a value.
    """
    add_functions(connection)
    query = "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'parcel'"
    (srs,) = connection.execute(query).fetchone()
    try:
        for parcel_id, state in states.items():
            if state is None:
                connection.execute("DELETE FROM parcel WHERE id = ?", (parcel_id,))
                continue
            values = [state.get(name) for name in _COLUMNS]
            if parcel_id not in before:
                blob = _blob(parcel_id, state, shapes, srs)
                connection.execute(_INSERT, (parcel_id, *values, blob))
                continue
            connection.execute(_UPDATE, (*values, parcel_id))
            if state.get(GEOMETRY) != before[parcel_id].get(GEOMETRY):
                blob = _blob(parcel_id, state, shapes, srs)
                connection.execute("UPDATE parcel SET geom = ? WHERE id = ?", (blob, parcel_id))
    except sqlite3.IntegrityError as error:
        text = tr(
            "The workspace does not take parcel {parcel} of the copy ({reason}): correct it there first."
        )
        raise MergeRefused(text.format(parcel=parcel_id, reason=error)) from error
    _grow_extent(connection)


def _blob(parcel_id: str, state: Mapping, shapes: Mapping, srs_id: int):
    """Return a state's geometry as a GeoPackage keeps it."""
    name = state.get(GEOMETRY)
    if name is None:
        return None
    wkb = shapes.get(name)
    if wkb is None:
        text = tr(
            "The geometry of parcel {parcel} was not kept in the copy: ask the colleague for a new copy."
        )
        raise MergeRefused(text.format(parcel=parcel_id))
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    if geometry.isEmpty():
        return _HEADER.pack(b"GP", 0, _EMPTY, srs_id) + wkb
    box = geometry.boundingBox()
    corners = _BOX.pack(box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
    return _HEADER.pack(b"GP", 0, _WITH_BOX, srs_id) + corners + wkb


def add_functions(connection) -> None:
    """Make the functions that triggers of feature tables call, and only GDAL has."""
    connection.create_function("ST_IsEmpty", 1, lambda blob: int(blob is None or bool(blob[3] & 0x10)))
    for number, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, lambda blob, number=number: _corner(blob, number))


def _corner(blob: bytes | None, number: int):
    if not blob or not (blob[3] >> 1) & 7:
        return None
    order = "<" if blob[3] & 1 else ">"
    return struct.unpack_from(order + "d", blob, _HEADER.size + 8 * number)[0]


def _grow_extent(connection) -> None:
    """Let the table's extent hold all parcels, and tell other programs that it changed."""
    rows = connection.execute(
        "SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_parcel_geom"
    ).fetchone()
    old = connection.execute(
        "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?", (PARCEL,)
    ).fetchone()
    if rows[0] is None:
        return
    box = [pick(new, new if one is None else one) for pick, new, one in zip((min, min, max, max), rows, old)]
    connection.execute(
        "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), "
        "min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
        (*box, PARCEL),
    )
