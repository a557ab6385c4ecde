"""``terrestrialcarbon:closebond``: a bond is used or bought back."""

from __future__ import annotations

from ...core.mechanism.bonds import close_bond
from ...translate import tr
from ..parameters import line
from .base import AccountsAct, Group, number_output, paragraphs
from .find import find_id


class CloseBond(AccountsAct):
    """Closes a bond; the carbon behind it is free again (M7)."""

    NAME = "closebond"
    GROUP = Group.RESERVE

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Close a bond")

    def help_text(self):
        return paragraphs(
            tr(
                "Closes a bond that is used or bought back, and returns what it was worth (tCO2e). The "
                "carbon behind it may be redeemed again."
            ),
            tr("Rule: Terrestrial Carbon Group, question 19."),
        )

    def _inputs(self):
        return (
            line("BOND", tr("Bond (id or reference)")),
            line("REFERENCE", tr("Document this rests on"), optional=True),
        )

    def _outputs(self):
        return (number_output("WORTH_TCO2E", tr("What it was worth [tCO2e]")),)

    def _work(self, run):
        with run.reading() as book:
            bond = find_id(book, "bond", run.text("BOND"))
        done = run.act(close_bond, bond_id=bond, reference=run.text("REFERENCE"))
        return {"WORTH_TCO2E": done.result["worth_tco2e"]}
