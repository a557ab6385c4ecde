"""The emission history behind a historical-average budget (mechanism M3; paper 3.2.1)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..findings import Finding, Level, RuleError

SHORTEST_SPAN_YEARS = 20
LONGEST_SPAN_YEARS = 30

#: Above these the series is hardly "fairly stable": a warning, since the paper gives no figure.
TREND_WARNING = 0.02  # of the mean, a year
VARIATION_WARNING = 0.25  # coefficient of variation


@dataclass(frozen=True)
class HistoryStatistics:
    """A series of annual emissions (tCO2e) and how stable it was.

    ``trend_tco2e_per_year`` is the least-squares slope; ``variation`` the coefficient of
    variation (sample standard deviation / mean), 0 where the mean is 0.
    """

    series: tuple[tuple[int, float], ...]
    mean_tco2e: float
    trend_tco2e_per_year: float
    variation: float
    findings: tuple[Finding, ...]


def examine_history(history: Sequence[tuple[int, float]]) -> HistoryStatistics:
    """Return the statistics of a history of 20 to 30 consecutive years.

    :raises RuleError: no history, a span outside 20–30 years, a gap, a year twice, a negative figure.
    """
    if not history:
        raise RuleError(Finding(Level.ERROR, "no_history"))
    series = tuple(sorted((int(year), float(amount)) for year, amount in history))
    _refuse_bad_years(series)
    amounts = [amount for _, amount in series]
    mean = math.fsum(amounts) / len(amounts)
    trend = _slope(series, mean)
    variation = _variation(amounts, mean)
    return HistoryStatistics(series, mean, trend, variation, _stability_findings(mean, trend, variation))


def _refuse_bad_years(series) -> None:
    years = [year for year, _ in series]
    for earlier, later in zip(years, years[1:]):
        if earlier == later:
            raise RuleError(Finding(Level.ERROR, "history_duplicate", str(later)))
    for year, amount in series:
        if not (amount >= 0 and math.isfinite(amount)):
            raise RuleError(Finding(Level.ERROR, "history_negative", str(year), {"value": amount}))
    span = years[-1] - years[0] + 1
    if not SHORTEST_SPAN_YEARS <= span <= LONGEST_SPAN_YEARS:
        values = {"years": span, "first": years[0], "last": years[-1]}
        raise RuleError(Finding(Level.ERROR, "history_span", values=values))
    missing = sorted(set(range(years[0], years[-1] + 1)) - set(years))
    if missing:
        raise RuleError(Finding(Level.ERROR, "history_gap", ", ".join(map(str, missing))))


def _slope(series, mean: float) -> float:
    middle = (series[0][0] + series[-1][0]) / 2.0
    spread = math.fsum((year - middle) ** 2 for year, _ in series)
    return math.fsum((year - middle) * (amount - mean) for year, amount in series) / spread


def _variation(amounts, mean: float) -> float:
    if mean == 0:
        return 0.0
    variance = math.fsum((amount - mean) ** 2 for amount in amounts) / (len(amounts) - 1)
    return math.sqrt(variance) / mean


def _stability_findings(mean: float, trend: float, variation: float) -> tuple[Finding, ...]:
    findings = []
    if mean and abs(trend) / mean > TREND_WARNING:
        values = {"percent": round(100 * trend / mean, 1)}
        findings.append(Finding(Level.WARNING, "history_trend", values=values))
    if variation > VARIATION_WARNING:
        values = {"percent": round(100 * variation, 1)}
        findings.append(Finding(Level.WARNING, "history_variation", values=values))
    return tuple(findings)
