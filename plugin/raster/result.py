"""Sums by parcel, put together from those of bands, with shares and what rounding leaves taken away."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .crosstable import merged
from .job import RasterJob
from .tile_sums import QUESTION_COLUMNS
from .tiles import BandResult, sum_columns

_DUST_SHARE, _DUST_CELLS = 1e-9, 1e-4  # of a parcel; the smaller of the two
_DUST_AREA = 1e-9  # of a cell, in a table
_ROUNDING = 1e-12  # share outside that is none: of a parcel a turn away from the map


@dataclass
class ZonalSums:
    """Sums per parcel, in the order of the geometries; all arrays have their length.

    ``value_sum`` is Σ value × hectares covered (per hectare) or Σ value × share of the cell
    covered (per pixel); ``sum_sq`` the same with value². ``covered_ha`` and ``nodata_ha`` are
    hectares on the ellipsoid of the raster's CRS. The three percentages add up to 100 for a parcel
    with an area, and are 0, 0 and 100 for one that cannot be placed or has none.
    ``touched`` says whether any parcel meets the raster; ``below_floor`` how many cells read were
    below the floor, ``lowest`` the lowest of them. ``covered_cells``: cells with data, each by the
    share covered.
    """

    value_sum: np.ndarray
    sum_sq: np.ndarray
    covered_ha: np.ndarray
    nodata_ha: np.ndarray
    covered_pct: np.ndarray
    nodata_pct: np.ndarray
    outside_pct: np.ndarray
    unplaced: np.ndarray
    touched: bool
    below_floor: int = 0
    lowest: float = 0.0
    covered_cells: np.ndarray | None = None

    def mean(self, per_hectare: bool = True) -> np.ndarray:
        """Return the mean value of the covered cells: by hectare, or by cell; NaN where none."""
        weight = self.covered_ha if per_hectare else self.covered_cells
        return _ratio(self.value_sum, weight)

    def deviation(self, per_hectare: bool = True) -> np.ndarray:
        """Return the standard deviation of the values among the covered cells; NaN where none.

        Needs the squares asked for.
        """
        weight = self.covered_ha if per_hectare else self.covered_cells
        mean = _ratio(self.value_sum, weight)
        return np.sqrt(np.maximum(_ratio(self.sum_sq, weight) - mean * mean, 0.0))

    def standard_error(self, per_hectare: bool = True) -> np.ndarray:
        """Return the standard error of the mean were the cells independent: s / √n.

        s² is the variance with the n / (n - 1) correction, n the covered cells; NaN for n ≤ 1.
        Neighbouring cells of a map are not independent, so this is its least value.
        """
        n = self.covered_cells
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(n > 1.0, self.deviation(per_hectare) / np.sqrt(n - 1.0), np.nan)


def _ratio(part, whole):
    return np.where(whole > 0.0, part / np.where(whole > 0.0, whole, 1.0), np.nan)


@dataclass
class TableResult:
    """A cross-table as its non-empty cells, by parcel and then class; arrays of one length n.

    ``parcel``: number of the geometry. ``cell``: number of the combination of classes (the last axis
    varies fastest). ``area_ha``; ``values`` (sources, n): sums as in :class:`ZonalSums`;
    ``missing_ha`` (sources, n): hectares of the cell that have no value in that source.
    """

    parcel: np.ndarray
    cell: np.ndarray
    area_ha: np.ndarray
    values: np.ndarray
    missing_ha: np.ndarray

    def dense(self, parcels: int, size: int) -> np.ndarray:
        """Return the hectares as (parcels, size)."""
        table = np.zeros((parcels, size))
        table[self.parcel, self.cell] = self.area_ha
        return table


@dataclass
class SurveyResult:
    """All answers of one pass.

    ``sums`` and ``tables`` in the order of the job's questions. ``whole_ha`` (count,): hectares of
    each parcel that lie on the map. ``views``: how each source was seen on the grid. ``workers``: on
    what it was computed, ``note`` why that is not what was asked for. ``bands`` worked through,
    ``resumed`` of them from a checkpoint.
    """

    count: int
    sums: list[ZonalSums]
    tables: list[TableResult]
    whole_ha: np.ndarray
    outside_pct: np.ndarray
    unplaced: np.ndarray
    touched: bool
    views: list = field(default_factory=list)
    workers: object = None
    note: str = ""
    bands: int = 0
    resumed: int = 0


def meeting(outline, width: int, height: int) -> np.ndarray:
    """Return the mask of parcels that meet a map of so many columns and rows."""
    meets = (outline.west < width) & (outline.east > 0)
    meets &= (outline.north < height) & (outline.south > 0) & (outline.cells > 0.0)
    return meets


class Parcels:
    """What is known of each parcel beside its chains: area in cells and extent on the grid."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._parts: list = []
        self.count = 0

    def add(self, outline, unplaced, meets) -> None:
        """Take a batch; ``meets`` as :func:`meeting` says."""
        self.count += len(unplaced)
        within = (outline.west >= 0) & (outline.east <= self._width)
        within &= (outline.north >= 0) & (outline.south <= self._height)
        self._parts.append((outline.cells, meets, within, unplaced))

    def close(self) -> None:
        """Put the batches together: ``cells``, ``meets``, ``within``, ``unplaced``, (count,) each."""
        if not self._parts:
            self._parts.append((np.empty(0), *(np.empty(0, dtype=bool) for _ in range(3))))
        columns = (np.concatenate(column) for column in zip(*self._parts))
        self.cells, self.meets, self.within, self.unplaced = columns
        self._parts.clear()

    @property
    def beyond(self) -> np.ndarray:
        """Numbers of the parcels that meet the map and reach beyond it."""
        return np.flatnonzero(self.meets & ~self.within)


