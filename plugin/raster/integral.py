"""Integrals of running sums along the pieces of parcels' edges: sums by parcel."""

from __future__ import annotations

from typing import Iterator

import numpy as np

from .outlines import Chains
from .pieces import Edges, Weighted, clip_columns, cut_columns, cut_rows, piece_counts, weigh
from .running import Quantity, Tile

_LOT = 1 << 16  # pieces at a time: their arrays stay in the processor's cache


def lots(chains: Chains, tile: Tile) -> Iterator[Weighted]:
    """Yield the weighted pieces of chains in a tile, whole parcels at a time.

    Chains stand in the order of their parcels; what lies beside the tile stands on its borders.
    """
    edges = chains.edges(tile.column, tile.row)
    chosen, first, counts = piece_counts(edges, tile.rows)
    if not len(chosen):
        return
    parcel = edges.parcel.take(chosen)
    begins = np.flatnonzero(np.concatenate(([True], parcel[1:] != parcel[:-1])))
    before = np.cumsum(counts) - counts
    lot = before.take(begins) // _LOT
    cuts = begins[np.flatnonzero(np.diff(lot)) + 1]
    for start, stop in zip([0, *cuts.tolist()], [*cuts.tolist(), len(chosen)]):
        part = slice(start, stop)
        some = edges.take(chosen[part])
        yield weighted_pieces(some, first[part], counts[part], tile)


def weighted_pieces(edges: Edges, first, counts, tile: Tile) -> Weighted:
    """Return the weighted pieces of some edges in a tile; see :func:`~.pieces.piece_counts`."""
    pieces = cut_rows(edges, first, counts, tile.rows)
    return weigh(cut_columns(clip_columns(pieces, tile.columns)))


class Integrator:
    """Integrates one lot of pieces, for any number of quantities; sums by local parcel."""

    def __init__(self, pieces: Weighted, tile: Tile) -> None:
        self._pieces = pieces
        self.first = int(pieces.parcel.min())
        self._parcel = (pieces.parcel - self.first).astype(np.int64)
        self.count = int(self._parcel.max()) + 1
        self._at = pieces.row.astype(np.int64)
        self._at *= tile.stride
        self._at += pieces.cell
        self._weighted: dict[int, np.ndarray] = {}
        self._steps = None

    @property
    def span(self) -> slice:
        """The local parcels that sums are of."""
        return slice(self.first, self.first + self.count)

    def sums(self, quantity: Quantity) -> np.ndarray:
        """Return the sums of a quantity by parcel of :attr:`span`."""
        share = self._columns() if quantity.running is None else self._along(quantity.running)
        return np.bincount(self._parcel, share * self._heights(quantity.by_row), self.count)

    def cells(self) -> np.ndarray:
        """Return the cells inside the tile by parcel, each by its covered share."""
        return np.bincount(self._parcel, self._columns() * self._pieces.height, self.count)

    def _heights(self, by_row):
        """Return the signed heights, times the weights of their rows."""
        if by_row is None:
            return self._pieces.height
        key = id(by_row)
        if key not in self._weighted:
            self._weighted[key] = by_row.take(self._pieces.row) * self._pieces.height
        return self._weighted[key]

    def _columns(self):
        pieces = self._pieces
        return pieces.cell + (pieces.near + pieces.far)

    def _along(self, flat):
        pieces = self._pieces
        if self._steps is None:
            self._steps = (self._at + 1, self._at + 2)
        here = flat.take(self._at)
        middle = flat.take(self._steps[0])
        beyond = flat.take(self._steps[1])
        beyond -= middle
        middle -= here
        share = middle * pieces.near
        share += here
        share += beyond * pieces.far
        return share
