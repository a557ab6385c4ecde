"""Parcels with known faults for the tests of the check: tiles of a clean coverage, one fault in each."""

from __future__ import annotations

import random
from collections import Counter

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from terrestrial_carbon.plugin.processing.checks.choice import Choice
from terrestrial_carbon.plugin.processing.checks.full import check_all
from terrestrial_carbon.plugin.processing.checks.reading import Reader, columns_of
from terrestrial_carbon.plugin.storage.measure import area_meter

STRICT = Choice(min_area_ha=0.0070)

CRS = "EPSG:32633"
CELL, TILE = 100.0, 600.0
FIELDS = (
    "&field=id:string&field=name:string&field=status:string&field=basis:string&field=stock_tco2e:double"
    "&field=area_ha:double&field=protected_from:date&field=protected_to:date&field=excluded_to:date"
    "&field=legal_ref:string&field=treaty_ref:string&field=valid_from:date&field=valid_to:date"
)
STEPS = 3


class Country:
    """Features to put into a layer, and what a check should find in them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.features, self.expected = [], Counter()
        self._lines, self._number = {}, 0

    def add(self, geometry, **values) -> str:
        """Add a parcel (WKT or ``None``); return its id."""
        self._number += 1
        values.setdefault("id", f"p{self._number}")
        self.features.append((geometry, values))
        return values["id"]

    def expect(self, kind: str, *ids, detail: str = "") -> None:
        """Note a finding that should come."""
        self.expected[(kind, detail, tuple(sorted(ids)))] += 1

    def border(self, tile, a, b):
        """Return the points of the wavy line between two corners of a tile's cells, the same both ways."""
        low, high = min(a, b), max(a, b)
        key = (tile, low, high)
        if key not in self._lines:
            points = [self._corner(tile, low)]
            for step in range(1, STEPS):
                share = step / STEPS
                off = self.random.uniform(-9, 9)
                x = low[0] + (high[0] - low[0]) * share
                y = low[1] + (high[1] - low[1]) * share
                across = (0.0, off) if low[1] == high[1] else (off, 0.0)
                px, py = self._corner(tile, (x, y))
                points.append((px + across[0], py + across[1]))
            self._lines[key] = [*points, self._corner(tile, high)]
        line = self._lines[key]
        return line if a == low else line[::-1]

    def _corner(self, tile, at):
        return 400_000.0 + tile[0] * TILE + at[0] * CELL, 5_000_000.0 + tile[1] * TILE + at[1] * CELL

    def cell(self, tile, column, row) -> str:
        """Return the WKT of one of a tile's nine parcels, begun at any corner and in any direction."""
        corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
        ring = []
        for a, b in zip(corners, [*corners[1:], corners[0]]):
            ring += self.border(tile, a, b)[:-1]
        turn = self.random.randrange(len(ring))
        ring = ring[turn:] + ring[:turn]
        if self.random.random() < 0.5:
            ring.reverse()
        return wkt([ring])

    def at(self, tile, *points):
        """Return points given in metres from a tile's north-east cell's outer corner."""
        x0, y0 = self._corner(tile, (3, 3))
        return [(x0 + 40 + x, y0 + 40 + y) for x, y in points]

    def layer(self) -> QgsVectorLayer:
        """Return all parcels, in no order, as a memory layer."""
        layer = QgsVectorLayer(f"MultiPolygon?crs={CRS}{FIELDS}", "parcels", "memory")
        made = []
        for geometry, values in self.random.sample(self.features, len(self.features)):
            feature = QgsFeature(layer.fields())
            if geometry is not None:
                feature.setGeometry(QgsGeometry.fromWkt(geometry))
            for name, value in values.items():
                feature[name] = value
            made.append(feature)
        assert layer.dataProvider().addFeatures(made)[0]
        return layer


def wkt(*polygons) -> str:
    """Return lists of rings, each a list of points, as the WKT of a multipolygon; rings are closed."""

    def ring(points):
        return "(" + ",".join(f"{x!r} {y!r}" for x, y in [*points, points[0]]) + ")"

    return "MULTIPOLYGON(" + ",".join("(" + ",".join(map(ring, rings)) + ")" for rings in polygons) + ")"


def square(x, y, side, other=None):
    """Return the corners of a square, or a rectangle."""
    other = side if other is None else other
    return [(x, y), (x + side, y), (x + side, y + other), (x, y + other)]


def box_in(country, tile, x, y, side, other=None):
    """Return the WKT of a rectangle in a tile's free corner."""
    return wkt([country.at(tile, *square(x, y, side, other))])


#: Fault → rings of each part, in metres from the free corner.
INVALID = {
    "self_intersection": [[[(0, 0), (80, 80), (80, 0), (0, 80)]]],
    "ring_self_intersection": [[[(0, 0), (80, 0), (80, 80), (40, 0.0), (0, 80)]]],
    "hole_outside": [[square(0, 0, 60), square(70, 70, 10)]],
    "nested_holes": [[square(0, 0, 80), square(10, 10, 60), square(20, 20, 20)]],
    "nested_parts": [[square(0, 0, 80)], [square(20, 20, 30)]],
    "cut_in_two": [[square(0, 0, 80), [(0, 40), (40, 20), (80, 40), (40, 60)]]],
    "too_few_points": [[[(0, 0), (80, 0), (0, 0)]]],
}


