"""The algorithm samplesize: the published example from the toolbox, and refusals."""

from __future__ import annotations

import pytest
import rasters_kit as kit

from terrestrial_carbon.plugin.processing.review.samples.sample_size import SampleSize

CLASSES = ["Deforestation", 0.020, 0.70, "Forest gain", 0.015, 0.60,
           "Stable forest", 0.320, 0.90, "Stable non-forest", 0.645, 0.95]  # fmt: skip


def test_the_published_example(qgis_app):
    results, output = kit.run(SampleSize, CLASSES=CLASSES, STANDARD_ERROR=0.01, MINIMUM=75)
    assert (results["UNITS"], results["ALLOCATED"]) == (641, 641)
    found = kit.rows(output)
    assert [row["units"] for row in found] == [75, 75, 163, 328]
    assert found[0]["users_standard_error"] == pytest.approx((0.7 * 0.3 / 74) ** 0.5)
    assert results["EXPECTED_HALF_WIDTH"] == pytest.approx(1.959963985 * results["EXPECTED_ERROR"])


def test_classes_from_a_file_with_and_without_accuracies(qgis_app, tmp_path):
    path = tmp_path / "classes.csv"
    path.write_text("class,ha,expected\nforest,900,0.9\nloss,100,\n", "utf-8")
    results, output = kit.run(SampleSize, CLASSES=str(path), EXPECTED=0.6, SIZE=200, MINIMUM=30)
    assert results["ALLOCATED"] == 200
    assert [(row["units"], row["expected_users_accuracy"]) for row in kit.rows(output)] == [
        (170, 0.9), (30, 0.6)
    ]  # fmt: skip


def test_a_simple_sample(qgis_app):
    results, output = kit.run(SampleSize, DESIGN="simple", EXPECTED=0.5, HALF_WIDTH=0.05)
    assert (results["UNITS"], results["ALLOCATED"]) == (385, 385)
    assert [row["units"] for row in kit.rows(output)] == [385]


def test_a_minimum_that_needs_more_is_said(qgis_app):
    words = kit.Words()
    results, _ = kit.run(SampleSize, words, CLASSES=["a", 1, 0.9, "b", 1, 0.9], SIZE=60, MINIMUM=50)
    assert results["ALLOCATED"] == 100 and any("100" in text for text in words.said)


@pytest.mark.parametrize(
    ("parameters", "word"),
    [
        ({}, "CLASSES"),
        ({"CLASSES": ["a", 1]}, "columns"),
        ({"CLASSES": ["a", 0, 0.5]}, "“a”"),
        ({"CLASSES": ["a", 1, 80]}, "80"),
        ({"CLASSES": ["a", 1, "high"]}, "high"),
        ({"CLASSES": ["a", 1, 0.5], "HALF_WIDTH": 0}, "HALF_WIDTH"),
    ],
)
def test_refusals(qgis_app, tmp_path, parameters, word):
    assert word in kit.refused(SampleSize, tmp_path, **parameters)
