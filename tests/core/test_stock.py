"""Pool arithmetic, standard errors and flags of stocks."""

from __future__ import annotations

import numpy as np
import pytest

from terrestrial_carbon.plugin.core.parcel import WITHHOLDING_FLAGS, Flag, Pool
from terrestrial_carbon.plugin.core.stock import (
    FIELD_OF_POOL,
    FLAG_ORDER,
    add_table_pool,
    coverage_flags,
    known_stock,
    map_pools,
)


def test_below_ground_by_root_shoot_shares_the_maps_error():
    stocks = map_pools(np.array([100.0, 0.0]), Pool.ABOVE_GROUND, 0.25, np.array([10.0, 0.0]))
    assert stocks.tco2e[Pool.BELOW_GROUND].tolist() == [25.0, 0.0]
    assert stocks.total().tolist() == [125.0, 0.0]
    assert stocks.standard_error().tolist() == [12.5, 0.0]


def test_independent_groups_add_in_quadrature():
    stocks = map_pools(np.array([100.0]), Pool.ABOVE_GROUND, 0.0, np.array([3.0]))
    add_table_pool(stocks, Pool.SOIL, np.array([12.0]), np.array([3.0]), np.array([1.0 / 11.0]))
    assert stocks.tco2e[Pool.SOIL] == pytest.approx([132.0])  # 12 ha × 3 t C/ha × 44/12
    assert stocks.total() == pytest.approx([232.0])
    assert stocks.standard_error() == pytest.approx([5.0])


def test_what_is_not_known_stays_not_known():
    stocks = map_pools(np.array([100.0]), Pool.PEAT)
    assert np.isnan(stocks.standard_error()).all() and stocks.total().tolist() == [100.0]
    add_table_pool(stocks, Pool.SOIL, np.array([1.0]), np.array([np.nan]), np.array([np.nan]))
    assert np.isnan(stocks.total()).all()


@pytest.mark.parametrize("pool, ratio", [(Pool.SOIL, 0.2), (Pool.ABOVE_GROUND, -0.1)])
def test_root_shoot_is_for_above_ground(pool, ratio):
    with pytest.raises(ValueError, match="root:shoot"):
        map_pools(np.array([1.0]), pool, ratio)


def test_flags_and_their_order():
    covered = np.array([100.0, 50.0, 49.9, 0.0, 0.0, 0.0])
    missing = np.array([False] * 5 + [True])
    invalid = np.array([False] * 4 + [True, False])
    flags = coverage_flags(covered, missing, invalid, 50.0)
    assert [FLAG_ORDER[flag] for flag in flags] == [
        None, None, Flag.LOW_COVERAGE, Flag.NO_COVERAGE, Flag.INVALID_GEOMETRY, Flag.NO_GEOMETRY,
    ]
    assert known_stock(flags).tolist() == [True, True, True, False, False, False]
    assert set(FLAG_ORDER[1:]) == WITHHOLDING_FLAGS


def test_no_coverage_asked_for_still_needs_some_data():
    flags = coverage_flags(np.array([0.0, 1.0]), np.zeros(2, bool), np.zeros(2, bool), 0.0)
    assert [FLAG_ORDER[flag] for flag in flags] == [Flag.NO_COVERAGE, None]


def test_every_pool_has_its_column():
    assert set(FIELD_OF_POOL) == set(Pool)
