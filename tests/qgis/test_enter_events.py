"""Entering losses from polygons of events: their very places, once, beside what rasters show."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import numpy as np
import pytest
from loss_entry_kit import PARK, YEARS, Entering, build
from loss_vector_kit import FIELDS, Ground
from qgis import processing
from qgis.core import (
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from terrestrial_carbon.plugin.core.units import DensityUnit
from terrestrial_carbon.plugin.processing.losses.entry_plan import enter, plan_entry
from terrestrial_carbon.plugin.processing.losses.request import LossRequest, ParcelLayer
from terrestrial_carbon.plugin.processing.losses.vector_layer import EventLayer, fields_given
from terrestrial_carbon.plugin.processing.raster_input import MapFile
from terrestrial_carbon.plugin.storage.loss_places import unpack
from terrestrial_carbon.plugin.storage.verify import verify

CODE = 22  # of 2022
_BUILT: list = []


@pytest.fixture
def land(tmp_path, tmp_path_factory, processing_provider):
    """Examplania, built once and copied."""
    if not _BUILT:
        _BUILT.append(build(tmp_path_factory.mktemp("examplania")))
    return Entering(_BUILT[0], tmp_path)


@pytest.fixture
def park(land):
    return Ground(land.workspace)


def near(value, tolerance=1e-6):
    return pytest.approx(value, rel=tolerance, abs=1e-9)


def run(land, *events, **more):
    """Enter events by the fields of the kit."""
    given = {"ENCODING": FIELDS, "PARCELS": PARK, **more}
    return land.run(EVENTS=[one if isinstance(one, QgsVectorLayer) else str(one) for one in events], **given)


def refused(land, *events, **more):
    before = land.ledger.head()
    with pytest.raises(QgsProcessingException) as caught:
        run(land, *events, **more)
    assert land.ledger.head() == before
    return str(caught.value)


def counted(land, event, **more):
    """Return hectares and tonnes of the park by the algorithm that only counts."""
    found = processing.run(
        "terrestrialcarbon:lossbyyear",
        {"INPUT": f"{land.path}|layername=parcel", "ID_FIELD": "id", "EVENTS": [str(event)],
         "ENCODING": FIELDS, "DENSITY": [str(land.carbon)], "UNIT": DensityUnit.T_CO2E_PER_HA.value,
         "OUTPUT": "memory:", **more},
    )["OUTPUT"]  # fmt: skip
    rows = [row for row in found.getFeatures() if row["parcel"] == PARK]
    return sum(row["area_ha"] for row in rows), sum(row["tco2e"] for row in rows)


# ---- polygons


def test_polygons_are_entered_with_their_places_and_their_file(land, park):
    boxes = park.box(-90, -90, 100, 100), park.box(-40, -40, 100, 100)
    events = park.file(land.folder, *((box, "2022-08-01", "clearing") for box in boxes))
    done = run(land, events)
    area, tonnes = counted(land, events)
    assert done["ENTRIES"] == 1 and done["TOTAL_AREA_HA"] == near(park.hectares(*boxes)) == near(area)
    assert done["TOTAL_TCO2E"] == near(tonnes) and tonnes > 1
    (event,) = land.rows("event")
    united = QgsGeometry.unaryUnion(list(boxes)).intersection(park.shape)
    assert unpack(event).symDifference(united).area() < 1e-3
    assert (event["parcel_id"], event["year"], event["calendar_year"]) == (PARK, 8, 2022)
    assert event["event_type"] == "deforestation" and event["map_name"] == "clearings"
    assert event["map_source"].startswith("./clearings.gpkg")
    assert event["map_sha256"] == hashlib.sha256(events.read_bytes()).hexdigest()
    assert json.loads(event["encoding"]) == [
        {"scheme": "fields", "date": "seen", "type": "cause", "default_type": "loss"}
    ]
    (told,) = json.loads(event["conditions"])["maps"]
    assert (told["file"], told["sha256"]) == ("clearings.gpkg", event["map_sha256"])
    assert verify(land.path).is_ok


def test_overlapping_events_of_a_year_are_entered_once(land, park):
    """Of other types, of other days, on both sides of New Year: the earlier one has the place."""
    boxes = [park.box(-90 + 30 * step, -90, 60, 60 + 10 * step) for step in range(4)]
    days, causes = (
        ("2022-07-02", "2022-09-01", "2023-02-01", "2022-08-01"),
        ("fire", "harvest", "fire", "fire"),
    )
    events = park.file(land.folder, *zip(boxes, days, causes))
    done = run(land, events)
    assert done["TOTAL_AREA_HA"] == near(park.hectares(*boxes)) and "earlier ones" in land.log
    areas = {(e["event_type"], e["calendar_year"]): e["area_ha"] for e in land.rows("event", year=8)}
    fires = park.hectares(boxes[0], boxes[3])
    rest = QgsGeometry.unaryUnion(boxes[1:2]).difference(QgsGeometry.unaryUnion([boxes[0], boxes[3]]))
    assert areas["fire", 2022] == near(fires) and areas["harvest", 2022] == near(park.hectares(rest))
    assert areas["fire", 2023] == near(park.hectares(*boxes) - fires - park.hectares(rest))
    assert "entered already" not in refused(land, events).lower()


def test_a_place_is_lost_once_in_a_calendar_year(land, park):
    """March 2022 is in year 7 and August in year 8; what burned in March cannot burn again in August."""
    march, august = park.box(-60, -60, 60, 60), park.box(-30, -60, 60, 60)
    events = park.file(land.folder, (august, "2022-08-01", "fire"), (march, "2022-03-01", "fire"))
    done = run(land, events, YEARS="7, 8")
    assert done["TOTAL_AREA_HA"] == near(park.hectares(march, august))
    areas = {event["year"]: event["area_ha"] for event in land.rows("event")}
    assert areas == {7: near(0.36), 8: near(0.18)}


def test_a_day_counts_in_its_accounting_year(land, park):
    """Year 8 begins on 1 July 2022."""
    days = "2022-06-30", "2022-07-01", "2023-06-30", "2023-07-01"
    events = park.file(
        land.folder, *((park.box(-90 + 40 * k, -60, 30, 30), day, "fire") for k, day in enumerate(days))
    )
    for year, number in ((7, 1), (8, 2), (9, 1)):
        done = run(land, events, YEARS=str(year), DRY_RUN=True)
        assert done["ENTRIES"] == number and done["TOTAL_AREA_HA"] == near(number * 0.09)
    run(land, events, YEARS="8")
    assert sorted((e["year"], e["calendar_year"]) for e in land.rows("event")) == [(8, 2022), (8, 2023)]


def test_only_forest_is_entered_where_tree_cover_says_so(land, park):
    rows, columns = np.indices(land.codes().shape)
    cover = land.write("cover.tif", np.where((rows + columns) % 2 == 0, 80, 0).astype(np.uint8))
    box = park.box(-95, -95, 130, 110)
    events = park.file(land.folder, (box, "2022", "fire"))
    done = run(land, events, TREE_COVER=str(cover), THRESHOLD=30)
    area, tonnes = counted(land, events, TREE_COVER=str(cover), THRESHOLD=30)
    assert done["TOTAL_AREA_HA"] == near(area) and done["TOTAL_TCO2E"] == near(tonnes)
    assert 0.3 * park.hectares(box) < area < 0.7 * park.hectares(box)
    (event,) = land.rows("event")
    assert unpack(event).area() / 1e4 == near(event["area_ha"])
    bare = land.write("bare.tif", np.zeros(land.codes().shape, np.uint8))
    assert "no losses" in refused(land, events, TREE_COVER=str(bare), THRESHOLD=30, YEARS="2023,2022")


def test_a_layer_in_no_file_is_known_by_what_is_in_it(land, park):
    layer = park.layer((park.box(0, 0, 40, 40), "2022-08-01", "fire"))
    other = park.layer((park.box(50, 0, 40, 40), "2022-08-01", "fire"))
    same = park.layer((park.box(0, 0, 40, 40), "2022-08-01", "fire"))
    prints = [EventLayer.of(one, QgsProcessingContext()).traced() for one in (layer, other, same)]
    assert prints[0]["sha256"] == prints[2]["sha256"] != prints[1]["sha256"]
    run(land, layer)
    assert land.rows("event")[0]["map_sha256"] == prints[0]["sha256"]


# ---- beside rasters


def lost(land, park):
    """Return the outlines of the park's cells of 2022."""
    run(land, land.loss, ENCODING=YEARS)
    return unpack(land.rows("event")[0])