class Totals:
    """Adds up the results of bands, in the order they are given."""

    def __init__(self, job: RasterJob, count: int) -> None:
        self._job = job
        self._sums = np.zeros((sum_columns(job), count))
        self._below = np.zeros(len(job.sums), dtype=np.int64)
        self._lowest = np.full(len(job.sums), np.inf)
        self._tables: list[list] = [[] for _ in job.tables]

    def add(self, band: BandResult) -> None:
        """Add one band's sums."""
        for column, sums in enumerate(band.sums.T):
            self._sums[column, band.parcels] += sums
        self._below += band.below
        self._lowest = np.minimum(self._lowest, band.lowest)
        for parts, part in zip(self._tables, band.tables):
            parts.append(part)
            if sum(len(keys) for keys, _ in parts[1:]) > max(1_000_000, len(parts[0][0])):
                parts[:] = [merged(parts)]

    def result(self, parcels: Parcels) -> SurveyResult:
        """Return the whole."""
        cells = np.where(parcels.cells > 0.0, parcels.cells, 1.0)
        inside = np.where(parcels.within, parcels.cells, self._sums[1])
        outside = np.where(parcels.within, 0.0, np.clip(1.0 - inside / cells, 0.0, 1.0))
        outside = np.where(outside < _ROUNDING, 0.0, outside)
        outside = np.where(parcels.cells > 0.0, outside, 1.0)
        dust = np.minimum(_DUST_SHARE, _DUST_CELLS / cells)  # what rounding leaves where nothing is
        inside = np.where(inside <= dust * cells, 0.0, inside)
        whole = np.where(inside > 0.0, self._sums[0], 0.0)
        outside = np.where(whole > 0.0, outside, 1.0)
        touched = bool(parcels.meets.any())
        sums = [
            self._zonal(k, whole, inside, outside, dust, parcels.unplaced, touched)
            for k in range(len(self._job.sums))
        ]
        tables = [self._table(k, whole, inside) for k in range(len(self._job.tables))]
        return SurveyResult(parcels.count, sums, tables, whole, 100.0 * outside, parcels.unplaced, touched)

    def _zonal(self, number, whole, inside, outside, dust, unplaced, touched) -> ZonalSums:
        column = 2 + QUESTION_COLUMNS * number
        value, square, nodata, nodata_cells = self._sums[column : column + QUESTION_COLUMNS]
        nodata = np.where(nodata <= dust * whole, 0.0, np.minimum(nodata, whole))
        empty = whole - nodata <= dust * whole
        value, square = np.where(empty, 0.0, value), np.where(empty, 0.0, square)
        nodata = np.where(empty, whole, nodata)
        covered = whole - nodata
        cells = np.where(nodata > 0.0, np.maximum(inside - nodata_cells, 0.0), inside)
        floor = self._job.sources[self._job.sums[number].source].floor
        if floor is not None and floor >= 0.0:
            value = np.maximum(value, 0.0)  # no cell below zero, so less is rounding
        share = covered / np.where(whole > 0.0, whole, 1.0)
        covered_pct = 100.0 * (1.0 - outside) * share
        below = int(self._below[number])
        return ZonalSums(
            value,
            np.maximum(square, 0.0),
            covered,
            nodata,
            covered_pct,
            100.0 * (1.0 - outside) - covered_pct,
            100.0 * outside,
            unplaced,
            touched,
            below,
            float(self._lowest[number]) if below else 0.0,
            np.where(empty, 0.0, cells),
        )

    def _table(self, number, whole, inside) -> TableResult:
        question, parts = self._job.tables[number], self._tables[number]
        values = len(question.values)
        keys, sums = merged(parts) if parts else (np.empty(0, np.int64), np.zeros((1 + 2 * values, 0)))
        parcel = keys // question.size
        cell_ha = whole / np.where(inside > 0.0, inside, 1.0)
        kept = np.flatnonzero(sums[0] > _DUST_AREA * cell_ha[parcel])
        parcel, sums = parcel[kept], sums[:, kept]
        missing = sums[1 + values :]
        missing[missing <= _DUST_AREA * cell_ha[parcel]] = 0.0
        return TableResult(
            parcel, keys[kept] - parcel * question.size, sums[0], sums[1 : 1 + values], missing
        )
