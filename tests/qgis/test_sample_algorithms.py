"""keepsample, sampleaccuracy and exportlabels: from a drawn layer to the figures that accuracy gives."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasters_kit as kit
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.review.samples import unit_id
from terrestrial_carbon.plugin.processing.review.samples.accuracy import MapAccuracy
from terrestrial_carbon.plugin.processing.review.samples.draw_sample import DrawSample
from terrestrial_carbon.plugin.processing.review.samples.export_labels import ExportLabels
from terrestrial_carbon.plugin.processing.review.samples.keep_sample import KeepSample
from terrestrial_carbon.plugin.processing.review.samples.sample_accuracy import SampleAccuracy
from terrestrial_carbon.plugin.storage import samples
from terrestrial_carbon.plugin.storage.sample_units import read_units
from terrestrial_carbon.plugin.storage.verify import verify

CELLS = np.random.default_rng(2).choice([1, 1, 1, 2, 2, 3], (40, 50)).astype(np.uint8)
CLASSES = ["code", "label", "key", "colour", "1", "Forest", "f", "#1b7837", "2", "Crops", "c", ""]
CLASSES += ["3", "Water", "", ""]


@pytest.fixture
def workspace(tmp_path, qgis_app):
    return make_workspace(tmp_path, entries=False, crs=f"EPSG:{kit.EPSG}")


@pytest.fixture
def classes(tmp_path):
    return kit.raster(tmp_path / "classes.tif", CELLS)


def keep(workspace, drawn, **parameters):
    named = {"NAME": "Map", "CLASSES": CLASSES, "WORKSPACE": str(workspace.path), **parameters}
    return kit.run(KeepSample, INPUT=drawn, **named)[0]


def label_all(workspace, sample, answers, reader="Ana"):
    for number, code in answers.items():
        samples.label(workspace, unit_id(sample, number), reader, code)


def answers_for(rows):
    """What a reader says: mostly as the map, each fifth unit another class."""
    turned = {"1": "2", "2": "3", "3": "1"}
    return {row["unit"]: (turned.get if row["unit"] % 5 == 0 else str)(row["map_class"]) for row in rows}


def same_figures(one, other):
    assert len(one) == len(other) > 10
    for row, want in zip(one, other):
        for name, value in want.items():
            number = isinstance(value, float)
            assert row[name] == (pytest.approx(value, rel=1e-9, abs=1e-12) if number else value), (row, want)


@pytest.mark.parametrize("design, more", [("stratified", {"ALLOCATION": "equal"}), ("random", {}),
                                          ("systematic", {}), ("cluster", {"CLUSTER_SIDE": 5, "SIZE": 8}),
                                          ("random", {"PLOT_SIDE": 60.0})])  # fmt: skip
def test_figures_are_those_of_accuracy_on_the_same_labels(workspace, classes, design, more):
    told, drawn = kit.run(DrawSample, RASTER=classes, DESIGN=design, **{"SIZE": 60, "SEED": 5, **more})
    side = more.get("PLOT_SIDE", 0.0)
    kept = keep(workspace, drawn, AREAS=told["AREAS"], DESIGN=design, SEED=5, PLOT_SIDE=side,
                DRAWN_FROM=classes, PARAMETERS=json.dumps(more))  # fmt: skip
    assert kept["UNITS"] == told["UNITS"] and len(kept["HEAD"]) == 64
    (facts,) = samples.samples(workspace)
    assert (facts.design, facts.seed, facts.parameters) == (design, 5, more)
    rows = kit.rows(drawn)
    answers = answers_for(rows)
    del answers[7]
    label_all(workspace, kept["SAMPLE"], answers)
    found, table = kit.run(SampleAccuracy, WORKSPACE=str(workspace.path))
    reference = drawn.fields().indexFromName("reference")
    drawn.dataProvider().changeAttributeValues(
        {feature.id(): {reference: answers.get(feature["unit"])} for feature in drawn.getFeatures()}
    )
    clusters = {"CLUSTER_FIELD": "cluster"} if design == "cluster" else {}
    wanted, other = kit.run(MapAccuracy, INPUT=drawn, MAP_FIELD="map_class", REFERENCE_FIELD="reference",
                            WEIGHT_FIELD="weight", AREAS=told["AREAS"], **clusters)  # fmt: skip
    for name, value in wanted.items():
        if name != "OUTPUT":
            assert found[name] == (value if isinstance(value, (str, int)) else pytest.approx(value)), name
    assert found["UNLABELLED"] == 1 and found["DISAGREED"] == 0
    same_figures(kit.rows(table), kit.rows(other))
    assert verify(workspace.path).is_ok


def test_parcels_by_a_field_of_theirs(workspace):
    layer = f"{workspace.path}|layername=parcel"
    told, drawn = kit.run(DrawSample, INPUT=layer, DESIGN="stratified", STRATUM_FIELD="basis", SIZE=7,
                          MINIMUM=1, CHANCES="area")  # fmt: skip
    rows = kit.rows(drawn)
    statuses = sorted({row["status"] for row in rows})
    kept = keep(workspace, drawn, CLASSES=[cell for code in statuses for cell in (code, "", "", "")],
                MAP_FIELD="status", AREAS=told["AREAS"], DESIGN="stratified")  # fmt: skip
    units = read_units(workspace, kept["SAMPLE"], "Ana")
    by_id = {row["id"]: feature for row, feature in zip(rows, drawn.getFeatures())}
    for unit, _ in units:
        outline = QgsGeometry.fromWkt(unit.outline)
        assert outline.symDifference(by_id[unit.parcel_id].geometry()).area() < 1e-6
        assert outline.contains(QgsGeometry.fromWkt(f"Point ({unit.x} {unit.y})"))
    label_all(workspace, kept["SAMPLE"], {row["unit"]: row["status"] for row in rows if row["unit"] != 2})
    found, _ = kit.run(SampleAccuracy, WORKSPACE=str(workspace.path), SAMPLE="Map")
    assert found["OVERALL"] == 1.0 and found["UNITS"] == len(rows) - 1


def test_a_sample_in_another_crs_stands_at_the_same_places(workspace, classes, qgis_processing):
    _, drawn = kit.run(DrawSample, RASTER=classes, SIZE=5)
    import processing

    degrees = processing.run("native:reprojectlayer", {"INPUT": drawn, "OUTPUT": "memory:",
                             "TARGET_CRS": QgsCoordinateReferenceSystem("EPSG:4326")})["OUTPUT"]  # fmt: skip
    kept = keep(workspace, degrees)
    places = [(unit.x, unit.y) for unit, _ in read_units(workspace, kept["SAMPLE"], "")]
    wanted = [feature.geometry().asPoint() for feature in drawn.getFeatures()]
    for (x, y), point in zip(places, wanted):
        assert x == pytest.approx(point.x(), abs=1e-4) and y == pytest.approx(point.y(), abs=1e-4)


def test_labels_of_all_readers_with_who_and_when(workspace, classes, tmp_path):
    _, drawn = kit.run(DrawSample, RASTER=classes, SIZE=3)
    sample = keep(workspace, drawn)["SAMPLE"]
    label_all(workspace, sample, {1: "1", 2: "1"})
    samples.label(workspace, unit_id(sample, 2), "=Bo", "3", comment="=1+1", confidence="low")
    samples.agree(workspace, unit_id(sample, 2), "3", who="Ana")
    results, output = kit.run(ExportLabels, WORKSPACE=str(workspace.path))
    assert (results["UNITS"], results["LABELS"]) == (3, 3)
    found = [(row["unit"], row["reader"], row["class_label"], row["standing"], row["answer"]) for row in
             kit.rows(output)]  # fmt: skip
    assert found == [
        (1, "Ana", "Forest", "decided", "1"),
        (2, "=Bo", "Water", "agreed", "3"),
        (2, "Ana", "Forest", "agreed", "3"),
        (3, None, None, "undecided", None),
    ]
    assert output.crs() == workspace.crs
    path = tmp_path / "labels.csv"
    kit.run(ExportLabels, WORKSPACE=str(workspace.path), OUTPUT=str(path))
    assert "'=1+1" in path.read_text("utf-8") and "'=Bo" in path.read_text("utf-8")


def test_readers_agree_as_far_as_they_said_the_same_unseen(workspace, classes):
    _, drawn = kit.run(DrawSample, RASTER=classes, SIZE=10)
    sample = keep(workspace, drawn)["SAMPLE"]
    label_all(workspace, sample, {number: "1" if number < 6 else "2" for number in range(1, 11)})
    first, _ = kit.run(SampleAccuracy, WORKSPACE=str(workspace.path))
    assert first["AGREEMENT_UNITS"] == 0 and "AGREEMENT" not in first
    label_all(workspace, sample, {number: "1" if number < 5 else "2" for number in range(1, 11)}, "Bea")
    label_all(workspace, sample, {5: "2"})  # Ana has seen Bea's label by now: it does not count
    found, _ = kit.run(SampleAccuracy, WORKSPACE=str(workspace.path))
    # 9 of 10 the same; by chance (5·4 + 5·6) / 100
    assert found["AGREEMENT"] == pytest.approx((0.9 - 0.5) / 0.5) and found["AGREEMENT_UNITS"] == 10
    assert found["READERS"] == "Ana, Bea" and found["DISAGREED"] == 0 and found["UNITS"] == 10
    assert found["AGREEMENT_LOW"] < 0.8 < found["AGREEMENT_HIGH"] <= 1.0


def refusal(algorithm, folder, **parameters):
    return kit.refused(algorithm, folder, **parameters)


def test_refusals_name_the_thing_and_the_way_out(workspace, classes, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    path = str(workspace.path)
    points = kit.parcels("Point (500100 4999900)", kind="Point", name="my points")
    assert "drawsample" in refusal(KeepSample, folder, WORKSPACE=path, INPUT=points, NAME="x")
    assert "no sample" in refusal(SampleAccuracy, folder, WORKSPACE=path)
    _, drawn = kit.run(DrawSample, RASTER=classes, SIZE=9)
    _, plots = kit.run(DrawSample, RASTER=classes, SIZE=9, PLOT_SIDE=30.0)
    assert "PLOT_SIDE" in refusal(KeepSample, folder, WORKSPACE=path, INPUT=plots, NAME="x")
    text = refusal(KeepSample, folder, WORKSPACE=path, INPUT=drawn, NAME="x", PARAMETERS="[1]")
    assert "PARAMETERS" in text
    text = refusal(KeepSample, folder, WORKSPACE=path, INPUT=drawn, NAME="x", CLASSES=["1", "", "", ""])
    assert "two classes" in text
    text = refusal(KeepSample, folder, WORKSPACE=path, INPUT=drawn, NAME="x",
                   CLASSES=["1", "", "a", "", "2", "", "A", ""])  # fmt: skip
    assert "keys" in text
    keep(workspace, drawn)
    assert "“Map” already" in refusal(KeepSample, folder, WORKSPACE=path, INPUT=drawn, NAME="Map")
    assert "label some units" in refusal(SampleAccuracy, folder, WORKSPACE=path)
    keep(workspace, drawn, NAME="Second")
    assert "Map, Second" in refusal(SampleAccuracy, folder, WORKSPACE=path)
    assert "no sample “Third”" in refusal(ExportLabels, folder, WORKSPACE=path, SAMPLE="Third")
