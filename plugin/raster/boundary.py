"""Boundaries of parcels in pixel space, cut at the rows of a raster.

By Green's theorem the coverage-weighted sum of a cell array over a polygon is the integral of
F(x) dy along its boundary, F being the running sum of the row. So all a polygon's sum needs are
the pieces of its edges, one per edge and row: this module makes them.
"""

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

_MOST_PIECES = 2_000_000  # at a time


def ranges(first: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return the concatenation of ``first[i] … first[i] + counts[i] - 1``."""
    total = int(counts.sum())
    before = np.cumsum(counts) - counts
    return np.arange(total, dtype=np.int64) + np.repeat(first - before, counts)


@dataclass
class Pieces:
    """Pieces of edges, each inside one row: ``parcel``, ``row``, ends ``xl ≤ xr``, signed height."""

    parcel: np.ndarray
    row: np.ndarray
    xl: np.ndarray
    xr: np.ndarray
    height: np.ndarray

    def take(self, index) -> "Pieces":
        """Return the pieces chosen by a mask or an index."""
        return Pieces(self.parcel[index], self.row[index], self.xl[index], self.xr[index], self.height[index])


class Boundaries:
    """Edges of all parcels in pixel coordinates, outer rings positive, holes negative.

    :param rings: as :func:`coverage.read_rings` gives them, in map coordinates.
    :param affine: the raster's grid.
    :param count: number of parcels.
    :param span: columns of the map, and columns of a full turn of the earth: rings then also stand
        one turn east and west of where they are, wherever that meets the map. ``None``: no turn.
    """

    def __init__(self, rings, affine, count: int, span: Optional[tuple[int, float]] = None) -> None:
        x, y = affine.to_pixel(rings.x, rings.y)
        once = np.ones(len(rings.parcel), dtype=bool)
        if span is not None and len(once):
            x, y, rings, once = _turned(x, y, rings, *span)
        self.x, self.y = x, y
        self._start, self._parcel = rings.start, rings.parcel
        sizes = np.diff(rings.start)
        self._ring = np.repeat(np.arange(len(sizes)), sizes)
        self._next = np.arange(1, len(self.x) + 1)
        if len(sizes):
            self._next[rings.start[1:] - 1] = rings.start[:-1]  # a ring closes itself
        area = self._ring_areas()
        wanted = np.where(rings.hole, -1.0, 1.0)
        self._sign = np.where(area < 0.0, -wanted, wanted)
        self.cells = np.bincount(rings.parcel[once], (np.abs(area) * wanted)[once], count)
        self.west, self.east = self._extent(self.x, count)
        self.north, self.south = self._extent(self.y, count)

    def _ring_areas(self):
        """Return the signed area of each ring in cells; the first vertex is the origin."""
        if not len(self._parcel):
            return np.empty(0)
        dx = self.x - self.x[self._start[:-1]][self._ring]
        dy = self.y - self.y[self._start[:-1]][self._ring]
        cross = dx * dy[self._next] - dx[self._next] * dy
        return 0.5 * np.add.reduceat(cross, self._start[:-1])

    def _extent(self, values, count):
        """Return the lowest and highest of ``values`` by parcel; (inf, -inf) where there is none."""
        low, high = np.full(count, np.inf), np.full(count, -np.inf)
        if len(self._parcel):
            np.minimum.at(low, self._parcel, np.minimum.reduceat(values, self._start[:-1]))
            np.maximum.at(high, self._parcel, np.maximum.reduceat(values, self._start[:-1]))
        return low, high

    def pieces(self, parcels: np.ndarray, row: int, rows: int):
        """Yield the :class:`Pieces` of chosen parcels (a mask) in a block of rows, in bounded lots.

        ``row`` of a piece counts from the block's first.
        """
        chosen = np.flatnonzero(parcels[self._parcel])
        edge = ranges(self._start[chosen], self._start[chosen + 1] - self._start[chosen])
        y0, y1 = self.y[edge], self.y[self._next[edge]]
        crossing = (np.maximum(y0, y1) > row) & (np.minimum(y0, y1) < row + rows) & (y0 != y1)
        edge = edge[crossing]
        if not len(edge):
            return
        upper = np.minimum(y0, y1)[crossing]
        lower = np.maximum(y0, y1)[crossing]
        first = np.floor(np.maximum(upper, row)).astype(np.int64)
        last = np.ceil(np.minimum(lower, row + rows)).astype(np.int64)
        counts = np.maximum(last - first, 1)
        lots = np.cumsum(counts) // _MOST_PIECES
        for lot in range(int(lots[-1]) + 1):
            part = slice(*np.searchsorted(lots, (lot, lot + 1)))
            if part.stop > part.start:
                yield self._cut(edge[part], first[part], counts[part], row, rows)

    def _cut(self, edge, first, counts, row, rows) -> Pieces:
        following = self._next[edge]
        downward = self.y[edge] < self.y[following]
        top = np.where(downward, edge, following)
        bottom = np.where(downward, following, edge)
        x_top, y_top = self.x[top], self.y[top]
        x_bottom, y_bottom = self.x[bottom], self.y[bottom]
        slope = (x_bottom - x_top) / (y_bottom - y_top)
        sign = np.where(downward, 1.0, -1.0) * self._sign[self._ring[edge]]
        one = np.repeat(np.arange(len(edge)), counts)
        piece_row = ranges(first, counts)
        begin = np.maximum(y_top[one], piece_row)
        end = np.minimum(y_bottom[one], piece_row + 1)
        xa = np.where(begin > y_top[one], x_top[one] + (begin - y_top[one]) * slope[one], x_top[one])
        xb = np.where(end < y_bottom[one], x_top[one] + (end - y_top[one]) * slope[one], x_bottom[one])
        low, high = np.minimum(x_top, x_bottom)[one], np.maximum(x_top, x_bottom)[one]
        xa, xb = np.clip(xa, low, high), np.clip(xb, low, high)
        return Pieces(
            self._parcel[self._ring[edge]][one],
            np.clip(piece_row - row, 0, rows - 1),
            np.minimum(xa, xb),
            np.maximum(xa, xb),
            np.maximum(end - begin, 0.0) * sign[one],
        )


def _turned(x, y, rings, width, turn):
    """Add the rings that meet the map a turn away; ``once`` marks those that were there before."""
    low, high = np.minimum.reduceat(x, rings.start[:-1]), np.maximum.reduceat(x, rings.start[:-1])
    numbers, shifts = [np.arange(len(low))], [np.zeros(len(low))]
    for shift in (-turn, turn):
        numbers.append(np.flatnonzero((low + shift < width) & (high + shift > 0.0)))
        shifts.append(np.full(len(numbers[-1]), shift))
    ring, shift = np.concatenate(numbers), np.concatenate(shifts)
    sizes = np.diff(rings.start)[ring]
    vertex = ranges(rings.start[ring], sizes)
    start = np.concatenate(([0], np.cumsum(sizes)))
    rings = replace(rings, start=start, parcel=rings.parcel[ring], hole=rings.hole[ring])
    return x[vertex] + np.repeat(shift, sizes), y[vertex], rings, np.arange(len(ring)) < len(low)


def clip_columns(pieces: Pieces, first: int, last: int) -> Pieces:
    """Return the pieces with x counted from column ``first`` and clipped at ``last``.

    What lies left of the span adds nothing to an integral from its left side and is left out;
    what lies right of it stands on its right side.
    """
    width = float(last - first)
    xl, xr = pieces.xl - first, pieces.xr - first
    inside = (xl >= 0.0) & (xr <= width)
    if inside.all():
        return Pieces(pieces.parcel, pieces.row, xl, xr, pieces.height)
    right = ~inside & (xl >= width)  # an edge on the border itself is inside, and counts once
    crossing = ~inside & ~right & (xr > 0.0)
    run = np.where(crossing, xr - xl, 1.0)
    kept = (np.minimum(xr, width) - np.maximum(xl, 0.0)) / run
    beyond = np.maximum(xr - width, 0.0) / run
    parts = [
        Pieces(pieces.parcel, pieces.row, xl, xr, pieces.height).take(inside),
        Pieces(
            pieces.parcel, pieces.row, np.full_like(xl, width), np.full_like(xl, width), pieces.height
        ).take(right),
        Pieces(
            pieces.parcel, pieces.row, np.maximum(xl, 0.0), np.minimum(xr, width), pieces.height * kept
        ).take(crossing),
        Pieces(
            pieces.parcel,
            pieces.row,
            np.full_like(xl, width),
            np.full_like(xl, width),
            pieces.height * beyond,
        ).take(crossing & (beyond > 0.0)),
    ]
    return _joined(parts)


def cut_columns(pieces: Pieces) -> Pieces:
    """Return the pieces with those that span more than two cells cut at every column line."""
    cell = np.floor(pieces.xl)
    long = pieces.xr > cell + 2.0
    if not long.any():
        return pieces
    wide = pieces.take(long)
    first = np.floor(wide.xl).astype(np.int64)
    counts = np.ceil(wide.xr).astype(np.int64) - first
    one = np.repeat(np.arange(len(first)), counts)
    column = ranges(first, counts).astype(np.float64)
    xl = np.maximum(wide.xl[one], column)
    xr = np.minimum(wide.xr[one], column + 1.0)
    height = wide.height[one] * ((xr - xl) / (wide.xr - wide.xl)[one])
    return _joined([pieces.take(~long), Pieces(wide.parcel[one], wide.row[one], xl, xr, height)])


def _joined(parts) -> Pieces:
    return Pieces(
        *(np.concatenate([getattr(p, name) for p in parts]) for name in Pieces.__dataclass_fields__)
    )
