"""Python work on a worker thread, with its result or its error given back on the main thread."""

from __future__ import annotations

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .submission import Submission, ending


class _Task(QgsTask):
    """What the task manager runs; ``owner`` is ``None`` once it was given up or has ended."""

    def __init__(self, title: str, owner, submission) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.owner, self._work, self._submission = owner, owner.work, submission
        self._result, self._error = None, None

    def run(self) -> bool:
        """Do the work; QGIS calls this on the worker thread."""
        work, self._work = self._work, None
        try:
            if not self._submission.claim(self):
                return False
            self._result = work()
        except Exception as error:  # what escapes run() can end the program; finished() passes it on
            self._error = error
            return False
        return True

    def cancel(self) -> None:
        """Ask the work to stop: called by its owner, or by QGIS's own list of tasks."""
        if self.owner is not None:
            self.owner.on_cancel()
        super().cancel()

    def finished(self, fine: bool) -> None:
        """Give the result or the error; QGIS calls this on the main thread."""
        owner, self.owner = self.owner, None
        result, error, self._result, self._error = self._result, self._error, None, None
        self._work = self._submission = None
        if owner is not None:
            with ending():
                owner.on_finished(fine, result, error)


class BackgroundWork(QObject):
    """Runs ``work()`` off the main thread; then ``done(result)`` or ``failed(error)`` on it.

    ``work`` must touch no widget and no layer of the project: it makes its own from paths.
    Neither is called after ``cancel()``; ``canceled`` is emitted when the work has ended then, at
    once if it had not begun. Each work that is started ends in exactly one of the three.
    """

    progressed = pyqtSignal(float)
    canceled = pyqtSignal()

    _alive: set = set()  # nobody else need keep a reference

    def __init__(self, title: str, work, done, failed) -> None:
        super().__init__()
        self.work = work
        self._title, self._done, self._failed = title, done, failed
        self._canceled = False
        self._submission = Submission(self._make, _give_up, self)

    @classmethod
    def cancel_all(cls) -> None:
        """Cancel whatever is under way: nobody is there any more to be told."""
        for work in list(cls._alive):
            work.cancel()

    def start(self) -> None:
        """Begin; once only."""
        self._alive.add(self)
        if self._canceled:
            self._end_before_beginning()
        else:
            self._submission.start()

    def cancel(self) -> None:
        """Ask it to stop; what it returns is not told any more."""
        self.on_cancel()
        if not self.under_way:
            return
        task = self._submission.task
        if task is None:
            self._end_before_beginning()
        else:
            task.cancel()

    @property
    def under_way(self) -> bool:
        """Whether it was started and has not ended."""
        return self in self._alive

    def is_canceled(self) -> bool:
        """Return whether it was asked to stop; the work may ask this."""
        return self._canceled

    def set_progress(self, percent: float) -> None:
        """Tell how far the work is; for the work to call."""
        if not self._canceled:
            self._submission.task.setProgress(percent)

    def on_cancel(self) -> None:
        """Note that it shall stop."""
        self._canceled = True

    def on_finished(self, fine: bool, result, error) -> None:
        """Pass on how the task ended."""
        done, failed = self._done, self._failed
        self._let_go()
        if self._canceled:
            self.canceled.emit()
        elif fine:
            done(result)
        else:
            failed(error)

    def _end_before_beginning(self) -> None:
        self._let_go()
        self.canceled.emit()

    def _let_go(self) -> None:
        """Hold nothing of what the work or its callers hold."""
        self._submission.stop()
        self._alive.discard(self)
        self.work = self._done = self._failed = None

    def _make(self) -> _Task:
        task = _Task(self._title, self, self._submission)
        task.progressChanged.connect(self.progressed)
        return task


def _give_up(task: _Task) -> None:
    task.owner = None
    task.cancel()
