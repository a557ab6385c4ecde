"""The background level of natural disturbances, and the margin above it (LULUCF para 33, notes 7 to 9).

From the yearly disturbance emissions of 1990 to 2009, years further from the mean than twice the
standard deviation are dropped, all of a pass at once, and mean and deviation are taken anew, until
none is dropped. The mean of what is left is the background level, twice its deviation the margin.
Neither the paragraph nor its notes say whether the deviation is that of a sample or of a whole
population, nor whether only high years count as outliers: both are the user's choice and stated
beside the result. Whether a year is an outlier is decided on the numbers as they are written, in
exact fractions, so that neither rounding nor the order of the years matters.

A country's own method may set both figures instead, with its description.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Optional

from ..findings import Finding
from ..mechanism.book import refusal, warning

#: The years that the paragraph's method takes.
FIRST_YEAR, LAST_YEAR = 1990, 2009
#: Among five years or fewer, none can be further from the mean than two deviations.
LEAST_YEARS = 6
#: What an outlier is further away than, in standard deviations; the margin is as many.
DEVIATIONS = 2


class Deviation(str, Enum):
    """What the squares are divided by: years less one, or years."""

    SAMPLE = "sample"
    POPULATION = "population"


class Sides(str, Enum):
    """Which outliers are dropped: high and low ones, or high ones only."""

    TWO = "two"
    ONE = "one"


@dataclass(frozen=True)
class Pass:
    """One round: the mean and deviation of the years that were left, and the years they dropped."""

    mean_tco2e: float
    deviation_tco2e: float
    dropped: tuple[int, ...]


@dataclass(frozen=True)
class Background:
    """The background level of an activity, its margin, and how they came about.

    ``description`` tells a country's own method; the other fields of a series are then empty.
    ``findings`` deserve a look and refuse nothing.
    """

    background_tco2e: float
    margin_tco2e: float
    years_used: tuple[int, ...] = ()
    years_dropped: tuple[int, ...] = ()
    passes: tuple[Pass, ...] = ()
    deviation: Optional[Deviation] = None
    sides: Optional[Sides] = None
    description: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def threshold_tco2e(self) -> float:
        """Background level plus margin: emissions of a year may be left out only above it."""
        return self.background_tco2e + self.margin_tco2e

    @property
    def deviation_tco2e(self) -> float:
        """Standard deviation of the years used; half the margin."""
        return self.margin_tco2e / DEVIATIONS


def background(
    series: Mapping[int, float],
    deviation: Deviation = Deviation.SAMPLE,
    sides: Sides = Sides.TWO,
    first_year: int = FIRST_YEAR,
    last_year: int = LAST_YEAR,
    span_reason: str = "",
) -> Background:
    """Return the background level and margin of a complete series of yearly disturbance emissions.

    :param series: calendar year → tCO2e emitted by natural disturbances, nought or more.
    :param deviation: divide by the years less one (``sample``) or by the years (``population``).
    :param sides: drop years too high and too low (``two``) or too high only (``one``).
    :param span_reason: why other years than 1990 to 2009 are taken; required for them.
    :raises RuleError: a year is missing, an amount is none, or the span is not allowed.
    """
    deviation, sides = Deviation(deviation), Sides(sides)
    amounts = _complete(series, first_year, last_year, span_reason)
    kept, passes = dict(amounts), []
    while True:
        mean, variance = _moments(kept, deviation)
        limit = DEVIATIONS**2 * variance
        dropped = sorted(
            year
            for year, amount in kept.items()
            if (amount - mean) ** 2 > limit and (sides is Sides.TWO or amount > mean)
        )
        passes.append(Pass(float(mean), _root(variance), tuple(dropped)))
        if not dropped:
            break
        kept = {year: amount for year, amount in kept.items() if year not in dropped}
    return Background(
        background_tco2e=passes[-1].mean_tco2e,
        margin_tco2e=DEVIATIONS * passes[-1].deviation_tco2e,
        years_used=tuple(sorted(kept)),
        years_dropped=tuple(sorted(set(amounts) - set(kept))),
        passes=tuple(passes),
        deviation=deviation,
        sides=sides,
        description=span_reason.strip(),
        findings=_looks(series, amounts),
    )


def country_level(background_tco2e: float, margin_tco2e: float, description: str) -> Background:
    """Return a background level and margin that a country's own method gave (note 7).

    :param margin_tco2e: nought where the country needs no margin.
    :param description: the method: its series, and how it keeps from expecting credits or debits.
    :raises RuleError: an amount is none, or the description is missing.
    """
    if not (description or "").strip():
        raise refusal("background_without_description")
    level = float(_amount(background_tco2e, "background_tco2e"))
    margin = float(_amount(margin_tco2e, "margin_tco2e"))
    return Background(level, margin, description=description.strip())


def _complete(series: Mapping, first_year: int, last_year: int, reason: str) -> dict[int, Fraction]:
    """Return the exact amounts of every year of the span."""
    years = last_year - first_year + 1
    if years < LEAST_YEARS:
        span = {"first": first_year, "last": last_year}
        raise refusal("background_span_too_short", years=max(years, 0), least=LEAST_YEARS, **span)
    if (first_year, last_year) != (FIRST_YEAR, LAST_YEAR) and not (reason or "").strip():
        raise refusal("background_span_needs_reason", first=first_year, last=last_year)
    span = range(first_year, last_year + 1)
    missing = [year for year in span if series.get(year) is None]
    if missing:
        named = ", ".join(map(str, missing))
        raise refusal("background_years_missing", named, first=first_year, last=last_year)
    return {year: _amount(series[year], str(year)) for year in span}


def _amount(value, subject: str) -> Fraction:
    """Return an amount as it is written: 0.1 is a tenth."""
    good = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    if not good or value < 0:
        raise refusal("bad_amount", subject, value=value)
    return Fraction(repr(float(value)))


def _moments(amounts: Mapping[int, Fraction], deviation: Deviation) -> tuple[Fraction, Fraction]:
    """Return mean and variance, exactly. A pass drops less than a quarter, so five years or more are left."""
    count = len(amounts)
    mean = sum(amounts.values(), Fraction(0)) / count
    squares = sum(((amount - mean) ** 2 for amount in amounts.values()), Fraction(0))
    return mean, squares / (count - 1 if deviation is Deviation.SAMPLE else count)


def _root(variance: Fraction) -> float:
    """Return the root of a fraction that may be too small or too large for a float itself."""
    shift = (variance.numerator.bit_length() - variance.denominator.bit_length()) // 2
    scale = Fraction(2) ** (2 * shift)
    return math.ldexp(math.sqrt(variance / scale), shift)


def _looks(series: Mapping, amounts: Mapping) -> tuple[Finding, ...]:
    found = []
    outside = sorted(set(series) - set(amounts))
    if outside:
        found.append(warning("background_years_outside", ", ".join(map(str, outside))))
    usual = LAST_YEAR - FIRST_YEAR + 1
    if len(amounts) < usual:
        found.append(warning("background_short_span", years=len(amounts), usual=usual))
    return tuple(found)
