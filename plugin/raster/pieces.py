"""Edges of parcels cut at the cells of a tile, with the weights that turn running sums into integrals.

By Green's theorem the coverage-weighted sum of a cell array over a polygon is the integral of
F(x) dy along its boundary, F being the running sum of the row. A piece of an edge lies in one row
and in at most two cells, c and c + 1; over it the integral is

    height · (P[c] + near · v[c] + far · v[c + 1]),   P[c] = Σ v over the columns before c,

so ``near`` and ``far`` are the shares of the two cells that lie left of the piece.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


def ranges(first: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return the concatenation of ``first[i] … first[i] + counts[i] - 1``."""
    total = int(counts.sum())
    before = np.cumsum(counts) - counts
    return np.arange(total, dtype=np.int64) + np.repeat(first - before, counts)


def owners(counts: np.ndarray) -> np.ndarray:
    """Return 0 ``counts[0]`` times, 1 ``counts[1]`` times …; all counts are 1 or more."""
    total = int(counts.sum())
    owner = np.zeros(total, dtype=np.int32)
    owner[np.cumsum(counts[:-1])] = 1
    return np.cumsum(owner, out=owner)


@dataclass
class Edges:
    """Edges in pixel coordinates of a tile: ``parcel`` (local number) and ``sign`` (±1) of each.

    ``sign`` is that of an edge that goes down (y rising).
    """

    x0: np.ndarray
    y0: np.ndarray
    x1: np.ndarray
    y1: np.ndarray
    parcel: np.ndarray
    sign: np.ndarray

    def take(self, index) -> Edges:
        """Return the edges of an index."""
        return Edges(*(getattr(self, name).take(index) for name in self.__dataclass_fields__))

    def __len__(self) -> int:
        return len(self.x0)


@dataclass
class Pieces:
    """Pieces of edges, each in one row of a tile; ``height`` is signed, ``xl`` ≤ ``xr``."""

    parcel: np.ndarray
    row: np.ndarray
    xl: np.ndarray
    xr: np.ndarray
    height: np.ndarray

    def take(self, index) -> Pieces:
        """Return the pieces of an index."""
        return Pieces(*(getattr(self, name).take(index) for name in self.__dataclass_fields__))

    def __len__(self) -> int:
        return len(self.parcel)


@dataclass
class Weighted:
    """Pieces in at most two cells: ``cell`` the first, ``near`` and ``far`` as the module says."""

    parcel: np.ndarray
    row: np.ndarray
    cell: np.ndarray
    height: np.ndarray
    near: np.ndarray
    far: np.ndarray


