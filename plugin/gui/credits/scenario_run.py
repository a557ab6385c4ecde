"""Scenarios run off the main thread, with progress and a cancel that stops them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.mechanism.scenario import assess, part_of
from ...tasks.background import BackgroundWork
from ...translate import tr


class _Stopped(Exception):
    """The user has cancelled."""


class ScenarioRun(QObject):
    """One run at a time: ``ended`` carries the outcomes, ``failed`` the error; nothing after ``stop()``."""

    progressed = pyqtSignal(float)
    ended = pyqtSignal(list)
    failed = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._task = None

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._task is not None

    def start(self, inputs, scenarios, level: float) -> None:
        """Begin; a run under way is stopped."""
        self.stop()
        scenarios = list(scenarios)

        def tell(share: float) -> None:
            if task.is_canceled():
                raise _Stopped
            self.progressed.emit(100.0 * share)

        def work():
            parts = len(scenarios)
            return [
                assess(inputs, scenario, level, part_of(tell, place, parts))
                for place, scenario in enumerate(scenarios)
            ]

        task = BackgroundWork(tr("Scenarios"), work, self._end, self._fail)
        self._task = task
        task.start()

    def stop(self) -> None:
        """Stop what runs; nothing is told of it."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _end(self, outcomes) -> None:
        self._task = None
        self.ended.emit(outcomes)

    def _fail(self, error) -> None:
        self._task = None
        self.failed.emit(error)
