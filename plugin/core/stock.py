"""Stock of parcels by pool (mechanism M2), its standard error, and what is flagged.

Arrays have one entry per parcel; amounts are tCO2e, areas ha, NaN is "not known".
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .parcel import Flag, Pool
from .units import CO2_PER_C

#: Columns of the workspace that hold a pool's stock.
FIELD_OF_POOL = {
    Pool.ABOVE_GROUND: "agb_tco2e",
    Pool.BELOW_GROUND: "bgb_tco2e",
    Pool.DEAD_WOOD: "dead_wood_tco2e",
    Pool.LITTER: "litter_tco2e",
    Pool.SOIL: "soil_tco2e",
    Pool.PEAT: "peat_tco2e",
}

#: Order in which flags are stored; 0 is "nothing wrong".
FLAG_ORDER = (None, Flag.NO_GEOMETRY, Flag.INVALID_GEOMETRY, Flag.NO_COVERAGE, Flag.LOW_COVERAGE)

_ROUNDING_PCT = 1e-9


@dataclass
class PoolStocks:
    """Stocks by pool, and the standard errors of the groups that vary together.

    Pools derived from one map share its error and add up; groups are independent of each other,
    so their errors add in quadrature.
    """

    tco2e: dict = field(default_factory=dict)
    group_errors: list = field(default_factory=list)

    def total(self) -> np.ndarray:
        """Return the stock over all pools; NaN where any pool is not known."""
        return sum(self.tco2e.values())

    def standard_error(self) -> np.ndarray:
        """Return the standard error of the total; NaN where any group's is not known."""
        return np.sqrt(sum(error * error for error in self.group_errors))


def map_pools(
    stock_tco2e: np.ndarray, pool: Pool, root_shoot: float = 0.0, error_tco2e: np.ndarray | None = None
) -> PoolStocks:
    """Return the pools a map gives: its own and, from above-ground, below-ground by root:shoot.

    Below-ground = ratio × above-ground (IPCC 2006 GL vol. 4 ch. 2.3.1, eq. 2.8, R of table 4.4).

    :param error_tco2e: standard error of ``stock_tco2e``; ``None`` where it is not known.
    :raises ValueError: a negative ratio, or a ratio with a map of another pool.
    """
    pool = Pool(pool)
    if root_shoot < 0.0:
        raise ValueError(f"root:shoot ratio {root_shoot!r} is negative")
    if root_shoot and pool is not Pool.ABOVE_GROUND:
        raise ValueError(f"a root:shoot ratio needs a map of above-ground biomass, not {pool.value}")
    pools = {pool: stock_tco2e}
    if root_shoot:
        pools[Pool.BELOW_GROUND] = root_shoot * stock_tco2e
    if error_tco2e is None:
        error_tco2e = np.full(len(stock_tco2e), np.nan)
    return PoolStocks(pools, [error_tco2e * (1.0 + root_shoot)])


def add_table_pool(
    stocks: PoolStocks,
    pool: Pool,
    area_ha: np.ndarray,
    t_c_per_ha: np.ndarray,
    error_t_c_per_ha: np.ndarray,
) -> None:
    """Add a pool by default: t C per ha of each parcel's stratum × the whole parcel's area."""
    stocks.tco2e[Pool(pool)] = area_ha * t_c_per_ha * CO2_PER_C
    stocks.group_errors.append(area_ha * error_t_c_per_ha * CO2_PER_C)


def coverage_flags(
    covered_pct: np.ndarray, no_geometry: np.ndarray, invalid: np.ndarray, min_coverage_pct: float
) -> np.ndarray:
    """Return indexes into :data:`FLAG_ORDER`: what keeps a parcel's stock out of the totals."""
    flags = np.zeros(len(covered_pct), dtype=np.int8)
    flags[covered_pct < min_coverage_pct - _ROUNDING_PCT] = FLAG_ORDER.index(Flag.LOW_COVERAGE)
    flags[~(covered_pct > 0.0)] = FLAG_ORDER.index(Flag.NO_COVERAGE)
    flags[invalid] = FLAG_ORDER.index(Flag.INVALID_GEOMETRY)
    flags[no_geometry] = FLAG_ORDER.index(Flag.NO_GEOMETRY)
    return flags


def known_stock(flags: np.ndarray) -> np.ndarray:
    """Return where a stock can be stated at all: on a valid geometry with some data under it."""
    return (flags == 0) | (flags == FLAG_ORDER.index(Flag.LOW_COVERAGE))
