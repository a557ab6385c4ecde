"""The algorithms of natural disturbances on real tables and a real workspace."""

import csv
import gc

import numpy as np
import processing
import pytest
from accounts_algorithms_kit import Feedback
from natural_kit import EVIDENCE, enter_event, square
from qgis.core import (
    NULL,
    QgsApplication,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)

from terrestrial_carbon.plugin.processing.natural.series import parse_series
from terrestrial_carbon.plugin.storage.verify import verify

pytestmark = pytest.mark.usefixtures("processing_provider")

SERIES = {1990 + n: float(amount) for n, amount in enumerate([10, 12, 14] * 6 + [11, 90])}
TYPED = "; ".join(f"{year}: {amount}" for year, amount in SERIES.items())
KEPT = np.array([amount for amount in SERIES.values() if amount < 90])
LEVEL = {"BACKGROUND": 100.0, "MARGIN": 50.0, "DESCRIPTION": "inventory report 2015"}


def background(**parameters):
    feedback = Feedback()
    result = processing.run("terrestrialcarbon:disturbancebackground", parameters, feedback=feedback)
    return result, feedback.said


def refusal(**parameters):
    with pytest.raises(QgsProcessingException) as error:
        background(**parameters)
    return str(error.value)


def table(rows, fields="field=when:integer&field=burnt:double"):
    layer = QgsVectorLayer(f"None?{fields}", "fires", "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)
    return layer


# ---- the background level


def expect(result, ddof=1):
    assert result["BACKGROUND"] == pytest.approx(KEPT.mean(), rel=1e-12)
    assert result["MARGIN"] == pytest.approx(2 * KEPT.std(ddof=ddof), rel=1e-12)
    assert result["THRESHOLD"] == result["BACKGROUND"] + result["MARGIN"]
    assert result["YEARS_DROPPED"] == "2009"
    assert result["YEARS_USED"] == ",".join(map(str, range(1990, 2009)))


def test_the_series_may_be_typed_pasted_listed_or_read_from_a_file(tmp_path):
    path = tmp_path / "fires.csv"
    path.write_text("year,tCO2e\n" + "\n".join(f"{y},{a}" for y, a in SERIES.items()), encoding="utf-8")
    pasted = "Year\ttCO2e\n" + "\n".join(f"{year}\t{amount}" for year, amount in SERIES.items())
    commas = TYPED.replace(".0", ",0").replace(": ", "：").replace("; ", "；")
    for given in (
        TYPED,
        TYPED.replace("; ", "\n"),
        pasted,
        str(path),
        [*map(list, SERIES.items())],
        SERIES,
        commas,
    ):
        result, said = background(SERIES=given)
        expect(result)
        assert any("years − 1" in text for text in said)


def test_the_series_may_be_a_table_with_its_fields():
    layer = table(SERIES.items())
    expect(background(TABLE=layer, YEAR_FIELD="when", VALUE_FIELD="burnt")[0])
    QgsProject.instance().addMapLayer(layer)
    try:
        expect(background(SERIES=layer)[0])
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_the_divisor_and_the_sides_are_the_users(tmp_path):
    expect(background(SERIES=TYPED, DEVIATION="population")[0], ddof=0)
    low = TYPED.replace("2009: 90.0", "2009: 0")
    assert background(SERIES=low, SIDES="two")[0]["YEARS_DROPPED"] == "2009"
    assert background(SERIES=low, SIDES="one")[0]["YEARS_DROPPED"] == ""


def test_the_output_says_of_each_year_what_became_of_it():
    result, _ = background(SERIES=TYPED, OUTPUT="TEMPORARY_OUTPUT")
    rows = {f["year"]: f for f in result["OUTPUT"].getFeatures()}
    assert sorted(rows) == list(SERIES)
    assert not rows[2009]["used"] and rows[2009]["dropped_in_pass"] == 1
    assert rows[1990]["used"] and rows[1990]["dropped_in_pass"] == NULL
    first = np.array(list(SERIES.values()))
    assert rows[2009]["mean_tco2e"] == pytest.approx(first.mean())
    assert rows[1990]["deviation_tco2e"] == pytest.approx(KEPT.std(ddof=1))
    assert {row["method"] for row in rows.values()} == {"sample, two"}


def test_real_boreal_fires(shared_data):
    with open(shared_data / "fires_gfed4s" / "gfed41s_C_tidy.csv", newline="", encoding="utf-8") as file:
        boreal = {
            int(row["year"]): float(row["C"]) * 1e6 * 44 / 12
            for row in csv.DictReader(file)
            if row["fire_type"] == "Boreal forest fires" and row["region"] == "BONA"
        }
    assert boreal[2021] == 225e6 * 44 / 12
    span = {"FIRST_YEAR": 1997, "LAST_YEAR": 2021}
    result, said = background(SERIES=boreal, SPAN_REASON="satellites began in 1997", **span)
    x = np.array([boreal[year] for year in range(1997, 2021)])  # 2021, the year of 225 Tg C, stands out
    while (out := abs(x - x.mean()) > 2 * x.std(ddof=1)).any():
        x = x[~out]
    assert result["BACKGROUND"] == pytest.approx(x.mean()) and "2021" in result["YEARS_DROPPED"]
    assert result["MARGIN"] == pytest.approx(2 * x.std(ddof=1))
    assert "1997" in refusal(SERIES=boreal, **span) and "1990, 1991" in refusal(SERIES=boreal)


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({}, "Give the emissions by year"),
        ({"SERIES": TYPED + "; 2009: 1"}, "the year 2009 twice"),
        ({"SERIES": TYPED.replace("1995: 14.0; ", "")}, "no emissions for 1995"),
        ({"SERIES": TYPED.replace("1995: 14.0", "1995: many")}, "“1995: many” is no year with an amount"),
        ({"SERIES": "about " + TYPED}, "“about” is no year"),
        ({"SERIES": TYPED.replace("12.0", "-12")}, "-12"),
        ({"SERIES": "nowhere.csv"}, "nowhere.csv"),
        ({"SERIES": "burnt much"}, "burnt much"),
    ],
)
def test_what_is_no_series_is_refused_in_a_sentence(given, part):
    assert part in refusal(**given)


