"""``terrestrialcarbon:holderstatement``: what a right holder has, year by year."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...core.mechanism.ledger_tables import BlockState
from ...core.mechanism.statement import DEFAULT_MOVEMENTS, holder_statement
from ...storage.compat import INTEGER, LONG, REAL
from ...translate import tr
from ..parameters import advanced, line, whole
from .base import AccountsAlgorithm, Group, number_output, paragraphs
from .find import find_id
from .registry_rows import MOVEMENT_COLUMNS, rows_of_movements

_COLUMNS = (
    ("year", INTEGER),
    ("accrued_tco2e", REAL),
    ("avoidance_t", LONG),
    ("sequestration_t", LONG),
    ("carried_over_tco2e", REAL),
    ("emitted_tco2e", REAL),
)


class HolderStatementOf(AccountsAlgorithm):
    """Entitlement, credits, obligations and bonds of one holder (M4)."""

    NAME = "holderstatement"
    GROUP = Group.RIGHTS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Statement of a holder")

    def help_text(self):
        return paragraphs(
            tr(
                "Returns what a right holder has as the accounts stand, in tCO2e: a table of the years "
                "with the entitlement accrued, the credits redeemed, the entitlement carried over and the "
                "emissions, and, if asked for, the last movements of their credits, newest first."
            ),
            tr(
                "AVAILABLE_TCO2E is what the holder's projects could redeem now, in whole tonnes, leaving "
                "suspension and certification aside. OBLIGATION_TCO2E is redeemed carbon that was emitted: "
                "as many credits must be bought and cancelled."
            ),
            tr("Rule: Terrestrial Carbon Group, sections 3.2.2 to 3.2.4."),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (
            line("HOLDER", tr("Right holder (id or name)")),
            advanced(whole("MOST_MOVEMENTS", tr("Most movements listed"), DEFAULT_MOVEMENTS, 1)),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Years of the holder"), kind, None, True, True),
            QgsProcessingParameterFeatureSink("MOVEMENTS", tr("Movements"), kind, None, True, False),
        )

    def _outputs(self):
        return (
            number_output("RIGHTS", tr("Number of rights")),
            number_output("PROJECTS", tr("Number of projects")),
            number_output("REDEEMED_TCO2E", tr("Credits redeemed [tCO2e]")),
            number_output("CARRIED_OVER_TCO2E", tr("Entitlement carried over [tCO2e]")),
            number_output("AVAILABLE_TCO2E", tr("Credits that could be redeemed now [tCO2e]")),
            number_output("ACTIVE_TCO2E", tr("Active credits owned [tCO2e]")),
            number_output("WITHHELD_TCO2E", tr("Withheld credits [tCO2e]")),
            number_output("OBLIGATION_TCO2E", tr("Obligation to buy and cancel [tCO2e]")),
        )

    def _work(self, run):
        with run.reading() as book:
            holder = find_id(book, "holder", run.text("HOLDER"))
            found = holder_statement(book, holder, run.whole("MOST_MOVEMENTS"))
            movements = rows_of_movements(run, book, found.movements)[::-1]
        years = [[getattr(year, name) for name, _ in _COLUMNS] for year in found.years]
        return {
            "RIGHTS": len(found.rights),
            "PROJECTS": len(found.projects),
            "REDEEMED_TCO2E": sum(year.avoidance_t + year.sequestration_t for year in found.years),
            "CARRIED_OVER_TCO2E": found.years[-1].carried_over_tco2e if found.years else 0.0,
            "AVAILABLE_TCO2E": sum(line.availability.whole_t for line in found.projects),
            "ACTIVE_TCO2E": found.blocks.get(BlockState.ACTIVE.value, 0),
            "WITHHELD_TCO2E": found.blocks.get(BlockState.WITHHELD.value, 0),
            "OBLIGATION_TCO2E": found.obligation_tco2e,
            **run.table("OUTPUT", _COLUMNS, years),
            **run.table("MOVEMENTS", MOVEMENT_COLUMNS, movements),
        }
