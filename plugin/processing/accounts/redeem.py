"""``terrestrialcarbon:redeem``: credits with serial numbers for a project."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterBoolean

from ...core.findings import RuleError
from ...core.mechanism.credits import record_refusal, redeem
from ...core.mechanism.ratchet import default_credit_year
from ...translate import tr
from ..messages import sentence
from ..parameters import advanced, line, whole
from .base import AccountsAct, Group, number_output, paragraphs, text_output
from .find import find_id


class Redeem(AccountsAct):
    """Redeems avoidance or sequestration credits at a year's end (M4)."""

    NAME = "redeem"
    GROUP = Group.CREDITS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Redeem credits")

    def help_text(self):
        return paragraphs(
            tr(
                "Redeems credits for a certified project, in whole tonnes (tCO2e), with serial numbers "
                "COUNTRY-VINTAGE-PROJECT-FIRST-LAST; what is left of the entitlement stays for "
                "later years. The reserve withholds its share by the project's risk rating. Redeeming "
                "adds the same amount to the protected carbon: the ratchet."
            ),
            tr(
                "It is refused, with the reason, where the project is not certified, the entitlement or "
                "the annual budget B would be exceeded, the carbon was emitted before, or redemption is "
                "suspended because the country is short."
            ),
            tr(
                "The year is the one closed last or the open one (1, 2, … or the calendar year in which it "
                "begins); without one, the year closed last where that is possible. A refused request "
                "can be kept in the accounts: the run then ends without error, REFUSED holds the code of the "
                "reason and SERIALS is empty."
            ),
            tr("Rule: Terrestrial Carbon Group, sections 3.2.3 and 3.2.4, and Annex II."),
        )

    def _inputs(self):
        record = QgsProcessingParameterBoolean(
            "RECORD_REFUSED", tr("Keep the request in the accounts if it is refused"), False
        )
        return (
            line("PROJECT", tr("Project (code or id)")),
            whole("AMOUNT_TCO2E", tr("Amount [tCO2e, whole tonnes]"), least=1, required=True),
            whole("YEAR", tr("Year (1, 2, … or calendar year; the one closed last if empty)")),
            advanced(record),
        )

    def _outputs(self):
        return (
            text_output("SERIALS", tr("Serial numbers issued")),
            text_output("FREE", tr("Serial numbers the holder may trade")),
            text_output("WITHHELD", tr("Serial numbers withheld by the reserve")),
            number_output("BOOKED_YEAR", tr("Accounting year the credits are booked to")),
            text_output("REFUSED", tr("Code of the reason for which it was refused")),
        )

    def _work(self, run):
        with run.reading() as book:
            project, year = find_id(book, "project", run.text("PROJECT")), run.year(book)
            year = year or default_credit_year(book)
        asked = {"project_id": project, "amount_t": run.whole("AMOUNT_TCO2E"), "year": year}
        try:
            found = run.act(redeem, **asked).result
        except RuleError as error:
            if not run.flag("RECORD_REFUSED"):
                raise
            run.act(record_refusal, reason=error.finding.code, **asked)
            run.feedback.pushWarning(sentence(error))
            run.feedback.pushWarning(tr("Nothing was issued; the request is kept in the accounts."))
            return {
                "SERIALS": "",
                "FREE": "",
                "WITHHELD": "",
                "BOOKED_YEAR": year,
                "REFUSED": error.finding.code,
            }
        return {
            "SERIALS": found["serials"],
            "FREE": found["free"],
            "WITHHELD": found["withheld"],
            "BOOKED_YEAR": found["year"],
            "REFUSED": "",
        }
