"""Forest as patches: cells with enough tree cover, without patches smaller than a least area.

Cells that touch, at a side or a corner, are one patch (8-connected); its area is the sum of the true
areas of its cells. What is left is written as a small raster of 1 and 0.

Memory stays bounded because a patch need not be followed to its end. Let *k* be so many cells that any *k*
of them are at least as large as the least area. Rows are worked through in blocks, each seen with *k* rows
more above and below. A patch that leaves this view has more than *k* cells in it, so what is seen of it is
large enough, as the whole patch is; one that does not leave it is seen whole. Either way the area seen
decides rightly. The same holds for a window of columns and rows seen with *k* cells more around.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from .areas import CellAreas, Ellipsoid
from .errors import Cancelled, RasterError
from .grid import RasterBand, quiet
from .job import RasterSource

_CELLS = 4 * 1024 * 1024  # decoded at a time
_LEAST_ROWS = 512
_SMALLER = 0.9  # cells between those looked at may be smaller, but areas change slowly over a map


@dataclass(frozen=True)
class PatchRule:
    """Cells with at least ``least_value`` in patches of at least ``least_ha`` hectares."""

    least_value: float
    least_ha: float


def write_patches(
    source: RasterSource,
    rule: PatchRule,
    target: str,
    *,
    window: tuple[int, int, int, int] | None = None,
    ellipsoid: tuple[float, float] | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write the mask of a source's cells that lie in large enough patches, as a GeoTIFF of 1 and 0.

    :param target: the file to write; it covers the window.
    :param window: (column, row, columns, rows) of the source that is wanted; the whole by default.
    :param ellipsoid: what to measure on where the source's CRS has only a sphere.
    :raises RasterError: the source cannot be read, or the target not be written.
    :raises Cancelled: ``cancel()`` was true.
    """
    with RasterBand(source.path, source.band, source.crs_wkt, source.nodata) as band:
        column, row, columns, rows = _inside(window, band)
        view = _View(band, rule, ellipsoid, (column, columns), cancel)
        out = _create(target, band, (column, row, columns, rows))
        step = max(_LEAST_ROWS, 2 * view.margin)
        for first in range(row, row + rows, step):
            count = min(step, row + rows - first)
            mask = view.mask(first, count)
            if out.GetRasterBand(1).WriteArray(mask, 0, first - row) != 0:
                raise RasterError("raster_unreadable", path=target)
            if progress is not None:
                progress((first + count - row) / rows)
        out.FlushCache()


def _inside(window, band) -> tuple[int, int, int, int]:
    column, row, columns, rows = window or (0, 0, band.width, band.height)
    left, top = min(max(0, column), band.width - 1), min(max(0, row), band.height - 1)
    right, bottom = min(band.width, column + columns), min(band.height, row + rows)
    return left, top, max(1, right - left), max(1, bottom - top)


def _create(target: str, band, window):
    x, y = band.affine.to_map(window[0], window[1])
    _, a, b, _, d, e = band.affine.coefficients
    with quiet():
        try:
            driver = gdal.GetDriverByName("GTiff")
            options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "TILED=YES", "BIGTIFF=IF_SAFER"]
            out = driver.Create(target, window[2], window[3], 1, gdal.GDT_Byte, options)
        except RuntimeError:
            out = None
    if out is None:
        raise RasterError("raster_unreadable", path=target)
    out.SetGeoTransform((x, a, b, y, d, e))
    out.SetProjection(band.srs.ExportToWkt())
    return out


