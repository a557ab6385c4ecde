"""The plots and trees of a workspace as the stock from plots takes them, and what is said of them."""

from __future__ import annotations

import hashlib
import json

import numpy as np
from qgis.core import QgsProcessingException

from ....core.findings import Finding, Level, RuleError
from ....core.statistics.field_plots import per_hectare
from ....storage.plot_import import plots_in, trees_in
from ....translate import tr, tr_count
from .plot_data import Plots, Trees
from .plot_equations import biomass_of, chosen_equations

_NEEDED = {"height": "height_m", "density": "wood_density_g_cm3"}


class WorkspacePlots:
    """The plots of a workspace with their values per hectare (t of dry matter above ground)."""

    def __init__(self, workspace) -> None:
        plots, trees = plots_in(workspace), trees_in(workspace)
        self.names = {plot_id: values["name"] or plot_id for plot_id, values in plots.items()}
        self.plots = Plots(
            {plot_id: values["area_ha"] for plot_id, values in plots.items()},
            {plot_id: (values["stratum"] or "").strip() for plot_id, values in plots.items()},
            {k: values["agb_t_per_ha"] for k, values in plots.items() if values["agb_t_per_ha"] is not None},
        )
        self._rows = [values for values in trees.values() if values["plot_id"] in plots]
        self.without_plot = len(trees) - len(self._rows)
        self._density = None
        self.fingerprint = _digest(plots, trees)

    def values(self, run) -> tuple:
        """Return ({plot: t/ha}, what is told of the trees) for the plots that are counted.

        :raises QgsProcessingException: no plot, no tree at all, trees without what the equation needs.
        :raises RuleError: a plot without an area.
        """
        if not self.names:
            raise QgsProcessingException(
                tr("The workspace has no field plots: import them first, or draw them in the layer.")
            )
        measured = self.plots.value
        rows = [row for row in self._rows if row["plot_id"] not in measured]
        self._say(run, rows)
        by_trees = {k: area for k, area in self.plots.area_ha.items() if k not in measured}
        if by_trees and not rows:
            text = tr_count(
                "No tree stands in the %n plot(s) without a biomass of their own: import the trees.",
                len(by_trees),
            )
            raise QgsProcessingException(text)
        told = {"TREES": 0, "OUTSIDE": 0, "SOURCE": tr("measured on the plots")}
        found = {}
        if by_trees:
            trees = self._trees(run, rows)
            tonnes, told = biomass_of(run, trees)
            try:
                found = per_hectare(tonnes, trees.plot, by_trees)
            except RuleError as error:
                raise self._named(error) from None
        return {**found, **measured}, told

    def _trees(self, run, rows) -> Trees:
        columns = [
            np.array([np.nan if row[name] is None else row[name] for row in rows], dtype=float)
            for name in ("dbh_cm", "height_m", "wood_density_g_cm3")
        ]
        density = self._density = run.real("DENSITY")
        if density is not None:
            columns[2] = np.where(np.isfinite(columns[2]), columns[2], density)
        species = [row["species"] or "" for row in rows]
        trees = Trees([row["plot_id"] for row in rows], *columns, self.names, species)
        for used, places in chosen_equations(run, trees).trees:
            self._refuse_lacking(used, [rows[place] for place in places])
        return trees

    def _refuse_lacking(self, used, rows) -> None:
        """Refuse trees that lack what their equation needs."""
        for need in used.needs:
            lacking = [row for row in rows if need in _NEEDED and row[_NEEDED[need]] is None]
            if need == "density" and self._density is not None:
                continue
            if lacking:
                text = {
                    "height": tr_count(
                        "%n of {trees} tree(s) have no height, such as tree {tree} of plot {plot}: fill "
                        "it in, or choose an equation without heights.",
                        len(lacking),
                    ),
                    "density": tr_count(
                        "%n of {trees} tree(s) have no wood density, such as tree {tree} of plot {plot}: "
                        "fill it in, or give one for trees without their own.",
                        len(lacking),
                    ),
                }[need]
                values = {"tree": lacking[0]["number"] or "–", "plot": self.names[lacking[0]["plot_id"]]}
                values["trees"] = len(rows)
                raise QgsProcessingException(text.format(**values))

    def _say(self, run, rows) -> None:
        stand = {row["plot_id"] for row in rows}
        empty = [k for k in self.names if k not in stand and k not in self.plots.value]
        if empty and rows:
            text = tr_count("%n plot(s) without any tree count as 0: {names}.", len(empty))
            run.feedback.pushWarning(text.format(names=self._listed(empty)))
        both = {row["plot_id"] for row in self._rows} & set(self.plots.value)
        if both:
            text = tr_count(
                "%n plot(s) count by the biomass measured, not by their trees: {names}.", len(both)
            )
            run.feedback.pushWarning(text.format(names=self._listed(sorted(both))))
        if self.without_plot:
            text = tr_count(
                "%n tree(s) stand in no plot of the workspace and are left out.", self.without_plot
            )
            run.feedback.pushWarning(text)

    def _listed(self, plots) -> str:
        names = [str(self.names[plot]) for plot in plots]
        return ", ".join(names[:10]) + (" …" if len(names) > 10 else "")

    def _named(self, error: RuleError) -> RuleError:
        """Return a refusal that calls the plot by its name."""
        finding = error.finding
        name = self.names.get(finding.subject, finding.subject)
        return RuleError(Finding(Level.ERROR, finding.code, name, finding.values))


def _digest(plots, trees) -> str:
    """Return the SHA-256 of what the stock rests on."""
    bare = {
        plot_id: [values[name] for name in ("stratum", "area_ha", "agb_t_per_ha")]
        for plot_id, values in plots.items()
    }
    measures = ("plot_id", "species", "dbh_cm", "height_m", "wood_density_g_cm3")
    standing = {tree_id: [values[name] for name in measures] for tree_id, values in trees.items()}
    text = json.dumps([bare, standing], sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
