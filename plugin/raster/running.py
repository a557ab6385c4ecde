"""Cells of a tile as running sums along its rows, ready to be integrated along boundaries.

A running sum has ``columns + 3`` entries per row: 0 first, then the sums over the columns before
each column line, the last one repeated so that a piece on the eastern border finds its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .job import Kind
from .marked import Marked


@dataclass(frozen=True)
class Tile:
    """A window of the raster: first column and row, and how many of each."""

    column: int
    row: int
    columns: int
    rows: int

    @property
    def stride(self) -> int:
        """Entries of a running sum in one row."""
        return self.columns + 3


@dataclass
class TileAreas:
    """Hectares per cell of a tile: ``by_row`` (rows,) where all columns are alike, else ``by_cell``."""

    tile: Tile
    by_row: np.ndarray | None
    by_cell: np.ndarray | None
    _whole: np.ndarray | None = field(default=None, repr=False)

    @classmethod
    def of(cls, areas, tile: Tile) -> TileAreas:
        """Return the areas of a tile; ``areas`` is a :class:`~.areas.CellAreas`."""
        block = areas.block(tile.row, tile.rows, tile.column, tile.columns)
        if block.shape[1] == 1 and tile.columns != 1:
            return cls(tile, np.ascontiguousarray(block[:, 0]), None)
        return cls(tile, None, np.broadcast_to(block, (tile.rows, tile.columns)))

    @property
    def whole(self) -> np.ndarray:
        """Running sums of all cells' hectares, made once."""
        if self._whole is None:
            self._whole = running(self.by_cell)
        return self._whole


@dataclass
class Quantity:
    """Something to integrate: ``running`` sums (flat), or ``pairs``; or, with neither, all cells, of which
    only those ``marked`` if there are such. ``by_row``: weights of the rows on top, or ``None``."""

    running: np.ndarray | None
    by_row: np.ndarray | None
    pairs: Pairs | None = None
    marked: Marked | None = None


@dataclass
class Pairs:
    """Running sums over every second column only, which are made twice as fast, and the cells.

    ``sums`` (flat, ``stride`` a row): before columns 0, 2, 4 …; ``cells`` (flat): 0 where not valid.
    """

    sums: np.ndarray
    stride: int
    cells: np.ndarray

    @classmethod
    def of(cls, cells: np.ndarray, memory: np.ndarray) -> Pairs:
        """Return those of (rows, columns) ``cells``; ``memory`` is as :func:`pairs_size` says."""
        rows, columns = cells.shape
        stride = (columns + 1) // 2 + 1
        flat = memory[: rows * stride]
        sums = flat.reshape(rows, stride)
        sums[:, 0] = 0.0
        full = columns // 2
        np.add(cells[:, 0 : 2 * full : 2], cells[:, 1::2], out=sums[:, 1 : full + 1], dtype=np.float64)
        if columns % 2:
            sums[:, -1] = cells[:, -1]
        np.cumsum(sums[:, 1:], axis=1, out=sums[:, 1:])
        return cls(flat, stride, np.ascontiguousarray(cells).ravel())


