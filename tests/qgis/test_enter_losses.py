"""Entering what a map shows of a year's losses on Examplania: once, exactly, with its provenance."""

from __future__ import annotations

import hashlib
import json
import math
from datetime import date

import numpy as np
import pytest
from loss_entry_kit import PARK, SOUTHWOOD, Entering, build
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.lulucf.forest import ForestDefinition
from terrestrial_carbon.plugin.core.overlays.encoding import Days
from terrestrial_carbon.plugin.core.overlays.reading import Confidence
from terrestrial_carbon.plugin.demo.examplania import stable_id
from terrestrial_carbon.plugin.processing.losses.entry_plan import enter, plan_entry
from terrestrial_carbon.plugin.storage.forest import set_forest
from terrestrial_carbon.plugin.storage.loss_places import unpack
from terrestrial_carbon.plugin.storage.verify import verify

CODE = 22  # of 2022
EPOCH = date(2014, 12, 31)
_BUILT: list = []


@pytest.fixture
def land(tmp_path, tmp_path_factory, processing_provider):
    """Examplania, built once and copied; building it takes the provider, which comes and goes with a test."""
    if not _BUILT:
        _BUILT.append(build(tmp_path_factory.mktemp("examplania")))
    return Entering(_BUILT[0], tmp_path)


def near(value, other, tolerance=1e-9):
    return math.isclose(value, other, rel_tol=tolerance, abs_tol=1e-9)


def refused(land, words="", **more):
    before = land.ledger.head()
    with pytest.raises(QgsProcessingException, match=words) as caught:
        land.run(**more)
    assert land.ledger.head() == before
    return str(caught.value)


def plan(land, years=(2022,), context=None, **more):
    context = context or QgsProcessingContext()
    request = more.pop("request", None) or land.request(context)
    return plan_entry(land.workspace, request, years, context, QgsProcessingFeedback(), **more)


# ---- entering


def test_only_showing_writes_nothing(land):
    before = land.ledger.head()
    shown = land.run(DRY_RUN=True, PLACES="memory:", OVERLAPS="memory:")
    assert land.ledger.head() == before and land.rows("event") == []
    assert shown["ENTRY_IDS"] == "" and shown["ENTRIES"] == shown["PLACES"].featureCount() == 3
    assert shown["OVERLAPS"].featureCount() == 0 and "Nothing was written" in land.log
    entered = land.run()
    assert [entered[name] for name in ("ENTRIES", "TOTAL_TCO2E", "TOTAL_AREA_HA")] == [
        shown[name] for name in ("ENTRIES", "TOTAL_TCO2E", "TOTAL_AREA_HA")
    ]


def test_what_is_entered_is_what_the_maps_hold(land):
    """Held against the algorithm that only counts, and against cells counted by hand."""
    area, tonnes = land.counted()
    done = land.run(NOTE="森林", REASON="year 8")
    assert near(done["TOTAL_AREA_HA"], area) and near(done["TOTAL_TCO2E"], tonnes)
    assert near(area, (land.codes() == CODE).sum() * 0.04, 1e-6)  # cells of 20 m, all of them in parcels
    entries = land.rows("account_entry", year=8)
    assert sorted(entry["id"] for entry in entries) == sorted(done["ENTRY_IDS"].split(","))
    assert near(sum(entry["amount_tco2e"] for entry in entries), tonnes)
    assert {(e["kind"], e["year"], e["note"], e["source"]) for e in entries} == {
        ("emissions", 8, "森林", "loss_year")
    }  # fmt: skip
    for event in land.rows("event"):
        assert near(event["area_ha"], land.counted(parcel_id=event["parcel_id"])[0])
        assert near(unpack(event).area() / 1e4, event["area_ha"], 1e-6)  # EPSG:6933 keeps areas
    (year,) = land.rows("account_year", year=8)
    assert near(year["emissions_tco2e"], tonnes)
    assert land.ledger.head()[1] == done["HEAD"] and land.ledger.entries()[-1].reason == "year 8"
    assert verify(land.path).is_ok


def test_an_event_says_where_it_comes_from(land):
    land.run(PARCELS="Harrow National Park", MAP_NAME="Loss 2001–2023")
    (event,) = land.rows("event")
    assert (event["map_name"], event["map_source"]) == ("Loss 2001–2023", "./loss_year.tif")
    assert event["map_sha256"] == hashlib.sha256(land.loss.read_bytes()).hexdigest()
    assert (event["parcel_id"], event["calendar_year"], event["event_type"]) == (PARK, 2022, "loss")
    (encoding,) = json.loads(event["encoding"])
    assert encoding["scheme"] == "years" and encoding["offset"] == 2000
    conditions = json.loads(event["conditions"])
    (density,) = conditions["densities"]
    assert density["sha256"] == hashlib.sha256(land.carbon.read_bytes()).hexdigest()
    assert conditions["unit"] == "t_co2e_per_ha" and "forest" not in conditions


