"""A raster on a grid of another CRS: exact overlap, totals, the antimeridian, the poles."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from raster.oracle import cell_areas, exact_sums, row_areas, srs_of, write_raster
from raster.test_views import grid_at, grid_of, read_all, same

from terrestrial_carbon.plugin.raster.errors import CODES, RasterError
from terrestrial_carbon.plugin.raster.execution import Workers
from terrestrial_carbon.plugin.raster.job import (
    Axis,
    Kind,
    RasterJob,
    RasterSource,
    SumQuestion,
    TableQuestion,
)
from terrestrial_carbon.plugin.raster.survey import survey
from terrestrial_carbon.plugin.raster.views import Grid, finest, open_view

RNG = np.random.default_rng(5)
GEO = (10.0, 0.001, 0.0, 50.0, 0.0, -0.001)
BASE = (570_500.0, 31.0, 0.0, 5_540_000.0, 0.0, -37.0)  # around all of it
UTM = (572_000.0, 95.0, 0.0, 5_537_000.0, 0.0, -80.0)


def carried(x, y, source, target):
    """Return points carried from one EPSG code to another, x before y."""
    way = osr.CoordinateTransformation(srs_of(source), srs_of(target))
    return np.array(way.TransformPoints(np.column_stack((x.ravel(), y.ravel())).tolist()))[:, :2].T


def outlines(grid, epsg, target, densify=16):
    """Return the grid's cells as WKB in another CRS, edges densified."""
    u = np.linspace(0.0, 1.0, densify, endpoint=False)
    zero, one = np.zeros(densify), np.ones(densify)
    ring_c = np.concatenate([u, one, 1 - u, zero, [0.0]])
    ring_r = np.concatenate([zero, u, one, 1 - u, [0.0]])
    x0, a, b, y0, d, e = grid.affine
    wkbs = []
    for row in range(grid.height):
        for column in range(grid.width):
            c, r = column + ring_c, row + ring_r
            x, y = carried(x0 + a * c + b * r, y0 + d * c + e * r, epsg, target)
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for point in zip(x, y):
                ring.AddPoint_2D(*point)
            polygon = ogr.Geometry(ogr.wkbPolygon)
            polygon.AddGeometry(ring)
            wkbs.append(bytes(polygon.ExportToWkb()))
    return wkbs


def source_with_gaps(tmp_path, affine, epsg, rows=60, columns=80):
    cells = (RNG.random((rows, columns)) * 100).astype(np.float32)
    cells[RNG.random(cells.shape) < 0.25] = -1
    return write_raster(tmp_path / "a.tif", cells, affine, epsg, -1)


CASES = [
    (GEO, 4326, UTM, 32632),  # near one to one
    (GEO, 4326, (571_000.0, 500.0, 0, 5_538_500.0, 0, -700.0), 32632),  # coarser, reaching out
    (GEO, 4326, (573_000.0, 9.0, 0, 5_536_500.0, 0, -11.0), 32632),  # finer
    (GEO, 4326, (572_000.0, 70.0, 55.0, 5_537_000.0, 55.0, -70.0), 32632),  # rotated
    (UTM, 32632, (10.01, 0.0013, 0, 49.978, 0, -0.0007), 4326),
    ((572_000.0, 70.0, 55.0, 5_537_000.0, 55.0, -70.0), 32632, (10.01, 0.0013, 0, 49.978, 0, -0.0007), 4326),
    (UTM, 32632, (572_000.0, 70.0, 55.0, 5_537_000.0, 55.0, -70.0), 32632),  # rotated, one CRS
    (UTM, 32632, (572_000.0, 95.0, 0, 5_533_000.0, 0, 80.0), 25833),  # south-up, the next zone
]


