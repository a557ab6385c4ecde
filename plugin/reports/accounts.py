"""The compliance table of a workspace's account entries, in both modes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields

from ..core.findings import Finding, Level
from ..core.mechanism.accounting_years import year_number
from ..core.mechanism.accounts import AccountsMode, YearEntries, compliance
from .content import AccountsFacts

#: Kinds of entries the compliance table is made of: the figures of a year, without their unit.
ENTRY_KINDS = tuple(field.name[: -len("_tco2e")] for field in fields(YearEntries))


def years_of(entries: Iterable[Mapping], joining_year: int) -> tuple[list[YearEntries], list[Finding]]:
    """Return the entries summed by year, from year 1 without gaps, and what could not be placed."""
    sums: dict = {}
    left_out: dict = {}
    for entry in entries:
        number = year_number(int(entry["year"]), joining_year)
        kind = entry["kind"]
        if kind not in ENTRY_KINDS or number < 1:
            code = "entries_of_kind" if number >= 1 else "entries_before_joining"
            left_out[(code, kind)] = left_out.get((code, kind), 0) + 1
            continue
        year = sums.setdefault(number, {})
        amount = float(entry["amount_tco2e"])
        year[kind] = amount if kind == "measured" else year.get(kind, 0.0) + amount
    years = [_entries(sums.get(number, {})) for number in range(1, max(sums, default=0) + 1)]
    findings = [
        Finding(Level.WARNING, code, kind, {"number": number}) for (code, kind), number in left_out.items()
    ]
    return years, findings


def accounts_of(entries, budget, joining_year: int) -> tuple[tuple[AccountsFacts, ...], list[Finding]]:
    """Return the compliance tables by the rules and as entered; empty without entries.

    :param budget: the :class:`BudgetResult` the accounts start from.
    :raises RuleError: more years than the period has, or a negative amount.
    """
    years, findings = years_of(entries, joining_year)
    if not years:
        return (), findings
    tables = []
    for mode in (AccountsMode.BY_RULES, AccountsMode.AS_PRINTED):
        rows = compliance(
            budget.p0_tco2e,
            _counted_stock(budget),
            budget.annual_budget_tco2e,
            budget.period_years,
            years,
            mode,
        )
        tables.append(AccountsFacts(mode.value, tuple(rows)))
    return tuple(tables), findings


def _counted_stock(budget) -> float:
    """Return the stock on both sides of the account on the joining date, as measured."""
    return sum(row.total.stock_tco2e for row in budget.rows if row.side.value != "neither")


def _entries(sums: Mapping) -> YearEntries:
    return YearEntries(**{f"{kind}_tco2e": amount for kind, amount in sums.items()})
