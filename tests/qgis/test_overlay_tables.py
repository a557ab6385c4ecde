"""Maps of a workspace, the last count of losses, and proposed statuses: kept, found again, on any PC."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from ledger_kit import sql
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.lulucf.forest import ForestDefinition
from terrestrial_carbon.plugin.core.overlays.losses import LossRow
from terrestrial_carbon.plugin.core.overlays.reading import Confidence, EventType
from terrestrial_carbon.plugin.processing.messages import sentence
from terrestrial_carbon.plugin.storage import counted, counted_rows, own_kinds, proposals
from terrestrial_carbon.plugin.storage.errors import WorkspaceReadOnly
from terrestrial_carbon.plugin.storage.forest import set_forest
from terrestrial_carbon.plugin.storage.overlays import (
    Overlay,
    add_overlay,
    change_overlay,
    overlay,
    overlays,
    remove_overlay,
    stored_source,
)
from terrestrial_carbon.plugin.storage.own_maps import own_catalogue
from terrestrial_carbon.plugin.storage.plain_rows import select
from terrestrial_carbon.plugin.storage.plain_tables import OVERLAY
from terrestrial_carbon.plugin.storage.workspace import open_workspace


@pytest.fixture
def workspace(tmp_path, qgis_app):
    folder = tmp_path / "land's 土地"
    folder.mkdir()
    return make_workspace(folder, entries=False)


def row(parcel, year, area, tco2e=None, kind=EventType.LOSS, sure=Confidence.NOT_STATED, label=""):
    ends = date(year, 1, 1), date(year, 12, 31)
    return LossRow(parcel, year, year, *ends, kind, sure, label, area, tco2e)


# ---- maps


def test_a_map_is_found_again_where_the_folder_has_gone(workspace, tmp_path):
    folder = workspace.path.parent
    below, beside = folder / "maps" / "loss's.tif", tmp_path / "shared" / "peat.tif"
    services = [
        "type=xyz&url=https://tiles.example/{z}/{x}/{y}.png&zmax=12",
        "/vsicurl/https://example.org/a.tif",
    ]
    encoding = {"scheme": "years", "类": [1]}
    added = [
        add_overlay(workspace, Overlay(f"map {number}", str(source), "hansen", 2, encoding, "t C/ha",
                                       "O'Brien 2020", "ab" * 32, 12, "2020-01-02", {"opacity": 0.5}))
        for number, source in enumerate([below, beside, f"{below}|layername=x", *services])
    ]  # fmt: skip
    assert overlays(workspace) == added and overlay(workspace, added[1].id) == added[1]
    kept = [one["source"] for one in select(workspace, OVERLAY)]
    assert kept == ["./maps/loss's.tif", "../shared/peat.tif", "./maps/loss's.tif|layername=x", *services]
    moved = tmp_path / "elsewhere" / "deeper"
    workspace.settle()
    shutil.copytree(folder, moved)
    there = overlays(open_workspace(moved / workspace.path.name))
    assert there[0].source == str(moved / "maps" / "loss's.tif")
    assert there[1].source == str(tmp_path / "elsewhere" / "shared" / "peat.tif")
    assert [one.source for one in there[3:]] == services


def test_windows_paths_are_kept_as_they_are(workspace):
    for path in (r"D:\maps\a.tif", r"\\server\share\a.tif"):
        assert stored_source(workspace, path).replace("/", "\\") == path


def test_a_map_is_changed_and_taken_out_with_its_counts(workspace):
    one = add_overlay(workspace, Overlay("alerts", "https://example.org/alerts.tif"))
    other = add_overlay(workspace, Overlay("other", "https://example.org/other.tif"))
    assert one.id and one.added_at and overlay(workspace, one.id) == one
    change_overlay(workspace, replace(one, name="alerts 2", settings={"style": 1}))
    assert overlay(workspace, one.id) == replace(one, name="alerts 2", settings={"style": 1})
    for each in (one, other):
        counted.keep(workspace, each.id, [row("p1", 2020, 1.0)])
    remove_overlay(workspace, one.id)
    assert overlays(workspace) == [other] and overlay(workspace, one.id) is None
    assert counted.counted(workspace, one.id) == [] and len(counted.counted(workspace, other.id)) == 1


def test_own_kinds_of_maps(workspace):
    entry = {"name": "Brandkarte ä", "encoding": {"scheme": "years", "offset": 2000}}
    kind = own_kinds.keep_kind(workspace, entry)
    assert own_kinds.own_kinds(workspace) == {kind: entry}
    assert own_kinds.keep_kind(workspace, {**entry, "unit": "ha"}, kind) == kind
    other = own_kinds.keep_kind(workspace, entry)
    assert own_kinds.own_kinds(workspace) == {kind: {**entry, "unit": "ha"}, other: entry}
    own_kinds.remove_kind(workspace, kind)
    assert list(own_kinds.own_kinds(workspace)) == [other]
    with sql(workspace.path) as connection:
        connection.execute("UPDATE catalogue_entry SET entry = '{\"name\": '")
    found, findings = own_catalogue(workspace)
    assert list(found) and [one.code for one in findings] == ["bad_catalogue_entry"]


# ---- what was counted


def test_only_what_is_new_is_reported(workspace):
    first = [row("p1", 2020, 10.0, 100.0), row("p2", 2020, 5.0, None), row("p1", 2021, 1.0, 9.0)]
    found = counted.news(workspace, "m", first)
    assert [(n.parcel_id, n.year, n.new_ha, n.new_tco2e) for n in found] == [
        ("p1", 2020, 10.0, 100.0), ("p2", 2020, 5.0, None), ("p1", 2021, 1.0, 9.0),
    ]  # fmt: skip
    counted.keep(workspace, "m", first)
    assert counted.news(workspace, "m", first) == [] and len(counted.unreported(workspace, "m")) == 3
    counted.mark_reported(workspace, "m")
    update = [
        row("p1", 2020, 12.5, 130.0),
        row("p2", 2020, 4.0),
        row("p1", 2021, 1.0, 9.0),
        row("p3", 2022, 2.0),
    ]
    found = counted.news(workspace, "m", update)
    assert [(n.parcel_id, n.new_ha, n.new_tco2e, n.before_ha) for n in found] == [
        ("p1", 2.5, 30.0, 10.0), ("p3", 2.0, None, 0.0),
    ]  # fmt: skip
    counted.keep(workspace, "m", update)
    assert [(c.parcel_id, c.year) for c in counted.unreported(workspace, "m")] == [("p1", 2020), ("p3", 2022)]
    assert counted.news(workspace, "other map", update)
    assert [(c.new_ha, c.new_tco2e) for c in counted.unreported(workspace, "m")] == [(2.5, 30.0), (2.0, None)]


def test_what_was_seen_is_no_news_however_often_the_map_is_updated(workspace):
    """Seen at 10 ha, then 12 and 15 ha unseen, seen again, then less, then more."""
    counted.keep(workspace, "m", [row("p1", 2024, 10.0, 100.0), row("p2", 2024, 4.0)])
    assert [one[5:] for one in counted_rows.unseen(workspace)] == [(10.0, 100.0), (4.0, None)]
    counted_rows.mark_seen(workspace, [("m", "p1"), ("m", "p2")])
    assert counted_rows.unseen(workspace) == []
    for area, tonnes, news in ((12.0, 120.0, (2.0, 20.0)), (15.0, 150.0, (5.0, 50.0))):
        counted.keep(workspace, "m", [row("p1", 2024, area, tonnes), row("p2", 2024, 4.0)])
        assert [one[5:] for one in counted_rows.unseen(workspace)] == [news]
    counted_rows.mark_seen(workspace, [("m", "p1")])
    counted.keep(workspace, "m", [row("p1", 2024, 8.0, 80.0), row("p2", 2024, 5.0, 50.0)])
    assert [one[1:] for one in counted_rows.unseen(workspace)] == [("p2", 2024, "loss", "", 1.0, 10.0)]
    counted.keep(workspace, "m", [row("p1", 2024, 9.0, 90.0)], parcel_ids={"p1"})
    assert [one[5:] for one in counted_rows.unseen(workspace)] == [(1.0, 10.0), (1.0, 10.0)]


def test_rows_of_one_kind_add_up_and_kinds_stay_apart(workspace):
    rows = [
        row("p1", 2020, 1.0, 5.0, label="logged"), row("p1", 2020, 2.0, None, label="cleared"),
        row("p1", 2020, 4.0, 1.0, EventType.FIRE), row("p1", 2020, 8.0, 1.0, sure=Confidence.HIGH),
    ]  # fmt: skip
    counted.keep(workspace, "m", rows)
    kept = {(c.type, c.confidence): (c.area_ha, c.tco2e) for c in counted.counted(workspace, "m")}
    assert kept == {("loss", ""): (3.0, 5.0), ("fire", ""): (4.0, 1.0), ("loss", "high"): (8.0, 1.0)}


def test_a_count_of_some_parcels_and_years_leaves_the_others(workspace):
    counted.keep(workspace, "m", [row(p, y, 1.0) for p in ("p1", "p2") for y in (2020, 2021)])
    counted.keep(workspace, "m", [row("p1", 2020, 3.0)], parcel_ids={"p1"})
    counted.keep(workspace, "m", [], parcel_ids={"p2"}, years={2021})
    kept = {(c.parcel_id, c.year): c.area_ha for c in counted.counted(workspace, "m")}
    assert kept == {("p1", 2020): 3.0, ("p2", 2020): 1.0}


# ---- proposals


def proposal(parcel="p1", status="threatened", **more):
    return proposals.Proposal(parcel, status, "loss_on_protected_land", {"area_ha": 1.5, "年": 2022}, **more)


def test_one_open_proposal_for_a_parcel_and_status(workspace):
    made = proposals.propose(
        workspace, [proposal(), proposal(), proposal("p2"), proposal(status="tradeable")]
    )
    assert len(made) == 3
    assert proposals.propose(workspace, [replace(proposal(), reason="another")]) == []
    kept = proposals.proposals(workspace, state="open")
    assert [one.id for one in kept] == made and kept[0].values == {"area_ha": 1.5, "年": 2022}
    assert all(one.made_at and not one.decided_at for one in kept)
    with pytest.raises(sqlite3.IntegrityError), workspace.writing() as connection:
        connection.execute("UPDATE status_proposal SET parcel_id = 'p1', status = 'threatened'")


def test_what_was_rejected_is_not_proposed_again_for_the_same_reason(workspace):
    first, second = proposals.propose(workspace, [proposal(), proposal("p2")])
    proposals.decide(workspace, [first], accepted=False, comment="cloud, not loss")
    proposals.decide(workspace, [second], accepted=True)
    states = {one.id: (one.state, one.comment) for one in proposals.proposals(workspace)}
    assert states == {first: ("rejected", "cloud, not loss"), second: ("accepted", "")}
    assert proposals.propose(workspace, [proposal()]) == []
    assert (
        len(proposals.propose(workspace, [replace(proposal(), values={"area_ha": 2.5}), proposal("p2")])) == 2
    )


def test_a_decision_is_made_once(workspace):
    first, second = proposals.propose(workspace, [proposal(), proposal("p2")])
    proposals.decide(workspace, [first], accepted=True)
    with pytest.raises(RuleError) as caught:
        proposals.decide(workspace, [second, first], accepted=False)
    assert "decided already" in sentence(caught.value) and first in sentence(caught.value)
    assert [one.state for one in proposals.proposals(workspace, parcel_id="p2")] == ["open"]


@pytest.mark.parametrize("column", ["status", "state"])
def test_codes_that_do_not_exist_are_refused(workspace, column):
    proposals.propose(workspace, [proposal()])
    with pytest.raises(sqlite3.IntegrityError), workspace.writing() as connection:
        connection.execute(f"UPDATE status_proposal SET {column} = 'foo'")


# ---- what they share


def test_qgis_reads_the_tables(workspace):
    add_overlay(workspace, Overlay("alerts", "https://example.org/alerts.tif"))
    counted.keep(workspace, "m", [row("p1", 2020, 1.25)])
    assert [f["name"] for f in workspace.table_layer("overlay").getFeatures()] == ["alerts"]
    (found,) = workspace.table_layer("counted_loss").getFeatures()
    assert found["area_ha"] == 1.25 and found["reported"] is False


def test_a_workspace_that_can_only_be_read_takes_nothing(workspace):
    read_only = replace(workspace, read_only=True)
    for change in (
        lambda: add_overlay(read_only, Overlay("a", "b")),
        lambda: counted.keep(read_only, "m", []),
        lambda: proposals.propose(read_only, [proposal()]),
        lambda: own_kinds.keep_kind(read_only, {}),
        lambda: set_forest(read_only, None),
    ):
        with pytest.raises(WorkspaceReadOnly):
            change()


def test_a_forest_definition_is_set_and_taken_away(workspace):
    forest = ForestDefinition(15, 0.5, 2)
    assert set_forest(workspace, forest).settings.forest == forest
    assert open_workspace(workspace.path).settings.forest == forest
    with sql(workspace.path) as connection:
        found = connection.execute("SELECT name, place, period_years FROM jurisdiction").fetchall()
    assert found == [("Examplania", "Nowhere", 50)]
    set_forest(workspace, None)
    assert open_workspace(workspace.path).settings.forest is None
