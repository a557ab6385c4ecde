"""``terrestrialcarbon:makecopy``: a copy of the workspace for a colleague."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingParameterFileDestination

from ...storage.copying import copy_workspace
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, number_output, paragraphs, text_output
from ..parameters import line


class MakeCopy(AccountsAlgorithm):
    """Copies a workspace and writes down that it did, on both sides."""

    NAME = "makecopy"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Copy for a colleague")

    def help_text(self):
        return paragraphs(
            tr(
                "Copies the workspace as it is saved, complete or not at all, so that a colleague can edit "
                "the copy; “Merge a colleague's work” brings the changes back. The journal and the copy both "
                "keep when it was made, and from where on the two differ."
            ),
            tr(
                "A plain copy of the file can be merged as well. Unsaved edits are not in the copy, nor are "
                "the files of the evidence: send their folder along if they are needed."
            ),
        )

    def _inputs(self):
        kind = tr("GeoPackage (*.gpkg)")
        return (
            line("NOTE", tr("For whom, or for what"), optional=True),
            QgsProcessingParameterFileDestination("OUTPUT", tr("Copy"), kind),
        )

    def _outputs(self):
        return (
            text_output("COPY_ID", tr("Id of the copy")),
            number_output("ENTRIES", tr("Entries in the copy's journal")),
        )

    def _work(self, run):
        path = Path(run.path("OUTPUT"))
        if path.suffix.lower() != ".gpkg":
            path = path.with_name(path.name + ".gpkg")
        record = copy_workspace(run.workspace, path, run.text("NOTE"))
        return {"OUTPUT": str(path), "COPY_ID": record["copy_id"], "ENTRIES": record["seq"]}
