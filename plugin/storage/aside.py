"""Rows that could not be written into a workspace, put aside in a file beside it so that none is lost.

They are there only while another program holds the workspace and QGIS is closed meanwhile.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from .errors import WorkspaceNotWritten


def write_aside(path: Path, rows: Sequence[Mapping], names: Sequence[str]) -> None:
    """Put rows aside, of each the values of ``names``; without any rows the file goes.

    :raises WorkspaceNotWritten: the folder refuses.
    """
    try:
        if not rows:
            path.unlink(missing_ok=True)
            return
        text = json.dumps([{name: row[name] for name in names} for row in rows], ensure_ascii=False)
        draft = path.with_name(f".{path.name}")
        draft.write_text(text, "utf-8")
        os.replace(draft, path)
    except OSError as error:
        raise WorkspaceNotWritten(path, error.strerror or str(error)) from error


def read_aside(path: Path, names: Sequence[str]) -> list[dict]:
    """Return the rows that were put aside, in order; a file that cannot be read has none."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        return [{name: row[name] for name in names} for row in json.loads(path.read_text("utf-8"))]
    return []
