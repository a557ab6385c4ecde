"""Events marked as natural disturbances: the acts, their refusals, the journal (LULUCF para 33, 34)."""

from datetime import date
from functools import partial
from itertools import count

import pytest

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.lulucf.disturbance import Background
from terrestrial_carbon.plugin.core.lulucf.exclusion import exclusion
from terrestrial_carbon.plugin.core.lulucf.marked_events import marked_events
from terrestrial_carbon.plugin.core.mechanism.book import Draft, MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger, replay
from terrestrial_carbon.plugin.core.mechanism.natural import (
    EVIDENCE,
    complete_mark,
    event_amount,
    follow_ups,
    mark_natural,
    missing_evidence,
    record_follow_up,
    withdraw_mark,
)

ALL = {item: f"report, section {item}" for item in EVIDENCE}
WILDFIRE = {"disturbance": "wildfire", "activity": "forest_management"}
LEVEL = Background(100.0, 50.0)


def enter(book, *, event_id, amount=500.0, year=2013, event_type="fire", place="eJw="):
    """Enter an event with the entry of its loss."""
    draft = Draft(book)
    draft.add("account_entry", "entry of " + event_id, year=year, kind="emissions", amount_tco2e=amount)
    draft.add(
        "event", event_id, entry_id="entry of " + event_id, parcel_id="p1", year=year, calendar_year=year,
        event_type=event_type, area_ha=12.0, amount_tco2e=amount, place=place,
    )  # fmt: skip
    return draft.act("enter", {})


def correct(book, *, event_id, amount, number):
    """Correct the entry of an event's loss."""
    draft = Draft(book)
    entry = "entry of " + event_id
    draft.add(
        "account_entry", f"{entry}:{number:04d}", year=2013, kind="emissions", amount_tco2e=amount,
        created_at=f"2014-01-0{number}", corrects_id=entry,
    )  # fmt: skip
    return draft.act("correct", {})


@pytest.fixture
def ledger():
    """A ledger with a fire of 500 tCO2e in 2013."""
    numbers = count(1)
    made = MemoryLedger(MemoryBook(date(2016, 5, 1), lambda: f"id{next(numbers):03d}"))
    made.act(enter, event_id="fire")
    return made


def refused(ledger, rule, **params):
    """Return the code by which an act is refused; the book is as it was."""
    before = {name: dict(rows) for name, rows in ledger.book.tables.items()}
    with pytest.raises(RuleError) as error:
        ledger.act(rule, **params)
    assert {name: dict(rows) for name, rows in ledger.book.tables.items()} == before
    return error.value.finding.code


def out_of(ledger, **kwargs):
    """Return what is left out of forest management in 2013 to 2016."""
    return exclusion(marked_events(ledger.book), LEVEL, "forest_management", 2013, 2016, **kwargs)


def test_a_mark_with_all_its_evidence_leaves_the_event_out(ledger):
    done = ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    assert done.findings == ()
    mark = ledger.book.row("natural_mark", "fire")
    assert mark["state"] == "valid" and mark["marked_on"] == "2016-05-01"
    assert [mark[f"evidence_{item}"] for item in EVIDENCE] == list(ALL.values())
    assert out_of(ledger).total("excluded_tco2e") == 400


@pytest.mark.parametrize("item", EVIDENCE)
def test_each_item_of_evidence_is_needed_and_can_be_filled_in_later(ledger, item):
    given = {name: text for name, text in ALL.items() if name != item}
    done = ledger.act(mark_natural, event_ids=["fire"], evidence={**given, item: "  "}, **WILDFIRE)
    assert [(one.code, one.values["items"]) for one in done.findings] == [("evidence_still_missing", item)]
    with pytest.raises(RuleError) as error:
        out_of(ledger)
    assert error.value.finding.values["missing"] == {"fire": (item,)}
    assert out_of(ledger, leave_incomplete=True).total("excluded_tco2e") == 0
    ledger.act(complete_mark, event_ids=["fire"], evidence={item: "the missing paper"})
    assert out_of(ledger).total("excluded_tco2e") == 400
    assert refused(ledger, complete_mark, event_ids=["fire"], evidence={item: "the missing paper"}) == (
        "evidence_unchanged"
    )


def test_an_event_without_place_lacks_the_first_item(ledger):
    ledger.act(enter, event_id="nowhere", place=None)
    ledger.act(mark_natural, event_ids=["nowhere"], evidence=ALL, **WILDFIRE)
    event, mark = (ledger.book.row(table, "nowhere") for table in ("event", "natural_mark"))
    assert missing_evidence(ledger.book, event, mark) == ("a",)
    assert missing_evidence(ledger.book, event) == EVIDENCE


