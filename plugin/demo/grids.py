"""Square grids and how much of each cell a polygon covers, exactly."""

from collections import namedtuple

import numpy as np


class Grid(namedtuple("Grid", "left top cell columns rows")):
    """A north-up raster grid in map coordinates; ``cell`` is the cell's side in metres."""

    __slots__ = ()

    @property
    def transform(self):
        """GDAL's six numbers."""
        return (self.left, self.cell, 0.0, self.top, 0.0, -self.cell)

    @property
    def shape(self):
        """Rows and columns."""
        return (self.rows, self.columns)

    def centres(self, origin=(0.0, 0.0)):
        """Return x and y of the cells' centres (2-D arrays), relative to ``origin``."""
        x = self.left - origin[0] + (np.arange(self.columns) + 0.5) * self.cell
        y = self.top - origin[1] - (np.arange(self.rows) + 0.5) * self.cell
        return np.broadcast_to(x, self.shape), np.broadcast_to(y[:, None], self.shape)


def _pieces(a, b):
    """Cut an edge in cell coordinates at every grid line it crosses."""
    shares = [0.0, 1.0]
    for start, end in zip(a, b):
        low, high = min(start, end), max(start, end)
        lines = np.arange(np.floor(low) + 1, np.ceil(high))
        if len(lines):
            shares.extend((lines - start) / (end - start))
    shares = np.sort(np.asarray(shares))
    return a + (b - a) * shares[:, None]


def coverage(rings, grid, origin=(0.0, 0.0)):
    """Return the covered share of every cell (0..1, exact) for polygons without holes.

    Each edge adds the signed area to its right, row by row; summed along the row that is the
    area inside. ``rings`` are open, anticlockwise, relative to ``origin``, within the grid.
    """
    total = np.zeros((grid.rows, grid.columns + 2))
    shift = np.array([grid.left - origin[0], grid.top - origin[1]])
    scale = np.array([1.0 / grid.cell, -1.0 / grid.cell])
    for ring in rings:
        cells = (np.asarray(ring) - shift) * scale
        for a, b in zip(cells, np.roll(cells, -1, axis=0)):
            points = _pieces(a, b)
            middle = 0.5 * (points[1:] + points[:-1])
            height = points[1:, 1] - points[:-1, 1]
            column, row = np.floor(middle[:, 0]).astype(int), np.floor(middle[:, 1]).astype(int)
            right = middle[:, 0] - column
            np.add.at(total, (row, column), height * (1.0 - right))
            np.add.at(total, (row, column + 1), height * right)
    share = np.cumsum(total, axis=1)[:, : grid.columns]
    share[np.abs(share) < 1e-12] = 0.0  # what summing and subtracting leaves behind
    return share
