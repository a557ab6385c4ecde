"""``terrestrialcarbon:evidencereport``: what each status requires, and what its parcel lacks."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...storage.compat import INTEGER, TEXT
from ...storage.evidence_files import FileState
from ...storage.evidence_report import EvidenceReport, ParcelEvidence, evidence_report
from ...storage.evidence_words import state_word
from ...storage.spreadsheet import defused
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, Group, number_output, paragraphs
from .choice import chosen_parameters, chosen_parcels, chosen_status

COLUMNS = (
    *(
        (name, TEXT)
        for name in ("parcel_id", "name", "status", "basis", "required", "has", "lacks", "broken")
    ),
    ("pieces", INTEGER),
    ("titles", TEXT),
)
_MOST_TITLES = 20
_SPOKEN = 20


class EvidenceReportOf(AccountsAlgorithm):
    """A row for each parcel; every file is read and held against its SHA-256."""

    NAME = "evidencereport"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Report of the evidence")

    def help_text(self):
        return paragraphs(
            tr(
                "Lists for each saved parcel what its status requires, what of it is there, what is lacking, "
                "and which attached files are missing or not what was attached. Required are the fields that "
                "the mechanism's rules name, and documents by a table: a protected parcel needs its act of "
                "designation or its listing under the convention, a threatened one that and a proof of the "
                "threat, an inaccessible one a proof of the constraint, an excluded one a proof of the loss "
                "of control. A file or layer that is missing or changed supports nothing."
            ),
            tr(
                "“required”, “has” and “lacks” hold names of fields (such as legal_ref) and what a document "
                "supports (such as law), with commas. Texts that a spreadsheet would take for a formula have "
                "an apostrophe before them."
            ),
            tr(
                "A country with other rules lays a file requirements.json into the folder of its evidence, "
                "of the form of resources/tables/evidence.json in the plugin."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.1, Annex I, FAQ 12."),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (
            *chosen_parameters(),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Evidence by parcel"), kind, None, True, True),
        )

    def _outputs(self):
        return (
            number_output("PARCEL_COUNT", tr("Parcels")),
            number_output("COMPLETE_COUNT", tr("Parcels that lack nothing")),
            number_output("LACKING_COUNT", tr("Parcels that lack something")),
            number_output("BROKEN_COUNT", tr("Parcels with a file or layer that is missing or changed")),
            number_output("EVIDENCE_COUNT", tr("Pieces of evidence")),
            number_output("MISSING_FILES", tr("Files that are missing")),
            number_output("CHANGED_FILES", tr("Files that are changed or cannot be read")),
            number_output("BROKEN_LAYERS", tr("Layers that are missing, changed or cannot be read")),
        )

    def _work(self, run):
        go_on = lambda: not run.feedback.isCanceled()  # noqa: E731
        report = evidence_report(run.workspace, chosen_parcels(run), chosen_status(run), go_on)
        tell_states(run.feedback, report)
        return {**figures(report), **run.table("OUTPUT", COLUMNS, map(row_of, report.parcels))}


def tell_states(feedback, report: EvidenceReport) -> None:
    """Name files that are not what was attached."""
    bad = [
        piece for piece in report.pieces if report.states.get(piece.id, FileState.FINE) is not FileState.FINE
    ]
    for piece in bad[:_SPOKEN]:
        text = tr("“{title}” is {state}.")
        feedback.pushWarning(
            text.format(title=piece.title, state=state_word(report.states[piece.id], piece.kind))
        )
    if len(bad) > _SPOKEN:
        feedback.pushWarning(tr("… and {number} more.").format(number=len(bad) - _SPOKEN))


def figures(report: EvidenceReport) -> dict:
    """Return the figures of a report by output name."""
    layers = {piece.id for piece in report.pieces if not piece.has_file}
    states = [state for one, state in report.states.items() if one not in layers]
    bad_layers = sum(report.states.get(one, FileState.FINE) is not FileState.FINE for one in layers)
    lacking = sum(1 for parcel in report.parcels if parcel.lacks)
    return {
        "PARCEL_COUNT": len(report.parcels),
        "COMPLETE_COUNT": len(report.parcels) - lacking,
        "LACKING_COUNT": lacking,
        "BROKEN_COUNT": sum(1 for parcel in report.parcels if parcel.broken),
        "EVIDENCE_COUNT": len(report.pieces),
        "MISSING_FILES": states.count(FileState.MISSING),
        "CHANGED_FILES": states.count(FileState.CHANGED) + states.count(FileState.UNREADABLE),
        "BROKEN_LAYERS": bad_layers,
    }


def row_of(parcel: ParcelEvidence) -> list:
    """Return a parcel's values in the order of the columns; texts from data are defused."""
    values = parcel.values
    titles = [piece.title for piece in parcel.pieces[:_MOST_TITLES]]
    if len(parcel.pieces) > _MOST_TITLES:
        titles.append("…")
    return [
        _text(parcel.id),
        _text(values["name"]),
        values["status"],
        values["basis"],
        ",".join(need.code for need in parcel.needs),
        ",".join(need.code for need in parcel.needs if need.met),
        ",".join(need.code for need in parcel.lacks),
        _text("; ".join(piece.title for piece in parcel.broken)),
        len(parcel.pieces),
        _text("; ".join(titles)),
    ]


def _text(text) -> str:
    return defused(text or "")
