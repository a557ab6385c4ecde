"""Sums and tables of 500 parcels against exactextract × geodesics, which share nothing with the engine."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import ogr
from raster import surveys
from raster.oracle import cell_areas
from raster.surveys import SERIAL, wkb, write

from terrestrial_carbon.plugin.raster import survey as engine
from terrestrial_carbon.plugin.raster.job import (
    Axis,
    Kind,
    RasterJob,
    RasterSource,
    SumQuestion,
    TableQuestion,
)
from terrestrial_carbon.plugin.raster.survey import survey

GRIDS = {
    "geographic": ((-61.8, 0.01, 0.0, 16.6, 0.0, -0.01), 4326),
    "projected": ((600_000.0, 100.0, 0.0, 1_800_000.0, 0.0, -100.0), 32620),
}
SHAPE = (70, 90)


def covered_cells(path, wkbs):
    """Return (cell numbers, covered shares) of each polygon, by exactextract."""
    from exactextract import exact_extract

    features = []
    for number, one in enumerate(wkbs):
        geometry = ogr.CreateGeometryFromWkb(one).ExportToJson(["COORDINATE_PRECISION=17"])
        features.append(
            {"type": "Feature", "properties": {"i": number}, "geometry": json.loads(geometry)}
        )  # fmt: skip
    found = exact_extract(path, features, ["cell_id", "coverage"], include_cols=["i"], output="geojson")
    cells = [None] * len(wkbs)
    for feature in found:
        part = feature["properties"]
        cells[part["i"]] = np.asarray(part["cell_id"], dtype=np.int64), np.asarray(part["coverage"], float)
    return cells


@pytest.mark.parametrize("name", GRIDS)
def test_five_hundred_parcels_to_a_millionth(tmp_path, monkeypatch, name):
    monkeypatch.setattr(engine, "_TILE_ROWS", 16)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 32)
    affine, epsg = GRIDS[name]
    rng = np.random.default_rng(7)
    density = rng.uniform(0, 300, SHAPE).astype(np.float32)
    density[rng.random(SHAPE) < 0.15] = np.nan
    classes = rng.integers(1, 6, SHAPE).astype(np.uint8)
    tiled = ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16")
    every = write(tmp_path / "every.tif", np.ones(SHAPE, np.uint8), affine, epsg)
    sources = (
        RasterSource(write(tmp_path / "density.tif", density, affine, epsg, -9999.0, tiled)),
        RasterSource(write(tmp_path / "classes.tif", classes, affine, epsg), kind=Kind.CLASS),
    )
    codes = (1, 2, 3, 4, 5)
    job = RasterJob(sources, (SumQuestion(0, True),), (TableQuestion((Axis(1, codes),), (0,)),))
    wkbs = [wkb(parts, affine) for parts in surveys.random_parcels(9, 700, SHAPE)]
    wkbs = [one for one in wkbs if ogr.CreateGeometryFromWkb(one).IsValid()][:500]
    assert len(wkbs) == 500
    found = survey(job, wkbs, workers=SERIAL)
    table = surveys.whole_table(found.tables[0], len(wkbs), len(codes))
    areas = cell_areas(affine, epsg, *SHAPE).ravel()
    values, numbers = density.ravel().astype(float), classes.ravel().astype(int) - 1
    sums, compared = found.sums[0], 0
    for number, (cells, shares) in enumerate(covered_cells(every, wkbs)):
        wanted = surveys.expected_sums(shares, areas[cells], values[cells])
        ours = [getattr(sums, key)[number] for key in surveys.SUMS[:4]]
        tiny = 1e-7 * areas.max()  # exactextract's shares are float32
        for one, other, size in zip(ours, wanted, (300.0, 9e4, 1.0, 1.0)):
            assert one == pytest.approx(other, rel=1e-6, abs=tiny * size)
        counted = surveys.expected_table(shares, areas[cells], numbers[cells], 5, ((values[cells], True),))
        np.testing.assert_allclose(table[number], counted, rtol=1e-6, atol=300 * tiny)
        np.testing.assert_allclose(table[number, 0], counted[0], rtol=1e-6, atol=tiny)
        assert found.whole_ha[number] == pytest.approx((shares * areas[cells]).sum(), rel=1e-6, abs=tiny)
        compared += wanted[0] > 0
    assert compared > 300
