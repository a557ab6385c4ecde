"""``terrestrialcarbon:withdrawnaturalmark``: an event is no natural disturbance after all."""

from __future__ import annotations

from ...core.mechanism.natural import withdraw_mark
from ...translate import tr
from ..accounts.base import AccountsAct, Group, number_output, paragraphs
from .evidence import events_of, events_parameter


class WithdrawNaturalMark(AccountsAct):
    """Withdraws marks; the journal keeps them and the reason (L6)."""

    NAME = "withdrawnaturalmark"
    GROUP = Group.LULUCF

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Withdraw marks of natural disturbances")

    def help_text(self):
        return paragraphs(
            tr(
                "Withdraws the marks of events: their emissions count again. Give the reason under the "
                "advanced parameters; the journal keeps it. Such an event can be marked again, and what "
                "happened later on its land is not forgotten."
            ),
            tr("Rule: LULUCF decision, paragraph 33."),
        )

    def _inputs(self):
        return (events_parameter(),)

    def _outputs(self):
        return (number_output("EVENTS_WITHDRAWN", tr("Number of marks withdrawn")),)

    def _work(self, run):
        done = run.act(withdraw_mark, event_ids=events_of(run), reason=run.text("REASON"))
        return {"EVENTS_WITHDRAWN": len(done.result["ids"])}
