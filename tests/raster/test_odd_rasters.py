"""Rasters as they come: read right, or refused with a code that has a sentence."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr
from raster.oracle import cell_areas, exact_sums, row_areas, srs_of, write_raster

from terrestrial_carbon.plugin.raster.errors import CODES, RasterError
from terrestrial_carbon.plugin.raster.grid import RasterBand
from terrestrial_carbon.plugin.raster.zonal import zonal_sums

UTM = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)
ROWS, COLUMNS = 24, 32
NUMBERS = np.random.default_rng(7).integers(1, 100, (ROWS, COLUMNS))
HOLES = np.random.default_rng(8).random((ROWS, COLUMNS)) < 0.2
WITH_HOLES = np.where(HOLES, np.nan, NUMBERS)
OLD_BYTES = int(gdal.VersionInfo()) < 3_070_000  # no type of their own for signed ones
PARCELS = [
    [(0.3, 0.2), (31.5, 1.7), (17.2, 23.6)],
    [(-3.0, 4.0), (8.4, 4.0), (8.4, 9.5), (-3.0, 9.5)],
    [(20.1, 20.1), (20.4, 20.2), (20.2, 20.4)],
]  # pixel coordinates: over much of it, reaching out, inside one cell


def polygons(affine, parcels=PARCELS):
    """Return parcels given in pixel coordinates as WKB on the map."""
    wkbs = []
    for points in parcels:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for column, row in [*points, points[0]]:
            ring.AddPoint_2D(*gdal.ApplyGeoTransform(affine, column, row))
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        wkbs.append(bytes(polygon.ExportToWkb()))
    return wkbs


def is_right(tmp_path, path, wanted, affine=UTM, epsg=32633, areas=None, band=1, parcels=PARCELS):
    """Check the cells of a raster (``wanted``, NaN for nodata), and sums against exactextract.

    It is given the same cells as plain numbers, on a map of pixel coordinates.
    """
    with RasterBand(str(path), band) as raster:
        values, valid = raster.read(0, 0, raster.width, raster.height)
        assert raster.affine.coefficients == pytest.approx(affine)
    found = values if valid is None else np.where(valid, values, np.nan)
    np.testing.assert_array_equal(found, wanted)
    rows, columns = wanted.shape
    flat = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
    plain = write_raster(tmp_path / "plain.tif", wanted, flat, 32633, np.nan, gdal.GDT_Float64)
    if areas is None:
        areas = cell_areas(affine, epsg, rows, columns)
    for per_hectare in (True, False):
        sums = zonal_sums(str(path), band, polygons(affine, parcels), per_hectare=per_hectare)
        value, covered, _ = exact_sums(plain, polygons(flat, parcels), areas, per_hectare)
        np.testing.assert_allclose(sums.value_sum, value, rtol=1e-6, atol=1e-9)
        np.testing.assert_allclose(sums.covered_ha, covered, rtol=1e-6, atol=1e-9)


def is_refused(code, path, band=1, **keywords):
    """Check that a raster is refused, and that whoever reads why gets a sentence."""
    with pytest.raises(RasterError) as caught:
        zonal_sums(str(path), band, polygons(UTM), per_hectare=True, **keywords)
    assert caught.value.code == code and set(caught.value.values) == set(CODES[code])
    from terrestrial_carbon.plugin.processing.message_texts import raster_texts

    sentence = raster_texts()[code].format(**caught.value.values)
    assert "{" not in sentence and sentence.endswith((".", "!"))
    return caught.value


def create(path, kind, options=(), bands=1, driver="GTiff", affine=UTM, epsg=32633):
    dataset = gdal.GetDriverByName(driver).Create(str(path), COLUMNS, ROWS, bands, kind, list(options))
    if affine:
        dataset.SetGeoTransform(affine)
    if epsg:
        dataset.SetProjection(srs_of(epsg).ExportToWkt())
    return dataset


def filled(path, cells, kind, nodata=None, **keywords):
    dataset = create(path, kind, **keywords)
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(cells)
    dataset = None
    return path


# ---- where the cells lie


@pytest.mark.parametrize("affine", [
    (500_000.0, 80.0, 30.0, 5_000_000.0, 25.0, -90.0),  # rotated and sheared
    (500_000.0, 100.0, 0.0, 4_990_000.0, 0.0, 100.0),  # south-up
    (510_000.0, -100.0, 0.0, 5_000_000.0, 0.0, -100.0),  # east to west
    (500_000.0, 0.0, 100.0, 5_000_000.0, 100.0, 0.0),  # rows are columns
])  # fmt: skip
def test_rotated_and_mirrored(tmp_path, affine):
    path = filled(tmp_path / "a.tif", np.where(HOLES, -1, NUMBERS), gdal.GDT_Int16, -1, affine=affine)
    is_right(tmp_path, path, WITH_HOLES, affine)


def test_points_of_pixels_are_their_centres(tmp_path):
    """AREA_OR_POINT=Point: what the file gives is a cell's centre, half a cell from its corner."""
    dataset = create(tmp_path / "a.tif", gdal.GDT_Byte)
    dataset.SetMetadataItem("AREA_OR_POINT", "Point")
    dataset.GetRasterBand(1).WriteArray(NUMBERS)
    dataset = None
    is_right(tmp_path, tmp_path / "a.tif", NUMBERS.astype(float))
    gdal.SetConfigOption("GTIFF_POINT_GEO_IGNORE", "TRUE")
    try:  # the tie point as it stands in the file
        assert gdal.Open(str(tmp_path / "a.tif")).GetGeoTransform()[0] == UTM[0] + 50.0
    finally:
        gdal.SetConfigOption("GTIFF_POINT_GEO_IGNORE", None)


