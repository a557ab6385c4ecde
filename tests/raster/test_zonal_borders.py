"""Parcels whose edges lie on the lines of cells, tiles and the map: each counts as if it were alone."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr
from raster.oracle import write_raster

from terrestrial_carbon.plugin.raster import zonal
from terrestrial_carbon.plugin.raster.zonal import zonal_sums

UNIT = (0.0, 1.0, 0.0, 10.0, 0.0, -1.0)  # ten by ten cells, x and y from 0 to 10


def box(x0, y0, x1, y1):
    return bytes(
        ogr.CreateGeometryFromWkt(
            f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"
        ).ExportToWkb()
    )


@pytest.fixture
def cells():
    return np.random.default_rng(3).uniform(1.0, 9.0, (10, 10)).astype(np.float32)


@pytest.fixture
def path(tmp_path, cells):
    return write_raster(tmp_path / "cells.tif", cells, UNIT, 32631)


def test_an_edge_on_the_maps_border_beside_a_parcel_that_reaches_beyond(path, cells):
    on_the_border, beyond = box(8, 4, 10, 6), box(9, 4, 12, 6)
    ours = zonal_sums(path, 1, [on_the_border, beyond], per_hectare=False)
    assert ours.value_sum == pytest.approx([cells[4:6, 8:].sum(), cells[4:6, 9].sum()], rel=1e-6)


@pytest.mark.parametrize("tile", [1, 2, 4, 5, 64])
def test_neighbours_on_lines_change_nothing(path, cells, monkeypatch, tile):
    monkeypatch.setattr(zonal, "_TILE_COLUMNS", tile)
    monkeypatch.setattr(zonal, "_TILE_ROWS", tile)
    rng = np.random.default_rng(tile)
    corners = np.sort(rng.integers(-3, 14, (300, 2, 2)), axis=1)
    corners = [(x0, y0, x1 + (x0 == x1), y1 + (y0 == y1)) for (x0, y0), (x1, y1) in corners.tolist()]
    ours = zonal_sums(path, 1, [box(*c) for c in corners], per_hectare=False)
    padded = np.pad(cells.astype(np.float64), 20)
    expected = [padded[30 - y1 : 30 - y0, 20 + x0 : 20 + x1].sum() for x0, y0, x1, y1 in corners]
    assert ours.value_sum == pytest.approx(expected, rel=1e-7, abs=1e-9)
