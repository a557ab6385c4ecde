"""What is to be drawn, and what a drawn unit is written with."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import numpy as np

from ....core.findings import Finding, Level, RuleError
from ....core.statistics.drawing import kept_apart
from ....core.statistics.sizing import Allocation, Stratum, allocate

EARTH_M = 6_371_008.8


class Design(str, Enum):
    """How units are drawn, by code."""

    RANDOM = "random"
    STRATIFIED = "stratified"
    SYSTEMATIC = "systematic"
    CLUSTER = "cluster"


class Chances(str, Enum):
    """Which chances parcels have, by code."""

    EQUAL = "equal"
    AREA = "area"


@dataclass
class DrawPlan:
    """The user's choice; distances in metres, ``spacing`` in units of the map, 0 for none."""

    design: Design
    size: int
    sizes: Mapping[str, float] = field(default_factory=dict)
    allocation: Allocation = Allocation.PROPORTIONAL
    minimum: int = 0
    seed: int = 1
    distance: float = 0.0
    spacing: float = 0.0
    side: int = 10
    per_cluster: int = 0
    chances: Chances = Chances.EQUAL

    def quota(self, available: Mapping[str, int], areas: Mapping[str, float]) -> tuple[dict, list]:
        """Return (units to draw of each stratum, findings).

        :param available: units there are, by stratum; ``areas`` their hectares.
        :raises RuleError: nothing to draw from, or a stratum that is not there.
        """
        if not any(available.values()):
            raise RuleError(Finding(Level.ERROR, "draw_nothing"))
        wanted = dict.fromkeys(available, self.size)
        if self.design is Design.STRATIFIED:
            wanted = self._by_stratum(available, areas)
        findings = []
        for name, number in wanted.items():
            if number > available[name]:
                values = {"number": available[name], "wanted": number}
                findings.append(Finding(Level.WARNING, "draw_all_taken", name or "*", values))
        return {name: min(number, available[name]) for name, number in wanted.items()}, findings

    def _by_stratum(self, available, areas) -> dict:
        if self.sizes:
            for name in self.sizes:
                if name not in available:
                    values = {"known": ", ".join(available)}
                    raise RuleError(Finding(Level.ERROR, "draw_class_unknown", name, values))
            return {name: round(number) for name, number in self.sizes.items()}
        strata = [Stratum(name, areas[name], 0.5) for name in available]
        units = allocate(strata, self.size, self.allocation, self.minimum)
        return dict(zip(available, units))

    def apart(self, points: np.ndarray, stratum, quota: Mapping) -> list:
        """Return the places of points to take, in their order, no two closer than the distance."""
        kinds = {name: number for number, name in enumerate(quota)}
        number = np.array([kinds.get(name, -1) for name in stratum])
        wanted = {kinds[name]: count for name, count in quota.items()}
        if self.distance > 0.0:
            return kept_apart(points, self.distance, number, wanted)
        kept: list = []
        for kind, count in wanted.items():
            kept += np.flatnonzero(number == kind)[:count].tolist()
        return sorted(kept)

    def too_close(self, name: str, number: int, wanted: int) -> RuleError:
        """Return the refusal of a distance that leaves too little room."""
        values = {"number": number, "wanted": wanted, "distance": self.distance}
        return RuleError(Finding(Level.ERROR, "draw_too_close", name or "*", values))


@dataclass
class Unit:
    """A drawn unit. ``source`` is where it comes from: (x, y), or the id of a feature."""

    source: object
    map_class: str | None
    stratum: str | None
    cluster: int | None
    probability: float
    weight: float
    area_ha: float


@dataclass
class Sample:
    """Units in random order; ``areas`` are the hectares drawn from, by class or stratum."""

    units: list
    areas: dict
    findings: list


def metres(x: np.ndarray, y: np.ndarray, degrees: bool, unit: float) -> np.ndarray:
    """Return points in metres: of the plane for a projected CRS, in space for one in degrees.

    :param unit: radians or metres per unit of the coordinates.
    """
    if not degrees:
        return np.column_stack((x, y)) * unit
    longitude, latitude = np.asarray(x) * unit, np.asarray(y) * unit
    rim = np.cos(latitude)
    space = (rim * np.cos(longitude), rim * np.sin(longitude), np.sin(latitude))
    return np.column_stack(space) * EARTH_M


def square(x: float, y: float, side_m: float, degrees: bool, unit: float) -> list:
    """Return the corners of a square plot around a point, its sides along the axes."""
    if degrees:
        half_y = 0.5 * side_m / EARTH_M / unit
        half_x = half_y / max(1e-6, math.cos(y * unit))
    else:
        half_x = half_y = 0.5 * side_m / unit
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    return [(x + across * half_x, y + up * half_y) for across, up in corners]
