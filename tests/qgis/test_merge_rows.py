"""Plots, trees and notes back from the field: nothing lost, conflicts shown, notes taken in once."""

from __future__ import annotations

import json
import os
import random
import sqlite3
from contextlib import closing
from hashlib import sha256

import pytest
from answers_kit import reviewing_as
from field_kit import AT, add_plots, edit_in_field, note, notes, picture, rows
from kill_kit import merge_killed
from ledger_kit import sql
from merge_kit import copied, edit, grid_workspace, put, states

from terrestrial_carbon.plugin.core.merge.compare import Choice, Found
from terrestrial_carbon.plugin.core.review.decisions import decide
from terrestrial_carbon.plugin.processing.merging.report import report_html
from terrestrial_carbon.plugin.storage.errors import MergeRefused
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.merging import apply_merge, choices_for_all, compare_copy
from terrestrial_carbon.plugin.storage.sign_offs import reopen_parcels, sign
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

KILLS = int(os.environ.get("TC_KILLS", "6"))


@pytest.fixture
def ours(qgis_app, tmp_path):
    workspace = grid_workspace(tmp_path / "ours", 2, 2)
    add_plots(workspace)
    return workspace


@pytest.fixture
def theirs(ours, tmp_path):
    return copied(ours, "field.gpkg")


def merge(workspace, copy, choice=Choice.LEAVE):
    found = compare_copy(workspace, copy.path)
    done = apply_merge(found, choices_for_all(found.whole, choice))
    assert verify(workspace.path).is_ok
    return found, done


def decisions(workspace):
    with Ledger(workspace).reading() as book:
        return {(row["subject_id"], row["reader"]): row for row in book.rows("review_decision")}


def test_what_was_done_in_the_field_is_there_afterwards(ours, theirs):
    edit_in_field(
        theirs.path,
        ("field_plot", "add", "P3", {"name": "new", "area_ha": 0.05, "place": (700.5, 123.25)}),
        ("field_tree", "add", "P3-1", {"plot_id": "P3", "dbh_cm": 33.5}),
        ("field_tree", "change", "P1-1", {"remark": "hollow"}),
        ("field_tree", "delete", "P1-2", {}),
        ("field_plot", "change", "P2", {"place": (1000.5, 500.0), "crew": "Ana"}),
    )
    edit_in_field(
        ours.path,
        ("field_tree", "change", "P1-1", {"dbh_cm": 21.5}),
        ("field_plot", "change", "P2", {"area_ha": 0.2}),
        ("field_tree", "delete", "P2-3", {}),
    )
    found, done = merge(ours, theirs)
    assert not found.whole.conflicts and len(done.field_rows) == 5
    now = rows(ours)
    assert now["field_plot/P3"]["place"] == "700.5 123.25" and now["field_tree/P3-1"]["dbh_cm"] == 33.5
    assert now["field_tree/P1-1"]["remark"] == "hollow" and now["field_tree/P1-1"]["dbh_cm"] == 21.5
    assert "field_tree/P1-2" not in now and "field_tree/P2-3" not in now
    plot = now["field_plot/P2"]
    assert (plot["place"], plot["area_ha"], plot["crew"]) == ("1000.5 500.0", 0.2, "Ana")
    layer = ours.table_layer("field_plot")
    assert layer.featureCount() == 3 and layer.extent().xMaximum() == 1000.5
    again, nothing = merge(ours, theirs)
    assert again.is_empty and nothing.seq is None and rows(ours) == now


def test_both_changed_it_is_shown_and_decided_either_way(ours, theirs):
    edit_in_field(ours.path, ("field_tree", "change", "P1-1", {"species": "Quercus robur"}))
    edit_in_field(
        theirs.path,
        ("field_tree", "change", "P1-1", {"species": "Quercus petraea"}),
        ("field_plot", "delete", "P2", {}),
        *(("field_tree", "delete", f"P2-{number}", {}) for number in (1, 2, 3)),
    )
    edit_in_field(ours.path, ("field_tree", "add", "P2-4", {"plot_id": "P2", "dbh_cm": 9.0}))
    before = rows(ours)
    found, done = merge(ours, theirs)
    kinds = {one.key: one.kind.value for one in found.whole.conflicts}
    assert kinds == {"field_tree/P1-1:species": "field", "rows:field_plot/P2": "deleted"}
    assert rows(ours) == before and len(done.left) == 2
    again, _ = merge(ours, theirs, Choice.THEIRS)
    assert {one.key for one in again.whole.conflicts} == set(kinds)
    now = rows(ours)
    assert now["field_tree/P1-1"]["species"] == "Quercus petraea"
    assert not [key for key in now if "P2" in key]
    assert compare_copy(ours, theirs.path).is_empty
    record = json.loads(Ledger(ours).entries(kind="merge_copy")[-1].payload)["act"]
    kept = {one["key"]: one for one in record["conflicts"]}["field_tree/P1-1:species"]
    assert kept["parcels"]["field_tree/P1-1"]["ours"]["species"] == "Quercus robur"


