"""Answers of readers on two sides: compared as wholes, hidden where they must be, never lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.merge.answers import (
    answer_key,
    answer_of,
    answer_state,
    compare_answers,
    hidden_from,
    known_to,
    without,
)
from terrestrial_carbon.plugin.core.merge.compare import Choice, Found
from terrestrial_carbon.plugin.core.merge.resolve import considered, resolve

READERS, UNITS, CODES = ("Ana", "Bo:1", "Cy"), ("s:1", "s:2"), (None, "f", "o")
KEYS = [(unit, reader) for unit in UNITS for reader in READERS]
MOMENTS = [f"2026-05-0{day}T00:00:00+00:00" for day in range(1, 6)]


def label(unit, reader, code, at=MOMENTS[0], **names):
    row = {"unit_id": unit, "sample_id": "s", "reader": reader, "class_code": code, "changed_at": at}
    return answer_key("interpretation", f"{unit}:{reader}"), answer_state("interpretation", row, **names)


def side(codes):
    return dict(label(*one, code, at) for one, (code, at) in codes.items())


ANSWERS = st.dictionaries(
    st.sampled_from(KEYS), st.tuples(st.sampled_from(CODES), st.sampled_from(MOMENTS)), max_size=6
)


@st.composite
def desks(draw):
    """Where both began, and what each side made of it: rows never go."""
    base = draw(ANSWERS)
    return tuple(side({**base, **more}) for more in ({}, draw(ANSWERS), draw(ANSWERS)))


def codes(states):
    return {key: answer_of(state)["class_code"] for key, state in states.items()}


@given(desks(), st.sampled_from((Choice.OURS, Choice.THEIRS, Choice.LEAVE)))
def test_each_answer_comes_from_the_side_that_gave_it(sides, choice):
    base, ours, theirs = (codes(one) for one in sides)
    found = compare_answers(*sides)
    choices = {} if choice is Choice.LEAVE else {one.key: choice for one in found.conflicts}
    now = {**ours, **codes(resolve(found, choices))}
    for key in {**ours, **theirs}:
        before, mine, other = (one.get(key) for one in (base, ours, theirs))
        both_changed = mine != other and before not in (mine, other)
        is_new_twice = key not in base and key in ours and key in theirs and mine != other
        if both_changed or is_new_twice:
            assert now[key] == (other if choice is Choice.THEIRS else mine)
        else:
            assert now.get(key) == (other if mine == before else mine)


@given(desks(), st.sampled_from((Choice.OURS, Choice.THEIRS)))
def test_merged_again_nothing_is_new(sides, choice):
    base, ours, theirs = sides
    found = compare_answers(*sides)
    choices = {one.key: choice for one in found.conflicts}
    after = {**ours, **resolve(found, choices)}
    again = compare_answers({**base, **considered(found, choices)}, after, theirs)
    assert not again.conflicts and not again.of(Found.THEIRS)


@given(desks(), st.lists(st.sampled_from(KEYS)))
def test_what_was_refused_comes_again(sides, refused):
    base, ours, theirs = sides
    found = compare_answers(*sides)
    keys = {f"interpretation/{unit}:{reader}" for unit, reader in refused}
    held = without(found, keys)
    seen = considered(held, {})
    assert not keys & set(seen) and not keys & {one.parcel_id for one in held.of(Found.THEIRS)}
    again = compare_answers({**base, **seen}, {**ours, **resolve(held, {})}, theirs)
    wanted = {one.parcel_id for one in found.of(Found.THEIRS)} & keys
    assert {one.parcel_id for one in again.of(Found.THEIRS)} == wanted


@given(desks(), st.sampled_from((*READERS, "Dee")))
def test_others_answers_are_hidden_exactly_where_the_own_is_not_given(sides, reader):
    found = compare_answers(*sides)
    hidden = hidden_from(reader, found, known_to(reader, found))
    own = {
        answer_of(state)["unit_id"]
        for one in (found.ours, found.theirs)
        for state in one.values()
        if answer_of(state)["reader"] == reader and answer_of(state)["class_code"]
    }
    for one in (found.base, found.ours, found.theirs):
        for key, state in one.items():
            told = answer_of(state)
            assert (key in hidden) == (told["reader"] != reader and told["unit_id"] not in own)


def test_moment_and_name_of_the_sample_are_no_difference():
    ours, theirs = (
        dict([label("s:1", "Bo", "f", at, sample=name)]) for at, name in zip(MOMENTS, ("Map", "Map (2)"))
    )
    assert not compare_answers({}, ours, theirs).of(Found.THEIRS)
    assert not compare_answers({}, ours, theirs).conflicts


def test_on_a_settled_subject_nothing_is_hidden():
    found = compare_answers({}, {}, dict([label("s:1", "Bo", "f")]))
    assert hidden_from("Ana", found, known_to("Ana", found))
    assert not hidden_from("Ana", found, known_to("Ana", found, [("sample_unit", "s:1", 1)]))
