"""Bad input to statistics and tables from rasters: one clear sentence, and nothing written."""

from __future__ import annotations

import os
import stat

import numpy as np
import pytest
import rasters_kit as kit
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from raster.test_grid import corrupt

from terrestrial_carbon.plugin.processing.parcel_statistics import ParcelStatistics
from terrestrial_carbon.plugin.processing.parcel_table import ParcelTable

SQUARE = kit.box(1, 1, 5, 5)
BOTH = pytest.mark.parametrize("algorithm, name", [(ParcelStatistics, "RASTERS"), (ParcelTable, "CLASSES")])


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def classes(tmp_path):
    return kit.raster(tmp_path / "landcover.tif", np.full((10, 10), 5, np.uint8))


def refused(algorithm, folder, *words, **parameters):
    parameters.setdefault("INPUT", kit.parcels(SQUARE))
    sentence = kit.refused(algorithm, folder, **parameters)
    for word in words:
        assert word in sentence, sentence


@BOTH
@pytest.mark.parametrize(
    "layer, words",
    [
        (lambda: kit.parcels(), ("forest parcels", "no parcels")),
        (lambda: kit.parcels(None, None), ("forest parcels", "geometry")),
        (lambda: kit.parcels("LINESTRING (0 0,1 1)", kind="LineString"), ("forest parcels", "polygons")),
        (lambda: kit.parcels(SQUARE, crs=""), ("forest parcels", "no CRS")),
        (lambda: kit.parcels(SQUARE, crs="EPSG:32733"), ("landcover", "touch", "EPSG:32633")),
    ],
)
def test_layers(qgis_app, folder, classes, algorithm, name, layer, words):
    refused(algorithm, folder, *words, INPUT=layer(), **{name: classes})


@BOTH
def test_rasters_that_are_none(qgis_app, folder, tmp_path, algorithm, name):
    (tmp_path / "text.tif").write_text("no raster")
    bare = kit.raster(tmp_path / "bare.tif", np.ones((10, 10), np.uint8), epsg=None)
    radar = kit.raster(tmp_path / "radar.tif", np.ones((10, 10), np.complex64), kind=gdal.GDT_CFloat32)
    for path, words in (
        (str(tmp_path / "nowhere.tif"), ("nowhere.tif", "cannot be opened")),
        (str(tmp_path / "text.tif"), ("text.tif", "cannot be opened")),
        (bare, ("bare", "no CRS")),
        (radar, ("radar", "complex")),
    ):
        refused(algorithm, folder, *words, **{name: path})


@BOTH
def test_a_raster_lost_after_it_was_loaded(qgis_app, folder, classes, algorithm, name):
    layer = QgsRasterLayer(classes, "land cover")
    QgsProject.instance().addMapLayer(layer)
    os.remove(classes)
    refused(algorithm, folder, "landcover.tif", "not there", **{name: layer.id()})
    QgsProject.instance().removeMapLayer(layer.id())


@BOTH
def test_a_damaged_raster(qgis_app, folder, tmp_path, algorithm, name):
    path = corrupt(tmp_path / "broken.tif")
    whole = kit.parcels(
        "POLYGON ((500000 4950000,550000 4950000,550000 5000000,500000 5000000,500000 4950000))"
    )
    more = {"CODES": "1-3"} if algorithm is ParcelTable else {}
    refused(algorithm, folder, "broken.tif", "damaged", INPUT=whole, **{name: path}, **more)


@BOTH
def test_a_map_from_a_web_service(qgis_app, folder, algorithm, name):
    service = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png", "tiles", "wms")
    QgsProject.instance().addMapLayer(service)
    refused(algorithm, folder, "tiles", "GeoTIFF", **{name: service.id()})
    QgsProject.instance().removeMapLayer(service.id())


@BOTH
def test_places_that_cannot_be_written(qgis_app, folder, classes, algorithm, name):
    refused(algorithm, folder, OUTPUT="/proc/nowhere/out.gpkg", **{name: classes})
    refused(algorithm, folder, "record.json", RECORD="/proc/nowhere/record.json", **{name: classes})
    refused(algorithm, folder, "/proc/nowhere", "folder", CHECKPOINT="/proc/nowhere", **{name: classes})


@BOTH
@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_locked_folder(qgis_app, folder, classes, algorithm, name):
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    refused(algorithm, folder, **{name: classes})
    folder.chmod(stat.S_IRWXU)


