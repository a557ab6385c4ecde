"""What may be redeemed: any parcels by holder, obligations, a holder's statement, and what never breaks."""

from __future__ import annotations

import math
from dataclasses import astuple

import pytest
from examplania_kit import close, enter, examplania, refused, with_project
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.bonds import issue_bond
from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel
from terrestrial_carbon.plugin.core.mechanism.credits import redeem, retire, transfer
from terrestrial_carbon.plugin.core.mechanism.entitlement import (
    available,
    entitlement_rows,
    holder_statement,
    obligation_of,
)
from terrestrial_carbon.plugin.core.mechanism.reserve import (
    claim,
    contribute,
    return_withheld,
    set_reserve_rate,
    withhold,
)
from terrestrial_carbon.plugin.core.mechanism.rights import end_right
from terrestrial_carbon.plugin.core.mechanism.terms import reshape
from terrestrial_carbon.plugin.core.mechanism.years import correct_entry


def test_what_each_holder_of_any_parcels_could_redeem_a_year():
    parcels = [("A", 60, 0, 1_500), ("A", 40, 1_000, 500), (None, 645, 0, 37_000), ("B", 255, 10_000, 0)]
    rows = entitlement_rows(parcels, 50)
    assert [astuple(row) for row in rows] == [
        ("A", 2, 100, 1_000, 2_000, 40),
        ("B", 1, 255, 10_000, 0, 0),
        (None, 1, 645, 0, 37_000, 740),
    ]
    assert entitlement_rows([], 50) == []
    with pytest.raises(RuleError):
        entitlement_rows(parcels, 0)


def test_a_smaller_stock_kept_gives_a_smaller_entitlement():
    ledger, _, project = with_project()
    enter(ledger, 1, "emissions", 500, parcel_id="a-scrub")
    assert available(ledger.book, project, 1).whole_t == 30
    close(ledger, 1)
    assert available(ledger.book, project, 1).limits["over_entitlement"] == pytest.approx(30)
    entry = ledger.book.rows("account_entry")[0]["id"]
    ledger.act(correct_entry, entry_id=entry, amount_tco2e=250.0, note="second look")
    assert available(ledger.book, project, 1).limits["over_entitlement"] == pytest.approx(35)


def test_parts_of_a_tonne_stay_entitlement():
    ledger, _, project = with_project(annual_tco2e=10.4)
    ledger.act(redeem, project_id=project, amount_t=10)
    assert available(ledger.book, project, 1).whole_t == 0
    for year in (1, 2, 3):
        close(ledger, year)
    assert available(ledger.book, project, 3).right_t == pytest.approx(21.2)


def test_new_carbon_is_redeemed_once_it_is_measured():
    ledger, _, project = with_project(kind="new_carbon", share=0.5)
    assert available(ledger.book, project, 1).whole_t == 0
    enter(ledger, 1, "growth", 30, parcel_id="a-forest")
    enter(ledger, 2, "removals", 10, parcel_id="a-scrub")
    assert available(ledger.book, project, 1).whole_t == 15  # not what grows in year 2
    ledger.act(redeem, project_id=project, amount_t=5)
    close(ledger, 1)
    assert available(ledger.book, project, 1).whole_t == 10
    assert available(ledger.book, project, 2).whole_t == 15
    enter(ledger, 2, "emissions", 12, parcel_id="a-forest", carbon="new")
    assert (
        refused("emitted_before", ledger, redeem, project_id=project, amount_t=10, year=2)["available_t"] == 9
    )
    enter(ledger, 2, "emissions", 18, parcel_id="a-forest", carbon="new")
    enter(ledger, 2, "emissions", 2, parcel_id="a-scrub", carbon="new")
    assert obligation_of(ledger.book, project) == pytest.approx(1)


