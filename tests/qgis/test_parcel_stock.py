"""The carbon stock of parcels as an algorithm: figures, pools, errors, coverage."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from raster.oracle import cell_areas, exact_sums, write_raster

from terrestrial_carbon.plugin.processing.parcel_stock import ParcelStock

MERCATOR = (-6_886_000.0, 1000.0, 0.0, 1_858_000.0, 0.0, -1000.0)
CO2 = 44.0 / 12.0


class Words(QgsProcessingFeedback):
    """Keeps what the algorithm says."""

    def __init__(self, cancel_at=None):
        super().__init__()
        self.said, self.steps, self.cancel_at = [], [], cancel_at
        self.progressChanged.connect(self.steps.append)
        self.progressChanged.connect(self._maybe_cancel)

    def _maybe_cancel(self, progress):
        if self.cancel_at is not None and progress >= self.cancel_at:
            self.cancel()

    def pushInfo(self, text):
        self.said.append(text)

    pushWarning = pushInfo


def stock(parameters, feedback=None, keep=None):
    """Run the algorithm; return (results, output layer)."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = ParcelStock().create()
    parameters = {"OUTPUT": "memory:", **parameters}
    ok, message = algorithm.checkParameterValues(parameters, context)
    assert ok, message
    results, ok = algorithm.run(parameters, context, feedback or QgsProcessingFeedback(), {}, False)
    assert ok
    output = context.takeResultLayer(results["OUTPUT"]) if results else None
    return results, output


