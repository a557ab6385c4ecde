"""Cells of a tile as its blocks lie in the file: the columns of blocks beneath each other.

So every block is decoded straight into its place. Arrays of such cells are (columns of blocks × rows,
width of a block); where a tile is one block wide, or is not read block by block, they are as wide as it.
"""

from __future__ import annotations

import numpy as np


def unfolded(cells: np.ndarray, rows: int, columns: int) -> np.ndarray:
    """Return the cells as (rows, columns)."""
    if cells.shape == (rows, columns):
        return cells
    return cells.reshape(-1, rows, cells.shape[1]).transpose(1, 0, 2).reshape(rows, columns)


def folded_place(row: np.ndarray, cell: np.ndarray, tile, width: int):
    """Return (row, column) in cells folded to a width; of the eastern border, those of the last block's."""
    if width == tile.columns:
        return row, cell
    block = cell // width
    np.minimum(block, tile.columns // width - 1, out=block)
    column = block * -width
    column += cell
    block *= tile.rows
    block += row
    return block, column


def folded_index(where: np.ndarray, tile, width: int) -> np.ndarray:
    """Return the flat index in cells folded to a width, of that in (rows, columns)."""
    if width == tile.columns:
        return where
    row = where // tile.columns
    block = where // width
    block -= row * (tile.columns // width)
    block *= (tile.rows - 1) * width
    row *= width - tile.columns
    row += where
    row += block
    return row
