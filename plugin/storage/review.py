"""Reviewing a workspace: looking at a subject, deciding on it, finding a consensus, agreement of readers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..core.findings import RuleError
from ..core.mechanism.book import Act, refusal
from ..core.mechanism.journal import effects_of
from ..core.review import decisions, queue
from ..core.review.agreement import independent_pairs
from . import database
from .clock import now
from .evidence import attach
from .evidence_files import keep_file
from .evidence_list import Piece, pieces_of
from .ledger import Ledger
from .parcel_life import LifeEntry, life_of
from .review_reading import PARCEL, QueueFacts, answers_of, read_queue  # noqa: F401 (readers come here)
from .sign_offs import basis_of, names_of

_JOURNAL = "SELECT payload FROM journal WHERE kind = ? ORDER BY seq"
_PLACE = "SELECT place, min_x, min_y, max_x, max_y FROM event WHERE id = ?"


@dataclass(frozen=True)
class Answer:
    """What a reader says of a subject: codes, a comment, ids of photos.

    ``basis_sha256`` is the hash of the record that the reader saw (see :func:`look_at`). A verdict that is
    empty is none: not given yet, or taken back. ``at`` is when it was given (ISO 8601 in UTC), empty for now.
    """

    subject_kind: str
    subject_id: str
    reader: str
    verdict: str = ""
    confidence: str = "medium"
    comment: str = ""
    evidence: tuple[str, ...] = ()
    basis_sha256: str = ""
    at: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The subject."""
        return self.subject_kind, self.subject_id


@dataclass(frozen=True)
class Sight:
    """What is shown beside a subject: evidence and life of its parcel, and the hash of the record seen."""

    pieces: tuple[Piece, ...]
    life: tuple[LifeEntry, ...]
    basis_sha256: str


def look_at(workspace, subject: queue.Subject) -> Sight:
    """Return what belongs beside a subject."""
    if not subject.parcel_id:
        return Sight((), (), "")
    basis = basis_of(workspace, [subject.parcel_id]) if subject.kind == PARCEL else {}
    pieces = tuple(pieces_of(workspace, [subject.parcel_id]))
    return Sight(pieces, tuple(life_of(workspace, subject.parcel_id)), basis.get(subject.parcel_id, ""))


def decide(workspace, answer: Answer) -> Act:
    """Keep an answer in the reader's name, or take it back; what the reader says later replaces it.

    Without the hash of what the reader saw, the record is taken as it is saved now.

    :raises RuleError: see :func:`core.review.decisions.decide`.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten: nothing was kept.
    """
    basis = answer.basis_sha256
    if not basis and answer.verdict and answer.subject_kind == PARCEL:
        basis = basis_of(workspace, [answer.subject_id]).get(answer.subject_id, "")
    return _act(
        workspace,
        answer.reader,
        decisions.decide,
        subject_kind=answer.subject_kind,
        subject_id=answer.subject_id,
        reader=answer.reader,
        verdict=answer.verdict,
        confidence=answer.confidence,
        comment=answer.comment,
        evidence=list(answer.evidence),
        basis_sha256=basis,
        at=answer.at or now(),
    )


def agree_on(workspace, key: tuple[str, str], verdict: str, comment: str, who: str) -> Act:
    """Keep the verdict that the readers of a subject found together; errors as for :func:`decide`."""
    kind, subject_id = key
    asked = {"subject_kind": kind, "subject_id": subject_id, "verdict": verdict, "comment": comment}
    return _act(workspace, who, decisions.agree_on, at=now(), who=who, **asked)


def set_queue(workspace, rules: queue.QueueRules, who: str) -> Act:
    """Keep by which rules the queue is made; errors as for :func:`decide`."""
    return Ledger(workspace, who=who).act(queue.set_queue, **rules._asdict())


def answers_on(workspace, subject: queue.Subject) -> tuple[list[dict], dict | None]:
    """Return the decisions on a subject in its open round, and the row of the consensus or ``None``."""
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        return answers_of(connection, subject.kind, subject.id, subject.round)


