"""The stock algorithm on odd layers, maps and outputs: nothing wrong, nothing lost, nothing in silence."""

from __future__ import annotations

import math

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis import processing
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)
from raster.oracle import write_raster

from terrestrial_carbon.plugin.processing import stock_write
from terrestrial_carbon.plugin.processing.stock_source import ellipsoid_named, ellipsoid_of

GRID = (10.0, 0.01, 0.0, 50.0, 0.0, -0.01)


class Words(QgsProcessingFeedback):
    """Keeps what the algorithm says."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushInfo(self, text):  # noqa: N802
        self.said.append(text)

    pushWarning = pushInfo  # noqa: N815


@pytest.fixture
def density(tmp_path):
    return write_raster(tmp_path / "density.tif", np.full((40, 40), 100, np.float32), GRID, 4326, -9999.0)


@pytest.fixture
def run(processing_provider, density):
    def stock(source, feedback=None, **parameters):
        given = {
            "INPUT": source,
            "DENSITY": density,
            "UNIT": "t_co2e_per_ha",
            "OUTPUT": "memory:",
            **parameters,
        }
        return processing.run("terrestrialcarbon:parcelstock", given, feedback=feedback)

    return stock


def box(x=10.05, y=49.9, side=0.02):
    return f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))"


def layer_of(*wkts, crs="EPSG:4326", fields="", values=()):
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}{fields}", "parcels", "memory")
    for wkt in wkts or (box(),):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(list(values))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def column(layer, name):
    layer = QgsVectorLayer(layer, "o", "ogr") if isinstance(layer, str) else layer
    return [None if f[name] == NULL else f[name] for f in layer.getFeatures()]


@pytest.mark.parametrize("empty", ["", None, NULL])
def test_an_empty_parameter_is_none_and_not_zero(run, empty):
    names = ("STANDARD_ERROR_PERCENT", "STANDARD_ERROR", "STRATUM_FIELD", "FACTORS", "BAND")
    found = run(layer_of(), **dict.fromkeys(names, empty))
    assert column(found["OUTPUT"], "stock_se_tco2e") == [None] and found["TOTAL_TCO2E"] > 0


def test_a_shapefile_measured_twice_holds_one_figure_of_each_kind(run, tmp_path):
    source = layer_of(fields="&field=name:string", values=["A"])
    first, second = str(tmp_path / "a.shp"), str(tmp_path / "b.shp")
    run(source, OUTPUT=first)
    feedback = Words()
    run(first, feedback, UNIT="t_c_per_ha", OUTPUT=second)
    fields = [
        [field.name() for field in QgsVectorLayer(path, "o", "ogr").fields()] for path in (first, second)
    ]
    assert fields[0] == fields[1] and "stock_tco2" in fields[1]
    assert column(second, "stock_tco2")[0] == pytest.approx(column(first, "stock_tco2")[0] * 44 / 12)
    assert any("stock_tco2" in text and "replaced" in text for text in feedback.said)


def test_keys_used_twice_are_made_anew(run, tmp_path):
    source = layer_of(box(), box(10.1), fields="&field=fid:integer&field=name:string", values=[5, "A"])
    output = str(tmp_path / "o.gpkg")
    run(source, OUTPUT=output)
    assert column(output, "name") == ["A", "A"] and len(set(column(output, "fid"))) == 2


def test_keys_used_once_are_kept(run, tmp_path):
    output = str(tmp_path / "o.gpkg")
    run(layer_of(fields="&field=fid:integer", values=[17]), OUTPUT=output)
    assert column(output, "fid") == [17]


def test_accepting_an_old_flag_does_not_accept_a_new_one(run):
    fields = "&field=flag:string&field=flag_accepted:boolean"
    outside, inside = box(10.39), box(10.2)
    source = layer_of(outside, inside, fields=fields, values=["low_coverage", True])
    output = run(source, MIN_COVERAGE=90)["OUTPUT"]
    assert column(output, "flag") == ["low_coverage", None]
    assert column(output, "flag_accepted") == [False, True]


def test_features_that_are_not_found_again_are_missed(qgis_app, tmp_path):
    class Result:
        ids = [1, 2]

        def rows(self, first, last):
            return [(0.0,) * len(stock_write.NUMBER_FIELDS) + (None,)] * 2

    class Sink:
        def addFeatures(self, features, flags):  # noqa: N802
            return True

        def flushBuffer(self):  # noqa: N802
            return True

    layer = layer_of()
    fields = stock_write.output_fields(layer.fields())
    with pytest.raises(QgsProcessingException, match="2 measured, 1 found again"):
        stock_write.write_parcels(
            lambda request, flags: layer.getFeatures(request),
            None,
            fields,
            Result(),
            Sink(),
            "memory:",
            QgsProcessingFeedback(),
        )


def test_what_the_layers_properties_call_nodata_is_nodata(run, density):
    layer = QgsRasterLayer(density, "map")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(90, 100)])
    assert column(run(layer_of(), DENSITY=layer)["OUTPUT"], "flag") == ["no_coverage"]
    layer.dataProvider().setUserNoDataValue(
        1, [QgsRasterRange(100, math.nan, QgsRasterRange.BoundsType.Exclusive)]
    )
    assert column(run(layer_of(), DENSITY=layer)["OUTPUT"], "covered_pct") == [100]


def test_maps_that_are_no_plain_files(run, density, tmp_path):
    folder = tmp_path / "a|b#c%d'e"
    folder.mkdir()
    expected = run(layer_of())["TOTAL_TCO2E"]
    gdal.Translate(str(folder / "d.tif"), density).FlushCache()
    gdal.Translate(str(tmp_path / "r.gpkg"), density, format="GPKG", creationOptions=["RASTER_TABLE=abc"])
    for source in (
        str(folder / "d.tif"),
        f"GPKG:{tmp_path / 'r.gpkg'}:abc",
        f"{density}|option:NUM_THREADS=1",
    ):
        layer = QgsRasterLayer(source, "map")
        if "option:" in source and not layer.isValid():
            continue  # open options in a source are newer than QGIS 3.22
        assert run(layer_of(), DENSITY=layer)["TOTAL_TCO2E"] == pytest.approx(expected)


@pytest.mark.parametrize("latitude", [0.5, 30.0, 60.0])
def test_a_map_on_a_sphere_gives_the_true_areas(run, tmp_path, latitude):
    srs, radius = osr.SpatialReference(), 6_371_007.181
    srs.ImportFromProj4(f"+proj=sinu +R={radius} +units=m")
    cell = 926.625433
    x, y = math.radians(10) * math.cos(math.radians(latitude)) * radius, math.radians(latitude) * radius
    path = str(tmp_path / "sinusoidal.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 60, 60, 1, gdal.GDT_Float32)
    dataset.SetSpatialRef(srs)
    dataset.SetGeoTransform((x - 30 * cell, cell, 0, y + 30 * cell, 0, -cell))
    dataset.GetRasterBand(1).Fill(100)
    dataset = None
    square = QgsGeometry.fromWkt(box(9.9, latitude - 0.1, 0.2)).densifyByCount(50).asWkt()
    found = run(layer_of(square), DENSITY=path)
    assert found["TOTAL_TCO2E"] == pytest.approx(100 * found["TOTAL_AREA_HA"], rel=1e-5)


def test_areas_are_on_an_ellipsoid_even_where_the_crs_has_a_sphere(qgis_app):
    for name, ellipsoid in (
        ("EPSG:4326", "EPSG:7030"),
        ("EPSG:27572", "EPSG:7011"),
        ("ESRI:53008", "EPSG:7030"),
    ):
        assert ellipsoid_of(QgsCoordinateReferenceSystem(name)) == ellipsoid
    wgs84, own = ellipsoid_named("EPSG:7030"), ellipsoid_named("PARAMETER:6378137:6356752.314245")
    assert own.semi_major == wgs84.semi_major and own.e2 == pytest.approx(wgs84.e2, rel=1e-9)


def test_a_workspaces_layer_is_measured_on_its_own_ellipsoid(run):
    layer = layer_of()
    plain = run(layer)["TOTAL_AREA_HA"]
    layer.setCustomProperty("terrestrial_carbon/ellipsoid", "EPSG:7008")  # Clarke 1866
    clarke = run(layer)["TOTAL_AREA_HA"]
    assert clarke == pytest.approx(plain, rel=1e-3) and clarke != pytest.approx(plain, rel=1e-5)


def test_across_180_degrees(run, tmp_path):
    world = write_raster(
        tmp_path / "world.tif", np.full((72, 72), 100, np.float32), (170, 0.5, 0, 20, 0, -0.5), 4326
    )
    cut = "MULTIPOLYGON(((179 10,180 10,180 11,179 11,179 10)),((-180 10,-179 10,-179 11,-180 11,-180 10)))"
    jump = "POLYGON((179 10,-179 10,-179 11,179 11,179 10))"
    found = run(layer_of(cut, box(179, 10, 1).replace("180", "181"), jump), DENSITY=world)
    stocks = column(found["OUTPUT"], "stock_tco2e")
    assert stocks[0] == pytest.approx(stocks[1]) and stocks[0] == pytest.approx(
        100 * found["TOTAL_AREA_HA"] / 2, 1e-3
    )
    assert column(found["OUTPUT"], "flag") == [None, None, "invalid_geometry"] and stocks[2] is None


def test_areas_that_disagree_are_told(run, tmp_path):
    coarse = write_raster(
        tmp_path / "coarse.tif", np.full((4, 4), 100, np.float32), (0, 20, 0, 80, 0, -20), 4326
    )
    feedback = Words()
    run(layer_of(box(10, 61, 2)), feedback, DENSITY=coarse)
    assert any("differs by more than 1 %" in text for text in feedback.said)
    feedback = Words()
    run(layer_of(), feedback)
    assert not any("differs" in text for text in feedback.said)
