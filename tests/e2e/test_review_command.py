"""Samples, accuracy, plots and uncertainty on the command line, against figures worked out by hand."""

from __future__ import annotations

import csv
import json
import math

import pytest
from command_kit import Command

CO2 = 44 / 12


@pytest.fixture
def command(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    return Command(home)


def test_every_algorithm_of_the_review_does_its_work(command, tmp_path, qgis_app):
    from terrestrial_carbon.plugin.processing.review import review_classes

    done = set()

    def outcome(name, *words):
        done.add(name)
        return command.outcome(name, *words)

    simple = outcome("samplesize", "DESIGN=simple", "EXPECTED=0.5", "HALF_WIDTH=0.05",
                     f"OUTPUT={tmp_path / 'size.csv'}")  # fmt: skip
    assert simple["UNITS"] == math.ceil(1.959963985**2 * 0.25 / 0.05**2)

    classes = tmp_path / "classes.asc"
    rows = "\n".join(["1 " * 10 + "2 " * 10] * 20)
    header = "ncols 20\nnrows 20\nxllcorner 0\nyllcorner 0\ncellsize 100\nNODATA_value -9999\n"
    classes.write_text(f"{header}{rows}\n")
    classes.with_suffix(".prj").write_text(_wkt())
    drawn = tmp_path / "drawn.csv"
    sample = outcome("drawsample", f"RASTER={classes}", "DESIGN=stratified", "SIZES=1,20,2,30", "SEED=7",
                     f"OUTPUT={drawn}")  # fmt: skip
    assert sample["UNITS"] == 50 == len(drawn.read_text().splitlines()) - 1
    assert sample["FRAME_HA"] == pytest.approx(400, rel=1e-6)

    labelled = tmp_path / "labelled.csv"
    pairs = [("forest", "forest")] * 18 + [("forest", "other")] * 2 + [("other", "other")] * 30
    labelled.write_text("map,ref\n" + "".join(f"{a},{b}\n" for a, b in pairs))
    matrix = tmp_path / "accuracy.csv"
    found = outcome("accuracy", f"INPUT={labelled}", "MAP_FIELD=map", "REFERENCE_FIELD=ref",
                    "AREAS=forest,300,other,100", f"OUTPUT={matrix}")  # fmt: skip
    assert found["OVERALL"] == pytest.approx(0.75 * 0.9 + 0.25)
    assert found["OVERALL_CI"] == pytest.approx(1.959963985 * 0.75 * math.sqrt(0.9 * 0.1 / 19))

    trees = tmp_path / "trees.csv"
    trees.write_text("plot,d,h,wd\na,20,15,0.6\nb,30,20,0.5\n")
    plots = outcome(
        "plotstock", f"INPUT={trees}", "TREE_PLOT_FIELD=plot", "DIAMETER_FIELD=d", "HEIGHT_FIELD=h",
        "DENSITY_FIELD=wd", "PLOT_AREA=0.1", f"OUTPUT={tmp_path / 'strata.csv'}",
    )  # fmt: skip
    of_trees = [0.0673 * (0.6 * 20**2 * 15) ** 0.976, 0.0673 * (0.5 * 30**2 * 20) ** 0.976]  # kg, Chave 2014
    assert plots["MEAN"] == pytest.approx(sum(of_trees) / 2 / 1000 / 0.1)

    stock = outcome(
        "stockuncertainty", "STRATA=park,protected,100,5,40,4,farm,tradeable,200,10,10,1",
        "CARBON_FRACTION=0.5", "CARBON_FRACTION_SE=0", "PERIOD=50", "DRAWS=2000",
        f"OUTPUT={tmp_path / 'figures.csv'}",
    )  # fmt: skip
    assert stock["T0"] == pytest.approx(200 * 10 * 0.5 * CO2)
    product = math.sqrt((200 * 1) ** 2 + (10 * 10) ** 2 + (10 * 1) ** 2)
    assert stock["T0_SE"] == pytest.approx(product * 0.5 * CO2)
    sample_of_map(command, outcome, tmp_path, classes, drawn, sample)
    plots_and_budget(command, outcome, tmp_path)
    sign_and_report(outcome, tmp_path)
    assert done == {each.NAME for each in review_classes()}


def squares(command, tmp_path):
    """Make a workspace of two parcels of 100 ha: a wood, protected, and a farm, tradeable."""
    features = []
    for name, x, status in (("wood", 0, "protected"), ("farm", 1000, "tradeable")):
        ring = [[x, 0], [x + 1000, 0], [x + 1000, 1000], [x, 1000], [x, 0]]
        of = {"name": name, "status": status, "stratum": name}
        place = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": of, "geometry": place})
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::6933"}}
    land, path = tmp_path / "squares.geojson", tmp_path / "w.gpkg"
    land.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    command.outcome("createworkspace", "NAME=Two squares", "CRS=EPSG:6933", f"OUTPUT={path}")
    assert command.outcome("importparcels", f"WORKSPACE={path}", f"INPUT={land}")["IMPORTED"] == 2
    return path


def sample_of_map(command, outcome, tmp_path, classes, drawn, sample):
    """Keep the sample that was drawn, label it, two of one class otherwise, and hold the figures by hand."""
    from terrestrial_carbon.plugin.core.review.samples import unit_id
    from terrestrial_carbon.plugin.storage import samples
    from terrestrial_carbon.plugin.storage.workspace import open_workspace

    path, places = squares(command, tmp_path), tmp_path / "drawn.gpkg"
    command.outcome("drawsample", f"RASTER={classes}", "DESIGN=stratified", "SIZES=1,20,2,30", "SEED=7",
                    f"OUTPUT={places}")  # fmt: skip
    areas = ",".join(str(cell) for cell in json.loads(sample["AREAS"]))
    kept = outcome("keepsample", f"WORKSPACE={path}", f"INPUT={places}", "NAME=Map", "DESIGN=stratified",
                   "SEED=7", f"AREAS={areas}")  # fmt: skip
    assert kept["UNITS"] == 50
    workspace, wrong = open_workspace(path), 2
    with open(drawn, encoding="utf-8") as stream:
        for number, row in enumerate(csv.DictReader(stream), 1):
            code = row["map_class"]
            if code == "1" and wrong:
                code, wrong = "2", wrong - 1
            samples.label(workspace, unit_id(kept["SAMPLE"], number), "Ana", code)
    found = outcome("sampleaccuracy", f"WORKSPACE={path}", "SAMPLE=Map", f"OUTPUT={tmp_path / 'map.csv'}")
    assert (found["UNITS"], found["UNLABELLED"]) == (50, 0)
    assert found["OVERALL"] == pytest.approx(0.5 * 0.9 + 0.5, rel=1e-6)
    labels = tmp_path / "labels.csv"
    assert outcome("exportlabels", f"WORKSPACE={path}", f"OUTPUT={labels}")["LABELS"] == 50
    assert "Ana" in labels.read_text("utf-8")


def plots_and_budget(command, outcome, tmp_path):
    """Import two plots of the wood, give parcels their stock, and carry the farm's error into T0."""
    from terrestrial_carbon.plugin.storage.workspace import open_workspace

    path, plots, trees = tmp_path / "w.gpkg", tmp_path / "p.csv", tmp_path / "t.csv"
    plots.write_text("name,x,y,area_ha,stratum\na,100,100,0.1,wood\nb,200,200,0.1,wood\n")
    trees.write_text("plot,number,dbh_cm,height_m,wood_density\na,1,20,15,0.6\nb,1,30,20,0.5\n")
    brought = outcome("importplots", f"WORKSPACE={path}", f"PLOTS={plots}", f"TREES={trees}", "CRS=EPSG:6933")
    assert (brought["PLOTS_NEW"], brought["TREES_NEW"], brought["TREES_SKIPPED"]) == (2, 2, 0)
    stock = outcome("stockfromplots", f"WORKSPACE={path}", f"INPUT={path}|layername=parcel",
                    f"OUTPUT={tmp_path / 'stock.gpkg'}")  # fmt: skip
    assert (stock["PLOTS_COUNTED"], stock["TREES"], stock["WITHOUT_PLOTS"]) == (2, 2, 1)
    layer = open_workspace(path).parcel_layer()
    names = layer.fields().names()
    values = {names.index("stock_tco2e"): 1000.0, names.index("stock_se_tco2e"): 100.0}
    assert layer.dataProvider().changeAttributeValues({one.id(): values for one in layer.getFeatures()})
    del layer
    found = outcome("budgetuncertainty", f"WORKSPACE={path}", f"OUTPUT={tmp_path / 'intervals.csv'}")
    assert found["T0"] == pytest.approx(1000.0) and found["T0_SE"] == pytest.approx(100.0)
    assert (found["PARCELS"], found["WITHOUT_ERROR"]) == (2, 0)


def sign_and_report(outcome, tmp_path):
    """Sign the wood off once a reader agrees, report on it, and reopen it."""
    from terrestrial_carbon.plugin.core.review.decisions import decide
    from terrestrial_carbon.plugin.storage.clock import now
    from terrestrial_carbon.plugin.storage.ledger import Ledger
    from terrestrial_carbon.plugin.storage.workspace import open_workspace

    path = tmp_path / "w.gpkg"
    workspace = open_workspace(path)
    wood = next(one["id"] for one in workspace.parcel_layer().getFeatures() if one["name"] == "wood")
    said = {"subject_kind": "parcel", "subject_id": wood, "reader": "Ana", "verdict": "agree", "at": now()}
    Ledger(workspace, who="Ana").act(decide, **said)
    of = (f"WORKSPACE={path}", "PARCELS=wood", "ROLE=verifier", "WHO=Vera")
    assert outcome("signoff", *of, "STATEMENT=Seen")["SIGNED_COUNT"] == 1
    report = outcome("verificationreport", f"WORKSPACE={path}", "FORMATS=json",
                     f"FOLDER={tmp_path / 'report'}")  # fmt: skip
    assert (report["DECISIONS"], report["SIGNED"], report["LEDGER_OK"]) == (1, 1, True)
    assert json.loads(report["OVERALL"]) == {"Map": pytest.approx(0.95, rel=1e-6)}
    assert outcome("reopenparcels", *of, "REASON=a new decree")["REOPENED_COUNT"] == 1


def _wkt():
    from qgis.core import QgsCoordinateReferenceSystem

    crs = QgsCoordinateReferenceSystem.fromEpsgId(6933)
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_ESRI)
