"""``terrestrialcarbon:stockfromplots``: the carbon of parcels from the field plots of their strata."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ....core.parcel import Pool
from ....core.statistics.allometry import equation_names
from ....core.statistics.field_plots import plot_findings, stratum_means
from ....core.units import CO2_PER_C, DEFAULT_CARBON_FRACTION
from ....raster.errors import Cancelled
from ....storage.workspace import open_workspace
from ....translate import tr, tr_count
from ...accounts.base import Group, GroupedAlgorithm, number_output, text_output
from ...accounts.run import AccountsRun
from ...parameters import advanced, real, workspace_parameter
from ...stock_factors import read_factors
from ...stock_result import StockResult, measure_by_table
from ...stock_source import UNCHECKED, check_source, layer_ellipsoid, read_parcels
from ...stock_write import output_fields, write_parcels
from ..base import confidence_parameter, field_of
from ..data_choices import equation_parameter
from ..tables import text_of
from .plot_equations import equation_inputs
from .plot_help import stock_from_plots_help
from .plot_stock import COLUMNS, stratum_row
from .workspace_plots import WorkspacePlots

_NAMES = [name for name, _ in COLUMNS]
_POOL, _VALUE, _ERROR = (_NAMES.index(name) for name in ("pool", "value_t_c_per_ha", "se"))
_LISTED = 8


class StockFromPlots(GroupedAlgorithm):
    """The means of plots, by stratum, as the table of densities of the parcels."""

    NAME = "stockfromplots"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Carbon stock of parcels from field plots")

    def shortDescription(self):  # noqa: N802
        return tr("Stock (tCO2e) of each parcel from the mean of the plots of its stratum, with its error.")

    def tags(self):
        return tr("plots,trees,stock,stratum,biomass,allometry,inventory,carbon,parcels").split(",")

    def help_text(self) -> str:
        return stock_from_plots_help()

    def _inputs(self):
        polygons, tables = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVector
        alike = tr("The plots stand for all parcels alike, whatever their stratum")
        density = tr("Wood density of trees without their own [g/cm³]")
        stress = tr("Environmental stress E, for equations with it")
        others = tr("Table of other pools (stratum, pool, value_t_c_per_ha, se)")
        return (
            QgsProcessingParameterFeatureSource("INPUT", tr("Parcels"), [polygons]),
            workspace_parameter(tr("Workspace with the field plots")),
            field_of("INPUT", "STRATUM_FIELD", tr("Field with the stratum (“stratum” if empty)")),
            QgsProcessingParameterBoolean("ALIKE", alike, False),
            equation_parameter(equation_names()),
            real("DENSITY", density, None, 0.05, 2.0),
            real("ENVIRONMENT", stress, None, -5.0, 5.0),
            *equation_inputs(),
            real("CARBON_FRACTION", tr("Carbon fraction of biomass (t C per t dry matter)"),
                 DEFAULT_CARBON_FRACTION, 0.001, 1.0),
            real("ROOT_SHOOT", tr("Root:shoot ratio (below-ground = ratio × above-ground; 0 adds none)"), 0.0,
                 0.0, 10.0),
            confidence_parameter(),
            advanced(QgsProcessingParameterFeatureSource("FACTORS", others, [tables], None, True)),
            QgsProcessingParameterFeatureSink("STRATA_OUTPUT", tr("Strata"), tables, None, True, False),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Parcels with stock")),
        )  # fmt: skip

    def _outputs(self):
        return (
            number_output("TOTAL_AREA_HA", tr("Area of the parcels (ha)")),
            number_output("TOTAL_TCO2E", tr("Stock without flagged parcels (tCO2e)")),
            number_output("PARCELS", tr("Number of parcels")),
            number_output("FLAGGED", tr("Number of flagged parcels")),
            number_output("FLAGGED_TCO2E", tr("Stock of flagged parcels, not in the total (tCO2e)")),
            number_output("COUNTED_AREA_HA", tr("Area of the parcels whose stock is in the total (ha)")),
            number_output("PLOTS_COUNTED", tr("Plots that were counted")),
            number_output("TREES", tr("Trees that were counted")),
            number_output("OUTSIDE", tr("Trees outside of the range of the equation")),
            number_output("WITHOUT_PLOTS", tr("Parcels left without a stock, as their stratum has no plots")),
            text_output("SOURCE", tr("Source of the equation")),
            text_output("STOCK_SOURCE", tr("What the stock rests on, in a line")),
            text_output("FINGERPRINT", tr("SHA-256 of the plots and trees")),
        )

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def compute(self, parameters, context, feedback) -> dict:
        workspace = open_workspace(self.parameterAsFile(parameters, "WORKSPACE", context))
        run = AccountsRun(self, parameters, context, feedback, workspace, None)
        source = run.source("INPUT")
        check_source(source)
        try:
            parcels = self._parcels(run, source)
            plots = WorkspacePlots(workspace)
            alike = self._alike(run, source, parcels, plots)
            means, told = _means(run, plots, parcels, alike)
            carbon, roots = run.real("CARBON_FRACTION"), run.real("ROOT_SHOOT")
            rows = [stratum_row(one, carbon, (1.0 + roots) * carbon * CO2_PER_C) for one in means]
            result = measure_by_table(source.sourceName(), parcels, _factors(run, rows), roots, feedback)
            without = _say_without(parcels, rows, feedback)
            results = self._write(run, source, result)
            results.update(run.table("STRATA_OUTPUT", COLUMNS, rows))
        except Cancelled:
            return {}
        result.report(feedback)
        counted = sum(one.plots for one in means)
        line_of_source = tr("Field plots: {plots}; strata: {strata}; {equation}").format(
            plots=counted, strata=len(means), equation=told["SOURCE"]
        )
        told.update(STOCK_SOURCE=line_of_source, WITHOUT_PLOTS=without, FINGERPRINT=plots.fingerprint)
        return {**results, **result.totals(), "PLOTS_COUNTED": counted, **told}

    def _parcels(self, run, source):
        """Return the parcels with their strata as texts, empty where they have none."""
        field = run.text("STRATUM_FIELD") or "stratum"
        field = field if source.fields().lookupField(field) >= 0 else ""
        crss = [source.sourceCrs()]
        parcels = read_parcels(source, crss, field, run.context, run.feedback, (0.0, 0.6), self._ellipsoid)
        parcels.strata = [text_of(cell) for cell in parcels.strata]
        return parcels

    @staticmethod
    def _alike(run, source, parcels, plots: WorkspacePlots) -> bool:
        """Whether all parcels take the mean of all plots; their strata are then emptied.

        :raises QgsProcessingException: only one of the two sides has strata.
        """
        land, field = set(parcels.strata) - {""}, set(plots.plots.stratum.values()) - {""}
        if plots.names and bool(land) != bool(field) and not run.flag("ALIKE"):
            names = ", ".join(sorted(land or field)[:_LISTED])
            text = tr(
                "The parcels of “{layer}” have strata ({names}), but no plot has one: fill them in, or let "
                "the plots stand for all parcels alike (ALIKE)."
            )
            if field:
                text = tr(
                    "The plots have strata ({names}), but no parcel of “{layer}” has one: fill them in, or "
                    "let the plots stand for all parcels alike (ALIKE)."
                )
            raise QgsProcessingException(text.format(layer=source.sourceName(), names=names))
        alike = run.flag("ALIKE") or not land
        if alike:
            parcels.strata = [""] * len(parcels)
            run.feedback.pushInfo(tr("All parcels take the mean of all plots."))
        return alike

    def _write(self, run, source, result: StockResult) -> dict:
        fields = output_fields(source.fields())
        flags = QgsFeatureSink.SinkFlags()
        if not result.unique_keys:
            flags = QgsFeatureSink.SinkFlags(QgsFeatureSink.SinkFlag.RegeneratePrimaryKey)
        sink, destination = run.sink("OUTPUT", fields, source.wkbType(), source.sourceCrs(), flags)
        write_parcels(source.getFeatures, UNCHECKED, fields, result, sink, destination, run.feedback)
        del sink
        return {"OUTPUT": destination}


def _means(run, plots: WorkspacePlots, parcels, alike: bool) -> tuple:
    """Return (means of the strata that parcels have, what is told of the trees)."""
    values, told = plots.values(run)
    strata = {plot: "" if alike else plots.plots.stratum[plot] for plot in values}
    land = set(parcels.strata) - (set() if alike else {""})
    left_out = sorted({strata[plot] for plot in values} - land)
    if left_out:
        number = sum(strata[plot] in left_out for plot in values)
        text = tr_count("%n plot(s) are left out, as no parcel has their stratum: {names}.", number)
        named = ", ".join(name or tr("no stratum") for name in left_out[:_LISTED])
        run.feedback.pushWarning(text.format(names=named))
    kept = [plot for plot in values if strata[plot] in land]
    areas: dict = {}
    for stratum, area in zip(parcels.strata, parcels.area_ha):
        areas[stratum] = areas.get(stratum, 0.0) + (0.0 if np.isnan(area) else float(area))
    given = [values[plot] for plot in kept], [strata[plot] for plot in kept], areas
    means = stratum_means(*given, run.real("CONFIDENCE"))
    run.tell(plot_findings(means))
    return means, told


def _factors(run, rows) -> dict:
    """Return the table of densities that the rows of strata are, with the other pools that are given."""
    table = run.source("FACTORS")
    factors = {} if table is None else read_factors(table)
    own: dict = {}
    for row in rows:
        error = np.nan if row[_ERROR] is None else row[_ERROR]
        own.setdefault(Pool(row[_POOL]), {})[row[0] or ""] = (row[_VALUE], error)
    return {**factors, **own}


def _say_without(parcels, rows, feedback) -> int:
    """Say which strata have no plots; return the number of their parcels."""
    known = {row[0] or "" for row in rows}
    lacking: dict = {}
    for stratum, area in zip(parcels.strata, parcels.area_ha):
        if stratum not in known:
            number, whole = lacking.get(stratum, (0, 0.0))
            lacking[stratum] = number + 1, whole + (0.0 if np.isnan(area) else float(area))
    for stratum in sorted(lacking):
        number, area = lacking[stratum]
        if stratum:
            text = tr_count(
                "The stratum “{stratum}” has no plots: %n parcel(s) ({area} ha) are left without a stock.",
                number,
            )
        else:
            text = tr_count("%n parcel(s) ({area} ha) have no stratum and are left without a stock.", number)
        feedback.pushWarning(text.format(stratum=stratum, area=f"{area:.2f}"))
    return sum(number for number, _ in lacking.values())
