"""Two readers at two desks: their answers come together, none lost, none shown before its time."""

from __future__ import annotations

import json
import os
import random
import sqlite3
from contextlib import closing

import pytest
from answers_kit import answers, decided, drawn, reviewing_as
from field_kit import picture
from kill_kit import merge_killed
from ledger_kit import sql
from merge_kit import copied, draw, edit, grid_workspace, put, remove

from terrestrial_carbon.plugin.core.merge.compare import Choice, Found
from terrestrial_carbon.plugin.core.review.decisions import decide
from terrestrial_carbon.plugin.core.review.samples import close_sample
from terrestrial_carbon.plugin.gui.merging.csv_report import write_differences
from terrestrial_carbon.plugin.gui.merging.items import field_rows, item_texts, items_of
from terrestrial_carbon.plugin.processing.merging.answer_lines import answer_lines
from terrestrial_carbon.plugin.processing.merging.report import report_html
from terrestrial_carbon.plugin.storage import review, samples
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.merging import apply_merge, choices_for_all, compare_copy
from terrestrial_carbon.plugin.storage.sign_offs import basis_of, reopen_parcels, sign
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

KILLS = int(os.environ.get("TC_KILLS", "6"))
LATER = "2099-01-01T00:00:00+00:00"


@pytest.fixture
def ours(qgis_app, tmp_path):
    return grid_workspace(tmp_path / "ours", 3, 2)


def merge(workspace, copy, choice=Choice.LEAVE):
    found = compare_copy(workspace, copy.path)
    done = apply_merge(found, choices_for_all(found.whole, choice))
    assert verify(workspace.path).is_ok
    return found, done


def acts(workspace, *kinds):
    return [one for one in Ledger(workspace).entries(limit=10_000) if one.kind in kinds]


def shown(found, tmp_path):
    """All that a comparison shows: the list, both sides, the report, the table."""
    whole, texts = found.whole, []
    for item in items_of(whole):
        texts += item_texts(whole, item, {})
        for row in field_rows(whole, item, True):
            texts += (row.label, row.base, row.ours, row.theirs)
    write_differences(found, {}, tmp_path / "differences.csv")
    texts += [(tmp_path / "differences.csv").read_text("utf-8"), report_html(found, {}, None)]
    return "\n".join(map(str, texts))


def test_two_readers_label_fifty_units_and_decide_at_two_desks(ours, tmp_path):
    sample = drawn(ours)
    theirs = copied(ours, "bo.gpkg")
    for number in range(1, 51):
        samples.label(ours, f"{sample}:{number}", "Ana", "f", at="2026-05-01T08:00:00+00:00")
        code = "o" if number % 5 else "f"
        samples.label(theirs, f"{sample}:{number}", "Bo", code, at=f"2026-05-02T08:00:{number:02}+00:00")
    decided(ours, "Ana", "r0c0", "agree")
    decided(theirs, "Bo", "r0c0", "disagree", confidence="high", comment="no <b>forest</b>")
    decided(theirs, "Bo", "r0c1", "field_visit")
    mine, other = answers(ours), answers(theirs)
    found, done = merge(ours, theirs)
    assert done.answers.taken == 52 and not done.answers.refused and not found.whole.conflicts
    now = answers(ours)
    assert set(now) == set(mine) | set(other) and {key: now[key] for key in mine} == mine
    for key, row in other.items():
        assert {**now[key], "at": None} == {**row, "at": None}, key
    given = acts(ours, "decide", "interpret")
    assert [one.who for one in given if one.who == "Bo"] == ["Bo"] * 52
    assert now["label", f"{sample}:7", "Bo"]["changed_at"] == "2026-05-02T08:00:07+00:00"
    assert not found.source.acts  # nothing of it is left to be booked
    count, again = len(Ledger(ours).entries(limit=10_000)), merge(ours, theirs)
    assert again[0].is_empty and again[1].answers.taken == 0
    assert len(Ledger(ours).entries(limit=10_000)) == count and answers(ours) == now
    back, _ = merge(theirs, ours)  # and the colleague takes ours
    assert not back.whole.conflicts and set(answers(theirs)) == set(now)
    assert {key: row["class_code"] for key, row in answers(theirs).items() if key[0] == "label"} == {
        key: row["class_code"] for key, row in now.items() if key[0] == "label"
    }
    assert compare_copy(ours, theirs.path).is_empty and compare_copy(theirs, ours.path).is_empty


