"""The history of the parcels: what each save changed, and the parcels as they were (mechanism M1).

A state is a dict of the columns that are not empty, with the SHA-256 of the geometry among them.
Going back from the present state through the changes gives that of any moment since the history began.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from .baseline_tables import ChangeKind, Origin
from .book import Act, Draft, refusal
from .booking import one_of
from .journal import canonical

GEOMETRY = "geometry_sha256"
#: What is written down of a new parcel; the rest is in the parcel itself, or in what changes it.
OF_NEW_PARCELS = ("name", "status", "basis", "area_ha", "stock_tco2e", "parent_ids", GEOMETRY)


@dataclass(frozen=True)
class Delta:
    """What happened to one parcel: the columns that changed, before and after (``None``: empty)."""

    parcel_id: str
    kind: ChangeKind
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def delta_of(parcel_id: str, before: Optional[Mapping], after: Optional[Mapping]) -> Optional[Delta]:
    """Return what changed between two states of a parcel (``None``: it was not there), if anything."""
    if before is None:
        if after is None:
            return None
        kept = {name: after[name] for name in OF_NEW_PARCELS if name in after}
        return Delta(parcel_id, ChangeKind.ADDED, {}, kept)
    if after is None:
        return Delta(parcel_id, ChangeKind.REMOVED, dict(before), {})
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    if not changed:
        return None
    old, new = ({name: state.get(name) for name in changed} for state in (before, after))
    return Delta(parcel_id, ChangeKind.CHANGED, old, new)


def change_parcels(book, *, changes: Iterable[Delta], origin: str) -> Act:
    """Write down what one save changed; the parcels themselves are changed already.

    :param origin: code of :class:`Origin`.
    :raises RuleError: there is no change, or the origin is unknown.
    """
    draft, changes = Draft(book), list(changes)
    if not changes:
        raise refusal("no_change")
    origin = one_of(Origin, origin, "unknown_origin").value
    add_changes(draft, changes, origin)
    number = len(changes)
    return draft.act("change_parcels", {"origin": origin, "parcels": number}, {"parcels": number})


def add_changes(draft: Draft, changes: Iterable[Delta], origin: str) -> None:
    """Add the rows of changes to an act."""
    for change in changes:
        draft.add(
            "parcel_change",
            parcel_id=change.parcel_id,
            kind=change.kind.value,
            origin=origin,
            before=canonical(change.before) if change.before else None,
            after=canonical(change.after) if change.after else None,
        )


def go_back(states: dict, changes: Iterable[Mapping]) -> dict:
    """Take changes back in ``states`` (parcel id → state), the newest first; return ``states``.

    :param changes: rows of ``parcel_change``.
    """
    for change in changes:
        parcel_id, before = change["parcel_id"], json.loads(change["before"] or "{}")
        if change["kind"] == ChangeKind.ADDED.value:
            states.pop(parcel_id, None)
        elif change["kind"] == ChangeKind.REMOVED.value:
            states[parcel_id] = before
        else:
            state = {**states.get(parcel_id, {}), **before}
            states[parcel_id] = {name: value for name, value in state.items() if value is not None}
    return states
