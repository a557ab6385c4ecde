"""Entries, closing and correcting: sums, parcels, rights and what they accrue, against a recount."""

from __future__ import annotations

from collections import defaultdict

import pytest
from examplania_kit import close, enter, examplania, refused, row, with_project
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.journal import first_break, replay
from terrestrial_carbon.plugin.core.mechanism.ratchet import balance_of, table_of
from terrestrial_carbon.plugin.core.mechanism.rights import add_right
from terrestrial_carbon.plugin.core.mechanism.years import (
    calendar_year,
    close_year,
    correct_entry,
    effective_amounts,
    effective_entries,
    record_entries,
    year_number,
)


def record(ledger, year, kind, amount, **columns):
    """Record one entry; return its id and the act."""
    entry = {"year": year, "kind": kind, "amount_tco2e": amount, **columns}
    act = ledger.act(record_entries, entries=[entry])
    return act.result["ids"][0], act


def test_a_year_by_number_or_by_the_calendar_year_it_begins_in():
    assert year_number(2015, 2015) == 1 and year_number(1, 2015) == 1
    assert [year_number(calendar_year(n, 2015), 2015) for n in (1, 2, 50)] == [1, 2, 50]
    ledger = examplania()
    enter(ledger, 2016, "emissions", 5)
    assert row(ledger, "account_entry", ledger.book.rows("account_entry")[0]["id"])["year"] == 2
    assert row(ledger, "account_year", "2")["emissions_tco2e"] == 5
    ledger.act(close_year, year=2015)
    assert row(ledger, "account_state", "accounts")["last_closed_year"] == 1


def test_each_kind_goes_to_its_sum():
    ledger = examplania()
    for kind in ("emissions", "removals", "avoidance", "sequestration", "cancelled"):
        enter(ledger, 1, kind, 3)
        enter(ledger, 1, kind, 4)
    enter(ledger, 1, "measured", 49_000)
    enter(ledger, 1, "growth", 6, parcel_id="a-scrub")
    sums = row(ledger, "account_year", "1")
    names = ("emissions", "removals", "reported_avoidance", "reported_sequestration", "reported_cancelled")
    assert [sums[f"{name}_tco2e"] for name in names] == [7] * 5
    assert sums["measured_tco2e"] == 49_000
    assert row(ledger, "parcel_account", "a-scrub")["growth_tco2e"] == 6
    assert effective_amounts(ledger.book, 1) == {
        "emissions": 7, "removals": 7, "growth": 6, "measured": 49_000, "avoidance": 7, "sequestration": 7,
        "cancelled": 7,
    }  # fmt: skip
    assert table_of(ledger.book)[0].actual_tco2e == 49_000


@pytest.mark.parametrize(
    ("code", "entry"),
    [
        ("unknown_entry_kind", {"kind": "fire"}),
        ("bad_amount", {"amount_tco2e": -1}),
        ("bad_amount", {"amount_tco2e": float("inf")}),
        ("bad_amount", {"amount_tco2e": None}),
        ("bad_amount", {"amount_tco2e": True}),
        ("bad_year", {"year": "first"}),
        ("bad_year", {"year": 1.5}),
        ("year_not_open", {"year": 0}),
        ("year_not_open", {"year": 51}),
        ("year_not_open", {"year": 2014}),
        ("unknown_parcel", {"parcel_id": "nowhere"}),
        ("unknown_row", {"holder_id": "nobody"}),
        ("unknown_carbon", {"carbon": "black"}),
        ("carbon_of_emissions_only", {"kind": "removals", "carbon": "new"}),
        ("measured_countrywide", {"kind": "measured", "parcel_id": "a-forest"}),
        ("growth_needs_parcel", {"kind": "growth"}),
        ("emitted_more_than_there", {"parcel_id": "a-forest", "amount_tco2e": 1_501}),
        ("emitted_more_than_there", {"parcel_id": "a-park", "amount_tco2e": 1, "carbon": "tradeable"}),
    ],
)
def test_impossible_entries_are_refused_and_nothing_of_the_batch_is_kept(code, entry):
    ledger = examplania()
    good = {"year": 1, "kind": "emissions", "amount_tco2e": 1}
    refused(code, ledger, record_entries, entries=[good, {**good, **entry}])


