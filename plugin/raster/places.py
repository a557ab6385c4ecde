"""Where the cells of a cross-table lie in a parcel: their outlines, cut to the parcel, as polygons.

Outlines follow the cells' sides exactly and are worked out in pixel coordinates, where cells and pieces of
windows fit together without gaps; so the area of the polygons, on the same cells, is that of the table.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

import numpy as np
from osgeo import gdal, ogr

from .cells import CellReader, memory_layer
from .coverage import read_rings
from .errors import Cancelled, RasterError
from .grid import quiet

_TILE = 1024  # cells along a side, outlined at a time
_POLYGON, _MULTI = 3, 6  # of WKB


def places_of(
    reader: CellReader,
    parcel: bytes,
    classes: Callable,
    *,
    cancel: Callable[[], bool] | None = None,
) -> bytes | None:
    """Return the cells that count, cut to a parcel, as a WKB multipolygon; ``None`` where none do.

    :param reader: the opened rasters; the parcel and the answer are in the CRS of their grid.
    :param classes: called with each window, returns the mask of the cells that count.
    :raises RasterError: a raster or the geometry cannot be read.
    :raises Cancelled: ``cancel()`` was true.
    """
    found = None
    for shift in _turns(reader, parcel):
        shape = _in_pixels(reader, parcel, shift)
        for window in _windows(reader, shape):
            if cancel is not None and cancel():
                raise Cancelled
            cells = _outlines(classes(window), window)
            if cells is None:
                continue
            cut = _polygons(_common(cells, shape))
            if cut is not None:
                cut = _moved(cut, lambda x, y, shift=shift: (x - shift, y))
                found = cut if found is None else _polygons(found.Union(cut))
    if found is None:
        return None
    return remapped(bytes(found.ExportToWkb(ogr.wkbNDR)), reader.affine.to_map)


def _turns(reader: CellReader, parcel: bytes):
    """Return by how many columns the parcel is to be moved to lie on a map that goes round the earth."""
    if reader.span is None:
        return (0.0,)
    rings = read_rings([parcel])
    column, _ = reader.affine.to_pixel(rings.x, rings.y)
    west, east, turn = float(column.min()), float(column.max()), reader.span[1]
    return tuple(k * turn for k in (-1, 0, 1) if east + k * turn > 0 and west + k * turn < reader.grid.width)


def _in_pixels(reader: CellReader, parcel: bytes, shift: float):
    def to_pixel(x, y):
        column, row = reader.affine.to_pixel(x, y)
        return column + shift, row

    shape = ogr.CreateGeometryFromWkb(parcel)
    shape.FlattenTo2D()
    return _moved(ogr.ForceToMultiPolygon(shape), to_pixel)


def _moved(shape, move):
    return ogr.CreateGeometryFromWkb(remapped(bytes(shape.ExportToWkb(ogr.wkbNDR)), move))


def _windows(reader: CellReader, shape):
    """Yield the windows of the grid that a shape in pixel coordinates meets."""
    west, east, north, south = shape.GetEnvelope()
    left, right = max(0, int(np.floor(west))), min(reader.grid.width, int(np.ceil(east)))
    top, bottom = max(0, int(np.floor(north))), min(reader.grid.height, int(np.ceil(south)))
    for row in range(top, bottom, _TILE):
        for column in range(left, right, _TILE):
            yield reader.window(column, row, min(_TILE, right - column), min(_TILE, bottom - row))


def _outlines(mask: np.ndarray, window):
    """Return the outlines of a mask's cells in pixel coordinates of the grid; ``None`` for no cell.

    Cells that touch at a corner only are outlined apart, so that every outline is valid.
    """
    if not mask.any():
        return None
    raster = gdal.GetDriverByName("MEM").Create("", window.columns, window.rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((window.column, 1.0, 0.0, window.row, 0.0, 1.0))
    raster.GetRasterBand(1).WriteArray(mask.astype(np.uint8))
    holder, layer = memory_layer("cells")
    gdal.Polygonize(raster.GetRasterBand(1), raster.GetRasterBand(1), layer, -1, [])
    cells = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        cells.AddGeometry(feature.GetGeometryRef())
    return cells


def _common(cells, shape):
    """Return what cells and a parcel have in common; a parcel that its CRS has bent is repaired first.

    :raises RasterError: nothing can be made of the parcel.
    """
    for attempt in (lambda: shape, shape.MakeValid):
        with quiet():
            try:
                found = cells.Intersection(attempt())
            except RuntimeError:
                found = None
        if found is not None:
            return found
    raise RasterError("geometry_unreadable", index=0)


def _polygons(shape):
    """Return the polygons of a shape as one multipolygon, ``None`` where there is no area."""
    if shape is None or shape.IsEmpty():
        return None
    kind = ogr.GT_Flatten(shape.GetGeometryType())
    if kind == ogr.wkbMultiPolygon:
        return shape
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    if kind == ogr.wkbPolygon:
        parts.AddGeometry(shape)
    for number in range(shape.GetGeometryCount() if kind == ogr.wkbGeometryCollection else 0):
        part = _polygons(shape.GetGeometryRef(number))
        if part is not None:
            for each in range(part.GetGeometryCount()):
                parts.AddGeometry(part.GetGeometryRef(each))
    return parts if parts.GetGeometryCount() else None


def remapped(wkb: bytes, move: Callable) -> bytes:
    """Return polygons of little-endian WKB in two dimensions with every point moved.

    :param move: called with arrays x and y, returns such.
    """
    out = bytearray(wkb)
    _remap(out, 0, move)
    return bytes(out)


def _remap(out: bytearray, at: int, move) -> int:
    """Move the points of the geometry that begins at a byte; return where it ends."""
    _, kind, count = struct.unpack_from("<BII", out, at)
    at += 9
    for _ in range(count):
        if kind == _MULTI:
            at = _remap(out, at, move)
            continue
        (points,) = struct.unpack_from("<I", out, at)
        at += 4
        ring = np.frombuffer(out, "<f8", 2 * points, at).reshape(-1, 2)
        ring[:, 0], ring[:, 1] = move(ring[:, 0].copy(), ring[:, 1].copy())
        at += 16 * points
    return at