def attach_photos(workspace, parcel_id: str, files: Iterable, who: str) -> list[str]:
    """Attach photos (or other files) to a saved parcel as evidence; return their ids.

    Files that the parcel has already are not attached twice: their ids are returned.

    :raises EditRefused: a file cannot be read, or the parcel is not saved.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    files = list(files)
    try:
        return list(attach(workspace, [parcel_id], files=files, who=who)["ids"])
    except RuleError as error:
        if error.finding.code != "evidence_attached_already":
            raise
    wanted = {keep_file(workspace.path, file).sha256 for file in files}
    return [piece.id for piece in pieces_of(workspace, [parcel_id]) if piece.sha256 in wanted]


def event_place(workspace, event_id: str):
    """Return (place, box) of an event as the ledger keeps them: a text and four coordinates, or ``None``."""
    with database.reading(workspace.path) as connection:
        row = connection.execute(_PLACE, (event_id,)).fetchone()
    if row is None:
        return None
    return row[0], (None if None in row[1:] else row[1:])


def decision_pairs(facts: QueueFacts, answers: Iterable[tuple], reader: str) -> dict:
    """Return for each two readers their independent verdicts on subjects that ``reader`` may know of.

    :param answers: what :func:`verdicts_in_order` gives.
    """
    known = set()
    signed = {subject.key for subject in facts.subjects if subject.signed}
    for key, rows in facts.decisions.items():
        agreed = facts.consensus.get(key)
        if len(queue.visible(reader, rows, agreed, key in signed)) == len(rows):
            known.add(key)
    return independent_pairs(one for one in answers if tuple(one[0][:2]) in known)


def verdicts_in_order(workspace) -> list[tuple]:
    """Return ((kind, id, round), reader, verdict or ``None``) of all decisions in the order given."""
    found = []
    with database.reading(workspace.path) as connection:
        for (payload,) in connection.execute(_JOURNAL, ("decide",)):
            reader = json.loads(payload)["act"]["reader"]
            for table, row_id, values in effects_of(payload):
                if table == "review_decision":
                    found.append((_subject_of(row_id, reader), reader, values.get("verdict")))
    return found


def labels_in_order(workspace, sample_id: str) -> list[tuple]:
    """Return (unit id, reader, class or ``None``) of all labels of a sample in the order they were given."""
    found = []
    with database.reading(workspace.path) as connection:
        for (payload,) in connection.execute(_JOURNAL, ("interpret",)):
            asked: Mapping = json.loads(payload)["act"]
            if asked["unit"].rpartition(":")[0] == sample_id:
                found.append((asked["unit"], asked["reader"], asked["class"] or None))
    return found


def figures_seen(workspace, sample_id: str) -> list[tuple]:
    """Return (reader, when, units) for each time a reader of a sample chose to see what others had said.

    ``units``: how many of them the reader had not labelled and others had.
    """
    found = []
    with database.reading(workspace.path) as connection:
        for (payload,) in connection.execute(_JOURNAL, ("see_figures",)):
            asked: Mapping = json.loads(payload)["act"]
            if asked["sample"] == sample_id:
                found.append((asked["reader"], asked["at"], asked["hidden"]))
    return found


def _act(workspace, signer: str, rule, **asked) -> Act:
    """Do an act; where it is refused for a parcel, let the finding name it as people do."""
    try:
        return Ledger(workspace, who=signer).act(rule, **asked)
    except RuleError as error:
        finding = error.finding
        name = names_of(workspace, [finding.subject]).get(finding.subject) if finding.subject else None
        if name in (None, finding.subject):
            raise
        raise refusal(finding.code, name, **finding.values) from error


def _subject_of(row_id: str, reader: str) -> tuple[str, str, str]:
    kind, _, rest = row_id[: -len(reader) - 1].partition(":")
    subject_id, _, number = rest.rpartition(":")
    return kind, subject_id, number
