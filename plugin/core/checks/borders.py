"""Borders that parcels share, found by comparing all edges of all parcels at once.

In a clean coverage each edge is walked once by each of two parcels, in opposite directions. Where
every edge is so, the number of parcels over a point cannot change; it changes only across the other,
*loose* edges. So two parcels can share land only near loose edges, or where more than one sheet of
parcels lies over another; all others need no geometry engine. Edges are equal when their coordinates
are equal to the last bit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)
_ODD = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Borders:
    """What the edges of all parcels say.

    ``loose``: by parcel, whether it has a loose edge. ``x0, y0, x1, y1``: the loose edges, land on
    the left. ``left, right``: pairs of parcels with a clean edge in common. ``marks``: by parcel, a
    number that parcels with the same edges have in common, 0 for one without edges. ``boxes``:
    (west, south, east, north) by parcel, NaN without rings. ``area``, ``length``: plane area and
    length of border by parcel, in the unit of the coordinates.
    """

    loose: np.ndarray
    x0: np.ndarray
    y0: np.ndarray
    x1: np.ndarray
    y1: np.ndarray
    left: np.ndarray
    right: np.ndarray
    marks: np.ndarray
    boxes: np.ndarray
    area: np.ndarray
    length: np.ndarray


def borders(x, y, start, parcel, hole, count: int) -> Borders:
    """Return the borders of ``count`` parcels.

    :param x, y: vertices of closed rings, one ring after another; ring i is ``start[i]:start[i + 1]``.
    :param parcel: of each ring, rising.
    :param hole: whether a ring is an inner one.
    """
    sizes = np.diff(start)
    ring = np.repeat(np.arange(len(sizes)), sizes)
    boxes = _boxes(x, y, start, parcel, count)
    first = np.ones(len(x), dtype=bool)
    first[start[1:] - 1] = False  # from one ring's end to the next's begin
    edge = np.flatnonzero(first)
    x, y = x + 0.0, y + 0.0  # no minus zero: it equals zero, but not bit by bit
    dx, dy = x[edge + 1] - x[edge], y[edge + 1] - y[edge]
    kept = (dx != 0.0) | (dy != 0.0)
    edge, dx, dy = edge[kept], dx[kept], dy[kept]
    of_ring = ring[edge]
    origin_x, origin_y = x[start[:-1]][of_ring], y[start[:-1]][of_ring]
    cross = (x[edge] - origin_x) * dy - (y[edge] - origin_y) * dx
    ring_area = 0.5 * np.bincount(of_ring, cross, len(sizes))
    backwards = ((ring_area < 0.0) != hole)[of_ring]
    begin, end = np.where(backwards, edge + 1, edge), np.where(backwards, edge, edge + 1)
    area = np.bincount(parcel, np.where(hole, -1.0, 1.0) * np.abs(ring_area), count)
    owner = parcel[of_ring]
    length = np.bincount(owner, np.hypot(dx, dy), count)
    keys, marks = _edge_keys(x, y, begin, end, owner, count)
    is_loose, one, other = _matched(keys, x, y, begin, end, owner)
    loose = np.zeros(count, dtype=bool)
    loose[owner[is_loose]] = True
    pairs = np.unique(np.minimum(one, other) * np.int64(count) + np.maximum(one, other))
    begin, end = begin[is_loose], end[is_loose]
    return Borders(
        loose, x[begin], y[begin], x[end], y[end], pairs // max(1, count), pairs % max(1, count),
        marks, boxes, area, length,
    )  # fmt: skip


def _boxes(x, y, start, parcel, count):
    boxes = np.full((count, 4), np.nan)
    if not len(parcel):
        return boxes
    first = np.flatnonzero(np.diff(parcel, prepend=-1))
    at, there = start[first], parcel[first]
    for column, reduce, values in (
        (0, np.minimum, x), (1, np.minimum, y), (2, np.maximum, x), (3, np.maximum, y),
    ):  # fmt: skip
        boxes[there, column] = reduce.reduceat(values, at)
    return boxes


def _mixed(number):
    """Return 64 bits that look like chance (splitmix64)."""
    number = (number ^ (number >> np.uint64(30))) * _MIX_1
    number = (number ^ (number >> np.uint64(27))) * _MIX_2
    return number ^ (number >> np.uint64(31))


def _edge_keys(x, y, begin, end, owner, count):
    """Return a number by edge, the same in both directions, and the sum of them by parcel."""
    vertex = _mixed(x.view(np.uint64) + _ODD) + _mixed(y.view(np.uint64) ^ _MIX_2) * _ODD
    vertex = _mixed(vertex)
    keys = _mixed(vertex[begin] + vertex[end])
    marks = np.zeros(count, dtype=np.uint64)
    if len(owner):
        first = np.flatnonzero(np.diff(owner, prepend=-1))
        marks[owner[first]] = np.add.reduceat(keys, first)
    return keys, marks


def _matched(keys, x, y, begin, end, owner):
    """Return which edges are loose, and the two owners of every clean edge."""
    order = np.argsort(keys)
    ordered = keys[order]
    same = np.flatnonzero(ordered[1:] == ordered[:-1])
    is_loose = np.ones(len(keys), dtype=bool)
    alone = np.ones(len(same), dtype=bool)  # groups of exactly two
    follows = np.flatnonzero(np.diff(same) == 1)
    alone[follows] = False
    alone[follows + 1] = False
    one, other = order[same[alone]], order[same[alone] + 1]
    opposite = (x[begin[one]] == x[end[other]]) & (y[begin[one]] == y[end[other]])
    opposite &= (x[end[one]] == x[begin[other]]) & (y[end[one]] == y[begin[other]])
    opposite &= owner[one] != owner[other]
    one, other = one[opposite], other[opposite]
    is_loose[one] = False
    is_loose[other] = False
    return is_loose, owner[one], owner[other]


def sheets(members, left, right):
    """Return by parcel the number of its sheet: parcels of a mask that hang together by clean edges.

    -1 for parcels outside the mask.
    """
    label = np.where(members, np.arange(len(members)), -1)
    inside = members[left] & members[right]
    left, right = left[inside], right[inside]
    while True:
        low = np.minimum(label[left], label[right])
        before = label.copy()
        np.minimum.at(label, label[left], low)
        np.minimum.at(label, label[right], low)
        while True:  # follow to the lowest
            further = np.where(label >= 0, label[label], -1)
            if (further == label).all():
                break
            label = further
        if (before == label).all():
            return label


def parcels_over(found: Borders, px: float, py: float) -> int:
    """Return how many parcels lie over a point: the loose edges that a ray to the west meets, signed."""
    rises = (found.y0 <= py) & (found.y1 > py)
    falls = (found.y1 <= py) & (found.y0 > py)
    total = 0
    for chosen, sign in ((rises, -1), (falls, 1)):
        x0, y0 = found.x0[chosen] - px, found.y0[chosen] - py
        x1, y1 = found.x1[chosen] - px, found.y1[chosen] - py
        side = (x0 * y1 - x1 * y0) * (1.0 if sign < 0 else -1.0)  # > 0: the edge passes east of the point
        total += sign * int((side < 0.0).sum())
    return total
