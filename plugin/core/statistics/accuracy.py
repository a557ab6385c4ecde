"""How good a map is: error matrix, accuracies and adjusted areas with their intervals.

Olofsson et al. 2013 (Remote Sensing of Environment 129) and 2014 (148); Stehman 2014 (International Journal
of Remote Sensing 35) for strata that are not the map's classes. Rows are the map, columns the reference.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from ..findings import Finding, Level
from .estimation import Estimation
from .intervals import exact_bounds, normal_quantile, score_bounds
from .labelled import Labelled, checked_areas

#: Units in a class below which the normal interval is said to be rough.
FEW_UNITS = 20
#: Units of a class found where the map has another, below which intervals of its area cover too seldom.
FEW_OMISSIONS = 5


class Measure(str, Enum):
    """What a row of the result states, by code."""

    COUNT = "count"
    AREA_SHARE = "area_share"
    OVERALL = "overall_accuracy"
    USERS = "users_accuracy"
    PRODUCERS = "producers_accuracy"
    F1 = "f1"
    KAPPA = "kappa"
    MAPPED_AREA = "mapped_area"
    ADJUSTED_SHARE = "adjusted_share"
    ADJUSTED_AREA = "adjusted_area"


class Note(str, Enum):
    """What is to be known of one figure, by code."""

    NO_UNITS = "no_units"
    NO_REFERENCE = "no_reference_units"
    ONE_UNIT = "one_unit"
    FEW = "few_units"
    NO_VARIATION = "no_variation_seen"
    OMISSIONS = "few_omissions_seen"
    CHANCE = "chance_corrected_not_an_accuracy"
    HARMONIC = "harmonic_mean_not_an_area"


class Interval(str, Enum):
    """How intervals of shares are made: estimate ± z·SE, or the score interval of the same variance."""

    NORMAL = "normal"
    SCORE = "score"


@dataclass(frozen=True)
class Figure:
    """One figure: what, of which class of the map and of the reference, and how sure.

    Numbers that are not known are ``None``; ``half_width`` is z × standard error.
    """

    measure: Measure
    mapped: str | None = None
    reference: str | None = None
    value: float | None = None
    se: float | None = None
    half_width: float | None = None
    low: float | None = None
    high: float | None = None
    units: int | None = None
    note: Note | None = None


@dataclass(frozen=True)
class Accuracy:
    """The result: its figures in the order to show them, and what is to be said about them.

    ``total`` is the area that was sampled, in the unit of the areas (of the masses, without areas).
    """

    classes: tuple
    figures: tuple
    findings: tuple
    total: float

    def figure(self, measure: Measure, name: str | None = None, reference: str | None = None) -> Figure:
        """Return one figure; of a class by its name, of a cell of the matrix by both."""
        for one in self.figures:
            named = (one.mapped, one.reference) == (name, reference) if reference else name in (
                one.mapped, one.reference
            )  # fmt: skip
            if one.measure is measure and named:
                return one
        raise KeyError((measure, name, reference))


def assess(
    sample: Labelled,
    areas: Mapping[str, float] | None = None,
    confidence: float = 0.95,
    interval: Interval = Interval.NORMAL,
) -> Accuracy:
    """Return accuracies and areas of a sample.

    :param areas: by class of the map, or by stratum where the sample has strata; without them the sample is
        taken to be drawn at random by its weights.
    :raises RuleError: the confidence or an area is none, or units lie in a class without an area.
    """
    z = normal_quantile(confidence)
    areas = checked_areas(areas or {})
    estimation = Estimation(sample, areas)
    return _Assessment(estimation, areas, confidence, z, interval).result()


def share_covariance(sample: Labelled, areas: Mapping[str, float] | None = None) -> np.ndarray:
    """Return the covariances of the adjusted shares of the classes, in their order; times area² of the areas.

    :raises RuleError: as :func:`assess`.
    """
    estimation = Estimation(sample, checked_areas(areas or {}))
    of = [(sample.reference == number).astype(float) for number in range(len(sample.classes))]
    return _covariance(estimation, of)


def area_ratios(sample: Labelled, areas: Mapping[str, float] | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Return adjusted by mapped share of each class, NaN where the map has none of it, and the covariances.

    Where the map's areas are known they are exact; else they are as uncertain as the sample makes them, and
    go together with the adjusted ones (linearised; Särndal, Swensson and Wretman 1992, ch. 5.6).

    :raises RuleError: as :func:`assess`.
    """
    estimation = Estimation(sample, checked_areas(areas or {}))
    one, size = np.ones(len(sample.mapped)), len(sample.classes)
    ratios, parts = np.full(size, np.nan), np.zeros((size, len(one)))
    for number in range(size):
        mapped = (sample.mapped == number).astype(float)
        share = estimation.ratio(mapped, one)[0]
        if share > 0.0:
            found = (sample.reference == number).astype(float)
            ratios[number] = estimation.ratio(found, mapped)[0]
            known = bool(areas) and sample.stratum is None
            parts[number] = (found if known else found - ratios[number] * mapped) / share
    return ratios, _covariance(estimation, parts)