def test_the_forest_definition_of_the_workspace_is_the_limit_of_tree_cover(land):
    cover = land.write("cover.tif", np.where(land.codes() == CODE, 25, 0).astype(np.uint8))
    set_forest(land.workspace, ForestDefinition(30, 0.05, 5))
    refused(land, "no losses to enter", TREE_COVER=str(cover))
    set_forest(land.workspace, ForestDefinition(20, 0.05, 5))
    land.run(TREE_COVER=str(cover), PARCELS=PARK)
    conditions = json.loads(land.rows("event")[0]["conditions"])
    assert conditions["forest"] == {"crown_pct": 20.0, "area_ha": 0.05, "height_m": 5.0}
    assert conditions["tree_cover"]["name"] == "cover" and len(conditions["tree_cover"]["sha256"]) == 64


# ---- never twice


def test_entering_again_is_refused_with_what_was_entered(land):
    done = land.run(PARCELS=PARK)
    said = refused(land, PARCELS=PARK)
    assert "0.80 ha" in said and "50.18 tCO2e" in said
    assert near(done["TOTAL_AREA_HA"], 0.8, 1e-6) and round(done["TOTAL_TCO2E"], 2) == 50.18
    assert "Harrow National Park" in said and done["ENTRY_IDS"] in said
    shown = land.run(PARCELS=PARK, DRY_RUN=True, OVERLAPS="memory:")
    assert near(shown["OVERLAP_HA"], done["TOTAL_AREA_HA"])
    assert near(shown["OVERLAP_TCO2E"], done["TOTAL_TCO2E"])
    (overlap,) = shown["OVERLAPS"].getFeatures()
    assert overlap["entry_id"] == done["ENTRY_IDS"] and overlap["parcel"] == "Harrow National Park"
    assert "0.80 ha" in land.log
    assert land.run(PARCELS=SOUTHWOOD)["ENTRIES"] == 1  # another parcel


def test_a_refusal_leaves_no_tables(land):
    land.run(PARCELS=PARK)
    tables = {name: str(land.folder / f"{name}.gpkg") for name in ("PLACES", "OVERLAPS")}
    refused(land, "in the accounts of the same year already", **tables)
    assert not any(path.name in ("PLACES.gpkg", "OVERLAPS.gpkg") for path in land.folder.iterdir())
    land.run(DRY_RUN=True, **tables)
    assert sum(path.name in ("PLACES.gpkg", "OVERLAPS.gpkg") for path in land.folder.iterdir()) == 2


def other_map(land):
    """A map of cells half as long: half of the losses of 2022 in the park, and as many others beside."""
    fine = np.kron(land.codes(), np.ones((2, 2), np.uint8))
    lost = fine == CODE
    shared, column = lost.copy(), np.flatnonzero(lost.any(axis=0))
    shared[:, int(np.median(column)) :] = False
    beside = np.zeros_like(lost)
    beside[2:] = shared[:-2]
    more = beside & (fine == 0)
    codes = np.where(shared | more, CODE, 0).astype(np.uint8)
    return land.write("other.tif", codes), land.write(
        "shared.tif", np.where(shared, CODE, 0).astype(np.uint8)
    )


def test_another_map_is_refused_for_what_it_shares_only(land):
    land.run()
    other, shared = other_map(land)
    whole, only = land.counted(other), land.counted(shared)
    assert 0.1 < only[0] < whole[0] - 0.1
    shown = land.run(EVENTS=[str(other)], DRY_RUN=True)
    assert near(shown["OVERLAP_HA"], only[0], 1e-6) and near(shown["OVERLAP_TCO2E"], only[1], 1e-6)
    assert near(shown["TOTAL_AREA_HA"], whole[0])
    refused(land, "in the accounts of the same year already", EVENTS=[str(other)])
    rest = land.run(EVENTS=[str(other)], ONLY_NEW=True)
    assert near(rest["TOTAL_AREA_HA"], whole[0] - only[0], 1e-6) and rest["OVERLAP_HA"] == 0
    assert near(rest["TOTAL_TCO2E"], whole[1] - only[1], 1e-6)
    assert "left out" in land.log
    refused(land, "no losses to enter", EVENTS=[str(other)], ONLY_NEW=True)


