"""Exact zonal sums: every cell counts by the share of it that a parcel covers, times its true area.

The raster is read once, tile by tile; a tile needs only the boundary pieces of the parcels that
touch its rows (see :mod:`.boundary`) and gives partial sums that add up, so tiles are independent.
Memory is bounded by the tile and the boundaries, never by the raster.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from .areas import CellAreas, Ellipsoid
from .boundary import Boundaries, clip_columns, cut_columns
from .coverage import read_rings
from .errors import Cancelled
from .grid import NodataRule, RasterBand

_TILE_COLUMNS = 2048
_TILE_ROWS = 256
_DUST_SHARE, _DUST_CELLS = 1e-9, 1e-4  # of a parcel; the smaller of the two
_ROUNDING = 1e-12  # share outside that is none: of a parcel a turn away from the map
_READ_BYTES = 64 * 1024 * 1024  # of one row block of a striped raster


@dataclass
class ZonalSums:
    """Sums per parcel, in the order of the geometries; all arrays have their length.

    ``value_sum`` is Σ value × hectares covered (per hectare) or Σ value × share of the cell
    covered (per pixel); ``sum_sq`` the same with value². ``covered_ha`` and ``nodata_ha`` are
    hectares on the ellipsoid of the raster's CRS. The three percentages add up to 100 for a parcel
    with an area, and are 0, 0 and 100 for one that cannot be placed or has none.
    ``touched`` says whether any parcel meets the raster; ``below_floor`` how many cells read were
    below the floor, ``lowest`` the lowest of them.
    """

    value_sum: np.ndarray
    sum_sq: np.ndarray
    covered_ha: np.ndarray
    nodata_ha: np.ndarray
    covered_pct: np.ndarray
    nodata_pct: np.ndarray
    outside_pct: np.ndarray
    unplaced: np.ndarray
    touched: bool
    below_floor: int = 0
    lowest: float = 0.0


def zonal_sums(
    raster_path: str,
    band: int,
    geometries_wkb: Sequence[Optional[bytes]],
    *,
    per_hectare: bool,
    crs_wkt: Optional[str] = None,
    floor: Optional[float] = None,
    squares: bool = True,
    nodata: Optional[NodataRule] = None,
    ellipsoid: Optional[Ellipsoid] = None,
    cancel: Optional[Callable[[], bool]] = None,
    progress: Optional[Callable[[float], None]] = None,
) -> ZonalSums:
    """Return the sums of a raster band over polygons, exact in the geometry.

    :param geometries_wkb: polygons as WKB in the raster's CRS; ``None`` for a null geometry.
        Valid polygons only: of a bow-tie the signed integral is computed, which means nothing.
    :param per_hectare: whether values are densities per hectare, or amounts per pixel.
    :param crs_wkt: the CRS to use in place of the file's own.
    :param floor: values below count as nodata.
    :param squares: whether ``sum_sq`` is wanted; 0 otherwise.
    :param nodata: what counts as nodata, where that is not just the file's own value.
    :param ellipsoid: what cells are measured on where the raster's CRS has only a sphere.
    :param cancel: asked before each tile; progress is told the share done, 0…1.
    :raises RasterError: the raster or a geometry cannot be used.
    :raises Cancelled: ``cancel()`` was true.
    """
    with RasterBand(raster_path, band, crs_wkt, nodata) as raster:
        rings = read_rings(geometries_wkb)
        boundaries = Boundaries(rings, raster.affine, len(geometries_wkb), raster.span)
        areas = CellAreas(raster.affine, raster.srs, ellipsoid)
        job = _Job(raster, boundaries, areas, per_hectare, floor, squares)
        tiles = list(job.tiles())
        for done, tile in enumerate(tiles):
            if cancel is not None and cancel():
                raise Cancelled
            job.run(tile)
            if progress is not None:
                progress((done + 1) / len(tiles))
        return job.result(rings.unplaced)


@dataclass(frozen=True)
class Tile:
    """A window of the raster: first column and row, and how many of each."""

    column: int
    row: int
    columns: int
    rows: int


class _Job:
    """One pass over one band. ``sums`` rows: value, value², covered ha, nodata ha, cells inside."""

    def __init__(self, raster, boundaries, areas, per_hectare, floor, squares) -> None:
        self._raster = raster
        self._boundaries = boundaries
        self._per_hectare = per_hectare
        self._floor = floor
        self._squares = squares
        self._areas = areas
        self._sums = np.zeros((5, len(boundaries.cells)))
        self._strip = None
        self._below, self._lowest = 0, 0.0
        edges = boundaries
        self._meets = (
            (edges.west < raster.width)
            & (edges.east > 0)
            & (edges.north < raster.height)
            & (edges.south > 0)
            & (edges.cells > 0.0)
        )

    def tiles(self):
        """Yield the tiles that some parcel meets, row block by row block."""
        raster, edges = self._raster, self._boundaries
        striped = raster.block_width >= raster.width
        rows = _multiple(_TILE_ROWS, raster.block_height)
        if striped:
            most = max(1, _READ_BYTES // max(1, raster.width * raster.item_size))
            rows = min(rows, most)
            columns = _TILE_COLUMNS
        else:
            rows = min(rows, 1024)
            columns = _multiple(_TILE_COLUMNS, raster.block_width)
        for row in range(0, raster.height, rows):
            height = min(rows, raster.height - row)
            here = self._meets & (edges.north < row + height) & (edges.south > row)
            if not here.any():
                continue
            west, east = edges.west[here], edges.east[here]
            for column in range(0, raster.width, columns):
                width = min(columns, raster.width - column)
                if ((west < column + width) & (east > column)).any():
                    yield Tile(column, row, width, height)

    def run(self, tile: Tile) -> None:
        """Add the sums of one tile."""
        edges = self._boundaries
        here = (
            self._meets
            & (edges.west < tile.column + tile.columns)
            & (edges.east > tile.column)
            & (edges.north < tile.row + tile.rows)
            & (edges.south > tile.row)
        )
        running = None
        for pieces in edges.pieces(here, tile.row, tile.rows):
            if running is None:
                running = self._running_sums(tile)
            clipped = clip_columns(pieces, tile.column, tile.column + tile.columns)
            self._integrate(cut_columns(clipped), running, tile.columns)

    def _running_sums(self, tile: Tile):
        """Return {row of sums: running sums along the tile's rows, flat and padded}."""
        values, valid = self._read(tile)
        if self._floor is not None:
            values, valid = self._above_floor(values, valid)
        area = self._areas.block(tile.row, tile.rows, tile.column, tile.columns)
        weighted = values * area if self._per_hectare else values
        running = {0: _running(weighted)}
        if self._squares:
            running[1] = _running(weighted * values)
        whole = np.broadcast_to(area, values.shape)
        if valid is None:
            running[2] = _running(whole)
        else:
            running[2] = _running(np.where(valid, whole, 0.0))
            running[3] = _running(np.where(valid, 0.0, whole))
        return running

    def _read(self, tile: Tile):
        raster = self._raster
        if raster.block_width < raster.width or tile.columns == raster.width:
            return raster.read(tile.column, tile.row, tile.columns, tile.rows)
        if self._strip is None or self._strip[0] != tile.row:  # a strip is decoded once, then shared
            self._strip = (tile.row, raster.read_raw(0, tile.row, raster.width, tile.rows))
        window = slice(tile.column, tile.column + tile.columns)
        return raster.decode(*(None if a is None else a[:, window] for a in self._strip[1]))

    def _above_floor(self, values, valid):
        below = values < self._floor
        if valid is not None:
            below &= valid
        count = int(np.count_nonzero(below))
        if not count:
            return values, valid
        self._below += count
        self._lowest = min(self._lowest, float(values[below].min()))
        values[below] = 0.0
        return values, ~below if valid is None else valid & ~below

    def _integrate(self, pieces, running, columns) -> None:
        """Add ∫F dy of every piece to its parcel, for every running sum F."""
        if not len(pieces.parcel):
            return
        cell = np.floor(pieces.xl)
        at = pieces.row * (columns + 3) + cell.astype(np.int64)
        run = pieces.xr - pieces.xl
        left, right = pieces.xl - cell, pieces.xr - cell
        one_cell = right <= 1.0
        divisor = np.where(run > 0.0, run, 1.0)
        near = np.where(
            one_cell, 0.5 * (left + right), (0.5 * (1.0 - left) * (1.0 + left) + (right - 1.0)) / divisor
        )
        far = np.where(one_cell, 0.0, 0.5 * (right - 1.0) ** 2 / divisor)
        height = pieces.height
        first = int(pieces.parcel.min())
        parcel = pieces.parcel - first
        span = slice(first, first + int(parcel.max()) + 1)
        count = span.stop - span.start
        for k, flat in running.items():
            here, beyond = flat[at], flat[at + 1]
            share = here + near * (beyond - here) + far * (flat[at + 2] - beyond)
            self._sums[k, span] += np.bincount(parcel, height * share, count)
        self._sums[4, span] += np.bincount(parcel, height * 0.5 * (pieces.xl + pieces.xr), count)

    def result(self, unplaced) -> ZonalSums:
        """Return the sums and the shares."""
        value, square, covered, nodata, inside = self._sums
        edges, raster = self._boundaries, self._raster
        within = (
            (edges.west >= 0)
            & (edges.east <= raster.width)
            & (edges.north >= 0)
            & (edges.south <= raster.height)
        )
        cells = np.where(edges.cells > 0.0, edges.cells, 1.0)
        outside = np.where(within, 0.0, np.clip(1.0 - inside / cells, 0.0, 1.0))
        outside = np.where(outside < _ROUNDING, 0.0, outside)
        outside = np.where(edges.cells > 0.0, outside, 1.0)
        dust = np.minimum(_DUST_SHARE, _DUST_CELLS / cells)  # what rounding leaves where nothing is
        inside = np.where(inside <= dust * cells, 0.0, inside)
        whole = np.where(inside > 0.0, covered + nodata, 0.0)
        empty = covered <= dust * whole
        value, square, covered = (np.where(empty, 0.0, part) for part in (value, square, covered))
        nodata = np.where(nodata <= dust * whole, 0.0, nodata)
        if self._floor is not None and self._floor >= 0.0:
            value = np.maximum(value, 0.0)  # no cell below zero, so less is rounding
        measured = covered + nodata
        outside = np.where(measured > 0.0, outside, 1.0)
        share = covered / np.where(measured > 0.0, measured, 1.0)
        covered_pct = 100.0 * (1.0 - outside) * share
        return ZonalSums(
            value,
            np.maximum(square, 0.0),
            covered,
            nodata,
            covered_pct,
            100.0 * (1.0 - outside) - covered_pct,
            100.0 * outside,
            unplaced,
            bool(self._meets.any()),
            self._below,
            self._lowest,
        )


def _multiple(size: int, block: int) -> int:
    """Return about ``size``, but a whole number of blocks, at least one."""
    return block * max(1, round(size / block))


def _running(cells) -> np.ndarray:
    """Return F at column lines 0…W+2 of every row, flat: zero first, then the running sums, padded."""
    rows, columns = cells.shape
    running = np.empty((rows, columns + 3))
    running[:, 0] = 0.0
    np.cumsum(cells, axis=1, out=running[:, 1 : columns + 1])
    running[:, columns + 1 :] = running[:, columns : columns + 1]
    return running.ravel()
