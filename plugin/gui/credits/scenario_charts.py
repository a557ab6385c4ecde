"""What the Scenario page shows of outcomes: charts, the table of years, rows for the CSV file."""

from __future__ import annotations

from dataclasses import fields

from ...core.mechanism.scenario import Scenario
from ...processing.scenario_rows import COLUMNS, rows_of
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row
from ..charts import SCENARIO_LOOKS, Band, ChartContent, Line, Look, Span

BALANCE, STOCKS, BREACH, REVENUE = "balance", "stocks", "breach", "revenue"


def views() -> tuple[tuple[str, str], ...]:
    """Return the charts there are as (words, key)."""
    return (
        (tr("Balance"), BALANCE),
        (tr("Required and actual stock"), STOCKS),
        (tr("Probability of a breach by year"), BREACH),
        (tr("Revenue by year"), REVENUE),
    )


def chart_of(view: str, past, scenarios, outcomes, chosen: int) -> ChartContent | None:
    """Return the chart of a view, ``None`` if there is nothing to show yet.

    :param past: the closed years (``ComplianceYear``).
    :param outcomes: an ``Outcome`` or ``None`` for each scenario; the band is that of ``chosen``.
    """
    shown = [
        (place, scenario.name, outcome.result)
        for place, (scenario, outcome) in enumerate(zip(scenarios, outcomes))
        if outcome is not None
    ]
    if not shown and (not past or view in (BREACH, REVENUE)):
        return None
    chosen_one = next((each for each in shown if each[0] == chosen), shown[0] if shown else None)
    builder = {BALANCE: _balance, STOCKS: _stocks, BREACH: _breach, REVENUE: _revenue}[view]
    return builder(past, shown, chosen_one)


def _balance(past, shown, chosen) -> ChartContent:
    years = _years(past, shown)
    last = past[-1].balance_tco2e if past else None
    lines = []
    if past:
        lines.append(
            Line(tr("Closed years"), _padded(past, [row.balance_tco2e for row in past], years), Look.BALANCE)
        )
    bands = []
    for place, name, result in shown:
        look = SCENARIO_LOOKS[place]
        lines.append(Line(name, _ahead(past, last, result.balance.p50), look))
        if chosen[0] == place:
            bands += _bands(result.balance, look, past, last)
    return ChartContent(
        tr("Balance"), tr("tCO2e"), years, lines, bands,
        spans=_suspensions(past), year_title=tr("Year end"), zero_line=True,
    )  # fmt: skip


def _stocks(past, shown, chosen) -> ChartContent:
    years = _years(past, shown)
    required, actual = [row.required_tco2e for row in past], [row.actual_tco2e for row in past]
    if chosen is None:
        return ChartContent(
            tr("Required and actual stock"), tr("tCO2e"), years,
            (Line(tr("Required"), required, Look.REQUIRED), Line(tr("Actual"), actual, Look.ACTUAL)),
            spans=_suspensions(past), year_title=tr("Year end"),
        )  # fmt: skip
    _, name, result = chosen
    last = past[-1].actual_tco2e if past else None
    lines = (
        Line(tr("Required"), (*required, *result.required.p50.tolist()), Look.REQUIRED),
        Line(tr("Actual"), (*actual, *result.actual.p50.tolist()), Look.ACTUAL),
    )
    return ChartContent(
        tr("Stock: {name}").format(name=name), tr("tCO2e"), years, lines,
        _bands(result.actual, Look.ACTUAL, past, last),
        spans=_suspensions(past), year_title=tr("Year end"),
    )  # fmt: skip


def _breach(past, shown, chosen) -> ChartContent:
    years = shown[0][2].years
    lines = [
        Line(name, [100.0 * share for share in result.first_breach_probability], SCENARIO_LOOKS[place])
        for place, name, result in shown
    ]
    return ChartContent(
        tr("Probability of a breach by then"), "%", years, lines, year_title=tr("Year end"), zero_line=True,
        decimals=1,
    )  # fmt: skip


def _revenue(past, shown, chosen) -> ChartContent:
    years = shown[0][2].years
    lines = [Line(name, result.revenue.tolist(), SCENARIO_LOOKS[place]) for place, name, result in shown]
    place, _, result = chosen
    bands = _bands(result.revenue_band, SCENARIO_LOOKS[place], (), None)
    return ChartContent(
        tr("Expected revenue"), tr("currency"), years, lines, bands, year_title=tr("Year"),
        zero_line=True,
    )  # fmt: skip


def _years(past, shown) -> list[int]:
    return [row.year for row in past] + (list(shown[0][2].years) if shown else [])


def _padded(past, values, years) -> list:
    return [*values, *[None] * (len(years) - len(past))]


def _ahead(past, last, values) -> list:
    """Return figures of the years ahead, joined to the last of the past."""
    before = [None] * (len(past) - 1) + [last] if past else []
    return [*before, *values.tolist()]


def _bands(band, look, past, last) -> list[Band]:
    """Return both bands of a series, in its colour."""
    return [
        Band(words, _ahead(past, last, low), _ahead(past, last, high), look, faint)
        for low, high, words, faint in (
            (band.p5, band.p95, tr("5–95 %"), True),
            (band.p25, band.p75, tr("25–75 %"), False),
        )
    ]


def _suspensions(past) -> tuple[Span, ...]:
    return tuple(
        Span(row.year, row.year, tr("suspended") if not before or before.redemption_allowed else "")
        for row, before in zip(past, (None, *past))
        if not row.redemption_allowed
    )


def year_columns() -> tuple[NumberColumn, ...]:
    """Return the columns of the table of years."""
    unit = tr("tCO2e")
    return (
        NumberColumn(tr("Year"), "", 0, tr("Accounting year, 1 the first")),
        NumberColumn(tr("Balance\n5 %"), unit, 0, tr("5th percentile of the balance, in tCO2e")),
        NumberColumn(tr("Balance\nmiddle"), unit, 0, tr("Median of the balance, in tCO2e")),
        NumberColumn(tr("Balance\n95 %"), unit, 0, tr("95th percentile of the balance, in tCO2e")),
        NumberColumn(tr("Breach\n(%)"), tr("%"), 1, tr("Probability that the year ends short")),
        NumberColumn(tr("By then\n(%)"), tr("%"), 1, tr("Probability that it or a year before ends short")),
        NumberColumn(tr("Credits\n(tCO2e)"), unit, 0, tr("Expected credits redeemed in the year, in tCO2e")),
        NumberColumn(tr("Revenue"), "", 0, tr("Expected revenue of the year, in the price's currency")),
    )


def year_rows(result) -> list[Row]:
    """Return the table's rows of a ``ScenarioResult``."""
    columns = zip(
        result.years,
        result.balance.p5,
        result.balance.p50,
        result.balance.p95,
        100.0 * result.breach_probability,
        100.0 * result.first_breach_probability,
        result.credits_tco2e,
        result.revenue,
    )
    return [Row(tuple(float(cell) for cell in row)) for row in columns]


def csv_rows(results, joining_year: int) -> list[list]:
    """Return titles and rows of all scenarios for a CSV file: rates and seed first, then a year's figures."""
    names = [field.name for field in fields(Scenario)]
    rows = [[f"scenario_{name}" for name in names] + [name for name, _ in COLUMNS]]
    for result in results:
        given = [getattr(result.scenario, name) for name in names]
        rows += [[*given, *row] for row in rows_of(result, joining_year)]
    return rows
