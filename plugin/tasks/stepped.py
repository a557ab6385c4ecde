"""Work that only the main thread may do, a step at a time between what the window has to do."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

#: Seconds that the window waits at most for steps that are shorter; a single step is not cut.
SLICE_S = 0.05
#: Milliseconds in between that are the window's.
PAUSE_MS = 5


class SteppedWork(QObject):
    """Goes through ``steps``, a generator of percents; then ``done(its value)`` or ``failed(error)``.

    Neither is called after ``cancel()``, which closes the generator at once.
    """

    progressed = pyqtSignal(float)

    def __init__(self, steps: Iterator[float], done: Callable, failed: Callable, parent=None) -> None:
        super().__init__(parent)
        self._steps, self._done, self._failed = steps, done, failed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def cancel(self) -> None:
        """Stop; what the steps hold is given back."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _go_on(self) -> None:
        if self._steps is None:
            return
        until, percent = time.monotonic() + SLICE_S, 0.0
        try:
            while time.monotonic() < until:
                percent = next(self._steps)
        except StopIteration as end:
            self._steps = None
            self._done(end.value)
            return
        except Exception as error:  # whoever asked is told, as of work in the background
            self._steps = None
            self._failed(error)
            return
        self._timer.start()
        self.progressed.emit(percent)
