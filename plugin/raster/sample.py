"""A look into a raster: the values of a spread of its blocks, a few megabytes however large it is.

Whole numbers may be codes, so cells are read as they are stored, never from overviews, which may hold
means of codes; overviews only tell where there is something to see.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..core.overlays.samples import RasterSample
from .errors import Cancelled, RasterError
from .grid import quiet

#: Distinct values kept at most.
MOST_VALUES = 4096
_ALL_CELLS = 1 << 20  # up to so many cells the whole band is read
_CELLS = 1 << 20  # else about so many
_LARGEST_BLOCK = 1 << 26  # cells that are decoded together; larger ones are read from an overview
_MOST_WINDOWS = 256
_MOST_REQUESTS = 48  # of a file on a server, where each window is a request or two
_ROUNDS = 4
_OVERVIEW = 1 << 18
_BARE = 1e30  # nodata so large that files hold it rounded


def sample_of(path: str, band: int = 1, cancel: Callable[[], bool] | None = None) -> RasterSample:
    """Return what a look into one band of a raster finds.

    :param path: anything GDAL opens, a file or an address.
    :raises RasterError: missing, unreadable, damaged, no such band, complex values, several maps in one.
    :raises Cancelled: ``cancel()`` answered true.
    """
    path = str(path)
    with quiet():
        dataset, source = _opened(path, band)
        try:
            return _look(path, dataset, source, band, cancel or (lambda: False))
        finally:
            source = dataset = None


def _opened(path: str, band: int):
    try:
        dataset = gdal.Open(path, gdal.GA_ReadOnly)
    except RuntimeError:
        dataset = None
    if dataset is None:
        plain = not path.startswith("/vsi") and ":" not in path[2:]
        missing = plain and bool(Path(path).suffix) and not os.path.exists(path)
        raise RasterError("raster_missing" if missing else "raster_unreadable", path=path)
    if not dataset.RasterCount and dataset.GetSubDatasets():
        names = ", ".join(name for name, _ in dataset.GetSubDatasets()[:5])
        raise RasterError("raster_container", path=path, maps=names)
    if not 1 <= band <= dataset.RasterCount:
        raise RasterError("raster_no_band", path=path, band=band, bands=dataset.RasterCount)
    source = dataset.GetRasterBand(band)
    if gdal.DataTypeIsComplex(source.DataType):
        raise RasterError("raster_complex", path=path, band=band)
    return dataset, source


def _look(path, dataset, source, number, cancel) -> RasterSample:
    seen = _Seen(source)
    exact = source.XSize * source.YSize <= _ALL_CELLS
    if exact:
        seen.add(_read(path, source, (0, 0, source.XSize, source.YSize)))
    else:
        for windows in _rounds(path, source):
            for window in windows:
                if cancel():
                    raise Cancelled
                seen.add(_read(path, source, window))
            if seen.with_data:
                break
    cell, unit = _cell(dataset)
    return RasterSample(
        dtype=gdal.GetDataTypeName(source.DataType).lower().replace("byte", "uint8"),
        width=source.XSize,
        height=source.YSize,
        bands=dataset.RasterCount,
        band=number,
        nodata=source.GetNoDataValue(),
        exact=exact,
        has_palette=source.GetColorTable() is not None,
        descriptions=tuple(
            dataset.GetRasterBand(k).GetDescription() or ""
            for k in range(1, min(dataset.RasterCount, 200) + 1)
        ),
        names=_names(source),
        cell=cell,
        unit=unit,
        **seen.found(),
    )


def _rounds(path, source):
    """Yield lists of windows, each a spread over the raster; first where an overview shows something."""
    columns, rows = (math.ceil(n / b) for n, b in zip((source.XSize, source.YSize), source.GetBlockSize()))
    width, height = source.GetBlockSize()
    if width * height > _LARGEST_BLOCK:
        width, height, columns, rows = _cut(source)
    most = _MOST_REQUESTS if "/vsi" in path or "://" in path else _MOST_WINDOWS
    many = min(columns * rows, most, max(4, _CELLS // (width * height)))
    shown = _shown(path, source, columns, rows)
    if len(shown):
        yield [_window(source, place, width, height, columns) for place in _spread(shown, many)]
    everywhere = np.arange(columns * rows)
    for turn in range(_ROUNDS):
        places = _grid(columns, rows, many, turn) if len(everywhere) > many else everywhere
        yield [_window(source, place, width, height, columns) for place in places]
        if len(everywhere) <= many:
            return


def _cut(source):
    """Return size and number of the windows into which a raster of one huge block is cut."""
    side = 512
    return side, side, math.ceil(source.XSize / side), math.ceil(source.YSize / side)


def _spread(places, many: int):
    """Return ``many`` of the places, evenly."""
    return places[np.unique(np.linspace(0, len(places) - 1, min(many, len(places))).astype(int))]


def _grid(columns: int, rows: int, many: int, turn: int):
    """Return blocks spread evenly over both directions, other ones at each turn."""
    across = max(1, min(columns, round(math.sqrt(many * columns / rows))))
    down = max(1, min(rows, many // across))
    shift = (turn + 0.5) / _ROUNDS
    x = np.minimum(columns - 1, ((np.arange(across) + shift) * columns / across).astype(int))
    y = np.minimum(rows - 1, ((np.arange(down) + shift) * rows / down).astype(int))
    return np.unique((y[:, None] * columns + x[None, :]).ravel())


def _window(source, place, width, height, columns):
    x, y = int(place % columns) * width, int(place // columns) * height
    return x, y, min(width, source.XSize - x), min(height, source.YSize - y)


def _shown(path, source, columns: int, rows: int):
    """Return the blocks in which a small overview shows data that is not 0; none without one."""
    small = None
    for k in range(source.GetOverviewCount()):
        overview = source.GetOverview(k)
        if overview is not None and overview.XSize * overview.YSize <= _OVERVIEW:
            small = overview
            break
    if small is None:
        return np.empty(0, int)
    cells, valid = _read(path, small, (0, 0, small.XSize, small.YSize), like=source)
    y, x = np.nonzero(valid & (cells != 0))
    across = np.minimum(columns - 1, (x + 0.5) * columns / small.XSize).astype(int)
    down = np.minimum(rows - 1, (y + 0.5) * rows / small.YSize).astype(int)
    return np.unique(down * columns + across)


def _read(path, source, window, like=None):
    """Return (cells, which of them are data)."""
    try:
        cells = source.ReadAsArray(*window)
        mask = None
        flags = source.GetMaskFlags()
        if flags & (gdal.GMF_PER_DATASET | gdal.GMF_ALPHA):
            mask = source.GetMaskBand().ReadAsArray(*window)
    except RuntimeError as error:
        raise RasterError("raster_corrupt", path=path, detail=str(error)) from None
    if cells is None:
        raise RasterError("raster_corrupt", path=path, detail=gdal.GetLastErrorMsg())
    valid = np.isfinite(cells) if cells.dtype.kind == "f" else np.ones(cells.shape, bool)
    nodata = (like or source).GetNoDataValue()
    if nodata is not None and nodata == nodata:
        valid &= ~_equals(cells, nodata)
    if mask is not None:
        valid &= mask != 0
    return cells, valid


def _equals(cells, nodata: float):
    if cells.dtype.kind == "f":
        near = np.abs(cells - nodata) <= 1e-6 * abs(nodata) if abs(nodata) > _BARE else cells == nodata
        return near | (cells == cells.dtype.type(nodata))
    limits = np.iinfo(cells.dtype)
    if nodata != int(nodata) or not limits.min <= nodata <= limits.max:
        return np.zeros(cells.shape, bool)
    return cells == cells.dtype.type(int(nodata))


class _Seen:
    """The distinct values met so far, and how often."""

    def __init__(self, source) -> None:
        self._counts: dict = {}
        self._complete = self._whole = True
        self._low = self._high = None
        self._cells = self.with_data = self._zeros = 0
        self._scale = source.GetScale() or 1.0
        self._offset = source.GetOffset() or 0.0

    def add(self, read) -> None:
        """Take in the cells of a window."""
        cells, valid = read
        self._cells += cells.size
        values = cells[valid]
        if not values.size:
            return
        if (self._scale, self._offset) != (1.0, 0.0):
            values = values * self._scale + self._offset
        self.with_data += values.size
        self._zeros += int(np.count_nonzero(values == 0))
        low, high = values.min().item(), values.max().item()
        self._low = low if self._low is None else min(self._low, low)
        self._high = high if self._high is None else max(self._high, high)
        if self._whole and values.dtype.kind == "f":
            self._whole = bool((values == np.rint(values)).all())
        for value, count in zip(*(part.tolist() for part in np.unique(values, return_counts=True))):
            if value in self._counts or len(self._counts) < MOST_VALUES:
                self._counts[value] = self._counts.get(value, 0) + count
            else:
                self._complete = False

    def found(self) -> dict:
        """Return what was seen, as fields of :class:`RasterSample`."""
        return {
            "low": self._low,
            "high": self._high,
            "values": tuple(sorted(self._counts.items())),
            "complete": self._complete,
            "whole": self._whole,
            "zeros": self._zeros / self.with_data if self.with_data else 0.0,
            "data": self.with_data / self._cells if self._cells else 0.0,
        }


def _names(source) -> tuple[tuple[int, str], ...]:
    names = source.GetCategoryNames() or []
    return tuple((code, name) for code, name in enumerate(names[:MOST_VALUES]) if name)


def _cell(dataset):
    affine = dataset.GetGeoTransform(can_return_null=True)
    if affine is None:
        return (0.0, 0.0), ""
    size = math.hypot(affine[1], affine[4]), math.hypot(affine[2], affine[5])
    srs = dataset.GetSpatialRef()
    if srs is None:
        return size, ""
    return size, "deg" if srs.IsGeographic() else (
        "m" if osr.SpatialReference.GetLinearUnits(srs) == 1.0 else ""
    )
