"""A colleague's copy merged into a real workspace: nothing lost, all or nothing, nothing booked twice."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from ledger_kit import sql
from merge_kit import (
    copied,
    cut,
    draw,
    edit,
    grid_workspace,
    join,
    put,
    random_edits,
    remove,
    states,
    tag,
    total,
)  # fmt: skip
from qgis.core import QgsFeatureRequest
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.mechanism import years
from terrestrial_carbon.plugin.core.merge.compare import Choice, ConflictKind, Found
from terrestrial_carbon.plugin.core.merge.groups import changed, part
from terrestrial_carbon.plugin.core.merge.resolve import resolve
from terrestrial_carbon.plugin.storage.baseline import drift_of, freeze_workspace
from terrestrial_carbon.plugin.storage.copying import copied_from, copy_workspace
from terrestrial_carbon.plugin.storage.errors import (
    MergeRefused,
    NotAWorkspace,
    WorkspaceDamaged,
    WorkspaceExists,
    WorkspaceLocked,
    WorkspaceNotFound,
    WorkspaceReadOnly,
    WorkspaceTooNew,
)
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.lineage import sync_lineage
from terrestrial_carbon.plugin.storage.merging import apply_merge, choices_for_all, compare_copy
from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts
from terrestrial_carbon.plugin.storage.parcel_life import life_of
from terrestrial_carbon.plugin.storage.proposals import Proposal, decide, proposals, propose
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace


@pytest.fixture
def ours(qgis_app, tmp_path):
    return grid_workspace(tmp_path / "ours")


def merge(workspace, copy, choice=Choice.LEAVE):
    found = compare_copy(workspace, copy.path)
    return found, apply_merge(found, choices_for_all(found.comparison, choice))


def check_file(workspace):
    """Whatever was merged: the ledger verifies, GDAL reads the parcels, its index has them all."""
    assert verify(workspace.path).is_ok
    layer = workspace.parcel_layer()
    rows = {f["id"]: f.geometry().boundingBox() for f in layer.getFeatures()}
    assert layer.featureCount() == len(rows) == len(states(workspace))
    for parcel_id, box in rows.items():
        assert layer.extent().contains(box)
        near = layer.getFeatures(QgsFeatureRequest().setFilterRect(box))
        assert parcel_id in {f["id"] for f in near}, parcel_id
    with sql(workspace.path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


@pytest.mark.parametrize("recorded", [True, False])
def test_the_work_of_both_is_there_afterwards(ours, recorded):
    theirs = copied(ours, recorded=recorded)
    edit(ours, tag("r0c0", "protected"), cut("r0c2"), put("r1c1", name="ours"))
    edit(theirs, put("r0c0", name="theirs"), join("r2c0", "r2c1"), remove("r1c3"), draw("new", 6000.0, 0.0))
    area, stock = total(ours, "area_ha"), total(ours, "stock_tco2e")
    found, done = merge(ours, theirs)
    assert not found.comparison.conflicts and not done.left
    now = states(ours)
    assert (now["r0c0"]["status"], now["r0c0"]["name"]) == ("protected", "theirs")
    assert now["r1c1"]["name"] == "ours" and "r1c3" not in now and now["new"]["basis"] == "law"
    gone = {"r2c0", "r2c1"} - set(now)
    assert len(gone) == 1 and now[({"r2c0", "r2c1"} - gone).pop()]["parent_ids"] in gone
    assert total(ours, "area_ha") == pytest.approx(area - 100.0 + 16.0, rel=1e-3)
    assert total(ours, "stock_tco2e") == pytest.approx(stock - 1000.0)
    check_file(ours)
    entry = Ledger(ours).entries(kind="merge_copy")[0]
    assert entry.seq == done.seq and "ana.gpkg" in entry.reason
    assert [one.origin for one in life_of(ours, "new")] == ["merge"]
    again, nothing = merge(ours, theirs)
    assert again.is_empty and nothing.seq is None and not nothing.changed


def test_a_copy_is_recorded_on_both_sides(ours, tmp_path):
    record = copy_workspace(ours, tmp_path / "copy.gpkg", "for Ana")
    assert copied_from(tmp_path / "copy.gpkg") == record and record["note"] == "for Ana"
    entry = Ledger(ours).entries(kind="make_copy")[0]
    assert record["copy_id"] in entry.payload and record["hash"] in entry.payload
    assert Ledger(open_workspace(tmp_path / "copy.gpkg")).head() == (record["seq"], record["hash"])
    with pytest.raises(WorkspaceExists):
        copy_workspace(ours, tmp_path / "copy.gpkg")
    assert not list(tmp_path.glob(".copy-*"))


def test_a_conflict_left_comes_again_and_one_decided_does_not(ours):
    theirs = copied(ours)
    edit(ours, put("r0c0", name="ours"), tag("r0c1", "protected"), cut("r1c1"))
    edit(theirs, put("r0c0", name="theirs"), tag("r0c1", "threatened"), cut("r1c1", 0.3, False))
    found = compare_copy(ours, theirs.path)
    kinds = {one.key: one.kind for one in found.comparison.conflicts}
    assert kinds["r0c0:name"] is ConflictKind.FIELD and kinds["r0c1:status"] is ConflictKind.FIELD
    (land,) = (one for one in found.comparison.conflicts if one.kind is ConflictKind.LAND)
    done = apply_merge(found, {"r0c0:name": Choice.THEIRS, "r0c1:status": Choice.OURS})
    assert [one.key for one in done.left] == [land.key]
    now = states(ours)
    assert now["r0c0"]["name"] == "theirs" and now["r0c1"]["status"] == "protected"
    again = compare_copy(ours, theirs.path)
    assert [one.key for one in again.comparison.conflicts] == [land.key]
    done = apply_merge(again, {land.key: Choice.THEIRS})
    assert not done.left and compare_copy(ours, theirs.path).is_empty
    assert {one for one in states(ours) if "r1c1" in (one, states(ours)[one].get("parent_ids"))} == {
        one for one in states(theirs) if "r1c1" in (one, states(theirs)[one].get("parent_ids"))
    }
    assert total(ours, "stock_tco2e") == pytest.approx(12_000.0)
    check_file(ours)


def test_both_sides_of_a_conflict_stay_in_the_journal(ours):
    import json

    theirs = copied(ours)
    edit(ours, cut("r1c1"), put("r0c0", name="ours"))
    edit(theirs, cut("r1c1", 0.3), put("r0c0", name="theirs"))
    sides = [states(one) for one in (ours, theirs)]
    _, done = merge(ours, theirs, Choice.OURS)
    kept = json.loads(Ledger(ours).entries(kind="merge_copy")[0].payload)["act"]["conflicts"]
    for conflict in kept:
        assert conflict["choice"] == "ours"
        for parcel_id, values in conflict["parcels"].items():
            assert values["ours"] == sides[0].get(parcel_id) and values["theirs"] == sides[1].get(parcel_id)
    hashes = {v["theirs"]["geometry_sha256"] for c in kept for v in c["parcels"].values() if v["theirs"]}
    with closing(sqlite3.connect(ours.path)) as connection:
        shapes = {row[0] for row in connection.execute("SELECT sha256 FROM parcel_shape")}
    assert hashes <= shapes and len(kept) == 2 and done.left == ()


def test_there_and_back(ours):
    """The colleague merges ours in turn: both have the same parcels, and nothing is asked twice."""
    theirs = copied(ours)
    edit(ours, put("r0c0", name="ours"), cut("r0c2"), put("r2c2", name="mine"))
    edit(theirs, put("r0c0", name="theirs"), put("r1c1", name="other"))
    merge(ours, theirs, Choice.OURS)
    found, _ = merge(theirs, ours)
    assert not found.comparison.conflicts
    assert states(theirs) == states(ours) and states(ours)["r0c0"]["name"] == "ours"
    edit(ours, put("r0c0", name="later"))
    edit(theirs, put("r1c1", name="even later"))
    found, _ = merge(ours, theirs)
    assert not found.comparison.conflicts and states(ours)["r1c1"]["name"] == "even later"
    merge(theirs, ours)
    assert states(theirs) == states(ours)


def test_two_plain_copies_changed_by_another_program(ours):
    """Their journals cannot be told apart; what the first brought stays, and nothing is asked twice."""
    first, second = copied(ours, "a.gpkg", recorded=False), copied(ours, "b.gpkg", recorded=False)
    for copy, parcel_id, name in ((first, "r0c0", "A"), (second, "r0c1", "B")):
        layer = copy.parcel_layer()
        layer.startEditing()
        put(parcel_id, name=name)(layer)
        assert layer.commitChanges()
    merge(ours, first)
    merge(ours, second)
    now = states(ours)
    assert (now["r0c0"]["name"], now["r0c1"]["name"]) == ("A", "B")
    assert compare_copy(ours, first.path).is_empty and compare_copy(ours, second.path).is_empty


def test_what_was_taken_and_changed_here_since_stays_changed(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"))
    merge(ours, theirs)
    edit(ours, put("r0c0", name="0/0"))  # back to what it was when both began
    found, _ = merge(ours, theirs)
    assert found.is_empty and states(ours)["r0c0"]["name"] == "0/0"


def test_new_parcels_on_the_same_ground(ours):
    theirs = copied(ours)
    edit(ours, draw("mine", 6000.0, 0.0))
    edit(theirs, draw("other", 6200.0, 200.0), draw("apart", 8000.0, 0.0))
    found = compare_copy(ours, theirs.path)
    (conflict,) = found.comparison.conflicts
    assert (conflict.kind, conflict.parcels) == (ConflictKind.OVERLAP, ("mine", "other"))
    apply_merge(found, {conflict.key: Choice.BOTH})
    assert {"mine", "other", "apart"} <= set(states(ours))
    check_file(ours)


def test_accounts_are_listed_and_never_booked(ours):
    open_workspace_accounts(ours, "EXA")
    theirs = copied(ours)
    entry = {"year": 1, "kind": "emissions", "amount_tco2e": 12.0, "note": "fire & <more>"}
    Ledger(theirs).act(years.record_entries, entries=[entry], reason="seen on 3 May")
    edit(theirs, put("r0c0", name="theirs"))
    found, _ = merge(ours, theirs)
    (act,) = found.source.acts
    assert act.kind == "record_entries" and "12.0" in act.details and act.reason == "seen on 3 May"
    assert ours.account_entries() == [] and states(ours)["r0c0"]["name"] == "theirs"
    again = compare_copy(ours, theirs.path)
    assert again.is_empty and [one.told_before for one in again.source.acts] == [True]


def test_what_both_booked_alike_and_splits_of_the_map_are_not_to_be_booked(ours):
    """Ids of holders are given by hand here; the split follows the map on both sides."""
    open_workspace_accounts(ours, "EXA")
    theirs = copied(ours)
    for one in (ours, theirs):
        one.add_holders([{"id": "C", "name": "Cora", "kind": "person"}])
    edit(theirs, cut("r1c1"))
    assert sync_lineage(theirs, Ledger(theirs))
    found, _ = merge(ours, theirs)
    assert found.source.acts == ()
    assert sync_lineage(ours, Ledger(ours)) and verify(ours.path).is_ok


def test_right_holders_of_parcels_that_come_in_come_along(ours):
    theirs = copied(ours)
    new = ({"id": "C", "name": "Cora", "kind": "person"}, {"id": "D", "name": "Dan", "kind": "person"})
    theirs.add_holders(new)
    edit(theirs, put("r0c0", holder_id="C"))
    found, done = merge(ours, theirs)
    assert done.holders == 1 and {one["id"] for one in ours.holders()} == {"A", "state", "C"}
    assert [act.kind for act in found.source.acts] == ["add_holders"]  # D is still to be added
    check_file(ours)


def test_proposals_are_merged_as_a_set(ours):
    ids = propose(ours, [Proposal("r0c0", "protected", "law"), Proposal("r0c1", "protected", "law")])
    theirs = copied(ours)
    decide(theirs, ids[:1], True, "yes")
    decide(ours, ids[1:], False, "no")
    decide(theirs, ids[1:], True, "yes")
    propose(theirs, [Proposal("r1c1", "threatened", "law", made_at="2999-01-01T00:00:00+00:00")])
    found, done = merge(ours, theirs)
    rows = {one.parcel_id: one for one in proposals(ours)}
    assert (rows["r0c0"].state, rows["r0c0"].comment) == ("accepted", "yes")
    assert rows["r0c1"].state == "rejected" and rows["r1c1"].state == "open"
    assert [row["parcel_id"] for row in found.source.differing] == ["r0c1"]
    assert done.rows == {"status_proposal": 2} and not merge(ours, theirs)[1].rows


def test_shares_of_the_frozen_state_keep_adding_up(ours):
    freeze_workspace(ours)
    open_workspace_accounts(ours, "EXA")
    theirs = copied(ours)
    edit(ours, cut("r0c0"), put("r0c3", name="x"))
    edit(theirs, cut("r1c1", 0.3), join("r2c0", "r2c1"))
    merge(ours, theirs)
    ledger = Ledger(ours)
    sync_lineage(ours, ledger)
    with ledger.reading() as book:
        accounts = [row for row in book.rows("parcel_account") if not row["replaced_by"]]
        assert {row["id"] for row in accounts} == set(states(ours))
        assert sum(row["tradeable_tco2e"] for row in accounts) == pytest.approx(12_000.0)
    drift = drift_of(ours)
    assert sum(row.by("stock_tco2e") for row in drift.rows) == pytest.approx(0.0, abs=1e-6)
    check_file(ours)


@pytest.mark.parametrize("seed", range(12))
def test_random_histories(ours, seed):
    """Whatever both did: every change is in the result or in a listed conflict; again finds nothing."""
    dice = random.Random(seed)
    theirs = copied(ours, recorded=bool(seed % 2))
    base = states(ours)
    random_edits(ours, dice, 12, "ours")
    random_edits(theirs, dice, 12, "theirs")
    sides = states(ours), states(theirs)
    choice = (Choice.LEAVE, Choice.OURS, Choice.THEIRS)[seed % 3]
    found, done = merge(ours, theirs, choice)
    now = states(ours)
    asked = {(one.parcel_id, one.group) for one in found.comparison.of(Found.CONFLICT)}
    for side in sides:
        for one in {**base, **side}:
            if {(one, "added"), (one, "removed")} & asked:
                continue
            assert one in side or one not in base or one not in now
            if one in side and one in now:
                for group in changed(base.get(one), side[one]):
                    assert (one, group) in asked or part(now[one], group) == part(side[one], group)
    expected = {**sides[0], **resolve(found.comparison, choices_for_all(found.comparison, choice))}
    assert now == {one: state for one, state in expected.items() if state is not None}
    again = compare_copy(ours, theirs.path)
    if choice is Choice.LEAVE:
        assert {one.key for one in again.comparison.conflicts} == {one.key for one in done.left}
        assert not again.comparison.of(Found.THEIRS)
    else:
        assert again.is_empty
    check_file(ours)


@pytest.mark.parametrize("seed", range(3))
def test_rounds_in_both_directions_end_with_the_same_parcels(ours, seed):
    dice, theirs = random.Random(1000 + seed), copied(ours)
    for number in range(3):
        random_edits(ours, dice, 5, f"ours{number}")
        random_edits(theirs, dice, 5, f"theirs{number}")
        merge(ours, theirs, Choice.THEIRS if number % 2 else Choice.OURS)
        found, _ = merge(theirs, ours)
        assert not found.comparison.conflicts and states(ours) == states(theirs)


def test_random_histories_overlap_no_more_than_either_side(ours):
    """Land is not counted twice by merging: the parcels' areas add up to their union."""
    from qgis.core import QgsGeometry

    dice = random.Random(99)
    theirs = copied(ours)
    for number in range(3):
        random_edits(ours, dice, 6, f"ours{number}")
        edit(theirs, cut(dice.choice(sorted(set(states(theirs)))), 0.4))
        merge(ours, theirs, Choice.THEIRS)
    shapes = [f.geometry() for f in ours.parcel_layer().getFeatures()]
    inside = [g for g in shapes if g.boundingBox().yMaximum() <= 3000.0 + 1]
    union = QgsGeometry.unaryUnion(inside)
    assert sum(g.area() for g in inside) == pytest.approx(union.area(), rel=1e-9)


