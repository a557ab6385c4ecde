"""The decode limit: every block of the rasters read and decoded once, and nothing else."""

from __future__ import annotations

import multiprocessing
import threading

from osgeo import gdal


def threads(case, watch):
    """Decode with one thread per core; GDAL lets Python's lock go while it decodes."""
    return _run(case, watch, threading.Thread)


def processes(case, watch):
    """Decode with one process per core."""
    return _run(case, watch, multiprocessing.get_context("fork").Process)


def _run(case, watch, worker):
    cores = case["cores"]
    with watch:
        workers = [worker(target=_decode, args=(case["rasters"], k, cores)) for k in range(cores)]
        for one in workers:
            one.start()
        for one in workers:
            one.join()
    if any(getattr(one, "exitcode", 0) for one in workers):
        raise SystemExit("A raster could not be decoded.")
    return {}, {}


def _decode(paths, first: int, step: int) -> None:
    """Read every ``step``-th row of blocks, past GDAL's cache of blocks."""
    datasets = [gdal.Open(path) for path in paths]
    bands = [dataset.GetRasterBand(1) for dataset in datasets]
    for band in bands:
        width, height = band.GetBlockSize()
        for row in range(first, -(-band.YSize // height), step):
            for column in range(-(-band.XSize // width)):
                if band.ReadBlock(column, row) is None:
                    raise OSError(gdal.GetLastErrorMsg())
