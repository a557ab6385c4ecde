"""Cells drawn at random from a map of classes, block by block: memory for the sample, not for the map.

A unit is a cell; those count whose value is a class and whose centre lies within the boundary. Every cell has
a key of its own (see ``core/statistics/keys``), and those with the smallest keys of a stratum are its sample.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from ..core.statistics.drawing import smallest
from ..core.statistics.keys import LAST, uniforms, unit_keys
from .areas import CellAreas, Ellipsoid
from .boundary import Boundary
from .errors import Cancelled, RasterError
from .grid import RasterBand
from .job import RasterSource

CELLS, CLUSTERS, STARTS, WITHIN = 1, 2, 3, 4  # streams of random numbers
MOST_CLASSES = 1000
_WINDOW = 1 << 18  # cells read at a time
_LONGEST = 1 << 14


@dataclass
class Frame:
    """What there is to draw from: classes with their number of cells and hectares.

    :param codes: only these classes count; ``None`` for all.
    :param ellipsoid: (semi-major axis, inverse flattening) to measure on where the CRS has only a sphere.
    """

    source: RasterSource
    boundary: list | None = None
    codes: tuple | None = None
    ellipsoid: tuple | None = None
    cancel: Callable[[], bool] | None = None
    progress: Callable[[float], None] | None = None


@dataclass
class Cells:
    """Cells that were drawn, in random order, and what they were drawn from.

    ``cells`` and ``hectares`` are of the whole frame, by code; ``clusters`` how many clusters hold a cell.
    """

    column: np.ndarray
    row: np.ndarray
    code: np.ndarray
    key: np.ndarray
    area_ha: np.ndarray
    x: np.ndarray
    y: np.ndarray
    cells: dict
    hectares: dict
    cluster: np.ndarray | None = None
    within: np.ndarray | None = None
    clusters: int = 0


def draw_cells(frame: Frame, size: int, seed: int, by_class: bool = False) -> Cells:
    """Return a simple random sample of ``size`` cells, of each class if ``by_class``.

    :raises RasterError: the map cannot be read, or is no map of classes.
    :raises Cancelled: the user cancelled.
    """
    with _Pass(frame) as run:
        kept = _Smallest(size, by_class)
        for window in run.windows():
            number = window.row * run.band.width + window.column
            kept.add(window, unit_keys(seed, CELLS, number))
        return run.result(*kept.found())


def draw_grid(frame: Frame, spacing: tuple[float, float], seed: int) -> Cells:
    """Return the cells that hold the points of a grid with a random start.

    :param spacing: columns and rows between points; at least 1.
    :raises RasterError: as :func:`draw_cells`.
    """
    start = uniforms(seed, STARTS, 2)
    with _Pass(frame) as run:
        found = []
        for window in run.windows():
            on = np.ones(len(window.code), dtype=bool)
            for place, step, shift in zip((window.column, window.row), spacing, start):
                on &= np.floor((place + 1) / step - shift) > np.floor(place / step - shift)
            if on.any():
                cells = window.taken(on)
                found.append((cells, unit_keys(seed, CELLS, cells.row * run.band.width + cells.column)))
        return run.result(*_in_order(found))


def draw_clusters(frame: Frame, side: int, size: int, per_cluster: int, seed: int) -> Cells:
    """Return cells of ``size`` square clusters of ``side`` × ``side`` cells, each cluster with equal chances.

    :param per_cluster: how many cells of each, at random; 0 for all.
    :raises RasterError: as :func:`draw_cells`.
    """
    with _Pass(frame, side) as run:
        across = math.ceil(run.band.width / side)
        kept, clusters = _Smallest(size, False), 0
        for window in run.windows():
            blocks = np.unique((window.row // side) * across + window.column // side)
            clusters += len(blocks)
            zero = np.zeros(len(blocks), dtype=np.int64)
            kept.add(
                _Window(blocks % across, blocks // across, zero, zero), unit_keys(seed, CLUSTERS, blocks)
            )
        corners, parts = kept.found()[0], []
        for left, top in zip((corners.column * side).tolist(), (corners.row * side).tolist()):
            window = run.window(left, top, side, side)
            key = unit_keys(seed, WITHIN, window.row * run.band.width + window.column)
            chosen = smallest(key, per_cluster or len(key))
            parts.append((window.taken(chosen), key[chosen], len(chosen) / len(key)))
        cells = _joined([part[0] for part in parts]) if parts else _in_order([])[0]
        keys = np.concatenate([part[1] for part in parts]) if parts else _in_order([])[1]
        result, counts = run.result(cells, keys), [len(part[1]) for part in parts]
        result.cluster = np.repeat(np.arange(len(parts)), counts)
        result.within, result.clusters = np.repeat([part[2] for part in parts], counts), clusters
        return result


def count_cells(frame: Frame) -> Cells:
    """Return what there is to draw from, without drawing."""
    return draw_cells(frame, 0, 0)


def cell_size(source: RasterSource) -> tuple[float, float, bool, float]:
    """Return width and height of a cell in map units, whether these are degrees, and metres per unit."""
    with RasterBand(source.path, source.band, source.crs_wkt, source.nodata) as band:
        _, a, b, _, d, e = band.affine.coefficients
        degrees = bool(band.srs.IsGeographic())
        unit = band.srs.GetAngularUnits() if degrees else band.srs.GetLinearUnits() or 1.0
        return math.hypot(a, d), math.hypot(b, e), degrees, unit


@dataclass
class _Window:
    """The cells of a window that count, in columns of equal length."""

    column: np.ndarray
    row: np.ndarray
    code: np.ndarray
    area_ha: np.ndarray

    def taken(self, where) -> _Window:
        """Return some of the cells."""
        return _Window(self.column[where], self.row[where], self.code[where], self.area_ha[where])


class _Pass:
    """One reading of the map: windows of cells that count, and how many there were of each class."""

    def __init__(self, frame: Frame, step: int = 1) -> None:
        self._frame, self._step = frame, step
        source = frame.source
        self.band = RasterBand(source.path, source.band, source.crs_wkt, source.nodata)
        try:
            ellipsoid = Ellipsoid(*frame.ellipsoid) if frame.ellipsoid else None
            self._areas = CellAreas(self.band.affine, self.band.srs, ellipsoid)
            self._boundary = None if frame.boundary is None else Boundary(frame.boundary, self.band)
        except BaseException:
            self.band.close()
            raise
        self._codes = None if frame.codes is None else np.array(frame.codes, dtype=np.int64)
        self._cells: dict = {}
        self._hectares: dict = {}

    def __enter__(self) -> _Pass:
        return self

    def __exit__(self, *_error) -> None:
        self.band.close()

    def windows(self):
        """Yield the cells that count, window by window, and count them."""
        width, height = self._shape()
        frame, band = self._frame, self.band
        for row in range(0, band.height, height):
            for column in range(0, band.width, width):
                if frame.cancel is not None and frame.cancel():
                    raise Cancelled
                window = self.window(column, row, width, height)
                if len(window.code):
                    self._count(window)
                    yield window
            band.release()  # GDAL would keep the blocks, which are not asked for again
            if frame.progress is not None:
                frame.progress(min(1.0, (row + height) / band.height))

    def _shape(self) -> tuple[int, int]:
        """Return the size of windows: whole blocks of the file, or whole clusters."""
        band = self.band
        across, down = (band.block_width, band.block_height) if self._step == 1 else (self._step,) * 2
        width = across * max(1, min(_LONGEST, band.width) // across)
        width = min(width, max(across, math.ceil(band.width / across) * across))
        if down * width > _WINDOW:
            width = across * max(1, _WINDOW // down // across)
        return width, down * max(1, _WINDOW // width // down)

    def window(self, column: int, row: int, columns: int, rows: int) -> _Window:
        """Return the cells of a window that count."""
        columns, rows = min(columns, self.band.width - column), min(rows, self.band.height - row)
        values, valid = self.band.read(column, row, columns, rows)
        counts = np.ones(values.shape, dtype=bool) if valid is None else valid
        if self._boundary is not None:
            counts = counts & self._boundary.inside(column, row, columns, rows)
        place = np.flatnonzero(counts)
        found = values.ravel()[place]
        code = found.astype(np.int64)
        if (code != found).any():
            value = float(found[code != found][0])
            raise RasterError("no_class_map", path=self.band.path, value=value)
        if self._codes is not None:
            wanted = np.isin(code, self._codes)
            place, code = place[wanted], code[wanted]
        area = np.broadcast_to(self._areas.block(row, rows, column, columns), (rows, columns)).ravel()[place]
        return _Window(column + place % columns, row + place // columns, code, area)

    def _count(self, window: _Window) -> None:
        codes, place = np.unique(window.code, return_inverse=True)
        place = place.ravel()
        counted = np.bincount(place).tolist(), np.bincount(place, window.area_ha).tolist()
        for code, cells, sums in zip(codes.tolist(), *counted):
            self._cells[code] = self._cells.get(code, 0) + cells
            self._hectares[code] = self._hectares.get(code, 0.0) + sums
        if len(self._cells) > MOST_CLASSES:
            raise RasterError("too_many_classes", path=self.band.path, most=MOST_CLASSES)

    def result(self, found: _Window, key: np.ndarray) -> Cells:
        """Return cells as they were drawn."""
        x, y = self.band.affine.to_map(found.column + 0.5, found.row + 0.5)
        return Cells(
            found.column, found.row, found.code, key, found.area_ha, x, y, self._cells, self._hectares
        )  # fmt: skip


@dataclass
class _Smallest:
    """Keeps the cells with the smallest keys, of all or of each class."""

    size: int
    by_class: bool
    _parts: dict = field(default_factory=dict)

    def add(self, window: _Window, keys: np.ndarray) -> None:
        """Take in the cells of a window."""
        if not self.size:
            return
        if not self.by_class:
            self._keep(0, window, keys, slice(None))
            return
        for code in np.unique(window.code).tolist():
            self._keep(code, window, keys, np.flatnonzero(window.code == code))

    def _keep(self, kind, window, keys, where) -> None:
        keys = keys[where]
        held = self._parts.get(kind)
        near = keys <= (held[1][-1] if held is not None and len(held[1]) >= self.size else LAST)
        if not near.any():
            return
        cells, keys = window.taken(where).taken(near), keys[near]
        if held is not None:
            cells, keys = _joined((held[0], cells)), np.concatenate((held[1], keys))
        chosen = smallest(keys, self.size)
        self._parts[kind] = cells.taken(chosen), keys[chosen]

    def found(self) -> tuple:
        """Return (cells kept, their keys), in the order of the keys."""
        return _in_order(list(self._parts.values()))


def _joined(windows) -> _Window:
    names = ("column", "row", "code", "area_ha")
    return _Window(*(np.concatenate([getattr(one, name) for one in windows]) for name in names))


def _in_order(parts) -> tuple[_Window, np.ndarray]:
    """Return all cells of (cells, keys) pairs in the order of their keys."""
    none = np.empty(0, dtype=np.int64)
    if not parts:
        return _Window(none, none, none, np.empty(0)), np.empty(0, dtype=np.uint64)
    cells, keys = _joined([part[0] for part in parts]), np.concatenate([part[1] for part in parts])
    order = np.argsort(keys, kind="stable")
    return cells.taken(order), keys[order]
