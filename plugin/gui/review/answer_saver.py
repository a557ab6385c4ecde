"""Keeps answers as they are given: off the main thread, one after another, none lost on the way."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, replace
from threading import Lock

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.findings import RuleError
from ...core.review.queue import Subject
from ...storage import review
from ...storage.answers_aside import answers_aside, put_aside
from ...storage.clock import now
from ...storage.errors import TerrestrialCarbonError
from ...tasks.background import BackgroundWork
from ...translate import tr

#: How long an answer that could not be written waits until it is tried again, ms.
RETRY_MS = 3000


@dataclass(frozen=True)
class Kept:
    """An answer that was written, with what the subject's readers have said now."""

    answer: review.Answer
    rows: list
    agreed: dict | None


class _Writing:
    """One answer on its way into the workspace, which its saver may take back until it is written."""

    def __init__(self, workspace, subject: Subject, answer: review.Answer) -> None:
        self._what = workspace, subject, answer
        self._lock = Lock()
        self._taken_back = self._written = False

    def write(self) -> Kept | None:
        """Write it; nothing where it was taken back. Called on any thread."""
        with self._lock:
            if self._taken_back:
                return None
            kept = _keep(*self._what)
            self._written = True
            return kept

    def take_back(self) -> bool:
        """See to it that it is not written later; whether it was not written before.

        A write that has begun is waited for, as long as a locked workspace is waited for at most.
        """
        with self._lock:
            self._taken_back = True
            return not self._written


class AnswerSaver(QObject):
    """``kept`` carries a :class:`Kept`; ``failed`` an answer, the error, and whether it is tried again.

    An answer that is not written yet stays with the saver: a workspace that is locked is tried again, one
    that the rules refuse is held until its reader changes it. A later answer of a reader to the same subject
    takes the place of one that waits. What cannot be written before the end is put aside.
    """

    kept = pyqtSignal(object)
    failed = pyqtSignal(object, object, bool)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._waiting: dict = {}
        self._refused: dict = {}
        self._aside: dict = {}  # path → workspace that answers were put aside for, and taken up from
        self._work = self._writing = self._now = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RETRY_MS)
        self._timer.timeout.connect(self.start)

    @property
    def busy(self) -> bool:
        """Whether something is being written, or waits to be."""
        return self._work is not None or bool(self._waiting)

    def unsaved(self, workspace, reader: str, key) -> review.Answer | None:
        """Return the answer of a reader to a subject that is not written, or ``None``."""
        place = (str(workspace.path), reader, key)
        if self._now is not None and self._now[0] == place and place not in self._waiting:
            return self._now[3]
        held = self._waiting.get(place) or self._refused.get(place)
        return None if held is None else held[2]

    def is_refused(self, workspace, reader: str, key) -> bool:
        """Whether the rules did not take the reader's last answer to a subject."""
        return (str(workspace.path), reader, key) in self._refused

    def take_up(self, workspace) -> None:
        """Keep what was put aside for a workspace when the program ended, unless more was said since."""
        path = str(workspace.path)
        if workspace.read_only or path in self._aside:
            return
        found = answers_aside(workspace)
        if found:
            self._aside[path] = workspace
        for subject, answer in found:
            self._waiting.setdefault((path, answer.reader, answer.key), (workspace, subject, answer))
        self.start()

    def put(self, workspace, subject: Subject, answer: review.Answer) -> None:
        """Keep an answer, as soon as the ones before it are kept; it is as of now, whenever it is written."""
        answer = replace(answer, at=now())
        place = (str(workspace.path), answer.reader, answer.key)
        self._refused.pop(place, None)
        self._waiting.pop(place, None)
        self._waiting[place] = (workspace, subject, answer)
        self.start()

    def start(self) -> None:
        """Write what waits, now."""
        self._timer.stop()
        if self._work is not None or not self._waiting:
            return
        place, (workspace, subject, answer) = next(iter(self._waiting.items()))
        del self._waiting[place]
        self._now = (place, workspace, subject, answer)
        self._writing = _Writing(workspace, subject, answer)
        write = self._writing.write
        self._work = work = BackgroundWork(tr("Keeping an answer"), write, self._on_kept, self._on_failed)
        work.canceled.connect(lambda: self._on_canceled(work))
        work.start()

    def unload(self) -> int:
        """Write what waits before the program closes, and stop; what cannot be written now is put aside.

        :returns: how many answers were put aside.
        :raises TerrestrialCarbonError: some could neither be written nor put aside.
        """
        self._timer.stop()
        work, writing, present = self._work, self._writing, self._now
        self._work = self._writing = self._now = None  # before it is stopped, as it may say so at once
        if work is not None:
            work.cancel()
            place, workspace, subject, answer = present
            if writing.take_back():  # it could come after a later answer otherwise
                self._waiting.setdefault(place, (workspace, subject, answer))
        left = defaultdict(list)
        for path, workspace in self._aside.items():
            left[path] = [workspace]
        for (path, *_), (workspace, subject, answer) in self._waiting.items():
            left[path] = left[path] or [workspace]
            if len(left[path]) == 1:  # a file that refused one refuses the next: wait for it once
                try:
                    _keep(workspace, subject, answer)
                    continue
                except RuleError:
                    continue
                except TerrestrialCarbonError:
                    pass
            left[path].append((subject, answer))
        self._waiting.clear()
        return self._put_aside(left.values())

    @staticmethod
    def _put_aside(left) -> int:
        """Put aside what each workspace has left; all of them, whatever one refuses."""
        problem, number = None, 0
        for workspace, *answers in left:
            try:
                put_aside(workspace, answers)
                number += len(answers)
            except TerrestrialCarbonError as error:
                problem = error
        if problem is not None:
            raise problem
        return number

    def _on_canceled(self, work) -> None:
        """Write again what somebody stopped in QGIS's list of tasks."""
        if work is not self._work:
            return
        place, workspace, subject, answer = self._now
        self._work = self._now = None
        self._waiting.setdefault(place, (workspace, subject, answer))
        self._timer.start()

    def _clear_aside(self) -> None:
        """Let go of what was put aside, as it is written by now, or refused and told."""
        waiting = {place[0] for place in self._waiting}
        for path in [path for path in self._aside if path not in waiting]:
            with suppress(TerrestrialCarbonError):  # tried again at the end
                put_aside(self._aside[path], ())
                del self._aside[path]

    def _on_kept(self, kept: Kept) -> None:
        self._work = self._now = None
        self._clear_aside()
        self.kept.emit(kept)
        self.start()

    def _on_failed(self, error) -> None:
        place, workspace, subject, answer = self._now
        self._work = self._now = None
        again = isinstance(error, TerrestrialCarbonError)
        if place not in self._waiting:  # nothing newer was said meanwhile
            held = self._waiting if again else self._refused
            held[place] = (workspace, subject, answer)
        self._clear_aside()
        self.failed.emit(answer, error, again)
        if not isinstance(error, (TerrestrialCarbonError, RuleError)):
            raise error
        if again:
            self._timer.start()
        else:
            self.start()


def _keep(workspace, subject: Subject, answer: review.Answer) -> Kept:
    """Write an answer, unless its reader has said something later, and read what is said now."""
    rows, _ = review.answers_on(workspace, subject)
    said = max((row["changed_at"] or "" for row in rows if row["reader"] == answer.reader), default="")
    if not answer.at or said <= answer.at:
        review.decide(workspace, answer)
    return Kept(answer, *review.answers_on(workspace, subject))
