"""``terrestrialcarbon:returncredits``: give withheld credits back."""

from __future__ import annotations

from ...core.mechanism.reserve import return_withheld
from ...translate import tr
from .base import paragraphs
from .moves import CreditsMove


class ReturnCredits(CreditsMove):
    """Returns withheld credits to their owners (M6)."""

    NAME = "returncredits"

    def displayName(self):  # noqa: N802 (QGIS's name)
        return tr("Return credits")

    def help_text(self):
        return paragraphs(
            tr(
                "Returns withheld credits (tCO2e) to their owners, as good compliance earns. Credits that "
                "the reserve got from the fund have no owner and stay."
            ),
            tr("Rule: Terrestrial Carbon Group, Annex II."),
        )

    def _rule(self):
        return return_withheld
