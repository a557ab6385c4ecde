"""The joining-date state of a real workspace: frozen, thawed, drifted from; the parcels' history."""

import json
import time
from datetime import date, timedelta

import pytest
from accounts_algorithms_kit import Accounts
from ledger_kit import sql, workspace_of_schema_3
from osgeo import gdal
from qgis.core import QgsGeometry, QgsProcessingException
from report_workspace import PARCELS, add_parcels

from terrestrial_carbon.plugin.core.mechanism.baseline_tables import Origin
from terrestrial_carbon.plugin.reports import build_statement
from terrestrial_carbon.plugin.storage import database, editing, parcel_history
from terrestrial_carbon.plugin.storage.baseline import drift_of, frozen_of, parcels_of
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.parcel_history import catch_up, history_since, parcels_as_of
from terrestrial_carbon.plugin.storage.parcel_life import life_of
from terrestrial_carbon.plugin.storage.parcels_as_of import as_of_baseline, as_of_day
from terrestrial_carbon.plugin.storage.saved_parcels import saved_parcels
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

TODAY = date.today()


@pytest.fixture
def accounts(tmp_path, processing_provider):
    return Accounts.new(tmp_path)


def edit(accounts, work):
    """Do ``work(layer)`` in one edit session and save it; return the layer."""
    layer = accounts.workspace.parcel_layer()
    assert layer.startEditing()
    work(layer)
    assert layer.commitChanges(), layer.commitErrors()
    return layer


def fid(layer, parcel_id):
    return next(f.id() for f in layer.getFeatures() if f["id"] == parcel_id)


def tag(parcel_id, status):
    return lambda layer: editing.tag(layer, [fid(layer, parcel_id)], status)


def cut(layer):
    """Split the farms (p7) in two by a line through their middle."""
    box = next(f.geometry().boundingBox() for f in layer.getFeatures() if f["id"] == "p7")
    x = box.center().x()
    line = QgsGeometry.fromWkt(f"LineString ({x} {box.yMinimum() - 9}, {x} {box.yMaximum() + 9})")
    editing.split(layer, line, [fid(layer, "p7")])


def changes_in(workspace):
    """(parcel id, kind, origin) of each change in the ledger, in order."""
    with database.reading(workspace.path) as connection:
        return connection.execute("SELECT parcel_id, kind, origin FROM parcel_change ORDER BY fid").fetchall()


# ---- freezing and thawing


def test_freezing_fixes_the_figures_and_opening_takes_them(accounts):
    frozen = accounts.run("freezebaseline", EVIDENCE="Annex I", REASON="agreed on 1 July")
    assert [frozen[k] for k in ("P0_TCO2E", "T0_TCO2E", "ANNUAL_BUDGET_TCO2E", "STOCK_TCO2E", "PARCELS")] == [
        11_000, 39_000, 780, 50_000, 7,
    ]  # fmt: skip
    state = frozen_of(accounts.workspace)
    assert (state.reason, state.evidence, state.closed_year) == ("agreed on 1 July", "Annex I", None)
    assert state.sha256 == frozen["FINGERPRINT"] and state.at and state.who is not None
    edit(accounts, tag("p1", "tradeable"))
    now = accounts.run("budget", WORKSPACE=accounts.path, OUTPUT=None)
    assert (now["P0_TCO2E"], now["T0_TCO2E"], now["ANNUAL_BUDGET_TCO2E"]) == (11_000, 39_000, 780)
    assert now["FROZEN_AT"] == state.at
    opened = accounts.run("openaccounts", COUNTRY="EXA")
    assert (opened["P0_TCO2E"], opened["T0_TCO2E"], opened["STOCK_TCO2E"]) == (11_000, 39_000, 50_000)
    with Ledger(accounts.workspace).reading() as book:
        assert book.row("baseline", "p1")["status"] == "protected"
        assert book.row("parcel_account", "p1")["protected_tco2e"] == 2_500
    assert verify(accounts.path).is_ok


