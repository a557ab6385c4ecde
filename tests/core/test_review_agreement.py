"""Agreement of two readers: published tables, a computation of another kind, and what always holds."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.review.agreement import (
    AgreementNote,
    agreement,
    independent_pairs,
)

#: Two diagnosticians of 100 patients (Fleiss 1981, Statistical Methods for Rates and Proportions, p. 213).
FLEISS = ((75, 1, 4), (5, 4, 1), (0, 0, 10))
#: Two dermatologists of 88 patients (SAS/STAT user's guide, PROC FREQ, "Agreement Study").
SKIN = ((10, 4, 1, 0), (5, 10, 12, 2), (2, 4, 12, 5), (0, 2, 6, 13))
tables = st.integers(2, 4).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, 12), min_size=size, max_size=size), min_size=size, max_size=size
    )
)


def pairs(table):
    return [
        (f"c{row}", f"c{column}")
        for row, numbers in enumerate(table)
        for column, number in enumerate(numbers)
        for _ in range(number)
    ]


def plain_kappa(shares):
    """Return kappa from a square table of shares, straight from Cohen's definition."""
    size = range(len(shares))
    observed = sum(shares[i][i] for i in size)
    expected = sum(sum(shares[i]) * sum(shares[j][i] for j in size) for i in size)
    return (observed - expected) / (1 - expected)


def delta_error(table):
    """Return the standard error of kappa by the delta method, with gradients taken numerically."""
    total = sum(map(sum, table))
    shares = [[number / total for number in row] for row in table]
    gradient, step = {}, 1e-6
    for i, row in enumerate(shares):
        for j in range(len(row)):
            there = []
            for sign in (1, -1):
                moved = [list(one) for one in shares]
                moved[i][j] += sign * step
                there.append(plain_kappa(moved))
            gradient[i, j] = (there[0] - there[1]) / (2 * step)
    mean = sum(shares[i][j] * slope for (i, j), slope in gradient.items())
    square = sum(shares[i][j] * slope**2 for (i, j), slope in gradient.items())
    return math.sqrt(max(0.0, square - mean**2) / total)


def folded(table, code):
    size = range(len(table))
    both = table[code][code]
    first = sum(table[code]) - both
    second = sum(table[i][code] for i in size) - both
    return ((both, first), (second, sum(map(sum, table)) - both - first - second))


def test_the_published_figures_of_fleiss():
    found = agreement(pairs(FLEISS)).whole
    assert (round(found.observed, 2), round(found.expected, 2), round(found.kappa, 2)) == (0.89, 0.66, 0.68)
    assert round(found.standard_error, 3) == 0.088
    assert found.subjects == 100 and found.notes == ()


def test_the_published_figures_of_sas():
    found = agreement(pairs(SKIN)).whole
    figures = (found.kappa, found.standard_error, found.low, found.high)
    assert [round(one, 4) for one in figures] == [0.3449, 0.0724, 0.2030, 0.4868]


@given(tables)
def test_it_equals_another_computation_whole_and_by_class(table):
    assume(sum(map(sum, table)) and len({code for pair in pairs(table) for code in pair}) > 1)
    found = agreement(pairs(table))
    used = [i for i in range(len(table)) if sum(table[i]) or sum(row[i] for row in table)]
    compact = [[table[i][j] for j in used] for i in used]
    total = sum(map(sum, compact))
    assert found.whole.kappa == pytest.approx(plain_kappa([[n / total for n in row] for row in compact]))
    assert found.whole.standard_error == pytest.approx(delta_error(compact), abs=2e-4, rel=1e-3)
    for place, code in enumerate(used):
        one, two = found.by_class[f"c{code}"], folded(compact, place)
        shares = [[n / total for n in row] for row in two]
        assert one.kappa == pytest.approx(plain_kappa(shares))
        assert one.standard_error == pytest.approx(delta_error(two), abs=2e-4, rel=1e-3)
        assert one.chosen == (sum(two[0]), two[0][0] + two[1][0])


