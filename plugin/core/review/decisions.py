"""Deciding on a parcel or an event, taking it back, and agreeing on it, as acts."""

import json
from collections.abc import Iterable

from ..mechanism.book import Act, Draft, refusal
from ..mechanism.booking import one_of
from ..mechanism.review_tables import Confidence, SubjectKind, Verdict
from .standing import current_round, decisions_of, is_signed, subject_key

#: Characters of the longest comment, statement and reason; of the longest name of a reader.
LONGEST_TEXT, LONGEST_NAME = 4000, 200


def decide(
    book,
    *,
    subject_kind: str,
    subject_id: str,
    reader: str,
    verdict: str,
    confidence: str = Confidence.MEDIUM.value,
    comment: str = "",
    evidence: Iterable[str] = (),
    basis_sha256: str = "",
    at: str = "",
) -> Act:
    """Keep what a reader decides of a parcel or event; a later decision of the same reader replaces it.

    :param verdict: code of :class:`Verdict`, or empty: not decided, or taken back. A comment or photos may
        be kept without a verdict; they count as no answer.
    :param evidence: ids of photos in the workspace.
    :param basis_sha256: hash of the record that the reader saw.
    :param at: when, ISO 8601 in UTC.
    :raises RuleError: a code is unknown, the reader has no name, the parcel is signed off, or a consensus
        was found already.
    """
    draft, kind = Draft(book), one_of(SubjectKind, subject_kind, "unknown_subject")
    reader = reader_name(reader)
    number = open_round(draft, kind, subject_id)
    if draft.row("review_consensus", subject_key(kind, subject_id, number)):
        raise refusal("consensus_taken", subject_id)
    photos = evidence_ids(draft, evidence)
    values = {
        "verdict": one_of(Verdict, verdict, "unknown_verdict").value if verdict else None,
        "confidence": one_of(Confidence, confidence, "unknown_confidence").value,
        "comment": plain_text(comment) or None,
        "evidence": json.dumps(photos) if photos else None,
        "basis_sha256": basis_sha256 or None,
        "changed_at": at,
    }
    row_id = f"{subject_key(kind, subject_id, number)}:{reader}"
    if draft.row("review_decision", row_id) is None:
        if not (verdict or values["comment"] or photos):
            raise refusal("nothing_to_take_back", subject_id)
        of = {"subject_kind": kind.value, "subject_id": subject_id, "round": number, "reader": reader}
        draft.add("review_decision", row_id, at=at, **of, **values)
    else:
        draft.change("review_decision", row_id, **values)
    asked = {"subject_kind": kind.value, "subject_id": subject_id, "reader": reader, "verdict": verdict}
    return draft.act("decide", asked, {"id": row_id, "round": number})


def agree_on(
    book, *, subject_kind: str, subject_id: str, verdict: str, comment: str = "", at: str = "", who: str = ""
) -> Act:
    """Keep the verdict that two or more readers found together.

    :raises RuleError: fewer than two have decided, the parcel is signed off, or a code is unknown.
    """
    draft, kind = Draft(book), one_of(SubjectKind, subject_kind, "unknown_subject")
    verdict = one_of(Verdict, verdict, "unknown_verdict").value
    number = open_round(draft, kind, subject_id)
    rows = [row for row in decisions_of(draft, kind, subject_id, number) if row["verdict"]]
    if len(rows) < 2:
        raise refusal("consensus_needs_two", subject_id, readers=len(rows))
    key = subject_key(kind, subject_id, number)
    readers = json.dumps([row["reader"] for row in rows], ensure_ascii=False)
    values = {"verdict": verdict, "comment": plain_text(comment) or None, "readers": readers}
    if draft.row("review_consensus", key) is None:
        of = {"subject_kind": kind.value, "subject_id": subject_id, "round": number}
        draft.add("review_consensus", key, at=at, who=who, **of, **values)
    else:
        draft.change("review_consensus", key, at=at, who=who, **values)
    asked = {"subject_kind": kind.value, "subject_id": subject_id, "verdict": verdict}
    return draft.act("agree_on", asked, {"id": key, "readers": len(rows)})


def open_round(book, kind: SubjectKind, subject_id: str) -> int:
    """Return the round that is open for a subject.

    :raises RuleError: there is no subject, or the parcel is signed off.
    """
    if not subject_id:
        raise refusal("no_subject")
    if kind is SubjectKind.EVENT and book.row("event", subject_id) is None:
        raise refusal("unknown_row", subject_id, table="event")
    if kind is SubjectKind.PARCEL and is_signed(book, subject_id):
        raise refusal("parcel_signed_off", subject_id)
    return current_round(book, kind, subject_id)


def reader_name(name: str) -> str:
    """Return a reader's name without needless blanks.

    :raises RuleError: there is none, or it is too long.
    """
    name = " ".join(str(name or "").split())
    if not name or len(name) > LONGEST_NAME:
        raise refusal("reader_without_name", name[:40], longest=LONGEST_NAME)
    return name


def evidence_ids(book, ids: Iterable[str]) -> list[str]:
    """Return ids of evidence that the workspace has, each once.

    :raises RuleError: it has no such piece.
    """
    return [book.row("evidence", one)["id"] if book.row("evidence", one) else _unknown(one)
            for one in dict.fromkeys(ids)]  # fmt: skip


def plain_text(text) -> str:
    """Return a text without its margins, and no longer than what is kept."""
    text = str(text or "").strip()
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def _unknown(row_id: str):
    raise refusal("unknown_row", str(row_id), table="evidence")
