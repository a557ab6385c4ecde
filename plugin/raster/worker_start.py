"""What a worker process does: find the package, take tasks, answer, and end with its parent.

A fresh process runs this very file before anything of ours can be imported, so at the top it
imports the standard library only. What travels is pickled by multiprocessing's own pickler, and
travels between a process and its child only.
"""

from __future__ import annotations

import importlib
import importlib.util
import io
import os
import queue
import signal
import struct
import sys
import threading
import traceback
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from multiprocessing.reduction import ForkingPickler

_PROTOCOL = 5
_APART = 1 << 16  # arrays of more bytes than this travel beside the pickle, without a copy
_THREAD_LIMITS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_asked = threading.local()


def check_cancelled() -> None:
    """Raise when the run this thread works for has been cancelled; cheap, call it between tiles.

    :raises Cancelled: it has. Let it pass; nobody waits for the result any more.
    """
    probe = getattr(_asked, "probe", None)
    if probe is not None and probe():
        from .errors import Cancelled

        raise Cancelled


@contextmanager
def probing(probe):
    """Let :func:`check_cancelled` ask ``probe()`` in this thread."""
    before = getattr(_asked, "probe", None)
    _asked.probe = probe
    try:
        yield
    finally:
        _asked.probe = before


def send(link, message) -> None:
    """Send a picklable message over a connection; large arrays are not copied on the way."""
    apart = []

    def keep(buffer):
        raw = buffer.raw()
        if raw.nbytes < _APART:
            return True
        apart.append(raw)
        return False

    body = io.BytesIO()
    ForkingPickler(body, _PROTOCOL, True, keep).dump(message)
    link.send_bytes(struct.pack(f"<I{len(apart)}Q", len(apart), *(raw.nbytes for raw in apart)))
    link.send_bytes(body.getbuffer())
    for raw in apart:
        link.send_bytes(raw)


def receive_parts(link) -> tuple:
    """Return a message still pickled, as :func:`unpickle` takes it.

    :raises EOFError, OSError: the other side is gone.
    """
    head = link.recv_bytes()
    sizes = struct.unpack_from(f"<{struct.unpack_from('<I', head)[0]}Q", head, 4)
    body = link.recv_bytes()
    apart = []
    for size in sizes:
        buffer = bytearray(size)
        link.recv_bytes_into(buffer)
        apart.append(buffer)
    return body, apart


def unpickle(parts):
    """Return the message of :func:`receive_parts`."""
    return ForkingPickler.loads(parts[0], buffers=parts[1])


def find_packages(folders: dict[str, str]) -> None:
    """Make packages importable that lie in folders of any name, outermost first; their own
    ``__init__`` is not run."""
    for name, folder in folders.items():
        if name in sys.modules:
            continue
        spec = ModuleSpec(name, None, is_package=True)
        spec.submodule_search_locations = [folder]
        sys.modules[name] = importlib.util.module_from_spec(spec)
        parent, _, last = name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], last, sys.modules[name])


def answer(module: str, name: str, arguments) -> tuple[str, object]:
    """Do one task, on ``arguments()``; return (how it went, what came of it), both picklable.

    ``done`` with the result, ``refused`` with a RasterError's code and values, ``stopped``,
    ``lacks`` with the name of a module that is not installed, or ``failed`` with the traceback.
    """
    try:
        function = importlib.import_module(module)
        for part in name.split("."):
            function = getattr(function, part)
        return "done", function(*arguments())
    except ModuleNotFoundError as error:
        return "lacks", error.name or str(error)
    except Exception as error:
        if type(error).__name__ == "Cancelled":
            return "stopped", None
        if type(error).__name__ == "RasterError":
            return "refused", (error.code, error.values)
        return "failed", traceback.format_exc()


def set_gdal(options: dict[str, str], cache: int) -> None:
    """Give this process's GDAL the parent's options, and a small cache of blocks (bytes)."""
    from osgeo import gdal

    for key, value in options.items():
        gdal.SetConfigOption(key, value)
    gdal.SetCacheMax(cache)


def serve(link, folders, options, cache, version, modules) -> None:
    """Answer tasks until the other side of the connection is gone, then end the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends us
    try:
        if tuple(version) != sys.version_info[:2]:
            raise ImportError("this is another version of Python")
        for name in _THREAD_LIMITS:
            os.environ.setdefault(name, "1")
        find_packages(folders)
        set_gdal(options, cache)
        for module in modules:
            importlib.import_module(module)
    except Exception as error:
        _greet(link, "unable", f"{type(error).__name__}: {error}")
        return
    _greet(link, "ready", None)
    inbox = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(link, inbox), daemon=True).start()
    while True:
        parts = inbox.get()
        number, module, name, payload = unpickle(parts)
        del parts
        outcome = answer(module, name, lambda load=payload: load)
        try:
            send(link, (number, *outcome))
        except OSError:
            os._exit(0)


def _greet(link, word: str, text) -> None:
    """Say the first word to the parent; end the process without any where it has hung up meanwhile."""
    try:
        send(link, (word, text))
    except OSError:
        os._exit(0)


def _listen(link, inbox) -> None:
    """Take in the next task while one is being done; end the process when the parent is gone."""
    while True:
        try:
            inbox.put(receive_parts(link))
        except (EOFError, OSError):
            os._exit(0)


def main(settings: dict) -> None:
    """Run as a fresh process; ``settings`` are the arguments of :func:`serve`."""
    serve(**settings)


if __name__ == "terrestrial_carbon_worker":
    main(globals()["settings"])
