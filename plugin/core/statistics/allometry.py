"""Biomass of a tree from its diameter, height and wood density, by published equations.

The equations are data (``resources/tables/allometry.json``), each with its citation and the range of trees it
was fitted to; users add their own in the same form.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..findings import Finding, Level, RuleError
from ..tables import table

KG_PER_T = 1000.0
_NUMBERS = ("intercept", "factor", "environment", "density_power", "height_power", "residual_sd")
_RANGES = ("diameter_range", "density_range")


@dataclass(frozen=True)
class Allometry:
    """One equation.

    ln(kg) = intercept + environment·E + density_power·ln ρ + height_power·ln H + Σ diameter[k]·(ln D)^(k+1).
    Diameters in cm, heights in m, wood density in g/cm³, biomass in kg of dry matter above ground.
    """

    name: str
    source: str
    intercept: float
    diameter: tuple
    environment: float = 0.0
    density_power: float = 0.0
    height_power: float = 0.0
    residual_sd: float | None = None
    diameter_range: tuple | None = None
    density_range: tuple | None = None

    @property
    def needs(self) -> tuple:
        """What it asks of a tree or a place beside the diameter, by code."""
        powers = {"height": self.height_power, "density": self.density_power, "environment": self.environment}
        return tuple(name for name, power in powers.items() if power)

    def biomass_t(self, diameter_cm, height_m=None, density=None, environment: float | None = None):
        """Return tonnes of dry matter of each tree.

        :raises RuleError: something the equation needs is missing, or not above 0; the finding has the tree's
            number from 0.
        """
        given = {"height": height_m, "density": density, "environment": environment}
        for name in self.needs:
            if given[name] is None:
                raise RuleError(Finding(Level.ERROR, "allometry_needs", self.name, {"what": name}))
        logarithm = np.full(np.shape(diameter_cm), self.intercept + self.environment * (environment or 0.0))
        log_diameter = _logarithm("diameter", diameter_cm)
        for k, coefficient in enumerate(self.diameter, 1):
            logarithm = logarithm + coefficient * log_diameter**k
        if self.density_power:
            logarithm = logarithm + self.density_power * _logarithm("density", density)
        if self.height_power:
            logarithm = logarithm + self.height_power * _logarithm("height", height_m)
        return np.exp(logarithm) / KG_PER_T

    def outside(self, diameter_cm, density=None) -> np.ndarray:
        """Return which trees are outside of the range the equation was fitted to."""
        found = np.zeros(np.shape(diameter_cm), dtype=bool)
        pairs = (
            (diameter_cm, self.diameter_range),
            (density if self.density_power else None, self.density_range),
        )
        for values, span in pairs:
            if values is not None and span is not None:
                found |= (np.asarray(values) < span[0]) | (np.asarray(values) > span[1])
        return found


def equation_names() -> tuple:
    """Return the ids of the equations there are."""
    return tuple(one["id"] for one in table("allometry")["equations"])


def equation(name: str) -> Allometry:
    """Return an equation by its id.

    :raises RuleError: there is none.
    """
    found = next((one for one in table("allometry")["equations"] if one["id"] == name), None)
    if found is None:
        known = ", ".join(equation_names())
        raise RuleError(Finding(Level.ERROR, "allometry_unknown", name, {"known": known}))
    return equation_of(found)


def equation_of(given) -> Allometry:
    """Return an equation of its description: a mapping, or one as JSON.

    :raises RuleError: it is no equation, or has no citation.
    """
    try:
        fields = json.loads(given) if isinstance(given, str) else dict(given)
    except ValueError:
        raise _bad("json", given) from None
    if not isinstance(fields, Mapping) or not str(fields.get("source", "")).strip():
        raise _bad("source", "")
    for name in _NUMBERS:
        if fields.get(name) is not None and not _is_number(fields[name]):
            raise _bad(name, fields[name])
    for name in ("diameter", *_RANGES):
        values = fields.get(name)
        wrong = not isinstance(values, (list, tuple)) or not values or not all(map(_is_number, values))
        if (values is not None or name == "diameter") and (wrong or (name in _RANGES and len(values) != 2)):
            raise _bad(name, values)
    intercept = float(fields.get("intercept") or 0.0)
    if fields.get("factor") is not None:
        if not fields["factor"] > 0.0:
            raise _bad("factor", fields["factor"])
        intercept += math.log(fields["factor"])
    more = {name: tuple(fields[name]) for name in _RANGES if fields.get(name) is not None}
    for name in ("environment", "density_power", "height_power", "residual_sd"):
        if fields.get(name) is not None:
            more[name] = float(fields[name])
    name = str(fields.get("id") or "own")
    return Allometry(name, str(fields["source"]).strip(), intercept, tuple(fields["diameter"]), **more)


def _bad(name: str, value) -> RuleError:
    return RuleError(Finding(Level.ERROR, "allometry_bad", name, {"value": value}))


def _is_number(value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _logarithm(name: str, values) -> np.ndarray:
    values = np.asarray(values, dtype=float)
    wrong = np.flatnonzero(~(np.isfinite(values) & (values > 0.0)))
    if len(wrong):
        found = {"value": float(np.ravel(values)[wrong[0]]), "number": int(wrong[0])}
        raise RuleError(Finding(Level.ERROR, "tree_" + name, values=found))
    return np.log(values)
