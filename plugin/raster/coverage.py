"""Polygons as arrays of rings, read from WKB in bulk.

ISO WKB and EWKB, both byte orders, Z and M (ignored), Polygon, MultiPolygon and collections of
them. Curves are linearised before (QGIS does it); here they are refused.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from .errors import RasterError

_MOST_STEPS = 256  # rings of one geometry read side by side with those of others
_AREAL = (3, 17)  # polygon, triangle
_COLLECTIONS = (6, 7, 15, 16)  # multipolygon, collection, polyhedral surface, TIN
_CURVED = (8, 9, 10, 11, 12, 13, 14)
_HEADER = {0: struct.Struct(">I"), 1: struct.Struct("<I")}
_FLOAT = {0: np.dtype(">f8"), 1: np.dtype("<f8")}


@dataclass
class Rings:
    """Rings of many parcels: vertices of ring i are ``start[i]:start[i + 1]``.

    ``parcel`` gives each ring's parcel, in rising order; ``hole`` marks inner rings;
    ``unplaced`` marks parcels with a coordinate that is not a number (their rings are left out).
    """

    x: np.ndarray
    y: np.ndarray
    start: np.ndarray
    parcel: np.ndarray
    hole: np.ndarray
    unplaced: np.ndarray


def read_rings(geometries: Sequence[Optional[bytes]]) -> Rings:
    """Return the rings of ``geometries`` (WKB each; ``None`` and empty ones have no rings).

    :raises RasterError: ``geometry_unreadable`` or ``geometry_curved``, with the index.
    """
    wkbs = [bytes(wkb) if wkb else b"" for wkb in geometries]
    found = _bulk_rings(wkbs)
    points: list[np.ndarray] = []
    parcels: list[int] = []
    holes: list[bool] = []
    for index in found.others.tolist():
        first = len(points)
        try:
            _read_geometry(wkbs[index], 0, points, holes)
        except _Curved as error:
            raise RasterError("geometry_curved", index=index) from error
        except (struct.error, ValueError, KeyError, IndexError) as error:
            raise RasterError("geometry_unreadable", index=index) from error
        parcels.extend([index] * (len(points) - first))
    parcel = np.concatenate((found.parcel, np.array(parcels, dtype=np.int64)))
    hole = np.concatenate((found.hole, np.array(holes, dtype=bool)))
    sizes = np.concatenate((found.sizes, np.array([len(ring) for ring in points], dtype=np.int64)))
    blocks = found.blocks + [np.ascontiguousarray(ring, dtype=np.float64) for ring in points]
    order = np.argsort(parcel, kind="stable")
    xy = np.frombuffer(b"".join([blocks[k] for k in order.tolist()]), dtype=np.float64).reshape(-1, 2)
    return _assemble(xy, parcel[order], hole[order], sizes[order], len(wkbs))


def _assemble(xy, parcel, hole, sizes, count) -> Rings:
    unplaced = np.zeros(count, dtype=bool)
    finite = np.isfinite(xy)
    if not finite.all():
        finite = finite.all(axis=1)
        ring_of = np.repeat(np.arange(len(sizes)), sizes)
        unplaced[parcel[ring_of[~finite]]] = True
        keep = ~unplaced[parcel]
        xy = xy[keep[ring_of]]
        parcel, hole, sizes = parcel[keep], hole[keep], sizes[keep]
    start = np.concatenate(([0], np.cumsum(sizes)))
    x, y = np.ascontiguousarray(xy[:, 0]), np.ascontiguousarray(xy[:, 1])
    return Rings(x, y, start, parcel, hole, unplaced)


@dataclass
class _Found:
    """Rings read in bulk, in no order, as views of their bytes; ``others`` are for the slow way."""

    parcel: np.ndarray
    hole: np.ndarray
    sizes: np.ndarray
    blocks: list
    others: np.ndarray


def _bulk_rings(wkbs) -> _Found:
    """Read plain little-endian polygons and multipolygons, all geometries a ring at a time."""
    lengths = np.fromiter(map(len, wkbs), dtype=np.int64, count=len(wkbs))
    joined = b"".join(wkbs)
    cursor = _Cursor(joined, lengths)
    slow = np.zeros(len(wkbs), dtype=bool)
    rings = []  # (geometry, first byte, size, hole) arrays
    slow[cursor.start(np.flatnonzero(lengths))] = True
    for _ in range(_MOST_STEPS):
        if not len(cursor.active):
            break
        slow[cursor.next_polygons()] = True
        geometry, at, size, hole, bad = cursor.next_rings()
        slow[bad] = True
        rings.append((geometry, at, size, hole))
    slow[cursor.active] = True
    if not rings:
        rings.append((np.empty(0, np.int64),) * 3 + (np.empty(0, bool),))
    geometry, at, size, hole = (np.concatenate(column) for column in zip(*rings))
    kept = ~slow[geometry] & (size > 0)
    geometry, at, size, hole = geometry[kept], at[kept], size[kept], hole[kept]
    view = memoryview(joined)
    blocks = [view[a:b] for a, b in zip(at.tolist(), (at + 16 * size).tolist())]
    return _Found(geometry, hole, size, blocks, np.flatnonzero(slow))


class _Cursor:
    """Where reading stands in each geometry: all are read side by side, a polygon or ring at a step."""

    def __init__(self, joined: bytes, lengths) -> None:
        self._bytes = np.frombuffer(joined + bytes(16), dtype=np.uint8)
        self._end = np.cumsum(lengths)
        self._at = self._end - lengths
        self._polygons = np.zeros(len(lengths), dtype=np.int64)
        self._rings = np.zeros(len(lengths), dtype=np.int64)
        self._outer = np.zeros(len(lengths), dtype=bool)
        self.active = np.empty(0, dtype=np.int64)

    def _number(self, at):
        """Return the unsigned 32-bit numbers at bytes ``at``; 0 beyond the end."""
        at = np.minimum(at, len(self._bytes) - 4)
        parts = [self._bytes[at + k].astype(np.int64) << (8 * k) for k in range(4)]
        return parts[0] + parts[1] + parts[2] + parts[3]

    def _header(self, geometry):
        """Return the types at the cursor, -1 where it is not plain little-endian; move past it."""
        at = self._at[geometry]
        code = np.where(self._bytes[np.minimum(at, len(self._bytes) - 1)] == 1, self._number(at + 1), -1)
        self._at[geometry] = at + 5
        return code

    def _count(self, geometry):
        number = self._number(self._at[geometry])
        self._at[geometry] += 4
        return number

    def start(self, geometry):
        """Begin; return the geometries that are neither polygons nor multipolygons of this kind."""
        code = self._header(geometry)
        multi = geometry[code == 6]
        self._polygons[multi] = self._count(multi)
        single = geometry[code == 3]
        self._at[single] -= 5
        self._polygons[single] = 1
        self.active = np.concatenate((multi, single))
        self.active = self.active[self._polygons[self.active] > 0]
        return geometry[(code != 3) & (code != 6)]

    def next_polygons(self):
        """Step into the next polygon where the last is done; return geometries that cannot be read so."""
        wanting = self.active[self._rings[self.active] == 0]
        bad = self._header(wanting) != 3
        self._rings[wanting] = self._count(wanting)
        self._polygons[wanting] -= 1
        self._outer[wanting] = True
        bad |= self._at[wanting] > self._end[wanting]
        self._drop(wanting[bad])
        return wanting[bad]

    def next_rings(self):
        """Step over one ring of every geometry: (geometry, first byte, size, hole), and the unreadable."""
        some = self.active[self._rings[self.active] > 0]
        size = self._count(some)
        first = self._at[some].copy()
        self._at[some] += 16 * size
        hole = ~self._outer[some]
        self._outer[some] = False
        self._rings[some] -= 1
        bad = self._at[some] > self._end[some]
        broken = some[bad]
        self._drop(broken)
        left = self.active
        self.active = left[(self._rings[left] > 0) | (self._polygons[left] > 0)]
        return some[~bad], first[~bad], size[~bad], hole[~bad], broken

    def _drop(self, geometry):
        self._rings[geometry] = self._polygons[geometry] = 0
        self.active = self.active[(self._rings[self.active] > 0) | (self._polygons[self.active] > 0)]


class _Curved(Exception):
    """A curve was met."""


def _read_geometry(wkb, at, points, holes) -> int:
    """Append the rings of the geometry at byte ``at``; return the byte after it."""
    order = wkb[at]
    number = _HEADER[order]
    code = number.unpack_from(wkb, at + 1)[0]
    at += 5
    dimensions = 2 + bool(code & 0x80000000) + bool(code & 0x40000000)
    if code & 0x20000000:
        at += 4
    code &= 0x0FFFFFFF
    dimensions += (0, 1, 1, 2)[code // 1000]
    kind = code % 1000
    if kind in _AREAL:
        return _read_polygon(wkb, at, order, dimensions, points, holes)
    if kind in _COLLECTIONS:
        members = number.unpack_from(wkb, at)[0]
        at += 4
        for _ in range(members):
            at = _read_geometry(wkb, at, points, holes)
        return at
    if kind in _CURVED:
        raise _Curved
    raise ValueError(f"geometry type {kind}")


def _read_polygon(wkb, at, order, dimensions, points, holes) -> int:
    number, real = _HEADER[order], _FLOAT[order]
    rings = number.unpack_from(wkb, at)[0]
    at += 4
    for ring in range(rings):
        size = number.unpack_from(wkb, at)[0]
        at += 4
        if size:
            block = np.frombuffer(wkb, real, size * dimensions, at)
            points.append(block.reshape(size, dimensions)[:, :2])
            holes.append(ring > 0)
        at += size * dimensions * 8
    return at
