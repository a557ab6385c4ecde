"""What is attached to parcels, read from the ledger, and whether the files are still what was attached."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..core.evidence.needs import Document, documents_of, usual_documents
from ..core.findings import RuleError
from ..core.mechanism.book import refusal
from ..core.mechanism.evidence_tables import EvidenceKind, LinkState
from . import database
from .evidence_files import FileState, file_state, folder_of, locate
from .evidence_layers import layer_state
from .ledger_book import columns_of
from .ledger_schema import quoted

REQUIREMENTS = "requirements.json"
_CHUNK = 500  # values in one statement
_MOST_CHUNKS = 20  # above, the whole table is read
_TIES = (
    "SELECT evidence_id, parcel_id, supports, inherited_from, reason, at, who FROM evidence_parcel "
    "WHERE state = ?"
)
_ATTACHED = (
    "SELECT DISTINCT l.parcel_id, l.supports, e.kind, e.id FROM evidence_parcel AS l "
    "JOIN evidence AS e ON e.id = l.evidence_id WHERE l.state = 'attached'"
)


@dataclass(frozen=True)
class Tie:
    """That a piece of evidence is, or was, attached to a parcel."""

    parcel_id: str
    supports: str
    inherited_from: str
    reason: str
    at: str
    who: str


@dataclass(frozen=True)
class Piece:
    """A piece of evidence with its ties; columns as in the table, texts that are empty as ``""``."""

    id: str  # noqa: A003 (the column's name)
    kind: str
    title: str
    file_name: str
    path: str
    uri: str
    sha256: str
    size_bytes: int | None
    media_type: str
    fingerprint: str
    taken_at: str
    lon: float | None
    lat: float | None
    remark: str
    added_at: str
    added_by: str
    ties: tuple[Tie, ...] = ()

    @property
    def has_file(self) -> bool:
        """Whether a file was taken in for it."""
        return self.kind in (EvidenceKind.FILE.value, EvidenceKind.PHOTO.value)

    @property
    def known_fingerprint(self) -> dict | None:
        """What identifies a layer; ``None`` where it is no layer, or another program wrote what is none."""
        try:
            found = json.loads(self.fingerprint) if self.fingerprint else None
        except ValueError:
            return None
        return found if isinstance(found, dict) else None

    @property
    def supports(self) -> tuple[str, ...]:
        """What it supports, each once."""
        return tuple(dict.fromkeys(tie.supports for tie in self.ties))

    @property
    def parcel_ids(self) -> tuple[str, ...]:
        """The parcels it is attached to, each once."""
        return tuple(dict.fromkeys(tie.parcel_id for tie in self.ties))


def pieces_of(
    workspace, parcel_ids: Iterable[str] | None = None, state: LinkState = LinkState.ATTACHED
) -> list[Piece]:
    """Return what is attached to parcels (all if not given), in the order it came to the workspace."""
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        ties: dict[str, list[Tie]] = {}
        for row in _ties(connection, parcel_ids, LinkState(state).value):
            ties.setdefault(row[0], []).append(Tie(*(value or "" for value in row[1:])))
        rows = sorted(_evidence_rows(connection, list(ties)), key=lambda row: row[0])
    names = columns_of("evidence")
    return [_piece(dict(zip(names, row[1:])), ties[row[1]]) for row in rows]


def attached_by_parcel(workspace) -> dict[str, set[tuple[str, str, str]]]:
    """Return parcel id → (supports, kind, evidence id) of all that is attached."""
    found: dict = {}
    with database.reading(workspace.path) as connection:
        for parcel_id, *one in connection.execute(_ATTACHED):
            found.setdefault(parcel_id, set()).add(tuple(one))
    return found


def file_states(
    workspace, pieces: Iterable[Piece], go_on: Callable[[], bool] = lambda: True
) -> dict[str, FileState]:
    """Return evidence id → what a look at its file or layer found; pieces without one are left out.

    Each file is read once; whoever calls it off gets what was found until then.
    """
    found: dict[str, FileState] = {}
    for piece in pieces:
        if piece.id in found:
            continue
        state = piece_state(workspace, piece, go_on)
        if not go_on():
            break
        if state is not None:
            found[piece.id] = state
    return found


def piece_state(workspace, piece: Piece, go_on: Callable[[], bool] = lambda: True) -> FileState | None:
    """Return what a look at a piece's file or layer finds; ``None``: there is nothing to look at."""
    if piece.has_file:
        return file_state(workspace.path, piece.path, piece.sha256, piece.size_bytes, go_on)
    if piece.kind == EvidenceKind.LAYER.value:
        return layer_state(workspace.path, piece.uri, piece.known_fingerprint, go_on)
    return None


def place_of(workspace, piece: Piece) -> Path | None:
    """Return where the file of a piece lies; it may be missing. ``None``: it has none, or a strange path."""
    return locate(workspace.path, piece.path) if piece.has_file else None


def documents_for(workspace) -> tuple[Document, ...]:
    """Return the documents that statuses require in this workspace.

    :raises RuleError: the country's own table cannot be read (``bad_requirements``).
    """
    own = folder_of(workspace.path) / REQUIREMENTS
    if not own.is_file():
        return usual_documents()
    try:
        return documents_of(json.loads(own.read_text("utf-8")))
    except RuleError as error:
        raise refusal("bad_requirements", str(own), **error.finding.values) from None
    except (OSError, ValueError) as error:
        raise refusal("bad_requirements", str(own), detail=str(error)) from None


def _ties(connection, parcel_ids, state: str):
    if parcel_ids is None:
        yield from connection.execute(_TIES + " ORDER BY fid", (state,))
        return
    wanted = list(dict.fromkeys(parcel_ids))
    if len(wanted) > _CHUNK * _MOST_CHUNKS:
        among = set(wanted)
        yield from (row for row in connection.execute(_TIES + " ORDER BY fid", (state,)) if row[1] in among)
        return
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        query = "".join((_TIES, " AND parcel_id IN (", marks, ") ORDER BY fid"))
        yield from connection.execute(query, (state, *part))


def _evidence_rows(connection, ids: list[str]):
    """Yield the rows of pieces with their number before the columns, in any order."""
    listed = ", ".join(map(quoted, columns_of("evidence")))
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        query = " ".join(("SELECT fid,", listed, "FROM evidence WHERE id IN (", marks, ")"))
        yield from connection.execute(query, part)


def _piece(row: Mapping, ties: list[Tie]) -> Piece:
    numbers = ("size_bytes", "lon", "lat")
    values = {name: value if name in numbers else value or "" for name, value in row.items()}
    return Piece(**values, ties=tuple(ties))
