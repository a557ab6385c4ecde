"""Examplania's accounts (the paper's Annex I) in a ledger in memory, for the tests of scenarios."""

from __future__ import annotations

import datetime

from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger
from terrestrial_carbon.plugin.core.mechanism.opening import BaselineParcel, open_accounts
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries

EMISSIONS = (700.0, 700.0, 1_500.0, 500.0, 200.0)
#: id → (protected, tradeable) in tCO2e
PLOTS = {"a": (0.0, 2_000.0), "a-park": (1_000.0, 0.0), "rest": (0.0, 37_000.0), "park": (10_000.0, 0.0)}


def figures(**changes) -> dict:
    """Return the figures of the opening, some changed."""
    parcels = [
        BaselineParcel(
            id=name, name=name, stock_tco2e=protected + tradeable, protected_tco2e=protected,
            tradeable_tco2e=tradeable,
        )
        for name, (protected, tradeable) in PLOTS.items()
    ]  # fmt: skip
    return {
        "parcels": parcels, "joining_date": "2015-07-01", "period_years": 50, "country": "EXA",
        "p0_tco2e": 11_000.0, "t0_tco2e": 39_000.0, "annual_budget_tco2e": 780.0, "stock_tco2e": 50_000.0,
        "method": "tradeable_stock", **changes,
    }  # fmt: skip


def opened(**changes) -> MemoryLedger:
    """Return a ledger with the accounts opened; ``changes`` are figures of the opening."""
    made = MemoryLedger(MemoryBook(datetime.date(2016, 7, 15)))
    made.act(open_accounts, **figures(**changes))
    return made


def keep_year(ledger, year: int, emissions: float, avoidance=40.0, sequestration=2.0) -> None:
    """Enter a year's emissions and reported credits, and close it."""
    amounts = {"emissions": emissions, "avoidance": avoidance, "sequestration": sequestration}
    entries = [{"year": year, "kind": kind, "amount_tco2e": amount} for kind, amount in amounts.items()]
    ledger.act(record_entries, entries=entries)
    ledger.act(close_year, year=year)


def examplania() -> MemoryLedger:
    """Return the paper's five years: short after year 3, restored after year 5 (by the rules: +174)."""
    made = opened()
    for year, emitted in enumerate(EMISSIONS, start=1):
        keep_year(made, year, emitted)
    return made
