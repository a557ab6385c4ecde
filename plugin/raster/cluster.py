"""Tasks on machines that have numpy and GDAL, but not this package: it travels with each task.

Any ``concurrent.futures`` executor will do; Dask's is opened here from a scheduler's address.
"""

from __future__ import annotations

import hashlib
import json
import operator
import os
import runpy
import socket
import struct
import sys
import time
import zlib
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from functools import lru_cache
from multiprocessing.reduction import ForkingPickler
from urllib.parse import urlsplit

from . import shipped
from .errors import RasterError
from .gdal_options import gdal_options
from .pools import FuturesExecutor

_ANSWER_SECONDS = 5.0  # for a scheduler to answer, and for its workers to appear
_LONGEST_GREETING = 1 << 20
_GONE_SECONDS = 20.0  # without a scheduler or workers in the middle of a run
_LOST = ("KilledWorker", "CancelledError", "CommClosedError", "NoValidWorkerError")


@lru_cache(maxsize=1)
def _package() -> tuple[str, bytes]:
    """Return (name for this version of the package, its packed source)."""
    folder = os.path.dirname(os.path.abspath(__file__))
    texts = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".py") and name != "__init__.py":
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                texts[name[:-3]] = file.read()
    packed = zlib.compress(json.dumps(texts, sort_keys=True).encode("utf-8"), 9)
    return "terrestrial_raster_" + hashlib.sha256(packed).hexdigest()[:16], packed


class _RunFile:
    """Pickles as: run that file, take the function. For processes on this machine."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self):
        return runpy.run_path, (self.path, None, "terrestrial_carbon_shipped")


class _ArriveFile:
    def __init__(self, path: str) -> None:
        self.path = path

    def __call__(self, *arguments):
        return shipped.arrive(*arguments)  # an executor of threads after all

    def __reduce__(self):
        return operator.getitem, (_RunFile(self.path), "arrive")


class _ArriveValue:
    """Pickles as the function itself, code and all. For other machines."""

    __name__ = "terrestrial_carbon"  # what Dask's dashboard calls the tasks

    def __init__(self) -> None:
        import cloudpickle

        cloudpickle.register_pickle_by_value(shipped)
        try:
            self.code = cloudpickle.dumps(shipped.arrive)
        finally:
            cloudpickle.unregister_pickle_by_value(shipped)

    def __call__(self, *arguments):
        return shipped.arrive(*arguments)

    def __reduce__(self):
        return ForkingPickler.loads, (self.code,)


def _packer(arrive, options):
    package, sources = _package()

    def pack(function, payload):
        own, _, module = function.__module__.rpartition(".")
        if own != __package__:
            raise ValueError(f"{function.__module__} does not travel; only modules of {__package__} do")
        body = bytes(ForkingPickler.dumps((options, payload), 5))
        return arrive, package, sources, own, module, function.__qualname__, body

    return pack


def _unpack(answer: bytes):
    from .shipped import loads_renamed

    return loads_renamed(answer, {_package()[0]: __package__})


def adopt(executor: Executor) -> FuturesExecutor:
    """Return the pool of a caller's executor, whose workers need numpy and GDAL only."""
    client = getattr(executor, "_client", None)
    if type(executor).__module__.partition(".")[0] == "distributed" and client is not None:
        return _on_dask(client, executor, "executor", ours=False)
    count = max(1, int(getattr(executor, "_max_workers", 0) or os.cpu_count() or 1))
    arrive = _ArriveFile(shipped.__file__)
    if not isinstance(executor, ProcessPoolExecutor):
        try:
            arrive = _ArriveValue()
        except ImportError:  # no cloudpickle: then its workers must see this file
            pass
    options = gdal_options(elsewhere=not isinstance(executor, ProcessPoolExecutor))
    return FuturesExecutor(executor, "executor", count, pack=_packer(arrive, options), unpack=_unpack)


