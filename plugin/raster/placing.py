"""Where the cells of one grid lie among the cells of another: the other's pixel coordinates.

Points are carried by the CRSs' own transformation, from the grid to the source. On large windows it
is taken on every 32nd line and interpolated by cubics between; where that is not good to 1e-5 of a
cell, and wherever the transformation has gaps, each point is carried by itself.
"""

from __future__ import annotations

import math

import numpy as np
from osgeo import osr

from .errors import RasterError
from .grid import quiet

_STEP = 32  # grid cells between the lines that are transformed
_TOLERANCE = 1e-5  # source cells, of the interpolation
_ALIGNED = 1e-4  # cells: closer than this is the same place
_RETURN_M = 2000.0  # a point that comes back farther off was never there; no datums differ by as much
_FEW = 1500  # points: as many as the lines would need
_BENT, _MOST_BENDS = 2e-6, 8  # share of a cell its edges may stray; pieces an edge is cut into
_UNUSUAL, _TORN = 16.0, 0.25  # times the usual size; share of a cell its centre may be off
_CENTRE = np.array([-1.0, 9.0, 9.0, -1.0]) / 16.0


class Placing:
    """From pixel coordinates of a grid to those of a source.

    :param affine: of the grid, with its ``srs`` and its ``size`` (columns, rows).
    :param source: the RasterBand whose pixel coordinates are wanted.
    :raises RasterError: ``raster_unrelated`` if no transformation is known between the CRSs.

    ``turn`` is the number of the source's columns in a full turn of the earth, ``None`` where its
    columns do not wrap. ``straight`` is (scale, shift) of columns and of rows, where columns depend
    on columns alone, rows on rows, both linearly; else ``None``. ``bends`` is how many straight
    pieces an edge of a cell needs.
    """

    def __init__(self, affine, srs, size, source) -> None:
        self._affine, self._source, self._size = affine, source.affine, size
        self.width = source.width
        self.turn = source.span[1] if source.span is not None else None
        self._there = self._back = None
        grid_srs, source_srs = _flat(srs), _flat(source.srs)
        if not grid_srs.IsSame(source_srs):
            self._there = transformation(grid_srs, source_srs, source.path)
            self._back = transformation(source_srs, grid_srs, source.path)
        self._grid_turn = None
        self._metres = grid_srs.GetLinearUnits() or 1.0  # in a unit of the grid's CRS
        if grid_srs.IsGeographic():
            self._grid_turn = 2.0 * math.pi / grid_srs.GetAngularUnits()
            self._metres = grid_srs.GetSemiMajor() * grid_srs.GetAngularUnits()
        self.straight = self._find_straight()
        self.linear = self.straight is not None or self._there is None
        self.bends, self._usual = (1, math.inf) if self.linear else self._find_bends()

    def points(self, columns, rows):
        """Return (x, y), pixel coordinates of the source, of a lattice of the grid.

        :param columns: sorted pixel coordinates of the grid; ``rows`` likewise.
        :returns: arrays that broadcast to (rows, columns); NaN where there is no such place.
        """
        if self.straight is not None:
            (scale_x, shift_x), (scale_y, shift_y) = self.straight
            return (scale_x * columns + shift_x)[None, :], (scale_y * rows + shift_y)[:, None]
        if self._there is None or len(columns) * len(rows) <= _FEW:
            return self._carry(*np.meshgrid(columns, rows))
        return self._interpolated(columns, rows)

    def shifts(self) -> list[tuple[int, int]] | None:
        """Return the whole (columns, rows) to add to the grid's for the source's; ``None`` if not whole.

        More than one where the grid meets the source on both sides of the line where it is cut open.
        """
        if self.straight is None:
            return None
        (scale_x, shift_x), (scale_y, shift_y) = self.straight
        width, height = self._size
        stretch = max(abs(scale_x - 1.0) * width, abs(scale_y - 1.0) * height)
        found = []
        for copy in self.copies(shift_x + _ALIGNED, shift_x + width - _ALIGNED):
            shift = (shift_x - (copy * self.turn if copy else 0.0), shift_y)
            whole = (round(shift[0]), round(shift[1]))
            if stretch > _ALIGNED or max(abs(a - b) for a, b in zip(shift, whole)) > _ALIGNED:
                return None
            found.append(whole)
        return found

    def copies(self, low: float, high: float) -> range:
        """Return how many turns away the source lies under columns ``low`` to ``high``; 0 is as it is."""
        if self.turn is None:
            return range(0, 1)
        return range(math.ceil((low - self.width) / self.turn), math.floor(high / self.turn) + 1)

    def near(self, x, to: float):
        """Return columns ``x`` in the turn around column ``to``."""
        if self.turn is None or self.linear:
            return x
        return x - self.turn * np.round((x - to) / self.turn)

    def sizes(self, x, y, column: int, row: int) -> np.ndarray:
        """Return how many of the source's cells each cell of a window holds, in the plane.

        :param x: corners of the cells, as :meth:`points` gave them and :meth:`near` to each other.
        :param column: of the window's first cell, with its ``row``.
        :returns: infinite for cells torn apart, whose corners lie on either side of the place where
            the source's projection is cut open or folds.
        """
        if self.straight is not None:
            return np.abs(np.diff(x[0])[None, :] * np.diff(y[:, 0])[:, None])
        x, y = x[:: self.bends, :: self.bends], y[:: self.bends, :: self.bends]
        one = (x[1:, 1:] - x[:-1, :-1]) * (y[1:, :-1] - y[:-1, 1:])
        other = (y[1:, 1:] - y[:-1, :-1]) * (x[1:, :-1] - x[:-1, 1:])
        sizes = 0.5 * np.abs(one - other)
        r, c = np.nonzero(sizes > _UNUSUAL * self._usual)
        if len(r):
            corners = [np.stack([part[r + i, c + j] for i in (0, 1) for j in (0, 1)]) for part in (x, y)]
            middle = [part.mean(axis=0) for part in corners]
            centre_x, centre_y = self._carry(column + c + 0.5, row + r + 0.5)
            off = np.hypot(self.near(centre_x - middle[0], 0.0), centre_y - middle[1])
            whole = off <= _TORN * np.hypot(*(np.ptp(part, axis=0) for part in corners))
            sizes[r[~whole], c[~whole]] = np.inf
        return sizes

    def _carry(self, column, row):
        """Return the source's pixel coordinates of the grid's, point by point."""
        x, y = self._affine.to_map(column, row)
        if self._there is not None:
            there = carry(self._there, x.ravel(), y.ravel())
            back = carry(self._back, *there)
            with np.errstate(invalid="ignore"):
                lost = ~(self._distance(back, (x.ravel(), y.ravel())) <= _RETURN_M)
            x, y = (np.where(lost, np.nan, part).reshape(x.shape) for part in there)
        with np.errstate(invalid="ignore"):
            return self._source.to_pixel(x, y)

    def _distance(self, back, points):
        """Return how far points came back from where they were, in metres."""
        dx, dy = back[0] - points[0], back[1] - points[1]
        if self._grid_turn is not None:  # every longitude is the pole's
            dx = dx - self._grid_turn * np.round(dx / self._grid_turn)
            dx = dx * np.cos(np.clip(points[1] / self._grid_turn * 2.0 * np.pi, -np.pi / 2, np.pi / 2))
        return np.hypot(dx, dy) * self._metres

    def _interpolated(self, columns, rows):
        nodes_c, nodes_r = _lines(columns), _lines(rows)
        known = np.array(self._carry(*np.meshgrid(nodes_c, nodes_r)))
        middle = known[0][len(nodes_r) // 2, len(nodes_c) // 2]
        known[0] = self.near(known[0], middle if np.isfinite(middle) else 0.0)
        centres = np.meshgrid(nodes_c[1:-2] + _STEP / 2, nodes_r[1:-2] + _STEP / 2)
        truth = self._carry(*centres)
        index_c, weights_c = _taps(columns, nodes_c)
        index_r, weights_r = _taps(rows, nodes_r)
        with np.errstate(invalid="ignore"):
            guess = [_middles(_middles(part).T).T for part in known]
            error = np.maximum(np.abs(self.near(guess[0] - truth[0], 0.0)), np.abs(guess[1] - truth[1]))
            poor = ~(error <= _TOLERANCE)
            lattice = []
            for part in known:
                tall = sum(weights_r[k][:, None] * part[index_r + k] for k in range(4))
                lattice.append(sum(weights_c[k] * tall[:, index_c + k] for k in range(4)))
        if poor.any():
            at = poor[index_r[:, None], index_c[None, :]]
            r, c = np.nonzero(at)
            lattice[0][at], lattice[1][at] = self._carry(columns[c], rows[r])
        return lattice[0], lattice[1]

    def _find_straight(self):
        """Return how columns and rows follow from the grid's, if each does from its own alone."""
        width, height = self._size
        steps = 2 if self._there is None else 9  # within one CRS the corners tell it all
        columns, rows = np.linspace(0.0, width, steps), np.linspace(0.0, height, steps)
        x, y = self._carry(*np.meshgrid(columns, rows))
        if self.turn is not None and self._there is not None:
            x = _unwrapped(x, self.turn)
        scale_x, scale_y = (x[0, -1] - x[0, 0]) / width, (y[-1, 0] - y[0, 0]) / height
        error_x = np.abs(x - (x[0, 0] + scale_x * columns)[None, :]).max()
        error_y = np.abs(y - (y[0, 0] + scale_y * rows)[:, None]).max()
        if not (error_x <= _TOLERANCE and error_y <= _TOLERANCE) or scale_x == 0.0 or scale_y == 0.0:
            return None
        return (float(scale_x), float(x[0, 0])), (float(scale_y), float(y[0, 0]))

    def _find_bends(self) -> tuple[int, float]:
        """Return how many pieces an edge needs, and the usual size of a cell in the source's."""
        width, height = self._size
        columns = np.floor(np.linspace(0, width - 1, min(width, 9)))
        rows = np.floor(np.linspace(0, height - 1, min(height, 9)))
        column, row = (part.ravel() for part in np.meshgrid(columns, rows))
        strays, lengths = [], []
        for across, down in ((1.0, 0.0), (0.0, 1.0)):
            ends = [self._carry(column + k * across, row + k * down) for k in (0.0, 0.5, 1.0)]
            (x0, y0), (x1, y1), (x2, y2) = [(self.near(x, ends[0][0]), y) for x, y in ends]
            with np.errstate(invalid="ignore"):
                length = np.hypot(x2 - x0, y2 - y0)
                stray = np.hypot(x1 - (x0 + x2) / 2, y1 - (y0 + y2) / 2) / length
            strays.append(stray[np.isfinite(stray)])
            known = length[np.isfinite(length)]
            lengths.append(float(np.median(known)) if len(known) else 0.0)
        strays = np.concatenate(strays)
        stray = np.quantile(strays, 0.75) if len(strays) else 0.0  # around a pole there is no limit
        bends = math.ceil(math.sqrt(stray / _BENT))
        return min(max(1, bends), _MOST_BENDS), lengths[0] * lengths[1]


def _flat(srs):
    """Return a CRS without heights, x before y."""
    flat = srs.Clone()
    with quiet():
        try:
            flat.StripVertical()
            flat.DemoteTo2D()
        except (RuntimeError, AttributeError):  # it has none, or this GDAL does not say so
            flat = srs.Clone()
    flat.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return flat


def transformation(source, target, path: str):
    """Return the way from one CRS to another.

    :raises RasterError: ``raster_unrelated`` if none is known.
    """
    with quiet():
        try:
            found = osr.CreateCoordinateTransformation(source, target)
        except RuntimeError:
            found = None
    if found is None:
        raise RasterError("raster_unrelated", path=path)
    return found


def carry(way, x, y) -> np.ndarray:
    """Return points (2, n) carried by a transformation, NaN where it does not reach."""
    usable = np.isfinite(x) & np.isfinite(y)
    found = np.full((2, len(x)), np.nan)
    if usable.any():
        points = np.column_stack((x[usable], y[usable])).tolist()
        with quiet():
            carried = np.array(_transform_points(way, points), dtype=np.float64)[:, :2]
        carried[~np.isfinite(carried).all(axis=1)] = np.nan
        found[:, usable] = carried.T
    return found


def _transform_points(way, points):
    try:
        return way.TransformPoints(points)
    except RuntimeError:  # GDAL with exceptions: one point outside its domain refuses them all
        if len(points) == 1:
            return [(np.inf, np.inf, 0.0)]
        half = len(points) // 2
        return [*_transform_points(way, points[:half]), *_transform_points(way, points[half:])]


def _unwrapped(x, turn):
    """Return columns of a lattice without jumps of a turn, along the rows and down the first column."""
    jumps = np.zeros_like(x)
    jumps[:, 1:] = np.cumsum(np.round(np.diff(x, axis=1) / turn), axis=1)
    first = np.concatenate(([0.0], np.cumsum(np.round(np.diff(x[:, 0]) / turn))))
    return x - turn * (jumps + first[:, None])


def _lines(at):
    """Return the lines around sorted pixel coordinates, one more before and behind."""
    first = math.floor(at[0] / _STEP) - 1
    last = math.floor(at[-1] / _STEP) + 2
    return np.arange(first, last + 1) * float(_STEP)


def _taps(at, nodes):
    """Return the first of the four lines around each coordinate, and the cubic's four weights."""
    index = np.clip(np.floor((at - nodes[1]) / _STEP).astype(np.int64), 0, len(nodes) - 4)
    t = (at - nodes[index + 1]) / _STEP
    return index, (
        -t * (t - 1.0) * (t - 2.0) / 6.0,
        (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0,
        -(t + 1.0) * t * (t - 2.0) / 2.0,
        (t + 1.0) * t * (t - 1.0) / 6.0,
    )


def _middles(known):
    """Return the cubic's values half-way between lines, down the first axis."""
    count = len(known) - 3
    return sum(_CENTRE[k] * known[k : k + count] for k in range(4))
