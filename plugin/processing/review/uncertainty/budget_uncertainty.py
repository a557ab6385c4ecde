"""``terrestrialcarbon:budgetuncertainty``: intervals of a workspace's P0, T0, B and of its years' credits."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ....core.review.budget_uncertainty import P0, T0, B, Reckoning, budget_uncertainty
from ....core.review.sample_accuracy import counted_labels
from ....core.review.stock_cells import (
    MOST_ERROR_PCT,
    Correlation,
    ErrorModel,
    MapAreas,
    by_names_of,
    map_areas,
)
from ....core.review.uncertainty_record import labels_sha256
from ....core.statistics.deductions import rule_names
from ....core.statistics.uncertainty import MOST_DRAWS, Shape
from ....storage.clock import now
from ....storage.compat import INTEGER, REAL, TEXT
from ....storage.uncertainty_facts import uncertainty_facts
from ....storage.uncertainty_runs import MapSource, keep_uncertainty
from ....translate import tr
from ...accounts.base import AccountsAlgorithm, Group, number_output, paragraphs, text_output
from ...parameters import advanced, choice, line, real, whole
from ..base import confidence_parameter
from ..data_choices import rule_parameter
from ..samples.labels import matrix_of
from ..samples.sample_choice import chosen_sample

COLUMNS = (
    ("figure", TEXT),
    ("year", INTEGER),
    ("method", TEXT),
    ("stated_tco2e", REAL),
    ("value_tco2e", REAL),
    ("standard_error", REAL),
    ("half_width", REAL),
    ("low", REAL),
    ("high", REAL),
)
PART_COLUMNS = (
    ("figure", TEXT),
    ("year", INTEGER),
    ("source", TEXT),
    ("standard_error", REAL),
    ("share", REAL),
)


class BudgetUncertaintyAlgorithm(AccountsAlgorithm):
    """Errors of map, densities, root:shoot and carbon fraction carried into a workspace's figures."""

    GROUP = Group.REVIEW
    NAME = "budgetuncertainty"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Uncertainty of a workspace's budget")

    def shortDescription(self):  # noqa: N802
        return tr("Intervals of P0, T0, the annual budget and a year's credits, and what contributes most.")

    def tags(self):
        return tr("uncertainty,Monte Carlo,propagation,interval,deduction,budget,credits,IPCC").split(",")

    def help_text(self) -> str:
        return _help()

    def _inputs(self):
        table = QgsProcessing.SourceType.TypeVector
        return (
            line("SAMPLE", tr("Sample of the workspace, by name or id, for errors of the map"), None, True),
            QgsProcessingParameterFeatureSource(
                "MATRIX", tr("Or an error matrix with areas, its classes the strata"), [table], None, True
            ),
            real("ROOT_SHOOT_PCT", tr("Standard error of root:shoot [% of it]"), 0.0, 0.0, MOST_ERROR_PCT),
            real("CARBON_FRACTION_PCT", tr("Standard error of the carbon fraction [% of it]"), 0.0, 0.0,
                 MOST_ERROR_PCT),
            choice("CORRELATION", tr("Errors of densities in a stratum"), Correlation,
                   Correlation.SHARED.value),
            confidence_parameter(),
            whole("DRAWS", tr("Number of draws"), 10_000, 2, MOST_DRAWS),
            whole("SEED", tr("Seed of the random numbers"), 1, 0),
            rule_parameter(rule_names()),
            advanced(choice("SHAPE", tr("Distribution of the draws"), Shape, Shape.NORMAL.value)),
            advanced(real("STRATA_CORRELATION", tr("Correlation of the densities of strata [0 to 1]"), 0.0,
                          0.0, 1.0)),
            whole("YEAR", tr("Year whose credits are returned (empty: the last that has any)"), None, 1),
            QgsProcessingParameterBoolean("KEEP", tr("Keep the result in the workspace"), True),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Figures and intervals"), table, None, True, True),
            QgsProcessingParameterFeatureSink("PARTS", tr("What contributes most"), table, None, True, False),
        )  # fmt: skip

    def _outputs(self):
        found = []
        for name, label in ((P0, "P0"), (T0, "T0"), (B, "B"), ("CREDITS", tr("Credits of the year"))):
            found.append(number_output(name, tr("{figure} [tCO2e]").format(figure=label)))
            text = tr("Standard error of {figure} [tCO2e]").format(figure=label)
            found.append(number_output(f"{name}_SE", text))
            found.append(number_output(f"{name}_LOW", tr("Lower end, by Monte Carlo [tCO2e]")))
            found.append(number_output(f"{name}_HIGH", tr("Upper end, by Monte Carlo [tCO2e]")))
        return (
            *found,
            text_output("LARGEST", tr("The source that contributes most to the uncertainty of T0")),
            number_output("PARCELS", tr("Parcels whose stock counts")),
            number_output("WITHOUT_ERROR", tr("Of these, parcels without a standard error")),
            number_output("DEDUCTION_SHARE", tr("Share taken off the credits of the year, else off B")),
            number_output("AMOUNT_LEFT", tr("What is left of them after the deduction [tCO2e]")),
            text_output("RUN", tr("Id of the run kept in the workspace")),
        )

    def _work(self, run):
        began = now()
        model = ErrorModel(
            Correlation(run.code("CORRELATION")),
            run.real("STRATA_CORRELATION"),
            run.real("ROOT_SHOOT_PCT"),
            run.real("CARBON_FRACTION_PCT"),
        )
        reckoning = Reckoning(
            run.real("CONFIDENCE"), run.whole("DRAWS"), run.whole("SEED"), Shape(run.code("SHAPE")),
            run.code("RULE") or "",
        )  # fmt: skip
        facts = uncertainty_facts(run.workspace)
        areas, source = _map_areas(run, facts)
        run.feedback.setProgress(20)
        found = budget_uncertainty(
            facts.stated, facts.parcels, model, reckoning, areas=areas, claims=facts.claims,
            others=facts.others, progress=lambda percent: _go_on(run.feedback, percent),
        )  # fmt: skip
        run.tell((*facts.findings, *found.findings))
        kept = ""
        if run.flag("KEEP"):
            kept = keep_uncertainty(run.workspace, facts, model, reckoning, source, found, began)
        return {
            **_results(found, run.whole("YEAR")),
            "RUN": kept,
            **run.table("OUTPUT", COLUMNS, figure_rows(found)),
            **run.table("PARTS", PART_COLUMNS, part_rows(found)),
        }


