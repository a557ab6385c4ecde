"""Compliance and the ratchet, year by year (mechanism M5; paper 3.2.4 standard 5, FAQ 9, Annex I).

At the end of year k of a period of N years, with the terms P0, B and b in force in year k:

    required(k) = P0 + B·(N − k) + Σ credits redeemed up to k − Σ credits cancelled up to k
                  + Σ annual buffers b up to k
    actual(k)   = actual(k−1) + stock taken into the accounts − emissions(k) + removals(k),
                  or a measurement, which replaces it
    balance(k)  = actual(k) − required(k);  compliant ⇔ balance(k) ≥ 0

A negative balance at the end of year k suspends redemption in year k+1, and after, until a
year end restores it. All amounts in tCO2e.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Optional

from ..findings import Finding, Level, RuleError

#: A balance this little below nought (tCO2e, and as a share of what is required) is the noise of
#: floating-point sums, not a shortfall.
NOISE_TCO2E = 1e-6
NOISE_SHARE = 1e-13


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
class Terms:
    """What a country's accounts rest on from the start of a year on; amounts in tCO2e.

    ``stock_change_tco2e`` is what the actual stock gains then; for the first terms, the whole
    stock of the joining date.
    """

    from_year: int
    period_years: int
    p0_tco2e: float
    annual_budget_tco2e: float
    stock_change_tco2e: float = 0.0
    buffer_tco2e: float = 0.0


@dataclass(frozen=True)
class YearSums:
    """All that one year's compliance is made of, non-negative, in tCO2e.

    Issued credits have serial numbers; reported ones were entered without; refused ones were
    asked for while redemption was suspended.
    """

    emissions_tco2e: float = 0.0
    removals_tco2e: float = 0.0
    measured_tco2e: Optional[float] = None
    avoidance_tco2e: float = 0.0
    sequestration_tco2e: float = 0.0
    cancelled_tco2e: float = 0.0
    reported_avoidance_tco2e: float = 0.0
    reported_sequestration_tco2e: float = 0.0
    refused_avoidance_tco2e: float = 0.0
    refused_sequestration_tco2e: float = 0.0


@dataclass(frozen=True)
class ComplianceYear:
    """One column of the compliance table; amounts in tCO2e, ``year`` counts from 1.

    required = protected at start + remaining budgets + avoidance + sequestration − cancelled
    + buffers; ``buffers_tco2e`` are those of all years up to this one.
    """

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
    buffers_tco2e: float = 0.0
    stock_change_tco2e: float = 0.0
    measured_tco2e: Optional[float] = None
    p0_tco2e: float = 0.0
    annual_budget_tco2e: float = 0.0
    state: str = "open"

    @property
    def balance_tco2e(self) -> float:
        """Actual less required stock."""
        return self.actual_tco2e - self.required_tco2e

    @property
    def compliant(self) -> bool:
        """Whether the country keeps within its budget at this year's end."""
        return self.balance_tco2e >= -max(NOISE_TCO2E, NOISE_SHARE * abs(self.required_tco2e))


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
    terms = Terms(1, period_years, p0_tco2e, annual_budget_tco2e, stock_tco2e)
    return compliance_table([terms], [_as_reported(entries) for entries in years], mode)


