"""Integrals of running sums along the pieces of parcels' edges: sums by parcel."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .outlines import Chains
from .pieces import Weighted, cut_rows, piece_counts, weighted
from .running import Quantity, Tile

_LOT = 1 << 16  # pieces at a time: their arrays stay in the processor's cache


def lots(chains: Chains, tile: Tile) -> Iterator[list[Weighted]]:
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
        pieces = cut_rows(edges.take(chosen[part]), first[part], counts[part], tile.rows)
        yield weighted(pieces, tile.columns)


class Integrator:
    """Integrates some pieces, for any number of quantities; sums by local parcel."""

    def __init__(self, pieces: Weighted, tile: Tile) -> None:
        self._pieces = pieces
        self.first = int(pieces.parcel.min())
        self._parcel = pieces.parcel - self.first
        self.count = int(self._parcel.max()) + 1
        self._at = pieces.row.astype(np.int64)
        self._at *= tile.stride
        self._at += pieces.cell
        self._steps = None
        self._heights: dict[int, np.ndarray] = {0: pieces.height}

    @property
    def span(self) -> slice:
        """The local parcels that sums are of."""
        return slice(self.first, self.first + self.count)

    def sums(self, quantity: Quantity) -> np.ndarray:
        """Return the sums of a quantity by parcel of :attr:`span`."""
        share = self._columns() if quantity.running is None else self._along(quantity.running)
        share *= self._weights(quantity.by_row)
        return self._by_parcel(share)

    def cells(self) -> np.ndarray:
        """Return the cells inside the tile by parcel, each by its covered share."""
        return self._by_parcel(self._columns() * self._pieces.height)

    def _by_parcel(self, amounts):
        by_segment = np.add.reduceat(amounts, self._pieces.starts)
        by_segment *= self._pieces.sign
        return np.bincount(self._parcel, by_segment, self.count)

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
        return columns

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