def test_what_the_reader_saw_is_kept_so_that_changes_since_are_known(ours):
    theirs = copied(ours, "bo.gpkg")
    decided(theirs, "Bo", "r0c0", "agree")
    decided(theirs, "Bo", "r0c1", "agree")
    edit(ours, put("r0c1", land_use="pasture"))
    merge(ours, theirs)
    now, bases = answers(ours), basis_of(ours, ["r0c0", "r0c1"])
    assert now["decision", "r0c0", "Bo"]["basis_sha256"] == bases["r0c0"]
    assert now["decision", "r0c1", "Bo"]["basis_sha256"] != bases["r0c1"]


def test_an_answer_changed_or_taken_back_in_the_copy_follows(ours):
    for parcel in ("r0c0", "r0c1", "r0c2"):
        decided(ours, "Bo", parcel, "agree")
    theirs = copied(ours, "bo.gpkg")
    decided(theirs, "Bo", "r0c0", "disagree")
    decided(theirs, "Bo", "r0c1", "")
    decided(theirs, "Bo", "r1c0", "agree")
    decided(theirs, "Bo", "r1c0", "")  # given and taken back: nothing is left of it
    found, done = merge(ours, theirs)
    now = {key[1]: row["verdict"] for key, row in answers(ours).items()}
    assert now == {"r0c0": "disagree", "r0c1": None, "r0c2": "agree"} and done.answers.taken == 2
    assert not done.answers.refused and compare_copy(ours, theirs.path).is_empty
    decided(theirs, "Bo", "r0c0", "field_visit")
    merge(ours, theirs)
    assert answers(ours)["decision", "r0c0", "Bo"]["verdict"] == "field_visit"


@pytest.mark.parametrize(("choice", "verdict"), [(Choice.OURS, "agree"), (Choice.THEIRS, "disagree")])
def test_one_reader_who_answered_otherwise_on_both_sides_is_a_conflict(ours, choice, verdict):
    theirs = copied(ours, "bo.gpkg")
    decided(theirs, "Bo", "r0c0", "disagree")
    decided(theirs, "Bo", "r0c1", "agree")
    Ledger(ours).act(decide, subject_kind="parcel", subject_id="r0c0", reader="Bo", verdict="agree", at=LATER)
    decided(ours, "Bo", "r0c1", "agree")  # the same on both sides is none
    found, done = merge(ours, theirs)
    (conflict,) = found.whole.conflicts
    assert conflict.parcels == ("review_decision/parcel:r0c0:1:Bo",) and len(done.left) == 1
    assert answers(ours)["decision", "r0c0", "Bo"]["verdict"] == "agree"
    again, done = merge(ours, theirs, choice)  # it came again; now it is decided, though theirs is older
    assert [one.key for one in again.whole.conflicts] == [conflict.key] and not done.answers.refused
    assert answers(ours)["decision", "r0c0", "Bo"]["verdict"] == verdict
    kept = json.loads(acts(ours, "merge_copy")[-1].payload)["act"]["conflicts"][0]
    assert kept["choice"] == choice.value and len(kept["parcels"]) == 1
    assert compare_copy(ours, theirs.path).is_empty


def test_a_plain_copy_of_the_file_is_merged_as_well(ours):
    decided(ours, "Bo", "r0c0", "agree")
    theirs = copied(ours, "plain.gpkg", recorded=False)
    decided(theirs, "Bo", "r0c0", "disagree")
    decided(ours, "Ana", "r0c0", "agree")
    found, done = merge(ours, theirs)
    assert not found.whole.conflicts and done.answers.taken == 1
    assert answers(ours)["decision", "r0c0", "Bo"]["verdict"] == "disagree"


