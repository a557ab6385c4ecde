"""Cross-tables where classes, breaks and values are awkward, against cells counted one by one."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from raster import surveys
from raster.surveys import SERIAL, UTM, wkb, write

from terrestrial_carbon.plugin.raster import crosstable
from terrestrial_carbon.plugin.raster import survey as engine
from terrestrial_carbon.plugin.raster.errors import RasterError
from terrestrial_carbon.plugin.raster.job import (
    Axis,
    Condition,
    Kind,
    Nodata,
    RasterJob,
    RasterSource,
    TableQuestion,
)
from terrestrial_carbon.plugin.raster.survey import survey

SHAPE = (6, 8)
AREAS = surveys.cell_ha(UTM, 32633, SHAPE)
WHOLE = [[surveys.rectangle(0, 0, SHAPE[1], SHAPE[0])]]
SLANTING = [[[(0.3, 0.2), (7.6, 1.1), (5.2, 5.9)]]]
BITS_64 = hasattr(gdal, "GDT_Int64")


def table_of(path, question, kind=Kind.CLASS, others=(), parcels=(WHOLE, SLANTING)):
    """Return a table as (parcels, 1 + 2 · values, size)."""
    job = RasterJob((RasterSource(path, kind=kind), *others), (), (question,))
    found = survey(job, [wkb(parts) for parts in parcels], workers=SERIAL)
    table = found.tables[0]
    assert (np.diff(table.parcel * question.size + table.cell) > 0).all()  # sorted, each once
    assert ((table.cell >= 0) & (table.cell < question.size)).all() and (table.area_ha > 0).all()
    return surveys.whole_table(table, len(parcels), question.size)


def is_right(found, numbers, values=(), parcels=(WHOLE, SLANTING)):
    """Check a table; ``numbers``: each cell's class, -1 for none."""
    for parts, ours in zip(parcels, found):
        shares = surveys.coverage(parts, numbers.shape)
        areas = surveys.cell_ha(UTM, 32633, numbers.shape)
        wanted = surveys.expected_table(shares, areas, numbers, ours.shape[1], values)
        np.testing.assert_allclose(ours, wanted, rtol=1e-9, atol=1e-9)


def number_of(cells, codes):
    """Return each cell's place among the codes (the first of equal ones), -1 for none."""
    found = np.full(cells.shape, -1)
    for number, code in reversed(list(enumerate(codes))):
        found[cells == code] = number
    return found


@pytest.mark.parametrize(
    "codes",
    [
        (3,),
        (0, 1, 2, 3, 4),
        (4, 1, 0),  # in no order
        (1, 3, 1),  # twice
        (-5, 2, 300, 70_000),  # beyond the type
        (-7, -6),
        (256, 512),
        (0, 2, 4, 6, 8, 10, 12),  # more gaps than are looked up one by one
    ],
)
@pytest.mark.parametrize(
    "kind", ["uint8", "int16", "uint16", "int32", "float32", "float64", "int64", "uint64"]
)
def test_codes_of_every_type(tmp_path, kind, codes):
    if kind.endswith("64") and not kind.startswith("float") and not BITS_64:
        pytest.skip("this GDAL has no whole numbers of 64 bits")
    cells = np.random.default_rng(3).integers(0, 13, SHAPE)
    if kind.startswith(("int", "float")):
        cells -= 6
    cells = cells.astype(kind)
    if kind.startswith("float"):
        cells[0] += 0.5
        cells[1, :3] = np.nan, np.inf, -np.inf
    found = table_of(write(tmp_path / "a.tif", cells), TableQuestion((Axis(0, codes),)))
    is_right(found, number_of(cells, codes))


def test_negative_codes_and_the_files_nodata(tmp_path):
    cells = np.random.default_rng(3).integers(-4, 4, SHAPE).astype(np.int16)
    path = write(tmp_path / "a.tif", cells, nodata=-2)
    found = table_of(path, TableQuestion((Axis(0, (-4, -3, -2, -1)),)))
    is_right(found, np.where(cells == -2, -1, number_of(cells, (-4, -3, -2, -1))))


@pytest.mark.skipif(not BITS_64, reason="this GDAL has no whole numbers of 64 bits")
def test_codes_that_no_float_holds_are_refused(tmp_path):
    path = write(tmp_path / "a.tif", np.full(SHAPE, 2**53 + 1, np.int64))
    with pytest.raises(RasterError) as caught:
        table_of(path, TableQuestion((Axis(0, (2**53 + 1,)),)))
    assert caught.value.code == "raster_too_large"


