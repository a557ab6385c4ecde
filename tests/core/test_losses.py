"""Losses become entries with a place, and no place is entered twice in one year."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loss_kit import CELL, JOINED, MAP, cells_of, country, honest, loss

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.booking import year_end
from terrestrial_carbon.plugin.core.mechanism.journal import first_break, replay
from terrestrial_carbon.plugin.core.mechanism.losses import (
    accounting_year_of,
    enter_losses,
    event_stands,
    standing_events,
)
from terrestrial_carbon.plugin.core.mechanism.terms import reshape
from terrestrial_carbon.plugin.core.mechanism.years import close_year, correct_entry, record_entries
from terrestrial_carbon.plugin.core.overlays.both_years import BothYears
from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of


def refused(ledger, rule, **params):
    """Return the finding of a refusal, which leaves no trace."""
    before, tables = len(ledger.entries), {name: dict(rows) for name, rows in ledger.book.tables.items()}
    with pytest.raises(RuleError) as caught:
        ledger.act(rule, **params)
    assert len(ledger.entries) == before and ledger.book.tables == tables
    return caught.value.finding


def enter(ledger, *losses, **more):
    return ledger.act(enter_losses, losses=losses, map=MAP, **{**honest(ledger.book, losses), **more})


def test_a_loss_becomes_an_entry_and_an_event():
    ledger = country()
    done = enter(ledger, loss("p0", {(0, 0), (0, 1)}, 80.0, note="fire"), loss("p1", {(5, 5)}, 20.0))
    entries = [ledger.book.row("account_entry", one) for one in done.result["ids"]]
    events = [ledger.book.row("event", one) for one in done.result["event_ids"]]
    assert [(e["kind"], e["amount_tco2e"], e["year"], e["note"]) for e in entries] == [
        ("emissions", 80.0, 1, "fire"), ("emissions", 20.0, 1, None),
    ]  # fmt: skip
    assert [e["carbon"] for e in entries] == ["tradeable", "protected"]
    assert [e["entry_id"] for e in events] == done.result["ids"]
    assert (events[0]["area_ha"], events[0]["amount_tco2e"], events[0]["calendar_year"]) == (
        2 * CELL,
        80,
        2015,
    )
    assert (events[0]["map_name"], events[0]["map_sha256"]) == ("Losses", "f" * 64)
    assert events[0]["encoding"] == '{"first":1,"scheme":"years"}'
    assert cells_of(events[0]) == {(0, 0), (0, 1)}
    assert ledger.book.row("parcel_account", "p0")["emitted_tradeable_tco2e"] == 80.0
    assert ledger.book.row("account_year", "1")["emissions_tco2e"] == 100.0
    assert "place" not in str(ledger.entries[-1].payload.split('"effects"')[0])  # once is enough


def test_the_same_place_is_refused_with_hectares_and_tonnes():
    ledger = country()
    first = enter(ledger, loss("p0", {(0, 0), (0, 1), (3, 3)}, 90.0))
    again = [loss("p0", {(0, 1), (0, 2)}, 50.0)]
    finding = refused(ledger, enter_losses, losses=again, map=MAP, **honest(ledger.book, again))
    (entry_id,) = first.result["ids"]
    assert (finding.code, finding.subject) == ("losses_overlap", "p0")
    assert finding.values["overlap_ha"] == CELL and finding.values["overlap_tco2e"] == 25.0
    assert finding.values["entries"] == entry_id
    assert finding.values["by_entry"] == {entry_id: {"area_ha": CELL, "tco2e": 25.0}}
    assert finding.values["by_parcel"] == {"p0": {"area_ha": CELL, "tco2e": 25.0}}


def test_losses_that_lie_on_each_other_are_refused():
    ledger = country()
    both = [loss("p0", {(0, 0)}, 5.0), loss("p1", {(0, 0), (0, 1)}, 5.0)]
    finding = refused(ledger, enter_losses, losses=both, map=MAP, **honest(ledger.book, both))
    assert finding.code == "losses_overlap_themselves"


def test_what_was_entered_since_the_comparison_is_noticed():
    ledger = country()
    stale = [loss("p0", {(0, 0)}, 5.0)]
    seen = honest(ledger.book, stale)
    done = enter(ledger, loss("p0", {(0, 0)}, 4.0))
    finding = refused(ledger, enter_losses, losses=stale, map=MAP, **seen)
    assert (finding.code, finding.values["tco2e"]) == ("losses_entered_meanwhile", 4.0)
    far = [loss("p0", {(9, 9)}, 5.0)]
    assert enter(ledger, *far, checked=[])
    ledger.act(correct_entry, entry_id=done.result["ids"][0], amount_tco2e=0.0)
    assert ledger.act(enter_losses, losses=stale, map=MAP, **seen)


def test_a_correction_to_nought_frees_the_place_for_good():
    ledger = country()
    done = enter(ledger, loss("p0", {(0, 0)}, 5.0))
    (entry_id,), (event_id,) = done.result["ids"], done.result["event_ids"]
    ledger.act(correct_entry, entry_id=entry_id, amount_tco2e=7.0)
    assert event_stands(ledger.book, ledger.book.row("event", event_id))
    ledger.act(correct_entry, entry_id=entry_id, amount_tco2e=0.0)
    assert standing_events(ledger.book) == []
    assert refused(ledger, correct_entry, entry_id=entry_id, amount_tco2e=5.0).code == "event_taken_out"
    again = enter(ledger, loss("p0", {(0, 0)}, 5.0))
    assert [event["id"] for event in standing_events(ledger.book, 1)] == again.result["event_ids"]
    assert ledger.book.row("account_year", "1")["emissions_tco2e"] == 5.0


def test_other_years_do_not_stand_in_the_way():
    ledger = country()
    enter(ledger, loss("p0", {(0, 0)}, 5.0))
    enter(ledger, loss("p0", {(0, 0)}, 5.0, year=2016), checked=[])
    assert [event["year"] for event in standing_events(ledger.book)] == [1, 2]


def test_emissions_without_a_place_are_pointed_out():
    ledger = country()
    entries = [
        {"year": 1, "kind": "emissions", "amount_tco2e": amount, "parcel_id": parcel}
        for amount, parcel in ((11.0, "p0"), (4.0, "p0"), (8.0, "p1"), (300.0, None))
    ]
    taken = ledger.act(record_entries, entries=entries).result["ids"][1]
    ledger.act(correct_entry, entry_id=taken, amount_tco2e=0.0)
    enter(ledger, loss("p0", {(1, 1)}, 2.0))
    done = enter(ledger, loss("p0", {(0, 0)}, 5.0))
    found = {(f.code, f.subject): f.values["tco2e"] for f in done.findings}
    assert found == {("emissions_without_place", "p0"): 11.0, ("emissions_countrywide", None): 300.0}
    children = [{"id": "p0a", "share_of": {"p0": 0.5}}, {"id": "p0b", "share_of": {"p0": 0.5}}]
    ledger.act(reshape, parents=["p0"], children=children)
    done = enter(ledger, loss("p0a", {(7, 7)}, 5.0))
    assert ("emissions_without_place", "p0a") in {(f.code, f.subject) for f in done.findings}
    assert (
        refused(ledger, enter_losses, losses=[loss("p0", {(8, 8)}, 1.0)], map=MAP).code == "parcel_replaced"
    )


@pytest.mark.parametrize(
    ("code", "more"),
    [
        ("emitted_more_than_there", {"amount_tco2e": 1e6}),
        ("loss_without_amount", {"amount_tco2e": None}),
        ("bad_amount", {"amount_tco2e": -1.0}),
        ("loss_without_area", {"area_ha": 0.0}),
        ("loss_without_place", {"place": ""}),
        ("loss_without_place", {"max_x": 0.0}),
        ("loss_without_place", {"min_y": math.nan}),
        ("loss_without_parcel", {"parcel_id": None}),
        ("unknown_parcel", {"parcel_id": "nowhere"}),
        ("unknown_row", {"holder_id": "nobody"}),
        ("not_a_loss", {"event_type": "gain"}),
        ("not_a_loss", {"event_type": None}),
        ("bad_date", {"first_day": "soon"}),
        ("loss_before_joining", {"first_day": "2014-01-01", "last_day": "2014-12-31"}),
        ("loss_before_joining", {"first_day": "2015-06-30", "last_day": "2015-06-30"}),
        ("loss_between_years", {"first_day": "2015-01-01", "last_day": "2016-12-31"}),
        ("loss_between_years", {"first_day": "2016-06-30", "last_day": "2016-07-01"}),
        ("loss_between_years", {"first_day": "2016-08-30", "last_day": "2016-08-29"}),
        ("year_not_open", {"first_day": "2099-08-30", "last_day": "2099-08-30"}),
    ],
)
def test_impossible_losses_are_refused_with_the_good_ones(code, more):
    losses = [loss("p1", {(5, 5)}, 1.0), {**loss("p0", {(0, 0)}, 5.0), **more}]
    assert refused(country(), enter_losses, losses=losses, map=MAP).code == code


def test_what_makes_no_act_is_refused():
    ledger = country()
    assert refused(ledger, enter_losses, losses=[], map=MAP).code == "no_losses"
    losses = [loss("p0", {(0, 0)}, 5.0)]
    assert refused(ledger, enter_losses, losses=losses, map={"name": ""}).code == "loss_without_map"
    ledger.act(close_year, year=1)
    assert refused(ledger, enter_losses, losses=losses, map=MAP).code == "year_not_open"


@given(st.dates(date(1999, 1, 1), date(2060, 1, 1)), st.dates(date(1999, 1, 1), date(2030, 1, 1)))
def test_a_day_counts_in_the_accounting_year_it_lies_in(day, joined):
    state = {"joining_date": joined.isoformat()}
    if day < joined:
        with pytest.raises(RuleError):
            accounting_year_of(state, day.isoformat(), day.isoformat())
        return
    number = accounting_year_of(state, day.isoformat(), day.isoformat())
    assert day <= year_end(state, number)
    assert number == 1 or day > year_end(state, number - 1)


def test_the_years_of_a_country_that_joined_on_29_february():
    """Maps of days are cut on the 28th of each year, also of the first."""
    state = {"joining_date": "2016-02-29"}
    spans = encoding_of({"scheme": "days", "epoch": "2016-01-01", "digits": 3, "prefix": {"0": ""}})
    numbers = []
    for span in BothYears.of(spans, (2, 29)).spans():
        try:
            days = span.reading.first.isoformat(), span.reading.last.isoformat()
            numbers.append((*days, accounting_year_of(state, *days)))
        except RuleError as error:
            assert error.finding.code == "loss_before_joining" and days[1] < "2016-02-29"
    assert [one[2] for one in numbers] == [1, 1, 2, 2, 3]  # 999 days end in September 2018
    assert numbers[0][1] == "2016-12-31" and numbers[1][1] == "2017-02-27"
    with pytest.raises(RuleError):
        accounting_year_of(state, "2016-02-28", "2016-02-28")


@given(st.integers(2015, 2060), st.dates(date(2015, 1, 1), date(2030, 1, 1)))
def test_a_calendar_year_counts_in_the_accounting_year_that_begins_in_it(year, joined):
    state = {"joining_date": joined.isoformat()}
    whole = (f"{year}-01-01", f"{year}-12-31")
    if year < joined.year:
        with pytest.raises(RuleError):
            accounting_year_of(state, *whole)
        return
    number = accounting_year_of(state, *whole)
    begins = joined if number == 1 else year_end(state, number - 1) + timedelta(days=1)
    assert begins.year == year


CELLS = st.frozensets(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=6)
ACTS = st.lists(
    st.one_of(
        st.tuples(
            st.just("enter"),
            st.lists(st.tuples(CELLS, st.sampled_from([2015, 2016])), min_size=1, max_size=3),
        ),
        st.tuples(st.just("look"), st.none()),
        st.tuples(st.just("enter late"), st.lists(st.tuples(CELLS, st.just(2015)), min_size=1, max_size=2)),
        st.tuples(st.just("correct"), st.tuples(st.integers(0, 9), st.sampled_from([0.0, 0.0, 3.0]))),
    ),
    max_size=14,
)


@settings(deadline=None, max_examples=300)
@given(ACTS)
def test_no_place_is_entered_twice_whatever_the_order(acts):
    ledger, seen, entered = country(), None, {}
    for kind, what in acts:
        if kind == "look":
            seen = {"checked": [event["id"] for event in standing_events(ledger.book)]}
        elif kind == "correct":
            number, amount = what
            if number < len(entered):
                entry_id = sorted(entered)[number]
                _correct(ledger, entered, entry_id, amount)
        else:
            losses = [loss("p0", cells, 2.0 * len(cells), year=year) for cells, year in what]
            checked = honest(ledger.book, losses)
            if kind == "enter late" and seen is not None:
                checked = {
                    **checked,
                    **seen,
                    "overlaps": _of_then(checked["overlaps"], seen["checked"], ledger.book),
                }
            _enter(ledger, entered, losses, checked)
        _check(ledger, entered)


def _of_then(overlaps, checked, book):
    """The overlaps that were there to be found when somebody looked."""
    entries = {book.row("event", one)["entry_id"] for one in checked}
    return [one for one in overlaps if one["entry_id"] in entries or not one["entry_id"]]


def _enter(ledger, entered, losses, checked):
    try:
        done = ledger.act(enter_losses, losses=losses, map=MAP, **checked)
    except RuleError as error:
        assert error.finding.code.startswith("losses_")
        return
    entered.update(zip(done.result["ids"], (one["amount_tco2e"] for one in losses)))


def _correct(ledger, entered, entry_id, amount):
    try:
        ledger.act(correct_entry, entry_id=entry_id, amount_tco2e=amount)
    except RuleError as error:
        assert error.finding.code in ("event_taken_out", "correction_changes_nothing")
        return
    entered[entry_id] = amount


def _check(ledger, entered):
    book = ledger.book
    for year in (1, 2):
        places = [cells_of(event) for event in standing_events(book, year)]
        assert sum(map(len, places)) == len(frozenset().union(*places))
    sums = [book.row("account_year", str(year)) for year in (1, 2)]
    booked = math.fsum(row["emissions_tco2e"] for row in sums if row)
    assert math.isclose(booked, math.fsum(entered.values()), abs_tol=1e-9)
    emitted = book.row("parcel_account", "p0")["emitted_tradeable_tco2e"] or 0.0
    assert math.isclose(emitted, booked, abs_tol=1e-9)
    assert replay(ledger.entries).tables == book.tables and first_break(ledger.entries) is None


def test_the_joining_date_of_the_tests_is_in_the_middle_of_a_year():
    assert (JOINED.month, JOINED.day) == (7, 1)
