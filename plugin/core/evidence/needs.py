"""What a status must be supported by, and what of it a parcel has (mechanism M1).

The fields are fixed by the rules; which documents there must be besides is a table: the one of the
package, or one that a country lays beside its evidence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Optional

from ..findings import Finding, Level
from ..mechanism.book import refusal
from ..mechanism.classes import required_fields
from ..mechanism.evidence_tables import EvidenceKind, Support
from ..parcel import BASES_OF_STATUS, Basis, Status
from ..tables import table


class NeedKind(str, Enum):
    """Whether a column of the parcel is needed, or a piece of evidence attached to it."""

    FIELD = "field"
    DOCUMENT = "document"


@dataclass(frozen=True)
class Document:
    """A document that a status with a basis requires, of one of some kinds."""

    status: Status
    basis: Optional[Basis]
    supports: Support
    kinds: frozenset


@dataclass(frozen=True)
class Need:
    """One thing that a status requires: ``code`` is a field's name, or of :class:`Support`."""

    kind: NeedKind
    code: str
    met: bool


def documents_of(data: Any) -> tuple[Document, ...]:
    """Return the documents that a table of the form of ``resources/tables/evidence.json`` asks for.

    :raises RuleError: the table is not of that form (``bad_requirements``).
    """
    try:
        found = tuple(_document(row) for row in data["documents"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise refusal("bad_requirements", detail=str(error)) from None
    return found


def usual_documents() -> tuple[Document, ...]:
    """Return the documents that the package's own table asks for."""
    return documents_of(table("evidence"))


def needs_of(
    status: Optional[Status],
    basis: Optional[Basis],
    values: Mapping[str, Any],
    attached: Iterable[tuple[str, str]],
    documents: Iterable[Document],
) -> list[Need]:
    """Return what a status requires, fields first, and whether a parcel has it.

    :param values: the parcel's columns by name.
    :param attached: (supports, kind) of the pieces of evidence attached to it that are whole.
    """
    needs = [
        Need(NeedKind.FIELD, name, values.get(name) not in (None, ""))
        for name in required_fields(status, basis)
    ]
    has = set(attached)
    for document in documents:
        if document.status is status and document.basis is _decisive(status, basis):
            code = document.supports.value
            met = any((code, kind.value) in has for kind in document.kinds)
            needs.append(Need(NeedKind.DOCUMENT, code, met))
    return needs


def lacking(needs: Iterable[Need]) -> list[Need]:
    """Return those that are not met."""
    return [need for need in needs if not need.met]


def findings_of(subject: str, needs: Iterable[Need]) -> list[Finding]:
    """Return a finding for each thing that is lacking."""
    return [
        Finding(Level.WARNING, "evidence_missing", subject, {"field": need.code})
        if need.kind is NeedKind.FIELD
        else Finding(Level.WARNING, "document_missing", subject, {"supports": need.code})
        for need in lacking(needs)
    ]


def _decisive(status: Optional[Status], basis: Optional[Basis]) -> Optional[Basis]:
    """Return the basis a status is judged by: its own, or the first it may have."""
    bases = BASES_OF_STATUS.get(status, ())
    return basis if basis in bases else next(iter(bases), None)


def _document(row: Mapping) -> Document:
    status = Status(row["status"])
    basis = Basis(row["basis"]) if row.get("basis") else None
    if _decisive(status, basis) is not basis:
        raise ValueError(f"{row['basis']} ({status.value})")
    kinds = frozenset(EvidenceKind(kind) for kind in row["kinds"])
    if not kinds:
        raise ValueError("kinds")
    return Document(status, basis, Support(row["supports"]), kinds)
