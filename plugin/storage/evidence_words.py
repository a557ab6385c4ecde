"""Words for evidence: its kinds, what it supports, which documents a status asks for, states of files."""

from __future__ import annotations

from ..core.evidence.needs import Need, NeedKind
from ..core.mechanism.evidence_tables import EvidenceKind, Support
from ..translate import tr
from .evidence_files import FileState
from .form import aliases


def kind_word(kind) -> str:
    """Return the word for a kind of evidence (member or code)."""
    return {
        EvidenceKind.FILE: tr("file"),
        EvidenceKind.PHOTO: tr("photo"),
        EvidenceKind.LINK: tr("link"),
        EvidenceKind.LAYER: tr("layer"),
        EvidenceKind.NOTE: tr("note"),
    }[EvidenceKind(kind)]


def support_word(supports) -> str:
    """Return the words for what a piece of evidence supports (member or code)."""
    return {
        Support.LAW: tr("law"),
        Support.TREATY: tr("convention"),
        Support.DATES: tr("dates"),
        Support.THREAT: tr("threat"),
        Support.CONSTRAINT: tr("constraint"),
        Support.EXCLUSION: tr("exclusion"),
        Support.MEASURE: tr("measure"),
        Support.STOCK: tr("stock"),
        Support.HOLDER: tr("right holder"),
        Support.BOUNDARY: tr("boundary"),
        Support.OTHER: tr("other"),
    }[Support(supports)]


def document_word(supports) -> str:
    """Return the words for the document that is asked for (member or code)."""
    return {
        Support.LAW: tr("Act of designation"),
        Support.TREATY: tr("Listing under the convention"),
        Support.DATES: tr("Proof of the dates"),
        Support.THREAT: tr("Proof of the threat"),
        Support.CONSTRAINT: tr("Proof of the constraint"),
        Support.EXCLUSION: tr("Proof of the loss of control"),
        Support.MEASURE: tr("Proof of the measure"),
        Support.STOCK: tr("Proof of the stock"),
        Support.HOLDER: tr("Proof of the right"),
        Support.BOUNDARY: tr("Proof of the boundary"),
        Support.OTHER: tr("Other evidence"),
    }[Support(supports)]


def need_word(need: Need) -> str:
    """Return the words for one thing a status requires."""
    if need.kind is NeedKind.FIELD:
        return aliases().get(need.code, need.code)
    return document_word(need.code)


def state_word(state: FileState, kind="") -> str:
    """Return what to tell of a kept file or layer, with the way out where it is not what was attached."""
    if kind == EvidenceKind.LAYER.value and state is FileState.MISSING:
        return tr("not where it was: put its file back, or attach the layer again and detach this one")
    if kind == EvidenceKind.LAYER.value and state is FileState.CHANGED:
        return tr("changed since it was attached: attach it again as it is now, or detach it")
    return {
        FileState.FINE: tr("as it was attached"),
        FileState.MISSING: tr(
            "missing: put the folder of the evidence back beside the workspace, or attach the same file again"
        ),
        FileState.CHANGED: tr("changed since it was attached: attach the first file again, or detach it"),
        FileState.UNREADABLE: tr("cannot be read: close it elsewhere, or look at its permissions"),
    }[state]
