"""Small tasks for workers, at the top level of a module that any process can import."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

from terrestrial_carbon.plugin.raster.errors import RasterError
from terrestrial_carbon.plugin.raster.execution import check_cancelled


def spread(number: int, count: int = 1000):
    """Return floats of very different size, whose sum depends on the order of adding."""
    sizes = 10.0 ** np.arange(-10, 10).repeat(count // 20)
    return np.random.default_rng(number).normal(size=count) * sizes


def slow_first(number: int):
    """Return floats; low numbers take longer, so that results come in the wrong order."""
    time.sleep(0.08 / (1 + number % 5))
    return spread(number)


def process_id(*_arguments) -> int:
    """Return the number of the process the task runs in."""
    return os.getpid()


def echo(*values):
    """Return what came in."""
    return values


def changed(array):
    """Return the array with one added in place: what arrives may be written to."""
    array += 1
    return array, array.flags.c_contiguous, array.flags.f_contiguous


def refuse(path: str):
    """Raise a RasterError."""
    raise RasterError("raster_corrupt", path=path, detail="strip 3")


def stumble(number: int):
    """Raise what nobody expects."""
    return {}[number]


def die_once(number: int, marker: str):
    """Kill the own process the first time, then work."""
    try:
        os.close(os.open(f"{marker}{number}", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return slow_first(number)
    os.kill(os.getpid(), signal.SIGKILL)


def die(_number: int):
    """Kill the own process."""
    os.kill(os.getpid(), signal.SIGKILL)


def wait_deaf(marker: str):
    """Say that it has begun, then hear nothing for ten minutes."""
    Path(marker).write_text(str(os.getpid()))
    time.sleep(600)
    Path(marker).write_text("done")


def wait_polite(marker: str):
    """Say that it has begun, then wait ten minutes unless the run is cancelled."""
    Path(marker).write_text(str(os.getpid()))
    for _ in range(60_000):
        time.sleep(0.01)
        try:
            check_cancelled()
        except BaseException:
            Path(marker).write_text("stopped")
            raise
    Path(marker).write_text("done")


def surroundings(*keys):
    """Return GDAL's options, its cache in bytes, modules of QGIS, and what ``__main__`` is."""
    options = {key: gdal.GetConfigOption(key) for key in keys}
    strangers = [name for name in sys.modules if name.partition(".")[0] in ("qgis", "PyQt5")]
    return options, gdal.GetCacheMax(), strangers, hasattr(sys.modules["__main__"], "MARK")
