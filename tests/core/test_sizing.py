"""Sizes of samples: published numbers, the formulas the other way round, and shares that add up."""

from __future__ import annotations

import math

import numpy as np
import pytest
import statistics_kit as kit
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.statistics.sizing import (
    Allocation,
    Stratum,
    allocate,
    expected_error,
    simple_size,
    size_findings,
    stratified_size,
)

# Olofsson et al. 2014, section 5.1.1: shares of the area and expected user's accuracies
OLOFSSON = [
    Stratum("Deforestation", 0.020, 0.70),
    Stratum("Forest gain", 0.015, 0.60),
    Stratum("Stable forest", 0.320, 0.90),
    Stratum("Stable non-forest", 0.645, 0.95),
]


def test_the_published_size_and_its_allocations():
    size = stratified_size(OLOFSSON, 0.01)
    assert size == 641
    assert allocate(OLOFSSON, size, Allocation.PROPORTIONAL) == (13, 10, 205, 413)
    assert sorted(allocate(OLOFSSON, 640, Allocation.EQUAL)) == [160] * 4
    assert allocate(OLOFSSON, 641, Allocation.PROPORTIONAL, 100) == (100, 100, 146, 295)
    assert allocate(OLOFSSON, 641, Allocation.PROPORTIONAL, 75) == (75, 75, 163, 328)


@pytest.mark.parametrize(
    ("share", "half_width", "confidence", "population", "wanted"),
    [
        (0.5, 0.05, 0.95, None, 385),
        (0.5, 0.05, 0.95, 1000, 278),
        (0.85, 0.02, 0.95, None, 1225),
        (0.5, 0.03, 0.99, None, 1844),
        (0.5, 0.05, 0.95, 10, 10),
    ],
)
def test_sizes_every_textbook_has(share, half_width, confidence, population, wanted):
    assert simple_size(share, half_width, confidence, population) == wanted


@given(st.floats(0.05, 0.95), st.floats(0.005, 0.2))
def test_one_unit_fewer_would_not_do(share, half_width):
    size = simple_size(share, half_width)
    z = 1.959963984540054
    assert z * math.sqrt(share * (1 - share) / size) <= half_width * (1 + 1e-9)
    assert size == 1 or z * math.sqrt(share * (1 - share) / (size - 1)) >= half_width * (1 - 1e-9)


strata = st.lists(
    st.builds(Stratum, st.uuids().map(str), st.floats(1e-3, 1e6), st.floats(0.01, 0.99)),
    min_size=1,
    max_size=8,
)


@given(strata, st.integers(1, 5000), st.sampled_from(Allocation), st.integers(0, 100), st.floats(0, 1))
def test_shares_add_up_and_keep_the_minimum(classes, size, method, minimum, power):
    units = allocate(classes, size, method, minimum, power)
    assert sum(units) == max(size, minimum * len(classes))
    assert min(units) >= minimum


@given(strata, st.integers(50, 5000), st.sampled_from(Allocation))
def test_no_share_is_off_by_a_whole_unit(classes, size, method):
    keys = {
        Allocation.EQUAL: [1] * len(classes),
        Allocation.PROPORTIONAL: [one.area for one in classes],
        Allocation.NEYMAN: [one.area * one.deviation for one in classes],
        Allocation.POWER: [math.sqrt(one.area) for one in classes],
    }[method]
    wanted = np.array(keys) * size / sum(keys)
    assert np.abs(np.array(allocate(classes, size, method)) - wanted).max() < 1.0


@given(strata, st.integers(200, 5000))
def test_neyman_leaves_the_least_error(classes, size):
    best = expected_error(classes, allocate(classes, size, Allocation.NEYMAN, 2))
    for method in Allocation:
        other = expected_error(classes, allocate(classes, size, method, 2))
        assert best <= other * 1.0 + 4.0 / size  # units are whole


def test_the_size_gives_the_error_that_was_asked_for():
    """A map with the accuracies expected, sampled again and again at the size worked out."""
    size = stratified_size(OLOFSSON, 0.01)
    units = allocate(OLOFSSON, size, Allocation.NEYMAN, 2)
    chance, times = np.random.default_rng(3), kit.redraws(300)
    estimates = [
        sum(one.area * chance.binomial(n, one.users) / n for one, n in zip(OLOFSSON, units))
        for _ in range(times)
    ]
    assert np.std(estimates, ddof=1) == pytest.approx(0.01, rel=max(0.05, 4 / math.sqrt(2 * times)))
    assert expected_error(OLOFSSON, units) == pytest.approx(0.01, rel=0.01)


def test_what_a_small_number_of_units_saves():
    assert stratified_size(OLOFSSON, 0.01, 1000) < stratified_size(OLOFSSON, 0.01, 10**6) <= 641
    assert stratified_size(OLOFSSON, 0.01, 10**9) == 641


def test_what_is_to_be_said():
    classes = [Stratum("a", 99.0, 0.9), Stratum("b", 1.0, 1.0)]
    found = {(one.code, one.subject) for one in size_findings(classes, (100, 1), 101, 0)}
    assert found == {("stratum_without_spread", "b"), ("stratum_certain", "b")}
    assert [one.code for one in size_findings(OLOFSSON, (9,) * 4, 20, 9)] == ["minimum_raises_size"]
    assert expected_error(classes, (100, 1)) == math.inf


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: simple_size(0.5, 0.0), "size_half_width"),
        (lambda: simple_size(1.5, 0.1), "size_share"),
        (lambda: simple_size(0.5, 0.1, population=0), "size_population"),
        (lambda: simple_size(0.5, 1e-6), "size_too_large"),
        (lambda: stratified_size([], 0.01), "size_no_classes"),
        (lambda: stratified_size(OLOFSSON, 0.0), "size_standard_error"),
        (lambda: stratified_size([Stratum("a", 0.0, 0.5)], 0.01), "size_area"),
        (lambda: stratified_size([Stratum("a", math.nan, 0.5)], 0.01), "size_area"),
        (lambda: allocate([Stratum("a", 1.0, 1.0)], 5, Allocation.NEYMAN), "size_no_deviation"),
    ],
)
def test_what_gives_no_size_is_refused(call, code):
    with pytest.raises(RuleError) as caught:
        call()
    assert caught.value.finding.code == code
