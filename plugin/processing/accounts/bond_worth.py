"""``terrestrialcarbon:bondworth``: what a bond may be used for now."""

from __future__ import annotations

from ...core.mechanism.bonds import bond_worth
from ...translate import tr
from ..parameters import line
from .base import AccountsAlgorithm, Group, number_output, paragraphs
from .find import find_id


class BondWorth(AccountsAlgorithm):
    """The worth of a bond: its amount less what its issuer has emitted since (M7)."""

    NAME = "bondworth"
    GROUP = Group.RESERVE

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Worth of a bond")

    def help_text(self):
        return paragraphs(
            tr(
                "Returns what a bond may be used for now, as credits (tCO2e): its amount minus what its "
                "issuer has emitted of the carbon behind it since, never below 0. A closed bond is worth "
                "nothing. Example: 10 t kept for three years, half the forest cleared in the fourth: 5 t."
            ),
            tr("Rule: Terrestrial Carbon Group, question 19."),
        )

    def _inputs(self):
        return (line("BOND", tr("Bond (id or reference)")),)

    def _outputs(self):
        return (
            number_output("WORTH_TCO2E", tr("Worth now [tCO2e]")),
            number_output("AMOUNT_TCO2E", tr("Amount of the bond [tCO2e]")),
        )

    def _work(self, run):
        with run.reading() as book:
            bond = find_id(book, "bond", run.text("BOND"))
            worth, amount = bond_worth(book, bond), book.row("bond", bond)["amount_tco2e"]
        return {"WORTH_TCO2E": worth, "AMOUNT_TCO2E": amount}
