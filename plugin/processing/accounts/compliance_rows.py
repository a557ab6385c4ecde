"""The compliance table as rows: one a year, the columns in the order of the paper's example."""

from __future__ import annotations

from ...core.mechanism.book import state_of
from ...core.mechanism.years import calendar_year
from ...storage.compat import BOOLEAN, INTEGER, REAL, TEXT

_AMOUNTS = (
    "protected_at_start_tco2e",
    "remaining_budgets_tco2e",
    "avoidance_tco2e",
    "sequestration_tco2e",
    "cancelled_tco2e",
    "buffers_tco2e",
    "required_tco2e",
    "actual_at_start_tco2e",
    "emissions_tco2e",
    "removals_tco2e",
    "stock_change_tco2e",
    "actual_tco2e",
    "balance_tco2e",
)
COLUMNS = (
    ("year", INTEGER),
    ("calendar_year", INTEGER),
    *((name, REAL) for name in _AMOUNTS),
    ("compliant", BOOLEAN),
    ("redemption_allowed", BOOLEAN),
    ("refused_tco2e", REAL),
    ("state", TEXT),
)


def rows_of(book, columns) -> list:
    """Return the rows of the table's years (``ComplianceYear``)."""
    first = int(state_of(book)["joining_date"][:4])
    rows = []
    for one in columns:
        amounts = [float(getattr(one, name)) for name in _AMOUNTS]
        flags = [one.compliant, one.redemption_allowed, float(one.refused_tco2e), one.state]
        rows.append([one.year, calendar_year(one.year, first), *amounts, *flags])
    return rows
