"""How fast somebody labels: pauses do not count."""

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from terrestrial_carbon.plugin.core.review.pace import IDLE_S, units_an_hour


def test_a_label_every_eighteen_seconds_is_two_hundred_an_hour():
    assert units_an_hour([18.0 * n for n in range(50)]) == approx(200.0)


def test_a_pause_does_not_count():
    assert units_an_hour([0.0, 10.0, 20.0, 5000.0, 5010.0]) == approx(360.0)


def test_nothing_to_go_by():
    assert units_an_hour([]) is None and units_an_hour([3.0]) is None and units_an_hour([1.0, 1.0]) is None


@given(st.lists(st.floats(0.01, IDLE_S - 1.0), min_size=1, max_size=40), st.floats(IDLE_S + 1.0, 1e5))
def test_an_idle_hour_changes_nothing(gaps, pause):
    moments = [0.0]
    for gap in gaps:
        moments.append(moments[-1] + gap)
    later = [moment + moments[-1] + pause for moment in moments]
    assert units_an_hour([*moments, *later]) == approx(units_an_hour(moments), rel=1e-6)
