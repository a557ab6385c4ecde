"""A look into rasters: what is seen, how little is read, and what is said when nothing can be."""

from __future__ import annotations

import http.server
import re
import threading
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from terrestrial_carbon.plugin.core.overlays.catalogue_json import catalogue
from terrestrial_carbon.plugin.core.overlays.guess import guesses
from terrestrial_carbon.plugin.raster.errors import Cancelled, RasterError
from terrestrial_carbon.plugin.raster.legend_file import legend_beside
from terrestrial_carbon.plugin.raster.sample import MOST_VALUES, sample_of

from .oracle import write_raster

GRID = (500_000.0, 30.0, 0.0, 5_000_000.0, 0.0, -30.0)


def raster(path, cells, nodata=None, kind=gdal.GDT_Byte, options=()):
    """Write an array and return its path."""
    return str(write_raster(path, np.asarray(cells), GRID, 32633, nodata, kind, options))


def test_a_small_raster_is_seen_whole(tmp_path):
    cells = np.array([[0, 1, 1], [7, 255, 255]], np.uint8)
    sample = sample_of(raster(tmp_path / "a.tif", cells, 255))
    assert sample.values == ((0, 1), (1, 2), (7, 1))
    assert (sample.low, sample.high, sample.zeros, sample.data) == (0, 7, 0.25, pytest.approx(4 / 6))
    assert (sample.exact, sample.complete, sample.whole, sample.dtype) == (True, True, True, "uint8")
    assert (sample.width, sample.height, sample.cell, sample.unit) == (3, 2, (30.0, 30.0), "m")


def test_nodata_of_floats_is_left_out(tmp_path):
    cells = np.array([[-3.4e38, np.nan, np.inf, 1.5]], np.float32)
    sample = sample_of(raster(tmp_path / "a.tif", cells, -3.4e38, gdal.GDT_Float32))
    assert sample.values == ((1.5, 1),) and not sample.whole
    empty = sample_of(raster(tmp_path / "b.tif", np.full((2, 2), np.nan, np.float32), None, gdal.GDT_Float32))
    assert empty.empty and empty.low is None and empty.values == ()


def test_scale_and_offset_are_applied(tmp_path):
    path = raster(tmp_path / "a.tif", [[10, 20]])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.5)
    dataset.GetRasterBand(1).SetOffset(1.0)
    dataset = None
    assert sample_of(path).values == ((6.0, 1), (11.0, 1))


def test_many_values_are_cut_off_and_said_to_be(tmp_path):
    cells = np.arange(90_000, dtype=np.int32).reshape(300, 300)
    sample = sample_of(raster(tmp_path / "a.tif", cells, None, gdal.GDT_Int32))
    assert len(sample.values) == MOST_VALUES and not sample.complete
    assert (sample.low, sample.high) == (0, 89_999)


