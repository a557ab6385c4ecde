"""How large the cells of resampled rasters are beside those that are counted.

A coarser raster does not get more independent cells by being read on a finer grid, and an amount per
cell is one per cell of the raster's own.
"""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsCsException

from ..raster.areas import CellAreas, Ellipsoid
from ..raster.grid import RasterBand
from .raster_input import MapFile


def cell_ratios(found, source, context, ellipsoid) -> list:
    """Return for each raster of a pass the area of a counted cell, in areas of the raster's own cells.

    1 for those that were not resampled. The sizes are those at the middle of the parcels, which is
    all the same for grids of one CRS.

    :param found: a ``Surveyed``; ``source`` the parcels' feature source.
    :param ellipsoid: as the job of the engine has it.
    """
    maps, middle = found.sources.maps, source.sourceExtent().center()
    resampled = [view.resampling in ("average", "sum") for view in found.result.views]
    if not any(resampled):
        return [1.0] * len(maps)

    def size(one: MapFile) -> float:
        transform = QgsCoordinateTransform(source.sourceCrs(), one.crs, context.transformContext())
        try:
            place = transform.transform(middle)
        except QgsCsException:
            place = None
        return _cell_ha(one, place, ellipsoid)

    counted = size(maps[found.base])
    return [counted / size(one) if other else 1.0 for one, other in zip(maps, resampled)]


def _cell_ha(one: MapFile, place, ellipsoid) -> float:
    """Return hectares of the cell at a place in the raster's CRS, or of the one nearest to it."""
    with RasterBand(one.path, one.band, one.source_wkt(), one.nodata) as band:
        column, row = (0, 0) if place is None else band.affine.to_pixel(place.x(), place.y())
        column = int(min(max(column, 0), band.width - 1))
        row = int(min(max(row, 0), band.height - 1))
        areas = CellAreas(band.affine, band.srs, Ellipsoid(*ellipsoid))
        return float(areas.block(row, 1, column, 1).ravel()[0])
