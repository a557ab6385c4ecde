"""``terrestrialcarbon:compliance``: the compliance table, one row a year."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSink

from ...core.mechanism.accounts import AccountsMode
from ...core.mechanism.ratchet import table_of
from ...translate import tr
from ..parameters import choice, whole
from .base import AccountsAlgorithm, number_output, paragraphs, yes_no_output
from .compliance_rows import COLUMNS, rows_of
from .cure_words import say_cure


class Compliance(AccountsAlgorithm):
    """Required and actual stock, balance and whether redemption is allowed (M5)."""

    NAME = "compliance"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Compliance")

    def help_text(self):
        return paragraphs(
            tr(
                "Returns the compliance table, one row for each accounting year up to the one asked for, all "
                "amounts in tCO2e, and the balance of that year."
            ),
            tr(
                "required(k) = P0 + B × (N − k) + credits redeemed up to k − credits cancelled up to k + "
                "buffers up to k; actual(k) = actual(k − 1) − emissions(k) + removals(k), or a measurement; "
                "balance = actual − required. The country complies where the balance is 0 or more."
            ),
            tr(
                "REDEMPTION_ALLOWED tells whether credits could be redeemed in that year: it is false "
                "after a year that ended short, until a balance is restored. SHORTFALL_TCO2E is what was "
                "missing at the year's end."
            ),
            tr(
                "Modes: by_rules refuses credits reported for suspended years; as_printed counts credits as "
                "given, refused ones too, as the paper's own table does in its years 4 and 5. The figures of "
                "open years are drafts."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.4, standard 5, question 9, and Annex I."),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (
            whole("YEAR", tr("Year (1, 2, … or calendar year; the last with entries if empty)")),
            choice("MODE", tr("Credits of suspended years"), AccountsMode, AccountsMode.BY_RULES.value),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Compliance table"), kind, None, True, True),
        )

    def _outputs(self):
        return (
            number_output("ACCOUNTING_YEAR", tr("Accounting year of the figures, 1 the first")),
            number_output("BALANCE_TCO2E", tr("Balance at the year's end [tCO2e]")),
            yes_no_output("COMPLIANT", tr("Whether the country keeps within its budget")),
            yes_no_output("REDEMPTION_ALLOWED", tr("Whether redemption was allowed in the year")),
            number_output("SHORTFALL_TCO2E", tr("Shortfall at the year's end [tCO2e]")),
            number_output("REQUIRED_TCO2E", tr("Required stock at the year's end [tCO2e]")),
            number_output("ACTUAL_TCO2E", tr("Actual stock at the year's end [tCO2e]")),
        )

    def _work(self, run):
        mode = AccountsMode(run.code("MODE"))
        with run.reading() as book:
            columns = table_of(book, mode, run.year(book))
            if not columns:
                text = tr("The accounts have no entries yet: record some, or give the year.")
                raise QgsProcessingException(text)
            rows = rows_of(book, columns)
            say_cure(book, run.feedback)
        last = columns[-1]
        return {
            "ACCOUNTING_YEAR": last.year,
            "BALANCE_TCO2E": last.balance_tco2e,
            "COMPLIANT": last.compliant,
            "REDEMPTION_ALLOWED": last.redemption_allowed,
            "SHORTFALL_TCO2E": max(0.0, -last.balance_tco2e),
            "REQUIRED_TCO2E": last.required_tco2e,
            "ACTUAL_TCO2E": last.actual_tco2e,
            **run.table("OUTPUT", COLUMNS, rows),
        }