def piece_counts(edges: Edges, rows: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (which edges cross the rows 0…``rows``, first row of each, how many rows each crosses)."""
    upper, lower = np.minimum(edges.y0, edges.y1), np.maximum(edges.y0, edges.y1)
    chosen = np.flatnonzero((lower > 0.0) & (upper < rows) & (lower > upper))
    first = np.floor(np.maximum(upper.take(chosen), 0.0)).astype(np.int32)
    last = np.ceil(np.minimum(lower.take(chosen), float(rows))).astype(np.int32)
    return chosen, first, np.maximum(last - first, 1)


def cut_rows(edges: Edges, first: np.ndarray, counts: np.ndarray, rows: int) -> Pieces:
    """Return one piece per edge and row; ``first`` and ``counts`` as :func:`piece_counts` gives them."""
    rise = edges.y1 - edges.y0
    downward = rise > 0.0
    slope = np.clip((edges.x1 - edges.x0) / rise, -1e300, 1e300)  # no infinity times zero
    y_top, y_bottom = np.minimum(edges.y0, edges.y1), np.maximum(edges.y0, edges.y1)
    x_top, x_bottom = np.where(downward, edges.x0, edges.x1), np.where(downward, edges.x1, edges.x0)
    # what lies above or below the rows is cut off
    above, below = np.flatnonzero(y_top < 0.0), np.flatnonzero(y_bottom > rows)
    x_top[above] -= y_top[above] * slope[above]
    x_bottom[below] -= (y_bottom[below] - rows) * slope[below]
    y_top[above], y_bottom[below] = 0.0, rows
    ends = np.cumsum(counts)
    starts = ends - counts
    ends -= 1
    one = owners(counts)
    row = np.arange(len(one), dtype=np.int32)
    row -= (starts - first).astype(np.int32).take(one)
    xa = row - y_top.take(one)
    xa *= slope.take(one)
    xa += x_top.take(one)  # where the edge enters the row
    xa[starts] = x_top
    xb = np.empty_like(xa)
    xb[:-1] = xa[1:]
    xb[ends] = x_bottom
    height = np.ones(len(one))
    height[starts] -= y_top - first
    height[ends] -= row[ends] + 1.0 - y_bottom
    height *= (edges.sign * np.where(downward, 1.0, -1.0)).take(one)
    return Pieces(edges.parcel.take(one), row, np.minimum(xa, xb), np.maximum(xa, xb), height)


def clip_columns(pieces: Pieces, width: int) -> Pieces:
    """Return the pieces with what lies beyond columns 0…``width`` moved onto those borders.

    Left of the tile a running sum is 0 and right of it the whole of the row: as on the borders.
    """
    inside = (pieces.xl >= 0.0) & (pieces.xr <= width)
    if inside.all():
        return pieces
    crossing = np.flatnonzero(~inside & (pieces.xr > 0.0) & (pieces.xl < width) & (pieces.xr > pieces.xl))
    split = []
    if len(crossing):
        cut = pieces.take(crossing)
        per_column = cut.height / (cut.xr - cut.xl)
        left = np.maximum(-cut.xl, 0.0) * per_column
        right = np.maximum(cut.xr - width, 0.0) * per_column
        for share, x in ((left, 0.0), (right, float(width))):
            some = np.flatnonzero(share)
            at = np.full(len(some), x)
            split.append(Pieces(cut.parcel[some], cut.row[some], at, at, share[some]))
        pieces.height[crossing] -= left + right
    np.clip(pieces.xl, 0.0, width, out=pieces.xl)
    np.clip(pieces.xr, 0.0, width, out=pieces.xr)
    return _joined([pieces, *split])


def cut_columns(pieces: Pieces) -> Pieces:
    """Return the pieces with those that span more than two cells cut at every column line."""
    long = pieces.xr > np.floor(pieces.xl) + 2.0
    chosen = np.flatnonzero(long)
    if not len(chosen):
        return pieces
    wide = pieces.take(chosen)
    first = np.floor(wide.xl).astype(np.int32)
    counts = np.ceil(wide.xr).astype(np.int32) - first
    starts = np.cumsum(counts) - counts
    one = owners(counts)
    column = np.arange(len(one), dtype=np.int32)
    column -= (starts - first).astype(np.int32).take(one)
    xl = column.astype(np.float64)
    xr = xl + 1.0
    xl[starts] = wide.xl
    xr[starts + counts - 1] = wide.xr
    height = (wide.height / (wide.xr - wide.xl)).take(one)
    height *= xr - xl
    cut = Pieces(wide.parcel.take(one), wide.row.take(one), xl, xr, height)
    return _joined([pieces.take(np.flatnonzero(~long)), cut])


def weigh(pieces: Pieces) -> Weighted:
    """Return the pieces with the shares of their cells; each spans two cells at most."""
    floor = np.floor(pieces.xl)
    left, right = pieces.xl - floor, pieces.xr - floor
    beyond = np.maximum(right - 1.0, 0.0)
    run = np.maximum(right - left, 1e-300)
    share = beyond / run  # of the piece that lies in the second cell; 0 for an upright one
    near = np.minimum(right, 1.0)
    near += left
    near *= 0.5
    near *= 1.0 - share
    near += share
    beyond *= share
    beyond *= 0.5
    return Weighted(pieces.parcel, pieces.row, floor.astype(np.int32), pieces.height, near, beyond)


def _joined(parts) -> Pieces:
    return Pieces(
        *(np.concatenate([getattr(p, name) for p in parts]) for name in Pieces.__dataclass_fields__)
    )
