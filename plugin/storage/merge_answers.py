"""Answers of the review that a colleague gave in a copy, given here as acts in their readers' names.

What the rules refuse stays in the copy, with the reason told; it is tried again at every merge. Samples
drawn in the copy come with their ids, so that the labels of their units fit.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..core.findings import Finding, RuleError
from ..core.mechanism.journal import effects_of
from ..core.mechanism.merging import CLOSING_ACTS, CONSENSUS_ACTS, SIGNING_ACTS
from ..core.mechanism.review_tables import SubjectKind
from ..core.merge.answers import (
    ANSWER_TABLES,
    DECISION,
    LABEL,
    answer_key,
    answer_of,
    answer_state,
    answer_table,
    compare_answers,
    hidden_from,
    known_to,
    without,
)
from ..core.merge.compare import Choice, Comparison, Found
from ..core.merge.resolve import considered, resolve
from ..core.review.field_notes import NoteSubject, answer_act, moment_in_utc, note_of
from ..core.review.samples import take_sample
from ..core.review.standing import current_round
from ..translate import tr
from . import database
from .ledger import append
from .ledger_book import SqlBook
from .merge_notes import is_there
from .plain_tables import NOTE
from .reviewer import plain_name
from .samples import Place, write_places

_PLACES = "SELECT number, outline FROM sample_place WHERE sample_id = ?"
_ACTS = ("decide", "interpret")
_PARCEL = SubjectKind.PARCEL.value


@dataclass(frozen=True)
class CopiedSample:
    """A sample that was drawn in the copy: its row, its units in order, and their places."""

    sample: Mapping
    units: tuple
    places: tuple


@dataclass(frozen=True)
class AnswersSide:
    """Their answers by key, as they are and as they were where both began; samples that are not here."""

    base: dict
    states: Mapping
    samples: tuple[CopiedSample, ...] = ()


@dataclass(frozen=True)
class AnswersTaken:
    """How many answers came over; those that did not, with why; names of samples that came."""

    taken: int = 0
    refused: tuple[tuple[str, Finding], ...] = ()
    samples: tuple[str, ...] = ()


def answers_side(workspace, theirs, mine, common: int) -> AnswersSide:
    """Return what readers answered in a copy.

    :param mine: the journal of ``workspace``; ``common``: the last entry that both have.
    """
    with database.reading(theirs.path) as connection:
        book = SqlBook(connection)
        samples = {row["id"]: row for row in book.rows("sample")}
        states = _states(book, samples)
        here = _sample_ids(workspace)
        new = tuple(_copied(connection, book, row) for row in samples.values() if row["id"] not in here)
    return AnswersSide(_answers_at(mine, common, samples), states, new)


def answers_in(path) -> dict:
    """Return key → state of all answers of a workspace's file."""
    with database.reading(path) as connection:
        book = SqlBook(connection)
        return _states(book, {row["id"]: row for row in book.rows("sample")})


def compare_review(workspace, side: AnswersSide, parcels: Comparison, rows: Comparison, reader: str) -> tuple:
    """Return the comparison of the answers, (key, finding) of those that cannot come over now, and ``rows``.

    What others answered is hidden in both where ``reader``, who merges, has not answered.

    :param parcels: the comparison of the parcels, some of which may come with the merge.
    :param rows: that of the rows of the field, whose notes are answers, too.
    """
    whole = compare_answers(side.base, answers_in(workspace.path), side.states)
    with database.reading(workspace.path) as connection:
        book = SqlBook(connection)
        held = tuple(_held_back(connection, whole, parcels, {one.sample["id"] for one in side.samples}))
        known = known_to(reader, whole, _settled(book))
        notes = _hidden_notes(book, reader, rows, known)
    found = without(whole, [key for key, _ in held])
    hidden = hidden_from(reader, whole, known)
    return replace(found, hidden=hidden), held, replace(rows, hidden=notes)


