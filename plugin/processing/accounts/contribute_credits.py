"""``terrestrialcarbon:contributecredits``: give credits to the international fund."""

from __future__ import annotations

from ...core.mechanism.reserve import contribute
from ...translate import tr
from .base import paragraphs
from .moves import CreditsMove


class ContributeCredits(CreditsMove):
    """Gives credits to the international fund (M6)."""

    NAME = "contributecredits"

    def displayName(self):  # noqa: N802 (QGIS's name)
        return tr("Give credits to the fund")

    def help_text(self):
        return paragraphs(
            tr(
                "Gives active credits (tCO2e) to the international terrestrial carbon fund, which covers "
                "what national reserves cannot. From then on no holder owns them."
            ),
            tr("Rule: Terrestrial Carbon Group, Annex II."),
        )

    def _rule(self):
        return contribute
