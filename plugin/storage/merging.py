"""A colleague's work merged into a workspace: compare, decide, write in one go."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from ..core.mechanism.baseline_tables import Origin
from ..core.mechanism.merging import merge_copy, take_evidence
from ..core.mechanism.parcel_changes import GEOMETRY
from ..core.merge.compare import Choice, Comparison, Found
from ..core.merge.resolve import bring_forward, considered, left, resolve, wrong_choices
from ..core.merge.rows import compare_rows, in_one
from ..translate import tr
from . import database
from .clock import now, user_name
from .copying import copy_database
from .errors import MergeRefused, WorkspaceNotWritten, WorkspaceReadOnly
from .evidence_heirs import hand_on
from .holders import keep_holders
from .journal_reader import JournalReader
from .ledger import Ledger, append, last_entry
from .ledger_book import SqlBook
from .merge_answers import AnswersTaken, AnswersWork, compare_review, take_samples
from .merge_evidence import keep_files
from .merge_field import FieldReader
from .merge_locks import SignedOff, compare_unsigned, rows_unsigned
from .merge_notes import NotesTaken, takeable
from .merge_older import older_values
from .merge_places import links_of, overlaps_made
from .merge_rows import owner_of, rows_in
from .merge_rows_write import prepare_rows
from .merge_sets import take_rows
from .merge_source import Source, opened_copy
from .merge_write import row_numbers, write_states
from .parcel_history import catch_up, parcels_after, shapes_of, take_changes
from .reviewer import reviewer_name

_ALL = 10**9
_NO_ROWS = Comparison({}, {}, {}, (), ())


@dataclass(frozen=True)
class Merge:
    """A comparison with a copy, ready to be decided; ``head`` is that of the journal it was made with."""

    workspace: object
    source: Source
    comparison: Comparison
    shapes: Mapping
    head: tuple | None
    rows: Comparison = _NO_ROWS  # plots, trees and notes of the field
    waiting: tuple = ()  # ids of notes here that can be taken in now
    answers: Comparison = _NO_ROWS  # of readers, in the Review panel
    held: tuple = ()  # (key, finding) of answers that cannot come over now
    signed: SignedOff = field(default_factory=SignedOff)  # what is left out of the parcels

    @cached_property
    def whole(self) -> Comparison:
        """Parcels, rows of the field and answers in one, for whoever decides, with what is left out."""
        return in_one(in_one(self.signed.shown_in(self.comparison), self.rows), self.answers)

    @property
    def samples(self) -> tuple:
        """Samples that were drawn in the copy and are not here."""
        return self.source.answers.samples if self.source.answers else ()

    @property
    def is_empty(self) -> bool:
        """Whether the copy has nothing that is not here already."""
        new = self.whole.of(Found.THEIRS) or self.whole.conflicts or self.waiting
        sets = self.source.rows or self.source.evidence or self.samples
        return not new and not sets and not any(not act.told_before for act in self.source.acts)


@dataclass(frozen=True)
class Merged:
    """What a merge did: how many parcels it changed, what is left to decide, the journal's entry."""

    changed: tuple
    left: tuple
    rows: Mapping
    holders: int
    seq: int | None
    missing_files: tuple = ()
    copy_before: str = ""  # path of the workspace as it was
    field_rows: tuple = ()  # keys of rows of the field that were written
    notes: NotesTaken = field(default_factory=NotesTaken)
    answers: AnswersTaken = field(default_factory=AnswersTaken)


def compare_copy(workspace, path) -> Merge:
    """Compare a colleague's copy of ``workspace`` with it.

    :raises MergeRefused, WorkspaceError: as for ``merge_source.opened_copy``.
    """
    _notice(workspace)
    with opened_copy(workspace, path) as source:
        return _finish(workspace, source)


