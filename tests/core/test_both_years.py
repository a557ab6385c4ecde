"""Spans of days in calendar and accounting years at once."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.overlays.both_years import BothYears, in_both_years
from terrestrial_carbon.plugin.core.overlays.encoding import ClassCode, Classes, Days, YearAndDay, Years
from terrestrial_carbon.plugin.core.overlays.reading import Confidence, EventType, Reading, whole_years

PREFIXES = {2: Confidence.LOW, 3: Confidence.HIGH}
STARTS = st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(lambda day: (day.month, day.day))


@given(STARTS, st.integers(1, 9999), st.sampled_from([2, 3]))
def test_a_day_is_in_the_span_of_both_its_years(start, days, prefix):
    encoding = BothYears.of(Days(prefixes=PREFIXES), start)
    code = prefix * 10_000 + days
    (span,) = [span for span in encoding.spans() if span.low <= code <= span.high]
    day = date(2014, 12, 31) + timedelta(days=days)
    reading = span.reading
    assert reading.first <= day <= reading.last and reading.confidence is PREFIXES[prefix]
    assert reading.first.year == reading.last.year == day.year
    begins = date(day.year, *start)
    assert (reading.first >= begins) == (reading.last >= begins) == (day >= begins)
    assert (reading.last - reading.first).days == span.high - span.low
    assert encoding.decode(code) == Days(prefixes=PREFIXES).decode(code)


@given(STARTS)
def test_no_code_is_lost_and_none_is_there_twice(start):
    for inner in (Days(prefixes=PREFIXES), YearAndDay(first_year=2018, last_year=2024)):
        spans = BothYears.of(inner, start).spans()
        codes = [code for span in spans for code in range(span.low, span.high + 1)]
        assert codes == [code for span in inner.spans() for code in range(span.low, span.high + 1)]


@given(STARTS)
def test_whole_years_stay_whole(start):
    for inner in (Years(), Classes(codes={1: ClassCode(2000, 2012), 7: ClassCode(2013)})):
        assert BothYears.of(inner, start).spans() == inner.spans()


@given(STARTS, st.integers(1, 9862))  # to the end of 2041: the codes end within the year after
@example((5, 19), 9862)
def test_a_day_of_a_layer_is_in_the_years_of_a_code_of_that_day(start, days):
    """Polygons and cells of one day are in the same span; whole years stay whole."""
    day = date(2014, 12, 31) + timedelta(days=days)
    one = in_both_years(Reading(day, day, EventType.FIRE), start)
    encoding = BothYears.of(Days(prefixes=PREFIXES), start)
    (span,) = [span for span in encoding.spans() if span.low <= 20_000 + days <= span.high]
    assert (one.first, one.last) == (span.reading.first, span.reading.last)
    whole = whole_years(day.year)
    assert in_both_years(whole, start) == whole and one.event_type is EventType.FIRE
