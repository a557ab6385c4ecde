"""Reading rings from WKB of every make."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from osgeo import ogr

from terrestrial_carbon.plugin.raster.coverage import read_rings
from terrestrial_carbon.plugin.raster.errors import RasterError
from terrestrial_carbon.plugin.raster.grid import Affine
from terrestrial_carbon.plugin.raster.outlines import outlines
from terrestrial_carbon.plugin.raster.pieces import ranges

SQUARE = "((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,2 1,1 1))"
PIXELS = Affine((0.0, 1.0, 0.0, 0.0, 0.0, -1.0))


def wkb(text, order=ogr.wkbNDR, iso=True):
    geometry = ogr.CreateGeometryFromWkt(text)
    return bytes(geometry.ExportToIsoWkb(order) if iso else geometry.ExportToWkb(order))


@pytest.mark.parametrize("order", [ogr.wkbNDR, ogr.wkbXDR])
@pytest.mark.parametrize("iso", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        "POLYGON " + SQUARE,
        "MULTIPOLYGON (" + SQUARE + ")",
        "POLYGON Z ((0 0 9,4 0 9,4 4 9,0 4 9,0 0 9),(1 1 9,1 2 9,2 2 9,2 1 9,1 1 9))",
        "POLYGON M ((0 0 9,4 0 9,4 4 9,0 4 9,0 0 9),(1 1 9,1 2 9,2 2 9,2 1 9,1 1 9))",
        "POLYGON ZM ((0 0 9 8,4 0 9 8,4 4 9 8,0 4 9 8,0 0 9 8),"
        "(1 1 9 8,1 2 9 8,2 2 9 8,2 1 9 8,1 1 9 8))",
        "GEOMETRYCOLLECTION (POLYGON " + SQUARE + ")",
    ],
)
def test_every_make_gives_the_same_rings(text, order, iso):
    rings = read_rings([wkb(text, order, iso)])
    assert rings.start.tolist() == [0, 5, 10]
    assert rings.hole.tolist() == [False, True]
    assert rings.x[:5].tolist() == [0, 4, 4, 0, 0] and rings.y[5:].tolist() == [1, 2, 2, 1, 1]


def test_ewkb_with_srid():
    ring = np.array([[0, 0, 5], [1, 0, 5], [1, 1, 5], [0, 0, 5]], dtype="<f8").tobytes()
    ewkb = struct.pack("<BII", 1, 3 | 0x80000000 | 0x20000000, 4326) + struct.pack("<II", 1, 4) + ring
    assert read_rings([ewkb]).x.tolist() == [0, 1, 1, 0]


def test_null_and_empty_have_no_rings():
    rings = read_rings([None, b"", wkb("POLYGON EMPTY"), wkb("MULTIPOLYGON EMPTY"), wkb("POLYGON " + SQUARE)])
    assert rings.parcel.tolist() == [4, 4]


def test_not_a_number_takes_the_parcel_out():
    bad = bytearray(wkb("POLYGON ((0 0,4 0,4 4,0 0))"))
    bad[13:21] = struct.pack("<d", float("inf"))
    rings = read_rings([wkb("POLYGON " + SQUARE), bytes(bad), wkb("POLYGON ((0 0,1 0,1 1,0 0))")])
    assert rings.unplaced.tolist() == [False, True, False]
    assert rings.parcel.tolist() == [0, 0, 2] and rings.start.tolist() == [0, 5, 10, 14]


@pytest.mark.parametrize(
    "broken", [b"\x01", b"\x07abcdefgh", wkb("POLYGON " + SQUARE)[:40], wkb("POINT (1 1)")]
)
def test_unreadable_geometry_is_named_by_its_index(broken):
    with pytest.raises(RasterError) as caught:
        read_rings([None, broken])
    assert caught.value.code == "geometry_unreadable" and caught.value.values == {"index": 1}


def test_curves_are_refused():
    curve = wkb("CURVEPOLYGON (CIRCULARSTRING (0 0,2 0,2 1,2 2,0 0))")
    with pytest.raises(RasterError) as caught:
        read_rings([curve])
    assert caught.value.code == "geometry_curved"


@pytest.mark.parametrize(
    "text",
    [
        "POLYGON ((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,2 1,1 1))",
        "POLYGON ((0 0,0 4,4 4,4 0,0 0),(1 1,1 2,2 2,2 1,1 1))",
        "POLYGON ((0 0,0 4,4 4,4 0,0 0),(1 1,2 1,2 2,1 2,1 1))",
        "POLYGON ((0 0,0 0,0 4,0 4,4 4,4 0),(1 1,2 1,2 2,1 2))",  # repeated points, rings left open
    ],
)
def test_orientation_does_not_matter(text):
    geometry = wkb(text)
    boundaries = outlines(read_rings([None, geometry]), PIXELS, 2)
    assert boundaries.cells.tolist() == [0.0, 15.0]
    assert (boundaries.west[1], boundaries.east[1], boundaries.north[1], boundaries.south[1]) == (0, 4, -4, 0)
    assert boundaries.west[0] == np.inf


def test_ranges():
    assert ranges(np.array([5, 0, 9]), np.array([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]