def compare_layer(
    workspace, features, fields, crs, transform_context, *, name: str, base_seq: int, id_field: str = "id",
    absent_are_deleted: bool = False,
) -> Merge:  # fmt: skip
    """Compare a field copy of the parcels with the workspace.

    :param name: of the layer or file; with ``base_seq`` it tells one field copy from another.
    :param base_seq: number of the journal's entry when it was taken (:func:`moment_of_copy`).
    :raises MergeRefused: the layer cannot be read as parcels.
    """
    _notice(workspace)
    base = parcels_after(workspace, base_seq)
    shapes = shapes_of(workspace, (state.get(GEOMETRY) for state in base.values()))
    rows = FieldReader(workspace, base, shapes, transform_context).read(
        features, fields, crs, id_field, absent_are_deleted
    )
    identity = {"kind": "layer", "name": name, "seq": base_seq, "hash": ""}
    journal = JournalReader(workspace)
    for _, record in journal.merges():
        if all(record["source"].get(key) == identity[key] for key in ("kind", "name", "seq")):
            bring_forward(base, record["considered"], rows.states)
    at = journal.moment(base_seq)
    notes = (
        tr("Compared with the parcels as they were saved at {moment}.").format(moment=_local(at)),
        *_told_of(rows, absent_are_deleted),
    )
    source = Source(identity, name, "", base, rows.states, rows.shapes, base_seq, at, notes=notes)
    found = _finish(workspace, source)
    older = older_values(workspace, found.comparison, base_seq)
    if not older:
        return found
    text = tr(
        "The field copy has values that the workspace had before that moment: {number}. If it was taken "
        "earlier, say when; merging would take later changes back."
    )
    return replace(found, source=replace(source, notes=(text.format(number=older), *source.notes)))


def _told_of(rows, absent_are_deleted: bool) -> list[str]:
    """Return what was put right in a field copy, in sentences."""
    absent = 0 if absent_are_deleted else len(rows.absent)
    told = (
        (tr("Parcels that the field copy does not have, left as they are: {number}."), absent),
        (tr("Pieces cut off in the field, with new ids and their share of the stock: {number}."), rows.cut),
        (tr("New parcels without an id, which got one: {number}."), rows.without_id),
        (tr("Rows whose id was written otherwise (capitals, braces, spaces): {number}."), rows.rewritten),
        (tr("Rows without an id on the very land of a parcel, taken as that: {number}."), rows.found_again),
        (tr("Rows that say the same of the same land again, left out: {number}."), rows.repeated),
    )
    return [text.format(number=number) for text, number in told if number]


def moment_of_copy(workspace, moment: str = "") -> int:
    """Return the number of the journal's entry when a field copy was taken.

    :param moment: ISO 8601 in UTC; empty for when the last copy was made.
    :raises MergeRefused: no copy was made.
    """
    _notice(workspace)
    journal = JournalReader(workspace)
    if moment:
        return journal.last_before(moment)
    made = journal.last_copy()
    if made is None:
        raise MergeRefused(
            tr("No copy of this workspace was recorded: say when the field copy was taken (date and time).")
        )
    return made["seq"]


