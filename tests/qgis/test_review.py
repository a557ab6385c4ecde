"""Reviewing a workspace: what is read for the queue, answers kept, two readers at once, locks."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from evidence_kit import photo as make_photo
from natural_kit import enter_event

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.baseline_tables import Origin
from terrestrial_carbon.plugin.core.review.agreement import agreement
from terrestrial_carbon.plugin.core.review.queue import QueueRules, Reason, State, items_of
from terrestrial_carbon.plugin.processing.messages import sentence
from terrestrial_carbon.plugin.storage import database, review
from terrestrial_carbon.plugin.storage.errors import EditRefused, WorkspaceLocked, WorkspaceReadOnly
from terrestrial_carbon.plugin.storage.evidence_list import pieces_of
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.review import Answer
from terrestrial_carbon.plugin.storage.sign_offs import basis_of, reopen_parcels, sign
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

TESTS = Path(__file__).resolve().parents[1]


def change(workspace, parcel_id, **values):
    """Save values of a parcel, as a user does."""
    layer = workspace.parcel_layer()
    feature = next(layer.getFeatures(f"\"id\" = '{parcel_id}'"))
    asked = {layer.fields().indexOf(name): value for name, value in values.items()}
    assert layer.dataProvider().changeAttributeValues({feature.id(): asked})
    del layer
    catch_up(workspace, Origin.PLUGIN)


def say(country, reader, verdict, parcel_id="p6", **more):
    return review.decide(country.workspace, Answer("parcel", parcel_id, reader, verdict, **more))


def facts_of(country, known=None):
    return review.read_queue(country.workspace, known)


def items(country, reader="Bo", **rules):
    facts = facts_of(country)
    found = items_of(
        facts.subjects,
        QueueRules(**rules) if rules else facts.rules,
        reader,
        facts.decisions,
        facts.consensus,
    )
    return {item.subject.id: item for item in found}


def subject(country, parcel_id="p6"):
    return next(one for one in facts_of(country).subjects if one.id == parcel_id)


# ── what is read ──


def test_parcels_and_events_are_read_with_their_tonnes(country):
    event = enter_event(country.ledger, "fire-1", 40.0)
    found = items(country, stake_tco2e=2_000.0, share=0.0)
    assert set(found) == {f"p{number}" for number in range(1, 8)} | {event}
    woods = found["p6"].subject
    assert (woods.name, woods.status, woods.stake_tco2e, woods.area_ha) == ("Woods", "tradeable", 2000, 35)
    assert found["p7"].reasons == found["p3"].reasons == (Reason.AT_STAKE,) and found["p6"].reasons == ()
    fire = found[event].subject
    assert (fire.kind, fire.name, fire.parcel_id, fire.year) == ("event", "Woods", "p6", 2016)
    assert (fire.event_type, fire.stake_tco2e, fire.map_name) == ("fire", 40, "Losses")


def test_credits_on_a_parcel_count_if_they_are_more(country):
    country.with_credits()
    assert subject(country).credits_tco2e == 40 and subject(country).stake_tco2e == 2000
    change(country.workspace, "p6", stock_tco2e=10.0)
    assert subject(country).stake_tco2e == 40


def test_flags_are_reasons(country):
    change(country.workspace, "p2", flag="low_coverage")
    assert items(country)["p2"].reasons[0] is Reason.FLAGGED


def test_a_status_is_compared_with_the_opening_state(country):
    assert not any(one.status_changed for one in facts_of(country).subjects)
    change(country.workspace, "p2", status="tradeable", basis=None)
    found = subject(country, "p2")
    assert (found.status_changed, found.status_before, found.status) == (True, "protected", "tradeable")
    change(country.workspace, "p2", status="protected", basis="treaty")
    assert not subject(country, "p2").status_changed


def test_after_a_sign_off_it_is_compared_with_what_was_signed(country):
    change(country.workspace, "p2", status="tradeable", basis=None)
    say(country, "Bo", "agree", "p2")
    sign(country.workspace, ["p2"], "verifier", "", "Vera")
    found = subject(country, "p2")
    assert (found.signed, found.status_changed, found.round) == (True, False, 1)
    assert items(country)["p2"].has(State.SIGNED)
    reopen_parcels(country.workspace, ["p2"], "new law", "verifier", "Vera")
    assert (subject(country, "p2").round, subject(country, "p2").status_changed) == (2, False)
    change(country.workspace, "p2", status="threatened")
    change(country.workspace, "p2", status="protected", basis="law")
    found = subject(country, "p2")
    assert (found.status_changed, found.status_before) == (True, "tradeable")
    assert items(country)["p2"].is_open  # what was said in the first round is past


def test_a_parcel_split_since_is_compared_with_its_parents(country):
    layer = country.workspace.parcel_layer()
    parent = next(layer.getFeatures("\"id\" = 'p6'"))
    for place, status in enumerate(("tradeable", "protected")):
        child = QgsFeatureOf(layer, parent, f"p6-{place}", status)
        assert layer.dataProvider().addFeatures([child])[0]
    assert layer.dataProvider().deleteFeatures([parent.id()])
    del layer
    catch_up(country.workspace, Origin.PLUGIN)
    assert not subject(country, "p6-0").status_changed
    assert subject(country, "p6-1").status_changed and subject(country, "p6-1").status_before == "tradeable"


def QgsFeatureOf(layer, parent, new_id, status):  # noqa: N802 (makes one)
    from qgis.core import QgsFeature

    child = QgsFeature(parent)
    child["fid"] = None
    child["id"], child["parent_ids"], child["status"] = new_id, "p6", status
    return child


def test_rules_are_the_same_for_all_readers(country):
    assert facts_of(country).rules == QueueRules()
    review.set_queue(country.workspace, QueueRules(5.0, 0.5, 3), "Bo")
    assert facts_of(country).rules == QueueRules(5.0, 0.5, 3)
    entry = country.ledger.entries()[-1]
    assert (entry.kind, entry.who) == ("set_queue", "Bo")


def test_subjects_are_read_again_only_if_something_but_answers_came(country):
    first = facts_of(country)
    say(country, "Bo", "agree")
    second = facts_of(country, first)
    assert second.subjects is first.subjects and second.decisions != first.decisions
    change(country.workspace, "p2", flag="low_coverage")
    third = facts_of(country, second)
    assert third.subjects is not first.subjects and third.head > second.head
    assert third == facts_of(country)


# ── answers ──


def test_an_answer_is_kept_with_reader_time_and_what_was_seen(country):
    say(country, "Bo", "disagree", confidence="high", comment="a road")
    row = facts_of(country).decisions["parcel", "p6"][0]
    assert (row["reader"], row["verdict"], row["confidence"], row["comment"]) == (
        "Bo", "disagree", "high", "a road",
    )  # fmt: skip
    assert row["basis_sha256"] == basis_of(country.workspace, ["p6"])["p6"] and row["at"] == row["changed_at"]
    assert verify(country.workspace.path).is_ok
    entry = country.ledger.entries()[-1]
    assert (entry.kind, entry.who) == ("decide", "Bo")


def test_what_was_seen_is_kept_even_if_the_parcel_changed_before_the_answer(country):
    seen = review.look_at(country.workspace, subject(country))
    change(country.workspace, "p6", stock_tco2e=1.0)
    say(country, "Bo", "agree", basis_sha256=seen.basis_sha256)
    row = facts_of(country).decisions["parcel", "p6"][0]
    assert row["basis_sha256"] == seen.basis_sha256 != basis_of(country.workspace, ["p6"])["p6"]
    with pytest.raises(RuleError) as refused:
        sign(country.workspace, ["p6"], "verifier", "", "Vera")
    assert refused.value.finding.code == "changed_since_decision"


def test_an_answer_may_be_changed_and_taken_back(country):
    for verdict in ("agree", "field_visit", ""):
        say(country, "Bo", verdict)
        assert items(country)["p6"].mine == (verdict or None)
    assert items(country)["p6"].is_open


def test_a_second_reader_is_blind_to_the_first(country):
    say(country, "Amara", "disagree", comment="a road")
    found = items(country, "Bo")["p6"]
    assert found == items_of([found.subject], facts_of(country).rules, "Bo", {}, {})[0]
    say(country, "Bo", "agree")
    assert items(country, "Bo")["p6"].has(State.DISAGREED)


def test_a_consensus_settles_a_difference(country):
    say(country, "Amara", "disagree")
    say(country, "Bo", "agree")
    review.agree_on(country.workspace, ("parcel", "p6"), "agree", "seen together", "Bo")
    rows, agreed = review.answers_on(country.workspace, subject(country))
    assert [row["verdict"] for row in rows] == ["disagree", "agree"]
    assert (agreed["verdict"], json.loads(agreed["readers"]), agreed["who"]) == (
        "agree",
        ["Amara", "Bo"],
        "Bo",
    )
    with pytest.raises(RuleError) as refused:
        say(country, "Bo", "disagree")
    assert "A consensus was found on “Woods” already" in sentence(refused.value)
    assert verify(country.workspace.path).is_ok


def test_a_parcel_signed_off_takes_no_answer(country):
    say(country, "Bo", "agree")
    sign(country.workspace, ["p6"], "verifier", "", "Vera")
    with pytest.raises(RuleError) as refused:
        say(country, "Amara", "agree")
    assert "Parcel Woods is signed off" in sentence(refused.value)


def test_photos_are_evidence_of_the_parcel_and_of_the_answer(country, tmp_path):
    photo = make_photo(tmp_path / "north.jpg")
    ids = review.attach_photos(country.workspace, "p6", [photo], "Bo")
    assert review.attach_photos(country.workspace, "p6", [photo], "Bo") == ids  # not twice
    say(country, "Bo", "agree", evidence=tuple(ids))
    row = facts_of(country).decisions["parcel", "p6"][0]
    assert json.loads(row["evidence"]) == ids
    (piece,) = pieces_of(country.workspace, ["p6"])
    assert (piece.id, piece.kind, piece.added_by) == (ids[0], "photo", "Bo")
    assert [one.id for one in review.look_at(country.workspace, subject(country)).pieces] == ids
    with pytest.raises(EditRefused):
        review.attach_photos(country.workspace, "gone", [photo], "Bo")


def test_beside_an_event_is_its_parcel(country):
    event = enter_event(country.ledger, "fire-1", 40.0)
    found = next(one for one in facts_of(country).subjects if one.id == event)
    sight = review.look_at(country.workspace, found)
    assert "loss" in [entry.what for entry in sight.life] and sight.basis_sha256 == ""
    review.decide(country.workspace, Answer("event", event, "Bo", "agree"))
    assert items(country)[event].mine == "agree"
    place, box = review.event_place(country.workspace, event)
    assert place and box == (0, 0, 500, 500)
    assert review.event_place(country.workspace, "none") is None


# ── agreement ──


def test_agreement_counts_what_was_said_independently(country):
    answers = {"p1": ("agree", "agree"), "p2": ("agree", "disagree"), "p3": ("disagree", "disagree")}
    for parcel_id, (one, two) in answers.items():
        say(country, "Amara", one, parcel_id)
        say(country, "Bo", two, parcel_id)
    say(country, "Bo", "agree", "p2")  # having seen Amara's
    say(country, "Amara", "agree", "p4")  # alone
    in_order = review.verdicts_in_order(country.workspace)
    pairs = review.decision_pairs(facts_of(country), in_order, "Bo")
    assert {pair: sorted(both) for pair, both in pairs.items()} == {("Amara", "Bo"): sorted(answers.values())}
    assert agreement(pairs["Amara", "Bo"]).whole.observed == pytest.approx(2 / 3)
    assert review.decision_pairs(facts_of(country), in_order, "Chen") == {}  # who has read none of them


# ── two at once, locks, no right to write ──


def test_two_programs_decide_on_the_same_parcels(country):
    ids = [f"p{number}" for number in range(1, 8)]
    program, path = str(TESTS / "review_program.py"), str(country.workspace.path)
    started = [
        subprocess.Popen(
            [sys.executable, program, "decide", path, who, what, *ids],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        for who, what in (("Amara", "agree"), ("Bo", "disagree"))
    ]
    for program in started:
        out, error = program.communicate(timeout=600)
        assert out.split() == ids, error
    facts = facts_of(country)
    assert {key: [row["verdict"] for row in rows] for key, rows in facts.decisions.items()} == {
        ("parcel", one): ["agree", "disagree"] for one in ids
    }
    assert verify(country.workspace.path).is_ok


def test_a_locked_workspace_says_so_and_keeps_what_was(country, monkeypatch):
    say(country, "Bo", "agree")
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    other = sqlite3.connect(country.workspace.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(WorkspaceLocked) as refused:
            say(country, "Bo", "disagree", basis_sha256="x")
        assert sentence(refused.value).count(".") >= 1
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert items(country)["p6"].mine == "agree"


def test_a_workspace_that_is_only_read_takes_no_answer(country):
    workspace = replace(open_workspace(country.workspace.path), read_only=True)
    with pytest.raises(WorkspaceReadOnly):
        review.decide(workspace, Answer("parcel", "p6", "Bo", "agree"))
    assert review.read_queue(workspace).decisions == {}
