"""What may be redeemed: by holder of any parcels, by project, and in a holder's statement (mechanism M4).

A holder may redeem (tradeable stock kept) / N a year, and over the period no more than the
tradeable stock. Amounts are in tCO2e.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

from .availability import Availability, available, obligation_of
from .budget import annual_budget
from .statement import HolderStatement, holder_statement

__all__ = [
    "Availability",
    "EntitlementRow",
    "HolderStatement",
    "available",
    "entitlement_rows",
    "holder_statement",
    "obligation_of",
]


@dataclass(frozen=True)
class EntitlementRow:
    """What one holder's parcels hold, and what may be redeemed a year if all of it is kept."""

    holder: Optional[str]
    parcels: int
    area_ha: float
    protected_tco2e: float
    tradeable_tco2e: float
    annual_tco2e: float


def entitlement_rows(
    parcels: Iterable[tuple[Optional[str], float, float, float]], period_years: int
) -> list[EntitlementRow]:
    """Return what each holder could redeem a year: the tradeable stock / N (M4), by holder.

    :param parcels: (holder, area in ha, protected, tradeable stock in tCO2e) of each parcel.
    """
    sums: dict[Optional[str], list[float]] = {}
    for holder, area_ha, protected, tradeable in parcels:
        entry = sums.setdefault(holder, [0, 0.0, 0.0, 0.0])
        for place, amount in enumerate((1, area_ha, protected, tradeable)):
            entry[place] += amount
    return [
        EntitlementRow(holder, *sums[holder], annual_budget(sums[holder][3], period_years))
        for holder in sorted(sums, key=lambda name: (name is None, str(name)))
    ]
