"""The compliance of a country's accounts as they stand, and whether credits may be redeemed (M5).

Nothing here is stored: the table is made of the terms and the sums of the years each time, with
every correction and cancellation so far.
"""

from typing import Optional

from ..findings import Finding, Level
from .accounts import (
    AccountsMode,
    ComplianceYear,
    Terms,
    YearSums,
    compliance_table,
    terms_in_force,
)
from .book import state_of
from .ledger_tables import YearState

__all__ = [
    "AccountsMode",
    "ComplianceYear",
    "Terms",
    "YearSums",
    "balance_of",
    "budget_in_force",
    "compliance_table",
    "default_cancellation_year",
    "default_credit_year",
    "redemption_gate",
    "table_of",
    "terms_of",
]

_SUMS = tuple(YearSums.__dataclass_fields__)


def terms_of(book) -> list[Terms]:
    """Return the terms in the order they were set.

    :raises RuleError: the accounts are not open.
    """
    period = state_of(book)["period_years"]
    return [
        Terms(
            from_year=row["from_year"],
            period_years=period,
            p0_tco2e=row["p0_tco2e"],
            annual_budget_tco2e=row["annual_budget_tco2e"],
            stock_change_tco2e=row["stock_change_tco2e"] or 0.0,
            buffer_tco2e=row["buffer_tco2e"] or 0.0,
        )
        for row in book.rows("account_terms")
    ]


def budget_in_force(book, year: int) -> Terms:
    """Return the terms in force in an accounting year."""
    return terms_in_force(terms_of(book), year)


def year_sums(row: Optional[dict]) -> YearSums:
    """Return the sums of a row of ``account_year`` (``None``: a year without any)."""
    if row is None:
        return YearSums()
    values = {name: row[name] or 0.0 for name in _SUMS}
    values["measured_tco2e"] = row["measured_tco2e"]
    values["cancelled_tco2e"] += row["reported_cancelled_tco2e"] or 0.0
    return YearSums(**values)


def table_of(
    book, mode: AccountsMode = AccountsMode.BY_RULES, upto: Optional[int] = None
) -> list[ComplianceYear]:
    """Return the live compliance table of the years 1 to ``upto``.

    :param upto: accounting year; by default the last year that is closed or holds anything.
    :raises RuleError: the accounts are not open, or the year is after the period.
    """
    state = state_of(book)
    rows = {row["year"]: row for row in book.rows("account_year")}
    last = max([state["last_closed_year"] or 0, *rows]) if upto is None else upto
    years = [year_sums(rows.get(number)) for number in range(1, last + 1)]
    states = [
        YearState.CLOSED.value if number <= (state["last_closed_year"] or 0) else YearState.OPEN.value
        for number in range(1, last + 1)
    ]
    return compliance_table(terms_of(book), years, mode, states)


def balance_of(book, year: int) -> float:
    """Return the live balance by the rules at the end of an accounting year, in tCO2e.

    At the end of year 0, the joining date, it is the stock less P0 and all annual budgets.
    """
    if year < 1:
        terms = terms_of(book)[0]
        budgets = terms.annual_budget_tco2e * terms.period_years
        return terms.stock_change_tco2e - terms.p0_tco2e - budgets
    return table_of(book, upto=year)[-1].balance_tco2e


def redemption_gate(book, year: int) -> Optional[Finding]:
    """Return why nothing may be redeemed for an accounting year, or ``None`` if it may (M5).

    Redemption is suspended while the last closed year is short; for credits of that very year,
    also if the year before it is.

    :return: a finding ``suspended`` with the short year's number and its shortfall in tCO2e.
    """
    closed = state_of(book)["last_closed_year"] or 0
    table = table_of(book, upto=closed)
    asked = (closed, closed - 1) if year <= closed else (closed,)
    for number in asked:
        if number >= 1 and not table[number - 1].compliant:
            values = {"year": number, "short_tco2e": -table[number - 1].balance_tco2e}
            return Finding(Level.ERROR, "suspended", str(number), values)
    return None


def default_credit_year(book) -> int:
    """Return the year that credits are booked to unless told otherwise.

    The year just closed if redemption is possible there, else the open year.
    """
    state = state_of(book)
    closed = state["last_closed_year"] or 0
    if closed >= state["period_years"] or (closed >= 1 and redemption_gate(book, closed) is None):
        return closed
    return closed + 1


def default_cancellation_year(book) -> int:
    """Return the year that cancellations are booked to unless told otherwise.

    The year just closed, whose shortfall they may close; before any is closed, the first.
    """
    return max(1, state_of(book)["last_closed_year"] or 0)
