"""Examplania's accounts in memory, for the tests of the rules."""

from datetime import date

from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger
from terrestrial_carbon.plugin.core.mechanism.opening import BaselineParcel, open_accounts

TODAY = date(2016, 7, 15)
#: id, status, basis, side, holder, protected since, ha, protected t, tradeable t (paper, Annex I).
PLOTS = [
    ("law", "protected", "law", "protected", "state", "1990-01-01", 50, 2_500, 0),
    ("treaty", "protected", "treaty", "protected", "state", "1995-01-01", 5, 500, 0),
    ("steep", "inaccessible", "biophysical", "protected", "state", None, 200, 7_000, 0),
    ("a-steep", "inaccessible", "economic", "protected", "A", None, 40, 1_000, 0),
    ("threat", "threatened", None, "tradeable", "state", "2001-01-01", 10, 0, 1_000),
    ("a-north", "tradeable", None, "tradeable", "A", None, 40, 0, 1_500),
    ("a-south", "tradeable", None, "tradeable", "A", "2014-03-01", 20, 0, 500),
    ("rest", "tradeable", None, "tradeable", "state", None, 635, 0, 36_000),
]
EMISSIONS = (700, 700, 1_500, 500, 200)


def parcels():
    """Return the parcels of the joining date."""
    return [
        BaselineParcel(
            id=name, name=name, status=status, basis=basis, side=side, holder_id=holder,
            protected_from=since, area_ha=area, stock_tco2e=protected + tradeable,
            stock_se_tco2e=0.05 * (protected + tradeable), geometry_sha256="0" * 64,
            protected_tco2e=protected, tradeable_tco2e=tradeable,
        )
        for name, status, basis, side, holder, since, area, protected, tradeable in PLOTS
    ]  # fmt: skip


def opening(**changes):
    """Return the figures of the opening, some changed."""
    return {
        "parcels": parcels(),
        "joining_date": "2015-07-01",
        "period_years": 50,
        "country": "EXA",
        "p0_tco2e": 11_000,
        "t0_tco2e": 39_000,
        "annual_budget_tco2e": 780,
        "stock_tco2e": 50_000,
        "method": "tradeable_stock",
        **changes,
    }


def ledger(**changes):
    """Return a ledger with Examplania's accounts opened."""
    made = unopened()
    made.act(open_accounts, **opening(**changes))
    return made


def unopened():
    """Return an empty ledger whose ids count up."""
    numbers = iter(range(1, 10_000_000))
    return MemoryLedger(MemoryBook(TODAY, lambda: f"id-{next(numbers):06d}"))


def entry(year, kind, amount, **more):
    """Return one entry."""
    return {"year": year, "kind": kind, "amount_tco2e": amount, **more}
