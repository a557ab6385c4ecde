"""Many independent tasks, done by whoever is there: this thread, threads, processes, a cluster.

Results are handed back in the order of the tasks, whatever finishes first, so a sum over them is the
same to the last bit with any number of workers.
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Callable

from .errors import Cancelled, RasterError
from .pools import CannotStart, FuturesExecutor, SerialExecutor, own_threads
from .worker_start import check_cancelled

__all__ = ["Executor", "TaskCounts", "WorkerFailed", "Workers", "check_cancelled", "cores", "open_executor",
           "run_tasks"]  # fmt: skip
_TICK = 0.1  # seconds between two looks at cancel()
_TRIES = 3


def cores() -> int:
    """Return how many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return max(1, len(affinity(0)) if affinity else os.cpu_count() or 1)


@dataclass(frozen=True)
class Workers:
    """Who does the work.

    :param kind: ``threads`` (the fastest: numpy and GDAL leave each other free), ``processes``,
        ``serial`` (the caller's own thread), ``dask``, or, where it says who did it, ``executor``
        for one of the caller's.
    :param count: how many; a cluster has its own number.
    :param address: of a Dask scheduler, such as ``tcp://10.0.0.5:8786``.
    """

    kind: str = "threads"
    count: int = field(default_factory=cores)
    address: str = ""


@dataclass(frozen=True)
class TaskCounts:
    """How a run went: ``total`` tasks, of which ``resumed`` came from the checkpoint; ``repeated``
    counts the times one was done again because its worker was lost."""

    total: int
    resumed: int
    repeated: int


class WorkerFailed(RuntimeError):
    """A task raised something unexpected in another process; the text is its traceback."""


class Executor:
    """Somebody to do tasks, open for a while; made by :func:`open_executor`, given to :func:`run_tasks`.

    ``workers`` says who really works, ``note`` why these are not the ones asked for (else empty).
    """

    def __init__(self, pool, workers: Workers, note: str = "") -> None:
        self._pool, self._workers, self.note = pool, workers, note

    @property
    def workers(self) -> Workers:
        """Who really does the work."""
        return Workers(self._pool.kind, self._pool.count, self._workers.address)

    @property
    def pool(self):
        """What does the tasks: submit, collect, abort, close."""
        return self._pool

    def use_threads(self, reason: str) -> None:
        """Go on with threads because processes cannot be had."""
        self._pool.close()
        self._pool = own_threads(self._workers.count)
        self.note = reason


@contextmanager
def open_executor(workers: Any = None, *, modules: Sequence[str] = ()):
    """Yield an :class:`Executor`; processes start at once, and are ready some 0.3 s later.

    :param workers: :class:`Workers`, any ``concurrent.futures`` executor (which stays the caller's),
        or ``None`` for a thread per core.
    :param modules: full names of modules that processes import while they wait for the first task.
    :raises RasterError: ``dask_missing``, ``dask_unreachable`` … for a cluster that cannot be used.
    """
    executor = _open(Workers() if workers is None else workers, modules)
    try:
        yield executor
    except BaseException:
        executor.pool.abort()
        raise
    finally:
        executor.pool.close()


def _open(workers, modules) -> Executor:
    if not isinstance(workers, Workers):
        return Executor(FuturesExecutor.of(workers), Workers("executor"))
    count = max(1, int(workers.count))
    workers = Workers(workers.kind, count, workers.address)
    if workers.kind == "serial":
        return Executor(SerialExecutor(), workers)
    if workers.kind == "threads":
        return Executor(own_threads(count), workers)
    if workers.kind == "dask":
        from .cluster import connect

        return Executor(connect(workers.address), workers)
    if workers.kind != "processes":
        raise ValueError(f"no such workers: {workers.kind!r}")
    from .processes import ProcessExecutor

    try:
        return Executor(ProcessExecutor(count, modules), workers)
    except (OSError, RuntimeError, AssertionError) as error:  # no Python; a daemon may have no children
        return Executor(own_threads(count), workers, f"{type(error).__name__}: {error}")


