"""Some cells of a tile, and how many of them stand before any cell: found without a sum per cell."""

from __future__ import annotations

import numpy as np

_ONES = np.uint64(0x0101010101010101)
_BEFORE = np.array([(1 << (8 * k)) - 1 for k in range(8)], dtype=np.uint64)  # the bytes before byte k
_BLOCK_ROWS = 16
_ONE, _EIGHT, _LAST = np.uint64(1), np.uint64(8), np.uint64(56)


class Marked:
    """The marked cells of a tile.

    Cells are taken eight at a time, as the bytes of a word; a word's bytes are added up by one
    multiplication, and the running count is kept by word. ``bytes``: 1 for a marked cell, 0 for others.

    :param bytes_: one byte a cell, 0 or 1, and at least 16 more of 0; a whole number of words.
    """

    def __init__(self, bytes_: np.ndarray, columns: int, size: int) -> None:
        self._columns, self._size = columns, size
        self.bytes = bytes_
        self._words = bytes_.view("<u8")
        self._before = np.zeros(len(self._words) + 1, dtype=np.int32)
        counts = (self._words * _ONES).astype("<u8", copy=False).view(np.uint8)[7::8]
        np.cumsum(counts, out=self._before[1:], dtype=np.int32)

    @classmethod
    def of_mask(cls, mask: np.ndarray) -> Marked:
        """Return the cells of a mask (rows, columns)."""
        bytes_ = _nothing(mask.size)
        bytes_[: mask.size] = mask.ravel()
        return cls(bytes_, mask.shape[1], mask.size)

    @classmethod
    def of(cls, where: np.ndarray, rows: int, columns: int) -> Marked:
        """Return the cells of a flat index."""
        bytes_ = _nothing(rows * columns)
        bytes_[where] = 1
        return cls(bytes_, columns, rows * columns)

    def near(self, west, east, north, south) -> np.ndarray:
        """Return which boxes, in columns and rows of the tile, have a marked cell in them or close by."""
        if self._columns % 8:
            return np.ones(len(west), dtype=bool)
        rows, wide = self._size // self._columns, self._columns // 8
        some = self._words[: rows * wide].reshape(rows, wide) != 0
        if rows % _BLOCK_ROWS == 0:
            blocks = some.reshape(rows // _BLOCK_ROWS, _BLOCK_ROWS, wide).any(axis=1)
        else:
            blocks = np.logical_or.reduceat(some, np.arange(0, rows, _BLOCK_ROWS), axis=0)
        count = np.zeros((blocks.shape[0] + 1, wide + 1), dtype=np.int32)
        count[1:, 1:] = blocks.cumsum(axis=0).cumsum(axis=1)
        left = np.clip(np.floor(west / 8.0), 0, wide).astype(np.intp)
        right = np.clip(np.ceil(east / 8.0), 0, wide).astype(np.intp)
        top = np.clip(np.floor(north / _BLOCK_ROWS), 0, len(blocks)).astype(np.intp)
        bottom = np.clip(np.ceil(south / _BLOCK_ROWS), 0, len(blocks)).astype(np.intp)
        return count[bottom, right] - count[top, right] - count[bottom, left] + count[top, left] > 0

    def before(self, row, cell) -> np.ndarray:
        """Return how many marked cells stand before each cell; see :meth:`ranks`."""
        return self._found(row, cell)[0]

    def ranks(self, row, cell):
        """Return (marked cells before each cell, word): bit 0 of a word says whether the cell is marked
        itself, bit 8 whether the next one is.

        Cells are counted through all rows. A cell on the eastern border (cell = columns) stands before
        the next row's first.
        """
        rank, word, byte, words = self._found(row, cell)
        words >>= (byte << 3).view(np.uint64)
        last = np.flatnonzero(byte == 7)  # the next cell stands in the next word
        words[last] |= (self._words.take(word.take(last) + 1) & _ONE) << _EIGHT
        return rank, words

    def _found(self, row, cell):
        """Return (rank, number of the word, byte in it, word) of each cell."""
        at = np.asarray(row * self._columns, dtype=np.int64)
        at += cell
        word = at >> 3
        byte = at
        byte &= 7
        words = self._words.take(word)
        rank = words & _BEFORE.take(byte)
        rank *= _ONES
        rank >>= _LAST
        rank = rank.view(np.int64)
        rank += self._before.take(word)
        return rank, word, byte, words

    def left_of(self, row, cell, near, far) -> np.ndarray:
        """Return the marked cells left of pieces, with the shares of the pieces' own cells.

        Counted from the tile's first cell: right up to the same number for all pieces of a row.
        """
        rank, words = self.ranks(row, cell)
        share = (words & _ONE) * near
        share += rank
        words >>= _EIGHT
        words &= _ONE
        share += words * far
        return share


def _nothing(cells: int) -> np.ndarray:
    return np.zeros((cells + 23) // 8 * 8, dtype=np.uint8)