def test_emitting_unredeemed_carbon_obliges_to_nothing():
    ledger, _, project = with_project()
    ledger.act(redeem, project_id=project, amount_t=40)
    enter(ledger, 1, "emissions", 1_960 - 500, parcel_id="a-forest")
    enter(ledger, 1, "emissions", 500, parcel_id="a-scrub")
    assert obligation_of(ledger.book, project) == 0
    enter(ledger, 1, "emissions", 7, parcel_id="a-forest")
    assert obligation_of(ledger.book, project) == pytest.approx(7)


def test_splitting_a_parcel_changes_no_entitlement():
    ledger, _, project = with_project()
    enter(ledger, 1, "emissions", 300, parcel_id="a-forest")
    before = available(ledger.book, project, 1)
    children = [{"id": f"part-{n}", "share_of": {"a-forest": share}} for n, share in ((1, 0.3), (2, 0.7))]
    ledger.act(reshape, parents=["a-forest"], children=children)
    after = available(ledger.book, project, 1)
    assert after.binding == before.binding
    assert after.limits == pytest.approx(before.limits)


def test_a_holder_s_statement():
    ledger, right, project = with_project()
    ledger, _, growth = with_project(ledger, kind="new_carbon", code="A2")
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.25)
    ledger.act(redeem, project_id=project, amount_t=20)
    enter(ledger, 1, "emissions", 500, parcel_id="a-scrub")
    close(ledger, 1)
    enter(ledger, 2, "growth", 3, parcel_id="a-forest")
    ledger.act(redeem, project_id=growth, amount_t=3, year=2)
    ledger.act(transfer, serials=["EXA-2015-A1-1-4"], to_id="B", price=7.0)
    ledger.act(retire, serials=["EXA-2015-A1-5-6"])
    ledger.act(issue_bond, right_id=right, amount_tco2e=10.0, buyer_id="B")
    found = holder_statement(ledger.book, "A")
    assert found.holder["name"] == "Holder A"
    assert [(line.right["kind"], line.parcels) for line in found.rights] == [
        ("emission", 2),
        ("new_carbon", 2),
    ]
    assert found.rights[0].kept_tco2e == pytest.approx(1_500)
    first, second = found.years
    assert (first.accrued_tco2e, first.avoidance_t, first.carried_over_tco2e, first.emitted_tco2e) == (
        30,
        20,
        10,
        500,
    )
    assert (second.accrued_tco2e, second.sequestration_t, second.carried_over_tco2e) == (30, 3, 40)
    assert found.blocks == {"active": 12, "retired": 2, "withheld": 5}  # 0.75 t wait for a whole tonne
    assert found.obligation_tco2e == 0
    assert [line.availability.whole_t for line in found.projects] == [0, 0]
    assert all(line.certification["state"] == "valid" for line in found.projects)
    assert [line.worth_tco2e for line in found.bonds] == [10]
    assert [m["movement"] for m in found.movements][:2] == ["retire", "transfer"]
    assert len(holder_statement(ledger.book, "A", movements=3).movements) == 3
    bought = holder_statement(ledger.book, "B")
    assert bought.blocks == {"active": 4} and [line.worth_tco2e for line in bought.bonds] == [10]
    assert [m["price"] for m in bought.movements] == [7.0]
    with pytest.raises(RuleError):
        holder_statement(ledger.book, "nobody")


def test_an_ended_right_s_statement_keeps_its_years():
    ledger, right, _ = with_project()
    for year in (1, 2, 3):
        close(ledger, year)
        if year == 2:
            ledger.act(end_right, right_id=right, to_year=2)
    accrued = [line.accrued_tco2e for line in holder_statement(ledger.book, "A").years]
    assert accrued == [40, 40, 0, 0]


# ---- what never breaks, whatever is done

KINDS = ["redeem", "transfer", "retire", "cancel", "withhold", "return", "contribute", "claim"]
MOVES = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0, 10**6), st.integers(1, 60), st.sampled_from("ABS"),
    ),
    max_size=60,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(moves=MOVES, rate=st.sampled_from([0.0, 0.1, 1 / 3]))