def own_acts_notes(kinds: Iterable[str]) -> list[str]:
    """Return what to say of acts of the review in a copy that a merge does not take over.

    :param kinds: of all acts in the copy's journal that are not in this workspace's.
    """
    kinds = list(kinds)
    told = (
        (
            CONSENSUS_ACTS,
            tr(
                "Consensus found in the copy is not taken over (acts: {number}): once the answers are here, "
                "agree again in the Review panel."
            ),
        ),
        (
            SIGNING_ACTS,
            tr(
                "Sign-offs and reopenings made in the copy are not taken over (acts: {number}): sign off or "
                "reopen here, in the Review panel."
            ),
        ),
        (
            CLOSING_ACTS,
            tr(
                "Samples closed or opened again in the copy stay here as they are (acts: {number}): close "
                "or open them in the Review panel."
            ),
        ),
    )
    counts = ((text, sum(kind in acts for kind in kinds)) for acts, text in told)
    return [text.format(number=count) for text, count in counts if count]


def take_samples(connection, samples: Iterable[CopiedSample], *, at: str, who: str, reason: str) -> tuple:
    """Keep samples of a copy in an open transaction; return their names here."""
    names = []
    for one in samples:
        book = SqlBook(connection)
        name = _free_name(one.sample["name"], {row["name"] for row in book.rows("sample")})
        done = take_sample(book, sample=one.sample, units=one.units, name=name)
        append(connection, done, at=at, who=one.sample["who"] or who, reason=reason)
        write_places(connection, one.sample["id"], one.places)
        names.append(name)
    return tuple(names)


@dataclass(frozen=True)
class AnswersWork:
    """The answers of a comparison in the merge's transaction: tried, then given as acts.

    ``held``: those that could not come over when both were compared.
    """

    comparison: Comparison
    choices: Mapping
    held: tuple = ()
    refused: list = field(default_factory=list)

    def check(self, connection) -> None:
        """Try all answers, so that it is known which are refused before the merge is written down."""
        for key, answer in self._wanted():
            finding = _try(connection, answer, key in self._chosen)
            if finding is not None:
                self.refused.append((key, finding))

    def record(self) -> dict:
        """Return what the journal keeps: the answers that were dealt with, and those refused."""
        done = without(self.comparison, [key for key, _ in self.refused])
        refused = [[key, finding.code] for key, finding in (*self.held, *self.refused)]
        return {"answers_considered": considered(done, self.choices), "answers_refused": refused}

    def take_in(self, connection, *, at: str) -> AnswersTaken:
        """Give the answers that are not refused, the older ones first, each as an act of its own."""
        refused, taken = {key for key, _ in self.refused}, 0
        for key, answer in self._wanted():
            if key in refused:
                continue
            exists, chosen = is_there(connection, note_of(answer)), key in self._chosen
            act = answer_act(SqlBook(connection), answer, exists=exists, now=at, even_older=chosen)
            append(connection, act, at=at, who=answer["reader"], reason=tr("Answer given in a copy"))
            taken += 1
        return AnswersTaken(taken, (*self.held, *self.refused))

    def _wanted(self) -> list:
        states = resolve(self.comparison, self.choices)
        found = [(key, answer_of(state)) for key, state in states.items() if state is not None]
        return sorted(found, key=lambda one: (moment_in_utc(one[1]["changed_at"]), one[0]))

    @cached_property
    def _chosen(self) -> frozenset:
        """The answers that whoever merges has chosen, knowing of the ones that are here."""
        taken = (one for one in self.comparison.conflicts if self.choices.get(one.key) is Choice.THEIRS)
        return frozenset(key for one in taken for key in one.parcels)


def _states(book, samples: Mapping) -> dict:
    rows = ((table, row) for table in ANSWER_TABLES for row in book.rows(table))
    return {answer_key(table, row["id"]): _state(table, row, samples) for table, row in rows}


