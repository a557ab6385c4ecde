"""Choices among what is kept as data: equations of biomass, rules of deductions."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum

from ...translate import tr


def equation_parameter(names):
    """Return EQUATION: the ids of the equations there are are its values."""
    label = tr("Equation of the biomass of trees")
    return QgsProcessingParameterEnum("EQUATION", label, list(names), False, names[0], False, True)


def rule_parameter(names):
    """Return RULE: the ids of the rules of deductions are its values; empty for none."""
    label = tr("Deduction for uncertainty by the rule of")
    return QgsProcessingParameterEnum("RULE", label, list(names), False, None, True, True)
