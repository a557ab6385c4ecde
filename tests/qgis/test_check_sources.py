"""The check of sources: maps whose truth is known, declared rightly and wrongly, and planted faults."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import rasters_kit
import sources_kit as kit
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsVectorLayer
from sources_kit import judge, kinds

from terrestrial_carbon.plugin.processing.check_sources import CheckSources
from terrestrial_carbon.plugin.processing.sources.words import explanation, recommendation
from terrestrial_carbon.plugin.storage.overlays import Overlay, add_overlay
from terrestrial_carbon.plugin.storage.stocks import record_stock
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace

SUBSTANCES = ("t_biomass", "t_c", "t_co2e")
UNITS = tuple(f"{one}_per_{over}" for over in ("ha", "pixel") for one in SUBSTANCES)
UNIT_KINDS = {"unit_wrong", "unit_low", "unit_named", "ratio"}

# name: path, band, unit its makers state, year, CRS where the file has none, cells along a parcel's side
MAPS = {
    "nouragues": ("nouragues_agb/nouragues_map_pred.tif", 2, "t_biomass_per_ha", 2008, 32622, 2),
    "guadeloupe": ("glp_guadeloupe/epsg3395/AGB.tif", 1, "t_biomass_per_ha", 2005, None, 3),
    "belize": ("gcbm_belize/output_spatial/AG_Biomass_C_2010.tif", 1, "t_c_per_ha", 2010, None, 8),
    "british_columbia": ("gcbm_bc_mpb/output_spatial/AG_Biomass_C_1990.tif", 1, "t_c_per_ha", 1990, None, 4),
}


@pytest.fixture(scope="module", params=MAPS)
def truth(request, qgis_app, shared_data):
    path, band, unit, year, epsg, side = MAPS[request.param]
    found = kit.truth_of((shared_data / path), unit, year, band, epsg, request.param)
    found.side = side
    return found


@pytest.fixture(scope="module")
def land(truth):
    return kit.land_of(kit.parcels_on(truth, truth.side))


@pytest.fixture(scope="module")
def compared(truth):
    """The same parcels, with stocks from a field inventory that agrees within some 10 %."""
    return kit.land_of(kit.parcels_on(truth, truth.side, "field inventory", 0.1))


@pytest.fixture(scope="module")
def files(tmp_path_factory, truth):
    return tmp_path_factory.mktemp(truth.name)


def declared(truth, path, land, unit=None, **more):
    more.setdefault("year", truth.year)
    return judge(path, land, unit or truth.unit, joining=truth.year + 1, **more)


def test_right_declarations_raise_no_alarm(truth, land, compared, files):
    path = truth.write(files / "right.tif")
    for parcels in (land, compared):
        assert kinds(declared(truth, path, parcels), alarms=True) == set()


def test_the_unit_is_said_to_be_open_or_proven_never_just_taken(truth, land, compared, files):
    path = truth.write(files / "open.tif")
    assert "unit_open" in kinds(declared(truth, path, land)), "values alone do not prove a unit"
    assert "unit_open" not in kinds(declared(truth, path, compared)), "another source does"


@pytest.mark.parametrize("unit", UNITS)
def test_a_wrong_unit_is_found_by_another_source(truth, compared, files, unit):
    path = truth.write(files / "unit.tif")
    found = declared(truth, path, compared, unit)
    assert bool(kinds(found, alarms=True) & UNIT_KINDS) == (unit != truth.unit)
    if unit != truth.unit:
        repairs = [one.value for finding in found for one in finding.repairs if one.code == "unit"]
        assert repairs == [truth.unit]


@pytest.mark.parametrize("unit", UNITS)
def test_a_wrong_unit_is_never_passed_over(truth, land, files, unit):
    """Without another source it is an alarm or open, and open units include the right one."""
    path = truth.write(files / "unit.tif")
    found = declared(truth, path, land, unit)
    if unit == truth.unit:
        return
    alarms = [one for one in found if one.level.value != "info" and kinds([one]) & UNIT_KINDS]
    open_ones = [one for one in found if kinds([one]) & {"unit_open", "unit_low"}]
    assert alarms or open_ones
    for one in open_ones:
        assert truth.unit in one.values["fitting"] or one.kind.value == "source_unit_low"


@pytest.mark.parametrize("times", [10.0, 100.0, 0.1, 0.01])
def test_scaled_values_are_found_by_another_source(truth, compared, files, times):
    path = truth.write(files / "scaled.tif", truth.values * times)
    assert kinds(declared(truth, path, compared), alarms=True) & {"ratio", "unit_wrong", "unit_low"}


@pytest.mark.parametrize("times", [100.0, 0.01])
def test_grossly_scaled_values_are_found_by_what_is_published(truth, land, files, times):
    path = truth.write(files / "scaled.tif", truth.values * times)
    assert kinds(declared(truth, path, land)) & {"unit_wrong", "unit_low"}


@pytest.mark.parametrize("times", [44 / 12, 1 / 0.47, 0.47, 12 / 44])
def test_the_same_map_in_another_unit_is_recognised(truth, files, times):
    parcels = kit.land_of(kit.parcels_on(truth, truth.side, "the same map, elsewhere"))
    path = truth.write(files / "times.tif", truth.values * times)
    found = [one for one in declared(truth, path, parcels) if one.kind.value == "source_unit_wrong"]
    factor = kit.CARBON[truth.unit.split("_per_")[0]] / times
    fits = [f"{name}_per_ha" for name in SUBSTANCES if abs(kit.CARBON[name] / factor - 1) < 0.02]
    if fits:
        assert [one.detail for one in found] == ["same"]
        assert found[0].values["fitting"] == fits
        assert found[0].values["ratio"] == pytest.approx(times, rel=0.01)
    else:
        assert "ratio" in kinds(declared(truth, path, parcels), alarms=True)


@pytest.mark.parametrize("fill", [-9999.0, -3.4e38, -32768.0, -1.0, 65535.0, 99999.0, 1e20])
def test_removed_nodata_is_found_and_its_value_named(truth, files, fill):
    parcels = kit.land_of(kit.parcels_on(truth, truth.side, whole=False))
    path = truth.write(files / "nodata.tif", fill=fill, nodata=None)
    layer = kit.parcels_on(truth, truth.side, whole=False)
    assert any(np.isnan(truth.values).ravel()), layer.featureCount()
    found = [one for one in declared(truth, path, parcels) if one.kind.value == "source_nodata"]
    assert len(found) == 1 and found[0].repairs[0].code == "nodata"
    assert found[0].repairs[0].value == pytest.approx(fill, rel=1e-6)
    assert not kinds(declared(truth, path, parcels)) & UNIT_KINDS, "first things first"


def test_another_nodata_than_the_declared_one_is_found(truth, files):
    parcels = kit.land_of(kit.parcels_on(truth, truth.side, whole=False))
    path = truth.write(files / "other.tif", fill=-9999.0, nodata=-1.0)
    found = [one for one in declared(truth, path, parcels) if one.kind.value == "source_nodata"]
    assert [one.detail for one in found] == ["-9999|other"]
    assert "another value" in explanation(found[0])


def test_a_ring_of_zeros_is_doubted(truth, files):
    parcels = kit.land_of(kit.parcels_on(truth, truth.side, whole=False))
    ring = truth.values.copy()
    ring[:1] = ring[-1:] = ring[:, :1] = ring[:, -1:] = np.nan
    path = truth.write(files / "zeros.tif", ring, fill=0.0, nodata=None)
    assert "zeros" in kinds(declared(truth, path, parcels), alarms=True)
    told = truth.write(files / "told.tif", ring, fill=0.0, nodata=0.0)
    assert "zeros" not in kinds(declared(truth, told, parcels))


def test_a_missing_crs_is_found_and_the_right_one_named(truth, land, files):
    path = truth.write(files / "crs.tif", epsg=0)
    found = [one for one in declared(truth, path, land) if one.kind.value == "source_no_crs"]
    assert f"EPSG:{truth.epsg}" in [one.value for one in found[0].repairs]
    assert found[0].repairs[0].value == f"EPSG:{truth.epsg}"


def test_a_wrong_crs_is_found_and_the_right_one_named(truth, land, files):
    path = truth.write(files / "wrong.tif", epsg=32633)
    found = [one for one in declared(truth, path, land) if one.kind.value == "source_misplaced"]
    assert [one.value for one in found[0].repairs][:1] == [f"EPSG:{truth.epsg}"]


def test_a_shifted_map_is_found(truth, land, files):
    far = list(truth.grid)
    far[0] += 30.0 if truth.epsg == 4326 else 3e6
    path = truth.write(files / "shift.tif", grid=tuple(far))
    assert {"misplaced"} <= kinds(declared(truth, path, land), alarms=True)


@pytest.mark.parametrize("truth", ["belize", "british_columbia"], indirect=True, scope="module")
def test_exchanged_axes_are_found_in_degrees(truth, land, files):
    assert truth.epsg == 4326
    x0, a, _, y0, _, e = truth.grid
    rows = truth.values.shape[0]
    turned = (y0 + e * rows, -e, 0.0, x0 + a * truth.values.shape[1], 0.0, -a)
    path = truth.write(files / "turned.tif", truth.values.T, grid=turned)
    found = [one for one in declared(truth, path, land) if one.kind.value == "source_misplaced"]
    assert [one.detail for one in found] == ["swapped"]


def test_coarse_cells_are_found(truth, land, files):
    times = 4 * truth.side
    rows, columns = (max(1, -(-n // times)) for n in truth.values.shape)
    coarse = np.full((rows, columns), np.nan)
    for row in range(rows):
        for column in range(columns):
            here = truth.values[row * times : (row + 1) * times, column * times : (column + 1) * times]
            if np.isfinite(here).any():
                coarse[row, column] = np.nanmean(here)
    x0, a, _, y0, _, e = truth.grid
    path = truth.write(files / "coarse.tif", coarse, (x0, a * times, 0.0, y0, 0.0, e * times))
    assert "coarse" in kinds(declared(truth, path, land), alarms=True)


def test_a_cropped_map_is_found_with_the_parcels_it_lacks(truth, land, files):
    columns = truth.values.shape[1] // 2
    path = truth.write(files / "crop.tif", truth.values[:, :columns])
    found = [one for one in declared(truth, path, land) if one.kind.value == "source_not_covered"]
    edge = truth.grid[0] + truth.grid[1] * columns
    beyond = sum(shape.boundingBox().xMinimum() >= edge for shape in land.shapes)
    assert beyond and found[0].values["without"] == found[0].values["outside"] == beyond


@pytest.mark.parametrize("years", [-15, 12, 300])
def test_a_wrong_year_is_found(truth, land, files, years):
    path = truth.write(files / "year.tif")
    found = declared(truth, path, land, year=truth.year + years)
    far = [one for one in found if one.kind.value == "source_date_far"]
    assert far and far[0].level.value == ("error" if years == 300 else "warning")
    assert kinds(declared(truth, path, land, year=truth.year)).isdisjoint({"date_far", "date_open"})


def test_a_name_with_another_year_is_found(truth, land, files):
    path = truth.write(files / f"map_{truth.year - 10}.tif")
    assert "date_named" in kinds(declared(truth, path, land), alarms=True)


def test_a_name_with_another_unit_is_found(truth, land, files):
    other = "carbon_density" if truth.unit == "t_biomass_per_ha" else "agb"
    path = truth.write(files / f"{other}.tif")
    assert "unit_named" in kinds(declared(truth, path, land), alarms=True)
    same = "agb" if truth.unit == "t_biomass_per_ha" else "carbon_density"
    path = truth.write(files / f"{same}.tif")
    assert "unit_named" not in kinds(declared(truth, path, land))


def test_a_damaged_file_is_found(truth, land, files):
    path = truth.write(files / "damaged.tif")
    data = Path(path).read_bytes()
    Path(path).write_bytes(data[:-60])
    found = declared(truth, path, land)
    assert kinds(found) == {"unreadable"} and "damaged" in explanation(found[0])


def test_negative_and_saturated_values_are_found(truth, land, files):
    values = truth.values.copy()
    box = land.shapes[0].boundingBox()
    column = int((box.center().x() - truth.grid[0]) / truth.grid[1])
    row = int((box.center().y() - truth.grid[3]) / truth.grid[5])
    values[row, column] = -7.25
    assert "negative" in kinds(
        declared(truth, truth.write(files / "negative.tif", values), land), alarms=True
    )
    flat = np.minimum(truth.values, np.nanpercentile(truth.values, 80))
    if np.unique(flat[np.isfinite(flat)]).size >= 200:
        path = truth.write(files / "flat.tif", flat)
        assert "saturated" in kinds(declared(truth, path, land), alarms=True)


def test_confusion_of_units_over_all_maps(truth, land, compared, files, record_property):
    """Alarms, open and passed over by what is published alone, and with another source."""
    path = truth.write(files / "unit.tif")
    counts = Counter()
    for name, parcels in (("alone", land), ("compared", compared)):
        for unit in UNITS:
            found = declared(truth, path, parcels, unit)
            alarm = bool(kinds(found, alarms=True) & UNIT_KINDS)
            is_open = bool(kinds(found) & {"unit_open", "unit_low"})
            told = "alarm" if alarm else "open" if is_open else "silent"
            counts[f"{name}/{'right' if unit == truth.unit else 'wrong'}/{told}"] += 1
    print(f"\nunits of {truth.name}: {dict(sorted(counts.items()))}")
    record_property("units", json.dumps(counts))
    assert counts["alone/right/alarm"] == counts["compared/right/alarm"] == 0
    assert counts["compared/wrong/alarm"] == 5
    assert counts["alone/wrong/silent"] == counts["compared/wrong/silent"] == 0


def run(**parameters):
    words = rasters_kit.Words()
    results, output = rasters_kit.run(CheckSources, words, **parameters)
    rows = [dict(zip(output.fields().names(), each.attributes())) for each in output.getFeatures()]
    return results, rows, words.said


def test_a_forest_mask_is_no_density(qgis_app, shared_data):
    path = shared_data / "mtq_martinique/forest-MTQ-2000-2010-2020.tif"
    parcels = QgsVectorLayer(
        str(shared_data / "mtq_martinique/project_borders_MTQ_jurisdiction.gpkg"), "p", "ogr"
    )
    results, rows, said = run(SOURCES=[str(path)], PARCELS=parcels, UNIT="t_c_per_ha", YEAR=2010)
    assert [row["kind"] for row in rows] == ["source_classes"] and results["ERROR_COUNT"] == 1
    assert json.loads(rows[0]["figures"])["codes"] == [0.0, 1.0]
    assert any("classes" in text for text in said)


def test_guadeloupes_biomass_called_carbon_is_told_by_its_name(qgis_app, shared_data):
    """Its values (at most 192) would be possible as carbon: only the name speaks."""
    parcels = QgsVectorLayer(str(shared_data / "glp_guadeloupe/epsg3395/ctry_PROJ.shp"), "country", "ogr")
    path = str(shared_data / "glp_guadeloupe/epsg3395/AGB.tif")
    _, rows, _ = run(SOURCES=[path], PARCELS=parcels, UNIT="t_c_per_ha", YEAR=2010)
    assert "source_unit_named" in [row["kind"] for row in rows]
    assert "source_unit_wrong" not in [row["kind"] for row in rows]


def test_soil_carbon_of_belize_is_right(qgis_app, shared_data):
    parcels = QgsVectorLayer(str(shared_data / "gcbm_belize/layers/inventory.shp"), "inventory", "ogr")
    path = str(shared_data / "gcbm_belize/output_spatial/Soil_C_2010.tif")
    results, _, _ = run(SOURCES=[path], PARCELS=parcels, UNIT="t_c_per_ha", POOL="soil", JOINING_YEAR=2010)
    assert results["ERROR_COUNT"] == results["WARNING_COUNT"] == 0


STOCKS = {
    "AG_Biomass_C": "above_ground", "Soil_C": "soil", "Total_Biomass_C": "", "Dead_Organic_Matter_C": "",
    "Total_Ecosystem_C": "",
}  # fmt: skip


def test_all_maps_of_a_national_run(qgis_app, shared_data):
    """Stocks, rightly declared, raise no alarm; fluxes, stand ages and the year 2050 do, whatever is said."""
    layer = QgsVectorLayer(str(shared_data / "gcbm_belize/layers/inventory.shp"), "inventory", "ogr")
    land, counts = kit.land_of(layer), Counter()
    for path in sorted((shared_data / "gcbm_belize/output_spatial").glob("*.tif")):
        what, year = path.stem.rsplit("_", 1)
        pool, joining = STOCKS.get(what, "above_ground"), min(int(year), 2020)
        alarms = kinds(judge(path, land, "t_c_per_ha", pool, None, joining, path.stem), alarms=True)
        right = what in STOCKS and int(year) <= 2020
        counts["stock" if right else "no stock", "alarm" if alarms else "none"] += 1
    print(f"\nmaps of Belize: {dict(counts)}")
    assert set(counts) == {("stock", "none"), ("no stock", "alarm")}
    assert sum(counts.values()) > 100


def test_the_sources_of_a_workspace_are_those_of_its_maps_and_runs(qgis_app, tmp_path):
    cells = np.random.default_rng(3).uniform(300, 500, (40, 40)).astype("float32")
    grid = (10.0, 0.01, 0.0, 2.0, 0.0, -0.01)
    map_path = rasters_kit.raster(tmp_path / "dense_2015.tif", cells, grid, 4326)
    soil = rasters_kit.raster(tmp_path / "soil_2015.tif", (cells / 5).astype("float32"), grid, 4326)
    settings = WorkspaceSettings("Examplania", joining_date=date(2015, 7, 1))
    workspace = create_workspace(tmp_path / "w.gpkg", settings)
    add_overlay(workspace, Overlay("Dense", map_path, "agb_other", unit="t_c_per_ha"))
    add_overlay(workspace, Overlay("Loss", map_path, "hansen_lossyear"))
    given = {"UNIT": "t_c_per_ha", "POOL": "soil", "BAND": 1}
    record_stock(workspace, soil, given, {"TOTAL_TCO2E": 1.0})
    parcels = rasters_kit.parcels(rasters_kit.box(2, 2, 30, 30, grid), crs="EPSG:4326")
    results, rows, _ = run(WORKSPACE=str(tmp_path / "w.gpkg"), PARCELS=parcels)
    assert results["SOURCE_COUNT"] == 2
    assert [(row["kind"], row["source"]) for row in rows if row["level"] != "info"] == [
        ("source_unit_wrong", "Dense")
    ]
    (tmp_path / "soil_2015.tif").unlink()
    _, rows, _ = run(WORKSPACE=str(tmp_path / "w.gpkg"), PARCELS=parcels)
    assert ("source_unreadable", "soil_2015") in [(row["kind"], row["source"]) for row in rows]


def test_sources_of_the_same_name_are_told_apart(qgis_app):
    from terrestrial_carbon.plugin.processing.sources.asked import AskedSource, told_apart

    named = [AskedSource(name, f"/{name}/2010.tif") for name in ("agb", "soil", "peat")]
    assert [one.key for one in told_apart(named)] == ["2010.tif#1", "2010.tif#1~1", "2010.tif#1~2"]
    assert [one.key for one in told_apart(named[:1])] == ["2010.tif#1"]


def test_peat_points_hold_text_for_numbers(qgis_app, shared_data):
    path = shared_data / "congo_peat/crezee2022_peat_points.csv"
    uri = f"file://{path}?type=csv&xField=Lon&yField=Lat&crs=EPSG:4326"
    layer = QgsVectorLayer(uri, "peat", "delimitedtext")
    field = layer.fields()[layer.fields().count() - 1].name()
    results, rows, _ = run(SOURCES=[layer], UNIT="t_c_per_ha", POOL="peat", FIELD=field, YEAR=2022)
    with open(path, encoding="utf-8-sig", newline="") as stream:
        texts = [row[field] for row in csv.DictReader(stream)]
    good = [text for text in texts if text.replace(",", "").replace(".", "").isdigit()]
    figures = json.loads(next(row["figures"] for row in rows if row["kind"] == "source_field_text"))
    assert (figures["readable"], figures["rows"]) == (len(good), len(texts)) == (80, 1736)
    assert [row["kind"] for row in rows] == ["source_field_text"], "as carbon in peat the values are right"
    _, rows, _ = run(SOURCES=[layer], UNIT="t_c_per_ha", POOL="above_ground", FIELD=field, YEAR=2022)
    assert "source_unit_wrong" in [row["kind"] for row in rows], "no forest has so much"
    _, rows, _ = run(SOURCES=[layer], UNIT="t_c_per_ha", FIELD="density", YEAR=2022)
    assert [row["kind"] for row in rows] == ["source_field_missing"]


def test_missing_files_and_the_same_file_twice(qgis_app, tmp_path):
    cells = np.random.default_rng(3).uniform(80, 300, (20, 20)).astype("float32")
    path = rasters_kit.raster(tmp_path / "agb_2015.tif", cells)
    parcels = rasters_kit.parcels(rasters_kit.box(2, 2, 15, 15))
    given = [path, path, str(tmp_path / "nowhere.tif")]
    results, rows, _ = run(SOURCES=given, PARCELS=parcels, UNIT="t_biomass_per_ha", JOINING_YEAR=2015)
    assert [row["kind"] for row in rows] == ["source_unreadable", "source_used_twice"]
    assert "nowhere.tif" in rows[0]["words"] and results["SOURCE_COUNT"] == 3


def test_two_sources_of_a_pool_are_held_against_each_other(qgis_app, tmp_path):
    cells = np.random.default_rng(3).uniform(80, 300, (30, 30)).astype("float32")
    one = rasters_kit.raster(tmp_path / "one_2015.tif", cells)
    two = rasters_kit.raster(tmp_path / "two_2015.tif", (cells * 0.47).astype("float32"))
    boxes = [rasters_kit.box(c, r, 10, 10) for c in (0, 10, 20) for r in (0, 10, 20)]
    _, rows, _ = run(
        SOURCES=[one, two], PARCELS=rasters_kit.parcels(*boxes), UNIT="t_biomass_per_ha", JOINING_YEAR=2015
    )
    wrong = [json.loads(row["figures"]) for row in rows if row["kind"] == "source_unit_wrong"]
    assert len(wrong) == 1 and wrong[0]["fitting"] == ["t_c_per_ha"]
    assert wrong[0]["ratio"] == pytest.approx(0.47, rel=1e-4)


def test_without_parcels_values_are_looked_at_all_over(qgis_app, tmp_path):
    cells = np.random.default_rng(3).uniform(2000, 3000, (30, 30)).astype("float32")
    path = rasters_kit.raster(tmp_path / "one_2015.tif", cells)
    _, rows, _ = run(SOURCES=[path], UNIT="t_c_per_ha")
    assert [row["kind"] for row in rows] == ["source_unit_wrong"]


def test_a_large_map_is_sampled_and_says_so_with_its_seed(qgis_app, tmp_path, monkeypatch):
    from terrestrial_carbon.plugin.raster import source_facts

    monkeypatch.setattr(source_facts, "LOOKED_CELLS", 5_000)
    monkeypatch.setattr(source_facts, "MEASURED_CELLS", 5_000)
    cells = np.random.default_rng(3).uniform(2000, 3000, (200, 200)).astype("float32")
    path = rasters_kit.raster(tmp_path / "one_2015.tif", cells)
    boxes = [rasters_kit.box(c, r, 40, 40) for c in range(0, 200, 40) for r in range(0, 200, 40)]
    beyond = rasters_kit.box(500, 500, 3, 3)
    given = {"SOURCES": [path], "PARCELS": rasters_kit.parcels(*boxes, beyond), "UNIT": "t_c_per_ha"}
    _, rows, _ = run(**given, SEED=11)
    assert any("seed 11" in row["words"] for row in rows)
    without = next(json.loads(row["figures"]) for row in rows if row["kind"] == "source_not_covered")
    assert without["sampled"] and without["outside"] == 1 and without["parcels"] < 26
    assert run(**given, SEED=11)[1] == rows, "the same seed, the same sample"


def test_every_finding_has_words_and_a_recommendation(qgis_app):
    """In a sentence without braces left over, whatever the kind."""
    from terrestrial_carbon.plugin.core.checks.source_kinds import SourceFinding, SourceKind
    from terrestrial_carbon.plugin.core.findings import Level
    from terrestrial_carbon.plugin.processing.sources.words import kind_word

    known = (
        "crs fits file accuracy_m cells value count share border lowest highest declared fitting scales",
        "words mean top shown shown_tc least_tc most_tc published ratio other field rows texts readable",
        "example nulls year wanted apart named pools codes without parcels without_ha outside covered_pct",
        "partly few cell_ha border_share error",
    )
    lists = {"fitting", "scales", "fits", "codes", "named", "pools"}
    for kind in SourceKind:
        if kind is SourceKind.UNREADABLE:
            continue
        for detail in ("", "swapped", "same", "compared", "too_high", "scaled", "future", "pools", "x|other"):
            values = {name: [] if name in lists else 1.0 for name in " ".join(known).split()}
            values["declared"] = "t_c_per_ha"
            one = SourceFinding(kind, "a map", "k", Level.WARNING, detail, values)
            for text in (explanation(one), recommendation(one)):
                assert text and "{" not in text
        assert kind_word(kind)


def test_cancelled_writes_nothing(qgis_app, tmp_path):
    cells = np.random.default_rng(3).uniform(80, 300, (20, 20)).astype("float32")
    path = rasters_kit.raster(tmp_path / "agb.tif", cells)
    words = rasters_kit.Words()
    words.cancel()
    results, output = rasters_kit.run(
        CheckSources, words, SOURCES=[path], PARCELS=rasters_kit.parcels(rasters_kit.box(2, 2, 5, 5))
    )
    assert results == {} and output is None


def test_no_source_is_refused_in_a_sentence(qgis_app, tmp_path):
    assert "no source" in rasters_kit.refused(CheckSources, tmp_path)


def test_a_layers_own_crs_and_nodata_count(qgis_app, tmp_path):
    """What the user set in the layer's properties is what is judged."""
    cells = np.full((20, 20), 200.0, "float32")
    cells[:5] = -7777.0
    cells += np.random.default_rng(1).uniform(0, 9, cells.shape).astype("float32") * (cells > 0)
    path = rasters_kit.raster(tmp_path / "agb_2015.tif", cells, epsg=None)
    layer = QgsRasterLayer(path, "agb_2015")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    parcels = rasters_kit.parcels(rasters_kit.box(0, 0, 20, 20))
    given = {"SOURCES": [layer], "PARCELS": parcels, "UNIT": "t_biomass_per_ha", "JOINING_YEAR": 2015}
    assert "source_negative" in [row["kind"] for row in run(**given)[1]]
    from qgis.core import QgsRasterRange

    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(-7777.0, -7777.0)])
    assert [row["kind"] for row in run(**given)[1]] == ["source_coverage"]
    assert gdal.Open(path) is not None and QgsProject.instance() is not None


@pytest.mark.parametrize(("values", "words", "advice"), [
    (np.zeros((40, 40)), "are 0", "whether 0 stands for nodata"),
    (np.where(np.arange(1600).reshape(40, 40) % 9 == 0, 255, np.arange(1600).reshape(40, 40) % 250),
     "the highest number", "declare it"),
])  # fmt: skip
def test_zeros_alone_and_the_highest_number_may_be_nodata(qgis_app, tmp_path, values, words, advice):
    truth = kit.Truth("bytes", values.astype(float), (5e5, 100.0, 0.0, 5e6, 0.0, -100.0), 32633,
                      "t_biomass_per_ha", 2015)  # fmt: skip
    path = truth.write(tmp_path / "bytes.tif", nodata=None, kind=gdal.GDT_Byte)
    report = judge(path, kit.land_of(kit.parcels_on(truth, 8)), "t_biomass_per_ha", year=2015)
    (one,) = [one for one in report if words in explanation(one)]
    assert advice in recommendation(one)
