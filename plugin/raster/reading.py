"""Cells of tiles, each block of the file decoded once."""

from __future__ import annotations

import numpy as np

from .running import Tile


class BandReader:
    """Reads tiles of a view, from west to east and from north to south.

    Blocks of a tiled file go straight into the tile's memory; rows of a striped one are decoded for
    the whole width and then shared by the tiles beside each other.
    """

    def __init__(self, view, folding: bool = False) -> None:
        self._view, self._folding = view, folding
        self._strip = None
        self._memory = None

    def read(self, tile: Tile):
        """Return (cells as stored, mask or ``None``); valid until the next reading.

        Cells are folded (see :mod:`.folding`) where the reader may do so and blocks are whole.

        :raises RasterError: a block cannot be read or decoded.
        """
        view = self._view
        if view.block_width >= view.width and tile.columns < view.width:
            return self._from_strip(tile)
        if view.by_blocks and self._whole_blocks(tile):
            return self._from_blocks(tile), None
        return view.read_raw(tile.column, tile.row, tile.columns, tile.rows)

    def release(self) -> None:
        """Let go of what was read, GDAL's cache included."""
        self._strip = None
        self._view.release()

    def _from_strip(self, tile: Tile):
        view = self._view
        if self._strip is None or self._strip[0] != (tile.row, tile.rows):
            self._strip = None
            self._strip = (tile.row, tile.rows), view.read_raw(0, tile.row, view.width, tile.rows)
        window = slice(tile.column, tile.column + tile.columns)
        return tuple(None if a is None else a[:, window] for a in self._strip[1])

    def _whole_blocks(self, tile: Tile) -> bool:
        view = self._view
        east, south = tile.column + tile.columns, tile.row + tile.rows
        across = tile.column % view.block_width == 0 and (east % view.block_width == 0 or east == view.width)
        down = tile.row % view.block_height == 0 and (south % view.block_height == 0 or south == view.height)
        return across and down

    def _from_blocks(self, tile: Tile):
        if self._memory is None or self._memory.size < tile.rows * tile.columns:
            self._memory = np.empty(tile.rows * tile.columns, dtype=self._view.dtype)
        width = tile.columns
        if self._folding and width % self._view.block_width == 0 and self._view.block_width % 8 == 0:
            width = self._view.block_width
        cells = self._memory[: tile.rows * tile.columns].reshape(-1, width)
        for first in range(0, tile.columns, width):
            line = first // width * tile.rows
            self._view.read_blocks(tile.column + first, tile.row, cells[line : line + tile.rows])
        return cells
