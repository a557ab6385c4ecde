"""``terrestrialcarbon:plotstock``: biomass and carbon of strata from field plots, with intervals."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ....core.findings import Finding, Level
from ....core.parcel import Pool
from ....core.statistics.allometry import equation_names
from ....core.statistics.field_plots import (
    Quantile,
    overall_mean,
    per_hectare,
    plot_findings,
    stratum_means,
)
from ....core.units import CO2_PER_C, DEFAULT_CARBON_FRACTION
from ....storage.compat import INTEGER, REAL, TEXT
from ....translate import tr
from ...accounts.base import number_output, text_output
from ...parameters import advanced, choice, real
from ..base import ReviewAlgorithm, class_table, confidence_parameter, field_of
from ..data_choices import equation_parameter
from ..tables import class_numbers
from .plot_data import plots_of, plots_of_trees, trees_of
from .plot_equations import biomass_of, equation_inputs
from .plot_help import plot_help

COLUMNS = (
    ("stratum", TEXT),
    ("plots", INTEGER),
    ("area_ha", REAL),
    ("t_per_ha", REAL),
    ("sd_t_per_ha", REAL),
    ("se_t_per_ha", REAL),
    ("half_width_t_per_ha", REAL),
    ("low_t_per_ha", REAL),
    ("high_t_per_ha", REAL),
    ("pool", TEXT),
    ("value_t_c_per_ha", REAL),
    ("se", REAL),
    ("tco2e_per_ha", REAL),
    ("se_tco2e_per_ha", REAL),
    ("total_tco2e", REAL),
    ("se_total_tco2e", REAL),
)
PLOT_COLUMNS = (("plot", TEXT), ("stratum", TEXT), ("area_ha", REAL), ("trees", INTEGER), ("t_per_ha", REAL))


class PlotStock(ReviewAlgorithm):
    """Tree lists → biomass by a cited equation → plots → strata, mean with interval."""

    NAME = "plotstock"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Stock from field plots")

    def shortDescription(self):  # noqa: N802
        return tr("Biomass and carbon per hectare of strata, with intervals, from trees of field plots.")

    def tags(self):
        return tr("plots,trees,DBH,allometry,Chave,biomass,inventory,stratum,carbon").split(",")

    def help_text(self) -> str:
        return plot_help()

    def _inputs(self):
        table = QgsProcessing.SourceType.TypeVector
        value = tr("Field of a value per hectare, in place of trees")
        factor = tr("What that value is multiplied with [t of biomass per unit]")
        density = tr("Wood density of trees without their own [g/cm³]")
        stress = tr("Environmental stress E, for equations with it")
        return (
            _source("INPUT", tr("Trees")),
            _source("PLOTS", tr("Plots (without them, all plots are those that have trees)")),
            field_of("INPUT", "TREE_PLOT_FIELD", tr("Field of the plot a tree stands in")),
            field_of("INPUT", "DIAMETER_FIELD", tr("Field of the diameter at breast height [cm]")),
            field_of("INPUT", "HEIGHT_FIELD", tr("Field of the height [m]")),
            field_of("INPUT", "DENSITY_FIELD", tr("Field of the wood density [g/cm³]")),
            field_of("INPUT", "SPECIES_FIELD", tr("Field of the species, or of the code of a group")),
            equation_parameter(equation_names()),
            field_of("PLOTS", "PLOT_FIELD", tr("Field of the plot's name")),
            field_of("PLOTS", "AREA_FIELD", tr("Field of the plot's area [ha]")),
            real("PLOT_AREA", tr("Area of plots without their own [ha]"), None, 0.0001, 10000.0),
            field_of("PLOTS", "STRATUM_FIELD", tr("Field of the stratum")),
            class_table("STRATA", tr("Area of each stratum [ha]"), ("stratum", "area_ha")),
            confidence_parameter(),
            advanced(choice("QUANTILE", tr("Intervals by"), Quantile, Quantile.T.value)),
            advanced(real("DENSITY", density, None, 0.05, 2.0)),
            advanced(real("ENVIRONMENT", stress, None, -5.0, 5.0)),
            *equation_inputs(),
            advanced(field_of("PLOTS", "VALUE_FIELD", value)),
            advanced(real("VALUE_FACTOR", factor, 1.0, 0.0)),
            real("CARBON_FRACTION", tr("Carbon fraction of biomass (t C per t dry matter)"),
                 DEFAULT_CARBON_FRACTION, 0.001, 1.0),
            real("ROOT_SHOOT", tr("Ratio of roots to shoots (0: above ground only)"), 0.0, 0.0, 5.0),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Strata"), table, None, True, True),
            QgsProcessingParameterFeatureSink("PLOT_OUTPUT", tr("Biomass by plot"), table, None, True, False),
        )  # fmt: skip

    def _outputs(self):
        return (
            number_output("MEAN", tr("Mean above-ground biomass [t/ha]")),
            number_output("MEAN_SE", tr("Its standard error [t/ha]")),
            number_output("MEAN_CI", tr("Half width of its confidence interval [t/ha]")),
            number_output("MEAN_TCO2E", tr("Mean stock [tCO2e/ha]")),
            number_output("TOTAL_TCO2E", tr("Stock of all strata [tCO2e], where their areas are given")),
            number_output("PLOTS_COUNTED", tr("Plots that were counted")),
            number_output("TREES", tr("Trees that were counted")),
            number_output("OUTSIDE", tr("Trees outside of the range of the equation")),
            text_output("SOURCE", tr("Source of the equation")),
        )

    def _work(self, run):
        areas = class_numbers(run.raw("STRATA"), run.context, "STRATA")
        trees, plots, values, told = self._values(run)
        confidence, quantile = run.real("CONFIDENCE"), Quantile(run.code("QUANTILE"))
        strata = [plots.stratum[name] for name in values]
        if areas and set(strata) == {""} and len(areas) == 1:
            areas = {"": next(iter(areas.values()))}
        means = stratum_means(list(values.values()), strata, areas, confidence, quantile)
        whole = overall_mean(means, confidence, quantile)
        run.tell(plot_findings(means))
        carbon = run.real("CARBON_FRACTION")
        factor = (1.0 + run.real("ROOT_SHOOT")) * carbon * CO2_PER_C
        rows = [stratum_row(one, carbon, factor) for one in (*means, *((whole,) if len(means) > 1 else ()))]
        return {
            "MEAN": whole.mean,
            "MEAN_SE": whole.se,
            "MEAN_CI": whole.half_width,
            "MEAN_TCO2E": whole.mean * factor,
            "TOTAL_TCO2E": None if whole.area_ha is None else whole.mean * factor * whole.area_ha,
            "PLOTS_COUNTED": whole.plots,
            **told,
            **run.table("OUTPUT", COLUMNS, rows),
            **run.table("PLOT_OUTPUT", PLOT_COLUMNS, _plot_rows(trees, plots, values)),
        }

    def _values(self, run):
        """Return (trees or ``None``, plots, {plot: t/ha}, results about trees)."""
        trees, plots = run.source("INPUT"), run.source("PLOTS")
        names = [run.text(name) for name in ("PLOT_FIELD", "AREA_FIELD", "STRATUM_FIELD", "VALUE_FIELD")]
        area = run.real("PLOT_AREA")
        if trees is None:
            if plots is None or not names[3]:
                text = tr("Give trees (INPUT), or plots (PLOTS) with the field of a value per hectare.")
                raise QgsProcessingException(text)
            found = plots_of(plots, *names, area)
            factor = run.real("VALUE_FACTOR")
            values = {name: value * factor for name, value in found.value.items()}
            return None, found, values, {"TREES": 0, "OUTSIDE": 0, "SOURCE": ""}
        if not run.text("DIAMETER_FIELD") or not run.text("TREE_PLOT_FIELD"):
            text = tr("Trees need the fields of their plot and diameter: TREE_PLOT_FIELD and DIAMETER_FIELD.")
            raise QgsProcessingException(text)
        fields = (
            run.text(name) for name in ("TREE_PLOT_FIELD", "DIAMETER_FIELD", "HEIGHT_FIELD", "DENSITY_FIELD")
        )
        listed = trees_of(trees, *fields, run.real("DENSITY"), run.text("SPECIES_FIELD"))
        found = plots_of_trees(listed, area) if plots is None else plots_of(plots, *names[:3], "", area)
        if plots is None:
            run.tell([Finding(Level.INFO, "plots_from_trees", values={"number": len(found.area_ha)})])
        tonnes, told = biomass_of(run, listed)
        return listed, found, per_hectare(tonnes, listed.plot, found.area_ha), told


def stratum_row(one, carbon: float, factor: float) -> tuple:
    """Return the row of a stratum, by ``COLUMNS``.

    The stock of parcels reads pool, value_t_c_per_ha and se.
    """

    def times(value, by):
        return None if value is None or by is None else value * by

    interval = one.sd, one.se, one.half_width, one.low, one.high
    return (
        *(one.stratum or None, one.plots, one.area_ha, one.mean, *interval),
        *(Pool.ABOVE_GROUND.value, one.mean * carbon, times(one.se, carbon)),
        *(one.mean * factor, times(one.se, factor)),
        *(times(one.mean * factor, one.area_ha), times(times(one.se, factor), one.area_ha)),
    )


def _plot_rows(trees, plots, values):
    for name, value in values.items():
        number = None if trees is None else trees.plot.count(name)
        yield name, plots.stratum[name] or None, plots.area_ha[name], number, value


def _source(name: str, label: str):
    kinds = [QgsProcessing.SourceType.TypeVector]
    return QgsProcessingParameterFeatureSource(name, label, kinds, None, True)
