"""The background level of natural disturbances, and what is left out by it (LULUCF para 33, 34)."""

import csv
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.lulucf.disturbance import Background, background, country_level
from terrestrial_carbon.plugin.core.lulucf.exclusion import FollowUp, NaturalEvent, exclusion
from terrestrial_carbon.plugin.core.mechanism.ledger_tables import (
    Disturbance,
    DisturbanceActivity,
    FollowUpKind,
)

YEARS = range(1990, 2010)
FM, AR = DisturbanceActivity.FOREST_MANAGEMENT, DisturbanceActivity.AFFORESTATION
SALVAGE, CHANGE, REMOVAL = (
    FollowUpKind.SALVAGE_LOGGING,
    FollowUpKind.LAND_USE_CHANGE,
    FollowUpKind.REMOVAL,
)


def by_year(*amounts, first=1990):
    return dict(enumerate(amounts, start=first))


def by_numpy(series, ddof, one_sided):
    """The same rule written another way: arrays, floating point, numpy's deviation."""
    years, x = np.array(sorted(series)), np.array([series[year] for year in sorted(series)], float)
    while True:
        out = (x - x.mean()) > 2 * x.std(ddof=ddof) if one_sided else abs(x - x.mean()) > 2 * x.std(ddof=ddof)
        if not out.any():
            return x.mean(), 2 * x.std(ddof=ddof), tuple(int(year) for year in years)
        years, x = years[~out], x[~out]


# ---- the background level


def test_a_series_by_hand():
    # 19 years of 10 and one of 30: mean 11, sum of squares 380, s = sqrt(20): 30 is out, then all are 10.
    level = background(by_year(*[10] * 19, 30))
    assert (level.background_tco2e, level.margin_tco2e, level.threshold_tco2e) == (10, 0, 10)
    assert level.years_dropped == (2009,) and level.years_used == tuple(range(1990, 2009))
    assert level.passes[0].mean_tco2e == 11 and level.passes[0].deviation_tco2e == math.sqrt(20)
    assert [one.dropped for one in level.passes] == [(2009,), ()]


def test_all_outliers_of_a_pass_go_at_once_and_a_second_pass_finds_more():
    # The big fires hide the smaller one in the first pass. All by hand with the sample deviation.
    series = by_year(*[1, 2, 3] * 5, 2, 2, 9, 40, 41)
    level = background(series)
    assert [one.dropped for one in level.passes] == [(2008, 2009), (2007,), ()]
    assert level.background_tco2e == 2 and level.years_used == tuple(range(1990, 2007))
    assert level.margin_tco2e == 2 * math.sqrt(10 / 16)


def test_sample_and_population_can_differ_and_so_can_the_sides():
    # Mean 1.005; 2 s is 4.02 of the population and 4.12 of the sample; 5.1 lies 4.095 from the mean.
    series = by_year(*[0] * 16, 5, 5, 5, 5.1)
    assert background(series, "population").years_dropped == (2006, 2007, 2008, 2009)
    assert background(series, "sample").years_dropped == ()
    low = by_year(*[10, 11] * 9, 10, 0)
    assert background(low, sides="two").years_dropped == (2009,)
    assert background(low, sides="one").years_dropped == ()


def test_exactly_two_deviations_is_no_outlier_however_the_numbers_are_written():
    # Off the mean by these; the squares add up to 80, so the population's s is 2, and 4 is exactly 2 s.
    off = [4, -4, -4, *[2] * 5, *[-2] * 3, *[0] * 9]
    for base, unit in ((5, 1), (5, 0.1), (1, 0.01), (50, 0.3), (7, 0.01)):
        series = by_year(*(round(base + unit * one, 4) for one in off))
        assert background(series, "population").years_dropped == ()
        nudged = {**series, 1990: round(base + unit * 4.5, 4)}
        assert background(nudged, "population").passes[0].dropped == (1990,)


