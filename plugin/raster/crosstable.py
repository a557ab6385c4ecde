"""Cross-tables parcel × class: hectares and sums of densities of the cells a parcel covers, by class.

The cells that count (events) are few, so nothing is summed cell by cell. Over a row, the coverage of
a parcel is constant between two of its pieces: minus the sum of the heights of the pieces so far. So
each gap between pieces gives its events that weight, and each piece corrects its own one or two cells
by the shares that lie left of it. Both are exact for any polygons, overlapping ones and holes included.
"""

from __future__ import annotations

import numpy as np

from .events import Amounts, Events
from .integral import TileEdges
from .job import RasterJob, TableQuestion
from .pieces import Weighted, owners
from .running import Tile, TileAreas

_NONE = 1e-12  # coverage of a gap; less is rounding
_HERE, _HERE_OR_NEXT = np.uint64(1), np.uint64(0x101)  # bits of the words of Events.ranks
_DENSE = 4_000_000  # cells of a table kept as a whole array
_PAIRS = 4_000_000  # (gap, run of events) pairs at a time


class TileTables:
    """The events of one tile for every table of a job, and the rows of parcels that may hold some."""

    def __init__(self, job: RasterJob, cells, areas: TileAreas, tile: Tile) -> None:
        self._tile = tile
        self._events = [Events(job, table, cells, areas, tile) for table in job.tables]
        self._base = self._busy = self.edges = None

    @property
    def empty(self) -> bool:
        """Whether no cell of the tile counts in any table."""
        return not any(events.count for events in self._events)

    def look(self, edges: TileEdges, west: np.ndarray, east: np.ndarray) -> None:
        """Find the rows of parcels with events between their westernmost and easternmost column.

        ``edges`` are then those that cross such a row.

        :param west: by local parcel, in columns of the tile, as ``east``.
        """
        parcel, first, last = edges.edges.parcel, edges.first, edges.first + edges.counts
        begins = np.flatnonzero(np.concatenate(([True], parcel[1:] != parcel[:-1])))
        number = parcel.take(begins)
        top = np.minimum.reduceat(first, begins)
        tall = np.maximum.reduceat(last, begins) - top
        base = np.cumsum(tall) - tall
        self._base = np.zeros(int(parcel[-1]) + 1, dtype=np.intp)
        self._base[number] = base - top
        one = owners(tall)
        row = np.arange(len(one), dtype=np.intp)
        row -= (base - top).take(one)
        width = float(self._tile.columns)
        begin = np.clip(np.floor(west.take(number)), 0.0, width).astype(np.intp).take(one)
        end = np.clip(np.ceil(east.take(number)), 0.0, width).astype(np.intp).take(one)
        self._busy = np.zeros(len(one), dtype=bool)
        for events in self._events:
            if events.count:
                self._busy |= events.before(row, end) > events.before(row, begin)
        busy = np.zeros(len(one) + 1, dtype=np.intp)
        np.cumsum(self._busy, out=busy[1:])
        group = self._base.take(parcel)
        group += edges.first
        kept = busy.take(group + edges.counts) > busy.take(group)
        self.edges = edges.some(np.flatnonzero(kept))

    def wanted(self, parcel, edge, row) -> np.ndarray:
        """Return which pieces lie in such a row; see :meth:`~.integral.TileEdges.lots`."""
        group = self._base.take(parcel).take(edge)
        group += row
        return np.flatnonzero(self._busy.take(group))

    def add(self, pieces: Weighted, tallies: list[TableTally]) -> None:
        """Add what one lot of pieces (whole parcels, wanted rows) covers to the tallies of the tables."""
        if not len(pieces.row):
            return
        group = self._base.take(pieces.parcel).take(pieces.segment)
        group += pieces.row
        group -= int(group.min())
        for events, tally in zip(self._events, tallies):
            if events.count:
                _add(pieces, group, events, tally)


def _add(pieces: Weighted, group, events: Events, tally: TableTally) -> None:
    """Add the events that lots of pieces cover; ``group`` numbers the rows of the parcels."""
    rank, words = events.ranks(pieces.row, pieces.cell)
    some = np.empty(int(group.max()) + 1, dtype=np.intp)
    some[group] = rank  # of any piece of the row
    mixed = np.zeros(len(some), dtype=bool)  # whether events stand between its pieces
    mixed[group[rank != some.take(group)]] = True
    kept = np.flatnonzero(mixed.take(group))
    if len(kept):
        _add_gaps(pieces, group, events, tally, kept, rank)
    words &= _HERE_OR_NEXT
    here = np.flatnonzero((words & _HERE).astype(bool))
    beyond = np.flatnonzero((words > _HERE) & (pieces.far > 0.0))
    number = rank.take(beyond) + (words.take(beyond) & _HERE).astype(np.intp)
    _add_cells(pieces, here, pieces.near.take(here), rank.take(here), events, tally)
    _add_cells(pieces, beyond, pieces.far.take(beyond), number, events, tally)
    wide = pieces.wide
    there = np.flatnonzero(events.here(wide.row, wide.column))
    sizes = np.diff(np.append(wide.starts, len(wide.row)))
    piece = wide.piece.take(owners(sizes).take(there))
    number = events.ranks(wide.row.take(there), wide.column.take(there))[0]
    _add_cells(pieces, piece, wide.share.take(there), number, events, tally)