def _go_on(feedback, percent: float) -> None:
    if feedback.isCanceled():
        raise QgsProcessingException(tr("Cancelled: nothing was written."))
    feedback.setProgress(percent)


def _map_areas(run, facts) -> tuple[MapAreas | None, MapSource]:
    """Return how the map's areas are put right, and by what; its classes are called as the strata are.

    :raises QgsProcessingException: both a sample and a matrix are given, or one of them is not there.
    :raises RuleError: no label counts.
    """
    sample, matrix = run.text("SAMPLE"), run.source("MATRIX")
    if sample and matrix is not None:
        raise QgsProcessingException(tr("Give a sample of the workspace or an error matrix, not both."))
    if sample:
        kept = chosen_sample(run)
        with run.reading() as book:
            counted = counted_labels(book, kept.id)
        digest = labels_sha256(counted.labelled, counted.areas)
        names = {one["code"]: one.get("label") or one["code"] for one in kept.classes}
        strata = {one.stratum for one in (*facts.parcels, *facts.others.values())}
        found = by_names_of(map_areas(counted.labelled, counted.areas), names, strata)
        return found, MapSource(kept.id, kept.name, digest)
    if matrix is not None:
        labelled, areas = matrix_of(matrix)
        return map_areas(labelled, areas), MapSource(matrix=run.layer("MATRIX").source())
    return None, MapSource()


def figure_rows(found) -> list[tuple]:
    """Return the rows of the table of figures: each by propagation, then each by Monte Carlo."""
    exact = [
        (one.name, one.year, "exact", one.stated_tco2e, one.value_tco2e, one.se_tco2e, one.half_width_tco2e,
         one.low_tco2e, one.high_tco2e)
        for one in found.figures
    ]  # fmt: skip
    drawn = [
        (one.name, one.year, "monte_carlo", one.stated_tco2e, one.drawn_tco2e, one.drawn_se_tco2e,
         0.5 * (one.drawn_high_tco2e - one.drawn_low_tco2e), one.drawn_low_tco2e, one.drawn_high_tco2e)
        for one in found.figures
    ]  # fmt: skip
    return exact + drawn


def part_rows(found) -> list[tuple]:
    """Return the rows of the table of sources."""
    return [
        (one.name, one.year, part.name, part.se, part.share) for one in found.figures for part in one.parts
    ]


def _results(found, year: int | None) -> dict:
    results: dict = {"PARCELS": found.parcels, "WITHOUT_ERROR": found.parcels_without_error}
    credits = found.credits
    if year is not None:
        credits = tuple(one for one in credits if one.year == year)
    figures = {name: found.figure(name) for name in (P0, T0, B)}
    figures["CREDITS"] = credits[-1] if credits else None
    for name, one in figures.items():
        if one is not None:
            results.update({name: one.value_tco2e, f"{name}_SE": one.se_tco2e})
            results.update({f"{name}_LOW": one.drawn_low_tco2e, f"{name}_HIGH": one.drawn_high_tco2e})
    of = figures["CREDITS"] or figures[B]
    if of is not None and of.taken is not None:
        results.update({"DEDUCTION_SHARE": of.taken.share, "AMOUNT_LEFT": of.taken.left_tco2e})
    results["LARGEST"] = figures[T0].largest if figures[T0] else ""
    return results


def _help() -> str:
    return paragraphs(
        tr(
            "How sure the protected stock P0, the tradeable stock T0, the annual budget B and the credits of "
            "each year of a workspace are, and what contributes most. Parcels count with their own stock and "
            "standard error; the figures are those of the Budget panel, of the frozen baseline where there is"
            " one. Parcels without a standard error are counted and said, never guessed."
        ),
        tr(
            "CORRELATION: “shared” (the parcels of a stratum have one density, so one error, which does not "
            "average out over them) or “independent” (each parcel was measured by itself). Parcels without a "
            "stratum count as one stratum. STRATA_CORRELATION lets the densities of strata go together too."
        ),
        tr(
            "SAMPLE or MATRIX: a labelled sample of the map of strata, or its error matrix with a last column"
            " “mapped_area”. The area of each stratum is then put right by the ratio of adjusted to mapped "
            "area, on both sides of the account alike, with all covariances; the budget itself stays as it "
            "is, and the difference is shown."
        ),
        tr(
            "Root:shoot concerns below-ground carbon, the carbon fraction all biomass, by the parcels' pools;"
            " their errors are one for all parcels. Give the latter only for stocks made of biomass. The "
            "errors of different sources are independent."
        ),
        tr(
            "A year's credits rest on the tradeable carbon of their project's parcels and are as uncertain as"
            " that; new carbon and credits without a project have no known error, count as certain and are "
            "said. RULE takes off B and the credits what a scheme's rule says, by the half width at 90 %."
        ),
        tr("Rules: IPCC 2006 GL vol. 1 ch. 3; Goodman 1960; Olofsson et al. 2014 for areas."),
    )
