"""Loss maps compared: against plain numpy, for two and three maps, by year and for the whole period."""

from __future__ import annotations

import json
from itertools import product

import numpy as np
import pytest
import rasters_kit as kit
from osgeo import gdal
from qgis.core import QgsVectorLayer

from terrestrial_carbon.plugin.processing.losses.compare_loss_maps import CompareLossMaps

CO2 = 44.0 / 12.0
SHAPE = (20, 26)
RANDOM = np.random.default_rng(13)
YEARS = {name: RANDOM.choice([0, 0, 1, 2, 3], SHAPE).astype(np.uint8) for name in "abc"}
YEARS["c"][YEARS["c"] > 0] += 100  # the same years by another encoding
YEARS["b"][5, 5] = 44
CARBON = RANDOM.uniform(5, 200, SHAPE).astype(np.float32)
BOXES = [(0, 0, 13.4, 11.2), (11.5, 4.25, 20, 9.5)]
PLAIN = {"scheme": "years", "last": 3}
ENCODINGS = [PLAIN, PLAIN, {"scheme": "years", "offset": 1900, "first": 101, "last": 103}]


@pytest.fixture
def paths(tmp_path):
    return [kit.raster(tmp_path / f"{name}.tif", cells) for name, cells in YEARS.items()]


def compare(paths, encodings, **parameters):
    layer = kit.parcels(*(kit.box(*box) for box in BOXES))
    given = {"INPUT": layer, "EVENTS": paths, "ENCODING": json.dumps(encodings), **parameters}
    results, output = kit.run(CompareLossMaps, **given)
    return results, kit.rows(output)


def wanted(names, by_year):
    """Return {(parcel, year, maps): (hectares, tonnes)} cell by cell."""
    found = {}
    codes = {name: np.where(YEARS[name] == 44, 0, YEARS[name] % 100) for name in names}
    for number, box in enumerate(BOXES, 1):
        area = kit.shares(box, SHAPE) * kit.areas(SHAPE)
        for year in (1, 2, 3) if by_year else (None,):
            hit = {name: codes[name] > 0 if year is None else codes[name] == year for name in names}
            for pattern in product([True, False], repeat=len(names)):
                if not any(pattern):
                    continue
                mask = np.logical_and.reduce([hit[n] == there for n, there in zip(names, pattern)])
                ha = area * mask
                maps = " + ".join(n for n, there in zip(names, pattern) if there)
                if ha.sum() > 0:
                    key = number, None if year is None else 2000 + year, maps
                    found[key] = ha.sum(), (ha * CARBON).sum() * CO2
    return found


@pytest.mark.parametrize("names", ["ab", "abc"])
@pytest.mark.parametrize("by_year", [True, False])
def test_where_exactly_some_maps_agree(qgis_app, paths, tmp_path, names, by_year):
    carbon = kit.raster(tmp_path / "carbon.tif", CARBON)
    results, rows = compare(
        paths[: len(names)], ENCODINGS[: len(names)], BY_YEAR=by_year, DENSITY=[carbon], UNIT="t_c_per_ha"
    )
    truth = wanted(names, by_year)
    found = {(row["parcel"], row["year"], row["maps"]): row for row in rows}
    assert set(found) == set(truth) and len(rows) == len(truth)
    for key, (ha, tonnes) in truth.items():
        assert found[key]["area_ha"] == pytest.approx(ha, rel=1e-5)
        assert found[key]["tco2e"] == pytest.approx(tonnes, rel=1e-5)
        assert found[key]["map_count"] == key[2].count("+") + 1
    assert results["ANY_HA"] == pytest.approx(sum(ha for ha, _ in truth.values()), rel=1e-5)
    whole = " + ".join(names)
    assert results["ALL_HA"] == pytest.approx(sum(v[0] for k, v in truth.items() if k[2] == whole), rel=1e-5)
    double = sum(ha * key[2].count("+") for key, (ha, _) in truth.items())
    assert results["DOUBLE_HA"] == pytest.approx(double, rel=1e-5)
    assert results["UNKNOWN_CODES"].startswith("b: 44 (")


def test_years_of_one_map_against_those_of_another(qgis_app, paths, tmp_path):
    results, _ = compare(paths[:2], PLAIN, MATRIX=str(tmp_path / "matrix.gpkg"))
    cells = kit.rows(QgsVectorLayer(results["MATRIX"], "matrix", "ogr"))
    area = sum(kit.shares(box, SHAPE) for box in BOXES) * kit.areas(SHAPE)
    assert len(cells) == 9
    for cell in cells:
        mask = (YEARS["a"] == cell["first_year"] - 2000) & (YEARS["b"] == cell["second_year"] - 2000)
        assert cell["area_ha"] == pytest.approx((area * mask).sum(), rel=1e-5)
        assert (cell["first_map"], cell["second_map"]) == ("a", "b")


