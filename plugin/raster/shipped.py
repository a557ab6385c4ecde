"""Tasks for workers that do not have our package: it travels with them, under a name of its own.

:func:`arrive` is sent by value, or run from this very file, so nothing of ours is imported at the top.
"""

from __future__ import annotations

import sys


def arrive(package: str, sources: bytes, own: str, module: str, name: str, payload: bytes) -> bytes:
    """Do one task where our package is not installed: this function travels by value, and brings it.

    :param package: the name to give it, which no other version of it has.
    :param sources: zlib of JSON, the text of each of its modules by name.
    :param own: the package's name where the task was made, which the pickles mention.
    :param module: the function's module inside the package, ``name`` the function.
    :param payload: the pickled arguments; the answer comes back pickled the same way.
    """
    import importlib
    import importlib.abc
    import importlib.util
    import json
    import sys
    import zlib

    class Brought(importlib.abc.MetaPathFinder, importlib.abc.ExecutionLoader):
        def __init__(self):
            self.texts = json.loads(zlib.decompress(sources))

        def find_spec(self, fullname, path=None, target=None):
            if fullname == package:
                return importlib.util.spec_from_loader(fullname, self, is_package=True)
            head, _, last = fullname.rpartition(".")
            if head != package or last not in self.texts:
                return None
            return importlib.util.spec_from_loader(fullname, self, is_package=False)

        def is_package(self, fullname):
            return fullname == package

        def get_filename(self, fullname):  # for tracebacks
            return fullname.replace(".", "/") + ".py"

        def get_source(self, fullname):
            return "" if fullname == package else self.texts[fullname.rpartition(".")[2]]

    if not any(getattr(finder, "brings", "") == package for finder in list(sys.meta_path)):
        finder = Brought()
        finder.brings = package
        sys.meta_path.append(finder)
    return importlib.import_module(package + ".shipped").answer_pickled(
        f"{package}.{module}", name, payload, {own: package}
    )


def loads_renamed(data, names: dict[str, str]):
    """Unpickle what mentions modules of a package that has another name here."""
    from io import BytesIO
    from multiprocessing.reduction import pickle

    class Renaming(pickle.Unpickler):
        def find_class(self, module, name):
            for there, here in names.items():
                if module == there or module.startswith(there + "."):
                    module = here + module[len(there) :]
            return super().find_class(module, name)

    return Renaming(BytesIO(data)).load()


def answer_pickled(module: str, name: str, payload: bytes, names: dict[str, str]) -> bytes:
    """Do one task whose arguments and answer are pickled; on a cluster, stop when it is given up."""

    from multiprocessing.reduction import ForkingPickler

    from .worker_start import answer, probing

    def arguments():
        options, values = loads_renamed(payload, names)
        set_thread_options(options)
        return values

    with probing(_given_up()):
        outcome = answer(module, name, arguments)
    return bytes(ForkingPickler.dumps(outcome, 5))


def set_thread_options(options: dict[str, str]) -> None:
    """Give GDAL options to this thread only, where GDAL can; the process may serve others."""
    if not options:
        return
    from osgeo import gdal

    set_option = getattr(gdal, "SetThreadLocalConfigOption", gdal.SetConfigOption)
    for key, value in options.items():
        set_option(key, value)


def _given_up():
    """Return what tells whether the Dask task this thread does has been cancelled; else None."""
    distributed = sys.modules.get("distributed")
    if distributed is None:
        return None
    try:
        worker = distributed.get_worker()
        key = worker.get_current_task()
        tasks = worker.state.tasks
    except (ValueError, AttributeError):  # not on a worker, or one of another make
        return None

    def given_up() -> bool:
        task = tasks.get(key)
        return task is None or getattr(task, "state", "") == "cancelled"

    return given_up
