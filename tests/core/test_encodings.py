"""Codes of event maps: published examples of each encoding, spans against single codes, JSON."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.overlays.code_runs import breaks_of, code_runs
from terrestrial_carbon.plugin.core.overlays.encoding import UnknownCode, needs_year, of_year, years_seen
from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of, told_of
from terrestrial_carbon.plugin.core.overlays.event_fields import EventFields
from terrestrial_carbon.plugin.core.overlays.reading import Confidence, EventType
from terrestrial_carbon.plugin.core.overlays.stack import stack_of

HANSEN = {"scheme": "years", "offset": 2000, "first": 1, "last": 23}
GFW = {"scheme": "days", "prefix": {"2": "low", "3": "high", "4": "highest"}}
RADD_GFW = {"scheme": "days", "prefix": {"2": "low", "3": "high"}}
RADD = {"scheme": "yyddd"}
BURNED = {"scheme": "day_of_year", "type": "fire", "none": [[-2, 0]], "year": 2020}
PERIODS = {
    "scheme": "classes",
    "none": [0, 3],
    "codes": {"1": {"from": 2001, "to": 2010}, "2": {"from": 2011, "to": "2020", "label": "late"}},
}
ALL = (HANSEN, GFW, RADD_GFW, RADD, BURNED, PERIODS)

# encoding, code, first day, last day, confidence
EXAMPLES = [
    (HANSEN, 1, date(2001, 1, 1), date(2001, 12, 31), ""),
    (HANSEN, 23, date(2023, 1, 1), date(2023, 12, 31), ""),
    (GFW, 20001, date(2015, 1, 1), date(2015, 1, 1), "low"),
    (GFW, 32850, date(2022, 10, 20), date(2022, 10, 20), "high"),  # often misread as 15 November
    (GFW, 42850, date(2022, 10, 20), date(2022, 10, 20), "highest"),
    (RADD_GFW, 22193, date(2021, 1, 1), date(2021, 1, 1), "low"),
    (RADD, 21001, date(2021, 1, 1), date(2021, 1, 1), ""),
    (RADD, 20366, date(2020, 12, 31), date(2020, 12, 31), ""),
    (BURNED, 60, date(2020, 2, 29), date(2020, 2, 29), ""),
    (BURNED, 366, date(2020, 12, 31), date(2020, 12, 31), ""),
    (PERIODS, 2, date(2011, 1, 1), date(2020, 12, 31), ""),
]


@pytest.mark.parametrize(("told", "code", "first", "last", "sure"), EXAMPLES)
def test_published_examples(told, code, first, last, sure):
    reading = encoding_of(told).decode(code)
    assert (reading.first, reading.last, reading.confidence) == (first, last, Confidence(sure))


def test_the_offset_of_glad_alerts_counts_from_the_last_day_of_2014():
    """Days = (1 January of the year − 1 January 2015) + day of the year, as GFW joins GLAD's two bands."""
    encoding = encoding_of(GFW)
    for day in (date(2015, 1, 1), date(2016, 2, 29), date(2019, 12, 31), date(2022, 7, 15)):
        number = (date(day.year, 1, 1) - date(2015, 1, 1)).days + day.timetuple().tm_yday
        for prefix, sure in ((2, Confidence.LOW), (3, Confidence.HIGH)):
            reading = encoding.decode(prefix * 10_000 + number)
            assert (reading.first, reading.confidence) == (day, sure)


@pytest.mark.parametrize(
    ("told", "code"),
    [(HANSEN, 24), (HANSEN, 255), (HANSEN, -1), (GFW, 12850), (GFW, 20000), (RADD_GFW, 40001), (RADD, 21000),
     (RADD, 21366), (BURNED, 367), (BURNED, -3), (PERIODS, 4)],
)  # fmt: skip
def test_unknown_codes_are_told(told, code):
    with pytest.raises(UnknownCode):
        encoding_of(told).decode(code)


@pytest.mark.parametrize(
    ("told", "codes"), [(HANSEN, [0]), (GFW, [0]), (RADD, [0]), (BURNED, [0, -1, -2]), (PERIODS, [0, 3])]
)
def test_none_is_no_event(told, codes):
    assert [encoding_of(told).decode(code) for code in codes] == [None] * len(codes)


def test_a_burned_area_file_needs_its_year():
    without = encoding_of({"scheme": "day_of_year", "type": "fire"})
    assert needs_year(without) and not without.spans()
    known = of_year(without, 2019)
    assert not needs_year(known)
    assert known.decode(365).last == date(2019, 12, 31)
    assert known.decode(365).event_type is EventType.FIRE
    with pytest.raises(UnknownCode):
        known.decode(366)


_LIMITS = (-40_000, 120_000)