def compliance_table(
    terms: Sequence[Terms],
    years: Sequence[YearSums],
    mode: AccountsMode = AccountsMode.BY_RULES,
    states: Sequence[str] = (),
) -> list[ComplianceYear]:
    """Return the compliance table for the first ``len(years)`` years of the period.

    :param terms: in the order they were set, the opening terms first; of several from the same
        year the last holds.
    :param states: of the years, ``open`` or ``closed``; those missing are open.
    :raises RuleError: more years than the period has, or a negative amount.
    """
    mode = AccountsMode(mode)
    period = terms[0].period_years
    if len(years) > period:
        raise RuleError(
            Finding(Level.ERROR, "more_years_than_period", values={"years": len(years), "period": period})
        )
    table: list[ComplianceYear] = []
    net, buffers, actual, allowed = 0.0, 0.0, terms[0].stock_change_tco2e, True
    for number, sums in enumerate(years, start=1):
        _refuse_negative(number, sums)
        now = terms_in_force(terms, number)
        buffers += now.buffer_tco2e
        gained = math.fsum(t.stock_change_tco2e for t in terms[1:] if t.from_year == number)
        state = states[number - 1] if number <= len(states) else "open"
        before = (now.p0_tco2e + net, actual, buffers, gained)
        row = _year(number, sums, now, before, allowed, mode, state)
        table.append(row)
        net += row.avoidance_tco2e + row.sequestration_tco2e - row.cancelled_tco2e
        actual, allowed = row.actual_tco2e, row.compliant
    return table


def terms_in_force(terms: Sequence[Terms], year: int) -> Terms:
    """Return the terms of a year: the last set of those that begin latest, up to that year."""
    found = terms[0]
    for item in terms[1:]:
        if found.from_year <= item.from_year <= year:
            found = item
    return found


def _as_reported(entries: YearEntries) -> YearSums:
    return YearSums(
        emissions_tco2e=entries.emissions_tco2e,
        removals_tco2e=entries.removals_tco2e,
        measured_tco2e=entries.measured_tco2e,
        cancelled_tco2e=entries.cancelled_tco2e,
        reported_avoidance_tco2e=entries.avoidance_tco2e,
        reported_sequestration_tco2e=entries.sequestration_tco2e,
    )


def _year(number, sums: YearSums, terms: Terms, before, allowed, mode, state) -> ComplianceYear:
    protected, actual, buffers, gained = before
    avoidance, sequestration, refused = _counted(sums, allowed, mode)
    remaining = terms.annual_budget_tco2e * (terms.period_years - number)
    after = actual + gained - sums.emissions_tco2e + sums.removals_tco2e
    credited = avoidance + sequestration - sums.cancelled_tco2e
    return ComplianceYear(
        year=number,
        protected_at_start_tco2e=protected,
        remaining_budgets_tco2e=remaining,
        avoidance_tco2e=avoidance,
        sequestration_tco2e=sequestration,
        cancelled_tco2e=sums.cancelled_tco2e,
        required_tco2e=protected + remaining + credited + buffers,
        actual_at_start_tco2e=actual,
        emissions_tco2e=sums.emissions_tco2e,
        removals_tco2e=sums.removals_tco2e,
        actual_tco2e=after if sums.measured_tco2e is None else sums.measured_tco2e,
        redemption_allowed=allowed,
        refused_tco2e=refused,
        buffers_tco2e=buffers,
        stock_change_tco2e=gained,
        measured_tco2e=sums.measured_tco2e,
        p0_tco2e=terms.p0_tco2e,
        annual_budget_tco2e=terms.annual_budget_tco2e,
        state=state,
    )


def _counted(sums: YearSums, allowed: bool, mode: AccountsMode) -> tuple[float, float, float]:
    """Return the avoidance and sequestration credits that count, and those that do not."""
    reported = (sums.reported_avoidance_tco2e, sums.reported_sequestration_tco2e)
    refused = (sums.refused_avoidance_tco2e, sums.refused_sequestration_tco2e)
    avoidance, sequestration = sums.avoidance_tco2e, sums.sequestration_tco2e
    if mode is AccountsMode.AS_PRINTED:
        return avoidance + reported[0] + refused[0], sequestration + reported[1] + refused[1], 0.0
    if allowed:
        return avoidance + reported[0], sequestration + reported[1], sum(refused)
    return avoidance, sequestration, sum(reported) + sum(refused)


def _refuse_negative(number: int, sums: YearSums) -> None:
    for value in vars(sums).values():
        if value is not None and not (value >= 0 and math.isfinite(value)):
            raise RuleError(Finding(Level.ERROR, "negative_amount", str(number), {"value": value}))
