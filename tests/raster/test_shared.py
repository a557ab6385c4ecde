"""Edges that parcels share are integrated once, and every parcel still has its own."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.raster.pieces import Edges
from terrestrial_carbon.plugin.raster.shared import SharedEdges


def some_edges(seed: int, count: int, points: int) -> Edges:
    """Return edges between few points, so that many meet again, turned or not; none is level."""
    rng = np.random.default_rng(seed)
    x, y = rng.integers(-3, 3, points).astype(float), np.arange(points) + rng.random(points)
    one = rng.integers(0, points, count)
    other = (one + rng.integers(1, points, count)) % points
    signs = rng.choice([-1.0, 1.0], count)
    return Edges(x[one], y[one], x[other], y[other], np.sort(rng.integers(0, 9, count)), signs)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=st.integers(0, 9999), count=st.integers(1, 400), points=st.integers(2, 40))
def test_what_parcels_have_is_the_same(seed, count, points):
    edges = some_edges(seed, count, points)
    shared = SharedEdges(edges)
    down = np.where(edges.y1 > edges.y0, 1.0, -1.0)
    amounts = np.abs(edges.x0 * edges.x1) + edges.y0 + edges.y1  # alike for an edge and its reverse
    expected = np.bincount(edges.parcel, amounts * edges.sign * down, 9)
    assert np.allclose(shared.by_parcel(amounts[shared.index], 9), expected, rtol=0, atol=1e-9 * count)
    assert (np.diff(shared.index) > 0).all()


def test_edges_between_the_same_points_are_hardly_ever_kept_twice():
    edges = some_edges(3, 5000, 12)
    kept = SharedEdges(edges).index
    ends = np.sort(np.stack((edges.y0, edges.y1)), axis=0)  # points differ in y
    different = len(np.unique(ends, axis=1).T)
    assert different <= len(kept) < len(edges) / 10  # unlike ones that meet in the table are all kept


def test_flags_reach_edges_left_out():
    edges = some_edges(5, 300, 6)
    shared = SharedEdges(edges)
    for parcel in range(9):
        flags = np.zeros(9, dtype=bool)
        flags[parcel] = True
        wanted = shared.of_parcels(flags)
        amounts = np.where(wanted, 1.0, np.nan)
        assert wanted.any() and np.isfinite(amounts[wanted]).all()
        alone = np.zeros(len(shared.index))
        alone[wanted] = 1.0
        down = np.where(edges.y1 > edges.y0, 1.0, -1.0)
        mine = edges.parcel == parcel
        assert shared.by_parcel(alone, 9)[parcel] == (edges.sign * down)[mine].sum()
