"""The algorithm accuracy: matrices from files, layers of units, weights, polygons, and refusals."""

from __future__ import annotations

import pytest
import rasters_kit as kit
import statistics_kit
from qgis.core import QgsFeature, QgsVectorLayer

from terrestrial_carbon.plugin.core.statistics.accuracy import Measure, assess
from terrestrial_carbon.plugin.core.statistics.labelled import labelled_matrix
from terrestrial_carbon.plugin.processing.review.samples.accuracy import MapAccuracy

FIELDS = "field=map:string&field=ref:string&field=w:double&field=part:integer"


def table(rows, fields=FIELDS, kind="None"):
    layer = QgsVectorLayer(f"{kind}?{fields}", "sample", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def units(**more):
    return {"MAP_FIELD": "map", "REFERENCE_FIELD": "ref", **more}


def figures(rows):
    return {(row["measure"], row["map_class"], row["reference_class"]): row for row in rows}


@pytest.mark.parametrize("name", statistics_kit.DATASETS)
def test_a_published_matrix_straight_from_its_file(qgis_app, name):
    classes, counts, areas = statistics_kit.published_matrix(name)
    wanted = assess(labelled_matrix(classes, classes, counts), areas)
    results, output = kit.run(MapAccuracy, MATRIX=str(statistics_kit.matrix_path(name)))
    overall = wanted.figure(Measure.OVERALL)
    assert results["OVERALL"] == pytest.approx(overall.value, rel=1e-12)
    assert results["OVERALL_CI"] == pytest.approx(overall.half_width, rel=1e-12)
    assert results["UNITS"] == sum(map(sum, counts)) and results["CLASSES"] == ", ".join(classes)
    found = kit.rows(output)
    assert len(found) == len(wanted.figures)
    for row, figure in zip(found, wanted.figures):
        assert row["measure"] == figure.measure.value
        assert (row["map_class"], row["reference_class"]) == (figure.mapped, figure.reference)
        for column, value in (("value", figure.value), ("standard_error", figure.se), ("high", figure.high)):
            assert row[column] == (None if value is None else pytest.approx(value))


def test_areas_typed_in_come_before_those_of_the_table(qgis_app):
    path = str(statistics_kit.matrix_path("olofsson2014_table8"))
    names = statistics_kit.published_matrix("olofsson2014_table8")[0]
    cells = [cell for name in names for cell in (name, "100")]
    results, _ = kit.run(MapAccuracy, MATRIX=path, AREAS=cells)
    assert results["OVERALL"] == pytest.approx((0.88 + 55 / 75 + 153 / 165 + 313 / 325) / 4)
    again, _ = kit.run(MapAccuracy, MATRIX=path, AREAS=",".join(cells), CONFIDENCE=0.9)
    assert again["OVERALL"] == results["OVERALL"]
    assert again["OVERALL_CI"] / results["OVERALL_CI"] == pytest.approx(1.644853627 / 1.959963985)


def test_areas_from_a_file(qgis_app, tmp_path):
    path = tmp_path / "areas.csv"
    path.write_text("class;ha\nDeforestation;18000,5\nForest gain;13500\nStable forest;288000\n"
                    "Stable non-forest;580500\n", "utf-8")  # fmt: skip
    matrix = str(statistics_kit.matrix_path("olofsson2014_table8"))
    _, output = kit.run(MapAccuracy, MATRIX=matrix, AREAS=str(path))
    mapped = figures(kit.rows(output))["mapped_area", "Deforestation", None]
    assert mapped["value"] == 18000.5


def test_units_with_weights_and_some_not_labelled(qgis_app):
    rows = [
        ("1", "1", 2.0, 1),
        ("1", "2", 1.0, 1),
        ("2", "2", 4.0, 1),
        ("2", None, 9.0, 1),
        ("2", "", 9.0, 1),
    ]
    words = kit.Words()
    results, output = kit.run(MapAccuracy, words, INPUT=table(rows), **units(WEIGHT_FIELD="w"))
    assert (results["UNITS"], results["UNLABELLED"]) == (3, 2)
    assert results["OVERALL"] == pytest.approx((2 + 4 + 9 + 9) / 25)  # class 2's one label stands for 22
    assert any("2 unit" in text and "have no label" in text for text in words.said)
    assert figures(kit.rows(output))["count", "1", "2"]["value"] == 1.0


def test_a_class_may_be_called_area_of_something(qgis_app, tmp_path):
    path = tmp_path / "matrix.csv"
    path.write_text(",forest,area of farm\nforest,5,2\narea of farm,1,9\n", "utf-8")
    results, _ = kit.run(MapAccuracy, MATRIX=str(path))
    assert (results["UNITS"], results["OVERALL"]) == (17, pytest.approx(14 / 17))


def test_codes_as_numbers_and_as_texts_are_the_same_class(qgis_app):
    layer = table([(1, "1.0"), (2, "2"), (2, "2")], "field=map:double&field=ref:string")
    results, _ = kit.run(MapAccuracy, INPUT=layer, **units())
    assert results["CLASSES"] == "1, 1.0, 2"  # texts are taken as they are written
    layer = table([(1, 1.0), (2, 2.0), (2, 2.0)], "field=map:integer&field=ref:double")
    results, _ = kit.run(MapAccuracy, INPUT=layer, **units())
    assert (results["CLASSES"], results["OVERALL"]) == ("1, 2", 1.0)


def test_polygons_count_by_their_true_area(qgis_app):
    fields = "&field=map:string&field=ref:string"
    layer = kit.parcels((kit.box(0, 0, 3, 3), ["a", "b"]), (kit.box(5, 0), ["a", "a"]), fields=fields)
    results, _ = kit.run(MapAccuracy, INPUT=layer, **units())
    assert results["OVERALL"] == pytest.approx(0.1, rel=1e-4)


def test_strata_that_are_not_classes(qgis_app):
    rows = [("a", "a", 1, 1), ("b", "a", 1, 1), ("a", "a", 1, 2), ("b", "b", 1, 2)]
    results, _ = kit.run(
        MapAccuracy, INPUT=table(rows), AREAS=["1", "1", "2", "3"], **units(STRATUM_FIELD="part")
    )
    assert results["OVERALL"] == pytest.approx(0.25 * 0.5 + 0.75)
    assert results["OVERALL_SE"] == pytest.approx(0.25 * 0.5)  # of one stratum: 0.5 of two units


@pytest.mark.parametrize(
    ("parameters", "word"),
    [
        ({}, "MATRIX"),
        ({"INPUT": [("a", "a", 1, 1)]}, "MAP_FIELD"),
        ({"INPUT": [("a", None, 1, 1)], **units()}, "no unit"),
        ({"INPUT": [("a", "a", None, 1)], **units(WEIGHT_FIELD="w")}, "weight"),
        ({"INPUT": [("a", "a", -1.0, 1)], **units(WEIGHT_FIELD="w")}, "weight"),
        ({"INPUT": [("a", "a", 1, 1)], "AREAS": ["a"], **units()}, "AREAS"),
        ({"INPUT": [("a", "a", 1, 1)], "AREAS": ["a", "1", "a", "2"], **units()}, "twice"),
        ({"INPUT": [("a", "a", 1, 1)], "AREAS": ["a", "1", "b", "many"], **units()}, "many"),
        ({"INPUT": [("a", "a", 1, 1)], "AREAS": ["b", "1"], **units()}, "has no area"),
        ({"INPUT": [("a", "a", 1, 1)], "AREAS": "/nowhere/areas.csv", **units()}, "areas.csv"),
        ({"INPUT": [("a", "a", 1, 1)], "CONFIDENCE": 95, **units()}, "CONFIDENCE"),
    ],
)
def test_refusals(qgis_app, tmp_path, parameters, word):
    if "INPUT" in parameters:
        parameters = {**parameters, "INPUT": table(parameters["INPUT"])}
    assert word in kit.refused(MapAccuracy, tmp_path, **parameters)


def test_a_matrix_with_a_hole_is_refused(qgis_app, tmp_path):
    path = tmp_path / "matrix.csv"
    path.write_text("map,a,b\na,1,2\nb,,4\n", "utf-8")
    assert "“b”" in kit.refused(MapAccuracy, tmp_path, MATRIX=str(path))