def test_one_pixel(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.array([[7.0]]), (0.0, 1000.0, 0, 0.0, 0, -1000.0), 6933)
    sums = zonal_sums(path, 1, polygons((0.0, 500.0, 0, 0.0, 0, -500.0), PARCELS[1:]), per_hectare=False)
    assert sums.value_sum[0] == 0.0 and sums.covered_ha[0] == 0.0  # beside it
    half = polygons((0.0, 1000.0, 0, 0.0, 0, -1000.0), [[(0, 0), (0.5, 0), (0.5, 3), (0, 3)]])
    sums = zonal_sums(path, 1, half, per_hectare=True)
    assert sums.value_sum[0] == pytest.approx(7 * 50.0, rel=1e-6)  # an equal-area CRS


def test_across_the_antimeridian(tmp_path):
    affine = (178.0, 0.125, 0.0, 10.0, 0.0, -0.25)
    path = filled(tmp_path / "a.tif", NUMBERS, gdal.GDT_Byte, affine=affine, epsg=4326)
    areas = np.ones((1, COLUMNS)) * row_areas(affine, 4326, ROWS)[:, None]
    is_right(tmp_path, path, NUMBERS.astype(float), affine, 4326, areas)
    west = (affine[0] - 360.0, *affine[1:])
    there = zonal_sums(str(path), 1, polygons(affine), per_hectare=True)
    back = zonal_sums(str(path), 1, polygons(west), per_hectare=True)
    np.testing.assert_allclose(back.value_sum, there.value_sum, rtol=1e-9)


@pytest.mark.parametrize("epsg", [3413, 3031])
def test_the_pole_inside(tmp_path, epsg):
    affine = (-1_590_000.0, 100_000.0, 0.0, 1_190_000.0, 0.0, -100_000.0)
    path = filled(tmp_path / "a.tif", NUMBERS, gdal.GDT_Byte, affine=affine, epsg=epsg)
    around = [[(14.0, 10.0), (18.0, 10.0), (18.0, 14.0), (14.0, 14.0)], *PARCELS]
    areas = cell_areas(affine, epsg, ROWS, COLUMNS, step=1)
    is_right(tmp_path, path, NUMBERS.astype(float), affine, epsg, areas, parcels=around)


def test_rows_beyond_the_poles_have_no_area(tmp_path):
    affine = (-180.0, 11.25, 0.0, 100.0, 0.0, -10.0)  # 100° N to 140° S
    path = filled(tmp_path / "a.tif", np.ones((ROWS, COLUMNS)), gdal.GDT_Byte, affine=affine, epsg=4326)
    whole = [[(0, 0), (COLUMNS, 0), (COLUMNS, ROWS), (0, ROWS)]]
    sums = zonal_sums(str(path), 1, polygons(affine, whole), per_hectare=True)
    assert sums.value_sum[0] == pytest.approx(51_006_562_172.0, rel=1e-8)  # the earth, in hectares


