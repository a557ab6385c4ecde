"""Accounts open with the saved parcels, and follow splits and merges on the map."""

import hashlib

import pytest
from qgis.core import QgsGeometry
from report_workspace import add_parcels, make_workspace

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.rights import add_right
from terrestrial_carbon.plugin.core.mechanism.years import record_entries
from terrestrial_carbon.plugin.storage import surgery
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.lineage import changed_families, sync_lineage
from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts, opening_parcels


@pytest.fixture
def workspace(tmp_path, qgis_app):
    return make_workspace(tmp_path, entries=False)


@pytest.fixture
def ledger(workspace):
    open_workspace_accounts(workspace, "EXA")
    return Ledger(workspace)


def cut(workspace, fid, share=0.25):
    """Split a parcel by an upright line at ``share`` of its width, and save."""
    layer = workspace.parcel_layer()
    assert layer.startEditing()
    box = layer.getFeature(fid).geometry().boundingBox()
    x = box.xMinimum() + share * box.width()
    line = QgsGeometry.fromWkt(f"LineString({x} {box.yMinimum() - 1}, {x} {box.yMaximum() + 1})")
    surgery.split(layer, line, [fid])
    assert layer.commitChanges(), layer.commitErrors()


def fid_of(workspace, parcel_id):
    return next(f.id() for f in workspace.parcel_layer().getFeatures() if f["id"] == parcel_id)


def accounts(ledger):
    with ledger.reading() as book:
        return {row["id"]: row for row in book.rows("parcel_account")}


def test_the_snapshot_is_the_saved_parcels(workspace):
    parcels = {parcel.id: parcel for parcel in opening_parcels(workspace)}
    assert sum(parcel.protected_tco2e for parcel in parcels.values()) == 11_000
    assert sum(parcel.tradeable_tco2e for parcel in parcels.values()) == 39_000
    for feature in workspace.parcel_layer().getFeatures():
        wkb = bytes(feature.geometry().asWkb())
        assert parcels[feature["id"]].geometry_sha256 == hashlib.sha256(wkb).hexdigest()
    woods = parcels["p6"]
    assert (woods.side, woods.holder_id, woods.status) == ("tradeable", "A", "tradeable")


def test_what_is_withheld_or_untagged_counts_for_nothing(workspace):
    rows = (("w", "Withheld", "tradeable", None, 1.0, 9.0, None, None),)
    add_parcels(workspace, rows, flag="no_coverage")
    add_parcels(workspace, (("u", "Untagged", None, None, 1.0, 7.0, None, None),))
    found = {parcel.id: parcel for parcel in opening_parcels(workspace)}
    assert found["w"].stock_tco2e == 9.0 and found["u"].side == "neither"
    for one in ("w", "u"):
        assert found[one].protected_tco2e == found[one].tradeable_tco2e == 0.0
    done = open_workspace_accounts(workspace, "EXA")
    assert {"withheld", "untagged"} <= {finding.code for finding in done.findings}


def test_the_land_plan_decides_the_side(workspace):
    parameters = {"METHOD": "land_management_plan", "PERIOD_YEARS": 50, "REFERENCE": "Plan 2014"}
    workspace.record_run("terrestrialcarbon:budget", [], parameters, {})
    found = {parcel.id: parcel for parcel in opening_parcels(workspace)}
    assert found["p6"].side == "protected"  # planned for production
    assert found["p7"].side == "tradeable"
    open_workspace_accounts(workspace, "EXA")
    with Ledger(workspace).reading() as book:
        (terms,) = book.rows("account_terms")
    assert (terms["method"], terms["evidence"]) == ("land_management_plan", "Plan 2014")
    assert (terms["p0_tco2e"], terms["t0_tco2e"]) == (13_000, 37_000)


def test_accounts_open_once_with_p0_t0_and_b(workspace, ledger):
    assert ledger.is_open
    with ledger.reading() as book:
        (terms,) = book.rows("account_terms")
        assert len(book.rows("baseline")) == len(book.rows("parcel_account")) == 7
    figures = [terms[name] for name in ("p0_tco2e", "t0_tco2e", "annual_budget_tco2e", "stock_change_tco2e")]
    assert figures == [11_000, 39_000, 780, 50_000]
    with pytest.raises(RuleError, match="accounts_open_already"):
        open_workspace_accounts(workspace, "EXA")
    assert ledger.head()[0] == 2  # holders, opening


