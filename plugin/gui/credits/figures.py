"""Amounts and results of years in words, alike on every page of the panel."""

from __future__ import annotations

from ...translate import tr
from ..budget.figures import amount


def signed(value: float) -> str:
    """Return an amount with a true minus sign, without decimals where it has none to speak of."""
    return amount(value + 0.0 if abs(value) >= 0.005 else 0.0).replace("-", "−")


def result_words(row) -> str:
    """Return a year's stocks and balance (a :class:`ComplianceYear`) in one line."""
    text = (
        tr("Year {year} then: actual {actual}, required {required}, balance {balance} tCO2e.")
        if row.compliant
        else tr("Year {year} then: actual {actual}, required {required}, short by {short} tCO2e.")
    )
    return text.format(
        year=row.year,
        actual=signed(row.actual_tco2e),
        required=signed(row.required_tco2e),
        balance=signed(row.balance_tco2e),
        short=signed(-row.balance_tco2e),
    )