def test_ours_chosen_keeps_ours_for_good(ours, theirs):
    edit_in_field(ours.path, ("field_plot", "change", "P1", {"remark": "ours"}))
    edit_in_field(theirs.path, ("field_plot", "change", "P1", {"remark": "theirs"}))
    _, done = merge(ours, theirs, Choice.OURS)
    assert not done.left and rows(ours)["field_plot/P1"]["remark"] == "ours"
    assert compare_copy(ours, theirs.path).is_empty
    edit_in_field(theirs.path, ("field_plot", "change", "P1", {"crew": "Ana"}))
    merge(ours, theirs)
    assert rows(ours)["field_plot/P1"]["crew"] == "Ana" and rows(ours)["field_plot/P1"]["remark"] == "ours"


def test_a_plain_copy_of_the_file_loses_nothing(ours):
    theirs = copied(ours, "plain.gpkg", recorded=False)
    edit_in_field(theirs.path, ("field_tree", "add", "t", {"plot_id": "P1", "dbh_cm": 8.0}))
    edit_in_field(theirs.path, ("field_tree", "change", "P1-1", {"dbh_cm": 50.0}))
    edit_in_field(ours.path, ("field_tree", "change", "P1-2", {"remark": "ours"}))
    found, _ = merge(ours, theirs)
    assert {one.key for one in found.whole.conflicts} == {"field_tree/P1-1:dbh_cm"}
    assert rows(ours)["field_tree/t"]["dbh_cm"] == 8.0 and rows(ours)["field_tree/P1-2"]["remark"] == "ours"
    assert any("not known what plots" in text for text in found.source.notes)


def test_notes_become_decisions_in_the_name_of_their_reader(ours, theirs, tmp_path):
    photo = picture(tmp_path / "ours" / "DCIM" / "beech.png")
    said = {"comment": "<b>old</b> stand", "confidence": "high"}
    edit_in_field(
        theirs.path,
        ("field_note", "add", "n1", note("r0c0", photo="DCIM/beech.png", **said)),
        ("field_note", "add", "n2", note("r0c1", "disagree", reader="Ben", photo="DCIM/gone.jpg")),
        ("field_note", "add", "n3", note("r1c0", "", comment="fox", reader="")),
        ("field_note", "add", "n4", note("P1", "", kind="field_plot", comment="wet")),
    )  # fmt: skip
    with reviewing_as("Ana"):
        found, done = merge(ours, theirs)
    assert done.notes.taken == 4 and not done.notes.refused and done.notes.missing == ("DCIM/gone.jpg",)
    decided = decisions(ours)
    assert set(decided) == {("r0c0", "Ana"), ("r0c1", "Ben")}
    row = decided["r0c0", "Ana"]
    assert (row["verdict"], row["confidence"], row["at"]) == ("agree", "high", AT)
    assert row["comment"] == "<b>old</b> stand" and row["basis_sha256"]
    (evidence_id,) = json.loads(row["evidence"])
    with Ledger(ours).reading() as book:
        piece = book.row("evidence", evidence_id)
        (tie,) = book.rows("evidence_parcel", evidence_id=evidence_id)
    assert piece["sha256"] == sha256(photo).hexdigest() and tie["parcel_id"] == "r0c0"
    assert (ours.path.parent / piece["path"]).read_bytes() == photo
    kept = notes(ours)
    assert all(one["taken_in_at"] for one in kept.values()) and kept["n1"]["photo"] == piece["path"]
    entries = [one for one in Ledger(ours).entries() if one.kind == "decide"]
    assert [one.who for one in entries] == ["Ana", "Ben"]
    text = report_html(found, {}, done)
    assert "gone.jpg" in text and "&lt;b&gt;old" in text and "<b>old" not in text
    assert "disagree" not in text and "hidden until you have answered" in text  # Ana has not decided on Ben's
    assert compare_copy(ours, theirs.path).is_empty
    count = len(Ledger(ours).entries())
    merge(ours, theirs)
    assert len(Ledger(ours).entries()) == count and decisions(ours) == decided


