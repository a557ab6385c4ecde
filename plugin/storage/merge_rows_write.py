"""The rows of the field in a merge's transaction: written as decided, then their notes taken in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..core.merge.resolve import resolve
from ..core.merge.rows import split_key
from ..translate import tr
from . import database
from .errors import MergeRefused
from .merge_notes import NotesTaken, keep_photos, notes_in, take_notes, waiting_notes
from .merge_rows import PHOTO, ROW_TABLES, photo_name, rows_in, states_of, write_rows
from .plain_tables import NOTE


@dataclass(frozen=True)
class RowsWork:
    """What is to be written: states by key (``None``: goes), photos' paths, photos taken in already.

    ``before``: the rows that the comparison saw here.
    """

    states: Mapping
    before: Mapping
    photos: Mapping = field(default_factory=dict)
    items: Mapping = field(default_factory=dict)
    missing: tuple = ()
    side: object = None  # a :class:`~.merge_source.FieldSide`; ``None``: no notes are taken in

    def write(self, connection) -> None:
        """Write the rows in an open transaction.

        :raises MergeRefused: they have changed since the comparison, or a value is not taken.
        """
        if states_of(connection) != self.before:
            raise MergeRefused(tr("The workspace has changed since the comparison: compare again."))
        write_rows(connection, self.states, self.before, self.photos)

    def take_in(self, connection, *, at: str, who: str) -> NotesTaken:
        """Take in the notes that wait, in the same transaction."""
        if self.side is None:
            return NotesTaken()
        notes = waiting_notes(connection, self.side.folder)
        done = take_notes(connection, notes, self.items, self.side.bases, at=at, who=who)
        return replace(done, missing=self.missing)


def prepare_rows(merge, choices: Mapping) -> RowsWork:
    """Return the work on the rows; photos are copied in here, without a lock.

    :raises WorkspaceNotWritten: the folder or the disk refuses.
    """
    workspace, side = merge.workspace, merge.source.field_side
    if side is None:
        return RowsWork({}, rows_in(workspace.path))
    states = resolve(merge.rows, choices)
    with database.reading(workspace.path) as connection:
        waiting = {note["id"]: note[PHOTO] for note in waiting_notes(connection, side.folder)}
    ours, photos = notes_in(workspace.path), {}
    for key, state in states.items():
        table, note_id = split_key(key, ROW_TABLES)
        if table != NOTE:
            continue
        waiting.pop(note_id, None)
        if state is not None:
            waiting[note_id], is_new = _photo_of(state, ours.get(note_id), side.field_notes.get(note_id))
            if is_new:
                photos[key] = waiting[note_id]
    notes = [{"id": note_id, PHOTO: path} for note_id, path in waiting.items()]
    items, missing = keep_photos(workspace, side.folder, notes)
    return RowsWork(states, merge.rows.ours, photos, items, tuple(dict.fromkeys(missing)), side)


def _photo_of(state: Mapping, ours: Mapping | None, theirs: Mapping | None) -> tuple:
    """Return the path of the photo that a note is to have, and whether it is not the one it has here."""
    name = state.get(PHOTO)
    if not name:
        return None, False
    if ours is not None and ours[PHOTO] and photo_name(ours[PHOTO]) == name:
        return ours[PHOTO], False
    return (theirs or {}).get(PHOTO) or name, True
