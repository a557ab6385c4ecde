"""Examplania's accounts (the paper's Annex I) in a ledger in memory, for tests of rights and credits."""

from __future__ import annotations

import ast
import datetime
from functools import cache
from pathlib import Path

import pytest

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger
from terrestrial_carbon.plugin.core.mechanism.opening import BaselineParcel, open_accounts
from terrestrial_carbon.plugin.core.mechanism.projects import add_project, certify
from terrestrial_carbon.plugin.core.mechanism.rights import add_holders, add_right
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries

TODAY = datetime.date(2016, 7, 2)
#: id → (protected, tradeable) in tCO2e, with the areas of holder A's 100 ha
PARCELS = {
    "a-forest": (0.0, 1_500.0, 60.0),
    "a-scrub": (0.0, 500.0, 15.0),
    "a-park": (1_000.0, 0.0, 25.0),
    "state-land": (0.0, 37_000.0, 645.0),
    "reserve": (10_000.0, 0.0, 255.0),
}


def examplania(period_years=50, buffer_tco2e=0.0, today=TODAY, t0=39_000.0) -> MemoryLedger:
    """Return a ledger with the accounts opened and three holders: A, B and the state."""
    numbers = iter(range(1, 10**9))
    ledger = MemoryLedger(MemoryBook(today, lambda: f"id{next(numbers):06d}"))
    parcels = [
        BaselineParcel(
            id=name, name=name, area_ha=area, stock_tco2e=protected + tradeable,
            protected_tco2e=protected, tradeable_tco2e=tradeable,
        )
        for name, (protected, tradeable, area) in PARCELS.items()
    ]  # fmt: skip
    ledger.act(
        open_accounts, parcels=parcels, joining_date="2015-07-01", period_years=period_years,
        country="EXA", p0_tco2e=11_000.0, t0_tco2e=t0, annual_budget_tco2e=t0 / period_years,
        stock_tco2e=50_000.0, method="tradeable_stock", buffer_tco2e=buffer_tco2e,
    )  # fmt: skip
    holders = [
        {"id": "A", "name": "Holder A", "kind": "community"},
        {"id": "B", "name": "Buyer B", "kind": "company"},
        {"id": "S", "name": "The state", "kind": "state"},
    ]
    ledger.act(add_holders, holders=holders)
    return ledger


def with_project(ledger=None, *, kind="emission", certified=True, code="A1", holder="A", **right) -> tuple:
    """Give a holder a right (by default A, over its two tradeable parcels) and a project on it.

    :return: the ledger, the right's and the project's id.
    """
    ledger = ledger or examplania()
    right.setdefault("parcel_ids", ["a-forest", "a-scrub"])
    right_id = ledger.act(add_right, holder_id=holder, kind=kind, **right).result["id"]
    project_kind = "avoidance" if kind == "emission" else "sequestration"
    project_id = ledger.act(
        add_project, right_id=right_id, code=code, name=f"Project {code}", kind=project_kind
    ).result["id"]
    if certified:
        ledger.act(certify, project_id=project_id, standard="National", certified_on="2015-07-01")
    return ledger, right_id, project_id


def enter(ledger, year, kind, amount, **columns):
    """Record one entry."""
    ledger.act(record_entries, entries=[{"year": year, "kind": kind, "amount_tco2e": amount, **columns}])


def close(ledger, year, emissions=0.0):
    """Enter a country-wide emission, if any, and close the year."""
    if emissions:
        enter(ledger, year, "emissions", emissions)
    ledger.act(close_year, year=year)


@cache
def sentences() -> dict[str, str]:
    """Return code → English sentence, read off the source: no QGIS is needed for that."""
    found = {}
    for name in ("accounts_texts", "credits_texts"):
        path = Path(__file__).resolve().parents[1] / "plugin" / "processing" / f"{name}.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Dict):
                for key, call in zip(node.keys, node.values):
                    if isinstance(key, ast.Constant) and isinstance(call, ast.Call):
                        found[key.value] = ast.literal_eval(call.args[0])
    return found


def refused(code, ledger, rule, /, **params) -> dict:
    """Check that an act is refused by ``code``, in a sentence, and changes nothing; return its values."""
    before = [dict(rows) for rows in ledger.book.tables.values()], len(ledger.entries)
    with pytest.raises(RuleError) as refusal:
        ledger.act(rule, **params)
    assert refusal.value.finding.code == code, refusal.value
    assert ([dict(rows) for rows in ledger.book.tables.values()], len(ledger.entries)) == before
    finding = refusal.value.finding
    assert sentences()[code].format(subject=finding.subject or "", **finding.values)
    return dict(finding.values)


def row(ledger, table, row_id) -> dict:
    """Return a row of the ledger's book."""
    return ledger.book.row(table, row_id)
