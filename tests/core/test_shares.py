"""Shares of stock by area add up to what was shared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.storage.shares import (
    add_up,
    area_mean,
    flag_of_share,
    flag_of_union,
    share_out,
)

AREAS = st.lists(st.floats(1e-6, 1e7), min_size=1, max_size=20)


@given(st.floats(0, 1e12), AREAS)
def test_shares_sum_to_the_whole(amount, areas):
    shares = share_out(amount, areas)
    assert sum(shares) == pytest.approx(amount, rel=1e-12, abs=1e-12)
    assert all(share >= 0 for share in shares)


@given(st.floats(1, 1e9), AREAS)
def test_shares_go_by_area(amount, areas):
    for share, area in zip(share_out(amount, areas), areas):
        assert share == pytest.approx(amount * area / sum(areas), rel=1e-6, abs=1e-9 * amount)


def test_unknown_stays_unknown_and_nothing_cannot_share():
    assert share_out(None, [1, 2]) == [None, None]
    with pytest.raises(ValueError):
        share_out(1.0, [0.0, 0.0])


def test_sums_and_means():
    assert add_up([None, None]) is None
    assert add_up([None, 2.0, 3.0]) == 5.0
    assert area_mean([100.0, None, 50.0], [1.0, 9.0, 3.0]) == 62.5
    assert area_mean([None], [1.0]) is None


def test_flags():
    assert flag_of_share("low_coverage", True) == "low_coverage"
    assert flag_of_share(None, True) == "apportioned"
    assert flag_of_share(None, False) is None
    assert flag_of_union([None, None], [False, False], [1.0, 2.0]) == ("apportioned", False)
    assert flag_of_union([None, None], [False, False], [None, None]) == (None, False)
    assert flag_of_union([None, None], [False, False], [1.0, None]) == ("low_coverage", False)
    assert flag_of_union(["low_coverage", None], [True, False], [1.0, 1.0]) == ("low_coverage", True)
    assert flag_of_union(["no_coverage", None], [False, False], [None, 1.0]) == ("low_coverage", False)
    assert flag_of_union(["invalid_geometry", "low_coverage"], [True, False], [1.0, 1.0]) == (
        "invalid_geometry",
        False,
    )