def test_two_maps_of_the_same_losses_at_once_are_refused(land):
    copy = land.write("copy.tif", land.codes())
    encoding = json.dumps({"scheme": "years", "type": "fire"})
    land.run(EVENTS=[str(land.loss), str(copy)], PARCELS=PARK)  # tiles of one map: a place is there once
    assert near(land.rows("event")[0]["area_ha"], 0.8, 1e-6)
    refused(land, "already", EVENTS=[str(copy)], ENCODING=encoding, PARCELS=PARK)


def test_a_correction_to_nought_frees_the_place(land):
    done = land.run(PARCELS=PARK)
    land.run("correctentry", ENTRY=done["ENTRY_IDS"], AMOUNT_TCO2E=0.0, NOTE="wrong map")
    assert land.run("eventlayer", OUTPUT="memory:")["EVENTS"] == 0
    again = land.run(PARCELS=PARK)
    assert near(again["TOTAL_TCO2E"], done["TOTAL_TCO2E"])
    with pytest.raises(QgsProcessingException, match="enter the loss anew"):
        land.run("correctentry", ENTRY=done["ENTRY_IDS"], AMOUNT_TCO2E=5.0, NOTE="back")
    assert verify(land.path).is_ok


def test_of_two_plans_for_one_place_the_second_is_refused(land):
    first, second = plan(land, parcel_ids=[PARK]), plan(land, parcel_ids=[PARK])
    assert first.refusal is None and second.refusal is None
    enter(land.workspace, first)
    with pytest.raises(RuleError) as caught:
        enter(land.workspace, second)
    assert caught.value.finding.code == "losses_entered_meanwhile"
    assert "in the meantime" in second.sentence(caught.value.finding)


def test_a_map_that_has_changed_since_is_refused(land):
    made = plan(land, parcel_ids=[PARK])
    land.write(land.loss.name, land.codes() * 0)
    with pytest.raises(QgsProcessingException, match=r"loss_year\.tif.*has changed"):
        enter(land.workspace, made)
    assert land.rows("event") == []


# ---- years


def test_days_count_in_the_accounting_year_they_lie_in(land):
    """Year 8 begins on 1 July 2022; both halves of the calendar year are told apart."""
    days = np.zeros(land.codes().shape, np.uint16)
    rows, columns = np.nonzero(land.codes() == CODE)
    dates = [date(2022, 6, 30), date(2022, 7, 1), date(2022, 12, 31), date(2023, 1, 1), date(2023, 6, 30)]
    for number, (row, column) in enumerate(zip(rows, columns)):
        days[row, column] = 20_000 + (dates[number % 5] - EPOCH).days
    alerts = land.write("alerts.tif", days)
    context = QgsProcessingContext()
    request = land.request(context, alerts, Days(prefixes={2: Confidence.LOW}))
    made = plan(land, (2022,), context, request=request)
    spans = {(loss["first_day"], loss["last_day"]) for loss in made.losses}
    assert spans == {("2022-07-01", "2022-12-31"), ("2023-01-01", "2023-06-30")} and set(made.years) == {8}
    cells = sum(number % 5 in (1, 2, 3, 4) for number in range(len(rows)))
    assert near(made.area_ha, cells * 0.04, 1e-6)
    done = enter(land.workspace, made)
    years = {(e["year"], e["calendar_year"]) for e in land.rows("event")}
    assert years == {(8, 2022), (8, 2023)} and done.result["years"] == [8]
    before = plan(land, (7,), context, request=request)
    assert before.refusal is None and set(before.years) == {7}
    assert near(before.area_ha + made.area_ha, len(rows) * 0.04, 1e-6)


def alerts_of(land, day):
    """A map of alerts that dates the losses of 2022 to a day, with its encoding."""
    days = np.where(land.codes() == CODE, 20_000 + (day - EPOCH).days, 0).astype(np.uint16)
    encoding = json.dumps({"scheme": "days", "prefix": {"2": "low"}})
    return {"EVENTS": [str(land.write("alerts.tif", days))], "ENCODING": encoding}


@pytest.mark.parametrize(("day", "year"), [(date(2022, 3, 15), "7"), (date(2022, 9, 15), "8")])
def test_a_map_of_days_and_one_of_years_do_not_count_a_loss_twice(land, day, year):
    """In March 2022 it is still accounting year 7; a map of calendar years has the loss in year 8."""
    alerts = alerts_of(land, day)
    land.run(**alerts, YEARS=year)
    said = refused(land, "in the accounts of the same year already")
    assert "4.20 ha" in said
    refused(land, "no losses to enter", ONLY_NEW=True)
    assert land.run(YEARS="2023", DRY_RUN=True)["OVERLAP_HA"] == 0


