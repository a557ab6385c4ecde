"""Which cells of a window have their centre within a boundary."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from osgeo import gdal, ogr

from .cells import memory_layer
from .errors import RasterError
from .grid import quiet


class Boundary:
    """Polygons in a raster's CRS, burned window by window.

    :param polygons: WKB; of overlapping ones the union counts.
    :param band: an open :class:`RasterBand`; on one in degrees polygons are also found a turn away.
    :raises RasterError: no polygon can be used.
    """

    def __init__(self, polygons: Iterable, band) -> None:
        self._affine = band.affine.coefficients
        turn = 2.0 * np.pi / band.srs.GetAngularUnits() if band.srs.IsGeographic() else 0.0
        self._shifts = (-turn, 0.0, turn) if turn else (0.0,)
        self._shapes = [shape for shape in map(_shape, polygons) if shape is not None]
        if not self._shapes:
            raise RasterError("boundary_empty")
        # west, east, south, north of each, one beneath the other
        self._extents = np.array([shape.GetEnvelope() for shape in self._shapes])

    def inside(self, column: int, row: int, columns: int, rows: int) -> np.ndarray:
        """Return which cells of a window have their centre within the polygons."""
        x0, a, b, y0, d, e = self._affine
        corner = x0 + a * column + b * row, y0 + d * column + e * row
        x = [corner[0] + a * c + b * r for c in (0, columns) for r in (0, rows)]
        y = [corner[1] + d * c + e * r for c in (0, columns) for r in (0, rows)]
        found = np.zeros((rows, columns), dtype=bool)
        west, east, south, north = self._extents.T
        for shift in self._shifts:
            there = (
                (west + shift <= max(x)) & (east + shift >= min(x)) & (south <= max(y)) & (north >= min(y))
            )
            if there.any():
                shapes = [self._shapes[k] for k in np.flatnonzero(there)]
                found |= _burned(shapes, (corner[0] - shift, a, b, corner[1], d, e), columns, rows)
        return found


def _shape(wkb):
    """Return a polygon with straight edges, ``None`` for nothing."""
    with quiet():
        geometry = ogr.CreateGeometryFromWkb(bytes(wkb)) if wkb else None
    return None if geometry is None or geometry.IsEmpty() else geometry.GetLinearGeometry()


def _burned(shapes, affine, columns: int, rows: int) -> np.ndarray:
    """Return the cells of a grid whose centres lie in any of the shapes."""
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(affine)
    _holder, layer = memory_layer("boundary")
    for shape in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    with quiet():  # neither has a CRS, and GDAL would say so for every window
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    return raster.GetRasterBand(1).ReadAsArray() != 0
