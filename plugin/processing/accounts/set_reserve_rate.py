"""``terrestrialcarbon:setreserverate``: the share of every issue that the reserve withholds."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import Risk
from ...core.mechanism.reserve import set_reserve_rate
from ...translate import tr
from ..parameters import choice, real, whole
from .base import AccountsAct, Group, paragraphs


class SetReserveRate(AccountsAct):
    """Sets the reserve's share by risk rating and year (M6)."""

    NAME = "setreserverate"
    GROUP = Group.RESERVE

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Set the reserve's share")

    def help_text(self):
        return paragraphs(
            tr(
                "Sets what share of every new issue the reserve bank withholds for projects of a risk "
                "rating, from a year on: 0 to 1 (the paper's example withholds 10 of each 100, which is "
                "0.1). Whole tonnes are withheld; the part of a tonne is kept for the project's next issue."
            ),
            tr(
                "The rating follows how the project is carried out, the natural risk and the capacity to "
                "enforce. Without a share nothing is withheld."
            ),
            tr("Rule: Terrestrial Carbon Group, Annex II."),
        )

    def _inputs(self):
        return (
            whole("FROM_YEAR", tr("From year (1, 2, … or calendar year)"), required=True),
            choice("RISK", tr("Risk rating"), Risk, Risk.MEDIUM.value),
            real("SHARE", tr("Share of each issue (0 to 1)"), least=0.0, most=1.0, required=True),
        )

    def _work(self, run):
        with run.reading() as book:
            year = run.year(book, "FROM_YEAR")
        run.act(set_reserve_rate, from_year=year, risk=run.code("RISK"), share=run.real("SHARE"))
        return {}
