"""The review queue: who is in it and why, in which order, and what a reader may see of it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger
from terrestrial_carbon.plugin.core.mechanism.review_tables import SubjectKind
from terrestrial_carbon.plugin.core.review.decisions import decide
from terrestrial_carbon.plugin.core.review.queue import (
    QUEUE_SETTING,
    Order,
    QueueRules,
    Reason,
    State,
    Subject,
    audit_number,
    chosen,
    is_drawn,
    items_of,
    next_open,
    ordered,
    reasons_of,
    rules_of,
    set_queue,
)
from terrestrial_carbon.plugin.core.review.standing import Standing

NOTHING = QueueRules(stake_tco2e=math.inf, share=0.0)
VERDICTS = ("agree", "disagree", "field_visit")
ids = st.text("abcdef0123456789-", min_size=1, max_size=12)
seeds = st.integers(-(2**63), 2**63)


def parcel(parcel_id="p", **values) -> Subject:
    return Subject("parcel", parcel_id, values.pop("name", parcel_id), parcel_id, **values)


@st.composite
def subjects(draw):
    kind = draw(st.sampled_from(("parcel", "event")))
    amount = st.floats(0, 1e9)
    return Subject(
        kind, draw(ids), draw(ids), "p", flag=draw(st.sampled_from((None, "low_coverage"))),
        status_changed=draw(st.booleans()), stock_tco2e=draw(amount), credits_tco2e=draw(amount),
        emission_tco2e=draw(amount), signed=kind == "parcel" and draw(st.booleans()),
    )  # fmt: skip


def rows(**verdicts):
    return [{"reader": reader, "verdict": verdict} for reader, verdict in sorted(verdicts.items())]


def only(subject, reader="Bo", decisions=(), agreed=None, rules=NOTHING):
    consensus = {} if agreed is None else {subject.key: {"verdict": agreed}}
    return items_of([subject], rules, reader, {subject.key: list(decisions)}, consensus)[0]


# ── the random audit ──


@given(ids, seeds)
def test_a_subjects_number_is_its_own(subject_id, seed):
    assert 0 <= audit_number(seed, subject_id) < 1
    assert audit_number(seed, subject_id) == audit_number(seed, subject_id)


@given(st.sets(ids, max_size=30), st.sets(ids, max_size=30), seeds, st.floats(0, 1))
def test_more_parcels_change_nobodys_draw(some, others, seed, share):
    rules = QueueRules(stake_tco2e=math.inf, share=share, seed=seed)

    def drawn(all_ids):
        items = items_of([parcel(one) for one in sorted(all_ids)], rules, "Bo", {}, {})
        return {item.subject.id for item in items if Reason.AUDIT in item.reasons}

    assert drawn(some) == drawn(some | others) & some


@given(st.lists(ids, max_size=30), seeds, st.floats(0, 1), st.floats(0, 1))
def test_a_greater_share_only_draws_more(all_ids, seed, one, other):
    low, high = sorted((one, other))
    assert {i for i in all_ids if is_drawn(QueueRules(share=low, seed=seed), i)} <= {
        i for i in all_ids if is_drawn(QueueRules(share=high, seed=seed), i)
    }


@pytest.mark.parametrize("share", [0.0, 0.01, 0.05, 0.5, 1.0])
@pytest.mark.parametrize("seed", [1, 2, 20260101])
def test_the_share_is_about_right(share, seed):
    number = 20_000
    drawn = sum(is_drawn(QueueRules(share=share, seed=seed), f"parcel-{one}") for one in range(number))
    assert abs(drawn - share * number) <= 4.5 * math.sqrt(number * share * (1 - share))


def test_the_number_is_that_of_sha256():
    # printf '7:forest' | sha256sum begins with these 16 digits
    assert audit_number(7, "forest") == pytest.approx(int("0a300b59b27a04fe", 16) / 2**64, abs=2**-52)


def test_seeds_draw_different_parcels():
    drawn = [
        {one for one in range(1000) if is_drawn(QueueRules(share=0.1, seed=seed), str(one))}
        for seed in (1, 2)
    ]
    assert drawn[0] != drawn[1] and len(drawn[0] & drawn[1]) < 40  # about 10 by chance


# ── why, and what is at stake ──


@pytest.mark.parametrize(
    ("values", "stake"),
    [
        ({"stock_tco2e": 100.0}, 100),
        ({"stock_tco2e": 100.0, "credits_tco2e": 40.0}, 100),
        ({"stock_tco2e": 100.0, "credits_tco2e": 140.0}, 140),
        ({}, 0),
    ],
)
def test_a_parcel_stakes_its_stock_or_its_credits(values, stake):
    assert parcel(**values).stake_tco2e == stake


def test_an_event_stakes_its_emission():
    event = Subject("event", "e", "e", "p", stock_tco2e=9.0, emission_tco2e=3.0)
    assert event.stake_tco2e == 3


@pytest.mark.parametrize(
    ("values", "rules", "reasons"),
    [
        ({}, NOTHING, ()),
        ({"flag": "low_coverage"}, NOTHING, (Reason.FLAGGED,)),
        ({"status_changed": True}, NOTHING, (Reason.STATUS_CHANGED,)),
        ({"stock_tco2e": 10.0}, QueueRules(10.0, 0.0), ()),  # above, not from
        ({"stock_tco2e": 10.1}, QueueRules(10.0, 0.0), (Reason.AT_STAKE,)),
        ({"flag": "x", "status_changed": True, "stock_tco2e": 1.0}, QueueRules(0.0, 1.0), tuple(Reason)),
    ],
)
def test_reasons_come_the_most_urgent_first(values, rules, reasons):
    assert reasons_of(parcel(**values), rules) == reasons


@given(st.lists(subjects(), max_size=20), seeds)
def test_every_subject_is_there_once(found, seed):
    items = items_of(found, QueueRules(share=0.5, seed=seed), "Bo", {}, {})
    assert sorted(item.subject.key for item in items) == sorted({one.key for one in found})


@given(st.lists(subjects(), max_size=20), st.sampled_from(Order), st.randoms())
def test_the_order_depends_on_nothing_but_the_items(found, order, chance):
    items = items_of(found, QueueRules(share=0.5), "Bo", {}, {})
    mixed = list(items)
    chance.shuffle(mixed)
    assert ordered(mixed, order) == ordered(items, order)
    assert sorted(ordered(items, order)) == sorted(items)


def test_by_stake_by_reason_by_name():
    flagged = parcel("b", name="B", flag="x", stock_tco2e=1.0)
    changed = parcel("c", name="a", status_changed=True, stock_tco2e=3.0)
    large = parcel("a", name="C", stock_tco2e=2.0)
    items = items_of([flagged, changed, large], QueueRules(0.5, 0.0), "Bo", {}, {})
    said = {order: [item.subject.id for item in ordered(items, order)] for order in Order}
    assert said == {Order.STAKE: ["c", "a", "b"], Order.REASON: ["b", "c", "a"], Order.NAME: ["c", "b", "a"]}


# ── what a reader may see ──


@given(subjects(), st.dictionaries(st.sampled_from(("Amara", "Chen")), st.sampled_from(VERDICTS)))
def test_until_i_have_decided_nothing_tells_of_the_others(subject, others):
    subject = subject._replace(signed=False)
    assert only(subject, decisions=rows(**others)) == only(subject)
    taken_back = only(subject, decisions=rows(**others, Bo=None))
    assert taken_back == only(subject)


@given(subjects(), st.sampled_from(VERDICTS), st.sampled_from(VERDICTS))
def test_when_i_have_decided_i_see_the_other(subject, mine, other):
    item = only(subject, decisions=rows(Amara=other, Bo=mine))
    assert item.mine == mine and item.seen.readers == ("Amara", "Bo")
    assert item.has(State.DISAGREED) == (mine != other)
    assert item.has(State.MINE) and not item.has(State.UNDECIDED)


def test_a_consensus_settles_it_for_everybody():
    item = only(parcel(), "Chen", rows(Amara="agree", Bo="field_visit"), agreed="agree")
    assert item.seen.standing is Standing.AGREED and item.seen.answer == "agree"
    assert not item.has(State.UNDECIDED) and not item.has(State.MINE)
    mine = only(parcel(), "Bo", rows(Amara="agree", Bo="field_visit"), agreed="agree")
    assert not mine.has(State.FIELD_VISIT) and not mine.has(State.DISAGREED)


def test_what_is_signed_waits_for_nobody():
    item = only(parcel(signed=True), "Chen", rows(Amara="agree"))
    assert item.has(State.SIGNED) and not item.is_open and item.seen.readers == ("Amara",)


@pytest.mark.parametrize(("mine", "yes"), [("field_visit", True), ("agree", False), (None, False)])
def test_field_visits_are_found(mine, yes):
    assert only(parcel(), decisions=rows(Bo=mine)).has(State.FIELD_VISIT) == yes


# ── choosing and going through ──


@given(st.lists(subjects(), max_size=20), st.sampled_from((None, *Reason)), st.sampled_from((None, *State)))
def test_what_is_chosen_is_what_was_asked_for(found, reason, state):
    items = items_of(found, QueueRules(1e6, 0.5), "Bo", {}, {})
    some = chosen(items, reason=reason, state=state)
    assert all(item.reasons for item in some)
    assert all(reason is None or reason in item.reasons for item in some)
    assert all(state is None or item.has(state) for item in some)
    left = [item for item in items if item not in some]
    assert not [one for one in left if one.reasons and state is None and reason in (None, *one.reasons)]


def test_kinds_outsiders_and_what_stays():
    event = Subject("event", "e", "e", "p", emission_tco2e=5.0)
    quiet = parcel("quiet")
    items = items_of([event, quiet], QueueRules(1.0, 0.0), "Bo", {event.key: rows(Bo="agree")}, {})
    assert [one.subject for one in chosen(items)] == [event]
    assert [one.subject for one in chosen(items, outside=True)] == [event, quiet]
    assert chosen(items, kind=SubjectKind.PARCEL) == []
    assert chosen(items, state=State.UNDECIDED) == []
    assert [one.subject for one in chosen(items, state=State.UNDECIDED, keep={event.key})] == [event]
    assert [one.subject for one in chosen(items, reason=Reason.AT_STAKE, outside=True)] == [event]


def test_the_next_one_that_waits_goes_round():
    found = [parcel(one) for one in "abcd"]
    decided = {found[1].key: rows(Bo="agree"), found[3].key: rows(Bo="agree")}
    items = items_of(found, QueueRules(0.0, 1.0), "Bo", decided, {})
    assert [next_open(items, start) for start in (-1, 0, 1, 2, 3)] == [0, 2, 2, 0, 0]
    assert next_open(items[1:2], 0) is None and next_open([], -1) is None


# ── its rules, and an answer that is none ──


def test_rules_are_kept_for_all():
    ledger = MemoryLedger()
    assert rules_of(None) == QueueRules()
    for rules in (QueueRules(5.0, 0.25, 9), QueueRules(0.0, 0.0, -3)):
        ledger.act(set_queue, **rules._asdict())
        assert rules_of(ledger.book.row("account_setting", QUEUE_SETTING)["value"]) == rules


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"stake_tco2e": -1.0}, "queue_stake"),
        ({"stake_tco2e": math.nan}, "queue_stake"),
        ({"share": 1.1}, "queue_share"),
        ({"share": math.nan}, "queue_share"),
        ({"seed": 1.5}, "queue_seed"),
        ({"seed": True}, "queue_seed"),
    ],
)
def test_rules_that_are_none_are_refused(values, code):
    with pytest.raises(RuleError) as refused:
        set_queue(MemoryBook(), **{**QueueRules()._asdict(), **values})
    assert refused.value.finding.code == code


def test_a_comment_is_kept_before_the_verdict_and_is_no_answer():
    ledger = MemoryLedger()
    asked = {"subject_kind": "parcel", "subject_id": "p", "reader": "Bo", "verdict": ""}
    with pytest.raises(RuleError):
        ledger.act(decide, **asked)
    ledger.act(decide, **asked, comment="smoke in the north")
    found = ledger.book.rows("review_decision")
    assert [(row["verdict"], row["comment"]) for row in found] == [(None, "smoke in the north")]
    assert only(parcel(), decisions=found).is_open
    ledger.act(decide, **{**asked, "verdict": "agree"}, comment="smoke in the north")
    assert [row["verdict"] for row in ledger.book.rows("review_decision")] == ["agree"]
