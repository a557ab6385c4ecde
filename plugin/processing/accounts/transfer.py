"""``terrestrialcarbon:transfer``: credits to another holder."""

from __future__ import annotations

from ...core.mechanism.credits import transfer
from ...translate import tr
from ..parameters import advanced, line, real, whole
from .base import AccountsAct, Group, number_output, paragraphs, text_output
from .find import find_id
from .serial_numbers import serials_parameter, texts


class Transfer(AccountsAct):
    """Transfers credits; the country's safeguards may refuse it (M4, M8)."""

    NAME = "transfer"
    GROUP = Group.CREDITS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Transfer credits")

    def help_text(self):
        return paragraphs(
            tr(
                "Transfers credits from their owner to another holder. A part of a block may be named, "
                "which splits it and changes no total. Credits are fully fungible: a buyer need not look "
                "back."
            ),
            tr(
                "The safeguards that the country has set decide whether the transfer is let through: the "
                "trigger price, the market share, the lists of buyers and sellers, auctions, the operator, "
                "banking. The price is per tonne, in the currency of the safeguards."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.3 and question 24."),
        )

    def _inputs(self):
        return (
            serials_parameter(),
            line("TO", tr("To the holder (id or name)")),
            real("PRICE", tr("Price per tonne"), least=0.0),
            advanced(
                line("VIA", tr("Sold at (auction, or the date of one; empty: directly)"), optional=True)
            ),
            advanced(whole("YEAR", tr("Year (1, 2, … or calendar year; the open one if empty)"))),
            line("NOTE", tr("Note"), optional=True),
        )

    def _outputs(self):
        return (
            number_output("AMOUNT_TCO2E", tr("Credits transferred [tCO2e]")),
            text_output("TRANSFERRED", tr("Serial numbers transferred")),
        )

    def _work(self, run):
        with run.reading() as book:
            receiver, year = find_id(book, "holder", run.text("TO")), run.year(book)
        done = run.act(
            transfer,
            serials=run.list("SERIALS"),
            to_id=receiver,
            price=run.real("PRICE"),
            via=run.text("VIA"),
            year=year,
            note=run.text("NOTE"),
        )
        return {"AMOUNT_TCO2E": done.result["amount_t"], "TRANSFERRED": texts(done.result["serials"])}