def test_a_table_that_does_not_do_is_refused():
    layer = table([("spring", 1.0)], "field=when:string&field=burnt:double")
    assert "“spring”" in refusal(TABLE=layer, YEAR_FIELD="when", VALUE_FIELD="burnt")
    assert "no field “year”" in refusal(TABLE=layer, VALUE_FIELD="burnt")
    assert "not as both" in refusal(TABLE=layer, SERIES=TYPED, VALUE_FIELD="burnt")


def test_amounts_in_the_thousands_are_read_as_written():
    assert parse_series("1990: 1,200.5; 1991: 800") == {1990: 1200.5, 1991: 800}
    assert parse_series("1990: 1.200,5; 1991: 800") == {1990: 1200.5, 1991: 800}
    assert parse_series("1990 = 1990, 1991 = 2012, 1992=3") == {1990: 1990, 1991: 2012, 1992: 3}


# ---- marks and what is left out


@pytest.fixture
def fires(country):
    """The example country with a fire of 400 t in 2016 and one of 300 t in 2017, and a felling."""
    enter_event(country.ledger, "fire", 400.0, place=square(0, 0))
    enter_event(country.ledger, "storm", 300.0, 2017, "weather", square(3000, 0), year=2)
    enter_event(country.ledger, "felling", 50.0, 2017, "harvest", year=2)
    return country


def run(country, name, **parameters):
    parameters = {"WORKSPACE": str(country.workspace.path), **parameters}
    return processing.run(f"terrestrialcarbon:{name}", parameters)


def refused(country, name, **parameters):
    with pytest.raises(QgsProcessingException) as error:
        run(country, name, **parameters)
    return str(error.value)


def left_out(country, **parameters):
    return run(country, "naturalexclusion", YEAR_FROM=2016, YEAR_TO=2018, **{**LEVEL, **parameters})


