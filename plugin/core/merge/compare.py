"""What two editors changed of the same parcels: taken over, the same, or in conflict (mechanism M3).

Three states of all parcels are compared: where both began (base), ours, theirs. Fields are merged
one by one. Land is not: parcels whose land hangs together (pieces of a split, what a merge absorbed,
two sides of a border that moved, new parcels on the same ground) are a family, and a family in which
both sides moved land is decided as a whole, so that no land is counted twice and none is lost.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Optional

from .groups import LAND, NAMES, STOCK, Families, States, changed, groups_of, parents_of, part

ADDED, REMOVED = "added", "removed"


class Choice(str, Enum):
    """How a conflict is decided; left ones keep ours for now and come again."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"
    LEAVE = "leave"


class Found(str, Enum):
    """Who changed something."""

    OURS = "ours"
    THEIRS = "theirs"
    SAME = "same"
    CONFLICT = "conflict"
    SIGNED = "signed"  # theirs, left out: the parcel, or what it hangs on, is signed off here


class ConflictKind(str, Enum):
    """Why two changes do not go together."""

    FIELD = "field"  # both changed the same field to different values
    OTHER_LAND = "other_land"  # one measured the stock, the other moved the land it was measured on
    DELETED = "deleted"  # one deleted or absorbed a parcel that the other changed
    PIECES = "pieces"  # one split or merged a parcel that the other changed
    LAND = "land"  # both moved the same land
    OVERLAP = "overlap"  # two parcels now lie on the same ground


@dataclass(frozen=True)
class Conflict:
    """One thing to decide. ``groups`` are decided with it; ``cutter``: who split or deleted."""

    key: str
    kind: ConflictKind
    parcels: tuple
    groups: tuple
    choices: tuple = (Choice.OURS, Choice.THEIRS)
    cutter: Optional[Choice] = None


@dataclass(frozen=True)
class Change:
    """What became of one group of one parcel; ``group`` may be ``added`` or ``removed``."""

    parcel_id: str
    group: str
    found: Found
    conflict: str = ""


@dataclass(frozen=True)
class Links:
    """What geometry tells: pairs of parcels that exchanged land on a side, and pairs (ours, theirs)
    that lie on the same ground now."""

    ours: frozenset = frozenset()
    theirs: frozenset = frozenset()
    clashes: frozenset = frozenset()


@dataclass(frozen=True)
class Comparison:
    """The three states, every change, and what is to be decided."""

    base: States
    ours: States
    theirs: States
    changes: tuple
    conflicts: tuple
    family_of: dict = field(default_factory=dict)  # parcel → key of the conflict its land is in
    hidden: frozenset = frozenset()  # keys of answers of the review that are not shown to who merges

    def of(self, found: Found) -> list:
        """Return the changes of a kind."""
        return [change for change in self.changes if change.found is found]

    def conflict(self, key: str) -> Conflict:
        """Return the conflict of a key."""
        return next(one for one in self.conflicts if one.key == key)


def moved(base: States, side: States) -> set:
    """Return the parcels whose land a side changed: new, gone, or of another geometry."""
    return {
        one
        for one in {**base, **side}
        if (one in base) != (one in side) or part(base.get(one), LAND) != part(side.get(one), LAND)
    }


def moved_apart(base: States, ours: States, theirs: States) -> tuple:
    """Return the parcels whose land either side changed, without what both made the same of it."""

    def is_same(one):
        return (one in ours) == (one in theirs) and part(ours.get(one), LAND) == part(theirs.get(one), LAND)

    return tuple({one for one in moved(base, side) if not is_same(one)} for side in (ours, theirs))


def compare(base: States, ours: States, theirs: States, links: Optional[Links] = None) -> Comparison:
    """Compare three states of the parcels (parcel id → fields that are not empty)."""
    families = _families(base, ours, theirs, links or Links())
    conflicts = [conflict for conflict in families if conflict is not None]
    family_of = {one: conflict for conflict in conflicts for one in conflict.parcels}
    changes = []
    for one in sorted({**base, **ours, **theirs}):
        found, more = _parcel(one, base, ours, theirs, family_of.get(one))
        changes += found
        conflicts += more
    keys = {one: conflict.key for one, conflict in family_of.items()}
    return Comparison(base, ours, theirs, tuple(changes), tuple(conflicts), keys)


def _families(base, ours, theirs, links: Links) -> list:
    mine, other = moved_apart(base, ours, theirs)
    families = Families(mine | other)
    pairs: set = set(links.ours | links.theirs | links.clashes)
    for state, who in ((ours, mine), (theirs, other)):
        for one in who:
            pairs.update((one, parent) for parent in parents_of(state.get(one)))
    for one, two in sorted(pairs):
        families.join(one, two)
    return [_family(members, base, ours, theirs, mine, other) for members in families.all()]


