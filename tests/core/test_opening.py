"""Opening the accounts: the snapshot, the terms, what is refused, and earlier entries."""

from __future__ import annotations

import pytest
from examplania_kit import PARCELS, close, enter, examplania, refused
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger, replay
from terrestrial_carbon.plugin.core.mechanism.opening import BaselineParcel, early_action, open_accounts
from terrestrial_carbon.plugin.core.mechanism.ratchet import table_of
from terrestrial_carbon.plugin.core.mechanism.years import close_year, correct_entry, record_entries

FIGURES = {
    "joining_date": "2015-07-01", "period_years": 50, "country": "EXA", "p0_tco2e": 100.0,
    "t0_tco2e": 500.0, "annual_budget_tco2e": 10.0, "stock_tco2e": 600.0, "method": "tradeable_stock",
}  # fmt: skip
LAND = [
    BaselineParcel(id="park", side="protected", status="protected", basis="law", protected_tco2e=100.0,
                   stock_tco2e=100.0, protected_from="1990-01-01"),
    BaselineParcel(id="old", side="tradeable", status="tradeable", tradeable_tco2e=300.0, stock_tco2e=300.0),
    BaselineParcel(id="new-park", side="tradeable", status="tradeable", tradeable_tco2e=150.0,
                   stock_tco2e=150.0, protected_from="2014-03-01", area_ha=3.5, geometry_sha256="ab"),
    BaselineParcel(id="newer-park", side="tradeable", status="tradeable", tradeable_tco2e=50.0,
                   stock_tco2e=50.0, protected_from="2013-01-01"),
    BaselineParcel(id="later-park", side="tradeable", status="tradeable", tradeable_tco2e=0.0,
                   stock_tco2e=9.0, protected_from="2015-07-02"),
    BaselineParcel(id="untagged", stock_tco2e=77.0),
]  # fmt: skip


def opened(parcels=LAND, before=(), **changes):
    ledger = MemoryLedger(MemoryBook())
    if before:
        ledger.act(record_entries, entries=before)
    return ledger, ledger.act(open_accounts, parcels=parcels, **{**FIGURES, **changes})


def test_the_snapshot_is_written_once():
    ledger, act = opened()
    row = ledger.book.row("baseline", "new-park")
    assert (row["side"], row["area_ha"], row["geometry_sha256"]) == ("tradeable", 3.5, "ab")
    account = ledger.book.row("parcel_account", "new-park")
    assert (account["tradeable_tco2e"], account["emitted_tradeable_tco2e"]) == (150.0, 0.0)
    assert ledger.book.row("parcel_account", "untagged")["tradeable_tco2e"] == 0.0
    assert act.result == {"parcels": 6, "entries": 0} and act.findings == ()
    state = ledger.book.row("account_state", "accounts")
    assert (state["country"], state["period_years"], state["last_closed_year"]) == ("EXA", 50, 0)
    (terms,) = ledger.book.rows("account_terms")
    assert (terms["reason"], terms["stock_change_tco2e"], terms["buffer_tco2e"]) == ("opening", 600.0, 0.0)
    refused("accounts_open_already", ledger, open_accounts, parcels=LAND, **FIGURES)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("bad_country_code", {"country": "exa"}),
        ("bad_country_code", {"country": "E-X"}),
        ("bad_country_code", {"country": ""}),
        ("bad_period", {"period_years": 0}),
        ("bad_period", {"period_years": 1_000}),
        ("bad_date", {"joining_date": "1 July 2015"}),
        ("bad_amount", {"p0_tco2e": -1.0}),
        ("bad_amount", {"stock_tco2e": float("nan")}),
        ("bad_buffer", {"buffer_tco2e": 10.5}),
        ("unknown_method", {"method": "guess"}),
        ("parcel_twice", {"parcels": [LAND[0], LAND[0]]}),
        ("bad_amount", {"parcels": [BaselineParcel(id="x", tradeable_tco2e=-1.0)]}),
    ],
)
def test_impossible_figures_are_refused(code, changes):
    with pytest.raises(RuleError) as refusal:
        opened(**changes)
    assert refusal.value.finding.code == code


def test_a_stock_that_is_not_that_of_the_parcels_is_said():
    _, act = opened(stock_tco2e=601.0)
    assert [finding.code for finding in act.findings] == ["opening_stock_differs"]


