"""The relief of Examplania: heights and slopes that fit its parcels, on a 10 m grid."""

from functools import lru_cache

import numpy as np

from .examplania_land import ORIGIN, RIVER, land, main_island
from .grids import Grid, coverage
from .planar import noise

STEEP_DEGREES = 30.0  # mean slope beyond which the access survey calls land inaccessible
STEEP_PLOTS = ("crags_n", "crags_m", "crags_s")
_NODATA = -9999.0
_SHELF_M = 16.0  # the height model reaches this far out to sea, at height 0

DEM_GRID = Grid(ORIGIN[0] - 2604.0, ORIGIN[1] + 1873.0, 10.0, 520, 376)


def _distance(grid, points):
    """Return the distance in metres from every cell's centre to the nearest of ``points``."""
    x, y = grid.centres(ORIGIN)
    result = np.full(x.shape, np.inf)
    for px, py in points[::2]:  # vertices are at most 20 m apart
        np.minimum(result, (x - px) ** 2 + (y - py) ** 2, out=result)
    return np.sqrt(result)


def _border(rings):
    """Return the vertices of edges that only one of ``rings`` has: the border of their union."""
    count = {}
    for ring in rings:
        for a, b in zip(map(tuple, ring), map(tuple, np.roll(ring, -1, axis=0))):
            count[frozenset((a, b))] = count.get(frozenset((a, b)), 0) + 1
    return np.array(sorted({p for edge, n in count.items() if n == 1 for p in edge}))


@lru_cache(maxsize=1)
def heights():
    """Return heights in metres (float32) on ``DEM_GRID``; -9999 in the open sea."""
    x, y = DEM_GRID.centres(ORIGIN)
    rings = [ring for parts in land().values() for ring in parts]
    on_land = coverage(rings, DEM_GRID, ORIGIN) > 0.5
    steep = [land()[key][0] for key in STEEP_PLOTS]
    coast = np.vstack([main_island()] + land()["islets"])
    shore = _distance(DEM_GRID, coast)
    inside = np.where(coverage(steep, DEM_GRID, ORIGIN) > 0.5, 1.0, -1.0)
    ridge = inside * _distance(DEM_GRID, _border(steep))
    rise = 1.0 - np.exp(-shore / 260.0)
    z = 3.0 + rise * (60.0 + 84.0 * noise(x, y, 760.0, 81, 3) + 9.0 * noise(x, y, 150.0, 82, 2))
    up = np.where(ridge > 0, ridge, 0.0)
    gullies = 0.5 - np.abs(noise(x, y, 300.0, 83, 4))
    z += 0.66 * up + up / (up + 70.0) * 110.0 * gullies
    z += 22.0 * np.exp(np.minimum(ridge, 0.0) / 170.0)
    z = _carve(z, x, y)
    z = np.where(on_land, np.maximum(z, 0.5), 0.0)
    z[~on_land & (shore > _SHELF_M)] = _NODATA
    return z.astype(np.float32)


def _carve(z, x, y):
    """Bring the land along the river to the level of its bed, which falls steadily to the sea."""
    u, w = RIVER.to_chart(np.column_stack([x.ravel(), y.ravel()]))
    u, w = u.reshape(x.shape), w.reshape(x.shape)
    lower = np.clip(1.0 - u / 2700.0, 0.0, 1.0)
    bed = 74.0 * lower * np.sqrt(lower) + 0.33 * np.maximum(-u, 0.0)
    spring = np.clip((u + 620.0) / 200.0, 0.0, 1.0)
    share = np.exp(-((w / 120.0) ** 2)) * spring
    return z + (bed - z) * share


@lru_cache(maxsize=1)
def slopes():
    """Return slopes in degrees (float32) on ``DEM_GRID`` by Horn's formula; -9999 at sea."""
    z = heights().astype(np.float64)
    filled = np.pad(np.where(z == _NODATA, 0.0, z), 1, mode="edge")

    def at(row, column):
        return filled[1 + row : 1 + row + z.shape[0], 1 + column : 1 + column + z.shape[1]]

    dx = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1)
    dy = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1)
    slope = np.rad2deg(np.arctan(np.hypot(dx, dy) / (8.0 * DEM_GRID.cell)))
    return np.where(z == _NODATA, _NODATA, slope).astype(np.float32)
