"""``terrestrialcarbon:issuebond``: a bond on kept carbon."""

from __future__ import annotations

from ...core.mechanism.bonds import issue_bond
from ...translate import tr
from ..parameters import advanced, line, real, whole
from .base import AccountsAct, Group, paragraphs, text_output
from .find import find_id


class IssueBond(AccountsAct):
    """Issues a bond on the tradeable carbon that a right's holder keeps (M7)."""

    NAME = "issuebond"
    GROUP = Group.RESERVE

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Issue a bond")

    def help_text(self):
        return paragraphs(
            tr(
                "Issues a bond of X tCO2e on the tradeable carbon that the holder of an emission right "
                "keeps. As credits it is worth X minus what the issuer has emitted of that carbon since. "
                "While it is open, the carbon behind it is not redeemed a second time."
            ),
            tr("Rule: Terrestrial Carbon Group, question 19."),
        )

    def _inputs(self):
        return (
            line("RIGHT", tr("Emission right (id or reference)")),
            real("AMOUNT_TCO2E", tr("Amount [tCO2e]"), least=0.0, required=True),
            line("BUYER", tr("Buyer (id or name)"), optional=True),
            line("REFERENCE", tr("Number or document of the bond"), optional=True),
            advanced(whole("YEAR", tr("Year (1, 2, … or calendar year; the open one if empty)"))),
        )

    def _outputs(self):
        return (text_output("BOND", tr("Id of the bond")),)

    def _work(self, run):
        with run.reading() as book:
            right, year = find_id(book, "carbon_right", run.text("RIGHT")), run.year(book)
            buyer = find_id(book, "holder", run.text("BUYER")) if run.is_given("BUYER") else None
        done = run.act(
            issue_bond,
            right_id=right,
            amount_tco2e=run.real("AMOUNT_TCO2E"),
            year=year,
            buyer_id=buyer,
            reference=run.text("REFERENCE"),
        )
        return {"BOND": done.result["id"]}
