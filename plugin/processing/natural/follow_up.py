"""``terrestrialcarbon:naturalfollowup``: what happened later on the land of a marked event."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import FollowUpKind
from ...core.mechanism.natural import record_follow_up
from ...translate import tr
from ..accounts.base import AccountsAct, Group, paragraphs, text_output
from ..parameters import choice, line, real, whole


class NaturalFollowUp(AccountsAct):
    """Records salvage logging, a change of land use or removals after an event (L6)."""

    NAME = "naturalfollowup"
    GROUP = Group.LULUCF

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Record what followed a natural disturbance")

    def help_text(self):
        return paragraphs(
            tr(
                "Records what happened in a calendar year on the land of an event that is marked as natural. "
                "A second record of one kind and year replaces the first; 0 takes it back."
            ),
            tr(
                "salvage_logging: what its wood emitted, in tCO2e, as part of the event's emissions; it "
                "always counts (paragraph 33 c). land_use_change: the land is no longer what it was, so its "
                "emissions count again (paragraph 33 d): all of the event's if the amount is left empty, "
                "else those of the land that changed. removal: what grew back, in tCO2e; it stays out of the "
                "accounts as long as the land does (paragraph 33 a and b)."
            ),
            tr(
                "What is taken back is taken from the emissions of the year of the event, before they are "
                "compared with the background level and the margin."
            ),
            tr("Rule: LULUCF decision, paragraphs 33 (a) to (d) and 34 (c) and (f)."),
        )

    def _inputs(self):
        kinds = FollowUpKind
        return (
            line("EVENT", tr("Event (id)")),
            choice("KIND", tr("What happened"), kinds, kinds.SALVAGE_LOGGING.value),
            whole("CALENDAR_YEAR", tr("Calendar year"), None, 1900, 2999, required=True),
            real("AMOUNT_TCO2E", tr("Amount [tCO2e] (changed land use: empty for all of it)"), least=0.0),
            line("NOTE", tr("Note"), optional=True),
            line("SOURCE", tr("Source of the figure"), optional=True),
        )

    def _outputs(self):
        return (text_output("FOLLOW_UP_ID", tr("Id of the record")),)

    def _work(self, run):
        done = run.act(
            record_follow_up,
            event_id=run.text("EVENT"),
            kind=run.code("KIND"),
            calendar_year=run.whole("CALENDAR_YEAR"),
            amount_tco2e=run.real("AMOUNT_TCO2E"),
            note=run.text("NOTE"),
            source=run.text("SOURCE"),
        )
        return {"FOLLOW_UP_ID": done.result["id"]}
