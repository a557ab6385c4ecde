"""What rasters tell of themselves: values under parcels, borders in cells, where they would fit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr
from raster.oracle import write_raster

from terrestrial_carbon.plugin.raster import source_facts
from terrestrial_carbon.plugin.raster.errors import Cancelled
from terrestrial_carbon.plugin.raster.file_facts import file_facts
from terrestrial_carbon.plugin.raster.grid import NodataRule
from terrestrial_carbon.plugin.raster.source_facts import SourceLook, fits_of, look, swapped_fit
from terrestrial_carbon.plugin.raster.value_look import facts_of_values, parted

GRID = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)


def polygon(*points) -> bytes:
    """Return a polygon given in cells of the grid as WKB."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for column, row in [*points, points[0]]:
        ring.AddPoint_2D(GRID[0] + 100.0 * column, GRID[3] - 100.0 * row)
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    return bytes(shape.ExportToWkb(ogr.wkbNDR))


def square(column, row, side) -> bytes:
    return polygon((column, row), (column + side, row), (column + side, row + side), (column, row + side))


@pytest.fixture
def cells():
    return np.random.default_rng(4).uniform(50, 250, (60, 60)).astype("float32")


def test_values_under_parcels_and_nowhere_else(tmp_path, cells):
    cells[:, 30:] = 9e4
    path = write_raster(tmp_path / "a.tif", cells, GRID, 32633)
    seen = look(SourceLook(path), [square(2, 2, 10), square(15, 20, 8)], np.array([100.0, 64.0]))
    expected = np.concatenate((cells[2:12, 2:12].ravel(), cells[20:28, 15:23].ravel()))
    assert (seen.values.cells, seen.values.data, seen.values.whole) == (164, 164, True)
    assert seen.values.mean == pytest.approx(expected.mean())
    assert (seen.values.low, seen.values.high) == (expected.min(), expected.max())
    assert seen.values.at[50] == pytest.approx(np.median(expected))
    assert seen.parcels.mean == pytest.approx(
        [cells[2:12, 2:12].mean(), cells[20:28, 15:23].mean()], rel=1e-3
    )
    assert seen.parcels.covered_pct == pytest.approx([100.0, 100.0])
    assert seen.grid.cell_ha == pytest.approx(1.0)


@settings(max_examples=40, deadline=None)
@given(st.floats(1.0, 20.0), st.floats(1.0, 20.0), st.floats(0.3, 30.0))
def test_the_border_of_a_square_in_cells(tmp_path_factory, column, row, side):
    """A border of four sides crosses as many lines of the grid as it is long in cells."""
    path = tmp_path_factory.getbasetemp() / "border.tif"
    if not path.exists():
        write_raster(path, np.ones((60, 60), "float32"), GRID, 32633)
    seen = look(SourceLook(str(path)), [square(column, row, side)], np.array([side * side]))
    assert seen.parcels.border_cells[0] == pytest.approx(max(1.0, 4.0 * side), rel=1e-6)
    assert seen.parcels.cells[0] == pytest.approx(side * side, rel=1e-6)


def test_parts_and_holes_are_rings_of_their_own(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.ones((60, 60), "float32"), GRID, 32633)
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for wkb in (square(2, 2, 4), square(40, 40, 6)):
        parts.AddGeometry(ogr.CreateGeometryFromWkb(wkb))
    seen = look(
        SourceLook(path), [bytes(parts.ExportToWkb(ogr.wkbNDR)), square(5, 5, 1)], np.array([52.0, 1.0])
    )
    assert seen.parcels.border_cells == pytest.approx([40.0, 4.0])


def test_parcels_beyond_and_without_a_place(tmp_path, cells):
    path = write_raster(tmp_path / "a.tif", cells, GRID, 32633)
    seen = look(SourceLook(path), [square(2, 2, 3), square(500, 2, 3), None], np.array([9.0, 9.0, np.nan]))
    assert seen.parcels.outside == 1 and not seen.grid.misplaced
    assert seen.parcels.covered_pct[:2] == pytest.approx([100.0, 0.0])
    assert np.isnan(seen.parcels.covered_pct[2])
    assert look(SourceLook(path), [square(500, 2, 3)], np.array([9.0])).grid.misplaced


def test_a_parcel_within_one_cell_sees_that_cell(tmp_path, cells):
    path = write_raster(tmp_path / "a.tif", cells, GRID, 32633)
    seen = look(SourceLook(path), [square(7.1, 8.1, 0.2)], np.array([0.04]))
    assert seen.values.mean == pytest.approx(cells[8, 7]) and seen.values.cells == 1


def test_where_numbers_would_fit(tmp_path, cells):
    path = write_raster(tmp_path / "a.tif", cells, GRID, None)
    box = (15.0, 45.10, 15.06, 45.14)  # longitudes and latitudes under it in zone 33 N
    names = ["EPSG:4326", "EPSG:32632", "EPSG:32633", "EPSG:3857"]
    assert fits_of(path, names, box) == ("EPSG:32633",)
    assert fits_of(path, names, (3.0, 3.0, 3.1, 3.1)) == ()
    degrees = write_raster(tmp_path / "b.tif", cells, (45.0, 0.01, 0.0, 15.5, 0.0, -0.01), 4326)
    assert swapped_fit(degrees, box) and not swapped_fit(path, box)


