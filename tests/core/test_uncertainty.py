"""Uncertainty: exact by hand, Monte Carlo within its own error, shares by source, deductions of schemes."""

from __future__ import annotations

import math

import numpy as np
import pytest
import statistics_kit as kit
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.statistics.accuracy import Measure, assess, share_covariance
from terrestrial_carbon.plugin.core.statistics.deductions import deduct, rule_names
from terrestrial_carbon.plugin.core.statistics.labelled import labelled_matrix
from terrestrial_carbon.plugin.core.statistics.uncertainty import (
    Shape,
    factor,
    factor_with,
    propagate,
    simulate,
    uncertainty_findings,
)

AREA = factor("area", [1000.0, 400.0, 50.0], [60.0, 40.0, 20.0])
DENSITY = factor("density", [100.0, 60.0, 20.0], [12.0, 9.0, 4.0], 0.5)
ROOTS = factor("roots", [1.25], [0.05])
CARBON = factor("fraction", [0.47], [0.01])
ALL = (AREA, DENSITY, ROOTS, CARBON)
FIGURES = {"P0": [44 / 12, 0, 0], "T0": [0, 44 / 12, 44 / 12], "B": [0, 44 / 12 / 50, 44 / 12 / 50]}


def test_one_product_by_hand():
    found = propagate([factor("a", [10.0], [1.0]), factor("b", [20.0], [3.0])], {"x": [1.0]})["x"]
    assert found.value == 200.0
    assert found.se == pytest.approx(math.sqrt(100 * 9 + 400 * 1 + 9 * 1))  # Goodman 1960
    assert [part.name for part in found.parts] == ["b", "a"]
    assert [part.se for part in found.parts] == pytest.approx([30.0, 20.0])
    assert [part.share for part in found.parts] == pytest.approx([900 / 1300, 400 / 1300])
    assert found.high - found.value == pytest.approx(1.959963985 * found.se)


def test_sums_with_and_without_correlation():
    for rho in (0.0, 0.4, 1.0, -0.5):
        found = propagate([factor("x", [5.0, 7.0, 1.0], [1.0, 2.0, 3.0], rho)], {"sum": [1.0, 1.0, -1.0]})[
            "sum"
        ]
        cross = rho * (1 * 2 - 1 * 3 - 2 * 3)
        assert found.value == 11.0 and found.se == pytest.approx(math.sqrt(1 + 4 + 9 + 2 * cross))


def test_a_ratio_all_share_does_not_average_out():
    own = propagate([factor("x", [1.0] * 100, [0.1] * 100)], {"sum": [1.0] * 100})["sum"]
    shared = propagate(
        [factor("area", [1.0] * 100, [0.0] * 100), factor("x", [1.0], [0.1])], {"sum": [1.0] * 100}
    )
    assert own.se == pytest.approx(1.0) and shared["sum"].se == pytest.approx(10.0)


@pytest.mark.parametrize("shape", Shape)
def test_monte_carlo_agrees_with_the_exact_result_within_its_own_error(shape):
    draws = 200_000
    exact, drawn = propagate(ALL, FIGURES), simulate(ALL, FIGURES, draws=draws, seed=5, shape=shape)
    for name, one in exact.items():
        other = drawn[name]
        assert abs(other.value - one.value) < 4.5 * one.se / math.sqrt(draws)
        assert other.se == pytest.approx(one.se, rel=4.5 * 1.3 / math.sqrt(2 * draws))
        assert other.parts == one.parts
        assert other.low < other.value < other.high
    assert exact["B"].se == pytest.approx(exact["T0"].se / 50)
    assert drawn["B"].low == pytest.approx(drawn["T0"].low / 50)


@pytest.mark.parametrize(("errors", "told"), [([10.0, 30.0], False), ([10.0, 100.0], True)])
def test_lognormal_draws_keep_each_error_where_all_go_together(errors, told):
    """No two lognormals of unlike spread correlate by 1; each keeps its own mean and standard error."""
    draws = 200_000
    together = factor("density", [100.0, 100.0], errors, 1.0)
    figures = {"one": [1.0, 0.0], "other": [0.0, 1.0], "both": [1.0, 1.0]}
    exact = propagate([together], figures)
    drawn = simulate([together], figures, draws=draws, seed=3, shape=Shape.LOGNORMAL)
    for name in ("one", "other"):
        assert abs(drawn[name].value - exact[name].value) < 4.5 * exact[name].se / math.sqrt(draws)
        assert drawn[name].se == pytest.approx(exact[name].se, rel=0.03)
    assert 0.95 * exact["both"].se < drawn["both"].se < 1.005 * exact["both"].se
    found = [one.code for one in uncertainty_findings([together], Shape.LOGNORMAL)]
    assert found == (["lognormal_correlation"] if told else [])


