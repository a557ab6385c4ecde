"""Field plots as users have them: a list of trees and a list of plots, from any table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProcessingException

from ....core.findings import RuleError
from ....translate import tr
from ...stock_source import UNCHECKED
from ..tables import is_empty, number_of, text_of


@dataclass
class Plots:
    """Plots by their name: hectares, stratum, and a value per hectare where there is one."""

    area_ha: dict
    stratum: dict
    value: dict


@dataclass
class Trees:
    """Trees, one entry each; ``None`` for columns that are not given."""

    plot: list
    diameter: np.ndarray
    height: np.ndarray | None
    density: np.ndarray | None
    labels: dict | None = None  # plot → what a sentence calls it, where that is not its key
    species: list | None = None  # as they are written, or codes of groups

    def label(self, number: int) -> str:
        """Return what a sentence calls the plot of a tree, by the tree's number from 0."""
        return (self.labels or {}).get(self.plot[number], self.plot[number])

    def some(self, places) -> Trees:
        """Return the trees at ``places`` alone."""
        columns = [None if one is None else one[places] for one in (self.diameter, self.height, self.density)]
        return Trees([self.plot[place] for place in places], *columns, self.labels)

    def named(self, error: RuleError) -> Exception:
        """Return the refusal of a tree with the tree's number and plot."""
        finding = error.finding
        number = finding.values.get("number")
        if number is None or not finding.code.startswith("tree_"):
            return error
        if finding.code == "tree_biomass":
            text = tr(
                "The equation “{name}” gives {value} kg for tree {number} of plot “{plot}” ({diameter} cm): "
                "correct the equation, or the tree."
            )
            values = {**finding.values, "name": finding.subject, "number": number + 1}
            values["plot"] = self.label(number)
            return QgsProcessingException(text.format(**{k: _short(v) for k, v in values.items()}))
        what = {
            "tree_diameter": tr("diameter"), "tree_height": tr("height"), "tree_density": tr("wood density"),
        }.get(finding.code, finding.code)  # fmt: skip
        text = tr("Tree {number} of plot “{plot}” has no {what} above 0: measure it, or leave the tree out.")
        return QgsProcessingException(text.format(number=number + 1, plot=self.label(number), what=what))


def trees_of(
    source, plot: str, diameter: str, height: str, density: str, default: float | None, species: str = ""
) -> Trees:
    """Return the trees of a source.

    :param default: the wood density of trees without their own.
    :param species: the field of their species or group.
    """
    names = (diameter, height, density)
    columns: dict = {name: [] for name in names if name}
    plots, kinds = [], []
    for feature in _features(source):
        plots.append(text_of(feature.attribute(plot)) if plot else "1")
        if species:
            kinds.append(text_of(feature.attribute(species)))
        for name in columns:
            cell = feature.attribute(name)
            value = None if is_empty(cell) else number_of(cell)
            columns[name].append(np.nan if value is None else value)
    found = {name: np.array(values) for name, values in columns.items()}
    own = found.get(density)
    if own is None and default is not None:
        own = np.full(len(plots), default)
    elif own is not None and default is not None:
        own = np.where(np.isfinite(own), own, default)
    return Trees(plots, found[diameter], found.get(height), own, species=kinds if species else None)


def plots_of(source, plot: str, area: str, stratum: str, value: str, area_ha: float | None) -> Plots:
    """Return the plots of a source.

    :param area_ha: hectares of plots without their own.
    :raises QgsProcessingException: a plot twice, or a value that is no number.
    """
    plots = Plots({}, {}, {})
    for number, feature in enumerate(_features(source), 1):
        name = text_of(feature.attribute(plot)) if plot else str(number)
        if name in plots.area_ha:
            text = tr("The plot “{plot}” is there twice: give each plot one row.")
            raise QgsProcessingException(text.format(plot=name))
        cell = feature.attribute(area) if area else None
        plots.area_ha[name] = area_ha if is_empty(cell) else number_of(cell)
        plots.stratum[name] = text_of(feature.attribute(stratum)) if stratum else ""
        if value:
            plots.value[name] = number_of(feature.attribute(value))
            if plots.value[name] is None:
                text = tr(
                    "The plot “{plot}” has no number in the field “{field}”: fill it in, 0 for nothing."
                )
                raise QgsProcessingException(text.format(plot=name, field=value))
    return plots


def plots_of_trees(trees: Trees, area_ha: float | None) -> Plots:
    """Return the plots that trees name, all of the same size and stratum."""
    names = dict.fromkeys(trees.plot)
    return Plots(dict.fromkeys(names, area_ha), dict.fromkeys(names, ""), {})


def _short(value):
    return f"{value:.4g}" if isinstance(value, float) else value


def _features(source):
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return source.getFeatures(request, UNCHECKED)
