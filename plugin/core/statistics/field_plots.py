"""From plots to strata to the land: means with their standard errors and intervals.

Plots of a stratum are a random sample of it, whatever their size: the mean is that of their values per
hectare (Cochran 1977, ch. 2 and 5). Plots without trees count, with 0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..findings import Finding, Level, RuleError
from .intervals import normal_quantile, t_quantile
from .labelled import natural_key


class Quantile(str, Enum):
    """Which distribution intervals are made by: Student's for few plots, or the normal one."""

    T = "t"
    NORMAL = "normal"


@dataclass(frozen=True)
class Mean:
    """A mean per hectare; ``None`` for what one plot cannot tell."""

    stratum: str
    plots: int
    mean: float
    sd: float | None
    se: float | None
    degrees: float
    half_width: float | None
    area_ha: float | None = None

    @property
    def low(self) -> float | None:
        """Lower end of the interval."""
        return None if self.half_width is None else self.mean - self.half_width

    @property
    def high(self) -> float | None:
        """Upper end of the interval."""
        return None if self.half_width is None else self.mean + self.half_width


def per_hectare(
    trees_t: np.ndarray, tree_plot: Sequence[str], plot_area_ha: Mapping[str, float]
) -> dict[str, float]:
    """Return tonnes per hectare of each plot; those without trees have 0.

    :raises RuleError: a tree of a plot that is not there, or a plot without area.
    """
    for plot, area in plot_area_ha.items():
        if not (area is not None and math.isfinite(area) and area > 0.0):
            raise RuleError(Finding(Level.ERROR, "plot_area", plot, {"value": area}))
    sums = dict.fromkeys(plot_area_ha, 0.0)
    for tonnes, plot in zip(trees_t.tolist(), tree_plot):
        if plot not in sums:
            raise RuleError(Finding(Level.ERROR, "tree_plot_unknown", plot))
        sums[plot] += tonnes
    return {plot: sums[plot] / plot_area_ha[plot] for plot in sums}


def stratum_means(
    values: Sequence[float],
    strata: Sequence[str],
    areas: Mapping[str, float] | None = None,
    confidence: float = 0.95,
    quantile: Quantile = Quantile.T,
) -> list[Mean]:
    """Return the mean of each stratum, in order of their names.

    :raises RuleError: no plot, or a value that is no number.
    """
    if not len(values):
        raise RuleError(Finding(Level.ERROR, "no_plots"))
    found, areas = [], areas or {}
    grouped: dict = {}
    for value, stratum in zip(values, strata):
        if not math.isfinite(value):
            raise RuleError(Finding(Level.ERROR, "plot_value", stratum, {"value": value}))
        grouped.setdefault(stratum, []).append(float(value))
    for stratum in sorted(grouped, key=natural_key):
        of = np.array(grouped[stratum])
        number, mean = len(of), float(of.mean())
        sd = float(of.std(ddof=1)) if number > 1 else None
        se = None if sd is None else sd / math.sqrt(number)
        half = None if se is None else _factor(confidence, number - 1, quantile) * se
        found.append(Mean(stratum, number, mean, sd, se, number - 1, half, areas.get(stratum)))
    return found


def overall_mean(means: Sequence[Mean], confidence: float = 0.95, quantile: Quantile = Quantile.T) -> Mean:
    """Return the mean of the land: strata weighted by their area; of a single stratum, its own.

    The degrees of freedom are Satterthwaite's (Cochran 1977, eq. 5.16).

    :raises RuleError: several strata, and the area of one is not known.
    """
    if len(means) == 1:
        return means[0]
    for one in means:
        if one.area_ha is None or not one.area_ha > 0.0:
            raise RuleError(Finding(Level.ERROR, "stratum_area", one.stratum))
    total = sum(one.area_ha for one in means)
    plots = sum(one.plots for one in means)
    mean = sum(one.area_ha / total * one.mean for one in means)
    if any(one.se is None for one in means):
        return Mean("", plots, mean, None, None, 0.0, None, total)
    parts = [(one.area_ha / total * one.se) ** 2 for one in means]
    variance = sum(parts)
    below = sum(part**2 / one.degrees for part, one in zip(parts, means))
    degrees = variance**2 / below if below > 0.0 else float(plots - len(means))
    se = math.sqrt(variance)
    return Mean("", plots, mean, None, se, degrees, _factor(confidence, degrees, quantile) * se, total)


def _factor(confidence: float, degrees: float, quantile: Quantile) -> float:
    return normal_quantile(confidence) if quantile is Quantile.NORMAL else t_quantile(confidence, degrees)


def plot_findings(means: Sequence[Mean]):
    """Yield what is to be said about the strata."""
    for one in means:
        if one.plots == 1:
            yield Finding(Level.WARNING, "one_plot", one.stratum or "*")
        elif one.low is not None and one.low < 0.0:
            yield Finding(Level.WARNING, "mean_below_zero", one.stratum or "*", {"low": one.low})