def _local(moment: str) -> str:
    """Return a moment of the journal as a user reads it, in local time."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return "–"


def _notice(workspace) -> None:
    """Write down what other programs saved, so that it counts as ours."""
    if not workspace.read_only:
        catch_up(workspace, Origin.OUTSIDE)


def _finish(workspace, source: Source) -> Merge:
    head = Ledger(workspace).head()
    ours = parcels_after(workspace, _ALL)
    wanted = {state.get(GEOMETRY) for side in (source.base, ours) for state in side.values()}
    shapes = {**source.shapes, **shapes_of(workspace, wanted)}
    links = links_of(source.base, ours, source.states, shapes)
    comparison, signed = compare_unsigned(workspace, source.base, ours, source.states, links)
    source = replace(source, rows=rows_unsigned(source.rows, signed))
    stacked = overlaps_made(source.base, comparison.theirs, shapes)
    if stacked:
        text = tr(
            "Pairs of parcels that share land in the copy, and did not before: {number}. Their carbon counts "
            "twice until the overlaps are mended; “Check parcels” shows them."
        )
        source = replace(source, notes=(*source.notes, text.format(number=len(stacked))))
    side = source.field_side
    if side is None:
        return Merge(workspace, source, comparison, shapes, head, signed=signed)
    rows = compare_rows(side.base, rows_in(workspace.path), side.rows, owner_of)
    if not side.knows_base and (rows.changes or rows.conflicts):
        text = tr(
            "It is not known what plots, trees and notes were like when the copy was made: what differs is a "
            "conflict, and rows that only one side has stay."
        )
        source = replace(source, notes=(*source.notes, text))
    waiting = tuple(takeable(workspace, side.folder))
    answers, held, rows = compare_review(workspace, source.answers, comparison, rows, reviewer_name())
    return Merge(workspace, source, comparison, shapes, head, rows, waiting, answers, held, signed)


def apply_merge(merge: Merge, choices: Mapping[str, Choice], keep_copy: bool = False) -> Merged:
    """Write a merge as decided: one transaction and one entry of the journal, or nothing.

    :param choices: key of a conflict → decision; those left out stay ours, and come again.
    :param keep_copy: copy the workspace first, as it is: the way back from a merge.
    :raises MergeRefused: a decision fits no conflict, or the workspace has changed meanwhile.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    wrong = wrong_choices(merge.whole, choices)
    if wrong:
        text = tr("“{key}” is no conflict that can be decided so: compare again.")
        raise MergeRefused(text.format(key=wrong[0]))
    workspace = merge.workspace
    if workspace.read_only:
        raise WorkspaceReadOnly(workspace.path)
    states = resolve(merge.comparison, choices)
    open_ones = tuple(left(merge.whole, choices))
    if not states and merge.is_empty:
        return Merged((), open_ones, {}, 0, None, answers=AnswersTaken(refused=merge.held))
    kept_path = copy_before(workspace) if keep_copy else None
    try:
        done = _write(merge, choices, states)
    except BaseException:
        if kept_path is not None:
            database.remove_with_companions(kept_path)
        raise
    return replace(done, left=open_ones, copy_before=str(kept_path or ""))


def copy_before(workspace) -> Path:
    """Copy a workspace beside itself, named after the moment; return the copy's path.

    :raises WorkspaceNotWritten: there is no room, or the folder refuses.
    """
    path, moment = Path(workspace.path), datetime.now().strftime("%Y%m%d-%H%M%S")
    made = path.with_name(f"{path.stem}.before-merge-{moment}{path.suffix}")
    draft = made.with_name(f".{made.name}.part")
    try:
        copy_database(path, draft, made)
        os.replace(draft, made)
    except OSError as error:
        raise WorkspaceNotWritten(made, error.strerror or str(error)) from error
    finally:
        database.remove_with_companions(draft)
    return made


