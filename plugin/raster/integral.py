"""Integrals of running sums along the pieces of parcels' edges: sums by parcel."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .outlines import Chains
from .pieces import Edges, Weighted, cut_rows, piece_counts, weighted
from .running import Quantity, Tile

_LOT = 1 << 16  # pieces at a time: their arrays stay in the processor's cache


class TileEdges:
    """The edges of chains that cross the rows of a tile, parcel by parcel.

    Chains stand in the order of their parcels; what lies beside the tile stands on its borders.
    """

    def __init__(self, chains: Chains, tile: Tile) -> None:
        edges = chains.edges(tile.column, tile.row)
        chosen, self.first, self.counts = piece_counts(edges, tile.rows)
        self.edges = edges.take(chosen)
        self._tile = tile

    def __len__(self) -> int:
        return len(self.edges)

    def keep(self, mask: np.ndarray) -> None:
        """Go on with the edges of a mask only; all of a parcel's in a row, or none."""
        index = np.flatnonzero(mask)
        self.edges = self.edges.take(index)
        self.first, self.counts = self.first.take(index), self.counts.take(index)

    def lots(self) -> Iterator[list[Weighted]]:
        """Yield the weighted pieces, whole parcels at a time."""
        if not len(self):
            return
        parcel = self.edges.parcel
        begins = np.flatnonzero(np.concatenate(([True], parcel[1:] != parcel[:-1])))
        before = np.cumsum(self.counts) - self.counts
        lot = before.take(begins) // _LOT
        cuts = begins[np.flatnonzero(np.diff(lot)) + 1]
        for start, stop in zip([0, *cuts.tolist()], [*cuts.tolist(), len(self)]):
            part = slice(start, stop)
            pieces = cut_rows(self.edges.part(part), self.first[part], self.counts[part], self._tile.rows)
            yield weighted(pieces, self._tile.columns)


class Integrator:
    """Integrates some pieces, for any number of quantities; sums by parcel, :attr:`parcels`."""

    def __init__(self, pieces: Weighted, tile: Tile) -> None:
        self._pieces = pieces
        self.parcels, self._starts = pieces.runs()
        self._at = pieces.row * tile.stride
        self._at += pieces.cell
        self._heights: dict[int, np.ndarray] = {0: pieces.height}

    def sums(self, quantity: Quantity) -> np.ndarray:
        """Return the sums of a quantity."""
        share = self._columns() if quantity.running is None else self._along(quantity.running)
        share *= self._weights(quantity.by_row)
        return np.add.reduceat(share, self._starts)

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
        return columns

    def _along(self, flat):
        pieces = self._pieces
        here = flat.take(self._at)
        middle = flat[1:].take(self._at)
        beyond = flat[2:].take(self._at)
        beyond -= middle
        middle -= here
        share = middle * pieces.near
        share += here
        beyond = beyond * pieces.far
        share += beyond
        return share


def areas_by_row(edges: Edges, by_row: np.ndarray, count: int) -> np.ndarray:
    """Return Σ of ``by_row`` (hectares per cell of each row) over the cells inside, by parcel.

    In closed form from the edges alone, so no column is looked at: for parcels that reach beyond no
    side but north and south of the rows. ``x`` of the edges may count from anywhere, by parcel.
    """
    rows = len(by_row)
    low, high = np.clip(edges.y0, 0.0, rows), np.clip(edges.y1, 0.0, rows)
    chosen = np.flatnonzero(low != high)
    edges, low, high = edges.take(chosen), low.take(chosen), high.take(chosen)
    slope = (edges.x1 - edges.x0) / (edges.y1 - edges.y0)
    at_low = np.where(low == edges.y0, edges.x0, edges.x0 + (low - edges.y0) * slope)
    at_high = np.where(high == edges.y1, edges.x1, edges.x0 + (high - edges.y0) * slope)
    first, last = np.floor(low), np.floor(high)
    first_row = np.minimum(first, rows - 1).astype(np.int64)
    last_row = np.minimum(last, rows - 1).astype(np.int64)
    single = 0.5 * (at_low + at_high) * (high - low) * by_row.take(np.minimum(first_row, last_row))
    lines = np.arange(rows + 1.0)
    area = np.concatenate(([0.0], np.cumsum(by_row)))
    moment = np.concatenate(([0.0], np.cumsum(by_row * (lines[:-1] + 0.5))))

    def upto(y, row):
        weight, line = by_row.take(row), lines.take(row)
        over = y - line
        return area.take(row) + weight * over, moment.take(row) + weight * over * (line + 0.5 * over)

    area_low, moment_low = upto(low, first_row)
    area_high, moment_high = upto(high, last_row)
    across = at_low * (area_high - area_low)
    across += slope * (moment_high - moment_low - low * (area_high - area_low))
    one_row = (np.ceil(np.maximum(low, high)) - np.floor(np.minimum(low, high))) <= 1.0
    return np.bincount(edges.parcel, edges.sign * np.where(one_row, single, across), count)
