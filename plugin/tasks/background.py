"""Python work on a worker thread, with its result or its error given back on the main thread."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsTask


class BackgroundWork(QgsTask):
    """Runs ``work()`` off the main thread; then ``done(result)`` or ``failed(error)`` on it.

    ``work`` must touch no widget and no layer of the project: it makes its own from paths.
    Nothing is called after ``cancel()``.
    """

    _alive: set = set()  # the task manager keeps no Python reference

    def __init__(self, title: str, work, done, failed) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work, self._done, self._failed = work, done, failed
        self._result, self._error = None, None

    def start(self) -> None:
        """Begin."""
        self._alive.add(self)
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        """Do the work; QGIS calls this on the worker thread."""
        try:
            self._result = self._work()
        except Exception as error:  # what escapes run() can end the program; finished() passes it on
            self._error = error
            return False
        return True

    def finished(self, fine: bool) -> None:
        """Give the result or the error; QGIS calls this on the main thread."""
        self._alive.discard(self)
        if self.isCanceled():
            return
        if fine:
            self._done(self._result)
        else:
            self._failed(self._error)