# ---- what is data


def with_mask(path):
    dataset = create(path, gdal.GDT_Byte)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).WriteArray(NUMBERS)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(HOLES, 0, 255).astype(np.uint8))


def with_alpha(path):
    dataset = create(path, gdal.GDT_Byte, ["ALPHA=YES"], bands=2)
    dataset.GetRasterBand(1).WriteArray(NUMBERS)
    dataset.GetRasterBand(2).WriteArray(np.where(HOLES, 0, 128).astype(np.uint8))  # half transparent is data


def with_nodata_of_the_dataset(path):
    dataset = create(path, gdal.GDT_Byte, bands=3)
    dataset.SetMetadataItem("NODATA_VALUES", "0 0 0")
    for band in (1, 2, 3):
        dataset.GetRasterBand(band).WriteArray(np.where(HOLES, 0, NUMBERS))


def signed_bytes(path):
    options = ["PIXELTYPE=SIGNEDBYTE"] if OLD_BYTES else []
    kind = gdal.GDT_Byte if OLD_BYTES else gdal.GDT_Int8
    cells = np.where(HOLES, -1, NUMBERS).astype(np.int8)
    filled(path, cells.view(np.uint8) if OLD_BYTES else cells, kind, -1, options=options)


def rounded_nodata(path):
    filled(path, np.where(HOLES, -3.4028234e38, NUMBERS).astype(np.float32), gdal.GDT_Float32, -3.4e38)


BUILDERS = {
    "no nodata": (lambda path: filled(path, NUMBERS, gdal.GDT_UInt16), NUMBERS),
    "NaN": (lambda path: filled(path, WITH_HOLES, gdal.GDT_Float32, np.nan), WITH_HOLES),
    "NaN undeclared": (lambda path: filled(path, WITH_HOLES, gdal.GDT_Float64), WITH_HOLES),
    "mask": (with_mask, WITH_HOLES),
    "alpha": (with_alpha, WITH_HOLES),
    "nodata of the dataset": (with_nodata_of_the_dataset, WITH_HOLES),
    "signed bytes": (signed_bytes, WITH_HOLES),
    "nodata rounded": (rounded_nodata, WITH_HOLES),
    "int64": (lambda path: filled(path, NUMBERS, gdal.GDT_Int64), NUMBERS),
    "int64 nodata": (lambda path: filled(path, np.where(HOLES, -(2**63), NUMBERS), gdal.GDT_Int64, -(2**63)),
                     WITH_HOLES),
    "uint64 nodata": (
        lambda path: filled(path, np.where(HOLES, np.uint64(2**64 - 1), NUMBERS.astype(np.uint64)),
                            gdal.GDT_UInt64, 2**64 - 1),
        WITH_HOLES,
    ),
}  # fmt: skip


@pytest.mark.parametrize("tiled", [False, True])
@pytest.mark.parametrize("name", BUILDERS)
def test_what_counts_as_data(tmp_path, name, tiled):
    if "int64" in name and not hasattr(gdal, "GDT_Int64"):
        pytest.skip("GDAL below 3.5 has no 64-bit integers")
    build, wanted = BUILDERS[name]
    path = tmp_path / "a.tif"
    build(path)
    if tiled:
        options = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
        options += ["PIXELTYPE=SIGNEDBYTE"] if name == "signed bytes" and OLD_BYTES else []
        gdal.Translate(str(tmp_path / "tiled.tif"), str(path), creationOptions=options).FlushCache()
        path = tmp_path / "tiled.tif"
    is_right(tmp_path, path, wanted.astype(float))


def test_negative_signed_bytes(tmp_path):
    signed_bytes(tmp_path / "a.tif")
    cells = (NUMBERS - 120).astype(np.int8)
    dataset = gdal.Open(str(tmp_path / "a.tif"), gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(cells.view(np.uint8) if OLD_BYTES else cells)
    dataset = None
    wanted = np.where(cells == -1, np.nan, cells.astype(float))
    is_right(tmp_path, tmp_path / "a.tif", wanted)


def test_scale_and_offset(tmp_path):
    path = filled(tmp_path / "a.tif", np.where(HOLES, 0, NUMBERS), gdal.GDT_Int16, 0)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.25)
    dataset.GetRasterBand(1).SetOffset(-3.0)
    dataset = None
    is_right(tmp_path, path, WITH_HOLES * 0.25 - 3.0)


