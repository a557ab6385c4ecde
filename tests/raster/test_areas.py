"""True cell areas against geodesic polygons."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr, osr
from raster.oracle import geodesic_cell_ha, srs_of

from terrestrial_carbon.plugin.raster.areas import CellAreas, Ellipsoid
from terrestrial_carbon.plugin.raster.grid import Affine


def areas_of(geotransform, epsg):
    return CellAreas(Affine(geotransform), srs_of(epsg))


@pytest.mark.parametrize("latitude", [0.0, 45.0, 70.0, -33.3, 89.9])
def test_small_geographic_cell(latitude):
    geotransform = (10.0, 0.01, 0.0, latitude + 0.01, 0.0, -0.01)
    area = areas_of(geotransform, 4326).block(0, 1, 0, 1)[0, 0]
    assert area == pytest.approx(geodesic_cell_ha(geotransform, 4326, 0, 0, 2000), rel=1e-9)


def test_the_whole_ellipsoid():
    area = areas_of((-180.0, 1.0, 0.0, 90.0, 0.0, -1.0), 4326).block(0, 180, 0, 360)
    assert area.shape == (180, 1)
    assert area.sum() * 360 == pytest.approx(510_065_621_724_088.4 / 1e4, rel=1e-12)  # WGS 84, m²


def test_beyond_the_poles_there_is_no_area():
    area = areas_of((0.0, 1.0, 0.0, 92.0, 0.0, -1.0), 4326).block(0, 4, 0, 1)[:, 0]
    assert area[0] == area[1] == 0.0 and area[2] > 0.0


def test_a_sphere():
    sphere = Ellipsoid(6_371_000.0, 0.0)
    assert sphere.q(np.array(1.0)) == 2.0
    point = sphere.authalic_points(np.array([0.0]), np.array([0.0]))[:, 0]
    assert point == pytest.approx([6_371_000.0, 0.0, 0.0])


SINUSOIDAL = "+proj=sinu +R=6371007.181 +units=m"  # that of MODIS


@pytest.mark.parametrize("latitude", [0.0, 45.0, 70.0])
def test_cells_of_a_sphere_lie_on_the_true_ellipsoid(latitude):
    srs, radius = osr.SpatialReference(), 6_371_007.181
    srs.ImportFromProj4(SINUSOIDAL)
    degree = radius * np.pi / 180
    grid = Affine((0.0, 0.01 * degree, 0.0, (latitude + 0.01) * degree, 0.0, -0.01 * degree))
    truth = geodesic_cell_ha((0.0, 0.01, 0.0, latitude + 0.01, 0.0, -0.01), 4326, 0, 0, 2000)
    truth /= np.cos(np.radians(latitude + 0.005))  # a cell has the width of a hundredth of the equator
    wgs84 = Ellipsoid(6_378_137.0, 298.257223563)
    assert CellAreas(grid, srs, wgs84).block(0, 1, 0, 1)[0, 0] == pytest.approx(truth, rel=1e-6)
    assert CellAreas(grid, srs).block(0, 1, 0, 1)[0, 0] == pytest.approx((0.01 * degree) ** 2 / 1e4, rel=1e-6)


@pytest.fixture(params=[False, True], ids=["quiet", "exceptions"])
def gdal_exceptions(request):
    """Run with GDAL's exceptions off and on: they are the process's, and another plugin may set them."""
    before = osr.GetUseExceptions()
    (osr.UseExceptions if request.param else osr.DontUseExceptions)()
    yield
    (osr.UseExceptions if before else osr.DontUseExceptions)()


def test_outside_the_projection_there_is_no_area(gdal_exceptions, capfd):
    srs = osr.SpatialReference()
    srs.ImportFromProj4("+proj=moll +datum=WGS84 +units=m")
    area = CellAreas(Affine((-18_100_000, 362_000, 0, 9_050_000, 0, -181_000)), srs).block(0, 100, 0, 100)
    assert area[0, 0] == 0.0 and area[50, 50] == pytest.approx(362 * 181 * 100, rel=1e-2)
    assert "ERROR" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "epsg, x, y, cell",
    [
        (3395, -6_886_000, 1_858_000, 1000),  # World Mercator, Guadeloupe
        (3395, 0, 11_000_000, 1000),  # and at 70° north
        (5490, 622_669, 1_832_765, 30),  # UTM 20N, RGAF09
        (32633, 500_000, 5_000_000, 1000),  # up to 2,000 km off its meridian
        (3857, 1_000_000, 7_000_000, 500),
        (6933, 1_000_000, 3_000_000, 1000),  # equal-area cylinder
        (3035, 4_321_000, 3_210_000, 1000),  # Lambert azimuthal, Europe
        (3031, -200_000, 200_000, 5000),  # polar stereographic, over the pole
        (2154, 700_000, 6_600_000, 100),  # Lambert conic, France
        (5070, 0, 2_000_000, 1000),  # Albers
        (2263, 1_000_000, 200_000, 1000),  # US feet
    ],
)
def test_projected_cells(epsg, x, y, cell):
    geotransform = (x, cell, 0.0, y, 0.0, -cell)
    area = areas_of(geotransform, epsg).block(0, 256, 0, 2048)
    for row, column in ((0, 0), (255, 2047), (100, 700), (40, 40), (39, 41)):
        truth = geodesic_cell_ha(geotransform, epsg, row, column, 60)
        assert area[row, column] == pytest.approx(truth, rel=1e-7)


def test_equal_area_projection_is_constant_and_mercator_is_not():
    equal = areas_of((0.0, 1000.0, 0.0, 3_000_000.0, 0.0, -1000.0), 6933).block(0, 200, 0, 200)
    assert np.ptp(equal) / equal.mean() < 1e-9
    mercator = areas_of((0.0, 1000.0, 0.0, 3_000_000.0, 0.0, -1000.0), 3395).block(0, 200, 0, 200)
    assert np.ptp(mercator[:, 0]) / mercator.mean() > 1e-2


@pytest.mark.parametrize("epsg, origin, cell", [(32633, (480_000, 5_000_000), 400.0), (4326, (10, 50), 0.01)])
def test_rotated_and_south_up(epsg, origin, cell):
    cos, sin = np.cos(0.4) * cell, np.sin(0.4) * cell
    rotated = (origin[0], cos, sin, origin[1], sin, -cos)
    south_up = (origin[0], cell, 0.0, origin[1], 0.0, cell)
    for geotransform in (rotated, south_up):
        block = areas_of(geotransform, epsg).block(3, 40, 5, 50)
        area = np.broadcast_to(block, (40, 50))
        for row, column in ((0, 0), (39, 49), (17, 23)):
            truth = geodesic_cell_ha(geotransform, epsg, row + 3, column + 5, 60)
            assert area[row, column] == pytest.approx(truth, rel=2e-9 if epsg == 4326 else 1e-7)


def test_blocks_agree_with_each_other():
    areas = areas_of((-6_886_000, 1000.0, 0.0, 1_858_000, 0.0, -1000.0), 3395)
    whole = areas.block(0, 300, 0, 300)
    assert areas.block(100, 30, 200, 7) == pytest.approx(whole[100:130, 200:207], rel=2e-8)


def test_rows_that_reach_beyond_a_pole_lose_nothing(tmp_path):
    """The outermost cells of grids with a cell's centre on each pole lie half off the earth."""
    from raster.oracle import write_raster

    from terrestrial_carbon.plugin.raster.zonal import zonal_sums

    ones = np.ones((19, 36), dtype=np.float32)
    path = write_raster(tmp_path / "world.tif", ones, (-180.0, 10.0, 0.0, 95.0, 0.0, -10.0), 4326)
    earth = ogr.CreateGeometryFromWkt("POLYGON ((-180 -90,180 -90,180 90,-180 90,-180 -90))")
    cap = ogr.CreateGeometryFromWkt("POLYGON ((-180 85,180 85,180 90,-180 90,-180 85))")
    found = zonal_sums(path, 1, [bytes(g.ExportToWkb()) for g in (earth, cap)], per_hectare=True)
    a, f = 6378137.0, 1 / 298.257223563
    e = np.sqrt(f * (2 - f))
    whole = 2 * np.pi * a * a * (1 + (1 - e * e) / e * np.arctanh(e)) / 1e4  # closed form of the ellipsoid
    assert found.value_sum[0] == pytest.approx(whole, rel=1e-12)
    assert found.covered_ha[1] == pytest.approx(found.value_sum[1], rel=1e-12) and found.value_sum[1] > 9e7
