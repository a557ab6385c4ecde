"""Forest patches: against a flood fill and scipy, across blocks, windows and true areas."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal
from raster.oracle import cell_areas, write_raster

from terrestrial_carbon.plugin.raster import patches
from terrestrial_carbon.plugin.raster.errors import Cancelled
from terrestrial_carbon.plugin.raster.job import Kind, RasterSource
from terrestrial_carbon.plugin.raster.patches import PatchRule, joined_labels, write_patches

METRES = (500_000.0, 30.0, 0.0, 5_000_000.0, 0.0, -30.0)
DEGREES = (-60.0, 0.01, 0.0, 80.0, 0.0, -0.01)  # far north: cells of different rows differ much
AREAS = cell_areas(METRES, 32633, 40, 33, step=16)


def flood(cover, areas, least):
    """Return the mask of large enough patches, followed cell by cell."""
    kept, seen = np.zeros(cover.shape, dtype=bool), ~cover
    for start in zip(*np.nonzero(cover)):
        if seen[start]:
            continue
        patch, waiting, area = [], [start], 0.0
        seen[start] = True
        while waiting:
            row, column = waiting.pop()
            patch.append((row, column))
            area += areas[row, column]
            for r in range(max(0, row - 1), min(cover.shape[0], row + 2)):
                for c in range(max(0, column - 1), min(cover.shape[1], column + 2)):
                    if not seen[r, c]:
                        seen[r, c] = True
                        waiting.append((r, c))
        if area >= least:
            kept[tuple(zip(*patch))] = True
    return kept


def mask_of(tmp_path, cells, rule, grid=METRES, epsg=32633, window=None, nodata=None):
    path, target = str(tmp_path / "cover.tif"), str(tmp_path / "mask.tif")
    kind = {"uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32}[cells.dtype.name]
    write_raster(path, cells, grid, epsg, nodata, kind)
    write_patches(RasterSource(path, kind=Kind.CLASS), rule, target, window=window)
    found = gdal.Open(target)
    return found.ReadAsArray() != 0, found.GetGeoTransform()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.05, 0.8), st.integers(1, 12), st.sampled_from([1, 7, 512]))
def test_against_a_flood_fill(tmp_path_factory, seed, density, least_cells, block):
    """Blocks of one row, of seven, and one for all: the same patches."""
    random = np.random.default_rng(seed)
    cells = (random.random((40, 33)) < density).astype(np.uint8) * 80
    least = least_cells * 0.09 * 0.9997
    before, patches._LEAST_ROWS = patches._LEAST_ROWS, block
    try:
        found, _ = mask_of(tmp_path_factory.mktemp("p"), cells, PatchRule(30, least))
    finally:
        patches._LEAST_ROWS = before
    assert (found == flood(cells >= 30, AREAS, least)).all()


def test_against_scipy_on_a_larger_map(tmp_path):
    ndimage = pytest.importorskip("scipy.ndimage")
    random = np.random.default_rng(3)
    cells = (ndimage.gaussian_filter(random.random((1500, 1100)), 1.2) * 100).astype(np.float32)
    found, _ = mask_of(tmp_path, cells, PatchRule(50, 1.0))
    labels, count = ndimage.label(cells >= 50, structure=np.ones((3, 3)))
    areas = np.broadcast_to(cell_areas(METRES, 32633, 1500, 1100, step=500), cells.shape)
    size = ndimage.sum(areas, labels, np.arange(count + 1))
    near = np.abs(size - 1.0) < 1e-3  # the oracle's own areas are not exact to the last digit
    assert count > 1000 and not near[1:].any()
    assert (found == (labels > 0) & (size[labels] >= 1.0)).all()


def test_true_areas_decide_and_not_the_number_of_cells(tmp_path):
    """Two patches of four cells, of 20 ha in the north and 24 in the south."""
    cells = np.zeros((300, 12), dtype=np.uint8)
    cells[2:4, 2:4] = cells[290:292, 2:4] = 50
    areas = cell_areas(DEGREES, 4326, 300, 12, step=60)
    north, south = areas[2:4, 2:4].sum(), areas[290:292, 2:4].sum()
    assert north < south * 0.95
    found, _ = mask_of(tmp_path, cells, PatchRule(30, (north + south) / 2), DEGREES, 4326)
    assert not found[:10].any() and found[290:292, 2:4].all() and found.sum() == 4


def test_a_window_sees_patches_that_leave_it(tmp_path):
    random = np.random.default_rng(5)
    cells = (random.random((90, 80)) < 0.3).astype(np.uint8) * 100
    rule = PatchRule(10, 0.7)
    whole, _ = mask_of(tmp_path, cells, rule)
    part, grid = mask_of(tmp_path, cells, rule, window=(11, 23, 31, 40))
    assert (part == whole[23:63, 11:42]).all() and 0 < part.sum() < 31 * 40
    assert grid == pytest.approx((500_330.0, 30.0, 0.0, 4_999_310.0, 0.0, -30.0))
    beyond, _ = mask_of(tmp_path, cells, rule, window=(-5, -5, 30, 200))
    assert (beyond == whole[:, :25]).all()


def test_nodata_is_no_forest_and_a_limit_of_nothing_keeps_single_cells(tmp_path):
    cells = np.array([[90, 255, 90], [10, 10, 10]], dtype=np.uint8)
    found, _ = mask_of(tmp_path, cells, PatchRule(30, 0.0), nodata=255)
    assert found.tolist() == [[True, False, True], [False] * 3]
    found, _ = mask_of(tmp_path, cells, PatchRule(30, 0.1), nodata=255)
    assert not found.any()


def test_cancelled(tmp_path):
    path = write_raster(tmp_path / "c.tif", np.ones((9, 9), np.uint8), METRES, 32633, None, gdal.GDT_Byte)
    source = RasterSource(str(path), kind=Kind.CLASS)
    with pytest.raises(Cancelled):
        write_patches(source, PatchRule(1, 1), str(tmp_path / "m.tif"), cancel=lambda: True)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=60))
def test_labels_join_whatever_links_reach(links):
    one, other = (np.array([link[k] for link in links], dtype=np.intp) for k in (0, 1))
    label = joined_labels(31, one, other)
    groups = [{k} for k in range(31)]
    for a, b in links:
        if groups[a] is not groups[b]:
            merged = groups[a] | groups[b]
            for k in merged:
                groups[k] = merged
    for k in range(31):
        assert {j for j in range(31) if label[j] == label[k]} == groups[k]
