"""Suggestions from layers: Examplania's classes, exact areas, mixed parcels, and what is refused."""

from __future__ import annotations

import json
from datetime import date

import numpy as np
import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

from terrestrial_carbon.plugin.core.mechanism.suggestion_json import read_grounds
from terrestrial_carbon.plugin.core.units import M2_PER_HA
from terrestrial_carbon.plugin.demo.examplania import build_examplania, stable_id
from terrestrial_carbon.plugin.demo.examplania_plan import PAPER_CLASSES, PLOTS
from terrestrial_carbon.plugin.storage import proposals
from terrestrial_carbon.plugin.storage.measure import area_meter
from terrestrial_carbon.plugin.storage.values import from_attribute
from terrestrial_carbon.plugin.storage.workspace import open_workspace

ALGORITHM = "terrestrialcarbon:suggeststatus"
JOINED = QDate(2015, 7, 1)


@pytest.fixture(scope="module")
def examplania(qgis_app, tmp_path_factory):
    return build_examplania(tmp_path_factory.mktemp("examplania"))


def run(feedback=None, **parameters):
    import processing

    values = {"JOINING_DATE": JOINED, "OUTPUT": "memory:", **parameters}
    return processing.run(ALGORITHM, values, feedback=feedback)


@pytest.fixture
def told(qgis_processing):
    """A feedback that keeps what is warned of."""
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.warnings = []

        def pushWarning(self, warning):  # noqa: N802 (QGIS's name)
            self.warnings.append(warning)

    return Feedback()


def part_of(built, name):
    return QgsVectorLayer(f"{built.layers}|layername={name}", name)


def evidence(built):
    """All of Examplania's layers of evidence, with their fields."""
    return {
        "LAW_AREAS": part_of(built, "protected_areas"),
        "DESIGNATED_FIELD": "designated_on",
        "REPEALED_FIELD": "ended_on",
        "NAME_FIELD": "name",
        "TREATY_AREAS": part_of(built, "ramsar_sites"),
        "TREATY_DATE_FIELD": "designated_on",
        "TREATY_NAME_FIELD": "site_ref",
    }


SURVEYED = {
    "THREATS": "illegal_clearings", "THREAT_DATE_FIELD": "seen_on", "THREAT_NAME_FIELD": "source",
    "ACCESS_AREAS": "access_survey", "ACCESS_BASIS_FIELD": "basis", "ACCESS_NAME_FIELD": "reason",
    "ACCESS_DATE_FIELD": "assessed_on",
}  # fmt: skip


def values_of(feature):
    return {field.name(): from_attribute(feature[field.name()]) for field in feature.fields()}


def by_key(layer):
    found = {values["id"]: values for values in map(values_of, layer.getFeatures())}
    return {plot.key: found[stable_id("parcel", plot.key)] for plot in PLOTS}


def check_classes(result, rules):
    rows = by_key(result["OUTPUT"])
    for plot in PLOTS:
        row = rows[plot.key]
        assert (row["suggested_status"], row["suggested_basis"]) == (plot.status, plot.basis), plot.key
        assert row["suggested_share_pct"] == pytest.approx(100.0, abs=1e-3)
        assert row["mixed"] is False
        first = read_grounds(row["reason_codes"])[0]
        assert first.decides and first.rule.value == row["suggested_rule"] == rules[plot.status, plot.basis]
    hectares = {
        name: result[f"{name.upper()}_HA"]
        for name in ("protected", "inaccessible", "threatened", "tradeable")
    }
    for name, area in hectares.items():
        assert area == pytest.approx(
            sum(ha for (status, _), (ha, _) in PAPER_CLASSES.items() if status == name)
        )
    assert result["MIXED_COUNT"] == result["NOT_PLACED"] == result["EXCLUDED_COUNT"] == 0
    return rows


RULES = {
    ("protected", "law"): "law_by_cutoff",
    ("protected", "treaty"): "treaty",
    ("threatened", None): "law_with_threat",
    ("inaccessible", "biophysical"): "inaccessible",
    ("inaccessible", "economic"): "inaccessible",
    ("tradeable", None): "tradeable",
}