def test_whatever_is_done_every_serial_number_is_in_one_place(moves, rate):
    ledger, _, project = with_project(parcel_ids=["state-land"], holder="S", code="S1")
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=rate)
    issued = cancelled = 0
    for kind, place, size, holder in moves:
        first = 1 + place % max(1, issued)
        serials = [f"EXA-2015-S1-{first}-{min(first + size, max(issued, first))}"]
        try:
            done = _move(ledger, project, kind, serials, size, holder)
        except RuleError:
            continue
        issued += size if kind == "redeem" else 0
        cancelled += done.result.get("amount_t", 0) if kind == "cancel" else 0
        _check_registry(ledger, issued, cancelled)


def _move(ledger, project, kind, serials, size, holder):
    if kind == "redeem":
        return ledger.act(redeem, project_id=project, amount_t=size, year=1)
    if kind == "transfer":
        return ledger.act(transfer, serials=serials, to_id=holder)
    if kind == "cancel":
        return ledger.act(cancel, serials=serials, purpose="cure")
    rules = {
        "retire": retire, "withhold": withhold, "return": return_withheld, "contribute": contribute,
        "claim": claim,
    }  # fmt: skip
    return ledger.act(rules[kind], serials=serials)


def _check_registry(ledger, issued, cancelled):
    blocks = sorted(ledger.book.rows("credit_block"), key=lambda block: block["first"])
    numbers = [n for block in blocks for n in range(block["first"], block["last"] + 1)]
    assert numbers == list(range(1, issued + 1))  # each once, none lost, none made up
    sizes = [(block["state"], block["last"] - block["first"] + 1) for block in blocks]
    in_existence = sum(size for state, size in sizes if state != "cancelled")
    assert in_existence == issued - cancelled
    year = ledger.book.row("account_year", "1")
    assert (year["avoidance_tco2e"] or 0, year["cancelled_tco2e"] or 0) == (issued, cancelled)
    moved = ledger.book.rows("transfer", movement="issue")
    assert sum(row["amount_tco2e"] for row in moved) == issued
    statement = [holder_statement(ledger.book, holder).blocks for holder in "ABS"]
    owned = sum(block["last"] - block["first"] + 1 for block in blocks if block["owner_id"])
    assert sum(sum(tonnes.values()) for tonnes in statement) == owned


@settings(max_examples=100, deadline=None)
@given(
    plan=st.lists(
        st.tuples(st.floats(0, 300), st.integers(0, 200), st.integers(0, 3)), min_size=5, max_size=30
    )
)
def test_over_the_period_nothing_is_both_emitted_and_redeemed(plan):
    """Whatever is asked, a holder redeems at most what is kept, and at most what has accrued."""
    ledger, right, project = with_project(examplania(period_years=30))
    for year, (emissions, asked, tries) in enumerate(plan, start=1):
        for parcel in ("a-forest", "a-scrub"):
            try:
                enter(ledger, year, "emissions", emissions / 2, parcel_id=parcel)
            except RuleError:
                pass
        for _ in range(tries):
            kept = _kept(ledger)
            before = ledger.book.row("project", project)["redeemed_tco2e"]
            limit = available(ledger.book, project, year)
            try:
                ledger.act(redeem, project_id=project, amount_t=asked, year=year)
            except RuleError:
                continue
            assert before + asked <= kept + 1e-6
            assert asked <= limit.whole_t <= limit.right_t + 1e-6
        close(ledger, year)
    found = ledger.book.row("carbon_right", right)
    assert found["redeemed_tco2e"] <= 2_000
    years = holder_statement(ledger.book, "A").years
    assert math.isclose(
        sum(y.accrued_tco2e for y in years[: len(plan)]), found["accrued_tco2e"], abs_tol=1e-6
    )
    assert sum(y.avoidance_t for y in years) == found["redeemed_tco2e"]


def _kept(ledger):
    rows = [ledger.book.row("parcel_account", parcel) for parcel in ("a-forest", "a-scrub")]
    return sum(row["tradeable_tco2e"] - (row["emitted_tradeable_tco2e"] or 0.0) for row in rows)
