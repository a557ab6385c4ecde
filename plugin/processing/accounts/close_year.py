"""``terrestrialcarbon:closeyear``: close the next open year."""

from __future__ import annotations

from ...core.mechanism.book import state_of
from ...core.mechanism.ratchet import table_of
from ...core.mechanism.years import close_year
from ...translate import tr
from ..parameters import whole
from .base import AccountsAct, number_output, paragraphs, yes_no_output
from .cure_words import say_cure


class CloseYear(AccountsAct):
    """Closes a year: fixes its figures and adds its entitlement to every right (M5)."""

    NAME = "closeyear"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Close a year")

    def help_text(self):
        return paragraphs(
            tr(
                "Closes the first open year of the accounts: its figures are kept as they stand, every "
                "right in force gains its annual entitlement on the tradeable carbon kept, and from now on "
                "the year changes only by corrections."
            ),
            tr(
                "Balance = actual stock − required stock, in tCO2e. Where it is negative, nobody in the "
                "country redeems credits until a year end or a corrective cancellation restores it; what "
                "would close the shortfall is told."
            ),
            tr(
                "Years are closed one after the other. Rule: Terrestrial Carbon Group, section 3.2.4, "
                "standard 5."
            ),
        )

    def _inputs(self):
        return (whole("YEAR", tr("Year (1, 2, … or calendar year; the first open one if empty)")),)

    def _outputs(self):
        return (
            number_output("CLOSED_YEAR", tr("Accounting year closed, 1 the first")),
            number_output("REQUIRED_TCO2E", tr("Required stock at the year's end [tCO2e]")),
            number_output("ACTUAL_TCO2E", tr("Actual stock at the year's end [tCO2e]")),
            number_output("BALANCE_TCO2E", tr("Balance at the year's end [tCO2e]")),
            yes_no_output("COMPLIANT", tr("Whether the country keeps within its budget")),
        )

    def _work(self, run):
        with run.reading() as book:
            year = run.year(book) or state_of(book)["last_closed_year"] + 1
        run.act(close_year, year=year)
        with run.reading() as book:
            column = table_of(book, upto=year)[-1]
            say_cure(book, run.feedback)
        return {
            "CLOSED_YEAR": year,
            "REQUIRED_TCO2E": column.required_tco2e,
            "ACTUAL_TCO2E": column.actual_tco2e,
            "BALANCE_TCO2E": column.balance_tco2e,
            "COMPLIANT": column.compliant,
        }
