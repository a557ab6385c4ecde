"""Notes of the field taken in: acts of the journal in the name of their readers, photos as evidence.

What cannot be taken in stays as a note, with the reason told; it is tried again at every merge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from ..core.findings import Finding, RuleError
from ..core.mechanism.evidence_tables import LinkState, Support, link_id
from ..core.mechanism.merging import take_evidence
from ..core.merge.rows import row_key
from ..core.review.field_notes import NoteSubject, moment_in_utc, note_act
from ..translate import tr
from . import database
from .errors import EditRefused
from .evidence import file_item
from .evidence_files import keep_file, locate
from .ledger import append
from .ledger_book import SqlBook
from .ledger_schema import quoted
from .merge_rows import PHOTO, TAKEN_IN
from .plain_tables import NOTE, PLAIN_TABLES
from .spatial_tables import FIELD_PLOT

_COLUMNS = tuple(PLAIN_TABLES[NOTE])
_PLACES = {NoteSubject.PARCEL.value: "parcel", NoteSubject.FIELD_PLOT.value: FIELD_PLOT}
_PIECE = (
    "kind", "title", "file_name", "path", "uri", "sha256", "size_bytes", "media_type", "fingerprint",
    "taken_at", "lon", "lat", "remark", "added_at", "added_by",
)  # fmt: skip


@dataclass(frozen=True)
class NotesTaken:
    """How many notes were taken in; those that could not be, with why; photos that were not there."""

    taken: int = 0
    refused: tuple[tuple[str, Finding], ...] = ()
    missing: tuple[str, ...] = ()


def notes_in(path) -> dict:
    """Return the notes of a workspace's file by their ids, with all columns as they are."""
    with database.reading(path) as connection:
        return {row["id"]: row for row in _notes(connection)}


def waiting_notes(connection, folder) -> list[dict]:
    """Return the notes to be taken in: those that never were, and those whose photo is there only now.

    :param folder: that of a copy whose photos may lie there; ``None`` for none.
    """
    return [note for note in _notes(connection) if not note[TAKEN_IN] or _is_late_photo(note, folder)]


def takeable(workspace, folder) -> list[str]:
    """Return the ids of the workspace's own notes that could be taken in now."""
    with database.reading(workspace.path) as connection:
        waiting = waiting_notes(connection, folder)
        return [note["id"] for note in waiting if _try(connection, note) is None]


def photo_file(folder, path: str | None) -> Path | None:
    """Return a photo's file below ``folder``; ``None`` where it is not there or the path leads out of it."""
    parts = PurePosixPath(str(path or "").replace("\\", "/"))
    if folder is None or not parts.parts or parts.is_absolute() or ".." in parts.parts:
        return None
    root = Path(folder).resolve()
    try:
        found = root.joinpath(*parts.parts).resolve()
        return found if found.is_file() and found.is_relative_to(root) else None
    except (OSError, ValueError):
        return None


def keep_photos(workspace, folder, notes: Iterable[Mapping]) -> tuple[dict, list[str]]:
    """Copy the photos of notes in, without a lock; return note id → evidence item, and names not found.

    :raises WorkspaceNotWritten: the folder or the disk refuses.
    """
    items, missing = {}, []
    for note in notes:
        if not note.get(PHOTO):
            continue
        kept = locate(workspace.path, note[PHOTO])
        source = kept if kept is not None and kept.is_file() else photo_file(folder, note[PHOTO])
        try:
            if source is None:
                raise EditRefused(note[PHOTO])
            items[note["id"]] = file_item(source, keep_file(workspace.path, source), "", "")
        except EditRefused:
            missing.append(note[PHOTO])
    return items, missing


def take_notes(
    connection, notes: Iterable[Mapping], items: Mapping, bases: Mapping, *, at: str, who: str
) -> NotesTaken:
    """Take notes in, in an open transaction: the older ones first, each an act of its own.

    :param items: note id → its photo, as :func:`keep_photos` gives it.
    :param bases: parcel id → hash of the record that readers had in the field.
    """
    done, taken, refused = NotesTaken(), 0, []
    for note in sorted(notes, key=lambda one: (moment_in_utc(one["at"]), one["id"])):
        finding = _try(connection, note, at)
        item = items.get(note["id"])
        if item is not None:
            _set(connection, note["id"], PHOTO, item["path"])
        if finding is not None:
            refused.append((row_key(NOTE, note["id"]), finding))
            continue
        _take(connection, note, item, bases.get(note["subject_id"], ""), at, who)
        _set(connection, note["id"], TAKEN_IN, at)
        taken += 1
    return replace(done, taken=taken, refused=tuple(refused))