def half_of(park, place):
    """Return the western half of the box around a place, and some land beside it."""
    box = place.boundingBox()
    middle = box.center().x()
    box.setXMinimum(box.xMinimum() - 60)
    box.setXMaximum(middle)
    return QgsGeometry.fromRect(box)


def test_what_a_raster_entered_is_refused_and_left_out(land, park):
    place = lost(land, park)
    box = half_of(park, place)
    events = park.file(land.folder, (box, "2022-10-01", "fire"))
    shared = place.intersection(box).area() / 1e4
    assert 0.05 < shared < park.hectares(box) - 0.05
    said = refused(land, events)
    assert "in the accounts of the same year already" in said and f"{shared:.2f} ha" in said
    shown = run(land, events, DRY_RUN=True)
    assert shown["OVERLAP_HA"] == near(shared) and shown["OVERLAP_TCO2E"] > 0
    done = run(land, events, ONLY_NEW=True)
    assert done["TOTAL_AREA_HA"] == near(park.hectares(box) - shared) and done["OVERLAP_HA"] == 0
    assert "no losses" in refused(land, events, ONLY_NEW=True)
    assert verify(land.path).is_ok


def test_what_polygons_entered_is_refused_and_left_out(land, park):
    """The other way round, and polygons after polygons."""
    plan = run(land, land.loss, ENCODING=YEARS, DRY_RUN=True, PLACES="memory:")
    place = QgsGeometry(next(plan["PLACES"].getFeatures()).geometry())
    box = half_of(park, place)
    events = park.file(land.folder, (box, "2022-10-01", "fire"))
    run(land, events)
    shared = place.intersection(box).area() / 1e4
    assert f"{shared:.2f} ha" in refused(land, land.loss, ENCODING=YEARS)
    done = run(land, land.loss, ENCODING=YEARS, ONLY_NEW=True)
    assert done["TOTAL_AREA_HA"] == near(plan["TOTAL_AREA_HA"] - shared)
    again = park.file(land.folder, (box, "2022-11-01", "harvest"), name="again")
    assert f"{park.hectares(box):.2f} ha" in refused(land, again)