def test_a_map_of_years_first_and_one_of_days_meanwhile(land):
    alerts = alerts_of(land, date(2022, 3, 15))
    context = QgsProcessingContext()
    request = land.request(context, land.folder / "alerts.tif", Days(prefixes={2: Confidence.LOW}))
    early = plan(land, (7,), context, request=request)
    land.run()
    with pytest.raises(RuleError) as caught:
        enter(land.workspace, early)
    assert caught.value.finding.code == "losses_entered_meanwhile"
    refused(land, "in the accounts of the same year already", **alerts, YEARS="7")


def test_losses_before_the_joining_date_and_of_closed_years_are_refused(land):
    assert "begin on 2015-07-01" in refused(land, "stock of the joining date", YEARS="2014, 2022")
    refused(land, "closed", YEARS="2015")
    refused(land, "no year", YEARS="two")
    refused(land, "after the last year", YEARS="", YEAR_FROM=2022, YEAR_TO=2021)
    assert land.run(YEARS="8", DRY_RUN=True)["ENTRIES"] == 3
    open_year = land.run(YEARS="", DRY_RUN=True)["TOTAL_AREA_HA"]
    assert near(open_year, land.run(YEARS="", YEAR_FROM=6, YEAR_TO=6, DRY_RUN=True)["TOTAL_AREA_HA"])
    assert near(open_year, land.counted(year=2020)[0])


def test_losses_dated_to_several_years_are_left_out_and_told(land):
    table = {"scheme": "classes", "codes": {"22": {"from": 2021, "to": 2022}, "23": {"from": 2023}}}
    done = land.run(ENCODING=json.dumps(table), YEARS="2022, 2023", DRY_RUN=True)
    assert "2021-01-01 to 2022-12-31 are not entered" in land.log
    assert near(done["TOTAL_AREA_HA"], land.counted(year=2023)[0])


# ---- what cannot be


def test_what_cannot_be_entered_is_said_in_a_sentence(land):
    refused(land, "at least one map of carbon density", DENSITY=[])
    refused(land, "no parcel nowhere", PARCELS="nowhere")
    refused(land, "no losses to enter", PARCELS=stable_id("parcel", "a_home"))
    polygons = QgsVectorLayer("Polygon?crs=EPSG:6933&field=d:date", "fires", "memory")
    refused(land, "no losses to enter", EVENTS=[polygons], ENCODING='{"scheme": "fields", "date": "d"}')


def test_land_without_carbon_is_left_out_and_told(land):
    bare = land.write("bare.tif", np.zeros(land.codes().shape, np.uint8))
    said = refused(land, "no losses to enter", DENSITY=[str(bare)])
    assert said and "without carbon are left out: 4.20 ha" in land.log


def test_more_than_a_parcel_has_left_is_refused(land):
    rich = land.write("rich.tif", np.full(land.codes().shape, 60_000, np.uint16))
    refused(land, "Southwood Upper", DENSITY=[str(rich)], PARCELS=SOUTHWOOD)


def test_a_selection_of_parcels(land):
    layer = land.workspace.parcel_layer()
    layer.selectByExpression(f"id = '{PARK}'")
    done = land.run(INPUT=layer, DRY_RUN=True)
    assert done["ENTRIES"] == 3  # nothing selected is asked for: the whole layer
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    QgsProject.instance().addMapLayer(layer)
    done = land.run(INPUT=QgsProcessingFeatureSourceDefinition(layer.id(), True), DRY_RUN=True)
    QgsProject.instance().removeMapLayer(layer.id())
    assert done["ENTRIES"] == 1 and near(done["TOTAL_AREA_HA"], 0.8, 1e-6)


# ---- the layer of events


def test_the_layer_has_what_stands(land):
    land.run(YEARS="2022, 2023")
    park = next(event for event in land.rows("event", year=8) if event["parcel_id"] == PARK)
    land.run("correctentry", ENTRY=park["entry_id"], AMOUNT_TCO2E=12.5, NOTE="field visit")
    found = land.run("eventlayer", OUTPUT="memory:", YEAR=2022)
    rows = {row["parcel_id"]: row for row in found["OUTPUT"].getFeatures()}
    assert found["EVENTS"] == len(rows) == 3
    assert rows[PARK]["tco2e"] == 12.5 and rows[PARK]["parcel"] == "Harrow National Park"
    assert rows[PARK]["map"] == "loss_year" and rows[PARK]["type"] == "loss"
    assert near(rows[PARK].geometry().area() / 1e4, rows[PARK]["area_ha"], 1e-6)
    assert near(found["TOTAL_TCO2E"], sum(row["tco2e"] for row in rows.values()))
    assert found["OUTPUT"].crs() == land.workspace.crs
    assert land.run("eventlayer", OUTPUT="memory:")["EVENTS"] > 3
