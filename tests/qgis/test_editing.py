"""Edits of parcels: one undo step each, figures kept true."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY
from qgis.PyQt import sip

from terrestrial_carbon.plugin.core.parcel import Basis, Status
from terrestrial_carbon.plugin.storage.editing import (
    add_parcel,
    edit_command,
    layer_meter,
    merge,
    reshape,
    split,
    tag,
)
from terrestrial_carbon.plugin.storage.errors import EditRefused
from terrestrial_carbon.plugin.storage.measure import area_ha
from terrestrial_carbon.plugin.storage.schema import STOCK_FIELDS
from terrestrial_carbon.plugin.storage.surgery import split_each, split_into
from terrestrial_carbon.plugin.storage.values import from_attribute
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace

X, Y = 500_000.0, 4_000_000.0  # in EPSG:32630; a square of 100 m is about 1 ha


def square(column, row, size=100.0):
    return box(column * size, row * size, (column + 1) * size, (row + 1) * size)


def box(x0, y0, x1, y1):
    return f"(({X + x0} {Y + y0},{X + x1} {Y + y0},{X + x1} {Y + y1},{X + x0} {Y + y1},{X + x0} {Y + y0}))"


def at(*points):
    return [QgsPointXY(X + x, Y + y) for x, y in points]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory, qgis_app):
    path = tmp_path_factory.mktemp("editing") / "w.gpkg"
    return create_workspace(path, WorkspaceSettings("Test", crs="EPSG:32630"))


@pytest.fixture
def parcels(workspace):
    """The empty parcel table in edit mode; nothing is ever saved."""
    opened = workspace.parcel_layer()
    opened.startEditing()
    yield opened
    opened.rollBack()
    sip.delete(opened)  # hypothesis keeps a reference, and a layer must not outlive QGIS


def put(layer, polygons, **values):
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"MultiPolygon({polygons})"))
    values = {"id": f"p{next(COUNTER)}", **values}
    for name, value in values.items():
        feature[name] = value
    feature["area_ha"] = area_ha(feature.geometry(), layer_meter(layer))
    assert layer.addFeature(feature)
    return feature.id()


COUNTER = itertools.count()


def snapshot(layer):
    return sorted(
        (f.id(), [from_attribute(v) for v in f.attributes()][1:], f.geometry().asWkt(15))
        for f in layer.getFeatures()
    )


def total(layer, name="stock_tco2e"):
    return sum(from_attribute(f[name]) or 0.0 for f in layer.getFeatures())


def value(layer, fid, name):
    return from_attribute(layer.getFeature(fid)[name])


def one_step(layer, work, *arguments, **options):
    """Do ``work``, hold that it is one undo step that undoes and redoes everything; return its result."""
    before, steps = snapshot(layer), layer.undoStack().count()
    result = work(layer, *arguments, **options)
    after = snapshot(layer)
    assert layer.undoStack().count() == steps + 1
    layer.undoStack().undo()
    assert snapshot(layer) == before
    layer.undoStack().redo()
    assert snapshot(layer) == after
    return result


def test_tagging_sets_and_clears_the_basis(parcels):
    a, b = put(parcels, square(0, 0)), put(parcels, square(1, 0))
    one_step(parcels, tag, [a, b], Status.PROTECTED)
    assert value(parcels, a, "basis") == "law"
    one_step(parcels, tag, [a], "protected", Basis.TREATY)
    assert value(parcels, a, "basis") == "treaty"
    one_step(parcels, tag, [a, b], "inaccessible")
    assert value(parcels, a, "basis") == "biophysical"
    one_step(parcels, tag, [a], "threatened", values={"threat_note": "clearing"})
    assert value(parcels, a, "basis") is None and value(parcels, a, "threat_note") == "clearing"
    one_step(parcels, tag, [a], None)
    assert value(parcels, a, "status") is None


def test_tagging_what_is_tagged_so_changes_nothing(parcels):
    a, b = put(parcels, square(0, 0)), put(parcels, square(1, 0))
    tag(parcels, [a], "protected", "treaty")
    steps = parcels.undoStack().count()
    assert tag(parcels, [a], "protected").changed == ()
    assert parcels.undoStack().count() == steps
    assert tag(parcels, [a, b], "protected").changed == (b,)
    assert value(parcels, a, "basis") == "treaty"


def test_a_basis_that_does_not_fit_is_refused(parcels):
    a = put(parcels, square(0, 0))
    with pytest.raises(EditRefused, match="does not rest on this basis"):
        tag(parcels, [a], "tradeable", "law")
    with pytest.raises(ValueError):
        tag(parcels, [a], "nonsense")


def test_edits_outside_edit_mode_and_nested_are_refused(workspace, parcels):
    closed = workspace.parcel_layer()
    with pytest.raises(EditRefused, match="not in edit mode"):
        tag(closed, [1], "protected")
    a = put(parcels, square(0, 0))
    with edit_command(parcels, "outer"), pytest.raises(EditRefused, match="under way"):
        tag(parcels, [a], "protected")
    assert value(parcels, a, "status") is None


def test_an_error_inside_a_command_takes_everything_back(parcels):
    a = put(parcels, square(0, 0))
    before = snapshot(parcels)
    with pytest.raises(RuntimeError), edit_command(parcels, "x"):
        parcels.changeAttributeValue(a, parcels.fields().indexOf("name"), "new")
        raise RuntimeError
    assert snapshot(parcels) == before
    assert not parcels.isEditCommandActive()


def test_tagging_ten_thousand_is_one_step(parcels):
    features = []
    for i in range(10_000):
        feature = QgsFeature(parcels.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"MultiPolygon({square(i % 100, i // 100)})"))
        feature["id"] = f"q{i}"
        features.append(feature)
    assert parcels.addFeatures(features)
    steps = parcels.undoStack().count()
    result = tag(parcels, parcels.allFeatureIds(), "protected")
    assert len(result.changed) == 10_000 and parcels.undoStack().count() == steps + 1


def test_drawing_a_parcel(parcels):
    wkt = f"PolygonZ(({X} {Y} 5,{X + 100} {Y} 5,{X + 100} {Y + 100} 5,{X} {Y} 5))"
    fid = one_step(parcels, add_parcel, QgsGeometry.fromWkt(wkt), {"status": "protected", "name": "N"})
    feature = parcels.getFeature(fid)
    assert feature["basis"] == "law" and feature["name"] == "N" and len(feature["id"]) == 36
    assert feature["area_ha"] == pytest.approx(0.5004, rel=1e-3)
    assert feature.geometry().asWkt().startswith("MultiPolygon (((")


@pytest.mark.parametrize(
    ("wkt", "words"),
    [
        ("Polygon((0 0,10 10,10 0,0 10,0 0))", "not valid"),
        ("LineString(0 0,1 1)", "is a polygon"),
        ("Polygon EMPTY", "no polygon"),
    ],
)
def test_what_cannot_be_a_parcel_is_not_drawn(parcels, wkt, words):
    with pytest.raises(EditRefused, match=words):
        add_parcel(parcels, QgsGeometry.fromWkt(wkt))
    assert parcels.featureCount() == 0


def test_splitting_several_parcels_at_once(parcels):
    amounts = {name: 10.0 * (i + 1) for i, name in enumerate(STOCK_FIELDS)}
    a = put(parcels, square(0, 0), name="A", status="protected", basis="law", **amounts)
    b = put(parcels, square(1, 0), name="B", status="tradeable", **amounts)
    c = put(parcels, square(5, 0), name="C", **amounts)
    result = one_step(parcels, split, at((-10, 30), (210, 30)))
    assert set(result.changed) == {a, b} and len(result.added) == 2
    for name in STOCK_FIELDS:
        assert total(parcels, name) == pytest.approx(3 * amounts[name], rel=1e-12)
    assert value(parcels, a, "id") == value(parcels, result.added[0], "parent_ids")
    assert value(parcels, a, "area_ha") == pytest.approx(0.7 * value(parcels, c, "area_ha"), rel=1e-4)
    assert value(parcels, a, "stock_tco2e") == pytest.approx(7.0, rel=1e-4)
    child = parcels.getFeature(result.added[0])
    assert (child["name"], child["status"], child["basis"]) == ("A", "protected", "law")
    assert child["flag"] == value(parcels, a, "flag") == "apportioned"
    assert value(parcels, c, "flag") is None
    ids = [f["id"] for f in parcels.getFeatures()]
    assert len(set(ids)) == 5


def test_splitting_into_pieces_with_values_of_their_own(parcels):
    a = put(parcels, square(0, 0), name="A", stock_tco2e=10.0, agb_tco2e=4.0)
    whole, west, east = (
        QgsGeometry.fromWkt(f"Polygon{shape}")
        for shape in (square(0, 0), box(0, 0, 30, 100), box(30, 0, 100, 100))
    )
    pieces = [(west, {"status": "protected", "basis": "law"}), (east, {"status": "tradeable", "basis": None})]
    result = one_step(parcels, split_into, a, pieces)
    assert (value(parcels, a, "status"), value(parcels, a, "basis")) == (
        "tradeable",
        None,
    )  # the larger piece
    child = parcels.getFeature(result.added[0])
    assert (child["status"], child["basis"], child["name"]) == ("protected", "law", "A")
    assert child["parent_ids"] == value(parcels, a, "id") and child["id"] != value(parcels, a, "id")
    assert total(parcels) == pytest.approx(10.0, rel=1e-12)
    assert child["agb_tco2e"] == pytest.approx(1.2, rel=1e-4)
    for wrong in ([(whole, {})], pieces, [(west, {}), (west, {}), (east, {})]):  # no parts, stale, twice
        with pytest.raises(EditRefused, match="changed since"):
            split_into(parcels, a, wrong)


def test_many_are_split_into_their_pieces_in_one_step_or_none_is(parcels):
    a, b = put(parcels, square(0, 0), stock_tco2e=10.0), put(parcels, square(1, 0), stock_tco2e=20.0)
    values = {"status": "tradeable"}
    halves = {
        fid: [(QgsGeometry.fromWkt(f"Polygon{box(x, 0, x + 50, 100)}"), values) for x in west]
        for fid, west in ((a, (0, 50)), (b, (100, 150)))
    }
    with pytest.raises(EditRefused, match="changed since"):
        split_each(parcels, {**halves, b: halves[b][:1]})
    assert parcels.featureCount() == 2 and value(parcels, a, "status") != "tradeable"
    result = one_step(parcels, split_each, halves)
    assert sorted(result.changed) == sorted((a, b)) and len(result.added) == 2
    assert total(parcels) == pytest.approx(30.0, rel=1e-12)


def test_only_the_chosen_parcels_are_split(parcels):
    a, b = put(parcels, square(0, 0)), put(parcels, square(1, 0))
    result = split(parcels, at((-10, 30), (210, 30)), [b])
    assert result.changed == (b,)
    assert parcels.getFeature(a).geometry().area() == 10_000


@pytest.mark.parametrize(
    "points", [((-10, 50), (50, 50)), ((-10, -10), (-20, 50)), ((0, 0), (100, 0)), ((20, 20), (30, 30))]
)
def test_a_line_that_splits_nothing_is_refused(parcels, points):
    put(parcels, square(0, 0), stock_tco2e=1.0)
    before, steps = snapshot(parcels), parcels.undoStack().count()
    with pytest.raises(EditRefused, match="splits no parcel"):
        split(parcels, at(*points))
    assert snapshot(parcels) == before and parcels.undoStack().count() == steps


def test_holes_and_many_parts(parcels):
    holed = box(0, 0, 100, 100)[:-1] + "," + box(40, 40, 60, 60)[1:]
    fid = put(parcels, f"{holed},{square(3, 0)}", stock_tco2e=96.0)
    result = one_step(parcels, split, at((50, -10), (50, 110)))
    pieces = [parcels.getFeature(f).geometry() for f in (fid, *result.added)]
    assert sorted(round(piece.area()) for piece in pieces) == [4800, 14800]
    assert total(parcels) == pytest.approx(96.0, rel=1e-12)
    assert all(piece.isGeosValid() for piece in pieces)


def test_a_loop_inside_a_parcel_cuts_out_its_inside(parcels):
    fid = put(parcels, square(0, 0), stock_tco2e=100.0)
    result = split(parcels, at((20, 20), (40, 20), (40, 40), (20, 40), (20, 20)))
    assert len(result.added) == 1
    assert parcels.getFeature(fid).geometry().area() == pytest.approx(9600)
    assert value(parcels, result.added[0], "stock_tco2e") == pytest.approx(4.0, rel=1e-3)


def test_withheld_stock_stays_withheld(parcels):
    fid = put(parcels, square(0, 0), stock_tco2e=1.0, flag="low_coverage", flag_accepted=True)
    (child,) = split(parcels, at((50, -10), (50, 110))).added
    assert value(parcels, fid, "flag") == value(parcels, child, "flag") == "low_coverage"
    assert value(parcels, child, "flag_accepted")


def test_invalid_parcels_are_not_cut(parcels):
    put(parcels, f"(({X} {Y},{X + 100} {Y + 100},{X + 100} {Y},{X} {Y + 100},{X} {Y}))", name="Bow")
    with pytest.raises(EditRefused, match="Bow has an invalid geometry"):
        split(parcels, at((50, -10), (50, 110)))


def test_merging(parcels):
    same = {"status": "protected", "basis": "law"}
    a = put(parcels, square(0, 0), name="A", stock_tco2e=10.0, covered_pct=100.0, **same)
    b = put(parcels, box(100, 0, 300, 100), name="B", stock_tco2e=30.0, covered_pct=50.0, id="bb", **same)
    result = one_step(parcels, merge, [a, b])
    assert result.changed == (b,) and result.removed == (a,)
    feature = parcels.getFeature(b)
    assert (feature["id"], feature["name"], feature["stock_tco2e"]) == ("bb", "B", 40.0)
    assert feature["parent_ids"].startswith("p") and feature["flag"] == "apportioned"
    assert feature["area_ha"] == pytest.approx(3.0, rel=2e-3)
    assert feature["covered_pct"] == pytest.approx(66.67, rel=1e-3)
    assert feature.geometry().constGet().numGeometries() == 1


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ({"status": "protected"}, {"status": "tradeable"}, "different statuses"),
        ({"status": "protected", "basis": "law"}, {"status": "protected", "basis": "treaty"}, "bases"),
        ({"holder_id": "a"}, {"holder_id": "b"}, "right holders"),
        ({"plan_class": "conservation"}, {}, "plan classes"),
    ],
)
def test_merging_never_retags_in_silence(parcels, first, second, words):
    a, b = put(parcels, square(0, 0), **first), put(parcels, square(1, 0), **second)
    before = snapshot(parcels)
    with pytest.raises(EditRefused, match=words):
        merge(parcels, [a, b])
    assert snapshot(parcels) == before


def test_merging_one_is_refused(parcels):
    a = put(parcels, square(0, 0))
    with pytest.raises(EditRefused, match="two parcels or more"):
        merge(parcels, [a, a])


def test_stock_known_for_a_part_only_is_withheld(parcels):
    a, b = put(parcels, square(0, 0), stock_tco2e=10.0), put(parcels, square(1, 0))
    fid = merge(parcels, [a, b]).changed[0]
    assert value(parcels, fid, "stock_tco2e") == 10.0 and value(parcels, fid, "flag") == "low_coverage"


def test_reshaping_a_shared_border_moves_the_tonnes(parcels):
    a = put(parcels, square(0, 0), stock_tco2e=100.0, agb_tco2e=80.0)
    b = put(parcels, square(1, 0), stock_tco2e=300.0, agb_tco2e=240.0)
    one_step(parcels, reshape, at((100, 20), (150, 20), (150, 70), (100, 70)), [a, b])
    assert total(parcels) == pytest.approx(400.0, rel=1e-9)
    assert total(parcels, "agb_tco2e") == pytest.approx(320.0, rel=1e-9)
    assert value(parcels, a, "stock_tco2e") == pytest.approx(100 + 300 * 0.25, rel=1e-4)
    assert value(parcels, a, "area_ha") == pytest.approx(1.25, rel=2e-3)
    assert value(parcels, a, "flag") == value(parcels, b, "flag") == "apportioned"


def test_reshaping_one_border_scales_by_area(parcels):
    a = put(parcels, square(0, 0), stock_tco2e=100.0)
    reshape(parcels, at((100, -10), (50, -10), (50, 110), (100, 110)), [a])
    assert value(parcels, a, "stock_tco2e") == pytest.approx(50.0, rel=1e-4)


def test_a_line_that_reshapes_nothing_is_refused(parcels):
    put(parcels, square(0, 0))
    with pytest.raises(EditRefused, match="changes no border"):
        reshape(parcels, at((10, 10), (20, 20)))


POINT = st.tuples(st.floats(-50, 350), st.floats(-50, 250))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    line=st.lists(POINT, min_size=2, max_size=5, unique=True),
    stocks=st.lists(st.floats(0, 1e9), min_size=6, max_size=6),
)
def test_any_split_and_merge_keeps_the_sums(parcels, line, stocks):
    for fid in parcels.allFeatureIds():
        parcels.deleteFeature(fid)
    for i, stock in enumerate(stocks):
        put(parcels, square(i % 3, i // 3), stock_tco2e=stock, stock_se_tco2e=stock / 10)
    before = total(parcels)
    land = total(parcels, "area_ha")
    try:
        split(parcels, at(*line))
    except EditRefused:
        pass
    assert total(parcels) == pytest.approx(before, rel=1e-9, abs=1e-9)
    assert total(parcels, "area_ha") == pytest.approx(land, rel=1e-9)
    assert total(parcels, "stock_se_tco2e") == pytest.approx(before / 10, rel=1e-9, abs=1e-9)
    result = merge(parcels, parcels.allFeatureIds())
    merged = parcels.getFeature(result.changed[0])
    assert merged["stock_tco2e"] == pytest.approx(before, rel=1e-9, abs=1e-9)
    assert merged["area_ha"] == pytest.approx(land, rel=1e-9)
