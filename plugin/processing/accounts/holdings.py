"""What a parcel adds to the holdings of whoever holds it."""

from __future__ import annotations

from ...core.parcel import Parcel, Side


def holding_of(parcel: Parcel) -> tuple:
    """Return (holder, area in ha, protected, tradeable stock in tCO2e); a stock not counted is 0."""
    stock = parcel.stock_tco2e if parcel.counted else 0.0
    protected = stock if parcel.side is Side.PROTECTED else 0.0
    tradeable = stock if parcel.side is Side.TRADEABLE else 0.0
    return parcel.holder_id, parcel.area_ha or 0.0, protected, tradeable
