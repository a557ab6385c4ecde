"""Whole surveys against polygons clipped cell by cell, on grids and tiles of every make."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from raster import surveys
from raster.surveys import SERIAL, UTM, bits, figures, wkb, write

from terrestrial_carbon.plugin.raster import integral, tiles
from terrestrial_carbon.plugin.raster import survey as engine
from terrestrial_carbon.plugin.raster.execution import Workers
from terrestrial_carbon.plugin.raster.grid import NodataRule
from terrestrial_carbon.plugin.raster.job import (
    Axis,
    Condition,
    Kind,
    RasterJob,
    RasterSource,
    SumQuestion,
    TableQuestion,
)
from terrestrial_carbon.plugin.raster.spool import Spool
from terrestrial_carbon.plugin.raster.survey import survey

ROTATED = (500_000.0, 100 * np.cos(0.4), 100 * np.sin(0.4), 5e6, 100 * np.sin(0.4), -100 * np.cos(0.4))
GRIDS = {
    "by cell": (UTM, 32633),
    "by row": ((20.0, 0.01, 0.0, 60.0, 0.0, -0.01), 4326),
    "south up": ((500_000.0, 100.0, 0.0, 4_997_000.0, 0.0, 100.0), 32633),
    "west to the right": ((20.3, -0.01, 0.0, 60.0, 0.0, -0.01), 4326),
    "rotated": (ROTATED, 32633),
}
CODES, YEARS = (1, 2, 3, 9), (0, 1, 2, 3)


@dataclass
class Scene:
    """A job over four maps of one grid, its parcels, and what it must give."""

    job: RasterJob
    parcels: list
    wkbs: list
    cells: dict
    areas: np.ndarray


def scene(folder, name="by cell", shape=(23, 31), count=48, seed=1, options=(), beyond=4.0) -> Scene:
    """Return densities, amounts, classes and years with nodata here and there, and random parcels."""
    affine, epsg = GRIDS[name]
    rng = np.random.default_rng(seed)
    cells = {
        "density": rng.uniform(0.0, 300.0, shape).astype(np.float32),
        "amount": rng.uniform(-5.0, 5.0, shape),
        "class": rng.choice([*CODES, 7, 0], shape).astype(np.int16),
        "year": rng.choice([*YEARS, 255], shape).astype(np.uint8),
    }
    cells["density"][rng.random(shape) < 0.2] = np.nan
    cells["density"][: shape[0] // 3, : shape[1] // 3] = np.nan  # tiles without any data
    cells["amount"][rng.random(shape) < 0.1] = np.nan
    nodata = {"density": -9999.0, "amount": None, "class": 0, "year": None}
    kinds = {"density": Kind.PER_HECTARE, "amount": Kind.PER_CELL}
    sources = tuple(
        RasterSource(
            write(folder / f"{key}.tif", part, affine, epsg, nodata[key], options),
            kind=kinds.get(key, Kind.CLASS),
        )
        for key, part in cells.items()
    )
    both = (Axis(2, CODES), Axis(3, breaks=(0.0, 1.0, 2.5, 4.0)))
    tables = (
        TableQuestion((Axis(2, CODES),), (0, 1)),
        TableQuestion(both, (1,), (Condition(0, 20.0, 250.0), Condition(2, high=2.5))),
    )
    job = RasterJob(sources, (SumQuestion(0, True), SumQuestion(1, True)), tables)
    parcels = surveys.random_parcels(seed, count, shape, beyond)
    wkbs = [wkb(parts, affine) for parts in parcels]
    return Scene(job, parcels, wkbs, cells, surveys.cell_ha(affine, epsg, shape))


def is_right(at: Scene, found, rel=1e-9) -> None:
    """Check all figures of a survey."""
    density, amount = (at.cells[key].astype(float) for key in ("density", "amount"))
    classes = np.full(density.shape, -1)
    for number, code in enumerate(CODES):
        classes[at.cells["class"] == code] = number
    year = np.digitize(at.cells["year"], (0.0, 1.0, 2.5, 4.0)) - 1
    counts = (classes >= 0) & (year <= 2) & (density >= 20.0) & (density <= 250.0)
    both = np.where(counts & (at.cells["class"] <= 2), 3 * classes + year, -1)
    one, two = (surveys.whole_table(*part) for part in zip(found.tables, [len(at.wkbs)] * 2, (4, 12)))
    most = at.areas.max()
    touched = 0
    for number, parts in enumerate(at.parcels):
        shares = surveys.coverage(parts, density.shape)
        touched += shares.any()
        close = {"rtol": rel, "atol": 1e-7 * most}
        np.testing.assert_allclose(found.whole_ha[number], (shares * at.areas).sum(), **close)
        for sums, values, per_hectare in zip(found.sums, (density, amount), (True, False)):
            wanted = surveys.expected_sums(shares, at.areas, values, per_hectare)
            ours = [getattr(sums, key)[number] for key in surveys.SUMS[:4]]
            np.testing.assert_allclose(ours, wanted, rtol=rel, atol=1e-5 * most)
        wanted = surveys.expected_table(shares, at.areas, classes, 4, ((density, True), (amount, False)))
        np.testing.assert_allclose(one[number], wanted, rtol=rel, atol=1e-6 * most)
        wanted = surveys.expected_table(shares, at.areas, both, 12, ((amount, False),))
        np.testing.assert_allclose(two[number], wanted, rtol=rel, atol=1e-6 * most)
    assert touched > 0.6 * len(at.parcels)


@pytest.mark.parametrize("name", GRIDS)
@pytest.mark.parametrize("tile", [(512, 2048), (4, 6), (3, 1)])
def test_every_figure_on_every_grid(tmp_path, monkeypatch, name, tile):
    monkeypatch.setattr(engine, "_TILE_ROWS", tile[0])
    monkeypatch.setattr(engine, "_TILE_COLUMNS", tile[1])
    at = scene(tmp_path, name, shape=(13, 17), count=30, seed=len(name))
    is_right(at, survey(at.job, at.wkbs, workers=SERIAL))


@pytest.mark.parametrize("shape", [(31, 1), (1, 31), (1, 1), (9, 16)])
@pytest.mark.parametrize("name", ["by cell", "by row"])
def test_narrow_maps_and_narrow_last_tiles(tmp_path, monkeypatch, name, shape):
    monkeypatch.setattr(engine, "_TILE_ROWS", 4)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 5)  # 16 columns: the last tile has one
    at = scene(tmp_path, name, shape=shape, count=30, seed=3, beyond=0.5)
    is_right(at, survey(at.job, at.wkbs, workers=SERIAL))


@pytest.mark.parametrize(
    "options",
    [
        ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"),
        ("TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=16", "COMPRESS=LZW"),
        ("BLOCKYSIZE=5",),
        ("BLOCKYSIZE=1", "COMPRESS=DEFLATE"),
    ],
)
def test_blocks_of_the_file_change_nothing(tmp_path, monkeypatch, options):
    monkeypatch.setattr(engine, "_TILE_ROWS", 16)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 32)
    (tmp_path / "other").mkdir()
    at = scene(tmp_path, shape=(50, 70), count=40, seed=5, options=options)
    plain = scene(tmp_path / "other", shape=(50, 70), count=40, seed=5)
    found = survey(at.job, at.wkbs, workers=SERIAL)
    monkeypatch.setattr(engine, "_TILE_ROWS", 512)
    for ours, other in zip(figures(found), figures(survey(plain.job, at.wkbs, workers=SERIAL))):
        np.testing.assert_allclose(ours.astype(float), other.astype(float), rtol=1e-9, atol=1e-8)
    is_right(at, found)


@pytest.mark.parametrize("options", [("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"), ("BLOCKYSIZE=5",)])
@pytest.mark.parametrize("seed", range(6))
def test_what_lies_beside_all_parcels_is_not_read(tmp_path, monkeypatch, options, seed):
    monkeypatch.setattr(engine, "_TILE_ROWS", 16)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 64)
    monkeypatch.setattr(tiles, "_LEAST_STEP", 4)
    looked, run = [], tiles._Band.run
    monkeypatch.setattr(tiles._Band, "run", lambda band, tile: looked.append(tile) or run(band, tile))
    at = scene(tmp_path, shape=(40, 150), count=4, seed=20 + seed, options=options, beyond=-6.0)
    is_right(at, survey(at.job, at.wkbs, workers=SERIAL))
    step = 16 if "TILED=YES" in options else 4
    ends = {tile.column + tile.columns for tile in looked} - {150}
    assert not [column for column in ends | {tile.column for tile in looked} if column % step]
    for tile in looked:  # no whole step at its ends without a parcel in one of its rows' bands
        for first in {tile.column, (tile.column + tile.columns - 1) // step * step}:
            boxes = [np.array([point for rings in part for point in rings[0]]).T for part in at.parcels]
            assert any(x.min() < first + step and x.max() > first for x, _ in boxes), (tile, first)
    assert sum(tile.columns for tile in looked) < 0.8 * 3 * 150


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    """Return a scene of several bands and tiles with 300 parcels."""
    return scene(tmp_path_factory.mktemp("usual"), "by row", (60, 80), 300, 11)


@pytest.fixture
def small_tiles(monkeypatch):
    """Cut maps into bands of 7 rows and tiles of 9 columns, parcels into batches of 37."""
    monkeypatch.setattr(engine, "_TILE_ROWS", 7)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 9)
    monkeypatch.setattr(engine, "_BATCH", 37)


def test_workers_of_every_kind_give_the_same_bits(usual, small_tiles):
    serial = bits(survey(usual.job, usual.wkbs, workers=SERIAL))
    for kind, count in (("threads", 1), ("threads", 3), ("processes", 2)):
        assert bits(survey(usual.job, usual.wkbs, workers=Workers(kind, count))) == serial


def test_batches_and_the_spools_place_change_no_bit(usual, small_tiles, monkeypatch):
    serial = bits(survey(usual.job, usual.wkbs, workers=SERIAL))
    monkeypatch.setattr(engine, "_BATCH", 10_000)
    assert bits(survey(usual.job, usual.wkbs, workers=SERIAL)) == serial
    as_objects = np.array(usual.wkbs, dtype=object)
    assert bits(survey(usual.job, as_objects, workers=SERIAL)) == serial
    rng = np.random.default_rng(1)
    cuts = np.sort(rng.integers(0, len(usual.wkbs), 40)).tolist()  # some are equal: empty batches
    batches = [usual.wkbs[a:b] for a, b in zip([0, *cuts], [*cuts, len(usual.wkbs)])]
    assert [] in batches
    assert bits(survey(usual.job, iter(batches), workers=SERIAL)) == serial
    for memory in (0, 5000):
        monkeypatch.setattr(engine, "Spool", lambda bands, digest, most=memory: Spool(bands, digest, most))
        assert bits(survey(usual.job, iter(batches), workers=SERIAL)) == serial
        assert bits(survey(usual.job, usual.wkbs, workers=Workers("threads", 2))) == serial


def test_lots_of_pieces_change_nothing(usual, small_tiles, monkeypatch):
    whole = survey(usual.job, usual.wkbs, workers=SERIAL)
    monkeypatch.setattr(integral, "_LOT", 150)
    for ours, other in zip(figures(survey(usual.job, usual.wkbs, workers=SERIAL)), figures(whole)):
        np.testing.assert_allclose(ours.astype(float), other.astype(float), rtol=1e-9, atol=1e-9)


def test_all_questions_at_once_are_each_alone(usual, small_tiles):
    together = survey(usual.job, usual.wkbs, workers=SERIAL)
    for number, question in enumerate(usual.job.sums):
        alone = survey(RasterJob(usual.job.sources, (question,)), usual.wkbs, workers=SERIAL)
        for name in surveys.SUMS:
            assert (getattr(alone.sums[0], name) == getattr(together.sums[number], name)).all()
        assert (alone.whole_ha == together.whole_ha).all()
    for number, question in enumerate(usual.job.tables):
        alone = survey(RasterJob(usual.job.sources, (), (question,)), usual.wkbs, workers=SERIAL)
        for name in surveys.TABLE:
            ours, other = getattr(alone.tables[0], name), getattr(together.tables[number], name)
            np.testing.assert_allclose(ours, other, rtol=1e-9, atol=1e-9)
    nothing = survey(RasterJob(usual.job.sources), usual.wkbs, workers=SERIAL)
    np.testing.assert_allclose(nothing.whole_ha, together.whole_ha, rtol=1e-9, atol=1e-9)


def cut_ring(ring, angle, position):
    """Return the parts of a convex ring on both sides of a line."""
    x, y = np.cos(angle), np.sin(angle)
    centre = np.mean(ring, axis=0)
    turned = [((p[0] - centre[0]) * x + (p[1] - centre[1]) * y, p) for p in ring]
    sides = []
    for sign in (1.0, -1.0):
        side = []
        for (d0, p0), (d1, p1) in zip(turned, turned[1:] + turned[:1]):
            d0, d1 = sign * (d0 - position), sign * (d1 - position)
            if d0 <= 0:
                side.append(p0)
            if (d0 <= 0) != (d1 <= 0):
                share = d0 / (d0 - d1)
                side.append((p0[0] + share * (p1[0] - p0[0]), p0[1] + share * (p1[1] - p0[1])))
        sides.append(side)
    return sides


@settings(max_examples=50, deadline=None, derandomize=True)
@given(
    x=st.floats(-5, 85), y=st.floats(-5, 65), size=st.floats(-1.0, 1.9), corners=st.integers(3, 30),
    squeeze=st.sampled_from([1.0, 0.02, 1e-4]), angle=st.floats(0, 3.2), share=st.floats(-0.8, 0.8),
)  # fmt: skip
def test_parts_add_up_and_classes_to_the_whole(usual, x, y, size, corners, squeeze, angle, share):
    radius, turns = 10.0**size, np.arange(corners) * 2 * np.pi / corners + angle
    ring = list(zip((x + radius * np.cos(turns)).tolist(), (y + squeeze * radius * np.sin(turns)).tolist()))
    parts = [part for part in cut_ring(ring, angle, share * radius * squeeze) if len(part) > 2]
    all_codes = TableQuestion((Axis(2, tuple(range(10))),), (0,))
    classes = usual.job.sources[2]
    sources = (
        *usual.job.sources[:2],
        RasterSource(classes.path, kind=Kind.CLASS, nodata=NodataRule(own=False)),
    )
    job = RasterJob(sources, (SumQuestion(0, True), SumQuestion(1)), (all_codes,))
    affine = GRIDS["by row"][0]
    wkbs = [wkb([[ring]], affine), *(wkb([[part]], affine) for part in parts)]
    found = survey(job, wkbs, workers=SERIAL)
    cell = usual.areas.max()
    for sums in found.sums:
        for name in ("value_sum", "sum_sq", "covered_ha", "nodata_ha"):
            figure = getattr(sums, name)
            assert figure[1:].sum() == pytest.approx(figure[0], rel=1e-9, abs=1e-6 * cell)
    table = surveys.whole_table(found.tables[0], len(wkbs), 10)
    assert table[1:].sum(axis=0) == pytest.approx(table[0], rel=1e-9, abs=1e-6 * cell)
    assert table[:, 0].sum(axis=1) == pytest.approx(found.whole_ha, rel=1e-9, abs=1e-9 * cell)
    assert table[:, 1].sum(axis=1) == pytest.approx(found.sums[0].value_sum, rel=1e-9, abs=1e-6 * cell)
    assert table[:, 2].sum(axis=1) == pytest.approx(found.sums[0].nodata_ha, rel=1e-9, abs=1e-8 * cell)