@pytest.mark.parametrize("typed", ["1,000", "about 100", "nan", "1_000", "１"])
def test_a_text_that_is_no_number_is_not_taken_for_nought(fires, typed):
    run(fires, "marknatural", EVENTS="fire", **EVIDENCE)
    assert f"BACKGROUND is “{typed}”" in refused(
        fires, "naturalexclusion", YEAR_FROM=2016, YEAR_TO=2018, **{**LEVEL, "BACKGROUND": typed}
    )
    assert left_out(fires, BACKGROUND="100.0")["EXCLUDED_TCO2E"] == 300.0


@pytest.mark.parametrize("missing", ["OUTPUT", "MAP"])
def test_table_and_map_are_written_both_or_neither(fires, tmp_path, missing):
    run(fires, "marknatural", EVENTS="fire", **EVIDENCE)
    targets = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "MAP")}
    before = sorted(tmp_path.iterdir())
    targets[missing] = str(tmp_path / "nowhere" / "there.gpkg")
    with pytest.raises(QgsProcessingException):
        left_out(fires, **targets)
    assert sorted(tmp_path.iterdir()) == before


def test_marks_follow_ups_and_exclusion_on_a_workspace(fires):
    result = run(fires, "marknatural", EVENTS="fire", **EVIDENCE)
    assert (result["EVENTS_MARKED"], result["EVENTS_INCOMPLETE"]) == (1, 0)
    result = run(fires, "marknatural", EVENTS="storm", DISTURBANCE="extreme_weather", EVIDENCE_A="map 3")
    assert result["EVENTS_INCOMPLETE"] == 1
    said = refused(fires, "naturalexclusion", YEAR_FROM=2016, YEAR_TO=2018, **LEVEL)
    assert "storm (b, c, d, e, f)" in said
    alone = left_out(fires, LEAVE_INCOMPLETE=True)
    assert (alone["EXCLUDED_TCO2E"], alone["WITHOUT_EVIDENCE_TCO2E"], alone["EVENTS_INCOMPLETE"]) == (
        300,
        300,
        1,
    )
    run(
        fires,
        "completenaturalmark",
        EVENTS="storm",
        **{k: v for k, v in EVIDENCE.items() if k != "EVIDENCE_A"},
    )
    run(fires, "naturalfollowup", EVENT="fire", KIND="salvage_logging", CALENDAR_YEAR=2017, AMOUNT_TCO2E=60.0)
    run(fires, "naturalfollowup", EVENT="fire", KIND="removal", CALENDAR_YEAR=2018, AMOUNT_TCO2E=5.5)
    result = left_out(fires)
    assert (result["MARKED_TCO2E"], result["SALVAGED_TCO2E"]) == (700, 60)
    assert (result["EXCLUDED_TCO2E"], result["COUNTED_TCO2E"]) == (240 + 200, 200)
    assert (result["REMOVALS_LEFT_OUT_TCO2E"], result["EXCLUDED_AREA_HA"]) == (5.5, 50)
    run(fires, "naturalfollowup", EVENT="storm", KIND="land_use_change", CALENDAR_YEAR=2018)
    assert left_out(fires)["CHANGED_USE_TCO2E"] == 300
    run(fires, "withdrawnaturalmark", EVENTS="storm", REASON="the land is a road now")
    assert left_out(fires)["MARKED_TCO2E"] == 400
    assert left_out(fires, ACTIVITY="afforestation")["MARKED_TCO2E"] == 0
    assert verify(fires.workspace.path).findings == ()


def test_the_tables_add_up_and_the_map_shows_the_land(fires):
    run(fires, "marknatural", EVENTS="fire", **EVIDENCE)
    run(fires, "marknatural", EVENTS="storm", DISTURBANCE="extreme_weather", **EVIDENCE)
    result = left_out(fires, OUTPUT="TEMPORARY_OUTPUT", MAP="TEMPORARY_OUTPUT")
    rows = {f["calendar_year"]: f for f in result["OUTPUT"].getFeatures()}
    assert sorted(rows) == [2016, 2017, 2018]
    parts = ("without_evidence", "changed_use", "salvaged", "excluded", "counted")
    for row in rows.values():
        assert row["marked_tco2e"] == sum(row[f"{part}_tco2e"] for part in parts)
        assert (row["background_tco2e"], row["threshold_tco2e"]) == (100, 150)
    land = {f["event_id"]: f for f in result["MAP"].getFeatures()}
    assert result["MAP"].crs() == fires.workspace.crs
    assert land["fire"].geometry().equals(square(0, 0)) and land["storm"].geometry().equals(square(3000, 0))
    assert (land["fire"]["excluded_tco2e"], land["storm"]["excluded_tco2e"]) == (300, 200)
    assert (land["storm"]["calendar_year"], land["storm"]["disturbance"]) == (2017, "extreme_weather")


