"""``terrestrialcarbon:attachevidence``: files, links, layers and notes attached to parcels."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...core.mechanism.evidence_tables import Support
from ...core.parcel import Status
from ...storage.evidence import attach, layer_item, link_item, note_item
from ...storage.evidence_report import parcel_values
from ...storage.parcel_history import catch_up
from ...translate import tr
from ..accounts.base import AccountsAct, Group, number_output, paragraphs, text_output
from ..parameters import advanced, line
from .choice import chosen_parameters, chosen_parcels, chosen_status


class AttachEvidence(AccountsAct):
    """One act of the journal for all that is attached to all the parcels."""

    NAME = "attachevidence"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Attach evidence")

    def help_text(self):
        return paragraphs(
            tr(
                "Attaches files, photos, a link, a layer or a note to the parcels that are named, in a "
                "layer, or of a status. Files are copied into the folder beside the workspace that has its "
                "name and “.evidence”, and are known by the SHA-256 of their content: the same content is "
                "kept once. A photo says itself when and where it was taken."
            ),
            tr(
                "SUPPORTS says what it shows: law, treaty, dates, threat, constraint, exclusion, measure, "
                "stock, holder, boundary or other. What a status requires is in the report of the evidence."
            ),
            tr(
                "Who attached what and when is one entry of the journal. Of links only the address is kept "
                "(http, https or file, without passwords); of layers the source without passwords, and a "
                "fingerprint."
            ),
        )

    def _inputs(self):
        files = QgsProcessing.SourceType.TypeFile
        codes = [code.value for code in Support]
        supports = QgsProcessingParameterEnum(
            "SUPPORTS", tr("What it supports"), codes, True, [Support.OTHER.value], False, True
        )
        note = QgsProcessingParameterString("NOTE", tr("Note"), None, True, True)
        return (
            *chosen_parameters(),
            QgsProcessingParameterMultipleLayers("FILES", tr("Files and photos"), files, None, True),
            line("LINK", tr("Link (https://…)"), optional=True),
            QgsProcessingParameterMapLayer("LAYER", tr("Layer"), None, True),
            note,
            supports,
            line("TITLE", tr("Title (empty: the name of the file, link or layer)"), optional=True),
            advanced(line("REMARK", tr("Remark"), optional=True)),
        )

    def _outputs(self):
        return (
            number_output("PARCEL_COUNT", tr("Parcels")),
            number_output("EVIDENCE_COUNT", tr("Pieces of evidence")),
            number_output("ATTACHED_COUNT", tr("New attachments (piece, parcel, purpose)")),
            number_output("ALREADY_COUNT", tr("Attachments that were there already")),
            text_output("EVIDENCE", tr("Ids of the pieces of evidence")),
        )

    def _work(self, run):
        if not run.workspace.read_only:
            catch_up(run.workspace)
        parcels = _parcels(run)
        done = attach(
            run.workspace,
            parcels,
            files=run.files("FILES"),
            items=_items(run),
            supports=run.codes("SUPPORTS"),
            title=run.text("TITLE"),
            remark=run.text("REMARK"),
            reason=run.text("REASON"),
            go_on=lambda: not run.feedback.isCanceled(),
        )
        return {
            "PARCEL_COUNT": len(parcels),
            "EVIDENCE_COUNT": len(done["ids"]),
            "ATTACHED_COUNT": done["attached"],
            "ALREADY_COUNT": done["already"],
            "EVIDENCE": ",".join(done["ids"]),
        }


def _parcels(run) -> list[str]:
    """Return the ids of the parcels chosen.

    :raises QgsProcessingException: nothing says which.
    """
    named, status = chosen_parcels(run), chosen_status(run)
    if named is None and status is None:
        raise QgsProcessingException(
            tr("Say which parcels the evidence is for: by PARCELS, by the layer INPUT, or by STATUS.")
        )
    if status is None:
        return named
    of_status = [row["id"] for row in parcel_values(run.workspace) if row["status"] == Status(status).value]
    wanted = set(of_status)
    return of_status if named is None else [one for one in named if one in wanted]


def _items(run) -> list[dict]:
    title, remark, items = run.text("TITLE"), run.text("REMARK"), []
    if run.text("LINK"):
        items.append(link_item(run.text("LINK"), title, remark))
    if run.text("NOTE"):
        items.append(note_item(run.text("NOTE"), title))
    layer = run.layer("LAYER")
    if layer is not None:
        folder = run.workspace.path.parent
        go_on = lambda: not run.feedback.isCanceled()  # noqa: E731
        items.append(layer_item(layer.source(), title or layer.name(), remark, folder, go_on))
    return items
