"""From the engine's sums to stocks by parcel, flags and totals."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QLocale

from ..core.parcel import Pool
from ..core.stock import (
    FIELD_OF_POOL,
    FLAG_ORDER,
    PoolStocks,
    add_table_pool,
    coverage_flags,
    known_stock,
    map_pools,
)
from ..core.units import CO2_PER_C
from ..raster.zonal import zonal_sums
from ..translate import tr
from .stock_factors import by_parcel
from .stock_source import check_geometries, check_touched, ellipsoid_named, say_below_zero
from .stock_write import NUMBER_FIELDS, nullable
from .workers import load_worker_settings

_FULL = 1e-6  # share of the covered area that a map of standard errors may miss
_AREAS_AGREE = 0.01  # of a parcel's area: by its own boundary, and by the map's cells


class _Covered(NamedTuple):
    """How much of each parcel has data, as the sums of a map say it (%)."""

    covered_pct: np.ndarray
    nodata_pct: np.ndarray
    outside_pct: np.ndarray


class StockResult:
    """Stocks of parcels, in the order read: arrays by output field, NaN for null."""

    def __init__(self, parcels, sums, stocks: PoolStocks, flags) -> None:
        self.ids = parcels.ids
        self.unique_keys = parcels.unique_keys
        self.flags = flags
        known = known_stock(flags)
        placed = ~(parcels.no_geometry | parcels.invalid)
        self.columns = {
            "area_ha": parcels.area_ha,
            "stock_tco2e": np.where(known, stocks.total(), np.nan),
            "stock_se_tco2e": np.where(known, stocks.standard_error(), np.nan),
        }
        for pool, field in FIELD_OF_POOL.items():
            amount = stocks.tco2e.get(pool)
            self.columns[field] = (
                np.full(len(flags), np.nan) if amount is None else np.where(known, amount, np.nan)
            )
        for field in ("covered_pct", "nodata_pct", "outside_pct"):
            self.columns[field] = np.where(placed, getattr(sums, field), np.nan)

    def totals(self) -> dict:
        """Return the number outputs of the algorithm."""
        area, stock = self.columns["area_ha"], self.columns["stock_tco2e"]
        counted = (self.flags == 0) & ~np.isnan(stock)
        return {
            "TOTAL_AREA_HA": float(np.nansum(area)),
            "TOTAL_TCO2E": float(stock[counted].sum()),
            "PARCELS": len(self.ids),
            "FLAGGED": int(np.count_nonzero(self.flags)),
            "FLAGGED_TCO2E": float(np.nansum(stock[self.flags != 0])),
            "COUNTED_AREA_HA": float(area[counted].sum()),
        }

    def rows(self, first: int, last: int) -> list:
        """Return the values of parcels ``first`` to before ``last``: the numbers, then the flag's code."""
        codes = [None if flag is None else flag.value for flag in FLAG_ORDER]
        flags = [codes[flag] for flag in self.flags[first:last].tolist()]
        return list(zip(*(nullable(self.columns[name][first:last]) for name in NUMBER_FIELDS), flags))

    def report(self, feedback) -> None:
        """Say what came out, in plain sentences."""
        totals = self.totals()
        feedback.pushInfo(
            tr("{parcels} parcels, {area} ha; stock {stock} tCO2e on {counted} ha.").format(
                parcels=totals["PARCELS"],
                area=_shown(totals["TOTAL_AREA_HA"]),
                stock=_shown(totals["TOTAL_TCO2E"]),
                counted=_shown(totals["COUNTED_AREA_HA"]),
            )
        )
        if totals["FLAGGED"]:
            feedback.pushWarning(
                tr(
                    "{flagged} parcels are flagged and stay out of the total until accepted "
                    "({stock} tCO2e): see the field “flag”."
                ).format(flagged=totals["FLAGGED"], stock=_shown(totals["FLAGGED_TCO2E"]))
            )


def _shown(number: float) -> str:
    return QLocale().toString(number, "f", 2)


def measure(
    layer_name, parcels, maps, conversion, *, pool, root_shoot, error_percent, factors, min_coverage, feedback
) -> StockResult:
    """Return the stocks of ``parcels``.

    :param maps: the density's map and, if given, the map of its standard error.
    :raises QgsProcessingException: there is nothing to measure.
    """
    check_geometries(layer_name, parcels.no_geometry)
    ends = (0.4, 0.7, 0.85) if len(maps) > 1 else (0.4, 0.85)
    ellipsoid = ellipsoid_named(parcels.ellipsoid)
    sums = _sums(maps[0], parcels.wkb[0], conversion, ellipsoid, feedback, ends[:2])
    check_touched(layer_name, parcels, sums.touched, maps[0])
    say_below_zero(maps[0], sums, feedback)
    _compare_areas(parcels, sums, feedback)
    stock = sums.value_sum * conversion.factor_tco2e
    error = _map_error(maps, parcels, sums, stock, conversion, error_percent, feedback, ends[1:])
    stocks = map_pools(stock, pool, root_shoot, error)
    _add_table(stocks, parcels, factors, feedback)
    flags = coverage_flags(sums.covered_pct, parcels.no_geometry, parcels.invalid, min_coverage)
    return StockResult(parcels, sums, stocks, flags)


