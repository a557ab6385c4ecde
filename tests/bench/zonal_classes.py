"""The raster that the other tools need for the cross-table: year of loss where there was forest, else 0."""

from __future__ import annotations

import numpy as np
from osgeo import gdal
from zonal_data import BLOCK, LEAST_COVER


def write(case, watch):
    """Write it uncompressed, so that whoever reads it has nothing to decode; 0 is its nodata."""
    loss, tree = gdal.Open(case["loss"]), gdal.Open(case["tree"])
    width, height = loss.RasterXSize, loss.RasterYSize
    options = ["TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}"]
    with watch:
        made = gdal.GetDriverByName("GTiff").Create(case["classes"], width, height, 1, gdal.GDT_Byte, options)
        made.SetGeoTransform(loss.GetGeoTransform())
        made.SetProjection(loss.GetProjection())
        made.GetRasterBand(1).SetNoDataValue(0)
        for row in range(0, height, BLOCK):
            window = (0, row, width, min(BLOCK, height - row))
            years = loss.GetRasterBand(1).ReadAsArray(*window)
            cover = tree.GetRasterBand(1).ReadAsArray(*window)
            years *= (cover >= LEAST_COVER).view(np.uint8)
            made.GetRasterBand(1).WriteArray(years, 0, row)
        made = None
    return {}, {}
