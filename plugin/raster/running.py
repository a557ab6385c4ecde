"""Cells of a tile as running sums along its rows, ready to be integrated along boundaries.

A running sum has ``columns + 3`` entries per row: 0 first, then the sums over the columns before
each column line, the last one repeated so that a piece on the eastern border finds its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .folding import unfolded
from .job import Kind
from .marked import Marked

_CONVERTED = 1 << 16  # cells at a time: they stay in the processor's cache


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
    """Something to integrate: ``running`` sums (flat), or ``octets``; or, with neither, all cells, of which
    only those ``marked`` if there are such. ``by_row``: weights of the rows on top, or ``None``."""

    running: np.ndarray | None
    by_row: np.ndarray | None
    octets: Octets | None = None
    marked: Marked | None = None


@dataclass
class Octets:
    """Running sums before every eighth column only, which are made several times as fast, and the sums of
    four and of two cells and the cells themselves, by which they are made up for any other column.

    Cells may be folded (see :mod:`.folding`), ``width`` being the columns they have then; the sums
    go on from block to block. With ``wide`` = ``width`` rounded up to whole octets: ``sums`` (flat,
    ``wide // 8 + 1`` a row); ``fours`` and ``twos`` (flat, ``wide // 4`` and ``wide // 2`` a row, behind
    one entry of 0); ``cells`` (flat): 0 where not valid.
    """

    width: int
    sums: np.ndarray
    fours: np.ndarray
    twos: np.ndarray
    cells: np.ndarray

    @classmethod
    def of(cls, cells: np.ndarray, rows: int, memory: np.ndarray) -> Octets:
        """Return those of the cells of a tile of ``rows``; ``memory`` is as :func:`octets_size` says."""
        lines, width = cells.shape
        parts, start = [], 0
        for size in _octet_parts(lines, width):
            parts.append(memory[start : start + size])
            start += size
        sums, eights, fours, twos, some = parts
        twos[0] = fours[0] = 0.0
        two, four, eight = (part.reshape(lines, -1) for part in (twos[1:], fours[1:], eights))
        two, four, eight = two[:, : width // 2], four[:, : width // 4], eight[:, : width // 8]
        _halve(cells, two, some.reshape(-1, width))
        _halve(two, four)
        _halve(four, eight)
        sum_ = sums.reshape(lines, -1)[:, : width // 8 + 1]
        before = 0.0
        for line in range(0, lines, rows):
            block = slice(line, line + rows)
            sum_[block, 0] = before
            if line:
                eight[block, 0] += before
            np.cumsum(eight[block], axis=1, out=sum_[block, 1:])
            before = sum_[block, -1]
        return cls(width, sums, fours, twos, np.ascontiguousarray(cells).ravel())


def octets_size(lines: int, width: int) -> int:
    """Return the length of the memory of :class:`Octets`."""
    return sum(_octet_parts(lines, width))


def _octet_parts(lines, width):
    octets = -(-width // 8)
    at_once = max(1, min(lines, _CONVERTED // width))
    sizes = (lines * (octets + 1), lines * octets, 1 + lines * octets * 2)
    return *sizes, 1 + lines * octets * 4, at_once * width


def _halve(cells, out, memory=None) -> None:
    """Put the sums of every two columns into ``out``; numbers of other types by way of ``memory``."""
    even = 2 * out.shape[1]
    if cells.dtype == np.float64:
        np.add(cells[:, 0:even:2], cells[:, 1:even:2], out=out)
        return
    for row in range(0, len(cells), len(memory)):  # numpy converts fastest what lies side by side
        some = memory[: len(cells) - row]
        np.copyto(some, cells[row : row + len(some)])
        np.add(some[:, 0:even:2], some[:, 1:even:2], out=out[row : row + len(some)])


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
    They may be folded, see :mod:`.folding`.

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

    def octets(self, name: str, cells, rows: int) -> Octets:
        """Return the running sums of every eighth column in the memory kept under ``name``."""
        return Octets.of(cells, rows, self._memory(name, octets_size(*cells.shape), np.float64))

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
    result = {"value": Quantity(None, rows, octets=buffers.octets("value", weighted, areas.tile.rows))}
    if squares:
        square = np.multiply(weighted, values, dtype=np.float64)
        result["square"] = Quantity(None, rows, octets=buffers.octets("square", square, areas.tile.rows))
    if found.valid is not None:
        invalid, hectares = ~unfolded(found.valid, areas.tile.rows, areas.tile.columns), None
        if areas.by_row is None:
            hectares = buffers.running("nodata", areas.by_cell * invalid)
        result["nodata"] = Quantity(hectares, areas.by_row, marked=Marked.of_mask(invalid))
    return result


def whole(areas: TileAreas) -> Quantity:
    """Return the hectares of all cells of a tile, data or not."""
    return Quantity(None if areas.by_row is not None else areas.whole, areas.by_row)
