"""Sums of one tile by parcel, each edge integrated once."""

from __future__ import annotations

import numpy as np

from .integral import Integrator, TileEdges
from .running import Tile, TileAreas, whole
from .shared import SharedEdges

QUESTION_COLUMNS = 4  # of the sums of a band


class TileSums:
    """Integrates the edges of a tile for all questions of sums.

    :param box: west, east, north and south end of every local parcel, in columns and rows of the tile.
    :param unmeasured: which local parcels want their hectares from cells.
    :param beyond: which of them want their cells counted.
    """

    def __init__(self, edges: TileEdges, tile: Tile, box, unmeasured, beyond) -> None:
        self._tile, self._box = tile, box
        self._shared = SharedEdges(edges.edges)
        self._edges = edges.once(self._shared.index)
        self._unmeasured, self._beyond = unmeasured, beyond
        self._count = len(unmeasured)

    def add(self, asked, areas: TileAreas, sums: np.ndarray) -> None:
        """Add the sums of the tile to those of the band.

        :param asked: (whether no cell is valid, quantities) by question.
        """
        wanted, everything = self._wanted(asked), whole(areas)
        amounts = {column: np.zeros(len(self._edges)) for column in wanted}
        for pieces in self._edges.lots():
            self._integrate(Integrator(pieces, self._tile), asked, everything, wanted, amounts)
        for column, parcels in wanted.items():
            found = self._shared.by_parcel(amounts[column], self._count)
            sums[column] += found if parcels is None else np.where(parcels, found, 0.0)

    def _wanted(self, asked):
        """Return {column of the sums: mask of the parcels it is wanted for, ``None`` for all}."""
        wanted = {}
        if self._unmeasured.any():
            wanted[0] = self._unmeasured
        if self._beyond.any():
            wanted[1] = self._beyond
        for number, (empty, found) in enumerate(asked):
            column = 2 + QUESTION_COLUMNS * number
            wanted.update({column + k: None for k, name in enumerate(("value", "square")) if name in found})
            if empty:
                wanted[column + 2] = wanted[column + 3] = None
            elif "nodata" in found:
                near = found["nodata"].marked.near(*self._box)
                wanted[column + 2] = wanted[column + 3] = near
        self._masks = {
            column: self._shared.of_parcels(parcels)
            for column, parcels in wanted.items()
            if parcels is not None
        }
        return wanted

    def _integrate(self, integrator, asked, everything, wanted, amounts) -> None:
        edges = integrator.parcels

        def put(column, sums):
            amounts[column][edges] += sums

        empty = any(none for none, _ in asked)
        if empty or 0 in wanted:
            hectares = integrator.sums(everything)
        if 0 in wanted:
            put(0, hectares)
        if empty or 1 in wanted:
            cells = integrator.cells()
        if 1 in wanted:
            put(1, cells)
        for number, (none, found) in enumerate(asked):
            column = 2 + QUESTION_COLUMNS * number
            for offset, name in enumerate(("value", "square")):
                if name in found:
                    put(column + offset, integrator.sums(found[name]))
            if none:
                put(column + 2, hectares)
                put(column + 3, cells)
            elif "nodata" in found:
                self._nodata(integrator, column + 2, found["nodata"], amounts)

    def _nodata(self, integrator, column, nodata, amounts) -> None:
        """Take hectares and cells without data, of the edges of parcels that have some near."""
        near = self._masks[column][integrator.parcels]
        if near.any():
            some = integrator.only(near)
            hectares, cells = some.marked(nodata)
            amounts[column][some.parcels] += hectares
            amounts[column + 1][some.parcels] += cells
