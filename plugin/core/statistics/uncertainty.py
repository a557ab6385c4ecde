"""How sure a stock or a budget is, when areas, densities and ratios are not, and which of them matters most.

A stock is a sum over strata of products: area × density × (1 + root:shoot) × carbon fraction × 44/12. Factors
are independent of each other; within a factor strata may vary together. Variances are exact for such sums
of products, whatever the distributions (Goodman 1960), and the Monte Carlo draws from distributions with the
same means and covariances (IPCC 2006 GL vol. 1 ch. 3, approaches 1 and 2).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..findings import Finding, Level, RuleError
from .intervals import normal_quantile

MOST_STRATA = 2000
MOST_DRAWS = 10_000_000
_CELLS = 1 << 21  # numbers drawn at a time
_APART = 0.05  # by how much correlations that are drawn may be others before that is said
_UNLIKELY = 3.0  # standard errors between a value and 0, below which normal draws are often negative


class Shape(str, Enum):
    """From which distribution a factor is drawn, by code."""

    NORMAL = "normal"
    LOGNORMAL = "lognormal"


@dataclass(frozen=True)
class Factor:
    """One factor of the products: a value a stratum, or a single one that all share.

    :param covariance: of the values, (n, n); (1, 1) for one that all share.
    """

    name: str
    values: np.ndarray
    covariance: np.ndarray

    def wide(self, strata: int) -> tuple[np.ndarray, np.ndarray]:
        """Return values and covariance with one entry a stratum."""
        if len(self.values) == strata:
            return self.values, self.covariance
        ones = np.ones(strata)
        return self.values[0] * ones, self.covariance[0, 0] * np.outer(ones, ones)


@dataclass(frozen=True)
class Part:
    """What a factor contributes: the standard error if it alone were uncertain, its part of the variances."""

    name: str
    se: float
    share: float


@dataclass(frozen=True)
class Uncertain:
    """A figure with its standard error and interval; ``parts`` largest first."""

    name: str
    value: float
    se: float
    low: float
    high: float
    parts: tuple

    @property
    def half_width(self) -> float:
        """Half of the interval's width."""
        return 0.5 * (self.high - self.low)


def factor(name: str, values: Sequence[float], errors: Sequence[float], correlation: float = 0.0) -> Factor:
    """Return a factor by the standard errors of its values, any two of which correlate alike.

    :raises RuleError: a value or error that is none, or a correlation that cannot be.
    """
    values, errors = np.array(values, dtype=float), np.array(errors, dtype=float)
    if values.shape != errors.shape or values.ndim != 1 or not len(values):
        raise _bad("factor_length", name, {"values": values.size, "errors": errors.size})
    if not np.isfinite(values).all() or not (np.isfinite(errors) & (errors >= 0.0)).all():
        raise _bad("factor_number", name, {})
    least = -1.0 / (len(values) - 1) if len(values) > 1 else -1.0
    if not least - 1e-12 <= correlation <= 1.0:
        raise _bad("factor_correlation", name, {"value": correlation, "least": least})
    matrix = np.full((len(values),) * 2, float(correlation))
    np.fill_diagonal(matrix, 1.0)
    return Factor(name, values, matrix * np.outer(errors, errors))


def factor_with(name: str, values: Sequence[float], covariance) -> Factor:
    """Return a factor with a covariance matrix, such as that of adjusted areas.

    :raises RuleError: it is no covariance matrix of the values.
    """
    values, matrix = np.array(values, dtype=float), np.array(covariance, dtype=float)
    fits = matrix.shape == (len(values),) * 2 and np.isfinite(matrix).all() and np.isfinite(values).all()
    if not fits or not np.allclose(matrix, matrix.T, rtol=1e-9, atol=1e-12 * max(1.0, np.abs(matrix).max())):
        raise _bad("factor_covariance", name, {})
    lowest = np.linalg.eigvalsh(matrix)[0]
    if lowest < -1e-9 * max(np.abs(matrix).max(), 1e-300):
        raise _bad("factor_covariance", name, {})
    return Factor(name, values, matrix)


def propagate(
    factors: Sequence[Factor], figures: Mapping[str, Sequence[float]], confidence: float = 0.95
) -> dict:
    """Return {name: :class:`Uncertain`} of figures, each a weighted sum of the strata's products.

    Exact means and variances; intervals are those of the normal distribution.

    :param figures: weights by stratum, with constants such as 44/12 or 1 / period in them.
    :raises RuleError: factors or weights that do not fit each other.
    """
    z, strata = normal_quantile(confidence), _strata(factors, figures)
    wide = [one.wide(strata) for one in factors]
    means = np.prod([values for values, _ in wide], axis=0)
    total = _covariance(wide, None)
    alone = [_covariance(wide, k) for k in range(len(wide))]
    found = {}
    for name, weights in figures.items():
        weights = np.array(weights, dtype=float)
        value, se = float(weights @ means), _root(weights @ total @ weights)
        parts = [_root(weights @ matrix @ weights) for matrix in alone]
        parts = _parts(factors, parts)
        found[name] = Uncertain(name, value, se, value - z * se, value + z * se, parts)
    return found