def test_early_action_is_what_was_protected_between_the_start_and_joining():
    ledger, _ = opened()
    assert [row["id"] for row in early_action(ledger.book, "2013-01-01")] == ["newer-park", "new-park"]
    assert [row["id"] for row in early_action(ledger.book, "2013-01-02")] == ["new-park"]
    assert early_action(ledger.book, "2015-07-01") == []
    with pytest.raises(RuleError, match="bad_date"):
        early_action(ledger.book, "spring")


def test_entries_made_before_the_opening_count_by_calendar_year_or_number():
    before = [
        {"year": 2015, "kind": "emissions", "amount_tco2e": 5, "parcel_id": "old"},
        {"year": 1, "kind": "emissions", "amount_tco2e": 2},
        {"year": 2016, "kind": "removals", "amount_tco2e": 3},
        {"year": 2016, "kind": "avoidance", "amount_tco2e": 4},
        {"year": 2016, "kind": "measured", "amount_tco2e": 590, "created_at": "2017-01-01"},
        {"year": 2016, "kind": "measured", "amount_tco2e": 591, "created_at": "2017-02-01"},
        {"year": 2014, "kind": "emissions", "amount_tco2e": 9},
        {"year": 2016, "kind": "emissions", "amount_tco2e": 9, "parcel_id": "nowhere"},
    ]
    ledger, act = opened(before=before)
    assert act.result["entries"] == 7
    assert sorted(f.code for f in act.findings) == ["entries_outside_period", "entry_countrywide"]
    first, second = table_of(ledger.book)
    assert (first.emissions_tco2e, first.actual_tco2e) == (7, 593)
    assert (second.removals_tco2e, second.avoidance_tco2e, second.actual_tco2e) == (3, 4, 591)
    assert ledger.book.row("parcel_account", "old")["emitted_tradeable_tco2e"] == 5
    entry = next(row for row in ledger.book.rows("account_entry", parcel_id="old"))
    ledger.act(correct_entry, entry_id=entry["id"], amount_tco2e=1)
    assert ledger.book.row("parcel_account", "old")["emitted_tradeable_tco2e"] == 1
    lost = next(row for row in ledger.book.rows("account_entry", parcel_id="nowhere"))
    ledger.act(correct_entry, entry_id=lost["id"], amount_tco2e=8)
    late = ledger.book.rows("account_entry", year=2016, kind="measured")
    last = max(late, key=lambda row: row["created_at"])
    ledger.act(correct_entry, entry_id=last["id"], amount_tco2e=0)
    first, second = table_of(ledger.book)
    assert (first.emissions_tco2e, second.emissions_tco2e, second.actual_tco2e) == (3, 8, 590)
    outside = next(row for row in ledger.book.rows("account_entry", year=2014))
    refused("entry_outside_period", ledger, correct_entry, entry_id=outside["id"], amount_tco2e=1)


def test_nothing_but_entries_before_the_opening():
    ledger = MemoryLedger(MemoryBook())
    refused("accounts_not_open", ledger, close_year, year=1)
    refused(
        "unknown_entry_kind", ledger, record_entries, entries=[{"year": 1, "kind": "x", "amount_tco2e": 1}]
    )


def test_the_kit_is_the_papers_country():
    ledger = examplania()
    assert sum(protected for protected, _, _ in PARCELS.values()) == 11_000
    enter(ledger, 2015, "emissions", 700)
    close(ledger, 1)
    assert table_of(ledger.book)[0].balance_tco2e == 80


@given(st.lists(st.tuples(st.floats(0, 1e9), st.booleans()), min_size=1, max_size=40))
def test_the_balance_of_the_joining_date_is_nought(stocks):
    parcels = [
        BaselineParcel(id=str(i), protected_tco2e=stock * guarded, tradeable_tco2e=stock * (not guarded))
        for i, (stock, guarded) in enumerate(stocks)
    ]
    p0 = sum(parcel.protected_tco2e for parcel in parcels)
    t0 = sum(parcel.tradeable_tco2e for parcel in parcels)
    ledger, act = opened(parcels, p0_tco2e=p0, t0_tco2e=t0, annual_budget_tco2e=t0 / 50, stock_tco2e=p0 + t0)
    assert not act.findings
    ledger.act(close_year, year=1)
    assert table_of(ledger.book)[0].balance_tco2e == pytest.approx(t0 / 50, rel=1e-6, abs=1e-3)
    assert replay(ledger.entries).tables == ledger.book.tables