def test_what_is_refused_stays_in_the_copy_is_said_and_comes_when_it_can(ours):
    sample = drawn(ours, 3)
    theirs = copied(ours, "bo.gpkg")
    for parcel in ("r0c0", "r0c1", "r0c2", "r1c0"):
        decided(theirs, "Bo", parcel, "disagree", comment="secret")
    samples.label(theirs, f"{sample}:1", "Bo", "f", at="2026-05-02T08:00:00+00:00")
    decided(ours, "Eva", "r0c0", "agree")
    sign(ours, ["r0c0"], "verifier", "", "Eva")
    decided(ours, "Eva", "r0c1", "agree")
    decided(ours, "Ana", "r0c1", "disagree")
    review.agree_on(ours, ("parcel", "r0c1"), "agree", "", "Eva")
    edit(ours, remove("r0c2"))
    Ledger(ours).act(close_sample, sample_id=sample, reason="done")
    found, done = merge(ours, theirs)
    codes = {key.partition("/")[2]: finding.code for key, finding in done.answers.refused}
    assert codes == {
        "parcel:r0c0:1:Bo": "parcel_signed_off",
        "parcel:r0c1:1:Bo": "consensus_taken",
        "parcel:r0c2:1:Bo": "answer_on_nothing",
        f"{sample}:1:Bo": "sample_closed",
    }
    assert done.answers.taken == 1 and ("decision", "r1c0", "Bo") in answers(ours)
    text = "\n".join(answer_lines(found, done))
    assert text.count("stays in the copy") == 4 and "Answer on parcel 0/0 by Bo" in text
    assert "Answer on unit 1 of sample Map 2024 by Bo" in text and "secret" not in text
    assert "Parcel 0/0 is signed off" in text and "disagree" not in text
    record = json.loads(acts(ours, "merge_copy")[-1].payload)["act"]
    assert len(record["answers_refused"]) == 4
    count = len(Ledger(ours).entries(limit=10_000))
    again, done = merge(ours, theirs)
    assert again.is_empty and len(done.answers.refused) == 4
    assert len(Ledger(ours).entries(limit=10_000)) == count
    Ledger(ours).act(samples.reopen_sample, sample_id=sample, reason="one more")
    reopen_parcels(ours, ["r0c0"], "new image", "verifier", "Eva")
    again, done = merge(ours, theirs)
    assert done.answers.taken == 1 and ("label", f"{sample}:1", "Bo") in answers(ours)
    codes = {key.partition("/")[2]: finding.code for key, finding in done.answers.refused}
    assert codes["parcel:r0c0:1:Bo"] == "answer_of_another_round"
    assert "answers again here" in "\n".join(answer_lines(again, done))


def test_consensus_and_sign_offs_of_the_copy_are_said_and_stay_there(ours):
    sample = drawn(ours, 2)
    theirs = copied(ours, "bo.gpkg")
    for reader, verdict in (("Bo", "agree"), ("Cy", "disagree")):
        decided(theirs, reader, "r0c0", verdict)
        samples.label(theirs, f"{sample}:1", reader, "f", at="2026-05-02T08:00:00+00:00")
    review.agree_on(theirs, ("parcel", "r0c0"), "agree", "", "Bo")
    Ledger(theirs).act(samples.agree_on_label, unit_id=f"{sample}:1", class_code="f")
    sign(theirs, ["r0c0"], "verifier", "", "Bo")
    Ledger(theirs).act(close_sample, sample_id=sample, reason="done")
    found, done = merge(ours, theirs)
    told = [text for text in found.source.notes if "not taken over" in text or "stay here" in text]
    assert [text.count("(acts: 2)") for text in told] == [1, 0, 0] and len(told) == 3
    assert done.answers.taken == 4 and not found.source.acts
    with Ledger(ours).reading() as book:
        assert not book.rows("review_consensus") and not book.rows("interpretation_consensus")
        assert not book.rows("sign_off") and book.row("sample", sample)["state"] == "open"


def test_a_sample_drawn_in_the_copy_comes_with_its_places_and_labels(ours):
    drawn(ours, 2, "taken")
    theirs = copied(ours, "bo.gpkg")
    drawn(ours, 4, "Map 2024")
    sample = drawn(theirs, 50, "Map 2024")
    for number in range(1, 51):
        samples.label(theirs, f"{sample}:{number}", "Bo", "f", at="2026-05-02T08:00:00+00:00")
    Ledger(theirs).act(close_sample, sample_id=sample, reason="done")
    found, done = merge(ours, theirs)
    assert done.answers.samples == ("Map 2024 (2)",) and done.answers.taken == 50
    mine = {one.id: one for one in samples.samples(ours)}
    assert mine[sample].units == 50 and mine[sample].labelled == {"Bo": 50} and mine[sample].state == "open"
    query = "SELECT unit_id, number, outline, geom FROM sample_place WHERE sample_id = ? ORDER BY number"
    places = []
    for workspace in (ours, theirs):
        with closing(sqlite3.connect(workspace.path)) as connection:
            places.append(connection.execute(query, (sample,)).fetchall())
            query_units = "SELECT number, x, y, weight FROM sample_unit WHERE sample_id = ? ORDER BY number"
            places[-1] += connection.execute(query_units, (sample,)).fetchall()
    assert places[0] == places[1] and len(places[0]) == 100
    assert compare_copy(ours, theirs.path).is_empty
    back, _ = merge(theirs, ours)
    assert [one.name for one in samples.samples(theirs)] == ["taken", "Map 2024", "Map 2024 (2)"]
    assert not back.whole.conflicts and compare_copy(ours, theirs.path).is_empty


