"""A raster on another grid of its own CRS: the file, a window, overlap shares, nearest cells."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from osgeo import gdal
from raster.oracle import row_areas, write_raster

from terrestrial_carbon.plugin.raster.grid import NodataRule, RasterBand
from terrestrial_carbon.plugin.raster.job import Kind, RasterSource
from terrestrial_carbon.plugin.raster.views import Grid, finest, open_view

UTM = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)
RNG = np.random.default_rng(11)


def grid_of(path, **keywords):
    with RasterBand(path, **keywords) as band:
        return Grid.of(band)


def grid_at(tmp_path, affine, width, height, epsg):
    return grid_of(write_raster(tmp_path / "grid.tif", np.zeros((height, width)), affine, epsg))


def read_all(path, grid, kind=Kind.PER_HECTARE, memory_mb=64, **keywords):
    """Return (values with NaN where not valid, record)."""
    with open_view(RasterSource(path, kind=kind, **keywords), grid, memory_mb) as view:
        values, valid = view.read(0, 0, grid.width, grid.height)
        assert values.shape == (grid.height, grid.width) and values.dtype == np.float64
        if valid is not None:
            assert (values[~valid] == 0.0).all()
            values = np.where(valid, values, np.nan)
        return values, view.record


def shares(lines, count):
    """Return the matrix (cells of the grid, cells of the source) of lengths in common, by loops."""
    matrix = np.zeros((len(lines) - 1, count))
    for i in range(len(lines) - 1):
        low, high = sorted((lines[i], lines[i + 1]))
        for k in range(count):
            matrix[i, k] = max(0.0, min(high, k + 1) - max(low, k))
    return matrix


def expected(cells, valid, affine, grid, areas=None):
    """Return (average, sum, covered) on an unrotated grid of the same CRS, cell by cell."""
    x = (grid.affine[0] + grid.affine[1] * np.arange(grid.width + 1) - affine[0]) / affine[1]
    y = (grid.affine[3] + grid.affine[5] * np.arange(grid.height + 1) - affine[3]) / affine[5]
    across, down = shares(x, cells.shape[1]), shares(y, cells.shape[0])
    weight = valid * (1.0 if areas is None else areas[:, None])
    data = np.where(valid, cells, 0.0)
    covered = down @ weight @ across.T
    with np.errstate(invalid="ignore", divide="ignore"):
        average = (down @ (data * weight) @ across.T) / covered
        total = np.where(covered > 1e-9, down @ data @ across.T, np.nan)
    return np.where(covered > 1e-9, average, np.nan), total


def same(found, wanted, relative=1e-11):
    assert (np.isnan(found) == np.isnan(wanted)).all()
    np.testing.assert_allclose(found, wanted, rtol=relative, atol=relative * np.nanmax(np.abs(wanted)))


def test_the_same_grid_is_the_file_itself(tmp_path):
    cells = RNG.random((30, 40)).astype(np.float32)
    cells[3, 4] = -9
    path = write_raster(tmp_path / "a.tif", cells, UTM, 32633, -9)
    values, record = read_all(path, grid_of(path))
    wanted = cells.astype(float)
    wanted[3, 4] = np.nan
    np.testing.assert_array_equal(values, wanted)
    assert (record.resampling, record.path, record.band) == ("", path, 1)
    assert (record.width, record.height, record.cell, record.crs) == (40, 30, (100.0, 100.0), "EPSG:32633")


def test_geotransforms_written_with_rounding_are_the_same_grid(tmp_path):
    cells = np.zeros((50, 60), np.uint8)
    path = write_raster(tmp_path / "a.tif", cells, (10.0, 1 / 3600, 0, 50.0, 0, -1 / 3600), 4326)
    rounded = (10.00000000001, 0.000277777778, 0, 50.0, 0, -0.000277777778)
    other = write_raster(tmp_path / "b.tif", cells, rounded, 4326)
    assert read_all(path, grid_of(other))[1].resampling == ""


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("dx, dy", [(7, -3), (-5, 4), (3, 2), (0, 1), (100, 0)])
def test_whole_cells_away_is_a_window(tmp_path, kind, dx, dy):
    cells = RNG.random((30, 40)).astype(np.float32)
    cells[3, 4] = -9
    path = write_raster(tmp_path / "a.tif", cells, UTM, 32633, -9)
    grid = grid_at(tmp_path, (UTM[0] + 100 * dx, 100.0, 0, UTM[3] - 100 * dy, 0, -100.0), 20, 25, 32633)
    values, record = read_all(path, grid, kind)
    wanted = np.full((25, 20), np.nan)
    for r in range(25):
        for c in range(20):
            if 0 <= r + dy < 30 and 0 <= c + dx < 40 and (r + dy, c + dx) != (3, 4):
                wanted[r, c] = cells[r + dy, c + dx]
    np.testing.assert_array_equal(values, wanted)
    assert record.resampling == "window"


@pytest.mark.parametrize("kind, step", [(Kind.CLASS, 100.0), (Kind.CLASS, 70.0), (Kind.PER_CELL, 100.0)])
@pytest.mark.parametrize("own", ["nothing", "nodata", "mask", "scale"])
def test_outside_of_whole_numbers_is_never_valid(tmp_path, kind, step, own):
    cells = RNG.integers(0, 256, (20, 20)).astype(np.uint8)
    empty = {"nothing": -1, "scale": -1, "nodata": int(cells[4, 4]), "mask": int(cells[5, 5])}[own]
    path = write_raster(
        tmp_path / "a.tif", cells, UTM, 32633, empty if own == "nodata" else None, gdal.GDT_Byte
    )
    dataset = gdal.Open(path, gdal.GA_Update)
    if own == "mask":
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(cells == empty, 0, 255).astype(np.uint8))
    if own == "scale":
        dataset.GetRasterBand(1).SetScale(0.5)
    dataset = None
    grid = grid_at(tmp_path, (UTM[0] - 1000, step, 0, UTM[3] + 1000, 0, -step), 50, 50, 32633)
    values, record = read_all(path, grid, kind)
    assert record.resampling == ("window" if step == 100 else "near")
    for r in range(50):
        for c in range(50):
            row, column = int(((r + 0.5) * step - 1000) // 100), int(((c + 0.5) * step - 1000) // 100)
            inside = 0 <= row < 20 and 0 <= column < 20 and cells[row, column] != empty
            if inside:
                assert values[r, c] == cells[row, column] * (0.5 if own == "scale" else 1.0)
            else:
                assert np.isnan(values[r, c])


def test_a_rotated_file_is_itself_and_its_window_too(tmp_path):
    turned = (500_000.3, 70.1, 55.7, 5_000_000.9, 55.3, -70.7)
    cells = RNG.random((30, 40)).astype(np.float32)
    path = write_raster(tmp_path / "a.tif", cells, turned, 32633)
    values, record = read_all(path, grid_of(path))
    assert record.resampling == "" and (values == cells).all()
    x, y = gdal.ApplyGeoTransform(turned, 7, 5)
    grid = grid_at(tmp_path, (x, turned[1], turned[2], y, turned[4], turned[5]), 20, 20, 32633)
    values, record = read_all(path, grid)
    assert record.resampling == "window" and (values == cells[5:25, 7:27]).all()


GRIDS = [
    (UTM[0] + 30, 250.0, 0, UTM[3] - 70, 0, -250.0),  # coarser, not aligned
    (UTM[0] - 530, 37.0, 0, UTM[3] + 410, 0, -41.0),  # finer, reaching out
    (UTM[0] + 50, 100.0, 0, UTM[3], 0, -100.0),  # half a cell away
    (UTM[0], 100.0, 0, UTM[3] - 3000, 0, 100.0),  # south-up
    (UTM[0] + 4000, -130.0, 0, UTM[3], 0, -100.0),  # east to west
]


@pytest.mark.parametrize("affine", GRIDS)
@pytest.mark.parametrize("kind", [Kind.PER_HECTARE, Kind.PER_CELL])
def test_averages_and_sums_by_overlap(tmp_path, affine, kind):
    cells = (RNG.random((30, 40)) * 100).astype(np.float32)
    valid = RNG.random((30, 40)) > 0.3
    cells[~valid] = -9999
    path = write_raster(tmp_path / "a.tif", cells, UTM, 32633, -9999)
    grid = grid_at(tmp_path, affine, 45, 42, 32633)
    areas = np.ones(30)  # 30 rows of a UTM zone differ by less than 1e-6
    average, total = expected(cells.astype(float), valid, UTM, grid, areas)
    values, record = read_all(path, grid, kind)
    if kind is Kind.PER_CELL:
        same(values, total)
        assert record.resampling == "sum"
    else:
        same(values, average, 1e-6)
        assert record.resampling == "average"


def test_averages_are_weighted_by_true_area(tmp_path):
    affine = (5.0, 1.0, 0.0, 89.0, 0.0, -1.0)  # up to the pole cells differ by far
    cells = (RNG.random((40, 10)) * 100).astype(np.float32)
    path = write_raster(tmp_path / "a.tif", cells, affine, 4326)
    grid = grid_at(tmp_path, (5.0, 5.0, 0, 89.0, 0, -8.0), 2, 5, 4326)
    areas = row_areas(affine, 4326, 40, densify=400)
    average, _ = expected(cells.astype(float), np.ones((40, 10), bool), affine, grid, areas)
    plane, _ = expected(cells.astype(float), np.ones((40, 10), bool), affine, grid)
    values, _ = read_all(path, grid)
    assert np.abs(plane - average).max() > 0.1
    np.testing.assert_allclose(values, average, rtol=1e-5)  # the oracle's parallels are chords


@pytest.mark.parametrize("affine", GRIDS[:2])
@pytest.mark.parametrize("how", ["own", "nan", "range", "floor", "mask", "huge"])
@pytest.mark.parametrize("kind", [Kind.PER_HECTARE, Kind.PER_CELL])
def test_what_is_nodata_reaches_no_neighbour(tmp_path, affine, how, kind):
    valid = RNG.random((30, 40)) > 0.4
    bad = {"own": -9999.0, "nan": np.nan, "range": 777.0, "floor": -50.0, "mask": 1e6, "huge": -3.4e38}[how]
    cells = np.where(valid, 5.0, bad).astype(np.float32)
    nodata = bad if how in ("own", "huge") else None
    path = write_raster(tmp_path / "a.tif", cells, UTM, 32633, nodata)
    if how == "mask":
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(valid, 255, 0).astype(np.uint8))
        dataset = None
    rule = NodataRule(ranges=((700.0, 800.0, True, True),)) if how == "range" else NodataRule()
    floor = 0.0 if how == "floor" else None
    grid = grid_at(tmp_path, affine, 45, 42, 32633)
    average, total = expected(np.full(cells.shape, 5.0), valid, UTM, grid)
    with open_view(RasterSource(path, kind=kind, nodata=rule, floor=floor), grid) as view:
        assert view.floor is None and view.plain and view.raw_nodata is None
        raw, mask = view.read_raw(0, 0, 45, 42)
        assert mask is None
        if how == "floor":
            assert view.below_floor > 0 and view.lowest == -50.0
    same(raw, average if kind is Kind.PER_HECTARE else total)
    if kind is Kind.PER_HECTARE:
        assert np.nanmin(raw) == np.nanmax(raw) == 5.0  # never a digit beside the values there are


def test_the_floor_is_left_to_the_reader_where_nothing_is_resampled(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((4, 4)), UTM, 32633)
    with open_view(RasterSource(path, floor=1.0), grid_of(path)) as view:
        assert view.floor == 1.0


@pytest.mark.parametrize(
    "affine, width",
    [
        ((UTM[0] - 320, 730.0, 0, UTM[3] + 90, 0, -640.0), 20),
        ((UTM[0] - 32, 33.0, 0, UTM[3] + 9, 0, -64.0), 200),
    ],
)
def test_sums_keep_the_total(tmp_path, affine, width):
    cells = RNG.random((30, 40)) * 1000
    path = write_raster(tmp_path / "a.tif", cells, UTM, 32633, None, gdal.GDT_Float64)
    values, _ = read_all(path, grid_at(tmp_path, affine, width, 60, 32633), Kind.PER_CELL)
    assert np.nansum(values) == pytest.approx(cells.sum(), rel=1e-12)


@pytest.mark.parametrize("affine", GRIDS)
def test_classes_take_the_cell_at_the_centre(tmp_path, affine):
    cells = RNG.integers(0, 9, (30, 40)).astype(np.int16)
    path = write_raster(tmp_path / "a.tif", cells, UTM, 32633, 3, gdal.GDT_Int16)
    grid = grid_at(tmp_path, affine, 45, 42, 32633)
    values, record = read_all(path, grid, Kind.CLASS)
    assert record.resampling == "near"
    for r in range(42):
        for c in range(45):
            x, y = affine[0] + affine[1] * (c + 0.5), affine[3] + affine[5] * (r + 0.5)
            column, row = int((x - UTM[0]) // 100), int((UTM[3] - y) / 100 // 1)
            known = 0 <= column < 40 and 0 <= row < 30 and cells[row, column] != 3
            assert values[r, c] == cells[row, column] if known else np.isnan(values[r, c])


def test_parts_and_little_memory_give_the_same(tmp_path):
    cells = (RNG.random((700, 800)) * 100).astype(np.float32)
    cells[RNG.random(cells.shape) < 0.2] = -1
    path = write_raster(tmp_path / "a.tif", cells, UTM, 32633, -1)
    grid = grid_at(tmp_path, (UTM[0] - 13, 170.0, 0, UTM[3] + 55, 0, -130.0), 480, 550, 32633)
    for kind in Kind:
        whole, _ = read_all(path, grid, kind)
        small, _ = read_all(path, grid, kind, memory_mb=1)
        same(small, whole, 1e-10)
        with open_view(RasterSource(path, kind=kind), grid) as view:
            part, valid = view.read(101, 77, 203, 119)
        same(np.where(valid, part, np.nan), whole[77:196, 101:304], 1e-10)


def test_one_cell_over_more_than_memory_holds(tmp_path):
    cells = RNG.random((900, 900)).astype(np.float32)
    path = write_raster(tmp_path / "a.tif", cells, UTM, 32633)
    grid = grid_at(tmp_path, (UTM[0], 1e5, 0, UTM[3], 0, -1e5), 1, 1, 32633)
    values, _ = read_all(path, grid, Kind.PER_CELL, memory_mb=1)
    assert values[0, 0] == pytest.approx(cells.sum(dtype=float), rel=1e-12)


def test_everything_that_describes_a_view_can_be_sent_elsewhere(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.ones((4, 4)), UTM, 32633)
    grid = pickle.loads(pickle.dumps(grid_of(path)))
    assert grid == grid_of(path)
    record = read_all(path, grid)[1]
    assert pickle.loads(pickle.dumps(record)) == record


@pytest.mark.parametrize("kind", list(Kind))
def test_released_cells_leave_the_cache_and_can_be_read_again(tmp_path, kind):
    path = write_raster(tmp_path / "a.tif", RNG.random((500, 500)), UTM, 32633)
    grid = grid_at(tmp_path, GRIDS[0], 150, 150, 32633)
    with open_view(RasterSource(path, kind=kind), grid) as view:
        before = gdal.GetCacheUsed()
        first = view.read(0, 0, 150, 150)[0]
        assert gdal.GetCacheUsed() > before
        view.release()
        assert gdal.GetCacheUsed() <= before
        assert (view.read(0, 0, 150, 150)[0] == first).all()


def test_the_finest_of_several(tmp_path):
    ones = np.ones((100, 100))
    paths = [
        write_raster(tmp_path / "a.tif", ones, (8.9, 0.001, 0, 45.1, 0, -0.001), 4326),  # 79 m × 111 m
        write_raster(tmp_path / "b.tif", ones, (500_000.0, 100.0, 0, 4_990_000.0, 0, -100.0), 32632),
        write_raster(tmp_path / "c.tif", ones, (500_000.0, 90.0, 0, 4_990_000.0, 0, -90.0), 32632),
        write_raster(tmp_path / "d.tif", ones, (1_000_000.0, 120.0, 0, 5_623_000.0, 0, -120.0), 3857),  # 85 m
    ]
    sources = [RasterSource(path) for path in paths]
    assert finest(sources[:2]) == 0  # 0.88 of a hectare against one
    assert finest([sources[1], sources[0]]) == 1
    assert finest(sources[:3]) == 2
    assert finest(sources) == 3
    assert finest([sources[2], sources[2]]) == 0
