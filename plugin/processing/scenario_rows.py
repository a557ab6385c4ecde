"""A scenario's table: one row a year, amounts in tCO2e, probabilities from 0 to 1."""

from __future__ import annotations

from ..storage.compat import INTEGER, REAL

COLUMNS = (
    ("year", INTEGER),
    ("calendar_year", INTEGER),
    ("expected_balance_tco2e", REAL),
    ("balance_p5_tco2e", REAL),
    ("balance_p25_tco2e", REAL),
    ("balance_p50_tco2e", REAL),
    ("balance_p75_tco2e", REAL),
    ("balance_p95_tco2e", REAL),
    ("required_p5_tco2e", REAL),
    ("required_p50_tco2e", REAL),
    ("required_p95_tco2e", REAL),
    ("actual_p5_tco2e", REAL),
    ("actual_p50_tco2e", REAL),
    ("actual_p95_tco2e", REAL),
    ("breach_probability", REAL),
    ("first_breach_probability", REAL),
    ("suspended_probability", REAL),
    ("credits_tco2e", REAL),
    ("withheld_tco2e", REAL),
    ("cancelled_tco2e", REAL),
    ("revenue", REAL),
    ("revenue_p5", REAL),
    ("revenue_p95", REAL),
)


def rows_of(result, joining_year: int) -> list[tuple]:
    """Return the rows of a ``ScenarioResult``, in the order of ``COLUMNS``.

    :param joining_year: calendar year in which accounting year 1 begins.
    """
    balance, required, actual = result.balance, result.required, result.actual
    columns = (
        result.expected_balance_tco2e,
        *(balance.p5, balance.p25, balance.p50, balance.p75, balance.p95),
        *(required.p5, required.p50, required.p95),
        *(actual.p5, actual.p50, actual.p95),
        result.breach_probability,
        result.first_breach_probability,
        result.suspended_probability,
        result.credits_tco2e,
        result.withheld_tco2e,
        result.cancelled_tco2e,
        result.revenue,
        result.revenue_band.p5,
        result.revenue_band.p95,
    )
    figures = zip(*(column.tolist() for column in columns))  # plain floats: providers refuse numpy's
    return [(year, joining_year + year - 1, *row) for year, row in zip(result.years, figures)]
