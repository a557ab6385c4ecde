"""``terrestrialcarbon:verificationreport``: what was reviewed, found and signed, to print and to sign."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFolderDestination,
)

from ...reports import build_verification_report
from ...reports.verification_figures import sample_figures
from ...reports.verification_files import FORMATS, write_verification_report
from ...storage.compat import INTEGER, REAL, TEXT
from ...translate import available_languages, tr
from ..accounts.base import AccountsAlgorithm, Group, number_output, paragraphs, text_output, yes_no_output
from ..parameters import line
from .base import confidence_parameter

COLUMNS = (
    ("sample", TEXT),
    ("design", TEXT),
    ("units", INTEGER),
    ("labelled", INTEGER),
    ("counted", INTEGER),
    ("overall", REAL),
    ("overall_ci", REAL),
    ("overall_low", REAL),
    ("overall_high", REAL),
    ("kappa", REAL),
)
_USUAL = ["pdf", "html", "xlsx"]
_READ = 0.7  # of the progress


class VerificationReportOf(AccountsAlgorithm):
    """Builds the report's content once and writes it in each format."""

    NAME = "verificationreport"
    GROUP = Group.REVIEW

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading  # lays out pages

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Verification report")

    def tags(self):
        return [*super().tags(), *tr("verification,report,sign-off,audit,findings,PDF").split(",")]

    def help_text(self):
        return paragraphs(
            tr(
                "Writes what a verifier signs: whether the ledger is as its journal wrote it; how much was "
                "reviewed, of parcels, hectares and tCO2e; verdicts that stand against parcels, readers "
                "who differ, flags, what has changed since; of each sample its design, labels, error "
                "matrix, accuracies and adjusted areas with intervals; agreement of readers; intervals of "
                "the budget where a run is kept; the list of decisions with who and when; and a page of "
                "sign-offs with room for signatures."
            ),
            tr(
                "The report tells the verdicts and labels of all readers, so it says so where a second "
                "reader is still at work and would no longer be blind."
            ),
            tr(
                "SAMPLES: names or ids with commas between them; empty for all. FORMATS: XLSX, CSV and "
                "JSON hold every decision, label and unit in full precision; pages list the first 2,000 "
                "decisions. Texts that a spreadsheet would take for a formula have an apostrophe before "
                "them. The files are named by the accounts, the day and the journal's last entry."
            ),
            tr(
                "OVERALL is the overall accuracy of each sample by its name, as JSON. Areas are ha on the "
                "ellipsoid, stocks tCO2e, accuracies from 0 to 1."
            ),
            tr(
                "Rules: Terrestrial Carbon Group, section 3.2.5; those of accuracies are named in the report."
            ),
        )

    def _inputs(self):
        languages, choice = available_languages(), QgsProcessingParameterEnum
        kind = QgsProcessing.SourceType.TypeVector
        formats = [*_USUAL, *(one for one in FORMATS if one not in _USUAL)]
        return (
            line("SAMPLES", tr("Samples (names or ids; empty: all)"), optional=True),
            confidence_parameter(),
            choice("FORMATS", tr("Formats"), formats, True, _USUAL, False, True),
            choice("LANGUAGE", tr("Language (empty: as on the screen)"), languages, False, None, True, True),
            QgsProcessingParameterFolderDestination("FOLDER", tr("Folder of the report")),
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Samples and their accuracies"), kind, None, True, False
            ),
        )

    def _outputs(self):
        return (
            *(QgsProcessingOutputFile(one.upper(), tr("Report as {kind}").format(kind=one.upper()))
              for one in (*_USUAL, "csv", "json")),
            text_output("OVERALL", tr("Overall accuracy of each sample [0 to 1], as JSON")),
            number_output("DECISIONS", tr("Decisions")),
            number_output("READERS", tr("People who took part")),
            number_output("PARCELS", tr("Parcels")),
            number_output("REVIEWED", tr("Parcels reviewed")),
            number_output("SIGNED", tr("Parcels signed off")),
            number_output("SIGNED_HA", tr("Area signed off [ha]")),
            number_output("SIGNED_TCO2E", tr("Stock signed off [tCO2e]")),
            number_output("FINDINGS", tr("Parcels and events with an open finding")),
            yes_no_output("LEDGER_OK", tr("Whether the ledger is as its journal wrote it")),
            text_output("HEAD", tr("Hash of the journal's last entry")),
        )  # fmt: skip

    def _work(self, run):
        formats, folder = run.codes("FORMATS"), run.path("FOLDER")
        if not formats:
            raise QgsProcessingException(tr("Choose at least one format (FORMATS): {known}.").format(
                known=", ".join(FORMATS)))  # fmt: skip
        feedback = run.feedback
        report = build_verification_report(
            run.workspace,
            run.code("LANGUAGE"),
            run.real("CONFIDENCE"),
            run.list("SAMPLES"),
            lambda percent: feedback.setProgress(_READ * percent),
            feedback.isCanceled,
        )
        if feedback.isCanceled():
            raise QgsProcessingException(tr("Cancelled: no report was written."))
        run.tell(report.notes)

        def told(percent: float) -> None:
            if feedback.isCanceled():
                raise QgsProcessingException(tr("Cancelled: the files that were complete are kept."))
            feedback.setProgress(100.0 * _READ + (1.0 - _READ) * percent)

        written = write_verification_report(
            report, run.workspace, run.context.project(), folder, formats, told
        )
        rows = sample_figures(report)
        scope = report.scope
        return {
            "FOLDER": folder,
            **{kind.upper(): str(path) for kind, path in written.items()},
            "OVERALL": json.dumps({row[0]: row[5] for row in rows}, ensure_ascii=False),
            "DECISIONS": len(report.decisions),
            "READERS": len(report.people),
            "PARCELS": scope.parcels.parcels,
            "REVIEWED": scope.reviewed.parcels,
            "SIGNED": scope.signed.parcels,
            "SIGNED_HA": scope.signed.area_ha,
            "SIGNED_TCO2E": scope.signed.stock_tco2e,
            "FINDINGS": report.findings.open_subjects,
            "LEDGER_OK": report.ledger.is_ok,
            "HEAD": report.journal.head,
            **run.table("OUTPUT", COLUMNS, rows),
        }
