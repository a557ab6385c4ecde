"""Outlines of parcels in pixel space, and their chains: runs of edges that lie in one band of rows.

Bands are what a raster is worked through by; a parcel that reaches into several is cut into chains,
one or more per band, so that a band needs only its own chains and nothing of a whole layer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .coverage import Rings
from .pieces import Edges, owners, ranges


@dataclass
class Chains:
    """Runs of vertices: vertices of chain i are the ``sizes[i]`` following those of chain i - 1.

    ``sign`` is +1 or -1: that of an edge going down (y rising). ``parcel``: each chain's, rising.
    """

    x: np.ndarray
    y: np.ndarray
    sizes: np.ndarray
    parcel: np.ndarray
    sign: np.ndarray

    FIELDS = ("x", "y", "sizes", "parcel", "sign")

    @classmethod
    def joined(cls, parts) -> Chains:
        """Return the chains of all ``parts``."""
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in cls.FIELDS))

    def chosen(self, chains: np.ndarray) -> Chains:
        """Return the chains of a mask."""
        return self if chains.all() else self.ordered(np.flatnonzero(chains))

    def ordered(self, index: np.ndarray) -> Chains:
        """Return the chains of an index."""
        sizes = self.sizes.take(index)
        vertex = ranges((np.cumsum(self.sizes) - self.sizes).take(index), sizes)
        return Chains(
            self.x.take(vertex), self.y.take(vertex), sizes, self.parcel.take(index), self.sign.take(index)
        )

    def extents(self, values: np.ndarray, count: int):
        """Return the lowest and highest of a vertex array by parcel 0…``count``; (inf, -inf) for none."""
        low, high = np.full(count, np.inf), np.full(count, -np.inf)
        if len(self.sizes):
            begins = np.flatnonzero(np.concatenate(([True], self.parcel[1:] != self.parcel[:-1])))
            start = (np.cumsum(self.sizes) - self.sizes).take(begins)
            parcel = self.parcel.take(begins)
            low[parcel] = np.minimum.reduceat(values, start)
            high[parcel] = np.maximum.reduceat(values, start)
        return low, high

    def edges(self, column: float, row: float) -> Edges:
        """Return the edges, in pixels counted from ``column`` and ``row``."""
        x, y = self.x - column, self.y - row
        inner = np.ones(max(0, len(x) - 1), dtype=bool)
        inner[np.cumsum(self.sizes)[:-1] - 1] = False  # from one chain's end to the next's begin
        one = owners(self.sizes - 1)
        edge = np.flatnonzero(inner)
        ends = (x.take(edge), y.take(edge), x.take(edge + 1), y.take(edge + 1))
        return Edges(*ends, self.parcel.take(one), self.sign.take(one))


@dataclass
class Outlines:
    """Rings of a batch of parcels in pixel coordinates, closed, each with its sign.

    By parcel of the batch: ``cells`` (area in cells), ``west``, ``east``, ``north``, ``south``
    (extent in pixels; inf, -inf where there is nothing).
    """

    chains: Chains
    cells: np.ndarray
    west: np.ndarray
    east: np.ndarray
    north: np.ndarray
    south: np.ndarray


def outlines(rings: Rings, affine, count: int, span: tuple[int, float] | None = None) -> Outlines:
    """Return the outlines of ``count`` parcels.

    :param rings: in map coordinates.
    :param affine: the raster's grid.
    :param span: columns of the map, and columns of a full turn of the earth: rings then also stand
        one turn east and west of where they are, wherever that meets the map. ``None``: no turn.
    """
    rings = _closed(rings)
    x, y = affine.to_pixel(rings.x, rings.y)
    once = np.ones(len(rings.parcel), dtype=bool)
    if span is not None and len(once):
        x, y, rings, once = _turned(x, y, rings, *span)
    area = _ring_areas(x, y, rings.start)
    wanted = np.where(rings.hole, -1.0, 1.0)
    cells = np.bincount(rings.parcel[once], (np.abs(area) * wanted)[once], count)
    sign = np.where(area < 0.0, -wanted, wanted)
    chains = Chains(x, y, np.diff(rings.start), rings.parcel, sign)
    return Outlines(chains, cells, *chains.extents(x, count), *chains.extents(y, count))


def _closed(rings: Rings) -> Rings:
    """Return the rings, each ending where it begins."""
    if not len(rings.parcel):
        return rings
    first, last = rings.start[:-1], rings.start[1:] - 1
    open_ = (rings.x[first] != rings.x[last]) | (rings.y[first] != rings.y[last])
    if not open_.any():
        return rings
    at, which = rings.start[1:][open_], first[open_]
    start = rings.start + np.concatenate(([0], np.cumsum(open_)))
    x, y = np.insert(rings.x, at, rings.x[which]), np.insert(rings.y, at, rings.y[which])
    return replace(rings, x=x, y=y, start=start)


def _ring_areas(x, y, start):
    """Return the signed area of each closed ring in cells; the first vertex is the origin."""
    if len(start) < 2:
        return np.empty(0)
    one = owners(np.diff(start))
    dx, dy = x - x.take(start[:-1]).take(one), y - y.take(start[:-1]).take(one)
    cross = np.zeros(len(x))
    cross[:-1] = dx[:-1] * dy[1:] - dx[1:] * dy[:-1]  # over a joint of rings the second's is the origin: 0
    return 0.5 * np.add.reduceat(cross, start[:-1])


def _turned(x, y, rings, width, turn):
    """Add the rings that meet the map a turn away; ``once`` marks those that were there before."""
    low, high = np.minimum.reduceat(x, rings.start[:-1]), np.maximum.reduceat(x, rings.start[:-1])
    shifts = np.concatenate([np.full(len(low), shift) for shift in (0.0, -turn, turn)])
    number = np.tile(np.arange(len(low)), 3)
    low, high = np.tile(low, 3) + shifts, np.tile(high, 3) + shifts
    kept = (shifts == 0.0) | ((low < width) & (high > 0.0))
    if kept.sum() == len(rings.parcel):
        return x, y, rings, np.ones(len(rings.parcel), dtype=bool)
    ring, shift = number[kept], shifts[kept]
    order = np.argsort(ring, kind="stable")  # parcels stay in rising order
    ring, shift = ring[order], shift[order]
    sizes = np.diff(rings.start)[ring]
    vertex = ranges(rings.start[ring], sizes)
    start = np.concatenate(([0], np.cumsum(sizes)))
    rings = replace(rings, start=start, parcel=rings.parcel[ring], hole=rings.hole[ring])
    return x[vertex] + np.repeat(shift, sizes), y[vertex], rings, shift == 0.0


def by_band(chains: Chains, rows: int, bands: int):
    """Yield (band, chains) for every band of ``rows`` rows, 0…``bands`` - 1, that a chain reaches into.

    A ring within one band stays whole; of others each band gets the runs of edges that meet it.
    """
    if not len(chains.sizes):
        return
    start = np.cumsum(chains.sizes) - chains.sizes
    top = np.floor(np.minimum.reduceat(chains.y, start) / rows)
    bottom = np.floor(np.maximum.reduceat(chains.y, start) / rows)
    inside = (bottom >= 0) & (top < bands)
    one = inside & (top == bottom)
    parts = []
    if one.any():
        parts.append((chains.chosen(one), top[one].astype(np.int64)))
    several = inside & ~one
    if several.any():
        parts.append(_cut(chains.chosen(several), rows, bands))
    for part, band in parts:
        order = np.argsort(band, kind="stable")
        edges = np.flatnonzero(np.diff(band[order])) + 1
        first = (np.cumsum(part.sizes) - part.sizes)[order]
        sizes = part.sizes[order]
        for group in np.split(np.arange(len(order)), edges):
            vertex = ranges(first[group], sizes[group])
            index = order[group]
            yield (
                int(band[index[0]]),
                Chains(
                    part.x.take(vertex),
                    part.y.take(vertex),
                    sizes[group],
                    part.parcel.take(index),
                    part.sign.take(index),
                ),
            )


def _cut(chains: Chains, rows: int, bands: int):
    """Return (chains, band of each) of rings that reach into several bands."""
    of_vertex = owners(chains.sizes)
    edge = np.flatnonzero(of_vertex[:-1] == of_vertex[1:])
    y0, y1 = chains.y[edge], chains.y[edge + 1]
    first = np.clip(np.floor(np.minimum(y0, y1) / rows), 0, bands - 1).astype(np.int64)
    last = np.clip(np.floor(np.maximum(y0, y1) / rows), 0, bands - 1).astype(np.int64)
    counts = last - first + 1
    one = owners(counts)
    band = ranges(first, counts)
    order = np.argsort(band, kind="stable")
    edge, band = edge[one[order]], band[order]
    same = (np.diff(edge) == 1) & (np.diff(band) == 0) & (np.diff(of_vertex[edge]) == 0)
    begins = np.concatenate(([True], ~same))
    begin = np.flatnonzero(begins)
    sizes = np.diff(np.append(begin, len(edge))) + 1  # vertices: one more than edges
    vertex = ranges(edge[begin], sizes)
    ring = of_vertex[edge[begin]]
    cut = Chains(chains.x[vertex], chains.y[vertex], sizes, chains.parcel[ring], chains.sign[ring])
    return cut, band[begin]