def _write(merge: Merge, choices: Mapping, states: Mapping) -> Merged:
    """Write a merge in one transaction, with its entries of the journal."""
    workspace = merge.workspace
    evidence, missing = merge.source.evidence, []
    if evidence is not None:
        evidence, missing = keep_files(workspace, evidence)
    rows_work, review = prepare_rows(merge, choices), AnswersWork(merge.answers, choices, merge.held)
    with workspace.writing() as connection:
        compared = {one.parcel_id for one in merge.comparison.changes if one.found is not Found.OURS}
        rows_then = row_numbers(connection, compared | set(states))
        if last_entry(connection) != merge.head or take_changes(connection, rows_then.values()):
            raise MergeRefused(tr("The workspace has changed since the comparison: compare again."))
        rows_work.write(connection)
        holders = _take_holders(connection, merge.source, states)
        write_states(connection, states, merge.comparison.ours, merge.shapes)
        kept = [(name, merge.shapes[name]) for name in _shapes_to_keep(merge)]
        deltas = take_changes(connection, row_numbers(connection, states).values(), kept)
        rows = take_rows(connection, merge.source.rows)
        note = {"at": now(), "who": user_name(), "reason": _reason(merge.source)}
        samples = take_samples(connection, merge.samples, **note)
        review.check(connection)
        book, record = SqlBook(connection), {**_record(merge, choices, rows), **review.record()}
        entry = append(connection, merge_copy(book, changes=deltas, record=record), **note)
        taken = None
        if evidence is not None:
            taken = take_evidence(book, pieces=evidence.pieces, ties=evidence.ties)
        for act in (taken, hand_on(book, deltas, note["at"], note["who"])):
            if act is not None:
                append(connection, act, **note)
        answers = replace(review.take_in(connection, at=note["at"]), samples=samples)
        told = rows_work.take_in(connection, at=note["at"], who=note["who"])
    rows = {**rows, "evidence": taken.result["ties"]} if taken is not None else rows
    written = tuple(rows_work.states)
    return Merged(tuple(states), (), rows, holders, entry.seq, tuple(missing), "", written, told, answers)


def _reason(source: Source) -> str:
    text = tr("Merged from {name} ({who})") if source.who else tr("Merged from {name}")
    return text.format(name=source.name, who=source.who)


def _take_holders(connection, source: Source, states: Mapping) -> int:
    """Add the right holders of parcels that come in, where they are not here."""
    wanted = {state["holder_id"] for state in states.values() if state and state.get("holder_id")}
    book = SqlBook(connection)
    new = [source.holders[one] for one in sorted(wanted & set(source.holders)) if not book.row("holder", one)]
    if new:
        done = keep_holders(book, holders=new)
        append(connection, done, at=now(), who=user_name(), reason=_reason(source))
    return len(new)


def _shapes_to_keep(merge: Merge) -> list:
    """Return the fingerprints of all geometries of the conflicts: neither side's is lost."""
    sides = (merge.comparison.base, merge.comparison.ours, merge.comparison.theirs)
    ids = {one for conflict in merge.comparison.conflicts for one in conflict.parcels}
    names = {side[one].get(GEOMETRY) for side in sides for one in ids if one in side}
    return sorted(name for name in names if name in merge.shapes)


def _record(merge: Merge, choices: Mapping, rows: Mapping) -> dict:
    """Return what the journal keeps of a merge."""
    comparison = merge.comparison
    return {
        "source": dict(merge.source.identity),
        "who": merge.source.who,
        "base_seq": merge.source.base_seq,
        "conflicts": [_conflict(merge.whole, one, choices) for one in merge.whole.conflicts],
        "considered": considered(comparison, choices),
        "rows_considered": considered(merge.rows, choices),
        "accounts": [_act(act) for act in merge.source.acts],
        "rows": dict(rows),
        "notes": list(merge.source.notes),
        **({"left_out": merge.signed.record()} if merge.signed else {}),
    }


def _act(act) -> dict:
    told = asdict(act)
    del told["asked"]  # as long as the colleague's journal; its beginning is in the details
    return told


def _conflict(comparison: Comparison, conflict, choices: Mapping) -> dict:
    return {
        "key": conflict.key,
        "kind": conflict.kind.value,
        "choice": choices.get(conflict.key, Choice.LEAVE).value,
        "groups": list(conflict.groups),
        "parcels": {
            one: {
                "base": comparison.base.get(one),
                "ours": comparison.ours.get(one),
                "theirs": comparison.theirs.get(one),
            }
            for one in conflict.parcels
        },
    }


def choices_for_all(comparison: Comparison, choice: Choice) -> dict:
    """Return the same decision for all conflicts that offer it."""
    if choice is Choice.LEAVE:
        return {}
    return {one.key: choice for one in comparison.conflicts if choice in one.choices}
