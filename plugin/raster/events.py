"""The cells of a tile that a cross-table counts, their classes and weights, and fast ranks among them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .classes import Classes
from .folding import unfolded
from .job import Axis, Condition, Kind, Nodata, RasterJob, TableQuestion
from .marked import Marked
from .running import Tile, TileAreas


@dataclass
class Amounts:
    """What cells, or runs of them, add to a table.

    ``classes`` (n,): number of each one's combination of classes; ``area_ha`` (n,);
    ``values`` (sources, n): hectares × density or amount; ``missing_ha`` (sources, n) or ``None``
    where no cell lacks a value.
    """

    classes: np.ndarray
    area_ha: np.ndarray
    values: np.ndarray
    missing_ha: np.ndarray | None = None


class Events:
    """Cells of a tile that fall in a table's classes and meet its conditions, in the order of cells.

    ``count`` of them; ``amounts``: what each adds.
    """

    def __init__(self, job: RasterJob, table: TableQuestion, cells, areas: TileAreas, tile: Tile) -> None:
        self.count = 0
        self._begins = None
        mask, conditions = _chosen(table, cells, tile)
        where = _indexes(mask)
        for condition in conditions:
            if len(where):
                where = where[_holds(*cells.some(condition.source, where), condition)]
        if not len(where):
            return
        classes, kept = _classes(table, cells, where)
        if kept is not None:  # between two codes: in no class
            where, classes = where[kept], classes[kept]
        self.count, self._columns = len(where), tile.columns
        whole = not conditions and kept is None
        self._marked = Marked.of_mask(mask) if whole else Marked.of(where, tile.rows, tile.columns)
        self._lines = self._marked.before(np.arange(tile.rows + 1), 0)
        self._by_row = areas.by_row is not None
        if self._by_row:
            area_ha = np.repeat(areas.by_row, np.diff(self._lines))
        else:
            area_ha = areas.by_cell.ravel().take(where)
        self.amounts = _weighed(job, table, cells, where, classes, area_ha)

    def before(self, row, cell):
        """Return the events before each cell; see :meth:`Marked.ranks`."""
        return self._marked.before(row, cell)

    def ranks(self, row, cell):
        """Return (events before each cell, word); see :meth:`Marked.ranks`."""
        return self._marked.ranks(row, cell)

    def here(self, row, cell):
        """Return which cells are events, 1 or 0."""
        return self._marked.bytes.take(row * self._columns + cell)

    def runs(self, starts, ends):
        """Return (amounts of runs of events, first run, number of runs), from event ``starts`` to ``ends``.

        Events of a run follow each other in one row and are of one class, so there are far fewer.
        """
        if self._begins is None:
            self._begins = np.ones(self.count + 1, dtype=bool)
            classes = self.amounts.classes
            np.not_equal(classes[1:], classes[:-1], out=self._begins[1:-1])
            self._begins[self._lines] = True
        begins = self._begins.copy()
        begins[starts] = True
        begins[ends] = True
        begin = np.flatnonzero(begins[:-1])
        run = np.cumsum(begins, dtype=np.intp)
        run -= 1
        first = run.take(starts)
        return self._summed(begin), first, run.take(ends) - first

    def _summed(self, begin) -> Amounts:
        found = self.amounts
        if self._by_row:
            area_ha = found.area_ha.take(begin)
            area_ha *= np.diff(begin, append=self.count)
        else:
            area_ha = np.add.reduceat(found.area_ha, begin)
        missing = None if found.missing_ha is None else np.add.reduceat(found.missing_ha, begin, axis=1)
        values = np.add.reduceat(found.values, begin, axis=1)
        return Amounts(found.classes.take(begin), area_ha, values, missing)


def _weighed(job, table, cells, where, classes, area_ha) -> Amounts:
    """Return what the cells add."""
    found = Amounts(classes, area_ha, np.empty((len(table.values), len(where))))
    for k, source in enumerate(table.values):
        values, valid = cells.some(source, where)
        if job.sources[source].kind is Kind.PER_HECTARE:
            np.multiply(values, area_ha, out=found.values[k])
        else:
            found.values[k] = values
        if valid is not None:
            if found.missing_ha is None:
                found.missing_ha = np.zeros_like(found.values)
            found.missing_ha[k] = area_ha * ~valid
    return found


def _chosen(table: TableQuestion, cells, tile: Tile):
    """Return (mask of the cells in a class of every axis, conditions that are still to be looked at).

    Conditions on narrow cells are looked at for the whole tile, which is faster than cell by cell.
    """
    mask, later = None, []
    for part in _in_order(table):
        if mask is not None and not mask.any():  # no cell of the next raster is wanted
            break
        if isinstance(part, Condition) and not cells.narrow(part.source):
            later.append(part)
            continue
        found = cells.of(part.source)
        some = _inside(found, part) if isinstance(part, Axis) else _holds(found.values, found.valid, part)
        mask = some if mask is None else _both(mask, some, tile)
    return unfolded(mask, tile.rows, tile.columns), later


def _in_order(table: TableQuestion) -> tuple:
    """Return axes and conditions as they are looked at: early what mostly leaves nothing, nodata alone."""
    alone = [one for one in table.conditions if one.nodata is Nodata.ALONE]
    others = [one for one in table.conditions if one.nodata is not Nodata.ALONE]
    return (table.axes[0], *alone, *table.axes[1:], *others)


def _inside(found, axis: Axis):
    """Return which cells are in a class of an axis."""
    some = Classes.of(axis, found.values.dtype).inside(found.values)
    if found.valid is not None:
        some &= found.valid
    return some


def _both(mask, other, tile: Tile):
    """Return where both masks hold, which may be folded in different ways."""
    if mask.shape != other.shape:
        mask, other = (unfolded(part, tile.rows, tile.columns) for part in (mask, other))
    return np.logical_and(mask, other, out=mask)


def _indexes(mask) -> np.ndarray:
    """Return the flat index of a mask's cells, in rising order; most are looked at eight at a time."""
    flat = mask.ravel()
    if flat.size % 8:
        return np.flatnonzero(flat)
    words = flat.view(np.uint64)
    some = np.flatnonzero(words != 0)
    found = np.flatnonzero(words.take(some).view(bool))
    where = some.take(found >> 3)
    where <<= 3
    found &= 7
    where += found
    return where


def _holds(values, valid, condition: Condition):
    """Return where a condition holds; ``valid`` is ``None`` where all values are."""
    if condition.nodata is Nodata.ALONE:
        return np.zeros(values.shape, dtype=bool) if valid is None else ~valid
    mask = None if valid is None or condition.nodata is Nodata.HOLDS else valid.copy()
    for limit, rounded, compare in (
        (condition.low, np.ceil, np.greater_equal),
        (condition.high, np.floor, np.less_equal),
    ):
        if limit is not None:
            some = compare(values, _like(values, limit, rounded))
            mask = some if mask is None else np.logical_and(mask, some, out=mask)
    if mask is None:
        return np.ones(values.shape, dtype=bool)
    return mask if valid is None or condition.nodata is Nodata.FAILS else mask | ~valid


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
        values, _ = cells.some(axis.source, where)
        index, exact = Classes.of(axis, values.dtype).numbers(values)
        if exact is not None:
            kept = exact if kept is None else kept & exact
        number = index if number is None else number * axis.size + index
    return number, kept