def test_without_a_freeze_a_workspace_gives_the_figures_of_its_parcels(accounts):
    edit(accounts, tag("p1", "tradeable"))
    now = accounts.run("budget", WORKSPACE=accounts.path, OUTPUT=None)
    assert (now["P0_TCO2E"], now["T0_TCO2E"], now["FROZEN_AT"]) == (8_500, 41_500, "")
    assert "not frozen" in " ".join(accounts.said)
    with pytest.raises(QgsProcessingException, match="not both"):
        accounts.run("budget", INPUT=accounts.workspace.parcel_layer(), OUTPUT=None)


def test_thawing_is_a_reasoned_act_until_the_accounts_are_open(accounts):
    assert "not frozen" in accounts.refusal("thawbaseline", REASON="x")
    first = accounts.run("freezebaseline")
    assert "already" in accounts.refusal("freezebaseline")
    assert "Say why" in accounts.refusal("thawbaseline")
    assert accounts.run("thawbaseline", REASON="wrong map")["FINGERPRINT"] == first["FINGERPRINT"]
    assert frozen_of(accounts.workspace) is None
    edit(accounts, tag("p1", "tradeable"))
    second = accounts.run("freezebaseline")
    assert second["P0_TCO2E"] == 8_500 and second["FINGERPRINT"] != first["FINGERPRINT"]
    assert [e.kind for e in Ledger(accounts.workspace).entries() if "baseline" in e.kind] == [
        "freeze_baseline", "thaw_baseline", "freeze_baseline",
    ]  # fmt: skip
    accounts.run("openaccounts", COUNTRY="EXA")
    assert "have opened on" in accounts.refusal("thawbaseline", REASON="late")
    assert "frozen then" in accounts.refusal("freezebaseline")
    accounts.run("closeyear")
    assert "Year 1" in accounts.refusal("thawbaseline", REASON="late")


def test_accounts_opened_without_a_freeze_are_a_baseline_too(accounts):
    accounts.run("openaccounts", COUNTRY="EXA", EVIDENCE="Annex I")
    state = frozen_of(accounts.workspace)
    assert (state.freeze_id, state.p0_tco2e, state.evidence, state.closed_year) == (
        None,
        11_000,
        "Annex I",
        0,
    )
    assert accounts.run("baselinedrift")["CHANGED_COUNT"] == 0
    edit(accounts, tag("p7", "protected"))
    drifted = accounts.run("baselinedrift")
    assert (drifted["STATUS_COUNT"], drifted["PROTECTED_CHANGE_TCO2E"]) == (1, 36_000)
    shapes = {parcel.id: parcel.wkb for parcel in as_of_baseline(accounts.workspace)}
    assert len(shapes) == 7 and all(shapes.values())


def test_a_statement_states_what_is_frozen(accounts):
    accounts.run("freezebaseline", EVIDENCE="Annex I")
    edit(accounts, tag("p1", "tradeable"))
    budget = build_statement(accounts.workspace, with_map=False).budget
    assert (budget.p0_tco2e, budget.t0_tco2e, budget.annual_budget_tco2e) == (11_000, 39_000, 780)


# ---- drift


def test_drift_lists_every_change_and_adds_up(accounts):
    accounts.run("freezebaseline")
    assert accounts.run("baselinedrift")["CHANGED_COUNT"] == 0

    def work(layer):
        tag("p1", "tradeable")(layer)
        cut(layer)
        layer.deleteFeature(fid(layer, "p2"))
        layer.changeAttributeValue(fid(layer, "p3"), layer.fields().indexOf("stock_tco2e"), 5_000.0)

    edit(accounts, work)
    add_parcels(accounts.workspace, [("new", "New", "tradeable", None, 1.0, 70.0, None, None)])
    found = accounts.run("baselinedrift", OUTPUT="TEMPORARY_OUTPUT")
    counts = {kind: found[f"{kind}_COUNT"] for kind in ("NEW", "GONE", "SPLIT", "MERGED", "STATUS", "STOCK")}
    assert counts == {"NEW": 1, "GONE": 1, "SPLIT": 2, "MERGED": 0, "STATUS": 1, "STOCK": 1}
    assert (found["P0_FROZEN_TCO2E"], found["T0_FROZEN_TCO2E"]) == (11_000, 39_000)
    assert found["PROTECTED_CHANGE_TCO2E"] == pytest.approx(-2_500 - 500 - 1_000)
    for name, side in (("PROTECTED", "P0"), ("TRADEABLE", "T0")):
        total = found[f"{side}_NOW_TCO2E"] - found[f"{side}_FROZEN_TCO2E"]
        assert found[f"{name}_CHANGE_TCO2E"] == pytest.approx(total)
    rows = {f["parcel_id"]: f for f in found["OUTPUT"].getFeatures()}
    children = [row for row in rows.values() if row["parents"] == "p7"]
    assert len(children) == 2 and all(row["changes"].startswith("split") for row in children)
    assert sum(row["stock_then_tco2e"] for row in children) == pytest.approx(36_000)
    assert rows["p1"]["status_then"] == "protected" and rows["p1"]["status_now"] == "tradeable"
    assert rows["p2"]["changes"] == "gone" and rows["new"]["changes"] == "new"


