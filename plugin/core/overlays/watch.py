"""New losses in the order in which somebody must look at them.

First what lies on land that is protected or carries credits, then inaccessible land, then the rest;
within each by tonnes, then hectares.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import NamedTuple

from ..findings import Finding, Level
from ..parcel import Basis, Status


class Urgency(IntEnum):
    """The lower, the sooner it is looked at."""

    PROTECTED_OR_CREDITED = 0
    INACCESSIBLE = 1
    OTHER = 2


class Land(NamedTuple):
    """What is known of a parcel: codes, the ids of its holder and projects, whether credits were issued."""

    name: str = ""
    status: str | None = None
    basis: str | None = None
    holder_id: str | None = None
    project_ids: tuple[str, ...] = ()
    credited: bool = False

    @property
    def urgency(self) -> Urgency:
        """How soon a loss on it must be looked at."""
        if self.status == Status.PROTECTED.value or self.credited:
            return Urgency.PROTECTED_OR_CREDITED
        return Urgency.INACCESSIBLE if self.status == Status.INACCESSIBLE.value else Urgency.OTHER


class News(NamedTuple):
    """A counted loss that nobody has seen yet."""

    overlay_id: str
    parcel_id: str
    year: int
    event_type: str
    confidence: str
    area_ha: float
    tco2e: float | None


class Warned(NamedTuple):
    """The new losses of one map on one parcel.

    ``losses`` rise by year, ``years`` are theirs; ``areas`` and ``amounts`` are the hectares and tCO2e
    (``None``: not known) of each loss and all later ones, so that early years are left out at once.
    """

    overlay_id: str
    parcel_id: str
    losses: tuple[News, ...]
    years: tuple[int, ...]
    areas: tuple[float, ...]
    amounts: tuple[float | None, ...]

    @classmethod
    def of(cls, losses: Iterable[News]) -> Warned:
        """Return the new losses of one map and parcel in one."""
        ordered = sorted(losses, key=lambda loss: (loss.year, loss.event_type, loss.confidence))
        areas, amounts, area, amount = [], [], 0.0, None
        for loss in reversed(ordered):
            area += loss.area_ha
            if loss.tco2e is not None:
                amount = (amount or 0.0) + loss.tco2e
            areas.append(area)
            amounts.append(amount)
        years = tuple(loss.year for loss in ordered)
        sums = tuple(reversed(areas)), tuple(reversed(amounts))
        return cls(ordered[0].overlay_id, ordered[0].parcel_id, tuple(ordered), years, *sums)

    @property
    def area_ha(self) -> float:
        """Hectares lost."""
        return self.areas[0]

    @property
    def tco2e(self) -> float | None:
        """Tonnes of CO2e lost, ``None`` where none are known."""
        return self.amounts[0]

    @property
    def first_year(self) -> int:
        """Year of the first loss."""
        return self.years[0]

    @property
    def last_year(self) -> int:
        """Year of the last loss."""
        return self.years[-1]

    def since(self, year: int) -> Warned | None:
        """Return what of it happened in ``year`` or later, ``None`` for nothing."""
        first = bisect_left(self.years, year)
        if first == 0:
            return self
        if first == len(self.years):
            return None
        later = (part[first:] for part in (self.losses, self.years, self.areas, self.amounts))
        return Warned(self.overlay_id, self.parcel_id, *later)


def warnings_of(news: Iterable[News]) -> list[Warned]:
    """Return the new losses by map and parcel, in no order."""
    grouped: dict = {}
    for loss in news:
        grouped.setdefault((loss.overlay_id, loss.parcel_id), []).append(loss)
    return [Warned.of(losses) for losses in grouped.values()]


def most_urgent_first(
    warned: Iterable[Warned], land_of: Callable[[str], Land]
) -> list[tuple[Urgency, Warned]]:
    """Return warnings in the order in which they must be looked at, each with its urgency."""
    return sorted(((land_of(each.parcel_id).urgency, each) for each in warned), key=_order)


def may_be_threatened(land: Land) -> Finding | None:
    """Return why ``threatened`` cannot be proposed for a parcel (M1), ``None`` when it can.

    Only land protected by law can become threatened: a duty under a treaty holds whatever happens.
    """
    if land.status == Status.PROTECTED.value and land.basis != Basis.TREATY.value:
        return None
    if land.status == Status.THREATENED.value:
        code = "threatened_already"
    elif land.status == Status.PROTECTED.value:
        code = "treaty_land_stays"
    else:
        code = "not_protected_by_law"
    return Finding(Level.ERROR, code, land.name)


def _order(item: tuple[Urgency, Warned]) -> tuple:
    urgency, warned = item
    amount = -1.0 if warned.tco2e is None else warned.tco2e
    return (urgency, -amount, -warned.area_ha, warned.parcel_id, warned.overlay_id)
