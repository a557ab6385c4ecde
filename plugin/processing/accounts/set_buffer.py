"""``terrestrialcarbon:setbuffer``: the annual buffer of FAQ 9."""

from __future__ import annotations

from ...core.mechanism.terms import set_buffer
from ...translate import tr
from ..parameters import line, real, whole
from .base import AccountsAct, paragraphs


class SetBuffer(AccountsAct):
    """Sets the annual buffer from a year on (M5)."""

    NAME = "setbuffer"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Set the annual buffer")

    def help_text(self):
        return paragraphs(
            tr(
                "Sets the annual buffer (tCO2e a year) from a year on, for countries that use the "
                "mechanism to meet new commitments of their own. Each year's buffer adds to the required "
                "stock, and the credits of a year are at most B − buffer − the year's emissions. 0 takes "
                "it away."
            ),
            tr("Rule: Terrestrial Carbon Group, question 9."),
        )

    def _inputs(self):
        return (
            whole("FROM_YEAR", tr("From year (1, 2, … or calendar year)"), required=True),
            real("BUFFER_TCO2E", tr("Annual buffer [tCO2e a year]"), least=0.0, required=True),
            line("EVIDENCE", tr("Document this rests on")),
        )

    def _work(self, run):
        with run.reading() as book:
            year = run.year(book, "FROM_YEAR")
        evidence = run.text("EVIDENCE")
        run.act(set_buffer, from_year=year, buffer_tco2e=run.real("BUFFER_TCO2E"), evidence=evidence)
        return {}