def test_a_map_agrees_with_itself_and_counts_are_refused(qgis_app, paths, tmp_path):
    results, rows = compare([paths[0], paths[0]], PLAIN)
    assert {row["map_count"] for row in rows} == {2}
    assert results["DOUBLE_HA"] == results["ALL_HA"] == results["ANY_HA"]
    folder = tmp_path / "out"
    folder.mkdir()
    layer = kit.parcels(kit.box(0, 0))
    text = json.dumps([PLAIN] * 3)
    assert "3 encodings" in kit.refused(CompareLossMaps, folder, INPUT=layer, EVENTS=paths[:2], ENCODING=text)
    some = {"INPUT": layer, "EVENTS": [*paths, *paths[:2]], "ENCODING": json.dumps(PLAIN)}
    assert "5 maps" in kit.refused(CompareLossMaps, folder, **some)


@pytest.mark.parametrize("by_year", [True, False])
def test_events_without_tree_cover_are_told_in_hectares(qgis_app, paths, tmp_path, by_year):
    """They are in no row; where maps show the same, a place counts once."""
    cover = np.where(RANDOM.random(SHAPE) < 0.3, 255, 80).astype(np.uint8)
    path, words = kit.raster(tmp_path / "cover.tif", cover, nodata=255), kit.Words()
    record = tmp_path / "run.json"
    layer = kit.parcels(*(kit.box(*box) for box in BOXES))
    results, output = kit.run(
        CompareLossMaps, words, INPUT=layer, EVENTS=paths, ENCODING=json.dumps(ENCODINGS), BY_YEAR=by_year,
        TREE_COVER=path, THRESHOLD=30, RECORD=str(record),
    )  # fmt: skip
    area = sum(kit.shares(box, SHAPE) for box in BOXES) * kit.areas(SHAPE)
    codes = [np.where(YEARS[name] == 44, 0, YEARS[name] % 100) for name in "abc"]
    if by_year:
        shown = sum(np.logical_or.reduce([each == year for each in codes]).astype(int) for year in (1, 2, 3))
    else:
        shown = np.logical_or.reduce([each > 0 for each in codes])
    without = (area * shown * (cover == 255)).sum()
    assert results["WITHOUT_COVER_HA"] == pytest.approx(without, rel=1e-5) and without > 0
    assert results["ANY_HA"] == pytest.approx((area * shown * (cover == 80)).sum(), rel=1e-5)
    assert sum(row["area_ha"] for row in kit.rows(output)) == pytest.approx(results["ANY_HA"], rel=1e-6)
    assert any("“cover”" in said and "has no data" in said for said in words.said)
    assert json.loads(record.read_text("utf-8"))["totals"]["WITHOUT_COVER_HA"] == results["WITHOUT_COVER_HA"]


def test_with_cover_everywhere_nothing_is_without(qgis_app, paths, tmp_path):
    words = kit.Words()
    path = kit.raster(tmp_path / "cover.tif", np.full(SHAPE, 80, np.uint8))
    for more in ({}, {"TREE_COVER": path, "THRESHOLD": 30}):
        layer = kit.parcels(*(kit.box(*box) for box in BOXES))
        results, _ = kit.run(
            CompareLossMaps, words, INPUT=layer, EVENTS=paths[:2], ENCODING=json.dumps(PLAIN), **more
        )
        assert results["WITHOUT_COVER_HA"] == 0.0 and not any("no data" in said for said in words.said)


def test_maps_that_never_agree_agree_on_nothing(qgis_app, tmp_path):
    """Of maps without a common year, and of a map with no loss at all, there is nothing to add up."""
    cells = [np.full(SHAPE, code, np.uint8) for code in (1, 2, 0)]
    first, second, none = (kit.raster(tmp_path / f"m{n}.tif", each) for n, each in enumerate(cells))
    area = (sum(kit.shares(box, SHAPE) for box in BOXES) * kit.areas(SHAPE)).sum()
    for paths, any_ha in (((first, second), 2 * area), ((first, none), area), ((none, none), 0.0)):
        words = kit.Words()
        layer = kit.parcels(*(kit.box(*box) for box in BOXES))
        results, _ = kit.run(
            CompareLossMaps, words, INPUT=layer, EVENTS=list(paths[:2]), ENCODING=json.dumps(PLAIN)
        )
        assert (results["ALL_HA"], results["DOUBLE_HA"]) == (0.0, 0.0)
        assert results["ANY_HA"] == pytest.approx(any_ha, rel=1e-5)
        assert any("All maps show 0.00 ha" in said for said in words.said)


def test_each_map_is_read_from_its_own_band(qgis_app, paths, tmp_path):
    both = str(tmp_path / "both.vrt")
    gdal.BuildVRT(both, [paths[1], paths[0]], separate=True)  # of "a" it is the second band
    whole, _ = compare([paths[0], paths[1]], PLAIN)
    for events, bands in (([both, paths[1]], "2|1"), ([paths[0], both], "1 | 1"), ([both, both], "2|1")):
        results, _ = compare(events, PLAIN, BANDS=bands)
        for name in ("ALL_HA", "ANY_HA", "DOUBLE_HA", "UNKNOWN_AREA_HA"):
            assert results[name] == pytest.approx(whole[name], rel=1e-9)
    some = {"INPUT": kit.parcels(kit.box(0, 0)), "EVENTS": paths[:2], "ENCODING": json.dumps(PLAIN)}
    for bands in ("1", "1|2|3", "1|b", "1|-2"):
        assert "a band for each of the 2 maps" in kit.refused(CompareLossMaps, tmp_path, **some, BANDS=bands)
