"""Where losses are: polygons of the very hectares of the rows, in the same CRS and in another."""

from __future__ import annotations

import numpy as np
import pytest
import rasters_kit as kit
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)

from terrestrial_carbon.plugin.core.lulucf.forest import ForestDefinition
from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of
from terrestrial_carbon.plugin.core.overlays.losses import LossFilter
from terrestrial_carbon.plugin.core.units import DensityUnit
from terrestrial_carbon.plugin.processing.losses.count import count_losses
from terrestrial_carbon.plugin.processing.losses.places import amount_on, loss_places
from terrestrial_carbon.plugin.processing.losses.request import EventMap, LossRequest, ParcelLayer
from terrestrial_carbon.plugin.processing.raster_input import MapFile
from terrestrial_carbon.plugin.raster import places as outlines

RANDOM = np.random.default_rng(21)
SHAPE = (40, 50)
YEARS = RANDOM.choice([0, 0, 1, 2, 99], SHAPE).astype(np.uint8)
COVER = RANDOM.integers(0, 101, SHAPE).astype(np.uint8)
CARBON = RANDOM.uniform(5, 200, SHAPE).astype(np.float32)
CARBON[10:20, 5:20] = -9999.0
HANSEN = encoding_of({"scheme": "years", "last": 23})


def star(column, row, size):
    """Return WKT of a star with a hole, around a place in cells."""
    x0, y0 = kit.GRID[0] + 100 * column, kit.GRID[3] - 100 * row
    turn = np.linspace(0, 2 * np.pi, 15)
    radius = np.where(np.arange(15) % 2 == 0, 1.0, 0.6) * size * 100
    outer = [(x0 + r * np.cos(a), y0 + r * np.sin(a)) for r, a in zip(radius, turn)]
    inner = [(x0 + 0.3 * size * 100 * np.cos(a), y0 + 0.3 * size * 100 * np.sin(a)) for a in turn]
    rings = (",".join(f"{x:.4f} {y:.4f}" for x, y in [*ring[:-1], ring[0]]) for ring in (outer, inner))
    return "POLYGON (({}),({}))".format(*rings)


SHAPES = (star(15.3, 15.2, 12.1), star(44, 30, 14), kit.box(3, 3, 0.5, 0.5), star(22.5, 20, 18))


@pytest.fixture
def asked(qgis_app, tmp_path):
    """A function that makes the request for parcels in some CRS, with forest and density."""

    def make(crs="EPSG:32633", **more):
        layer = kit.parcels(*SHAPES)
        if crs != "EPSG:32633":
            transform = QgsCoordinateTransform(
                layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
            )
            shapes = [feature.geometry() for feature in layer.getFeatures()]
            for shape in shapes:
                shape.transform(transform)
            layer = kit.parcels(*(shape.asWkt(12) for shape in shapes), crs=crs)
        maps = {
            "loss": kit.raster(tmp_path / "loss.tif", YEARS),
            "cover": kit.raster(tmp_path / "cover.tif", COVER),
            "carbon": kit.raster(tmp_path / "carbon.tif", CARBON, nodata=-9999.0),
        }
        maps = {name: MapFile(QgsRasterLayer(path, name)) for name, path in maps.items()}
        make.layer = layer
        return LossRequest(
            ParcelLayer.of(layer, QgsProcessingContext()),
            (EventMap(maps["loss"], HANSEN),),
            (maps["carbon"],),
            DensityUnit.T_C_PER_HA,
            cover=maps["cover"],
            forest=ForestDefinition(20, 1, 2),
            **more,
        )

    return make


