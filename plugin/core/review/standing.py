"""What several readers together say of a subject or of a sampled unit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Optional

from ..mechanism.review_tables import SignOffState, SubjectKind


class Standing(str, Enum):
    """How far the review of something is."""

    UNDECIDED = "undecided"
    DECIDED = "decided"  # by one reader
    AGREED = "agreed"  # by two or more readers, or in consensus
    DISAGREED = "disagreed"  # readers differ, and no consensus was found


@dataclass(frozen=True)
class Outcome:
    """How far it is, and the answer that stands: a verdict or a class; ``None`` where there is none."""

    standing: Standing
    answer: Optional[str]
    readers: tuple[str, ...]


def outcome(answers: Mapping[str, Optional[str]], consensus: Optional[str] = None) -> Outcome:
    """Return what stands, given each reader's answer (empty: taken back) and a consensus, if any."""
    given = {reader: answer for reader, answer in sorted(answers.items()) if answer}
    readers = tuple(given)
    if consensus:
        return Outcome(Standing.AGREED, consensus, readers)
    if not given:
        return Outcome(Standing.UNDECIDED, None, ())
    if len(set(given.values())) > 1:
        return Outcome(Standing.DISAGREED, None, readers)
    answer = next(iter(given.values()))
    return Outcome(Standing.DECIDED if len(given) == 1 else Standing.AGREED, answer, readers)


def seen_by(reader: str, rows: Iterable[Mapping], answer: str, consensus: bool = False) -> list[Mapping]:
    """Return the rows of one subject or unit that ``reader`` may see: their own, until they have answered.

    A second reader is blind to the first, and the first to the second, until both have answered.

    :param answer: column of the answer, ``verdict`` or ``class_code``.
    :param consensus: whether one was found; then there is nothing to hide.
    """
    rows = list(rows)
    own = [row for row in rows if row["reader"] == reader]
    return rows if consensus or any(row[answer] for row in own) else own


def current_round(book, kind: SubjectKind, subject_id: str) -> int:
    """Return the number of the review's round: 1, and one more each time the parcel was reopened."""
    if kind is not SubjectKind.PARCEL:
        return 1
    return 1 + len(book.rows("sign_off", parcel_id=subject_id, state=SignOffState.REOPENED.value))


def is_signed(book, parcel_id: str) -> bool:
    """Return whether a parcel is signed off."""
    return bool(book.rows("sign_off", parcel_id=parcel_id, state=SignOffState.SIGNED.value))


def decisions_of(book, kind: SubjectKind, subject_id: str, number: int) -> list[dict]:
    """Return the decisions of a round, by reader."""
    found = book.rows("review_decision", subject_id=subject_id)
    found = [row for row in found if row["subject_kind"] == kind.value and row["round"] == number]
    return sorted(found, key=lambda row: row["reader"])


def subject_key(kind: SubjectKind, subject_id: str, number: int) -> str:
    """Return the id of a subject's consensus in a round."""
    return f"{kind.value}:{subject_id}:{number}"


def subject_outcome(book, kind: SubjectKind, subject_id: str) -> Outcome:
    """Return what stands of a subject in the round that is open."""
    number = current_round(book, kind, subject_id)
    found = book.row("review_consensus", subject_key(kind, subject_id, number))
    answers = {row["reader"]: row["verdict"] for row in decisions_of(book, kind, subject_id, number)}
    return outcome(answers, found["verdict"] if found else None)