def simulate(
    factors: Sequence[Factor],
    figures: Mapping[str, Sequence[float]],
    confidence: float = 0.95,
    draws: int = 10_000,
    seed: int = 1,
    shape: Shape = Shape.NORMAL,
) -> dict:
    """Return {name: :class:`Uncertain`} of figures by Monte Carlo: means, and intervals between percentiles.

    Every factor has its own stream of numpy's PCG64, so that the same seed gives the same numbers. Parts are
    those of :func:`propagate`.

    :raises RuleError: as :func:`propagate`; a number of draws that is none; a value that no lognormal has.
    """
    if not 2 <= draws <= MOST_DRAWS:
        raise _bad("uncertainty_draws", "", {"value": draws, "most": MOST_DRAWS})
    strata = _strata(factors, figures)
    exact = propagate(factors, figures, confidence)
    names = list(figures)
    weights = np.array([figures[name] for name in names], dtype=float)
    streams = [np.random.default_rng([seed, number]) for number in range(len(factors))]
    recipes = [_recipe(one, Shape(shape)) for one in factors]
    results = np.empty((len(names), draws))
    step = max(1, _CELLS // strata)
    for first in range(0, draws, step):
        number = min(step, draws - first)
        product = np.ones((number, strata))
        for stream, recipe in zip(streams, recipes):
            product *= recipe(stream, number)
        results[:, first : first + number] = weights @ product.T
    tail = 50.0 * (1.0 - confidence)
    found = {}
    for name, drawn in zip(names, results):
        low, high = np.percentile(drawn, (tail, 100.0 - tail))
        mean, se = float(drawn.mean()), float(drawn.std(ddof=1))
        found[name] = Uncertain(name, mean, se, float(low), float(high), exact[name].parts)
    return found


def uncertainty_findings(factors: Sequence[Factor], shape: Shape):
    """Yield what is to be said of the factors: normal draws that would often be negative, lognormal ones
    that cannot go together as the errors do.

    :raises RuleError: a value that no lognormal has.
    """
    for one in factors:
        errors = np.sqrt(np.diag(one.covariance))
        near = (errors > 0.0) & (np.abs(one.values) < _UNLIKELY * errors)
        if shape is Shape.NORMAL and near.any():
            yield Finding(Level.WARNING, "draws_below_zero", one.name, {"number": int(near.sum())})
        if shape is Shape.LOGNORMAL:
            _, covariance, root, _ = _lognormal(one)
            spread = np.sqrt(np.outer(np.diag(covariance), np.diag(covariance)))
            apart = np.abs(root.T @ root - covariance) / np.where(spread > 0.0, spread, 1.0)
            if apart.max() > _APART:
                yield Finding(Level.WARNING, "lognormal_correlation", one.name)


def _covariance(wide, only) -> np.ndarray:
    """Return the covariances of the strata's products, ``only`` one factor being uncertain if given."""
    found, square = 0.0, 1.0
    for number, (values, covariance) in enumerate(wide):
        own = covariance if only is None or only == number else 0.0
        both = np.outer(values, values)
        found = found * (both + own) + square * own
        square = square * both
    return found + np.zeros((len(wide[0][0]),) * 2)


def _parts(factors, errors) -> tuple:
    whole = sum(se * se for se in errors)
    parts = [Part(one.name, se, se * se / whole if whole > 0.0 else 0.0) for one, se in zip(factors, errors)]
    return tuple(sorted(parts, key=lambda part: -part.se))


def _recipe(one: Factor, shape: Shape):
    """Return what draws a factor: (stream, number) → (number, values)."""
    values = one.values
    if shape is Shape.LOGNORMAL:
        centre, _, root, scale = _lognormal(one)
        return lambda stream, number: (
            scale * np.exp(centre + stream.standard_normal((number, len(values))) @ root)
        )
    root = _square_root(one.covariance)
    return lambda stream, number: values + stream.standard_normal((number, len(values))) @ root


def _lognormal(one: Factor) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return mean and covariance of the logarithms, R that draws them, and what their exponentials count by.

    Not all covariances have lognormals: means and variances of the values are always kept, covariances as
    closely as can be. A value without error stays as it is, 0 too.

    :raises RuleError: a value that no lognormal has.
    """
    sure = np.diag(one.covariance) <= 0.0
    if not (sure | (one.values > 0.0)).all():
        least = float(one.values[~sure].min())
        raise _bad("lognormal_value", one.name, {"value": least})
    values = np.where(sure, 1.0, one.values)
    relative = 1.0 + np.where(np.logical_or.outer(sure, sure), 0.0, one.covariance) / np.outer(values, values)
    if not (relative > 0.0).all():
        raise _bad("lognormal_covariance", one.name, {})
    covariance = np.log(relative)
    wanted = np.diag(covariance)
    root = _square_root(covariance)
    drawn = (root**2).sum(axis=0)
    root = root * np.sqrt(wanted / np.where(drawn > 0.0, drawn, 1.0))
    return np.log(values) - 0.5 * wanted, covariance, root, np.where(sure, one.values, 1.0)


def _square_root(covariance: np.ndarray) -> np.ndarray:
    """Return R with RᵀR the matrix; what rounding has made negative counts as 0."""
    spread, axes = np.linalg.eigh(covariance)
    return (axes * np.sqrt(np.clip(spread, 0.0, None))).T


def _strata(factors, figures) -> int:
    """Return the number of strata.

    :raises RuleError: factors or weights that do not fit each other.
    """
    if not factors or not figures:
        raise _bad("uncertainty_empty", "", {})
    strata = max(len(one.values) for one in factors)
    for one in factors:
        if len(one.values) not in (1, strata):
            raise _bad("factor_length", one.name, {"values": len(one.values), "errors": strata})
    for name, weights in figures.items():
        if len(weights) != strata:
            raise _bad("factor_length", name, {"values": len(weights), "errors": strata})
    if strata > MOST_STRATA:
        raise _bad("too_many_strata", "", {"value": strata, "most": MOST_STRATA})
    return strata


def _root(variance: float) -> float:
    return math.sqrt(max(0.0, float(variance)))


def _bad(code: str, subject: str, values: dict) -> RuleError:
    return RuleError(Finding(Level.ERROR, code, subject or None, values))