def test_examplania_from_its_surveys(examplania, processing_provider):
    parcels = open_workspace(examplania.workspace).parcel_layer()
    surveys = {name: part_of(examplania, value) if name.isupper() and not name.endswith("FIELD") else value
               for name, value in SURVEYED.items()}  # fmt: skip
    rows = check_classes(run(INPUT=parcels, **evidence(examplania), **surveys), RULES)

    def first(key):
        return read_grounds(rows[key]["reason_codes"])[0]

    park = first("park")
    assert (park.code, park.name, park.layer) == ("in_law_area", "Harrow National Park", "protected_areas")
    assert (park.since, park.decided_on, park.share) == (date(1994, 3, 15), date(2005, 12, 6), 1.0)
    cape = first("cape")  # relaxed in 2010, which does not count
    assert (cape.code, cape.until) == ("in_law_area", date(2010, 9, 30))
    assert first("newgrove").code == "law_after_cutoff"
    assert {g.code for g in read_grounds(rows["commons_3"]["reason_codes"])} == {
        "nothing_protects", "law_ended_before_cutoff",
    }  # fmt: skip
    assert {g.code for g in read_grounds(rows["cleared_a"]["reason_codes"]) if g.decides} == {
        "in_law_area", "threat_known",
    }  # fmt: skip
    assert "Ranger report 2014/17" in rows["cleared_a"]["reasons"]
    assert first("farpoint").name == "beyond the mountains: no road, no landing place"


def test_examplania_from_maps_and_roads(examplania, processing_provider):
    """The same classes from slope, roads and losses, without any survey."""
    parcels = open_workspace(examplania.workspace).parcel_layer()
    result = run(
        INPUT=parcels, **evidence(examplania), SLOPE=str(examplania.slope), MAX_SLOPE_DEG=30.0,
        ROADS=part_of(examplania, "roads"), MAX_ROAD_KM=0.5, LOSS=str(examplania.loss),
        ENCODING='{"scheme": "years", "offset": 2000, "first": 1, "last": 23}',
    )  # fmt: skip
    rows = check_classes(result, RULES)
    crags = read_grounds(rows["crags_n"]["reason_codes"])[0]
    assert crags.code == "slope_beyond" and crags.values["limit"] == 30.0
    assert crags.values["value"] == pytest.approx(35.8, abs=0.05) and crags.share == pytest.approx(
        0.72, abs=0.01
    )
    far = next(g for g in read_grounds(rows["farpoint"]["reason_codes"]) if g.decides)
    roads = part_of(examplania, "roads")
    geometry = next(f for f in parcels.getFeatures() if f["id"] == stable_id("parcel", "farpoint")).geometry()
    nearest = min(f.geometry().distance(geometry) for f in roads.getFeatures())
    assert far.code == "roads_beyond"
    assert far.values["value"] == pytest.approx(
        nearest / 1000.0, rel=0.15
    )  # the plane's metres are not the earth's
    cleared = next(g for g in read_grounds(rows["cleared_a"]["reason_codes"]) if g.code == "loss_in_law_area")
    assert cleared.share == pytest.approx(0.689, abs=0.001)


