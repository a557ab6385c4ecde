"""What a colleague's copy of the workspace holds, and where both began.

The copy is never written: it is read from a temporary copy of its own, where an older schema is
brought up to date and what other programs changed is noticed.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

from ..core.mechanism.baseline_tables import Origin
from ..core.mechanism.journal import JournalEntry, canonical, effects_of, first_break
from ..core.mechanism.ledger_tables import WRITTEN_ONCE
from ..core.mechanism.merging import MERGED_ACTS, OWN_ACTS
from ..core.mechanism.parcel_changes import GEOMETRY
from ..core.merge.resolve import bring_forward
from ..translate import tr
from . import database
from .copying import copied_from, copy_database, workspace_id
from .errors import MergeRefused, WorkspaceDamaged
from .fingerprint import fingerprint
from .journal_reader import JournalReader
from .ledger import Ledger
from .merge_answers import AnswersSide, answers_side, own_acts_notes
from .merge_evidence import Evidence, evidence_to_take
from .merge_notes import notes_in
from .merge_rows import kept_base, rows_in
from .merge_sets import differing_decisions, rows_to_take
from .parcel_history import catch_up, parcels_after, shapes_of
from .sign_offs import basis_of
from .workspace import open_workspace

_ROWS, _ANSWERS = "rows_considered", "answers_considered"  # in the journal's record of a merge
_LAND = "considered"  # of the parcels
PACKAGE_FILE = "workspace.gpkg"  # in the folder of a field package
_LONGEST_DETAIL = 2000  # characters of what an act was asked
_ALL = 10**9


@dataclass(frozen=True)
class ForeignAct:
    """An act of the accounts in the copy's journal that this workspace's does not have."""

    seq: int
    at: str
    who: str
    kind: str
    reason: str
    details: str  # what was asked, as the journal of a merge keeps it
    told_before: bool = False
    asked: Mapping = field(default_factory=dict)  # the same, whole


@dataclass(frozen=True)
class FieldSide:
    """Their plots, trees and notes, as they are and as they were where both began.

    ``folder``: where their photos lie; ``bases``: hash of each noted parcel's record as they had it.
    """

    base: Mapping
    rows: Mapping
    field_notes: Mapping
    folder: Path
    knows_base: bool = True
    bases: Mapping = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """Their side of a merge. ``identity`` is what the journal keeps of it."""

    identity: Mapping
    name: str
    who: str
    base: Mapping
    states: Mapping
    shapes: Mapping
    base_seq: int
    base_at: str
    acts: tuple = ()
    holders: Mapping = field(default_factory=dict)
    rows: Mapping = field(default_factory=dict)  # table → rows, of the tables that are merged as sets
    evidence: Evidence | None = None
    differing: tuple = ()  # their proposals that were decided otherwise here
    notes: tuple = ()
    sha256: str = ""  # of the copy's file
    field_side: FieldSide | None = None
    answers: AnswersSide | None = None


@contextmanager
def opened_copy(workspace, path) -> Iterator[Source]:
    """Yield what a colleague's copy of ``workspace`` at ``path`` holds.

    :raises MergeRefused: it is this very file, or a workspace of another place.
    :raises WorkspaceError: it cannot be read, is damaged, or newer than this plugin.
    """
    path = package_file(path)
    database.check_kind(path)
    if path.samefile(workspace.path):
        text = tr("{path} is the workspace that is open: choose the colleague's copy of it.")
        raise MergeRefused(text.format(path=path))
    folder = Path(mkdtemp(prefix="terrestrial_carbon_"))
    try:
        copy = folder / path.name
        copy_database(path, copy)
        _check_whole(path, copy)
        theirs = open_workspace(copy)
        if workspace_id(theirs.path) != workspace_id(workspace.path) or theirs.crs != workspace.crs:
            text = tr(
                "{path} is no copy of this workspace but another one (“{name}”): import its parcels instead."
            )
            raise MergeRefused(text.format(path=path, name=theirs.settings.name))
        yield _source(workspace, theirs, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)  # on Windows QGIS may hold the file a little longer


def package_file(path) -> Path:
    """Return the workspace's copy in the folder of a field package; any other path as it is."""
    path = Path(path)
    return path / PACKAGE_FILE if path.is_dir() else path


def _check_whole(path, copy) -> None:
    try:
        with database.reading(copy) as connection:
            state = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        state = str(error)
    if state != "ok":
        raise WorkspaceDamaged(path, state)


def _source(workspace, theirs, path) -> Source:
    mine, other = JournalReader(workspace), JournalReader(theirs)
    broken = first_break(other.entries())
    if broken is not None:
        raise WorkspaceDamaged(path, tr("the journal was altered at entry {number}").format(number=broken))
    common, record = mine.common_with(other), copied_from(theirs.path)
    catch_up(theirs, Origin.OUTSIDE)
    states = parcels_after(theirs, _ALL)
    identity = {
        "kind": "workspace",
        "name": path.name,
        "copy_id": record.get("copy_id", ""),
        "seq": other.head[0],
        "hash": other.head[1],
    }
    base = _base(workspace, mine, other, common, identity, states)
    since, answers = mine.moment(common), answers_side(workspace, theirs, mine, common)
    _bring_forward(answers.base, _ANSWERS, mine, other, common, identity, answers.states)
    return Source(
        identity,
        path.name,
        _who(other, common, record),
        base,
        states,
        shapes_of(theirs, _shapes_wanted(base, states)),
        common,
        since,
        _acts(workspace, mine, other, common),
        {holder["id"]: holder for holder in theirs.holders()},
        rows_to_take(workspace, theirs, since),
        evidence_to_take(workspace, theirs, path),
        tuple(differing_decisions(workspace, theirs)),
        notes=tuple(own_acts_notes(entry.kind for entry in other.entries(common))),
        sha256=fingerprint(str(path)).get("sha256", ""),
        answers=answers,
        field_side=_field_side(workspace, theirs, path, mine, other, common, identity),
    )


