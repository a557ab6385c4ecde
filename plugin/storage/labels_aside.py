"""Labels that could not be written yet, put aside in a file beside the workspace (see :mod:`.aside`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from .aside import read_aside, write_aside

_NAMES = ("unit", "reader", "class_code", "confidence", "comment", "evidence", "at")


def aside_path(workspace) -> Path:
    """Return the file that labels are put aside in."""
    return Path(f"{workspace.path}.labels.json")


def put_aside(workspace, labels: Sequence[Mapping]) -> None:
    """Put labels (arguments of :func:`samples.label`) aside; without any the file goes.

    :raises WorkspaceNotWritten: the folder refuses.
    """
    write_aside(aside_path(workspace), labels, _NAMES)


def labels_aside(workspace) -> list[dict]:
    """Return the labels that were put aside, in order; a file that cannot be read has none."""
    return read_aside(aside_path(workspace), _NAMES)
