"""A copy of a workspace for a colleague, whose work can be merged later."""

from __future__ import annotations

import json
import os
import sqlite3
import uuid
from contextlib import closing, suppress
from pathlib import Path

from ..core.mechanism.baseline_tables import Origin
from ..core.mechanism.merging import make_copy
from . import database
from .clock import now, user_name
from .errors import WorkspaceExists, WorkspaceNotWritten, WorkspaceReadOnly
from .ledger import Ledger, last_entry
from .merge_rows import keep_base
from .parcel_history import catch_up

COPIED_FROM = "copied_from"  # in ``workspace_meta`` of a copy


def workspace_id(path) -> str:
    """Return what identifies a workspace and all its copies: the id of its jurisdiction."""
    with database.reading(path) as connection:
        row = connection.execute("SELECT id FROM jurisdiction ORDER BY fid LIMIT 1").fetchone()
    return row[0] if row else ""


def copy_workspace(workspace, path, note: str = "") -> dict:
    """Copy a workspace as it is saved to ``path``; return the record of the copy that both files keep.

    It is complete or not there. Unsaved edits are not in it.

    :param note: for whom or what it is.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceExists, WorkspaceNotWritten:
    """
    path = Path(path)
    if path.exists():
        raise WorkspaceExists(path)
    draft = path.with_name(f".{path.stem}-{uuid.uuid4().hex[:8]}.gpkg")
    try:
        record = draft_copy(workspace, draft, path, note)
        record_copy(workspace, record)
        os.replace(draft, path)
    except OSError as error:
        raise WorkspaceNotWritten(path, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            database.remove_with_companions(draft)
    return record


def draft_copy(workspace, draft, path, note: str = "") -> dict:
    """Write a copy to ``draft`` with the record of where it began; return that, to be kept on both sides.

    :param path: where it will lie, for its name and for refusals.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    if workspace.read_only:
        raise WorkspaceReadOnly(workspace.path)
    catch_up(workspace, Origin.OUTSIDE)
    seq, head = copy_database(workspace.path, draft, path)
    record = {
        "copy_id": str(uuid.uuid4()),
        "workspace": workspace_id(workspace.path),
        "name": Path(path).name,
        "seq": seq,
        "hash": head,
        "at": now(),
        "who": user_name(),
        "note": note,
    }
    with database.writing(draft) as connection:
        connection.execute("DELETE FROM workspace_meta WHERE key = ?", (COPIED_FROM,))
        text = json.dumps(record, ensure_ascii=False, sort_keys=True)
        connection.execute("INSERT INTO workspace_meta (key, value) VALUES (?, ?)", (COPIED_FROM, text))
        keep_base(connection)
    return record


def record_copy(workspace, record: dict) -> None:
    """Write down in the workspace's journal that a copy was made."""
    values = {"copy_id": record["copy_id"], "name": record["name"], "seq": record["seq"]}
    Ledger(workspace).act(make_copy, reason=record["note"], sha256=record["hash"], **values)


def copy_database(source, target, shown=None) -> tuple[int, str]:
    """Copy a database as it stands, write-ahead log included; return the head of the copy's journal.

    :param shown: what a refusal names instead of the target.
    :raises WorkspaceError: the source cannot be read.
    :raises WorkspaceNotWritten: the target cannot be written.
    """
    try:
        with closing(sqlite3.connect(target)) as copied:
            with database.reading(source) as connection:
                _back_up(connection, copied, shown or target)
            copied.execute("PRAGMA journal_mode = DELETE")
            has_journal = copied.execute("SELECT 1 FROM sqlite_master WHERE name = 'journal'").fetchone()
            return (last_entry(copied) if has_journal else None) or (0, "")
    except sqlite3.Error as error:
        raise WorkspaceNotWritten(shown or target, str(error)) from error


def _back_up(connection, copied, target) -> None:
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # damage and locks of the source
    try:
        connection.backup(copied)
    except sqlite3.OperationalError as error:
        if "disk" in str(error) or "unable to open" in str(error):
            raise WorkspaceNotWritten(target, str(error)) from error
        raise


def copied_from(path) -> dict:
    """Return the record of the copy that a file is, empty for a plain copy of the file."""
    with database.reading(path) as connection:
        row = connection.execute("SELECT value FROM workspace_meta WHERE key = ?", (COPIED_FROM,)).fetchone()
    try:
        found = json.loads(row[0]) if row else {}
    except ValueError:
        found = {}
    return found if isinstance(found, dict) else {}
