"""Units of a sample with two labels: what the map says there, and what the reference says.

Every unit counts with a *mass*: what it stands for. That is its design weight (1 / inclusion probability)
times its area; a constant where all units are alike. Where the areas of the map's classes are known, the
masses in each class are scaled to its area, which for equal weights is the stratified estimator.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..findings import Finding, Level, RuleError


@dataclass(frozen=True)
class Labelled:
    """A sample; arrays have one entry a unit, or a kind of unit that occurs several ``times``.

    :param classes: names; ``mapped`` and ``reference`` are indexes into them.
    :param mass: design weight × area of a unit, in any unit.
    :param stratum: index of the sampling stratum, ``None`` where that is the map's class or there are none.
    :param strata: names of the strata, where there are any.
    :param cluster: index of what was drawn together, ``None`` where each unit was drawn by itself.
    :param adds_up: whether the masses are of design weights, so that they add up to all the land.
    """

    classes: tuple
    mapped: np.ndarray
    reference: np.ndarray
    mass: np.ndarray
    times: np.ndarray
    stratum: np.ndarray | None = None
    strata: tuple = ()
    cluster: np.ndarray | None = None
    adds_up: bool = False

    @property
    def units(self) -> int:
        """How many units there are."""
        return int(self.times.sum())


def labelled_matrix(rows: Sequence[str], columns: Sequence[str], counts) -> Labelled:
    """Return the sample that an error matrix of counts tells of.

    :param rows: the map's classes; ``columns``: the reference's, in any order.
    :param counts: counts[row][column], whole numbers.
    :raises RuleError: a name twice, a count that is none, no unit at all.
    """
    for names in (rows, columns):
        twice = next((name for name in names if list(names).count(name) > 1), None)
        if twice is not None:
            raise RuleError(Finding(Level.ERROR, "class_twice", twice))
    classes = _in_order(rows, columns)
    place = {name: number for number, name in enumerate(classes)}
    found = []
    for row, line in zip(rows, counts):
        for column, count in zip(columns, line):
            if not (math.isfinite(count) and count >= 0 and count == int(count)):
                values = {"value": count, "reference": column}
                raise RuleError(Finding(Level.ERROR, "matrix_count", row, values))
            if count:
                found.append((place[row], place[column], int(count)))
    if not found:
        raise RuleError(Finding(Level.ERROR, "sample_empty"))
    mapped, reference, times = (np.array(column) for column in zip(*found))
    return Labelled(classes, mapped, reference, np.ones(len(found)), times)


def labelled_units(
    mapped: Sequence[str],
    reference: Sequence[str],
    mass: Sequence[float] | None = None,
    stratum: Sequence[str] | None = None,
    cluster: Sequence[str] | None = None,
    order: Sequence[str] = (),
    adds_up: bool = False,
) -> Labelled:
    """Return a sample unit by unit.

    :param order: the classes in the order wanted; further ones follow, sorted.
    :param adds_up: whether the masses add up to all the land, as design weights make them.
    :raises RuleError: no unit, or a mass that is not a positive number.
    """
    if not mapped:
        raise RuleError(Finding(Level.ERROR, "sample_empty"))
    mass = np.ones(len(mapped)) if mass is None else np.array(mass, dtype=float)
    wrong = np.flatnonzero(~(np.isfinite(mass) & (mass > 0.0)))
    if len(wrong):
        values = {"value": float(mass[wrong[0]]), "number": int(wrong[0]) + 1}
        raise RuleError(Finding(Level.ERROR, "sample_weight", values=values))
    classes = _in_order(order, sorted({*mapped, *reference}, key=natural_key))
    strata, of_stratum = _indexed(stratum)
    _, of_cluster = _indexed(cluster)
    place = {name: number for number, name in enumerate(classes)}
    return Labelled(
        classes,
        np.array([place[name] for name in mapped]),
        np.array([place[name] for name in reference]),
        mass,
        np.ones(len(mapped), dtype=int),
        of_stratum,
        strata,
        of_cluster,
        adds_up,
    )


def standing_for(mass: Sequence[float], groups: Sequence[str], land: Mapping[str, float]) -> list:
    """Return the masses of labelled units that stand for those of their group without a label too.

    :param groups: of each unit: its stratum, or the map's class.
    :param land: mass of the units without a label, by group; lost where no unit of the group has a label.
    """
    whole: dict = {}
    for group, one in zip(groups, mass):
        whole[group] = whole.get(group, 0.0) + one
    return [one * (1.0 + land.get(group, 0.0) / whole[group]) for group, one in zip(groups, mass)]


def checked_areas(areas: Mapping[str, float]) -> dict:
    """Return the areas by class.

    :raises RuleError: one is no number or negative, or all are 0.
    """
    for name, area in areas.items():
        if not (math.isfinite(area) and area >= 0.0):
            raise RuleError(Finding(Level.ERROR, "class_area", name, {"value": area}))
    if areas and not sum(areas.values()) > 0.0:
        raise RuleError(Finding(Level.ERROR, "class_areas_zero"))
    return dict(areas)


def natural_key(name: str):
    """Return a key that sorts “2” before “10”, and numbers before words."""
    try:
        return 0, float(name), name
    except ValueError:
        return 1, 0.0, name


def _in_order(first: Sequence[str], more: Sequence[str]) -> tuple:
    return tuple(dict.fromkeys((*first, *more)))


def _indexed(names: Sequence[str] | None):
    if names is None:
        return (), None
    kinds = tuple(sorted(set(names), key=natural_key))
    place = {name: number for number, name in enumerate(kinds)}
    return kinds, np.array([place[name] for name in names])
