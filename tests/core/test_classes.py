"""M1: the order of the rules and the dates that decide."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.mechanism.classes import (
    CUTOFF_DATE,
    ClassRules,
    LandEvidence,
    Rule,
    classify,
    missing_evidence,
    required_fields,
)
from terrestrial_carbon.plugin.core.parcel import BASES_OF_STATUS, Basis, Evidence, Status

JOINED = date(2015, 7, 1)
RULES = ClassRules(JOINED)
BEFORE, AFTER = date(1998, 1, 1), date(2009, 1, 1)


def law(since=BEFORE, until=None, share=1.0):
    return Evidence("law", "Park act", since, until, share)


def outcome(**evidence):
    suggestion = classify(LandEvidence(**{k: tuple(v) for k, v in evidence.items()}), RULES)
    return suggestion.status, suggestion.basis


def test_law_in_force_on_the_cutoff_protects():
    assert outcome(laws=[law()]) == (Status.PROTECTED, Basis.LAW)
    assert outcome(laws=[law(CUTOFF_DATE)]) == (Status.PROTECTED, Basis.LAW)


def test_law_after_the_cutoff_leaves_land_tradeable():
    assert outcome(laws=[law(AFTER)]) == (Status.TRADEABLE, None)
    assert outcome(laws=[law(CUTOFF_DATE + timedelta(days=1))]) == (Status.TRADEABLE, None)


def test_later_repeal_does_not_enlarge_the_budget():
    assert outcome(laws=[law(BEFORE, AFTER)]) == (Status.PROTECTED, Basis.LAW)
    assert outcome(laws=[law(BEFORE, date(2001, 1, 1))]) == (Status.TRADEABLE, None)


def test_threat_makes_legally_protected_land_threatened():
    assert outcome(laws=[law()], threats=[Evidence("threat", "clearing", AFTER)]) == (Status.THREATENED, None)
    assert outcome(threats=[Evidence("threat", "clearing", AFTER)]) == (Status.TRADEABLE, None)


def test_treaty_wins_over_threat_and_law():
    evidence = {
        "treaties": [Evidence("treaty", "Ramsar")],
        "laws": [law()],
        "threats": [Evidence("threat", "x")],
    }
    assert outcome(**evidence) == (Status.PROTECTED, Basis.TREATY)


def test_excluded_wins_over_all():
    assert outcome(
        exclusions=[Evidence("exclusion", "occupied")], treaties=[Evidence("treaty", "Ramsar")]
    ) == (
        Status.EXCLUDED,
        None,
    )


def test_inaccessible_bases():
    assert outcome(biophysical=[Evidence("constraint", "slope")]) == (Status.INACCESSIBLE, Basis.BIOPHYSICAL)
    assert outcome(economic=[Evidence("constraint", "remote")]) == (Status.INACCESSIBLE, Basis.ECONOMIC)


def test_share_of_the_area_decides():
    assert outcome(laws=[law(share=0.49)]) == (Status.TRADEABLE, None)
    assert outcome(laws=[law(share=0.3), law(share=0.3)]) == (Status.PROTECTED, Basis.LAW)


def test_reasons_name_rule_and_date():
    suggestion = classify(LandEvidence(laws=(law(),)), RULES)
    assert suggestion.rule is Rule.LAW_BY_CUTOFF
    assert suggestion.reasons[0].decided_on == CUTOFF_DATE
    assert suggestion.reasons[0].evidence.reference == "Park act"
    late = classify(LandEvidence(laws=(law(AFTER),)), RULES)
    assert late.rule is Rule.TRADEABLE and late.reasons[0].evidence.since == AFTER


days = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2020, 1, 1)))
item = st.builds(Evidence, st.just("e"), st.just("r"), days, days, st.sampled_from([0.2, 0.5, 1.0]))
land = st.builds(LandEvidence, *[st.lists(item, max_size=2).map(tuple)] * 6)


def by_the_text(land):
    """M1 said once more, in another form: the first line that holds."""

    def runs(e, day):
        return (not e.since or e.since <= day) and (not e.until or e.until > day)

    def enough(items):
        items = list(items)
        return bool(items) and min(1, sum(e.share for e in items)) >= 0.5

    begun = [e for e in land.threats if not e.since or e.since <= JOINED]
    table = [
        (enough(e for e in land.exclusions if runs(e, JOINED)), (Status.EXCLUDED, None)),
        (
            enough(e for e in land.treaties if not e.since or e.since <= JOINED),
            (Status.PROTECTED, Basis.TREATY),
        ),
        (
            enough(begun) and enough(e for e in land.laws if runs(e, CUTOFF_DATE) or runs(e, JOINED)),
            (Status.THREATENED, None),
        ),
        (enough(e for e in land.laws if runs(e, CUTOFF_DATE)), (Status.PROTECTED, Basis.LAW)),
        (enough(e for e in land.biophysical if runs(e, JOINED)), (Status.INACCESSIBLE, Basis.BIOPHYSICAL)),
        (enough(e for e in land.economic if runs(e, JOINED)), (Status.INACCESSIBLE, Basis.ECONOMIC)),
        (True, (Status.TRADEABLE, None)),
    ]
    return next(result for holds, result in table if holds)


@given(land)
def test_order_of_the_rules(land):
    suggestion = classify(land, RULES)
    assert (suggestion.status, suggestion.basis) == by_the_text(land)
    assert suggestion.reasons


def test_required_evidence():
    assert required_fields(Status.PROTECTED, Basis.LAW) == ("legal_ref", "protected_from")
    assert required_fields(Status.PROTECTED, None) == required_fields(Status.PROTECTED, Basis.LAW)
    assert required_fields(None, None) == ()
    for status, bases in BASES_OF_STATUS.items():
        for basis in (None, *bases, Basis.LAW):
            required_fields(status, basis)


@pytest.mark.parametrize(
    "status, basis, values, codes",
    [
        (Status.PROTECTED, Basis.LAW, {}, ["evidence_missing", "evidence_missing"]),
        (Status.PROTECTED, Basis.LAW, {"legal_ref": "Act", "protected_from": BEFORE}, []),
        (
            Status.PROTECTED,
            Basis.LAW,
            {"legal_ref": "Act", "protected_from": AFTER},
            ["evidence_after_cutoff"],
        ),
        (  # a law that came later and is broken makes land threatened all the same
            Status.THREATENED,
            None,
            {"legal_ref": "Act", "protected_from": AFTER, "threat_note": "felled"},
            [],
        ),
        (Status.TRADEABLE, Basis.LAW, {}, ["basis_not_of_status"]),
        (Status.TRADEABLE, None, {"protected_from": AFTER, "protected_to": BEFORE}, ["dates_contradict"]),
    ],
)
def test_missing_and_contradicting_evidence(status, basis, values, codes):
    assert [finding.code for finding in missing_evidence("p", status, basis, values)] == codes
