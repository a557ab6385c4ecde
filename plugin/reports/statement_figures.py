"""The key figures of a yearly statement."""

from __future__ import annotations

from ..core.mechanism.accounts import AccountsMode
from ..translate import tr
from . import formats
from .content import Statement


def key_figures(statement: Statement) -> list[dict]:
    """Return the figures a reader looks for, with units; of open accounts the balance too."""
    budget = statement.budget
    stated = _terms(statement)
    area = tr("{area} ha")
    figures = [
        {
            "label": tr("Protected stock P0"),
            "value": formats.amount(stated.p0_tco2e),
            "unit": tr("tCO2e"),
            "note": area.format(area=formats.amount(budget.protected_area_ha)),
            "key": "protected",
        },
        {
            "label": tr("Tradeable stock T0"),
            "value": formats.amount(stated.t0_tco2e),
            "unit": tr("tCO2e"),
            "note": area.format(area=formats.amount(budget.tradeable_area_ha)),
            "key": "tradeable",
        },
        {
            "label": tr("Annual budget B"),
            "value": formats.amount(stated.annual_budget_tco2e),
            "unit": tr("tCO2e a year"),
            "note": tr("over {years} years").format(years=budget.period_years),
            "key": "annual",
        },
    ]
    return figures + _balance(statement)


def _terms(statement: Statement):
    """Return what P0, T0 and B are: of open accounts the terms in force, else those of the parcels."""
    facts = statement.ledger
    if facts is None:
        return statement.budget
    in_force = [row for row in facts.terms if row.from_year <= max(facts.year, 1)]
    return in_force[-1]


def _balance(statement: Statement) -> list[dict]:
    facts = statement.ledger
    if facts is None:
        return []
    for table in statement.accounts:
        if table.mode == AccountsMode.BY_RULES.value and table.years:
            last = table.years[-1]
            return [
                {
                    "label": tr("Balance, end of year {year}").format(year=last.year),
                    "value": formats.amount(last.balance_tco2e),
                    "unit": tr("tCO2e"),
                    "note": tr("compliant") if last.compliant else tr("short: redeeming is suspended"),
                    "key": "balance" if last.compliant else "short",
                }
            ]
    return []