def test_a_photo_that_comes_later_is_taken_in_then(ours, theirs, tmp_path):
    edit_in_field(theirs.path, ("field_note", "add", "n", note("r0c0", photo="DCIM/late.png")))
    merge(ours, theirs)
    assert decisions(ours)["r0c0", "Ana"]["evidence"] is None
    picture(tmp_path / "ours" / "DCIM" / "late.png")
    found, done = merge(ours, theirs)
    assert done.notes.taken == 1 and json.loads(decisions(ours)["r0c0", "Ana"]["evidence"])
    assert compare_copy(ours, theirs.path).is_empty


def test_a_photo_outside_the_folder_is_left_alone(ours, theirs, tmp_path):
    picture(tmp_path / "secret.png")
    edit_in_field(theirs.path, ("field_note", "add", "n", note("r0c0", photo="../secret.png")))
    _, done = merge(ours, theirs)
    assert done.notes.missing == ("../secret.png",) and decisions(ours)["r0c0", "Ana"]["evidence"] is None


def test_what_cannot_be_taken_in_is_kept_and_said_and_tried_again(ours, theirs):
    edit_in_field(
        theirs.path,
        ("field_note", "add", "n1", note("r0c0", "disagree")),
        ("field_note", "add", "n2", note("nowhere")),
        ("field_note", "add", "n3", note("r0c1", reader=" ")),
        ("field_note", "add", "n4", note("s:1", "forest", kind="sample_unit")),
        ("field_note", "add", "n5", note("r1c1", "perhaps")),
        ("field_note", "add", "n6", note("r1c0", kind="cloud")),
    )
    values = {"subject_kind": "parcel", "subject_id": "r0c0", "verdict": "agree", "at": AT}
    Ledger(ours).act(decide, reader="Eva", **values)
    sign(ours, ["r0c0"], "verifier", "", "Eva")
    found, done = merge(ours, theirs)
    codes = {key.partition("/")[2]: finding.code for key, finding in done.notes.refused}
    assert codes == {
        "n1": "parcel_signed_off", "n2": "note_of_nothing", "n3": "reader_without_name",
        "n4": "unknown_row", "n5": "unknown_verdict", "n6": "unknown_note_subject",
    }  # fmt: skip
    text = report_html(found, {}, done)
    assert text.count("is kept, but was not taken in") == 6 and "n5: " not in text
    kept = notes(ours)
    assert len(kept) == 6 and not any(one["taken_in_at"] for one in kept.values())
    assert compare_copy(ours, theirs.path).is_empty
    reopen_parcels(ours, ["r0c0"], "seen in the field", "verifier", "Eva")
    again, more = merge(ours, theirs)
    assert again.waiting == ("n1",) and more.notes.taken == 1 and len(more.notes.refused) == 5
    assert decisions(ours)["r0c0", "Ana"]["verdict"] == "disagree" and notes(ours)["n1"]["taken_in_at"]


def test_a_note_never_undoes_a_later_decision(ours, theirs):
    edit_in_field(theirs.path, ("field_note", "add", "n", note("r0c0", "disagree")))
    edit_in_field(theirs.path, ("field_note", "add", "m", note("r0c1", "disagree", at="yesterday")))
    for parcel in ("r0c0", "r0c1"):
        values = {"subject_kind": "parcel", "subject_id": parcel, "verdict": "agree"}
        Ledger(ours).act(decide, reader="Ana", at="2026-05-05T00:00:00+00:00", **values)
    _, done = merge(ours, theirs)
    assert {finding.code for _, finding in done.notes.refused} == {"answered_later"}
    assert decisions(ours)["r0c0", "Ana"]["verdict"] == "agree" and len(notes(ours)) == 2


def test_a_note_corrected_in_the_field_decides_again(ours, theirs):
    edit_in_field(theirs.path, ("field_note", "add", "n", note("r0c0")))
    merge(ours, theirs)
    edit_in_field(theirs.path, ("field_note", "change", "n", {"verdict": "disagree"}))
    merge(ours, theirs)
    assert decisions(ours)["r0c0", "Ana"]["verdict"] == "disagree" and len(notes(ours)) == 1


