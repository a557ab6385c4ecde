"""The forest definition keeps within LULUCF para 20 and 21."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.lulucf.forest import ForestDefinition, forest_of

CROWN, AREA, HEIGHT = (10, 30), (0.05, 1), (2, 5)


def code(*values, make=ForestDefinition):
    with pytest.raises(RuleError) as caught:
        make(*values)
    return caught.value.finding.code


@given(st.floats(*CROWN), st.floats(*AREA), st.floats(*HEIGHT))
def test_what_lies_within_is_kept(crown, area, height):
    made = forest_of(crown, area, height)
    assert (made.crown_pct, made.area_ha, made.height_m) == (crown, area, height)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, None, "10", True])
def test_what_is_no_number_is_refused(bad):
    assert code(bad, 0.5, 3) == "forest_crown_outside"
    assert code(20, bad, 3) == "forest_area_outside"
    assert code(20, 0.5, bad) == "forest_height_outside"


@pytest.mark.parametrize(("low", "high", "place", "name"), [
    (*CROWN, 0, "crown"), (*AREA, 1, "area"), (*HEIGHT, 2, "height")
])  # fmt: skip
def test_the_limits_themselves_are_the_last_that_go(low, high, place, name):
    for limit, beyond in ((low, math.nextafter(low, 0)), (high, math.nextafter(high, 99))):
        values = [20, 0.5, 3]
        values[place] = limit
        ForestDefinition(*values)
        values[place] = beyond
        assert code(*values) == f"forest_{name}_outside"


def test_all_three_are_given_or_none():
    assert forest_of(None, None, None) is None
    assert code(20, None, 3, make=forest_of) == "forest_incomplete"