def test_a_locked_output(qgis_app, folder, classes):
    """A folder has the name of the file."""
    (folder / "table.gpkg").mkdir()
    refused(ParcelTable, folder, "table.gpkg", OUTPUT=str(folder / "table.gpkg"), CLASSES=classes)


def test_statistics_of_nothing(qgis_app, folder):
    assert kit.refused(ParcelStatistics, folder, INPUT=kit.parcels(SQUARE), RASTERS=[])


@pytest.mark.parametrize(
    "prefixes, words",
    [("a,b", ("2 prefixes", "1 rasters")), ("1st", ("1st",)), ("toolong", ("toolong",)), ("碳", ("碳",))],
)
def test_prefixes(qgis_app, folder, classes, prefixes, words):
    refused(ParcelStatistics, folder, *words, RASTERS=[classes], PREFIXES=prefixes)
    refused(ParcelTable, folder, *words, CLASSES=classes, DENSITIES=[classes], PREFIXES=prefixes)


def test_the_same_prefix_twice(qgis_app, folder, classes):
    refused(ParcelStatistics, folder, "agb", "twice", RASTERS=[classes, classes], PREFIXES="agb,AGB")


def test_a_band_that_is_not_there(qgis_app, folder, classes):
    refused(ParcelStatistics, folder, "landcover", "band 4", RASTERS=[classes], BAND=4)
    refused(ParcelTable, folder, CLASSES=classes, CLASSES_BAND=4)


@pytest.mark.parametrize("codes", ["forest", "1-", "5-1", "1.5", "0x10", "1-23;;a", "0-99999999"])
def test_text_for_codes(qgis_app, folder, classes, codes):
    refused(ParcelTable, folder, codes.rpartition(";")[2], "classes" if "9999" in codes else "1-23,30",
            CLASSES=classes, CODES=codes)  # fmt: skip


def test_a_missing_field(qgis_app, folder, classes):
    layer = kit.parcels((SQUARE, ["a"]), fields="&field=name:string")
    refused(ParcelTable, folder, "parcel_no", "name", INPUT=layer, CLASSES=classes, ID_FIELD="parcel_no")


def test_no_classes_and_no_years(qgis_app, folder, classes):
    refused(ParcelTable, folder, "classes or years", DENSITIES=[classes])


def test_conditions_that_are_none(qgis_app, folder, classes):
    refused(ParcelTable, folder, "raster of the condition", CLASSES=classes, MINIMUM=30)
    refused(ParcelTable, folder, "landcover", "no limit", CLASSES=classes, CONDITION=classes)
    refused(
        ParcelTable,
        folder,
        "at least 30 and at most 20",
        CLASSES=classes,
        CONDITION=classes,
        MINIMUM=30,
        MAXIMUM=20,
    )


def test_years_that_are_none(qgis_app, folder, classes, tmp_path):
    refused(ParcelTable, folder, "2020", "2010", YEARS=classes, FIRST_YEAR=2020, LAST_YEAR=2010)
    refused(ParcelTable, folder, "too many", YEARS=classes, FIRST_YEAR=1, LAST_YEAR=99_999)
    themselves = kit.raster(tmp_path / "years.tif", np.full((10, 10), 2015, np.int16))
    refused(ParcelTable, folder, "2015", "years", YEARS=themselves)
    refused(ParcelTable, folder, "years", "no year", YEARS=themselves, YEAR_OFFSET=0, FIRST_YEAR=2016)


def test_classes_with_decimals(qgis_app, folder, tmp_path):
    path = kit.raster(tmp_path / "slope.tif", np.full((10, 10), 2.5, np.float32))
    refused(ParcelTable, folder, "slope", "decimals", CLASSES=path)


def test_too_many_classes(qgis_app, folder, tmp_path):
    path = kit.raster(tmp_path / "ids.tif", np.arange(40_000, dtype=np.float32).reshape(200, 200))
    refused(ParcelTable, folder, "ids", "10000", CLASSES=path)


def test_classes_without_any_data(qgis_app, folder, tmp_path):
    path = kit.raster(tmp_path / "empty.tif", np.full((10, 10), -1, np.int16), nodata=-1)
    refused(ParcelTable, folder, "empty", "nodata", CLASSES=path)


def test_an_unknown_unit(qgis_app, folder, classes):
    refused(ParcelTable, folder, "UNIT", CLASSES=classes, DENSITIES=[classes], UNIT="t_oil_per_ha")
