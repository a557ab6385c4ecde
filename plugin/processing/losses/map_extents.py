"""Whether maps lie where the parcels are: one that does not would make a count of nothing, in silence."""

from __future__ import annotations

import math
from typing import NamedTuple

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsRectangle

from ...raster.grid import RasterBand
from ...translate import tr
from ..raster_input import MapFile
from ..stock_source import not_touched

_HALF = 0.5  # of a cell: an extent drawn along the map's edge is on the map


class MapExtent(NamedTuple):
    """The extent of parcels in pixels of a map, and the map's size."""

    left: float
    top: float
    right: float
    bottom: float
    width: int
    height: int
    round_the_earth: bool

    @property
    def touches(self) -> bool:
        """Whether some of the extent is on the map."""
        across = self.round_the_earth or (self.right > 0 and self.left < self.width)
        return across and self.bottom > 0 and self.top < self.height

    @property
    def ends(self) -> bool:
        """Whether the map ends within the extent."""
        beside = self.left < -_HALF or self.right > self.width + _HALF
        outside = self.top < -_HALF or self.bottom > self.height + _HALF
        return outside or (beside and not self.round_the_earth)


def extent_on(one: MapFile, parcels, padding: float = 0.0) -> MapExtent | None:
    """Return the extent of the parcels on a map, ``None`` where it cannot be told.

    :param padding: by which it is grown, as a share of its longer side.
    :raises RasterError: the raster cannot be read.
    """
    crs, extent = parcels.source.sourceCrs(), QgsRectangle(parcels.source.sourceExtent())
    if extent.isEmpty():
        return None
    extent.grow(padding * max(extent.width(), extent.height()))
    transform = QgsCoordinateTransform(crs, one.crs, parcels.context.transformContext())
    try:
        extent = transform.transformBoundingBox(extent)
    except QgsCsException:
        return None
    with RasterBand(one.path, one.band, one.source_wkt(), one.nodata) as band:
        corners = [
            band.affine.to_pixel(x, y)
            for x in (extent.xMinimum(), extent.xMaximum())
            for y in (extent.yMinimum(), extent.yMaximum())
        ]
        size = band.width, band.height, band.span is not None
    columns, rows = zip(*corners)
    found = MapExtent(min(columns), min(rows), max(columns), max(rows), *size)
    return found if all(map(math.isfinite, found)) else None


def check_place(one: MapFile, parcels, feedback, heights: bool = False) -> None:
    """Refuse a map of forest that lies nowhere near the parcels; warn of one that ends among them.

    :param heights: whether it is the map of heights, which are open where it has no data.

    :raises QgsProcessingException: no event could ever count.
    """
    seen = extent_on(one, parcels)
    if seen is None:
        return
    if not seen.touches:
        raise not_touched(parcels.source.sourceName(), one)
    if seen.ends:
        text = tr(
            "The map “{raster}” ends within the extent of the parcels: beyond its edge no event counts."
        )
        if heights:
            text = tr(
                "The map of heights “{raster}” ends within the extent of the parcels: beyond its edge events "
                "count by the tree cover alone."
            )
        feedback.pushWarning(text.format(raster=one.name))


def check_any_place(maps, parcels) -> None:
    """Refuse maps of events none of which lies where the parcels are.

    :raises QgsProcessingException: there would be nothing to count.
    """
    seen = [extent_on(one, parcels) for one in maps]
    if maps and all(extent is not None and not extent.touches for extent in seen):
        raise not_touched(parcels.source.sourceName(), maps[0])