def test_a_split_on_the_map_shares_the_account_by_area(workspace, ledger):
    ledger.act(add_right, holder_id="A", kind="emission", parcel_ids=["p6"])
    cut(workspace, fid_of(workspace, "p6"))
    (done,) = sync_lineage(workspace, ledger)
    assert done.kind == "reshape"
    rows = accounts(ledger)
    (child,) = set(rows) - {f"p{i}" for i in range(1, 8)}
    assert rows["p6"]["tradeable_tco2e"] == pytest.approx(1_500)
    assert rows[child]["tradeable_tco2e"] == pytest.approx(500)
    with ledger.reading() as book:
        assert len(book.rows("right_parcel", parcel_id=child)) == 1
    assert sync_lineage(workspace, ledger) == []


def test_an_act_on_a_new_parcel_carries_the_split_over_first(workspace, ledger):
    cut(workspace, fid_of(workspace, "p7"))
    child = next(f["id"] for f in workspace.parcel_layer().getFeatures() if f["parent_ids"] == "p7")
    entry = {"year": 1, "kind": "emissions", "amount_tco2e": 10.0, "parcel_id": child}
    ledger.act(record_entries, entries=[entry])
    assert accounts(ledger)[child]["emitted_tradeable_tco2e"] == 10.0
    assert [entry.kind for entry in ledger.entries(after=2)] == ["reshape", "record_entries"]
    with pytest.raises(RuleError, match="unknown_parcel"):
        ledger.act(record_entries, entries=[{**entry, "parcel_id": "nowhere"}])


def test_split_then_merged_again_is_what_it_was(workspace, ledger):
    before = accounts(ledger)["p7"]
    cut(workspace, fid_of(workspace, "p7"))
    sync_lineage(workspace, ledger)
    layer = workspace.parcel_layer()
    layer.startEditing()
    surgery.merge(layer, [f.id() for f in layer.getFeatures() if "p7" in (f["id"], f["parent_ids"])])
    assert layer.commitChanges()
    (done,) = sync_lineage(workspace, ledger)
    rows = accounts(ledger)
    assert rows["p7"] == before
    (child,) = set(rows) - {f"p{i}" for i in range(1, 8)}
    assert rows[child]["replaced_by"] == "p7" and rows[child]["tradeable_tco2e"] == 0.0
    assert sync_lineage(workspace, ledger) == []


def parcel(parcel_id, area, *parents):
    return {"id": parcel_id, "area_ha": area, "parent_ids": parents}


@pytest.mark.parametrize(
    ("on_map", "known", "families"),
    [
        ([parcel("a", 1.0)], {"a"}, []),
        ([parcel("a", 1.0), parcel("new", 9.0)], {"a"}, []),
        ([parcel("a", 3.0), parcel("b", 1.0, "a")], {"a"}, [(["a"], {"a": {"a": 0.75}, "b": {"a": 0.25}})]),
        # split twice since
        (
            [parcel("a", 2.0), parcel("b", 1.0, "a"), parcel("c", 1.0, "b")],
            {"a"},
            [(["a"], {"a": {"a": 0.5}, "b": {"a": 0.25}, "c": {"a": 0.25}})],
        ),
        # known since the split
        ([parcel("a", 2.0), parcel("b", 1.0, "a")], {"a", "b"}, []),
        # the larger part absorbed the one it came from
        ([parcel("b", 3.0, "a")], {"a", "b"}, [(["a", "b"], {"b": {"a": 1.0, "b": 1.0}})]),
        # two merged, and the result split
        (
            [parcel("a", 6.0, "x"), parcel("b", 2.0, "a")],
            {"a", "x"},
            [(["a", "x"], {"a": {"a": 0.75, "x": 1.0}, "b": {"a": 0.25}})],
        ),
        # no areas known: alike
        ([parcel("a", None), parcel("b", None, "a")], {"a"}, [(["a"], {"a": {"a": 0.5}, "b": {"a": 0.5}})]),
        # in a circle
        ([parcel("b", 1.0, "c"), parcel("c", 1.0, "b")], {"a"}, []),
    ],
)
def test_families_of_parcels(on_map, known, families):
    found = changed_families(on_map, known)
    as_dicts = [
        (parents, {child["id"]: child["share_of"] for child in children}) for parents, children in found
    ]
    assert as_dicts == families
