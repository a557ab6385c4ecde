"""Suggestions kept in a workspace as open proposals; its parcels stay as they are."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ...core.mechanism.suggestion_json import told_grounds, told_parts
from ...storage import proposals
from ...storage.values import from_attribute
from ...storage.workspace import Workspace, open_workspace
from ...translate import tr
from .judge import Judged

#: Code of the reason and source of proposals that come from here.
REASON = "suggested_by_rules"
SOURCE = "terrestrialcarbon:suggeststatus"


def proposable(path: str) -> Workspace:
    """Return the workspace that suggestions are to be kept in.

    :raises TerrestrialCarbonError: it cannot be opened.
    """
    return open_workspace(path)


def keep(workspace: Workspace, judged: Judged, id_of, layer: str, feedback) -> int:
    """Put what differs from the workspace's parcels in the place of earlier open suggestions.

    :raises QgsProcessingException: none of the parcels is one of the workspace.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    present = _statuses(workspace)
    new, unknown, mixed = [], 0, 0
    for parcel, found in zip(judged.land, judged.suggestions):
        parcel_id = id_of(parcel)
        if parcel_id not in present:
            unknown += 1
        elif found is not None and found.mixed:
            mixed += 1
        elif found is not None and present[parcel_id] != _codes(found):
            new.append(_proposal(parcel_id, found))
    if unknown == len(judged.land):
        text = tr(
            "None of the parcels of “{layer}” is in the workspace “{workspace}”: choose its layer of "
            "parcels, or leave WORKSPACE empty."
        )
        raise QgsProcessingException(text.format(layer=layer, workspace=workspace.settings.name))
    if unknown:
        text = tr("{parcels} parcels of “{layer}” are not in the workspace: nothing is proposed for them.")
        feedback.pushWarning(text.format(parcels=unknown, layer=layer))
    kept = proposals.renew(workspace, SOURCE, new)
    if mixed:
        text = tr("{parcels} mixed parcels are not proposed: split them first, or tag them by hand.")
        feedback.pushInfo(text.format(parcels=mixed))
    if len(new) > len(kept):
        text = tr("{parcels} suggestions were rejected before for the same reasons, or are open already.")
        feedback.pushInfo(text.format(parcels=len(new) - len(kept)))
    return len(kept)


def _proposal(parcel_id: str, found) -> proposals.Proposal:
    values = {
        "basis": found.basis.value if found.basis else None,
        "rule": found.rule.value,
        "share": found.share,
        "reasons": told_grounds(found.reasons),
        "parts": told_parts(found.parts),
    }
    return proposals.Proposal(parcel_id, found.status.value, REASON, values, source=SOURCE)


def _codes(found) -> tuple:
    return found.status.value, found.basis.value if found.basis else None


def _statuses(workspace: Workspace) -> dict:
    """Return {parcel's id: (status, basis)} as saved."""
    layer = workspace.parcel_layer()
    found = {}
    for feature in layer.getFeatures():
        status, basis = from_attribute(feature["status"]), from_attribute(feature["basis"])
        found[from_attribute(feature["id"])] = (status or None, basis or None)
    return found