def _state(table: str, row: Mapping, samples: Mapping) -> dict:
    if table == DECISION:
        return answer_state(table, row)
    sample = samples.get(row["sample_id"]) or {}
    labels = {one["code"]: one["label"] for one in json.loads(sample.get("classes") or "[]")}
    code = row.get("class_code") or ""
    return answer_state(table, row, sample=sample.get("name") or "", class_label=labels.get(code, code))


def _answers_at(journal, seq: int, samples: Mapping) -> dict:
    """Return the answers as they were after an entry of the journal."""
    rows: dict = {}
    for kind in _ACTS:
        for entry in journal.entries(0, kind):
            if entry.seq > seq:
                break
            for table, row_id, values in effects_of(entry.payload):
                if table in ANSWER_TABLES:
                    rows.setdefault((table, row_id), {}).update(values)
    return {answer_key(table, one): _state(table, row, samples) for (table, one), row in rows.items()}


def _sample_ids(workspace) -> set:
    with database.reading(workspace.path) as connection:
        return {row["id"] for row in SqlBook(connection).rows("sample")}


def _copied(connection, book, sample: Mapping) -> CopiedSample:
    units = sorted(book.rows("sample_unit", sample_id=sample["id"]), key=lambda unit: unit["number"])
    outlines = dict(connection.execute(_PLACES, (sample["id"],)))
    places = tuple(Place(unit["x"], unit["y"], outlines.get(unit["number"]) or "") for unit in units)
    return CopiedSample(sample, tuple(units), places)


def _held_back(connection, found: Comparison, parcels: Comparison, new_samples: set):
    """Yield (key, finding) of the answers that could not be given if all else came over."""
    coming = {
        one
        for one in parcels.theirs
        if one not in parcels.ours and (one not in parcels.base or one in parcels.family_of)
    }
    for change in found.changes:
        if change.found not in (Found.THEIRS, Found.CONFLICT) or change.parcel_id not in found.theirs:
            continue
        answer = answer_of(found.theirs[change.parcel_id])
        if answer_table(change.parcel_id) == LABEL and answer["sample_id"] in new_samples:
            continue
        is_coming = answer.get("subject_id") in coming
        finding = _try(connection, answer, change.found is Found.CONFLICT, is_coming)
        if finding is not None:
            yield change.parcel_id, finding


def _try(connection, answer: Mapping, even_older: bool, is_coming: bool = False) -> Finding | None:
    """Return why an answer cannot be given, ``None`` if it can."""
    exists = is_coming or is_there(connection, note_of(answer))
    try:
        answer_act(SqlBook(connection), answer, exists=exists, even_older=even_older)
    except RuleError as error:
        return error.finding
    return None


def _hidden_notes(book, reader: str, rows: Comparison, known: set) -> frozenset:
    """Return the keys of notes of the field that hold an answer which ``reader`` may not see."""
    found = set()
    for side in (rows.ours, rows.theirs, rows.base):
        for key, state in side.items():
            kind, subject = state.get("subject_kind"), state.get("subject_id") or ""
            if not key.startswith(NOTE + "/") or plain_name(state.get("reader")) == reader:
                continue
            number = current_round(book, SubjectKind.PARCEL, subject) if kind == _PARCEL else 1
            if kind != NoteSubject.FIELD_PLOT.value and (kind, subject, number) not in known:
                found.add(key)
    return frozenset(found)


def _settled(book) -> set:
    """Return the subjects on which nothing is hidden any more: agreed on, or signed off."""
    found = {(row["subject_kind"], row["subject_id"], row["round"]) for row in book.rows("review_consensus")}
    found |= {("sample_unit", row["id"], 1) for row in book.rows("interpretation_consensus")}
    found |= {(_PARCEL, row["parcel_id"], row["round"]) for row in book.rows("sign_off")}
    return found


def _free_name(name: str, taken: set) -> str:
    if name not in taken:
        return name
    others = (f"{name} ({number})" for number in range(2, len(taken) + 3))
    return next(one for one in others if one not in taken)
