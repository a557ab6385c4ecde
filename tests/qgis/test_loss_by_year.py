"""Losses by year: against plain numpy, conditions, unknown codes, forest, groups, vector events, refusals."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasters_kit as kit

from terrestrial_carbon.plugin.processing.losses.loss_by_year import LossByYear

CO2 = 44.0 / 12.0
RANDOM = np.random.default_rng(7)
SHAPE = (24, 30)
YEARS = RANDOM.choice([0, 0, 0, 1, 5, 22, 23, 77], SHAPE).astype(np.uint8)
COVER = RANDOM.integers(0, 101, SHAPE).astype(np.uint8)
CARBON = RANDOM.uniform(5, 200, SHAPE).astype(np.float32)
CARBON[4:9, 3:20] = -9999.0
SOIL = RANDOM.uniform(5, 90, SHAPE).astype(np.float32)
BOXES = [(0, 0, 6, 6), (2.3, 1.6, 14.5, 15.1), (3.25, 3.25, 0.5, 0.5), (21.5, 9, 20, 15), (3.9, 0, 0.2, 22)]
HANSEN = {"scheme": "years", "offset": 2000, "first": 1, "last": 23}
ALERTS = {"scheme": "days", "prefix": {"2": "low", "3": "high", "4": "highest"}}


@pytest.fixture
def maps(tmp_path):
    return {
        "EVENTS": [kit.raster(tmp_path / "lossyear.tif", YEARS)],
        "TREE_COVER": kit.raster(tmp_path / "cover.tif", COVER),
        "DENSITY": [kit.raster(tmp_path / "carbon.tif", CARBON, nodata=-9999.0)],
    }


def losses(feedback=None, boxes=BOXES, encoding=HANSEN, **parameters):
    layer = parameters.pop("INPUT", None) or kit.parcels(*(kit.box(*box) for box in boxes))
    if isinstance(encoding, dict):
        encoding = json.dumps(encoding)
    results, output = kit.run(LossByYear, feedback, INPUT=layer, ENCODING=encoding, **parameters)
    return results, kit.rows(output)


def hectares(box, mask):
    return kit.shares(box, SHAPE) * kit.areas(SHAPE) * mask


def test_against_plain_numpy_with_cover_and_carbon(qgis_app, maps):
    """Code 77 is unknown: in no row, but counted and named."""
    words = kit.Words()
    results, rows = losses(words, **maps, THRESHOLD=30, UNIT="t_c_per_ha")
    wanted, unknown = [], 0.0
    for number, box in enumerate(BOXES, 1):
        for code in (1, 5, 22, 23):
            ha = hectares(box, (code == YEARS) & (COVER >= 30))
            if ha.sum() > 0:
                data = CARBON >= 0
                wanted.append(
                    (number, 2000 + code, ha.sum(), (ha * data * CARBON).sum() * CO2, (ha * ~data).sum())
                )
        unknown += hectares(box, (YEARS == 77) & (COVER >= 30)).sum()
    assert [(row["parcel"], row["year"]) for row in rows] == [row[:2] for row in wanted]
    for row, (_, year, ha, carbon, without) in zip(rows, wanted):
        assert row["area_ha"] == pytest.approx(ha, rel=1e-5)
        assert row["without_density_ha"] == pytest.approx(without, rel=1e-5, abs=1e-9)
        if without < ha * (1 - 1e-9):
            assert row["tco2e"] == pytest.approx(carbon, rel=1e-5)
        else:
            assert row["tco2e"] is None
        assert (row["first_year"], row["type"], row["confidence"], row["label"]) == (year, "loss", "", "")
    assert results["UNKNOWN_AREA_HA"] == pytest.approx(unknown, rel=1e-5) and unknown > 0
    assert results["UNKNOWN_CODES"].startswith("lossyear: 77 (")
    assert any("77" in said and "does not know" in said for said in words.said)
    assert results["TOTAL_AREA_HA"] == pytest.approx(sum(row["area_ha"] for row in rows))
    assert results["TOTAL_TCO2E"] == pytest.approx(sum(row["tco2e"] or 0 for row in rows))
    assert (results["ROWS"], results["PARCELS_HIT"]) == (len(rows), len({row["parcel"] for row in rows}))


def test_years_and_two_densities(qgis_app, maps, tmp_path):
    del maps["TREE_COVER"]
    maps["DENSITY"].append(kit.raster(tmp_path / "soil.tif", SOIL))
    _, rows = losses(**maps, boxes=BOXES[1:2], YEAR_FROM=2005, YEAR_TO=2022, UNIT="t_c_per_ha")
    assert [row["year"] for row in rows] == [2005, 2022]
    ha, data = hectares(BOXES[1], YEARS == 5), CARBON >= 0
    assert rows[0]["tco2e"] == pytest.approx(((ha * data * CARBON) + ha * SOIL).sum() * CO2, rel=1e-5)
    assert rows[0]["without_density_ha"] == pytest.approx((ha * ~data).sum(), rel=1e-5)


@pytest.mark.parametrize("kind", [np.float32, np.int16, np.uint16])
def test_other_types_of_cells_give_the_same(qgis_app, maps, tmp_path, kind):
    _, wanted = losses(EVENTS=maps["EVENTS"])
    cells = YEARS.astype(kind)
    cells[0, 0] = 12345  # unknown, and not in the first map
    results, rows = losses(EVENTS=[kit.raster(tmp_path / "other.tif", cells)], boxes=BOXES)
    assert "12345" in results["UNKNOWN_CODES"] and "77" in results["UNKNOWN_CODES"]
    if YEARS[0, 0] in (0, 77):
        assert rows == wanted
    else:
        assert len(rows) == len(wanted)


def test_confidence_days_and_types_in_several_maps(qgis_app, tmp_path):
    alerts = np.zeros(SHAPE, np.uint16)
    alerts[2:4, 2:4], alerts[2:4, 6:8], alerts[8, 2:4] = 22000, 32000, 41900  # 2020, 2020, 2020
    burned = np.zeros(SHAPE, np.int16)
    burned[10:12, 2:5] = 200
    paths = [kit.raster(tmp_path / "alerts.tif", alerts)]
    _, rows = losses(EVENTS=paths, encoding=ALERTS, boxes=[(0, 0, 30, 24)])
    assert [row["confidence"] for row in rows] == ["high", "highest", "low"]
    assert {row["year"] for row in rows} == {2020}
    _, rows = losses(EVENTS=paths, encoding=ALERTS, boxes=[(0, 0, 30, 24)], MIN_CONFIDENCE="high")
    assert [row["confidence"] for row in rows] == ["high", "highest"]
    months = [kit.raster(tmp_path / f"MCD64A1.A2020{day:03}.tif", burned) for day in (183, 214)]
    fire = {"scheme": "day_of_year", "type": "fire", "none": [[-2, 0]]}
    _, (row,) = losses(EVENTS=months, encoding=fire, boxes=[(0, 0, 30, 24)])
    assert (row["year"], row["type"]) == (2020, "fire")
    assert row["area_ha"] == pytest.approx(2 * kit.areas(SHAPE)[10:12, 2:5].sum(), rel=1e-6)
    _, rows = losses(EVENTS=months, encoding=fire, boxes=[(0, 0, 30, 24)], TYPES=["harvest"])
    assert rows == []


def test_forest_by_definition(qgis_app, tmp_path):
    """Two patches of cover, of 9 cells and of 2 that touch at a corner; of the larger, a low corner."""
    cover, height = np.zeros(SHAPE, np.uint8), np.full(SHAPE, 10, np.uint8)
    cover[2:5, 2:5] = cover[10, 10] = cover[11, 11] = 30
    height[2, 2] = 4
    maps = {
        "EVENTS": [kit.raster(tmp_path / "loss.tif", np.full(SHAPE, 20, np.uint8))],
        "TREE_COVER": kit.raster(tmp_path / "cover.tif", cover),
    }
    areas, whole = kit.areas(SHAPE), [(0, 0, 30, 24)]
    # limits of the rules are small; cells are of a hectare, so every patch is large enough
    results, _ = losses(**maps, boxes=whole, FOREST_DEFINITION="30/1/5")
    kept = (cover == 30).copy()
    kept[10, 10] = kept[11, 11] = True
    assert results["TOTAL_AREA_HA"] == pytest.approx((areas * kept).sum(), rel=1e-6)
    heights = kit.raster(tmp_path / "height.tif", height)
    results, _ = losses(**maps, boxes=whole, FOREST_DEFINITION="30/1/5", HEIGHT=heights)
    kept[2, 2] = False
    assert results["TOTAL_AREA_HA"] == pytest.approx((areas * kept).sum(), rel=1e-6)


def test_small_patches_are_no_forest(qgis_app, tmp_path):
    """Cells of 0.09 ha: four of them are less than half a hectare, six are more, though a parcel has one."""
    grid = (500_000.0, 30.0, 0.0, 5_000_000.0, 0.0, -30.0)
    cover = np.zeros(SHAPE, np.uint8)
    cover[2:4, 2:4] = cover[10:13, 10:12] = 60
    path = kit.raster(tmp_path / "cover.tif", cover, grid)
    events = [kit.raster(tmp_path / "loss.tif", np.full(SHAPE, 20, np.uint8), grid)]
    layer = kit.parcels(kit.box(0, 0, 8, 8, grid), kit.box(10, 10, 1, 1, grid))
    words = kit.Words()
    _, (row,) = losses(words, INPUT=layer, EVENTS=events, TREE_COVER=path, FOREST_DEFINITION="20/0.5/2")
    assert row["parcel"] == 2 and row["area_ha"] == pytest.approx(0.09, rel=1e-3)
    assert any("0.5 ha" in said for said in words.said)


def test_groups_record_and_summary(qgis_app, maps, tmp_path):
    layer = kit.parcels(
        (kit.box(0, 0, 6, 6), ["protected", "A"]),
        (kit.box(6, 0, 6, 6), ["available", "B"]),
        (kit.box(12, 0, 6, 6), ["protected", None]),
        fields="&field=status:string(20)&field=holder:string(20)",
    )
    record = tmp_path / "run.json"
    from qgis.core import QgsVectorLayer

    results, rows = losses(
        INPUT=layer,
        EVENTS=maps["EVENTS"],
        DENSITY=maps["DENSITY"],
        STATUS_FIELD="status",
        HOLDER_FIELD="holder",
        SUMMARY=str(tmp_path / "summary.gpkg"),
        RECORD=str(record),
    )
    summary = kit.rows(QgsVectorLayer(results["SUMMARY"], "summary", "ogr"))
    for by, column in (("status", 0), ("holder", 1)):
        groups = {1: ("protected", "A"), 2: ("available", "B"), 3: ("protected", "")}
        wanted = {}
        for row in rows:
            key = groups[row["parcel"]][column], row["year"]
            wanted[key] = wanted.get(key, 0.0) + row["area_ha"]
        found = {(row["group"], row["year"]): row["area_ha"] for row in summary if row["by"] == by}
        assert found == pytest.approx(wanted)
    told = json.loads(record.read_text("utf-8"))
    assert told["settings"]["encoding"] == json.dumps(HANSEN) and "77" in told["settings"]["unknown_codes"]
    assert all(one["method"] == "content" for one in told["rasters"])
    assert told["totals"]["TOTAL_AREA_HA"] == results["TOTAL_AREA_HA"]


def test_the_record_names_the_cover_and_not_the_passing_mask(qgis_app, maps, tmp_path):
    record = tmp_path / "run.json"
    losses(**maps, FOREST_DEFINITION="10/0.5/2", RECORD=str(record))
    files = {one["name"]: one["file"] for one in json.loads(record.read_text("utf-8"))["rasters"]}
    assert files == {"lossyear": "lossyear.tif", "cover": "cover.tif", "carbon": "carbon.tif"}


def test_the_pixel_centre_rule(qgis_app, maps):
    results, rows = losses(**maps, THRESHOLD=30, boxes=[(2.3, 1.6, 14.5, 15.1)], RULE="pixel_centre")
    inside = np.zeros(SHAPE, bool)
    inside[2:17, 2:17] = True  # centres from 2.3 to 16.8 and 1.6 to 16.7
    for row in rows:
        mask = inside & (row["year"] - 2000 == YEARS) & (COVER >= 30)
        assert row["cells"] == mask.sum()
        assert row["area_ha"] == pytest.approx((kit.areas(SHAPE) * mask).sum(), rel=1e-6)
    assert len(rows) == 4 and "77" in results["UNKNOWN_CODES"]


def test_spans_that_the_years_cut_are_said(qgis_app, tmp_path):
    path = kit.raster(tmp_path / "fcc.tif", np.full(SHAPE, 1, np.uint8))
    fcc = {"scheme": "classes", "codes": {"1": {"from": 2000, "to": 2010}}}
    words = kit.Words()
    results, rows = losses(words, EVENTS=[path], encoding=fcc, YEAR_FROM=2005)
    assert rows == [] and results["UNKNOWN_AREA_HA"] == 0
    assert any("2000–2010" in said for said in words.said)


def test_a_stack_of_measured_values_and_of_codes_without_end(qgis_app, tmp_path):
    """Tree cover with decimals is kept from 30 on; a range may be as wide as it likes."""
    before, after = np.full(SHAPE, 45.7, np.float32), np.full(SHAPE, 45.7, np.float32)
    before[:3], after[:6] = 29.5, 0.25
    paths = [kit.raster(tmp_path / f"cover_{year}.tif", one) for year, one in ((2000, before), (2010, after))]
    stack = {"scheme": "stack", "kept": [[30, 60], [61, 100]], "lost": [[0, 29]]}
    _, (row,) = losses(EVENTS=paths, encoding=stack, boxes=[(0, 0, 30, 24)])
    assert row["area_ha"] == pytest.approx(kit.areas(SHAPE)[3:6].sum(), rel=1e-6)
    whole = [
        kit.raster(tmp_path / f"class_{year}.tif", (one >= 30).astype(np.uint8))
        for year, one in ((2000, before), (2010, after))
    ]
    stack = {"scheme": "stack", "kept": [[1, 2_000_000_000]], "lost": [0]}
    _, (same,) = losses(EVENTS=whole, encoding=stack, boxes=[(0, 0, 30, 24)])
    assert same["area_ha"] == row["area_ha"]
    stack = {"scheme": "stack", "kept": [[300, 2_000_000_000]]}
    assert losses(EVENTS=whole, encoding=stack, boxes=[(0, 0, 30, 24)])[1] == []


def test_a_stack_of_yearly_maps_with_other_codes(qgis_app, tmp_path):
    """Forest 3 and 4; pasture 15 is a loss, 33 (water) is unknown as long as losses are listed."""
    cells = {
        2019: np.full(SHAPE, 3, np.uint8),
        2020: np.full(SHAPE, 4, np.uint8),
        2021: np.full(SHAPE, 4, np.uint8),
    }
    cells[2020][:4] = 15
    cells[2021][:6] = 15
    cells[2021][6] = 33
    paths = [kit.raster(tmp_path / f"cover_{year}.tif", cells[year]) for year in (2021, 2019, 2020)]
    stack = {"scheme": "stack", "kept": [[3, 4]], "lost": [15]}
    results, rows = losses(EVENTS=paths, encoding=stack, boxes=[(0, 0, 30, 24)])
    areas = kit.areas(SHAPE)
    assert [(row["first_year"], row["year"]) for row in rows] == [(2020, 2020), (2021, 2021)]
    assert [row["area_ha"] for row in rows] == pytest.approx([areas[:4].sum(), areas[4:6].sum()], rel=1e-6)
    assert results["UNKNOWN_AREA_HA"] == pytest.approx(areas[6].sum(), rel=1e-6)
    del stack["lost"]
    results, rows = losses(EVENTS=paths, encoding=stack, boxes=[(0, 0, 30, 24)])
    assert rows[1]["area_ha"] == pytest.approx(areas[4:7].sum(), rel=1e-6) and not results["UNKNOWN_CODES"]


def polygons(tmp_path, *boxes, crs="EPSG:32633"):
    """Write events: (box, date as text, cause, hectares said) as a GeoPackage; return its path."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    layer = kit.parcels(
        *((kit.box(*box), [day, cause, ha]) for box, day, cause, ha in boxes),
        crs=crs,
        kind="Polygon",
        fields="&field=date_found:string(20)&field=cause:string(20)&field=ha:double",
        name="clearings",
    )
    path = str(tmp_path / "clearings.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
    return path


FIELDS = {"scheme": "fields", "date": "date_found", "type": "cause", "types": {"F": "fire", "H": "harvest"}}


def test_polygons_of_events_count_once_where_they_overlap(qgis_app, tmp_path):
    """Two fires of 2020 that overlap, one of 2021, a harvest over them, a word that is not known."""
    events = polygons(
        tmp_path,
        ((1, 1, 4, 4), "2020-03-01", "F", 1),
        ((3, 3, 4, 4), "2020-03-01", "F", 1),
        ((3, 3, 4, 4), "2021", "F", 1),
        ((2, 2, 1, 1), "2020/05/01", "H", 1),
        ((8, 8, 1, 1), "2020-05-01", "?", 1),
        ((9, 9, 1, 1), None, "F", 1),
    )
    carbon = kit.raster(tmp_path / "carbon.tif", np.full(SHAPE, 10, np.float32))
    results, rows = losses(
        EVENTS=[events],
        encoding=FIELDS,
        boxes=[(0, 0, 5, 20), (5, 0, 20, 20)],
        DENSITY=[carbon],
        UNIT="t_c_per_ha",
    )
    cell = kit.areas(SHAPE)[5, 5]
    found = {(row["parcel"], row["year"], row["type"]): row for row in rows}
    assert {key: row["area_ha"] / cell for key, row in found.items()} == pytest.approx(
        {
            (1, 2020, "fire"): 16 + 8 - 4,
            (2, 2020, "fire"): 8,
            (1, 2021, "fire"): 8,
            (2, 2021, "fire"): 8,
            (1, 2020, "harvest"): 1,
        },
        rel=1e-5,
    )
    for row in rows:
        assert row["tco2e"] == pytest.approx(row["area_ha"] * 10 * CO2, rel=1e-5)
        assert row["without_density_ha"] == pytest.approx(0, abs=1e-9)
    assert results["UNKNOWN_AREA_HA"] == pytest.approx(2 * cell, rel=1e-5)
    assert "cause=?" in results["UNKNOWN_CODES"] and "date_found=" in results["UNKNOWN_CODES"]


def test_polygons_count_where_there_is_forest(qgis_app, tmp_path):
    events = polygons(tmp_path, ((2.5, 2, 4, 4), "2020", "F", 1))
    cover = np.zeros(SHAPE, np.uint8)
    cover[3:5] = 50
    path = kit.raster(tmp_path / "cover.tif", cover)
    _, (row,) = losses(
        EVENTS=[events], encoding=FIELDS, TREE_COVER=path, THRESHOLD=30, boxes=[(0, 0, 30, 20)]
    )
    assert row["area_ha"] == pytest.approx(hectares((2.5, 2, 4, 4), cover == 50).sum(), rel=1e-6)
    assert row["tco2e"] is None


def test_the_record_of_layers_of_events_alone(qgis_app, tmp_path):
    events, record = polygons(tmp_path, ((2.5, 2, 4, 4), "2020", "F", 1)), tmp_path / "run.json"
    results, _ = losses(EVENTS=[events], encoding=FIELDS, boxes=[(0, 0, 30, 20)], RECORD=str(record))
    told = json.loads(record.read_text("utf-8"))
    (layer,) = told["settings"]["event_layers"]
    assert (layer["name"], layer["file"], layer["method"]) == ("clearings", "clearings.gpkg", "content")
    assert told["rasters"] == [] and told["parcels"]["count"] == 1
    assert told["totals"]["TOTAL_AREA_HA"] == results["TOTAL_AREA_HA"] == pytest.approx(16, rel=1e-3)


def test_points_count_with_the_area_they_say(qgis_app, tmp_path):
    x, y = kit.GRID[0] + 250, kit.GRID[3] - 250
    layer = kit.parcels(
        (f"POINT ({x} {y})", [2020, "clearing", 2.5]),
        (f"POINT ({x + 100} {y})", [2020, "clearing", 0.5]),
        (f"POINT ({x + 5000} {y})", [2020, "clearing", 9]),
        kind="Point",
        fields="&field=year:int&field=kind:string(20)&field=ha:double",
        name="alerts",
    )
    fields = {"scheme": "fields", "date": "year", "area": "ha", "default_type": "deforestation"}
    _, (row,) = losses(EVENTS=[layer], encoding=fields, boxes=[(0, 0, 6, 6)])
    assert (row["area_ha"], row["type"], row["year"]) == (3.0, "deforestation", 2020)
    words = kit.Words()
    del fields["area"]
    _, (row,) = losses(words, EVENTS=[layer], encoding=fields, boxes=[(0, 0, 6, 6)])
    assert row["area_ha"] == 0.0 and any("0 ha" in said for said in words.said)
    _, (row,) = losses(EVENTS=[layer], encoding=None, boxes=[(0, 0, 6, 6)])  # the catalogue finds the fields
    assert row["year"] == 2020


def test_rasters_and_layers_together(qgis_app, maps, tmp_path):
    _, rasters = losses(EVENTS=maps["EVENTS"])
    layer = polygons(tmp_path, ((0, 0, 3, 3), "2022", "wildfire", 1))
    results, rows = losses(EVENTS=[*maps["EVENTS"], layer], encoding="", boxes=BOXES)
    assert sum(row["area_ha"] for row in rows) == pytest.approx(
        sum(row["area_ha"] for row in rasters)
        + sum(row["area_ha"] for row in rows if row["type"] == "fire")
        + sum(row["area_ha"] for row in rows if row["year"] == 2077),
        rel=1e-9,
    )
    assert {row["parcel"] for row in rows if row["type"] == "fire"} == {1, 2}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"encoding": "no_such_map"}, "no_such_map"),
        ({"encoding": "{broken"}, "JSON"),
        ({"encoding": '{"scheme": "years", "first": 9, "last": 1}'}, "last"),
        ({"encoding": "agb_esa_cci"}, "agb_esa_cci"),
        ({"encoding": '{"scheme": "day_of_year"}'}, "lossyear"),
        ({"encoding": '{"scheme": "stack", "kept": [1], "lost": [0]}'}, "lossyear"),
        ({"encoding": '{"scheme": "stack", "kept": [1], "lost": [0, 1]}'}, "lost"),
        ({"YEAR_FROM": 2010, "YEAR_TO": 2005}, "2010"),
        ({"THRESHOLD": 30}, "tree cover"),
        ({"FOREST_DEFINITION": "30/0.5"}, "30/0.5"),
        ({"FOREST_DEFINITION": "40/0.5/5"}, "40"),
        ({"EVENTS": ["/nowhere/at_all.tif"]}, "at_all.tif"),
        ({"EVENTS": []}, "no map of events"),
        ({"EVENTS": "twice"}, "chosen twice"),
        ({"STATUS_FIELD": "none_such"}, "none_such"),
    ],
)
def test_refusals_are_one_sentence(qgis_app, maps, tmp_path, change, words):
    encoding = change.pop("encoding", json.dumps(HANSEN))
    if change.get("EVENTS") == "twice":
        change["EVENTS"] = maps["EVENTS"] * 2
    parameters = {"EVENTS": maps["EVENTS"], "INPUT": kit.parcels(kit.box(0, 0)), **change}
    folder = tmp_path / "out"
    folder.mkdir()
    assert words in kit.refused(LossByYear, folder, ENCODING=encoding, **parameters)


