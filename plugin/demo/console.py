"""Tables for a terminal: aligned in any script, thousands grouped, negatives in parentheses."""

from __future__ import annotations

import unicodedata

from ..reports import formats, wording
from ..translate import tr

_RULE = "─"


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text)


def pad(text: str, columns: int, right: bool = False) -> str:
    """Return ``text`` filled with blanks to ``columns``."""
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def amount(value, decimals: int = 0) -> str:
    """Return a number as the paper prints it: grouped, and in parentheses if negative."""
    if value is None:
        return formats.MISSING
    rounded = round(value, decimals) + 0.0
    return f"({formats.number(-rounded, decimals)})" if rounded < 0 else formats.number(rounded, decimals)


def table(head, rows, ruled=()) -> str:
    """Return a table; the first column stands left, the others right.

    :param ruled: numbers of the rows that have a line above them.
    """
    widths = [max(width(row[i]) for row in (head, *rows)) for i in range(len(head))]
    line = "  " + _RULE * (sum(widths) + 3 * (len(widths) - 1))

    def text(row):
        cells = [pad(cell, widths[i], right=i > 0) for i, cell in enumerate(row)]
        return "  " + "   ".join(cells).rstrip()

    lines = [text(head), line]
    for number, row in enumerate(rows):
        if number in ruled:
            lines.append(line)
        lines.append(text(row))
    return "\n".join(lines)


def class_table(statement, decimals: int = 0) -> str:
    """Return the stock by class of land: parcels, ha, tCO2e and share."""
    rows, all_parcels, all_ha, all_t = [], 0, 0.0, 0.0
    for row in statement.classes:
        name = wording.class_name(row.status, row.basis)
        rows.append(
            (
                name,
                wording.side_word(row.side),
                amount(row.parcels),
                amount(row.area_ha, decimals),
                amount(row.stock_tco2e, decimals),
                formats.number(row.share_pct, 1),
            )
        )
        all_parcels += row.parcels
        all_ha += row.area_ha
        all_t += row.stock_tco2e
    rows.append((tr("Total"), "", amount(all_parcels), amount(all_ha, decimals), amount(all_t, decimals), ""))
    head = (tr("Class of land"), tr("side"), tr("parcels"), tr("ha"), tr("tCO2e"), "%")
    return table(head, rows, ruled=(len(rows) - 1,))


def holder_table(statement, decimals: int = 0) -> str:
    """Return what each right holder has: ha, protected, tradeable, credits a year."""
    rows = [
        (
            holder.name or tr("(none)"),
            amount(holder.area_ha, decimals),
            amount(holder.protected_tco2e, decimals),
            amount(holder.tradeable_tco2e, decimals),
            amount(holder.annual_entitlement_tco2e, max(decimals, 1)),
        )
        for holder in statement.holders
    ]
    head = (
        tr("Right holder"),
        tr("ha"),
        tr("protected tCO2e"),
        tr("tradeable tCO2e"),
        tr("credits a year"),
    )
    return table(head, rows)


def budget_lines(statement, decimals: int = 0) -> str:
    """Return P0, T0 and B with what they are."""
    budget = statement.budget
    whole = budget.p0_tco2e + budget.t0_tco2e
    rows = [
        (
            tr("P0, protected carbon"),
            amount(budget.p0_tco2e, decimals),
            tr("tCO2e on {area} ha ({share} %)").format(
                area=amount(budget.protected_area_ha, decimals),
                share=formats.number(100.0 * budget.p0_tco2e / whole if whole else None, 0),
            ),
        ),
        (
            tr("T0, national terrestrial carbon budget"),
            amount(budget.t0_tco2e, decimals),
            tr("tCO2e on {area} ha").format(area=amount(budget.tradeable_area_ha, decimals)),
        ),
        (
            tr("B, annual terrestrial carbon budget"),
            amount(budget.annual_budget_tco2e, decimals),
            tr("tCO2e a year for {years} years").format(years=budget.period_years),
        ),
    ]
    widths = [max(width(row[i]) for row in rows) for i in (0, 1)]
    return "\n".join(
        f"  {pad(name, widths[0])}   {pad(figure, widths[1], right=True)} {note}"
        for name, figure, note in rows
    )


def compliance_table(years) -> str:
    """Return the accounts of M5, years across, every line of the paper's table."""
    lines = [
        (tr("Protected carbon at the start of the year"), "protected_at_start_tco2e", 1),
        (tr("plus: annual budgets of the years left"), "remaining_budgets_tco2e", 1),
        (tr("plus: avoidance credits"), "avoidance_tco2e", 1),
        (tr("plus: new sequestration credits"), "sequestration_tco2e", 1),
        (tr("less: cancelled credits"), "cancelled_tco2e", -1),
        (tr("Carbon that counts as protected (P)"), "required_tco2e", 1),
        (tr("Carbon at the start of the year"), "actual_at_start_tco2e", 1),
        (tr("less: emissions"), "emissions_tco2e", -1),
        (tr("plus: removals"), "removals_tco2e", 1),
        (tr("Carbon really there (A)"), "actual_tco2e", 1),
        (tr("Balance (A − P)"), "balance_tco2e", 1),
    ]
    optional = ("cancelled_tco2e", "removals_tco2e")
    rows, ruled = [], []
    for title, name, sign in lines:
        values = [getattr(year, name) for year in years]
        if name in optional and not any(values):
            continue
        if name in ("required_tco2e", "actual_tco2e", "balance_tco2e"):
            ruled.append(len(rows))
        rows.append((title, *(amount(sign * value) for value in values)))
    words = {True: tr("yes"), False: tr("no")}
    rows.append((tr("Compliant"), *(words[year.compliant] for year in years)))
    if any(year.refused_tco2e for year in years):
        rows.append((tr("Credits refused"), *(amount(year.refused_tco2e) for year in years)))
    head = ("tCO2e", *(tr("year {number}").format(number=year.year) for year in years))
    return table(head, rows, ruled)
