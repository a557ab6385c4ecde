"""``terrestrialcarbon:depositother``: credits of another registry that may be cancelled."""

from __future__ import annotations

from enum import Enum

from ...core.mechanism.ledger_tables import Source
from ...core.mechanism.reserve import INSTITUTIONS, deposit_other
from ...translate import tr
from ..parameters import choice, line, real
from .base import AccountsAct, Group, paragraphs, text_output
from .find import find_id

Institution = Enum("Institution", {name.upper(): name for name in INSTITUTIONS}, type=str)


class DepositOther(AccountsAct):
    """Keeps other credits of the reserve, the fund, an insurance or a holder (M6)."""

    NAME = "depositother"
    GROUP = Group.RESERVE

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Deposit other credits")

    def help_text(self):
        return paragraphs(
            tr(
                "Keeps credits of another registry (tCO2e), which may be cancelled in place of the "
                "country's own: held by the reserve bank, by the international fund, by an insurance, or "
                "by a holder who bought them to meet an obligation."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.4, standard 3, and Annex II."),
        )

    def _inputs(self):
        return (
            line("REGISTRY", tr("Registry they are in")),
            line("KIND", tr("Kind of credits")),
            line("REFERENCE", tr("Their serial numbers there")),
            real("AMOUNT_TCO2E", tr("Amount [tCO2e]"), least=0.0, required=True),
            choice("HELD_BY", tr("Held by"), Institution, Source.RESERVE.value),
            line("HOLDER", tr("Held by this holder instead (id or name)"), optional=True),
        )

    def _outputs(self):
        return (text_output("OTHER", tr("Id of the other credits")),)

    def _work(self, run):
        held_by = run.code("HELD_BY")
        if run.is_given("HOLDER"):
            with run.reading() as book:
                held_by = find_id(book, "holder", run.text("HOLDER"))
        names = ("registry", "kind", "reference")
        texts = {name: run.text(name.upper()) for name in names}
        amount = run.real("AMOUNT_TCO2E")
        done = run.act(deposit_other, quantity_tco2e=amount, held_by=held_by, **texts)
        return {"OTHER": done.result["id"]}
