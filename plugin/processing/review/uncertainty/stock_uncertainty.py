"""``terrestrialcarbon:stockuncertainty``: how sure P0, T0 and the annual budget are, and why not surer."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ....core.mechanism.budget import DEFAULT_PERIOD_YEARS
from ....core.statistics.deductions import deduct, rule_names
from ....core.statistics.uncertainty import (
    MOST_DRAWS,
    Shape,
    factor,
    propagate,
    simulate,
    uncertainty_findings,
)
from ....core.units import DEFAULT_CARBON_FRACTION
from ....storage.compat import REAL, TEXT
from ....translate import tr
from ...accounts.base import number_output, paragraphs, text_output
from ...parameters import advanced, choice, real, whole
from ..base import ReviewAlgorithm, class_table, confidence_parameter
from ..data_choices import rule_parameter
from .uncertain_input import HEAD, area_factor, figures_of, strata_given

COLUMNS = (
    ("figure", TEXT),
    ("method", TEXT),
    ("value_tco2e", REAL),
    ("standard_error", REAL),
    ("half_width", REAL),
    ("low", REAL),
    ("high", REAL),
)
PART_COLUMNS = (("figure", TEXT), ("source", TEXT), ("standard_error", REAL), ("share", REAL))


class StockUncertainty(ReviewAlgorithm):
    """Errors of areas, densities, root:shoot and carbon fraction, by propagation and Monte Carlo."""

    NAME = "stockuncertainty"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Uncertainty of stock and budget")

    def shortDescription(self):  # noqa: N802
        return tr("Intervals of P0, T0 and the annual budget from errors of areas, densities and ratios.")

    def tags(self):
        return tr("uncertainty,Monte Carlo,propagation,interval,deduction,budget,IPCC").split(",")

    def help_text(self) -> str:
        return _help()

    def _inputs(self):
        table = QgsProcessing.SourceType.TypeVector
        strata = tr("Strata: status, hectares, t of biomass per ha, each with its standard error")
        matrix = tr(
            "Error matrix of the map with areas, for adjusted areas of the strata (in place of theirs)"
        )
        alike = tr("Correlation of the densities of strata [0: independent, 1: one error for all]")
        return (
            class_table("STRATA", strata, HEAD, False),
            QgsProcessingParameterFeatureSource("MATRIX", matrix, [table], None, True),
            real("ROOT_SHOOT", tr("Ratio of roots to shoots (0: above ground only)"), 0.0, 0.0, 5.0),
            real("ROOT_SHOOT_SE", tr("Its standard error"), 0.0, 0.0, 5.0),
            real("CARBON_FRACTION", tr("Carbon fraction of biomass (t C per t dry matter)"),
                 DEFAULT_CARBON_FRACTION, 0.001, 1.0),
            real("CARBON_FRACTION_SE", tr("Its standard error"), 0.0, 0.0, 1.0),
            real("DENSITY_CORRELATION", alike, 0.0, -1.0, 1.0),
            whole("PERIOD", tr("Years of the period, for the annual budget"), DEFAULT_PERIOD_YEARS, 1, 1000),
            confidence_parameter(),
            whole("DRAWS", tr("Number of draws"), 10_000, 2, MOST_DRAWS),
            whole("SEED", tr("Seed of the random numbers"), 1, 0),
            choice("SHAPE", tr("Distribution of the draws"), Shape, Shape.NORMAL.value),
            rule_parameter(rule_names()),
            real("AMOUNT", tr("Credits of the year the deduction is taken from [tCO2e]"), None, 0.0),
            advanced(real("AREA_CORRELATION", tr("Correlation of the areas of strata"), 0.0, -1.0, 1.0)),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Figures and intervals"), table, None, True, True),
            QgsProcessingParameterFeatureSink("PARTS", tr("What contributes most"), table, None, True, False),
        )  # fmt: skip

    def _outputs(self):
        found = []
        for name in ("P0", "T0", "B"):
            found.append(number_output(name, tr("{figure} [tCO2e]").format(figure=name)))
            label = tr("Standard error of {figure} [tCO2e]").format(figure=name)
            found.append(number_output(f"{name}_SE", label))
            found.append(number_output(f"{name}_LOW", tr("Lower end, by Monte Carlo [tCO2e]")))
            found.append(number_output(f"{name}_HIGH", tr("Upper end, by Monte Carlo [tCO2e]")))
        return (
            *found,
            text_output("LARGEST", tr("The source that contributes most to the uncertainty of T0")),
            number_output("DEDUCTION_SHARE", tr("Share taken off for the uncertainty of T0")),
            number_output("AMOUNT_LEFT", tr("Credits left after the deduction [tCO2e]")),
        )

    def _work(self, run):
        matrix = run.source("MATRIX")
        strata = strata_given(run.raw("STRATA"), run.context, matrix is not None)
        factors = (
            area_factor(strata, matrix, run.real("AREA_CORRELATION")),
            factor("density", strata.density, strata.density_se, run.real("DENSITY_CORRELATION")),
            factor("root_shoot", [1.0 + run.real("ROOT_SHOOT")], [run.real("ROOT_SHOOT_SE")]),
            factor("carbon_fraction", [run.real("CARBON_FRACTION")], [run.real("CARBON_FRACTION_SE")]),
        )
        figures = figures_of(strata, run.whole("PERIOD"))
        shape, confidence = Shape(run.code("SHAPE")), run.real("CONFIDENCE")
        exact = propagate(factors, figures, confidence)
        draws, seed = run.whole("DRAWS"), run.whole("SEED")
        drawn = simulate(factors, figures, confidence, draws, seed, shape)
        run.tell(uncertainty_findings(factors, shape))
        results = {}
        for name, one in exact.items():
            results.update({name: one.value, f"{name}_SE": one.se})
            results.update({f"{name}_LOW": drawn[name].low, f"{name}_HIGH": drawn[name].high})
        rows = [_row(one, method) for method, each in (("exact", exact), ("monte_carlo", drawn))
                for one in each.values()]  # fmt: skip
        parts = [(one.name, part.name, part.se, part.share) for one in exact.values() for part in one.parts]
        return {
            **results,
            "LARGEST": exact["T0"].parts[0].name if exact["T0"].se > 0.0 else "",
            **_deducted(run, exact["T0"]),
            **run.table("OUTPUT", COLUMNS, rows),
            **run.table("PARTS", PART_COLUMNS, parts),
        }


def _deducted(run, stock) -> dict:
    """Return what the scheme's rule leaves of the credits; nothing without a rule."""
    rule = run.code("RULE")
    if not rule:
        return {}
    amount = run.real("AMOUNT")
    found = deduct(rule, 0.0 if amount is None else amount, stock.value, stock.se)
    run.tell(found.findings)
    return {"DEDUCTION_SHARE": found.share, "AMOUNT_LEFT": None if amount is None else found.left}


