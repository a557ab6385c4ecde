"""Odd rasters: read right, or refused with a code."""

from __future__ import annotations

from string import Formatter

import numpy as np
import pytest
from osgeo import gdal
from raster.oracle import srs_of, write_raster

from terrestrial_carbon.plugin.raster.errors import CODES, RasterError
from terrestrial_carbon.plugin.raster.grid import Affine, NodataRule, RasterBand

NORTH_UP = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)
TEN = np.arange(100, dtype=np.float32).reshape(10, 10)


def refused(code, *arguments, **keywords):
    with pytest.raises(RasterError) as caught, RasterBand(*arguments, **keywords) as band:
        band.read(0, 0, band.width, band.height)
    assert caught.value.code == code
    assert set(caught.value.values) == set(CODES[code])
    return caught.value


def test_values_without_nodata(tmp_path):
    values, valid = RasterBand(write_raster(tmp_path / "a.tif", TEN, NORTH_UP, 32633)).read(2, 3, 4, 5)
    assert valid is None and (values == TEN[3:8, 2:6]).all() and values.dtype == np.float64


@pytest.mark.parametrize("nodata", [-9999.0, float("nan"), -3.4e38])
def test_float_nodata(tmp_path, nodata):
    cells = TEN.copy()
    cells[4, 5] = nodata
    cells[5, 5] = np.nan
    cells[6, 5] = np.inf
    path = write_raster(tmp_path / "a.tif", cells, NORTH_UP, 32633, nodata)
    values, valid = RasterBand(path).read(0, 0, 10, 10)
    assert np.argwhere(~valid).tolist() == [[4, 5], [5, 5], [6, 5]]
    assert (values[4:7, 5] == 0).all()


@pytest.mark.parametrize("nodata", [-1.7976931348623157e308, np.inf, -np.inf])
def test_nodata_beyond_the_cells_type_takes_no_data_away(tmp_path, nodata):
    cells = TEN.copy()
    cells[4, 5] = np.sign(nodata) * np.finfo(np.float32).max
    path = write_raster(tmp_path / "a.tif", cells, NORTH_UP, 32633, nodata)
    values, valid = RasterBand(path).read(0, 0, 10, 10)
    assert np.argwhere(~valid).tolist() == [[4, 5]] and values.sum() == TEN.sum() - TEN[4, 5]


def test_what_counts_as_nodata_can_be_changed(tmp_path):
    path = write_raster(tmp_path / "a.tif", TEN, NORTH_UP, 32633, 3.0)

    def empty(**rule):
        _, valid = RasterBand(path, nodata=NodataRule(**rule)).read(0, 0, 10, 10)
        return [] if valid is None else TEN[~valid].tolist()

    assert empty() == [3]
    assert empty(own=False) == []
    assert empty(ranges=((7, 9, True, False), (98, np.inf, False, True))) == [3, 7, 8, 99]


@pytest.mark.parametrize("nodata, empty", [(7, 1), (7.5, 0), (-1, 0), (300, 0), ("inf", 0)])
def test_integer_nodata(tmp_path, nodata, empty):
    cells = TEN.astype(np.uint8)
    path = write_raster(tmp_path / "a.tif", cells, NORTH_UP, 32633, None, gdal.GDT_Byte)
    vrt = str(tmp_path / "a.vrt")
    text = gdal.BuildVRT("", [path]).GetMetadata("xml:VRT")[0]
    text = text.replace("<ColorInterp>", f"<NoDataValue>{nodata}</NoDataValue><ColorInterp>")
    (tmp_path / "a.vrt").write_text(text)
    _, valid = RasterBand(vrt).read(0, 0, 10, 10)
    assert (0 if valid is None else np.count_nonzero(~valid)) == empty


def test_scale_and_offset(tmp_path):
    path = write_raster(tmp_path / "a.tif", TEN.astype(np.int16), NORTH_UP, 32633, 3, gdal.GDT_Int16)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.1)
    dataset.GetRasterBand(1).SetOffset(5.0)
    dataset = None
    values, valid = RasterBand(path).read(0, 0, 10, 10)
    assert values[0, 7] == pytest.approx(5.7) and not valid[0, 3] and values[0, 3] == 0.0


def test_mask_band(tmp_path):
    path = write_raster(tmp_path / "a.tif", TEN, NORTH_UP, 32633)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((10, 10), 255, dtype=np.uint8)
    mask[2, 2] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    dataset = None
    values, valid = RasterBand(path).read(0, 0, 10, 10)
    assert np.argwhere(~valid).tolist() == [[2, 2]] and values[2, 2] == 0.0