def _covariance(estimation: Estimation, parts) -> np.ndarray:
    """Return the covariances of the means of several variables, given unit by unit."""
    one, size = np.ones(len(estimation.mass)), len(parts)
    variance = [estimation.ratio(each, one)[1] ** 2 for each in parts]
    found = np.diag(variance)
    for i in range(size):
        for j in range(i):
            both = estimation.ratio(parts[i] + parts[j], one)[1] ** 2
            found[i, j] = found[j, i] = 0.5 * (both - variance[i] - variance[j])
    return found


class _Assessment:
    """Works out the figures one after the other."""

    def __init__(self, estimation: Estimation, areas, confidence, z, interval) -> None:
        self._estimation, self._areas = estimation, areas
        self._confidence, self._z, self._interval = confidence, z, interval
        sample = estimation.sample
        self._sample, self._one = sample, np.ones(len(sample.mapped))
        self._agree = (sample.mapped == sample.reference).astype(float)
        size = len(sample.classes)
        self._counts = np.zeros((size, size), dtype=int)
        np.add.at(self._counts, (sample.mapped, sample.reference), sample.times)
        self._known_total = bool(areas) or sample.adds_up

    def result(self) -> Accuracy:
        """Return everything."""
        names = self._sample.classes
        figures = [self._figure(Measure.OVERALL, self._agree, self._one, units=self._sample.units)]
        for measure in (self._users, self._producers, self._f1):
            figures += [measure(number, name) for number, name in enumerate(names)]
        figures += self._areas_of_classes()
        figures += self._matrix()
        figures.append(self._kappa())
        return Accuracy(names, tuple(figures), tuple(self._findings()), self._estimation.total)

    def _figure(self, measure, y, x, mapped=None, reference=None, units=0, note=None) -> Figure:
        value, se = self._estimation.ratio(y, x)
        if not math.isfinite(value):
            return Figure(measure, mapped, reference, units=units, note=note)
        half = self._z * se
        low, high = max(0.0, value - half), min(1.0, value + half)
        unvaried = se <= 1e-15 and units > 0
        if unvaried:
            value = float(round(value)) if abs(value - round(value)) < 1e-12 else value
            if value in (0.0, 1.0):
                trials = min(float(units), self._estimation.effective(x))
                low, high = exact_bounds(value * trials, trials, self._confidence)
                note = note or Note.NO_VARIATION
        elif self._interval is Interval.SCORE and 0.0 < value < 1.0:
            low, high = score_bounds(value, value * (1.0 - value) / se**2, self._confidence)
        if measure in (Measure.USERS, Measure.PRODUCERS) and 1 <= units < FEW_UNITS:
            note = Note.ONE_UNIT if units == 1 else note or Note.FEW
        return Figure(measure, mapped, reference, value, se, half, low, high, units, note)

    def _mapped(self, number) -> np.ndarray:
        return (self._sample.mapped == number).astype(float)

    def _is(self, number) -> np.ndarray:
        return (self._sample.reference == number).astype(float)

    def _users(self, number, name) -> Figure:
        of, units = self._mapped(number), int(self._counts[number].sum())
        note = None if units else Note.NO_UNITS
        return self._figure(Measure.USERS, of * self._agree, of, mapped=name, units=units, note=note)

    def _producers(self, number, name) -> Figure:
        of, units = self._is(number), int(self._counts[:, number].sum())
        note = self._omissions(number) if units else Note.NO_REFERENCE
        return self._figure(Measure.PRODUCERS, of * self._agree, of, reference=name, units=units, note=note)

    def _omissions(self, number) -> Note | None:
        missed = int(self._counts[:, number].sum() - self._counts[number, number])
        return Note.OMISSIONS if missed < FEW_OMISSIONS else None

    def _f1(self, number, name) -> Figure:
        both = self._mapped(number) * self._is(number)
        either = self._mapped(number) + self._is(number)
        units = int(self._counts[number].sum() + self._counts[:, number].sum() - self._counts[number, number])
        return self._figure(Measure.F1, 2.0 * both, either, name, name, units, Note.HARMONIC)

    def _areas_of_classes(self) -> list:
        shares = []
        for number, name in enumerate(self._sample.classes):
            units = int(self._counts[:, number].sum())
            note = self._omissions(number) if units else Note.NO_REFERENCE
            share = self._figure(Measure.ADJUSTED_SHARE, self._is(number), self._one, None, name,
                                 self._sample.units, note)  # fmt: skip
            shares.append(share)
        if not self._known_total:
            return shares
        total, mapped = self._estimation.total, []
        for number, name in enumerate(self._sample.classes):
            area = self._areas.get(name) if self._areas and not self._estimation.by_stratum else None
            if area is None and self._counts[number].any():
                area = self._estimation.ratio(self._mapped(number), self._one)[0] * total
            mapped.append(Figure(Measure.MAPPED_AREA, mapped=name, value=area or 0.0))
        areas = [_times(share, total) for share in shares]
        if not self._areas:
            areas = [self._of_sum(number, area) for number, area in enumerate(areas)]
        return [*shares, *mapped, *areas]

    def _of_sum(self, number, area: Figure) -> Figure:
        """Return an area with the error of the total in it: the masses add up to the land on average only."""
        se = self._estimation.error_of_sum(self._is(number))
        if area.se is None or se <= area.se * (1.0 + 1e-9):
            return area
        half = self._z * se
        return replace(area, se=se, half_width=half, low=max(0.0, area.value - half), high=area.value + half)

    def _matrix(self) -> list:
        names, found = self._sample.classes, []
        cells = [(i, j) for i in range(len(names)) for j in range(len(names))]
        for i, j in cells:
            count = int(self._counts[i, j])
            found.append(Figure(Measure.COUNT, names[i], names[j], float(count), units=count))
        none = self._estimation.ratio(0.0 * self._one, self._one)  # of most cells of many classes
        for i, j in cells:
            value, se = none
            if self._counts[i, j]:
                value, se = self._estimation.ratio(self._mapped(i) * self._is(j), self._one)
            half = self._z * se
            found.append(
                Figure(Measure.AREA_SHARE, names[i], names[j], value, se, half, max(0.0, value - half),
                       min(1.0, value + half), int(self._counts[i, j]))
            )  # fmt: skip
        return found

    def _kappa(self) -> Figure:
        """Return Cohen's kappa of the matrix in area shares."""
        agreed = self._estimation.ratio(self._agree, self._one)[0]
        chance = sum(
            self._estimation.ratio(self._mapped(k), self._one)[0]
            * self._estimation.ratio(self._is(k), self._one)[0]
            for k in range(len(self._sample.classes))
        )
        value = (agreed - chance) / (1.0 - chance) if chance < 1.0 else None
        return Figure(Measure.KAPPA, value=value, units=self._sample.units, note=Note.CHANCE)

    def _findings(self):
        estimation = self._estimation
        for name in estimation.left_out:
            area = self._areas[name]
            share = 100.0 * area / sum(self._areas.values())
            yield Finding(Level.WARNING, "class_not_sampled", name, {"area": area, "percent": share})
        names = estimation.group_names
        if estimation.group is not None or estimation.by_stratum:
            for number in np.flatnonzero(estimation.lonely):
                name = names[number] if number < len(names) else str(number)
                yield Finding(Level.WARNING, "one_unit_in_class", name)
        for number, name in enumerate(self._sample.classes):
            units = int(self._counts[number].sum())
            if 1 < units < FEW_UNITS:
                yield Finding(Level.WARNING, "few_units_in_class", name, {"number": units})
            if not units and not self._areas.get(name):
                yield Finding(Level.INFO, "class_not_mapped", name)
            if units and not self._counts[:, number].any():
                yield Finding(Level.WARNING, "class_not_in_reference", name)
            if units and self._counts[number, number] == units:
                yield Finding(Level.INFO, "class_without_errors", name, {"number": units})
        if not self._areas and not estimation.by_stratum and not self._sample.adds_up:
            yield Finding(Level.WARNING, "no_class_areas")


def _times(share: Figure, total: float) -> Figure:
    figures = (share.value, share.se, share.half_width, share.low, share.high)
    scaled = [None if figure is None else figure * total for figure in figures]
    return Figure(Measure.ADJUSTED_AREA, share.mapped, share.reference, *scaled, share.units, share.note)
