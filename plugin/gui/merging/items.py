"""What the window lists: each conflict, and what each side changed of each parcel."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.merge.compare import ADDED, REMOVED, Choice, Comparison, Conflict, Found
from ...core.merge.groups import fields_of, groups_of
from ...storage.merge_rows import is_row
from ...storage.merge_words import (
    choice_word,
    field_word,
    found_word,
    group_word,
    kind_word,
    parcel_label,
    side_text,
)
from ...translate import tr


@dataclass(frozen=True)
class Item:
    """One line of the list: a conflict, or the changes of a parcel by one side."""

    parcels: tuple
    groups: tuple
    found: Found
    conflict: Conflict | None = None


@dataclass(frozen=True)
class FieldRow:
    """One line of the comparison: a field of a parcel on three sides; ``differs``: ours is not theirs."""

    parcel_id: str
    label: str
    base: str
    ours: str
    theirs: str
    differs: bool
    is_parcel: bool = False


def items_of(comparison: Comparison) -> list[Item]:
    """Return the lines: conflicts first, then what is left out, what came from them, from us, from both."""
    found = [
        Item(tuple(sorted(one.parcels, key=lambda parcel: parcel not in comparison.base)), one.groups,
             Found.CONFLICT, one)
        for one in comparison.conflicts
    ]  # fmt: skip
    for who in (Found.SIGNED, Found.THEIRS, Found.OURS, Found.SAME):
        groups: dict = {}
        for change in comparison.of(who):
            groups.setdefault(change.parcel_id, []).append(change.group)
        found += [Item((one,), tuple(names), who) for one, names in groups.items()]
    return found


def item_texts(comparison: Comparison, item: Item, choices) -> tuple:
    """Return parcel, what, who or why, and the decision of a line."""
    labels = [parcel_label(comparison, one) for one in item.parcels]
    shown = labels[0] if len(labels) == 1 else tr("{name} and {number} more").format(
        name=labels[0], number=len(labels) - 1
    )  # fmt: skip
    what = ", ".join(dict.fromkeys(group_word(group, item.parcels[0]) for group in item.groups))
    if item.conflict is None:
        return shown, what, found_word(item.found), ""
    decision = choices.get(item.conflict.key)
    return shown, what, kind_word(item.conflict.kind), choice_word(decision) if decision else "?"


def field_rows(comparison: Comparison, item: Item, all_fields: bool) -> list[FieldRow]:
    """Return the lines of the comparison of an item; of many parcels each below its name."""
    rows = []
    for one in item.parcels:
        sides = [side.get(one) for side in (comparison.base, comparison.ours, comparison.theirs)]
        there = tuple("" if state is not None else tr("not there") for state in sides)
        label = parcel_label(comparison, one)
        if len(item.parcels) > 1 and not is_row(one):  # pieces have the name of the whole
            label = f"{label} ({one[:8]})"
        rows.append(FieldRow(one, label, *there, there[1] != there[2], True))
        wanted = [group for group in item.groups if group not in (ADDED, REMOVED)]
        groups = groups_of(*sides) if all_fields or len(wanted) < len(item.groups) else wanted
        for name in (name for group in groups for name in fields_of(group)):
            values = [(state or {}).get(name) for state in sides]
            if any(value not in (None, "") for value in values):
                differs = values[1] != values[2]
                if all_fields or differs or values[0] != values[1]:
                    texts = (side_text(comparison, one, name, state) for state in sides)
                    rows.append(FieldRow(one, field_word(name, one), *texts, differs))
    return rows


def counts(items) -> dict:
    """Return how many lines there are of each kind."""
    return {found: sum(1 for item in items if item.found is found) for found in Found}


def undecided(items, choices) -> int:
    """Return how many conflicts have no decision."""
    return sum(1 for item in items if item.conflict is not None and _open(item, choices))


def _open(item: Item, choices) -> bool:
    return choices.get(item.conflict.key, Choice.LEAVE) is Choice.LEAVE
