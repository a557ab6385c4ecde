"""Biomass of a tree from its diameter, height and wood density, by published equations.

The equations are data (``resources/tables/allometry*.json``), each with its citation, what it contains and,
where that could be found, the range of trees it was fitted to; users add their own in the same form, or as a
formula.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..findings import Finding, Level, RuleError
from ..tables import table
from .formula import Formula

KG_PER_T = 1000.0
_FILES = ("allometry", "allometry_temperate")
_NUMBERS = ("intercept", "factor", "environment", "density_power", "height_power", "height")
_RANGES = ("diameter_range", "density_range")
_SAID = ("where", "verified", "group", "taxa", "wood", "kind", "diameter_at")


@dataclass(frozen=True)
class Part:
    """One term of an equation, such as a tree's stem; kg of dry matter.

    ln(kg) = intercept + environment·E + density_power·ln ρ + height_power·ln H + height·H
    + diameter_ratio[0]·D / (D + diameter_ratio[1]) + Σ diameter[k]·(ln D)^(k+1).
    """

    intercept: float
    diameter: tuple = ()
    diameter_ratio: tuple | None = None
    environment: float = 0.0
    density_power: float = 0.0
    height_power: float = 0.0
    height: float = 0.0

    @property
    def needs(self) -> tuple:
        """What it asks of a tree or a place beside the diameter, by code."""
        powers = {
            "height": self.height_power or self.height,
            "density": self.density_power,
            "environment": self.environment,
        }
        return tuple(name for name, power in powers.items() if power)

    def kg(self, measures: Mapping) -> np.ndarray:
        """Return the biomass of each tree; ``measures`` by name, above 0 (but the environment's)."""
        diameter = measures["diameter"]
        logarithm = np.full(np.shape(diameter), self.intercept)
        if self.environment:
            logarithm = logarithm + self.environment * measures["environment"]
        for k, coefficient in enumerate(self.diameter, 1):
            logarithm = logarithm + coefficient * np.log(diameter) ** k
        if self.diameter_ratio:
            coefficient, constant = self.diameter_ratio
            logarithm = logarithm + coefficient * diameter / (diameter + constant)
        if self.density_power:
            logarithm = logarithm + self.density_power * np.log(measures["density"])
        if self.height_power:
            logarithm = logarithm + self.height_power * np.log(measures["height"])
        if self.height:
            logarithm = logarithm + self.height * measures["height"]
        return np.exp(logarithm)


@dataclass(frozen=True)
class Allometry:
    """One equation: the sum of its parts (:class:`Part`, or a :class:`Formula` that was typed).

    Diameters in cm, heights in m, wood density in g/cm³, biomass in kg of dry matter above ground. A range
    that is ``None`` is not known. ``contains`` are codes of what of a tree is in it, ``verified`` says how
    far its numbers were checked, ``diameter_at`` where the diameter is measured (empty: at breast height);
    ``group``, ``taxa``, ``wood`` (g/cm³) and ``kind`` for which trees of a publication it is.
    """

    name: str
    source: str
    parts: tuple
    residual_sd: float | None = None
    diameter_range: tuple | None = None
    density_range: tuple | None = None
    contains: tuple = ()
    where: str = ""
    verified: str = ""
    group: str = ""
    taxa: str = ""
    wood: str = ""
    kind: str = ""
    diameter_at: str = ""

    @property
    def needs(self) -> tuple:
        """What it asks of a tree or a place beside the diameter, by code."""
        asked = {need for part in self.parts for need in part.needs}
        return tuple(name for name in ("height", "density", "environment") if name in asked)

    def biomass_t(self, diameter_cm, height_m=None, density=None, environment: float | None = None):
        """Return tonnes of dry matter of each tree.

        :raises RuleError: something the equation needs is missing, or not above 0, or no biomass comes of
            it; the finding has the tree's number from 0.
        """
        given = {"height": height_m, "density": density, "environment": environment}
        measures = {"diameter": _above_nought("diameter", diameter_cm)}
        for name in self.needs:
            if given[name] is None:
                raise RuleError(Finding(Level.ERROR, "allometry_needs", self.name, {"what": name}))
            stress = name == "environment"
            measures[name] = float(environment) if stress else _above_nought(name, given[name])
        found = sum(part.kg(measures) for part in self.parts)
        wrong = np.flatnonzero(~(np.isfinite(found) & (found >= 0.0)))
        if len(wrong):
            tree = int(wrong[0])
            values = {"number": tree, "value": float(np.ravel(found)[tree])}
            values["diameter"] = float(np.ravel(measures["diameter"])[tree])
            raise RuleError(Finding(Level.ERROR, "tree_biomass", self.name, values))
        return found / KG_PER_T

    def outside(self, diameter_cm, density=None) -> np.ndarray:
        """Return which trees are outside of the range the equation was fitted to."""
        found = np.zeros(np.shape(diameter_cm), dtype=bool)
        pairs = (
            (diameter_cm, self.diameter_range),
            (density if "density" in self.needs else None, self.density_range),
        )
        for values, span in pairs:
            if values is not None and span is not None:
                found |= (np.asarray(values) < span[0]) | (np.asarray(values) > span[1])
        return found


def equation_names() -> tuple:
    """Return the ids of the equations there are."""
    return tuple(_equations())


def equation(name: str) -> Allometry:
    """Return an equation by its id.

    :raises RuleError: there is none.
    """
    found = _equations().get(name)
    if found is None:
        known = ", ".join(equation_names())
        raise RuleError(Finding(Level.ERROR, "allometry_unknown", name, {"known": known}))
    return found


@cache
def _equations() -> Mapping:
    listed = [one for file in _FILES for one in table(file)["equations"]]
    return {one["id"]: equation_of(one) for one in listed}


def equation_of(given) -> Allometry:
    """Return an equation of its description: a mapping, or one as JSON.

    It has a ``source`` and either a ``formula``, or ``parts``, or is one part itself.

    :raises RuleError: it is no equation, or has no citation.
    """
    try:
        fields = json.loads(given) if isinstance(given, str) else dict(given)
    except ValueError:
        raise _bad("json", given) from None
    if not isinstance(fields, Mapping) or not str(fields.get("source") or "").strip():
        raise _bad("source", "")
    residual = fields.get("residual_sd")
    if residual is not None and not _is_number(residual):
        raise _bad("residual_sd", residual)
    more = {name: _range_of(fields, name) for name in _RANGES if fields.get(name) is not None}
    more.update({name: str(fields[name]) for name in _SAID if fields.get(name)})
    if isinstance(fields.get("contains"), (list, tuple)):
        more["contains"] = tuple(map(str, fields["contains"]))
    name = str(fields.get("id") or "own")
    return Allometry(name, str(fields["source"]).strip(), _parts_of(fields), residual, **more)


def _parts_of(fields: Mapping) -> tuple:
    if fields.get("formula") is not None:
        return (Formula(str(fields["formula"])),)
    listed = fields.get("parts", [fields])
    if not isinstance(listed, (list, tuple)) or not listed:
        raise _bad("parts", listed)
    return tuple(_part_of(one) for one in listed)


def _part_of(fields) -> Part:
    if not isinstance(fields, Mapping):
        raise _bad("parts", fields)
    for name in _NUMBERS:
        if fields.get(name) is not None and not _is_number(fields[name]):
            raise _bad(name, fields[name])
    ratio, powers = fields.get("diameter_ratio"), fields.get("diameter")
    if ratio is not None and (not _are_numbers(ratio) or len(ratio) != 2 or not ratio[1] > 0.0):
        raise _bad("diameter_ratio", ratio)
    if (powers is not None or ratio is None) and not _are_numbers(powers):
        raise _bad("diameter", powers)
    intercept = float(fields.get("intercept") or 0.0)
    if fields.get("factor") is not None:
        if not fields["factor"] > 0.0:
            raise _bad("factor", fields["factor"])
        intercept += math.log(fields["factor"])
    more = {
        name: float(fields[name])
        for name in ("environment", "density_power", "height_power", "height")
        if fields.get(name) is not None
    }
    return Part(intercept, tuple(powers or ()), None if ratio is None else tuple(ratio), **more)


def _range_of(fields: Mapping, name: str) -> tuple:
    values = fields[name]
    if not _are_numbers(values) or len(values) != 2 or not values[0] <= values[1]:
        raise _bad(name, values)
    return tuple(values)


def _are_numbers(values) -> bool:
    return isinstance(values, (list, tuple)) and bool(values) and all(map(_is_number, values))


def _bad(name: str, value) -> RuleError:
    return RuleError(Finding(Level.ERROR, "allometry_bad", name, {"value": value}))


def _is_number(value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _above_nought(name: str, values) -> np.ndarray:
    values = np.asarray(values, dtype=float)
    wrong = np.flatnonzero(~(np.isfinite(values) & (values > 0.0)))
    if len(wrong):
        found = {"value": float(np.ravel(values)[wrong[0]]), "number": int(wrong[0])}
        raise RuleError(Finding(Level.ERROR, "tree_" + name, values=found))
    return values