def test_parcels_merged_since_hold_what_their_parents_were(accounts):
    edit(accounts, cut)
    accounts.run("freezebaseline")
    edit(
        accounts,
        lambda layer: editing.merge(layer, [f.id() for f in layer.getFeatures() if f["name"] == "Farms"]),
    )
    (row,) = drift_of(accounts.workspace).rows
    assert {kind.value for kind in row.kinds} == {"merged"} and len(row.parents) == 2
    assert row.then.stock_tco2e == pytest.approx(36_000) == row.now.stock_tco2e


# ---- the history


def test_saves_are_kept_with_old_and_new_values(accounts):
    workspace = accounts.workspace
    assert catch_up(workspace, reason="drawn") == 7
    edit(accounts, tag("p1", "tradeable"))
    assert catch_up(workspace, reason="law repealed", fids=[1]) == 1
    (first, second) = Ledger(workspace).entries(kind="change_parcels")
    (_, _, effect) = json.loads(second.payload)["effects"][0]
    assert json.loads(effect["before"]) == {"status": "protected", "basis": "law"}
    assert json.loads(effect["after"]) == {"status": "tradeable", "basis": None}
    assert (second.reason, effect["origin"]) == ("law repealed", "plugin")
    assert catch_up(workspace) == 0
    assert verify(accounts.path).is_ok


def test_what_another_program_changed_is_noticed(accounts):
    workspace = accounts.workspace
    catch_up(workspace)
    before = {row["id"]: row["geometry_sha256"] for row in saved_parcels(workspace)}
    layer = workspace.parcel_layer()
    index = layer.fields().indexOf("stock_tco2e")
    moved = layer.getFeature(fid(layer, "p2")).geometry()
    moved.translate(10.0, 0.0)
    assert layer.dataProvider().changeAttributeValues({fid(layer, "p1"): {index: 1.0}})
    assert layer.dataProvider().changeGeometryValues({fid(layer, "p2"): moved})
    assert layer.dataProvider().deleteFeatures([fid(layer, "p3")])
    assert catch_up(workspace, Origin.OUTSIDE) == 3
    assert changes_in(workspace)[7:] == [
        ("p1", "changed", "outside"), ("p2", "changed", "outside"), ("p3", "removed", "outside"),
    ]  # fmt: skip
    (entry,) = [one for one in life_of(workspace, "p2") if one.what == "changed"]
    assert json.loads(entry.before) == {"geometry_sha256": before["p2"]}
    assert [one.what for one in life_of(workspace, "p3")] == ["added", "removed"]


def test_a_save_finds_new_and_deleted_parcels_by_itself(accounts):
    workspace = accounts.workspace
    catch_up(workspace)

    def work(layer):
        cut(layer)
        layer.deleteFeature(fid(layer, "p2"))

    layer = edit(accounts, work)
    assert catch_up(workspace, fids=[fid(layer, "p7")]) == 3
    (new,) = {f["id"] for f in layer.getFeatures()} - {row[0] for row in PARCELS}
    assert sorted(changes_in(workspace)[7:]) == sorted(
        [("p7", "changed", "plugin"), (new, "added", "plugin"), ("p2", "removed", "plugin")]
    )
    assert catch_up(workspace) == 0
    assert [(one.what, one.parcel_id) for one in life_of(workspace, new)] == [
        ("added", "p7"), ("changed", "p7"), ("added", new),
    ]  # fmt: skip


