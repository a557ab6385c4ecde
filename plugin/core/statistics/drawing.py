"""Drawing units from a list: with equal chances or by size, one by one, in steps, or kept apart.

Units come in random order, so that the first of them are a sample of their own. Probabilities are those of
inclusion: 1 / probability is what a unit stands for.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np


def smallest(keys: np.ndarray, size: int) -> np.ndarray:
    """Return the places of the ``size`` smallest keys, in their order."""
    if size >= len(keys):
        return np.argsort(keys, kind="stable")
    if size <= 0:
        return np.empty(0, dtype=int)
    near = np.argpartition(keys, size - 1)[:size]
    return near[np.argsort(keys[near], kind="stable")]


def by_size(sizes: np.ndarray, wanted: int, keys: np.ndarray, start: float) -> tuple[np.ndarray, np.ndarray]:
    """Return (places, probabilities) of units drawn with probabilities proportional to size.

    In steps through the units in random order (Madow 1949; Särndal et al. 1992, ch. 3.6.2), so that the
    probabilities are exactly ``wanted`` × size / total; units larger than a step are taken for certain.

    :param keys: what makes the order random; a given order where they increase.
    :param start: the random start, from 0 up to 1.
    """
    sizes = np.asarray(sizes, dtype=float)
    certain, rest = _certain(sizes, wanted)
    order = rest[np.argsort(keys[rest], kind="stable")]
    number = wanted - len(certain)
    probability = np.ones(len(sizes))
    chosen = np.empty(0, dtype=int)
    if number > 0 and len(order):
        total = float(sizes[order].sum())
        probability[order] = number * sizes[order] / total
        ends = np.cumsum(sizes[order]) * (number / total)
        chosen = order[np.searchsorted(ends[:-1], start + np.arange(number), side="right")]
    places = np.concatenate((certain, chosen)).astype(int)
    places = places[np.argsort(keys[places], kind="stable")]
    return places, probability[places]


def in_steps(count: int, wanted: int, start: float) -> tuple[np.ndarray, np.ndarray]:
    """Return (places, probabilities) of every count / wanted-th unit from a random start."""
    if wanted >= count:
        return np.arange(count), np.ones(count)
    step = count / wanted
    places = np.minimum(((start + np.arange(wanted)) * step).astype(int), count - 1)
    return places, np.full(wanted, wanted / count)


def kept_apart(points: np.ndarray, distance: float, stratum: np.ndarray, quota: Mapping[int, int]) -> list:
    """Return the places of points that lie at least ``distance`` from all taken before them.

    :param points: coordinates (n, 2 or 3) in the order to take them in, in the unit of ``distance``.
    :param quota: how many to take of each stratum; what is missing in the end did not fit.
    """
    left, taken, kept = dict(quota), {}, []
    boxes = np.floor(points / distance).astype(np.int64).tolist()
    around = _neighbours(points.shape[1])
    for place, (point, box, kind) in enumerate(zip(points.tolist(), boxes, stratum.tolist())):
        if not left.get(kind):
            continue
        near = (other for shift in around for other in taken.get(tuple(map(sum, zip(box, shift))), ()))
        if any(math.dist(point, other) < distance for other in near):
            continue
        taken.setdefault(tuple(box), []).append(point)
        kept.append(place)
        left[kind] -= 1
        if not any(left.values()):
            break
    return kept


def _certain(sizes: np.ndarray, wanted: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the places of the units that are taken for certain, and of the others with any size."""
    rest = np.flatnonzero(sizes > 0.0)
    certain = np.empty(0, dtype=int)
    while len(rest) and wanted > len(certain):
        large = sizes[rest] * (wanted - len(certain)) >= sizes[rest].sum() * (1.0 - 1e-12)
        if not large.any():
            break
        certain, rest = np.concatenate((certain, rest[large])), rest[~large]
    return certain[:wanted] if len(certain) > wanted else certain, rest


def _neighbours(dimensions: int) -> list:
    shifts = [()]
    for _ in range(dimensions):
        shifts = [(*shift, step) for shift in shifts for step in (-1, 0, 1)]
    return shifts