def _row(one, method: str) -> tuple:
    return one.name, method, one.value, one.se, one.half_width, one.low, one.high


def _help() -> str:
    return paragraphs(
        tr(
            "How sure the protected stock P0, the tradeable stock T0 and the annual budget B = T0 / period "
            "are, given the errors of areas, densities, root:shoot and carbon fraction, and which of these "
            "contributes most."
        ),
        tr(
            "STRATA: a row for each stratum: its name, status (protected, inaccessible, threatened, "
            "tradeable), hectares, t of above-ground biomass per ha, and the standard error of either, as "
            "the stock from field plots gives it; an empty error counts as 0. MATRIX: an error matrix "
            "whose classes are the strata, with their areas: then areas are those put right for the map's "
            "errors, with all their covariances."
        ),
        tr(
            "Each factor is independent of the others. Root:shoot and carbon fraction are shared by all "
            "strata, so their errors do not average out; densities may be correlated too (an error of one "
            "equation is the same everywhere: 1). Method “exact” is the exact variance of sums of products "
            "with an interval of the normal distribution; “monte_carlo” draws normal or lognormal values "
            "with the same means and covariances, its interval lies between percentiles. The same seed "
            "gives the same numbers."
        ),
        tr(
            "RULE takes off AMOUNT what a scheme's rule says for the uncertainty of T0, from the half "
            "width of its interval at 90 %. Rules not checked against the scheme's own text are said to be "
            "so."
        ),
        tr("Rules: IPCC 2006 GL vol. 1 ch. 3; Goodman 1960; Olofsson et al. 2014 for areas."),
    )
