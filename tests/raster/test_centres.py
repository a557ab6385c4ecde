"""The pixel-centre rule: cells whose centres lie in parcels with holes, in parts, over each other."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr
from raster.oracle import cell_areas, write_raster

from terrestrial_carbon.plugin.raster import centres
from terrestrial_carbon.plugin.raster.centres import count_centres
from terrestrial_carbon.plugin.raster.errors import Cancelled
from terrestrial_carbon.plugin.raster.job import Axis, Condition, Kind, RasterJob, RasterSource, TableQuestion

GRID = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)
SHAPE = (30, 40)
RANDOM = np.random.default_rng(4)
CODES = RANDOM.integers(0, 4, SHAPE).astype(np.uint8)
COVER = RANDOM.integers(0, 101, SHAPE).astype(np.uint8)
CARBON = RANDOM.uniform(1, 100, SHAPE).astype(np.float32)
CARBON[8:12] = -9999.0


def ring(column, row, size, points=9):
    turn = np.linspace(0.3, 2 * np.pi + 0.3, points + 1)[:-1]
    radius = size * np.where(np.arange(points) % 2 == 0, 100.0, 55.0)
    x = GRID[0] + 100 * column + radius * np.cos(turn)
    y = GRID[3] - 100 * row + radius * np.sin(turn)
    corners = [f"{a} {b}" for a, b in zip(x, y)]
    return "(" + ",".join([*corners, corners[0]]) + ")"


PARCELS = [
    f"POLYGON ({ring(14, 13, 11)},{ring(14, 13, 3, 5)})",
    f"MULTIPOLYGON (({ring(5, 5, 4)}),({ring(33, 22, 9)}))",
    f"POLYGON ({ring(17, 13, 9)})",  # over the first
    f"POLYGON ({ring(38, 2, 8)})",  # beyond the map
    None,
    f"POLYGON ({ring(20.3, 20.3, 0.2)})",  # no centre in it
    f"POLYGON ({ring(400, 2, 8)})",  # elsewhere
]


@pytest.fixture
def job(tmp_path):
    kinds = {"codes": gdal.GDT_Byte, "cover": gdal.GDT_Byte, "carbon": gdal.GDT_Float32}
    cells = {"codes": CODES, "cover": COVER, "carbon": CARBON}
    paths = {
        name: str(write_raster(tmp_path / f"{name}.tif", cells[name], GRID, 32633, nodata, kinds[name]))
        for name, nodata in (("codes", None), ("cover", None), ("carbon", -9999.0))
    }
    sources = (
        RasterSource(paths["codes"], kind=Kind.CLASS),
        RasterSource(paths["cover"], kind=Kind.CLASS),
        RasterSource(paths["carbon"], floor=0.0),
    )
    forest = (Condition(1, low=30),)
    by_codes = TableQuestion((Axis(0, codes=(1, 3)),), (2,), forest)
    by_breaks = TableQuestion((Axis(0, breaks=(1.0, 2.0, 4.0)), Axis(1, breaks=(0.0, 50.0, 101.0))))
    return RasterJob(sources, tables=(by_codes, by_breaks))


def centres_in(wkt):
    """Return the cells whose centres lie in a parcel, asked one by one."""
    found = np.zeros(SHAPE, dtype=bool)
    shape = ogr.CreateGeometryFromWkt(wkt)
    for row, column in np.ndindex(SHAPE):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(GRID[0] + 100 * (column + 0.5), GRID[3] - 100 * (row + 0.5))
        found[row, column] = shape.Contains(point)
    return found


@pytest.mark.parametrize("tile", [7, 2048])
def test_against_centres_asked_one_by_one(job, monkeypatch, tile):
    monkeypatch.setattr(centres, "_TILE", tile)
    wkbs = [None if wkt is None else bytes(ogr.CreateGeometryFromWkt(wkt).ExportToWkb()) for wkt in PARCELS]
    done = []
    result = count_centres(job, iter([wkbs[:2], wkbs[2:]]), progress=done.append)
    assert done == [2, 7] and result.count == 7 and result.touched
    areas = cell_areas(GRID, 32633, *SHAPE, step=10)
    wanted = [{}, {}]
    for number, wkt in enumerate(PARCELS):
        if wkt is None:
            continue
        inside = centres_in(wkt)
        for k, code in enumerate((1, 3)):
            mask = inside & (code == CODES) & (COVER >= 30)
            data = CARBON > 0
            wanted[0][number, k] = (
                mask.sum(),
                (areas * mask).sum(),
                (areas * mask * data * CARBON).sum(),
                (areas * mask * ~data).sum(),
            )
        for k, (low, high) in enumerate(((1, 2), (2, 4))):
            for j, (least, most) in enumerate(((0, 50), (50, 101))):
                mask = inside & (low <= CODES) & (high > CODES) & (least <= COVER) & (most > COVER)
                wanted[1][number, 2 * k + j] = mask.sum(), (areas * mask).sum()
    for table, truth in zip(result.tables, wanted):
        keys = list(zip(table.parcel.tolist(), table.cell.tolist()))
        assert keys == sorted(key for key, figures in truth.items() if figures[0])
        assert table.cells.tolist() == [truth[key][0] for key in keys]
        columns = [table.area_ha, *table.values, *table.missing_ha]
        for k, column in enumerate(columns, 1):
            assert column == pytest.approx([truth[key][k] for key in keys], rel=1e-6, abs=1e-9)


def test_nothing_and_cancelled(job):
    empty = count_centres(job, iter([[None]]))
    assert not empty.touched and len(empty.tables[0].cells) == 0 and empty.tables[0].values.shape == (1, 0)
    wkb = bytes(ogr.CreateGeometryFromWkt(PARCELS[0]).ExportToWkb())
    with pytest.raises(Cancelled):
        count_centres(job, iter([[wkb]]), cancel=lambda: True)