def test_undone_edits_leave_nothing_in_the_history(accounts):
    workspace = accounts.workspace
    catch_up(workspace)
    head = Ledger(workspace).head()

    def work(layer):
        tag("p1", "tradeable")(layer)
        cut(layer)
        layer.undoStack().undo()
        layer.undoStack().undo()

    edit(accounts, work)
    assert catch_up(workspace) == 0 and Ledger(workspace).head() == head


def test_the_map_as_of_a_moment_is_what_was_saved_then(accounts):
    workspace = accounts.workspace
    catch_up(workspace)
    then = {row["id"]: (row["status"], row["geometry_sha256"]) for row in saved_parcels(workspace)}
    moment = history_since(workspace)
    with database.reading(workspace.path) as connection:
        last = connection.execute("SELECT max(at) FROM journal").fetchone()[0]
    while time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime()) <= last:
        time.sleep(0.05)

    def work(layer):
        tag("p1", "tradeable")(layer)
        cut(layer)
        layer.deleteFeature(fid(layer, "p2"))

    edit(accounts, work)
    catch_up(workspace)
    states = parcels_as_of(workspace, last)
    assert {name: (one["status"], one["geometry_sha256"]) for name, one in states.items()} == then
    assert states["p2"]["name"] == "Marsh" and states["p1"]["basis"] == "law"
    assert len(parcels_as_of(workspace, "9999")) == 7 and moment <= last
    with pytest.raises(Exception, match="before_history"):
        as_of_day(workspace, TODAY - timedelta(days=400))


def test_the_joining_dates_map_can_be_drawn_after_all_has_changed(accounts):
    shapes = {f["id"]: f.geometry().asWkt(3) for f in accounts.workspace.parcel_layer().getFeatures()}
    accounts.run("freezebaseline")

    def work(layer):
        cut(layer)
        layer.deleteFeature(fid(layer, "p2"))

    edit(accounts, work)
    made = accounts.run("parcelsasof", OUTPUT="TEMPORARY_OUTPUT")
    assert (made["PARCELS"], made["STOCK_TCO2E"], made["WITHOUT_GEOMETRY"]) == (7, 50_000, 0)
    assert {f["id"]: f.geometry().asWkt(3) for f in made["OUTPUT"].getFeatures()} == shapes
    today = accounts.run("parcelsasof", DATE=TODAY.isoformat(), OUTPUT="TEMPORARY_OUTPUT")
    assert today["PARCELS"] == 7 and {f["id"] for f in today["OUTPUT"].getFeatures()} != set(shapes)
    (farms,) = [f for f in today["OUTPUT"].getFeatures() if f["id"] == "p7"]
    assert farms["stock_date"].toPyDate() == date(2014, 6, 30) and farms["flag_accepted"] is False
    assert "begins on" in accounts.refusal("parcelsasof", DATE="2001-01-01", OUTPUT="TEMPORARY_OUTPUT")


def test_an_altered_shape_is_not_drawn(accounts):
    accounts.run("freezebaseline")
    with sql(accounts.path) as connection:
        connection.execute("UPDATE parcel_shape SET wkb = zeroblob(90) WHERE fid = 1")
    made = accounts.run("parcelsasof", OUTPUT="TEMPORARY_OUTPUT")
    assert made["WITHOUT_GEOMETRY"] == 1 and "not kept" in " ".join(accounts.said)


