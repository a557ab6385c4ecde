"""What a country calls a forest (LULUCF para 20 and 21): picked once, within the limits of the rules."""

import math
from dataclasses import dataclass

from ..findings import Finding, Level, RuleError

#: Lowest and highest value that a country may pick.
CROWN_PCT = (10.0, 30.0)
AREA_HA = (0.05, 1.0)
HEIGHT_M = (2.0, 5.0)


@dataclass(frozen=True)
class ForestDefinition:
    """Least tree crown cover in percent, least area in hectares, least height of trees in metres.

    :raises RuleError: a value is none, or outside its limits (``forest_crown_outside``,
        ``forest_area_outside``, ``forest_height_outside``).
    """

    crown_pct: float
    area_ha: float
    height_m: float

    def __post_init__(self) -> None:
        for name, limits in (("crown_pct", CROWN_PCT), ("area_ha", AREA_HA), ("height_m", HEIGHT_M)):
            object.__setattr__(self, name, _within(name, getattr(self, name), *limits))


def forest_of(crown_pct, area_ha, height_m):
    """Return the definition that three values make, ``None`` where none of them is given.

    :raises RuleError: only some are given (``forest_incomplete``), or one is outside its limits.
    """
    given = [value is not None for value in (crown_pct, area_ha, height_m)]
    if not any(given):
        return None
    if not all(given):
        raise RuleError(Finding(Level.ERROR, "forest_incomplete"))
    return ForestDefinition(crown_pct, area_ha, height_m)


def _within(name: str, value, low: float, high: float) -> float:
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    if not number or not low <= value <= high:
        code = f"forest_{name.split('_')[0]}_outside"
        values = {"value": float(value) if number else value, "low": low, "high": high}
        raise RuleError(Finding(Level.ERROR, code, values=values))
    return float(value)