def polygons(name, crs, rows, fields=""):
    """A layer in memory of (WKT, *values)."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}{fields}", name, "memory")
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def box(x, y, width, height):
    return f"POLYGON(({x} {y},{x + width} {y},{x + width} {y + height},{x} {y + height},{x} {y}))"


PARCEL_FIELDS = "&field=id:string&field=plan_class:string&field=out:string"
LAW_FIELDS = "&field=name:string&field=since:string&field=until:string"


def test_a_mixed_parcel_is_cut_along_the_evidence(processing_provider):
    squares = [(box(10, 50, 0.1, 0.1), "a", "", ""), (box(10.1, 50, 0.1, 0.1), "b", "", "")]
    parcels = polygons("land", "EPSG:4326", squares, PARCEL_FIELDS)
    laws = polygons("parks", "EPSG:4326", [
        (box(9.9, 49.9, 0.13, 0.3), "West", "1990-01-01", ""),
        (box(10.02, 49.9, 0.02, 0.3), "Overlaps", "1995", ""),
        (box(10.15, 49.9, 0.1, 0.3), "Late", "2008-01-01", ""),
    ], LAW_FIELDS)  # fmt: skip
    result = run(INPUT=parcels, LAW_AREAS=laws, DESIGNATED_FIELD="since", NAME_FIELD="name", PARTS="memory:")
    first, second = (values_of(feature) for feature in result["OUTPUT"].getFeatures())
    assert first["mixed"] and first["suggested_status"] is None
    assert (second["suggested_status"], second["mixed"]) == ("tradeable", False)
    parts = {part["status"]: part for part in result["PARTS"].getFeatures()}
    assert sorted(parts) == ["protected", "tradeable"]
    assert parts["protected"]["share_pct"] == pytest.approx(40.0, abs=1e-5)  # what overlaps counts once
    assert parts["tradeable"]["share_pct"] == pytest.approx(60.0, abs=1e-5)
    meter = area_meter(parcels.crs(), "EPSG:7030", QgsProject.instance().transformContext())
    whole = next(parcels.getFeatures())
    assert sum(part["area_ha"] for part in parts.values()) == pytest.approx(
        meter.measureArea(whole.geometry()) / M2_PER_HA, rel=1e-6
    )
    both = QgsGeometry.unaryUnion([part.geometry() for part in parts.values()])
    assert both.symDifference(whole.geometry()).area() < 1e-12
    assert result["MIXED_COUNT"] == 1
    half = run(INPUT=parcels, LAW_AREAS=laws, DESIGNATED_FIELD="since", NAME_FIELD="name", MIN_SHARE=60.0)
    assert half["MIXED_COUNT"] == 0 and half["TRADEABLE_COUNT"] == 2


def test_fields_of_the_parcels(processing_provider):
    parcels = polygons("land", "EPSG:32632", [
        (box(500000, 5500000, 1000, 1000), "out", "", "2030-01-01"),
        (box(501000, 5500000, 1000, 1000), "back", "", "2014-01-01"),
        (box(502000, 5500000, 1000, 1000), "plan", "conservation", ""),
    ], PARCEL_FIELDS)  # fmt: skip
    result = run(INPUT=parcels, EXCLUDED_FIELD="out", PLAN_FIELD="plan_class")
    rows = {f["id"]: f for f in result["OUTPUT"].getFeatures()}
    assert [rows[one]["suggested_status"] for one in ("out", "back", "plan")] == [
        "excluded",
        "tradeable",
        "tradeable",
    ]
    assert "conservation" in rows["plan"]["reasons"]
    assert result["EXCLUDED_HA"] == pytest.approx(100.08, abs=0.01)


def test_years_alone_do_not_enlarge_the_budget(processing_provider, told):
    parcels = polygons("land", "EPSG:32632", [(box(500000, 5500000, 1000, 1000), "a", "", "")], PARCEL_FIELDS)
    for since, until, status in (
        ("2005", "", "protected"), ("2006", "", "tradeable"), ("1990", "2005", "protected"),
        ("1990", "2004", "tradeable"), ("", "", "protected"), ("0", "", "protected"),
    ):  # fmt: skip
        laws = polygons(
            "parks", "EPSG:32632", [(box(499000, 5499000, 3000, 3000), "P", since, until)], LAW_FIELDS
        )
        result = run(told, INPUT=parcels, LAW_AREAS=laws, DESIGNATED_FIELD="since", REPEALED_FIELD="until",
                     NAME_FIELD="name")  # fmt: skip
        assert next(result["OUTPUT"].getFeatures())["suggested_status"] == status, (since, until)
    assert any("Only the year is known" in text and "P" in text for text in told.warnings)
    assert any("Without a date" in text for text in told.warnings)


def test_bad_input_is_refused_with_the_way_out(examplania, processing_provider, tmp_path):
    parcels = polygons(
        "land", "EPSG:32632", [(box(500000, 5500000, 1000, 1000), "a", "", "2015-13-45")], PARCEL_FIELDS
    )
    laws = polygons("parks", "EPSG:32632", [(box(0, 0, 1, 1), "P", "last summer", "")], LAW_FIELDS)
    roads = QgsVectorLayer("LineString?crs=EPSG:32632&field=opened:string", "roads", "memory")
    lines = part_of(examplania, "roads")
    for parameters, sentence in (
        ({}, "choose at least one layer"),
        ({"JOINING_DATE": "soon", "EXCLUDED_FIELD": "out"}, "is no date"),
        ({"JOINING_DATE": QDate(2001, 1, 1), "LAW_AREAS": laws}, "before the cut-off"),
        ({"LAW_AREAS": laws, "DESIGNATED_FIELD": "since"}, "“last summer” in the field “since” of “parks”"),
        ({"EXCLUDED_FIELD": "out"}, "“2015-13-45” in the field “out”"),
        ({"LAW_AREAS": laws, "NAME_FIELD": "nombre"}, "has no field “nombre”"),
        ({"LAW_AREAS": lines}, "not a layer of polygons"),
        ({"LAW_AREAS": laws, "SLOPE": str(examplania.slope)}, "give MAX_SLOPE_DEG"),
        ({"LAW_AREAS": laws, "MAX_SLOPE_DEG": 30}, "choose SLOPE too"),
        ({"SLOPE": str(examplania.slope), "MAX_SLOPE_DEG": 30}, "does not touch any parcel"),
        ({"LOSS": str(examplania.loss)}, "choose LAW_AREAS too"),
        ({"ROADS": roads, "MAX_ROAD_KM": 1}, "nothing that was there"),
        ({"LAW_AREAS": laws, "WORKSPACE": str(examplania.workspace)}, "None of the parcels"),
        ({"LAW_AREAS": laws, "WORKSPACE": str(tmp_path / "none.gpkg")}, "none.gpkg"),
    ):  # fmt: skip
        with pytest.raises(QgsProcessingException) as caught:
            run(INPUT=parcels, **parameters)
        assert sentence in str(caught.value), (parameters, str(caught.value))


def test_doubled_keys_do_not_stop_the_output(processing_provider, tmp_path):
    squares = [(box(500000 + k * 1000, 5500000, 1000, 1000), 7, f"p{k}") for k in range(2)]
    parcels = polygons("land", "EPSG:32632", squares, "&field=fid:integer&field=out:string")
    laws = polygons("parks", "EPSG:32632", [(box(499000, 5499000, 9000, 9000), "P", "", "")], LAW_FIELDS)
    result = run(INPUT=parcels, LAW_AREAS=laws, OUTPUT=str(tmp_path / "out.gpkg"))
    assert QgsVectorLayer(result["OUTPUT"]).featureCount() == result["PROTECTED_COUNT"] == 2


def test_invalid_parcels_get_no_suggestion(processing_provider, told):
    bow = "POLYGON((500000 5500000,501000 5501000,501000 5500000,500000 5501000,500000 5500000))"
    parcels = polygons("land", "EPSG:32632", [(bow, "bow", "", ""), ("", "none", "", "")], PARCEL_FIELDS)
    result = run(told, INPUT=parcels, EXCLUDED_FIELD="out")
    assert result["NOT_PLACED"] == 2
    for row, code in zip(result["OUTPUT"].getFeatures(), ("invalid_geometry", "no_geometry")):
        assert (
            from_attribute(row["suggested_status"]) is None
            and json.loads(row["reason_codes"])[0]["code"] == code
        )


@pytest.fixture
def copied(examplania, tmp_path):
    """A workspace of Examplania to write into."""
    path = tmp_path / "copy.gpkg"
    path.write_bytes(examplania.workspace.read_bytes())
    return path


def test_suggestions_become_proposals_and_change_no_parcel(examplania, copied, processing_provider):
    workspace = open_workspace(copied)
    before = {f["id"]: (f["status"], f["basis"]) for f in workspace.parcel_layer().getFeatures()}
    law = {name: value for name, value in evidence(examplania).items() if "TREATY" not in name}
    asked = {"INPUT": f"{copied}|layername=parcel", "WORKSPACE": str(copied), **law}
    result = run(**asked)
    found = proposals.proposals(workspace, state="open")
    changed = {p.key for p in PLOTS if p.status in ("inaccessible", "threatened") or p.basis == "treaty"}
    assert {one.parcel_id for one in found} == {stable_id("parcel", key) for key in changed}
    assert result["PROPOSED_COUNT"] == len(found) == 8
    grounds = read_grounds(found[0].values["reasons"])
    assert grounds and grounds[0].decides
    assert {f["id"]: (f["status"], f["basis"]) for f in workspace.parcel_layer().getFeatures()} == before
    swamp = next(one for one in found if one.parcel_id == stable_id("parcel", "swamp"))
    proposals.decide(workspace, [swamp.id], False, "Ramsar site 9001")
    assert run(**asked)["PROPOSED_COUNT"] == 7  # what was rejected for the same reasons does not come again
    run(**{**asked, **evidence(examplania)})
    now_open = proposals.proposals(workspace, state="open")
    assert {one.parcel_id for one in now_open} == {stable_id("parcel", p.key) for p in PLOTS
                                                   if p.status in ("inaccessible", "threatened")}  # fmt: skip
    assert [run["algorithm"] for run in workspace.runs()][-3:] == [ALGORITHM] * 3


def test_guadeloupe_protected_areas_and_slope(shared_data, processing_provider, told):
    """Ten of 26 areas are invalid; expected statuses by an overlay of their own kind, cell by cell."""
    folder = shared_data / "glp_guadeloupe" / "epsg3395"
    areas = QgsVectorLayer(str(folder / "pa_PROJ.shp"), "pa")
    treaty, law = (areas.clone() for _ in range(2))
    treaty.setSubsetString("\"type\" LIKE 'Ramsar%'")
    law.setSubsetString("\"type\" NOT LIKE 'Ramsar%'")
    country = QgsGeometry.unaryUnion(
        [f.geometry().makeValid() for f in QgsVectorLayer(str(folder / "ctry_PROJ.shp")).getFeatures()]
    )
    extent = country.boundingBox()
    rows, step = [], 4000.0
    for x in np.arange(extent.xMinimum(), extent.xMaximum(), step):
        for y in np.arange(extent.yMinimum(), extent.yMaximum(), step):
            piece = QgsGeometry.fromWkt(box(x, y, step, step)).intersection(country)
            if piece.area() > 1e4:
                rows.append((piece.asWkt(), f"{x:.0f}/{y:.0f}", "", ""))
    parcels = QgsVectorLayer(f"MultiPolygon?crs=EPSG:3395{PARCEL_FIELDS}", "grid", "memory")
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(parcels.fields())
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        features.append(feature)
    assert parcels.dataProvider().addFeatures(features)[0] and parcels.featureCount() > 100
    result = run(told, INPUT=parcels, LAW_AREAS=law, NAME_FIELD="pa_name", TREATY_AREAS=treaty,
                 TREATY_NAME_FIELD="pa_name", SLOPE=str(folder / "slope.tif"), MAX_SLOPE_DEG=20.0,
                 PARTS="memory:")  # fmt: skip
    repaired = [text for text in told.warnings if "Not valid in" in text]
    counts = [int(text.split("(")[1].split(")")[0]) for text in repaired]
    assert sum(counts) == 10
    whole = {status: result[f"{status}_HA"] for status in ("PROTECTED", "INACCESSIBLE", "TRADEABLE", "MIXED")}
    assert min(whole.values()) > 0.0
    check_by_another_overlay(result, areas)


def check_by_another_overlay(result, areas):
    """Shares of each parcel by OGR, on the plane: Mercator is conformal, so those of a small parcel hold."""

    def union(test):
        found = ogr.Geometry(ogr.wkbMultiPolygon)
        for feature in areas.getFeatures():
            shape = ogr.CreateGeometryFromWkb(bytes(feature.geometry().asWkb())).MakeValid()
            for part in (shape.GetGeometryRef(k) for k in range(shape.GetGeometryCount())):
                if test(feature["type"]) and "POLYGON" in shape.GetGeometryName() + part.GetGeometryName():
                    whole = shape if shape.GetGeometryName() == "POLYGON" else part
                    found = found.Union(whole)
        return found

    treaty = union(lambda text: text.startswith("Ramsar"))
    law = union(lambda text: not text.startswith("Ramsar"))
    for feature in result["OUTPUT"].getFeatures():
        land = ogr.CreateGeometryFromWkb(bytes(feature.geometry().asWkb()))
        by_treaty = land.Intersection(treaty).Area() / land.Area()
        by_law = land.Difference(treaty).Intersection(law).Area() / land.Area()
        rest = 1.0 - by_treaty - by_law
        parts = {(p["status"], p["basis"]): p["share"] for p in json.loads(feature["parts"])}
        assert parts.get(("protected", "treaty"), 0.0) == pytest.approx(by_treaty, abs=2e-3)
        assert parts.get(("protected", "law"), 0.0) == pytest.approx(by_law, abs=2e-3)
        left = parts.get(("tradeable", None), 0.0) + parts.get(("inaccessible", "biophysical"), 0.0)
        assert left == pytest.approx(rest, abs=2e-3)
        most = max(by_treaty + by_law, rest)
        if abs(most - 0.9) > 2e-3:
            assert feature["mixed"] == (most < 0.9)
        slope = next((g for g in read_grounds(feature["reason_codes"]) if g.code.startswith("slope")), None)
        if slope is not None and not feature["mixed"] and rest > 0.9:
            assert (feature["suggested_status"] == "inaccessible") == (slope.values["value"] > 20.0)
