"""What a copy changes of parcels that must stay as they are here, left out with all that hangs on it.

The copy is compared as if it had not changed these parcels, so that nothing of it is offered for a
decision or counts as dealt with: the next merge meets it again. Land that was moved together (pieces of
a split, what a merge absorbed, two sides of a border) is left out together; a conflict is, too, if one
of its choices would change such a parcel.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Optional

from .compare import ADDED, REMOVED, Change, Comparison, Found, Links, compare, moved_apart
from .groups import LAND, STOCK, Families, State, States, changed, groups_of, parents_of, part, with_part
from .resolve import at_stake

#: Fields of a parcel that may change all the same: they say how far its review is.
FREE = ("review_state",)


@dataclass(frozen=True)
class LeftOut:
    """What is left out together: the parcels that stay, and all that the copy changed for them."""

    fixed: tuple
    parcels: tuple


def compare_without(
    base: States, ours: States, theirs: States, links: Links, fixed: Iterable[str]
) -> tuple[Comparison, tuple]:
    """Return the comparison in which no decision changes a parcel of ``fixed``, and what it leaves out.

    :param links: of all three states; ``fixed``: ids of parcels that are there on our side.
    """
    fixed, kept, bundles = frozenset(fixed), dict(theirs), []
    found = compare(base, ours, kept, links)
    while touched := at_stake(found, _open_ones(found, fixed), FREE):
        kept = dict(kept)
        for bundle in _bundles(found, links, touched):
            _take_back(kept, found, bundle, fixed)
            bundles.append(tuple(bundle))
        if kept == found.theirs:
            break  # never seen; the database refuses what is left
        links = _still_linked(links, found, kept)
        found = compare(base, ours, kept, links)
    return found, tuple(_told(bundles, theirs, kept, fixed))


def left_out_changes(comparison: Comparison, theirs: States) -> Iterator[Change]:
    """Yield what a comparison leaves out of ``theirs``, the states that the copy has."""
    kept = comparison.theirs
    for one in sorted({**kept, **theirs}):
        if kept.get(one) == theirs.get(one):
            continue
        if one not in theirs or one not in kept:
            yield Change(one, REMOVED if one in kept else ADDED, Found.SIGNED)
            continue
        for group in changed(kept[one], theirs[one]):
            yield Change(one, group, Found.SIGNED)


def _open_ones(found: Comparison, fixed: frozenset) -> list:
    """Return those of ``fixed`` that a decision may concern at all."""

    def is_open(one):
        other = found.theirs.get(one)
        return one in found.family_of or (other != found.base.get(one) and other != found.ours.get(one))

    return sorted(one for one in fixed if is_open(one))


def _bundles(found: Comparison, links: Links, touched: Iterable[str]) -> list:
    """Return what goes with ``touched``: each a parcel → the groups that are taken back (``None``: all).

    Their own changes come first, those of land with what hangs on it; only where none of them has any,
    it is conflicts that have to go.
    """
    moved, bundles, done = _moved_families(found, links), [], set()
    for one in touched:
        if one not in done and (one in moved or _is_changed(found, one)):
            bundles.append(moved.get(one, {one: None}))
            done.update(bundles[-1])
    if bundles:
        return bundles
    conflicts = {conflict.key: conflict for conflict in found.conflicts}
    sides = (found.base, found.ours, found.theirs)
    for key in dict.fromkeys(found.family_of[one] for one in touched if one in found.family_of):
        members = conflicts[key].parcels
        is_recast = any(one not in side for side in sides for one in members)
        bundles.append(dict.fromkeys(members, None if is_recast else conflicts[key].groups))
    return bundles


def _moved_families(found: Comparison, links: Links) -> dict:
    """Return parcel → the bundle of land that their side moved together with it."""
    base, theirs = found.base, found.theirs
    _, other = moved_apart(base, found.ours, theirs)
    families, pairs = Families(other), set(links.theirs)
    for one in other:
        pairs.update((one, parent) for parent in parents_of(theirs.get(one)))
    for one, two in sorted(pairs):
        families.join(one, two)
    new_or_gone = {one for one in other if (one in base) != (one in theirs)}
    recast = new_or_gone.union(*(pair for pair in pairs if not new_or_gone.isdisjoint(pair)))
    found_ones = {}
    for members in families.all():
        bundle = {one: None if one in recast else (LAND, STOCK) for one in members}
        found_ones.update(dict.fromkeys(members, bundle))
    return found_ones


def _is_changed(found: Comparison, one: str) -> bool:
    """Return whether their side changed a parcel that stays, otherwise than ours."""
    before, mine, other = (side.get(one) for side in (found.base, found.ours, found.theirs))
    if before is None or other is None:
        return other not in (before, mine)
    return _state_without(before, mine, other, None, True) != other


def _take_back(kept: dict, found: Comparison, bundle: dict, fixed: frozenset) -> None:
    """Put parcels of their states back to what they were before; what both made the same of them stays."""
    for one, groups in bundle.items():
        before, mine, other = found.base.get(one), found.ours.get(one), kept.get(one)
        if other == mine:
            continue
        if before is None:
            kept.pop(one, None)
        elif other is None:
            kept[one] = before
        else:
            kept[one] = _state_without(before, mine, other, groups, one in fixed)


def _state_without(before: State, mine: Optional[State], other: State, groups, is_fixed: bool) -> State:
    """Return their state without some groups of changes (``None``: all; of a parcel that stays, all)."""
    state = other
    for group in groups_of(before, mine, other):
        is_asked = group not in FREE if is_fixed else groups is None or group in groups
        if is_asked and (mine is None or part(other, group) != part(mine, group)):
            state = with_part(state, group, before)
    return state


def _still_linked(links: Links, found: Comparison, kept: States) -> Links:
    """Return the links without those of land that their side has not moved any more."""
    _, other = moved_apart(found.base, found.ours, kept)
    theirs = frozenset(pair for pair in links.theirs if other.issuperset(pair))
    return Links(links.ours, theirs, frozenset(pair for pair in links.clashes if pair[1] in other))


def _told(bundles: list, theirs: States, kept: States, fixed: frozenset) -> Iterator[LeftOut]:
    """Yield what is left out, each parcel once."""
    families = Families(one for members in bundles for one in members)
    for members in bundles:
        for one in members:
            families.join(members[0], one)
    for members in families.all():
        gone = tuple(one for one in members if kept.get(one) != theirs.get(one))
        yield LeftOut(tuple(one for one in members if one in fixed), gone)
