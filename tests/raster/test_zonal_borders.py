"""Parcels whose edges lie on the lines of cells, tiles and the map: each counts as if it were alone."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr
from raster.oracle import write_raster

from terrestrial_carbon.plugin.raster import survey
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
    monkeypatch.setattr(survey, "_TILE_COLUMNS", tile)
    monkeypatch.setattr(survey, "_TILE_ROWS", tile)
    rng = np.random.default_rng(tile)
    corners = np.sort(rng.integers(-3, 14, (300, 2, 2)), axis=1)
    corners = [(x0, y0, x1 + (x0 == x1), y1 + (y0 == y1)) for (x0, y0), (x1, y1) in corners.tolist()]
    ours = zonal_sums(path, 1, [box(*c) for c in corners], per_hectare=False)
    padded = np.pad(cells.astype(np.float64), 20)
    expected = [padded[30 - y1 : 30 - y0, 20 + x0 : 20 + x1].sum() for x0, y0, x1, y1 in corners]
    assert ours.value_sum == pytest.approx(expected, rel=1e-7, abs=1e-9)


def world(tmp_path, west, columns=720):
    """Return a map in half degrees from longitude ``west``, each cell holding its own column."""
    values = np.tile(np.arange(columns, dtype=np.float32), (20, 1))
    return write_raster(tmp_path / f"world{west}.tif", values, (west, 0.5, 0.0, 5.0, 0.0, -0.5), 4326)


def multi(*boxes):
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for wkb in boxes:
        parts.AddGeometry(ogr.CreateGeometryFromWkb(wkb))
    return bytes(parts.ExportToWkb())


def test_longitudes_go_round(tmp_path):
    """Cells of 0 to 360 degrees serve western longitudes; a parcel across 180 degrees is whole."""
    places = {
        "east": (box(10, 0, 11, 1), (20, 21), (380, 381)),
        "west": (box(-61, 0, -60, 1), (598, 599), (238, 239)),
        "west, counted on": (box(299, 0, 300, 1), (598, 599), (238, 239)),
        "across 0": (box(-0.5, 0, 0.5, 1), (719, 0), (359, 360)),
        "across 180": (box(179.5, 0, 180.5, 1), (359, 360), (719, 0)),
        "cut at 180": (multi(box(179.5, 0, 180, 1), box(-180, 0, -179.5, 1)), (359, 360), (719, 0)),
    }
    for west, side in ((0.0, 1), (-180.0, 2)):
        shapes = [place[0] for place in places.values()]
        ours = zonal_sums(world(tmp_path, west), 1, shapes, per_hectare=False)
        assert ours.value_sum == pytest.approx([2.0 * sum(p[side]) for p in places.values()], rel=1e-9)
        assert (ours.outside_pct == 0).all() and ours.touched
        assert ours.covered_ha == pytest.approx(ours.covered_ha[0], rel=1e-9)


def test_a_map_of_more_than_a_turn_counts_nothing_twice(tmp_path):
    ours = zonal_sums(world(tmp_path, -180.0, 722), 1, [box(179, 0, 181, 1)], per_hectare=False)
    assert ours.value_sum == pytest.approx([2.0 * (718 + 719 + 720 + 721)])


def test_a_regional_map_across_180_serves_both_ways_of_counting(tmp_path):
    shapes = [box(-179, 0, -178, 1), box(181, 0, 182, 1), box(100, 0, 101, 1)]
    ours = zonal_sums(world(tmp_path, 170.0, 40), 1, shapes, per_hectare=False)
    assert ours.value_sum == pytest.approx([2.0 * (22 + 23), 2.0 * (22 + 23), 0.0])
    assert ours.outside_pct.tolist() == [0, 0, 100]
