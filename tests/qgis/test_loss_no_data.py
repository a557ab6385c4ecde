"""Losses where a map has no data: of cover, of heights, at a date of a stack. Nothing goes in silence."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasters_kit as kit

from terrestrial_carbon.plugin.processing.losses.loss_by_year import LossByYear
from terrestrial_carbon.plugin.processing.messages import shown_number

SHAPE = (10, 5)
WHOLE = (0, 0, 5, 10)
YEARS = {"scheme": "years", "offset": 2000}
STACK = {"scheme": "stack", "kept": [1], "lost": [0]}


def losses(maps, encoding=YEARS, feedback=None, **parameters):
    layer = kit.parcels(kit.box(*WHOLE))
    results, output = kit.run(
        LossByYear, feedback, INPUT=layer, EVENTS=maps, ENCODING=json.dumps(encoding), **parameters
    )
    return results, kit.rows(output)


def hectares(rows):
    return kit.areas(SHAPE)[rows].sum()


@pytest.fixture
def events(tmp_path):
    """Losses on rows 0 to 4."""
    cells = np.zeros(SHAPE, np.uint8)
    cells[:5] = 20
    return [kit.raster(tmp_path / "loss.tif", cells)]


def cover(tmp_path, kind, nodata):
    cells = np.full(SHAPE, 80, kind)
    cells[:2] = nodata
    cells[4] = 10
    return kit.raster(tmp_path / "cover.tif", cells, nodata=nodata)


@pytest.mark.parametrize("how", [{"THRESHOLD": 30}, {"FOREST_DEFINITION": "30/0.5/5"}])
@pytest.mark.parametrize("rule", ["exact", "pixel_centre"])
@pytest.mark.parametrize(("kind", "nodata"), [(np.uint8, 255), (np.float32, np.nan), (np.float32, -9999.0)])
def test_events_without_tree_cover_are_told(qgis_app, tmp_path, events, how, rule, kind, nodata):
    words, record = kit.Words(), tmp_path / "run.json"
    path = cover(tmp_path, kind, nodata)
    results, _ = losses(events, feedback=words, TREE_COVER=path, RULE=rule, RECORD=str(record), **how)
    assert results["TOTAL_AREA_HA"] == pytest.approx(hectares(slice(2, 4)), rel=1e-6)
    assert results["WITHOUT_COVER_HA"] == pytest.approx(hectares(slice(0, 2)), rel=1e-6)
    shown = shown_number(results["WITHOUT_COVER_HA"]) + " ha"
    assert any("“cover”" in said and "has no data" in said and shown in said for said in words.said)
    assert json.loads(record.read_text("utf-8"))["totals"]["WITHOUT_COVER_HA"] == results["WITHOUT_COVER_HA"]


def test_where_the_cover_ends_events_are_told_too(qgis_app, tmp_path, events):
    grid = (kit.GRID[0], 100.0, 0.0, kit.GRID[3] - 200.0, 0.0, -100.0)
    path = kit.raster(tmp_path / "cover.tif", np.full((8, 5), 80, np.uint8), grid)
    results, _ = losses(events, TREE_COVER=path, THRESHOLD=30)
    assert results["TOTAL_AREA_HA"] == pytest.approx(hectares(slice(2, 5)), rel=1e-6)
    assert results["WITHOUT_COVER_HA"] == pytest.approx(hectares(slice(0, 2)), rel=1e-6)


def test_a_map_without_nodata_asks_nothing_more(qgis_app, tmp_path, events, monkeypatch):
    from terrestrial_carbon.plugin.processing.losses import count

    asked = []
    run = count.run_survey
    monkeypatch.setattr(count, "run_survey", lambda *given: asked.append(given[2]) or run(*given))
    path = kit.raster(tmp_path / "cover.tif", np.full(SHAPE, 80, np.uint8))
    words = kit.Words()
    results, _ = losses(events, feedback=words, TREE_COVER=path, THRESHOLD=30)
    assert results["WITHOUT_COVER_HA"] == 0.0 and not any("no data" in said for said in words.said)
    plain = len(asked[0].tables)
    losses(events, TREE_COVER=cover(tmp_path, np.uint8, 255), THRESHOLD=30)
    assert len(asked[1].tables) == 2 * plain


@pytest.mark.parametrize("rule", ["exact", "pixel_centre"])
@pytest.mark.parametrize("kind", [np.uint8, np.float32])
def test_without_a_height_the_height_is_left_open(qgis_app, tmp_path, events, rule, kind):
    heights = np.full(SHAPE, 10, kind)
    heights[0], heights[1] = 255, 2
    path = kit.raster(tmp_path / "height.tif", heights, nodata=255)
    trees = kit.raster(tmp_path / "cover.tif", np.full(SHAPE, 80, np.uint8))
    results, _ = losses(events, TREE_COVER=trees, FOREST_DEFINITION="30/0.5/5", HEIGHT=path, RULE=rule)
    assert results["TOTAL_AREA_HA"] == pytest.approx(hectares([0, 2, 3, 4]), rel=1e-6)


def stack(tmp_path, rows, nodata=255):
    """Write a stack whose rows of cells have these codes at the dates; kept where nothing is said."""
    dates = max(len(codes) for codes in rows.values())
    cells = np.ones((dates, *SHAPE), np.uint8)
    for row, codes in rows.items():
        for number, code in enumerate(codes):
            cells[number, row] = code
    return [
        kit.raster(tmp_path / f"forest_{2000 + 10 * number}.tif", one, nodata=nodata)
        for number, one in enumerate(cells)
    ]


@pytest.mark.parametrize("rule", ["exact", "pixel_centre"])
def test_a_loss_over_dates_without_data(qgis_app, tmp_path, rule):
    """Lost over one gap, over two; kept after a gap; open at the end; never known to be kept."""
    paths = stack(
        tmp_path,
        {
            0: (1, 255, 0, 0), 1: (1, 255, 255, 0), 2: (1, 255, 1, 0), 3: (1, 1, 255, 255),
            4: (1, 0, 0, 0), 5: (255, 0, 0, 0), 6: (1, 255, 1, 1), 7: (1, 255, 255, 7),
        },
    )  # fmt: skip
    words = kit.Words()
    results, rows = losses(paths, STACK, words, RULE=rule)
    found = {(row["first_year"], row["year"]): row["area_ha"] for row in rows}
    wanted = {(2001, 2020): [0], (2001, 2030): [1], (2021, 2030): [2], (2001, 2010): [4]}
    assert found == pytest.approx({span: hectares(row) for span, row in wanted.items()}, rel=1e-6)
    assert results["WITHOUT_LATER_DATA_HA"] == pytest.approx(hectares([3]), rel=1e-6)
    assert results["UNKNOWN_AREA_HA"] == pytest.approx(hectares([7]), rel=1e-6)
    shown = shown_number(results["WITHOUT_LATER_DATA_HA"]) + " ha"
    assert any("kept in 2010" in said and shown in said for said in words.said)


def test_years_that_cut_a_loss_over_a_gap(qgis_app, tmp_path):
    """It is said of spans that are there, and only of them."""
    paths = stack(tmp_path, {0: (1, 255, 0)})
    words = kit.Words()
    _, rows = losses(paths, STACK, words, YEAR_FROM=2011)
    assert rows == [] and any("2001–2020" in said for said in words.said)
    words = kit.Words()
    losses(stack(tmp_path, {0: (1, 0, 0)}), STACK, words, YEAR_FROM=2011)
    assert not any("2001–2020" in said for said in words.said)


def test_a_loss_is_not_followed_over_gaps_without_end(qgis_app, tmp_path):
    paths = stack(tmp_path, {0: (1, *(5 * [255]), 0, 0), 1: (1, *(6 * [255]), 0)})
    results, (row,) = losses(paths, STACK)
    assert (row["first_year"], row["year"]) == (2001, 2060)
    assert row["area_ha"] == pytest.approx(hectares([0]), rel=1e-6)
    assert results["WITHOUT_LATER_DATA_HA"] == pytest.approx(hectares([1]), rel=1e-6)


def test_events_of_a_layer_without_tree_cover(qgis_app, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{kit.EPSG}&field=seen:string(20)", "clearings", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(kit.box(0, 0.5, 5, 4.5)))
    feature.setAttributes(["2020-05-01"])
    assert layer.dataProvider().addFeatures([feature])[0]
    words = kit.Words()
    results, _ = losses(
        [layer], {"scheme": "fields", "date": "seen"}, words, THRESHOLD=30,
        TREE_COVER=cover(tmp_path, np.uint8, 255),
    )  # fmt: skip
    assert results["TOTAL_AREA_HA"] == pytest.approx(hectares(slice(2, 4)), rel=1e-4)
    assert results["WITHOUT_COVER_HA"] == pytest.approx(0.75 * hectares(slice(0, 2)), rel=1e-4)
    assert any("“cover”" in said for said in words.said)


def test_the_conditions_of_the_forest_hold_for_what_a_stack_leaves_open(qgis_app, tmp_path):
    paths = stack(tmp_path, {0: (1, 255), 4: (1, 255), 5: (1, 255)})
    results, _ = losses(paths, STACK, TREE_COVER=cover(tmp_path, np.uint8, 255), THRESHOLD=30)
    assert results["WITHOUT_LATER_DATA_HA"] == pytest.approx(hectares([5]), rel=1e-6)
