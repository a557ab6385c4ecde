"""The parcels as they are after a merge, and what the next merge of the same copy begins with."""

from collections.abc import Iterable, Mapping
from typing import Optional

from .compare import Choice, Comparison, Conflict, ConflictKind
from .groups import changed, groups_of, parents_of, part, with_part

Choices = Mapping[str, Choice]


def wrong_choices(comparison: Comparison, choices: Choices) -> list:
    """Return the keys that name no conflict, or choose what it does not offer."""
    known = {one.key: (*one.choices, Choice.LEAVE) for one in comparison.conflicts}
    return sorted(key for key, choice in choices.items() if choice not in known.get(key, ()))


def left(comparison: Comparison, choices: Choices) -> list:
    """Return the conflicts that are not decided."""
    return [one for one in comparison.conflicts if choices.get(one.key, Choice.LEAVE) is Choice.LEAVE]


def resolve(comparison: Comparison, choices: Choices) -> dict:
    """Return parcel id → state after the merge, ``None`` for one that goes; parcels that stay are left out.

    What is not decided stays ours.
    """
    ours, result = comparison.ours, {}
    conflicts = {one.key: one for one in comparison.conflicts}
    for one in {**comparison.base, **ours, **comparison.theirs}:
        family = conflicts.get(comparison.family_of.get(one, ""))
        state = _resolved(comparison, one, family, choices)
        if state != ours.get(one):
            result[one] = state
    return result


def at_stake(comparison: Comparison, parcels: Iterable[str], free: Iterable[str] = ()) -> list:
    """Return those of ``parcels`` that some decision, or none at all, would change.

    :param free: fields whose change does not count.
    """
    conflicts = {one.key: one for one in comparison.conflicts}
    ways: list = [{}]
    for choice in (Choice.THEIRS, Choice.BOTH):
        chosen = {key: choice for key, one in conflicts.items() if choice in one.choices}
        ways.append({**ways[-1], **chosen})

    def record(state):
        return None if state is None else {name: state[name] for name in state if name not in free}

    def is_changed(one: str) -> bool:
        family, ours = conflicts.get(comparison.family_of.get(one, "")), record(comparison.ours.get(one))
        return any(record(_resolved(comparison, one, family, way)) != ours for way in ways)

    return [one for one in parcels if is_changed(one)]


def _resolved(comparison: Comparison, one: str, family: Optional[Conflict], choices: Choices):
    base, ours, theirs = (side.get(one) for side in (comparison.base, comparison.ours, comparison.theirs))
    choice = choices.get(family.key, Choice.LEAVE) if family else None
    if family is None or (choice is Choice.BOTH and family.kind is ConflictKind.OVERLAP):
        if ours is None or theirs is None:
            present = ours if theirs is None else theirs
            return present if base is None else None
        return _fields(one, base, ours, theirs, choices)
    if choice is Choice.BOTH:
        return _piece(comparison, one, family, choices)
    chosen = theirs if choice is Choice.THEIRS else ours
    if ours is None or theirs is None:
        return chosen
    state = _fields(one, base, ours, theirs, choices)
    for group in family.groups:
        state = with_part(state, group, chosen)
    return state


def _fields(one: str, base, ours, theirs, choices: Choices) -> dict:
    """Merge the fields of a parcel that both sides have."""
    state = dict(ours)
    for group in groups_of(base, ours, theirs):
        before, mine, other = part(base, group), part(ours, group), part(theirs, group)
        takes_theirs = other not in (before, mine) and mine == before
        if choices.get(f"{one}:{group}") is not None:
            takes_theirs = choices[f"{one}:{group}"] is Choice.THEIRS
        if takes_theirs:
            state = with_part(state, group, theirs)
    return state


def _piece(comparison: Comparison, one: str, family: Conflict, choices: Choices):
    """Return a piece as one side cut it, with what the other side changed of the whole."""
    sides = (comparison.ours, comparison.theirs)
    cut, still = sides if family.cutter is Choice.OURS else sides[::-1]
    state = cut.get(one)
    whole = next(parcel for parcel in family.parcels if parcel in comparison.base)
    if state is None:
        return None
    if one in comparison.base:
        merged = _fields(one, comparison.base[one], comparison.ours[one], comparison.theirs[one], choices)
        state = with_part(with_part(merged, "land", state), "stock", state)
    elif whole not in _ancestors(one, cut):
        return state
    before, after = comparison.base[whole], still[whole]
    for group in changed(before, after):
        if group in family.groups and part(state, group) == part(before, group):
            state = with_part(state, group, after)
    return state


def _ancestors(one: str, states) -> set:
    found, waiting = set(), parents_of(states.get(one))
    while waiting:
        parent = waiting.pop()
        if parent not in found:
            found.add(parent)
            waiting += parents_of(states.get(parent))
    return found


def considered(comparison: Comparison, choices: Choices) -> dict:
    """Return parcel id → their state as far as this merge has dealt with it (``None``: gone).

    The next merge of the same copy begins there: what was taken or refused is not asked again, what
    was left is.
    """
    undecided = {one.key: one for one in left(comparison, choices)}
    found = {}
    for one in {**comparison.base, **comparison.theirs}:
        base, theirs = comparison.base.get(one), comparison.theirs.get(one)
        if base == theirs:
            continue
        family = undecided.get(comparison.family_of.get(one, ""))
        if family is not None and (base is None or theirs is None or one not in comparison.ours):
            continue
        state = theirs
        if state is not None:
            open_groups = list(family.groups) if family else []
            open_groups += [group for group in groups_of(base, theirs) if f"{one}:{group}" in undecided]
            for group in open_groups:
                state = with_part(state, group, base)
        if state != base:
            found[one] = state
    return found


def bring_forward(base: dict, seen: Mapping, theirs: Optional[Mapping] = None) -> None:
    """Bring ``base`` up to what an earlier merge has dealt with (see :func:`considered`).

    :param theirs: where it is not certain that this is the same copy: only what is still as it was
        then counts as dealt with.
    """
    for one, state in seen.items():
        if theirs is not None:
            state = _still(base.get(one), state, theirs.get(one))
        if state is None:
            base.pop(one, None)
        else:
            base[one] = state


def _still(before, then, now):
    """Return the state before with the groups that are now as they were then."""
    if then is None or now is None:
        return before if then != now else None
    if before is None:
        return then if then == now else None
    state = before
    for group in groups_of(before, then, now):
        if part(then, group) == part(now, group):
            state = with_part(state, group, now)
    return state