@pytest.mark.parametrize("affine, epsg, grid_affine, grid_epsg", CASES)
def test_overlap_against_exactextract(tmp_path, affine, epsg, grid_affine, grid_epsg):
    path = source_with_gaps(tmp_path, affine, epsg)
    if grid_epsg == 25833:
        x, y = carried(np.array([572_000.0]), np.array([5_533_000.0]), 32632, 25833)
        grid_affine = (x[0], 95.0, 0, y[0], 0, 80.0)
    grid = grid_at(tmp_path, grid_affine, 14, 12, grid_epsg)
    wkbs = outlines(grid, grid_epsg, epsg)
    areas = np.ones((60, 80)) * row_areas(affine, epsg, 60)[:, None] if epsg == 4326 else np.ones((60, 80))
    if affine[2]:  # exactextract knows no rotation: outlines and source in the source's pixels
        path_there, wkbs = unrotated(tmp_path, path, affine, wkbs)
    else:
        path_there = path
    value, covered, _ = exact_sums(path_there, wkbs, areas)
    with np.errstate(invalid="ignore", divide="ignore"):
        average = np.where(covered > 1e-9, value / covered, np.nan).reshape(12, 14)
    values, record = read_all(path, grid)
    assert record.resampling == "average" and np.isfinite(values).sum() > 70
    enough = (covered > 0.01 * np.median(covered[covered > 0])).reshape(12, 14)
    assert (np.isnan(values) == np.isnan(average)).all()
    same(values[enough], average[enough], 2e-6)
    total = exact_sums(path_there, wkbs, areas, per_hectare=False)[0].reshape(12, 14)
    values, record = read_all(path, grid, Kind.PER_CELL)
    assert record.resampling == "sum"
    same(values, np.where(np.isnan(average), np.nan, total), 2e-6)


def unrotated(tmp_path, path, affine, wkbs):
    """Return (path, outlines) with the raster's pixels for a map."""
    inverse = gdal.InvGeoTransform(affine)
    cells = gdal.Open(path).ReadAsArray()
    flat = write_raster(tmp_path / "flat.tif", cells, (0, 1, 0, 0, 0, -1), 32632, -1)
    moved = []
    for wkb in wkbs:
        polygon = ogr.CreateGeometryFromWkb(wkb)
        ring = polygon.GetGeometryRef(0)
        for k in range(ring.GetPointCount()):
            column, row = gdal.ApplyGeoTransform(inverse, *ring.GetPoint_2D(k))
            ring.SetPoint_2D(k, column, -row)
        moved.append(bytes(polygon.ExportToWkb()))
    return flat, moved


@pytest.mark.parametrize("affine, epsg, grid_affine, grid_epsg", CASES[:7])
def test_classes_take_the_cell_at_the_centre(tmp_path, affine, epsg, grid_affine, grid_epsg):
    cells = RNG.integers(0, 200, (60, 80)).astype(np.uint8)
    path = write_raster(tmp_path / "a.tif", cells, affine, epsg, None, gdal.GDT_Byte)
    grid = grid_at(tmp_path, grid_affine, 90, 70, grid_epsg)
    c, r = np.meshgrid(np.arange(90) + 0.5, np.arange(70) + 0.5)
    x0, a, b, y0, d, e = grid_affine
    x, y = carried(x0 + a * c + b * r, y0 + d * c + e * r, grid_epsg, epsg)
    inverse = gdal.InvGeoTransform(affine)
    column = inverse[0] + inverse[1] * x + inverse[2] * y
    row = inverse[3] + inverse[4] * x + inverse[5] * y
    inside = (column >= 0) & (column < 80) & (row >= 0) & (row < 60)
    wanted = np.full(column.shape, np.nan)
    wanted[inside] = cells[row[inside].astype(int), column[inside].astype(int)]
    clear = np.maximum(np.abs(column - np.round(column)), 0) > 1e-4
    clear &= np.abs(row - np.round(row)) > 1e-4
    values, record = read_all(path, grid, Kind.CLASS)
    assert record.resampling == "near" and inside.sum() > 100
    np.testing.assert_array_equal(values.ravel()[clear], wanted[clear])


@pytest.mark.parametrize("grid_epsg, affine", [
    (32632, (570_000.0, 210.0, 0.0, 5_540_000.0, 0.0, -170.0)),
    (32632, (570_000.0, 41.0, 0.0, 5_540_000.0, 0.0, -37.0)),
    (3035, (4_318_000.0, 130.0, -40.0, 2_990_000.0, 20.0, -120.0)),
])  # fmt: skip
def test_sums_keep_the_total(tmp_path, grid_epsg, affine):
    cells = RNG.random((60, 80)) * 1000
    path = write_raster(tmp_path / "a.tif", cells, GEO, 4326, None, gdal.GDT_Float64)
    grid = grid_at(tmp_path, affine, 300, 300, grid_epsg)
    values, _ = read_all(path, grid, Kind.PER_CELL)
    assert np.nansum(values) == pytest.approx(cells.sum(), rel=1e-9)
    with open_view(RasterSource(path, kind=Kind.PER_CELL), grid, memory_mb=1) as view:
        tiles = [view.read(c, r, 100, 75)[0].sum() for c in range(0, 300, 100) for r in range(0, 300, 75)]
    assert sum(tiles) == pytest.approx(cells.sum(), rel=1e-9)


