"""Edges of parcels cut at the cells of a tile, with the weights that turn running sums into integrals.

By Green's theorem the coverage-weighted sum of a cell array over a polygon is the integral of
F(x) dy along its boundary, F being the running sum of the row. A piece of an edge lies in one row.
Most lie in at most two cells, c and c + 1; over such a piece the integral is

    height · (P[c] + near · v[c] + far · v[c + 1]),   P[c] = Σ v over the columns before c,

so ``near`` and ``far`` are the shares of the two cells that lie left of the piece. Of a wide piece there
is a share for each of its cells.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_STEEPEST = 1e150  # so that no infinity meets a zero


def ranges(first: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return the concatenation of ``first[i] … first[i] + counts[i] - 1``."""
    if len(counts) and counts.min() < 1:
        some = np.flatnonzero(counts)
        first, counts = first.take(some), counts.take(some)
    steps = np.ones(int(counts.sum()), dtype=np.int64)
    steps[:1] = first[:1]
    steps[np.cumsum(counts[:-1])] = first[1:] - first[:-1] - counts[:-1] + 1
    return np.cumsum(steps, out=steps)


def owners(counts: np.ndarray) -> np.ndarray:
    """Return 0 ``counts[0]`` times, 1 ``counts[1]`` times …; numpy's own repeating takes twice as long."""
    if len(counts) and counts.min() < 1:
        return np.repeat(np.arange(len(counts), dtype=np.intp), counts)
    owner = np.zeros(int(counts.sum()), dtype=np.intp)  # numpy indexes by others several times slower
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
class Wide:
    """The cells of wide pieces (``piece``, rising): those of piece i from ``starts[i]`` on.

    ``row``, ``column`` and ``share``, what of it lies left of the piece, by cell.
    """

    piece: np.ndarray
    starts: np.ndarray
    row: np.ndarray
    column: np.ndarray
    share: np.ndarray

    def __len__(self) -> int:
        return len(self.piece)

    def added_to(self, shares: np.ndarray, amounts=None) -> None:
        """Add the ``amounts`` in the cells (``None``: 1 in each), by their shares, to those of the pieces."""
        if len(self):
            weighted = self.share if amounts is None else amounts * self.share
            shares[self.piece] += np.add.reduceat(weighted, self.starts)

    def only(self, kept: np.ndarray) -> Wide:
        """Return the same for some of all pieces, a mask of them."""
        if not len(self):
            return self
        mine = kept.take(self.piece)
        number = (np.cumsum(kept) - 1).take(self.piece[mine])
        sizes = np.diff(np.append(self.starts, len(self.row)))
        index = ranges(self.starts[mine], sizes[mine])
        starts = np.cumsum(sizes[mine]) - sizes[mine]
        return Wide(number, starts, *(part.take(index) for part in (self.row, self.column, self.share)))


@dataclass
class Weighted:
    """Pieces with the shares of their cells: ``cell`` the first, ``near`` and ``far`` as the module says.

    Of ``wide`` pieces these are 0. The rest as in :class:`Pieces`.
    """

    parcel: np.ndarray
    starts: np.ndarray
    segment: np.ndarray
    row: np.ndarray
    cell: np.ndarray
    height: np.ndarray
    near: np.ndarray
    far: np.ndarray
    wide: Wide

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


def weighted(pieces: Pieces, width: int) -> Weighted:
    """Return the pieces with the shares of their cells.

    What lies beyond columns 0…``width`` stands on those borders: left of the tile a running sum is
    0, and right of it the whole of the row, as on the borders.
    """
    left, right = pieces.xl, pieces.xr
    floor = np.floor(left)
    if not len(left) or (left.min() >= 0.0 and right.max() <= width):
        wide = _wide(pieces, np.flatnonzero(right - floor > 2.0), width)
    else:
        some = (left < width) & (right > 0.0) & ((right - floor > 2.0) | (left < 0.0) | (right > width))
        wide = _wide(pieces, np.flatnonzero(some), width)
        np.clip(left, 0.0, width, out=left)
        np.clip(right, 0.0, width, out=right)
        np.clip(floor, 0.0, width, out=floor)
    near, far = _shares(left, right, floor)
    near[wide.piece] = far[wide.piece] = 0.0
    same = (pieces.parcel, pieces.starts, pieces.segment, pieces.row)
    return Weighted(*same, floor.astype(np.intp), pieces.height, near, far, wide)


def _shares(left, right, floor):
    """Return ``near`` and ``far`` of pieces that span two cells at most; their ends are used up."""
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
    return near, beyond


def _wide(pieces: Pieces, index: np.ndarray, width: int) -> Wide:
    """Return the cells of some pieces, which are not upright, as far as they are columns 0…``width``."""
    left, right, row = pieces.xl.take(index), pieces.xr.take(index), pieces.row.take(index)
    first = np.maximum(np.floor(left), 0.0).astype(np.intp)
    counts = np.minimum(np.ceil(right), float(width)).astype(np.intp) - first
    starts = np.cumsum(counts) - counts
    one = owners(counts)
    column = np.arange(len(one), dtype=np.intp)
    column -= (starts - first).take(one)
    share = right.take(one)  # ∫ of how far left of x a cell reaches, 0…1, from the left end to the right one
    share -= column
    inside = np.minimum(share, 1.0)
    share -= inside
    inside *= inside
    inside *= 0.5
    share += inside
    begin = np.maximum(left - first, 0.0)
    share[starts] -= 0.5 * begin * begin
    share /= (right - left).take(one)
    return Wide(index, starts, row.take(one), column, share)
