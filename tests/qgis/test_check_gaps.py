"""Gaps in coverages whose parcels meet four at a corner, as those of a grid or a cadastre do."""

from __future__ import annotations

import random

import checks_kit as kit
import pytest
from checks_kit import check
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

from terrestrial_carbon.plugin.core.checks.kinds import Kind
from terrestrial_carbon.plugin.core.units import M2_PER_HA

SIDE = 100.0  # metres


def cell(column, row):
    return QgsGeometry.fromRect(
        QgsRectangle(4e5 + column * SIDE, 5e6 + row * SIDE, 4e5 + (column + 1) * SIDE, 5e6 + (row + 1) * SIDE)
    )


def grid(cells):
    layer = QgsVectorLayer(f"Polygon?crs={kit.CRS}&field=id:string", "grid", "memory")
    features = []
    for column, row in sorted(cells):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(cell(column, row))
        feature.setAttributes([f"{column} {row}"])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def square(size):
    return {(column, row) for column in range(size) for row in range(size)}


def pockets(cells, size):
    """Return the fields without a parcel from which no way leads out over edges, by flooding from outside."""
    free = {(x, y) for x in range(-1, size + 1) for y in range(-1, size + 1)} - set(cells)
    found = []
    while free:
        waiting, pocket = [free.pop()], []
        while waiting:
            x, y = waiting.pop()
            pocket.append((x, y))
            for beside in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if beside in free:
                    free.remove(beside)
                    waiting.append(beside)
        if (-1, -1) not in pocket:
            found.append(len(pocket))
    return sorted(found)


def test_one_parcel_missing_in_a_grid(qgis_app):
    """Its four neighbours meet in its corners only, and those across the corners are beyond suspicion."""
    (gap,) = check(grid(square(7) - {(3, 3)})).of(Kind.GAP)
    assert gap.area_ha * M2_PER_HA == pytest.approx(SIDE * SIDE, rel=2e-3)
    assert (gap.x, gap.y) == pytest.approx((4e5 + 3.5 * SIDE, 5e6 + 3.5 * SIDE), abs=SIDE / 2)


@pytest.mark.parametrize("seed", range(6))
def test_any_parcels_missing_in_a_grid(qgis_app, seed):
    """More than are united at once; held against a flood of the fields."""
    chance, size = random.Random(seed), 22
    cells = {one for one in square(size) if chance.random() > 0.15 * (seed + 1) / 3}
    found = [one.area_ha * M2_PER_HA / SIDE**2 for one in check(grid(cells)).of(Kind.GAP)]
    assert sorted(round(area) for area in found) == pockets(cells, size)


def test_a_coverage_with_steps_fills_its_boundary(qgis_app):
    """At a corner that points inwards the outermost parcels meet in a point; what lies within is no gap."""
    cells = {one for one in square(9) if sum(one) < 12 and abs(one[0] - one[1]) < 7}
    shapes = [cell(*one) for one in sorted(cells)]
    boundary = QgsGeometry.unaryUnion(shapes)
    report = check(grid(cells), boundary=boundary)
    assert report.of(Kind.GAP) == [] and report.of(Kind.OUTSIDE) == []
    report = check(grid(cells - {(3, 3)}), boundary=boundary)
    assert [round(one.area_ha * M2_PER_HA / SIDE**2) for one in report.of(Kind.GAP)] == [1]