def test_classes_with_a_palette_and_names(tmp_path):
    """What is painted is not what is stored: codes are read, not colours."""
    dataset = create(tmp_path / "a.tif", gdal.GDT_Byte)
    band = dataset.GetRasterBand(1)
    colours = gdal.ColorTable()
    table = gdal.RasterAttributeTable()
    table.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
    for code in range(100):
        colours.SetColorEntry(code, (255 - code, 10, code, 0 if code % 2 else 255))
        table.SetValueAsInt(code, 0, code + 1000)
    band.SetColorTable(colours)
    band.SetDefaultRAT(table)
    band.SetCategoryNames([f"class {code}" for code in range(100)])
    band.WriteArray(NUMBERS)
    band = dataset = None
    is_right(tmp_path, tmp_path / "a.tif", NUMBERS.astype(float))


@pytest.mark.parametrize("kind", ["GDT_Int64", "GDT_UInt64"])
def test_numbers_beyond_two_to_the_53(tmp_path, kind):
    if not hasattr(gdal, kind):
        pytest.skip("GDAL below 3.5 has no 64-bit integers")
    cells = NUMBERS.astype(np.uint64 if "U" in kind else np.int64)
    cells[5, 5] = 2**53
    path = filled(tmp_path / "a.tif", cells, getattr(gdal, kind))
    assert RasterBand(str(path)).read(5, 5, 1, 1)[0][0, 0] == 2.0**53
    cells[5, 6] = 2**53 + 1
    filled(path, cells, getattr(gdal, kind))
    assert is_refused("raster_too_large", path).values["value"] == 2**53 + 1
    filled(path, cells, getattr(gdal, kind), 2**53 + 1)  # as nodata it harms nobody
    wanted = cells.astype(float)
    wanted[5, 6] = np.nan
    is_right(tmp_path, path, wanted)


@pytest.mark.parametrize("kind", [gdal.GDT_CInt16, gdal.GDT_CFloat32, gdal.GDT_CFloat64])
def test_complex_numbers_are_refused(tmp_path, kind):
    is_refused("raster_complex", filled(tmp_path / "a.tif", NUMBERS, kind))


# ---- how it is stored


@pytest.mark.parametrize("options", [
    ["BLOCKYSIZE=1"],
    ["BLOCKYSIZE=1", "COMPRESS=LZW", "PREDICTOR=2"],
    ["BLOCKYSIZE=5", "COMPRESS=DEFLATE"],
    [f"BLOCKYSIZE={ROWS}", "COMPRESS=DEFLATE"],
    ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=PACKBITS"],
    ["BIGTIFF=YES", "ENDIANNESS=BIG"],
    ["NBITS=7"],
])  # fmt: skip
def test_strips_and_tiles(tmp_path, options):
    path = filled(tmp_path / "a.tif", NUMBERS, gdal.GDT_Byte, options=options)
    is_right(tmp_path, path, NUMBERS.astype(float))


