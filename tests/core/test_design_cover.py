"""Samples drawn by the plugin's own designs and measured by its accuracy: unbiased, intervals that cover."""

from __future__ import annotations

import math

import numpy as np
import pytest
import statistics_kit as kit

from terrestrial_carbon.plugin.core.statistics.accuracy import Measure, assess
from terrestrial_carbon.plugin.core.statistics.drawing import by_size, smallest
from terrestrial_carbon.plugin.core.statistics.keys import uniforms, unit_keys
from terrestrial_carbon.plugin.core.statistics.labelled import labelled_units

CHANCE = np.random.default_rng(99)
UNITS = 8000
AREA = CHANCE.gamma(2.0, 5.0, UNITS) + 0.5
MAPPED = np.where(CHANCE.random(UNITS) < 0.5, "a", "b")
RIGHT = CHANCE.random(UNITS) < np.where(AREA > 10.0, 0.9, 0.7)  # large parcels are mapped better
REFERENCE = np.where(RIGHT, MAPPED, np.where(MAPPED == "a", "b", "a"))
GROUP = np.arange(UNITS) // 10  # in groups of ten that are right or wrong together
TOGETHER = np.where(
    np.repeat(CHANCE.random(UNITS // 10), 10) < 0.8, RIGHT | (CHANCE.random(UNITS) < 0.5), False
)
IN_GROUPS = np.where(TOGETHER, MAPPED, np.where(MAPPED == "a", "b", "a"))


def by_area(seed):
    """200 parcels by their area, weights as drawn."""
    places, chance = by_size(AREA, 200, unit_keys(seed, 1, np.arange(UNITS)), uniforms(seed, 2, 1)[0])
    sample = labelled_units(
        MAPPED[places].tolist(), REFERENCE[places].tolist(), (AREA[places] / chance).tolist()
    )
    return assess(sample)


def with_equal_chances(seed):
    """400 parcels with equal chances, weighted by area."""
    places = smallest(unit_keys(seed, 1, np.arange(UNITS)), 400)
    return assess(labelled_units(MAPPED[places].tolist(), REFERENCE[places].tolist(), AREA[places].tolist()))


def in_groups(seed):
    """100 groups of ten, all parcels of each."""
    groups = smallest(unit_keys(seed, 1, np.arange(UNITS // 10)), 100)
    places = np.flatnonzero(np.isin(GROUP, groups))
    return assess(
        labelled_units(
            MAPPED[places].tolist(),
            IN_GROUPS[places].tolist(),
            AREA[places].tolist(),
            cluster=GROUP[places].astype(str).tolist(),
        )
    )


def truth_of(reference):
    right, of_a = reference == MAPPED, reference == "a"
    return {
        (Measure.OVERALL, None): (AREA * right).sum() / AREA.sum(),
        (Measure.ADJUSTED_SHARE, "a"): (AREA * of_a).sum() / AREA.sum(),
        (Measure.USERS, "a"): (AREA * right)[MAPPED == "a"].sum() / AREA[MAPPED == "a"].sum(),
        (Measure.PRODUCERS, "a"): (AREA * right)[of_a].sum() / AREA[of_a].sum(),
    }


@pytest.mark.parametrize(
    ("draw", "reference", "fraction"),
    [(by_area, REFERENCE, 0.03), (with_equal_chances, REFERENCE, 0.05), (in_groups, IN_GROUPS, 0.125)],
)
def test_designs_are_unbiased_and_their_intervals_cover(draw, reference, fraction):
    """TC_REDRAWS=2000 for ± 2 %; what a sample of a good part of all units gains is not in the intervals."""
    times, truth = kit.redraws(250), truth_of(reference)
    values = {key: [] for key in truth}
    hits = dict.fromkeys(truth, 0)
    for seed in range(times):
        found = draw(seed)
        for key, value in truth.items():
            figure = found.figure(*key)
            values[key].append(figure.value)
            hits[key] += figure.low <= value <= figure.high
    cover = {f"{key[0].value} {key[1] or ''}": hit / times for key, hit in hits.items()}
    print(draw.__name__, cover)
    for key, value in truth.items():
        spread = np.std(values[key], ddof=1)
        assert abs(np.mean(values[key]) - value) < 4.5 * spread / math.sqrt(times) + 0.05 * spread
    margin = max(0.02, 4.0 * math.sqrt(0.95 * 0.05 / times))
    assert all(0.95 - margin <= share <= 0.95 + margin + fraction / 4 for share in cover.values()), cover