def test_what_is_sure_stays_so_in_lognormal_draws_and_may_be_nought():
    bare = factor("density", [0.0, 100.0, 50.0], [0.0, 10.0, 0.0])
    found = simulate([bare], {"x": [1.0, 0.0, 1.0], "y": [0.0, 1.0, 0.0]}, shape=Shape.LOGNORMAL)
    assert (found["x"].value, found["x"].low, found["x"].high) == (50.0, 50.0, 50.0)
    assert found["y"].se == pytest.approx(10.0, rel=0.03)


def test_intervals_of_nearly_normal_figures_agree():
    small = (factor("area", [1000.0], [10.0]), factor("density", [100.0], [1.0]))
    exact = propagate(small, {"x": [1.0]}, 0.9)["x"]
    drawn = simulate(small, {"x": [1.0]}, 0.9, 200_000)["x"]
    assert drawn.half_width == pytest.approx(exact.half_width, rel=0.01)
    assert exact.half_width == pytest.approx(1.644853627 * exact.se)


def test_the_same_seed_gives_the_same_numbers():
    first, again, other = (simulate(ALL, FIGURES, draws=500, seed=seed) for seed in (1, 1, 2))
    assert first == again and first != other
    alone = simulate(ALL[:3], FIGURES, draws=500, seed=1)
    assert alone["P0"].se != first["P0"].se
    pieces = simulate((AREA, DENSITY), {"x": [1.0, 1.0, 1.0]}, draws=3_000_000 // 3, seed=1)["x"]
    assert pieces.value == pytest.approx(propagate((AREA, DENSITY), {"x": [1.0] * 3})["x"].value, rel=1e-3)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(1, 1e4), st.floats(0, 0.5), st.floats(1, 500), st.floats(0, 0.5)),
        min_size=1,
        max_size=6,
    ),
    st.floats(0, 1),
)
def test_each_source_alone_is_less_than_all_and_more_correlation_is_more(rows, rho):
    area, area_error, density, density_error = map(np.array, zip(*rows))
    figures = {"x": [1.0] * len(rows)}
    one = factor("area", area, area * area_error)
    found = [
        propagate([one, factor("density", density, density * density_error, each)], figures)["x"]
        for each in (0.0, rho)
    ]
    assert found[0].se <= found[1].se * (1 + 1e-9)
    for result in found:
        squares = sum(part.se**2 for part in result.parts)
        assert squares <= result.se**2 * (1 + 1e-9) + 1e-9
        assert sum(part.share for part in result.parts) == pytest.approx(1.0) or result.se == 0.0


def test_errors_of_a_map_go_on_into_the_stock():
    """Adjusted areas with their covariances: the error of all land together is none."""
    classes, counts, areas = kit.published_matrix("olofsson2014_table8")
    sample = labelled_matrix(classes, classes, counts)
    covariance = share_covariance(sample, areas) * sum(areas.values()) ** 2
    found = assess(sample, areas)
    adjusted = [found.figure(Measure.ADJUSTED_AREA, name) for name in classes]
    assert np.sqrt(np.diag(covariance)) == pytest.approx([one.se for one in adjusted])
    area = factor_with("area", [one.value for one in adjusted], covariance)
    whole = propagate([area], {"all": [1.0] * 4, "loss": [1.0, 0, 0, 0]})
    assert whole["all"].value == pytest.approx(900_000.0) and whole["all"].se < 0.01
    assert whole["loss"].se * 1.959963985 == pytest.approx(6157.521, abs=5e-4)
    density = factor("density", [150.0, 40.0, 180.0, 5.0], [10.0, 5.0, 12.0, 1.0])
    exact = propagate([area, density], {"stock": [1.0] * 4})["stock"]
    drawn = simulate([area, density], {"stock": [1.0] * 4}, draws=100_000)["stock"]
    assert drawn.se == pytest.approx(exact.se, rel=0.015)


def test_the_covariance_of_shares_by_hand():
    """Of two classes the shares vary in opposite directions alike."""
    sample = labelled_matrix("ab", "ab", [[8, 2], [3, 17]])
    found = share_covariance(sample, {"a": 1.0, "b": 3.0})
    assert found[0, 1] == pytest.approx(-found[0, 0]) and found[1, 1] == pytest.approx(found[0, 0])