@pytest.mark.parametrize("kind", ["uint8", "int16", "float64"])
@pytest.mark.parametrize(
    "breaks", [(0.0, 1.0, 5.0), (-10.0, 2.5), (2.0, 2.5, 2.75, 100.0), (-np.inf, 3.0, np.inf)]
)
def test_breaks(tmp_path, kind, breaks):
    cells = np.random.default_rng(4).integers(0, 8, SHAPE).astype(kind)
    if kind == "float64":
        cells += 0.1
        cells[2] = breaks[1]
        cells[3, :2] = np.nan
    numbers = np.digitize(cells, breaks) - 1
    numbers[~np.isfinite(cells) | (numbers >= len(breaks) - 1)] = -1
    is_right(table_of(write(tmp_path / "a.tif", cells), TableQuestion((Axis(0, breaks=breaks),))), numbers)


@pytest.mark.parametrize("value", [0.7, 0.9])
def test_a_float32_cell_on_a_break(tmp_path, value):
    """A cell written as 0.7 belongs to the class that begins at 0.7, and no cell gets a class of -1."""
    cells = np.full(SHAPE, value, np.float32)
    cells[::2] = 0.05
    numbers = np.where(cells == np.float32(value), 1, 0)
    path = write(tmp_path / "a.tif", cells)
    is_right(table_of(path, TableQuestion((Axis(0, breaks=(0.0, value, 2.0)),))), numbers)
    numbers = np.where(cells == np.float32(value), 0, -1)
    is_right(table_of(path, TableQuestion((Axis(0, breaks=(value, 2.0)),))), numbers)


@pytest.mark.parametrize(
    "low, high", [(3.0, 6.0), (2.5, None), (None, 4.5), (-3.0, 1e9), (300.0, None), (None, -1.0), (5.0, 4.0)]
)
@pytest.mark.parametrize("kind", ["uint8", "float32"])
def test_conditions(tmp_path, low, high, kind):
    rng = np.random.default_rng(5)
    classes = write(tmp_path / "classes.tif", np.ones(SHAPE, np.uint8))
    cells = rng.integers(0, 9, SHAPE).astype(kind)
    numbers = np.zeros(SHAPE, int)
    numbers[cells == 7] = -1  # nodata
    for limit, wrong in ((low, np.less), (high, np.greater)):
        if limit is not None:
            numbers[wrong(cells, limit)] = -1
    if kind == "float32":
        cells[0] = np.nan
        numbers[0] = -1
    other = RasterSource(write(tmp_path / "b.tif", cells, nodata=7), kind=Kind.CLASS)
    found = table_of(
        classes, TableQuestion((Axis(0, (1,)),), (), (Condition(1, low, high),)), others=(other,)
    )
    is_right(found, numbers)


@pytest.mark.parametrize("nodata", [Nodata.HOLDS, Nodata.ALONE])
@pytest.mark.parametrize("kind", ["uint8", "float32"])
def test_conditions_on_nodata(tmp_path, nodata, kind):
    """The second map ends two columns before the first: there it has no data either."""
    rng = np.random.default_rng(6)
    classes = write(tmp_path / "classes.tif", np.ones(SHAPE, np.uint8))
    cells = rng.integers(0, 9, SHAPE).astype(kind)
    unknown = cells == 7
    unknown[:, -2:] = True
    counts = unknown | (cells >= 4) if nodata is Nodata.HOLDS else unknown
    path = write(tmp_path / "b.tif", cells[:, :-2], nodata=7)
    condition = Condition(1, 4.0, None, nodata)
    question = TableQuestion((Axis(0, (1,)),), (), (condition,))
    found = table_of(classes, question, others=(RasterSource(path, kind=Kind.CLASS),))
    is_right(found, np.where(counts, 0, -1))


@pytest.mark.parametrize("nodata", [Nodata.HOLDS, Nodata.ALONE])
def test_conditions_on_nodata_of_a_map_without_any(tmp_path, nodata):
    classes = write(tmp_path / "classes.tif", np.ones(SHAPE, np.uint8))
    other = RasterSource(write(tmp_path / "b.tif", np.full(SHAPE, 5, np.uint8)), kind=Kind.CLASS)
    question = TableQuestion((Axis(0, (1,)),), (), (Condition(1, 4.0, None, nodata),))
    numbers = np.full(SHAPE, 0 if nodata is Nodata.HOLDS else -1)
    is_right(table_of(classes, question, others=(other,)), numbers)


