"""What a merge leaves out for parcels that are signed off here: compared without it, and named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..core.merge.compare import ADDED, REMOVED, Comparison, Links
from ..core.merge.groups import STATUS
from ..core.merge.left_out import compare_without, left_out_changes
from .locks import Lock, locks_of
from .merge_sets import without_accepted


@dataclass(frozen=True)
class SignedOff:
    """What is left out. ``bundles``: what goes together; ``locks``: parcel id → who signed it off here.

    ``theirs``: the parcels as the copy has them, of those left out (``None``: gone there).
    """

    bundles: tuple = ()
    locks: Mapping[str, Lock] = field(default_factory=dict)
    theirs: Mapping = field(default_factory=dict)
    changes: tuple = ()

    def __bool__(self) -> bool:
        return bool(self.bundles)

    @property
    def parcels(self) -> tuple[str, ...]:
        """All parcels of which something is left out."""
        return tuple(self.theirs)

    @property
    def others(self) -> tuple[str, ...]:
        """Those that are not signed off themselves, but hang together with such on the ground."""
        return tuple(one for one in self.theirs if one not in self.locks)

    def shown_in(self, comparison: Comparison) -> Comparison:
        """Return a comparison with what is left out, for whoever looks at it."""
        if not self:
            return comparison
        theirs = {**comparison.theirs, **self.theirs}
        theirs = {one: state for one, state in theirs.items() if state is not None}
        return replace(comparison, theirs=theirs, changes=(*self.changes, *comparison.changes))

    def record(self) -> list:
        """Return what the journal keeps: the parcels, and whose signatures kept them out."""
        return [
            {
                "parcels": list(bundle.parcels),
                "signed": {one: self._signature(one) for one in bundle.fixed},
            }
            for bundle in self.bundles
        ]

    def _signature(self, one: str) -> dict:
        lock = self.locks[one]
        return {"who": lock.who, "role": lock.role, "at": lock.at}


def compare_unsigned(workspace, base, ours, theirs, links: Links) -> tuple[Comparison, SignedOff]:
    """Return the comparison that changes no parcel signed off here, and what it leaves out."""
    locks = {lock.parcel_id: lock for lock in locks_of(workspace.path).values() if lock.parcel_id in ours}
    found, bundles = compare_without(base, ours, theirs, links, locks)
    changes = tuple(left_out_changes(found, theirs))
    states = {change.parcel_id: theirs.get(change.parcel_id) for change in changes}
    signed = {one: locks[one] for bundle in bundles for one in bundle.fixed}
    return found, SignedOff(bundles, signed, states, changes)


def rows_unsigned(rows: Mapping, signed: SignedOff) -> Mapping:
    """Return the rows taken over as sets, without accepted proposals of a status that is left out."""
    whole = (STATUS, ADDED, REMOVED)
    return without_accepted(rows, {one.parcel_id for one in signed.changes if one.group in whole})
