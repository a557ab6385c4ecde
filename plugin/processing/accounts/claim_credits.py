"""``terrestrialcarbon:claimcredits``: take credits out of the fund."""

from __future__ import annotations

from ...core.mechanism.reserve import claim
from ...translate import tr
from .base import paragraphs
from .moves import CreditsMove


class ClaimCredits(CreditsMove):
    """Takes credits out of the fund into the reserve (M6)."""

    NAME = "claimcredits"

    def displayName(self):  # noqa: N802 (QGIS's name)
        return tr("Claim credits from the fund")

    def help_text(self):
        return paragraphs(
            tr(
                "Takes credits (tCO2e) out of the international fund into the country's reserve, where "
                "they can be cancelled to close a shortfall."
            ),
            tr("Rule: Terrestrial Carbon Group, Annex II."),
        )

    def _rule(self):
        return claim
