"""The catalogue of maps: every entry sound and readable, published codes, entries of users as data."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.overlays.catalogue import DATED, Kind, text_in
from terrestrial_carbon.plugin.core.overlays.catalogue_json import catalogue, entry_of, told_entry
from terrestrial_carbon.plugin.core.overlays.encoding import UnknownCode, needs_year, of_year
from terrestrial_carbon.plugin.core.overlays.event_words import event_type_of
from terrestrial_carbon.plugin.core.overlays.reading import Confidence, EventType
from terrestrial_carbon.plugin.core.tables import table

SHIPPED = {entry.id: entry for entry in catalogue()}
MINE = {
    "id": "own_cuts",
    "kind": "events",
    "title": {"en": "<b>Cuts</b> & 'more'; DROP TABLE parcel"},
    "encoding": {
        "scheme": "classes",
        "codes": {"1": {"from": 2001, "label": "<script>"}, "254": {"from": "2002"}},
    },
    "nodata": [255],
    "licence": "ours",
}

# entry, code, year asked for, first day, last day, confidence
DECODED = [
    ("gfc_lossyear", 1, None, date(2001, 1, 1), date(2001, 12, 31), ""),
    ("gfc_lossyear", 23, None, date(2023, 1, 1), date(2023, 12, 31), ""),
    ("gfc_gain", 1, None, date(2001, 1, 1), date(2012, 12, 31), ""),
    ("gfw_integrated_alerts", 20001, None, date(2015, 1, 1), date(2015, 1, 1), "low"),
    ("gfw_integrated_alerts", 32850, None, date(2022, 10, 20), date(2022, 10, 20), "high"),
    ("gfw_integrated_alerts", 42850, None, date(2022, 10, 20), date(2022, 10, 20), "highest"),
    ("glad_l_gfw", 30366, None, date(2016, 1, 1), date(2016, 1, 1), "high"),
    ("glad_alert_year", 60, 2020, date(2020, 2, 29), date(2020, 2, 29), ""),
    ("radd_gfw", 22193, None, date(2021, 1, 1), date(2021, 1, 1), "low"),
    ("radd_native", 21001, None, date(2021, 1, 1), date(2021, 1, 1), ""),
    ("radd_native", 20366, None, date(2020, 12, 31), date(2020, 12, 31), ""),
    ("modis_burned_area", 183, 2020, date(2020, 7, 1), date(2020, 7, 1), ""),
    ("fire_cci", 365, 2019, date(2019, 12, 31), date(2019, 12, 31), ""),
    ("tmf_deforestation_year", 1990, None, date(1990, 1, 1), date(1990, 12, 31), ""),
    ("fcc_two_periods", 2, None, date(2011, 1, 1), date(2020, 12, 31), ""),
    ("fcc_four_periods", 3, None, date(2011, 1, 1), date(2015, 12, 31), ""),
]


@pytest.mark.parametrize(("entry", "code", "year", "first", "last", "sure"), DECODED)
def test_the_codes_of_each_product(entry, code, year, first, last, sure):
    encoding = SHIPPED[entry].encoding
    assert needs_year(encoding) == (year is not None)
    reading = (encoding if year is None else of_year(encoding, year)).decode(code)
    assert (reading.first, reading.last, reading.confidence) == (first, last, Confidence(sure))


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ("gfc_lossyear", [0]),
        ("gfw_integrated_alerts", [0]),
        ("radd_native", [0]),
        ("modis_burned_area", [0, -1, -2]),
        ("fcc_two_periods", [0, 3]),
        ("fcc_four_periods", [0, 5]),
        ("fcc_one_period", [1, 255]),
    ],
)
def test_codes_without_event(entry, codes):
    assert all(SHIPPED[entry].encoding.decode(code) is None for code in codes)


@pytest.mark.parametrize(
    ("entry", "code"),
    [("radd_gfw", 42850), ("glad_l_gfw", 42850), ("gfw_integrated_alerts", 12850), ("radd_native", 21367)],
)
def test_codes_a_product_cannot_hold(entry, code):
    with pytest.raises(UnknownCode):
        SHIPPED[entry].encoding.decode(code)


@pytest.mark.parametrize("entry", SHIPPED.values(), ids=list(SHIPPED))
def test_every_entry_is_told_in_both_languages_and_comes_back(entry):
    assert {"en", "zh-Hans"} <= set(entry.title) and {"en", "zh-Hans"} <= set(entry.summary)
    assert entry.title_in("zh-Hans") != entry.title_in("en") == entry.title_in("fi")
    assert entry_of(json.loads(json.dumps(told_entry(entry)))) == entry
    if entry.kind is Kind.IMAGERY or not entry.citation:
        return
    for field in ("licence", "citation", "where"):
        assert entry.verified.get(field) in ("primary", "secondary", "no"), field
    assert entry.where.startswith("https://")


def test_the_order_and_the_kinds():
    known = catalogue([MINE])
    assert [entry.id for entry in known] == [*SHIPPED, "own_cuts"]
    assert known.find("own_cuts").own and not known.find("gfc_lossyear").own
    assert {entry.kind for entry in known} == set(Kind)
    assert {entry.kind for entry in known.of_kind(*DATED)} == DATED
    for broken, code in (("nothing", "catalogue_entry_unknown"),):
        with pytest.raises(RuleError) as caught:
            known.find(broken)
        assert caught.value.finding.code == code


def test_forest_of_a_stack_is_never_also_lost():
    for entry in SHIPPED.values():
        if entry.kind is Kind.STACK and entry.classes:
            forest = {one.code for one in entry.classes if one.forest}
            assert forest == set(entry.stack.kept)
            assert {one.code for one in entry.classes} == forest | set(entry.stack.lost)


def test_a_users_entry_is_text_and_comes_back():
    entry = entry_of(MINE, own=True)
    assert entry.title["en"] == MINE["title"]["en"]
    assert entry.encoding.decode(254).year == 2002
    assert entry_of(json.loads(json.dumps(told_entry(entry))), own=True) == entry
    with pytest.raises(RuleError) as caught:
        catalogue([MINE, MINE])
    assert caught.value.finding.code == "catalogue_id_twice"


BROKEN = [
    ("id", "Own Cuts"),
    ("id", 3),
    ("id", "a" * 80),
    ("kind", "noise"),
    ("title", "Cuts"),
    ("title", {}),
    ("title", {"en": " "}),
    ("title", {"!": "x"}),
    ("title", {"en": "x" * 3000}),
    ("summary", [1]),
    ("encoding", {"scheme": "runes"}),
    ("encoding", {"scheme": "years", "offset": float("inf")}),
    ("encoding", {"scheme": []}),
    ("encoding", None),
    ("unit", "t"),
    ("unit", []),
    ("nodata", "255"),
    ("nodata", [float("nan")]),
    ("nodata", [None]),
    ("licence", 4),
    ("where", ["x"]),
    ("style", {"colors": ["red"]}),
    ("style", 7),
    ("guess", {"names": [" "]}),
    ("guess", {"low": 5, "high": 1}),
    ("guess", {"bands": "two"}),
    ("guess", {"shapes": ["circle"]}),
    ("guess", {"named": "yes"}),
    ("guess", {"distinct": [1]}),
    ("stack", {"kept": [], "lost": [0]}),
    ("stack", {"kept": [1], "lost": [1]}),
    ("stack", {"dates": [2010, 2000]}),
    ("classes", {"a": {"name": {"en": "x"}}}),
    ("classes", {"1": {"name": {}}}),
    ("vector", {"type": "magic"}),
    ("verified", {"colour": "no"}),
    ("verified", {"licence": "surely"}),
    ("surprise", 1),
]


@pytest.mark.parametrize(("field", "value"), BROKEN)
def test_a_broken_field_is_named(field, value):
    with pytest.raises(RuleError) as caught:
        entry_of({**MINE, field: value})
    finding = caught.value.finding
    assert finding.code == "bad_catalogue_entry"
    assert finding.values["field"].split(".")[0] == field
    assert field == "id" or finding.subject == "own_cuts"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 3000) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(field=st.sampled_from(sorted({"surprise", *told_entry(SHIPPED["mapbiomas"])})), value=_JSON)
def test_whatever_a_field_holds_it_is_taken_or_refused(field, value):
    try:
        entry = entry_of({**told_entry(SHIPPED["mapbiomas"]), field: value})
    except RuleError:
        return
    assert entry_of(told_entry(entry)) == entry


def test_what_needs_more_says_so():
    for kind, field in (
        ("events", "encoding"),
        ("stack", "stack"),
        ("classes", "classes"),
        ("vector_events", "vector"),
    ):
        with pytest.raises(RuleError) as caught:
            entry_of({"id": "bare", "kind": kind, "title": {"en": "Bare"}})
        assert caught.value.finding.values["field"] == field
    with pytest.raises(RuleError):
        entry_of({"id": "bare", "kind": "density", "title": {"en": "Bare"}})  # without a unit it says nothing
    with pytest.raises(RuleError):
        entry_of("not an object")


def test_languages_fall_back():
    assert text_in({"en": "loss", "zh-Hans": "损失"}, "zh_CN") == "损失"
    assert text_in({"en": "loss"}, "de") == "loss"
    assert text_in({"fr": "perte"}, "de") == "perte"
    assert text_in({}, "de") == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wildfire", "fire"),
        ("Mountain pine beetle — Severe impact", "pest"),
        ("Prescribed burn", "prescribed_fire"),
        ("CICATRIZ_DE_QUEIMADA", "fire"),
        ("DESMATAMENTO_VEG", "deforestation"),
        ("CS_GEOMETRICO", "harvest"),
        ("Clearcut harvesting with salvage", "harvest"),
        ("windthrow", "weather"),
        ("盗伐采伐", "harvest"),
        ("火灾", "fire"),
        ("fire", "fire"),
        ("Firetruck", "disturbance"),
        ("", "disturbance"),
        (None, "disturbance"),
        (7, "disturbance"),
    ],
)
def test_types_by_words(text, kind):
    assert event_type_of(text) is EventType(kind)


def test_the_words_name_known_types():
    assert {EventType(code) for code, _ in table("event_words")["words"]} <= set(EventType)
