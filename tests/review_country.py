"""Examplania as a verifier gets it: measured, with accounts, strata, and a map of land cover with errors."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from terrestrial_carbon.plugin.demo.examplania import build_examplania, parcel_geometry
from terrestrial_carbon.plugin.demo.examplania_accounts import keep_accounts
from terrestrial_carbon.plugin.demo.examplania_land import CRS
from terrestrial_carbon.plugin.demo.examplania_plan import PLOTS
from terrestrial_carbon.plugin.demo.journey import compute_budget
from terrestrial_carbon.plugin.demo.show_examplania import measure_examplania
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.workspace import open_workspace

#: code → (name, colour, land uses) of the map's classes; the names are the parcels' strata as well.
CLASSES = {
    1: ("forest", "#1b5e20", ("forest",)),
    2: ("plantation", "#7cb342", ("plantation", "orchard")),
    3: ("farmland", "#fdd835", ("pasture", "cropland")),
    4: ("open land", "#a1887f", ("rock", "shrub", "wetland", "bare land", "settlement")),
}
CELL = 30.0  # metres
SHIFT = (5, 3)  # cells: the map is badly georeferenced, so its borders are wrong
TITLE = "Land cover 2014"


@dataclass(frozen=True)
class Country:
    """Paths of the workspace, the project and the map of land cover."""

    workspace: Path
    project: Path
    cover: Path


def class_of(land_use: str) -> int:
    """Return the code of the class that a land use belongs to."""
    return next(code for code, (_, _, uses) in CLASSES.items() if land_use in uses)


def reviewed_country(folder: Path) -> Country:
    """Build it."""
    paths = build_examplania(folder)
    workspace = open_workspace(paths.workspace)
    measure_examplania(workspace, paths.carbon)
    layer = workspace.parcel_layer()
    place = layer.fields().indexOf("stratum")
    assert layer.startEditing()
    for feature in layer.getFeatures():
        layer.changeAttributeValue(feature.id(), place, CLASSES[class_of(feature["land_use"])][0])
    assert layer.commitChanges(), layer.commitErrors()
    catch_up(workspace)
    compute_budget(workspace)
    keep_accounts(workspace)
    workspace.settle()
    return Country(paths.workspace, paths.project, _write_cover(folder / "land_cover.tif"))


def _write_cover(path: Path) -> Path:
    """Write the map of classes, shifted, with the look that QGIS gives it."""
    boxes = [parcel_geometry(plot.key).boundingBox() for plot in PLOTS]
    west, north = min(box.xMinimum() for box in boxes), max(box.yMaximum() for box in boxes)
    columns = int((max(box.xMaximum() for box in boxes) - west) / CELL) + 1
    rows = int((north - min(box.yMinimum() for box in boxes)) / CELL) + 1
    truth = _burnt((west, CELL, 0.0, north, 0.0, -CELL), columns, rows)
    moved = np.roll(truth, SHIFT, axis=(1, 0))
    cover = np.where((truth > 0) & (moved > 0), moved, truth)
    made = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Byte)
    made.SetGeoTransform((west, CELL, 0.0, north, 0.0, -CELL))
    made.SetProjection(_reference().ExportToWkt())
    made.GetRasterBand(1).WriteArray(cover)
    made.GetRasterBand(1).SetNoDataValue(0)
    made.FlushCache()
    del made
    layer = QgsRasterLayer(str(path), TITLE)
    looks = [
        QgsPalettedRasterRenderer.Class(code, QColor(colour), name)
        for code, (name, colour, _) in CLASSES.items()
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, looks))
    told, done = layer.saveDefaultStyle()[:2]
    assert done, told
    return path


def _reference() -> osr.SpatialReference:
    found = osr.SpatialReference()
    found.SetFromUserInput(CRS)
    return found


def _burnt(transform, columns: int, rows: int) -> np.ndarray:
    """Return the class of the parcel at each cell's centre, 0 outside of the country."""
    source = ogr.GetDriverByName("Memory").CreateDataSource("parcels")
    polygons = source.CreateLayer("parcels", _reference(), ogr.wkbMultiPolygon)
    polygons.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    for plot in PLOTS:
        feature = ogr.Feature(polygons.GetLayerDefn())
        feature.SetField("code", class_of(plot.land_use))
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(parcel_geometry(plot.key).asWkb())))
        polygons.CreateFeature(feature)
    grid = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    grid.SetGeoTransform(transform)
    grid.SetProjection(_reference().ExportToWkt())
    gdal.RasterizeLayer(grid, [1], polygons, options=["ATTRIBUTE=code"])
    return grid.ReadAsArray()
