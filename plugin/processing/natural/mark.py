"""``terrestrialcarbon:marknatural``: mark entered events as natural disturbances."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import Disturbance, DisturbanceActivity
from ...core.mechanism.natural import mark_natural
from ...translate import tr
from ..accounts.base import AccountsAct, Group, number_output, paragraphs
from ..parameters import choice
from .evidence import asked_items, events_of, events_parameter, evidence_of, evidence_parameters


class MarkNatural(AccountsAct):
    """Marks events as natural, with the evidence there is (L6)."""

    NAME = "marknatural"
    GROUP = Group.LULUCF

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Mark events as natural disturbances")

    def help_text(self):
        return paragraphs(
            tr(
                "Marks entered events (losses) as natural disturbances: wildfire, pests and disease, extreme "
                "weather or geological events that were beyond control. Harvest, prescribed burning and "
                "deforestation are refused. All events are marked or none."
            ),
            tr(
                "An event is marked once, for the account of forest management or of afforestation and "
                "reforestation. Evidence may come later (“Fill in evidence”); nothing is left out of the "
                "accounts until all six items are there:"
            ),
            asked_items(),
            tr("Rule: LULUCF decision, paragraphs 1 (a), 33 and 34."),
        )

    def _inputs(self):
        kinds, activities = Disturbance, DisturbanceActivity
        return (
            events_parameter(),
            choice("DISTURBANCE", tr("Disturbance"), kinds, kinds.WILDFIRE.value),
            choice("ACTIVITY", tr("In the account of"), activities, activities.FOREST_MANAGEMENT.value),
            *evidence_parameters(),
        )

    def _outputs(self):
        return (
            number_output("EVENTS_MARKED", tr("Number of events marked")),
            number_output("EVENTS_INCOMPLETE", tr("Number of them that lack evidence")),
        )

    def _work(self, run):
        done = run.act(
            mark_natural,
            event_ids=events_of(run),
            disturbance=run.code("DISTURBANCE"),
            activity=run.code("ACTIVITY"),
            evidence=evidence_of(run),
        )
        return {"EVENTS_MARKED": len(done.result["ids"]), "EVENTS_INCOMPLETE": incomplete(done)}


def incomplete(done) -> int:
    """Return how many events an act leaves without all of their evidence."""
    return sum(finding.code == "evidence_still_missing" for finding in done.findings)
