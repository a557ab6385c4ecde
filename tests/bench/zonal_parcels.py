"""Parcels that tile a country without gaps or overlaps, the same from the same arguments.

A lattice with jittered corners; the side that two parcels share is one wiggly line. Written line by
line of the lattice, so a million parcels need no more memory than a thousand. GeoPackage, EPSG:4326.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import ogr, osr
from zonal_data import CELL, NORTH, SEED, WEST, whole_file

VERTICES = 50
LAYER = "parcels"
_MARGIN = 1.37  # cells between the country's border and the raster's edge
_JITTER = 0.25  # of the lattice's step: with less than a third, no parcel turns inside out
_WIGGLE = 0.84  # of the distance between two points
_MOST_WIGGLE = 0.07  # of a side's length: sides that meet at a corner stay apart
_MADE = 1  # raise it when the generator changes


@dataclass(frozen=True)
class Parcels:
    """A layer of parcels; ``pieces``: their sides, cut at every line between rows of cells."""

    path: Path
    count: int
    vertices: int
    pieces: int


def parcels(folder: Path, size: int, count: int, vertices: int = VERTICES, shuffled: bool = False) -> Parcels:
    """Return about ``count`` parcels over a raster of ``size`` × ``size`` cells, written if not there.

    :param vertices: about that many points per parcel.
    :param shuffled: whether neighbours are stored far apart.
    """
    columns, rows = lattice(count)
    order = "-shuffled" if shuffled else ""
    path = folder / f"parcels-{columns}x{rows}-{vertices}-on-{size}{order}-{SEED}-v{_MADE}.gpkg"
    facts = path.with_suffix(".json")
    if not (path.exists() and facts.exists()):
        print(f"Writing {path.name} ...", flush=True)
        with whole_file(path) as draft:
            found = _write(draft, size, columns, rows, max(1, round((vertices - 1) / 4)), shuffled)
        with whole_file(facts) as draft:
            draft.write_text(json.dumps(found))
    return Parcels(path, columns * rows, **json.loads(facts.read_text()))


def lattice(count: int) -> tuple[int, int]:
    """Return columns and rows of a lattice of ``count`` parcels, or nearly so many where none fits."""
    side = int(count**0.5)
    for columns in range(side, side // 2, -1):
        if count % columns == 0:
            return columns, count // columns
    return max(1, side), max(1, round(count / max(1, side)))


def read_batches(path, size: int = 10_000):
    """Yield lists of WKB, in the order of the layer."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        cursor = connection.execute(f"SELECT geom FROM {LAYER} ORDER BY fid")  # noqa: S608
        while True:
            blobs = cursor.fetchmany(size)
            if not blobs:
                return
            yield [_wkb(blob) for (blob,) in blobs]
    finally:
        connection.close()


_ENVELOPES = (0, 32, 48, 48, 64)  # bytes, by the code in the header's flags


def _wkb(blob: bytes) -> bytes:
    return blob[8 + _ENVELOPES[blob[3] >> 1 & 7] :]


def _write(path: Path, size: int, columns: int, rows: int, parts: int, shuffled: bool) -> dict:
    _create(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    count = columns * rows
    numbers = np.arange(1, count + 1)
    if shuffled:
        np.random.default_rng((SEED, 9)).shuffle(numbers)
    insert = f"INSERT INTO {LAYER} (fid, parcel, geom) VALUES (?, ?, ?)"  # noqa: S608
    first = pieces = 0
    for rings in _rings(size, columns, rows, parts):
        pieces += int((1 + np.abs(np.diff(np.floor(rings[:, :, 1]), axis=1))).sum())
        ids = numbers[first : first + len(rings)].tolist()
        connection.executemany(insert, zip(ids, ids, _blobs(rings)))
        first += len(rings)
    west, north = WEST + CELL * _MARGIN, NORTH - CELL * _MARGIN
    east, south = WEST + CELL * (size - _MARGIN), NORTH - CELL * (size - _MARGIN)
    extent = "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?"
    connection.execute(extent, (west, south, east, north))
    connection.commit()
    connection.close()
    return {"vertices": 4 * parts + 1, "pieces": pieces}


def _create(path: Path) -> None:
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(4326)
    options = ["ADD_GPKG_OGR_CONTENTS=NO"]  # its triggers would count every row by itself
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path), options)
    layer = dataset.CreateLayer(LAYER, srs, ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn("parcel", ogr.OFTInteger64))
    dataset = layer = None


def _rings(size, columns, rows, parts):
    """Yield, per line of the lattice, the rings (parcel, point, 2) in cells from the first cell."""
    low = _corners(size, columns, rows, 0)
    bottom = _sides(low[:-1], low[1:], parts, (SEED, 11, 0), straight=True)
    for row in range(rows):
        high = _corners(size, columns, rows, row + 1)
        last = row + 1 == rows
        top = _sides(high[:-1], high[1:], parts, (SEED, 11, row + 1), straight=last)
        walls = _sides(low, high, parts, (SEED, 12, row))
        for border in (0, -1):
            walls[border, :, 0] = low[border, 0]
        back = slice(parts, 0, -1)
        yield np.concatenate(
            (bottom[:, :-1], walls[1:, :-1], top[:, back], walls[:-1, back], bottom[:, :1]), axis=1
        )
        low, bottom = high, top


def _corners(size, columns, rows, row):
    """Return the lattice's corners of one line, (columns + 1, 2)."""
    jitter = np.random.default_rng((SEED, 10, row)).uniform(-_JITTER, _JITTER, (columns + 1, 2))
    jitter[[0, -1], 0] = 0.0
    if row in (0, rows):
        jitter[:, 1] = 0.0
    place = np.column_stack((np.arange(columns + 1.0), np.full(columns + 1, float(row)))) + jitter
    return _MARGIN + place * ((size - 2.0 * _MARGIN) / np.array([columns, rows]))


def _sides(start, end, parts, seed, straight=False):
    """Return lines from corners to corners, (side, parts + 1, 2)."""
    t = np.linspace(0.0, 1.0, parts + 1)
    run = end - start
    lines = start[:, None, :] + t[:, None] * run[:, None, :]
    if not straight:
        most = min(_WIGGLE / parts, _MOST_WIGGLE)
        wiggle = np.random.default_rng(seed).uniform(-most, most, (len(start), parts + 1))
        wiggle *= np.sin(np.pi * t)
        lines += wiggle[:, :, None] * np.stack((-run[:, 1], run[:, 0]), axis=1)[:, None, :]
    lines[:, -1] = end  # to the last digit: the next side starts there
    return lines


def _blobs(rings):
    """Yield GeoPackage geometries of rings in cells."""
    points = rings * (CELL, -CELL) + (WEST, NORTH)
    record = np.dtype(
        [("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs", "<i4"), ("envelope", "<f8", 4)]
        + [("order", "u1"), ("type", "<u4"), ("rings", "<u4"), ("count", "<u4")]
        + [("points", "<f8", points.shape[1:])]
    )
    blobs = np.zeros(len(points), record)
    blobs["magic"], blobs["flags"], blobs["srs"] = b"GP", 3, 4326
    low, high = points.min(axis=1), points.max(axis=1)
    blobs["envelope"] = np.stack((low[:, 0], high[:, 0], low[:, 1], high[:, 1]), axis=1)
    blobs["order"], blobs["type"], blobs["rings"], blobs["count"] = 1, 3, 1, points.shape[1]
    blobs["points"] = points
    for blob in blobs:
        yield blob.tobytes()
