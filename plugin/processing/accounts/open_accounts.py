"""``terrestrialcarbon:openaccounts``: freeze the joining-date figures and open the accounts."""

from __future__ import annotations

from ...storage.opening_figures import open_workspace_accounts
from ...translate import tr
from ..parameters import line, real
from .base import AccountsAct, number_output, paragraphs


class OpenAccounts(AccountsAct):
    """Opens the accounts with P0, T0, B and the stock of the workspace's saved parcels (M3)."""

    NAME = "openaccounts"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Open the accounts")

    def help_text(self):
        return paragraphs(
            tr(
                "Freezes the workspace's parcels as they were on the joining date and opens the accounts "
                "with the protected stock P0, the tradeable stock T0 and the annual budget B (tCO2e), by the "
                "budget method decided for the workspace."
            ),
            tr(
                "The parcels need their status and stock; parcels without them, and parcels whose quality "
                "flag nobody has accepted, stand outside the accounts and are reported. It is done once."
            ),
            tr(
                "The country code begins the serial numbers of credits: 2 to 12 of A–Z and 0–9, such as "
                "EXA. The annual buffer (tCO2e a year, usually 0) is for countries that use the mechanism "
                "to meet new commitments of their own."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.1 and question 9."),
        )

    def _inputs(self):
        return (
            line("COUNTRY", tr("Country code in serial numbers")),
            real("BUFFER_TCO2E", tr("Annual buffer [tCO2e a year]"), 0.0, 0.0),
            line("EVIDENCE", tr("Document the figures rest on"), optional=True),
        )

    def _outputs(self):
        return (
            number_output("P0_TCO2E", tr("Protected stock P0 [tCO2e]")),
            number_output("T0_TCO2E", tr("Tradeable stock T0 [tCO2e]")),
            number_output("ANNUAL_BUDGET_TCO2E", tr("Annual terrestrial carbon budget [tCO2e a year]")),
            number_output("STOCK_TCO2E", tr("Stock on the joining date [tCO2e]")),
            number_output("PERIOD_YEARS", tr("Period [years]")),
        )

    def _work(self, run):
        done = open_workspace_accounts(
            run.workspace,
            run.text("COUNTRY"),
            buffer=run.real("BUFFER_TCO2E"),
            evidence=run.text("EVIDENCE"),
            reason=run.text("REASON"),
        )
        run.tell(done.findings)
        with run.reading() as book:
            terms = book.rows("account_terms", from_year=1)[0]
            period = book.rows("account_state")[0]["period_years"]
        return {
            "P0_TCO2E": terms["p0_tco2e"],
            "T0_TCO2E": terms["t0_tco2e"],
            "ANNUAL_BUDGET_TCO2E": terms["annual_budget_tco2e"],
            "STOCK_TCO2E": terms["stock_change_tco2e"],
            "PERIOD_YEARS": period,
        }
