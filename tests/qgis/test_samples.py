"""Samples in a workspace: kept whole or not at all, labelled blind, read as one may see them, verified."""

from __future__ import annotations

import math
import sqlite3

import pytest
from ledger_kit import sql
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.review.standing import Standing
from terrestrial_carbon.plugin.storage import database, samples
from terrestrial_carbon.plugin.storage.errors import EditRefused, WorkspaceLocked, WorkspaceReadOnly
from terrestrial_carbon.plugin.storage.sample_units import read_labels, read_units
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

CLASSES = [{"code": "f", "label": "Forest", "colour": "#1b7837"}, {"code": "n", "label": "Other", "key": "o"}]


@pytest.fixture
def workspace(tmp_path, qgis_app):
    return make_workspace(tmp_path, entries=False)


def keep(workspace, number=3, name="Map 2024", places=None, **more):
    units = [
        {"number": n + 1, "map_class": "fn"[n % 2], "probability": 0.1, "weight": 10.0, "area_ha": 0.09}
        for n in range(number)
    ]
    places = places or [samples.Place(1000.0 * n + 1 / 3, -2000.0 * n - 0.1) for n in range(number)]
    facts = {"design": "random", "seed": 7, "parameters": {"SIZE": number}, "frame": {}, "areas": {}}
    return samples.keep(workspace, units, places, name=name, classes=CLASSES, who="Ana", **facts, **more)


def standings(workspace, sample):
    with sql(workspace.path) as connection:
        query = "SELECT number, labels, standing FROM sample_point WHERE sample_id = ? ORDER BY number"
        return connection.execute(query, (sample,)).fetchall()


def test_a_kept_sample_is_a_layer_of_its_places(workspace):
    outline = "Polygon ((0 0, 10 0, 10 10, 0 10, 0 0))"
    places = [samples.Place(5.0, 5.0, outline), samples.Place(-1e7 / 3, 2e6 / 7), samples.Place(9.0, 9.0)]
    sample = keep(workspace, places=places)
    layer = QgsVectorLayer(f"{workspace.path}|layername=sample_point", "points", "ogr")
    assert layer.isValid() and layer.crs() == workspace.crs and layer.featureCount() == 3
    features = sorted(layer.getFeatures(), key=lambda feature: feature["number"])
    for feature, place in zip(features, places):
        point = feature.geometry().asPoint()
        assert (point.x(), point.y()) == (place.x, place.y)
        assert feature["sample"] == "Map 2024" and feature["standing"] == "undecided"
    assert features[0]["outline"] == outline and features[0]["unit_id"] == f"{sample}:1"
    del layer, features, feature
    (facts,) = samples.samples(workspace)
    assert (facts.id, facts.units, facts.touched, facts.state, facts.seed) == (sample, 3, 0, "open", 7)
    assert facts.classes[1]["key"] == "o" and facts.parameters == {"SIZE": 3}
    assert verify(workspace.path).is_ok


def test_a_later_sample_lies_within_the_extent_that_is_told(workspace):
    keep(workspace, places=[samples.Place(0.0, 0.0)] * 3)
    layer = QgsVectorLayer(f"{workspace.path}|layername=sample_point", "points", "ogr")
    assert layer.extent().contains(QgsPointXY(0.0, 0.0))
    del layer
    keep(workspace, name="far", places=[samples.Place(5e6, -4e6)] * 3)
    layer = QgsVectorLayer(f"{workspace.path}|layername=sample_point", "points", "ogr")
    assert layer.extent().contains(QgsRectangle(0.0, -4e6, 5e6, 0.0))


