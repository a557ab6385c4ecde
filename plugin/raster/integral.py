"""Integrals of running sums along the pieces of parcels' edges: sums by parcel."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from functools import partial

import numpy as np

from .folding import folded_place
from .outlines import Chains
from .pieces import Weighted, cut_rows, cut_some_rows, owners, piece_counts, weighted
from .running import Octets, Quantity, Tile

_LOT = 1 << 16  # pieces at a time: their arrays stay in the processor's cache


class TileEdges:
    """The edges of chains that cross the rows of a tile, parcel by parcel.

    Chains stand in the order of their parcels; what lies beside the tile stands on its borders.
    """

    def __init__(self, chains: Chains, tile: Tile) -> None:
        edges = chains.edges(tile.column, tile.row)
        chosen, self.first, self.counts = piece_counts(edges, tile.rows)
        self.edges = edges if len(chosen) == len(edges) else edges.take(chosen)
        self._tile = tile

    def some(self, index: np.ndarray) -> TileEdges:
        """Return the edges of an index."""
        found = copy(self)
        found.edges = self.edges.take(index)
        found.first, found.counts = self.first.take(index), self.counts.take(index)
        return found

    def once(self, index: np.ndarray) -> TileEdges:
        """Return some edges by themselves: ``parcel`` numbers the edges, amounts are of going down."""
        found = self.some(index)
        found.edges.parcel = np.arange(len(index))
        found.edges.sign = np.where(found.edges.y1 > found.edges.y0, 1.0, -1.0)
        return found

    def __len__(self) -> int:
        return len(self.edges)

    def lots(self, wanted=None) -> Iterator[Weighted]:
        """Yield the weighted pieces, whole parcels (or edges that stand by themselves) at a time.

        :param wanted: called with (parcel of each edge, edge of each piece, its row): the index of the
            pieces to make, see :func:`~.pieces.cut_some_rows`; all of a parcel's in a row, or none.
        """
        if not len(self):
            return
        parcel = self.edges.parcel
        begins = np.flatnonzero(np.concatenate(([True], parcel[1:] != parcel[:-1])))
        before = np.cumsum(self.counts) - self.counts
        lot = before.take(begins) // _LOT
        cuts = begins[np.flatnonzero(np.diff(lot)) + 1]
        for start, stop in zip([0, *cuts.tolist()], [*cuts.tolist(), len(self)]):
            part = slice(start, stop)
            some = (self.edges.part(part), self.first[part], self.counts[part], self._tile.rows)
            if wanted is None:
                pieces = cut_rows(*some)
            else:
                pieces = cut_some_rows(*some, partial(wanted, some[0].parcel))
            yield weighted(pieces, self._tile.columns)


class Integrator:
    """Integrates some pieces, for any number of quantities; sums by parcel, :attr:`parcels`."""

    def __init__(self, pieces: Weighted, tile: Tile) -> None:
        self._pieces, self.tile = pieces, tile
        self.parcels, self._starts = pieces.runs()
        self._found: dict = {}
        self._heights: dict[int, np.ndarray] = {0: pieces.height}

    def only(self, wanted: np.ndarray) -> Integrator:
        """Return the same for some of :attr:`parcels`, a mask of them."""
        if wanted.all():
            return self
        lengths = np.diff(np.append(self._starts, len(self._pieces.row)))
        kept = wanted.take(owners(lengths))
        index = np.flatnonzero(kept)
        ends = np.cumsum(lengths[wanted])
        rest = (getattr(self._pieces, name).take(index) for name in ("row", "cell", "height", "near", "far"))
        starts, wide = ends - lengths[wanted], self._pieces.wide.only(kept)
        return Integrator(Weighted(self.parcels[wanted], starts, index[:0], *rest, wide), self.tile)

    def sums(self, quantity: Quantity) -> np.ndarray:
        """Return the sums of a quantity."""
        if quantity.octets is not None:
            share = self._along_octets(quantity.octets)
        elif quantity.running is not None:
            share = self._along(quantity.running)
        else:
            share = self._columns()
        share *= self._weights(quantity.by_row)
        return np.add.reduceat(share, self._starts)

    def _at(self, what: str, stride: int, cell) -> np.ndarray:
        """Return the places of cells in arrays of ``stride`` entries a row, kept under ``what``."""
        if what not in self._found:
            self._found[what] = self._pieces.row * stride
            self._found[what] += cell
        return self._found[what]

    def _at_wide(self, stride: int) -> np.ndarray:
        """Return the places of wide pieces' cells in arrays of ``stride`` entries a row."""
        if stride not in self._found:
            self._found[stride] = self._pieces.wide.row * stride
            self._found[stride] += self._pieces.wide.column
        return self._found[stride]

    def marked(self, quantity: Quantity) -> tuple[np.ndarray, np.ndarray]:
        """Return the sums of a quantity of marked cells, and how many cells these are."""
        pieces = self._pieces
        share = quantity.marked.left_of(pieces.row, pieces.cell, pieces.near, pieces.far)
        pieces.wide.added_to(share, quantity.marked.bytes.take(self._at_wide(self.tile.columns)))
        cells = np.add.reduceat(share * pieces.height, self._starts)
        if quantity.running is not None:
            share = self._along(quantity.running)
        share *= self._weights(quantity.by_row)
        return np.add.reduceat(share, self._starts), cells

    def cells(self) -> np.ndarray:
        """Return the cells inside the tile, each by its covered share."""
        return np.add.reduceat(self._columns() * self._pieces.height, self._starts)

    def _weights(self, by_row):
        """Return the heights, times the weights of their rows."""
        key = 0 if by_row is None else id(by_row)
        if key not in self._heights:
            weights = by_row.take(self._pieces.row)
            weights *= self._pieces.height
            self._heights[key] = weights
        return self._heights[key]

    def _columns(self):
        pieces = self._pieces
        columns = pieces.near + pieces.far
        columns += pieces.cell
        pieces.wide.added_to(columns)
        return columns

    def _along(self, flat):
        pieces = self._pieces
        at = self._at("line", self.tile.stride, pieces.cell)
        here = flat.take(at)
        middle = flat[1:].take(at)
        beyond = flat[2:].take(at)
        beyond -= middle
        middle -= here
        share = middle * pieces.near
        share += here
        beyond = beyond * pieces.far
        share += beyond
        at = self._at_wide(self.tile.stride)
        pieces.wide.added_to(share, flat[1:].take(at) - flat.take(at))
        return share

    def _along_octets(self, octets: Octets):
        """As :meth:`_along`; on the eastern border, where no cell is, near and far are 0."""
        pieces, at = self._pieces, self._in_octets(octets.width)
        share = octets.sums.take(at.sums)
        share += octets.fours.take(at.fours)
        share += octets.twos.take(at.twos)
        share += octets.cells.take(at.cell, mode="clip") * pieces.near
        share += octets.cells.take(at.next, mode="clip") * pieces.far
        share += octets.cells.take(at.cell - 1, mode="clip") * at.odd
        pieces.wide.added_to(share, octets.cells.take(at.wide))
        return share

    def _in_octets(self, width: int) -> _Places:
        """Return where pieces stand in octets of cells of a width."""
        key = "octets", width
        if key not in self._found:
            self._found[key] = _Places(self._pieces, self.tile, width)
        return self._found[key]


