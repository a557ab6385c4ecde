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

_STEEPEST = 1e150  # so that no infinity meets a zero


def ranges(first: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return the concatenation of ``first[i] … first[i] + counts[i] - 1``."""
    total = int(counts.sum())
    before = np.cumsum(counts) - counts
    return np.arange(total, dtype=np.int64) + np.repeat(first - before, counts)


def owners(counts: np.ndarray) -> np.ndarray:
    """Return 0 ``counts[0]`` times, 1 ``counts[1]`` times …; all counts are 1 or more."""
    total = int(counts.sum())
    owner = np.zeros(total, dtype=np.intp)  # numpy indexes by others several times slower
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

    def part(self, window: slice) -> Edges:
        """Return the edges of a slice, as views."""
        return Edges(*(getattr(self, name)[window] for name in self.__dataclass_fields__))

    def __len__(self) -> int:
        return len(self.x0)


@dataclass
class Pieces:
    """Pieces of segments, each in one row of a tile; ``height`` is signed, ``xl`` ≤ ``xr``.

    ``parcel``: of each segment, rising. Pieces of a segment follow each other from ``starts`` on;
    ``segment`` is each piece's.
    """

    parcel: np.ndarray
    starts: np.ndarray
    segment: np.ndarray
    row: np.ndarray
    xl: np.ndarray
    xr: np.ndarray
    height: np.ndarray


@dataclass
class Weighted:
    """Pieces in at most two cells: ``cell`` the first, ``near`` and ``far`` as the module says.

    The rest as in :class:`Pieces`.
    """

    parcel: np.ndarray
    starts: np.ndarray
    segment: np.ndarray
    row: np.ndarray
    cell: np.ndarray
    height: np.ndarray
    near: np.ndarray
    far: np.ndarray

    def runs(self) -> tuple[np.ndarray, np.ndarray]:
        """Return (parcel, first piece) of each parcel."""
        begins = np.flatnonzero(np.concatenate(([True], self.parcel[1:] != self.parcel[:-1])))
        return self.parcel.take(begins), self.starts.take(begins)


def piece_counts(edges: Edges, rows: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (which edges cross the rows 0…``rows``, first row of each, how many rows each crosses)."""
    upper, lower = np.minimum(edges.y0, edges.y1), np.maximum(edges.y0, edges.y1)
    chosen = np.flatnonzero((lower > 0.0) & (upper < rows) & (lower > upper))
    first = np.floor(np.maximum(upper.take(chosen), 0.0)).astype(np.intp)
    last = np.ceil(np.minimum(lower.take(chosen), float(rows))).astype(np.intp)
    return chosen, first, np.maximum(last - first, 1)


@dataclass
class _Sloping:
    """Edges cut off at the rows of a tile, by what their pieces are computed from."""

    x_top: np.ndarray
    y_top: np.ndarray
    x_bottom: np.ndarray
    y_bottom: np.ndarray
    slope: np.ndarray
    sign: np.ndarray

    @classmethod
    def of(cls, edges: Edges, rows: int) -> _Sloping:
        """Return the edges, top first; ``sign`` is now that of their heights."""
        rise = edges.y1 - edges.y0
        downward = rise > 0.0
        slope = (edges.x1 - edges.x0) / rise
        np.clip(slope, -_STEEPEST, _STEEPEST, out=slope)
        y_top, y_bottom = np.minimum(edges.y0, edges.y1), np.maximum(edges.y0, edges.y1)
        x_top, x_bottom = np.where(downward, edges.x0, edges.x1), np.where(downward, edges.x1, edges.x0)
        above, below = np.flatnonzero(y_top < 0.0), np.flatnonzero(y_bottom > rows)
        x_top[above] -= y_top[above] * slope[above]
        x_bottom[below] -= (y_bottom[below] - rows) * slope[below]
        y_top[above], y_bottom[below] = 0.0, rows
        return cls(x_top, y_top, x_bottom, y_bottom, slope, np.where(downward, edges.sign, -edges.sign))


def cut_rows(edges: Edges, first: np.ndarray, counts: np.ndarray, rows: int) -> Pieces:
    """Return one piece per edge and row; ``first`` and ``counts`` as :func:`piece_counts` gives them."""
    sloping = _Sloping.of(edges, rows)
    ends = np.cumsum(counts)
    starts = ends - counts
    ends -= 1
    one = owners(counts)
    row = np.arange(len(one), dtype=np.intp)
    row -= (starts - first).take(one)
    xa = sloping.slope.take(one)  # where the edge enters the row; of flat edges it may be off: no height
    xa *= row
    xa += (sloping.x_top - sloping.y_top * sloping.slope).take(one)
    xa[starts] = sloping.x_top
    xb = np.empty_like(xa)
    xb[:-1] = xa[1:]
    xb[ends] = sloping.x_bottom
    height = sloping.sign.take(one)
    height[starts] -= sloping.sign * (sloping.y_top - first)
    height[ends] -= sloping.sign * ((first + counts) - sloping.y_bottom)
    return Pieces(edges.parcel, starts, one, row, np.minimum(xa, xb), np.maximum(xa, xb), height)


def cut_some_rows(edges: Edges, first: np.ndarray, counts: np.ndarray, rows: int, wanted) -> Pieces:
    """Return the pieces of some rows only; without ``starts``.

    :param wanted: called with (edge, row) of all pieces, returns the index of those to make.
    """
    one = owners(counts)
    row = np.arange(len(one), dtype=np.intp)
    row -= (np.cumsum(counts) - counts - first).take(one)
    index = wanted(one, row)
    one, row = one.take(index), row.take(index)
    sloping = _Sloping.of(edges, rows)
    y_top, slope, x_top = sloping.y_top.take(one), sloping.slope.take(one), sloping.x_top.take(one)
    begin = np.maximum(y_top, row)
    end = np.minimum(sloping.y_bottom.take(one), row + 1)
    height = end - begin
    height *= sloping.sign.take(one)
    begin -= y_top
    begin *= slope
    begin += x_top
    end -= y_top
    end *= slope
    end += x_top
    return Pieces(edges.parcel, row[:0], one, row, np.minimum(begin, end), np.maximum(begin, end), height)


def weighted(pieces: Pieces, width: int) -> list[Weighted]:
    """Return the pieces with the shares of their cells, one or two lots of them.

    What lies beyond columns 0…``width`` moves onto those borders: left of the tile a running sum is
    0, and right of it the whole of the row, as on the borders. What spans more than two cells is cut
    at every column line: such pieces are without height in the first lot and cut in the second.
    """
    extra = _clip(pieces, width)
    extra += _take_wide(pieces)
    found = [_weigh(pieces)]
    if extra:
        found.append(_weigh(_cut_columns(_Segments.joined(extra))))
    return found


@dataclass
class _Segments:
    """Pieces taken out of :class:`Pieces`, each to be cut at column lines."""

    parcel: np.ndarray
    row: np.ndarray
    xl: np.ndarray
    xr: np.ndarray
    height: np.ndarray

    FIELDS = ("parcel", "row", "xl", "xr", "height")

    @classmethod
    def of(cls, pieces: Pieces, index, xl=None, xr=None, height=None) -> _Segments:
        """Return pieces by index, with other ends or heights where given."""
        return cls(
            pieces.parcel.take(pieces.segment.take(index)),
            pieces.row.take(index),
            pieces.xl.take(index) if xl is None else xl,
            pieces.xr.take(index) if xr is None else xr,
            pieces.height.take(index) if height is None else height,
        )

    @classmethod
    def joined(cls, parts: list[_Segments]) -> _Segments:
        """Return all parts in the order of the parcels."""
        if len(parts) == 1:
            return parts[0]
        columns = [np.concatenate([getattr(part, name) for part in parts]) for name in cls.FIELDS]
        order = np.argsort(columns[0], kind="stable")
        return cls(*(column.take(order) for column in columns))


def _clip(pieces: Pieces, width: int) -> list[_Segments]:
    """Clip the pieces to the columns; return what of them stands on the borders instead."""
    if not len(pieces.xl) or (pieces.xl.min() >= 0.0 and pieces.xr.max() <= width):
        return []
    xl, xr, split = pieces.xl, pieces.xr, []
    crossing = np.flatnonzero(((xl < 0.0) & (xr > 0.0)) | ((xl < width) & (xr > width)))
    if len(crossing):
        low, high = xl.take(crossing), xr.take(crossing)
        per_column = pieces.height.take(crossing) / (high - low)
        left, right = np.maximum(-low, 0.0) * per_column, np.maximum(high - width, 0.0) * per_column
        for share, x in ((left, 0.0), (right, float(width))):
            some = np.flatnonzero(share)
            at = np.full(len(some), x)
            split.append(_Segments.of(pieces, crossing[some], at, at, share[some]))
        pieces.height[crossing] -= left + right
    np.clip(xl, 0.0, width, out=xl)
    np.clip(xr, 0.0, width, out=xr)
    return split


def _take_wide(pieces: Pieces) -> list[_Segments]:
    """Return the pieces that span more than two cells, leaving them without height."""
    wide = np.flatnonzero(pieces.xr > np.floor(pieces.xl) + 2.0)
    if not len(wide):
        return []
    taken = _Segments.of(pieces, wide)
    pieces.height[wide] = 0.0
    return [taken]


def _cut_columns(wide: _Segments) -> Pieces:
    """Return segments of one row cut at every column line."""
    first = np.floor(wide.xl).astype(np.intp)
    counts = np.maximum(np.ceil(wide.xr).astype(np.intp) - first, 1)
    ends = np.cumsum(counts)
    starts = ends - counts
    one = owners(counts)
    column = np.arange(len(one), dtype=np.intp)
    column -= (starts - first).take(one)
    xl = column.astype(np.float64)
    xr = xl + 1.0
    xl[starts] = wide.xl
    xr[ends - 1] = wide.xr
    run = wide.xr - wide.xl
    height = (wide.height / np.where(run > 0.0, run, 1.0)).take(one)
    height *= xr - xl
    upright = np.flatnonzero(run <= 0.0)
    height[starts[upright]] = wide.height[upright]
    return Pieces(wide.parcel, starts, one, wide.row.take(one), xl, xr, height)


def _weigh(pieces: Pieces) -> Weighted:
    """Return the pieces with the shares of their cells; each spans two cells at most."""
    floor = np.floor(pieces.xl)
    left, right = pieces.xl, pieces.xr
    left -= floor
    right -= floor
    beyond = right - 1.0
    np.maximum(beyond, 0.0, out=beyond)
    share = right - left
    np.maximum(share, 1e-300, out=share)
    np.divide(beyond, share, out=share)  # of the piece that lies in the second cell; 0 for an upright one
    near = np.minimum(right, 1.0, out=right)
    near += left
    near *= 0.5
    beyond *= share
    beyond *= 0.5
    near -= near * share
    near += share
    same = (pieces.parcel, pieces.starts, pieces.segment, pieces.row)
    return Weighted(*same, floor.astype(np.intp), pieces.height, near, beyond)