def connect(address: str) -> FuturesExecutor:
    """Return the pool of a Dask scheduler's workers.

    :raises RasterError: ``dask_missing``, ``dask_unreachable``, ``dask_no_workers``, ``dask_python``.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise RasterError("dask_missing") from error
    _knock(address)
    try:
        client = Client(address.strip(), timeout=_ANSWER_SECONDS, set_as_default=False)
    except Exception as error:  # what comes of another service's bytes is of any kind
        raise RasterError("dask_unreachable", address=address) from error
    try:
        _look_at_workers(client, address)
        return _on_dask(client, _DaskTasks(client), "dask", ours=True)
    except BaseException:
        client.close(timeout=_ANSWER_SECONDS)
        raise


def _knock(address: str) -> None:
    """Refuse an address where no Dask scheduler listens; Dask's own client may wait for ever there.

    A scheduler speaks first: the length of its greeting, in eight bytes.
    """
    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    try:
        if not parts.hostname or not parts.port:
            raise ValueError(address)
        if parts.scheme not in ("tcp", "tls"):
            return
        with socket.create_connection((parts.hostname, parts.port), _ANSWER_SECONDS) as link:
            if parts.scheme == "tls":
                return
            greeting = link.recv(8, socket.MSG_WAITALL)
        if len(greeting) != 8 or struct.unpack("<Q", greeting)[0] > _LONGEST_GREETING:
            raise ValueError(address)
    except (OSError, ValueError) as error:
        raise RasterError("dask_unreachable", address=address) from error


def _look_at_workers(client, address: str) -> None:
    """Refuse a cluster without workers, or whose Python cannot run our code."""
    until = time.monotonic() + _ANSWER_SECONDS
    while not client.nthreads():
        if time.monotonic() > until:
            raise RasterError("dask_no_workers", address=address)
        time.sleep(0.1)
    ours = f"{sys.version_info[0]}.{sys.version_info[1]}"
    for facts in client.get_versions()["workers"].values():
        theirs = ".".join(str(facts["host"]["python"]).split(".")[:2])
        if theirs != ours:
            raise RasterError("dask_python", address=address, theirs=theirs, ours=ours)


class _DaskTasks:
    """Submits to a Dask client; what comes of a task is fetched on a thread of the client's."""

    def __init__(self, client) -> None:
        self._client = client
        self._running = {}

    def submit(self, function, *arguments) -> Future:
        """Return the future of a task."""
        handle = Future()
        self._running[handle] = self._client.submit(function, *arguments, pure=False)
        self._running[handle].add_done_callback(lambda ended: self._transmit(ended, handle))
        return handle

    def _transmit(self, ended, handle) -> None:
        try:
            handle.set_result(ended.result())
        except BaseException as error:  # among them that it was cancelled
            handle.set_exception(error)
        self._running.pop(handle, None)

    def cancel(self, _handles) -> None:
        """Give up all tasks; those that run hear of it between tiles."""
        self._client.cancel(list(self._running.values()))


def _on_dask(client, executor, kind: str, ours: bool) -> FuturesExecutor:
    pool = FuturesExecutor(
        executor,
        kind,
        max(1, sum(client.nthreads().values())),
        pack=_packer(_ArriveValue(), gdal_options(elsewhere=True)),
        unpack=_unpack,
        lost=lambda error: any(each.__name__ in _LOST for each in type(error).__mro__),
        stop=executor.cancel if ours else None,
        on_close=(lambda: client.close(timeout=_ANSWER_SECONDS)) if ours else None,
    )
    pool.watch = _Watch(client)
    return pool


class _Watch:
    """Raises when the scheduler, or all its workers, have been gone for a while."""

    def __init__(self, client) -> None:
        self._client = client
        self._asked = self._well = time.monotonic()

    def __call__(self) -> None:
        now = time.monotonic()
        if now - self._asked < 1.0:
            return
        self._asked = now
        if self._client.status == "running" and self._client.scheduler_info().get("workers"):
            self._well = now
        elif now - self._well > _GONE_SECONDS:
            running = self._client.status == "running"
            address = getattr(self._client.scheduler, "address", "")
            raise RasterError("dask_no_workers" if running else "dask_unreachable", address=address)