def test_a_parcels_life_tells_all_that_happened(accounts):
    accounts.run("freezebaseline", REASON="agreed")
    accounts.opened()
    accounts.year(1)
    listed = accounts.run("parcelhistory", PARCEL="Woods", OUTPUT="TEMPORARY_OUTPUT")
    rows = list(listed["OUTPUT"].getFeatures())
    assert [row["what"] for row in rows] == ["added", "frozen", "opened", "credits"]
    assert rows[1]["reason"] == "agreed" and json.loads(rows[3]["after"])["amount_tco2e"] == 40
    assert [one.what for one in life_of(accounts.workspace, "p3")] == [
        "added", "frozen", "opened", "entry", "credits",
    ]  # fmt: skip
    assert "no parcel" in accounts.refusal("parcelhistory", PARCEL="Nowhere")


# ---- older workspaces, and reading the ledger


def test_the_history_of_an_older_workspace_begins_with_what_is_there(tmp_path, processing_provider):
    workspace = open_workspace(workspace_of_schema_3(tmp_path))
    assert history_since(workspace) is None
    state = frozen_of(workspace)
    assert (state.freeze_id, state.p0_tco2e, state.closed_year) == (None, 11_000, 1)
    assert {parcel.id for parcel in parcels_of(workspace, state)} == {row[0] for row in PARCELS}
    assert catch_up(workspace, Origin.PLUGIN, fids=[]) == 7
    assert {change[1:] for change in changes_in(workspace)} == {("added", "first")}
    assert catch_up(workspace) == 0 and verify(workspace.path).is_ok
    assert {parcel.id for parcel in as_of_baseline(workspace) if parcel.wkb} == {row[0] for row in PARCELS}


def test_tampering_with_frozen_parcels_and_the_history_is_found(accounts):
    accounts.run("freezebaseline")
    with sql(accounts.path) as connection:
        connection.execute("DROP TRIGGER frozen_parcel_update")
        connection.execute("UPDATE frozen_parcel SET stock_tco2e = 1 WHERE parcel_id = 'p1'")
        connection.execute("DROP TRIGGER parcel_change_update")
        connection.execute("UPDATE parcel_change SET after = '{}' WHERE parcel_id = 'p2'")
    found = verify(accounts.path)
    altered = {(f.values["table"], f.values["columns"]) for f in found.findings if f.code == "row_altered"}
    assert altered == {("frozen_parcel", "stock_tco2e"), ("parcel_change", "after")}


def test_who_saves_while_the_history_looks_is_neither_kept_waiting_nor_missed(accounts, monkeypatch):
    workspace, canonical, seen = accounts.workspace, parcel_history.canonical, []
    catch_up(workspace)
    edit(accounts, tag("p2", "tradeable"))

    def saving_in_between(values):
        seen.append(values)
        if len(seen) == 3:  # two are compared already, the others not; a lock would fail this at once
            source = gdal.OpenEx(str(accounts.path), gdal.OF_VECTOR | gdal.OF_UPDATE)
            source.ExecuteSQL("PRAGMA busy_timeout = 0")
            source.ExecuteSQL("UPDATE parcel SET name = 'saved meanwhile' WHERE id IN ('p1', 'p7')")
            source = None
        return canonical(values)

    monkeypatch.setattr(parcel_history, "canonical", saving_in_between)
    assert catch_up(workspace, Origin.OUTSIDE) == 3
    monkeypatch.undo()
    assert [one[:2] for one in changes_in(workspace)[-3:]] == [(one, "changed") for one in ("p1", "p2", "p7")]
    now = parcels_as_of(workspace, "2999-01-01")
    assert now["p1"]["name"] == now["p7"]["name"] == "saved meanwhile" and now["p2"]["status"] == "tradeable"
    assert catch_up(workspace, Origin.OUTSIDE) == 0 and verify(workspace.path).is_ok


def test_odd_values_of_other_programs_do_not_stop_the_history(accounts):
    workspace = accounts.workspace
    catch_up(workspace)
    layer = workspace.parcel_layer()
    index = layer.fields().indexOf("name")
    layer.dataProvider().changeAttributeValues({fid(layer, "p1"): {index: "“x”'; DROP TABLE parcel; --\n林"}})
    assert catch_up(workspace, Origin.OUTSIDE) == 1
    assert json.loads(life_of(workspace, "p1")[-1].after)["name"].endswith("林")
