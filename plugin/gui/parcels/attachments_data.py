"""What is attached to the selected parcels, and which documents their statuses ask for and lack."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ...core.evidence.needs import NeedKind, needs_of
from ...core.mechanism.evidence_tables import EvidenceKind
from ...core.parcel import Basis, Status
from ...storage.evidence_files import FileState, file_state, locate
from ...storage.evidence_layers import layer_source
from ...storage.evidence_list import Piece, Tie, attached_by_parcel, documents_for, piece_state, pieces_of
from ...storage.values import from_attribute

FIELDS = (
    "id", "parent_ids", "status", "basis", "protected_from", "protected_to", "excluded_to", "legal_ref",
    "treaty_ref", "constraint_note", "threat_note",
)  # fmt: skip


@dataclass(frozen=True)
class DocumentNeed:
    """A document that statuses of the selected parcels ask for: by how many, and which lack it."""

    supports: str
    required: int
    lacking: tuple[str, ...]


@dataclass(frozen=True)
class Overview:
    """The selected parcels' evidence; ``unsaved`` parcels can have none yet but their parents'."""

    parcel_ids: tuple[str, ...] = ()
    unsaved: int = 0
    pieces: tuple[Piece, ...] = ()
    needs: tuple[DocumentNeed, ...] = ()
    states: dict = field(default_factory=dict)


def parcel_records(features) -> list[dict]:
    """Return the columns that matter of features, with ``is_new`` for those never saved."""
    records = []
    for feature in features:
        record = {name: from_attribute(feature[name]) for name in FIELDS}
        record["is_new"] = feature.id() < 0
        records.append(record)
    return records


def overview(workspace, records: Iterable[dict]) -> Overview:
    """Return the evidence of parcels, their unsaved edits included; quick looks at the files only.

    :raises RuleError: the country's own table of documents cannot be read.
    """
    records = [record for record in records if record["id"]]
    heirs = {record["id"]: _parents(record) for record in records if record["is_new"]}
    wanted = [record["id"] for record in records]
    asked = dict.fromkeys([*wanted, *(one for parents in heirs.values() for one in parents)])
    pieces = [_with_heirs(piece, wanted, heirs) for piece in pieces_of(workspace, asked)]
    pieces = [piece for piece in pieces if piece.ties]
    states = {piece.id: state for piece in pieces if (state := quick_state(workspace, piece)) is not None}
    return Overview(
        tuple(wanted), len(heirs), tuple(pieces), _needs(workspace, records, pieces, states), states
    )


def lacking_ids(workspace, records: Iterable[dict]) -> frozenset:
    """Return the ids of parcels that lack a field or a document that their status requires."""
    documents, attached = documents_for(workspace), attached_by_parcel(workspace)
    found = set()
    for record in records:
        owners = (record["id"], *(_parents(record) if record["is_new"] else ()))
        has = {(supports, kind) for owner in owners for supports, kind, _ in attached.get(owner, ())}
        if not all(need.met for need in _needs_of(record, has, documents)):
            found.add(record["id"])
    return frozenset(found)


def quick_state(workspace, piece: Piece):
    """Return what a look from outside tells of a piece's file: missing, of another size, or nothing."""
    if piece.kind == EvidenceKind.LAYER.value and piece.known_fingerprint is not None:
        is_file = piece.known_fingerprint.get("method") != "none"
        source = layer_source(workspace.path, piece.uri).split("|", 1)[0]
        return FileState.MISSING if is_file and not os.path.exists(source) else None
    if not piece.has_file:
        return None
    place = locate(workspace.path, piece.path)
    try:
        size = place.stat().st_size if place is not None else None
    except OSError:
        size = None
    if size is None:
        return FileState.MISSING
    return FileState.CHANGED if piece.size_bytes not in (None, size) else None


class VerifiedFiles:
    """Files that were read through and held against their SHA-256; each again only when it changed."""

    def __init__(self) -> None:
        self._known: dict = {}

    def states(self, workspace, pieces: Iterable[Piece]) -> dict:
        """Return what is known of the pieces by earlier looks: evidence id → state."""
        marks = {piece.id: _mark(workspace, piece) for piece in pieces if piece.has_file}
        return {one: self._known[mark] for one, mark in marks.items() if mark in self._known}

    def look(self, workspace, pieces: Iterable[Piece], go_on, anew: bool = False) -> dict:
        """Read the files of the pieces; return evidence id → state of those that were read.

        :param anew: read also what was read before and looks the same from outside.
        """
        found = {}
        for piece in pieces:
            if not piece.has_file:
                state = piece_state(workspace, piece, go_on) if anew else None
                if state is not None and go_on():
                    found[piece.id] = state
                continue
            mark = _mark(workspace, piece)
            state = None if anew else self._known.get(mark)
            if state is None:
                state = file_state(workspace.path, piece.path, piece.sha256, piece.size_bytes, go_on)
                if not go_on():
                    break
                self._known.pop(mark, None)
                if state is not FileState.UNREADABLE:  # permissions change without a mark
                    self._known[mark] = state
            found[piece.id] = state
        return found


def _mark(workspace, piece: Piece) -> tuple:
    """Return what tells this state of a file from others without reading it."""
    place = locate(workspace.path, piece.path)
    try:
        stat = place.stat() if place is not None else None
    except OSError:
        stat = None
    facts = (stat.st_size, stat.st_mtime_ns, stat.st_ino) if stat is not None else ()
    return (str(place), piece.sha256, *facts)


def _with_heirs(piece: Piece, wanted, heirs) -> Piece:
    """Return a piece with the ties of the parcels wanted; unsaved children have those of their parents."""
    among, ties = set(wanted), {}
    for tie in piece.ties:
        if tie.parcel_id in among:
            ties[(tie.parcel_id, tie.supports)] = tie
    by_parent = {}
    for heir, parents in heirs.items():
        for parent in parents:
            by_parent.setdefault(parent, []).append(heir)
    for tie in piece.ties if by_parent else ():
        for heir in by_parent.get(tie.parcel_id, ()):
            own = Tie(heir, tie.supports, tie.parcel_id, "", tie.at, tie.who)
            ties.setdefault((heir, tie.supports), own)
    return replace(piece, ties=tuple(ties.values()))


def _needs(workspace, records, pieces, states) -> tuple[DocumentNeed, ...]:
    has: dict = {}
    for piece in pieces:
        if piece.id not in states:  # missing or changed: it supports nothing
            for tie in piece.ties:
                has.setdefault(tie.parcel_id, set()).add((tie.supports, piece.kind))
    required: dict = {}
    documents = documents_for(workspace)
    for record in records:
        for need in _needs_of(record, has.get(record["id"], ()), documents):
            if need.kind is NeedKind.DOCUMENT:
                lacking = required.setdefault(need.code, [0, []])
                lacking[0] += 1
                if not need.met:
                    lacking[1].append(record["id"])
    return tuple(DocumentNeed(code, number, tuple(ids)) for code, (number, ids) in required.items())


def _needs_of(record, has, documents):
    status, basis = _known(Status, record["status"]), _known(Basis, record["basis"])
    return needs_of(status, basis, record, has, documents)


def _parents(record) -> list[str]:
    return [one.strip() for one in (record["parent_ids"] or "").split(",") if one.strip()]


def _known(kind, code):
    return kind(code) if code in {member.value for member in kind} else None
