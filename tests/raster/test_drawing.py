"""Cells drawn from maps: whatever the blocks, uniform, within strata and boundaries, with true weights."""

from __future__ import annotations

import math
import tracemalloc

import numpy as np
import pytest
import statistics_kit as kit
from osgeo import gdal, ogr, osr
from raster.oracle import cell_areas, write_raster

from terrestrial_carbon.plugin.raster import drawing
from terrestrial_carbon.plugin.raster.drawing import (
    Frame,
    count_cells,
    draw_cells,
    draw_clusters,
    draw_grid,
)
from terrestrial_carbon.plugin.raster.errors import Cancelled, RasterError
from terrestrial_carbon.plugin.raster.job import Kind, RasterSource

GRID = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)
DEGREES = (10.0, 0.01, 0.0, 60.0, 0.0, -0.01)
MAP = np.random.default_rng(5).choice([0, 1, 1, 1, 2, 2, 3], (60, 80)).astype(np.uint8)  # 0 is nodata


def frame(path, boundary=None, codes=None, **more):
    return Frame(RasterSource(str(path), 1, Kind.CLASS), boundary, codes, **more)


@pytest.fixture
def small(tmp_path):
    return write_raster(tmp_path / "map.tif", MAP, GRID, 32633, 0, gdal.GDT_Byte)


def polygon(*points):
    text = ",".join(f"{x} {y}" for x, y in (*points, points[0]))
    return bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({text}))").ExportToWkb())


def places(drawn):
    return list(zip(drawn.column.tolist(), drawn.row.tolist()))


