"""Evidence of a colleague's copy taken over: pieces by their ids, files by their content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..core.mechanism.evidence_tables import EvidenceKind
from ..core.mechanism.merging import take_evidence
from .errors import EditRefused
from .evidence_files import FileState, file_state, keep_file, locate
from .ledger import Ledger

_WITH_FILE = (EvidenceKind.FILE.value, EvidenceKind.PHOTO.value)


@dataclass(frozen=True)
class Evidence:
    """Their pieces and ties that are not here, or differ, and the copy beside which their files lie."""

    pieces: tuple
    ties: tuple
    copy: Path


def evidence_to_take(workspace, theirs, path) -> Evidence | None:
    """Return what ``theirs`` has of evidence and ``workspace`` has not, ``None`` if nothing.

    :param path: of the copy itself; its files lie beside it.
    """
    with Ledger(theirs).reading() as book:
        pieces, ties = book.rows("evidence"), book.rows("evidence_parcel")
    with Ledger(workspace).reading() as book:
        done = take_evidence(book, pieces=pieces, ties=ties)
    if done is None:
        return None
    wanted = {row_id for _, row_id, _ in done.effects}
    return Evidence(
        tuple(one for one in pieces if one["id"] in wanted),
        tuple(one for one in ties if one["id"] in wanted),
        Path(path).absolute(),
    )


def keep_files(workspace, evidence: Evidence) -> tuple[Evidence, list[str]]:
    """Copy the files in, without a lock; return the evidence as it is here, and titles of files not found.

    :raises WorkspaceNotWritten: the folder or the disk refuses.
    """
    pieces, missing = [], []
    for piece in evidence.pieces:
        if piece["kind"] in _WITH_FILE:
            kept = _kept(workspace, evidence.copy, piece)
            if kept is None:
                missing.append(piece["title"])
            else:
                piece = {**piece, "path": kept.path}
        pieces.append(piece)
    return Evidence(tuple(pieces), evidence.ties, evidence.copy), missing


def _kept(workspace, copy: Path, piece: Mapping):
    """Take a file in, if it lies in the copy's evidence and is what the colleague took in."""
    if file_state(copy, piece["path"], piece["sha256"], piece.get("size_bytes")) is not FileState.FINE:
        return None
    try:
        kept = keep_file(workspace.path, locate(copy, piece["path"]))
    except EditRefused:
        return None
    return kept if kept.sha256 == piece["sha256"] else None
