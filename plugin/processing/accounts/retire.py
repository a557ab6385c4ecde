"""``terrestrialcarbon:retire``: credits their owner has used."""

from __future__ import annotations

from ...core.mechanism.credits import retire
from ...translate import tr
from ..parameters import advanced, line, whole
from .base import AccountsAct, Group, number_output, paragraphs
from .serial_numbers import serials_parameter


class Retire(AccountsAct):
    """Retires credits for ever (M4)."""

    NAME = "retire"
    GROUP = Group.CREDITS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Retire credits")

    def help_text(self):
        return paragraphs(
            tr(
                "Retires credits: their owner has used them, against a commitment for example, and nobody "
                "can use or trade them again. It does not change the country's required stock, as "
                "cancelling does."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.3."),
        )

    def _inputs(self):
        return (
            serials_parameter(),
            line("NOTE", tr("Note, such as what they were used for"), optional=True),
            advanced(whole("YEAR", tr("Year (1, 2, … or calendar year; the open one if empty)"))),
        )

    def _outputs(self):
        return (number_output("AMOUNT_TCO2E", tr("Credits retired [tCO2e]")),)

    def _work(self, run):
        with run.reading() as book:
            year = run.year(book)
        done = run.act(retire, serials=run.list("SERIALS"), year=year, note=run.text("NOTE"))
        return {"AMOUNT_TCO2E": done.result["amount_t"]}
