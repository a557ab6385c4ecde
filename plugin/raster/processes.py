"""Worker processes: started early, fed over pipes, replaced when they die, gone when we are.

A process is started by multiprocessing's "spawn", but never runs the caller's ``__main__`` again:
inside QGIS there is none worth running, and in a script it would be the whole script.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
import threading
import time
from collections import deque
from contextlib import contextmanager
from multiprocessing import connection, spawn

from osgeo import gdal

from . import worker_start
from .errors import RasterError
from .gdal_options import gdal_options
from .pools import CannotStart

_CACHE = 64 << 20  # bytes of decoded blocks GDAL keeps in each process
_START_SECONDS = 60.0  # for Python, numpy and GDAL, from a cold disk with a virus scanner
_IDLE_DEATHS = 8  # of processes that had nothing to do; more, and they are not replaced
_starting = threading.Lock()


def python_program(windows: bool = os.name == "nt") -> str | None:
    """Return the Python to start, ``None`` if there is none; ``sys.executable`` may be QGIS itself."""
    own = sys.executable or ""
    if os.path.basename(own).lower().startswith("python") and os.path.exists(own) and _ours(own):
        return own
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if windows:
        names = ("pythonw.exe", "python.exe")  # the first opens no console window
    else:
        names = tuple(os.path.join("bin", name) for name in (f"python{version}", "python3", "python"))
    for folder in (sys.exec_prefix, sys.base_exec_prefix, sys.prefix):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.exists(path):
                return path
    return None


def _ours(program: str) -> bool:
    """Return whether a program belongs to the Python that runs; QGIS may name one found on the path."""
    prefixes = {os.path.normcase(os.path.abspath(folder)) for folder in (sys.prefix, sys.exec_prefix,
                                                                         sys.base_exec_prefix)}  # fmt: skip
    folder = os.path.normcase(os.path.abspath(program))
    return any(os.path.commonprefix((folder, prefix + os.sep)) == prefix + os.sep for prefix in prefixes)


@contextmanager
def _spawning(program: str):
    """Let this thread's next processes be that program, and not run ``__main__``; others as ever."""
    thread = threading.get_ident()
    with _starting:
        usual, before = spawn.get_preparation_data, spawn.get_executable()

        def prepared(name):
            data = usual(name)
            if threading.get_ident() == thread:
                data.pop("init_main_from_name", None)
                data.pop("init_main_from_path", None)
            return data

        spawn.get_preparation_data = prepared
        spawn.set_executable(program)
        try:
            yield
        finally:
            spawn.get_preparation_data = usual
            spawn.set_executable(before)


def package_folders() -> dict[str, str]:
    """Return the folder of this package and of those around it, outermost first."""
    parts = __package__.split(".")
    names = [".".join(parts[: k + 1]) for k in range(len(parts))]
    return {name: os.path.abspath(next(iter(sys.modules[name].__path__))) for name in names}


class _Child:
    """One process, the connection to it, and the tasks it has: one in hand, one more waiting."""

    def __init__(self, program: str, settings: dict) -> None:
        context = multiprocessing.get_context("spawn")
        self.link, other = context.Pipe()
        self.tasks = deque()
        self.ready = False
        self.born = time.monotonic()
        settings = {**settings, "link": other}
        self.process = context.Process(
            target=runpy.run_path,
            args=(worker_start.__file__, {"settings": settings}, "terrestrial_carbon_worker"),
            daemon=True,
        )
        try:
            with _spawning(program):
                self.process.start()
        except BaseException:
            self.link.close()
            raise
        finally:
            other.close()

    def end(self, at_once: bool) -> None:
        """End the process: when it has nothing in hand, by hanging up; else by killing it."""
        self.link.close()
        if not at_once:
            self.process.join(0.5)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join(5.0)


class ProcessExecutor:
    """Tasks on processes of this machine; see :class:`.execution.Executor` for the methods.

    :param count: how many processes; they begin to start at once.
    :param modules: names of modules they import while they wait for the first task.
    :raises OSError: no process can be started.
    """

    kind = "processes"

    def __init__(self, count: int, modules=()) -> None:
        self.note = ""
        self.capacity = 2 * count
        self._program = python_program()
        if self._program is None:
            raise OSError("no Python program beside " + sys.exec_prefix)
        self._settings = {
            "folders": package_folders(),
            "options": gdal_options(),
            "cache": min(_CACHE, gdal.GetCacheMax()),
            "version": sys.version_info[:2],
            "modules": tuple(modules),
        }
        self._waiting = deque()
        self._found = []
        self._children = []
        self._worked = False
        self._idle_deaths = 0
        try:
            for _ in range(count):
                self._children.append(_Child(self._program, self._settings))
        except BaseException:
            self.abort()
            raise

    @property
    def count(self) -> int:
        """Number of processes there are."""
        return len(self._children)

    def submit(self, number, function, payload) -> None:
        """Take a task; it starts as soon as a process is free, one to be done again at once."""
        if not self._children:
            raise RuntimeError("the processes have been ended")
        again = self._waiting and number < self._waiting[0][0]
        (self._waiting.appendleft if again else self._waiting.append)((number, function, payload))
        self._feed()

    def collect(self, timeout: float) -> list:
        """Return what has come of tasks: (number, how it went, what came of it); waits for the first."""
        links = {child.link: child for child in self._children}
        for link in connection.wait(list(links), 0 if self._found else timeout):
            child = links[link]
            try:
                message = worker_start.unpickle(worker_start.receive_parts(link))
            except (EOFError, OSError):
                self._bury(child)
                continue
            if child.ready:
                child.tasks.popleft()
                self._found.append(message)
            else:
                self._greet(child, *message)
        for child in list(self._children):
            if not child.ready and time.monotonic() - child.born > _START_SECONDS:
                self._bury(child)
        self._feed()
        found, self._found = self._found, []
        return found

    def _greet(self, child, word, text) -> None:
        if word == "ready":
            child.ready = self._worked = True
        else:
            self.note = text

    def _bury(self, child) -> None:
        """Take a dead process away, say which task it had in hand, and start another."""
        child.end(at_once=True)
        self._children.remove(child)
        if child.tasks:
            self._found.append((child.tasks.popleft()[0], "lost", None))
            self._waiting.extendleft(reversed(child.tasks))
        else:
            self._idle_deaths += 1
        if self._worked and self._idle_deaths <= _IDLE_DEATHS:
            try:
                self._children.append(_Child(self._program, self._settings))
            except (OSError, RuntimeError) as error:
                self.note = str(error)
        if not self._children:
            raise RasterError("worker_lost") if self._worked else CannotStart(self.note)

    def _feed(self) -> None:
        """Hand tasks to idle processes, then one more to busy ones, but leave some for those starting."""
        for depth in (0, 1):
            for child in list(self._children):
                starting = sum(not other.ready for other in self._children)
                enough = len(self._waiting) > (starting if depth else 0)
                if child in self._children and child.ready and len(child.tasks) == depth and enough:
                    task = self._waiting.popleft()
                    number, function, payload = task
                    child.tasks.append(task)
                    try:
                        worker_start.send(
                            child.link, (number, function.__module__, function.__qualname__, payload)
                        )
                    except OSError:
                        self._bury(child)

    def abort(self) -> None:
        """End all processes at once, whatever they are doing."""
        self._waiting.clear()
        for child in self._children:
            child.process.kill()
        self.close()

    def close(self) -> None:
        """End all processes; those with nothing in hand end by themselves when we hang up."""
        children, self._children = self._children, []
        for child in children:
            child.link.close()
        for child in children:
            child.end(at_once=bool(child.tasks) or not child.ready)