def test_a_map_that_is_loaded_has_a_category_for_each_year_and_type(fires):
    run(fires, "marknatural", EVENTS="fire", **EVIDENCE)
    run(fires, "marknatural", EVENTS="storm", DISTURBANCE="extreme_weather", **EVIDENCE)
    algorithm = QgsApplication.processingRegistry().algorithmById("terrestrialcarbon:naturalexclusion")
    context, project, feedback = QgsProcessingContext(), QgsProject(), Feedback()
    context.setProject(project)
    given = {"WORKSPACE": str(fires.workspace.path), "YEAR_FROM": 2016, "YEAR_TO": 2018, **LEVEL}
    given["MAP"] = QgsProcessingOutputLayerDefinition("memory:", project)
    result, fine = algorithm.run(given, context, feedback)
    assert fine, feedback.said
    gc.collect()
    layer = QgsProcessingUtils.mapLayerFromString(result["MAP"], context)
    details = context.layersToLoadOnCompletion()[result["MAP"]]
    details.postProcessor().postProcessLayer(layer, context, feedback)
    labels = [category.label() for category in layer.renderer().categories()]
    assert labels == ["2016: wildfire", "2017: extreme weather"]
    assert len(drawn_colours(layer)) == 2


def drawn_colours(layer):
    """Return the colours by which the layer's features are drawn."""
    context = QgsRenderContext()
    context.setExpressionContext(
        QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    )
    context.expressionContext().setFields(layer.fields())
    renderer, colours = layer.renderer().clone(), set()
    renderer.startRender(context, layer.fields())
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        colours.add(renderer.symbolForFeature(feature, context).color().name())
    renderer.stopRender(context)
    return colours


def test_the_series_may_stand_in_for_the_level(fires):
    run(fires, "marknatural", EVENTS="fire", **EVIDENCE)
    level = {"BACKGROUND": None, "MARGIN": None, "DESCRIPTION": None}
    result = left_out(fires, SERIES=TYPED, **level)
    assert result["BACKGROUND_TCO2E"] == pytest.approx(KEPT.mean())
    assert result["EXCLUDED_TCO2E"] == pytest.approx(400 - KEPT.mean())


def test_refusals_say_what_to_do(fires):
    assert "harvest" in refused(fires, "marknatural", EVENTS="felling", **EVIDENCE)
    assert "No event is named" in refused(fires, "marknatural", EVENTS=" , ", **EVIDENCE)
    run(fires, "marknatural", EVENTS="fire", **EVIDENCE)
    assert "marked as natural already" in refused(fires, "marknatural", EVENTS="fire,storm", **EVIDENCE)
    assert fires.rows("natural_mark", event_id="storm") == []
    assert "give the reason" in refused(fires, "withdrawnaturalmark", EVENTS="fire")
    assert "description of the method" in refused(
        fires, "naturalexclusion", BACKGROUND=1.0, MARGIN=1.0, DESCRIPTION=""
    )
    assert "not both" in refused(fires, "naturalexclusion", SERIES=TYPED, **LEVEL)
    assert "and the margin" in refused(fires, "naturalexclusion", BACKGROUND=1.0)
    assert "before they begin" in refused(fires, "naturalexclusion", YEAR_FROM=2020, YEAR_TO=2019, **LEVEL)
    follow = {"EVENT": "fire", "KIND": "removal", "AMOUNT_TCO2E": 1.0}
    assert "the event was in 2016" in refused(fires, "naturalfollowup", CALENDAR_YEAR=2015, **follow)
