"""``terrestrialcarbon:disturbancebackground``: background level and margin of natural disturbances."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...storage.compat import BOOLEAN, INTEGER, REAL, TEXT
from ...storage.natural_words import deviation_word, sides_word
from ...translate import tr
from ..accounts.base import Group, GroupedAlgorithm, number_output, paragraphs, text_output
from ..accounts.run import AccountsRun
from .series import background_of, series_parameters

_COLUMNS = (
    ("year", INTEGER),
    ("emissions_tco2e", REAL),
    ("used", BOOLEAN),
    ("dropped_in_pass", INTEGER),
    ("mean_tco2e", REAL),
    ("deviation_tco2e", REAL),
    ("method", TEXT),
)


class DisturbanceBackground(GroupedAlgorithm):
    """Iterative background level and margin from a series of yearly emissions (L6)."""

    NAME = "disturbancebackground"
    GROUP = Group.LULUCF

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Background level of natural disturbances")

    def help_text(self):
        return paragraphs(
            tr(
                "Makes the background level and the margin of natural disturbances from their yearly "
                "emissions of 1990 to 2009, in tCO2e. Every year is needed, 0 where nothing happened."
            ),
            tr(
                "Years further from the mean than twice the standard deviation are dropped, all of a pass at "
                "once; mean and deviation are taken anew until none is dropped. The background level is the "
                "mean of what is left, the margin twice its deviation, the threshold their sum."
            ),
            tr(
                "The decision does not say whether to divide by the years less one (sample) or by the years "
                "(population), nor whether low years are outliers too: both are yours to choose, and the "
                "result states them. Usual are sample and two. Exactly twice the deviation is no outlier."
            ),
            tr(
                "Other years than 1990 to 2009 need a reason. The level of forest management and that of "
                "afforestation and reforestation are made separately, in the same way (note 9)."
            ),
            tr(
                "The table has one row a year: whether it was used, in which pass it was dropped (1 the "
                "first), and the mean and deviation of that pass, or of the last one."
            ),
            tr("Rule: LULUCF decision, paragraph 33 and notes 7 to 9."),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (
            *series_parameters(),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Years used and dropped"), kind, None, True, True),
        )

    def _outputs(self):
        return (
            number_output("BACKGROUND", tr("Background level [tCO2e a year]")),
            number_output("MARGIN", tr("Margin [tCO2e a year]")),
            number_output("THRESHOLD", tr("Background level plus margin [tCO2e a year]")),
            text_output("YEARS_USED", tr("Years used")),
            text_output("YEARS_DROPPED", tr("Years dropped as outliers")),
            number_output("DEVIATION_TCO2E", tr("Standard deviation of the years used [tCO2e]")),
            number_output("PASSES", tr("Number of passes")),
        )

    def compute(self, parameters, context, feedback):
        run = AccountsRun(self, parameters, context, feedback, None, None)
        series, level = background_of(run)
        run.tell(level.findings)
        text = tr("Standard deviation: {deviation}; outliers dropped: {sides}.")
        values = {"deviation": deviation_word(level.deviation), "sides": sides_word(level.sides)}
        feedback.pushInfo(text.format(**values))
        return {
            "BACKGROUND": level.background_tco2e,
            "MARGIN": level.margin_tco2e,
            "THRESHOLD": level.threshold_tco2e,
            "YEARS_USED": ",".join(map(str, level.years_used)),
            "YEARS_DROPPED": ",".join(map(str, level.years_dropped)),
            "DEVIATION_TCO2E": level.deviation_tco2e,
            "PASSES": len(level.passes),
            **run.table("OUTPUT", _COLUMNS, _rows(series, level)),
        }


def _rows(series, level):
    """Yield the rows of the table, by year."""
    dropped = {year: number for number, one in enumerate(level.passes, 1) for year in one.dropped}
    method = f"{level.deviation.value}, {level.sides.value}"
    for year in sorted((*level.years_used, *level.years_dropped)):
        its = level.passes[dropped.get(year, len(level.passes)) - 1]
        amount = float(series[year])
        yield (
            year,
            amount,
            year not in dropped,
            dropped.get(year),
            its.mean_tco2e,
            its.deviation_tco2e,
            method,
        )
