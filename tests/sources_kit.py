"""Maps of known truth for the tests of the check of sources, and faults planted in copies of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from terrestrial_carbon.plugin.core.checks.source_facts import Declared
from terrestrial_carbon.plugin.processing.sources.asked import asked_of
from terrestrial_carbon.plugin.processing.sources.gather import check_sources
from terrestrial_carbon.plugin.processing.sources.land import read_land
from terrestrial_carbon.plugin.storage.measure import area_meter

CARBON = {"t_biomass": 0.47, "t_c": 1.0, "t_co2e": 12.0 / 44.0}  # t C in a tonne of each
FIELDS = "&field=land_use:string&field=agb_tco2e:double&field=stock_source:string"


@dataclass
class Truth:
    """A map as it is: ``values`` with NaN where there are none, the grid, the unit its makers state."""

    name: str
    values: np.ndarray
    grid: tuple
    epsg: int
    unit: str
    year: int

    def write(
        self, path, values=None, grid=None, epsg=-1, nodata=-9999.0, fill=-9999.0, kind=gdal.GDT_Float32
    ):
        """Write it, or what became of it, with NaN as ``fill``; return the path."""
        values = self.values if values is None else values
        rows, columns = values.shape
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind)
        dataset.SetGeoTransform(self.grid if grid is None else grid)
        epsg = self.epsg if epsg == -1 else epsg
        if epsg:
            srs = osr.SpatialReference()
            srs.ImportFromEPSG(epsg)
            dataset.SetProjection(srs.ExportToWkt())
        band = dataset.GetRasterBand(1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteArray(np.where(np.isnan(values), fill, values))
        dataset.FlushCache()
        del band, dataset
        return str(path)


def truth_of(path, unit, year, band=1, epsg=None, name="") -> Truth:
    """Read a map of the sample data."""
    dataset = gdal.Open(str(path))
    source = dataset.GetRasterBand(band)
    values, nodata = source.ReadAsArray().astype(float), source.GetNoDataValue()
    gone = ~np.isfinite(values)
    if nodata is not None and nodata == nodata:
        gone |= values < -1e30 if nodata < -1e30 else values == nodata
    values[gone] = np.nan
    if epsg is None:
        epsg = int(osr.SpatialReference(dataset.GetProjection()).GetAuthorityCode(None))
    return Truth(name or str(path), values, dataset.GetGeoTransform(), epsg, unit, year)


def parcels_on(truth: Truth, side: int, reference=None, noise=0.0, seed=1, whole=True):
    """Return square parcels of ``side`` cells where the map has data.

    :param reference: their stock is from another source (called so) that agrees but for ``noise``.
    """
    random = np.random.default_rng(seed)
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{truth.epsg}{FIELDS}", "parcels", "memory")
    meter = area_meter(layer.crs(), "EPSG:7030", QgsCoordinateTransformContext())
    made, (rows, columns) = [], truth.values.shape
    x0, a, _, y0, _, e = truth.grid
    for row in range(0, rows - side + 1, side):
        for column in range(0, columns - side + 1, side):
            here = truth.values[row : row + side, column : column + side]
            if np.isnan(here).any() if whole else np.isnan(here).all():
                continue
            rect = QgsRectangle(
                x0 + a * column, y0 + e * (row + side), x0 + a * (column + side), y0 + e * row
            )
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromRect(rect))
            if reference:
                mean = (
                    np.nanmean(here) * CARBON[truth.unit.split("_per_")[0]] * np.exp(random.normal(0, noise))
                )
                feature["agb_tco2e"] = float(mean * 44 / 12 * meter.measureArea(feature.geometry()) / 1e4)
                feature["stock_source"] = reference
            made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    layer.updateExtents()
    return layer


def land_of(layer, seed=0):
    """Return parcels as the check takes them."""
    context = QgsCoordinateTransformContext()
    return read_land(layer.getFeatures(), layer.fields(), layer.crs(), context, layer.featureCount(), seed)


def judge(path, land, unit="", pool="above_ground", year=None, joining=None, name="map", band=1):
    """Return the findings about one file, declared so."""
    layer = QgsRasterLayer(str(path), name)
    return check_sources([asked_of(layer, Declared(unit, pool, year), band)], land, joining).findings


def kinds(findings, *, alarms=False) -> set[str]:
    """Return the kinds of findings without their prefix; ``alarms``: warnings and errors alone."""
    chosen = [one for one in findings if not alarms or one.level.value != "info"]
    return {one.kind.value.replace("source_", "", 1) for one in chosen}