def run_tasks(
    function: Callable,
    tasks: Sequence[Hashable],
    payload: Callable[[Any], tuple],
    reduce: Callable[[Any, Any], None],
    *,
    executor: Executor,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
    checkpoint=None,
    ahead: int | None = None,
) -> TaskCounts:
    """Call ``function(*payload(task))`` for every task, and ``reduce(task, result)`` in their order.

    ``payload``, ``reduce``, ``cancel`` and ``progress`` are called on the caller's thread.

    :param function: at the top level of a module of this package (for a cluster) or of one that can
        be imported by name; takes and returns picklable data.
    :param tasks: in the order in which results are wanted; names of tasks for the checkpoint.
    :param payload: makes the arguments when they are needed; called once for each task that is done.
    :param cancel: asked at least ten times a second; ``function`` hears of it through
        :func:`check_cancelled` on threads; processes are ended.
    :param progress: told the share of tasks reduced, 0…1.
    :param checkpoint: a :class:`.checkpoint.Checkpoint`; tasks finished there are not done again.
    :param ahead: most tasks begun and not yet reduced; of them, two per worker wait or run.
    :raises Cancelled: ``cancel()`` was true; nothing is left running.
    :raises RasterError: a task did; ``worker_lost`` when one ended three workers.
    :raises WorkerFailed: a task raised anything else in another process.
    """
    run = _Run(function, tasks, payload, executor, cancel, checkpoint, ahead)
    try:
        return run.go(reduce, progress)
    except BaseException:
        executor.pool.abort()
        raise


class _Run:
    """One call of :func:`run_tasks`; tasks are known by their number."""

    def __init__(self, function, tasks, payload, executor, cancel, checkpoint, ahead) -> None:
        self._function, self._tasks, self._payload = function, tasks, payload
        self._executor, self._cancel, self._checkpoint = executor, cancel, checkpoint
        self._finished = checkpoint.finished if checkpoint is not None else frozenset()
        self._ahead = ahead
        self._offered = 0  # tasks before this one were handed out, or lie in the checkpoint
        self._in_flight = {}  # number: payload, kept for when a worker is lost
        self._lost = {}
        self._results = {}
        self._resumed = 0
        executor.pool.cancel = cancel

    def go(self, reduce, progress) -> TaskCounts:
        """Do all tasks."""
        tasks, total = self._tasks, len(self._tasks)
        for number in range(total):
            while True:
                self._hand_out(number)
                here = number in self._results or tasks[number] in self._finished
                self._take_in(0.0 if here else _TICK)
                self._check()
                if here:
                    break
            reduce(tasks[number], self._result(number))
            if progress is not None:
                progress((number + 1) / total)
        self._check()
        return TaskCounts(total, self._resumed, sum(self._lost.values()))

    def _check(self) -> None:
        if self._cancel is not None and self._cancel():
            raise Cancelled

    def _hand_out(self, reduced: int) -> None:
        pool = self._executor.pool
        limit = reduced + max(1, 4 * pool.capacity if self._ahead is None else self._ahead)
        while self._offered < min(limit, len(self._tasks)) and len(self._in_flight) < pool.capacity:
            number, task = self._offered, self._tasks[self._offered]
            self._offered += 1
            if task in self._finished:
                continue
            self._check()
            self._in_flight[number] = self._payload(task)
            pool.submit(number, self._function, self._in_flight[number])

    def _result(self, number: int):
        if number in self._results:
            return self._results.pop(number)
        self._resumed += 1
        return self._checkpoint.load(self._tasks[number])

    def _take_in(self, timeout: float) -> None:
        try:
            found = self._executor.pool.collect(timeout)
        except CannotStart as error:
            self._executor.use_threads(str(error))
            for number, payload in self._in_flight.items():
                self._executor.pool.submit(number, self._function, payload)
            return
        for number, how, what in found:
            if how == "lost":
                self._again(number)
                continue
            self._in_flight.pop(number)
            self._results[number] = _outcome(how, what)
            if self._checkpoint is not None:
                self._checkpoint.append(self._tasks[number], self._results[number])

    def _again(self, number: int) -> None:
        self._lost[number] = self._lost.get(number, 0) + 1
        if self._lost[number] >= _TRIES:
            raise RasterError("worker_lost")
        self._executor.pool.submit(number, self._function, self._in_flight[number])


def _outcome(how: str, what):
    """Return a task's result, or raise what it raised."""
    if how == "done":
        return what
    if how == "raised":
        raise what
    if how == "stopped":
        raise Cancelled
    if how == "refused":
        raise RasterError(what[0], **what[1])
    if how == "lacks":
        raise RasterError("worker_lacks", name=what)
    raise WorkerFailed(what)