def test_values_of_both_kinds_on_another_grid_and_beyond_it(tmp_path):
    """Cells twice as wide that cover half of the map: what lies beyond lacks a value."""
    classes = np.random.default_rng(6).integers(0, 3, SHAPE).astype(np.uint8)
    wide = (UTM[0], 200.0, 0.0, UTM[3], 0.0, -200.0)
    cells = np.random.default_rng(7).uniform(1, 9, (3, 2))
    cells[1, 1] = np.nan
    path = write(tmp_path / "b.tif", cells, wide)
    others = (RasterSource(path, kind=Kind.PER_HECTARE), RasterSource(path, kind=Kind.PER_CELL))
    question = TableQuestion((Axis(0, (0, 1, 2)),), (1, 2), (Condition(0, 1.0),))
    found = table_of(write(tmp_path / "a.tif", classes), question, others=others)
    seen = np.full(SHAPE, np.nan)
    seen[:, :4] = cells.repeat(2, axis=0).repeat(2, axis=1)
    numbers = np.where(classes == 0, -1, classes.astype(int))
    for parts, ours in zip((WHOLE, SLANTING), found):
        shares = surveys.coverage(parts, SHAPE)
        wanted = surveys.expected_table(shares, AREAS, numbers, 3, ((seen, True), (seen / 4, False)))
        np.testing.assert_allclose(ours, wanted, rtol=2e-5, atol=1e-9)
    assert (found[0, 3:].sum(axis=1) > 0).all()


def test_touching_and_overlapping_parcels_and_holes(tmp_path):
    cells = np.random.default_rng(8).integers(0, 3, (20, 30)).astype(np.uint8)
    parcels = surveys.random_parcels(3, 60, (20, 30))
    parcels += [[[surveys.rectangle(x, y, x + 5, y + 4)]] for x in range(0, 30, 5) for y in range(0, 20, 4)]
    parcels += parcels[:3]
    parcels += [WHOLE]
    ring = [surveys.rectangle(1, 1, 29, 19), surveys.rectangle(2.5, 2.25, 27.5, 17)]
    parcels += [[ring], [[surveys.rectangle(2.5, 2.25, 27.5, 17)]]]
    found = table_of(write(tmp_path / "a.tif", cells), TableQuestion((Axis(0, (0, 1, 2)),)), parcels=parcels)
    is_right(found, cells.astype(int), parcels=parcels)


def test_gaps_of_a_row_that_cancel_out(tmp_path):
    """Left edges with a corner inside a row give a cell more than all, taken back from the gap."""
    cells = np.zeros((1, 10), np.uint8)
    cells[0, 1], cells[0, 6] = 1, 2
    slanting = [(1.2, 0.0), (2.0, 0.5), (2.3, 1.0), (2.9, 1.0), (1.9, 0.0)]
    parcels = [[[slanting], [surveys.rectangle(5, 0, 8, 0.5)]]]
    found = table_of(write(tmp_path / "a.tif", cells), TableQuestion((Axis(0, (1, 2)),)), parcels=parcels)
    is_right(found, cells.astype(int) - 1, parcels=parcels)


@pytest.mark.parametrize("most, pairs", [(0, 50), (300, 4_000_000), (10_000, 7)])
def test_tables_kept_as_lists_of_cells(tmp_path, monkeypatch, most, pairs):
    """Tables of more cells than are kept as a whole, dense and sparse, merged again and again."""
    monkeypatch.setattr(crosstable, "_DENSE", most)
    monkeypatch.setattr(crosstable, "_PAIRS", pairs)
    monkeypatch.setattr(engine, "_TILE_ROWS", 6)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 7)
    cells = np.random.default_rng(9).integers(0, 200, (20, 30)).astype(np.uint8)
    value = np.random.default_rng(9).uniform(0, 9, (20, 30)).astype(np.float32)
    value[::3] = np.nan
    parcels = surveys.random_parcels(5, 50, (20, 30))
    codes = tuple(range(0, 5000)) if most == 0 else tuple(range(200))
    other = RasterSource(write(tmp_path / "b.tif", value))
    path = write(tmp_path / "a.tif", cells)
    found = table_of(path, TableQuestion((Axis(0, codes),), (1,)), others=(other,), parcels=parcels)
    is_right(found, cells.astype(int), ((value.astype(float), True),), parcels=parcels)


def test_a_table_without_any_cell(tmp_path):
    found = table_of(write(tmp_path / "a.tif", np.ones(SHAPE, np.uint8)), TableQuestion((Axis(0, (9, 11)),)))
    assert found.shape == (2, 1, 2) and not found.any()


@pytest.mark.parametrize("breaks", [(), (1.0,), (2.0, 1.0), (0.0, 1.0, 1.0), (0.0, float("nan"), 2.0)])
def test_breaks_that_make_no_classes_are_refused(breaks):
    with pytest.raises(RasterError) as caught:
        RasterJob((RasterSource("a.tif"),), (), (TableQuestion((Axis(0, breaks=breaks),)),))
    assert caught.value.code == "job_unclear"
