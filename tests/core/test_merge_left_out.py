"""Changes of parcels signed off here: left out with what hangs on them, all else taken, none lost."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from merge_states_kit import IDS, P, links, merged, split, states

from terrestrial_carbon.plugin.core.merge.compare import Choice, Found, Links, compare
from terrestrial_carbon.plugin.core.merge.groups import changed, part
from terrestrial_carbon.plugin.core.merge.left_out import compare_without, left_out_changes
from terrestrial_carbon.plugin.core.merge.resolve import considered

ANY_PACE = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ANY = st.frozensets(st.sampled_from(IDS), max_size=3)
CHOICES = st.lists(st.sampled_from((*Choice, None)), min_size=1, max_size=12)


def decided(comparison, dice):
    """Choices drawn one by one, each one that its conflict offers."""
    found = {}
    for number, conflict in enumerate(comparison.conflicts):
        choice = dice[number % len(dice)]
        if choice is Choice.LEAVE or choice in conflict.choices:
            found[conflict.key] = choice
    return found


def record(state):
    return {name: value for name, value in state.items() if name != "review_state"}


def forward(base, comparison, choices):
    seen = {**base, **considered(comparison, choices)}
    return {one: state for one, state in seen.items() if state is not None}


@ANY_PACE
@given(states(), states(), states(), links(), ANY, CHOICES)
def test_no_decision_changes_them(base, ours, theirs, link, fixed, dice):
    fixed &= set(ours)
    found, _ = compare_without(base, ours, theirs, link, fixed)
    for way in (dice, *([one] for one in (Choice.THEIRS, Choice.BOTH, Choice.OURS, None))):
        result = merged(found, decided(found, way))
        for one in fixed:
            assert record(result[one]) == record(ours[one])


@ANY_PACE
@given(states(), states(), states(), links(), ANY)
def test_all_else_is_taken_and_nothing_is_lost(base, ours, theirs, link, fixed):
    fixed &= set(ours)
    found, bundles = compare_without(base, ours, theirs, link, fixed)
    result, again = merged(found), set(left_out_changes(found, theirs))
    asked = {(one.parcel_id, one.group) for one in {*found.of(Found.CONFLICT), *again}}
    told = {one for bundle in bundles for one in bundle.parcels}
    assert {one.parcel_id for one in again} == told
    assert all(bundle.parcels and fixed.intersection(bundle.fixed) for bundle in bundles)
    for side in (ours, theirs):
        for one in {**base, **side}:
            if {(one, "added"), (one, "removed")} & asked:
                continue
            if (one in side) != (one in base):
                assert (one in result) == (one in side)
            if one in side and one in result:
                for group in changed(base.get(one), side[one]):
                    is_there = part(result[one], group) == part(side[one], group)
                    assert is_there or (one, group) in asked, (one, group)


@ANY_PACE
@given(states(), states(), states(), links(), ANY, CHOICES)
def test_what_was_left_out_comes_at_the_next_merge(base, ours, theirs, link, fixed, dice):
    fixed &= set(ours)
    found, _ = compare_without(base, ours, theirs, link, fixed)
    choices = decided(found, dice)
    result, seen = merged(found, choices), forward(base, found, choices)
    again = compare(seen, result, theirs, link)
    open_now = {(one.parcel_id, one.group) for one in again.changes if one.found is not Found.OURS}
    whole = {one for one, group in open_now if group in ("added", "removed")}
    for change in left_out_changes(found, theirs):
        parcel = change.parcel_id
        if change.group in ("added", "removed"):  # of one that both added, its fields
            assert parcel in {one for one, _ in open_now}
        else:
            assert (parcel, change.group) in open_now or parcel in whole
    still, _ = compare_without(seen, result, theirs, link, fixed)  # not reopened: nothing moves
    assert merged(still) == result


@ANY_PACE
@given(states(), states(), links(), ANY)
def test_reopened_it_is_as_if_it_had_never_been_signed(base, theirs, link, fixed):
    link, fixed = Links(theirs=link.theirs), fixed & set(base)
    found, _ = compare_without(base, base, theirs, link, fixed)
    result = merged(found)
    assert all(record(result[one]) == record(base[one]) for one in fixed)
    assert merged(compare(forward(base, found, {}), result, theirs, link)) == theirs


@ANY_PACE
@given(states(), states(), states(), links())
def test_with_none_signed_it_is_the_plain_comparison(base, ours, theirs, link):
    assert compare_without(base, ours, theirs, link, ()) == (compare(base, ours, theirs, link), ())


# ---- one of each kind

Q = {**P, "name": "Q", "geometry_sha256": "9"}


def left(base, ours, theirs, link=None, fixed=("p",)):
    found, bundles = compare_without(base, ours, theirs, link or Links(), fixed)
    return found, [(bundle.fixed, bundle.parcels) for bundle in bundles]


def test_fields_of_one_are_left_out_alone():
    base = {"p": P, "q": Q}
    theirs = {"p": {**P, "name": "x", "review_state": "seen"}, "q": {**Q, "name": "y"}}
    found, told = left(base, base, theirs)
    assert told == [(("p",), ("p",))]
    assert merged(found) == {"p": {**P, "review_state": "seen"}, "q": theirs["q"]}
    assert [(one.parcel_id, one.group) for one in left_out_changes(found, theirs)] == [("p", "name")]


def test_a_border_is_left_out_on_both_sides_and_the_neighbour_keeps_its_name():
    base = {"p": P, "q": Q}
    theirs = {
        "p": {**P, "geometry_sha256": "2", "area_ha": 8.0, "stock_tco2e": 80.0},
        "q": {**Q, "geometry_sha256": "8", "area_ha": 12.0, "stock_tco2e": 120.0, "name": "new"},
    }
    found, told = left(base, base, theirs, Links(theirs=frozenset({("p", "q")})))
    assert told == [(("p",), ("p", "q"))]
    assert merged(found) == {"p": P, "q": {**Q, "name": "new"}}


def test_pieces_and_what_was_drawn_on_the_land_of_one_stay_away_with_it():
    base = {"p": P, "q": Q}
    theirs = {**split(), "q": {**Q, "status": "protected"}}
    found, told = left(base, base, theirs)
    assert told == [(("p",), ("n", "p"))] and merged(found) == {"p": P, "q": theirs["q"]}
    drawn = {"p": {**P, "geometry_sha256": "2"}, "new": {**P, "geometry_sha256": "3"}, "q": theirs["q"]}
    found, told = left(base, base, drawn, Links(theirs=frozenset({("p", "new")})))
    assert told == [(("p",), ("new", "p"))] and merged(found) == {"p": P, "q": theirs["q"]}


def test_an_absorbed_one_stays_and_so_does_what_absorbed_it():
    base = {"p": P, "q": Q}
    theirs = {"q": {**Q, "geometry_sha256": "7", "area_ha": 20.0, "name": "both", "parent_ids": "p"}}
    found, told = left(base, base, theirs)
    assert told == [(("p",), ("p", "q"))] and merged(found) == base


def test_a_conflict_about_one_is_not_asked_and_ours_stays():
    base = {"p": P, "q": Q}
    ours = {"p": {**P, "name": "ours"}, "q": {**Q, "name": "ours"}}
    theirs = {"p": {**P, "name": "theirs"}, "q": {**Q, "name": "theirs"}}
    found, told = left(base, ours, theirs)
    assert [one.key for one in found.conflicts] == ["q:name"] and told == [(("p",), ("p",))]


def test_what_ours_absorbed_into_one_brings_nothing_back():
    base = {"p": P, "q": Q}
    ours = {"p": {**P, "geometry_sha256": "5", "area_ha": 20.0, "parent_ids": "q"}}
    theirs = {"p": P, "q": {**Q, "status": "protected"}}
    found, told = left(base, ours, theirs)
    assert not found.conflicts and told == [(("p",), ("q",))] and merged(found) == ours
    open_one = compare_without(base, ours, theirs, Links(), ())[0]
    assert len(open_one.conflicts) == 1  # reopened, it is one to decide


def test_a_new_parcel_on_land_that_one_has_taken_waits():
    base, ours = {"p": P}, {"p": {**P, "geometry_sha256": "5", "area_ha": 20.0}}
    theirs = {"p": P, "new": Q}
    found, told = left(base, ours, theirs, Links(clashes=frozenset({("p", "new")})))
    assert told == [(("p",), ("new",))] and merged(found) == ours


def test_their_other_land_of_a_wider_family_is_still_decided():
    """Ours moved q and r; theirs moved p and q, and r and s: only the first pair waits."""
    base = {one: {**P, "geometry_sha256": one} for one in "pqrs"}
    ours = {**base, "q": {**P, "geometry_sha256": "q1"}, "r": {**P, "geometry_sha256": "r1"}}
    theirs = {one: {**P, "geometry_sha256": one + "2"} for one in "pqrs"}
    link = Links(frozenset({("q", "r")}), frozenset({("p", "q"), ("r", "s")}))
    found, told = left(base, ours, theirs, link)
    assert told == [(("p",), ("p", "q"))]
    (conflict,) = found.conflicts
    assert conflict.parcels == ("q", "r", "s") and merged(found)["p"] == base["p"]
