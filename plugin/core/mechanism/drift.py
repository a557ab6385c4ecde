"""What changed since the joining-date state was frozen, by parcel and tonne (mechanism M3).

Parcels split or merged since are compared with their share of what their parents were, so that the
differences of all parcels add up to the difference of the totals.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Optional

from .freezing import FrozenParcel

_AMOUNTS = ("area_ha", "stock_tco2e", "protected_tco2e", "tradeable_tco2e")
_SAME = 1e-9  # relative: less is rounding


class Drift(str, Enum):
    """How a parcel differs from its frozen state; one may differ in several ways."""

    NEW = "new"
    GONE = "gone"
    SPLIT = "split"
    MERGED = "merged"
    STATUS = "status"
    GEOMETRY = "geometry"
    STOCK = "stock"
    COUNTED = "counted"  # the same stock counts otherwise: by its flag, or its plan class


@dataclass(frozen=True)
class DriftRow:
    """A parcel that differs. ``then`` and ``now`` are ``None`` where it is new or gone.

    Of a parcel split or merged since, ``then`` is its share of what its ``parents`` were.
    """

    parcel_id: str
    kinds: tuple[Drift, ...]
    then: Optional[FrozenParcel]
    now: Optional[FrozenParcel]
    parents: tuple[str, ...] = ()

    def by(self, column: str) -> float:
        """Return what the parcel gained in a column (ha, tCO2e), less than nought if it lost."""
        return _amount(self.now, column) - _amount(self.then, column)


def drift(then: Iterable[FrozenParcel], now: Iterable[FrozenParcel], families) -> list[DriftRow]:
    """Return the parcels that differ, by their ids.

    :param families: (parents, children) of those split and merged since, as ``reshape`` takes them.
    """
    then = {parcel.id: parcel for parcel in then}
    now = {parcel.id: parcel for parcel in now}
    rows, parents_done, children_done = [], set(), set()
    for parents, children in families:
        rows += _of_family(parents, children, then, now)
        parents_done.update(parents)
        children_done.update(child["id"] for child in children)
    for parcel_id in {*now} - children_done:
        before = None if parcel_id in parents_done else then.get(parcel_id)
        kinds = (Drift.NEW,) if before is None else tuple(_differences(before, now[parcel_id]))
        rows.append(DriftRow(parcel_id, kinds, before, now[parcel_id]))
    for parcel_id in {*then} - parents_done - {*now}:
        rows.append(DriftRow(parcel_id, (Drift.GONE,), then[parcel_id], None))
    return sorted((row for row in rows if row.kinds), key=lambda row: row.parcel_id)


def _of_family(parents, children, then: Mapping, now: Mapping):
    """Yield the row of each child against its share of its parents."""
    heirs = {parent: sum(1 for one in children if one["share_of"].get(parent)) for parent in parents}
    for child in children:
        shares = {parent: share for parent, share in child["share_of"].items() if share}
        kinds = []
        if any(heirs[parent] > 1 for parent in shares):
            kinds.append(Drift.SPLIT)
        if len(shares) > 1:
            kinds.append(Drift.MERGED)
        before = _share(child["id"], shares, then)
        kinds += _differences(before, now[child["id"]])
        yield DriftRow(child["id"], tuple(kinds), before, now[child["id"]], tuple(sorted(shares)))


def _share(child_id: str, shares: Mapping, then: Mapping) -> FrozenParcel:
    parents = [then[parent] for parent in shares]

    def common(name: str):
        values = {getattr(parent, name) for parent in parents}
        return values.pop() if len(values) == 1 else None

    amounts = {
        name: math.fsum(share * _amount(then[parent], name) for parent, share in shares.items())
        for name in _AMOUNTS
    }
    named = {name: common(name) for name in ("name", "status", "basis", "side", "holder_id")}
    return FrozenParcel(id=child_id, **named, **amounts)


def _differences(then: FrozenParcel, now: FrozenParcel):
    """Yield how a parcel differs from its frozen state."""
    if (then.status, then.basis) != (now.status, now.basis):
        yield Drift.STATUS
    shapes = {then.geometry_sha256, now.geometry_sha256}
    if (len(shapes) > 1 and None not in shapes) or not _same(then, now, "area_ha"):
        yield Drift.GEOMETRY
    if not _same(then, now, "stock_tco2e"):
        yield Drift.STOCK
    elif then.status == now.status and not all(_same(then, now, name) for name in _AMOUNTS[2:]):
        yield Drift.COUNTED


def _same(then: FrozenParcel, now: FrozenParcel, name: str) -> bool:
    return math.isclose(_amount(then, name), _amount(now, name), rel_tol=_SAME, abs_tol=1e-9)


def _amount(parcel: Optional[FrozenParcel], name: str) -> float:
    return 0.0 if parcel is None else getattr(parcel, name) or 0.0
