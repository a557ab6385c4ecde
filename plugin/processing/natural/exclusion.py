"""``terrestrialcarbon:naturalexclusion``: what natural disturbances leave out of the accounts."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
)

from ...core.lulucf.disturbance import Background, country_level
from ...core.lulucf.exclusion import exclusion
from ...core.lulucf.marked_events import marked_events
from ...core.mechanism.ledger_tables import DisturbanceActivity
from ...storage.compat import BOOLEAN, INTEGER, REAL
from ...storage.natural_layer import map_features
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, Group, number_output, paragraphs
from ..parameters import advanced, choice, line, real, whole
from .evidence import say_missing
from .excluded_map import written_map
from .series import background_of, has_series, series_parameters

#: Component of a year → the output of its sum.
TOTALS = {
    "marked_tco2e": "MARKED_TCO2E",
    "without_evidence_tco2e": "WITHOUT_EVIDENCE_TCO2E",
    "changed_use_tco2e": "CHANGED_USE_TCO2E",
    "salvaged_tco2e": "SALVAGED_TCO2E",
    "eligible_tco2e": "ELIGIBLE_TCO2E",
    "excluded_tco2e": "EXCLUDED_TCO2E",
    "counted_tco2e": "COUNTED_TCO2E",
    "removals_left_out_tco2e": "REMOVALS_LEFT_OUT_TCO2E",
    "excluded_area_ha": "EXCLUDED_AREA_HA",
}
_COLUMNS = (
    ("calendar_year", INTEGER),
    *((name, REAL) for name in TOTALS),
    ("background_tco2e", REAL),
    ("threshold_tco2e", REAL),
    ("above_threshold", BOOLEAN),
)


class NaturalExclusion(AccountsAlgorithm):
    """Emissions and removals left out by year, and the map of their land (L6)."""

    NAME = "naturalexclusion"
    GROUP = Group.LULUCF

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Leave natural disturbances out")

    def help_text(self):
        return paragraphs(
            tr(
                "Returns what the events marked as natural leave out of an account, for each calendar year "
                "and in all, in tCO2e. The parts of a year add up to what was marked: without evidence, "
                "changed land use, salvage logging, excluded, and counted."
            ),
            tr(
                "In a year whose emissions on the eligible land are above background level plus margin, what "
                "is above the background level is excluded; in another year nothing is (paragraph 33 a and "
                "b). Later removals on the excluded land are left out in the years they happen."
            ),
            tr(
                "Salvage logging always counts (33 c), and so does land whose use changed afterwards (33 d): "
                "both are taken from the emissions of the event's year before these are compared. Run it "
                "each year or at the end of the period: what becomes known later changes the event's year."
            ),
            tr(
                "While an event lacks evidence (paragraph 34) the exclusion is refused, with the list of "
                "what is missing; or let it go on without those events, which then count."
            ),
            tr(
                "Type the background level and the margin with the description of how they were made, or "
                "give the series they come from. The map has the land by year and type, with its share of "
                "what is excluded; an event whose land changed use in part is shown whole."
            ),
            tr("Rule: LULUCF decision, paragraphs 33 and 34."),
        )

    def _inputs(self):
        kinds, activities = QgsProcessing.SourceType, DisturbanceActivity
        sink = QgsProcessingParameterFeatureSink
        leave = tr("Go on without events that lack evidence (they count)")
        return (
            choice("ACTIVITY", tr("Account"), activities, activities.FOREST_MANAGEMENT.value),
            whole("YEAR_FROM", tr("First calendar year"), 2013, 1900, 2999),
            whole("YEAR_TO", tr("Last calendar year"), 2020, 1900, 2999),
            real("BACKGROUND", tr("Background level [tCO2e a year]"), least=0.0),
            real("MARGIN", tr("Margin [tCO2e a year]"), least=0.0),
            line("DESCRIPTION", tr("How background level and margin were made"), optional=True),
            *series_parameters(optional=True),
            advanced(QgsProcessingParameterBoolean("LEAVE_INCOMPLETE", leave, False)),
            sink("OUTPUT", tr("Left out by year"), kinds.TypeVector, None, True, True),
            sink("MAP", tr("Excluded land"), kinds.TypeVectorPolygon, None, True, True),
        )

    def _outputs(self):
        return (
            *(number_output(output, label) for output, label in _labels().items()),
            number_output("BACKGROUND_TCO2E", tr("Background level [tCO2e a year]")),
            number_output("THRESHOLD_TCO2E", tr("Background level plus margin [tCO2e a year]")),
            number_output("EVENTS_EXCLUDED", tr("Number of events left out")),
            number_output("EVENTS_INCOMPLETE", tr("Number of events that lack evidence")),
        )

    def _work(self, run):
        level = _level(run)
        activity = DisturbanceActivity(run.code("ACTIVITY"))
        first, last = run.whole("YEAR_FROM"), run.whole("YEAR_TO")
        with run.reading() as book:
            events = marked_events(book)
            say_missing(run, _lacking(events, activity, first, last))
            found = exclusion(events, level, activity, first, last, run.flag("LEAVE_INCOMPLETE"))
            features = map_features(book, found.land) if run.is_given("MAP") else ()
        totals = {
            **{output: found.total(name) for name, output in TOTALS.items()},
            "BACKGROUND_TCO2E": level.background_tco2e,
            "THRESHOLD_TCO2E": level.threshold_tco2e,
            "EVENTS_EXCLUDED": len(found.land),
            "EVENTS_INCOMPLETE": len(found.missing),
        }
        with written_map(run, features) as written:
            return {**totals, **written, **run.table("OUTPUT", _COLUMNS, rows_of(found))}


def rows_of(found):
    """Yield the rows of the table by year (an ``Exclusion``)."""
    level = found.level
    for year in found.years:
        amounts = [getattr(year, name) for name in TOTALS]
        yield (
            year.calendar_year,
            *amounts,
            level.background_tco2e,
            level.threshold_tco2e,
            year.above_threshold,
        )


def _level(run) -> Background:
    typed = run.is_given("BACKGROUND") or run.is_given("MARGIN")
    if typed and has_series(run):
        text = tr("Give background level and margin, or the series they come from, not both.")
        raise QgsProcessingException(text)
    if not typed:
        _, level = background_of(run)
        run.tell(level.findings)
        return level
    if not (run.is_given("BACKGROUND") and run.is_given("MARGIN")):
        raise QgsProcessingException(tr("Give the background level and the margin (0 if it needs none)."))
    return country_level(run.real("BACKGROUND"), run.real("MARGIN"), run.text("DESCRIPTION"))


def _lacking(events, activity, first: int, last: int) -> dict:
    """Return event id → items that are missing, for the events of the years."""
    return {
        event.event_id: event.missing
        for event in events
        if event.missing
        and event.activity is activity
        and (event.calendar_year is None or first <= event.calendar_year <= last)
    }


def _labels() -> dict:
    return {
        "MARKED_TCO2E": tr("Emissions of the events marked [tCO2e]"),
        "WITHOUT_EVIDENCE_TCO2E": tr("… of events that lack evidence [tCO2e]"),
        "CHANGED_USE_TCO2E": tr("… of land whose use changed [tCO2e]"),
        "SALVAGED_TCO2E": tr("… of salvage logging [tCO2e]"),
        "ELIGIBLE_TCO2E": tr("… of eligible land [tCO2e]"),
        "EXCLUDED_TCO2E": tr("Excluded emissions [tCO2e]"),
        "COUNTED_TCO2E": tr("Emissions of eligible land that count [tCO2e]"),
        "REMOVALS_LEFT_OUT_TCO2E": tr("Removals left out [tCO2e]"),
        "EXCLUDED_AREA_HA": tr("Excluded land [ha], years added up"),
    }
