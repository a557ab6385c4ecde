"""Drawing from lists: uniform, by size exactly, in steps, and apart from each other."""

from __future__ import annotations

import math

import numpy as np
import pytest
import statistics_kit as kit
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.statistics.drawing import by_size, in_steps, kept_apart, smallest
from terrestrial_carbon.plugin.core.statistics.keys import uniforms, unit_keys


def test_keys_are_those_of_splitmix64():
    """The generator's reference numbers for the seed 1234567, as its paper's code gives them."""
    mask = (1 << 64) - 1
    state, wanted = 1234567, []
    for _ in range(5):
        state = (state + 0x9E3779B97F4A7C15) & mask
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        wanted.append(z ^ (z >> 31))
    assert wanted[0] == 6457827717110365317  # published with the generator
    from terrestrial_carbon.plugin.core.statistics import keys

    numbers = np.arange(1, 6, dtype=np.uint64)
    with np.errstate(over="ignore"):
        found = keys._mixed(np.uint64(1234567) + numbers * keys._GAMMA)
    assert found.tolist() == wanted


def test_keys_do_not_depend_on_the_order_or_the_pieces():
    whole = unit_keys(7, 1, np.arange(1000))
    order = np.random.default_rng(1).permutation(1000)
    assert (unit_keys(7, 1, order) == whole[order]).all()
    assert (
        np.concatenate([unit_keys(7, 1, np.arange(k, k + 10)) for k in range(0, 1000, 10)]) == whole
    ).all()
    assert len(set(whole.tolist()) | set(unit_keys(8, 1, np.arange(1000)).tolist())) == 2000
    assert len(set(whole.tolist()) | set(unit_keys(7, 2, np.arange(1000)).tolist())) == 2000


def chi_square(counts, expected):
    counts = np.asarray(counts, dtype=float)
    return float(((counts - expected) ** 2 / expected).sum())


def most(degrees):
    """Return a chi-square that chance exceeds once in 100,000 times (Wilson and Hilferty 1931)."""
    z = 4.265
    return degrees * (1 - 2 / (9 * degrees) + z * math.sqrt(2 / (9 * degrees))) ** 3


def test_uniform_numbers_are_uniform():
    counts = np.histogram(uniforms(3, 9, 200_000), bins=100, range=(0.0, 1.0))[0]
    assert chi_square(counts, 2000.0) < most(99)


def test_every_unit_has_the_same_chance_and_so_has_every_pair():
    times, units, size = kit.redraws(1000) * 10, 10, 3
    single, pairs = np.zeros(units), np.zeros((units, units))
    for seed in range(times):
        drawn = smallest(unit_keys(seed, 1, np.arange(units)), size)
        single[drawn] += 1
        pairs[np.ix_(drawn, drawn)] += 1
    assert chi_square(single, times * size / units) < most(units - 1)
    expected = times * size * (size - 1) / (units * (units - 1))
    upper = pairs[np.triu_indices(units, 1)]
    assert chi_square(upper, expected) < most(len(upper) - 1)


SIZES = np.array([50.0, 10.0, 8.0, 7.0, 6.0, 5.0, 5.0, 4.0, 3.0, 2.0])


def test_chances_by_size_are_exact():
    """Drawn again and again, units come as often as their probabilities say; the largest always."""
    times, wanted = kit.redraws(1000) * 4, 4
    came = np.zeros(len(SIZES))
    for seed in range(times):
        places, chance = by_size(SIZES, wanted, unit_keys(seed, 1, np.arange(10)), uniforms(seed, 2, 1)[0])
        assert len(set(places.tolist())) == wanted
        came[places] += 1
        expected = np.where(np.arange(10) == 0, 1.0, 3 * SIZES / 50.0)
        assert chance == pytest.approx(expected[places])
    assert came[0] == times
    error = np.sqrt(expected * (1 - expected) / times)
    assert (np.abs(came / times - expected) <= 4.5 * error + 1e-12).all()


sizes = st.lists(st.floats(0.01, 1000.0), min_size=1, max_size=30)


@given(sizes, st.integers(1, 40), st.integers(0, 10_000))
def test_by_size_takes_each_unit_once(sizes, wanted, seed):
    keys = unit_keys(seed, 1, np.arange(len(sizes)))
    places, chance = by_size(np.array(sizes), wanted, keys, uniforms(seed, 2, 1)[0])
    assert len(places) == len(set(places.tolist())) == min(wanted, len(sizes))
    assert ((chance > 0.0) & (chance <= 1.0)).all()


@given(st.integers(1, 200), st.integers(1, 250), st.floats(0.0, 1.0, exclude_max=True))
def test_steps_are_even(count, wanted, start):
    places, chance = in_steps(count, wanted, start)
    assert len(places) == min(count, wanted) == len(set(places.tolist()))
    assert set(np.diff(places).tolist()) <= {count // wanted, -(-count // wanted)} or wanted >= count
    assert chance == pytest.approx(min(1.0, wanted / count))


@given(st.integers(0, 1000), st.floats(0.05, 0.5), st.sampled_from([2, 3]))
def test_units_keep_their_distance(seed, distance, dimensions):
    points = np.random.default_rng(seed).random((200, dimensions))
    stratum = np.arange(200) % 2
    kept = kept_apart(points, distance, stratum, {0: 20, 1: 10})
    chosen = points[kept]
    gaps = np.linalg.norm(chosen[:, None] - chosen[None], axis=2) + np.eye(len(kept)) * 9
    assert gaps.min() >= distance
    counts = np.bincount(stratum[kept], minlength=2)
    assert (counts <= [20, 10]).all()
    for kind, quota in ((0, 20), (1, 10)):  # what does not fill the quota leaves no room
        if counts[kind] < quota:
            others = points[stratum == kind]
            assert (np.linalg.norm(others[:, None] - chosen[None], axis=2).min(axis=1) < distance).all()