def test_a_table_that_fails_takes_the_other_back(qgis_app, maps, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    parameters = {"INPUT": kit.parcels(kit.box(0, 0, 9, 9)), "EVENTS": maps["EVENTS"]}
    given = {**parameters, "SUMMARY": "/nowhere/at/all.gpkg", "OUTPUT": str(folder / "rows.gpkg")}
    assert "all.gpkg" in kit.refused(LossByYear, folder, ENCODING=json.dumps(HANSEN), **given)


@pytest.mark.parametrize("share", [0.0, 20.0, 60.0])
def test_cancelled_nothing_is_written(qgis_app, maps, tmp_path, share):
    from qgis.core import QgsProcessingContext

    words = kit.Words(cancel_at=share)
    parameters = {
        "INPUT": kit.parcels(*(kit.box(*box) for box in BOXES)),
        "EVENTS": maps["EVENTS"],
        "ENCODING": json.dumps(HANSEN),
        "OUTPUT": str(tmp_path / "rows.gpkg"),
    }
    results, _ = LossByYear().create().run(parameters, QgsProcessingContext(), words, {}, False)
    assert results == {} and any("nothing was written" in said for said in words.said)
    assert not (tmp_path / "rows.gpkg").exists()


def test_an_entry_of_the_catalogue_and_what_it_takes_maps_for(qgis_app, maps, tmp_path):
    """By the entry's id; and left empty, by the map's name, which is said."""
    _, wanted = losses(EVENTS=maps["EVENTS"])
    _, by_id = losses(EVENTS=maps["EVENTS"], encoding="gfc_lossyear")
    assert by_id == wanted
    words = kit.Words()
    _, guessed = losses(words, EVENTS=maps["EVENTS"], encoding="")
    assert guessed == wanted and any("gfc_lossyear" in said for said in words.said)
    strange = kit.raster(tmp_path / "qqq.tif", (YEARS * 3).astype(np.uint8))
    folder = tmp_path / "out"
    folder.mkdir()
    layer = kit.parcels(kit.box(0, 0))
    assert "qqq" in kit.refused(LossByYear, folder, INPUT=layer, EVENTS=[strange], ENCODING="")


def test_a_legend_given_as_a_file(qgis_app, maps, tmp_path):
    told = {"attributes": {str(code): {"year": 2000 + code, "disturbance_type": "Fire"} for code in (1, 5)}}
    path = tmp_path / "legend.json"
    path.write_text(json.dumps(told), "utf-8")
    results, rows = losses(EVENTS=maps["EVENTS"], encoding=str(path))
    assert {row["year"] for row in rows} == {2001, 2005} and {row["type"] for row in rows} == {"fire"}
    assert all(code in results["UNKNOWN_CODES"] for code in ("22", "23", "77"))


def test_forest_and_tiles_are_kept_until_a_run_is_done(qgis_app, maps, tmp_path):
    """Cancelled while counting, the mask stays beside the tiles, is used again, and goes when all is done."""
    from qgis.core import QgsProcessingContext

    folder = tmp_path / "tiles"
    folder.mkdir()
    given = {**maps, "FOREST_DEFINITION": "10/0.5/2", "CHECKPOINT": str(folder)}
    parameters = {"INPUT": kit.parcels(*(kit.box(*box) for box in BOXES)), "ENCODING": json.dumps(HANSEN)}
    parameters.update(given, OUTPUT="memory:")
    LossByYear().create().run(parameters, QgsProcessingContext(), kit.Words(cancel_at=16.0), {}, False)
    (mask,) = (path for path in folder.iterdir() if path.name.startswith("forest-"))
    written = mask.stat().st_mtime_ns
    LossByYear().create().run(parameters, QgsProcessingContext(), kit.Words(cancel_at=16.0), {}, False)
    assert mask.stat().st_mtime_ns == written
    results, rows = losses(**given)
    assert list(folder.iterdir()) == []
    del given["CHECKPOINT"]
    assert rows == losses(**given)[1]