def test_the_boreal_fires_agree_with_another_implementation(shared_data):
    with open(shared_data / "fires_gfed4s" / "gfed41s_C_tidy.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    regions = {row["region"] for row in rows}
    dropped = 0
    for region in regions:
        carbon = {
            int(row["year"]): float(row["C"])
            for row in rows
            if row["fire_type"] == "Boreal forest fires" and row["region"] == region
        }
        series = {year: amount * 1e6 * 44 / 12 for year, amount in carbon.items()}
        assert len(series) == 25
        for ddof, deviation in ((1, "sample"), (0, "population")):
            for sides in ("two", "one"):
                level = background(series, deviation, sides, 1997, 2021, "satellite record begins in 1997")
                mean, margin, years = by_numpy(series, ddof, sides == "one")
                assert level.years_used == years
                assert level.background_tco2e == pytest.approx(mean, rel=1e-12)
                assert level.margin_tco2e == pytest.approx(margin, rel=1e-12, abs=1e-9)
                dropped += len(level.years_dropped)
    assert dropped > 4  # the comparison has outliers to find


amounts = st.lists(st.integers(0, 10**9), min_size=20, max_size=20)
choices = st.tuples(st.sampled_from(["sample", "population"]), st.sampled_from(["two", "one"]))


@given(amounts, choices, st.randoms(use_true_random=False), st.integers(2, 1000))
def test_order_and_scale_change_nothing(values, chosen, dice, factor):
    series = by_year(*values)
    level = background(series, *chosen)
    mixed = list(series.items())
    dice.shuffle(mixed)
    assert background(dict(mixed), *chosen) == level
    scaled = background({year: amount * factor for year, amount in series.items()}, *chosen)
    assert scaled.years_dropped == level.years_dropped
    assert scaled.background_tco2e == pytest.approx(level.background_tco2e * factor, rel=1e-12)
    assert scaled.margin_tco2e == pytest.approx(level.margin_tco2e * factor, rel=1e-12)


@given(amounts, choices)
def test_what_is_used_has_no_outlier_and_every_dropped_year_was_one(values, chosen):
    series = by_year(*values)
    level = background(series, *chosen)
    assert set(level.years_used) | set(level.years_dropped) == set(YEARS)
    assert not set(level.years_used) & set(level.years_dropped)
    assert len(level.years_used) >= 5
    kept = np.array([series[year] for year in level.years_used], float)
    assert level.background_tco2e == pytest.approx(kept.mean(), rel=1e-9, abs=1e-9)
    high = kept - kept.mean() if chosen[1] == "one" else abs(kept - kept.mean())
    assert (high <= level.margin_tco2e * (1 + 1e-9) + 1e-6).all()
    assert sorted(year for one in level.passes for year in one.dropped) == list(level.years_dropped)
    assert background({y: series[y] for y in YEARS}, chosen[0], chosen[1]).threshold_tco2e == (
        level.background_tco2e + level.margin_tco2e
    )


@pytest.mark.parametrize(
    ("code", "series", "kwargs"),
    [
        ("background_years_missing", by_year(*[1] * 19), {}),
        ("background_years_missing", {**by_year(*[1] * 20), 1995: None}, {}),
        ("bad_amount", by_year(*[1] * 19, -1), {}),
        ("bad_amount", by_year(*[1] * 19, math.nan), {}),
        ("bad_amount", by_year(*[1] * 19, "7"), {}),
        ("background_span_needs_reason", by_year(*[1] * 20), {"last_year": 2008}),
        ("background_span_needs_reason", by_year(*[1] * 20), {"last_year": 2008, "span_reason": "  "}),
        ("background_span_too_short", by_year(*[1] * 20), {"last_year": 1994, "span_reason": "x"}),
        ("background_span_too_short", by_year(*[1] * 20), {"last_year": 1980, "span_reason": "x"}),
    ],
)
def test_a_series_that_does_not_do_is_refused(code, series, kwargs):
    with pytest.raises(RuleError) as refused:
        background(series, **kwargs)
    assert refused.value.finding.code == code


def test_the_missing_years_are_named():
    with pytest.raises(RuleError) as refused:
        background({year: 1 for year in YEARS if year not in (1991, 2003)})
    assert refused.value.finding.subject == "1991, 2003"


def test_other_years_are_told_and_not_used():
    level = background({**by_year(*[5] * 20), 2010: 1e9, 1989: 0})
    assert level.background_tco2e == 5
    assert [one.code for one in level.findings] == ["background_years_outside"]
    short = background(
        by_year(*[5] * 12, first=1997), first_year=1997, last_year=2008, span_reason="satellites"
    )
    assert [one.code for one in short.findings] == ["background_short_span"]


def test_a_country_may_bring_its_own_level_with_its_description():
    level = country_level(100, 20, "as in the 2015 inventory report")
    assert level.threshold_tco2e == 120 and level.description
    for wrong in ((100, 20, " "), (-1, 20, "x"), (100, math.inf, "x")):
        with pytest.raises(RuleError):
            country_level(*wrong)


# ---- what is left out

LEVEL = Background(100.0, 50.0)


def event(name, amount, year=2013, *follow_ups, activity=FM, missing=(), area=10.0):
    return NaturalEvent(
        name, year, activity, Disturbance.WILDFIRE, amount, area, missing,
        tuple(FollowUp(*one) for one in follow_ups),
    )  # fmt: skip


def only(result):
    (year,) = result.years
    return year


def test_a_year_by_hand():
    events = [
        event("a", 120.0, 2013, (SALVAGE, 2014, 20.0), (REMOVAL, 2014, 3.0), (REMOVAL, 2015, 4.0)),
        event("b", 80.0),
        event("c", 60.0, 2013, (CHANGE, 2016)),  # all of its land
        event("d", 50.0, 2013, (CHANGE, 2016, 30.0), (SALVAGE, 2013, 5.0)),
        event("e", 1000.0, activity=AR),
        event("f", 140.0, 2014),  # below the threshold
    ]
    result = exclusion(events, LEVEL, FM, 2013, 2016)
    first, second, third, _ = result.years
    assert (first.marked_tco2e, first.changed_use_tco2e, first.salvaged_tco2e) == (310, 90, 25)
    assert first.eligible_tco2e == 195 and first.excluded_tco2e == 95 and first.counted_tco2e == 100
    assert (second.excluded_tco2e, second.counted_tco2e, second.removals_left_out_tco2e) == (0, 140, 3)
    assert third.removals_left_out_tco2e == 4 and result.total("removals_left_out_tco2e") == 7
    assert {one.event_id: one.excluded_tco2e for one in result.land} == pytest.approx(
        {"a": 95 * 100 / 195, "b": 95 * 80 / 195, "d": 95 * 15 / 195}
    )
    assert first.excluded_area_ha == 30


def test_only_above_background_and_margin_and_then_down_to_the_background():
    assert only(exclusion([event("a", 150.0)], LEVEL, FM, 2013, 2013)).excluded_tco2e == 0
    assert only(exclusion([event("a", 150.5)], LEVEL, FM, 2013, 2013)).excluded_tco2e == 50.5


def test_salvage_and_changed_use_do_not_help_a_year_over_the_threshold():
    for kind in (SALVAGE, CHANGE):
        year = only(exclusion([event("a", 160.0, 2013, (kind, 2014, 10.0))], LEVEL, FM, 2013, 2013))
        assert year.eligible_tco2e == 150 and year.excluded_tco2e == 0


def test_removals_stay_in_where_the_land_stays_in():
    kept = event("a", 140.0, 2013, (REMOVAL, 2014, 9.0))
    changed = event("b", 200.0, 2015, (REMOVAL, 2016, 9.0), (CHANGE, 2016))
    result = exclusion([kept, changed], LEVEL, FM, 2013, 2016)
    assert result.total("removals_left_out_tco2e") == 0 and not result.land


def test_missing_evidence_refuses_and_names_what_is_missing():
    events = [event("a", 500.0), event("b", 300.0, missing=("c", "f"))]
    with pytest.raises(RuleError) as refused:
        exclusion(events, LEVEL, FM, 2013, 2013)
    finding = refused.value.finding
    assert finding.code == "evidence_incomplete" and finding.values["missing"] == {"b": ("c", "f")}
    year = only(exclusion(events, LEVEL, FM, 2013, 2013, leave_incomplete=True))
    assert (year.without_evidence_tco2e, year.excluded_tco2e) == (300, 400)
    assert only(exclusion(events, LEVEL, AR, 2013, 2013)).marked_tco2e == 0  # of the other account


def test_an_event_without_a_year_is_never_left_out():
    nowhen = replace(event("a", 500.0), calendar_year=None)
    with pytest.raises(RuleError) as refused:
        exclusion([nowhen], LEVEL, FM, 2013, 2013)
    assert refused.value.finding.values["missing"] == {"a": ("a",)}
    year = only(exclusion([nowhen], LEVEL, FM, 2013, 2013, leave_incomplete=True))
    assert (year.without_evidence_tco2e, year.excluded_tco2e) == (500, 0)


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        ("years_reversed", ([], LEVEL, FM, 2014, 2013)),
        ("event_named_twice", ([event("a", 1.0), event("a", 2.0)], LEVEL, FM, 2013, 2013)),
    ],
)
def test_bad_questions_are_refused(code, arguments):
    with pytest.raises(RuleError) as refused:
        exclusion(*arguments)
    assert refused.value.finding.code == code


