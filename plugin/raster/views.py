"""A raster seen on another raster's grid: read as if its cells were that grid's.

* On the same grid it is the file itself; shifted by whole cells, a window of it.
* Classes take the cell that holds the grid cell's centre.
* Densities are averaged over the part of the grid cell that has data, weighted by true area; amounts
  per cell are shared out by the share of each cell, so that totals are kept. Both are exact in the
  overlap of the cells. What is nodata (own value, NaN, mask, rule, floor) is left out beforehand.

Cells outside of the raster are never valid. Nothing is kept between reads but GDAL's own cache.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from osgeo import osr

from .errors import RasterError
from .grid import Affine, RasterBand
from .job import Kind, RasterSource
from .placing import Placing, carry, transformation
from .resampled import NearestView, OverlayView
from .windows import Grid, View, ViewRecord, WindowView

__all__ = ["Grid", "View", "ViewRecord", "finest", "open_view"]

_BYTES_PER_CELL = 96  # of the source, while it is resampled


def open_view(source: RasterSource, grid: Grid, memory_mb: int = 64) -> View:
    """Return ``source`` opened for reading on ``grid``. Not shared between threads: open one each.

    :param memory_mb: about what resampling takes at most, beside a few arrays of the window asked for.
    :raises RasterError: as :class:`RasterBand`; ``raster_unrelated`` if no transformation is known
        between the CRSs; ``raster_no_crs`` if the grid's cannot be read.
    """
    band = RasterBand(source.path, source.band, source.crs_wkt, source.nodata)
    try:
        placing = Placing(
            Affine(tuple(grid.affine)), _srs(grid.crs_wkt, source.path), (grid.width, grid.height), band
        )
        shifts = placing.shifts()
        if shifts == [(0, 0)] and (grid.width, grid.height) == (band.width, band.height):
            return View(band, grid, source, "")
        if shifts is not None:
            return WindowView(band, grid, source, shifts)
        most = max(1 << 14, (memory_mb << 20) // _BYTES_PER_CELL)
        if source.kind is Kind.CLASS:
            return NearestView(band, grid, source, placing, most)
        return OverlayView(band, grid, source, placing, most)
    except BaseException:
        band.close()
        raise


def finest(sources: Sequence[RasterSource]) -> int:
    """Return the index of the source with the smallest cells, as true area in the same place.

    The place is the centre of the source that lies in most of them. Of equal ones the first.

    :raises RasterError: as :class:`RasterBand`.
    """
    globes = []
    for source in sources:
        with RasterBand(source.path, source.band, source.crs_wkt, source.nodata) as band:
            globes.append(_Globe(band))
    centres = [globe.centre() for globe in globes]
    shared = [sum(globe.holds(centre) for globe in globes) for centre in centres]
    place = centres[int(np.argmax(shared))]
    areas = [globe.cell_area(place) for globe in globes]
    return next(k for k, area in enumerate(areas) if area <= min(areas) * (1.0 + 1e-6))


class _Globe:
    """A band's pixel coordinates and longitude and latitude, in radians."""

    def __init__(self, band) -> None:
        self._affine, self._size = band.affine, (band.width, band.height)
        geographic = band.srs.CloneGeogCS()
        geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        self._radians = geographic.GetAngularUnits()
        self._turn = band.span[1] if band.span is not None else None
        self._out = transformation(band.srs, geographic, band.path)
        self._in = transformation(geographic, band.srs, band.path)

    def _to_globe(self, column, row):
        x, y = self._affine.to_map(np.asarray(column, dtype=float), np.asarray(row, dtype=float))
        return [part * self._radians for part in carry(self._out, x, y)]

    def _to_pixel(self, place):
        x, y = carry(self._in, *(np.array([part / self._radians]) for part in place))
        column, row = self._affine.to_pixel(x, y)
        if self._turn is not None:
            column = column % self._turn
        return float(column[0]), float(row[0])

    def centre(self):
        """Return the longitude and latitude of the middle of the raster."""
        longitude, latitude = self._to_globe([self._size[0] / 2], [self._size[1] / 2])
        return float(longitude[0]), float(latitude[0])

    def holds(self, place) -> bool:
        """Return whether a place lies in the raster."""
        column, row = self._to_pixel(place)
        return 0.0 <= column <= self._size[0] and 0.0 <= row <= self._size[1]

    def cell_area(self, place) -> float:
        """Return the area of a cell there, on the unit sphere; in the raster's middle where it cannot be."""
        middle = self._size[0] / 2, self._size[1] / 2
        for column, row in (self._to_pixel(place), middle):
            longitude, latitude = self._to_globe(
                [column - 0.5, column + 0.5, column, column], [row, row, row - 0.5, row + 0.5]
            )
            across = longitude[1] - longitude[0], latitude[1] - latitude[0]
            down = longitude[3] - longitude[2], latitude[3] - latitude[2]
            turned = [
                math.remainder(part, 2.0 * math.pi) if np.isfinite(part) else part
                for part in (across[0], down[0])
            ]
            area = abs(turned[0] * down[1] - turned[1] * across[1]) * math.cos(latitude.mean())
            if np.isfinite(area) and area > 0.0:
                return area
        return math.inf


def _srs(wkt, path):
    srs = osr.SpatialReference()
    try:
        failed = srs.ImportFromWkt(wkt) != 0
    except RuntimeError:
        failed = True
    if failed:
        raise RasterError("raster_no_crs", path=path)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs
