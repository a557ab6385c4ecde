"""Tables of parcels by class and year: worked by hand, against plain numpy, labels, rest, other grids."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasters_kit as kit
from osgeo import gdal
from qgis.core import (
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from terrestrial_carbon.plugin.processing.parcel_table import ParcelTable

CO2 = 44.0 / 12.0
RANDOM = np.random.default_rng(11)
CLASSES = RANDOM.choice([0, 1, 2, 30, 255], (12, 14)).astype(np.uint8)
YEARS = RANDOM.choice([0, 0, 1, 5, 23], (12, 14)).astype(np.uint8)
COVER = RANDOM.integers(0, 101, (12, 14)).astype(np.uint8)
CARBON = RANDOM.uniform(5, 200, (12, 14)).astype(np.float32)
CARBON[2:5, 3:9] = -9999.0
BOXES = [(0, 0, 6, 6), (2.3, 1.6, 4.5, 5.1), (3.25, 3.25, 0.5, 0.5), (11.5, 9, 5, 5), (3.9, 0, 0.2, 12)]


@pytest.fixture
def maps(tmp_path):
    """Paths of the rasters by what they are of; 255 is nodata in the classes."""
    return {
        "CLASSES": kit.raster(tmp_path / "landcover.tif", CLASSES, nodata=255),
        "YEARS": kit.raster(tmp_path / "lossyear.tif", YEARS),
        "CONDITION": kit.raster(tmp_path / "treecover.tif", COVER),
        "DENSITIES": [kit.raster(tmp_path / "carbon.tif", CARBON, nodata=-9999.0)],
    }


def table(feedback=None, boxes=BOXES, **parameters):
    layer = parameters.pop("INPUT", None) or kit.parcels(*(kit.box(*box) for box in boxes))
    results, output = kit.run(ParcelTable, feedback, INPUT=layer, **parameters)
    return results, kit.rows(output)


def expected(box, mask):
    """Return (hectares, tCO2e of CARBON, hectares without density) of a box where a mask holds."""
    ha = kit.shares(box, (12, 14)) * kit.areas((12, 14)) * mask
    data = CARBON >= 0
    return ha.sum(), (ha * data * CARBON).sum() * CO2, (ha * ~data).sum()


def test_by_hand_on_one_cell(qgis_app, tmp_path):
    """A quarter of a cell of class 2, of one hectare (but for the projection's scale), 10 t C per hectare."""
    classes = kit.raster(tmp_path / "c.tif", np.full((2, 2), 2, np.uint8))
    carbon = kit.raster(tmp_path / "t.tif", np.full((2, 2), 10, np.float32))
    results, found = table(
        boxes=[(0.25, 0.25, 0.5, 0.5)], CLASSES=classes, DENSITIES=[carbon], UNIT="t_c_per_ha"
    )
    (row,) = found
    quarter = 0.25 * kit.areas((2, 2))[0, 0]
    assert (row["parcel"], row["class"], row["label"]) == (1, 2, None)
    assert row["area_ha"] == pytest.approx(quarter, rel=1e-6) and row["share_pct"] == pytest.approx(100)
    assert row["t_co2e"] == pytest.approx(quarter * 10 * CO2, rel=1e-6) and row["t_nod"] == 0
    assert (results["ROWS"], results["PARCELS"], results["REST_HA"]) == (1, 1, 0)
    assert results["TCO2E"] == pytest.approx(row["t_co2e"]) and results["AREA_HA"] == row["area_ha"]


def test_classes_years_condition_and_carbon_against_plain_numpy(qgis_app, maps):
    results, found = table(**maps, CODES="0-2,30", MINIMUM=30, UNIT="t_c_per_ha")
    wanted = []
    for number, box in enumerate(BOXES, 1):
        rest = expected(box, np.ones((12, 14)))
        for code in (0, 1, 2, 30):
            for year in (1, 5, 23):
                ha, carbon, lacking = expected(box, (code == CLASSES) & (year == YEARS) & (COVER >= 30))
                rest = tuple(part - taken for part, taken in zip(rest, (ha, carbon, lacking)))
                if ha > 0:
                    wanted.append((number, code, 2000 + year, ha, carbon, lacking))
        if rest[0] > 1e-9:
            wanted.append((number, None, None, *rest))
    assert [(row["parcel"], row["class"], row["year"]) for row in found] == [row[:3] for row in wanted]
    for row, (_, _, _, ha, carbon, lacking) in zip(found, wanted):
        assert row["area_ha"] == pytest.approx(ha, rel=1e-5)
        assert row["carbo_nod"] == pytest.approx(100 * lacking / ha, abs=1e-4)
        if lacking < ha * (1 - 1e-9):
            assert row["carbo_co2e"] == pytest.approx(carbon, rel=1e-5, abs=1e-6)
        else:
            assert row["carbo_co2e"] is None
    counted = [row for row in found if row["class"] is not None]
    assert results["AREA_HA"] == pytest.approx(sum(row["area_ha"] for row in counted))
    assert results["TCO2E"] == pytest.approx(sum(row["carbo_co2e"] or 0 for row in counted))
    assert results["ROWS"] == len(found)


def test_a_parcels_rows_add_up_to_the_parcel(qgis_app, maps):
    _, found = table(**maps, MINIMUM=30)
    for number, box in enumerate(BOXES, 1):
        own = [row for row in found if row["parcel"] == number]
        whole = expected(box, np.ones((12, 14)))[0]
        assert sum(row["area_ha"] for row in own) == pytest.approx(whole, rel=1e-5)
        assert sum(row["share_pct"] for row in own) == pytest.approx(100, rel=1e-9)
    _, without = table(**maps, MINIMUM=30, REST=False)
    assert without == [row for row in found if row["class"] is not None]


def test_years_alone(qgis_app, maps):
    _, found = table(YEARS=maps["YEARS"], REST=False)
    assert set(found[0]) == {"parcel", "year", "area_ha", "share_pct"}
    assert {row["year"] for row in found} == {2001, 2005, 2023}
    _, some = table(YEARS=maps["YEARS"], REST=False, FIRST_YEAR=2000, LAST_YEAR=2001)
    assert {row["year"] for row in some} == {2000, 2001}
    _, last = table(YEARS=maps["YEARS"], REST=False, FIRST_YEAR=2002)
    assert {row["year"] for row in last} == {2005, 2023}


@pytest.mark.parametrize("kind", [np.int16, np.uint16, np.float32])
def test_years_themselves_and_classes_of_wide_types(qgis_app, tmp_path, kind):
    years = np.where(YEARS > 0, YEARS.astype(int) + 2000, 0).astype(kind)
    classes = CLASSES.astype(int).astype(kind)
    parameters = {
        "YEARS": kit.raster(tmp_path / "y.tif", years, nodata=0),
        "CLASSES": kit.raster(tmp_path / "c.tif", classes, nodata=255),
    }
    words = kit.Words()
    _, wide = table(words, **parameters, YEAR_OFFSET=0)
    assert any("saves this" in said for said in words.said)
    parameters["YEARS"] = kit.raster(tmp_path / "b.tif", YEARS)
    parameters["CLASSES"] = kit.raster(tmp_path / "d.tif", CLASSES, nodata=255)
    assert wide == table(**parameters)[1]


def test_class_0_is_a_class_and_nodata_is_none(qgis_app, maps):
    _, found = table(CLASSES=maps["CLASSES"], boxes=BOXES[:1])
    assert [row["class"] for row in found] == [0, 1, 2, 30, None]
    ha = expected(BOXES[0], CLASSES == 255)[0]
    assert found[-1]["area_ha"] == pytest.approx(ha, rel=1e-5)


def test_labels_of_the_layers_style(qgis_app, maps):
    layer = QgsRasterLayer(maps["CLASSES"], "land cover")
    entry = QgsPalettedRasterRenderer.Class
    entries = [
        entry(1, QColor("green"), "森林"),
        entry(2, QColor("red"), "2"),
        entry(30, QColor("blue"), " water "),
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))
    QgsProject.instance().addMapLayer(layer)
    _, found = table(CLASSES=layer.id(), boxes=BOXES[:1])
    assert [(row["class"], row["label"]) for row in found] == [
        (0, None), (1, "森林"), (2, None), (30, "water"), (None, None),
    ]  # fmt: skip
    QgsProject.instance().removeMapLayer(layer.id())


def test_labels_of_the_files_own_table(qgis_app, tmp_path):
    path = tmp_path / "named.tif"
    kit.raster(path, CLASSES, nodata=255)
    table_of_file = gdal.RasterAttributeTable()
    table_of_file.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
    table_of_file.CreateColumn("Name", gdal.GFT_String, gdal.GFU_Name)
    table_of_file.SetRowCount(2)
    for row, (code, name) in enumerate(((1, "forest"), (30, "water"))):
        table_of_file.SetValueAsInt(row, 0, code)
        table_of_file.SetValueAsString(row, 1, name)
    vrt = gdal.Translate(str(tmp_path / "named.vrt"), str(path), format="VRT")
    vrt.GetRasterBand(1).SetDefaultRAT(table_of_file)
    vrt.FlushCache()
    del vrt
    again = gdal.Open(str(tmp_path / "named.vrt"))
    kept = again.GetRasterBand(1).GetDefaultRAT()
    rows = 0 if kept is None else kept.GetRowCount()
    del kept, again
    if not rows:
        pytest.skip("this GDAL keeps no attribute table in a VRT")
    _, found = table(CLASSES=str(tmp_path / "named.vrt"), boxes=BOXES[:1])
    labels = {row["class"]: row["label"] for row in found}
    assert labels == {0: None, 1: "forest", 2: None, 30: "water", None: None}


def test_the_field_that_names_parcels(qgis_app, maps):
    layer = kit.parcels(
        (kit.box(0, 0), ["north", 7]),
        (kit.box(2, 2), ["south", 7]),
        fields="&field=name:string(20)&field=no:int",
    )
    _, found = table(INPUT=layer, CLASSES=maps["CLASSES"], ID_FIELD="name")
    assert [row["parcel"] for row in found] == ["north", "south"]
    _, found = table(INPUT=layer, CLASSES=maps["CLASSES"], ID_FIELD="no")
    assert [row["parcel"] for row in found] == [7, 7]


def test_a_key_may_name_parcels_though_it_comes_again_in_every_row(qgis_app, maps, tmp_path):
    """The key of a GeoPackage's layer, unique there, in a GeoPackage's table."""
    layer, path = kit.parcels(kit.box(0, 0, 5, 5)), str(tmp_path / "parcels.gpkg")
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, context, QgsVectorFileWriter.SaveVectorOptions())
    results, _ = kit.run(
        ParcelTable, INPUT=path, CLASSES=maps["CLASSES"], ID_FIELD="fid", OUTPUT=str(tmp_path / "table.gpkg")
    )
    assert results["ROWS"] == 5
    written = kit.rows(QgsVectorLayer(results["OUTPUT"], "table", "ogr"))
    assert [row["parcel"] for row in written] == [1] * 5


def test_curves_and_heights(qgis_app, maps):
    """A circle of two arcs with a Z, 400 m across, in a layer of curves."""
    x, y = kit.GRID[0] + 500, kit.GRID[3] - 500
    corners = ((x - 200, y), (x, y + 200), (x + 200, y), (x, y - 200), (x - 200, y))
    arcs = ",".join(f"{east} {north} 7" for east, north in corners)
    circle = f"CurvePolygonZ (CircularStringZ ({arcs}))"
    layer = kit.parcels(circle, kind="CurvePolygonZ")
    _, found = table(INPUT=layer, CLASSES=maps["CLASSES"])
    assert sum(row["area_ha"] for row in found) == pytest.approx(np.pi * 4.0, rel=2e-3)


def test_several_densities_each_with_its_columns(qgis_app, maps, tmp_path):
    soil = kit.raster(tmp_path / "soil.tif", np.full((12, 14), 3, np.float32))
    results, found = table(
        CLASSES=maps["CLASSES"],
        DENSITIES=[*maps["DENSITIES"], soil],
        PREFIXES="agb,soc",
        UNIT="t_co2e_per_ha",
    )
    for row in found:
        assert row["soc_co2e"] == pytest.approx(3 * row["area_ha"], rel=1e-6) and row["soc_nod"] == 0
    counted = [row for row in found if row["class"] is not None]
    both = sum((row["agb_co2e"] or 0) + row["soc_co2e"] for row in counted)
    assert results["TCO2E"] == pytest.approx(both)
    assert max(map(len, found[0])) <= 10


def test_cells_below_zero_are_nodata_and_said(qgis_app, maps, tmp_path):
    cells = np.full((12, 14), 10, np.float32)
    cells[:6] = -3.0
    path = kit.raster(tmp_path / "odd.tif", cells)
    words = kit.Words()
    _, found = table(
        words, boxes=[(0, 0, 2, 12)], CLASSES=maps["CLASSES"], DENSITIES=[path], UNIT="t_co2e_per_ha"
    )
    assert sum(row["odd_co2e"] or 0 for row in found) == pytest.approx(10 * 12, rel=1e-3)
    assert any("below zero" in said and "odd" in said for said in words.said)
    assert any("odd_" in said and "t_co2e_per_ha" in said for said in words.said)


def test_amounts_per_pixel(qgis_app, tmp_path, maps):
    tonnes = kit.raster(tmp_path / "tonnes.tif", np.full((12, 14), 5, np.float32))
    _, found = table(CLASSES=maps["CLASSES"], DENSITIES=[tonnes], UNIT="t_co2e_per_pixel")
    for number, box in enumerate(BOXES, 1):
        total = sum(row["tonne_co2e"] for row in found if row["parcel"] == number)
        assert total == pytest.approx(5 * kit.shares(box, (12, 14)).sum(), rel=1e-6)


def test_rasters_on_other_grids_and_in_other_crss(qgis_app, maps, tmp_path):
    """Years of 50 m cut each cell of the classes in four; a density in degrees is the same everywhere."""
    fine = np.kron(YEARS, np.ones((2, 2), np.uint8))
    grid = (kit.GRID[0], 50.0, 0.0, kit.GRID[3], 0.0, -50.0)
    years = kit.raster(tmp_path / "fine.tif", fine, grid)
    world = (14.99, 0.001, 0.0, 45.16, 0.0, -0.001)
    density = kit.raster(tmp_path / "world.tif", np.full((60, 60), 7.0, np.float32), world, 4326)
    words = kit.Words()
    given = {"CLASSES": maps["CLASSES"], "YEARS": years, "DENSITIES": [density], "UNIT": "t_co2e_per_ha"}
    results, found = table(words, **given, RECORD=str(tmp_path / "run.json"))
    _, same = table(CLASSES=maps["CLASSES"], YEARS=maps["YEARS"])
    keys = ("parcel", "class", "year")
    assert [[row[key] for key in keys] for row in found] == [[row[key] for key in keys] for row in same]
    for row, other in zip(found, same):
        assert row["area_ha"] == pytest.approx(other["area_ha"], rel=1e-6)
        assert row["world_co2e"] == pytest.approx(7 * row["area_ha"], rel=1e-6)
    assert results["READ_AS"] == "landcover: near; fine: none; world: average"
    record = json.loads((tmp_path / "run.json").read_text("utf-8"))
    assert record["cells_of"] == "fine"
    assert [one["resampling"] for one in record["rasters"]] == ["near", "none", "average"]
    assert record["settings"]["densities"] == {"world": "world"}
    assert any("landcover" in said and "nearest" in said for said in words.said)


def test_one_raster_in_two_roles(qgis_app, maps):
    """Tree cover as classes under the condition on the same raster."""
    _, found = table(CLASSES=maps["CONDITION"], CONDITION=maps["CONDITION"], MINIMUM=97.5, REST=False)
    assert {row["class"] for row in found} <= {98, 99, 100}
    ha = sum(row["area_ha"] for row in found if row["parcel"] == 1)
    assert ha == pytest.approx(expected(BOXES[0], COVER >= 98)[0], rel=1e-5)


def test_parcels_without_a_place_have_no_rows_and_are_counted(qgis_app, maps):
    bow = "POLYGON ((500000 5000000,500100 4999900,500100 5000000,500000 4999900,500000 5000000))"
    layer = kit.parcels(None, bow, kit.box(50, 50), kit.box(0, 0))
    words = kit.Words()
    results, found = table(words, INPUT=layer, CLASSES=maps["CLASSES"])
    assert {row["parcel"] for row in found} == {4}
    assert (results["PARCELS"], results["NOT_PLACED"], results["WITHOUT_ROWS"]) == (4, 2, 3)
    assert any("2 parcels" in said for said in words.said) and any("1 parcels" in said for said in words.said)


def test_without_densities_there_is_no_carbon_not_zero(qgis_app, maps):
    results, _ = table(CLASSES=maps["CLASSES"])
    assert "TCO2E" not in results


@pytest.mark.parametrize("ending", ["csv", "gpkg", "xlsx"])
def test_files(qgis_app, maps, tmp_path, ending):
    target = tmp_path / f"table.{ending}"
    results, _ = kit.run(
        ParcelTable, INPUT=kit.parcels(kit.box(0, 0, 5, 5)), **maps, MINIMUM=30, OUTPUT=str(target)
    )
    layer = QgsVectorLayer(str(target), "table", "ogr")
    assert layer.featureCount() == results["ROWS"]
    assert {"parcel", "class", "year", "area_ha"} <= {field.name() for field in layer.fields()}


@pytest.mark.parametrize("at", [0, 20, 92])
def test_cancel_leaves_nothing(qgis_app, tmp_path, at):
    path = kit.raster(tmp_path / "big.tif", (np.arange(4_000_000) % 7).astype(np.uint8).reshape(2000, 2000))
    target = tmp_path / "out" / "table.gpkg"
    target.parent.mkdir()
    layer = kit.parcels(*(kit.box(c, r, 50, 50) for c in range(0, 2000, 50) for r in range(0, 2000, 50)))
    words = kit.Words(cancel_at=at)
    outputs = {"OUTPUT": str(target), "RECORD": str(target.with_suffix(".json"))}
    results, _ = kit.run(ParcelTable, words, INPUT=layer, CLASSES=path, **outputs)
    assert results == {} and list(target.parent.iterdir()) == []