tonnes = st.floats(0, 1e9)
later = st.one_of(
    st.tuples(st.just(SALVAGE), st.integers(2013, 2020), tonnes),
    st.tuples(st.just(CHANGE), st.integers(2013, 2020), st.none() | tonnes),
    st.tuples(st.just(REMOVAL), st.integers(2013, 2020), tonnes),
)
happenings = st.lists(
    st.tuples(
        tonnes,
        st.integers(2013, 2020),
        st.lists(later, max_size=3),
        st.sets(st.sampled_from("abcdef"), max_size=1),
    ),
    max_size=12,
)


@given(happenings, tonnes, tonnes, st.randoms(use_true_random=False))
def test_the_parts_add_up_and_nothing_is_left_out_that_must_not_be(found, level_t, margin, dice):
    level = Background(level_t, margin)
    events = [
        event(str(n), amount, year, *follow, missing=tuple(missing))
        for n, (amount, year, follow, missing) in enumerate(found)
    ]
    result = exclusion(events, level, FM, 2013, 2020, leave_incomplete=True)
    for row in result.years:
        of_year = [one for one in events if one.calendar_year == row.calendar_year]
        whole = math.fsum(one.amount_tco2e for one in of_year)
        assert row.marked_tco2e == pytest.approx(whole)
        assert math.fsum(row.parts_tco2e) == pytest.approx(whole, rel=1e-9, abs=1e-6)
        assert all(part >= 0 for part in row.parts_tco2e)
        assert row.excluded_tco2e <= row.eligible_tco2e <= whole * (1 + 1e-12)
        assert row.excluded_tco2e == 0 or row.eligible_tco2e > level.threshold_tco2e
        land = [one for one in result.land if one.calendar_year == row.calendar_year]
        assert math.fsum(one.excluded_tco2e for one in land) == pytest.approx(
            row.excluded_tco2e, rel=1e-9, abs=1e-6
        )
        assert row.excluded_area_ha == sum(one.area_ha for one in land)
    missing = {one.event_id for one in events if one.missing}
    assert missing == set(result.missing) and not missing & {one.event_id for one in result.land}
    out = {one.event_id for one in result.land}
    removed = [one.amount_tco2e for e in events if e.event_id in out for one in e.follow_ups
               if one.kind is REMOVAL and one.calendar_year >= e.calendar_year]  # fmt: skip
    assert result.total("removals_left_out_tco2e") == pytest.approx(math.fsum(removed))
    dice.shuffle(events)
    assert exclusion(events, level, FM, 2013, 2020, leave_incomplete=True) == result


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=8), st.integers(0, 10**6), st.integers(0, 10**6))
def test_twice_everything_leaves_out_twice_as_much(emitted, level_t, margin):
    one, two = (
        only(
            exclusion(
                [event(str(n), float(k * t)) for n, t in enumerate(emitted)],
                Background(float(k * level_t), float(k * margin)), FM, 2013, 2013,
            )
        )
        for k in (1, 2)
    )  # fmt: skip
    assert two.excluded_tco2e == 2 * one.excluded_tco2e
    assume(one.excluded_tco2e)
    assert one.excluded_tco2e == sum(emitted) - level_t
