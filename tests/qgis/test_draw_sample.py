"""The algorithm drawsample: maps and parcels, every design, weights that add up, and on into the accuracy."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
import rasters_kit as kit
import statistics_kit
from qgis.core import QgsVectorLayer

from terrestrial_carbon.plugin.processing.review.samples.accuracy import MapAccuracy
from terrestrial_carbon.plugin.processing.review.samples.draw_sample import DrawSample
from terrestrial_carbon.plugin.processing.review.samples.sample_size import SampleSize

CELLS = np.random.default_rng(2).choice([1, 1, 1, 2, 2, 3], (40, 50)).astype(np.uint8)


@pytest.fixture
def classes(tmp_path):
    return kit.raster(tmp_path / "classes.tif", CELLS)


@pytest.fixture
def fields():
    """Sixty parcels in three strata and twenty groups, of areas from 1 to 25 hectares."""
    chance = np.random.default_rng(4)
    wkts = []
    for k in range(60):
        side = 1.0 + 4.0 * chance.random()
        wkts.append((kit.box(k % 10 * 6, k // 10 * 6, side, side), [f"p{k}", "abc"[k % 3], k // 3]))
    return kit.parcels(*wkts, fields="&field=name:string&field=kind:string&field=group:integer")


def drawn(**parameters):
    words = kit.Words()
    results, output = kit.run(DrawSample, words, **parameters)
    return results, output, kit.rows(output), words.said


def points(output):
    return [(f.geometry().asPoint().x(), f.geometry().asPoint().y()) for f in output.getFeatures()]


def cell_at(x, y):
    return int(CELLS[int((kit.GRID[3] - y) // 100), int((x - kit.GRID[0]) // 100)])


def test_a_simple_sample_of_a_map(qgis_app, classes):
    results, output, rows, _ = drawn(RASTER=classes, SIZE=80, SEED=5)
    assert results["UNITS"] == len(rows) == 80 and [row["unit"] for row in rows] == list(range(1, 81))
    assert len(set(points(output))) == 80
    for row, place in zip(rows, points(output)):
        assert row["map_class"] == str(cell_at(*place)) and row["reference"] is None
        assert row["probability"] == 80 / 2000
    assert sum(row["weight"] for row in rows) == pytest.approx(results["FRAME_HA"], rel=1e-4)
    again = drawn(RASTER=classes, SIZE=80, SEED=5)[1]
    other = drawn(RASTER=classes, SIZE=80, SEED=6)[1]
    assert points(again) == points(output) != points(other)
    fewer = drawn(RASTER=classes, SIZE=30, SEED=5)[1]
    assert points(fewer) == points(output)[:30]  # the first units are a sample of their own


def test_a_stratified_sample_by_the_table_of_sizes(qgis_app, classes, tmp_path):
    counts = {str(k): int((k == CELLS).sum()) for k in (1, 2, 3)}
    table = tmp_path / "units.csv"
    cells = [cell for name, count in counts.items() for cell in (name, count, 0.8)]
    kit.run(SampleSize, CLASSES=cells, SIZE=100, MINIMUM=20, OUTPUT=str(table))
    results, _, rows, _ = drawn(RASTER=classes, DESIGN="stratified", SIZES=str(table))
    found = {name: [row for row in rows if row["stratum"] == name] for name in counts}
    assert sum(map(len, found.values())) == 100 and len(found["3"]) == 20
    for name, units in found.items():
        assert {row["probability"] for row in units} == {len(units) / counts[name]}
        assert {row["map_class"] for row in units} == {name}
    areas = dict(zip(*[iter(json.loads(results["AREAS"]))] * 2))
    for name, units in found.items():
        assert sum(row["weight"] for row in units) == pytest.approx(areas[name], rel=1e-4)


def test_shares_of_a_number(qgis_app, classes):
    _, _, rows, _ = drawn(RASTER=classes, DESIGN="stratified", SIZE=90, ALLOCATION="equal")
    assert [sum(row["stratum"] == name for row in rows) for name in "123"] == [30] * 3
    _, _, rows, said = drawn(RASTER=classes, DESIGN="stratified", SIZES=["3", 5000, "1", 10])
    assert sum(row["stratum"] == "3" for row in rows) == (CELLS == 3).sum()
    assert {row["probability"] for row in rows if row["stratum"] == "3"} == {1.0}
    assert any("all of them are taken" in text for text in said)


def test_a_boundary_in_another_crs(qgis_app, classes):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

    there = QgsGeometry.fromWkt(kit.box(5.2, 6.3, 20.5, 15.1))
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32633"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject()
    )
    moved = QgsGeometry(there)
    moved.transform(to_degrees)
    boundary = kit.parcels(moved.asWkt(12), crs="EPSG:4326")
    results, output, rows, said = drawn(RASTER=classes, BOUNDARY=boundary, SIZE=5000)
    assert len(rows) == 21 * 15  # the centres of these columns and rows lie inside
    assert all(there.contains(feature.geometry()) for feature in output.getFeatures())
    assert results["FRAME_HA"] == pytest.approx(315.0, rel=1e-2)


def test_units_stand_apart(qgis_app, classes):
    _, output, rows, said = drawn(RASTER=classes, SIZE=40, MIN_DISTANCE=450.0)
    places = points(output)
    gaps = [math.dist(a, b) for k, a in enumerate(places) for b in places[:k]]
    assert len(places) == 40 and min(gaps) >= 450.0
    assert any("450" in text for text in said)
    _, output, rows, _ = drawn(RASTER=classes, DESIGN="stratified", SIZES=["3", 10, "1", 5], MIN_DISTANCE=500)
    assert sum(row["stratum"] == "3" for row in rows) == 10 and len(rows) == 15


def test_a_systematic_sample(qgis_app, classes):
    results, output, rows, _ = drawn(RASTER=classes, DESIGN="systematic", SPACING=500.0)
    assert len(rows) == 80 and {row["probability"] for row in rows} == {1 / 25}
    assert sorted({x for x, _ in points(output)}) == pytest.approx(
        np.arange(min(x for x, _ in points(output)), 505_000, 500.0)
    )
    results, _, rows, _ = drawn(RASTER=classes, DESIGN="systematic", SIZE=50)
    assert 30 <= len(rows) <= 70
    assert sum(row["weight"] for row in rows) == pytest.approx(results["FRAME_HA"] * len(rows) / 50, rel=1e-3)


def test_clusters_of_a_map(qgis_app, classes):
    _, _, rows, _ = drawn(RASTER=classes, DESIGN="cluster", SIZE=4, CLUSTER_SIDE=10, PER_CLUSTER=7)
    assert len(rows) == 28 and {row["cluster"] for row in rows} == {1, 2, 3, 4}
    assert {row["probability"] for row in rows} == {4 / 20 * 7 / 100}


def test_plots_are_squares_of_the_side_asked_for(qgis_app, classes):
    results, output, rows, _ = drawn(RASTER=classes, SIZE=20, PLOT_SIDE=60.0)
    for feature in output.getFeatures():
        box = feature.geometry().boundingBox()
        assert (box.width(), box.height()) == pytest.approx((60.0, 60.0))
    assert sum(row["weight"] * row["area_ha"] for row in rows) == pytest.approx(results["FRAME_HA"], rel=1e-4)


def test_plots_in_degrees(qgis_app, tmp_path):
    grid = (10.0, 0.01, 0.0, 60.0, 0.0, -0.01)
    path = kit.raster(tmp_path / "degrees.tif", CELLS, grid, 4326)
    _, output, rows, _ = drawn(RASTER=path, SIZE=10, PLOT_SIDE=100.0, MIN_DISTANCE=2000.0)
    assert [row["area_ha"] for row in rows] == pytest.approx([1.0] * 10, rel=0.01)


@pytest.mark.parametrize("chances", ["equal", "area"])
def test_parcels_with_equal_chances_or_by_area(qgis_app, fields, chances):
    results, output, rows, _ = drawn(INPUT=fields, SIZE=12, CHANCES=chances)
    assert len(rows) == len({row["name"] for row in rows}) == 12
    area = {feature["name"]: feature.geometry().area() / 1e4 for feature in fields.getFeatures()}
    for feature, row in zip(output.getFeatures(), rows):
        assert feature.geometry().area() / 1e4 == pytest.approx(area[row["name"]])
        wanted = 12 / 60 if chances == "equal" else 12 * area[row["name"]] / sum(area.values())
        assert row["probability"] == pytest.approx(wanted, rel=1e-3)
        assert row["weight"] == pytest.approx(1 / row["probability"])
    if chances == "area":
        hectares = sum(row["weight"] * row["area_ha"] for row in rows)
        assert hectares == pytest.approx(results["FRAME_HA"], rel=1e-9)


def test_strata_groups_and_steps_of_parcels(qgis_app, fields):
    _, _, rows, _ = drawn(INPUT=fields, DESIGN="stratified", STRATUM_FIELD="kind", SIZES=["a", 5, "c", 2])
    assert sorted(row["kind"] for row in rows) == ["a"] * 5 + ["c"] * 2
    assert {row["probability"] for row in rows if row["kind"] == "a"} == {5 / 20}
    _, _, rows, _ = drawn(INPUT=fields, DESIGN="cluster", CLUSTER_FIELD="group", SIZE=4)
    assert len(rows) == 12 and len({row["group"] for row in rows}) == 4
    assert {row["probability"] for row in rows} == {4 / 20}
    _, _, rows, _ = drawn(INPUT=fields, DESIGN="cluster", CLUSTER_FIELD="group", SIZE=4, PER_CLUSTER=1)
    assert len(rows) == 4 and rows[0]["probability"] == pytest.approx(4 / 20 / 3)
    _, _, rows, _ = drawn(INPUT=fields, DESIGN="systematic", SIZE=10)
    rows_of = [int(row["name"][1:]) // 10 for row in rows]
    assert [rows_of.count(k) for k in range(6)] in (
        [2, 1, 2, 2, 1, 2],
        [1, 2, 2, 1, 2, 2],
        [2, 2, 1, 2, 2, 1],
    )
    _, output, rows, _ = drawn(INPUT=fields, SIZE=5, MIN_DISTANCE=1500.0)
    centres = [feature.geometry().boundingBox().center() for feature in output.getFeatures()]
    assert min(a.distance(b) for k, a in enumerate(centres) for b in centres[:k]) >= 1500.0


def test_every_parcel_comes_as_often_as_its_area_says(qgis_app, fields):
    times = statistics_kit.redraws(60)
    came: dict = {}
    for seed in range(times):
        for row in drawn(INPUT=fields, SIZE=10, CHANCES="area", SEED=seed)[2]:
            came.setdefault(row["name"], [row["probability"], 0])[1] += 1
    for chance, number in came.values():
        assert abs(number / times - chance) <= 4.5 * math.sqrt(chance * (1 - chance) / times)
    assert sum(number for _, number in came.values()) == 10 * times


def test_a_drawn_sample_goes_on_into_the_accuracy(qgis_app, classes, tmp_path):
    """The reference says class 3 is class 2: the adjusted areas find it out."""
    path = tmp_path / "sample.gpkg"
    results, _ = kit.run(
        DrawSample, RASTER=classes, DESIGN="stratified", SIZES=["1", 30, "2", 30, "3", 30], OUTPUT=str(path)
    )
    layer = QgsVectorLayer(str(path), "sample", "ogr")
    field = layer.fields().lookupField("reference")
    changes = {f.id(): {field: {"3": "2"}.get(f["map_class"], f["map_class"])} for f in layer.getFeatures()}
    assert layer.dataProvider().changeAttributeValues(changes)
    common = {"INPUT": layer, "MAP_FIELD": "map_class", "REFERENCE_FIELD": "reference"}
    for more in ({"AREAS": results["AREAS"]}, {"WEIGHT_FIELD": "weight"}):
        found, output = kit.run(MapAccuracy, **common, **more)
        assert found["OVERALL"] == pytest.approx((CELLS != 3).mean(), abs=1e-4)
        areas = {
            row["reference_class"]: row["value"]
            for row in kit.rows(output)
            if row["measure"] == "adjusted_area"
        }
        assert areas["2"] == pytest.approx((CELLS > 1).sum(), rel=1e-2) and areas["3"] == 0.0


def test_equal_weights_tell_hectares_too(qgis_app, classes):
    results, output, rows, _ = drawn(RASTER=classes, SIZE=50)
    field = output.fields().lookupField("reference")
    output.dataProvider().changeAttributeValues(
        {f.id(): {field: f["map_class"]} for f in output.getFeatures()}
    )
    words = kit.Words()
    fields = {"MAP_FIELD": "map_class", "REFERENCE_FIELD": "reference", "WEIGHT_FIELD": "weight"}
    _, table = kit.run(MapAccuracy, words, INPUT=output, **fields)
    areas = [row["value"] for row in kit.rows(table) if row["measure"] == "adjusted_area"]
    assert sum(areas) == pytest.approx(results["FRAME_HA"], rel=1e-4)
    assert not any("Without the areas" in text for text in words.said)


@pytest.mark.parametrize(
    ("parameters", "word"),
    [
        ({}, "RASTER"),
        ({"RASTER": True, "INPUT": True}, "not both"),
        ({"RASTER": True, "SIZES": ["9", 5], "DESIGN": "stratified"}, "“9”"),
        ({"RASTER": True, "SIZES": ["1", 2.5], "DESIGN": "stratified"}, "2.5"),
        ({"RASTER": True, "CLASSES": "forest"}, "forest"),
        ({"RASTER": True, "CLASSES": "9"}, "nothing to draw"),
        ({"RASTER": True, "SIZE": 50, "MIN_DISTANCE": 3000.0}, "apart"),
        ({"RASTER": True, "DESIGN": "systematic", "SPACING": 50.0}, "spacing"),
        ({"INPUT": True, "DESIGN": "stratified"}, "STRATUM_FIELD"),
        ({"INPUT": True, "DESIGN": "cluster"}, "CLUSTER_FIELD"),
        ({"INPUT": True, "CHANCES": "area", "MIN_DISTANCE": 10.0}, "distance"),
        ({"RASTER": "/nowhere/classes.tif"}, "classes.tif"),
    ],
)
def test_refusals(qgis_app, tmp_path, classes, fields, parameters, word):
    given = {"RASTER": classes, "INPUT": fields}
    parameters = {name: given[name] if value is True else value for name, value in parameters.items()}
    assert word in kit.refused(DrawSample, tmp_path, **parameters)


def test_a_boundary_beside_the_map_and_a_cancelled_run(qgis_app, tmp_path, classes):
    beside = kit.parcels(kit.box(500, 500))
    assert "nothing to draw" in kit.refused(DrawSample, tmp_path, RASTER=classes, BOUNDARY=beside)
    words = kit.Words()
    words.cancel()
    results, output = kit.run(DrawSample, words, RASTER=classes)
    assert output is None