@pytest.mark.parametrize("tile", [7, 1024])
def test_places_have_the_hectares_and_tonnes_of_the_rows(asked, monkeypatch, tile):
    """In pieces of 7 cells and in one: the same."""
    monkeypatch.setattr(outlines, "_TILE", tile)
    request, feedback = asked(), QgsProcessingFeedback(False)
    rows = {(row.parcel_id, row.year): row for row in count_losses(request, feedback).rows()}
    places = list(loss_places(request, [1, 2, 3, 4], LossFilter(), feedback))
    assert {(place.parcel_id, place.reading.year) for place in places} == set(rows) and len(rows) >= 6
    shapes = {feature.id(): feature.geometry() for feature in asked.layer.getFeatures()}
    amounts = amount_on([place.wkb for place in places], request, feedback)
    for place, amount in zip(places, amounts):
        row, shape = rows[place.parcel_id, place.reading.year], QgsGeometry()
        shape.fromWkb(place.wkb)
        assert shape.isGeosValid() and shapes[place.parcel_id].buffer(1e-6, 4).contains(shape)
        assert amount.area_ha == pytest.approx(row.area_ha, rel=1e-9)
        assert amount.without_density_ha == pytest.approx(row.without_density_ha, rel=1e-7, abs=1e-9)
        assert amount.tco2e == (None if row.tco2e is None else pytest.approx(row.tco2e, rel=1e-8))
        plane = sum(  # in the CRS of the map: the shares of cells, without any of our areas
            (shape.intersection(QgsGeometry.fromWkt(kit.box(c, r))).area())
            for r, c in zip(*np.nonzero(place.reading.year - 2000 == YEARS))
        )
        assert shape.area() == pytest.approx(plane, rel=1e-9)


def test_parcels_in_another_crs(asked):
    """Carried back the polygons are the cells again: 1e-6 of the row, and mostly much less."""
    request, feedback = asked("EPSG:4326"), QgsProcessingFeedback(False)
    rows = {(row.parcel_id, row.year): row for row in count_losses(request, feedback).rows()}
    places = list(loss_places(request, [1, 4], LossFilter(2001, 2001), feedback))
    assert [place.parcel_id for place in places] == [1, 4]
    for place, amount in zip(places, amount_on([place.wkb for place in places], request, feedback)):
        assert amount.area_ha == pytest.approx(rows[place.parcel_id, 2001].area_ha, rel=1e-6)
        shape = QgsGeometry()
        shape.fromWkb(place.wkb)
        assert shape.boundingBox().xMaximum() < 180.0


def test_overlap_of_a_place_with_another(asked):
    request, feedback = asked(), QgsProcessingFeedback(False)
    (first,) = loss_places(request, [1], LossFilter(2001, 2001), feedback)
    (other,) = loss_places(request, [4], LossFilter(2001, 2001), feedback)
    shapes = []
    for place in (first, other):
        shape = QgsGeometry()
        shape.fromWkb(place.wkb)
        shapes.append(shape)
    common = shapes[0].intersection(shapes[1])
    common.convertGeometryCollectionToSubclass(shapes[0].type())
    (amount,) = amount_on([common.asWkb().data()], request, feedback)
    share = common.area() / shapes[0].area()
    assert 0.05 < share < 1.0
    (whole,) = amount_on([first.wkb], request, feedback)
    assert amount.area_ha == pytest.approx(share * whole.area_ha, rel=1e-5)
    assert amount_on([b""], request, feedback)[0].area_ha == 0.0


def test_polygons_of_event_layers_as_places(asked):
    """Their hectares are those of the rows; without any map they are measured on the ellipsoid."""
    from dataclasses import replace

    from terrestrial_carbon.plugin.core.overlays.event_fields import EventFields
    from terrestrial_carbon.plugin.processing.losses.together import count_all
    from terrestrial_carbon.plugin.processing.losses.vector_events import layer_places
    from terrestrial_carbon.plugin.processing.losses.vector_layer import EventLayer

    feedback, fields = QgsProcessingFeedback(False), EventFields("year")
    request = replace(asked(), events=(), densities=(), cover=None, forest=None)
    events = kit.parcels(
        (kit.box(2, 2, 9, 9), [2020]), (kit.box(5, 5, 9, 9), [2020]), fields="&field=year:int"
    )
    layer = EventLayer.of(events, QgsProcessingContext())
    rows = list(count_all(request, [layer], fields, feedback).rows())
    places = list(layer_places([layer], fields, request, feedback))
    amounts = amount_on([wkb for _, _, wkb in places], request, feedback)
    assert [row.parcel_id for row in rows] == [parcel + 1 for parcel, _, _ in places] and len(rows) >= 2
    for row, amount in zip(rows, amounts):
        assert amount.area_ha == pytest.approx(row.area_ha, rel=1e-9) and amount.tco2e is None