def test_interpolated_places_are_the_exact_ones(tmp_path):
    """A large window is interpolated between exact lines; single cells are carried one by one."""
    cells = RNG.random((600, 700)).astype(np.float32)
    path = write_raster(tmp_path / "a.tif", cells, GEO, 4326)
    grid = grid_at(tmp_path, (572_000.0, 70.0, 0, 5_537_000.0, 0, -110.0), 500, 450, 32632)
    whole, _ = read_all(path, grid)
    with open_view(RasterSource(path), grid) as view:
        for column, row in RNG.integers(0, 400, (40, 2)):
            value, valid = view.read(int(column), int(row), 3, 2)
            value = value if valid is None else np.where(valid, value, np.nan)
            np.testing.assert_allclose(value, whole[row : row + 2, column : column + 3], rtol=1e-5)


WORLD = (-180.0, 2.0, 0.0, 90.0, 0.0, -2.0)
PACIFIC = (0.0, 2.0, 0.0, 90.0, 0.0, -2.0)


def world(tmp_path, name="world.tif", affine=WORLD, columns=180):
    """Write a raster of whole longitudes and latitudes that is smooth over the globe."""
    lon = np.radians(affine[0] + affine[1] * (np.arange(columns) + 0.5))
    lat = np.radians(affine[3] + affine[5] * (np.arange(90) + 0.5))
    cells = 10 + np.cos(lat)[:, None] * np.sin(lon)[None, :] + np.sin(lat)[:, None] ** 2
    return write_raster(tmp_path / name, cells, affine, 4326, None, gdal.GDT_Float64), cells


@pytest.mark.parametrize("kind", list(Kind))
def test_a_world_cut_elsewhere_is_a_window(tmp_path, kind):
    path, cells = world(tmp_path)
    values, record = read_all(path, grid_at(tmp_path, PACIFIC, 180, 90, 4326), kind)
    assert record.resampling == "window"
    np.testing.assert_array_equal(values, np.roll(cells, 90, axis=1))
    values, record = read_all(path, grid_at(tmp_path, (160.0, 2.0, 0, 40.0, 0, -2.0), 30, 20, 4326), kind)
    np.testing.assert_array_equal(values, np.roll(cells, 10, axis=1)[25:45, :30])


@pytest.mark.parametrize("kind", [Kind.PER_HECTARE, Kind.PER_CELL])
def test_a_world_cut_inside_a_cell_is_whole(tmp_path, kind):
    path, cells = world(tmp_path)
    grid = grid_at(tmp_path, (-0.7, 3.0, 0, 90.0, 0, -3.0), 120, 60, 4326)
    values, record = read_all(path, grid, kind)
    assert np.isfinite(values).all()
    if kind is Kind.PER_CELL:
        assert values.sum() == pytest.approx(cells.sum(), rel=1e-12)
    shifted, _ = world(tmp_path, "shifted.tif", PACIFIC)
    same(read_all(shifted, grid, kind)[0], values, 1e-11)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("affine", [WORLD, PACIFIC])
def test_a_projected_grid_across_the_antimeridian(tmp_path, kind, affine):
    path, _ = world(tmp_path, affine=affine)
    grid = grid_at(tmp_path, (-500_000.0, 25_000.0, 0, 500_000.0, 0, -25_000.0), 250, 40, 3832)  # around 150
    values, _ = read_all(path, grid, kind)
    assert np.isfinite(values).all()
    other, _ = world(tmp_path, "other.tif", (20.0, 2.0, 0.0, 90.0, 0.0, -2.0))  # cut far away
    same(values, read_all(other, grid, kind)[0], 1e-8)
    assert np.abs(np.diff(values, axis=1)).max() < (0.05 if kind is not Kind.PER_CELL else 0.2)