def layer_of(wkts, crs="EPSG:3395", kind="MultiPolygon", fields=""):
    """Return a memory layer; a wkt may be a (wkt, attributes) pair, ``None`` is a null geometry."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "parcels", "memory")
    features = []
    for item in wkts:
        wkt, attributes = item if isinstance(item, tuple) else (item, [])
        feature = QgsFeature(layer.fields())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(attributes)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def square(column, row, columns=1.0, rows=1.0):
    """Return WKT of a rectangle in cells of the map."""
    x0, y0 = MERCATOR[0] + 1000 * column, MERCATOR[3] - 1000 * row
    x1, y1 = x0 + 1000 * columns, y0 - 1000 * rows
    return f"POLYGON (({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


@pytest.fixture(scope="module")
def cells():
    values = np.random.default_rng(6).uniform(10, 300, (30, 40)).astype(np.float32)
    values[:, 20:22] = -9999.0
    return values


@pytest.fixture(scope="module")
def density(tmp_path_factory, cells):
    return write_raster(tmp_path_factory.mktemp("stock") / "density.tif", cells, MERCATOR, 3395, -9999.0)


@pytest.fixture(scope="module")
def areas():
    return cell_areas(MERCATOR, 3395, 30, 40)


def column(layer, name):
    index = layer.fields().lookupField(name)
    assert index >= 0, name
    values = [feature.attribute(index) for feature in layer.getFeatures()]
    return [None if value == NULL else value for value in values]


def test_one_whole_cell(qgis_app, density, cells, areas):
    results, output = stock({"INPUT": layer_of([square(3, 4)]), "DENSITY": density})
    expected = float(cells[4, 3]) * areas[4, 3] * 0.47 * CO2
    assert column(output, "stock_tco2e")[0] == pytest.approx(expected, rel=1e-7)
    assert column(output, "agb_tco2e")[0] == pytest.approx(expected, rel=1e-7)
    assert column(output, "area_ha")[0] == pytest.approx(areas[4, 3], rel=1e-5)
    assert [column(output, f"{name}_pct")[0] for name in ("covered", "nodata", "outside")] == [100, 0, 0]
    assert column(output, "flag") == [None] and column(output, "bgb_tco2e") == [None]
    assert column(output, "stock_se_tco2e") == [None]
    assert results["TOTAL_TCO2E"] == pytest.approx(expected, rel=1e-7)
    assert (results["PARCELS"], results["FLAGGED"], results["FLAGGED_TCO2E"]) == (1, 0, 0)
    assert results["TOTAL_AREA_HA"] == results["COUNTED_AREA_HA"] == column(output, "area_ha")[0]


@pytest.mark.parametrize(
    "unit, factor, per_hectare",
    [
        ("t_biomass_per_ha", 0.5 * CO2, True),
        ("t_c_per_ha", CO2, True),
        ("t_co2e_per_ha", 1.0, True),
        ("t_biomass_per_pixel", 0.5 * CO2, False),
        ("t_c_per_pixel", CO2, False),
        ("t_co2e_per_pixel", 1.0, False),
    ],
)
def test_units(qgis_app, density, areas, unit, factor, per_hectare):
    parcels = [square(2.3, 3.7, 5.5, 4.1), square(0.1, 0.2, 0.3, 0.4), square(11.5, 7, 3, 12)]
    parameters = {"INPUT": layer_of(parcels), "DENSITY": density, "UNIT": unit, "CARBON_FRACTION": 0.5}
    _, output = stock(parameters)
    wkbs = [QgsGeometry.fromWkt(wkt).asWkb().data() for wkt in parcels]
    expected = exact_sums(density, wkbs, areas, per_hectare)[0] * factor
    assert column(output, "stock_tco2e") == pytest.approx(expected.tolist(), rel=1e-6)


def test_parcels_in_another_crs_are_carried_over(qgis_app, density, areas):
    wkt = square(4.4, 5.5, 6.6, 3.3)
    there = QgsGeometry.fromWkt(wkt)
    mercator, utm = (QgsCoordinateReferenceSystem(code) for code in ("EPSG:3395", "EPSG:32620"))
    there.transform(QgsCoordinateTransform(mercator, utm, QgsProject.instance()))
    results, output = stock({"INPUT": layer_of([there.asWkt(17)], "EPSG:32620"), "DENSITY": density})
    expected = exact_sums(density, [QgsGeometry.fromWkt(wkt).asWkb().data()], areas)[0][0] * 0.47 * CO2
    assert results["TOTAL_TCO2E"] == pytest.approx(expected, rel=1e-6)
    meter = QgsDistanceArea()
    meter.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:32620"), QgsProject.instance().transformContext())
    assert meter.setEllipsoid("EPSG:7030")
    assert column(output, "area_ha")[0] == pytest.approx(meter.measureArea(there) / 1e4, rel=1e-12)


def test_area_is_never_planar(qgis_app, density):
    QgsProject.instance().setEllipsoid("NONE")
    _, output = stock({"INPUT": layer_of([square(3, 4, 10, 10)]), "DENSITY": density})
    assert column(output, "area_ha")[0] == pytest.approx(10_000 * 0.92, rel=0.01)  # Mercator says 10,000


def test_root_shoot_and_standard_error_by_percent(qgis_app, density):
    parameters = {"INPUT": layer_of([square(3, 4, 2, 2)]), "DENSITY": density}
    plain = stock(parameters)[0]["TOTAL_TCO2E"]
    _, output = stock({**parameters, "ROOT_SHOOT": 0.3, "STANDARD_ERROR_PERCENT": 20.0})
    assert column(output, "agb_tco2e")[0] == pytest.approx(plain)
    assert column(output, "bgb_tco2e")[0] == pytest.approx(0.3 * plain)
    assert column(output, "stock_tco2e")[0] == pytest.approx(1.3 * plain)
    assert column(output, "stock_se_tco2e")[0] == pytest.approx(0.2 * 1.3 * plain)


def test_standard_error_by_raster(qgis_app, tmp_path, density, cells):
    errors = np.where(cells == -9999.0, -9999.0, cells * 0.1).astype(np.float32)
    errors[10:] = -9999.0
    path = write_raster(tmp_path / "se.tif", errors, MERCATOR, 3395, -9999.0)
    parcels = layer_of([square(3, 4, 2, 2), square(3, 9.5, 2, 2)])
    words = Words()
    _, output = stock({"INPUT": parcels, "DENSITY": density, "STANDARD_ERROR": path}, words)
    stocks, found = column(output, "stock_tco2e"), column(output, "stock_se_tco2e")
    assert found[0] == pytest.approx(0.1 * stocks[0], rel=1e-6)
    assert found[1] is None and stocks[1] > 0
    assert any("standard error" in text for text in words.said)


def test_another_pool(qgis_app, density):
    parameters = {"INPUT": layer_of([square(3, 4)]), "DENSITY": density, "UNIT": "t_c_per_ha", "POOL": "soil"}
    _, output = stock(parameters)
    assert column(output, "soil_tco2e") == column(output, "stock_tco2e")
    assert column(output, "agb_tco2e") == [None]


FACTOR_FIELDS = "&field=stratum:string&field=pool:string&field=value_t_c_per_ha:double&field=se:double"


def factors(*rows):
    layer = QgsVectorLayer("None?" + FACTOR_FIELDS[1:], "factors", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def test_pools_by_table_of_defaults(qgis_app, density):
    parcels = layer_of(
        [(square(3, 4), ["moist"]), (square(5, 4), ["dry"]), (square(7, 4), [None])],
        fields="&field=forest:string",
    )
    table = factors(
        ("moist", "soil", 60.0, 6.0),
        ("dry", "soil", 40.0, 4.0),
        ("moist", "litter", 2.0, 1.0),
        ("dry", "litter", 1.0, 0.5),
        ("dry", "above_ground", 9.0, 1.0),
        ("wet", "peat", None, None),
    )
    words = Words()
    parameters = {
        "INPUT": parcels,
        "DENSITY": density,
        "STRATUM_FIELD": "forest",
        "FACTORS": table,
        "STANDARD_ERROR_PERCENT": 10,
    }
    results, output = stock(parameters, words)
    area = column(output, "area_ha")
    assert column(output, "soil_tco2e")[:2] == pytest.approx([60 * CO2 * area[0], 40 * CO2 * area[1]])
    agb, total = column(output, "agb_tco2e"), column(output, "stock_tco2e")
    assert total[0] == pytest.approx(agb[0] + 62 * CO2 * area[0])
    expected = np.sqrt((0.1 * agb[0]) ** 2 + (6 * CO2 * area[0]) ** 2 + (CO2 * area[0]) ** 2)
    assert column(output, "stock_se_tco2e")[0] == pytest.approx(expected)
    assert total[2] is None and agb[2] > 0  # no stratum: said, not guessed
    assert results["TOTAL_TCO2E"] == pytest.approx(total[0] + total[1])
    assert any("above_ground" in text for text in words.said)
    assert any("1 parcels" in text for text in words.said)


def test_coverage_decides_what_is_counted(qgis_app, density, cells, areas):
    parcels = [
        square(3, 4, 2, 2),  # whole
        square(19, 4, 4, 1),  # half nodata
        square(19, 6, 4, 1).replace("POLYGON", "Polygon"),
        square(20, 8, 2, 2),  # nothing but nodata
        square(-1, 4, 2, 1),  # half outside
        square(-3, 4, 4, 1),  # a quarter inside
        square(-9, 4, 4, 1),  # outside
    ]
    results, output = stock({"INPUT": layer_of(parcels), "DENSITY": density, "MIN_COVERAGE": 50})
    assert column(output, "covered_pct") == pytest.approx([100, 50, 50, 0, 50, 25, 0], abs=0.1)
    assert column(output, "nodata_pct") == pytest.approx([0, 50, 50, 100, 0, 0, 0], abs=0.1)
    assert column(output, "outside_pct") == pytest.approx([0, 0, 0, 0, 50, 75, 100], abs=0.1)
    assert column(output, "flag") == [None, None, None, "no_coverage", None, "low_coverage", "no_coverage"]
    stocks = column(output, "stock_tco2e")
    assert stocks[3] is None and stocks[6] is None
    one_cell = float(cells[4, 0]) * areas[4, 0] * 0.47 * CO2
    assert stocks[5] == pytest.approx(one_cell, rel=1e-6)  # not extrapolated
    assert results["FLAGGED"] == 3 and results["FLAGGED_TCO2E"] == pytest.approx(stocks[5])
    assert results["TOTAL_TCO2E"] == pytest.approx(sum(stocks[k] for k in (0, 1, 2, 4)))


def test_odd_geometries(qgis_app, density):
    x, y = MERCATOR[0] + 5000, MERCATOR[3] - 5000
    bow_tie = f"POLYGON (({x} {y},{x + 900} {y - 900},{x + 900} {y},{x} {y - 900},{x} {y}))"
    layer = layer_of([square(3, 4), bow_tie, None, "MULTIPOLYGON EMPTY"])
    results, output = stock({"INPUT": layer, "DENSITY": density})
    assert column(output, "flag") == [None, "invalid_geometry", "no_geometry", "no_geometry"]
    for name in ("stock_tco2e", "area_ha", "covered_pct"):
        assert column(output, name)[1:] == [None, None, None]
    assert (results["PARCELS"], results["FLAGGED"]) == (4, 3)
    geometries = [feature.geometry() for feature in output.getFeatures()]
    assert not geometries[1].isGeosValid() and geometries[2].isNull()  # passed on as they came


def test_z_m_holes_parts_and_curves(qgis_app, density):
    x, y = MERCATOR[0] + 5000, MERCATOR[3] - 5000

    def corners(extra):
        points = ((x, y), (x + 3000, y), (x + 3000, y - 3000), (x, y - 3000), (x, y))
        return ",".join(f"{px} {py}{extra}" for px, py in points)

    flat = stock({"INPUT": layer_of([f"POLYGON (({corners('')}))"]), "DENSITY": density})[0]
    deep = layer_of([f"POLYGON ZM (({corners(' 7 8')}))"], kind="MultiPolygonZM")
    assert stock({"INPUT": deep, "DENSITY": density})[0]["TOTAL_TCO2E"] == flat["TOTAL_TCO2E"]
    circle = f"CURVEPOLYGON (CIRCULARSTRING ({x} {y},{x + 2000} {y},{x} {y}))"
    curved, output = stock({"INPUT": layer_of([circle], kind="CurvePolygon"), "DENSITY": density})
    assert column(output, "area_ha")[0] == pytest.approx(100 * np.pi * 0.92, rel=0.01)
    assert curved["TOTAL_TCO2E"] > 0


def test_input_fields_stay_and_ours_replace_same_named(qgis_app, density):
    fields = "&field=name:string&field=STOCK_tco2e:integer&field=flag:string"
    layer = layer_of([(square(3, 4), ["Åland 林", 7, "old"])], fields=fields)
    _, output = stock({"INPUT": layer, "DENSITY": density})
    names = [field.name() for field in output.fields()]
    assert names[:3] == ["name", "area_ha", "stock_tco2e"] and names.count("flag") == 1
    assert column(output, "name") == ["Åland 林"] and column(output, "flag") == [None]
    assert output.crs() == layer.crs() and column(output, "stock_tco2e")[0] != 7


def test_selected_features_only(qgis_app, density):
    layer = layer_of([square(3, 4), square(5, 4), square(7, 4)])
    QgsProject.instance().addMapLayer(layer)
    ids = [feature.id() for feature in layer.getFeatures()]
    layer.selectByIds(ids[1:])
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    results, output = stock({"INPUT": selected, "DENSITY": density})
    assert results["PARCELS"] == 2 and output.featureCount() == 2
    QgsProject.instance().removeMapLayer(layer.id())


def test_raster_layer_band_and_assigned_crs(qgis_app, tmp_path, cells):
    path = str(tmp_path / "two.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 40, 30, 2, gdal.GDT_Float32)
    dataset.SetGeoTransform(MERCATOR)
    dataset.GetRasterBand(1).WriteArray(np.zeros((30, 40), np.float32))
    dataset.GetRasterBand(2).WriteArray(np.full((30, 40), 3.0, np.float32))
    dataset = None
    layer = QgsRasterLayer(path, "two bands")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:3395"))
    QgsProject.instance().addMapLayer(layer)
    parameters = {"INPUT": layer_of([square(3, 4)]), "DENSITY": layer.id(), "BAND": 2}
    assert stock({**parameters, "UNIT": "t_co2e_per_pixel"})[0]["TOTAL_TCO2E"] == pytest.approx(3.0)
    QgsProject.instance().removeMapLayer(layer.id())


def test_negative_cells_are_said(qgis_app, tmp_path):
    values = np.full((30, 40), 5.0, np.float32)
    values[4, 3] = -1.0
    path = write_raster(tmp_path / "negative.tif", values, MERCATOR, 3395)
    words = Words()
    _, output = stock({"INPUT": layer_of([square(3, 4, 2, 1)]), "DENSITY": path}, words)
    assert column(output, "nodata_pct")[0] == pytest.approx(50, abs=0.1)
    assert column(output, "stock_tco2e")[0] > 0
    assert any("below zero" in text for text in words.said)


def test_says_what_was_used_and_reports_progress(qgis_app, density):
    words = Words()
    stock({"INPUT": layer_of([square(3, 4), square(-9, 4)]), "DENSITY": density}, words)
    text = " ".join(words.said)
    for part in ("density", "EPSG:3395", "t_biomass_per_ha", "1.72333", "1 parcels are flagged"):
        assert part in text
    assert words.steps == sorted(words.steps) and 0 < max(words.steps) <= 100


@pytest.mark.parametrize("at", [0.0, 40.0, 85.0])
def test_cancel_stops_and_writes_nothing(qgis_app, tmp_path, density, at):
    target = tmp_path / "out.gpkg"
    layer = layer_of([square(3 + k % 5, 4) for k in range(3000)])
    results, _ = stock({"INPUT": layer, "DENSITY": density, "OUTPUT": str(target)}, Words(at))
    assert results == {} and not target.exists()


def test_guadeloupe_in_its_two_crss(qgis_app, shared_data):
    folder = shared_data / "glp_guadeloupe"
    totals = []
    for parcels in ("epsg3395/ctry_PROJ.shp", "epsg5490/ctry_border_GLP.gpkg"):
        parameters = {"INPUT": str(folder / parcels), "DENSITY": str(folder / "epsg3395" / "AGB.tif")}
        results, output = stock(parameters)
        totals.append(results["TOTAL_TCO2E"])
        assert results["FLAGGED"] == 0 and column(output, "covered_pct")[0] > 80
    assert totals[0] == pytest.approx(totals[1], rel=0.02)  # two exports of one border
