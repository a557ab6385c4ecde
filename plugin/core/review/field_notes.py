"""What a reader noted in the field, made into an act of the journal in their name."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from enum import Enum
from typing import Optional

from ..mechanism.book import Act, refusal
from ..mechanism.booking import one_of
from ..mechanism.review_tables import Confidence, SubjectKind
from .decisions import decide, reader_name
from .samples import interpret
from .standing import current_round, is_signed, subject_key


class NoteSubject(str, Enum):
    """What a note of the field is about."""

    PARCEL = "parcel"
    EVENT = "event"
    SAMPLE_UNIT = "sample_unit"
    FIELD_PLOT = "field_plot"


_REVIEWED = {NoteSubject.PARCEL: SubjectKind.PARCEL, NoteSubject.EVENT: SubjectKind.EVENT}


def note_act(
    book, note: Mapping, *, exists: bool, evidence: Iterable[str] = (), basis_sha256: str = "", now: str = "",
    takes_back: bool = False, even_older: bool = False,
) -> Optional[Act]:  # fmt: skip
    """Return the act that a note asks for: a decision or a label, ``None`` where it only remarks.

    A note without a verdict or class never takes an answer back, an answer of the review does.

    :param note: columns of ``field_note``.
    :param exists: whether its parcel or plot is in the workspace.
    :param evidence: ids of its photos.
    :param basis_sha256: hash of the parcel's record that the reader had in the field.
    :param now: when it is taken in, where the note does not say when it was made.
    :param takes_back: whether what has no verdict or class is an answer all the same.
    :param even_older: whether it may replace a later answer of its reader.
    :raises RuleError: what it is about is unknown or gone, the reader has no name or decided otherwise
        since, or the rules of decisions and labels refuse.
    """
    kind = one_of(NoteSubject, note.get("subject_kind") or "", "unknown_note_subject")
    subject, at = note.get("subject_id") or "", moment_in_utc(note.get("at"))
    answer = note.get("class_code" if kind is NoteSubject.SAMPLE_UNIT else "verdict") or ""
    if kind in (NoteSubject.PARCEL, NoteSubject.FIELD_PLOT) and not exists:
        raise refusal("note_of_nothing", subject)
    if not (answer or takes_back) or kind is NoteSubject.FIELD_PLOT:
        return None
    values = {
        "reader": reader_name(note.get("reader")),
        "confidence": note.get("confidence") or Confidence.MEDIUM.value,
        "comment": note.get("comment") or "",
        "evidence": list(evidence),
        "at": at or now,
    }
    if not even_older:
        _refuse_older(book, kind, subject, values["reader"], at)
    if kind is NoteSubject.SAMPLE_UNIT:
        return interpret(book, unit_id=subject, class_code=answer, **values)
    return decide(
        book, subject_kind=kind.value, subject_id=subject, verdict=answer, basis_sha256=basis_sha256, **values
    )


def answer_act(book, answer: Mapping, *, exists: bool, now: str = "", even_older: bool = False) -> Act:
    """Return the act that gives an answer of a colleague's copy here, at its own moment.

    :param answer: columns of ``review_decision`` or ``interpretation``.
    :param exists: whether its parcel is in the workspace.
    :param even_older: whether it may replace a later answer of its reader.
    :raises RuleError: the parcel is gone, or was reopened on one side alone, or as for :func:`note_act`.
    """
    note = note_of(answer)
    kind, subject = note["subject_kind"], note["subject_id"]
    if kind in (SubjectKind.PARCEL.value, SubjectKind.EVENT.value):
        if not exists:
            raise refusal("answer_on_nothing", subject)
        here = current_round(book, SubjectKind(kind), subject)
        if here != answer["round"] and not is_signed(book, subject):
            raise refusal("answer_of_another_round", subject, reader=answer["reader"])
    photos = [one for one in json.loads(answer.get("evidence") or "[]") if book.row("evidence", one)]
    return note_act(
        book, note, exists=exists, evidence=photos, basis_sha256=answer.get("basis_sha256") or "", now=now,
        takes_back=True, even_older=even_older,
    )  # fmt: skip


def note_of(answer: Mapping) -> dict:
    """Return an answer of the review as a note says it."""
    of = {"subject_kind": answer.get("subject_kind"), "subject_id": answer.get("subject_id")}
    if "unit_id" in answer:
        of = {"subject_kind": NoteSubject.SAMPLE_UNIT.value, "subject_id": answer["unit_id"]}
    return {**answer, **of, "at": answer.get("changed_at")}


def moment_in_utc(text, default: str = "") -> str:
    """Return a moment as the journal writes it; one without a zone is taken for UTC.

    :param default: where it says none, or cannot be read.
    """
    try:
        moment = datetime.fromisoformat(str(text or "").strip().replace("Z", "+00:00"))
    except ValueError:
        return default
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return moment.astimezone(timezone.utc).isoformat(timespec="seconds")


def _refuse_older(book, kind: NoteSubject, subject: str, reader: str, at: str) -> None:
    """Refuse a note that is older than what its reader answered since, or may be.

    :raises RuleError: ``answered_later``.
    """
    if kind is NoteSubject.SAMPLE_UNIT:
        row = book.row("interpretation", f"{subject}:{reader}")
    else:
        reviewed = _REVIEWED[kind]
        key = subject_key(reviewed, subject, current_round(book, reviewed, subject))
        row = book.row("review_decision", f"{key}:{reader}")
    if row is not None and moment_in_utc(row["changed_at"]) > at:
        raise refusal("answered_later", subject, reader=reader)
