"""``terrestrialcarbon:parcelhistory``: a parcel's life as a table."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSink

from ...storage.compat import TEXT
from ...storage.parcel_life import life_of, parcel_named
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, number_output, paragraphs
from ..parameters import line

COLUMNS = tuple(
    (name, TEXT) for name in ("at", "who", "what", "origin", "parcel_id", "before", "after", "reason")
)


class ParcelHistory(AccountsAlgorithm):
    """Lists all that happened to a parcel: changes, the freeze, entries, credits."""

    NAME = "parcelhistory"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("A parcel's life")

    def help_text(self):
        return paragraphs(
            tr(
                "Lists what happened to a parcel and to those it came from, oldest first: who changed what "
                "and when (old and new values; areas in ha, stocks in tCO2e; geometries by their SHA-256), "
                "the frozen joining-date state, entries of the accounts on it, losses seen on maps, and "
                "credits issued for it."
            ),
            tr("Changes that another program made are marked “outside”: they were noticed later."),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (
            line("PARCEL", tr("Parcel (name or id)")),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("The parcel's life"), kind, None, True, True),
        )

    def _outputs(self):
        return (number_output("ENTRIES", tr("Number of entries")),)

    def _work(self, run):
        name = run.text("PARCEL")
        parcel_id = parcel_named(run.workspace, name)
        if parcel_id is None:
            text = tr("There is no parcel “{name}” in this workspace: give its name or id.")
            raise QgsProcessingException(text.format(name=name))
        found = life_of(run.workspace, parcel_id)
        rows = [[getattr(one, column) for column, _ in COLUMNS] for one in found]
        return {"ENTRIES": len(found), **run.table("OUTPUT", COLUMNS, rows)}