@pytest.mark.parametrize("nodata", [None, 255])
def test_sparse_file(tmp_path, nodata):
    """Blocks never written are nodata, or zeros that count where none is declared."""
    options = ["SPARSE_OK=TRUE", "TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    dataset = create(tmp_path / "a.tif", gdal.GDT_Byte, options)
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(NUMBERS[:16, :16])
    dataset = None
    wanted = np.full((ROWS, COLUMNS), 0.0 if nodata is None else np.nan)
    wanted[:16, :16] = NUMBERS[:16, :16]
    is_right(tmp_path, tmp_path / "a.tif", wanted)


def test_overviews_are_never_read(tmp_path):
    big = np.kron(NUMBERS, np.ones((30, 30), dtype=np.int64)).astype(np.uint8)
    affine = (500_000.0, 100 / 30, 0.0, 5_000_000.0, 0.0, -100 / 30)
    path = write_raster(tmp_path / "plain.tif", big, affine, 32633, None, gdal.GDT_Byte)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.BuildOverviews("NEAREST", [2, 4, 8])
    for level in range(3):
        overview = dataset.GetRasterBand(1).GetOverview(level)
        overview.WriteArray(np.zeros((overview.YSize, overview.XSize), np.uint8))
    dataset = None
    cog = str(tmp_path / "a.tif")
    gdal.GetDriverByName("COG").CreateCopy(cog, gdal.Open(path), options=["OVERVIEWS=FORCE_USE_EXISTING"])
    assert gdal.Open(cog).GetRasterBand(1).GetOverview(0).Checksum() == 0
    with RasterBand(cog) as band:
        assert (band.read(0, 0, band.width, band.height)[0] == big).all()
    sums = zonal_sums(cog, 1, polygons(UTM), per_hectare=False)
    coarse = zonal_sums(
        str(filled(tmp_path / "b.tif", NUMBERS, gdal.GDT_Byte)), 1, polygons(UTM), per_hectare=False
    )
    np.testing.assert_allclose(sums.value_sum, coarse.value_sum * 900, rtol=1e-9)


def test_geopackage(tmp_path):
    source = str(filled(tmp_path / "a.tif", NUMBERS, gdal.GDT_Byte))
    for name in ("one", "two"):
        options = ["TILE_FORMAT=PNG", f"RASTER_TABLE={name}"]
        options += ["APPEND_SUBDATASET=YES"] if name == "two" else []
        gdal.GetDriverByName("GPKG").CreateCopy(str(tmp_path / "a.gpkg"), gdal.Open(source), options=options)
        if name == "one":
            is_right(tmp_path, tmp_path / "a.gpkg", NUMBERS.astype(float))
    error = is_refused("raster_container", tmp_path / "a.gpkg")
    assert "two" in error.values["maps"]
    is_right(tmp_path, f"GPKG:{tmp_path / 'a.gpkg'}:two", NUMBERS.astype(float))


# ---- what is no map


def test_a_mosaic_with_a_missing_part(tmp_path):
    """What is not there is not taken for nodata, but the parts that are there can be used."""
    left = filled(tmp_path / "left.tif", NUMBERS, gdal.GDT_Byte)
    beside = (UTM[0] + 100 * COLUMNS, *UTM[1:])
    right = filled(tmp_path / "right.tif", NUMBERS, gdal.GDT_Byte, affine=beside)
    vrt = str(tmp_path / "a.vrt")
    gdal.BuildVRT(vrt, [str(left), str(right)]).FlushCache()
    whole = zonal_sums(vrt, 1, polygons(UTM), per_hectare=True)
    left.unlink()
    is_refused("raster_corrupt", vrt)
    there = zonal_sums(vrt, 1, [], per_hectare=True)
    assert len(there.value_sum) == 0 and len(whole.value_sum) == 3


def test_without_a_place_on_earth(tmp_path):
    is_refused("raster_no_crs", filled(tmp_path / "a.tif", NUMBERS, gdal.GDT_Byte, epsg=None))
    local = 'LOCAL_CS["site",UNIT["metre",1]]'
    dataset = create(tmp_path / "b.tif", gdal.GDT_Byte, epsg=None)
    dataset.SetProjection(local)
    dataset = None
    is_refused("raster_no_crs", tmp_path / "b.tif")
    dataset = create(tmp_path / "c.tif", gdal.GDT_Byte, affine=None, epsg=None)
    points = [gdal.GCP(10 + c / 10, 50 - r / 10, 0, c, r) for c, r in ((0, 0), (32, 0), (0, 24), (32, 25))]
    dataset.SetGCPs(points, srs_of(4326).ExportToWkt())
    dataset = None
    is_refused("raster_no_grid", tmp_path / "c.tif")
    is_refused(
        "raster_no_grid", filled(tmp_path / "d.tif", NUMBERS, gdal.GDT_Byte, affine=(0, 1, 1, 0, 1, 1))
    )


def test_files_that_are_none(tmp_path):
    (tmp_path / "empty.tif").write_bytes(b"")
    is_refused("raster_unreadable", tmp_path / "empty.tif")
    path = filled(tmp_path / "cut.tif", NUMBERS, gdal.GDT_Float64, options=["COMPRESS=DEFLATE"])
    data = path.read_bytes()
    path.write_bytes(data[:40])
    is_refused("raster_unreadable", path)
    big = np.random.default_rng(2).random((ROWS, COLUMNS))
    path = filled(tmp_path / "short.tif", big, gdal.GDT_Float64)
    path.write_bytes(path.read_bytes()[:-2000])
    is_refused("raster_corrupt", path)