def _field_side(workspace, theirs, path, mine, other, common: int, identity: Mapping) -> FieldSide:
    """Return their rows of the field; without a kept base only what both have alike is known from before."""
    rows, kept = rows_in(theirs.path), _kept_base(workspace, theirs, common)
    base = kept
    if base is None:
        ours = rows_in(workspace.path)
        base = {key: state for key, state in rows.items() if ours.get(key) == state}
    _bring_forward(base, _ROWS, mine, other, common, identity, rows)
    notes, folder = notes_in(theirs.path), Path(path).absolute().parent
    noted = {note["subject_id"] for note in notes.values()}
    return FieldSide(base, rows, notes, folder, kept is not None, basis_of(theirs, noted))


def _kept_base(workspace, theirs, common: int) -> dict | None:
    """Return the rows where both began: those that the later of the two copies, if any, was made with."""
    made = [(copied_from(one.path).get("seq"), one.path) for one in (theirs, workspace)]
    for _, path in sorted((one for one in made if one[0] is not None and one[0] <= common), reverse=True):
        kept = kept_base(path)
        if kept is not None:
            return kept
    return None


def _shapes_wanted(base: Mapping, states: Mapping) -> set:
    """Return the fingerprints of their geometries that were not there when both began."""
    there = {state.get(GEOMETRY) for state in base.values()}
    return {state.get(GEOMETRY) for state in states.values()} - there


def _who(other: JournalReader, common: int, record) -> str:
    """Return who worked in the copy: by its entries, else for whom it was made."""
    names = dict.fromkeys(entry.who for entry in other.entries(common) if entry.who)
    return ", ".join(names) or record.get("note", "")


def _base(workspace, mine, other, common: int, identity: Mapping, now: Mapping) -> dict:
    """Return the parcels where both began, with what merges in either direction have dealt with since."""
    states = parcels_after(workspace, common)
    _bring_forward(states, _LAND, mine, other, common, identity, now)
    return states


def _bring_forward(
    states: dict, what: str, mine, other, common: int, identity: Mapping, now: Mapping
) -> None:
    """Bring states up to what merges in either direction have dealt with since."""
    for _, record in mine.merges():
        if _is_same_copy(record["source"], identity):
            seen = record.get(what, {})
            bring_forward(states, seen, now if what == _LAND else _made_there(states, seen, now))
    here, there = _records(mine.merges(), other, common), _records(other.merges(common), mine, common)
    while here or there:
        # ours comes first where they had it when they merged us
        is_ours = bool(here) and (not there or there[0][1]["source"]["seq"] >= here[0][0])
        _, record = (here if is_ours else there).pop(0)
        bring_forward(states, record.get(what, {}))


def _made_there(states: Mapping, seen: Mapping, now: Mapping) -> dict:
    """Return what a copy has now, with the rows made in it as they were when they were dealt with.

    Their ids are made where the rows are: whoever has one of them got it from there.
    """
    made = {key: state for key, state in seen.items() if state and key in now and key not in states}
    return {**now, **made}


def _is_same_copy(source: Mapping, identity: Mapping) -> bool:
    return all(source.get(key) == identity.get(key) for key in ("kind", "name", "copy_id"))


def _records(merges, journal: JournalReader, common: int) -> list:
    """Return the merges of a copy that ended with an entry of this journal, which nobody else's has."""
    return [
        (seq, record)
        for seq, record in merges
        if record["source"]["kind"] == "workspace"
        and record["source"]["seq"] > common
        and journal.has(record["source"]["seq"], record["source"]["hash"])
    ]


def _acts(workspace, mine, other: JournalReader, common: int) -> tuple:
    """Return the acts of the accounts after the common entry, those told at an earlier merge marked."""
    told = max((record["source"]["seq"] for _, record in _records(mine.merges(), other, common)), default=0)
    with Ledger(workspace).reading() as book:
        return tuple(
            ForeignAct(
                entry.seq,
                entry.at,
                entry.who,
                entry.kind,
                entry.reason,
                _details(entry.payload),
                entry.seq <= told,
                json.loads(entry.payload)["act"],
            )
            for entry in other.entries(common)
            if entry.kind not in MERGED_ACTS | OWN_ACTS and not _is_known(book, entry)
        )


def _is_known(book, entry: JournalEntry) -> bool:
    """Return whether all rows that an act made are here already: booked here, too, or taken over before.

    Rows that can change later prove nothing, but for right holders, who come along with their parcels.
    """
    effects = effects_of(entry.payload)
    for table, row_id, values in effects:
        row = book.row(table, row_id)
        is_made_once = table in WRITTEN_ONCE or entry.kind == "add_holders"
        if not is_made_once or row is None or any(row[name] != value for name, value in values.items()):
            return False
    return bool(effects)


def _details(payload: str) -> str:
    text = canonical(json.loads(payload)["act"])
    return text if len(text) <= _LONGEST_DETAIL else text[: _LONGEST_DETAIL - 1] + "…"
