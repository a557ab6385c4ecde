"""Zonal sums against exactextract × geodesic cell areas, and against themselves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr
from raster.oracle import cell_areas, exact_sums, row_areas, srs_of, write_raster

from terrestrial_carbon.plugin.raster import integral, survey
from terrestrial_carbon.plugin.raster.errors import Cancelled, RasterError
from terrestrial_carbon.plugin.raster.zonal import zonal_sums

MERCATOR = (-6_886_000.0, 1000.0, 0.0, 1_858_000.0, 0.0, -1000.0)
ROWS, COLUMNS = 90, 101
CLOSE = {"rel": 1e-6, "abs": 1e-9}


def ring(points):
    line = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in [*points, points[0]]:
        line.AddPoint_2D(float(x), float(y))
    return line


def polygon(*rings):
    found = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        found.AddGeometry(ring(points))
    return found


def wkb(geometry):
    return bytes(geometry.ExportToWkb())


def box(x0, y0, x1, y1):
    return polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def star(rng, x, y, radius, points, inner=0.3, squeeze=1.0):
    angle = (np.arange(points) + rng.uniform(0.1, 0.9, points)) * 2 * np.pi / points
    reach = radius * rng.uniform(inner, 1.0, points)
    return list(zip(x + reach * np.cos(angle), y + squeeze * reach * np.sin(angle)))


def random_polygons(seed, count, geotransform, rows, columns):
    """Return WKB of valid polygons: stars, slivers, holes, many parts, tiny, partly outside."""
    rng = np.random.default_rng(seed)
    cell = abs(geotransform[1])
    found = []
    while len(found) < count:
        kind = len(found) % 5
        x = geotransform[0] + cell * rng.uniform(-3, columns + 3)
        y = geotransform[3] + geotransform[5] * rng.uniform(-3, rows + 3)
        radius = cell * 10 ** rng.uniform(-1.5, 1.4)
        if kind == 0:  # sliver
            geometry = polygon(star(rng, x, y, radius, 8, 0.6, 1e-3))
        elif kind == 1:  # hole
            geometry = polygon(star(rng, x, y, radius, 15, 0.6), star(rng, x, y, radius * 0.5, 9))
        elif kind == 2:  # parts
            geometry = ogr.Geometry(ogr.wkbMultiPolygon)
            for part in range(4):
                geometry.AddGeometry(polygon(star(rng, x + 2.2 * part * radius, y, radius, 7)))
        elif kind == 3:  # smaller than a cell
            geometry = polygon(star(rng, x, y, cell * rng.uniform(0.01, 0.4), 6))
        else:
            geometry = polygon(star(rng, x, y, radius, int(rng.integers(3, 60))))
        if geometry.IsValid():
            found.append(wkb(geometry))
    return found


def density(seed, rows, columns, empty=0.1, nodata=-9999.0):
    rng = np.random.default_rng(seed)
    cells = rng.uniform(0.0, 300.0, (rows, columns)).astype(np.float32)
    cells[rng.random(cells.shape) < empty] = nodata
    return cells


@pytest.fixture
def map_path(tmp_path):
    return write_raster(tmp_path / "density.tif", density(3, ROWS, COLUMNS), MERCATOR, 3395, -9999.0)


def agrees(path, wkbs, areas, per_hectare=True):
    ours = zonal_sums(path, 1, wkbs, per_hectare=per_hectare)
    value, covered, cells = exact_sums(path, wkbs, areas, per_hectare)
    assert ours.value_sum == pytest.approx(value, **CLOSE)
    assert ours.covered_ha == pytest.approx(covered, **CLOSE)
    shares = ours.covered_pct + ours.nodata_pct + ours.outside_pct
    assert shares == pytest.approx(np.full(len(wkbs), 100.0), abs=1e-9)
    assert np.count_nonzero(value) > len(wkbs) * 0.25  # there was something to compare
    return ours


@pytest.mark.parametrize("per_hectare", [True, False])
def test_five_hundred_random_polygons(map_path, per_hectare):
    wkbs = random_polygons(20, 500, MERCATOR, ROWS, COLUMNS)
    ours = agrees(map_path, wkbs, cell_areas(MERCATOR, 3395, ROWS, COLUMNS), per_hectare)
    extent = box(MERCATOR[0], MERCATOR[3] - 90_000, MERCATOR[0] + 101_000, MERCATOR[3])
    shapes = [ogr.CreateGeometryFromWkb(found) for found in wkbs]
    outside = [100 * (1 - shape.Intersection(extent).Area() / shape.Area()) for shape in shapes]
    assert ours.outside_pct == pytest.approx(outside, abs=1e-5)
    assert np.count_nonzero(ours.outside_pct) > 20


@pytest.mark.parametrize(
    "epsg, geotransform",
    [
        (4326, (-61.8, 0.01, 0.0, 16.6, 0.0, -0.01)),
        (4326, (20.0, 0.01, 0.0, 70.4, 0.0, -0.01)),
        (5490, (622_669.0, 30.0, 0.0, 1_832_765.0, 0.0, -30.0)),
        (3857, (1_000_000.0, 250.0, 0.0, 7_000_000.0, 0.0, -250.0)),
    ],
)
def test_other_reference_systems(tmp_path, epsg, geotransform):
    path = write_raster(tmp_path / "a.tif", density(5, 60, 70), geotransform, epsg, -9999.0)
    agrees(path, random_polygons(epsg, 100, geotransform, 60, 70), cell_areas(geotransform, epsg, 60, 70))


@pytest.mark.parametrize("latitude", [0.0, 45.0, 70.0])
def test_one_cell_of_a_hundredth_of_a_degree(tmp_path, latitude):
    geotransform = (10.0, 0.01, 0.0, latitude + 0.01, 0.0, -0.01)
    path = write_raster(tmp_path / "a.tif", np.full((1, 1), 2.0, np.float32), geotransform, 4326)
    ours = zonal_sums(path, 1, [wkb(box(10.0, latitude, 10.01, latitude + 0.01))], per_hectare=True)
    truth = row_areas(geotransform, 4326, 1, 2000)[0]
    assert ours.covered_ha[0] == pytest.approx(truth, rel=1e-9)
    assert ours.value_sum[0] == pytest.approx(2.0 * truth, rel=1e-9)
    assert ours.sum_sq[0] == pytest.approx(4.0 * truth, rel=1e-9)
    assert ours.covered_pct[0] == pytest.approx(100.0)


def test_south_up_equals_north_up(tmp_path, map_path):
    south_up = (MERCATOR[0], 1000.0, 0.0, MERCATOR[3] - 1000.0 * ROWS, 0.0, 1000.0)
    flipped = np.ascontiguousarray(density(3, ROWS, COLUMNS)[::-1])
    path = write_raster(tmp_path / "up.tif", flipped, south_up, 3395, -9999.0)
    wkbs = random_polygons(9, 60, MERCATOR, ROWS, COLUMNS)
    for name in ("value_sum", "covered_ha", "nodata_ha", "outside_pct"):
        one = getattr(zonal_sums(map_path, 1, wkbs, per_hectare=True), name)
        other = getattr(zonal_sums(path, 1, wkbs, per_hectare=True), name)
        assert other == pytest.approx(one, rel=1e-7, abs=1e-7)


def test_rotated_grid_equals_intersections(tmp_path):
    cos, sin = 100 * np.cos(0.5), 100 * np.sin(0.5)
    geotransform = (500_000.0, cos, sin, 5_000_000.0, sin, -cos)
    cells = density(4, 12, 12)
    path = write_raster(tmp_path / "r.tif", cells, geotransform, 32633, -9999.0)
    areas = cell_areas(geotransform, 32633, 12, 12, 3)
    rng = np.random.default_rng(2)
    shapes = [polygon(star(rng, 500_800 + 100 * k, 4_999_900, 500, 9)) for k in range(5)]
    ours = zonal_sums(path, 1, [wkb(shape) for shape in shapes], per_hectare=True)
    for k, shape in enumerate(shapes):
        total = covered = 0.0
        for row, column in np.argwhere(cells != -9999.0):
            corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
            outline = [
                (geotransform[0] + cos * c + sin * r, geotransform[3] + sin * c - cos * r) for c, r in corners
            ]
            share = polygon(outline).Intersection(shape).Area() / 1e4 * areas[row, column]
            covered += share
            total += share * float(cells[row, column])
        assert ours.value_sum[k] == pytest.approx(total, rel=1e-6)
        assert ours.covered_ha[k] == pytest.approx(covered, rel=1e-6)


def test_nan_is_nodata(tmp_path, map_path):
    cells = density(3, ROWS, COLUMNS, nodata=np.nan)
    path = write_raster(tmp_path / "nan.tif", cells, MERCATOR, 3395)
    wkbs = random_polygons(1, 50, MERCATOR, ROWS, COLUMNS)
    one, other = (zonal_sums(p, 1, wkbs, per_hectare=True) for p in (map_path, path))
    assert (one.value_sum == other.value_sum).all() and (one.nodata_pct == other.nodata_pct).all()


def test_floor_counts_as_nodata(tmp_path):
    cells = np.full((4, 4), 10.0, np.float32)
    cells[0, 0] = -5.0
    path = write_raster(tmp_path / "a.tif", cells, (0.0, 1.0, 0.0, 4.0, 0.0, -1.0), 32631)
    square = [wkb(box(0, 0, 4, 4))]
    ours = zonal_sums(path, 1, square, per_hectare=False, floor=0.0)
    assert ours.value_sum[0] == pytest.approx(150.0) and ours.nodata_pct[0] == pytest.approx(100 / 16)
    assert (ours.below_floor, ours.lowest) == (1, -5.0)
    assert zonal_sums(path, 1, square, per_hectare=False).value_sum[0] == pytest.approx(145.0)


UNIT = (0.0, 1.0, 0.0, 10.0, 0.0, -1.0)  # ten by ten cells, x and y from 0 to 10


@pytest.fixture
def ones(tmp_path):
    return write_raster(tmp_path / "ones.tif", np.ones((10, 10), np.float32), UNIT, 32631)


@pytest.mark.parametrize(
    "shape, cells",
    [
        (box(2, 2, 5, 7), 15.0),  # on cell corners, horizontal and vertical edges
        (box(2.25, 2.25, 2.5, 2.5), 0.0625),  # inside one cell
        (box(-5, -5, 15, 15), 100.0),  # beyond all sides
        (box(9.5, -3, 12, 20), 5.0),
        (box(-3, 4.5, 1.5, 4.75), 0.375),
        (polygon([(0, 0), (10, 0), (10, 10)]), 50.0),  # through the corners of cells
        (polygon([(-10, 5), (5, -10), (20, 5), (5, 20)]), 100.0),
        (polygon([(0, 5), (5, 0), (10, 5), (5, 10)]), 50.0),
        (polygon([(1, 1), (1, 1), (9, 1), (9, 9), (9, 9), (1, 9)]), 64.0),  # repeated points
        (polygon([(1, 1), (5, 1), (9, 1)]), 0.0),  # no area
        (polygon([(0, 3.001), (10, 3.002), (10, 3.003)]), 0.005),  # long and thin
        (box(10, 10, 12, 12), 0.0),  # touches a corner only
        (box(20, 20, 22, 22), 0.0),
    ],
)
def test_plain_shapes(ones, shape, cells):
    ours = zonal_sums(ones, 1, [wkb(shape)], per_hectare=False)
    assert ours.value_sum[0] == pytest.approx(cells, rel=1e-9, abs=1e-12)
    area = shape.Area()
    assert ours.outside_pct[0] == pytest.approx(100 * (1 - cells / area) if area else 100.0, abs=1e-7)


def test_overlaps_and_missing_ones_in_order(ones):
    square, empty = wkb(box(0, 0, 4, 4)), wkb(ogr.Geometry(ogr.wkbPolygon))
    shapes = [None, square, square, b"", wkb(box(2, 2, 6, 6)), empty]
    ours = zonal_sums(ones, 1, shapes, per_hectare=False)
    assert ours.value_sum == pytest.approx([0, 16, 16, 0, 16, 0])
    assert ours.outside_pct == pytest.approx([100, 0, 0, 100, 0, 100])
    assert zonal_sums(ones, 1, [], per_hectare=False).value_sum.size == 0
    assert not zonal_sums(ones, 1, [None, wkb(box(20, 20, 22, 22))], per_hectare=False).touched


def test_tiles_and_lots_change_nothing(tmp_path, map_path, monkeypatch):
    wkbs = random_polygons(31, 120, MERCATOR, ROWS, COLUMNS)
    whole = zonal_sums(map_path, 1, wkbs, per_hectare=True)
    tiled = str(tmp_path / "tiled.tif")
    options = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    gdal.Translate(tiled, map_path, creationOptions=options).FlushCache()
    monkeypatch.setattr(survey, "_TILE_COLUMNS", 16)
    monkeypatch.setattr(survey, "_TILE_ROWS", 16)
    monkeypatch.setattr(integral, "_LOT", 50)
    for path in (map_path, tiled):
        parts = zonal_sums(path, 1, wkbs, per_hectare=True)
        for name in ("value_sum", "sum_sq", "covered_ha", "nodata_ha", "outside_pct"):
            assert getattr(parts, name) == pytest.approx(getattr(whole, name), rel=1e-7, abs=1e-8)


def test_one_row_blocks_and_int_raster(tmp_path):
    cells = np.random.default_rng(0).integers(1, 4, (ROWS, COLUMNS)).astype(np.uint8)
    strips = ["BLOCKYSIZE=1", "COMPRESS=LZW"]
    path = write_raster(tmp_path / "b.tif", cells, MERCATOR, 3395, 2, gdal.GDT_Byte, strips)
    agrees(path, random_polygons(8, 60, MERCATOR, ROWS, COLUMNS), cell_areas(MERCATOR, 3395, ROWS, COLUMNS))


def test_progress_and_cancel(map_path, monkeypatch):
    monkeypatch.setattr(survey, "_TILE_ROWS", 16)
    wkbs = random_polygons(31, 20, MERCATOR, ROWS, COLUMNS)
    heard = []
    zonal_sums(map_path, 1, wkbs, per_hectare=True, progress=heard.append)
    assert heard == sorted(heard) and heard[-1] == 1.0 and len(heard) > 3
    with pytest.raises(Cancelled):
        zonal_sums(map_path, 1, wkbs, per_hectare=True, progress=heard.append, cancel=lambda: len(heard) > 8)


def test_corrupt_raster_is_an_error(tmp_path):
    from raster.test_grid import corrupt

    path = corrupt(tmp_path / "bad.tif")
    with pytest.raises(RasterError) as caught:
        zonal_sums(path, 1, [wkb(box(500_000, 4_950_000, 550_000, 5_000_000))], per_hectare=True)
    assert caught.value.code == "raster_corrupt"


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    seed=st.integers(0, 10_000),
    position=st.floats(-0.8, 0.8),
    angle=st.floats(0.0, 3.1),
)
def test_splitting_changes_no_sum(tmp_path_factory, seed, position, angle):
    path = str(tmp_path_factory.getbasetemp() / "split.tif")
    if gdal.VSIStatL(path) is None:
        write_raster(path, density(3, ROWS, COLUMNS), MERCATOR, 3395, -9999.0)
    rng = np.random.default_rng(seed)
    x, y = MERCATOR[0] + rng.uniform(0, 101_000), MERCATOR[3] - rng.uniform(0, 90_000)
    radius = 10 ** rng.uniform(1.5, 4.5)
    whole = polygon(star(rng, x, y, radius, 12, 0.7))
    along = np.array([np.cos(angle), np.sin(angle)]) * 10 * radius
    across = np.array([-along[1], along[0]])
    start = np.array([x, y]) + across / 10 * position
    half = polygon([start - along, start + along, start + along + across, start - along + across])
    pieces = [whole.Intersection(half), whole.Difference(half)]
    ours = zonal_sums(path, 1, [wkb(g) for g in (whole, *pieces)], per_hectare=True)
    for name in ("value_sum", "sum_sq", "covered_ha", "nodata_ha"):
        sums = getattr(ours, name)
        assert sums[1] + sums[2] == pytest.approx(sums[0], rel=1e-6, abs=1e-9 * max(1.0, radius))


def feature_wkbs(path, epsg):
    """Return the valid polygons of a layer in another reference system, and a grid cut of them."""
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer(0)
    from osgeo import osr

    source = layer.GetSpatialRef().Clone()
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transformation = osr.CoordinateTransformation(source, srs_of(epsg))
    shapes = []
    for feature in layer:
        geometry = feature.GetGeometryRef().Clone()
        geometry.FlattenTo2D()
        geometry.Transform(transformation)
        if geometry.IsValid() and geometry.Area() > 0:
            shapes.append(geometry)
    x0, x1, y0, y1 = shapes[0].GetEnvelope()
    steps = 8
    for i in range(steps):
        for j in range(steps):
            tile = box(
                x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * j / steps,
                x0 + (x1 - x0) * (i + 1) / steps, y0 + (y1 - y0) * (j + 1) / steps,
            )
            part = shapes[0].Intersection(tile)
            if part.GetGeometryType() in (ogr.wkbPolygon, ogr.wkbMultiPolygon) and part.Area() > 0:
                shapes.append(part)
    return [wkb(shape) for shape in shapes]


@pytest.mark.parametrize(
    "raster, epsg, parcels, row_only",
    [
        ("epsg3395/AGB.tif", 3395, "epsg3395/ctry_PROJ.shp", True),
        ("epsg3395/AGB.tif", 3395, "epsg5490/ctry_border_GLP.gpkg", True),
        ("epsg3395/AGB.tif", 3395, "epsg3395/pa_PROJ.shp", True),
        ("epsg3395/forest/fcc123.tif", 3395, "epsg3395/ctry_PROJ.shp", True),
        ("epsg3395/forest/fcc123.tif", 3395, "epsg5490/ctry_border_GLP.gpkg", True),
        ("epsg5490/fcc123_GLP.tif", 5490, "epsg5490/ctry_border_GLP.gpkg", False),
        ("epsg5490/fcc123_GLP.tif", 5490, "epsg3395/ctry_PROJ.shp", False),
    ],
)
def test_guadeloupe(shared_data, raster, epsg, parcels, row_only):
    folder = shared_data / "glp_guadeloupe"
    path = str(folder / raster)
    dataset = gdal.Open(path)
    geotransform, rows, columns = dataset.GetGeoTransform(), dataset.RasterYSize, dataset.RasterXSize
    dataset = None
    if row_only:
        areas = np.broadcast_to(cell_areas(geotransform, epsg, rows, 4, 40)[:, :1], (rows, columns))
    else:
        areas = cell_areas(geotransform, epsg, rows, columns, 100)
    agrees(path, feature_wkbs(folder / parcels, epsg), areas)


def test_a_parcel_of_zero_cells_beside_rich_ones_has_no_negative_stock(tmp_path):
    """Running sums leave rounding of either sign where all cells are zero; a stock is never below zero."""
    values = np.zeros((40, 40))
    values[:, :20] = 1e6 / 3
    grid = (0, 30, 0, 1200, 0, -30)
    path = write_raster(tmp_path / "rich.tif", values, grid, 6933, kind=gdal.GDT_Float64)
    turns = np.linspace(0.0, 2.0 * np.pi, 40, endpoint=False)
    shapes = [
        polygon([(900 + k + (7 + 11 * k) * np.cos(t), 600 + k / 3 + (7 + 11 * k) * np.sin(t)) for t in turns])
        for k in range(20)
    ]
    noisy = zonal_sums(path, 1, [wkb(shape) for shape in shapes], per_hectare=True)
    assert (noisy.value_sum < 0.0).any()  # or this test shows nothing
    sums = zonal_sums(path, 1, [wkb(shape) for shape in shapes], per_hectare=True, floor=0.0)
    assert (sums.value_sum >= 0.0).all() and (sums.value_sum < 1e-3).all()
