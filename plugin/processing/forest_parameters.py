"""The forest definition as three optional numbers of an algorithm."""

from __future__ import annotations

from ..core.lulucf.forest import ForestDefinition, forest_of
from ..translate import tr
from .parameters import real

NAMES = ("FOREST_CROWN_PCT", "FOREST_AREA_HA", "FOREST_HEIGHT_M")


def forest_parameters() -> list:
    """Return the parameters; their limits are in the sentences of the rules."""
    labels = (
        tr("Forest: least crown cover (%, 10 to 30)"),
        tr("Forest: least area (ha, 0.05 to 1)"),
        tr("Forest: least height of trees (m, 2 to 5)"),
    )
    return [real(name, label) for name, label in zip(NAMES, labels)]


def forest_from(algorithm, parameters, context) -> ForestDefinition | None:
    """Return the definition that was given, ``None`` where all three are empty.

    :raises RuleError: one or two are empty, or one is outside its limits.
    """
    return forest_of(*(_number(algorithm, parameters, name, context) for name in NAMES))


def _number(algorithm, parameters, name: str, context) -> float | None:
    if parameters.get(name) in (None, ""):
        return None
    return algorithm.parameterAsDouble(parameters, name, context)
