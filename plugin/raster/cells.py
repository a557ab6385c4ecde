"""Cells of a job's rasters window by window, with their classes: for what is asked of few parcels.

The same classes and conditions as the cross-tables of a pass, worked out cell by cell.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import ogr, osr

from .areas import CellAreas, Ellipsoid
from .grid import Affine, RasterBand
from .job import Axis, Kind, Nodata, RasterJob, TableQuestion
from .running import TileValues, read_values
from .views import Grid, open_view

_KEPT = 4  # windows; the same ones are asked for again for other classes


def memory_layer(name: str):
    """Return (data source, layer) of polygons in memory; the layer lives as long as the source."""
    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")  # one driver since GDAL 3.11
    holder = driver.CreateDataSource("")
    return holder, holder.CreateLayer(name, None, ogr.wkbPolygon)


class CellReader:
    """The opened rasters of a job, all seen on the grid of its base. ``views`` says how each is seen."""

    def __init__(self, job: RasterJob) -> None:
        self.job = job
        base = job.sources[job.base]
        with RasterBand(base.path, base.band, base.crs_wkt, base.nodata) as band:
            self.grid = Grid.of(band)
            self.span = band.span
        self._views: list = []
        self._recent: dict = {}
        try:
            for source in job.sources:
                self._views.append(open_view(source, self.grid))
        except BaseException:
            self.close()
            raise
        self.views = [view.record for view in self._views]
        srs = osr.SpatialReference()
        srs.ImportFromWkt(self.grid.crs_wkt)
        srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        self.affine = Affine(tuple(self.grid.affine))
        self._areas = CellAreas(self.affine, srs, Ellipsoid(*job.ellipsoid) if job.ellipsoid else None)

    def window(self, column: int, row: int, columns: int, rows: int) -> CellWindow:
        """Return the cells of a window of the grid; the last few are kept.

        :raises RasterError: a block cannot be read or decoded.
        """
        key = column, row, columns, rows
        if key not in self._recent:
            while len(self._recent) >= _KEPT:
                del self._recent[next(iter(self._recent))]
            self._recent[key] = CellWindow(self, *key)
        return self._recent[key]

    def values(self, source: int, window: CellWindow) -> TileValues:
        """Return what a source holds in a window."""
        view = self._views[source]
        return read_values(view, *view.read_raw(window.column, window.row, window.columns, window.rows))

    def areas(self, window: CellWindow) -> np.ndarray:
        """Return the hectares of a window's cells."""
        found = self._areas.block(window.row, window.rows, window.column, window.columns)
        return np.broadcast_to(found, (window.rows, window.columns))

    def close(self) -> None:
        """Let go of the files."""
        for view in self._views:
            view.close()
        self._views = []
        self._recent.clear()

    def __enter__(self) -> CellReader:
        return self

    def __exit__(self, *_error) -> None:
        self.close()


@dataclass
class CellWindow:
    """Cells of a window of the grid, read when they are first asked for."""

    reader: CellReader
    column: int
    row: int
    columns: int
    rows: int

    def __post_init__(self) -> None:
        self._found: dict = {}

    def values(self, source: int) -> TileValues:
        """Return what a source holds."""
        if source not in self._found:
            self._found[source] = self.reader.values(source, self)
        return self._found[source]

    @property
    def area_ha(self) -> np.ndarray:
        """Hectares of the cells."""
        return self.reader.areas(self)

    def classes(self, table: TableQuestion) -> np.ndarray:
        """Return the number of each cell's combination of classes, -1 for cells that do not count."""
        number = np.zeros((self.rows, self.columns), dtype=np.int64)
        counts = np.ones(number.shape, dtype=bool)
        for axis in table.axes:
            place, inside = _in_axis(self.values(axis.source), axis)
            number = number * axis.size + place
            counts &= inside
        for condition in table.conditions:
            counts &= _holds(self.values(condition.source), condition)
        return np.where(counts, number, -1)

    def amounts(self, source: int) -> tuple[np.ndarray, np.ndarray]:
        """Return (amounts, hectares without a value) of the cells: densities times hectares."""
        found, area = self.values(source), self.area_ha
        values = found.values.astype(np.float64)
        if self.reader.job.sources[source].kind is Kind.PER_HECTARE:
            values = values * area
        return values, np.zeros(area.shape) if found.valid is None else np.where(found.valid, 0.0, area)


def _in_axis(found: TileValues, axis: Axis):
    """Return (class of each cell, whether it is in one)."""
    values = found.values
    if axis.codes:
        codes = np.array(axis.codes)
        order = np.argsort(codes, kind="stable")
        place = order[np.minimum(np.searchsorted(codes, values, sorter=order), len(codes) - 1)]
        inside = codes[place] == values
    else:
        breaks = np.array(axis.breaks, dtype=values.dtype if values.dtype.kind == "f" else np.float64)
        place = np.searchsorted(breaks, values, side="right") - 1
        inside = (place >= 0) & (place < axis.size)
    return place, inside if found.valid is None else inside & found.valid


def _holds(found: TileValues, condition) -> np.ndarray:
    valid = np.ones(found.values.shape, dtype=bool) if found.valid is None else found.valid
    if condition.nodata is Nodata.ALONE:
        return ~valid
    holds = np.ones(valid.shape, dtype=bool)
    if condition.low is not None:
        holds &= found.values >= condition.low
    if condition.high is not None:
        holds &= found.values <= condition.high
    return holds | ~valid if condition.nodata is Nodata.HOLDS else holds & valid