@pytest.mark.parametrize("offset", [0.0, 12_500.0])  # the pole in a corner, and inside of a cell
def test_a_polar_grid_over_the_world(tmp_path, offset):
    path, cells = world(tmp_path)
    side = 60 * 25_000.0
    affine = (-side + offset, 25_000.0, 0.0, side + offset, 0.0, -25_000.0)
    grid = grid_at(tmp_path, affine, 120, 120, 3413)
    values, _ = read_all(path, grid)
    lost = np.argwhere(np.isnan(values))
    assert len(lost) <= 4 and (np.abs(lost - 59.5) <= 1).all()  # only what touches the pole itself
    x, y = np.meshgrid(
        affine[0] + 25_000 * (np.arange(120) + 0.5), affine[3] - 25_000 * (np.arange(120) + 0.5)
    )
    lon, lat = np.radians(carried(x, y, 3413, 4326))
    smooth = (10 + np.cos(lat) * np.sin(lon) + np.sin(lat) ** 2).reshape(120, 120)
    assert np.nanmax(np.abs(values - smooth)) < 0.06  # half a cell of two degrees
    classes, _ = read_all(path, grid, Kind.CLASS)
    assert np.isfinite(classes).all() and np.nanmax(np.abs(classes - smooth)) < 0.06


@pytest.mark.parametrize("kind", [Kind.PER_HECTARE, Kind.PER_CELL])
def test_a_polar_raster_on_a_geographic_grid(tmp_path, kind):
    cells = np.full((40, 40), 7.0)
    path = write_raster(tmp_path / "a.tif", cells, (-1e6, 5e4, 0, 1e6, 0, -5e4), 3413, None, gdal.GDT_Float64)
    grid = grid_at(tmp_path, (-180.0, 3.0, 0, 90.0, 0, -1.0), 120, 20, 4326)
    values, _ = read_all(path, grid, kind)
    assert np.isfinite(values[:8]).all()  # to the pole
    if kind is Kind.PER_HECTARE:
        assert np.nanmin(values) == np.nanmax(values) == 7.0
    else:
        assert np.nansum(values) == pytest.approx(cells.sum(), rel=1e-3)  # parallels are cut in chords


def test_rows_beyond_the_pole_hold_nothing(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.ones((40, 40)), (-1e6, 5e4, 0, 1e6, 0, -5e4), 3413)
    grid = grid_at(tmp_path, (-180.0, 3.0, 0, 95.0, 0, -1.0), 120, 20, 4326)
    values, _ = read_all(path, grid)
    assert np.isnan(values[:5]).all() and np.isfinite(values[5:12]).all()


def test_nothing_from_where_a_projection_repeats_itself(tmp_path):
    """Far from its meridian a transverse Mercator folds back; those places are not the raster."""
    path = write_raster(
        tmp_path / "a.tif", np.ones((100, 100)), (400_000, 2000, 0, 5_600_000, 0, -2000), 32632
    )
    values, _ = read_all(path, grid_at(tmp_path, WORLD, 180, 90, 4326))
    found = np.argwhere(np.isfinite(values))
    assert len(found) and (np.abs(found - [20, 95]) <= 3).all()  # 48° to 51° N, 7° to 11° E


def test_areas_weigh_in_a_projection_that_keeps_none(tmp_path):
    affine = (0.0, 200_000.0, 0.0, 12_000_000.0, 0.0, -200_000.0)  # web Mercator up to 73 degrees
    cells = RNG.random((50, 6)) * 100
    path = write_raster(tmp_path / "a.tif", cells, affine, 3857, None, gdal.GDT_Float64)
    grid = grid_at(tmp_path, (0.0, 600_000.0, 0, 12_000_000.0, 0, -2_000_000.0), 2, 5, 3857)
    areas = cell_areas(affine, 3857, 50, 6, step=1)
    wanted = (cells * areas).reshape(5, 10, 2, 3).sum(axis=(1, 3)) / areas.reshape(5, 10, 2, 3).sum(
        axis=(1, 3)
    )
    plain = cells.reshape(5, 10, 2, 3).mean(axis=(1, 3))
    values, _ = read_all(path, grid)
    assert np.abs(plain - wanted).max() > 0.5
    np.testing.assert_allclose(values, wanted, rtol=1e-4)  # the oracle's outlines are chords


