"""Rows that two sides changed: plots, trees and notes of the field, compared with where both began.

Columns are merged one by one. A row may hang on another (a tree on its plot): where one side deleted a
row and the other changed it, or changed or added rows that hang on it, all of them are decided together,
so that no tree loses its plot unseen.
"""

from collections.abc import Callable, Iterable
from typing import Optional

from .compare import ADDED, REMOVED, Change, Choice, Comparison, Conflict, ConflictKind, Found
from .groups import Families, State, States, groups_of, part

_SEPARATOR = "/"  # parcels' ids may have one, too; ``table_of`` knows the tables
OwnerOf = Callable[[str, State], Optional[str]]


def row_key(table: str, row_id: str) -> str:
    """Return what names a row of a table beside parcels and rows of others."""
    return table + _SEPARATOR + row_id


def split_key(key: str, tables: Iterable[str]) -> Optional[tuple[str, str]]:
    """Return table and id of a row, ``None`` where the key is a parcel's id."""
    table, mark, row_id = key.partition(_SEPARATOR)
    return (table, row_id) if mark and table in tables else None


def compare_rows(base: States, ours: States, theirs: States, owner_of: OwnerOf) -> Comparison:
    """Compare three states of rows (key → columns that are not empty).

    :param owner_of: returns the key of the row that a row hangs on, if any.
    """
    conflicts, family_of = [], {}
    for members in _families(base, ours, theirs, owner_of):
        conflict = _family(members, base, ours, theirs)
        conflicts.append(conflict)
        family_of.update(dict.fromkeys(members, conflict))
    changes = []
    for key in sorted({**base, **ours, **theirs}):
        sides = base.get(key), ours.get(key), theirs.get(key)
        found, more = _row(key, *sides, family_of.get(key))
        changes += found
        conflicts += more
    keys = {key: conflict.key for key, conflict in family_of.items()}
    return Comparison(base, ours, theirs, tuple(changes), tuple(conflicts), keys)


def in_one(first: Comparison, second: Comparison) -> Comparison:
    """Return two comparisons of different things as one."""
    return Comparison(
        *({**getattr(first, side), **getattr(second, side)} for side in ("base", "ours", "theirs")),
        first.changes + second.changes,
        first.conflicts + second.conflicts,
        {**first.family_of, **second.family_of},
        first.hidden | second.hidden,
    )


def _families(base, ours, theirs, owner_of: OwnerOf) -> list:
    """Return the rows that are decided together: one deleted, and what the other side made of it.

    A row that is not the same on both sides goes with every owner that only one of them has, so that a
    side that is chosen brings both.
    """
    sides = (base, ours, theirs)
    families, torn = Families({**base, **ours, **theirs}), set()
    for key in {**base, **ours, **theirs}:
        mine, other = ours.get(key), theirs.get(key)
        if mine == other:
            continue
        for owner in {owner_of(key, side[key]) for side in sides if key in side} - {None}:
            if (owner in ours) != (owner in theirs):
                families.join(key, owner)
        if key in base and (mine is None or other is None) and base[key] not in (mine, other):
            torn.add(key)
        for state in (mine, other):
            owner = owner_of(key, state) if state not in (None, base.get(key)) else None
            if owner in base and (owner in ours) != (owner in theirs):
                torn.add(owner)
    return [members for members in families.all() if not torn.isdisjoint(members)]


def _family(members: tuple, base, ours, theirs) -> Conflict:
    """Return the conflict about rows of which one side deleted some; deleted ones come first."""
    order = tuple(sorted(members, key=lambda key: (key not in base or (key in ours and key in theirs), key)))
    groups = dict.fromkeys(
        group for key in members for group in groups_of(base.get(key), ours.get(key), theirs.get(key))
    )
    cutters = {
        Choice.OURS if key not in ours else Choice.THEIRS
        for key in members
        if key in base and (key in ours) != (key in theirs)
    }
    cutter = cutters.pop() if len(cutters) == 1 else None
    return Conflict("rows:" + order[0], ConflictKind.DELETED, order, tuple(groups), cutter=cutter)


def _row(key: str, before, mine, other, family: Optional[Conflict]) -> tuple:
    """Return the changes of a row and the conflicts about its columns."""
    named = family.key if family else ""
    if mine is None and other is None:
        return [Change(key, REMOVED, Found.SAME)], []
    if mine is None or other is None:
        is_ours = (mine is None) != (before is None)
        who = Found.CONFLICT if family else (Found.OURS if is_ours else Found.THEIRS)
        return [Change(key, ADDED if before is None else REMOVED, who, named)], []
    changes, conflicts = [], []
    for group in groups_of(before, mine, other):
        values = [part(state, group) for state in (before, mine, other)]
        if values[1] == values[2]:
            if values[0] != values[1]:
                changes.append(Change(key, group, Found.SAME))
        elif family is not None:
            changes.append(Change(key, group, Found.CONFLICT, named))
        elif values[0] in values[1:]:
            who = Found.OURS if values[2] == values[0] else Found.THEIRS
            changes.append(Change(key, group, who))
        else:
            own = f"{key}:{group}"
            changes.append(Change(key, group, Found.CONFLICT, own))
            conflicts.append(Conflict(own, ConflictKind.FIELD, (key,), (group,)))
    return changes, conflicts