def plant_invalid(country, tile, fault):
    """A parcel that is not valid stands by itself."""
    parts = [[country.at(tile, *ring) for ring in rings] for rings in INVALID[fault]]
    one = country.add(wkt(*parts))
    country.expect("invalid", one, detail=fault)
    if fault == "too_few_points":
        country.expect("zero_area", one)
    if fault in ("nested_holes", "cut_in_two"):  # land that nobody has, with land all around it
        country.expect("gap")


def plant_duplicate(country, tile, centre):
    twin = country.add(country.cell(tile, 1, 1))
    country.expect("duplicate", centre, twin)


def plant_nested(country, tile, centre):
    x, y = country._corner(tile, (1.5, 1.5))
    inner = country.add(wkt([square(x - 10, y - 10, 20)]))
    country.expect("nested", centre, inner)


def plant_overlap(country, tile, centre):
    x, y = country._corner(tile, (3, 1.5))
    east = country.ids[2, 1]
    other = country.add(wkt([square(x - 25, y - 10, 90, 20)]))
    country.expect("overlap", east, other)


def plant_gap(country, tile, centre):
    country.features = [one for one in country.features if one[1]["id"] != centre]
    country.expect("gap")


def plant_sliver(country, tile, centre):
    one = country.add(box_in(country, tile, 0, 0, 150.0, 0.5))
    country.expect("sliver", one)


def plant_small(country, tile, centre):
    one = country.add(box_in(country, tile, 0, 0, 8.0))
    country.expect("too_small", one)


def plant_empty(country, tile, centre):
    country.expect("empty", country.add(None))


def plant_same_id(country, tile, centre):
    country.add(box_in(country, tile, 0, 0, 90.0), id=centre)
    country.expect("id_duplicate", centre, centre)


def plant_no_id(country, tile, centre):
    country.add(box_in(country, tile, 0, 0, 90.0), id=None)
    country.expect("id_missing", "?")


def day(year, month=1, date=1):
    """Return a date as QGIS stores it."""
    return QDate(year, month, date)


#: Kind, detail → attributes that have it.
ATTRIBUTES = {
    ("date_missing", "protected_from"): {"status": "protected", "basis": "law", "legal_ref": "Act 1"},
    ("date_missing", "excluded_to"): {"status": "excluded"},
    ("dates_contradict", "protected_to"): {
        "status": "protected", "basis": "law", "legal_ref": "Act 1",
        "protected_from": day(2001), "protected_to": day(1999),
    },
    ("dates_contradict", "valid_to"): {"valid_from": day(2020), "valid_to": day(2019)},
    ("after_cutoff", ""): {
        "status": "protected", "basis": "law", "legal_ref": "Act 1", "protected_from": day(2005, 12, 7),
    },
    ("evidence_missing", "treaty_ref"): {"status": "protected", "basis": "treaty"},
    ("evidence_missing", "legal_ref"): {
        "status": "protected", "basis": "law", "protected_from": day(2005, 12, 6),
    },
    ("basis_misfit", ""): {"status": "tradeable", "basis": "law"},
    ("area_differs", ""): {"area_ha": 0.9},
}  # fmt: skip


def plant_attribute(country, tile, kind, detail):
    one = country.add(box_in(country, tile, 0, 0, 100.0), **ATTRIBUTES[kind, detail])
    country.expect(kind, one, detail=detail)


GEOMETRIC = (
    plant_duplicate, plant_nested, plant_overlap, plant_gap, plant_sliver, plant_small, plant_empty,
    plant_same_id, plant_no_id,
)  # fmt: skip


def planted(faults: int, seed: int) -> Country:
    """Return a country of so many tiles, each with nine parcels that share their borders and one fault."""
    country = Country(seed)
    across = int(faults**0.5) + 1
    for number in range(faults):
        tile = divmod(number, across)
        country.ids = {}
        for column in range(3):
            for row in range(3):
                country.ids[column, row] = country.add(country.cell(tile, column, row), stock_tco2e=100.0)
        choice = country.random.choice(["geometry", "invalid", "attribute"])
        if choice == "geometry":
            country.random.choice(GEOMETRIC)(country, tile, country.ids[1, 1])
        elif choice == "invalid":
            plant_invalid(country, tile, country.random.choice(sorted(INVALID)))
        else:
            plant_attribute(country, tile, *country.random.choice(sorted(ATTRIBUTES)))
    return country


def found_in(report) -> Counter:
    """Return the findings of a report as they are expected; parcels without an id are called ``?``."""
    return Counter(
        (
            one.kind.value,
            one.detail,
            ("?",) if one.kind.value == "id_missing" else tuple(sorted(one.names)),
        )
        for one in report.findings
    )


def meter_of(layer):
    """Return the meter of areas on WGS 84."""
    return area_meter(layer.crs(), "EPSG:7030", QgsCoordinateTransformContext())


def check(layer, choice=STRICT, boundary=None):
    """Return the report on a layer."""
    meter = meter_of(layer)
    reader = Reader(columns_of(layer.fields()), meter, layer.crs().isGeographic())
    feedback = QgsProcessingFeedback(False)
    parcels = reader.all(layer.getFeatures(), layer.featureCount(), feedback)
    return check_all(parcels, choice, meter, boundary, feedback)