# ---- refusals: one sentence, and nothing has changed


def test_refusals(ours, tmp_path):
    before = ours.path.read_bytes()
    with pytest.raises(WorkspaceNotFound):
        compare_copy(ours, tmp_path / "no.gpkg")
    (tmp_path / "text.gpkg").write_text("no database")
    with pytest.raises(NotAWorkspace):
        compare_copy(ours, tmp_path / "text.gpkg")
    with pytest.raises(MergeRefused, match="open: choose"):
        compare_copy(ours, ours.path)
    (tmp_path / "foreign").mkdir()
    foreign = make_workspace(tmp_path / "foreign")
    with pytest.raises(MergeRefused, match="import its parcels"):
        compare_copy(ours, foreign.path)
    assert ours.path.read_bytes() == before


def test_a_newer_copy(ours):
    theirs = copied(ours)
    with sql(theirs.path) as connection:
        connection.execute("UPDATE workspace_meta SET value = '999' WHERE key = 'schema_version'")
    with pytest.raises(WorkspaceTooNew):
        compare_copy(ours, theirs.path)


def test_a_damaged_copy(ours):
    theirs = copied(ours)
    blocks = bytearray(theirs.path.read_bytes())
    for start in range(40_000, len(blocks) - 5000, 9000):
        blocks[start : start + 3000] = b"\xff" * 3000
    theirs.path.write_bytes(bytes(blocks))
    with pytest.raises(WorkspaceDamaged):
        compare_copy(ours, theirs.path)


