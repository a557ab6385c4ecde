"""One algorithm at a time in the background: progress, cancel, and an end that always comes."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...tasks.algorithm_run import AlgorithmRun
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..messages import USER_ERRORS


class Runner(QObject):
    """``progressed`` carries percent, ``ended`` comes after each run, however it ended.

    Why a run failed goes to the message bar, what it warned of to whoever asked for it.
    """

    progressed = pyqtSignal(float)
    ended = pyqtSignal()

    def __init__(self, session, messages, parent=None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._run = None
        self._workspace = None
        self._task = None
        self._work, self._done, self._failed = None, None, None

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._run is not None

    def start(self, name: str, parameters: dict, done, failed=None, work=None) -> None:
        """Run the algorithm ``name`` of ours; then ``done(results, warnings)`` or ``failed(sentence)``.

        Nothing is called when it is cancelled, or when another workspace was opened meanwhile.

        :param work: ``work(run, results)`` returns a function without arguments that is called on a worker
            thread before ``done``; it must touch no layer of the project.
        """
        if self._run is not None:
            return
        algorithm = QgsApplication.processingRegistry().algorithmById(f"terrestrialcarbon:{name}")
        if algorithm is None:
            self._messages.error(tr("The algorithm {name} is not there: start QGIS again.").format(name=name))
            return
        self._workspace = self._session.workspace
        self._work, self._done, self._failed = work, done, failed or self._messages.error
        run = AlgorithmRun(algorithm, parameters, self._session.project, self)
        self._run = run
        run.progressed.connect(self.progressed)
        run.succeeded.connect(self._on_succeeded)
        run.failed.connect(self._on_failed)
        run.canceled.connect(self._on_canceled)
        self.progressed.emit(0.0)
        run.start()

    def cancel(self) -> None:
        """Ask the run to stop."""
        if self._run is not None:
            self._run.cancel()

    def unload(self) -> None:
        """Stop what runs; it outlives this panel until its thread has ended."""
        run, self._run = self._run, None
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if run is not None:
            run.leave()

    def _on_succeeded(self, results: dict) -> None:
        run = self._run
        if run is None:
            return
        if not self._is_same_workspace():
            self._messages.warning(tr("Another workspace was opened meanwhile: nothing was kept."))
        else:
            if self._work is not None:
                self._begin_work(run, results)
                return
            self._end_with(run, results)
        self._finish()

    def _is_same_workspace(self) -> bool:
        """Whether the run's workspace is still open; its settings may be others."""
        workspace = self._session.workspace
        return workspace is not None and workspace.path == self._workspace.path

    def _begin_work(self, run, results: dict) -> None:
        task = BackgroundWork(
            tr("Terrestrial Carbon"),
            self._work(run, results),
            lambda result: self._on_worked(task, run, results),
            lambda error: self._on_work_failed(task, error),
        )
        self._task = task
        task.start()

    def _on_worked(self, task, run, results: dict) -> None:
        if task is self._task and self._run is not None:
            self._task = None
            if self._is_same_workspace():
                self._end_with(run, results)
            self._finish()

    def _on_work_failed(self, task, error) -> None:
        if task is self._task and self._run is not None:
            self._task = None
            self._finish()
        if not isinstance(error, USER_ERRORS):
            raise error
        self._messages.error(error)

    def _end_with(self, run, results: dict) -> None:
        with self._messages.guard():
            self._done(results, run.warnings)

    def _on_failed(self, reason: str) -> None:
        if self._run is not None:
            self._failed(reason)
            self._finish()

    def _on_canceled(self) -> None:
        if self._run is not None:
            self._messages.info(tr("It was cancelled: nothing was changed."))
            self._finish()

    def _finish(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = self._workspace = self._work = self._done = self._failed = None
        self.ended.emit()