@pytest.mark.parametrize("options", [[], ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=32"], ["BLOCKYSIZE=7"]])
def test_blocks_and_windows_change_nothing(tmp_path, small, options, monkeypatch):
    wanted = draw_cells(frame(small), 50, 3, True)
    other = write_raster(tmp_path / "other.tif", MAP, GRID, 32633, 0, gdal.GDT_Byte, options)
    for cells in (64, 700, 1 << 20):
        monkeypatch.setattr(drawing, "_WINDOW", cells)
        found = draw_cells(frame(other), 50, 3, True)
        assert places(found) == places(wanted) and (found.key == wanted.key).all()
        assert found.cells == wanted.cells == {k: int((k == MAP).sum()) for k in (1, 2, 3)}


def test_it_is_the_smallest_keys_of_each_class(small):
    keys = drawing.unit_keys(3, drawing.CELLS, np.arange(MAP.size))
    drawn = draw_cells(frame(small), 20, 3, True)
    for code in (1, 2, 3):
        there = np.flatnonzero(MAP.ravel() == code)
        wanted = there[np.argsort(keys[there])][:20]
        mine = drawn.code == code
        assert (drawn.row * 80 + drawn.column)[mine].tolist() == wanted.tolist()
    assert (np.diff(drawn.key.astype(float)) >= 0).all()
    assert (MAP[drawn.row, drawn.column] == drawn.code).all()
    assert (
        places(draw_cells(frame(small), 20, 3, True))
        == places(drawn)
        != places(draw_cells(frame(small), 20, 4, True))
    )


def test_draws_are_uniform_over_the_map(small):
    """Chi-square over 12 × 16 squares of 25 cells; cells without data never come."""
    times = kit.redraws(300)
    valid = MAP > 0
    came = np.zeros(MAP.shape)
    for seed in range(times):
        drawn = draw_cells(frame(small), 40, seed)
        came[drawn.row, drawn.column] += 1
    assert came.sum() == 40 * times and not came[~valid].any()
    squares = came.reshape(12, 5, 16, 5).sum(axis=(1, 3))
    expected = valid.reshape(12, 5, 16, 5).sum(axis=(1, 3)) * 40 * times / valid.sum()
    chi = ((squares - expected) ** 2 / expected).sum() / (1 - 40 / valid.sum())
    degrees = squares.size - 1
    assert chi < degrees * (1 - 2 / (9 * degrees) + 4.265 * math.sqrt(2 / (9 * degrees))) ** 3
    assert chi > degrees * (1 - 2 / (9 * degrees) - 4.265 * math.sqrt(2 / (9 * degrees))) ** 3


BOUNDARY = [
    (501_230.0, 4_999_480.0),
    (507_777.0, 4_998_111.0),
    (505_050.0, 4_994_300.0),
    (502_000.0, 4_996_666.0),
]


def test_the_boundary_is_exact(small):
    """Every cell whose centre lies inside, and no other: asked of OGR point by point."""
    wkb = polygon(*BOUNDARY)
    shape = ogr.CreateGeometryFromWkb(wkb)
    inside = set()
    for row, column in zip(*np.nonzero(MAP)):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(GRID[0] + 100.0 * (column + 0.5), GRID[3] - 100.0 * (row + 0.5))
        if shape.Contains(point):
            inside.add((int(column), int(row)))
    assert 500 < len(inside) < 3000
    drawn = draw_cells(frame(small, [wkb]), 10_000, 1)
    assert set(places(drawn)) == inside and sum(drawn.cells.values()) == len(inside)
    few = draw_cells(frame(small, [wkb]), 30, 9)
    assert set(places(few)) <= inside
    for x, y in zip(few.x, few.y):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        assert shape.Contains(point)


def test_overlapping_polygons_and_holes(small):
    whole = polygon((500_000, 5_000_000), (508_000, 5_000_000), (508_000, 4_994_000), (500_000, 4_994_000))
    twice = count_cells(frame(small, [whole, polygon(*BOUNDARY), None, b""])).cells
    assert twice == count_cells(frame(small)).cells
    hole = ogr.CreateGeometryFromWkb(whole).Difference(ogr.CreateGeometryFromWkb(polygon(*BOUNDARY)))
    rest = count_cells(frame(small, [bytes(hole.ExportToWkb())])).cells
    within = count_cells(frame(small, [polygon(*BOUNDARY)])).cells
    assert {k: rest[k] + within[k] for k in rest} == twice


def test_a_boundary_across_the_seam_of_a_map_of_360_degrees(tmp_path):
    grid = (170.0, 1.0, 0.0, 10.0, 0.0, -1.0)
    path = write_raster(tmp_path / "seam.tif", np.ones((20, 30), np.uint8), grid, 4326, None, gdal.GDT_Byte)
    east = polygon((175.0, 5.0), (180.0, 5.0), (180.0, -5.0), (175.0, -5.0))
    west = polygon((-180.0, 5.0), (-175.0, 5.0), (-175.0, -5.0), (-180.0, -5.0))
    assert count_cells(frame(path, [east, west])).cells == {1: 100}


@pytest.mark.parametrize(("grid", "epsg"), [(GRID, 32633), (DEGREES, 4326)])
def test_areas_are_true(tmp_path, grid, epsg):
    path = write_raster(tmp_path / "map.tif", MAP, grid, epsg, 0, gdal.GDT_Byte)
    area = cell_areas(grid, epsg, *MAP.shape, step=2)
    drawn = draw_cells(frame(path), 30, 1, True)
    for code in (1, 2, 3):
        assert drawn.hectares[code] == pytest.approx(area[code == MAP].sum(), rel=1e-6)
    assert drawn.area_ha == pytest.approx(area[drawn.row, drawn.column], rel=1e-6)
    assert drawn.x == pytest.approx(grid[0] + grid[1] * (drawn.column + 0.5))


def test_only_the_classes_chosen(small):
    drawn = draw_cells(frame(small, codes=(2, 3)), 5000, 1)
    assert set(drawn.code.tolist()) == {2, 3} and set(drawn.cells) == {2, 3}
    assert len(drawn.code) == int((MAP > 1).sum())


def test_a_grid_is_even_and_each_cell_has_its_chance(small):
    spacing, times = (6.5, 4.0), kit.redraws(300)
    came = np.zeros(MAP.shape)
    for seed in range(times):
        drawn = draw_grid(frame(small), spacing, seed)
        came[drawn.row, drawn.column] += 1
        for place, step in ((drawn.column, 6.5), (drawn.row, 4.0)):
            used = np.unique(place)
            assert set(np.diff(used).tolist()) <= {math.floor(step), math.ceil(step)}
    assert not came[MAP == 0].any()
    share = came.sum() / times / (MAP > 0).sum()
    assert share == pytest.approx(1 / 26, rel=0.02)


def test_clusters_are_whole_squares_with_equal_chances(small, monkeypatch):
    for cells in (100, 1 << 20):
        monkeypatch.setattr(drawing, "_WINDOW", cells)
        drawn = draw_clusters(frame(small), 7, 5, 0, 2)
        assert drawn.clusters == 9 * 12 and set(drawn.cluster.tolist()) == set(range(5))
        for number in range(5):
            mine = drawn.cluster == number
            blocks = {(c // 7, r // 7) for c, r in zip(drawn.column[mine], drawn.row[mine])}
            (block,) = blocks
            whole = MAP[block[1] * 7 : block[1] * 7 + 7, block[0] * 7 : block[0] * 7 + 7]
            assert mine.sum() == (whole > 0).sum() and (drawn.within[mine] == 1.0).all()


def test_some_cells_of_each_cluster_estimate_the_map(small):
    """Σ 1 / probability is the number of cells, on the average over many draws."""
    times, found = kit.redraws(60), []
    for seed in range(times):
        drawn = draw_clusters(frame(small), 10, 8, 6, seed)
        chance = 8 / drawn.clusters * drawn.within
        found.append([(1 / chance[drawn.code == code]).sum() for code in (1, 2, 3)])
    mean, error = np.mean(found, axis=0), np.std(found, axis=0, ddof=1) / math.sqrt(times)
    assert (np.abs(mean - [(code == MAP).sum() for code in (1, 2, 3)]) < 4.5 * error).all()


def test_what_is_no_map_of_classes_is_refused(tmp_path):
    cells = np.full((5, 5), 1.5, np.float32)
    path = write_raster(tmp_path / "density.tif", cells, GRID, 32633, None, gdal.GDT_Float32)
    with pytest.raises(RasterError) as caught:
        draw_cells(frame(path), 5, 1)
    assert caught.value.code == "no_class_map" and caught.value.values["value"] == 1.5
    many = np.arange(1200, dtype=np.int32).reshape(30, 40)
    path = write_raster(tmp_path / "many.tif", many, GRID, 32633, None, gdal.GDT_Int32)
    with pytest.raises(RasterError) as caught:
        draw_cells(frame(path), 5, 1)
    assert caught.value.code == "too_many_classes"


def test_no_boundary_and_cancelling(small):
    with pytest.raises(RasterError) as caught:
        count_cells(frame(small, [None]))
    assert caught.value.code == "boundary_empty"
    with pytest.raises(Cancelled):
        count_cells(frame(small, cancel=lambda: True))
    shares = []
    count_cells(frame(small, progress=shares.append))
    assert shares[-1] == 1.0 and shares == sorted(shares)


def test_memory_is_for_the_sample_not_the_map(tmp_path):
    """A map of 25 million cells, its cells alone 200 MB as numbers, takes no more than a small window."""
    path = str(tmp_path / "large.tif")
    large = gdal.GetDriverByName("GTiff").Create(
        path, 5000, 5000, 1, gdal.GDT_Byte, ["TILED=YES", "SPARSE_OK=TRUE"]
    )
    large.SetGeoTransform(GRID)
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    large.SetProjection(srs.ExportToWkt())
    large.GetRasterBand(1).WriteArray(MAP, 2000, 3000)
    large = None
    tracemalloc.start()
    drawn = draw_cells(frame(path), 200, 1, True)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert drawn.cells[0] == 5000 * 5000 - int((MAP > 0).sum()) and len(drawn.code) == 800
    assert peak < 40e6
