"""What the tests of background work share: an algorithm that counts, and a way to keep all threads busy."""

from __future__ import annotations

import threading
from contextlib import contextmanager

from http_kit import wait_for
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsTask
from qgis.PyQt.QtCore import QThreadPool


class Counting(QgsProcessingAlgorithm):
    """Calls ``work(feedback)`` or ``work()`` where it is processed; what that returns is its result."""

    def __init__(self, work) -> None:
        super().__init__()
        self.work = work

    def createInstance(self):  # noqa: N802 (QGIS's names)
        return Counting(self.work)

    def name(self):
        return "counting"

    def displayName(self):  # noqa: N802
        return "Counting"

    def initAlgorithm(self, configuration=None):  # noqa: N802
        pass

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        takes_feedback = self.work.__code__.co_argcount
        return {"RESULT": self.work(feedback) if takes_feedback else self.work()}


def pool_of_tasks():
    """Return the threads that tasks run on; newer QGIS has some for them alone."""
    return getattr(QgsApplication.taskManager(), "threadPool", QThreadPool.globalInstance)()


class _Blocking(QgsTask):
    """Takes a thread until the gate opens."""

    def __init__(self, gate) -> None:
        super().__init__("blocking", QgsTask.Flag.CanCancel)
        self.gate, self.runs = gate, threading.Event()

    def run(self) -> bool:
        self.runs.set()
        return self.gate.wait(60)


@contextmanager
def busy_pool():
    """Keep all threads of the task manager busy; give the function that frees them."""
    manager, gate = QgsApplication.taskManager(), threading.Event()
    tasks = [_Blocking(gate) for _ in range(pool_of_tasks().maxThreadCount())]
    for task in tasks:
        manager.addTask(task)
    assert all(task.runs.wait(30) for task in tasks)
    try:
        yield gate.set
    finally:
        gate.set()
        wait_for(lambda: not manager.countActiveTasks())
