"""Parcels that are signed off here and that a copy changes: told before a merge, refused by it."""

from __future__ import annotations

from collections.abc import Mapping

from ..translate import tr
from .errors import MergeRefused
from .locks import Lock, names_of

_REVIEW = "review_state"


def locked_note(locks: Mapping[int, Lock], ours: Mapping, states: Mapping) -> tuple[str, ...]:
    """Return the sentence that says which parcels keep a merge from being written; none without such."""
    found = _locked(locks, ours, states)
    if not found:
        return ()
    text = tr(
        "Parcels that the copy changes and that are signed off here: {number} ({names}). Reopen them before "
        "merging, or nothing can be merged."
    )
    return (text.format(number=len(found), names=names_of(found)),)


def refuse_locked(locks: Mapping[int, Lock], ours: Mapping, states: Mapping) -> None:
    """Refuse a merge that would change parcels which are signed off here.

    :raises MergeRefused:
    """
    found = _locked(locks, ours, states)
    if found:
        text = tr(
            "The copy changes parcels that are signed off here ({names}): reopen them in the Review panel, "
            "or have these changes taken back in the copy, then compare again. Nothing was changed."
        )
        raise MergeRefused(text.format(names=names_of(found)))


def _locked(locks: Mapping[int, Lock], ours: Mapping, states: Mapping) -> list[Lock]:
    """Return the locks of parcels of which a merge would change more than the state of their review."""

    def record(state):
        return None if state is None else {name: state[name] for name in state if name != _REVIEW}

    here = [lock for lock in locks.values() if lock.parcel_id in states]
    return [lock for lock in here if record(states[lock.parcel_id]) != record(ours.get(lock.parcel_id))]
