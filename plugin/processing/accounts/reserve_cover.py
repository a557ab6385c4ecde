"""``terrestrialcarbon:reservecover``: what the reserve holds against an expected shortfall."""

from __future__ import annotations

from ...core.mechanism.reserve import reserve_cover
from ...translate import tr
from ..parameters import real
from .base import AccountsAlgorithm, Group, number_output, paragraphs


class ReserveCoverOf(AccountsAlgorithm):
    """Cover of the reserve: held over expected (M6)."""

    NAME = "reservecover"
    GROUP = Group.RESERVE

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Cover of the reserve")

    def help_text(self):
        return paragraphs(
            tr(
                "Returns what the reserve bank holds (withheld credits and other credits, tCO2e) against the "
                "shortfall that it expects. Cover is held / expected, and should be 1 or more; where nothing "
                "is expected it is left empty. The scenario algorithm helps to assess the shortfall."
            ),
            tr("Rule: Terrestrial Carbon Group, Annex II."),
        )

    def _inputs(self):
        label = tr("Shortfall that is expected [tCO2e]")
        return (real("EXPECTED_SHORTFALL_TCO2E", label, least=0.0, required=True),)

    def _outputs(self):
        return (
            number_output("WITHHELD_TCO2E", tr("Withheld credits [tCO2e]")),
            number_output("OTHER_TCO2E", tr("Other credits of the reserve [tCO2e]")),
            number_output("COVER", tr("Cover (held / expected)")),
            number_output("MISSING_TCO2E", tr("What full cover still needs [tCO2e]")),
        )

    def _work(self, run):
        with run.reading() as book:
            found = reserve_cover(book, run.real("EXPECTED_SHORTFALL_TCO2E"))
        return {
            "WITHHELD_TCO2E": found.held_t,
            "OTHER_TCO2E": found.other_tco2e,
            "COVER": found.cover,
            "MISSING_TCO2E": found.missing_tco2e,
        }