def pairs_size(rows: int, columns: int) -> int:
    """Return the length of the memory of :class:`Pairs`."""
    return rows * ((columns + 1) // 2 + 1)


def running(cells, out: np.ndarray | None = None, dtype=np.float64) -> np.ndarray:
    """Return the running sums of (rows, columns) ``cells``, flat; in ``out`` where that fits."""
    rows, columns = cells.shape
    if out is None or out.size < rows * (columns + 3) or out.dtype != dtype:
        out = np.empty(rows * (columns + 3), dtype=dtype)
    flat = out[: rows * (columns + 3)]
    sums = flat.reshape(rows, columns + 3)
    sums[:, 0] = 0
    np.cumsum(cells, axis=1, dtype=dtype, out=sums[:, 1 : columns + 1])
    sums[:, columns + 1 :] = sums[:, columns : columns + 1]
    return flat


@dataclass
class TileValues:
    """A source's cells of one tile: ``values`` in the band's unit, 0 where not ``valid`` (``None``: all).

    ``below`` cells were below the floor, ``lowest`` the lowest of them.
    """

    values: np.ndarray
    valid: np.ndarray | None
    below: int = 0
    lowest: float = 0.0

    @property
    def empty(self) -> bool:
        """Whether no cell is valid."""
        return self.valid is not None and not self.valid.any()


def read_values(view, raw, mask) -> TileValues:
    """Return what cells of a view hold; values keep the type of the file where that is exact."""
    floor = view.floor
    if view.plain:
        found = _plain_values(raw, view.raw_nodata)
    else:
        found = TileValues(*view.decode(raw, mask))
    if floor is None:
        return found
    below = found.values < floor
    if found.valid is not None:
        below &= found.valid
    count = int(np.count_nonzero(below))
    if not count:
        return found
    lowest = float(found.values[below].min())
    values = found.values.copy()
    values[below] = 0
    valid = ~below if found.valid is None else found.valid & ~below
    return TileValues(values, valid, count, lowest)


def _plain_values(raw, nodata) -> TileValues:
    """Return the values where validity is only “not nodata and finite”, without copying if it can be."""
    bad = None
    if nodata is not None:
        bad = raw == nodata
        bad = bad if bad.any() else None
    if raw.dtype.kind == "f" and not _finite(raw):
        strange = ~np.isfinite(raw)
        if strange.any():
            bad = strange if bad is None else bad | strange
    if bad is None:
        return TileValues(raw, None)
    if not raw.flags.writeable:
        raw = raw.copy()
    np.copyto(raw, 0, where=bad)
    return TileValues(raw, ~bad)


def _finite(cells) -> bool:
    """Return whether all cells are finite; ``False`` also where only the sum of their squares is not."""
    flat = cells.ravel()
    with np.errstate(all="ignore"):
        return bool(np.isfinite(np.dot(flat, flat)))  # the fastest look at all of them


class Buffers:
    """Memory for running sums, used again tile after tile."""

    def __init__(self) -> None:
        self._arrays: dict[str, np.ndarray] = {}

    def running(self, name: str, cells, dtype=np.float64) -> np.ndarray:
        """Return the running sums of ``cells`` in the memory kept under ``name``."""
        return running(cells, self._memory(name, cells.shape[0] * (cells.shape[1] + 3), dtype), dtype)

    def pairs(self, name: str, cells) -> Pairs:
        """Return the running sums of every second column in the memory kept under ``name``."""
        return Pairs.of(cells, self._memory(name, pairs_size(*cells.shape), np.float64))

    def _memory(self, name, size, dtype):
        array = self._arrays.get(name)
        if array is None or array.size < size or array.dtype != dtype:
            array = self._arrays[name] = np.empty(size, dtype=dtype)
        return array


def quantities(kind: Kind, found: TileValues, areas: TileAreas, squares: bool, buffers: Buffers):
    """Return {name: :class:`Quantity`} of a source's tile: value, square, nodata (hectares without data).

    A name that is missing is 0 everywhere in the tile. Of a tile without any data nothing is
    returned: its nodata is :func:`whole`.
    """
    if found.empty:
        return {}
    per_hectare = kind is Kind.PER_HECTARE
    rows = areas.by_row if per_hectare else None
    values = found.values
    weighted = values if areas.by_row is not None or not per_hectare else values * areas.by_cell
    result = {"value": Quantity(None, rows, buffers.pairs("value", weighted))}
    if squares:
        square = np.multiply(weighted, values, dtype=np.float64)
        result["square"] = Quantity(None, rows, buffers.pairs("square", square))
    if found.valid is not None:
        invalid, hectares = ~found.valid, None
        if areas.by_row is None:
            hectares = buffers.running("nodata", areas.by_cell * invalid)
        result["nodata"] = Quantity(hectares, areas.by_row, marked=Marked.of_mask(invalid))
    return result


def whole(areas: TileAreas) -> Quantity:
    """Return the hectares of all cells of a tile, data or not."""
    return Quantity(None if areas.by_row is not None else areas.whole, areas.by_row)
