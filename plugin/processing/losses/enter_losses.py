"""``terrestrialcarbon:enterlosses``: what maps show of a year's losses, as entries with their places."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
)

from ...core.findings import RuleError
from ...raster.errors import Cancelled
from ...translate import tr
from ..accounts.base import AccountsAct, Group, number_output, paragraphs, text_output
from ..accounts.find import parcel_ids
from ..accounts.parcel_choice import parcel_parameters
from ..base import user_sentences
from ..parameters import advanced, line, run_parameters, whole
from ..survey_run import say_cancelled
from .entry_plan import EntryPlan, enter, plan_entry
from .entry_tables import write_overlaps, write_places
from .entry_words import say_plan
from .loss_algorithm import ChoosesLosses
from .loss_parameters import (
    LossChoice,
    carbon_parameters,
    event_parameters,
    forest_parameters,
    kind_parameters,
)
from .request import LossRequest, ParcelLayer


class EnterLosses(ChoosesLosses, AccountsAct):
    """Enters the losses of parcels and years that a map shows; no place twice in one year."""

    NAME, GROUP = "enterlosses", Group.ACCOUNTS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Enter losses from a map")

    def tags(self):
        return [*super().tags(), *tr("loss,deforestation,fire,alerts,overlay,entry,emissions").split(",")]

    def help_text(self):
        return paragraphs(
            tr(
                "Enters what a map of events shows of the losses of parcels as emissions of an open year, "
                "each with its place, its map and the conditions it was counted by. Hectares and tCO2e are "
                "counted from the maps, exactly, by the shares of cells that parcels cover; no figure is "
                "typed."
            ),
            tr(
                "Maps of events are rasters, layers of polygons with a date, or both (one encoding for each, "
                "with | between them). Polygons of a layer that lie on each other in a parcel and year count "
                "once, as the earlier event. Points have no area and are refused. With a map of tree cover "
                "only what is forest of a polygon counts."
            ),
            tr(
                "No place is entered twice in one year: where losses lie on ones that are entered already, "
                "nothing is entered, and it is said how many hectares and tCO2e they share; on request they "
                "are left out and the rest is entered. A place is free again when its entry is corrected to "
                "nought. Places that were entered in other years are "
                "only pointed out."
            ),
            tr(
                "A year is an accounting year, 1, 2, … or the calendar year in which it begins. What a map "
                "dates to the day counts in the accounting year that the day lies in; what it dates to a "
                "calendar year counts in the accounting year that begins in it. Losses before the joining "
                "date are in the stock of that day already, and are refused."
            ),
            tr(
                "Left out, and told: losses on land without carbon, of one square metre and less, and those "
                "dated to more than one year. Tree cover without a limit is judged by the forest definition "
                "of the workspace. Try it first with “only show”: nothing is written then."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.4, standard 5."),
        )

    def _inputs(self):
        only_show = tr("Only show what would be entered and what overlaps; write nothing")
        only_new = tr("Leave out what is in the accounts of the same year already, and enter the rest")
        years = tr("Years (1, 2, … or calendar years, with commas; empty: the open year)")
        return (
            *parcel_parameters(),
            *event_parameters(),
            line("YEARS", years, None, True),
            advanced(whole("YEAR_FROM", tr("First year, in place of a list"))),
            advanced(whole("YEAR_TO", tr("Last year, in place of a list"))),
            *carbon_parameters(),
            *forest_parameters(),
            *kind_parameters(),
            line("MAP_NAME", tr("Name of the map in the accounts (that of the layer if empty)"), None, True),
            line("NOTE", tr("Note"), optional=True),
            QgsProcessingParameterBoolean("DRY_RUN", only_show, False),
            advanced(QgsProcessingParameterBoolean("ONLY_NEW", only_new, False)),
            *run_parameters(),
            _sink("PLACES", tr("Places of the losses")),
            _sink("OVERLAPS", tr("Places that are entered already")),
        )

    def _outputs(self):
        return (
            number_output("ENTRIES", tr("Number of entries")),
            number_output("TOTAL_TCO2E", tr("Losses that are entered [tCO2e]")),
            number_output("TOTAL_AREA_HA", tr("Losses that are entered [ha]")),
            number_output("OVERLAP_HA", tr("Entered already [ha]")),
            number_output("OVERLAP_TCO2E", tr("Entered already [tCO2e]")),
            text_output("ENTRY_IDS", tr("Ids of the entries, with commas")),
        )

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            self._choice = LossChoice.of(self, parameters, context)
        return True

    def _work(self, run):
        try:
            plan = self._plan(run)
            return self._entered(run, plan)
        except Cancelled:
            say_cancelled(self._choice.asked["run"], run.feedback)
            return {}

    def _plan(self, run) -> EntryPlan:
        choice, workspace, only_show = self._choice, run.workspace, run.flag("DRY_RUN")
        if not only_show:
            run.follow_map()
        with run.reading() as book:
            wanted = parcel_ids(run, book)
        asked = dict(choice.asked)
        if asked["cover"] is not None and asked["least_cover"] is None and asked["forest"] is None:
            asked["forest"] = workspace.settings.forest
        request = LossRequest(ParcelLayer(None, run.context), choice.events(run.feedback), **asked)
        return plan_entry(
            workspace,
            request,
            _years(run),
            run.context,
            run.feedback,
            parcel_ids=wanted or None,
            name=run.text("MAP_NAME"),
            note=run.text("NOTE"),
            only_new=run.flag("ONLY_NEW"),
            layers=choice.layers(run.feedback),
        )

    def _entered(self, run, plan: EntryPlan) -> dict:
        say_plan(plan, run)
        if plan.refusal is not None and not run.flag("DRY_RUN"):
            raise QgsProcessingException(plan.sentence(plan.refusal))
        tables = {**write_places(run, plan), **write_overlaps(run, plan)}
        ids: list = []
        if not run.flag("DRY_RUN"):
            try:
                done = enter(run.workspace, plan, run.text("REASON"))
            except RuleError as error:
                raise QgsProcessingException(plan.sentence(error.finding)) from error
            ids = list(done.result["ids"])
            text = tr("Entries made: {number} ({area} ha, {tonnes} tCO2e).")
            run.feedback.pushInfo(text.format(number=len(ids), **plan.shown()))
        return {
            **tables,
            "ENTRIES": len(plan.losses),
            "TOTAL_TCO2E": plan.tco2e,
            "TOTAL_AREA_HA": plan.area_ha,
            "OVERLAP_HA": plan.overlap_ha,
            "OVERLAP_TCO2E": plan.overlap_tco2e,
            "ENTRY_IDS": ",".join(ids),
        }


def _years(run) -> list[int]:
    """Return the years that were asked for; none: the open one.

    :raises QgsProcessingException: one of them is no whole number, or the first is after the last.
    """
    given = run.list("YEARS")
    wrong = [text for text in given if not text.isdecimal()]
    if wrong:
        text = tr("“{year}” is no year: give whole numbers with commas between them, such as 2021, 2022.")
        raise QgsProcessingException(text.format(year=wrong[0]))
    first, last = run.whole("YEAR_FROM"), run.whole("YEAR_TO")
    if given or first is None and last is None:
        return [int(text) for text in given]
    first, last = last if first is None else first, first if last is None else last
    if first > last:
        text = tr("The first year {first} is after the last year {last}: correct one of them.")
        raise QgsProcessingException(text.format(first=first, last=last))
    return list(range(first, last + 1))


def _sink(name: str, label: str):
    polygons = QgsProcessing.SourceType.TypeVectorPolygon
    return advanced(QgsProcessingParameterFeatureSink(name, label, polygons, None, True, False))
