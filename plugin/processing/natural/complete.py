"""``terrestrialcarbon:completenaturalmark``: fill in evidence of events that are marked."""

from __future__ import annotations

from ...core.mechanism.natural import complete_mark
from ...translate import tr
from ..accounts.base import AccountsAct, Group, number_output, paragraphs
from .evidence import asked_items, events_of, events_parameter, evidence_of, evidence_parameters
from .mark import incomplete


class CompleteNaturalMark(AccountsAct):
    """Fills in or changes the evidence of marks (L6)."""

    NAME = "completenaturalmark"
    GROUP = Group.LULUCF

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Fill in evidence of natural disturbances")

    def help_text(self):
        return paragraphs(
            tr(
                "Fills in or changes the evidence of events that are marked as natural. Items left empty "
                "stay as they are; the journal keeps what was there before."
            ),
            asked_items(),
            tr("Rule: LULUCF decision, paragraph 34."),
        )

    def _inputs(self):
        return (events_parameter(), *evidence_parameters())

    def _outputs(self):
        return (number_output("EVENTS_INCOMPLETE", tr("Number of events that still lack evidence")),)

    def _work(self, run):
        done = run.act(complete_mark, event_ids=events_of(run), evidence=evidence_of(run))
        return {"EVENTS_INCOMPLETE": incomplete(done)}