def test_an_id_given_twice_is_refused():
    ledger = examplania()
    record(ledger, 1, "emissions", 1, id="mine")
    entry = {"id": "mine", "year": 1, "kind": "emissions", "amount_tco2e": 2}
    refused("entry_id_taken", ledger, record_entries, entries=[entry])


def test_a_year_takes_one_measurement_which_can_be_taken_out():
    ledger = examplania()
    measured, _ = record(ledger, 1, "measured", 49_500)
    again = {"year": 1, "kind": "measured", "amount_tco2e": 49_400}
    refused("measured_already", ledger, record_entries, entries=[again])
    ledger.act(correct_entry, entry_id=measured, amount_tco2e=0)
    assert table_of(ledger.book)[0].actual_tco2e == 50_000
    ledger.act(record_entries, entries=[again])
    assert table_of(ledger.book)[0].actual_tco2e == 49_400


def test_the_carbon_an_emission_takes_is_that_of_its_parcel():
    ledger = examplania()
    for parcel, column in (("a-forest", "tradeable"), ("a-park", "protected")):
        entry, _ = record(ledger, 1, "emissions", 10, parcel_id=parcel)
        assert row(ledger, "account_entry", entry)["carbon"] == column
        assert row(ledger, "parcel_account", parcel)[f"emitted_{column}_tco2e"] == 10
    record(ledger, 1, "growth", 5_000, parcel_id="a-park")
    record(ledger, 1, "emissions", 5_000, parcel_id="a-park", carbon="new")
    assert row(ledger, "parcel_account", "a-park")["emitted_new_tco2e"] == 5_000
    entry, _ = record(ledger, 1, "emissions", 1)
    assert row(ledger, "account_entry", entry)["carbon"] is None


def test_an_emission_counts_for_each_right_by_its_share():
    ledger = examplania()
    rights = {
        holder: ledger.act(
            add_right, holder_id=holder, kind="emission", parcel_ids=["a-forest"], share=share
        ).result["id"]
        for holder, share in (("A", 0.75), ("B", 0.25))
    }
    claim = ledger.act(add_right, holder_id="B", kind="new_carbon", parcel_ids=["a-forest"]).result["id"]
    record(ledger, 1, "emissions", 100, parcel_id="a-forest")
    record(ledger, 1, "growth", 100, parcel_id="a-forest")
    record(ledger, 1, "emissions", 100, parcel_id="a-forest", carbon="new")
    assert row(ledger, "carbon_right", rights["A"])["emitted_tco2e"] == 75
    assert row(ledger, "carbon_right", rights["B"])["emitted_tco2e"] == 25
    assert not row(ledger, "carbon_right", claim)["emitted_tco2e"]


def test_a_holders_emission_is_spread_over_what_is_left_on_the_parcels():
    ledger, right, _ = with_project()
    record(ledger, 1, "emissions", 1_000, parcel_id="a-forest")
    entry, _ = record(ledger, 1, "emissions", 100, holder_id="A")
    left = {parcel: row(ledger, "parcel_account", parcel) for parcel in ("a-forest", "a-scrub")}
    assert [account["emitted_tradeable_tco2e"] for account in left.values()] == [1_050, 50]
    assert row(ledger, "carbon_right", right)["emitted_tco2e"] == 1_100
    ledger.act(correct_entry, entry_id=entry, amount_tco2e=0)
    assert row(ledger, "carbon_right", right)["emitted_tco2e"] == pytest.approx(1_000)
    more = {"year": 1, "kind": "emissions", "amount_tco2e": 1_001, "holder_id": "A"}
    refused("emitted_more_than_there", ledger, record_entries, entries=[more])


def test_a_holder_without_rights_emits_for_the_country_only():
    ledger = examplania()
    _, act = record(ledger, 1, "emissions", 3, holder_id="B")
    assert [finding.code for finding in act.findings] == ["holder_without_right"]
    assert row(ledger, "account_year", "1")["emissions_tco2e"] == 3


