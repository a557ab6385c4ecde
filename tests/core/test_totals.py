"""Totals by class follow any sequence of changes exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.parcel import Basis, Flag, Side, Status
from terrestrial_carbon.plugin.core.totals import ParcelTotals

codes = st.sampled_from([None, *(status.value for status in Status)])
bases = st.sampled_from([None, *(basis.value for basis in Basis)])
flags = st.sampled_from([None, *(flag.value for flag in Flag)])
figures = st.one_of(st.none(), st.floats(0, 1e6))
change = st.tuples(st.integers(0, 8), codes, bases, figures, figures, flags, st.booleans())


@given(st.lists(st.one_of(change, st.integers(0, 8)), max_size=60))
def test_any_sequence_of_changes_equals_loading_what_is_left(changes):
    followed, left = ParcelTotals(), {}
    for item in changes:
        if isinstance(item, int):
            followed.remove(item)
            left.pop(item, None)
        else:
            followed.set(*item)
            left[item[0]] = item
    loaded = ParcelTotals()
    loaded.load(left.values())
    assert set(followed.result().by_class) == set(loaded.result().by_class)
    assert followed.result().whole.stock_tco2e == pytest.approx(loaded.result().whole.stock_tco2e, abs=1e-6)
    assert followed.result().whole.parcels == len(left) == len(followed)


def test_sides_and_withheld():
    totals = ParcelTotals()
    totals.set("a", "protected", "law", 10, 100)
    totals.set("b", "threatened", None, 5, 50)
    totals.set("c", "tradeable", None, 2, 20, "low_coverage")
    totals.set("d", "tradeable", None, 1, None)
    totals.set("e", None, None, 4, 40)
    result = totals.result()
    assert (result.p0_tco2e, result.t0_tco2e) == (100, 50)
    assert (result.protected_area_ha, result.tradeable_area_ha) == (10, 8)
    assert result.withheld.stock_tco2e == 20 and result.without_stock.parcels == 1
    assert result.untagged.area_ha == 4 and result.of_side(Side.NEITHER).parcels == 1
    totals.set("c", "tradeable", None, 2, 20, "low_coverage", True)
    assert totals.result().t0_tco2e == 70


def test_unknown_status_is_refused():
    with pytest.raises(ValueError):
        ParcelTotals().set("a", "pristine", None, 1, 1)


def test_many_parcels_grow_the_table():
    totals = ParcelTotals()
    totals.load((key, "tradeable", None, 1.0, 2.0) for key in range(1000))
    assert totals.result().t0_tco2e == 2000