def _notes(connection) -> list[dict]:
    query = " ".join(("SELECT", ", ".join(map(quoted, _COLUMNS)), "FROM", NOTE, "ORDER BY fid"))
    return [dict(zip(_COLUMNS, row)) for row in connection.execute(query)]


def _is_late_photo(note: Mapping, folder) -> bool:
    """Return whether a note's photo was not there when it was taken in, and is now."""
    parts = PurePosixPath(note[PHOTO] or "").parts
    is_kept = bool(parts) and parts[0].endswith(".evidence")
    return not is_kept and photo_file(folder, note[PHOTO]) is not None


def _try(connection, note: Mapping, at: str = "") -> Finding | None:
    """Return why a note cannot be taken in, ``None`` if it can."""
    try:
        note_act(SqlBook(connection), note, exists=is_there(connection, note), now=at)
    except RuleError as error:
        return error.finding
    return None


def is_there(connection, note: Mapping) -> bool:
    """Return whether the parcel or plot of a note is here; of anything else the rules see to it."""
    table = _PLACES.get(note["subject_kind"])
    if table is None:
        return True
    query = " ".join(("SELECT 1 FROM", quoted(table), "WHERE id = ?"))
    return connection.execute(query, (note["subject_id"],)).fetchone() is not None


def _take(connection, note: Mapping, item: Mapping | None, basis: str, at: str, who: str) -> None:
    """Append the acts of one note: its photo as evidence, then what its reader said."""
    book, ids = SqlBook(connection), []
    reader = (note["reader"] or "").strip() or who
    said = {"at": at, "who": reader, "reason": tr("Note of the field")}
    if item is not None:
        piece = _piece(book, item, note, at, reader)
        ids, ties = [piece["id"]], _ties(book, piece["id"], note, at, reader)
        photo = take_evidence(book, pieces=[piece], ties=ties)
        if photo is not None:
            append(connection, photo, **said)
    exists = is_there(connection, note)
    act = note_act(book, note, exists=exists, evidence=ids, basis_sha256=basis, now=at)
    if act is not None:
        append(connection, act, **said)


def _piece(book, item: Mapping, note: Mapping, at: str, who: str) -> dict:
    """Return the piece of evidence with a photo's content: the one there is, or a new one."""
    for row in book.rows("evidence", sha256=item["sha256"]):
        if row["kind"] == item["kind"]:
            return row
    values = {**item, "remark": note["comment"] or None, "added_at": at, "added_by": who}
    return {"id": book.new_id(), **{name: values.get(name) for name in _PIECE}}


def _ties(book, evidence_id: str, note: Mapping, at: str, who: str) -> list[dict]:
    """Return the tie of a photo to the parcel that its note is about, directly or by event or unit."""
    tables = {NoteSubject.EVENT.value: "event", NoteSubject.SAMPLE_UNIT.value: "sample_unit"}
    parcel_id, table = note["subject_id"], tables.get(note["subject_kind"])
    if table is not None:
        parcel_id = (book.row(table, note["subject_id"]) or {}).get("parcel_id")
    if not parcel_id or note["subject_kind"] == NoteSubject.FIELD_PLOT.value:
        return []
    supports = Support.OTHER.value
    tie = {"evidence_id": evidence_id, "parcel_id": parcel_id, "supports": supports}
    state = {"state": LinkState.ATTACHED.value, "inherited_from": None, "reason": None, "at": at, "who": who}
    return [{"id": link_id(evidence_id, parcel_id, supports), **tie, **state}]


def _set(connection, note_id: str, column: str, value: str) -> None:
    statement = " ".join(("UPDATE", NOTE, "SET", quoted(column), "= ? WHERE id = ?"))
    connection.execute(statement, (value, note_id))