def test_refusals(tmp_path):
    path = write_raster(tmp_path / "a.tif", TEN, NORTH_UP, 32633)
    assert refused("raster_missing", str(tmp_path / "nowhere.tif")).values["path"].endswith("nowhere.tif")
    (tmp_path / "text.tif").write_text("no raster")
    refused("raster_unreadable", str(tmp_path / "text.tif"))
    assert refused("raster_no_band", path, 2).values["bands"] == 1
    refused("raster_no_band", path, 0)
    refused("raster_no_crs", write_raster(tmp_path / "b.tif", TEN, NORTH_UP, None))
    refused("raster_no_crs", path, 1, "no CRS at all")
    plain = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "c.tif"), 5, 5)
    plain.SetProjection(srs_of(32633).ExportToWkt())
    plain = None
    refused("raster_no_grid", str(tmp_path / "c.tif"))
    cells = np.ones((4, 4), dtype=np.complex64)
    complex_path = write_raster(tmp_path / "d.tif", cells, NORTH_UP, 32633, None, gdal.GDT_CFloat32)
    refused("raster_complex", complex_path)


def test_a_crs_can_be_given(tmp_path):
    path = write_raster(tmp_path / "b.tif", TEN, NORTH_UP, None)
    assert RasterBand(path, 1, srs_of(32633).ExportToWkt()).srs.IsProjected()


def corrupt(path, size=600):
    """Write a compressed raster and spoil bytes in the middle of its data."""
    cells = np.random.default_rng(1).random((size, size)).astype(np.float32)
    write_raster(path, cells, NORTH_UP, 32633, None, gdal.GDT_Float32, ["COMPRESS=DEFLATE"])
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 20_000] = b"\xff" * 20_000
    path.write_bytes(bytes(data))
    return str(path)


def test_corrupt_block(tmp_path):
    error = refused("raster_corrupt", corrupt(tmp_path / "bad.tif"))
    assert error.values["path"].endswith("bad.tif")


def test_truncated_file(tmp_path):
    path = corrupt(tmp_path / "bad.tif")
    data = (tmp_path / "bad.tif").read_bytes()
    (tmp_path / "bad.tif").write_bytes(data[: len(data) // 2])
    with pytest.raises(RasterError) as caught, RasterBand(path) as band:
        band.read(0, 0, band.width, band.height)
    assert caught.value.code in ("raster_corrupt", "raster_unreadable")


def test_vrt_with_missing_source(tmp_path):
    path = write_raster(tmp_path / "a.tif", TEN, NORTH_UP, 32633)
    vrt = str(tmp_path / "a.vrt")
    gdal.BuildVRT(vrt, [path]).FlushCache()
    (tmp_path / "a.tif").unlink()
    refused("raster_corrupt", vrt)


def test_every_code_has_a_sentence_with_its_values():
    from terrestrial_carbon.plugin.processing.message_texts import raster_texts

    texts = raster_texts()
    assert set(texts) == set(CODES)
    for code, names in CODES.items():
        assert {name for _, name, _, _ in Formatter().parse(texts[code]) if name} == set(names), code


@pytest.mark.parametrize("nodata, plain, empty", [
    (None, True, None), (3.0, True, (3.0, 3.0)), (np.nan, True, None), (-3.4e38, False, (-np.inf, -3e38)),
])  # fmt: skip
def test_what_stored_cells_mean(tmp_path, nodata, plain, empty):
    path = write_raster(tmp_path / "a.tif", TEN, NORTH_UP, 32633, nodata)
    with RasterBand(path) as band:
        assert band.raw_is_value and band.plain is plain and band.dtype == np.float32
        assert band.raw_nodata == (3.0 if nodata == 3.0 else None)
        if empty is None:
            assert band.empty is None
        else:
            assert empty[0] <= band.empty[0] <= np.float32(nodata) <= band.empty[1] <= empty[1]
    for rule in (NodataRule(ranges=((1, 2, True, True),)), NodataRule(own=False)):
        with RasterBand(path, nodata=rule) as band:
            assert band.raw_is_value is not bool(rule.ranges)
            assert rule.own or band.empty is None


@pytest.mark.parametrize("coefficients", [NORTH_UP, (1, 2, 0.5, 3, -0.7, 4), (1, 2, 0, 3, 0, 4)])
def test_affine_and_back(coefficients):
    affine = Affine(tuple(float(c) for c in coefficients))
    column, row = affine.to_pixel(*affine.to_map(np.array([0.0, 3.5]), np.array([7.0, -2.25])))
    assert column == pytest.approx([0, 3.5], abs=1e-9) and row == pytest.approx([7, -2.25], abs=1e-9)