def test_what_is_to_be_said_and_what_is_refused():
    wild = factor("density", [10.0, 100.0], [5.0, 5.0])
    assert [one.code for one in uncertainty_findings([wild], Shape.NORMAL)] == ["draws_below_zero"]
    assert not list(uncertainty_findings([wild], Shape.LOGNORMAL))
    x = {"x": [1.0, 1.0]}
    for call, code in (
        (lambda: factor("a", [1.0], [1.0, 2.0]), "factor_length"),
        (lambda: factor("a", [1.0], [-1.0]), "factor_number"),
        (lambda: factor("a", [math.nan], [1.0]), "factor_number"),
        (lambda: factor("a", [1.0, 1.0, 1.0], [1.0] * 3, -0.9), "factor_correlation"),
        (lambda: factor_with("a", [1.0, 1.0], [[1.0, 2.0], [2.0, 1.0]]), "factor_covariance"),
        (lambda: factor_with("a", [1.0, 1.0], [[1.0, 0.0], [0.5, 1.0]]), "factor_covariance"),
        (lambda: propagate([], x), "uncertainty_empty"),
        (lambda: propagate([AREA], x), "factor_length"),
        (lambda: propagate([AREA, wild], {"x": [1.0] * 3}), "factor_length"),
        (lambda: simulate([wild], x, draws=1), "uncertainty_draws"),
        (
            lambda: simulate([factor("a", [0.0, 1.0], [1.0, 1.0])], x, shape=Shape.LOGNORMAL),
            "lognormal_value",
        ),
        (
            lambda: simulate([factor("a", [1.0, 1.0], [2.0, 2.0], -1.0)], x, shape=Shape.LOGNORMAL),
            "lognormal_covariance",
        ),
    ):
        with pytest.raises(RuleError) as caught:
            call()
        assert caught.value.finding.code == code


def hw(percent):
    """Return the standard error of a mean of 100 with this half width at 90 %."""
    return percent / 1.6448536269514722


@pytest.mark.parametrize(
    ("rule", "percent", "share"),
    [
        ("vcs_2_4", 32.9, 0.08615),  # the worked example of the requirements: 8.6 %
        ("art_trees_2_0", 20.0, 0.524417 * 0.20 / 1.645006),
        ("art_trees_2_0", 0.0, 0.0),
        ("gold_standard_soc", 20.0, 0.0),
        ("gold_standard_soc", 35.0, 0.15),
        ("acr", 12.0, 0.02),
        ("cdm_ar_tool14", 9.9, 0.0),
        ("cdm_ar_tool14", 12.0, 0.03),
        ("cdm_ar_tool14", 18.0, 0.09),
        ("cdm_ar_tool14", 25.0, 0.1875),
        ("cdm_ar_tool14", 40.0, 0.40),
        ("ccer_ar_cm_001", 9.0, 0.0),
        ("ccer_ar_cm_001", 15.0, 0.06),
        ("ccer_ar_cm_001", 29.0, 0.11),
        ("vm0042", 32.9, 0.08615),
    ],
)
def test_deductions_of_the_schemes(rule, percent, share):
    found = deduct(rule, 1000.0, 100.0, hw(percent))
    assert found.share == pytest.approx(share, abs=5e-5) and found.uncertainty == pytest.approx(percent / 100)
    assert found.deducted == pytest.approx(1000.0 * found.share)
    assert found.left == pytest.approx(1000.0 - found.deducted)
    unchecked = rule in ("acr", "cdm_ar_tool14", "ccer_ar_cm_001")
    assert [one.code for one in found.findings] == (["deduction_unverified"] if unchecked else [])


def test_few_degrees_of_freedom_take_off_more():
    for rule in rule_names():
        few, many = (deduct(rule, 1000.0, 100.0, hw(12.0), degrees) for degrees in (4, None))
        assert few.share >= many.share and few.uncertainty > many.uncertainty
    assert deduct("vm0042", 1.0, 1.0, 0.1, 1).share == pytest.approx(0.1 * math.tan(math.pi / 6))


def test_nothing_is_taken_off_where_nothing_was_reduced():
    found = deduct("art_trees_2_0", -50.0, 100.0, 10.0)
    assert (found.deducted, found.left) == (0.0, -50.0)
    assert deduct("art_trees_2_0", 50.0, 100.0, 1e6).share == 1.0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("nobody", 1.0, 1.0, 1.0), "deduction_unknown"),
        (("vcs_2_4", 1.0, 0.0, 1.0), "deduction_mean"),
        (("vcs_2_4", 1.0, 1.0, math.nan), "deduction_error"),
        (("ccer_ar_cm_001", 1.0, 100.0, hw(31.0)), "deduction_too_uncertain"),
    ],
)
def test_deductions_that_cannot_be_are_refused(arguments, code):
    with pytest.raises(RuleError) as caught:
        deduct(*arguments)
    assert caught.value.finding.code == code
