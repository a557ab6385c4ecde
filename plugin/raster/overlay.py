"""Sums of a raster's cells over the cells of another grid, by the exact share each covers.

A grid's cell is a polygon in the raster's pixel coordinates. By Green's theorem the sum over it is the
integral of F dy around it, F being the running sum along a raster row; neighbours share their edges,
so whatever one cell loses the next one gains and totals are kept.
"""

from __future__ import annotations

import numpy as np

_PIECES = 1 << 16  # about as many pieces of edges at a time


def overlay_straight(x, y, layers) -> list[np.ndarray]:
    """Return the sums of ``layers`` over cells whose edges run along the raster's rows and columns.

    :param x: pixel columns of the grid's column lines (n + 1), in either direction; ``y`` likewise.
    :param layers: arrays (rows, columns) of one shape, the raster's cells from pixel (0, 0).
    :returns: one array (len(y) - 1, len(x) - 1) per layer.
    """
    sign = (1.0 if x[-1] >= x[0] else -1.0) * (1.0 if y[-1] >= y[0] else -1.0)
    return [sign * _along_first(_along_first(layer, y).T, x).T for layer in layers]


def _along_first(layer, at):
    """Return the sums between the lines ``at`` of the first axis, by shares of the cells they cut."""
    running = np.zeros((len(layer) + 1, layer.shape[1]))
    np.cumsum(layer, axis=0, out=running[1:])
    at = np.clip(at, 0.0, len(layer))
    index = np.minimum(at.astype(np.int64), len(layer) - 1)
    return np.diff(running[index] + (at - index)[:, None] * layer[index], axis=0)


def overlay(x, y, layers, bends: int = 1) -> list[np.ndarray]:
    """Return the sums of ``layers`` over cells of any shape.

    :param x: pixel columns of the cells' corners (rows · bends + 1, columns · bends + 1), with
        ``bends`` straight pieces along every edge; ``y`` their pixel rows; both NaN where there is
        no such place: cells that touch it have the sum NaN.
    :param layers: arrays (rows, columns) of one shape, the raster's cells from pixel (0, 0).
    :returns: one array (rows, columns) per layer, negative where the grid is mirrored.
    """
    rows, columns = ((length - 1) // bends for length in x.shape)
    height, width = layers[0].shape
    long = max(1.0, height / rows, width / columns)
    step = max(1, int(_PIECES / (columns * (long + bends) * 2.0)))
    running = [_Running(layer) for layer in layers]
    sums = [np.empty((rows, columns)) for _ in layers]
    for row in range(0, rows, step):
        part = slice(row, min(row + step, rows))
        lines = slice(part.start * bends, part.stop * bends + 1)
        for total, found in zip(sums, _cells(x[lines], y[lines], running, height, bends)):
            total[part] = found
    return sums


class _Running:
    """Running sums along the rows of a layer, flat, with an empty cell before and behind each row.

    ``stride`` apart; entry k of a row is F at pixel column k - 1.
    """

    def __init__(self, layer) -> None:
        rows, columns = layer.shape
        self.columns, self.stride = columns, columns + 3
        lines = np.zeros((rows, self.stride))
        np.cumsum(layer, axis=1, out=lines[:, 2:-1])
        lines[:, -1] = lines[:, -2]
        self.flat = lines.ravel()
        self._areas = None

    def areas(self):
        """Return the integral of F from the first column on, at the same places."""
        if self._areas is None:
            lines = self.flat.reshape(-1, self.stride)
            areas = np.zeros_like(lines)
            np.cumsum(0.5 * (lines[:, 1:] + lines[:, :-1]), axis=1, out=areas[:, 1:])
            self._areas = areas.ravel()
        return self._areas


def _cells(x, y, running, height, bends):
    """Return per layer the sums over the cells between two lines of the grid or more."""
    across = _edges(x[::bends], y[::bends])
    down = _edges(x[:, ::bends].T, y[:, ::bends].T)
    ends = [np.concatenate((a.ravel(), b.ravel())) for a, b in zip(across, down)]
    lost = np.isnan(ends[0] + ends[1] + ends[2] + ends[3])
    found = []
    for sums in _integrals(*ends, running, height):
        sums[lost] = np.nan
        split = across[0].size
        level = sums[:split].reshape(across[0].shape)
        steep = sums[split:].reshape(down[0].shape)
        if bends > 1:
            level = level.reshape(len(level), -1, bends).sum(axis=2)
            steep = steep.reshape(len(steep), -1, bends).sum(axis=2)
        steep = steep.T
        found.append(level[:-1] - level[1:] + steep[:, 1:] - steep[:, :-1])
    return found


def _edges(x, y):
    """Return x0, y0, x1, y1 of the pieces along the second axis."""
    return x[:, :-1], y[:, :-1], x[:, 1:], y[:, 1:]


def _integrals(x0, y0, x1, y1, running, height):
    """Yield per layer the integral of F dy along every edge, within rows 0 to ``height``."""
    top, bottom = np.minimum(y0, y1), np.maximum(y0, y1)
    top, bottom = np.clip(top, 0.0, height), np.clip(bottom, 0.0, height)
    crosses = bottom > top  # not for NaN
    first = np.where(crosses, np.floor(top), 0.0)
    count = np.where(crosses, np.ceil(bottom) - first, 0.0).astype(np.int64)
    edge = np.repeat(np.arange(len(x0)), count)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count) + first[edge].astype(np.int64)
    upper, lower = np.maximum(row, top[edge]), np.minimum(row + 1, bottom[edge])
    slope = (x1 - x0) / np.where(crosses, y1 - y0, 1.0)
    xa = x0[edge] + (upper - y0[edge]) * slope[edge]
    xb = x0[edge] + (lower - y0[edge]) * slope[edge]
    drop = (lower - upper) * np.where(y1 > y0, 1.0, -1.0)[edge]
    left, right = np.minimum(xa, xb), np.maximum(xa, xb)
    columns, stride = running[0].columns, running[0].stride
    cell = np.clip(np.floor(left), -1, columns).astype(np.int64)
    last = np.clip(np.floor(right), -1, columns).astype(np.int64)
    wide = np.flatnonzero(last > cell)
    start = row * stride + 1
    place = 0.5 * (left + right) - cell
    at = start + cell
    for layer in running:
        flat = layer.flat
        mean = flat[at] + place * (flat[at + 1] - flat[at])
        if len(wide):
            mean[wide] = _mean_of_wide(layer, start[wide], cell[wide], last[wide], left[wide], right[wide])
        yield np.bincount(edge, drop * mean, len(x0)).astype(np.float64)  # of none it would count


def _mean_of_wide(layer, start, cell, last, left, right):
    """Return the mean of F along pieces that lie in more than one cell."""
    flat, at, to = layer.flat, start + cell, start + last
    begin = flat[at] + (left - cell) * (flat[at + 1] - flat[at])
    end = flat[to] + (right - last) * (flat[to + 1] - flat[to])
    before = (cell + 1 - left) * 0.5 * (begin + flat[at + 1])
    behind = (right - last) * 0.5 * (flat[to] + end)
    between = 0.0
    if (last > cell + 1).any():
        areas = layer.areas()
        between = areas[to] - areas[at + 1]
    return (before + between + behind) / (right - left)
