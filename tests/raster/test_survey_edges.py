"""Surveys where something is at its edge: the world's, the map's, the type's, nothing at all, very much."""

from __future__ import annotations

import gc
import os

import numpy as np
import pytest
from osgeo import gdal
from raster import surveys
from raster.surveys import SERIAL, UTM, wkb, write

from terrestrial_carbon.plugin.raster import survey as engine
from terrestrial_carbon.plugin.raster.errors import Cancelled, RasterError
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

SHAPE = (20, 30)
SQUARE = surveys.rectangle(3, 4, 9, 11)


@pytest.fixture
def job(tmp_path):
    """Return a job over densities and classes, and the tables' size is 3."""
    rng = np.random.default_rng(1)
    density = write(tmp_path / "density.tif", rng.uniform(1, 9, SHAPE).astype(np.float32))
    classes = write(tmp_path / "classes.tif", rng.integers(0, 3, SHAPE).astype(np.uint8))
    sources = (RasterSource(density), RasterSource(classes, kind=Kind.CLASS))
    return RasterJob(sources, (SumQuestion(0, True),), (TableQuestion((Axis(1, (0, 1, 2)),), (0,)),))


@pytest.mark.parametrize("workers", [SERIAL, Workers("threads", 2)])
@pytest.mark.parametrize(
    "parcels", [[], iter([]), iter([[], []]), [None, None], [wkb([[surveys.rectangle(40, 2, 50, 9)]])]]
)
def test_nothing_to_count(job, parcels, workers):
    count = len(parcels) if isinstance(parcels, list) else 0
    heard = []
    found = survey(job, parcels, workers=workers, progress=heard.append)
    assert found.count == count == len(found.whole_ha) == len(found.sums[0].value_sum)
    assert not found.touched and found.bands == 0 and not found.whole_ha.any()
    assert (found.outside_pct == 100.0).all() and len(found.tables[0].parcel) == 0
    assert found.tables[0].values.shape == (1, 0) and heard[-1] == 1.0


def test_parcels_without_area_beside_others(job):
    """Slits, points, a hole as large as its outline: nothing, and nothing taken from the others."""
    bare = [
        [[(3, 3), (9, 3), (9, 3)]],
        [[(5, 5), (5, 5), (5, 5)]],
        [SQUARE, SQUARE],
        [[(1, 1), (9, 9), (5, 5)]],
    ]
    alone = survey(job, [wkb([[SQUARE]])], workers=SERIAL)
    found = survey(job, [wkb([[SQUARE]]), *(wkb([rings]) for rings in bare), None], workers=SERIAL)
    assert found.whole_ha[0] == pytest.approx(alone.whole_ha[0], rel=1e-12)
    assert not found.whole_ha[1:].any() and not found.sums[0].value_sum[1:].any()
    assert set(found.tables[0].parcel.tolist()) == {0}


def test_a_wrong_geometry_is_named_by_its_place_in_the_layer(job, monkeypatch):
    good, bad = wkb([[SQUARE]]), wkb([[SQUARE]])[:50]
    monkeypatch.setattr(engine, "_BATCH", 7)
    batches = iter([[good] * 3, [], [None, good], [good, bad, good]])
    for parcels, index in (([good] * 23 + [bad], 23), (batches, 6)):
        with pytest.raises(RasterError) as caught:
            survey(job, parcels, workers=SERIAL)
        assert (caught.value.code, caught.value.values["index"]) == ("geometry_unreadable", index)


def test_a_band_without_parcels_is_not_worked_on(job, monkeypatch):
    monkeypatch.setattr(engine, "_TILE_ROWS", 1)
    parcels = [wkb([[surveys.rectangle(2, 0, 5, 1.5)], [surveys.rectangle(2, 19, 5, 20)]])]
    striped = survey(job, parcels, workers=SERIAL)
    assert striped.bands < 20
    shares = surveys.coverage([[surveys.rectangle(2, 0, 5, 1.5)], [surveys.rectangle(2, 19, 5, 20)]], SHAPE)
    wanted = (shares * surveys.cell_ha(UTM, 32633, SHAPE)).sum()
    assert striped.whole_ha[0] == pytest.approx(wanted, rel=1e-12)


