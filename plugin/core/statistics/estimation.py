"""Ratios of sums over a sample and their standard errors, for any of the designs.

One estimator serves all: R = Σ m·y / Σ m·x with masses m, its variance by linearisation, between the units
(or clusters) of each stratum. Where strata are the map's classes it equals Olofsson et al. 2014 eqs. 5 to 7
and 10 to 11, where they are other strata Stehman 2014 (without the correction for a finite population), with
unequal weights the estimator of Hájek (Särndal, Swensson and Wretman 1992, ch. 5.5 to 5.8).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..findings import Finding, Level, RuleError
from .labelled import Labelled


class Estimation:
    """A sample made ready: masses scaled to the known areas, and the strata between which nothing varies.

    :param areas: hectares (or any unit, or shares) by class of the map, or by stratum where the sample has
        strata; ``None`` where they are not known.
    :raises RuleError: units lie in a class or stratum without an area.

    ``total`` is the area that was sampled; ``left_out`` the classes with an area and no unit.
    """

    def __init__(self, sample: Labelled, areas: Mapping[str, float] | None = None) -> None:
        self.sample = sample
        self.by_stratum = sample.stratum is not None
        self.group = None
        self.left_out = ()
        self.mass = sample.mass.astype(float)
        if areas:
            self._scale(areas)
        self.total = float((self.mass * sample.times).sum())
        self.strata = self._variance_strata()
        self.lonely = self._lonely()

    @property
    def group_names(self) -> tuple:
        """What areas are known of: strata or the map's classes."""
        return self.sample.strata if self.by_stratum else self.sample.classes

    def _scale(self, areas) -> None:
        sample, names = self.sample, self.group_names
        self.group = sample.stratum if self.by_stratum else sample.mapped
        sums = np.bincount(self.group, self.mass * sample.times, len(names))
        for number in np.flatnonzero(sums):
            if not areas.get(names[number], 0.0) > 0.0:
                raise RuleError(Finding(Level.ERROR, "class_without_area", names[number]))
        sampled = {names[number] for number in np.flatnonzero(sums)}
        self.left_out = tuple(name for name, area in areas.items() if area > 0.0 and name not in sampled)
        factor = np.array([areas.get(name, 0.0) for name in names]) / np.where(sums > 0.0, sums, 1.0)
        self.mass = self.mass * factor[self.group]

    def _variance_strata(self) -> np.ndarray:
        if self.by_stratum:
            return self.sample.stratum
        if self.group is not None and self.sample.cluster is None:
            return self.group
        return np.zeros(len(self.mass), dtype=int)

    def _lonely(self) -> np.ndarray:
        """Return which strata have one unit (or cluster) alone, between which nothing can vary."""
        times = self.sample.times
        if self.sample.cluster is not None:
            pairs = np.unique(np.column_stack((self.strata, self.sample.cluster)), axis=0)
            return np.bincount(pairs[:, 0], minlength=int(self.strata.max()) + 1) == 1
        return np.bincount(self.strata, times, int(self.strata.max()) + 1) == 1

    def ratio(self, y: np.ndarray, x: np.ndarray) -> tuple[float, float]:
        """Return (Σ m·y / Σ m·x, its standard error); NaN where nothing stands below the line."""
        weight = self.mass * self.sample.times
        below = float((weight * x).sum())
        if not below > 0.0:
            return np.nan, np.nan
        value = float((weight * y).sum()) / below
        residual = y - value * x
        return value, float(np.sqrt(self._variance(residual / below)))

    def error_of_sum(self, y: np.ndarray) -> float:
        """Return the standard error of Σ m·y, where the sum of all masses is an estimate too."""
        return float(np.sqrt(self._variance(y)))

    def effective(self, x: np.ndarray) -> float:
        """Return how many units of equal mass say as much as those with ``x`` (Kish 1965, ch. 11.7); units of
        a cluster count as one, as they may all be alike.
        """
        mass, times = self.mass * x, self.sample.times
        if self.sample.cluster is None:
            whole, squares = float((mass * times).sum()), float((mass**2 * times).sum())
        else:
            pairs = np.column_stack((self.strata, self.sample.cluster))
            _, place = np.unique(pairs, axis=0, return_inverse=True)
            sums = np.bincount(place.ravel(), mass * times)
            whole, squares = float(sums.sum()), float((sums**2).sum())
        return whole**2 / squares if squares > 0.0 else 0.0

    def _variance(self, residual: np.ndarray) -> float:
        """Return the variance of Σ m·residual; a unit alone in its stratum counts from the overall mean."""
        alone = self.lonely[self.strata]
        centred = np.where(alone, residual, residual - self._group_means(residual))
        part = self.mass * centred
        if self.sample.cluster is not None:
            return self._between_clusters(part)
        times = self.sample.times
        number = np.bincount(self.strata, times)
        held = np.maximum(number, 1)
        mean = np.bincount(self.strata, times * part) / held
        mean[self.lonely[: len(mean)]] = 0.0
        spread = np.bincount(self.strata, times * (part - mean[self.strata]) ** 2)
        return float((spread * _corrected(number)).sum())

    def _between_clusters(self, part: np.ndarray) -> float:
        pairs, place = np.unique(
            np.column_stack((self.strata, self.sample.cluster)), axis=0, return_inverse=True
        )
        sums = np.bincount(place.ravel(), part)
        stratum = pairs[:, 0]
        number = np.bincount(stratum)
        mean = np.bincount(stratum, sums) / np.maximum(number, 1)
        mean[self.lonely[: len(mean)]] = 0.0
        spread = np.bincount(stratum, (sums - mean[stratum]) ** 2)
        return float((spread * _corrected(number)).sum())

    def _group_means(self, residual: np.ndarray):
        if self.group is None:
            return 0.0
        weight = self.mass * self.sample.times
        sums = np.bincount(self.group, weight)
        means = np.bincount(self.group, weight * residual) / np.where(sums > 0.0, sums, 1.0)
        return means[self.group]


def _corrected(number: np.ndarray) -> np.ndarray:
    """Return n / (n - 1) by stratum; 1 where there is one unit alone."""
    return np.where(number > 1, number / np.maximum(number - 1, 1), 1.0)
