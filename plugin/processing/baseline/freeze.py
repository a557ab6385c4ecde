"""``terrestrialcarbon:freezebaseline``: freeze the joining-date state before the accounts open."""

from __future__ import annotations

from ...storage.baseline import freeze_workspace, frozen_of
from ...translate import tr
from ..accounts.base import AccountsAct, number_output, paragraphs, text_output
from ..parameters import line


class FreezeBaseline(AccountsAct):
    """Freezes the saved parcels with P0, T0 and B (M3)."""

    NAME = "freezebaseline"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Freeze the baseline")

    def help_text(self):
        return paragraphs(
            tr(
                "Freezes the workspace's parcels as they were on the joining date: status, area (ha), stock "
                "(tCO2e) and geometry of each, with the protected stock P0, the tradeable stock T0 and the "
                "annual budget B (tCO2e) by the method decided. From then on these figures are the "
                "budget, and the accounts open with them; parcels can still be edited, and the algorithm "
                "“Drift from the baseline” shows what differs."
            ),
            tr(
                "Who froze it, when and why is kept in the journal, with a fingerprint (SHA-256) of all "
                "parcels. Until the accounts are open it can be thawed, with a reason."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.1."),
        )

    def _inputs(self):
        return (line("EVIDENCE", tr("Document the figures rest on"), optional=True),)

    def _outputs(self):
        return (
            number_output("P0_TCO2E", tr("Protected stock P0 [tCO2e]")),
            number_output("T0_TCO2E", tr("Tradeable stock T0 [tCO2e]")),
            number_output("ANNUAL_BUDGET_TCO2E", tr("Annual terrestrial carbon budget [tCO2e a year]")),
            number_output("STOCK_TCO2E", tr("Stock on the joining date [tCO2e]")),
            number_output("PARCELS", tr("Number of parcels")),
            text_output("FINGERPRINT", tr("Fingerprint of the frozen parcels (SHA-256)")),
        )

    def _work(self, run):
        done = freeze_workspace(run.workspace, evidence=run.text("EVIDENCE"), reason=run.text("REASON"))
        run.tell(done.findings)
        frozen = frozen_of(run.workspace)
        return {
            "P0_TCO2E": frozen.p0_tco2e,
            "T0_TCO2E": frozen.t0_tco2e,
            "ANNUAL_BUDGET_TCO2E": frozen.annual_budget_tco2e,
            "STOCK_TCO2E": frozen.stock_tco2e,
            "PARCELS": done.result["parcels"],
            "FINGERPRINT": done.result["sha256"],
        }