def test_a_sample_is_kept_whole_or_not_at_all(workspace):
    last = samples.Place(0.0, 0.0, outline=["nothing SQLite takes"])
    with pytest.raises(sqlite3.Error):
        keep(workspace, places=[samples.Place(0.0, 0.0), samples.Place(0.0, 0.0), last])
    assert samples.samples(workspace) == []
    with sql(workspace.path) as connection:
        for table in ("sample", "sample_unit", "sample_place"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    assert verify(workspace.path).is_ok
    keep(workspace)
    with pytest.raises(RuleError) as refused:
        keep(workspace)
    assert refused.value.finding.code == "sample_name_taken" and len(samples.samples(workspace)) == 1


def test_labels_readers_and_standing(workspace):
    sample = keep(workspace, 4)
    for number, code in ((1, "f"), (2, "f"), (3, "n")):
        samples.label(workspace, f"{sample}:{number}", "Ana", code, confidence="high", comment="clear")
    for number, code in ((1, "f"), (2, "n"), (3, "n")):
        samples.label(workspace, f"{sample}:{number}", "Bea", code)
    samples.take_back(workspace, f"{sample}:3", "Bea")
    found = [(1, 2, "decided"), (2, 2, "disagreed"), (3, 1, "decided"), (4, 0, "undecided")]
    assert standings(workspace, sample) == found
    (facts,) = samples.samples(workspace)
    assert facts.labelled == {"Ana": 3, "Bea": 2} and (facts.touched, facts.disagreed) == (3, 1)
    samples.agree(workspace, f"{sample}:2", "n", comment="seen together", who="Ana")
    assert standings(workspace, sample)[1] == (2, 2, "agreed")
    assert samples.samples(workspace)[0].disagreed == 0
    samples.close(workspace, sample, who="Ana")
    with pytest.raises(RuleError) as refused:
        samples.label(workspace, f"{sample}:4", "Ana", "f")
    assert refused.value.finding.code == "sample_closed"
    samples.reopen(workspace, sample, reason="one is missing", who="Ana")
    samples.label(workspace, f"{sample}:4", "Ana", "f")
    assert verify(workspace.path).is_ok


def test_a_reader_sees_nothing_of_another_until_they_have_labelled(workspace):
    sample = keep(workspace, 2)
    unit = f"{sample}:1"
    samples.label(workspace, unit, "Ana", "f")
    blind = read_labels(workspace, unit, "Bea")
    assert (blind.own, blind.others, blind.hidden, blind.standing) == (None, (), True, Standing.UNDECIDED)
    samples.label(workspace, unit, "Bea", "n")
    seen = read_labels(workspace, unit, "Bea")
    assert seen.own_code == "n" and [row["class_code"] for row in seen.others] == ["f"]
    assert seen.standing is Standing.DISAGREED and not seen.hidden
    samples.take_back(workspace, unit, "Bea")
    again = read_labels(workspace, unit, "Bea")
    assert again.own_code == "" and again.others == () and again.hidden
    samples.label(workspace, unit, "Bea", "n")
    samples.agree(workspace, unit, "f", who="Ana")
    third = read_labels(workspace, unit, "Cai")
    assert third.consensus["class_code"] == "f" and len(third.others) == 2
    both = read_units(workspace, sample, "Cai")
    assert [unit.number for unit, _ in both] == [1, 2] and both[0][1] == third
    assert not any("map" in name for name in vars(both[0][0]))


@pytest.mark.parametrize(
    "wkt, place, outlined",
    [
        ("Point (1 2)", (1.0, 2.0), False),
        ("MultiPoint ((3 4))", (3.0, 4.0), False),
        ("Polygon ((0 0, 4 0, 4 2, 0 2, 0 0))", (2.0, 1.0), True),
    ],
)
def test_the_place_of_a_unit(qgis_app, wkt, place, outlined):
    found = samples.place_of(QgsGeometry.fromWkt(wkt))
    assert (found.x, found.y) == place and bool(found.outline) == outlined


def test_the_place_of_a_parcel_lies_in_it(qgis_app):
    bent = QgsGeometry.fromWkt("MultiPolygon (((0 0, 9 0, 9 9, 8 9, 8 1, 0 1, 0 0)))")
    found = samples.place_of(bent)
    assert bent.contains(QgsPointXY(found.x, found.y))
    assert math.isclose(QgsGeometry.fromWkt(found.outline).area(), bent.area())
    with pytest.raises(EditRefused, match="no place"):
        samples.place_of(QgsGeometry())


@pytest.mark.parametrize(
    "tampering, code",
    [
        ("UPDATE sample_place SET geom = (SELECT geom FROM sample_place WHERE number = 1)", "place_altered"),
        ("UPDATE sample_place SET geom = NULL WHERE number = 2", "place_altered"),
        ("UPDATE sample_place SET geom = x'4750' WHERE number = 2", "place_altered"),
        ("DELETE FROM sample_place WHERE number = 2", "place_missing"),
        ("UPDATE sample_place SET number = 9 WHERE number = 2", "place_altered"),
        ("UPDATE sample_place SET unit_id = 'no' WHERE number = 2", "place_missing place_extra"),
    ],
)
def test_verifying_finds_a_place_that_is_not_its_unit_s(workspace, tampering, code):
    keep(workspace, 2)
    with sql(workspace.path) as connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'sample_place'"
        ).fetchall()
        with pytest.raises(sqlite3.IntegrityError, match="written once"):
            connection.execute(tampering)
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(tampering)
        missing = [finding.code for finding in verify(workspace.path).findings]
        assert missing.count("trigger_missing") == 3
        for _, text in guards:
            connection.execute(text)
    found = verify(workspace.path)
    assert [finding.code for finding in found.findings] == code.split()
    assert found.first_bad == found.entries


def test_nothing_is_written_where_nothing_can_be(workspace):
    sample = keep(workspace, 1)
    read_only = open_workspace(workspace.path)
    object.__setattr__(read_only, "read_only", True)
    with pytest.raises(WorkspaceReadOnly):
        samples.label(read_only, f"{sample}:1", "Ana", "f")
    with database.writing(workspace.path), pytest.raises(WorkspaceLocked):
        samples.label(workspace, f"{sample}:1", "Ana", "f")
    samples.label(workspace, f"{sample}:1", "Ana", "f")
    assert read_labels(workspace, f"{sample}:1", "Ana").own_code == "f"