def _add_cells(pieces: Weighted, piece, share, number, events, tally) -> None:
    """Add shares of the events of ``number``, which pieces (by their index) run through."""
    if len(piece):
        parcel = pieces.parcel.take(pieces.segment.take(piece))
        tally.add(parcel, number, pieces.height.take(piece) * share, events.amounts)


def _add_gaps(pieces: Weighted, group, events, tally, kept, rank) -> None:
    """Add the events between pieces of the same parcel and row."""
    rank, group = rank.take(kept), group.take(kept)
    order = np.argsort(group * (events.count + 1) + rank, kind="stable")
    kept, group, rank = kept.take(order), group.take(order), rank.take(order)
    coverage = -np.cumsum(pieces.height.take(kept))[:-1]  # each row's heights add up to 0
    counts = np.diff(rank)
    gap = np.flatnonzero((group[1:] == group[:-1]) & (counts > 0) & (np.abs(coverage) > _NONE))
    parcel, weight = pieces.parcel.take(pieces.segment.take(kept.take(gap))), coverage.take(gap)
    starts = rank.take(gap)
    runs, first, counts = events.runs(starts, starts + counts.take(gap))
    lot = np.cumsum(counts) // _PAIRS
    cuts = (np.flatnonzero(np.diff(lot)) + 1).tolist()
    for begin, end in zip([0, *cuts], [*cuts, len(gap)]):
        if end > begin:
            some = counts[begin:end]
            one = owners(some)
            number = np.arange(len(one), dtype=np.intp)
            number += (first[begin:end] - np.cumsum(some) + some).take(one)
            tally.add(parcel[begin:end].take(one), number, weight[begin:end].take(one), runs)


class TableTally:
    """Sums of one table over a band: hectares, each value, hectares without each value.

    Rows of the sums: hectares, values, missing. Kept whole while small, else as lists of cells.
    """

    def __init__(self, table: TableQuestion, parcels: int) -> None:
        self._classes = table.size
        self._values = len(table.values)
        self._cells = parcels * self._classes
        rows = 1 + 2 * self._values
        self._whole = np.zeros((rows, self._cells)) if self._cells * rows <= _DENSE else None
        self._parts: list = []

    def add(self, parcel, number, weight, amounts: Amounts) -> None:
        """Add ``weight`` times the amounts of ``number`` to local parcels."""
        key = parcel.astype(np.int64)
        key *= self._classes
        key += amounts.classes.take(number)
        low = int(key.min())
        key -= low
        size = int(key.max()) + 1
        if self._whole is None and size > 4 * len(key) + 1000:
            cells, key = np.unique(key, return_inverse=True)
            size = len(cells)
        else:
            cells = None
        rows = {0: np.bincount(key, weight * amounts.area_ha.take(number), size)}
        for k in range(self._values):
            rows[1 + k] = np.bincount(key, weight * amounts.values[k].take(number), size)
            if amounts.missing_ha is not None:
                lacking = amounts.missing_ha[k].take(number)
                rows[1 + self._values + k] = np.bincount(key, weight * lacking, size)
        if self._whole is not None:
            for row, sums in rows.items():
                self._whole[row, low : low + size] += sums
            return
        cells = np.arange(size, dtype=np.int64) if cells is None else cells
        block = np.zeros((1 + 2 * self._values, size))
        for row, sums in rows.items():
            block[row] = sums
        self._parts.append((cells + low, block))
        if sum(len(part[0]) for part in self._parts[1:]) > max(_DENSE, len(self._parts[0][0])):
            self._parts = [merged(self._parts)]

    def result(self, parcels) -> tuple[np.ndarray, np.ndarray]:
        """Return (keys, sums): key = global parcel × classes + class, rising; sums (rows, n)."""
        if self._whole is not None:
            cells = np.flatnonzero(self._whole.any(axis=0))
            sums = self._whole[:, cells]
        elif self._parts:
            cells, sums = merged(self._parts)
        else:
            cells, sums = np.empty(0, dtype=np.int64), np.zeros((1 + 2 * self._values, 0))
        local = cells // self._classes
        return parcels[local] * self._classes + (cells - local * self._classes), sums


def merged(parts) -> tuple[np.ndarray, np.ndarray]:
    """Return (keys, sums) of several such, equal keys added in the order of the parts."""
    if len(parts) == 1:
        return parts[0]
    keys = np.concatenate([part[0] for part in parts])
    sums = np.concatenate([part[1] for part in parts], axis=1)
    order = np.argsort(keys, kind="stable")
    keys, sums = keys[order], sums[:, order]
    if not len(keys):
        return keys, sums
    first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    return keys[first], np.add.reduceat(sums, first, axis=1)