def test_values_that_are_no_numbers(tmp_path):
    """Infinite and NaN cells of a density lack a value, and reach no neighbour."""
    cells = np.random.default_rng(2).uniform(1, 9, SHAPE).astype(np.float32)
    cells[::4, ::3], cells[1::4, ::3], cells[2::4, ::3] = np.nan, np.inf, -np.inf
    cells[3::4, ::5] = 3e38  # so large that their sum is not finite
    plain = np.where(np.isfinite(cells), cells, np.nan).astype(float)
    job = RasterJob((RasterSource(write(tmp_path / "a.tif", cells)),), (SumQuestion(0),))
    parts = [[surveys.star(np.random.default_rng(3), 15, 10, 11, 9)]]
    found = survey(job, [wkb(parts)], workers=SERIAL).sums[0]
    wanted = surveys.expected_sums(surveys.coverage(parts, SHAPE), surveys.cell_ha(UTM, 32633, SHAPE), plain)
    assert [found.value_sum[0], found.covered_ha[0], found.nodata_ha[0]] == pytest.approx(
        [wanted[0], *wanted[2:]], rel=1e-9
    )


WEST = (-180.0, 0.5, 0.0, 5.0, 0.0, -0.5)


def test_tables_across_180_degrees(tmp_path, monkeypatch):
    """Parcels across the border of the world, and counted on beyond it, have classes of both sides."""
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 100)
    rng = np.random.default_rng(4)
    cells, shape = rng.integers(0, 4, (20, 720)).astype(np.uint8), (20, 720)
    path = write(tmp_path / "world.tif", cells, WEST, 4326)
    job = RasterJob((RasterSource(path, kind=Kind.CLASS),), (), (TableQuestion((Axis(0, (0, 1, 2, 3)),)),))
    parcels = [[[surveys.star(rng, x, 9, 8, 9)]] for x in (0, 3, 360, 716, 720, 725)]
    parcels += [[[surveys.rectangle(716.25, 3, 724.5, 8.75), surveys.rectangle(719, 4, 721, 6.5)]]]
    parcels += [[[surveys.rectangle(-4.5, -3, 0, 8.75)], [surveys.rectangle(713, 3, 720, 8.75)]]]
    found = survey(job, [wkb(parts, WEST) for parts in parcels], workers=SERIAL)
    table = surveys.whole_table(found.tables[0], len(parcels), 4)[:, 0]
    areas = surveys.cell_ha(WEST, 4326, shape)
    for number, parts in enumerate(parcels):
        shares = np.zeros(shape)
        for turn in (-720, 0, 720):
            moved = [[[(x + turn, y) for x, y in ring] for ring in rings] for rings in parts]
            shares += surveys.coverage(moved, shape)
        wanted = surveys.expected_table(shares, areas, cells.astype(int), 4)[0]
        np.testing.assert_allclose(table[number], wanted, rtol=1e-9, atol=1e-9)
        assert found.whole_ha[number] == pytest.approx(wanted.sum(), rel=1e-9)
    assert (found.outside_pct[[0, 4, 5, 6]] >= 0.0).all() and found.outside_pct[6] == 0.0


def test_a_country_of_two_hundred_thousand_corners(tmp_path, monkeypatch):
    """A coast over many tiles and bands and beyond all sides; its parts by land and sea add up."""
    monkeypatch.setattr(engine, "_TILE_ROWS", 64)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 128)
    shape, count = (400, 500), 200_000
    rng = np.random.default_rng(5)
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    reach = 210 * (1 + 0.25 * np.sin(3 * turn) + 0.05 * np.sin(400 * turn) + 1e-4 * rng.normal(size=count))
    ring = np.column_stack((250 + 1.2 * reach * np.cos(turn), 200 + reach * np.sin(turn)))
    affine = (20.0, 0.01, 0.0, 60.0, 0.0, -0.01)
    cells = rng.integers(0, 5, shape).astype(np.uint8)
    path = write(tmp_path / "a.tif", cells, affine, 4326)
    job = RasterJob((RasterSource(path, kind=Kind.CLASS),), (), (TableQuestion((Axis(0, tuple(range(5))),)),))
    extent = surveys.rectangle(0, 0, 500, 400)
    far = surveys.rectangle(-900, -900, 1400, 1300)
    found = survey(
        job, [wkb([[ring]], affine), wkb([[far, ring]], affine), wkb([[extent]], affine)], workers=SERIAL
    )
    areas = surveys.cell_ha(affine, 4326, shape)
    assert found.whole_ha[2] == pytest.approx(areas.sum(), rel=1e-9)
    assert found.whole_ha[0] + found.whole_ha[1] == pytest.approx(areas.sum(), rel=1e-9)
    table = surveys.whole_table(found.tables[0], 3, 5)[:, 0]
    assert table[0] + table[1] == pytest.approx(table[2], rel=1e-9)
    assert table.sum(axis=1) == pytest.approx(found.whole_ha, rel=1e-9)
    assert table[2] == pytest.approx([areas[cells == k].sum() for k in range(5)], rel=1e-9)
    assert 0 < found.outside_pct[0] < 50


