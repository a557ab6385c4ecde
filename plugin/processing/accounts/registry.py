"""``terrestrialcarbon:registry``: the blocks of credits, and their movements, as tables."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...core.mechanism.ledger_tables import BlockState
from ...translate import tr
from ..parameters import choice, line, whole
from .base import AccountsAlgorithm, Group, number_output, paragraphs
from .registry_rows import BLOCK_COLUMNS, MOVEMENT_COLUMNS, block_rows, chosen_blocks, movement_rows


class Registry(AccountsAlgorithm):
    """Lists credits by owner, project, vintage and state (M4)."""

    NAME = "registry"
    GROUP = Group.CREDITS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Registry of credits")

    def help_text(self):
        return paragraphs(
            tr(
                "Lists the blocks of credits with serial numbers, amount (tCO2e), vintage, project, owner "
                "and state, all of them or those of an owner, a project, a vintage or a state; and, if "
                "asked for, every movement of the blocks listed, oldest first."
            ),
            tr(
                "States: active, withheld (in the reserve), fund (given to the international fund), retired, "
                "cancelled. The vintage is the calendar year in which the accounting year began. "
                "IN_EXISTENCE_TCO2E leaves out what was cancelled."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.3 and Annex II."),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (
            line("OWNER", tr("Of this owner only (id or name)"), optional=True),
            line("PROJECT", tr("Of this project only (code or id)"), optional=True),
            whole("VINTAGE", tr("Of this vintage only (calendar year)")),
            choice("STATE", tr("In this state only"), BlockState, None, True),
            line("SERIALS", tr("Holding these serial numbers"), optional=True),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Blocks of credits"), kind, None, True, True),
            QgsProcessingParameterFeatureSink("MOVEMENTS", tr("Movements"), kind, None, True, False),
        )

    def _outputs(self):
        return (
            number_output("BLOCKS", tr("Number of blocks")),
            number_output("CREDITS_TCO2E", tr("Credits listed [tCO2e]")),
            number_output("IN_EXISTENCE_TCO2E", tr("Credits listed that are not cancelled [tCO2e]")),
        )

    def _work(self, run):
        with run.reading() as book:
            blocks = chosen_blocks(run, book)
            rows = block_rows(book, blocks)
            movements = movement_rows(run, book, blocks) if run.is_given("MOVEMENTS") else []
        amount = BLOCK_COLUMNS.index(next(column for column in BLOCK_COLUMNS if column[0] == "amount_tco2e"))
        gone = sum(
            row[amount] for row, block in zip(rows, blocks) if block["state"] == BlockState.CANCELLED.value
        )
        total = sum(row[amount] for row in rows)
        return {
            "BLOCKS": len(rows),
            "CREDITS_TCO2E": total,
            "IN_EXISTENCE_TCO2E": total - gone,
            **run.table("OUTPUT", BLOCK_COLUMNS, rows),
            **run.table("MOVEMENTS", MOVEMENT_COLUMNS, movements),
        }
