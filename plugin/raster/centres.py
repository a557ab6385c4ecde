"""Cross-tables by the pixel-centre rule: a cell is a parcel's, and wholly, where its centre lies in it.

That is how GDAL rasterizes polygons and how many published figures were counted; here it serves to check
them. Hectares are still true areas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from osgeo import gdal, ogr

from .cells import CellReader, memory_layer
from .coverage import Rings, read_rings
from .errors import Cancelled
from .grid import quiet
from .job import RasterJob
from .result import SurveyResult, TableResult

_TILE = 2048  # cells along a side, read at a time


class CountedTable(TableResult):
    """A cross-table with the number of ``cells`` in each combination."""

    cells: np.ndarray


def count_centres(
    job: RasterJob,
    parcels: Iterable,
    *,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> SurveyResult:
    """Return the tables of a job by the pixel-centre rule, each a :class:`CountedTable`.

    :param parcels: batches of WKB in the CRS of the job's base raster, ``None`` for no geometry.
    :param progress: told how many parcels are done.
    :raises RasterError: a raster or a geometry cannot be used.
    :raises Cancelled: ``cancel()`` was true.
    """
    tallies = [_Tally() for _ in job.tables]
    unplaced, done, touched = [], 0, False
    with CellReader(job) as reader:
        for batch in parcels:
            rings = read_rings(batch)
            unplaced.append(rings.unplaced)
            for number, outline in _by_parcel(rings):
                if cancel is not None and cancel():
                    raise Cancelled
                for window, inside in _windows(reader, outline):
                    touched = True
                    for table, tally in zip(job.tables, tallies):
                        tally.add(done + number, table, window, inside)
            done += len(batch)
            if progress is not None:
                progress(done)
        views = reader.views
    tables = [tally.result(len(table.values)) for table, tally in zip(job.tables, tallies)]
    missing = np.concatenate(unplaced) if unplaced else np.empty(0, dtype=bool)
    nothing = np.zeros(done)
    return SurveyResult(done, [], tables, nothing, nothing, missing, touched, views)


def _by_parcel(rings: Rings):
    """Yield (number of the parcel, [its rings as (n, 2) arrays])."""
    starts = rings.start.tolist()
    found: dict = {}
    for parcel, begin, end in zip(rings.parcel.tolist(), starts, starts[1:]):
        found.setdefault(parcel, []).append((rings.x[begin:end], rings.y[begin:end]))
    yield from found.items()


def _windows(reader: CellReader, outline):
    """Yield (window, mask of the cells whose centres lie in the rings) where there are such cells."""
    placed = [reader.affine.to_pixel(x, y) for x, y in outline]
    shifts = _shifts(reader, placed)
    for shift in shifts:
        west = min(float(x.min()) for x, _ in placed) + shift
        east = max(float(x.max()) for x, _ in placed) + shift
        north, south = min(float(y.min()) for _, y in placed), max(float(y.max()) for _, y in placed)
        left, right = max(0, int(np.floor(west))), min(reader.grid.width, int(np.ceil(east)))
        top, bottom = max(0, int(np.floor(north))), min(reader.grid.height, int(np.ceil(south)))
        polygon = polygon_of([(x + shift, y) for x, y in placed])
        for row in range(top, bottom, _TILE):
            for column in range(left, right, _TILE):
                columns, rows = min(_TILE, right - column), min(_TILE, bottom - row)
                mask = burned(polygon, column, row, columns, rows)
                if mask.any():
                    yield reader.window(column, row, columns, rows), mask


def _shifts(reader: CellReader, placed):
    """Return by how many columns a parcel is to be moved to lie on a map that goes round the earth."""
    if reader.span is None:
        return (0.0,)
    turn = reader.span[1]
    west = min(float(x.min()) for x, _ in placed)
    east = max(float(x.max()) for x, _ in placed)
    return tuple(k * turn for k in (-1, 0, 1) if east + k * turn > 0 and west + k * turn < reader.grid.width)


def polygon_of(rings):
    """Return one polygon of all rings: GDAL fills where an odd number of them lies around."""
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for x, y in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for one in zip(x.tolist(), y.tolist()):
            ring.AddPoint_2D(*one)
        polygon.AddGeometry(ring)
    return polygon


def burned(polygon, column, row, columns, rows) -> np.ndarray:
    """Return the cells of a window whose centres lie in a polygon in pixel coordinates."""
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((column, 1.0, 0.0, row, 0.0, 1.0))
    holder, layer = memory_layer("parcel")
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(polygon)
    layer.CreateFeature(feature)
    with quiet():  # neither has a CRS, and GDAL would say so for every parcel
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    return raster.GetRasterBand(1).ReadAsArray() != 0


class _Tally:
    """Adds up one table."""

    def __init__(self) -> None:
        self._parts: list = []

    def add(self, parcel: int, table, window, inside) -> None:
        """Add the cells of one parcel in one window."""
        classes = window.classes(table)
        counted = np.flatnonzero((inside & (classes >= 0)).ravel())
        if not len(counted):
            return
        found, place = np.unique(classes.ravel()[counted], return_inverse=True)
        sums = [np.bincount(place), np.bincount(place, window.area_ha.ravel()[counted])]
        amounts = [window.amounts(source) for source in table.values]
        for k in (0, 1):
            sums += [np.bincount(place, pair[k].ravel()[counted]) for pair in amounts]
        self._parts.append((np.full(len(found), parcel), found, np.array(sums, dtype=np.float64)))

    def result(self, values: int) -> CountedTable:
        """Return the whole, each combination of a parcel once."""
        if not self._parts:
            empty = np.empty(0, dtype=np.int64)
            table = CountedTable(empty, empty, np.empty(0), *(np.empty((values, 0)) for _ in range(2)))
            table.cells = np.empty(0)
            return table
        parcel, cell = (np.concatenate([part[k] for part in self._parts]) for k in (0, 1))
        sums = np.concatenate([part[2] for part in self._parts], axis=1)
        width = int(cell.max()) + 1
        keys, place = np.unique(parcel * width + cell, return_inverse=True)
        sums = np.array([np.bincount(place, row, len(keys)) for row in sums])
        table = CountedTable(keys // width, keys % width, sums[1], sums[2 : 2 + values], sums[2 + values :])
        table.cells = sums[0]
        return table