def test_years_close_in_turn_and_take_no_entries_then():
    ledger = examplania()
    refused("year_not_next", ledger, close_year, year=2)
    close(ledger, 1, 5)
    refused("year_not_next", ledger, close_year, year=1)
    entry = {"year": 1, "kind": "emissions", "amount_tco2e": 1}
    assert refused("year_not_open", ledger, record_entries, entries=[entry]) == {"first": 2, "last": 50}
    kept = row(ledger, "account_year", "1")
    assert (kept["state"], kept["closed_at"]) == ("closed", "2016-07-02")
    act = close_year(ledger.book, year=2, at="2017-07-01T00:00:00Z")
    assert [finding.code for finding in act.findings] == ["year_without_entries"]
    written = {(table, row_id): values for table, row_id, values in act.effects}
    assert written["account_year", "2"]["closed_at"] == "2017-07-01T00:00:00Z"


def test_closing_short_warns():
    ledger = examplania()
    enter(ledger, 1, "emissions", 1_000)
    act = ledger.act(close_year, year=1)
    assert [(f.code, dict(f.values)) for f in act.findings] == [("year_short", {"short_tco2e": 220})]
    assert act.result == {"year": 1, "balance_tco2e": -220, "compliant": False}


def test_a_right_accrues_its_annual_amount_in_the_share_that_is_kept():
    ledger, right, _ = with_project()
    close(ledger, 1)
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == 40
    record(ledger, 2, "emissions", 500, parcel_id="a-scrub")
    close(ledger, 2, 5_000)  # short: accrues all the same
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == 70


def test_a_right_accrues_in_its_years_only():
    ledger, right, _ = with_project(from_year=2, to_year=3)
    accrued = []
    for year in range(1, 5):
        close(ledger, year)
        accrued.append(row(ledger, "carbon_right", right)["accrued_tco2e"])
    assert accrued == [0, 40, 80, 80]


def test_a_closed_year_is_corrected_with_a_note_and_what_rights_accrued_follows():
    ledger, right, _ = with_project()
    entry, _ = record(ledger, 1, "emissions", 500, parcel_id="a-scrub")
    for year in (1, 2, 3):
        close(ledger, year)
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == 90
    refused("correction_needs_note", ledger, correct_entry, entry_id=entry, amount_tco2e=100)
    refused("correction_changes_nothing", ledger, correct_entry, entry_id=entry, amount_tco2e=500, note="x")
    refused("bad_amount", ledger, correct_entry, entry_id=entry, amount_tco2e=-1, note="x")
    refused("unknown_row", ledger, correct_entry, entry_id="none", amount_tco2e=1, note="x")
    act = ledger.act(correct_entry, entry_id=entry, amount_tco2e=100, note="field visit")
    assert act.result["before_tco2e"] == 500 and act.result["corrects_id"] == entry
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == pytest.approx(3 * 38)
    assert balance_of(ledger.book, 1) == 680
    assert row(ledger, "account_entry", entry)["amount_tco2e"] == 500  # what was written stays written
    ledger.act(correct_entry, entry_id=act.result["id"], amount_tco2e=0, note="another parcel")
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == pytest.approx(120)
    rows = ledger.book.rows("account_entry", corrects_id=entry)
    assert [found["amount_tco2e"] for found in rows] == [100, 0]
    assert effective_entries(ledger.book, 1) == []
    assert balance_of(ledger.book, 1) == 780


def test_growth_is_corrected_on_its_parcel():
    ledger = examplania()
    entry, _ = record(ledger, 1, "removals", 9, parcel_id="a-scrub")
    close(ledger, 1)
    ledger.act(correct_entry, entry_id=entry, amount_tco2e=4, note="plot 7 was counted twice")
    assert row(ledger, "parcel_account", "a-scrub")["growth_tco2e"] == 4
    assert row(ledger, "account_year", "1")["removals_tco2e"] == 4


# Random histories: the sums kept must be what a recount of the entries gives.

