"""Reads what a page shows on a worker thread; only the latest reading is shown."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ...tasks.background import BackgroundWork
from ..messages import USER_ERRORS


class Reader(QObject):
    """Runs ``work(book)`` off the main thread and gives what it returns to ``show`` on it."""

    def __init__(self, accounts, messages, parent=None) -> None:
        super().__init__(parent)
        self._accounts, self._messages = accounts, messages
        self._task = None

    @property
    def busy(self) -> bool:
        """Whether a reading is under way."""
        return self._task is not None

    def read(self, title: str, work, show) -> None:
        """Begin; a reading that is still under way is dropped.

        ``work`` is given the accounts (a ``Book``) and must touch no widget and no layer.
        """
        self.stop()
        ledger = self._accounts.ledger
        if ledger is None:
            return

        def run():
            with ledger.reading() as book:
                return work(book)

        task = BackgroundWork(title, run, lambda result: self._end(task, show, result), self._fail)
        self._task = task
        task.start()

    def stop(self) -> None:
        """Drop the reading under way; nothing of it is shown."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _end(self, task, show, result) -> None:
        if task is self._task:  # not dropped meanwhile
            self._task = None
            show(result)

    def _fail(self, error) -> None:
        self._task = None
        if not isinstance(error, USER_ERRORS):
            raise error
        self._messages.error(error)
