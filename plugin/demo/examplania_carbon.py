"""The carbon and loss maps of Examplania.

The carbon map starts from a believable field and is corrected so that the exact sums over the
parcels are the plan's tonnes. With W the matrix of covered hectares (parcels × cells), d0 the
field and D a diagonal weight, the correction of least D-norm is ``D·Wᵀ·λ`` where
``(W·D·Wᵀ)·λ = tonnes − W·d0``. D is d0 itself, so that a change is in proportion to what is there
and nothing becomes negative; cells that touch a parcel without carbon are zero and stay zero.
"""

from functools import lru_cache

import numpy as np

from .examplania_land import ORIGIN, land
from .examplania_plan import CLEARINGS, PLOTS
from .grids import Grid, coverage
from .planar import noise

CARBON_GRID = Grid(ORIGIN[0] - 2558.3, ORIGIN[1] + 1811.7, 25.0, 204, 144)  # t CO2e per hectare
LOSS_GRID = Grid(ORIGIN[0] - 2551.0, ORIGIN[1] + 1807.0, 20.0, 255, 180)
NODATA = -9999.0

#: how uneven the carbon of a stratum is: (share of noise, size of its patches in metres)
_TEXTURE = {
    "old forest": (0.28, 130.0),
    "plantation": (0.14, 240.0),
    "community forest": (0.34, 110.0),
    "degraded forest": (0.45, 60.0),
    "mountain": (0.50, 170.0),
    "farmland": (0.75, 90.0),
    "woodlot": (0.40, 80.0),
    "orchard": (0.30, 90.0),
    "town": (0.80, 70.0),
    "peat": (0.25, 60.0),
    "river": (0.35, 60.0),
    "shrub": (0.45, 100.0),
    "coast": (0.40, 50.0),
    "bare": (0.0, 100.0),
}


def covered_hectares(grid):
    """Return W: hectares of every cell that each parcel of the plan covers (parcels × cells)."""
    hectares = grid.cell * grid.cell / 1e4
    rows = [coverage(land()[plot.key], grid, ORIGIN).ravel() * hectares for plot in PLOTS]
    return np.clip(np.array(rows), 0.0, hectares)


def _field(weights):
    """Return a believable density (t CO2e/ha) for every cell, before any correction."""
    x, y = CARBON_GRID.centres(ORIGIN)
    density = np.zeros(x.size)
    for seed, (plot, hectares) in enumerate(zip(PLOTS, weights)):
        share, size = _TEXTURE[plot.stratum]
        patches = noise(x, y, size, 201 + 3 * (seed % 5), 3).ravel()
        fine = noise(x, y, 31.0, 301, 2).ravel()
        texture = np.clip(1.0 + share * (1.7 * patches + 0.5 * fine), 0.12, None)
        density += hectares * (plot.stock_tco2e / plot.area_ha) * texture
    touched = weights.sum(axis=0)
    return np.divide(density, touched, out=np.zeros(x.size), where=touched > 0)


@lru_cache(maxsize=1)
def carbon():
    """Return the density in t CO2e/ha (float32) on ``CARBON_GRID``; -9999 off the land.

    :raises ArithmeticError: the correction would have made a density negative.
    """
    weights = covered_hectares(CARBON_GRID)
    tonnes = np.array([plot.stock_tco2e for plot in PLOTS])
    density = _field(weights)
    density[weights[tonnes == 0].sum(axis=0) > 0] = 0.0
    stocked, tonnes = weights[tonnes > 0], tonnes[tonnes > 0]
    for _ in range(6):  # bring each parcel near its tonnes first, in proportion
        factors = tonnes / (stocked @ density)
        touched = stocked.sum(axis=0)
        mean = np.divide(factors @ stocked, touched, out=np.ones(touched.size), where=touched > 0)
        density = density * mean
    for _ in range(2):  # the second turn removes the first one's rounding
        system = (stocked * density) @ stocked.T
        density = density + density * (stocked.T @ np.linalg.solve(system, tonnes - stocked @ density))
    if density.min() < 0:
        raise ArithmeticError("the correction makes a carbon density negative")
    density[weights.sum(axis=0) <= 0] = NODATA
    return density.reshape(CARBON_GRID.shape).astype(np.float32)


@lru_cache(maxsize=1)
def loss_years():
    """Return the year of loss (uint8) on ``LOSS_GRID``: 1 to 23 for 2001 to 2023, 0 for none.

    Land owner X clears 7 ha a year from 2016, less in 2019 and 2020; others clear 8 ha in 2018;
    up to the joining date the park's clearings lie wholly inside the ten hectares damaged by illegal
    felling, in 2022 and 2023 they reach into the rest of it.
    """
    x, y = LOSS_GRID.centres(ORIGIN)
    result = np.zeros(LOSS_GRID.shape, dtype=np.uint8)
    inside = {
        key: coverage(land()[key], LOSS_GRID, ORIGIN) > 1.0 - 1e-9
        for key in ("x_lower", "x_upper", "timber_3", "commons_1", "timber_4", "commons_2",
                    "farm_9", "park", *(row[0] for row in CLEARINGS))
    }  # fmt: skip
    rough = 90.0 * noise(x, y, 160.0, 401, 3)
    southwood = inside["x_lower"] | inside["x_upper"]
    front = y + 0.2 * x + rough
    _clear(result, southwood, front, [(16, 175), (17, 175), (18, 175), (19, 125), (20, 50),
                                      (21, 60), (22, 45), (23, 70)])  # fmt: skip
    felled = np.zeros(LOSS_GRID.shape, dtype=bool)
    for key, first, last, _ in CLEARINGS:
        years = range(first - 2000, last - 1999)
        cells = int(inside[key].sum() * 0.9)
        each = [(year, cells // len(years)) for year in years]
        _clear(result, inside[key], x + rough, each)
        felled |= inside[key]
    _clear(result, inside["park"], _away_from(felled, x, y), [(22, 20), (23, 12)])
    _clear(result, inside["timber_3"], -x + rough, [(5, 60), (9, 80), (18, 120)])
    _clear(result, inside["commons_1"], y + rough, [(3, 20), (12, 25), (18, 80)])
    _clear(result, inside["timber_4"], x + rough, [(2, 70), (7, 65), (13, 90), (22, 40)])
    _clear(result, inside["commons_2"], noise(x, y, 90.0, 402, 2), [(4, 8), (10, 12), (15, 9), (21, 10)])
    _clear(result, inside["farm_9"], x + rough, [(6, 15), (11, 12), (20, 10)])
    return result


def _away_from(cells, x, y):
    """Return the square of each cell's distance to the middle of ``cells``, in m²."""
    middle = [np.broadcast_to(at, cells.shape)[cells].mean() for at in (x, y)]
    return (x - middle[0]) ** 2 + (y - middle[1]) ** 2


def _clear(result, where, order, years):
    """Mark ``(year code, number of cells)`` after each other, in rising ``order``, within ``where``."""
    cells = np.flatnonzero(where.ravel())
    cells = cells[np.argsort(np.broadcast_to(order, where.shape).ravel()[cells], kind="stable")]
    start = 0
    for code, count in years:
        result.ravel()[cells[start : start + count]] = code
        start += count