def test_photos_come_with_the_answers(ours, tmp_path):
    theirs = copied(ours, "bo.gpkg")
    picture(tmp_path / "beech.png")
    ids = review.attach_photos(theirs, "r0c0", [tmp_path / "beech.png"], "Bo")
    decided(theirs, "Bo", "r0c0", "agree", evidence=tuple(ids))
    _, done = merge(ours, theirs)
    assert json.loads(answers(ours)["decision", "r0c0", "Bo"]["evidence"]) == ids and not done.missing_files
    with Ledger(ours).reading() as book:
        assert (ours.path.parent / book.row("evidence", ids[0])["path"]).is_file()


def test_answers_on_parcels_that_come_with_the_merge(ours):
    theirs = copied(ours, "bo.gpkg")
    edit(theirs, draw("new", 8000.0, 0.0, name="glade"))
    decided(theirs, "Bo", "new", "agree")
    found, done = merge(ours, theirs)
    assert not found.held and done.answers.taken == 1 and ("decision", "new", "Bo") in answers(ours)


def test_nothing_shows_what_a_colleague_said_before_one_has_answered(ours, tmp_path):
    sample = drawn(ours, 2)
    theirs = copied(ours, "bo.gpkg")
    decided(theirs, "Bo", "r0c0", "field_visit", confidence="low", comment="spruce dying")
    samples.label(theirs, f"{sample}:1", "Bo", "f", comment="larch", at="2026-05-02T08:00:00+00:00")
    Ledger(ours).act(decide, subject_kind="parcel", subject_id="r0c0", reader="Bo", verdict="agree", at=LATER)
    secrets = ("field visit", "field_visit", "unsure", "spruce", "Forest", "larch", ": agree", "agree;")
    with reviewing_as("Ana"):
        found = compare_copy(ours, theirs.path)
        text = shown(found, tmp_path)
        assert not [one for one in secrets if one in text]
        assert "Answer on parcel 0/0 by Bo" in text and "hidden until you have answered" in text
        assert "Answer on unit 1 of sample Map 2024 by Bo" in text
        assert len(found.whole.conflicts) == 1
        decided(ours, "Ana", "r0c0", "agree")
        text = shown(compare_copy(ours, theirs.path), tmp_path)
        assert "needs field visit; unsure; spruce dying" in text and "larch" not in text
        samples.label(ours, f"{sample}:1", "Ana", "o", at="2026-05-03T08:00:00+00:00")
        text = shown(compare_copy(ours, theirs.path), tmp_path)
        assert "larch" in text and "Forest &lt;i&gt;" in text and "<i>" not in text.partition("<!DOCTYPE")[2]
    with reviewing_as("Bo"):  # one's own answers are nobody's secret
        assert "spruce dying" in shown(compare_copy(ours, theirs.path), tmp_path)


def test_it_comes_in_one_step_or_not_at_all(ours):
    sample = drawn(ours, 5)
    theirs = copied(ours, "bo.gpkg")
    edit(theirs, put("r0c0", name="theirs"))
    other = drawn(theirs, 5, "theirs")
    for one in (sample, other):
        for number in range(1, 6):
            samples.label(theirs, f"{one}:{number}", "Bo", "f", at="2026-05-02T08:00:00+00:00")
    found = compare_copy(ours, theirs.path)
    with sql(ours.path) as connection:
        connection.execute(
            "CREATE TRIGGER stop BEFORE INSERT ON interpretation WHEN new.unit_id LIKE '%:5' "
            "BEGIN SELECT RAISE(ABORT, 'stop'); END"
        )
    before = ours.path.read_bytes()
    with pytest.raises(sqlite3.IntegrityError):
        apply_merge(found, {})
    assert ours.path.read_bytes() == before


def test_killed_at_any_moment_all_answers_are_here_or_none(ours, tmp_path):
    sample = drawn(ours, 50)
    theirs = copied(ours, "bo.gpkg")
    for number in range(1, 51):
        samples.label(theirs, f"{sample}:{number}", "Bo", "f", at="2026-05-02T08:00:00+00:00")
    whole, dice, span, seen = ours.path.read_bytes(), random.Random(5), 1.0, set()
    for number in range(KILLS):
        folder = tmp_path / f"desk{number}"
        folder.mkdir()
        (folder / "ours.gpkg").write_bytes(whole)
        # the first goes through, the second is killed at once
        wait = {0: None, 1: 0.0}.get(number, dice.random() * span)
        lived = merge_killed(folder / "ours.gpkg", theirs.path, wait)
        span = lived if number == 0 else span
        now = open_workspace(folder / "ours.gpkg")
        assert verify(now.path).is_ok and len(answers(now)) in (0, 50)
        seen.add(len(answers(now)))
        merge(now, theirs)
        assert len(answers(now)) == 50 and compare_copy(now, theirs.path).is_empty
    assert seen == {0, 50}
    assert Found.THEIRS in {one.found for one in compare_copy(ours, theirs.path).answers.changes}
