"""A raster read on a grid that its own cells lie on: the file itself, or a window of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .grid import Affine, RasterBand
from .job import RasterSource


@dataclass(frozen=True)
class Grid:
    """The cells everything is seen on; plain data.

    :param affine: (x0, a, b, y0, d, e) with x = x0 + a·column + b·row and y = y0 + d·column + e·row.
    """

    affine: tuple[float, float, float, float, float, float]
    width: int
    height: int
    crs_wkt: str

    @classmethod
    def of(cls, band: RasterBand) -> Grid:
        """Return the grid of an open band."""
        wkt = band.srs.ExportToWkt(["FORMAT=WKT2_2019"]) or band.srs.ExportToWkt()
        return cls(tuple(band.affine.coefficients), band.width, band.height, wkt)


@dataclass(frozen=True)
class ViewRecord:
    """How a source was brought onto the grid, for the record of a run.

    :param resampling: empty (its own grid), ``window`` (whole cells shifted), ``near``, ``average``
        or ``sum``.
    :param cell: width and height of its own cells, in units of its CRS.
    :param crs: of the source: authority and code where it has one, else its name.
    """

    path: str
    band: int
    resampling: str
    width: int
    height: int
    cell: tuple[float, float]
    crs: str


class View:
    """A band read on a grid: the file itself where they agree. Base of the other views.

    ``width``, ``height`` and ``affine`` are the grid's; ``record`` says how it is seen. ``floor`` is
    what the reader still has to apply to decoded values, ``None`` where none is set or it was applied
    before resampling. ``block_width``, ``block_height`` are the window that reads well.
    """

    def __init__(self, band: RasterBand, grid: Grid, source: RasterSource, resampling: str) -> None:
        self._band, self._grid = band, grid
        self.path, self.band_number, self.kind = band.path, band.band_number, source.kind
        self.width, self.height, self.affine = grid.width, grid.height, Affine(tuple(grid.affine))
        self.floor = source.floor
        self.block_width, self.block_height = band.block_width, band.block_height
        self.dtype, self.item_size = band.dtype, band.item_size
        self.raw_is_value, self.empty = band.raw_is_value, band.empty
        _, a, b, _, d, e = band.affine.coefficients
        cell = (math.hypot(a, d), math.hypot(b, e))
        self.record = ViewRecord(
            band.path, band.band_number, resampling, band.width, band.height, cell, _crs_name(band.srs)
        )

    @property
    def plain(self) -> bool:
        """As :attr:`RasterBand.plain`, of what :meth:`read_raw` returns here."""
        return self.raw_is_value and (self.empty is None or bool(self.empty[0] == self.empty[1]))

    @property
    def raw_nodata(self):
        """As :attr:`RasterBand.raw_nodata`, of what :meth:`read_raw` returns here."""
        return self.empty[0] if self.empty is not None and self.empty[0] == self.empty[1] else None

    def read(self, column: int, row: int, columns: int, rows: int):
        """Return (values, valid) of a window of the grid; see :meth:`RasterBand.read`.

        :raises RasterError: a block cannot be read or decoded.
        """
        return self.decode(*self.read_raw(column, row, columns, rows))

    def read_raw(self, column: int, row: int, columns: int, rows: int):
        """Return (cells, mask) for :meth:`decode`; see :meth:`RasterBand.read_raw`.

        :raises RasterError: a block cannot be read or decoded.
        """
        return self._band.read_raw(column, row, columns, rows)

    @property
    def by_blocks(self) -> bool:
        """As :attr:`RasterBand.by_blocks`; only of a file on its own grid."""
        return not self.record.resampling and self._band.by_blocks

    def read_blocks(self, column: int, row: int, cells) -> None:
        """As :meth:`RasterBand.read_blocks`, where :attr:`by_blocks`."""
        self._band.read_blocks(column, row, cells)

    def decode(self, raw, mask=None):
        """Return (values, valid) of cells as :meth:`read_raw` gave them, or of a part of them."""
        return self._band.decode(raw, mask)

    def release(self) -> None:
        """Free what GDAL keeps of the cells read so far."""
        self._band.release()

    def close(self) -> None:
        """Let go of the file."""
        self._band.close()

    def __enter__(self) -> View:
        return self

    def __exit__(self, *_error) -> None:
        self.close()


class CopyView(View):
    """Cells as stored, put elsewhere; where there is none, nodata in the source's own terms."""

    def __init__(self, band, grid, source, resampling, gaps: bool) -> None:
        super().__init__(band, grid, source, resampling)
        self._fill = None  # of cells outside; without one a mask tells them
        if band.empty is not None:
            self._fill = band.empty[0]
        elif band.dtype.kind == "f":
            self._fill = band.dtype.type(np.nan)
        self._masked = band.masked or (gaps and self._fill is None)
        self.raw_is_value = band.raw_is_value and not self._masked

    def _blank(self, rows, columns):
        """Return (cells, mask) with no data anywhere."""
        cells = np.full((rows, columns), 0 if self._fill is None else self._fill, dtype=self.dtype)
        return cells, np.zeros((rows, columns), dtype=np.uint8) if self._masked else None

    def _put(self, raw, mask, target, place, found) -> None:
        """Copy the cells and mask of ``found`` (a pair) at ``place`` to ``target``."""
        raw[target] = found[0][place]
        if mask is not None:
            mask[target] = 255 if found[1] is None else found[1][place]


class WindowView(CopyView):
    """The source's cells lie on the grid's, shifted by whole cells."""

    def __init__(self, band, grid, source, shifts) -> None:
        within = any(
            dx >= 0 and dy >= 0 and dx + grid.width <= band.width and dy + grid.height <= band.height
            for dx, dy in shifts
        )
        super().__init__(band, grid, source, "window", gaps=not within)
        self._shifts = shifts

    def read_raw(self, column: int, row: int, columns: int, rows: int):
        """Return (cells, mask) of a window of the grid."""
        band = self._band
        raw = mask = None
        for dx, dy in self._shifts:
            left, top = max(0, column + dx), max(0, row + dy)
            right, bottom = min(band.width, column + columns + dx), min(band.height, row + rows + dy)
            if right <= left or bottom <= top:
                continue
            found = band.read_raw(left, top, right - left, bottom - top)
            if found[0].shape == (rows, columns) and (found[1] is not None or not self._masked):
                return found
            if raw is None:
                raw, mask = self._blank(rows, columns)
            target = (
                slice(top - dy - row, bottom - dy - row),
                slice(left - dx - column, right - dx - column),
            )
            self._put(raw, mask, target, Ellipsis, found)
        return self._blank(rows, columns) if raw is None else (raw, mask)


def _crs_name(srs) -> str:
    authority, code = srs.GetAuthorityName(None), srs.GetAuthorityCode(None)
    return f"{authority}:{code}" if authority and code else srs.GetName() or ""
