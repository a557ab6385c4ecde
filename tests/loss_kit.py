"""Losses on a board of squares: places whose overlap anybody can count."""

from __future__ import annotations

import json
from datetime import date
from itertools import count

from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger
from terrestrial_carbon.plugin.core.mechanism.losses import standing_events
from terrestrial_carbon.plugin.core.mechanism.opening import BaselineParcel, open_accounts

JOINED = date(2015, 7, 1)
CELL = 0.5  # hectares of a square
MAP = {
    "name": "Losses", "source": "maps/losses.tif", "sha256": "f" * 64,
    "encoding": {"scheme": "years", "first": 1}, "conditions": {"crown_pct": 30},
}  # fmt: skip


def country(parcels=(("p0", "tradeable"), ("p1", "protected")), stock=1000.0):
    """Return a ledger in memory with its accounts open."""
    numbers = count(1)
    ledger = MemoryLedger(MemoryBook(date(2016, 8, 1), lambda: f"id{next(numbers):05d}"))
    rows = [
        BaselineParcel(
            id=name, name=name, status=side, basis="law" if side == "protected" else None, side=side,
            area_ha=100.0, stock_tco2e=stock, protected_tco2e=stock if side == "protected" else 0.0,
            tradeable_tco2e=stock if side == "tradeable" else 0.0,
        )
        for name, side in parcels
    ]  # fmt: skip
    tradeable = sum(row.tradeable_tco2e for row in rows)
    ledger.act(
        open_accounts, parcels=rows, joining_date=JOINED.isoformat(), period_years=50, country="EXA",
        p0_tco2e=sum(row.protected_tco2e for row in rows), t0_tco2e=tradeable,
        annual_budget_tco2e=tradeable / 50, stock_tco2e=stock * len(rows), method="tradeable_stock",
    )  # fmt: skip
    return ledger


def loss(parcel_id, cells, amount_tco2e, year=2015, **more):
    """Return a loss of a calendar year on squares of the board."""
    across, up = zip(*cells)
    return {
        "parcel_id": parcel_id, "first_day": f"{year}-01-01", "last_day": f"{year}-12-31",
        "event_type": "loss", "area_ha": CELL * len(cells), "amount_tco2e": amount_tco2e,
        "place": json.dumps(sorted(cells)), "min_x": min(across), "min_y": min(up),
        "max_x": max(across) + 1, "max_y": max(up) + 1, **more,
    }  # fmt: skip


def cells_of(event) -> frozenset:
    """Return the squares of an event or a loss."""
    return frozenset(map(tuple, json.loads(event["place"])))


def honest(book, losses) -> dict:
    """Return what somebody who compares every place with every other finds, for ``enter_losses``."""
    standing = standing_events(book)
    overlaps = []
    for number, one in enumerate(losses):
        year = int(one["last_day"][:4]) - JOINED.year + 1
        density = one["amount_tco2e"] / len(cells_of(one))
        others = [event for event in standing if event["year"] == year]
        others += [other for other in losses[:number] if other["last_day"] == one["last_day"]]
        for other in others:
            shared = len(cells_of(one) & cells_of(other))
            if shared:
                overlaps.append(
                    {"parcel_id": one["parcel_id"], "entry_id": other.get("entry_id"),
                     "area_ha": CELL * shared, "tco2e": density * shared}
                )  # fmt: skip
    return {"checked": [event["id"] for event in standing], "overlaps": overlaps}
