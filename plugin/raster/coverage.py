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
    points: list[np.ndarray] = []
    parcels: list[int] = []
    holes: list[bool] = []
    for index, wkb in enumerate(geometries):
        if not wkb:
            continue
        first = len(points)
        try:
            _read_geometry(bytes(wkb), 0, points, holes)
        except _Curved as error:
            raise RasterError("geometry_curved", index=index) from error
        except (struct.error, ValueError, KeyError, IndexError) as error:
            raise RasterError("geometry_unreadable", index=index) from error
        parcels.extend([index] * (len(points) - first))
    return _assemble(points, parcels, holes, len(geometries))


def _assemble(points, parcels, holes, count) -> Rings:
    unplaced = np.zeros(count, dtype=bool)
    parcel = np.array(parcels, dtype=np.int64)
    hole = np.array(holes, dtype=bool)
    sizes = np.array([len(ring) for ring in points], dtype=np.int64)
    xy = np.concatenate(points) if points else np.empty((0, 2))
    finite = np.isfinite(xy).all(axis=1)
    if not finite.all():
        ring_of = np.repeat(np.arange(len(sizes)), sizes)
        unplaced[parcel[ring_of[~finite]]] = True
        keep = ~unplaced[parcel]
        xy = xy[keep[ring_of]]
        parcel, hole, sizes = parcel[keep], hole[keep], sizes[keep]
    start = np.concatenate(([0], np.cumsum(sizes)))
    x, y = np.ascontiguousarray(xy[:, 0]), np.ascontiguousarray(xy[:, 1])
    return Rings(x, y, start, parcel, hole, unplaced)


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
