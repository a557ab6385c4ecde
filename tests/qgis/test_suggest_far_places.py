"""Distances of suggestions where maps deceive: over the meridian of 180°, far north, by years alone."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from terrestrial_carbon.plugin.core.mechanism.suggestion_json import read_grounds


def layer(kind, crs, *shapes, fields="", values=()):
    made = QgsVectorLayer(f"{kind}?crs={crs}{fields}", kind, "memory")
    features = []
    for number, shape in enumerate(shapes):
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromWkt(shape))
        if values:
            feature.setAttributes([values[number]])
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def square(x, y, size):
    return f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


def kilometres(parcels, places, **more):
    import processing

    result = processing.run(
        "terrestrialcarbon:suggeststatus",
        {
            "INPUT": parcels, "JOINING_DATE": QDate(2015, 7, 1), "OUTPUT": "memory:",
            "ROADS": places, "MAX_ROAD_KM": 30.0, **more,
        },
    )  # fmt: skip
    found = []
    for feature in result["OUTPUT"].getFeatures():
        (ground,) = [g for g in read_grounds(feature["reason_codes"]) if g.code.startswith("roads_")]
        found.append(ground.values["value"])
    return found


def test_over_the_meridian_of_180_degrees(processing_provider):
    """Fiji: a road on the other side of the meridian is nearer than one to the south."""
    parcels = layer("Polygon", "EPSG:4326", square(179.9, -17.0, 0.01), square(-179.95, -17.0, 0.01))
    roads = layer("Point", "EPSG:4326", "POINT(-179.99 -16.995)", "POINT(179.905 -17.2)")
    east, west = kilometres(parcels, roads)
    assert east == pytest.approx(0.10 * 106.5, rel=0.01)
    assert west == pytest.approx(0.04 * 106.5, rel=0.01)


def test_in_a_projection_that_stretches(processing_provider):
    """In a cylindrical equal-area map at 65° north, degrees of longitude look six times as long."""
    crs = [QgsCoordinateReferenceSystem(name) for name in ("EPSG:4326", "EPSG:6933")]
    way = QgsCoordinateTransform(*crs, QgsProject.instance())
    here, east, north = (way.transform(QgsPointXY(*at)) for at in ((25.0, 65.0), (25.3, 65.0), (25.0, 65.3)))
    parcels = layer("Polygon", "EPSG:6933", square(here.x(), here.y(), 10.0))
    roads = layer("Point", "EPSG:6933", east.asWkt(), north.asWkt())
    (found,) = kilometres(parcels, roads)
    assert found == pytest.approx(14.15, rel=0.01)  # that to the north lies 33 km off


@pytest.mark.parametrize(("opened", "expected"), [("2014", 0.0), ("2015", 11.1), ("2015-06-30", 0.0)])
def test_a_road_of_the_joining_year_makes_no_land_tradeable(processing_provider, opened, expected):
    """The day is not known: that is taken which does not enlarge the budget."""
    parcels = layer("Polygon", "EPSG:4326", square(10.0, 0.0, 0.01))
    roads = layer(
        "Point", "EPSG:4326", "POINT(10.005 0.005)", "POINT(10.11 0.005)",
        fields="&field=opened:string", values=(opened, "1990"),
    )  # fmt: skip
    (found,) = kilometres(parcels, roads, ROADS_OPENED_FIELD="opened")
    assert found == pytest.approx(expected, abs=0.1)
