"""Writing maps with GDAL: one raster or one layer at a time, errors in a sentence."""

from contextlib import contextmanager
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from ..storage.errors import TerrestrialCarbonError
from ..translate import tr

_RASTER_TYPES = {"uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64}
_FIELD_TYPES = {"text": ogr.OFTString, "integer": ogr.OFTInteger, "real": ogr.OFTReal, "date": ogr.OFTDate}


def _refused(path) -> TerrestrialCarbonError:
    text = tr("{path} could not be written: {reason}. Check the folder's rights and the free space.")
    reason = gdal.GetLastErrorMsg() or tr("GDAL gave no reason")
    return TerrestrialCarbonError(text.format(path=path, reason=reason))


@contextmanager
def no_sidecars():
    """Keep GDAL from leaving statistics (``.aux.xml``) beside the maps read in this block."""
    before = gdal.GetConfigOption("GDAL_PAM_ENABLED")
    gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")
    try:
        yield
    finally:
        gdal.SetConfigOption("GDAL_PAM_ENABLED", before)


def srs_of(crs: str) -> osr.SpatialReference:
    """Return a spatial reference with east before north."""
    srs = osr.SpatialReference()
    srs.SetFromUserInput(crs)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def write_raster(path, grid, values, crs: str, nodata=None, metadata=None, tag="") -> Path:
    """Write a one-band GeoTIFF; ``tag`` describes the band. Same values give the same bytes.

    :raises TerrestrialCarbonError: the file could not be written.
    """
    path = Path(path)
    options = ["COMPRESS=DEFLATE", "PREDICTOR=1", "TILED=NO"]
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), grid.columns, grid.rows, 1, _RASTER_TYPES[str(values.dtype)], options
    )
    if dataset is None:
        raise _refused(path)
    dataset.SetGeoTransform(grid.transform)
    dataset.SetProjection(srs_of(crs).ExportToWkt())
    dataset.SetMetadata(metadata or {})
    band = dataset.GetRasterBand(1)
    if tag:
        band.SetDescription(tag)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    written = band.WriteArray(np.ascontiguousarray(values))
    dataset.FlushCache()
    if written not in (None, 0):
        raise _refused(path)
    return path


def polygon_wkb(polygons) -> bytes:
    """Return a multipolygon's WKB; a polygon is a list of open rings, the first its shell."""
    multi = ogr.Geometry(ogr.wkbMultiPolygon)
    for rings in polygons:
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for ring in rings:
            line = ogr.Geometry(ogr.wkbLinearRing)
            for x, y in ring:
                line.AddPoint_2D(float(x), float(y))
            line.AddPoint_2D(float(ring[0][0]), float(ring[0][1]))
            polygon.AddGeometry(line)
        multi.AddGeometry(polygon)
    return bytes(multi.ExportToWkb(ogr.wkbNDR))


def line_wkb(points) -> bytes:
    """Return a line's WKB."""
    line = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        line.AddPoint_2D(float(x), float(y))
    return bytes(line.ExportToWkb(ogr.wkbNDR))


def point_wkb(x, y) -> bytes:
    """Return a point's WKB."""
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(float(x), float(y))
    return bytes(point.ExportToWkb(ogr.wkbNDR))


def write_layer(path, name, kind, crs, fields, rows) -> None:
    """Write one layer of a GeoPackage, which is made if it is not there.

    :param kind: OGR geometry type.
    :param fields: pairs of name and kind (text, integer, real, date).
    :param rows: pairs of WKB and values in the order of ``fields``; dates as ISO texts.
    :raises TerrestrialCarbonError: the file could not be written.
    """
    path = Path(path)
    driver = ogr.GetDriverByName("GPKG")
    dataset = ogr.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    if dataset is None:
        raise _refused(path)
    layer = dataset.CreateLayer(name, srs_of(crs), kind, ["FID=fid", "GEOMETRY_NAME=geom"])
    if layer is None:
        raise _refused(path)
    for field, field_kind in fields:
        layer.CreateField(ogr.FieldDefn(field, _FIELD_TYPES[field_kind]))
    layer.StartTransaction()
    for wkb, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        for (field, _), value in zip(fields, values):
            if value is not None:
                feature.SetField(field, value)
        if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise _refused(path)
    layer.CommitTransaction()
    del layer, dataset


def write_contours(path, name, raster_path, interval) -> None:
    """Write the contours of a height raster, every ``interval`` metres, as a layer.

    :raises TerrestrialCarbonError: the file could not be written.
    """
    source = gdal.Open(str(raster_path))
    dataset = ogr.Open(str(path), 1)
    if source is None or dataset is None:
        raise _refused(path)
    srs = osr.SpatialReference(source.GetProjection())
    layer = dataset.CreateLayer(name, srs, ogr.wkbLineString, ["FID=fid", "GEOMETRY_NAME=geom"])
    layer.CreateField(ogr.FieldDefn("id", ogr.OFTInteger))
    layer.CreateField(ogr.FieldDefn("height_m", ogr.OFTReal))
    band = source.GetRasterBand(1)
    nodata = band.GetNoDataValue()
    layer.StartTransaction()
    gdal.ContourGenerate(
        band, interval, interval / 2.0, [], int(nodata is not None), nodata or 0.0, layer, 0, 1
    )
    layer.CommitTransaction()
    del layer, dataset