TILED = ("TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "COMPRESS=DEFLATE")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """6144 × 6144 cells with an event in one corner, with and without an overview that averages."""
    cells = np.zeros((6144, 6144), np.uint8)
    cells[5000:5300, 5000:5300] = np.random.default_rng(1).integers(0, 24, (300, 300))
    folder = tmp_path_factory.mktemp("large")
    plain = raster(folder / "plain.tif", cells, None, gdal.GDT_Byte, TILED)
    seen = raster(folder / "seen.tif", cells, None, gdal.GDT_Byte, TILED)
    dataset = gdal.Open(seen, gdal.GA_Update)
    dataset.BuildOverviews("AVERAGE", [8, 16, 32])
    dataset = None
    return plain, seen


def test_codes_of_a_large_raster_are_read_as_stored(large):
    """An overview of means leads to the place, but its mixtures of codes never count as codes."""
    sample = sample_of(large[1])
    assert not sample.exact
    assert [int(value) for value, _ in sample.values] == list(range(24))


def test_a_large_raster_without_overview_is_looked_at_in_places(large):
    sample = sample_of(large[0])
    assert sample.low == 0 and not sample.exact and sample.data == 1.0


def test_strips_and_one_block_for_all(tmp_path):
    cells = np.tile(np.arange(20, dtype=np.uint8), (1500, 100))
    for options in ((), ("COMPRESS=DEFLATE", "BLOCKYSIZE=1500")):
        path = raster(tmp_path / f"s{len(options)}.tif", cells, None, gdal.GDT_Byte, options)
        assert [value for value, _ in sample_of(path).values] == list(range(20))


def test_looking_can_be_cancelled(large):
    with pytest.raises(Cancelled):
        sample_of(large[0], cancel=lambda: True)


@pytest.mark.parametrize(
    ("make", "band", "code"),
    [
        (lambda f: f / "no.tif", 1, "raster_missing"),
        (lambda f: _text(f), 1, "raster_unreadable"),
        (lambda f: raster(f / "b.tif", [[1]]), 2, "raster_no_band"),
        (lambda f: raster(f / "b.tif", [[1]]), 0, "raster_no_band"),
        (
            lambda f: raster(f / "c.tif", np.zeros((2, 2), np.complex64), None, gdal.GDT_CFloat32),
            1,
            "raster_complex",
        ),
        (lambda f: _cut(f), 1, "raster_corrupt"),
    ],
)
def test_what_cannot_be_looked_at_is_told(tmp_path, make, band, code):
    path = str(make(tmp_path))
    with pytest.raises(RasterError) as caught:
        sample_of(path, band)
    assert caught.value.code == code and caught.value.values["path"] == path


def _text(folder):
    (folder / "t.tif").write_text("no raster")
    return folder / "t.tif"


def _cut(folder):
    cells = np.random.default_rng(2).integers(0, 200, (400, 400)).astype(np.uint8)
    path = Path(raster(folder / "cut.tif", cells, None, gdal.GDT_Byte, ("COMPRESS=DEFLATE",)))
    path.write_bytes(path.read_bytes()[:20_000] + b"\0" * 30_000)
    return path


class _Ranges(http.server.BaseHTTPRequestHandler):
    """Serves parts of files, as servers of COGs do, and counts the bytes."""

    folder: Path
    sent = 0

    def do_HEAD(self):  # noqa: N802
        self._answer(body=False)

    def do_GET(self):  # noqa: N802
        self._answer(body=True)

    def _answer(self, body):
        path = self.folder / self.path.lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        low, high = (int(wanted[1]), int(wanted[2] or len(data) - 1)) if wanted else (0, len(data) - 1)
        part = data[low : high + 1]
        self.send_response(206 if wanted else 200)
        self.send_header("Accept-Ranges", "bytes")
        if wanted:
            self.send_header("Content-Range", f"bytes {low}-{low + len(part) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        if body:
            self.wfile.write(part)
            type(self).sent += len(part)

    def log_message(self, *_args):
        pass


def test_of_a_file_on_a_server_little_is_fetched(tmp_path):
    cells = np.random.default_rng(3).integers(0, 24, (5120, 5120)).astype(np.uint8)
    raster(tmp_path / "loss.tif", cells, None, gdal.GDT_Byte, TILED)
    _Ranges.folder, _Ranges.sent = tmp_path, 0
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Ranges)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"/vsicurl/http://127.0.0.1:{server.server_port}"
    try:
        sample = sample_of(f"{address}/loss.tif")
        assert [int(value) for value, _ in sample.values] == list(range(24))
        assert _Ranges.sent < 6_000_000 < (tmp_path / "loss.tif").stat().st_size
        with pytest.raises(RasterError) as caught:
            sample_of(f"{address}/none.tif")
        assert caught.value.code == "raster_unreadable"
    finally:
        server.shutdown()
        server.server_close()
    gdal.VSICurlClearCache()
    with pytest.raises(RasterError) as caught:
        sample_of(f"{address}/loss.tif")
    assert caught.value.code == "raster_unreadable"


def test_the_legend_beside_a_raster(tmp_path):
    path = raster(tmp_path / "fire_1994.tif", [[1]])
    assert legend_beside(path) is None
    (tmp_path / "fire_1994.json").write_text('\ufeff{"attributes": {"1": "Fire — big"}}', "utf-8")
    assert legend_beside(path)["attributes"] == {"1": "Fire — big"}
    (tmp_path / "fire_1994.json").write_text("[1]", "utf-8")
    assert legend_beside(path) is None
    (tmp_path / "fire_1994.json").write_text("{", "utf-8")
    with pytest.raises(RasterError) as caught:
        legend_beside(path)
    assert caught.value.code == "legend_unreadable"
    assert legend_beside("/vsicurl/http://127.0.0.1:9/a.tif") is None and legend_beside("") is None


GLP, MTQ, BC, BZ = "glp_guadeloupe", "mtq_martinique", "gcbm_bc_mpb", "gcbm_belize"
# map → best guess
KNOWN = {
    f"{GLP}/epsg3395/AGB.tif": "agb_other",
    f"{GLP}/epsg3395/altitude.tif": "looks_only",
    f"{GLP}/epsg3395/slope.tif": "looks_only",
    f"{GLP}/epsg3395/dist_road.tif": "looks_only",
    f"{GLP}/epsg3395/fcc23.tif": "fcc_one_period",
    f"{GLP}/epsg3395/fcc_2050_projected.tif": "looks_only",  # a projection is no event
    f"{GLP}/epsg3395/pa.tif": "protected_areas",
    f"{GLP}/epsg3395/forest/fcc123.tif": "fcc_two_periods",
    f"{GLP}/epsg3395/forest/fcc12345.tif": "fcc_four_periods",
    f"{GLP}/epsg3395/forest/forest_2005.tif": "forest_stack",
    f"{GLP}/epsg3395/forest/forest_t1.tif": "forest_stack",
    f"{GLP}/epsg5490/fcc123_GLP.tif": "fcc_two_periods",
    f"{MTQ}/forest-MTQ-2000-2010-2020.tif": "forest_stack",
    "nouragues_agb/NouraguesRaster.tif": "canopy_height",
    "nouragues_agb/nouragues_map_pred.tif": "canopy_height",
    f"{BC}/input_layers/LdSpp_moja.tif": "classes_with_legend",
    f"{BC}/input_layers/initial_age_moja.tif": "looks_only",
    f"{BC}/input_layers/fire_1994_moja.tif": "gcbm_disturbance",
    f"{BC}/input_layers/fire_2000_moja.tif": "gcbm_disturbance",  # without legend, and without data
    **{
        f"{BC}/input_layers/mpb{year}_moja.tif": "gcbm_disturbance"
        for year in (*range(1990, 1997), 1999, 2000)
    },
    f"{BZ}/layers/LifeZone_moja.tiff": "classes_with_legend",
    f"{BZ}/layers/mean_annual_temperature_moja.tiff": "looks_only",
    **{
        f"{place}/output_spatial/{name}_2000.tif": entry
        for place in (BC, BZ)
        for name, entry in (
            ("AG_Biomass_C", "carbon_density"),
            ("Total_Biomass_C", "carbon_density"),
            ("Soil_C", "soil_carbon"),
            ("Total_Ecosystem_C", "carbon_density"),
            ("Dead_Organic_Matter_C", "carbon_density"),
            ("NPP", "looks_only"),
            ("NBP", "looks_only"),
            ("Age", "looks_only"),
            ("Total_Emissions", "looks_only"),
        )
    },
}


@pytest.mark.parametrize("path", KNOWN)
def test_the_sample_maps(shared_data, path):
    full = shared_data / path
    found = guesses(catalogue(), full.name, sample_of(full), legend_beside(full))
    assert found[0].entry.id == KNOWN[path], [(g.entry.id, round(g.score, 2)) for g in found[:4]]


def test_the_band_counts(shared_data):
    path = shared_data / "nouragues_agb" / "nouragues_map_pred.tif"
    assert guesses(catalogue(), path.name, sample_of(path, 2))[0].entry.id == "agb_other"
    assert guesses(catalogue(), path.name, sample_of(path, 3))[0].entry.id == "looks_only"  # its error
    martinique = shared_data / MTQ / "forest-MTQ-2000-2010-2020.tif"
    assert guesses(catalogue(), martinique.name, sample_of(martinique))[0].dates == (2000, 2010, 2020)
