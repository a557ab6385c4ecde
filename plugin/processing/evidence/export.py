"""``terrestrialcarbon:exportevidence``: evidence as a folder or archive that anybody can check."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)

from ...storage.evidence_bundle import write_bundle
from ...storage.evidence_report import evidence_report
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, Group, number_output, paragraphs
from .choice import chosen_parameters, chosen_parcels, chosen_status
from .report import figures, tell_states


class ExportEvidence(AccountsAlgorithm):
    """Writes the bundle whole, or nothing."""

    NAME = "exportevidence"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Export the evidence")

    def help_text(self):
        return paragraphs(
            tr(
                "Writes all that is attached to the parcels, as a new folder, as a ZIP archive, or as both: "
                "the files; manifest.json with the parcels, what each requires and lacks, the pieces, who "
                "attached them when, and the hash of the journal's last entry; parcels.geojson; "
                "evidence.csv; index.html to read; and SHA256SUMS."
            ),
            tr(
                "Whoever gets the bundle checks it with “sha256sum -c SHA256SUMS” in its folder, without "
                "this plugin. Files that are missing or changed are left out and named with their state; "
                "layers are named with their source and fingerprint, not copied."
            ),
        )

    def _inputs(self):
        folder, archive = tr("Folder"), tr("ZIP archive")
        return (
            *chosen_parameters(),
            QgsProcessingParameterFolderDestination("FOLDER", folder, None, True, False),
            QgsProcessingParameterFileDestination(
                "ARCHIVE", archive, tr("ZIP archives (*.zip)"), None, True, False
            ),
        )

    def _outputs(self):
        return (
            number_output("PARCEL_COUNT", tr("Parcels")),
            number_output("EVIDENCE_COUNT", tr("Pieces of evidence")),
            number_output("FILE_COUNT", tr("Files in the bundle")),
            number_output("LEFT_OUT_COUNT", tr("Files left out: missing or changed")),
            number_output("LACKING_COUNT", tr("Parcels that lack something")),
            QgsProcessingOutputFile("INDEX", tr("First page of the bundle")),
        )

    def _work(self, run):
        folder, archive = run.path("FOLDER"), run.path("ARCHIVE")
        if not folder and not archive:
            raise QgsProcessingException(tr("Say where the bundle goes: give FOLDER, ARCHIVE, or both."))
        if archive and not archive.lower().endswith(".zip"):
            archive += ".zip"
        go_on = lambda: not run.feedback.isCanceled()  # noqa: E731
        report = evidence_report(run.workspace, chosen_parcels(run), chosen_status(run), go_on)
        if not report.parcels:
            raise QgsProcessingException(
                tr("There are no such parcels: choose others, or none to export the evidence of all.")
            )
        tell_states(run.feedback, report)
        results, manifest = {}, {}
        for name, target in (("FOLDER", folder), ("ARCHIVE", archive)):
            if target:
                manifest = write_bundle(run.workspace, report, target, go_on)
                results[name] = target
        entries = manifest["evidence"].values()
        counts = figures(report)
        return {
            **results,
            **{name: counts[name] for name in ("PARCEL_COUNT", "EVIDENCE_COUNT", "LACKING_COUNT")},
            "FILE_COUNT": len({entry["file"] for entry in entries if "file" in entry}),
            "LEFT_OUT_COUNT": counts["MISSING_FILES"] + counts["CHANGED_FILES"],
            "INDEX": f"{folder}/index.html" if folder else "",
        }
