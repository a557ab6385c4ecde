"""Bad input to the stock of parcels: one clear sentence, and nothing written."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from raster.oracle import write_raster
from raster.test_grid import corrupt

from terrestrial_carbon.plugin.processing.parcel_stock import ParcelStock
from terrestrial_carbon.plugin.processing.stock_write import write_parcels

GRID = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)
SQUARE = "POLYGON ((500100 4999100,500600 4999100,500600 4999600,500100 4999600,500100 4999100))"


@pytest.fixture
def target(tmp_path):
    return tmp_path / "out" / "stock.gpkg"


@pytest.fixture
def density(tmp_path):
    return write_raster(tmp_path / "density.tif", np.full((10, 10), 5.0, np.float32), GRID, 32633)


def layer_of(*wkts, kind="Polygon", crs="EPSG:32633", name="forest parcels"):
    source = f"{kind}?crs={crs}" if crs else kind
    layer = QgsVectorLayer(source, name, "memory")
    features = []
    for wkt in wkts:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())  # QGIS gives memory layers one
    return layer


def refused(target, **parameters):
    """Run as QGIS does; return the sentence, after seeing that nothing was written."""
    target.parent.mkdir(exist_ok=True)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = ParcelStock().create()
    parameters.setdefault("OUTPUT", str(target))
    ok, message = algorithm.checkParameterValues(parameters, context)
    if ok:
        with pytest.raises(QgsProcessingException) as caught:
            algorithm.run(parameters, context, QgsProcessingFeedback(), {}, False)
        message = str(caught.value)
    assert list(target.parent.iterdir()) == []
    assert "Traceback" not in message and "\n" not in message.strip()
    return message


@pytest.mark.parametrize(
    "layer, words",
    [
        (lambda: layer_of(), ("forest parcels", "no parcels")),
        (lambda: layer_of(None, None), ("forest parcels", "geometry")),
        (lambda: layer_of("LINESTRING (0 0,1 1)", kind="LineString"), ("forest parcels", "polygons")),
        (lambda: layer_of(kind="None", crs=""), ("forest parcels", "polygons")),
        (lambda: layer_of(SQUARE, crs=""), ("forest parcels", "no CRS")),
        (lambda: layer_of(SQUARE, crs="EPSG:32733"), ("density", "touch", "forest parcels", "EPSG:32633")),
    ],
)
def test_layers(qgis_app, target, density, layer, words):
    sentence = refused(target, INPUT=layer(), DENSITY=density)
    for word in words:
        assert word in sentence


def test_missing_raster(qgis_app, target, tmp_path):
    assert "nowhere.tif" in refused(target, INPUT=layer_of(SQUARE), DENSITY=str(tmp_path / "nowhere.tif"))


def test_file_that_is_no_raster(qgis_app, target, tmp_path):
    (tmp_path / "text.tif").write_text("no raster")
    sentence = refused(target, INPUT=layer_of(SQUARE), DENSITY=str(tmp_path / "text.tif"))
    assert "text.tif" in sentence and "cannot be opened" in sentence


def test_raster_without_crs(qgis_app, target, tmp_path):
    path = write_raster(tmp_path / "bare.tif", np.ones((10, 10), np.float32), GRID, None)
    sentence = refused(target, INPUT=layer_of(SQUARE), DENSITY=path)
    assert "bare" in sentence and "no CRS" in sentence


def test_corrupt_raster(qgis_app, target, tmp_path):
    path = corrupt(tmp_path / "broken.tif")
    whole = "POLYGON ((500000 4950000,550000 4950000,550000 5000000,500000 5000000,500000 4950000))"
    sentence = refused(target, INPUT=layer_of(whole), DENSITY=path)
    assert "broken.tif" in sentence and "damaged" in sentence


def test_band_out_of_range(qgis_app, target, density):
    sentence = refused(target, INPUT=layer_of(SQUARE), DENSITY=density, BAND=4)
    assert "BAND" in sentence or "band 4" in sentence


def test_complex_raster(qgis_app, target, tmp_path):
    cells = np.ones((10, 10), dtype=np.complex64)
    path = write_raster(tmp_path / "radar.tif", cells, GRID, 32633, None, gdal.GDT_CFloat32)
    assert "complex" in refused(target, INPUT=layer_of(SQUARE), DENSITY=path)


def test_map_from_a_web_service(qgis_app, target):
    service = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png", "tiles", "wms")
    QgsProject.instance().addMapLayer(service)
    sentence = refused(target, INPUT=layer_of(SQUARE), DENSITY=service.id())
    QgsProject.instance().removeMapLayer(service.id())
    assert "tiles" in sentence and "GeoTIFF" in sentence


def test_unknown_unit_and_fraction(qgis_app, target, density):
    assert "UNIT" in refused(target, INPUT=layer_of(SQUARE), DENSITY=density, UNIT="t_oil_per_ha")
    assert refused(target, INPUT=layer_of(SQUARE), DENSITY=density, CARBON_FRACTION=0.0)


def test_root_shoot_needs_above_ground(qgis_app, target, density):
    sentence = refused(target, INPUT=layer_of(SQUARE), DENSITY=density, POOL="soil", ROOT_SHOOT=0.3)
    assert "root:shoot" in sentence and "soil" in sentence


COLUMNS = ("stratum:string", "pool:string")


def table_of(fields, *rows):
    layer = QgsVectorLayer("None?" + "&".join(f"field={field}" for field in fields), "defaults", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.mark.parametrize(
    "fields, row, words",
    [
        (COLUMNS, ("a", "soil"), ("defaults", "value_t_c_per_ha")),
        ((*COLUMNS, "value_t_c_per_ha:double"), ("a", "roots", 1.0), ("defaults", "roots")),
        ((*COLUMNS, "value_t_c_per_ha:double"), ("a", "soil", -1.0), ("defaults", "-1")),
        ((*COLUMNS, "value_t_c_per_ha:string"), ("a", "soil", "much"), ("much",)),
    ],
)
def test_table_of_defaults(qgis_app, target, density, fields, row, words):
    parcels = QgsVectorLayer("Polygon?crs=EPSG:32633&field=stratum:string", "parcels", "memory")
    feature = QgsFeature(parcels.fields())
    feature.setGeometry(QgsGeometry.fromWkt(SQUARE))
    feature.setAttributes(["a"])
    parcels.dataProvider().addFeatures([feature])
    table = table_of(fields, row)
    sentence = refused(target, INPUT=parcels, DENSITY=density, FACTORS=table, STRATUM_FIELD="stratum")
    for word in words:
        assert word in sentence
    assert "stratum" in refused(target, INPUT=parcels, DENSITY=density, FACTORS=table)


def test_folder_that_cannot_be_written(qgis_app, target, density):
    sentence = refused(target, INPUT=layer_of(SQUARE), DENSITY=density, OUTPUT="/proc/nowhere/stock.gpkg")
    assert sentence


class _Full:
    """A sink on a full disk."""

    def addFeatures(self, *_):  # noqa: N802
        return False

    def lastError(self):  # noqa: N802
        return "no space left on device"


def test_full_disk_takes_the_file_back(qgis_app, target):
    target.parent.mkdir()
    target.write_bytes(b"half")

    class Result:
        ids = [1]

        def rows(self, first, last):
            return [(0.0,) * len(stock_write.NUMBER_FIELDS) + (None,)]

    from terrestrial_carbon.plugin.processing import stock_write

    fields = stock_write.output_fields(QgsFields())

    def features(*_):
        feature = QgsFeature(QgsFields(), 1)
        feature.setGeometry(QgsGeometry.fromWkt(SQUARE))
        return [feature]

    with pytest.raises(QgsProcessingException) as caught:
        write_parcels(features, None, fields, Result(), _Full(), str(target), QgsProcessingFeedback())
    assert "no space left" in str(caught.value) and "stock.gpkg" in str(caught.value)
    assert not target.exists()