def _family(members, base, ours, theirs, mine: set, other: set) -> Optional[Conflict]:
    """Return the conflict about the land of a family, if there is one."""
    key, groups = "land:" + members[0], (LAND, STOCK)
    both = [one for one in members if one in mine and one in other]
    if both:
        gone = all((one in ours) != (one in theirs) for one in both)
        return Conflict(key, ConflictKind.DELETED if gone else ConflictKind.LAND, members, groups)
    is_torn = any(
        _torn(base[one], ours[one], theirs[one]) for one in members if _everywhere(one, base, ours, theirs)
    )
    sides = [
        _one_sided(key, members, base, cut, still, cutter)
        for cut, still, who, cutter in (
            (ours, theirs, mine, Choice.OURS),
            (theirs, ours, other, Choice.THEIRS),
        )
        if any(one in who for one in members)
    ]
    if len(sides) == 1:
        torn = Conflict(key, ConflictKind.OTHER_LAND, members, groups) if is_torn else None
        return sides[0] or torn
    groups = tuple(dict.fromkeys((*groups, *(group for side in sides if side for group in side.groups))))
    choices = (Choice.OURS, Choice.THEIRS) + (() if is_torn or any(sides) else (Choice.BOTH,))
    return Conflict(key, ConflictKind.OVERLAP, members, groups, choices)


def _everywhere(one, *sides) -> bool:
    return all(one in side for side in sides)


def _torn(before, mine, other) -> bool:
    """Return whether one side moved the land on which the other measured the stock."""
    land, stock = (_who(*(part(state, group) for state in (before, mine, other))) for group in (LAND, STOCK))
    sides = (Found.OURS, Found.THEIRS)
    return land in sides and stock is not land and stock in (Found.CONFLICT, *sides)


def _one_sided(key, members, base, cut, still, cutter=Choice.OURS) -> Optional[Conflict]:
    """Return the conflict where ``cut`` moved land of a family that ``still`` changed otherwise."""
    gone = [one for one in members if one in base and one not in cut]
    if any(changed(base[one], still.get(one)) for one in gone):
        groups = _touched(members, base, cut, still)
        return Conflict(key, ConflictKind.DELETED, members, (LAND, STOCK, *groups), cutter=cutter)
    is_recast = len(members) > 1 and any(one not in base or one not in cut for one in members)
    groups = [group for group in _touched(members, base, cut, still) if group not in NAMES]
    if not is_recast or not groups:
        return None
    choices: tuple = (Choice.OURS, Choice.THEIRS)
    is_split = not gone and sum(1 for one in members if one in base) == 1
    if is_split and STOCK not in groups:
        choices += (Choice.BOTH,)
    wanted = tuple(dict.fromkeys((LAND, STOCK, *groups)))
    return Conflict(key, ConflictKind.PIECES, members, wanted, choices, cutter)


def _touched(members, base, cut, still) -> list:
    """Return the groups of the family's parcels that ``still`` changed and ``cut`` did not change alike."""
    found: dict = {}
    for one in members:
        if one in base and one in still:
            for group in changed(base[one], still[one]):
                if one not in cut or part(cut[one], group) != part(still[one], group):
                    found[group] = None
    return [group for group in found if group != LAND]


def _parcel(one: str, base, ours, theirs, family: Optional[Conflict]) -> tuple:
    """Return the changes of a parcel and the conflicts about its fields."""
    key = family.key if family else ""
    if one not in ours and one not in theirs:
        return [Change(one, REMOVED, Found.SAME)], []
    if one not in ours or one not in theirs:
        who = Found.OURS if (one in ours) != (one in base) else Found.THEIRS
        what = REMOVED if one in base else ADDED
        return [Change(one, what, Found.CONFLICT if family else who, key)], []
    changes, conflicts = [], []
    before, mine, other = base.get(one), ours[one], theirs[one]
    for group in groups_of(before, mine, other):
        found = _who(part(before, group), part(mine, group), part(other, group))
        if found is None:
            continue
        if family is not None and group in family.groups:
            changes.append(Change(one, group, Found.CONFLICT if found is not Found.SAME else found, key))
            continue
        if found is not Found.CONFLICT:
            changes.append(Change(one, group, found))
            continue
        conflicts.append(Conflict(f"{one}:{group}", ConflictKind.FIELD, (one,), (group,)))
        changes.append(Change(one, group, found, f"{one}:{group}"))
    return changes, conflicts


def _who(before, mine, other) -> Optional[Found]:
    if mine == other:
        return None if mine == before else Found.SAME
    if other == before:
        return Found.OURS
    return Found.THEIRS if mine == before else Found.CONFLICT


def summary(comparison: Comparison) -> dict:
    """Return how many parcels each kind of change touches, and the number of conflicts."""
    counts = {found.value: len({one.parcel_id for one in comparison.of(found)}) for found in Found}
    return {**counts, "conflicts": len(comparison.conflicts)}


def parcels_with(changes: Iterable[Change]) -> list:
    """Return the parcels of changes, each once, in order."""
    return list(dict.fromkeys(change.parcel_id for change in changes))
