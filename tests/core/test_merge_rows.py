"""Plots, trees and notes of two sides merged row by row: no edit lost, no tree without a plot."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.merge.compare import Choice, ConflictKind, Found
from terrestrial_carbon.plugin.core.merge.resolve import bring_forward, considered, left, resolve
from terrestrial_carbon.plugin.core.merge.rows import compare_rows, in_one, row_key, split_key

PLOTS, TREES = tuple("pqr"), tuple("abcde")
NAMES = ("name", "remark", "dbh_cm")


def owner_of(key, state):
    return "plot/" + state["plot_id"] if key.startswith("tree/") and state.get("plot_id") else None


@st.composite
def rows(draw, without=()):
    """Plots and trees, each tree on a plot that is there."""
    found = {}
    for plot in draw(st.lists(st.sampled_from(PLOTS), unique=True)):
        found["plot/" + plot] = draw(columns())
    plots = [key[5:] for key in found]
    for tree in draw(st.lists(st.sampled_from(TREES), unique=True)) if plots else ():
        found["tree/" + tree] = {**draw(columns()), "plot_id": draw(st.sampled_from(plots))}
    return found


def columns():
    return st.dictionaries(st.sampled_from(NAMES), st.integers(1, 3), max_size=3)


@st.composite
def edited(draw, base):
    """What a side makes of ``base``: some rows as they were, others changed, gone, or new."""
    other, made = draw(rows()), {}
    for key in sorted({**base, **other}):
        source = draw(st.sampled_from((base, base, other)))
        if key in source:
            made[key] = source[key]
    return {key: state for key, state in made.items() if owner_of(key, state) in (None, *made)}


@st.composite
def three(draw):
    base = draw(rows())
    return base, draw(edited(base)), draw(edited(base))


def merged(comparison, choices):
    result = dict(comparison.ours)
    for key, state in resolve(comparison, choices).items():
        if state is None:
            del result[key]
        else:
            result[key] = state
    return result


def orphans(states):
    return [key for key, state in states.items() if owner_of(key, state) not in (None, *states)]


@given(three(), st.data())
def test_a_change_of_one_side_alone_is_there_afterwards(sides, data):
    base, ours, theirs = sides
    comparison = compare_rows(base, ours, theirs, owner_of)
    choices = {
        one.key: data.draw(st.sampled_from((*one.choices, Choice.LEAVE))) for one in comparison.conflicts
    }
    result = merged(comparison, choices)
    in_conflict = {key for one in comparison.conflicts for key in one.parcels if len(one.groups) != 1}
    for key in {**base, **ours, **theirs}:
        if key in in_conflict or comparison.family_of.get(key):
            continue
        before, mine, other = base.get(key), ours.get(key), theirs.get(key)
        if mine == other or other == before:
            assert result.get(key) == mine
        elif mine == before:
            assert result.get(key) == other
        elif mine is not None and other is not None:
            for name in (*NAMES, "plot_id"):
                was, one, two = ((state or {}).get(name) for state in (before, mine, other))
                if one == was:
                    assert result[key].get(name) == two
                elif two == was or one == two:
                    assert result[key].get(name) == one
                else:
                    assert f"{key}:{name}" in {each.key for each in comparison.conflicts}


@given(three())
def test_whoever_is_chosen_for_all_loses_no_edit(sides):
    base, ours, theirs = sides
    comparison = compare_rows(base, ours, theirs, owner_of)
    for choice, side in ((Choice.OURS, ours), (Choice.THEIRS, theirs)):
        result = merged(comparison, {one.key: choice for one in comparison.conflicts})
        for key, state in side.items():
            for name in (*NAMES, "plot_id"):
                if state.get(name) != base.get(key, {}).get(name) and key in result:
                    assert result[key].get(name) == state.get(name)
            if key not in base or state != base[key]:
                assert key in result


@given(three(), st.data())
def test_no_tree_loses_its_plot(sides, data):
    base, ours, theirs = sides
    comparison = compare_rows(base, ours, theirs, owner_of)
    choices = {one.key: data.draw(st.sampled_from(one.choices)) for one in comparison.conflicts}
    assert not orphans(merged(comparison, choices))


@given(three(), st.data())
def test_the_same_copy_again_finds_only_what_was_left(sides, data):
    base, ours, theirs = sides
    comparison = compare_rows(base, ours, theirs, owner_of)
    choices = {
        one.key: data.draw(st.sampled_from((*one.choices, Choice.LEAVE))) for one in comparison.conflicts
    }
    result, begun = merged(comparison, choices), dict(base)
    bring_forward(begun, considered(comparison, choices), theirs)
    again = compare_rows(begun, result, theirs, owner_of)
    assert not again.of(Found.THEIRS)
    open_ones = {key for one in left(comparison, choices) for key in one.parcels}
    assert {key for one in again.conflicts for key in one.parcels} <= open_ones
    for one in left(comparison, choices):
        assert set(one.parcels) & {key for each in again.conflicts for key in each.parcels}


def test_a_plot_deleted_here_where_a_tree_was_added_there():
    base = {"plot/p": {"name": "P"}, "tree/a": {"plot_id": "p"}}
    theirs = {**base, "tree/b": {"plot_id": "p", "dbh_cm": 12.0}}
    comparison = compare_rows(base, {}, theirs, owner_of)
    (conflict,) = comparison.conflicts
    assert conflict.kind is ConflictKind.DELETED and conflict.cutter is Choice.OURS
    assert conflict.parcels == ("plot/p", "tree/a", "tree/b")
    assert merged(comparison, {}) == {}
    assert merged(comparison, {conflict.key: Choice.THEIRS}) == theirs
    assert merged(comparison, {conflict.key: Choice.OURS}) == {}


def test_a_plot_deleted_with_trees_nobody_touched_goes():
    base = {"plot/p": {"name": "P"}, "tree/a": {"plot_id": "p"}, "plot/q": {}}
    comparison = compare_rows(base, base, {"plot/q": {}}, owner_of)
    assert not comparison.conflicts and merged(comparison, {}) == {"plot/q": {}}


def test_keys_and_comparisons_in_one():
    assert row_key("tree", "a/b") == "tree/a/b" and split_key("tree/a/b", ("tree",)) == ("tree", "a/b")
    assert split_key("parcel/7", ("tree",)) is None and split_key("7", ("tree",)) is None
    first = compare_rows({}, {}, {"tree/a": {}}, owner_of)
    second = compare_rows({"p": {"name": 1}}, {"p": {"name": 2}}, {"p": {"name": 3}}, lambda key, state: None)
    both = in_one(first, second)
    assert len(both.changes) == 2 and both.conflict("p:name").parcels == ("p",)
    assert both.theirs == {"tree/a": {}, "p": {"name": 3}}
