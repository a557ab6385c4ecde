"""The three-way comparison of parcels: what must hold for any three states, and each kind of conflict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from merge_states_kit import P, links, merged, split, states

from terrestrial_carbon.plugin.core.merge.compare import Choice, ConflictKind, Found, Links, compare
from terrestrial_carbon.plugin.core.merge.groups import changed, groups_of, part
from terrestrial_carbon.plugin.core.merge.resolve import (
    bring_forward,
    considered,
    left,
    wrong_choices,
)


def swapped(link: Links) -> Links:
    return Links(link.theirs, link.ours, frozenset((two, one) for one, two in link.clashes))


def all_of(comparison, choice):
    return {one.key: choice for one in comparison.conflicts if choice in one.choices}


@given(states(), states(), links())
def test_what_only_one_side_changed_is_the_result(base, side, link):
    alone = Links(theirs=link.theirs)
    assert merged(compare(base, base, side, alone)) == side
    assert merged(compare(base, side, base, Links(ours=link.ours))) == side
    same = compare(base, side, side, link)
    assert merged(same) == side and not same.conflicts and not same.of(Found.THEIRS)


@settings(max_examples=400)
@given(states(), states(), states(), links())
def test_it_commutes(base, ours, theirs, link):
    one, two = compare(base, ours, theirs, link), compare(base, theirs, ours, swapped(link))
    assert {(c.key, c.kind, c.parcels, c.choices) for c in one.conflicts} == {
        (c.key, c.kind, c.parcels, c.choices) for c in two.conflicts
    }
    mirror = {Choice.OURS: Choice.THEIRS, Choice.THEIRS: Choice.OURS, Choice.BOTH: Choice.BOTH}
    for choice, other in mirror.items():
        decided = {c.key: choice if choice in c.choices else Choice.OURS for c in one.conflicts}
        turned = {key: mirror[chosen] for key, chosen in decided.items()}
        assert merged(one, decided) == merged(two, turned), other


@settings(max_examples=400)
@given(states(), states(), states(), links())
def test_nothing_is_lost(base, ours, theirs, link):
    """Every group that a side changed is so in the result, or is in a conflict that is listed."""
    comparison = compare(base, ours, theirs, link)
    result = merged(comparison)
    asked = {(c.parcel_id, c.group) for c in comparison.of(Found.CONFLICT)}
    keys = {one.key for one in comparison.conflicts}
    assert {c.conflict for c in comparison.of(Found.CONFLICT)} <= keys
    for side in (ours, theirs):
        for one in {**base, **side}:
            if (one, "added") in asked or (one, "removed") in asked:
                continue
            if (one in side) != (one in base):
                assert (one in result) == (one in side), one
                if one not in side:
                    continue
            elif one not in side:
                continue
            for group in changed(base.get(one), side[one]):
                if (one, group) in asked:
                    continue
                assert one in result and part(result[one], group) == part(side[one], group), (one, group)


@settings(max_examples=400)
@given(states(), states(), states(), links())
def test_undecided_stays_ours(base, ours, theirs, link):
    comparison = compare(base, ours, theirs, link)
    result = merged(comparison)
    for change in comparison.of(Found.CONFLICT):
        one = change.parcel_id
        assert (one in result) == (one in ours)
        if one in ours and change.group not in ("added", "removed"):
            assert part(result[one], change.group) == part(ours[one], change.group)


@settings(max_examples=400)
@given(states(), states(), states(), links(), st.sampled_from((Choice.OURS, Choice.THEIRS, None)))
def test_merging_the_same_again_finds_only_what_was_left(base, ours, theirs, link, choice):
    comparison = compare(base, ours, theirs, link)
    choices = all_of(comparison, choice) if choice else {}
    result = merged(comparison, choices)
    seen = {**base, **considered(comparison, choices)}
    seen = {one: state for one, state in seen.items() if state is not None}
    again = compare(seen, result, theirs, link)
    if choice:
        assert not again.conflicts and not again.of(Found.THEIRS)
        assert merged(again) == result
    else:
        assert {c.key for c in left(comparison, choices)} >= {c.key for c in again.conflicts if ":" in c.key}
        assert merged(again) == result


@given(states(), states(), states(), links())
def test_taking_all_of_one_side_takes_their_land(base, ours, theirs, link):
    comparison = compare(base, ours, theirs, link)
    taken = merged(comparison, all_of(comparison, Choice.THEIRS))
    for one in comparison.family_of:
        assert (one in taken) == (one in theirs)
        if one in theirs:
            assert part(taken[one], "land") == part(theirs[one], "land")


# ---- one of each kind

def kind_of(base, ours, theirs, link=None):
    found = compare(base, ours, theirs, link)
    assert len(found.conflicts) == 1, found.conflicts
    return found.conflicts[0], found


def test_different_fields_of_a_parcel_go_together():
    found = compare({"p": P}, {"p": {**P, "name": "Q"}}, {"p": {**P, "status": "protected", "basis": "law"}})
    assert not found.conflicts
    assert merged(found) == {"p": {**P, "name": "Q", "status": "protected", "basis": "law"}}


def test_a_status_is_not_torn_from_its_basis():
    before = {**P, "status": "protected", "basis": "law"}
    conflict, _ = kind_of(
        {"p": before}, {"p": {**before, "basis": "treaty"}}, {"p": {**P, "status": "threatened"}}
    )
    assert (conflict.key, conflict.kind) == ("p:status", ConflictKind.FIELD)


def test_a_split_goes_with_a_new_name_of_the_whole():
    found = compare({"p": P}, {"p": {**P, "name": "Q"}}, split())
    assert not found.conflicts
    assert merged(found) == {"p": {**split()["p"], "name": "Q"}, "n": split()["n"]}


def test_a_split_against_a_new_status_of_the_whole():
    tagged = {"p": {**P, "status": "protected", "basis": "law"}}
    conflict, found = kind_of({"p": P}, tagged, split())
    assert (conflict.key, conflict.kind, conflict.parcels) == ("land:n", ConflictKind.PIECES, ("n", "p"))
    assert merged(found) == tagged
    assert merged(found, {"land:n": Choice.THEIRS}) == split()
    both = merged(found, {"land:n": Choice.BOTH})
    assert both == split({**P, "status": "protected", "basis": "law"})
    assert sum(one["stock_tco2e"] for one in both.values()) == P["stock_tco2e"]


def test_two_splits_of_the_same_parcel():
    mine = {**split(), "m": {**split()["n"], "geometry_sha256": "4"}}
    del mine["n"]
    mine["p"] = {**mine["p"], "geometry_sha256": "5"}
    conflict, found = kind_of({"p": P}, mine, split())
    assert (conflict.kind, conflict.parcels) == (ConflictKind.LAND, ("m", "n", "p"))
    assert conflict.choices == (Choice.OURS, Choice.THEIRS)
    assert merged(found) == mine and merged(found, {conflict.key: Choice.THEIRS}) == split()


def test_deleting_against_changing():
    conflict, found = kind_of({"p": P}, {}, {"p": {**P, "name": "Q"}})
    assert conflict.kind is ConflictKind.DELETED
    assert merged(found) == {} and merged(found, {conflict.key: Choice.THEIRS}) == {"p": {**P, "name": "Q"}}


def test_deleting_what_nobody_touched():
    assert merged(compare({"p": P}, {"p": P}, {})) == {}


def test_a_merge_against_a_change_of_what_it_absorbed():
    base = {"p": P, "q": {**P, "geometry_sha256": "7", "name": "Q"}}
    union = {"p": {**P, "geometry_sha256": "8", "stock_tco2e": 200.0, "parent_ids": "q"}}
    conflict, found = kind_of(base, {**base, "q": {**base["q"], "name": "R"}}, union)
    assert (conflict.kind, conflict.parcels) == (ConflictKind.DELETED, ("p", "q"))
    assert merged(found, {conflict.key: Choice.THEIRS}) == union


def test_stock_measured_on_land_that_the_other_moved():
    moved = {**P, "geometry_sha256": "2", "area_ha": 9.0, "stock_tco2e": 90.0}
    conflict, found = kind_of({"p": P}, {"p": {**P, "stock_tco2e": 130.0}}, {"p": moved})
    assert conflict.kind is ConflictKind.OTHER_LAND
    assert merged(found, {conflict.key: Choice.THEIRS}) == {"p": moved}


def test_new_parcels_on_the_same_ground_can_both_stay():
    ours, theirs = {"a": P}, {"b": {**P, "geometry_sha256": "2"}}
    assert merged(compare({}, ours, theirs)) == {**ours, **theirs}
    conflict, found = kind_of({}, ours, theirs, Links(clashes=frozenset({("a", "b")})))
    assert conflict.kind is ConflictKind.OVERLAP and Choice.BOTH in conflict.choices
    assert merged(found) == ours
    assert merged(found, {conflict.key: Choice.THEIRS}) == theirs
    assert merged(found, {conflict.key: Choice.BOTH}) == {**ours, **theirs}


def test_a_border_moved_by_one_goes_whole():
    base = {"p": P, "q": {**P, "geometry_sha256": "9"}}
    theirs = {"p": {**P, "geometry_sha256": "2"}, "q": {**P, "geometry_sha256": "3"}}
    ours = {"p": {**P, "geometry_sha256": "4"}, "q": base["q"]}
    border = Links(theirs=frozenset({("p", "q")}))
    conflict, found = kind_of(base, ours, theirs, border)
    assert (conflict.kind, conflict.parcels) == (ConflictKind.LAND, ("p", "q"))
    assert merged(found) == ours and merged(found, {conflict.key: Choice.THEIRS}) == theirs


@pytest.mark.parametrize("key, choice", [("p:name", Choice.BOTH), ("x", Choice.OURS)])
def test_a_choice_that_is_not_offered_is_named(key, choice):
    found = compare({"p": P}, {"p": {**P, "name": "Q"}}, {"p": {**P, "name": "R"}})
    assert wrong_choices(found, {key: choice}) == [key]
    assert wrong_choices(found, {"p:name": Choice.LEAVE}) == []
    assert groups_of(P)[0] == "land"


@settings(max_examples=300)
@given(states(), states(), states(), links(), st.sampled_from((Choice.OURS, Choice.THEIRS)))
def test_a_copy_that_cannot_be_told_apart_is_not_asked_again_either(base, ours, theirs, link, choice):
    comparison = compare(base, ours, theirs, link)
    choices = all_of(comparison, choice)
    result, seen = merged(comparison, choices), {one: dict(state) for one, state in base.items()}
    bring_forward(seen, considered(comparison, choices), theirs)
    again = compare(seen, result, theirs, link)
    assert not again.conflicts and not again.of(Found.THEIRS)


@given(states(), states(), states(), links())
def test_another_copy_does_not_undo_what_the_first_brought(base, ours, first, link):
    """What the second copy did not touch keeps what was taken from the first."""
    comparison = compare(base, ours, first, link)
    choices = all_of(comparison, Choice.THEIRS)
    result, seen = merged(comparison, choices), {one: dict(state) for one, state in base.items()}
    bring_forward(seen, considered(comparison, choices), base)
    assert merged(compare(seen, result, base, Links(ours=link.ours))) == result