@pytest.mark.parametrize("event_type", ["harvest", "prescribed_fire", "deforestation"])
def test_what_people_do_is_never_natural(ledger, event_type):
    ledger.act(enter, event_id="felled", event_type=event_type)
    assert refused(ledger, mark_natural, event_ids=["fire", "felled"], evidence=ALL, **WILDFIRE) == (
        "event_never_natural"
    )


def test_a_cause_other_than_the_maps_is_told(ledger):
    done = ledger.act(
        mark_natural, event_ids=["fire"], disturbance="pest_disease", activity="afforestation", evidence=ALL
    )
    assert [(one.code, one.values["told"]) for one in done.findings] == [
        ("mark_differs_from_map", "wildfire")
    ]


@pytest.mark.parametrize(
    ("code", "rule", "params"),
    [
        ("unknown_row", mark_natural, {"event_ids": ["none"], **WILDFIRE}),
        ("no_events", mark_natural, {"event_ids": [], **WILDFIRE}),
        ("unknown_disturbance", mark_natural, {"event_ids": ["fire"], **WILDFIRE, "disturbance": "harvest"}),
        (
            "unknown_disturbance_activity",
            mark_natural,
            {"event_ids": ["fire"], **WILDFIRE, "activity": "deforestation"},
        ),
        ("unknown_evidence", mark_natural, {"event_ids": ["fire"], **WILDFIRE, "evidence": {"g": "x"}}),
        ("event_not_marked", complete_mark, {"event_ids": ["fire"], "evidence": ALL}),
        ("event_not_marked", withdraw_mark, {"event_ids": ["fire"], "reason": "wrong"}),
        (
            "event_not_marked",
            record_follow_up,
            {"event_id": "fire", "kind": "removal", "calendar_year": 2014},
        ),
    ],
)
def test_impossible_acts_are_refused(ledger, code, rule, params):
    if rule is withdraw_mark:  # the journal's reason is the rule's
        reason = params.pop("reason")
        rule = partial(rule, reason=reason)
    assert refused(ledger, rule, **params) == code


def test_an_event_is_marked_once_until_the_mark_is_withdrawn(ledger):
    ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    assert (
        refused(ledger, mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE) == "event_marked_already"
    )
    assert refused(ledger, withdraw_mark, event_ids=["fire"]) == "withdrawal_needs_reason"
    ledger.act(withdraw_mark, event_ids=["fire"], reason="it was arson of ours")
    assert out_of(ledger).total("marked_tco2e") == 0
    ledger.act(mark_natural, event_ids=["fire"], disturbance="wildfire", activity="afforestation")
    mark = ledger.book.row("natural_mark", "fire")
    assert (mark["activity"], mark["evidence_a"]) == ("afforestation", None)
    assert len(ledger.book.rows("natural_mark")) == 1


def test_withdrawing_and_marking_again_does_not_lose_what_happened_later(ledger):
    ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    ledger.act(record_follow_up, event_id="fire", kind="land_use_change", calendar_year=2015)
    assert out_of(ledger).total("excluded_tco2e") == 0
    ledger.act(withdraw_mark, event_ids=["fire"], reason="again")
    ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    assert out_of(ledger).total("excluded_tco2e") == 0


def test_a_second_record_of_a_kind_and_year_replaces_the_first_and_nought_takes_it_back(ledger):
    ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    for amount, left_out in ((100.0, 300), (40.0, 360), (0.0, 400)):
        ledger.act(
            record_follow_up, event_id="fire", kind="salvage_logging", calendar_year=2014, amount_tco2e=amount
        )
        assert out_of(ledger).total("excluded_tco2e") == left_out
    assert follow_ups(ledger.book, "fire") == []
    assert len(ledger.book.rows("natural_follow_up")) == 3


def test_records_of_other_kinds_and_years_stand_beside_each_other(ledger):
    ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    for kind, year in (("removal", 2014), ("salvage_logging", 2014), ("removal", 2015)):
        ledger.act(record_follow_up, event_id="fire", kind=kind, calendar_year=year, amount_tco2e=5.0)
    found = [
        (row["kind"], row["calendar_year"], row["amount_tco2e"]) for row in follow_ups(ledger.book, "fire")
    ]
    assert found == [("removal", 2014, 5.0), ("removal", 2015, 5.0), ("salvage_logging", 2014, 5.0)]


@pytest.mark.parametrize(
    ("code", "params"),
    [
        ("follow_up_before_event", {"kind": "removal", "calendar_year": 2012, "amount_tco2e": 1.0}),
        ("bad_amount", {"kind": "removal", "calendar_year": 2014}),
        ("bad_amount", {"kind": "salvage_logging", "calendar_year": 2014, "amount_tco2e": -1.0}),
        ("unknown_follow_up", {"kind": "fire", "calendar_year": 2014, "amount_tco2e": 1.0}),
        ("follow_up_unchanged", {"kind": "removal", "calendar_year": 2014, "amount_tco2e": 0.0}),
        ("follow_up_over_event", {"kind": "salvage_logging", "calendar_year": 2014, "amount_tco2e": 501.0}),
        ("bad_year", {"kind": "removal", "calendar_year": 2014.5, "amount_tco2e": 1.0}),
    ],
)
def test_impossible_follow_ups_are_refused(ledger, code, params):
    ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    assert refused(ledger, record_follow_up, event_id="fire", **params) == code


