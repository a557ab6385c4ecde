"""Examplania's land: areas to the millimetre, no gaps, no overlaps, the same in every build."""

from __future__ import annotations

import hashlib
import itertools

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsGeometry

from terrestrial_carbon.plugin.demo import examplania_carbon, examplania_relief
from terrestrial_carbon.plugin.demo.examplania import boundary, check_areas, parcel_geometry
from terrestrial_carbon.plugin.demo.examplania_land import CRS, land, main_island
from terrestrial_carbon.plugin.demo.examplania_plan import HOLDERS, PAPER_CLASSES, PLOTS
from terrestrial_carbon.plugin.demo.planar import LineChart, cut_area, ring_area
from terrestrial_carbon.plugin.storage.measure import area_ha, area_meter

GEOMETRIES = {plot.key: parcel_geometry(plot.key) for plot in PLOTS}


def test_the_plan_is_the_papers():
    for (status, basis), (hectares, tonnes) in PAPER_CLASSES.items():
        plots = [plot for plot in PLOTS if plot.status == status and basis in (None, plot.basis)]
        assert sum(plot.area_ha for plot in plots) == pytest.approx(hectares, abs=1e-9)
        assert sum(plot.stock_tco2e for plot in plots) == pytest.approx(tonnes, abs=1e-9)
    assert sum(plot.area_ha for plot in PLOTS) == pytest.approx(1000.0, abs=1e-9)
    assert 36 <= len(PLOTS) <= 48


def test_holders_are_those_of_the_illustration():
    def of(holder, *statuses):
        plots = [plot for plot in PLOTS if plot.holder == holder and plot.status in statuses]
        return sum(plot.area_ha for plot in plots), sum(plot.stock_tco2e for plot in plots)

    assert of("A", "tradeable")[1] == 2000.0
    assert of("A", "protected")[1] == 1000.0
    assert of("A", "tradeable", "protected")[0] == 100.0
    assert of("X", "tradeable") == (70.0, 7000.0)
    bare = [plot for plot in PLOTS if plot.stock_tco2e == 0]
    assert sum(plot.area_ha for plot in bare) == 100.0
    assert {plot.holder for plot in bare} == {"state"}
    assert {plot.holder for plot in PLOTS} == {holder.id for holder in HOLDERS}


def test_every_parcel_has_exactly_its_area():
    for plot in PLOTS:
        plane = sum(ring_area(ring) for ring in land()[plot.key]) / 1e4
        assert abs(plane - plot.area_ha) < 1e-9, plot.key
    check_areas()


def test_areas_on_the_ellipsoid():
    meter = area_meter(QgsCoordinateReferenceSystem(CRS), "EPSG:7030", QgsCoordinateTransformContext())
    for plot in PLOTS:
        assert abs(area_ha(GEOMETRIES[plot.key], meter) - plot.area_ha) < 1e-6, plot.key
    assert abs(area_ha(boundary(), meter) - 1000.0) < 1e-6


def test_the_parcels_partition_the_country():
    assert all(geometry.isGeosValid() for geometry in GEOMETRIES.values())
    union = QgsGeometry.unaryUnion(list(GEOMETRIES.values()))
    assert union.area() == pytest.approx(sum(g.area() for g in GEOMETRIES.values()), abs=1e-4)
    assert union.symDifference(boundary()).area() < 1e-6
    assert len(union.asMultiPolygon()) == 3  # the island and two islets
    assert all(len(polygon) == 1 for polygon in union.asMultiPolygon())  # no gap inside
    for (one, a), (two, b) in itertools.combinations(GEOMETRIES.items(), 2):
        if a.boundingBoxIntersects(b):
            assert a.intersection(b).area() < 1e-6, (one, two)


def test_neighbours_share_their_vertices():
    edges = {}
    for parts in land().values():
        for ring in parts:
            for a, b in zip(map(tuple, ring), map(tuple, np.roll(ring, -1, axis=0))):
                edges[(a, b)] = edges.get((a, b), 0) + 1
    assert set(edges.values()) == {1}
    alone = [(a, b) for a, b in edges if (b, a) not in edges]
    coast = sum(np.hypot(b[0] - a[0], b[1] - a[1]) for a, b in alone)
    ring = boundary()
    assert coast == pytest.approx(ring.length(), rel=1e-9)


def test_parcels_look_natural():
    """No slivers but the river's belt; every parcel is one piece, apart from the islets."""
    for plot in PLOTS:
        geometry = GEOMETRIES[plot.key]
        roundness = 4 * np.pi * geometry.area() / geometry.length() ** 2
        assert roundness > 0.3 or plot.key in ("riparian", "islets"), (plot.key, roundness)
        assert len(land()[plot.key]) == (2 if plot.key == "islets" else 1)


def test_two_builds_are_the_same():
    before = {key: [ring.tobytes() for ring in rings] for key, rings in land().items()}
    maps = [examplania_relief.heights, examplania_relief.slopes, examplania_carbon.carbon]
    maps.append(examplania_carbon.loss_years)
    bytes_before = [function().tobytes() for function in maps]
    for function in (land, main_island, *maps):
        function.cache_clear()
    assert {key: [ring.tobytes() for ring in rings] for key, rings in land().items()} == before
    assert [function().tobytes() for function in maps] == bytes_before


def test_the_land_is_the_same_on_every_machine():
    """To the millimetre: another version of numpy or of the C library must not move a border."""
    digest = hashlib.sha256()
    for key in sorted(land()):
        for ring in land()[key]:
            digest.update(np.round(ring, 3).tobytes())
    assert digest.hexdigest().startswith("4dbccb2252736bca")


def test_cutting_refuses_more_than_there_is():
    square = np.array([(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)])
    below, above, _ = cut_area(square, LineChart((0, 0), (1, 0)), 0.25)
    assert ring_area(below) == pytest.approx(2500.0, abs=1e-6)
    assert ring_area(above) == pytest.approx(7500.0, abs=1e-6)
    with pytest.raises(ValueError, match="cannot be cut"):
        cut_area(square, LineChart((0, 0), (1, 0)), 1.5)


def test_cutting_refuses_to_leave_more_than_two_pieces():
    comb = np.array([(0, 0), (90, 0), (90, 80), (60, 80), (60, 20), (30, 20), (30, 80), (0, 80)], dtype=float)
    with pytest.raises(ValueError, match="pieces"):
        cut_area(comb, LineChart((0, 0), (1, 0)), 0.4)
