"""The cells of a tile that a cross-table counts, their classes and weights, and fast ranks among them."""

from __future__ import annotations

import numpy as np

from .job import Axis, Condition, Kind, RasterJob, TableQuestion
from .marked import Marked
from .running import Tile, TileAreas, TileValues

_MOST_RANGES = 4


class Events:
    """Cells of a tile that fall in a table's classes and meet its conditions, in the order of cells.

    ``classes`` (n,): number of each one's combination of classes; ``area_ha`` (n,);
    ``values`` (sources, n): hectares × density or amount; ``missing_ha`` (sources, n) or ``None``
    where no cell lacks a value.
    """

    def __init__(self, job: RasterJob, table: TableQuestion, cells, areas: TileAreas, tile: Tile) -> None:
        self.count = 0
        where = _in_classes(table, cells)
        for condition in table.conditions:
            if len(where):
                where = where[_holds(*cells.some(condition.source, where), condition)]
        if not len(where):
            return
        classes, kept = _classes(table, cells, where)
        if kept is not None:  # between two codes: in no class
            where, classes = where[kept], classes[kept]
        self.count, self.classes = len(where), classes
        lines = np.searchsorted(where, np.arange(tile.rows + 1) * tile.columns)
        if areas.by_row is not None:
            self.area_ha = np.repeat(areas.by_row, np.diff(lines))
        else:
            self.area_ha = areas.by_cell.ravel().take(where)
        self._weigh(job, table, cells, where)
        self._marked = Marked.of(where, tile.rows, tile.columns)

    def ranks(self, row, cell):
        """Return (events before each cell, word); see :meth:`Marked.ranks`."""
        return self._marked.ranks(row, cell)

    def _weigh(self, job, table, cells, where) -> None:
        self.values = np.empty((len(table.values), self.count))
        self.missing_ha = None
        for k, source in enumerate(table.values):
            values, valid = cells.some(source, where)
            if job.sources[source].kind is Kind.PER_HECTARE:
                np.multiply(values, self.area_ha, out=self.values[k])
            else:
                self.values[k] = values
            if valid is not None:
                if self.missing_ha is None:
                    self.missing_ha = np.zeros_like(self.values)
                self.missing_ha[k] = self.area_ha * ~valid


def _in_classes(table: TableQuestion, cells) -> np.ndarray:
    """Return the cells that are in a class of every axis, by their flat index."""
    mask = None
    for axis in table.axes:
        some = _in_axis(cells.of(axis.source), axis)
        mask = some if mask is None else mask & some
    return np.flatnonzero(mask)


def _in_axis(found: TileValues, axis: Axis):
    values = found.values
    if axis.codes:
        codes = np.unique(np.array(axis.codes))
        splits = np.flatnonzero(np.diff(codes) != 1) + 1
        parts = np.split(codes, splits)
        if len(parts) <= _MOST_RANGES:
            mask = _between(values, parts[0][0], parts[0][-1])
            for part in parts[1:]:
                mask |= _between(values, part[0], part[-1])
        else:
            mask = np.isin(values, codes)
    else:
        breaks = _breaks(axis, values)
        mask = values >= breaks[0]
        mask &= values < breaks[-1]
    if found.valid is not None:
        mask &= found.valid
    return mask


def _between(values, low, high):
    """Return low ≤ values ≤ high, in the type of the values where that can hold the limits."""
    if values.dtype.kind in "iu":
        limits = np.iinfo(values.dtype)
        if high < limits.min or low > limits.max:
            return np.zeros(values.shape, dtype=bool)
        low, high = max(int(low), limits.min), min(int(high), limits.max)
        if low == limits.min:
            return values <= values.dtype.type(high)
        mask = values >= values.dtype.type(low)
        if high < limits.max:
            mask &= values <= values.dtype.type(high)
        return mask
    mask = values >= low
    mask &= values <= high
    return mask


def _holds(values, valid, condition: Condition):
    """Return where a condition holds; ``valid`` is ``None`` where all values are."""
    mask = np.ones(values.shape, dtype=bool) if valid is None else valid.copy()
    if condition.low is not None:
        mask &= values >= _like(values, condition.low, np.ceil)
    if condition.high is not None:
        mask &= values <= _like(values, condition.high, np.floor)
    return mask


def _like(values, limit: float, rounded):
    """Return a limit in the type of integer values, so that comparing does not convert them all."""
    if values.dtype.kind not in "iu":
        return limit
    whole, limits = float(rounded(limit)), np.iinfo(values.dtype)
    return values.dtype.type(int(whole)) if limits.min <= whole <= limits.max else limit


def _classes(table: TableQuestion, cells, where):
    """Return (class numbers, which of the cells are really in a class or ``None`` for all)."""
    number, kept = None, None
    for axis in table.axes:
        values = cells.of(axis.source).values.ravel().take(where)
        if axis.codes:
            codes = np.array(axis.codes)
            order = np.argsort(codes, kind="stable")
            whole = values.dtype.kind in "iu"
            if whole and (np.diff(codes) == 1).all():  # the mask has let no other values pass
                index = values.astype(np.intp)
                index -= int(codes[0])
            else:
                place = np.searchsorted(codes, values, sorter=order)
                index = order[np.minimum(place, len(codes) - 1)]
                exact = codes.take(index) == values
                if not exact.all():
                    kept = exact if kept is None else kept & exact
        else:
            index = np.searchsorted(_breaks(axis, values), values, side="right") - 1
        number = index if number is None else number * axis.size + index
    return number, kept


def _breaks(axis: Axis, values) -> np.ndarray:
    """Return the breaks as cells of the type of ``values`` hold them: 0.7 of float32 is one at 0.7."""
    return np.array(axis.breaks, dtype=values.dtype if values.dtype.kind == "f" else np.float64)
