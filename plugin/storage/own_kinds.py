"""The user's own kinds of maps, kept in the workspace beside the catalogue that comes with the plugin."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping

from .plain_rows import select
from .plain_tables import CATALOGUE


def own_kinds(workspace) -> dict[str, dict]:
    """Return id → entry of the user's own kinds of maps, in the order they were made.

    One that is no JSON is the text itself, which ``entry_of`` refuses.
    """
    rows = select(workspace, CATALOGUE)
    return {row["id"]: _read(row["entry"]) for row in rows}


def _read(text: str):
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def keep_kind(workspace, entry: Mapping, kind_id: str = "") -> str:
    """Keep a kind of map, a new one or in place of the one with this id; return its id.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    kind_id = kind_id or str(uuid.uuid4())
    text = json.dumps(dict(entry), ensure_ascii=False, sort_keys=True, allow_nan=False)
    with workspace.writing() as connection:
        connection.execute(
            "INSERT INTO catalogue_entry (id, entry) VALUES (?, ?) "
            "ON CONFLICT (id) DO UPDATE SET entry = excluded.entry",
            (kind_id, text),
        )
    return kind_id


def remove_kind(workspace, kind_id: str) -> None:
    """Remove a kind of map; the maps of it that were added keep their own encoding."""
    with workspace.writing() as connection:
        connection.execute("DELETE FROM catalogue_entry WHERE id = ?", (kind_id,))