class _Places:
    """Where pieces stand in the arrays of :class:`~.running.Octets`; ``wide``: the cells of wide pieces.

    ``fours``, ``twos`` and ``odd`` are 0 where none of the kind stands between the octet and the cell.
    """

    def __init__(self, pieces: Weighted, tile: Tile, width: int) -> None:
        row, cell = folded_place(pieces.row, pieces.cell, tile, width)
        wide = -(-width // 8) * 8
        at = row * wide
        at += cell
        self.sums = at >> 3
        self.sums += row
        self.fours, self.twos = (_where_odd(at >> bits) for bits in (2, 1))
        self.odd = at & 1
        self.cell = at if wide == width else row * width + cell
        self.next = self.cell + 1
        if width != tile.columns:  # behind a block's last column comes the next block's first one
            self.next[np.flatnonzero(cell == width - 1)] += (tile.rows - 1) * width
        row, cell = folded_place(pieces.wide.row, pieces.wide.column, tile, width)
        self.wide = row * width + cell


def _where_odd(at):
    at *= at & 1
    return at


def areas_by_row(chains: Chains, row: int, by_row: np.ndarray, count: int) -> np.ndarray:
    """Return Σ of ``by_row`` (hectares per cell of each row from ``row`` on) over the cells inside.

    By parcel, in closed form from the edges alone, so no column is looked at: for parcels that reach
    beyond no side but north and south of the rows.
    """
    if not len(chains.sizes):
        return np.zeros(count)
    start = np.cumsum(chains.sizes) - chains.sizes
    first = np.searchsorted(chains.parcel, chains.parcel)  # of each one's parcel; they stand in order
    x = chains.x - chains.x.take(start.take(first)).take(owners(chains.sizes))  # so that no digits are lost
    y = chains.y - row
    strips = _Strips(by_row)
    upto = strips.upto(y)
    across = strips.between(x[:-1], x[1:], y[:-1], y[1:], [u[:-1] for u in upto], [u[1:] for u in upto])
    low, high = np.minimum(y[:-1], y[1:]), np.maximum(y[:-1], y[1:])
    cut = np.flatnonzero((low < 0.0) | (high > len(by_row)))
    if len(cut):
        across[cut] = strips.cut_off(x.take(cut), x.take(cut + 1), y.take(cut), y.take(cut + 1))
    across = np.append(across, 0.0)
    across[start[1:] - 1] = 0.0  # from one chain's end to the next's begin
    return np.bincount(chains.parcel, np.add.reduceat(across, start) * chains.sign, count)


class _Strips:
    """∫ x · by_row dy along edges, by_row being constant in each row."""

    def __init__(self, by_row: np.ndarray) -> None:
        self._by_row, self._rows = by_row, len(by_row)
        self._area = np.concatenate(([0.0], np.cumsum(by_row)))
        self._moment = np.concatenate(([0.0], np.cumsum(by_row * (np.arange(self._rows) + 0.5))))

    def upto(self, y):
        """Return (row, by_row there, ∫ by_row dy, ∫ y · by_row dy from 0 to y); y within the rows."""
        row = np.clip(np.floor(y), 0.0, self._rows - 1.0)
        over = y - row
        index = row.astype(np.intp)
        weight = self._by_row.take(index)
        part = weight * over
        over *= 0.5
        over += row
        over *= part
        over += self._moment.take(index)
        part += self._area.take(index)
        return index, weight, part, over

    @staticmethod
    def between(x0, x1, y0, y1, upto0, upto1):
        """Return the integrals from (x0, y0) to (x1, y1)."""
        rise = y1 - y0
        area = upto1[2] - upto0[2]
        turn = upto1[3] - upto0[3]
        turn -= y0 * area
        turn *= x1 - x0
        turn /= np.where(rise == 0.0, 1.0, rise)
        turn += x0 * area
        level = x0 + x1
        level *= rise
        level *= upto0[1]
        level *= 0.5
        np.copyto(turn, level, where=upto0[0] == upto1[0])  # in one row: without loss of digits
        beside = np.flatnonzero(np.abs(upto1[0] - upto0[0]) == 1)  # flat edges among them: no moments
        x0, x1, y0, y1 = (part.take(beside) for part in (x0, x1, y0, y1))
        line = np.maximum(upto0[0].take(beside), upto1[0].take(beside))
        before, after = line - y0, y1 - line
        middle = x0 + (x1 - x0) * (before / (y1 - y0))
        first, second = (upto[1].take(beside) for upto in (upto0, upto1))
        turn[beside] = 0.5 * (first * before * (x0 + middle) + second * after * (middle + x1))
        return turn

    def cut_off(self, x0, x1, y0, y1):
        """Return the integrals over the part of each edge that lies within the rows."""
        slope = (x1 - x0) / np.where(y1 == y0, 1.0, y1 - y0)
        low, high = np.clip(y0, 0.0, self._rows), np.clip(y1, 0.0, self._rows)
        at_low, at_high = x0 + (low - y0) * slope, x0 + (high - y0) * slope
        return self.between(at_low, at_high, low, high, self.upto(low), self.upto(high))
