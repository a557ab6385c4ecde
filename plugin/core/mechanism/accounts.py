"""Compliance and the ratchet, year by year (mechanism M5; paper 3.2.4 standard 5 and Annex I).

At the end of year k of a period of N years, with annual budget B:

    required(k) = P0 + B·(N − k) + Σ credits redeemed up to k − Σ credits cancelled up to k
    actual(k)   = actual(k−1) − emissions(k) + removals(k), or a measurement, which replaces it
    balance(k)  = actual(k) − required(k);  compliant ⇔ balance(k) ≥ 0

A negative balance at the end of year k suspends redemption in year k+1, and after, until a
year end restores it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Optional

from ..findings import Finding, Level, RuleError


class AccountsMode(str, Enum):
    """Whether credits asked for in a suspended year count.

    ``as_printed`` takes credits as given, as the paper's own table does in years 4 and 5;
    ``by_rules`` refuses them while redemption is suspended.
    """

    AS_PRINTED = "as_printed"
    BY_RULES = "by_rules"


@dataclass(frozen=True)
class YearEntries:
    """What was entered for one year, all non-negative, in tCO2e."""

    emissions_tco2e: float = 0.0
    removals_tco2e: float = 0.0
    avoidance_tco2e: float = 0.0
    sequestration_tco2e: float = 0.0
    cancelled_tco2e: float = 0.0
    measured_tco2e: Optional[float] = None


@dataclass(frozen=True)
class ComplianceYear:
    """One column of the compliance table; amounts in tCO2e, ``year`` counts from 1."""

    year: int
    protected_at_start_tco2e: float
    remaining_budgets_tco2e: float
    avoidance_tco2e: float
    sequestration_tco2e: float
    cancelled_tco2e: float
    required_tco2e: float
    actual_at_start_tco2e: float
    emissions_tco2e: float
    removals_tco2e: float
    actual_tco2e: float
    redemption_allowed: bool
    refused_tco2e: float

    @property
    def balance_tco2e(self) -> float:
        """Actual less required stock."""
        return self.actual_tco2e - self.required_tco2e

    @property
    def compliant(self) -> bool:
        """Whether the country keeps within its budget at this year's end."""
        return self.balance_tco2e >= 0


def compliance(
    p0_tco2e: float,
    stock_tco2e: float,
    annual_budget_tco2e: float,
    period_years: int,
    years: Sequence[YearEntries],
    mode: AccountsMode = AccountsMode.BY_RULES,
) -> list[ComplianceYear]:
    """Return the compliance table for the first ``len(years)`` years of the period.

    :param stock_tco2e: whole stock on the joining date (P0 + T0 where the budget is T0).
    :raises RuleError: more years than the period has, or a negative amount.
    """
    if len(years) > period_years:
        values = {"years": len(years), "period": period_years}
        raise RuleError(Finding(Level.ERROR, "more_years_than_period", values=values))
    table: list[ComplianceYear] = []
    protected, actual, allowed = p0_tco2e, stock_tco2e, True
    for number, entries in enumerate(years, start=1):
        _refuse_negative(number, entries)
        remaining = annual_budget_tco2e * (period_years - number)
        row = _year(number, entries, protected, actual, remaining, allowed, AccountsMode(mode))
        table.append(row)
        protected += row.avoidance_tco2e + row.sequestration_tco2e - row.cancelled_tco2e
        actual, allowed = row.actual_tco2e, row.compliant
    return table


def _year(number, entries, protected, actual, remaining, allowed, mode) -> ComplianceYear:
    counted = allowed or mode is AccountsMode.AS_PRINTED
    avoidance = entries.avoidance_tco2e if counted else 0.0
    sequestration = entries.sequestration_tco2e if counted else 0.0
    asked = entries.avoidance_tco2e + entries.sequestration_tco2e
    after = actual - entries.emissions_tco2e + entries.removals_tco2e
    return ComplianceYear(
        year=number,
        protected_at_start_tco2e=protected,
        remaining_budgets_tco2e=remaining,
        avoidance_tco2e=avoidance,
        sequestration_tco2e=sequestration,
        cancelled_tco2e=entries.cancelled_tco2e,
        required_tco2e=protected + remaining + avoidance + sequestration - entries.cancelled_tco2e,
        actual_at_start_tco2e=actual,
        emissions_tco2e=entries.emissions_tco2e,
        removals_tco2e=entries.removals_tco2e,
        actual_tco2e=after if entries.measured_tco2e is None else entries.measured_tco2e,
        redemption_allowed=allowed,
        refused_tco2e=asked - avoidance - sequestration,
    )


def _refuse_negative(number: int, entries: YearEntries) -> None:
    for value in vars(entries).values():
        if value is not None and not (value >= 0 and math.isfinite(value)):
            raise RuleError(Finding(Level.ERROR, "negative_amount", str(number), {"value": value}))