@given(tables)
def test_who_comes_first_does_not_matter(table):
    one, other = agreement(pairs(table)), agreement([pair[::-1] for pair in pairs(table)])
    for name in ("observed", "expected", "kappa", "standard_error", "low", "high"):
        assert getattr(one.whole, name) == pytest.approx(getattr(other.whole, name))
    assert list(one.by_class) == list(other.by_class)


@given(tables)
def test_bounds_hold(table):
    found = agreement(pairs(table))
    for one in (found.whole, *found.by_class.values()):
        if one.kappa is not None:
            assert one.low is None or -1 <= one.low <= one.kappa <= one.high <= 1
            assert (one.low is None) is (one.standard_error < 1e-7)
            assert one.standard_error >= 0 and one.kappa <= one.observed + 1e-12


def test_full_agreement_is_said_not_to_be_certainty():
    found = agreement(pairs(((20, 0), (0, 20)))).whole
    assert (found.kappa, found.standard_error, found.low, found.high) == (1, 0, None, None)
    assert found.notes == (AgreementNote.NO_DIFFERENCE,)


@pytest.mark.parametrize(
    "table", [((0, 40), (0, 0)), ((0, 20), (20, 0)), ((30, 10), (0, 0)), ((0, 1), (0, 0))]
)
def test_where_nothing_varies_there_is_no_interval(table):
    """Kappa is 0 or -1 by the margins alone; from 0 to 0 would look like a figure that is known."""
    found = agreement(pairs(table))
    for one in (found.whole, *found.by_class.values()):
        assert one.kappa <= 0 and (one.low, one.high) == (None, None)
        assert one.notes[0] is AgreementNote.NO_SPREAD


def test_one_class_has_no_kappa():
    found = agreement([("agree", "agree")] * 50)
    assert found.whole.observed == 1 and found.whole.kappa is None
    assert found.whole.notes == (AgreementNote.ONE_CLASS,)
    assert found.by_class["agree"].kappa is None


def test_a_class_that_one_reader_never_chose():
    found = agreement(pairs(((30, 10), (0, 0))))
    assert found.whole.kappa == 0 and found.by_class["c1"].chosen == (0, 10)
    assert found.whole.standard_error == pytest.approx(
        0, abs=1e-9
    )  # the second reader's column decides alone


def test_nothing_in_common_and_few():
    found = agreement([])
    assert found.whole.kappa is None and found.whole.notes == (AgreementNote.NOTHING_IN_COMMON,)
    assert found.by_class == {}
    assert AgreementNote.FEW_SUBJECTS in agreement(pairs(((5, 1), (1, 5)))).whole.notes


def test_classes_come_in_the_order_asked_for():
    found = agreement([("b", "a"), ("z", "b")], classes=("z", "x", "b"))
    assert list(found.by_class) == ["z", "b", "a"]


def test_a_confidence_that_is_none_is_refused():
    with pytest.raises(RuleError):
        agreement([], confidence=1.0)


# ── answers that were independent ──


def test_what_counts_is_what_was_said_before_the_other_was_seen():
    answers = [
        ("p", "Amara", "agree"),
        ("p", "Amara", "disagree"),  # still blind
        ("p", "Bo", "agree"),
        ("p", "Bo", "disagree"),  # after having seen Amara
        ("q", "Bo", "agree"),
        ("q", "Bo", None),
        ("q", "Amara", "agree"),
    ]
    assert independent_pairs(answers) == {("Amara", "Bo"): [("disagree", "agree")]}


@given(
    st.lists(
        st.tuples(
            st.sampled_from("pqr"), st.sampled_from(("A", "B", "C")), st.sampled_from((None, "x", "y"))
        ),
        max_size=40,
    )
)
def test_every_two_readers_count_a_subject_at_most_once(answers):
    found = independent_pairs(answers)
    for (first, second), both in found.items():
        assert first < second and 1 <= len(both) <= 3
    again = independent_pairs([*answers, *[(s, r, "z") for s, r, a in answers if a]])
    for pair, both in found.items():
        assert again[pair][: len(both)] == both
