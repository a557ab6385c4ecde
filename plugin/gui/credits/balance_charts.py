"""The two charts of the accounts: required against actual stock, and the balance itself."""

from __future__ import annotations

from ...translate import tr
from ..charts import Bars, ChartContent, Line, Look, Span


def stock_chart(years) -> ChartContent:
    """Return the chart of required and actual stock, with the years in which redemption was suspended."""
    return ChartContent(
        tr("Required and actual stock"),
        tr("tCO2e"),
        [year.year for year in years],
        lines=(
            Line(
                tr("Required"), [year.required_tco2e for year in years], Look.REQUIRED, dashed=True, dots=True
            ),
            Line(tr("Actual"), [year.actual_tco2e for year in years], Look.ACTUAL, dots=True),
        ),
        spans=_suspensions(years),
        year_title=tr("Year end"),
    )


def balance_chart(years) -> ChartContent:
    """Return the chart of the balance; nought is what is required."""
    return ChartContent(
        tr("Balance"),
        tr("tCO2e"),
        [year.year for year in years],
        bars=(Bars(tr("Balance"), [year.balance_tco2e for year in years]),),
        spans=_suspensions(years),
        year_title=tr("Year end"),
        zero_line=True,
    )


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
