"""The decode limit: every block of the rasters read and decoded once, and nothing else.

Once with the cells put into arrays, as whoever wants to count them must; and once with every block thrown
away as it is decoded, which is less than anybody can do.
"""

from __future__ import annotations

import multiprocessing
import threading

import numpy as np
from osgeo import gdal, gdal_array

_COLUMNS = 2048  # of an array


def arrays(case, watch):
    """Decode into arrays with one thread per core; GDAL lets Python's lock go while it decodes."""
    return _run(case, watch, threading.Thread, _read)


def threads(case, watch):
    """Decode with one thread per core and keep nothing."""
    return _run(case, watch, threading.Thread, _decode)


def processes(case, watch):
    """Decode with one process per core and keep nothing."""
    return _run(case, watch, multiprocessing.get_context("fork").Process, _decode)


def _run(case, watch, worker, work):
    cores = case["cores"]
    with watch:
        workers = [worker(target=work, args=(case["rasters"], k, cores)) for k in range(cores)]
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


def _read(paths, first: int, step: int) -> None:
    """Read every ``step``-th row of blocks into arrays that are used again, every block once."""
    datasets = [gdal.Open(path) for path in paths]
    bands = [dataset.GetRasterBand(1) for dataset in datasets]
    types = [gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType) for band in bands]
    for band, kind in zip(bands, types):
        height = band.GetBlockSize()[1]
        memory = np.empty((height, _COLUMNS), dtype=kind)
        for row in range(first * height, band.YSize, step * height):
            rows = min(height, band.YSize - row)
            for column in range(0, band.XSize, _COLUMNS):
                columns = min(_COLUMNS, band.XSize - column)
                cells = memory[:rows, :columns]
                if band.ReadAsArray(column, row, columns, rows, buf_obj=cells) is None:
                    raise OSError(gdal.GetLastErrorMsg())
            band.FlushCache()  # of what was read: no block is wanted again
