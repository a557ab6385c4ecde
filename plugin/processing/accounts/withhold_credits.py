"""``terrestrialcarbon:withholdcredits``: put credits into the reserve."""

from __future__ import annotations

from ...core.mechanism.reserve import withhold
from ...translate import tr
from .base import paragraphs
from .moves import CreditsMove


class WithholdCredits(CreditsMove):
    """Puts a holder's credits into the reserve (M6)."""

    NAME = "withholdcredits"

    def displayName(self):  # noqa: N802 (QGIS's name)
        return tr("Withhold credits")

    def help_text(self):
        return paragraphs(
            tr(
                "Puts active credits (tCO2e) into the reserve bank, beside the share it withholds of every "
                "issue. Their owner cannot trade them, and may get them back."
            ),
            tr("Rule: Terrestrial Carbon Group, Annex II."),
        )

    def _rule(self):
        return withhold
