"""Random histories of a country: the statement's figures agree with the recomputing script's."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import astuple
from functools import partial

import pytest
from ledger_histories import Country
from recompute_kit import recompute

from terrestrial_carbon.plugin.core.mechanism.accounts import AccountsMode
from terrestrial_carbon.plugin.core.mechanism.ratchet import table_of
from terrestrial_carbon.plugin.core.mechanism.terms import restate
from terrestrial_carbon.plugin.reports.content import AccountsFacts
from terrestrial_carbon.plugin.reports.json_file import as_data
from terrestrial_carbon.plugin.reports.ledger_build import ledger_facts

SEEDS = range(40)
YEARS = 30


class Ledger:
    """A country's ledger in memory, read as the workspace's is."""

    def __init__(self, country) -> None:
        self._book, self._entries = country.book, country.ledger.entries

    @contextmanager
    def reading(self):
        yield self._book

    def head(self):
        return self._entries[-1].seq, self._entries[-1].hash

    def entries(self, after=0, limit=1000, kind=None):
        found = (entry for entry in self._entries[after:] if kind in (None, entry.kind))
        return [entry for _, entry in zip(range(limit), found)]


def stated(country) -> tuple[dict, list]:
    """Return what a statement says of a country's accounts, and its journal, as JSON has them."""
    facts = ledger_facts(Ledger(country))
    tables = [
        AccountsFacts(mode.value, tuple(table_of(country.book, mode, facts.year)))
        for mode in (AccountsMode.BY_RULES, AccountsMode.AS_PRINTED)
    ]
    data = json.loads(json.dumps({"ledger": as_data(facts), "accounts": as_data(tables)}))
    return data, [list(astuple(entry)) for entry in country.ledger.entries]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_script_agrees_on_a_random_history(qgis_app, seed):
    country = Country(seed, 35)
    for _ in range(YEARS):
        country.play_year()
    data, entries = stated(country)
    checks = recompute.Checks()
    recompute.check_chain(entries, checks)
    accounts = recompute.Accounts()
    accounts.replay(entries, checks)
    recompute.check_ledger(data, accounts, entries, checks)
    recompute.check_compliance(data, accounts, None, checks)
    assert checks.problems == []
    assert sum(checks.figures.values()) > 1000


@pytest.mark.parametrize("seed", range(6))
def test_the_script_agrees_when_territory_was_lost_and_regained(qgis_app, seed):
    country = Country(seed, 35)
    for turn in range(16):
        country.play_year()
        if turn % 4 == 3:
            lose_or_regain(country, regain=turn % 8 == 7)
    data, entries = stated(country)
    checks = recompute.Checks()
    accounts = recompute.Accounts()
    accounts.replay(entries, checks)
    recompute.check_ledger(data, accounts, entries, checks)
    recompute.check_compliance(data, accounts, None, checks)
    assert checks.problems == []
    assert country.done["restate"] > 1


def lose_or_regain(country, regain: bool) -> None:
    """Move half of the tradeable stock of two parcels out of the accounts, or back what is out."""
    reason = "territory_returned" if regain else "territory_excluded"
    column, sign = ("excluded_tradeable_tco2e", 1.0) if regain else ("tradeable_tco2e", -0.5)
    rows = [country.book.row("parcel_account", parcel) for parcel in country.living()]
    changes = [(row["id"], sign * (row[column] or 0.0)) for row in rows if row[column]][:2]
    country.try_act(
        partial(restate, reason=reason),
        from_year=country.closed + 1,
        evidence="FAQ 12",
        parcels=[{"parcel_id": parcel, "tradeable_tco2e": change} for parcel, change in changes],
    )
