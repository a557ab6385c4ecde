"""Repairs of what the checks find: valid afterwards, no new finding, the area told, undone to the byte."""

from __future__ import annotations

import random

import checks_kit as kit
import pytest
from checks_kit import STRICT, check
from qgis.core import QgsGeometry

from terrestrial_carbon.plugin.core.checks.kinds import Kind
from terrestrial_carbon.plugin.gui.parcels.checks_repair import fixes_of, repair
from terrestrial_carbon.plugin.processing.checks.full import check_all
from terrestrial_carbon.plugin.processing.checks.live import LiveChecks
from terrestrial_carbon.plugin.processing.checks.reading import Reader, columns_of
from terrestrial_carbon.plugin.storage import fixes
from terrestrial_carbon.plugin.storage.editing import layer_meter
from terrestrial_carbon.plugin.storage.errors import EditRefused
from terrestrial_carbon.plugin.storage.waivers import take_up_again, waive, waivers
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace


@pytest.fixture
def workspace(qgis_app, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem

    settings = WorkspaceSettings("Test", crs=QgsCoordinateReferenceSystem(kit.CRS))
    return create_workspace(tmp_path / "w.gpkg", settings)


def filled(workspace, country):
    """Return the workspace's parcels, those of a country, in edit mode."""
    layer = workspace.parcel_layer()
    assert layer.startEditing()
    fields = layer.fields()
    for feature in country.layer().getFeatures():
        values = {f.name(): feature[f.name()] for f in feature.fields() if fields.indexOf(f.name()) >= 0}
        added = type(feature)(fields)
        added.setGeometry(feature.geometry())
        for name, value in values.items():
            added[name] = value
        assert layer.addFeature(added)
    assert layer.commitChanges(), layer.commitErrors()
    assert layer.startEditing()
    return layer


def stored(layer):
    """Return everything in the layer, geometries as bytes."""
    return {f.id(): (bytes(f.geometry().asWkb().data()), f.attributes()) for f in layer.getFeatures()}


FAULTS = [kit.plant_duplicate, kit.plant_nested, kit.plant_overlap, kit.plant_gap]
INVALID = [fault for fault in sorted(kit.INVALID) if fault != "too_few_points"]


def planted(plant, seed=3):
    country = kit.Country(seed)
    country.ids = {}
    for column in range(3):
        for row in range(3):
            one = country.add(country.cell((0, 0), column, row), stock_tco2e=100.0, area_ha=1.0)
            country.ids[column, row] = one
    plant(country, (0, 0), country.ids[1, 1])
    return country


CASES = [(plant, kind) for plant, kind in zip(FAULTS, ("duplicate", "nested", "overlap", "gap"))]
CASES += [
    (lambda country, tile, centre, f=f: kit.plant_invalid(country, tile, f), "invalid") for f in INVALID
]


@pytest.mark.parametrize(("plant", "kind"), CASES)
@pytest.mark.parametrize("seed", [3, 4])
def test_every_repair(workspace, plant, kind, seed):
    """The fault is gone, nothing else has come, the area told is the area changed; undo gives all back."""
    layer = filled(workspace, planted(plant, seed))
    report = check(layer)
    before = {(one.kind, one.names) for one in report.findings}
    (one, *_) = report.of(Kind(kind))
    options = [code for code, _ in fixes_of(one) if code != "snap"]
    assert options
    kept = stored(layer)
    for code in options:
        steps = layer.undoStack().index()
        done = repair(layer, one, code, 1.0)
        assert layer.undoStack().index() == steps + 1
        after = check(layer)
        assert len(after.of(Kind(kind))) == len(report.of(Kind(kind))) - 1
        left = {(found.kind, found.names) for found in after.findings} - {(Kind.AREA_DIFFERS, one.names)}
        assert left <= before
        assert all(layer.getFeature(fid).geometry().isGeosValid() for fid in done.changed)
        for fid in done.changed:
            feature = layer.getFeature(fid)
            true = layer_meter(layer).measureArea(feature.geometry()) / 1e4
            assert code == "drop_0" or code == "drop_1" or feature["area_ha"] == pytest.approx(true, rel=1e-9)
        if kind != "invalid":
            told = done.after_ha - done.before_ha
            assert after.naive_m2 - report.naive_m2 == pytest.approx(told * 1e4, abs=1e-3)
        layer.undoStack().undo()
        assert stored(layer) == kept


def test_stock_goes_with_the_land(workspace):
    layer = filled(workspace, planted(kit.plant_nested))
    (one,) = check(layer).of(Kind.NESTED)
    outer = layer.getFeature(one.parcels[0])
    done = repair(layer, one, "trim_0", 1.0)
    trimmed = layer.getFeature(one.parcels[0])
    share = done.after_ha / done.before_ha
    assert trimmed["stock_tco2e"] == pytest.approx(outer["stock_tco2e"] * share, rel=1e-9)
    assert trimmed["flag"] == "apportioned" and share < 0.97


def test_a_dropped_duplicate_is_named_as_a_parent(workspace):
    layer = filled(workspace, planted(kit.plant_duplicate))
    (one,) = check(layer).of(Kind.DUPLICATE)
    repair(layer, one, "drop_1", 1.0)
    assert layer.getFeature(one.parcels[0])["parent_ids"] == one.names[1]
    assert not layer.getFeature(one.parcels[1]).isValid()


def test_snapping_closes_a_narrow_gap(workspace):
    country = kit.Country(1)
    country.add(kit.wkt([kit.square(400_000, 5_000_000, 100)]))
    country.add(kit.wkt([kit.square(400_100.4, 5_000_000, 100)]))
    layer = filled(workspace, country)
    left, right = sorted(layer.getFeatures(), key=lambda f: f.geometry().boundingBox().xMinimum())
    kept = stored(layer)
    done = fixes.snap(layer, right.id(), [left.id()], 1.0)
    shape = layer.getFeature(right.id()).geometry()
    assert shape.isGeosValid() and shape.touches(left.geometry())
    assert done.after_ha - done.before_ha == pytest.approx(0.004, rel=1e-2)
    layer.undoStack().undo()
    assert stored(layer) == kept
    with pytest.raises(EditRefused, match=r"0\.1 m"):
        fixes.snap(layer, right.id(), [left.id()], 0.1)


def test_what_cannot_be_repaired_safely_is_refused_and_left(workspace):
    layer = filled(workspace, planted(kit.plant_nested))
    (one,) = check(layer).of(Kind.NESTED)
    outer, inner = one.parcels
    kept = stored(layer)
    with pytest.raises(EditRefused, match="Nothing would be left"):
        fixes.trim(layer, inner, [outer])
    with pytest.raises(EditRefused, match="valid already"):
        fixes.make_valid(layer, outer)
    with pytest.raises(EditRefused, match="same land"):
        fixes.drop_duplicate(layer, outer, inner)
    with pytest.raises(EditRefused, match="borders"):
        fixes.fill_gap(layer, QgsGeometry.fromWkt(kit.wkt([kit.square(500_000, 5_100_000, 10)])))
    layer.changeAttributeValue(outer, layer.fields().indexOf("status"), "protected")
    assert {fid: shape for fid, (shape, _) in stored(layer).items()} == {
        fid: shape for fid, (shape, _) in kept.items()
    }


def test_duplicates_of_different_status_are_not_dropped(workspace):
    layer = filled(workspace, planted(kit.plant_duplicate))
    (one,) = check(layer).of(Kind.DUPLICATE)
    layer.changeAttributeValue(one.parcels[0], layer.fields().indexOf("status"), "tradeable")
    with pytest.raises(EditRefused, match="different statuses"):
        repair(layer, one, "drop_1", 1.0)


def test_left_findings_keep_their_reason(workspace):
    layer = filled(workspace, planted(kit.plant_gap))
    (one,) = check(layer).of(Kind.GAP)
    with pytest.raises(EditRefused, match="reason"):
        waive(workspace, one, "  ")
    waive(workspace, one, "a lake")
    waive(workspace, one, "Lake “Sör”")
    (again,) = check(layer).of(Kind.GAP)
    assert [waiver.reason for waiver in waivers(workspace).values()] == ["Lake “Sör”"]
    assert again.identity in waivers(workspace)
    take_up_again(workspace, one)
    assert waivers(workspace) == {}


def live_of(layer):
    meter = layer_meter(layer)
    reader = Reader(columns_of(layer.fields()), meter)
    parcels = [reader.parcel(feature) for feature in layer.getFeatures()]
    return LiveChecks(parcels, check_all(parcels, STRICT, meter), STRICT, reader)


def listed(findings):
    return sorted(
        (one.kind.value, one.detail, tuple(sorted(one.names)), round((one.area_ha or 0.0) * 1e4, 2))
        for one in findings
    )


@pytest.mark.parametrize("seed", range(3))
def test_following_edits_finds_what_a_whole_check_finds(qgis_app, seed):
    """Random moves, deletions, additions, changes of attributes and undo, against checking all again."""
    country = kit.planted(30, 100 + seed)
    layer = country.layer()
    layer.startEditing()
    live, chance = live_of(layer), random.Random(seed)
    for _ in range(25):
        fids = [f.id() for f in layer.getFeatures()]
        fid = chance.choice(fids)
        act = chance.choice(["move", "delete", "status", "swap", "undo"])
        touched = {fid}
        shape = layer.getFeature(fid).geometry()
        if act == "move" and not shape.isNull():
            shape.translate(chance.uniform(-20, 20), chance.uniform(-20, 20))
            layer.changeGeometry(fid, shape)
        elif act == "delete":
            layer.deleteFeature(fid)
        elif act == "status":
            layer.changeAttributeValue(fid, layer.fields().indexOf("status"), "excluded")
        elif act == "swap":
            other = chance.choice(fids)
            theirs = layer.getFeature(other)["id"]
            chosen = chance.choice([f"new{fid}", theirs, str(other), f" {other}", " ", None])
            layer.changeAttributeValue(fid, layer.fields().indexOf("id"), chosen)
        elif layer.undoStack().canUndo():
            layer.undoStack().undo()
            touched = set(fids) | {f.id() for f in layer.getFeatures()}
        features = dict.fromkeys(touched)
        features.update({f.id(): f for f in layer.getFeatures() if f.id() in touched})
        live.update(features)
        whole = check(layer)
        assert listed(one for kind in Kind for one in live.of(kind)) == listed(whole.findings)
        assert live.doubled() == pytest.approx((whole.doubled_m2, whole.doubled_tco2e), abs=1e-6)
        assert live.naive_m2() == pytest.approx(whole.naive_m2)
