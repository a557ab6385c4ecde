"""Quantiles and intervals, from the standard library alone, so that a figure is the same everywhere.

``confidence`` is two-sided: 0.95 leaves 2.5 % on each side.
"""

from __future__ import annotations

import math
from statistics import NormalDist

from ..findings import Finding, Level, RuleError

_TINY = 1e-300
_CLOSE = 1e-16
_STEPS = 500


def normal_quantile(confidence: float) -> float:
    """Return z of the normal distribution: 1.959964 for 0.95.

    :raises RuleError: ``confidence`` is not between 0 and 1.
    """
    return NormalDist().inv_cdf(0.5 + 0.5 * checked_confidence(confidence))


def t_quantile(confidence: float, degrees: float) -> float:
    """Return t of Student's distribution; infinite for less than any degree of freedom.

    :raises RuleError: ``confidence`` is not between 0 and 1.
    """
    confidence = checked_confidence(confidence)
    if not degrees > 0.0:
        return math.inf
    if degrees > 1e7:
        return normal_quantile(confidence)
    # P(|T| > t) = I_x(v/2, 1/2) with x = v / (v + t²)
    share = beta_quantile(1.0 - confidence, 0.5 * degrees, 0.5)
    return math.sqrt(degrees * (1.0 - share) / share) if share > 0.0 else math.inf


def exact_bounds(hits: float, trials: float, confidence: float) -> tuple[float, float]:
    """Return the exact interval of a binomial share (Clopper and Pearson 1934)."""
    tail = 0.5 * (1.0 - checked_confidence(confidence))
    low = 0.0 if hits <= 0 else beta_quantile(tail, hits, trials - hits + 1.0)
    high = 1.0 if hits >= trials else beta_quantile(1.0 - tail, hits + 1.0, trials - hits)
    return low, high


def score_bounds(share: float, units: float, confidence: float) -> tuple[float, float]:
    """Return the score interval of a share (Wilson 1927) for so many independent units."""
    z = normal_quantile(confidence)
    extra = z * z / units
    centre = share + 0.5 * extra
    half = z * math.sqrt((share * (1.0 - share) + 0.25 * extra) / units)
    return max(0.0, (centre - half) / (1.0 + extra)), min(1.0, (centre + half) / (1.0 + extra))


def checked_confidence(confidence: float) -> float:
    """Return the level of confidence.

    :raises RuleError: it is not between 0 and 1.
    """
    if not 0.0 < confidence < 1.0:
        raise RuleError(Finding(Level.ERROR, "bad_confidence", values={"value": confidence}))
    return confidence


def beta_quantile(probability: float, a: float, b: float) -> float:
    """Return x with I_x(a, b) = probability, by bisection: 60 halvings, then as close as floats are."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = 0.5 * (low + high)
        if middle in (low, high):
            break
        if beta_share(middle, a, b) < probability:
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)


def beta_share(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b)."""
    if x <= 0.0 or x >= 1.0:
        return float(x >= 1.0)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    if x < (a + 1.0) / (a + b + 2.0):
        return math.exp(front) * _continued(x, a, b) / a
    return 1.0 - math.exp(front) * _continued(1.0 - x, b, a) / b


def _continued(x: float, a: float, b: float) -> float:
    """Return the continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method."""
    c, d = 1.0, 1.0 - (a + b) * x / (a + 1.0)
    d = 1.0 / (d if abs(d) > _TINY else _TINY)
    fraction = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1.0 + term * d
            d = 1.0 / (d if abs(d) > _TINY else _TINY)
            c = 1.0 + term / c
            c = c if abs(c) > _TINY else _TINY
            fraction *= c * d
        if abs(c * d - 1.0) < _CLOSE:
            break
    return fraction