PARCELS = ("a-forest", "a-scrub", "a-park", "state-land")
STOCK = {"a-forest": 1_500, "a-scrub": 500, "a-park": 1_000, "state-land": 37_000}
steps = st.lists(
    st.one_of(
        st.tuples(
            st.just("enter"),
            st.sampled_from(("emissions", "removals", "growth", "measured", "avoidance", "cancelled")),
            st.floats(0, 900), st.sampled_from((None, *PARCELS)), st.sampled_from((None, "A", "B")),
        ),
        st.tuples(st.just("correct"), st.integers(0, 200), st.floats(0, 900)),
        st.tuples(st.just("close")),
    ),
    min_size=10, max_size=60,
)  # fmt: skip


def play(history):
    """Do what can be done of a history; return the ledger, and what is known of it by other means."""
    ledger, right, _ = with_project()
    ledger.act(
        add_right, holder_id="B", kind="emission", parcel_ids=["state-land"], share=0.5, annual_tco2e=300
    )
    entries = {}
    for step in history:
        year = row(ledger, "account_state", "accounts")["last_closed_year"] + 1
        try:
            if step[0] == "close":
                ledger.act(close_year, year=year)
            elif step[0] == "enter":
                _, kind, amount, parcel, holder = step
                entry, _ = record(ledger, year, kind, amount, parcel_id=parcel, holder_id=holder)
                entries[entry] = [year, kind, amount, parcel, holder]
            elif entries:
                entry = sorted(entries)[step[1] % len(entries)]
                ledger.act(correct_entry, entry_id=entry, amount_tco2e=step[2], note="recount")
                entries[entry][2] = step[2]
        except RuleError:
            continue
    return ledger, right, entries


@settings(max_examples=300, deadline=None)
@given(steps)
def test_sums_parcels_and_rights_are_what_a_recount_gives(history):
    ledger, right, entries = play(history)
    kept = ("emissions", "removals", "avoidance", "cancelled")
    column = {"avoidance": "reported_avoidance", "cancelled": "reported_cancelled"}
    sums, measured, on_parcels, growth = defaultdict(float), {}, defaultdict(float), defaultdict(float)
    for year, kind, amount, parcel, _ in entries.values():
        sums[year, kind] += amount
        if kind == "measured" and amount:
            measured[year] = amount
        if kind == "emissions" and parcel:
            on_parcels[parcel] += amount
        if kind in ("growth", "removals") and parcel:
            growth[parcel] += amount
    for year in range(1, row(ledger, "account_state", "accounts")["last_closed_year"] + 2):
        found = row(ledger, "account_year", str(year)) or defaultdict(float)
        for kind in kept:
            name = f"{column.get(kind, kind)}_tco2e"
            assert (found[name] or 0.0) == pytest.approx(sums[year, kind], abs=1e-6)
            assert effective_amounts(ledger.book, year)[kind] == pytest.approx(sums[year, kind], abs=1e-6)
    check_parcels(ledger, entries, on_parcels, growth)
    accounts = [row(ledger, "parcel_account", parcel) for parcel in ("a-forest", "a-scrub")]
    emitted = sum(account["emitted_tradeable_tco2e"] for account in accounts)
    assert row(ledger, "carbon_right", right)["emitted_tco2e"] == pytest.approx(emitted, abs=1e-6)
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] >= 0
    assert first_break(ledger.entries) is None
    assert replay(ledger.entries).tables == ledger.book.tables


def check_parcels(ledger, entries, on_parcels, growth):
    spread = sum(e[2] for e in entries.values() if e[1] == "emissions" and e[4] and not e[3])
    total = 0.0
    for parcel in PARCELS:
        account = row(ledger, "parcel_account", parcel)
        emitted = sum(account[f"emitted_{carbon}_tco2e"] for carbon in ("protected", "tradeable", "new"))
        total += emitted - on_parcels[parcel]
        assert -1e-6 <= emitted <= STOCK[parcel] + 1e-3
        assert account["growth_tco2e"] == pytest.approx(growth[parcel], abs=1e-6)
    assert total == pytest.approx(spread, abs=1e-6)