def measure_by_table(layer_name, parcels, factors, root_shoot, feedback) -> StockResult:
    """Return the stocks of parcels from densities of their strata alone: each parcel's area × the density.

    Roots are added to what is above ground by ``root_shoot``, and share its error. Parcels whose stratum
    has no density above ground are flagged as having no data.

    :param factors: ``{pool: {stratum: (t C per ha, standard error or NaN)}}``, as ``read_factors`` gives.
    :raises QgsProcessingException: no parcel has a geometry.
    """
    check_geometries(layer_name, parcels.no_geometry)
    value, error = by_parcel(parcels.strata, factors.get(Pool.ABOVE_GROUND, {}))
    per_density = parcels.area_ha * CO2_PER_C
    stocks = map_pools(per_density * value, Pool.ABOVE_GROUND, root_shoot, per_density * error)
    given = {pool: densities for pool, densities in factors.items() if pool is not Pool.ABOVE_GROUND}
    _add_table(stocks, parcels, given, feedback)
    covered = np.where(np.isnan(value), 0.0, 100.0)
    sums = _Covered(covered, 100.0 - covered, np.zeros(len(covered)))
    flags = coverage_flags(covered, parcels.no_geometry, parcels.invalid, 0.0)
    return StockResult(parcels, sums, stocks, flags)


def _sums(map_file, wkb, conversion, ellipsoid, feedback, share):
    first, last = share
    return zonal_sums(
        map_file.path,
        map_file.band,
        wkb,
        per_hectare=conversion.per_hectare,
        crs_wkt=map_file.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL),
        floor=0.0,
        squares=False,
        nodata=map_file.nodata,
        ellipsoid=ellipsoid,
        cancel=feedback.isCanceled,
        progress=lambda done: feedback.setProgress(100.0 * (first + (last - first) * done)),
        workers=load_worker_settings().workers(),
    )


def _compare_areas(parcels, sums, feedback) -> None:
    """Warn where a parcel has another area on the map than by its boundary."""
    on_map = sums.covered_ha + sums.nodata_ha
    whole = (sums.outside_pct == 0.0) & ~(parcels.no_geometry | parcels.invalid)
    apart = whole & (np.abs(on_map - parcels.area_ha) > _AREAS_AGREE * parcels.area_ha)
    number = int(np.count_nonzero(apart))
    if number:
        feedback.pushWarning(
            tr(
                "{parcels} parcels have an area on the map that differs by more than 1 % from area_ha: the "
                "map's cells are very large, or edges are too long to be carried over by their vertices."
            ).format(parcels=number)
        )


def _map_error(maps, parcels, sums, stock, conversion, percent, feedback, share):
    """Return the standard error of the map's stock by parcel; ``None`` where nothing states it.

    Errors of a map's cells are taken as fully correlated within a parcel (an upper bound: maps
    err together over stands and landscapes), so a parcel's error is Σ error × area.
    """
    if len(maps) > 1:
        ellipsoid = ellipsoid_named(parcels.ellipsoid)
        found = _sums(maps[1], parcels.wkb[1], conversion, ellipsoid, feedback, share)
        complete = found.covered_ha >= sums.covered_ha * (1.0 - _FULL)
        short = int(np.count_nonzero(~complete))
        if short:
            feedback.pushWarning(
                tr(
                    "The map of standard errors “{raster}” has no data under part of {parcels} parcels: "
                    "their standard error stays empty."
                ).format(raster=maps[1].name, parcels=short)
            )
        return np.where(complete, found.value_sum * conversion.factor_tco2e, np.nan)
    return None if percent is None else stock * (percent / 100.0)


def _add_table(stocks, parcels, factors, feedback) -> None:
    for pool in Pool:
        densities = factors.get(pool)
        if densities is None:
            continue
        if pool in stocks.tco2e:
            feedback.pushWarning(
                tr("The table's values for the pool “{pool}” are not used: the map gives it.").format(
                    pool=pool.value
                )
            )
            continue
        value, error = by_parcel(parcels.strata, densities)
        unknown = int(np.count_nonzero(np.isnan(value)))
        if unknown:
            feedback.pushWarning(
                tr(
                    "{parcels} parcels have no value for the pool “{pool}” in the table: their stock stays "
                    "empty until their stratum has one (0 where there is none)."
                ).format(parcels=unknown, pool=pool.value)
            )
        add_table_pool(stocks, pool, parcels.area_ha, value, error)