def test_a_raster_and_a_layer_at_once(land, park):
    plan = run(land, land.loss, ENCODING=YEARS, DRY_RUN=True, PLACES="memory:")
    place = QgsGeometry(next(plan["PLACES"].getFeatures()).geometry())
    box = half_of(park, place)
    shared, both = place.intersection(box).area() / 1e4, f"{YEARS} | {FIELDS}"
    same = park.file(land.folder, (box, "2022", "loss"), name="same")
    done = run(land, land.loss, same, ENCODING=both, DRY_RUN=True)
    together = plan["TOTAL_AREA_HA"] + park.hectares(box) - shared
    assert done["ENTRIES"] == 1 and done["TOTAL_AREA_HA"] == near(together)
    fire = park.file(land.folder, (box, "2022-10-01", "fire"), name="fire")
    assert "entered twice" in refused(land, land.loss, fire, ENCODING=both)
    done = run(land, land.loss, fire, ENCODING=both, ONLY_NEW=True)
    assert done["ENTRIES"] == 2 and done["TOTAL_AREA_HA"] == near(together)
    names = {event["map_name"] for event in land.rows("event")}
    assert names == {"loss_year\nfire"}
    assert [one["scheme"] for one in json.loads(land.rows("event")[0]["encoding"])] == ["years", "fields"]
    assert "one encoding" in refused(land, land.loss, fire, ENCODING=f"{YEARS} | {YEARS}")


# ---- what cannot be


def test_points_and_unsaved_edits_are_refused(land, park):
    points = park.layer((QgsGeometry.fromPointXY(park.middle), "2022", "fire"), kind="Point", name="alerts")
    assert "“alerts” holds points, which have no area" in refused(land, points)
    assert "alerts" in refused(land, land.loss, points, ENCODING=f"{YEARS}|{FIELDS}")
    layer = QgsVectorLayer(str(park.file(land.folder, (park.box(0, 0, 9, 9), "2022", "fire"))), "open", "ogr")
    assert layer.startEditing() and layer.changeAttributeValue(1, layer.fields().indexOf("cause"), "harvest")
    assert "“open” has edits that are not saved" in refused(land, layer)
    assert layer.rollBack()
    assert run(land, layer, DRY_RUN=True)["ENTRIES"] == 1


def test_words_and_years_that_are_not_known_are_told(land, park):
    events = park.file(
        land.folder,
        (park.box(0, 0, 40, 40), "soon", "fire"),
        (park.box(-50, 0, 40, 40), "2022-08-01", "fire"),
    )
    done = run(land, events)
    assert done["TOTAL_AREA_HA"] == near(0.16) and "seen=soon" in land.log
    assert "no field “when”" in refused(land, events, ENCODING='{"scheme": "fields", "date": "when"}')


def test_a_layer_that_has_changed_since_is_refused(land, park):
    """Opening and closing the file in QGIS is no change; another event is."""
    path = park.file(land.folder, (park.box(0, 0, 40, 40), "2022-08-01", "fire"))
    context = QgsProcessingContext()

    def planned():
        layer = QgsVectorLayer(str(path), "fires", "ogr")
        density = MapFile(_raster(land.carbon))
        request = LossRequest(ParcelLayer(None, context), (), (density,), DensityUnit.T_CO2E_PER_HA)
        layers = (replace(EventLayer.of(layer, context), fields=fields_given(FIELDS)),)
        feedback = QgsProcessingFeedback(False)
        return plan_entry(land.workspace, request, (2022,), context, feedback, [PARK], layers=layers)

    plan = planned()
    layer = QgsVectorLayer(str(path), "fires", "ogr")
    assert layer.featureCount() == 1 and list(layer.getFeatures())
    del layer
    assert len(enter(land.workspace, plan).result["ids"]) == 1
    land.run("correctentry", ENTRY=land.rows("event")[0]["entry_id"], AMOUNT_TCO2E=0.0, NOTE="again")
    plan = planned()
    park.file(land.folder, (park.box(0, 0, 50, 40), "2022-08-01", "fire"))
    with pytest.raises(QgsProcessingException, match=r"clearings\.gpkg.*has changed"):
        enter(land.workspace, plan)


def _raster(path):
    from qgis.core import QgsRasterLayer

    return QgsRasterLayer(str(path), path.stem)
