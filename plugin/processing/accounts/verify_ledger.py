"""``terrestrialcarbon:verifyledger``: find any tampering with a workspace's accounts."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSink

from ...raster.processes import python_program
from ...storage.compat import LONG, TEXT
from ...storage.verify import verify
from ...translate import tr
from ..messages import finding_sentence
from ..parameters import line, workspace_parameter
from .base import Group, GroupedAlgorithm, number_output, paragraphs, text_output, yes_no_output
from .run import AccountsRun

_COLUMNS = (("entry", LONG), ("code", TEXT), ("subject", TEXT), ("finding", TEXT))


class VerifyLedger(GroupedAlgorithm):
    """Checks the hash chain, replays the journal and compares every row (ledger of the accounts)."""

    NAME = "verifyledger"
    GROUP = Group.LEDGER

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Verify the ledger")

    def help_text(self):
        return paragraphs(
            tr(
                "Checks that nobody has tampered with the accounts of a workspace: the chain of hashes of "
                "the journal, every row of the accounts' tables against what the journal's acts wrote, and "
                "the triggers that guard them. It only reads, and never repairs."
            ),
            tr(
                "FIRST_BAD_ENTRY is the number of the first journal entry that is not what was written, or "
                "that wrote a row that was changed, added or taken away; −1 where all is well. The table "
                "lists what was found."
            ),
            tr(
                "An anchor is the head hash printed in an earlier statement: it must be in the chain, which "
                "also finds a journal rewritten as a whole since."
            ),
            tr(
                "Rule: Terrestrial Carbon Group, section 3.2.5, rule 3: a third party can check every figure."
            ),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (
            workspace_parameter(),
            line("ANCHOR", tr("Head hash of an earlier statement"), optional=True),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Findings"), kind, None, True, False),
        )

    def _outputs(self):
        return (
            number_output("ENTRIES", tr("Number of journal entries")),
            yes_no_output("OK", tr("Whether nothing was tampered with")),
            number_output("FIRST_BAD_ENTRY", tr("First bad entry (−1: none)")),
            text_output("HEAD", tr("Hash of the journal's last entry")),
        )

    def compute(self, parameters, context, feedback):
        run = AccountsRun(self, parameters, context, feedback, None, None)
        path = self.parameterAsFile(parameters, "WORKSPACE", context)
        anchor, python = run.text("ANCHOR"), python_program()
        found = verify(path, anchor, feedback.setProgress, feedback.isCanceled, python)
        if feedback.isCanceled():
            raise QgsProcessingException(tr("Cancelled: the ledger was not checked to its end."))
        run.tell(found.findings)
        if found.is_ok:
            text = tr("{entries} entries: nothing was tampered with.")
            feedback.pushInfo(text.format(entries=found.entries))
        rows = [_row(finding) for finding in found.findings]
        return {
            "ENTRIES": found.entries,
            "OK": found.is_ok,
            "FIRST_BAD_ENTRY": -1 if found.first_bad is None else found.first_bad,
            "HEAD": found.head,
            **run.table("OUTPUT", _COLUMNS, rows),
        }


def _row(finding) -> list:
    return [finding.values.get("entry"), finding.code, finding.subject, finding_sentence(finding)]
