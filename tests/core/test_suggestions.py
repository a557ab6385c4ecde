"""M1 as suggestions: every combination of what a rule asks, against a statement of M1 of its own."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.mechanism.budget import PlanClass
from terrestrial_carbon.plugin.core.mechanism.classes import CUTOFF_DATE, ClassRules, Rule
from terrestrial_carbon.plugin.core.mechanism.suggestion_facts import (
    Face,
    Item,
    Kind,
    LandFacts,
    Limits,
    Measure,
    Measured,
    Role,
    role_of,
)
from terrestrial_carbon.plugin.core.mechanism.suggestions import faces_of, suggest
from terrestrial_carbon.plugin.core.parcel import Basis, Evidence, Status

JOINED = date(2015, 7, 1)
RULES = ClassRules(JOINED, least_share=0.9)
DAY = timedelta(days=1)
#: what a country may find of each kind: nothing, or evidence (since, until) in words of M1
LAWS = {
    "none": None,
    "stands since before the cut-off": (date(1994, 3, 15), None),
    "of the very cut-off": (CUTOFF_DATE, None),
    "relaxed after the cut-off": (date(1987, 4, 1), date(2010, 9, 30)),
    "ended before the cut-off": (date(1971, 1, 1), date(2003, 2, 28)),
    "ended on the cut-off": (date(1971, 1, 1), CUTOFF_DATE),
    "a day after the cut-off": (CUTOFF_DATE + DAY, None),
    "made and ended between": (date(2007, 1, 1), date(2012, 1, 1)),
    "after joining": (JOINED + DAY, None),
    "without a date": (None, None),
}
THREATS = {"none": None, "seen": (date(2014, 11, 30), None), "seen later": (JOINED + DAY, None)}
TREATIES = {"none": None, "binding": (date(1996, 2, 2), None), "later": (JOINED + DAY, None)}
SURVEYS = {"none": None, "assessed": (date(2015, 6, 20), None), "later": (JOINED + DAY, None)}
EXCLUSIONS = {"none": None, "out of reach": (None, date(2030, 1, 1)), "over": (None, date(2014, 1, 1))}


def stated(exclusion, treaty, law, threat, steep, remote):
    """M1 as the document words it, told by the names of the cases; no date is compared here."""
    protected_on_cutoff = law in (
        "stands since before the cut-off", "of the very cut-off",
        "relaxed after the cut-off", "without a date",
    )  # fmt: skip
    protected_now = protected_on_cutoff or law == "a day after the cut-off"
    if exclusion == "out of reach":
        return "excluded", None
    if treaty == "binding":
        return "protected", "treaty"
    if protected_now and threat == "seen":
        return "threatened", None
    if protected_on_cutoff:
        return "protected", "law"
    if steep == "assessed":
        return "inaccessible", "biophysical"
    if remote == "assessed":
        return "inaccessible", "economic"
    return "tradeable", None


def items_of(cases):
    kinds = (Kind.EXCLUSION, Kind.TREATY, Kind.LAW, Kind.THREAT, Kind.BIOPHYSICAL, Kind.ECONOMIC)
    tables = (EXCLUSIONS, TREATIES, LAWS, THREATS, SURVEYS, SURVEYS)
    for kind, table, case in zip(kinds, tables, cases):
        if table[case] is not None:
            yield Item(kind, Evidence(kind.value, case, *table[case]), f"layer of {kind.value}")


def facts_of(items, **more):
    items = tuple(items)
    roles = {role_of(i.kind, i.evidence, RULES) for i in items if i.kind is not Kind.EXCLUSION} - {None}
    return LandFacts((Face(1.0, frozenset(roles)),), items, **more)


ALL_CASES = list(product(EXCLUSIONS, TREATIES, LAWS, THREATS, SURVEYS, SURVEYS))


def test_every_combination_of_cases_gets_the_class_m1_states():
    assert len(ALL_CASES) == 3 * 3 * 10 * 3 * 3 * 3
    for cases in ALL_CASES:
        found = suggest(facts_of(items_of(cases)), Limits(RULES))
        told = (found.status.value, found.basis.value if found.basis else None)
        assert told == stated(*cases), cases
        assert found.share == 1.0 and not found.mixed
        deciding = [ground for ground in found.reasons if ground.decides]
        assert deciding, cases  # no status without a reason
        assert {ground.rule for ground in deciding} == {found.rule}, cases


dates = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2020, 12, 31)))
items = st.builds(
    lambda kind, since, until: Item(kind, Evidence(kind.value, "x", since, until)),
    st.sampled_from([k for k in Kind if k is not Kind.LOSS]),
    dates,
    dates,
)


def in_force(evidence, day):
    begun = evidence.since is None or evidence.since <= day
    return begun and (evidence.until is None or evidence.until > day)


@given(st.lists(items, max_size=7), dates, dates)
def test_any_dates_decide_as_m1_says(found, cutoff, joined):
    cutoff, joined = sorted((cutoff or CUTOFF_DATE, joined or JOINED))
    rules = ClassRules(joined, cutoff, 0.9)
    roles = {role_of(i.kind, i.evidence, rules) for i in found if i.kind is not Kind.EXCLUSION} - {None}
    result = suggest(LandFacts((Face(1.0, frozenset(roles)),), tuple(found)), Limits(rules))

    def some(kind, test):
        return any(i.kind is kind and test(i.evidence) for i in found)

    begun = lambda e: e.since is None or e.since <= joined  # noqa: E731
    law_then = some(Kind.LAW, lambda e: in_force(e, cutoff))
    law_now = some(Kind.LAW, lambda e: in_force(e, joined))
    if some(Kind.EXCLUSION, lambda e: in_force(e, joined)):
        expected = Status.EXCLUDED, None
    elif some(Kind.TREATY, begun):
        expected = Status.PROTECTED, Basis.TREATY
    elif (law_then or law_now) and some(Kind.THREAT, begun):
        expected = Status.THREATENED, None
    elif law_then:
        expected = Status.PROTECTED, Basis.LAW
    elif some(Kind.BIOPHYSICAL, lambda e: in_force(e, joined)):
        expected = Status.INACCESSIBLE, Basis.BIOPHYSICAL
    elif some(Kind.ECONOMIC, lambda e: in_force(e, joined)):
        expected = Status.INACCESSIBLE, Basis.ECONOMIC
    else:
        expected = Status.TRADEABLE, None
    assert (result.status, result.basis) == expected


@given(st.lists(items, max_size=6), st.dates(CUTOFF_DATE + DAY, date(2015, 6, 30)))
def test_relaxing_protection_after_the_cutoff_never_enlarges_the_budget(found, day):
    tradeable_side = (Status.TRADEABLE, Status.THREATENED)
    relaxed = [
        Item(i.kind, Evidence(i.kind.value, "x", i.evidence.since, day))
        if i.kind is Kind.LAW and i.evidence.until is None and in_force(i.evidence, CUTOFF_DATE)
        else i
        for i in found
    ]
    before = suggest(facts_of(found), Limits(RULES)).status in tradeable_side
    assert (suggest(facts_of(relaxed), Limits(RULES)).status in tradeable_side) == before


faces = st.lists(
    st.tuples(st.floats(0.001, 1.0), st.frozensets(st.sampled_from([*Role]), max_size=4)),
    min_size=1,
    max_size=8,
)


@given(faces, st.floats(0.5, 1.0))
def test_parts_add_up_and_a_parcel_is_mixed_when_no_status_holds_enough(drawn, least):
    whole = sum(share for share, _ in drawn)
    land = LandFacts(tuple(Face(share / whole, roles) for share, roles in drawn))
    found = suggest(land, Limits(ClassRules(JOINED, least_share=least)))
    assert sum(part.share for part in found.parts) == pytest.approx(1.0)
    of_status: dict = {}
    for part in found.parts:
        of_status[part.status] = of_status.get(part.status, 0.0) + part.share
    most = max(of_status.values())
    assert found.share == pytest.approx(most)
    if most >= least:
        assert of_status[found.status] == pytest.approx(most)
        of_basis = [part for part in found.parts if part.status is found.status]
        assert found.basis is max(of_basis, key=lambda part: part.share).basis
    elif most < least - 1e-5:
        assert found.mixed and found.basis is None and found.rule is None


STEEP = {Measure.SLOPE: 30.0}


def test_a_measure_decides_above_its_limit_only():
    for value, status in ((30.0, Status.TRADEABLE), (30.01, Status.INACCESSIBLE)):
        land = LandFacts(measures={Measure.SLOPE: Measured(value, 0.4, "slope")})
        assert suggest(land, Limits(RULES, STEEP)).status is status
        assert suggest(land, Limits(RULES)).status is Status.TRADEABLE  # no limit, no rule


@given(st.dictionaries(st.sampled_from([*Measure]), st.floats(0, 100), max_size=6),
       st.dictionaries(st.sampled_from([*Measure]), st.floats(0, 100), max_size=6))  # fmt: skip
def test_remote_land_is_beyond_every_limit_and_steep_land_beyond_one(values, limits):
    land = LandFacts(measures={one: Measured(value) for one, value in values.items()})
    found = suggest(land, Limits(RULES, limits))
    distances = {one for one in limits if one not in (Measure.SLOPE, Measure.ELEVATION)}
    over = {one for one in limits if one in values and values[one] > limits[one]}
    if over & {Measure.SLOPE, Measure.ELEVATION}:
        assert (found.status, found.basis) == (Status.INACCESSIBLE, Basis.BIOPHYSICAL)
    elif distances and distances <= over:
        assert (found.status, found.basis) == (Status.INACCESSIBLE, Basis.ECONOMIC)
    else:
        assert found.status is Status.TRADEABLE


def test_loss_threatens_the_land_under_law_and_no_other():
    law, none = frozenset({Role.LAW_ON_CUTOFF}), frozenset()
    land = LandFacts((Face(0.4, law), Face(0.6, none)), loss=0.021, law_share=0.4)
    assert [face.roles for face in faces_of(land, Limits(RULES))] == [law | {Role.THREAT}, none]
    found = suggest(land, Limits(RULES))
    assert found.mixed
    assert [(part.status, part.share) for part in found.parts] == [
        (Status.TRADEABLE, 0.6),
        (Status.THREATENED, 0.4),
    ]
    few = LandFacts(land.faces, loss=0.019, law_share=0.4)
    assert suggest(few, Limits(RULES)).parts[1].status is Status.PROTECTED
    codes = [ground.code for ground in suggest(few, Limits(RULES)).reasons if not ground.decides]
    assert codes == ["loss_too_little"]


def test_law_and_treaty_on_two_halves_are_one_status():
    land = LandFacts((Face(0.4, frozenset({Role.TREATY})), Face(0.6, frozenset({Role.LAW_ON_CUTOFF}))))
    found = suggest(land, Limits(RULES))
    assert (found.status, found.basis, found.share) == (Status.PROTECTED, Basis.LAW, 1.0)
    assert [part.basis for part in found.parts] == [Basis.LAW, Basis.TREATY]


def test_reasons_name_layer_day_and_share():
    law = Item(Kind.LAW, Evidence("law", "Harrow Park", date(1994, 3, 15), None, 0.97), "protected areas")
    late = Item(Kind.LAW, Evidence("law", "Newgrove", date(2009, 7, 20), None, 0.03), "protected areas")
    ended = Item(
        Kind.LAW, Evidence("law", "Old", date(1971, 1, 1), date(2003, 2, 28), 0.5), "protected areas"
    )
    threat = Item(Kind.THREAT, Evidence("threat", "fence cut", JOINED + DAY, None, 1.0), "clearings")
    land = LandFacts(
        (Face(0.97, frozenset({Role.LAW_ON_CUTOFF})), Face(0.03, frozenset({Role.LAW_ON_JOINING}))),
        (law, late, ended, threat),
        plan_class=PlanClass.CONVERSION,
    )
    found = suggest(land, Limits(RULES))
    first = found.reasons[0]
    assert (first.code, first.rule, first.layer, first.name) == (
        "in_law_area", Rule.LAW_BY_CUTOFF, "protected areas", "Harrow Park",
    )  # fmt: skip
    assert (first.since, first.decided_on, first.share) == (date(1994, 3, 15), CUTOFF_DATE, 0.97)
    told = {ground.code: ground.decides for ground in found.reasons}
    assert told == {
        "in_law_area": True,
        "law_after_cutoff": True,  # of the small part that stays tradeable
        "law_ended_before_cutoff": False,
        "threat_after_joining": False,
    }


def test_a_law_after_the_cut_off_that_is_broken_is_a_reason_for_threatened():
    """It says of no land that it is tradeable, and the joining date decided."""
    law = Item(Kind.LAW, Evidence("law", "Newgrove", date(2009, 7, 20)), "protected areas")
    threat = Item(Kind.THREAT, Evidence("threat", "fence cut", JOINED - DAY), "clearings")
    land = LandFacts((Face(1.0, frozenset({Role.LAW_ON_JOINING, Role.THREAT})),), (law, threat))
    found = suggest(land, Limits(RULES))
    assert found.status is Status.THREATENED
    told = {(ground.code, ground.rule, ground.decided_on, ground.decides) for ground in found.reasons}
    assert told == {
        ("in_later_law_area", Rule.LAW_WITH_THREAT, JOINED, True),
        ("threat_known", Rule.LAW_WITH_THREAT, JOINED, True),
    }


def test_a_plan_never_decides_but_is_held_against_the_class():
    steep = {Measure.SLOPE: Measured(40.0)}
    for plan, status, code in (
        (PlanClass.CONVERSION, Status.INACCESSIBLE, "plan_to_develop"),
        (PlanClass.PRODUCTION, Status.INACCESSIBLE, None),
        (PlanClass.CONSERVATION, Status.TRADEABLE, "plan_to_conserve"),
    ):
        measures = steep if status is Status.INACCESSIBLE else {}
        found = suggest(LandFacts(measures=measures, plan_class=plan), Limits(RULES, STEEP))
        assert found.status is status
        said = [g.code for g in found.reasons if g.code.startswith("plan")]
        assert said == ([code] if code else [])
