"""What each parcel's status requires, what of it is there, what is lacking, what is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..core.evidence.needs import Document, Need, needs_of
from ..core.parcel import Basis, Status
from . import database
from .evidence_files import FileState
from .evidence_list import Piece, documents_for, file_states, pieces_of
from .ledger_schema import quoted
from .values import to_date

_COLUMNS = (
    "id", "name", "status", "basis", "protected_from", "protected_to", "excluded_to", "legal_ref",
    "treaty_ref", "constraint_note", "threat_note", "area_ha", "stock_tco2e",
)  # fmt: skip
_DATES = ("protected_from", "protected_to", "excluded_to")


@dataclass(frozen=True)
class ParcelEvidence:
    """One parcel: its columns, its needs, the pieces attached to it, and which of them are broken."""

    values: Mapping
    needs: tuple[Need, ...]
    pieces: tuple[Piece, ...]
    broken: tuple[Piece, ...]

    @property
    def id(self) -> str:  # noqa: A003 (the column's name)
        """The parcel's id."""
        return self.values["id"]

    @property
    def lacks(self) -> tuple[Need, ...]:
        """What its status requires and it has not."""
        return tuple(need for need in self.needs if not need.met)


@dataclass(frozen=True)
class EvidenceReport:
    """All parcels asked for, all pieces attached to them, and the states of their files."""

    parcels: tuple[ParcelEvidence, ...]
    pieces: tuple[Piece, ...]
    states: Mapping[str, FileState]


def evidence_report(
    workspace,
    parcel_ids: Iterable[str] | None = None,
    status: Status | None = None,
    go_on: Callable[[], bool] = lambda: True,
) -> EvidenceReport:
    """Look at the saved parcels (all if not given; of one status), and at every file attached to them.

    :raises RuleError: the country's own table of requirements cannot be read.
    """
    documents = documents_for(workspace)
    wanted = None if parcel_ids is None else set(parcel_ids)
    rows = [
        row
        for row in parcel_values(workspace)
        if (wanted is None or row["id"] in wanted) and (status is None or row["status"] == status.value)
    ]
    pieces = tuple(pieces_of(workspace, [row["id"] for row in rows]))
    states = file_states(workspace, pieces, go_on)
    held = held_by_parcel(pieces)
    parcels = tuple(parcel_evidence(row, held.get(row["id"], ()), states, documents) for row in rows)
    return EvidenceReport(parcels, pieces, states)


def held_by_parcel(pieces: Iterable[Piece]) -> dict[str, list[tuple[str, Piece]]]:
    """Return parcel id → (supports, piece) of each tie."""
    held: dict = {}
    for piece in pieces:
        for tie in piece.ties:
            held.setdefault(tie.parcel_id, []).append((tie.supports, piece))
    return held


def parcel_evidence(
    values: Mapping,
    held: Iterable[tuple[str, Piece]],
    states: Mapping[str, FileState],
    documents: Iterable[Document],
) -> ParcelEvidence:
    """Return what one parcel requires and has; a file that is not what was attached supports nothing.

    :param held: (supports, piece) of what is attached to it.
    """
    pieces = {piece.id: piece for _, piece in held}
    broken = {one for one in pieces if states.get(one, FileState.FINE) is not FileState.FINE}
    attached = {(supports, piece.kind) for supports, piece in held if piece.id not in broken}
    status, basis = _known(Status, values["status"]), _known(Basis, values["basis"])
    needs = needs_of(status, basis, values, attached, documents)
    bad = tuple(piece for piece in pieces.values() if piece.id in broken)
    return ParcelEvidence(values, tuple(needs), tuple(pieces.values()), bad)


def parcel_values(workspace) -> list[dict]:
    """Return the columns of the saved parcels that their evidence is about, by id."""
    query = " ".join(("SELECT", ", ".join(map(quoted, _COLUMNS)), "FROM parcel ORDER BY id"))
    with database.reading(workspace.path) as connection:
        rows = [dict(zip(_COLUMNS, row)) for row in connection.execute(query)]
    for row in rows:
        row.update({name: to_date(row[name]) for name in _DATES})
    return rows


def _known(kind, code):
    return kind(code) if code in {member.value for member in kind} else None
