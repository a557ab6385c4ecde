"""Evidence of parcels that were split or merged: handed on when the change is saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..core.evidence.acts import inherit_evidence
from ..core.mechanism.book import Act
from ..core.mechanism.parcel_changes import Delta


def heirs_of(deltas: Iterable[Delta]) -> dict[str, list[str]]:
    """Return parcel id → the parcels whose land it got by these changes, through children never saved."""
    named = {}
    for delta in deltas:
        parents = [one for one in _parents(delta.after) if one not in _parents(delta.before)]
        if parents:
            named[delta.parcel_id] = parents
    return {heir: _closure(heir, named) for heir in named}


def hand_on(book, deltas: Iterable[Delta], at: str, who: str) -> Act | None:
    """Return the act that hands on what these changes call for, if anything."""
    heirs = heirs_of(deltas)
    return inherit_evidence(book, heirs=heirs, at=at, who=who) if heirs else None


def _closure(heir: str, named: Mapping) -> list[str]:
    found, waiting = [], list(named[heir])
    while waiting:
        parent = waiting.pop(0)
        if parent not in found and parent != heir:
            found.append(parent)
            waiting += named.get(parent, ())
    return found


def _parents(state: Mapping) -> list[str]:
    return [one.strip() for one in str(state.get("parent_ids") or "").split(",") if one.strip()]