def test_a_forged_journal(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"))
    with sql(theirs.path) as connection:
        connection.execute("DROP TRIGGER journal_update")
        connection.execute("UPDATE journal SET reason = 'forged' WHERE seq = 2")
    with pytest.raises(WorkspaceDamaged, match="entry 2"):
        compare_copy(ours, theirs.path)


def test_a_locked_workspace_and_a_locked_copy(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"))
    found = compare_copy(ours, theirs.path)
    with closing(sqlite3.connect(ours.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceLocked):
            apply_merge(found, {}, keep_copy=True)
    assert not list(ours.path.parent.glob("*before-merge*"))
    with closing(sqlite3.connect(theirs.path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(WorkspaceLocked):
            compare_copy(ours, theirs.path)
    assert states(ours)["r0c0"]["name"] == "0/0"


def test_a_copy_that_can_only_be_read_is_merged(ours, tmp_path):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"))
    before = theirs.path.read_bytes()
    theirs.path.chmod(0o444)
    merge(ours, theirs)
    assert states(ours)["r0c0"]["name"] == "theirs" and theirs.path.read_bytes() == before


def test_a_workspace_that_can_only_be_read_can_be_compared(ours):
    from dataclasses import replace

    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"))
    found = compare_copy(replace(ours, read_only=True), theirs.path)
    assert found.comparison.of(Found.THEIRS)
    with pytest.raises(WorkspaceReadOnly):
        apply_merge(found, {})


def test_a_save_between_comparing_and_merging(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"))
    for by_plugin in (True, False):
        found = compare_copy(ours, theirs.path)
        layer = ours.parcel_layer()
        layer.startEditing()
        put("r0c0", name=f"meanwhile {by_plugin}")(layer)
        assert layer.commitChanges()
        if by_plugin:
            states(ours)
        with pytest.raises(MergeRefused, match="compare again"):
            apply_merge(found, {})
        assert Ledger(ours).entries(kind="merge_copy") == []


def test_a_copy_of_an_older_schema(qgis_app, tmp_path):
    from ledger_kit import workspace_of_schema_4

    old = workspace_of_schema_4(tmp_path)
    theirs = tmp_path / "theirs.gpkg"
    shutil.copy(old, theirs)
    ours = open_workspace(old)
    one = sorted(states(ours))[0]
    with sql(theirs) as connection:
        before = connection.execute("SELECT value FROM workspace_meta WHERE key='schema_version'").fetchone()
    layer = open_workspace(shutil.copy(theirs, tmp_path / "edited.gpkg")).parcel_layer()
    layer.startEditing()
    put(one, name="edited")(layer)
    assert layer.commitChanges()
    found = compare_copy(ours, tmp_path / "edited.gpkg")
    apply_merge(found, choices_for_all(found.comparison, Choice.THEIRS))
    assert states(ours)[one]["name"] == "edited"
    compare_copy(ours, theirs)
    with sql(theirs) as connection:
        now = connection.execute("SELECT value FROM workspace_meta WHERE key='schema_version'").fetchone()
    assert now == before  # the copy itself is never written


def test_evidence_comes_along_with_its_files(ours, tmp_path):
    from terrestrial_carbon.plugin.storage.evidence import attach, detach, note_item

    here = tmp_path / "here.txt"
    here.write_text("both know this")
    known = attach(ours, ["r0c0"], files=[here], supports=["law"])["ids"][0]
    theirs = copied(ours)
    photo, lost = tmp_path / "seen.txt", tmp_path / "lost.txt"
    photo.write_text("seen in the field")
    lost.write_text("the colleague did not send this")
    attach(theirs, ["r1c1"], files=[photo], supports=["threat"])
    attach(theirs, ["r1c2"], files=[lost], items=[note_item("a word of caution")])
    detach(theirs, known, ["r0c0"], "wrong parcel")
    (gone,) = Path(theirs.path).parent.glob("ana.evidence/*/lost.txt")
    gone.unlink()
    edit(ours, cut("r1c1"))
    found, done = merge(ours, theirs)
    assert done.missing_files == ("lost.txt",) and done.rows["evidence"] == 4
    assert not found.source.acts  # evidence is no act of the accounts
    with Ledger(ours).reading() as book:
        ties = {(tie["parcel_id"], tie["supports"]): tie for tie in book.rows("evidence_parcel")}
        pieces = {one["title"]: one for one in book.rows("evidence")}
    assert ties["r0c0", "law"]["state"] == "detached" and ties["r1c1", "threat"]["state"] == "attached"
    kept = Path(ours.path).parent / pieces["seen.txt"]["path"]
    assert kept.read_text() == "seen in the field" and kept.parent.parent.name == "examplania.evidence"
    assert "a word of caution" in pieces
    assert compare_copy(ours, theirs.path).is_empty
    check_file(ours)


@pytest.mark.parametrize("place", ["changed", "outside"])
def test_files_that_are_not_the_evidence_are_not_copied(ours, tmp_path, place):
    """A path that leads elsewhere on this machine, or another content, is a file that is missing."""
    from terrestrial_carbon.plugin.storage.evidence import attach

    theirs, photo = copied(ours), tmp_path / "seen.txt"
    photo.write_text("seen in the field")
    attach(theirs, ["r1c1"], files=[photo], supports=["threat"])
    (kept,) = Path(theirs.path).parent.glob("ana.evidence/*/seen.txt")
    if place == "changed":
        kept.write_text("something else")
    else:
        secret = tmp_path / "secret.txt"
        kept.rename(secret)
        edit_evidence_path(theirs, str(secret))
    _, done = merge(ours, theirs)
    assert done.missing_files == ("seen.txt",)
    assert not list(Path(ours.path).parent.glob("examplania.evidence/*/*"))


def edit_evidence_path(workspace, path):
    """Write another path into the copy, as a forger would."""
    with sql(workspace.path) as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'evidence'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE evidence SET path = ?", (path,))
