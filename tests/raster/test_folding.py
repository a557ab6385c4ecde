"""Blocks beneath each other: the same numbers as of the same cells in rows."""

from __future__ import annotations

import numpy as np
import pytest
from raster import surveys
from raster.surveys import SERIAL, bits, wkb, write

from terrestrial_carbon.plugin.raster import survey as engine
from terrestrial_carbon.plugin.raster.folding import folded_index, folded_place, unfolded
from terrestrial_carbon.plugin.raster.job import (
    Axis,
    Condition,
    Kind,
    RasterJob,
    RasterSource,
    SumQuestion,
    TableQuestion,
)
from terrestrial_carbon.plugin.raster.running import Tile
from terrestrial_carbon.plugin.raster.survey import survey

AFFINE = (-61.8, 0.01, 0.0, 16.6, 0.0, -0.01)
SHAPE = (70, 250)


def tiled(width, height=16):
    return ("TILED=YES", f"BLOCKXSIZE={width}", f"BLOCKYSIZE={height}")


@pytest.mark.parametrize("width", [4, 6, 24])
def test_places(width):
    rows, columns = 5, 24
    tile = Tile(0, 0, columns, rows)
    cells = np.arange(rows * columns).reshape(rows, columns)
    folded = np.concatenate(np.split(cells, columns // width, axis=1))
    np.testing.assert_array_equal(unfolded(folded, rows, columns), cells)
    np.testing.assert_array_equal(
        folded.ravel()[folded_index(np.arange(cells.size), tile, width)], cells.ravel()
    )
    row, cell = (part.ravel() for part in np.mgrid[0:rows, 0:columns])
    np.testing.assert_array_equal(folded[folded_place(row, cell, tile, width)], cells.ravel())
    border = folded_place(np.arange(rows), np.full(rows, columns), tile, width)
    np.testing.assert_array_equal(border[0], np.arange(rows) + (columns // width - 1) * rows)
    assert (border[1] == width).all()


def test_blocks_of_any_width_give_the_same_to_the_last_bit(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "_TILE_ROWS", 32)
    monkeypatch.setattr(engine, "_TILE_COLUMNS", 96)
    rng = np.random.default_rng(3)
    density = rng.uniform(0, 300, SHAPE).astype(np.float32)
    density[rng.random(SHAPE) < 0.1] = np.nan
    years = (rng.integers(0, 9, SHAPE) * (rng.random(SHAPE) < 0.4)).astype(np.uint8)
    cover = rng.integers(0, 101, SHAPE).astype(np.uint8)
    parcels = [wkb(parts, AFFINE) for parts in surveys.random_parcels(5, 120, SHAPE)]
    found = []
    for k, widths in enumerate([(96, 96, 96), (32, 32, 32), (16, 48, 32), (48, 16, 96)]):
        paths = [
            write(tmp_path / f"{name}{k}.tif", cells, AFFINE, 4326, nodata, tiled(width))
            for name, cells, nodata, width in zip(
                ("density", "years", "cover"), (density, years, cover), (-9.0, None, 255), widths
            )
        ]
        kinds = (Kind.PER_HECTARE, Kind.CLASS, Kind.CLASS)
        sources = tuple(RasterSource(path, kind=kind) for path, kind in zip(paths, kinds))
        axes = Axis(1, codes=tuple(range(1, 9))), Axis(2, breaks=(0, 30, 60, 101))
        tables = tuple(
            TableQuestion(some, (0,), (Condition(2, low=10), Condition(0, high=250.0)))
            for some in (axes[:1], axes)
        )
        job = RasterJob(sources, (SumQuestion(0, squares=True),), tables)
        found.append(bits(survey(job, parcels, workers=SERIAL)))
    assert found[1:] == found[:1] * 3