def test_parcels_and_rows_come_in_one_step_or_not_at_all(ours, theirs):
    edit(theirs, put("r0c0", name="theirs"))
    edit_in_field(theirs.path, ("field_tree", "add", "t", {"plot_id": "P1", "dbh_cm": 8.0}))
    edit_in_field(theirs.path, ("field_note", "add", "n", note("r0c0")))
    found = compare_copy(ours, theirs.path)
    with sql(ours.path) as connection:
        connection.execute(
            "CREATE TRIGGER stop BEFORE UPDATE ON field_note BEGIN SELECT RAISE(ABORT, 'stop'); END"
        )
    before = ours.path.read_bytes()
    with pytest.raises(sqlite3.IntegrityError):
        apply_merge(found, {})
    with closing(sqlite3.connect(ours.path)) as connection:
        assert connection.execute("SELECT count(*) FROM field_note").fetchone()[0] == 0
        assert connection.execute("SELECT name FROM parcel WHERE id = 'r0c0'").fetchone()[0] == "0/0"
    assert ours.path.read_bytes() == before


def test_killed_at_any_moment_all_rows_are_here_or_none(ours, theirs, tmp_path):
    picture(tmp_path / "ours" / "DCIM" / "beech.png")
    edits = [("field_plot", "delete", "P2", {})]
    edits += [("field_tree", "delete", f"P2-{tree}", {}) for tree in (1, 2, 3)]
    for plot in range(12):
        place = (10.0 * plot, 5.0)
        edits.append(("field_plot", "add", f"N{plot}", {"name": "n", "area_ha": 0.1, "place": place}))
        for tree in range(10):
            edits.append(("field_tree", "add", f"N{plot}-{tree}", {"plot_id": f"N{plot}", "dbh_cm": 9.0}))
        said = note(f"r{plot % 2}c{plot // 2 % 2}", reader=f"Reader {plot}", photo="DCIM/beech.png")
        edits.append(("field_note", "add", f"n{plot}", said))
    edit_in_field(theirs.path, *edits)
    edit(theirs, put("r0c0", name="theirs"))
    whole, before, dice, span, seen = ours.path.read_bytes(), rows(ours), random.Random(7), 1.0, set()
    after = None
    for number in range(KILLS):
        folder = tmp_path / f"desk{number}"
        folder.mkdir()
        (folder / "ours.gpkg").write_bytes(whole)
        # the first goes through, the second is killed at once
        wait = {0: None, 1: 0.0}.get(number, dice.random() * span)
        lived = merge_killed(folder / "ours.gpkg", theirs.path, wait)
        span = lived if number == 0 else span
        now = open_workspace(folder / "ours.gpkg")
        assert verify(now.path).is_ok
        is_merged = bool(Ledger(now).entries(kind="merge_copy"))
        after = facts(now) if number == 0 else after
        assert facts(now) == (after if is_merged else (before, 0, 0, 0, "0/0"))
        seen.add(is_merged)
        merge(now, theirs)
        assert facts(now) == after and compare_copy(now, theirs.path).is_empty
    assert seen == {True, False} and after[1:] == (12, 12, 4, "theirs")
    assert len(after[0]) == len(before) - 4 + 12 + 120 + 12


def facts(workspace):
    """Rows of the field, notes taken in, decisions, parcels with a photo, and a parcel's name."""
    with Ledger(workspace).reading() as book:
        ties = len(book.rows("evidence_parcel"))
    taken = sum(1 for one in notes(workspace).values() if one["taken_in_at"])
    return rows(workspace), taken, len(decisions(workspace)), ties, states(workspace)["r0c0"]["name"]


def test_rows_that_changed_since_the_comparison_stop_it(ours, theirs):
    edit_in_field(theirs.path, ("field_tree", "add", "t", {"plot_id": "P1", "dbh_cm": 8.0}))
    found = compare_copy(ours, theirs.path)
    edit_in_field(ours.path, ("field_tree", "change", "P1-1", {"remark": "meanwhile"}))
    with pytest.raises(MergeRefused, match="compare again"):
        apply_merge(found, {})
    assert found.rows.of(Found.THEIRS)
