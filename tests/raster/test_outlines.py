"""Outlines cut into chains by band: every band gets what it needs, whatever a ring looks like."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from raster import surveys

from terrestrial_carbon.plugin.raster.coverage import read_rings
from terrestrial_carbon.plugin.raster.grid import Affine
from terrestrial_carbon.plugin.raster.outlines import Chains, by_band, outlines
from terrestrial_carbon.plugin.raster.spool import Spool

PIXELS = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)  # map coordinates are pixels
BANDS = 5


def outline(parcels, span=None):
    wkbs = [None if parts is None else surveys.wkb(parts, PIXELS) for parts in parcels]
    return outlines(read_rings(wkbs), Affine(PIXELS), len(parcels), span)


def edge_set(chains: Chains, rows=None):
    """Return {(parcel, x0, y0, x1, y1, sign): how often} of the edges that cross the rows (top, bottom)."""
    found = chains.edges(0.0, 0.0)
    columns = (found.parcel, found.x0, found.y0, found.x1, found.y1, found.sign)
    counted = {}
    for edge in zip(*(column.tolist() for column in columns)):
        low, high = sorted((edge[2], edge[4]))
        if rows is None or (low < rows[1] and high > rows[0]):
            counted[edge] = counted.get(edge, 0) + 1
    return counted


COORDINATE = st.one_of(st.integers(-6, 30), st.floats(-6.0, 30.0))
RING = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=8)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.lists(RING, min_size=1, max_size=3), min_size=1, max_size=4), st.sampled_from([1, 3, 5]))
@example([[[(0, 0), (9, 0), (9, 10), (0, 10)]]], 5)  # ends on lines between bands
@example([[[(0, 25), (9, 25), (9, 30), (0, 30)]]], 5)  # south of the map
@example([[[(0, -5), (9, -5), (9, 40), (0, 40)]]], 5)  # over all of it
def test_every_band_gets_all_edges_that_cross_it(parcels, rows):
    chains = outline([[[ring] for ring in rings] for rings in parcels]).chains
    found = {}
    for band, part in by_band(chains, rows, BANDS):
        assert 0 <= band < BANDS and (np.diff(part.parcel) >= 0).all()
        assert (part.sizes >= 1).all() and part.sizes.sum() == len(part.x) == len(part.y)
        found.setdefault(band, []).append(part)
    for band in range(BANDS):
        span = band * rows, (band + 1) * rows
        ours = edge_set(Chains.joined(found[band]), span) if band in found else {}
        assert ours == edge_set(chains, span)


def test_area_and_extent():
    hole = [surveys.rectangle(0, 0, 10, 8), surveys.rectangle(2, 2, 4, 3)]
    parcels = [[hole], None, [[surveys.rectangle(5, 1, 5, 9)]], [hole, [surveys.rectangle(20, 20, 21, 22)]]]
    found = outline(parcels)
    assert found.cells.tolist() == [78.0, 0.0, 0.0, 80.0]
    assert found.west.tolist() == [0, np.inf, 5, 0] and found.east.tolist() == [10, -np.inf, 5, 21]
    assert found.north.tolist() == [0, np.inf, 1, 0] and found.south.tolist() == [8, -np.inf, 9, 22]


def test_rings_a_turn_away_stand_on_both_sides_but_count_once():
    """A map of columns 0 to 36 of a world of 360: a ring at 350…370 also stands at -10…10."""
    ring = surveys.rectangle(350, 0, 370, 2)
    found = outline([[[ring]], [[surveys.rectangle(100, 0, 101, 1)]]], (36, 360.0))
    assert found.cells.tolist() == [40.0, 1.0]
    assert found.chains.parcel.tolist() == [0, 0, 1]
    assert (found.west[0], found.east[0]) == (-10.0, 370.0)
    assert sorted(np.minimum.reduceat(found.chains.x, [0, 5]).tolist()) == [-10.0, 350.0]
    assert found.chains.sign[0] == found.chains.sign[1] == found.chains.sign[2]


def test_open_rings_are_closed_each_by_itself():
    x = np.array([0.0, 4, 4, 0, 0, 9, 12, 12])
    y = np.array([0.0, 0, 3, 3, 0, 1, 1, 2])
    rings = read_rings([])
    rings.x, rings.y, rings.start = x, y, np.array([0, 5, 8])
    rings.parcel, rings.hole = np.array([0, 1]), np.array([False, False])
    found = outlines(rings, Affine(PIXELS), 2)
    assert found.cells.tolist() == [12.0, 1.5]
    assert found.chains.sizes.tolist() == [5, 4] and found.chains.x[-1] == 9.0


@pytest.mark.parametrize("memory", [0, 1000, 10**9])
def test_the_spool_gives_back_what_was_put_in(memory):
    parcels = surveys.random_parcels(1, 60, (25, 25))
    with Spool(BANDS, True, memory) as spool:
        expected = {}
        for start in range(0, 60, 7):
            chains = outline(parcels[start : start + 7]).chains
            for band, part in by_band(chains, 5, BANDS):
                expected.setdefault(band, []).append(part)
                spool.add(band, part)
        assert spool.filled() == sorted(expected)
        for _ in range(2):  # a band whose worker died is asked for again
            for band, parts in expected.items():
                joined, found = Chains.joined(parts), spool.chains(band)
                for name in Chains.FIELDS:
                    np.testing.assert_array_equal(getattr(found, name), getattr(joined, name))
        digest = spool.digest
    with Spool(BANDS, True) as other:
        for band, parts in expected.items():
            for part in parts:
                other.add(band, part)
        assert len(digest) == len(other.digest) == 32
    assert Spool(BANDS).digest == ""
