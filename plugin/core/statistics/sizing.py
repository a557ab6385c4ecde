"""How many units a sample needs, and how to share them out among strata.

Cochran 1977, Sampling Techniques, ch. 4.4 (simple) and eq. 5.25 (stratified); Olofsson et al. 2014, eq. 13
and ch. 5.1. A class is a stratum; its standard deviation is that of a share: √(U·(1 − U)).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from ..findings import Finding, Level, RuleError
from .intervals import normal_quantile

#: More units than anybody labels; a larger answer is a slip of the pen.
MOST_UNITS = 10_000_000


class Allocation(str, Enum):
    """How units are shared out among strata, by code.

    ``neyman``: by area × standard deviation, the least error of the overall accuracy; ``power``: by a power
    of the area.
    """

    EQUAL = "equal"
    PROPORTIONAL = "proportional"
    NEYMAN = "neyman"
    POWER = "power"


@dataclass(frozen=True)
class Stratum:
    """A class of the map: its area in any unit, and the user's accuracy expected of it."""

    name: str
    area: float
    users: float

    @property
    def deviation(self) -> float:
        """Standard deviation of being right."""
        return math.sqrt(self.users * (1.0 - self.users))


def simple_size(
    share: float, half_width: float, confidence: float = 0.95, population: float | None = None
) -> int:
    """Return the units of a simple random sample that tell a share to within ± ``half_width``.

    :param population: how many units there are; fewer are needed of a small number.
    :raises RuleError: a share or width that is none.
    """
    _check_share("share", share)
    if not 0.0 < half_width < 1.0:
        raise RuleError(Finding(Level.ERROR, "size_half_width", values={"value": half_width}))
    _check_population(population)
    size = (normal_quantile(confidence) / half_width) ** 2 * share * (1.0 - share)
    if population is not None:
        size = size / (1.0 + (size - 1.0) / population) if size > 1.0 else size
    return _whole(size)


def stratified_size(strata: Sequence[Stratum], standard_error: float, population: float | None = None) -> int:
    """Return the units of a stratified sample that give the overall accuracy this standard error.

    n = (Σ W·S)² / (SE² + Σ W·S² / N); the last part falls away for many units N.

    :raises RuleError: no stratum, an area or accuracy that is none, a standard error that is not above 0.
    """
    weights = weights_of(strata)
    if not standard_error > 0.0:
        raise RuleError(Finding(Level.ERROR, "size_standard_error", values={"value": standard_error}))
    _check_population(population)
    spread = sum(weight * one.deviation for weight, one in zip(weights, strata))
    within = sum(weight * one.deviation**2 for weight, one in zip(weights, strata))
    small = within / population if population is not None else 0.0
    return max(_whole(spread**2 / (standard_error**2 + small)), len(strata))


def weights_of(strata: Sequence[Stratum]) -> list:
    """Return each stratum's share of the area.

    :raises RuleError: no stratum, an area or accuracy that is none.
    """
    if not strata:
        raise RuleError(Finding(Level.ERROR, "size_no_classes"))
    for one in strata:
        if not (math.isfinite(one.area) and one.area > 0.0):
            raise RuleError(Finding(Level.ERROR, "size_area", one.name, {"value": one.area}))
        _check_share(one.name, one.users)
    total = sum(one.area for one in strata)
    return [one.area / total for one in strata]


def allocate(
    strata: Sequence[Stratum],
    size: int,
    method: Allocation = Allocation.PROPORTIONAL,
    minimum: int = 0,
    power: float = 0.5,
) -> tuple:
    """Return the units of each stratum, whole numbers that add up to ``size``.

    No stratum has fewer than ``minimum``; what the others have is shared out by the method. Where the
    minimum alone needs more than ``size``, each stratum has the minimum.

    :raises RuleError: the method has nothing to go by.
    """
    weights = weights_of(strata)
    keys = {
        Allocation.EQUAL: [1.0 for _ in strata],
        Allocation.PROPORTIONAL: weights,
        Allocation.NEYMAN: [weight * one.deviation for weight, one in zip(weights, strata)],
        Allocation.POWER: [weight**power for weight in weights],
    }[Allocation(method)]
    if not sum(keys) > 0.0:
        raise RuleError(Finding(Level.ERROR, "size_no_deviation"))
    if minimum * len(strata) >= size:
        return tuple(minimum for _ in strata)
    fixed = _below_minimum(keys, size, minimum)
    rest = size - minimum * len(fixed)
    below = sum(key for number, key in enumerate(keys) if number not in fixed)
    wanted = [minimum if k in fixed else rest * key / below for k, key in enumerate(keys)]
    return _rounded(wanted, size)


def expected_error(strata: Sequence[Stratum], units: Sequence[int]) -> float:
    """Return the standard error to expect of the overall accuracy; infinite if a stratum shows no spread."""
    variance = 0.0
    for weight, one, number in zip(weights_of(strata), strata, units):
        if number < 2:
            return math.inf
        variance += weight**2 * one.deviation**2 / (number - 1)
    return math.sqrt(variance)


def _below_minimum(keys, size: int, minimum: int) -> set:
    """Return the strata that a share in proportion would leave below the minimum."""
    fixed: set = set()
    while True:
        rest = size - minimum * len(fixed)
        below = sum(key for number, key in enumerate(keys) if number not in fixed)
        small = {
            number
            for number, key in enumerate(keys)
            if number not in fixed and (below <= 0.0 or rest * key / below < minimum)
        }
        if not small:
            return fixed
        fixed |= small


def _rounded(wanted, size: int) -> tuple:
    """Return whole numbers nearest to those wanted that add up: the largest remainders are rounded up."""
    units = [math.floor(value + 1e-9) for value in wanted]
    left = size - sum(units)
    order = sorted(range(len(wanted)), key=lambda k: (units[k] - wanted[k], k))
    for k in order[:left]:
        units[k] += 1
    return tuple(units)


def _check_share(name: str, value: float) -> None:
    if not 0.0 <= value <= 1.0:
        raise RuleError(Finding(Level.ERROR, "size_share", name, {"value": value}))


def _check_population(population) -> None:
    if population is not None and not population >= 1.0:
        raise RuleError(Finding(Level.ERROR, "size_population", values={"value": population}))


def _whole(size: float) -> int:
    if not size <= MOST_UNITS:
        raise RuleError(Finding(Level.ERROR, "size_too_large", values={"value": size, "most": MOST_UNITS}))
    return max(1, math.ceil(size - 1e-9))


def size_findings(strata: Sequence[Stratum], units: Sequence[int], size: int, minimum: int):
    """Yield what is to be said of a size and its shares."""
    if sum(units) > size:
        values = {"number": sum(units), "size": size, "minimum": minimum}
        yield Finding(Level.WARNING, "minimum_raises_size", values=values)
    for one, number in zip(strata, units):
        if number < 2:
            yield Finding(Level.WARNING, "stratum_without_spread", one.name, {"number": number})
        if one.users in (0.0, 1.0):
            yield Finding(Level.WARNING, "stratum_certain", one.name, {"value": one.users})


def strata_of(table: Mapping[str, tuple], users: float) -> list:
    """Return the strata of {class: (area, expected user's accuracy or ``None``)}."""
    return [Stratum(name, area, users if own is None else own) for name, (area, own) in table.items()]
