"""What a parcel adds to the holdings of whoever holds it."""

from __future__ import annotations

import math

from ...core.mechanism.book import refusal
from ...core.parcel import Parcel, Side


def holding_of(parcel: Parcel) -> tuple:
    """Return (holder, area in ha, protected, tradeable stock in tCO2e); a stock not counted is 0.

    :raises RuleError: the stock or the area is negative.
    """
    for code, value in (("negative_stock", parcel.stock_tco2e), ("negative_area", parcel.area_ha)):
        if value is not None and not 0 <= value < math.inf:  # also refuses nan
            raise refusal(code, parcel.name or parcel.id, value=value)
    stock = parcel.stock_tco2e if parcel.counted else 0.0
    protected = stock if parcel.side is Side.PROTECTED else 0.0
    tradeable = stock if parcel.side is Side.TRADEABLE else 0.0
    return parcel.holder_id, parcel.area_ha or 0.0, protected, tradeable