@pytest.mark.parametrize("told", ALL)
@given(code=st.integers(*_LIMITS), start=st.sampled_from([(1, 1), (7, 1), (2, 29)]))
def test_spans_agree_with_single_codes(told, code, start):
    encoding = encoding_of(told)
    runs = code_runs(encoding, _LIMITS, start)
    found = [span for run in runs for span in run if span.low <= code <= span.high]
    if encoding.is_none(code):
        assert not found
        return
    (span,) = found
    try:
        reading = encoding.decode(code)
    except UnknownCode:
        assert span.reading is None
        return
    assert span.reading.first <= reading.first <= reading.last <= span.reading.last
    assert span.reading.event_type is reading.event_type
    assert span.reading.confidence is reading.confidence
    if reading.is_day:  # all days of a span lie in one year that begins on `start`
        month, day = start if start != (2, 29) else (2, 28)
        years = {d.year - ((d.month, d.day) < (month, day)) for d in (span.reading.first, span.reading.last)}
        assert len(years) == 1


@pytest.mark.parametrize("told", ALL)
def test_runs_have_no_holes(told):
    for run in code_runs(encoding_of(told), _LIMITS):
        breaks = breaks_of(run)
        assert all(low < high for low, high in zip(breaks, breaks[1:]))
        assert [span.high + 1 for span in run] == list(breaks[1:])


@pytest.mark.parametrize("told", ALL)
def test_json_comes_back_the_same(told):
    encoding = encoding_of(told)
    assert encoding_of(told_of(encoding)) == encoding
    assert told_of(encoding_of(told_of(encoding))) == told_of(encoding)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({}, "scheme"),
        ({"scheme": "eval"}, "scheme"),
        ({**HANSEN, "last": 0}, "last"),
        ({**HANSEN, "offset": "2000; DROP"}, "offset"),
        ({**HANSEN, "offset": True}, "offset"),
        ({**HANSEN, "type": "fun"}, "type"),
        ({**HANSEN, "none": [[1, 99]]}, "none"),
        ({**GFW, "epoch": "yesterday"}, "epoch"),
        ({**GFW, "prefix": {}}, "prefix"),
        ({**GFW, "prefix": {"2": "sure"}}, "confidence"),
        ({"scheme": "classes", "codes": {}}, "codes"),
        ({"scheme": "classes", "codes": {"a": {}}}, "codes"),
        ({"scheme": "classes", "codes": {"1": {"from": 2010, "to": 2001}}}, "to"),
        ({"scheme": "day_of_year", "year": 20}, "year"),
        ({"scheme": ["years"]}, "scheme"),
        ({**HANSEN, "first": float("inf")}, "first"),
        ({**HANSEN, "last": float("nan")}, "last"),
        ({**HANSEN, "none": [[float("-inf"), 0]]}, "none"),
        ({**GFW, "epoch": "9999-01-01"}, "epoch"),
        ({"scheme": "classes", "codes": {"1": {"from": "²"}}}, "from"),
    ],
)
def test_what_is_no_encoding_is_refused_by_field(told, field):
    with pytest.raises(RuleError) as refused:
        encoding_of(told)
    assert refused.value.finding.code == "bad_encoding"
    assert refused.value.finding.values["field"] == field


def test_the_years_of_the_codes_that_were_met():
    gfc = encoding_of({"scheme": "years", "offset": 2000, "first": 1, "last": 99})
    assert years_seen(gfc, (0.0, 3.0, 23.0, 250.0)) == (2003, 2023)
    assert years_seen(gfc, (0.0,)) is None and years_seen(None, (1.0,)) is None


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"years": [2000, 20000]}, "years"),
        ({"years": [0, 5]}, "years"),
        ({"years": [2000, float("inf")]}, "years"),
        ({"years": [2000, 2010.5]}, "years"),
        ({"kept": [[0, float("inf")]]}, "kept"),
    ],
)
def test_what_is_no_stack_is_refused_by_field(changed, field):
    with pytest.raises(RuleError) as refused:
        stack_of({"scheme": "stack", "kept": [1], "years": [2000, 2010], **changed})
    assert refused.value.finding.values["field"] == field


def test_years_that_other_programs_write_with_a_point_are_years():
    told = {"scheme": "classes", "codes": {"1": {"from": 2001.0, "to": 2003.0}}}
    reading = encoding_of(told).decode(1)
    assert (reading.first_year, reading.year) == (2001, 2003)
    assert encoding_of({"scheme": "day_of_year", "year": 2020.0}).decode(60).year == 2020


@pytest.mark.parametrize("when", ["nan", "inf", "-inf", "1e400", 1e300, float("nan"), "2022.5", "soon", None])
def test_a_feature_without_a_year_is_told_and_stops_nothing(when):
    fields = EventFields("year")
    assert fields.reading({"year": "2022"}) == fields.reading({"year": 2022.0})
    with pytest.raises(UnknownCode, match="year="):
        fields.reading({"year": when})