def test_crs_that_agree_by_another_name_are_one(tmp_path):
    cells = RNG.random((30, 40))
    path = write_raster(tmp_path / "a.tif", cells, GEO, 4326)
    grid = grid_at(tmp_path, GEO, 40, 30, 4258)
    assert read_all(path, grid)[1].resampling == ""
    for text in ("OGC:CRS84", "EPSG:4326+5773", "EPSG:4979"):  # the other order, with heights, in space
        srs = osr.SpatialReference()
        srs.SetFromUserInput(text)
        assert read_all(path, Grid(GEO, 40, 30, srs.ExportToWkt(["FORMAT=WKT2_2019"])))[1].resampling == ""


def test_other_worlds_are_refused(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.ones((4, 4)), GEO, 4326)
    moon = 'GEOGCS["Moon",DATUM["Moon",SPHEROID["Moon",1737400,0]],PRIMEM["R",0],UNIT["degree",0.0174532925]]'
    grid = Grid(GEO, 4, 4, moon)
    with pytest.raises(RasterError) as caught:
        open_view(RasterSource(path), grid)
    assert caught.value.code == "raster_unrelated" and set(caught.value.values) == set(
        CODES["raster_unrelated"]
    )
    with pytest.raises(RasterError) as caught:
        open_view(RasterSource(path), Grid(GEO, 4, 4, "nonsense"))
    assert caught.value.code == "raster_no_crs"


def test_the_finest_far_apart(tmp_path):
    north = write_raster(tmp_path / "n.tif", np.ones((10, 10)), (20.0, 0.1, 0, 70.0, 0, -0.1), 4326)
    south = write_raster(tmp_path / "s.tif", np.ones((10, 10)), (20.0, 0.1, 0, 1.0, 0, -0.1), 4326)
    polar = write_raster(tmp_path / "p.tif", np.ones((10, 10)), (-4e6, 9e3, 0, 1e6, 0, -9e3), 3413)
    assert finest([RasterSource(north), RasterSource(polar), RasterSource(south)]) == 0
    assert grid_of(north).width == 10


def test_one_pass_over_rasters_of_different_grids(tmp_path):
    """Amounts below the floor are left out where they lie, not again after they are shared out."""
    cells = (RNG.random((60, 80)) * 1000).astype(np.float32)
    amounts = write_raster(tmp_path / "amounts.tif", cells, GEO, 4326)
    classes = np.repeat([[1, 2]], 150, axis=1).astype(np.uint8)
    base = write_raster(
        tmp_path / "classes.tif", np.tile(classes, (300, 1)), BASE, 32632, None, gdal.GDT_Byte
    )
    sources = (
        RasterSource(base, kind=Kind.CLASS),
        RasterSource(amounts, kind=Kind.PER_CELL, floor=500.0),
        RasterSource(amounts, kind=Kind.PER_HECTARE),
    )
    table = TableQuestion((Axis(0, codes=(1, 2)),), values=(1, 2))
    job = RasterJob(sources, (SumQuestion(1), SumQuestion(2)), (table,))
    x0, y0, x1, y1 = BASE[0], BASE[3], BASE[0] + 300 * BASE[1], BASE[3] + 300 * BASE[5]
    whole = ogr.CreateGeometryFromWkt(f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))")
    found = survey(job, [bytes(whole.ExportToWkb())], workers=Workers("serial"))
    assert [view.resampling for view in found.views] == ["", "sum", "average"]
    kept = cells[cells >= 500.0].sum(dtype=float)
    assert found.sums[0].value_sum[0] == pytest.approx(kept, rel=1e-9)
    rows = found.tables[0]
    np.testing.assert_array_equal(rows.cell, [0, 1])
    assert rows.values[0].sum() == pytest.approx(kept, rel=1e-9)
    half = 150
    for k, (low, high) in enumerate(((0, half), (half, 300))):
        part, _ = read_all(amounts, grid_of(base), Kind.PER_CELL, floor=500.0)
        assert rows.values[0][k] == pytest.approx(np.nansum(part[:, low:high]), rel=1e-9)
    averages, _ = read_all(amounts, grid_of(base))
    wanted = np.nansum(averages * cell_areas(BASE, 32632, 300, 300, step=50))
    assert found.sums[1].value_sum[0] == pytest.approx(wanted, rel=1e-6)
