"""The two charts of the accounts: required against actual stock, and the balance itself."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import YearState
from ...translate import tr
from ..charts import Bars, ChartContent, Line, Look, Span


def stock_chart(start, years) -> ChartContent:
    """Return the chart of required and actual stock, with the years in which redemption was suspended.

    :param start: required and actual stock on the joining date (tCO2e).
    :param years: compliance years; an open one without entries has no figures yet.
    """
    required = [start[0], *(_known(year, year.required_tco2e) for year in years)]
    actual = [start[1], *(_known(year, year.actual_tco2e) for year in years)]
    return ChartContent(
        tr("Required and actual stock"),
        tr("tCO2e"),
        [0, *(year.year for year in years)],
        lines=(
            Line(tr("Required"), required, Look.REQUIRED, dashed=True, dots=True),
            Line(tr("Actual"), actual, Look.ACTUAL, dots=True),
        ),
        spans=_suspensions(years),
        year_title=tr("Year end"),
    )


def balance_chart(start, years) -> ChartContent:
    """Return the chart of the balance; nought is what is required."""
    balances = [start[1] - start[0], *(_known(year, year.balance_tco2e) for year in years)]
    return ChartContent(
        tr("Balance"),
        tr("tCO2e"),
        [0, *(year.year for year in years)],
        bars=(Bars(tr("Balance"), balances),),
        spans=_suspensions(years),
        year_title=tr("Year end"),
        zero_line=True,
    )


def has_figures(years) -> bool:
    """Return whether there is anything to draw but the joining date."""
    return any(_known(year, year.actual_tco2e) is not None for year in years)


def _known(year, value: float) -> float | None:
    """Return a figure of a year that is closed or has entries of the stock, else ``None``."""
    entered = year.emissions_tco2e or year.removals_tco2e or year.measured_tco2e is not None
    return value if entered or year.state == YearState.CLOSED.value else None


def _suspensions(years) -> tuple[Span, ...]:
    """Return the spans of years in which nothing could be redeemed."""
    spans, first = [], None
    for year in years:
        if not year.redemption_allowed and first is None:
            first = year.year
        elif year.redemption_allowed and first is not None:
            spans.append((first, year.year - 1))
            first = None
    if first is not None:
        spans.append((first, years[-1].year))
    return tuple(Span(first, last, tr("redemption suspended")) for first, last in spans)