def test_masks_with_strips(tmp_path, monkeypatch):
    """A mask band beside cells in rows wider than a tile."""
    monkeypatch.setattr(engine, "_TILE_ROWS", 6)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 7)
    path = write(tmp_path / "a.tif", np.random.default_rng(6).uniform(1, 9, SHAPE).astype(np.float32))
    mask = np.random.default_rng(7).random(SHAPE) < 0.7
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(mask, 255, 0).astype(np.uint8))
    cells = np.where(mask, dataset.GetRasterBand(1).ReadAsArray().astype(float), np.nan)
    dataset = None
    job = RasterJob((RasterSource(path),), (SumQuestion(0),))
    parcels = surveys.random_parcels(8, 24, SHAPE)
    found = survey(job, [wkb(parts) for parts in parcels], workers=SERIAL).sums[0]
    areas = surveys.cell_ha(UTM, 32633, SHAPE)
    for number, parts in enumerate(parcels):
        wanted = surveys.expected_sums(surveys.coverage(parts, SHAPE), areas, cells)
        ours = found.value_sum[number], found.covered_ha[number], found.nodata_ha[number]
        assert ours == pytest.approx((wanted[0], *wanted[2:]), rel=1e-9, abs=1e-6)


def test_the_mean_of_amounts_over_parallels_of_different_length(tmp_path):
    """60 degrees of latitude, no data in the northern half: half of the cells, a third of the hectares."""
    affine = (0.0, 1.0, 0.0, 80.0, 0.0, -1.0)
    cells = np.full((80, 4), 3.0)
    cells[:40] = np.nan
    path = write(tmp_path / "a.tif", cells, affine, 4326)
    job = RasterJob((RasterSource(path, kind=Kind.PER_CELL),), (SumQuestion(0, True),))
    found = survey(job, [wkb([[surveys.rectangle(0, 0, 4, 80)]], affine)], workers=SERIAL).sums[0]
    assert found.value_sum[0] == pytest.approx(3.0 * 160)
    assert found.covered_cells[0] == pytest.approx(160.0)
    assert found.mean(per_hectare=False)[0] == pytest.approx(3.0)


def open_files(folder) -> list:
    """Return the files of a folder that this process has open."""
    found = []
    for entry in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink(f"/proc/self/fd/{entry}")
        except OSError:
            continue
        if target.startswith(str(folder)):
            found.append(target)
    return found


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="asks Linux what is open")
@pytest.mark.parametrize("kind", ["serial", "threads"])
def test_a_cancelled_survey_leaves_no_raster_open(tmp_path, job, kind, monkeypatch):
    """Not until rubbish is collected: QGIS may have closed GDAL by then, which crashes it."""
    monkeypatch.setattr(engine, "_TILE_ROWS", 1)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 1)
    parcels = [wkb([[surveys.rectangle(0, 0, 30, 20)]])]
    shares = []
    gc.collect()
    gc.disable()
    try:
        with pytest.raises(Cancelled):
            survey(
                job, parcels, workers=Workers(kind, 2), progress=shares.append,
                cancel=lambda: bool(shares) and shares[-1] > 0.2,
            )  # fmt: skip
        assert open_files(tmp_path) == []
    finally:
        gc.enable()
        gc.collect()
