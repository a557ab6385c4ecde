"""``terrestrialcarbon:cancel``: cancel credits, to meet an obligation, to cure a shortfall or freely."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ...core.mechanism.cancelling import cancel, cancel_other
from ...core.mechanism.ledger_tables import CancelPurpose
from ...translate import tr
from ..parameters import advanced, choice, line, real, whole
from .base import AccountsAct, Group, number_output, paragraphs
from .find import find_id
from .serial_numbers import serials_parameter


class Cancel(AccountsAct):
    """Cancels credits: the required stock falls by as much (M4, M5)."""

    NAME = "cancel"
    GROUP = Group.CREDITS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Cancel credits")

    def help_text(self):
        return paragraphs(
            tr(
                "Cancels credits for ever, in tCO2e; the country's required stock falls by as much. They "
                "are named by their serial numbers, or are other credits that the reserve, the fund, an "
                "insurance or a holder holds, named by their reference and an amount."
            ),
            tr(
                "Purposes: obligation (a holder who emitted carbon that was redeemed buys as many credits of "
                "any kind and cancels them; the project is named), cure (to close the country's shortfall), "
                "voluntary."
            ),
            tr(
                "The year is the one closed last, whose shortfall this may close, or the open one. Credits "
                "sold earlier stay valid whoever holds them."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.4, standards 3 and 5, and Annex II."),
        )

    def _inputs(self):
        return (
            serials_parameter(optional=True),
            choice("PURPOSE", tr("Purpose"), CancelPurpose, CancelPurpose.CURE.value),
            line("PROJECT", tr("Project whose obligation is met (code or id)"), optional=True),
            whole("YEAR", tr("Year (1, 2, … or calendar year; the one closed last if empty)")),
            line("NOTE", tr("Note"), optional=True),
            advanced(
                line("OTHER", tr("Other credits, in place of serials (id or reference)"), optional=True)
            ),
            advanced(real("AMOUNT_TCO2E", tr("Amount of the other credits [tCO2e]"), least=0.0)),
        )

    def _outputs(self):
        return (number_output("CANCELLED_TCO2E", tr("Credits cancelled [tCO2e]")),)

    def _work(self, run):
        serials, other = run.list("SERIALS"), run.text("OTHER")
        if bool(serials) == bool(other):
            text = tr("Name what is cancelled: either serial numbers, or other credits with an amount.")
            raise QgsProcessingException(text)
        with run.reading() as book:
            asked = {"purpose": run.code("PURPOSE"), "year": run.year(book), "note": run.text("NOTE")}
            if run.is_given("PROJECT"):
                asked["project_id"] = find_id(book, "project", run.text("PROJECT"))
            if other:
                asked["other_id"] = find_id(book, "other_credit", other)
        if serials:
            done = run.act(cancel, serials=serials, **asked)
            return {"CANCELLED_TCO2E": done.result["amount_t"]}
        amount = run.real("AMOUNT_TCO2E")
        if not amount:
            text = tr("How much of “{other}” is cancelled? Give an amount in tCO2e.")
            raise QgsProcessingException(text.format(other=other))
        run.act(cancel_other, amount_tco2e=amount, **asked)
        return {"CANCELLED_TCO2E": amount}