def test_salvage_and_changed_use_together_are_no_more_than_the_event(ledger):
    ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    ledger.act(
        record_follow_up, event_id="fire", kind="land_use_change", calendar_year=2014, amount_tco2e=300.0
    )
    salvage = {"kind": "salvage_logging", "calendar_year": 2014}
    assert refused(ledger, record_follow_up, event_id="fire", amount_tco2e=201.0, **salvage) == (
        "follow_up_over_event"
    )
    ledger.act(record_follow_up, event_id="fire", amount_tco2e=50.0, **salvage)
    assert out_of(ledger).total("excluded_tco2e") == 0  # 150 are left, no more than background and margin


def test_a_correction_of_the_loss_changes_the_event(ledger):
    ledger.act(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    ledger.act(correct, event_id="fire", amount=350.0, number=1)
    ledger.act(correct, event_id="fire", amount=300.0, number=2)
    assert event_amount(ledger.book, ledger.book.row("event", "fire")) == 300
    assert out_of(ledger).total("excluded_tco2e") == 200
    ledger.act(correct, event_id="fire", amount=0.0, number=3)
    assert out_of(ledger).total("marked_tco2e") == 0


def test_the_journal_rebuilds_marks_and_what_came_after(ledger):
    ledger.act(enter, event_id="storm", event_type="weather", year=2014)
    ledger.act(mark_natural, event_ids=["fire", "storm"], evidence={"a": "map"}, **WILDFIRE)
    ledger.act(complete_mark, event_ids=["storm"], evidence={"b": "method", "a": ""})
    ledger.act(
        record_follow_up, event_id="fire", kind="removal", calendar_year=2015, amount_tco2e=7.5, note="植树"
    )
    ledger.act(withdraw_mark, event_ids=["storm"], reason="counted twice")
    assert replay(ledger.entries).tables == ledger.book.tables


@pytest.mark.parametrize("nothing", ["", "  ", "\u200b", "\u00a0\u3000", "—", " . . "])
def test_what_shows_nothing_is_no_evidence(ledger, nothing):
    ledger.act(mark_natural, event_ids=["fire"], **WILDFIRE, evidence={**ALL, "c": nothing})
    assert [event.missing for event in marked_events(ledger.book)] == [("c",)]
    with pytest.raises(RuleError):
        ledger.act(complete_mark, event_ids=["fire"], evidence={"c": nothing})
    ledger.act(complete_mark, event_ids=["fire"], evidence={"c": "附件 3"})
    assert [event.missing for event in marked_events(ledger.book)] == [()]


def test_an_event_that_was_corrected_to_nought_asks_for_no_evidence(ledger):
    ledger.act(mark_natural, event_ids=["fire"], **WILDFIRE)
    with pytest.raises(RuleError):
        exclusion(marked_events(ledger.book), LEVEL, "forest_management", 2013, 2013)
    ledger.act(correct, event_id="fire", amount=0.0, number=1)
    found = exclusion(marked_events(ledger.book), LEVEL, "forest_management", 2013, 2013)
    assert found.missing == {} and found.total("marked_tco2e") == 0.0


def test_an_event_that_was_corrected_to_nought_is_not_marked(ledger):
    """There is nothing to leave out; another correction, to some amount, would be refused by the ledger."""
    ledger.act(enter, event_id="storm", event_type="weather")
    ledger.act(correct, event_id="fire", amount=20.0, number=1)
    ledger.act(correct, event_id="fire", amount=0.0, number=2)
    assert refused(ledger, mark_natural, event_ids=["fire"], **WILDFIRE) == "event_of_nothing"
    assert refused(ledger, mark_natural, event_ids=["storm", "fire"], **WILDFIRE) == "event_of_nothing"
    ledger.act(mark_natural, event_ids=["storm"], disturbance="extreme_weather", activity="afforestation")


def test_a_mark_is_not_set_again_once_the_loss_was_taken_out(ledger):
    ledger.act(mark_natural, event_ids=["fire"], **WILDFIRE)
    ledger.act(correct, event_id="fire", amount=0.0, number=1)
    ledger.act(withdraw_mark, event_ids=["fire"], reason="taken out")
    assert refused(ledger, mark_natural, event_ids=["fire"], **WILDFIRE) == "event_of_nothing"
