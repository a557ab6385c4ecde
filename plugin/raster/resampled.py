"""A raster read on a grid that cuts through its cells: nearest cell, average, or shared out."""

from __future__ import annotations

import math

import numpy as np

from .areas import CellAreas
from .job import Kind
from .overlay import overlay, overlay_straight
from .windows import CopyView, View

_DUST = 1e-9  # share of a cell with data that is none but rounding
_SNAP = 1e-6  # cells: a centre this close before a cell's edge is on it
_POINTS = 1 << 18  # placed at a time
_BLOCK = 256  # cells: windows of this size are read as well as larger ones


class _Windows:
    """Cuts windows of the grid so that the part of the source they need stays small."""

    def __init__(self, band, placing, most, bends, centres: bool) -> None:
        self._band, self._placing, self._most = band, placing, most
        self._bends, self._centres = bends, centres

    def parts(self, column, row, columns, rows):
        """Yield (rows, columns, x, y): slices of the window, and the source's pixel coordinates.

        Of the cells' centres, or of the corners of the cells' edges cut in ``bends`` pieces.
        """
        bends = self._bends
        step = rows if self._placing.straight is not None else max(1, _POINTS // (columns * bends * bends))
        for start in range(0, rows, step):
            count = min(step, rows - start)
            if self._centres:
                at = (column + 0.5 + np.arange(columns), row + start + 0.5 + np.arange(count))
            else:
                across, down = (np.arange(cells * bends + 1) / bends for cells in (columns, count))
                at = (column + across, row + start + down)
            x, y = self._placing.points(*at)
            for part_rows, part_columns, part_x, part_y in self._cut(x, y, (0, count), (0, columns)):
                shifted = slice(part_rows.start + start, part_rows.stop + start)
                yield shifted, part_columns, part_x, part_y

    def _cut(self, x, y, rows, columns):
        part_x, part_y = self._slice(x, rows, columns), self._slice(y, rows, columns)
        usable = part_x[np.isfinite(part_x)]
        if not len(usable):
            return
        part_x = self._placing.near(part_x, usable[len(usable) // 2])
        boxes = list(self.boxes(part_x, part_y))
        if not boxes:
            return
        turn = None if self._placing.linear else self._placing.turn
        wound = turn is not None and np.nanmax(part_x) - np.nanmin(part_x) > turn / 2
        cells = sum((right - left) * (bottom - top) for _, left, top, right, bottom in boxes)
        high, wide = rows[1] - rows[0], columns[1] - columns[0]
        if high * wide == 1 or not (wound or cells > self._most):
            if not wound:  # a single cell around a pole has no outline
                yield slice(*rows), slice(*columns), part_x, part_y
            return
        if high >= wide:
            middle = rows[0] + high // 2
            halves = (((rows[0], middle), columns), ((middle, rows[1]), columns))
        else:
            middle = columns[0] + wide // 2
            halves = ((rows, (columns[0], middle)), (rows, (middle, columns[1])))
        for half in halves:
            yield from self._cut(x, y, *half)

    def _slice(self, lattice, rows, columns):
        """Return the part of a lattice that cells need; an axis of length one holds for all."""
        end = 0 if self._centres else 1
        part = []
        for length, (first, last) in zip(lattice.shape, (rows, columns)):
            whole = slice(first * self._bends, last * self._bends + end)
            part.append(slice(None) if length == 1 else whole)
        return lattice[tuple(part)]

    def boxes(self, x, y):
        """Yield (offset, left, top, right, bottom): pixels of the source that points lie in.

        ``offset`` is to be taken from ``x``: the source is met again a turn of the earth away.
        """
        west, east = float(np.nanmin(x)), float(np.nanmax(x))
        top = max(0, math.floor(np.nanmin(y)) - 1)
        bottom = min(self._band.height, math.floor(np.nanmax(y)) + 2)
        if bottom <= top:
            return
        for copy in self._placing.copies(west - 1.0, east + 1.0):
            offset = copy * self._placing.turn if copy else 0.0
            left = max(0, math.floor(west - offset) - 1)
            right = min(self._band.width, math.floor(east - offset) + 2)
            if right > left:
                yield offset, left, top, right, bottom


class NearestView(CopyView):
    """Every cell of the grid holds what the source has at its centre."""

    def __init__(self, band, grid, source, placing, most) -> None:
        super().__init__(band, grid, source, "near", gaps=True)
        self.block_width = self.block_height = _BLOCK
        self._windows = _Windows(band, placing, most, 1, centres=True)

    def read_raw(self, column: int, row: int, columns: int, rows: int):
        """Return (cells, mask) of a window of the grid."""
        raw, mask = self._blank(rows, columns)
        for part_rows, part_columns, x, y in self._windows.parts(column, row, columns, rows):
            part = raw[part_rows, part_columns]
            part_mask = None if mask is None else mask[part_rows, part_columns]
            for offset, left, top, right, bottom in self._windows.boxes(x, y):
                found = self._band.read_raw(left, top, right - left, bottom - top)
                with np.errstate(invalid="ignore"):
                    at_x, at_y = np.floor(x - offset + _SNAP) - left, np.floor(y + _SNAP) - top
                    here_x, here_y = (at_x >= 0) & (at_x < right - left), (at_y >= 0) & (at_y < bottom - top)
                here = here_x & here_y
                at_x = np.where(here_x, at_x, 0.0).astype(np.int64)
                at_y = np.where(here_y, at_y, 0.0).astype(np.int64)
                picked = tuple(None if cells is None else cells[at_y, at_x] for cells in found)
                self._put(part, part_mask, here, here, picked)
        return raw, mask


class OverlayView(View):
    """Densities averaged, or amounts shared out, by the exact overlap of the cells.

    ``below_floor`` counts the source's cells read so far that were below the floor (those at the
    seams of windows more than once), ``lowest`` is the lowest of them.
    """

    def __init__(self, band, grid, source, placing, most) -> None:
        self._average = source.kind is Kind.PER_HECTARE
        super().__init__(band, grid, source, "average" if self._average else "sum")
        self._source_floor, self.floor = source.floor, None
        self.below_floor, self.lowest = 0, 0.0
        self.block_width = self.block_height = _BLOCK
        self.dtype, self.item_size = np.dtype(np.float64), 8
        self.raw_is_value, self.empty = True, None
        self._placing, self._most = placing, most
        self._windows = _Windows(band, placing, most, placing.bends, centres=False)
        self._areas = CellAreas(band.affine, band.srs) if self._average else None

    def read_raw(self, column: int, row: int, columns: int, rows: int):
        """Return (values, None): float64, NaN where there is no data."""
        values = np.full((rows, columns), np.nan)
        for part_rows, part_columns, x, y in self._windows.parts(column, row, columns, rows):
            values[part_rows, part_columns] = self._resample(
                x, y, self._placing.sizes(x, y, column + part_columns.start, row + part_rows.start)
            )
        return values, None

    def decode(self, raw, mask=None):
        """Return (values, valid) of what :meth:`read_raw` gave, or of a part of it."""
        valid = ~np.isnan(raw)
        if valid.all():
            return raw, None
        return np.where(valid, raw, 0.0), valid

    def _resample(self, x, y, sizes):
        """Return the values of the cells with these corners and ``sizes``, shape (rows, columns)."""
        amount, weight = np.zeros(sizes.shape), np.zeros(sizes.shape)
        lowest, highest, most = np.inf, -np.inf, 0.0
        for offset, left, top, right, bottom in self._windows.boxes(x, y):
            step = max(1, self._most // (right - left))
            for row in range(top, bottom, step):
                rows = min(step, bottom - row)
                amounts, weights, ends = self._layers(left, row, right - left, rows)
                if ends is None:
                    continue
                lowest, highest = min(lowest, ends[0]), max(highest, ends[1])
                most = max(most, float(weights.max()))
                found = self._overlay(x - offset - left, y - row, (amounts, weights))
                amount += found[0]
                weight += found[1]
        sign = np.where(weight < 0.0, -1.0, 1.0)
        with np.errstate(invalid="ignore", divide="ignore"):
            enough = weight * sign > _DUST * most * sizes
            if self._average:
                values = np.clip(amount / weight, lowest, highest)
            else:
                values = amount * sign
                values = np.maximum(values, 0.0) if lowest >= 0.0 else values
        return np.where(enough, values, np.nan)

    def _overlay(self, x, y, layers):
        if self._placing.straight is not None:
            return overlay_straight(x[0], y[:, 0], layers)
        return overlay(x, y, layers, self._placing.bends)

    def _layers(self, column, row, columns, rows):
        """Return (amounts, weights, lowest and highest value) of a window of the source.

        Amounts are values times weights; weights are hectares with data, or 1 with data.
        """
        values, valid = self._band.read(column, row, columns, rows)
        if self._source_floor is not None:
            below = values < self._source_floor
            if valid is not None:
                below &= valid
            count = int(np.count_nonzero(below))
            if count:
                self.below_floor += count
                self.lowest = min(self.lowest, float(values[below].min()))
                valid = ~below if valid is None else valid & ~below
                values[below] = 0.0
        if valid is None:
            ends = float(values.min()), float(values.max())
        else:
            known = values[valid]
            ends = (float(known.min()), float(known.max())) if len(known) else None
        weights = self._areas.block(row, rows, column, columns) if self._average else np.ones((1, 1))
        weights = np.broadcast_to(weights, values.shape)
        if valid is not None:
            weights = np.where(valid, weights, 0.0)
        return values * weights if self._average else values, weights, ends