def test_samples_are_bounded_and_the_same_for_a_seed(tmp_path, cells, monkeypatch):
    monkeypatch.setattr(source_facts, "LOOKED_CELLS", 300)
    monkeypatch.setattr(source_facts, "MEASURED_CELLS", 300)
    path = write_raster(tmp_path / "a.tif", cells, GRID, 32633)
    parcels = [square(c, r, 10) for c in range(0, 60, 10) for r in range(0, 60, 10)]
    areas = np.full(36, 100.0)
    one, two, other = (look(SourceLook(path, seed=seed), parcels, areas) for seed in (1, 1, 2))
    assert not one.values.whole and 300 <= one.values.cells <= 400
    assert np.isfinite(one.parcels.mean).sum() == 3
    assert one.values == two.values and one.values != other.values


def test_a_parcel_too_large_to_sum_is_taken_from_what_was_looked_at(tmp_path, monkeypatch):
    cells = np.random.default_rng(4).uniform(50, 250, (700, 1200)).astype("float32")
    cells[:, :300] = -1.0
    path = write_raster(tmp_path / "a.tif", cells, GRID, 32633, -1.0)
    whole = polygon((0, 0), (1200, 0), (1200, 700), (0, 700))
    exact = look(SourceLook(path), [whole], np.array([840_000.0]))
    assert exact.parcels.covered_pct[0] == pytest.approx(75.0, rel=1e-3) and not exact.parcels.sampled
    monkeypatch.setattr(source_facts, "MEASURED_CELLS", 100_000)
    monkeypatch.setattr(source_facts, "_WINDOW", 100)
    monkeypatch.setattr(source_facts, "_WINDOWS", 40)
    seen = look(SourceLook(path), [whole], np.array([840_000.0]))
    assert seen.parcels.sampled and not seen.values.whole
    assert seen.parcels.covered_pct[0] == pytest.approx(75.0, abs=20.0)
    assert seen.parcels.mean[0] == pytest.approx(150.0, abs=2.0)


def test_what_the_user_and_the_file_say_is_nodata_is_none(tmp_path, cells):
    cells[:10] = -9999.0
    path = write_raster(tmp_path / "a.tif", cells, GRID, 32633)
    parcels, areas = [square(0, 0, 60)], np.array([3600.0])
    assert look(SourceLook(path), parcels, areas).values.spikes == {-9999.0: 600}
    rule = NodataRule(True, ((-9999.0, -9999.0, True, True),))
    ruled = look(SourceLook(path, nodata=rule), parcels, areas)
    assert not ruled.values.spikes and ruled.values.masked
    assert ruled.parcels.covered_pct == pytest.approx([100.0 * 5 / 6], rel=1e-3)
    told = write_raster(tmp_path / "b.tif", cells, GRID, 32633, -9999.0)
    seen = look(SourceLook(told), parcels, areas).values
    assert (seen.spikes, seen.nodata, seen.data) == ({}, -9999.0, 3000)


@given(st.lists(st.floats(0.0, 500.0), min_size=1, max_size=50), st.sampled_from([-9999.0, -3.4e38, 1e20]))
def test_values_are_parted_without_loss(values, nodata):
    array = np.array([*values, nodata, nodata])
    spikes, rest = parted(array)
    assert spikes == {nodata: 2} and sorted(rest.tolist()) == sorted(values)
    found = facts_of_values(array)
    assert (found.data, found.low, found.high) == (len(values), min(values), max(values))


def test_files_say_what_they_are(tmp_path, cells):
    path = write_raster(tmp_path / "a.tif", cells, GRID, 32633, -1.0)
    assert (file_facts(path).has_crs, file_facts(path).nodata, file_facts(path).overviews) == (True, -1.0, 0)
    assert not file_facts(write_raster(tmp_path / "b.tif", cells, GRID, None)).has_crs
    assert file_facts(tmp_path / "nowhere.tif") == file_facts(path, 9)


def test_it_stops_when_it_is_told_to(tmp_path, cells):
    path = write_raster(tmp_path / "a.tif", cells, GRID, 32633)
    with pytest.raises(Cancelled):
        look(SourceLook(path), [square(2, 2, 3)], np.array([9.0]), lambda: True)


@pytest.mark.parametrize(
    ("kind", "scale", "offset", "hole", "expected"),
    [
        (gdal.GDT_Byte, 1.0, 0.0, 255, 255.0),
        (gdal.GDT_Byte, 0.5, 0.0, 255, 127.5),
        (gdal.GDT_Int16, 0.1, 0.0, -9999, -999.9),
        (gdal.GDT_Int16, 1.0, 100.0, -32768, -32668.0),
        (gdal.GDT_UInt16, 0.01, 0.0, 65535, 655.35),
    ],
)
def test_nodata_that_is_not_declared_is_seen_behind_scale_and_offset(
    tmp_path, kind, scale, offset, hole, expected
):
    stored = np.random.default_rng(4).integers(20, 200, (60, 60))
    stored[5:9, 5:9] = hole
    path = write_raster(tmp_path / "scaled.tif", stored, GRID, 32633, kind=kind)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(scale)
    dataset.GetRasterBand(1).SetOffset(offset)
    del dataset
    seen = look(SourceLook(path), [square(2, 2, 20)], np.array([400.0]))
    ((value, count),) = seen.values.spikes.items()
    assert (value, count) == (pytest.approx(expected), 16)
    rule = NodataRule(ranges=((value, value, True, True),))  # what the repair says
    again = look(SourceLook(path, nodata=rule), [square(2, 2, 20)], np.array([400.0]))
    assert not again.values.spikes and again.parcels.covered_pct == pytest.approx([96.0])
