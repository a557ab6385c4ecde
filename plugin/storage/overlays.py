"""The maps that were added to a workspace: which they are, how they are read, what they were when added."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path, PurePath, PureWindowsPath

from qgis.core import QgsPathResolver

from .clock import now
from .plain_rows import insert_text, select, update_text
from .plain_tables import OVERLAY

_JSON = ("encoding", "settings")


@dataclass(frozen=True)
class Overlay:
    """A map of the workspace; ``source`` is an absolute path, or the URI of a service.

    ``kind`` is its id in the catalogue; ``sha256``, ``size_bytes`` and ``modified`` say what the file
    was when it was added or last renewed.
    """

    name: str
    source: str
    kind: str = ""
    band: int = 1
    encoding: Mapping = field(default_factory=dict)
    unit: str = ""
    citation: str = ""
    sha256: str = ""
    size_bytes: int | None = None
    modified: str = ""
    settings: Mapping = field(default_factory=dict)
    id: str = ""  # noqa: A003 (the column's name)
    added_at: str = ""


def overlays(workspace) -> list[Overlay]:
    """Return the maps of the workspace in the order they were added."""
    return [_read(workspace, row) for row in select(workspace, OVERLAY)]


def overlay(workspace, overlay_id: str) -> Overlay | None:
    """Return one map, ``None`` if there is none with this id."""
    found = select(workspace, OVERLAY, id=overlay_id)
    return _read(workspace, found[0]) if found else None


def add_overlay(workspace, new: Overlay) -> Overlay:
    """Add a map; return it with its id and the moment it was added.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    new = replace(new, id=new.id or str(uuid.uuid4()), added_at=new.added_at or now())
    row = _row(workspace, new)
    with workspace.writing() as connection:
        connection.execute(insert_text(OVERLAY, row), tuple(row.values()))
    return new


def change_overlay(workspace, changed: Overlay) -> None:
    """Keep a map as it is now, in place of the one with its id."""
    row = _row(workspace, changed)
    overlay_id = row.pop("id")
    with workspace.writing() as connection:
        connection.execute(update_text(OVERLAY, row), (*row.values(), overlay_id))


def remove_overlay(workspace, overlay_id: str) -> None:
    """Take a map out of the workspace, with what was counted on it; entries in the accounts stay."""
    with workspace.writing() as connection:
        connection.execute("DELETE FROM overlay WHERE id = ?", (overlay_id,))
        connection.execute("DELETE FROM counted_loss WHERE overlay_id = ?", (overlay_id,))


def stored_source(workspace, source: str) -> str:
    """Return a source as the workspace keeps it: a file by its path from the workspace's folder.

    As in QGIS's projects it begins with ``./`` or ``../`` then; a file on another drive, and the
    address of a service, stay as they are.
    """
    path, bar, rest = source.partition("|")
    if not _is_file_path(path):
        return source
    return _resolver(workspace).writePath(path) + bar + rest


def full_source(workspace, stored: str) -> str:
    """Return the source that the workspace keeps, a file by its absolute path."""
    path, bar, rest = stored.partition("|")
    if not path.startswith(("./", "../")):
        return stored
    return _resolver(workspace).readPath(path) + bar + rest


def _is_file_path(path: str) -> bool:
    is_absolute = PurePath(path).is_absolute() or PureWindowsPath(path).is_absolute()
    return is_absolute and "://" not in path and not path.startswith("/vsi")


def _resolver(workspace) -> QgsPathResolver:
    return QgsPathResolver(str(Path(workspace.path).absolute()))


def _read(workspace, row: dict) -> Overlay:
    row = {name: "" if value is None and name != "size_bytes" else value for name, value in row.items()}
    for name in _JSON:
        row[name] = json.loads(row[name]) if row[name] else {}
    row["source"] = full_source(workspace, row["source"])
    return Overlay(**row)


def _row(workspace, one: Overlay) -> dict:
    row = {column.name: getattr(one, column.name) for column in fields(one)}
    for name in _JSON:
        row[name] = json.dumps(dict(row[name]), ensure_ascii=False, sort_keys=True) if row[name] else None
    row["source"] = stored_source(workspace, one.source)
    return {name: None if value == "" else value for name, value in row.items()}
