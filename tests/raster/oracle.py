"""The other way to the same figures: exactextract's coverage fractions × cell areas from geodesics.

Nothing here is shared with the plugin's engine: areas are geodesic polygons of GeographicLib (through
pyproj; cell outlines densified and carried to longitude and latitude), coverage is exactextract's.
"""

from __future__ import annotations

import json
import warnings

import numpy as np
from osgeo import gdal, ogr, osr


def srs_of(code: int):
    """Return an OSR reference with x before y."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(code)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def write_raster(path, values, geotransform, epsg, nodata=None, kind=gdal.GDT_Float32, options=()):
    """Write ``values`` as a GeoTIFF and return its path."""
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind, list(options))
    dataset.SetGeoTransform(geotransform)
    if epsg:
        dataset.SetProjection(srs_of(epsg).ExportToWkt())
    band = dataset.GetRasterBand(1)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    band.WriteArray(values)
    dataset.FlushCache()
    del band, dataset
    return str(path)


def geodesic_cell_ha(geotransform, epsg, row, column, densify=20):
    """Return hectares of one cell as a geodesic polygon of its densified outline."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a venv's pyproj looks for PROJ's data, which Geod does not need
        from pyproj import Geod

    u = np.linspace(0.0, 1.0, densify, endpoint=False)
    zero, one = np.zeros(densify), np.ones(densify)
    c = column + np.concatenate([u, one, 1 - u, zero])
    r = row + np.concatenate([zero, u, one, 1 - u])
    x = geotransform[0] + geotransform[1] * c + geotransform[2] * r
    y = geotransform[3] + geotransform[4] * c + geotransform[5] * r
    srs = srs_of(epsg)
    geographic = srs.CloneGeogCS()
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    if srs.IsProjected():
        inverse = osr.CoordinateTransformation(srs, geographic)
        x, y = np.array(inverse.TransformPoints(np.column_stack((x, y)).tolist()))[:, :2].T
    degrees = np.degrees(geographic.GetAngularUnits())
    geod = Geod(a=srs.GetSemiMajor(), rf=srs.GetInvFlattening())
    return abs(geod.polygon_area_perimeter(x * degrees, y * degrees)[0]) / 1e4


def row_areas(geotransform, epsg, rows, densify=20):
    """Return hectares per cell by row, for grids whose areas depend on the row alone."""
    return np.array([geodesic_cell_ha(geotransform, epsg, r, 0, densify) for r in range(rows)])


def cell_areas(geotransform, epsg, rows, columns, step=8):
    """Return hectares per cell, shape (rows, columns): geodesic cells every ``step``, spline between."""
    from scipy.interpolate import RectBivariateSpline

    at_r = np.unique(np.append(np.arange(0, rows, step), rows - 1))
    at_c = np.unique(np.append(np.arange(0, columns, step), columns - 1))
    known = np.array([[geodesic_cell_ha(geotransform, epsg, r, c) for c in at_c] for r in at_r])
    order_r, order_c = min(3, len(at_r) - 1), min(3, len(at_c) - 1)
    spline = RectBivariateSpline(at_r, at_c, known, kx=order_r, ky=order_c)
    return spline(np.arange(rows), np.arange(columns))


def exact_sums(raster_path, wkbs, area_ha, per_hectare=True):
    """Return (value sum, covered ha, Σ coverage of all cells) per polygon, through exactextract.

    ``area_ha`` is an array over the raster's cells.
    """
    from exactextract import exact_extract

    dataset = gdal.Open(raster_path)
    columns = dataset.RasterXSize
    features = [
        {
            "type": "Feature",
            "properties": {"i": i},
            "geometry": json.loads(ogr.CreateGeometryFromWkb(wkb).ExportToJson(["COORDINATE_PRECISION=17"])),
        }
        for i, wkb in enumerate(wkbs)
    ]
    found = exact_extract(
        raster_path, features, ["values", "coverage", "cell_id"], include_cols=["i"], output="geojson"
    )
    sums = np.zeros((3, len(wkbs)))
    for feature in found:
        p = feature["properties"]
        values = np.ma.masked_invalid(np.ma.array(p["values"], dtype=float))
        coverage = np.asarray(p["coverage"], dtype=float)
        cell = np.asarray(p["cell_id"], dtype=np.int64)
        valid = ~np.ma.getmaskarray(values)
        area = area_ha[cell // columns, cell % columns]
        weight = coverage * area if per_hectare else coverage
        sums[0, p["i"]] = float((values.filled(0.0) * weight)[valid].sum())
        sums[1, p["i"]] = float((coverage * area)[valid].sum())
        sums[2, p["i"]] = float(coverage.sum())
    return sums
