"""Handing a task to QGIS's task manager so that it does start.

QGIS keeps a pointer to what a task ran on after it is freed (its issue 53806, mended in 2026): a task
that is added while another one ends can get the same address, be taken from the queue by the other's
ending, and wait for ever. So nothing is added while a task tells of its end, and one that waits
although threads are idle is put in again.

Whether a task is lost is a guess; that none runs twice is not: a task claims its run before it works,
one that has claimed is not given up, and one that was given up cannot claim.
"""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QThreadPool, QTimer

_INTERVAL_MS = 200
_IDLE_LOOKS = 4  # so many looks with an idle thread, and the task still waits: it is lost

_ending = 0


@contextmanager
def ending():
    """Hold back submissions while a task tells of its end."""
    global _ending
    _ending += 1
    try:
        yield
    finally:
        _ending -= 1


class Submission(QObject):
    """Adds the task that ``make()`` returns to the task manager.

    If QGIS loses it before it starts, ``drop(task)`` must cut and cancel it, and ``make()`` is asked
    for another. ``task`` is ``None`` until one was added, and from ``stop()`` on.
    """

    def __init__(self, make, drop, parent=None) -> None:
        super().__init__(parent)
        self._make, self._drop = make, drop
        self.task = None
        self._lock, self._claimed = Lock(), False
        self._idle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self._look)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._submit)

    def start(self) -> None:
        """Add the task, at once or as soon as the one that ends now is gone."""
        if _ending:
            self._later.start()
        else:
            self._submit()

    def claim(self, task) -> bool:
        """Return whether ``task`` shall do its work; it asks on the worker thread, once."""
        with self._lock:
            self._claimed = task is self.task
            return self._claimed

    def stop(self) -> None:
        """Look no more, add nothing that was not added yet, and let go of everything."""
        self._later.stop()
        self._timer.stop()
        self.task = self._make = self._drop = None

    def _submit(self) -> None:
        self._idle = 0
        self.task = self._make()
        QgsApplication.taskManager().addTask(self.task)
        self._timer.start()

    def _look(self) -> None:
        if self.task.status() != QgsTask.TaskStatus.Queued:
            self._timer.stop()
            return
        self._idle = self._idle + 1 if _a_thread_is_idle() else 0
        if self._idle >= _IDLE_LOOKS:
            self._put_in_again()

    def _put_in_again(self) -> None:
        self._timer.stop()
        with self._lock:
            if self._claimed:
                return
            task, self.task = self.task, None
        self._drop(task)
        if self._make is not None:  # nobody has cancelled because of that
            self._submit()


def _a_thread_is_idle() -> bool:
    """Return whether the task manager could run one more; newer QGIS has a pool of its own for tasks."""
    manager = QgsApplication.taskManager()
    pool = manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()
    return pool.activeThreadCount() < pool.maxThreadCount()