class _View:
    """A band seen block by block, with a margin around."""

    def __init__(self, band, rule: PatchRule, ellipsoid, columns, cancel) -> None:
        self._band, self._rule, self._cancel = band, rule, cancel
        own = Ellipsoid(*ellipsoid) if ellipsoid else None
        self._areas = CellAreas(band.affine, band.srs, own)
        self.margin = self._margin_of(self._smallest())
        self._left = max(0, columns[0] - self.margin)
        self._right = min(band.width, columns[0] + columns[1] + self.margin)
        self._columns = columns

    def _smallest(self) -> float:
        """Return hectares no cell falls short of, as far as the corners, sides and middle tell."""
        height, width = self._band.height, self._band.width
        found = [
            float(self._areas.block(row, 1, column, 1).min())
            for row in {0, height // 2, height - 1}
            for column in {0, width // 2, width - 1}
        ]
        real = [area for area in found if area > 0.0]
        return _SMALLER * min(real) if real else 0.0

    def _margin_of(self, smallest: float) -> int:
        """Return so many cells that they are at least as large as the least area."""
        most = max(self._band.height, self._band.width)
        if self._rule.least_ha <= 0.0:
            return 0
        return min(most, math.ceil(self._rule.least_ha / smallest)) if smallest > 0.0 else most

    def mask(self, first: int, count: int) -> np.ndarray:
        """Return the mask of some rows, in the columns asked for."""
        top = max(0, first - self.margin)
        bottom = min(self._band.height, first + count + self.margin)
        runs = self._runs(top, bottom)
        kept = runs.large(self._rule.least_ha)
        edges = np.zeros((count, self._right - self._left + 1), dtype=np.int8)
        kept &= (runs.row >= first) & (runs.row < first + count)
        rows = runs.row[kept] - first
        edges[rows, runs.start[kept]] = 1
        edges[rows, runs.end[kept]] -= 1
        mask = np.cumsum(edges, axis=1, dtype=np.int8).view(np.uint8)
        begin = self._columns[0] - self._left
        return np.ascontiguousarray(mask[:, begin : begin + self._columns[1]])

    def _runs(self, top: int, bottom: int) -> Runs:
        """Return the runs of cells with enough cover of some rows."""
        wide = self._right - self._left
        step = max(1, _CELLS // wide)
        parts = []
        for row in range(top, bottom, step):
            if self._cancel is not None and self._cancel():
                raise Cancelled
            rows = min(step, bottom - row)
            values, valid = self._band.read(self._left, row, wide, rows)
            cover = values >= self._rule.least_value
            if valid is not None:
                cover &= valid
            parts.append(Runs.of(cover, row, self._areas.block(row, rows, self._left, wide)))
        return Runs.joined(parts, wide)


class Runs:
    """Runs of neighbouring cells of rows, by row and column; ``end`` is the column after the last."""

    def __init__(self, row, start, end, area_ha, wide: int) -> None:
        self.row, self.start, self.end, self.area_ha, self._wide = row, start, end, area_ha, wide

    @classmethod
    def of(cls, cover: np.ndarray, first_row: int, area_ha: np.ndarray) -> Runs:
        """Return the runs of a mask; ``area_ha`` is that of its cells, (rows, columns) or (rows, 1)."""
        rows, wide = cover.shape
        edges = np.zeros((rows, wide + 2), dtype=np.int8)
        edges[:, 1:-1] = cover
        change = np.diff(edges, axis=1).ravel()
        begins, ends = np.flatnonzero(change == 1), np.flatnonzero(change == -1)
        row, start = np.divmod(begins, wide + 1)
        end = ends - row * (wide + 1)
        if area_ha.shape[1] == 1:
            area = area_ha[row, 0] * (end - start)
        else:
            sums = np.zeros((rows, wide + 1))
            np.cumsum(area_ha, axis=1, out=sums[:, 1:])
            area = sums[row, end] - sums[row, start]
        return cls(row + first_row, start, end, area, wide)

    @classmethod
    def joined(cls, parts, wide: int) -> Runs:
        """Return the runs of several masks below each other."""
        columns = ([getattr(part, name) for part in parts] for name in ("row", "start", "end", "area_ha"))
        return cls(*(np.concatenate(column) for column in columns), wide)

    def large(self, least_ha: float) -> np.ndarray:
        """Return which runs lie in patches of at least so many hectares."""
        if not len(self.row):
            return np.zeros(0, dtype=bool)
        patch = joined_labels(len(self.row), *self._touching())
        area = np.bincount(patch, self.area_ha, len(self.row))
        return area[patch] >= least_ha * (1.0 - 1e-12)

    def _touching(self):
        """Return (run, run of the next row) of all that touch, corners included."""
        stride = self._wide + 2
        begins, ends = self.row * stride + self.start, self.row * stride + self.end
        first = np.searchsorted(ends, (self.row + 1) * stride + self.start, side="left")
        last = np.searchsorted(begins, (self.row + 1) * stride + self.end, side="right")
        counts = np.maximum(last - first, 0)
        run = np.repeat(np.arange(len(counts)), counts)
        offset = np.arange(len(run)) - np.repeat(np.cumsum(counts) - counts, counts)
        return run, first[run] + offset


def joined_labels(count: int, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return a label for each of ``count`` things, the same for all that links join directly or not.

    Labels hang on lower labels until none can: each round every link hangs the higher of its two ends'
    roots on the lower one, then all labels jump to their roots.
    """
    label = np.arange(count)
    while len(one):
        here, there = label[one], label[other]
        open_ = here != there
        one, other, here, there = one[open_], other[open_], here[open_], there[open_]
        if not len(one):
            break
        label[np.maximum(here, there)[::-1]] = np.minimum(here, there)[::-1]
        while True:
            further = label[label]
            if (further == label).all():
                break
            label = further
    return label
