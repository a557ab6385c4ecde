"""Edges cut at cells, and hectares from edges alone, against rings clipped to cells."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from raster import surveys

from terrestrial_carbon.plugin.raster.integral import areas_by_row
from terrestrial_carbon.plugin.raster.job import Axis, Kind, RasterJob, RasterSource, TableQuestion
from terrestrial_carbon.plugin.raster.outlines import Chains
from terrestrial_carbon.plugin.raster.pieces import Edges, cut_rows, owners, piece_counts, ranges, weighted
from terrestrial_carbon.plugin.raster.survey import survey

ROWS, COLUMNS = 7, 9


def edges(ring):
    """Return the edges of a ring, sign as an outline gives it."""
    x, y = np.array([*ring, ring[0]], dtype=float).T
    area = 0.5 * np.sum((x[:-1] - x[0]) * (y[1:] - y[0]) - (x[1:] - x[0]) * (y[:-1] - y[0]))
    sign = np.full(len(ring), 1.0 if area >= 0 else -1.0)
    return Edges(x[:-1], y[:-1], x[1:], y[1:], np.zeros(len(ring), dtype=np.int64), sign)


def shares(ring):
    """Return the coverage of each cell as the pieces' weights tell it."""
    found = np.zeros((ROWS, COLUMNS + 2))
    all_edges = edges(ring)
    chosen, first, counts = piece_counts(all_edges, ROWS)
    if not len(chosen):
        return found[:, :COLUMNS]
    part = weighted(cut_rows(all_edges.take(chosen), first, counts, ROWS), COLUMNS)
    assert (part.cell >= 0).all() and (part.cell <= COLUMNS).all()
    for share in (part.near, part.far, part.wide.share):
        assert ((share >= -1e-12) & (share <= 1 + 1e-12)).all()
    for row, cell, height, near, far in zip(part.row, part.cell, part.height, part.near, part.far):
        found[row, :cell] += height
        found[row, cell] += height * near
        found[row, cell + 1] += height * far
    wide = part.wide
    piece = np.repeat(wide.piece, np.diff(np.append(wide.starts, len(wide.row))))
    assert (wide.column >= 0).all() and (wide.column < COLUMNS).all()
    for row, column, height, share in zip(wide.row, wide.column, part.height[piece], wide.share):
        found[row, column] += height * share
    return found[:, :COLUMNS]


POINT = st.one_of(
    st.tuples(st.integers(-3, 12), st.integers(-3, 10)),
    st.tuples(st.integers(-12, 48).map(lambda k: k / 4), st.integers(-12, 40).map(lambda k: k / 4)),
    st.tuples(st.floats(-3, 12), st.floats(-3, 10)),
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(POINT, min_size=3, max_size=7))
@example([(0, 0), (9, 0), (9, 7), (0, 7)])
@example([(-3, -3), (12, -3), (12, 10), (-3, 10)])
@example([(-2, 3), (11, 3.0000000001), (11, 3.5), (-2, 3.5)])
@example([(1, 1), (1, 6), (8, 6), (8, 1), (4.5, 1 + 1e-13)])
@example([(2, 2), (2, 2), (5, 2), (5, 2), (5, 5)])
def test_pieces_give_the_signed_coverage_of_any_ring(ring):
    ring = [(float(x), float(y)) for x, y in ring]
    wanted = surveys.coverage([[ring]], (ROWS, COLUMNS))
    if abs(surveys._area(ring)) < 1e-9:
        return  # of a ring without area the sign means nothing
    np.testing.assert_allclose(shares(ring), wanted, atol=1e-11)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.floats(0, 9), st.floats(-3, 10)), min_size=3, max_size=7))
@example([(0, 0), (9, 0), (9, 7), (0, 7)])
@example([(0, -1), (9, -1), (9, 20), (0, 20)])
def test_hectares_from_edges_alone(ring):
    by_row = np.linspace(1.0, 3.0, ROWS)
    if abs(surveys._area(ring)) < 1e-6 or flat(ring):
        return
    wanted = (surveys.coverage([[ring]], (ROWS, COLUMNS)) * by_row[:, None]).sum()
    x, y = np.array([*ring, ring[0]], dtype=float).T
    sign = edges(ring).sign[:1]
    for row in (0, 4):  # of a band further south
        chains = Chains(x, y + row, np.array([len(x)]), np.zeros(1, dtype=np.int64), sign)
        assert areas_by_row(chains, row, by_row, 1)[0] == pytest.approx(wanted, abs=1e-9)


def flat(ring) -> bool:
    """Return whether an edge is nearly along a row (see the next test)."""
    return any(0 < abs(a[1] - b[1]) < 1e-4 for a, b in zip(ring, ring[1:] + ring[:1]))


@pytest.mark.parametrize("lean", [1e-9, 1e-11, 1e-12, 1e-13])
def test_edges_that_cross_a_line_of_rows_by_a_hair(tmp_path, lean):
    """A border along a parallel after a change of CRS: flat to 13 digits, and on a line of rows."""
    affine = (0.0, 1e-3, 0.0, 1.0, 0.0, -1e-3)
    shape = (600, 3000)
    path = surveys.write(tmp_path / "a.tif", np.ones(shape, np.uint8), affine, 4326)
    table = TableQuestion((Axis(0, (1,)),))
    job = RasterJob((RasterSource(path, kind=Kind.CLASS),), (), (table,))
    ring = [(100.0, 300.0 - lean), (2900.0, 300.0 + lean), (2900.0, 400.0), (100.0, 400.0)]
    found = survey(job, [surveys.wkb([[ring]], affine)], workers=surveys.SERIAL)
    wanted = 2800 * surveys.cell_ha(affine, 4326, shape)[300:400, 0].sum()
    assert found.tables[0].area_ha[0] == pytest.approx(wanted, rel=1e-9)
    assert found.whole_ha[0] == pytest.approx(wanted, rel=1e-9)


def test_owners_and_ranges():
    counts = np.array([3, 1, 2])
    assert owners(counts).tolist() == [0, 0, 0, 1, 2, 2]
    assert ranges(np.array([5, 0, -1]), counts).tolist() == [5, 6, 7, 0, -1, 0]
