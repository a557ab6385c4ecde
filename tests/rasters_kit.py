"""What the tests of statistics and tables from rasters share: tiny rasters, parcels, and running."""

from __future__ import annotations

import numpy as np
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from raster.oracle import cell_areas, write_raster

GRID = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)  # cells of 100 m in EPSG:32633
EPSG = 32633


class Words(QgsProcessingFeedback):
    """Keeps what the algorithm says; cancels itself when the progress comes to ``cancel_at``."""

    def __init__(self, cancel_at=None):
        super().__init__(False)
        self.said, self.steps, self.cancel_at = [], [], cancel_at
        self.progressChanged.connect(self._step)

    def _step(self, progress):
        self.steps.append(progress)
        if self.cancel_at is not None and progress >= self.cancel_at:
            self.cancel()

    def pushInfo(self, text):  # noqa: N802
        self.said.append(text)

    pushWarning = pushInfo  # noqa: N815


def raster(path, cells, grid=GRID, epsg=EPSG, nodata=None, kind=None, options=()):
    """Write an array as a GeoTIFF of its own type and return the path."""
    kinds = {"float32": gdal.GDT_Float32, "uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16,
             "uint16": gdal.GDT_UInt16, "float64": gdal.GDT_Float64}  # fmt: skip
    cells = np.asarray(cells)
    return write_raster(path, cells, grid, epsg, nodata, kind or kinds[cells.dtype.name], options)


def box(column, row, columns=1.0, rows=1.0, grid=GRID):
    """Return WKT of a rectangle, in cells of the grid."""
    x0, y0 = grid[0] + grid[1] * column, grid[3] + grid[5] * row
    x1, y1 = x0 + grid[1] * columns, y0 + grid[5] * rows
    return f"POLYGON (({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def shares(box, shape):
    """Return the share of each cell that a box (column, row, columns, rows) covers: overlaps of intervals."""
    column, row, columns, rows = box
    across, down = np.arange(shape[1]), np.arange(shape[0])
    x = np.clip(np.minimum(across + 1, column + columns) - np.maximum(across, column), 0, 1)
    y = np.clip(np.minimum(down + 1, row + rows) - np.maximum(down, row), 0, 1)
    return np.outer(y, x)


def parcels(*wkts, crs=f"EPSG:{EPSG}", kind="MultiPolygon", fields="", name="forest parcels"):
    """Return a memory layer; a wkt may be a (wkt, attributes) pair, ``None`` is a null geometry."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}" if crs else f"{kind}?{fields[1:]}", name, "memory")
    features = []
    for item in wkts:
        wkt, attributes = item if isinstance(item, tuple) else (item, [])
        feature = QgsFeature(layer.fields())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(list(attributes))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())  # QGIS gives memory layers one
    return layer


def run(algorithm, feedback=None, **parameters):
    """Run an algorithm as QGIS does; return (results, output layer or ``None``)."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    instance = algorithm().create()
    parameters = {"OUTPUT": "memory:", **parameters}
    ok, message = instance.checkParameterValues(parameters, context)
    assert ok, message
    results, ok = instance.run(parameters, context, feedback or QgsProcessingFeedback(False), {}, False)
    assert ok
    output = context.takeResultLayer(results["OUTPUT"]) if results.get("OUTPUT") else None
    return results, output


def refused(algorithm, folder, **parameters):
    """Run as QGIS does; return the sentence, after seeing that nothing was written to ``folder``."""
    import pytest
    from qgis.core import QgsProcessingException

    before = sorted(folder.iterdir())
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    instance = algorithm().create()
    parameters.setdefault("OUTPUT", str(folder / "refused.gpkg"))
    ok, message = instance.checkParameterValues(parameters, context)
    if ok:
        with pytest.raises(QgsProcessingException) as caught:
            instance.run(parameters, context, QgsProcessingFeedback(False), {}, False)
        message = str(caught.value)
    assert sorted(folder.iterdir()) == before
    assert "Traceback" not in message and "\n" not in message.strip() and message.strip()
    return message


def rows(layer):
    """Return the features as dictionaries, ``None`` for null."""
    names = [field.name() for field in layer.fields()]
    return [
        {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
        for feature in layer.getFeatures()
    ]


def areas(shape, grid=GRID, epsg=EPSG):
    """Return hectares per cell, as geodesics tell them."""
    return cell_areas(grid, epsg, *shape, step=2)
