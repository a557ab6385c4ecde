"""Pools with one face: take numbered tasks, say what came of them, stop, close.

``kind`` and ``count`` say who works; ``capacity`` how many tasks it is good to hand out at once.
``collect(timeout)`` returns (number, how it went, what came of it) as soon as there is any; how is one
of ``done``, ``raised``, ``lost`` (its worker is gone; hand it out again) or a word of
:func:`.worker_start.answer`.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from concurrent.futures import BrokenExecutor, CancelledError, Executor, ThreadPoolExecutor

from .worker_start import probing

_SELDOM = 0.1  # seconds between two questions to cancel() from inside a task


class CannotStart(OSError):
    """No worker process came up; the text says why."""


class SerialExecutor:
    """Does tasks on the caller's thread, inside ``collect``."""

    kind, count, capacity = "serial", 1, 1

    def __init__(self) -> None:
        self.cancel = None
        self._waiting = deque()
        self._asked = 0.0

    def submit(self, number, function, payload) -> None:
        """Take a task."""
        self._waiting.append((number, function, payload))

    def collect(self, timeout: float) -> list:
        """Do the next task."""
        if not self._waiting:
            return []
        number, function, payload = self._waiting.popleft()
        with probing(self._cancelled):
            return [(number, "done", function(*payload))]

    def _cancelled(self) -> bool:
        now = time.monotonic()
        if self.cancel is None or now - self._asked < _SELDOM:
            return False
        self._asked = now
        return bool(self.cancel())

    def abort(self) -> None:
        """Forget what waits."""
        self._waiting.clear()

    close = abort


class FuturesExecutor:
    """Tasks on a ``concurrent.futures`` executor.

    :param executor: what runs them.
    :param kind: and ``count``: who that is.
    :param pack: (function, payload) → the arguments of ``executor.submit``.
    :param unpack: what that returns → (how, what).
    :param lost: whether an exception means that the worker, not the task, failed.
    :param stop: called with the futures that have not ended when the run is stopped.
    :param on_close: called at the end.
    """

    def __init__(self, executor, kind, count, *, pack, unpack, lost=None, stop=None, on_close=None) -> None:
        self.kind, self.count, self.capacity = kind, count, 2 * count
        self.cancel = None
        self._executor, self._pack, self._unpack = executor, pack, unpack
        self._lost, self._stop, self._on_close = lost, stop or _cancel, on_close
        self.watch = None  # called while we wait; raises when there is nobody left to wait for
        self._numbers = {}
        self._done = queue.SimpleQueue()

    @classmethod
    def of(cls, executor: Executor) -> FuturesExecutor:
        """Return the pool of a caller's executor; it stays open when the pool is closed."""
        count = max(1, int(getattr(executor, "_max_workers", 0) or 0))
        if isinstance(executor, ThreadPoolExecutor):
            return _on_threads(executor, "executor", count, ours=False)
        from .cluster import adopt

        return adopt(executor)

    def submit(self, number, function, payload) -> None:
        """Take a task."""
        try:
            future = self._executor.submit(*self._pack(function, payload))
        except BrokenExecutor:
            self._done.put((None, number))
            return
        self._numbers[future] = number
        future.add_done_callback(lambda done: self._done.put((done, None)))

    def collect(self, timeout: float) -> list:
        """Return what has come of tasks; waits for the first."""
        found = []
        try:
            found.append(
                self._settle(*self._done.get(timeout=timeout) if timeout else self._done.get_nowait())
            )
            while True:
                found.append(self._settle(*self._done.get_nowait()))
        except queue.Empty:
            if not found and self.watch is not None:
                self.watch()
            return found

    def _settle(self, future, number):
        if future is None:
            return number, "lost", None
        number = self._numbers.pop(future)
        try:
            return (number, *self._unpack(future.result()))
        except (BrokenExecutor, CancelledError):
            return number, "lost", None
        except BaseException as error:  # asyncio's CancelledError is no Exception
            if self._lost is not None and self._lost(error):
                return number, "lost", None
            if not isinstance(error, Exception):
                raise
            return number, "raised", error

    def abort(self) -> None:
        """Stop what runs, as far as it can be told, and forget what waits."""
        if self._numbers:
            self._stop(list(self._numbers))
        self._numbers.clear()

    def close(self) -> None:
        """Let go of the executor."""
        if self._on_close is not None:
            self._on_close()


def _cancel(futures) -> None:
    for future in futures:
        future.cancel()


def own_threads(count: int) -> FuturesExecutor:
    """Return a pool of ``count`` threads of ours."""
    return _on_threads(ThreadPoolExecutor(count, "terrestrial-carbon"), "threads", count, ours=True)


def _on_threads(executor, kind, count, ours) -> FuturesExecutor:
    stop = threading.Event()

    def work(function, payload):
        with probing(stop.is_set):
            return "done", function(*payload)

    def halt(futures):
        stop.set()
        _cancel(futures)
        for future in futures:
            if not future.cancelled():
                future.exception()  # nothing is left running: tasks hear of it between tiles

    return FuturesExecutor(
        executor,
        kind,
        count,
        pack=lambda function, payload: (work, function, payload),
        unpack=lambda outcome: outcome,
        stop=halt,
        on_close=(lambda: executor.shutdown(wait=True)) if ours else None,
    )
