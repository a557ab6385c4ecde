"""Answers that could not be written yet, put aside in a file beside the workspace (see :mod:`.aside`)."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ..core.review.queue import Subject
from .aside import read_aside, write_aside
from .review import Answer

_SUBJECT = ("subject_kind", "subject_id", "parcel_id", "round")
_SAID = ("reader", "verdict", "confidence", "comment", "evidence", "basis_sha256", "at")


def aside_path(workspace) -> Path:
    """Return the file that answers are put aside in."""
    return Path(f"{workspace.path}.answers.json")


def put_aside(workspace, answers: Iterable[tuple[Subject, Answer]]) -> None:
    """Put answers aside with what they are about; without any the file goes.

    :raises WorkspaceNotWritten: the folder refuses.
    """
    rows = []
    for subject, answer in answers:
        row = {name: getattr(answer, name) for name in _SAID}
        place = (subject.kind, subject.id, subject.parcel_id, subject.round)
        rows.append({**row, "evidence": list(answer.evidence), **dict(zip(_SUBJECT, place))})
    write_aside(aside_path(workspace), rows, (*_SUBJECT, *_SAID))


def answers_aside(workspace) -> list[tuple[Subject, Answer]]:
    """Return the answers that were put aside, in order; a file that cannot be read has none."""
    found = []
    for row in read_aside(aside_path(workspace), (*_SUBJECT, *_SAID)):
        kind, subject_id, parcel_id, number = (row[name] for name in _SUBJECT)
        said = {name: row[name] for name in _SAID}
        with suppress(TypeError):
            said["evidence"] = tuple(row["evidence"])
            answer = Answer(kind, subject_id, **said)
            found.append((Subject(kind, subject_id, "", parcel_id, round=number), answer))
    return found
