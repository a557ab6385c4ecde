"""The import of plots and trees: files as apps and offices write them, units, bad rows, again, and back."""

from __future__ import annotations

import csv
import json
import sqlite3

import pytest
import rasters_kit as kit
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsSettings,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from report_workspace import PARCELS, add_parcels, make_workspace

from terrestrial_carbon.plugin.processing.review.plots.import_plots import ImportPlots
from terrestrial_carbon.plugin.storage.plot_import import latest_import, plots_in, take_back, trees_in

UUIDS = [f"{k:08x}-1111-4111-8111-111111111111" for k in range(20)]


@pytest.fixture
def workspace(tmp_path, qgis_app):
    made = make_workspace(tmp_path, parcels=(), entries=False)
    add_parcels(made, PARCELS[:3], stratum="hill")
    add_parcels(made, PARCELS[3:5], stratum="valley")
    return made


def write(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return str(path)


def bring(workspace, words=None, **parameters):
    algorithm_words = words or kit.Words()
    results, _ = kit.run(ImportPlots, algorithm_words, WORKSPACE=str(workspace.path), **parameters)
    return results


def by_name(workspace):
    return {values["name"]: values for values in plots_in(workspace).values()}


def test_plain_lists(workspace, tmp_path):
    plots = write(tmp_path / "plots.csv", "plot,x,y,area_m2,stratum\nA,10,-10,400,hill\nB,20,-20,400,hill\n")
    trees = write(
        tmp_path / "trees.csv", "plot,no,species,dbh,height,wd\nA,1,Virola sp.,20,15,0.6\nB,1,,30,,\n"
    )
    words = kit.Words()
    results = bring(workspace, words, PLOTS=plots, TREES=trees, CRS="EPSG:6933")
    assert (results["PLOTS_NEW"], results["TREES_NEW"], results["TREES_SKIPPED"]) == (2, 2, 0)
    found = by_name(workspace)
    assert found["A"]["area_ha"] == pytest.approx(0.04) and found["A"]["stratum"] == "hill"
    assert found["A"]["geom"].asPoint() == QgsPointXY(10, -10)
    tree = next(one for one in trees_in(workspace).values() if one["species"])
    assert (tree["dbh_cm"], tree["height_m"], tree["wood_density_g_cm3"]) == (20.0, 15.0, 0.6)
    assert any("area_m2" in text and "m²" in text for text in words.said), words.said


def test_an_excel_of_europe(workspace, tmp_path):
    """Semicolons, decimal commas, an older encoding, a line for Excel, units in the names."""
    plots = write(
        tmp_path / "plots.csv",
        'sep=;\r\nPlacette;X;Y;Surface (ha);Strate;Remarque\r\nÉté 1;1,234;2,5;0,05;hill;"a; b"\r\n',
        "cp1252",
    )
    trees = write(tmp_path / "t.csv", "Placette;DBH (mm);Hauteur\r\nÉté 1;114,5;12,25\r\n", "cp1252")
    words = kit.Words()
    bring(workspace, words, PLOTS=plots, TREES=trees, CRS="EPSG:6933")
    plot = by_name(workspace)["Été 1"]
    assert (plot["area_ha"], plot["remark"], plot["geom"].asPoint().x()) == (0.05, "a; b", 1.234)
    (tree,) = trees_in(workspace).values()
    assert (tree["dbh_cm"], tree["height_m"]) == (pytest.approx(11.45), 12.25)
    assert any("cp1252" in text for text in words.said)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_chinese_lists(workspace, tmp_path, encoding):
    plots = write(
        tmp_path / "p.csv", "样地,经度,纬度,面积,备注\n一号,100.5,25.25,0.06,山坡上的样地\n", encoding
    )
    trees = write(tmp_path / "t.csv", "样地,树号,树种,胸径,树高\n一号,7,马尾松,23.5,14\n", encoding)
    results = bring(workspace, PLOTS=plots, TREES=trees)
    assert (results["PLOTS_NEW"], results["TREES_NEW"]) == (1, 1)
    assert by_name(workspace)["一号"]["area_ha"] == 0.06
    (tree,) = trees_in(workspace).values()
    assert (tree["species"], tree["number"], tree["dbh_cm"]) == ("马尾松", "7", 23.5)


def test_odk_central(workspace, tmp_path):
    plots = write(
        tmp_path / "inventory.csv",
        "SubmissionDate,start,plot-plot_name,plot-area_m2,gps-Latitude,gps-Longitude,gps-Accuracy,"
        "meta-instanceID,KEY\n"
        f"2026-05-01T10:00:00.000Z,2026-05-01,P1,500,4.08,-52.68,5,uuid:{UUIDS[1]},uuid:{UUIDS[1]}\n"
        f"2026-05-02T10:00:00.000Z,2026-05-02,P2,500,4.09,-52.69,5,uuid:{UUIDS[2]},uuid:{UUIDS[2]}\n",
    )
    trees = write(
        tmp_path / "inventory-trees.csv",
        "tree-species,tree-dbh,tree-height,PARENT_KEY,KEY\n"
        f"Dicorynia,45.2,30,uuid:{UUIDS[1]},uuid:{UUIDS[1]}/trees[1]\n"
        f"Eperua,12,,uuid:{UUIDS[1]},uuid:{UUIDS[1]}/trees[2]\n"
        f"Eperua,13,,uuid:{UUIDS[2]},uuid:{UUIDS[2]}/trees[1]\n",
    )
    results = bring(workspace, PLOTS=plots, TREES=trees)
    assert (results["PLOTS_NEW"], results["TREES_NEW"], results["TREES_SKIPPED"]) == (2, 3, 0)
    assert set(plots_in(workspace)) == {UUIDS[1], UUIDS[2]}
    assert by_name(workspace)["P1"]["area_ha"] == pytest.approx(0.05)
    assert by_name(workspace)["P1"]["visited_on"].isoformat() == "2026-05-01"
    counted = [tree["plot_id"] for tree in trees_in(workspace).values()]
    assert (counted.count(UUIDS[1]), counted.count(UUIDS[2])) == (2, 1)
    again = bring(workspace, PLOTS=plots, TREES=trees)
    assert (again["PLOTS_SAME"], again["TREES_SAME"], again["TREES_NEW"]) == (2, 3, 0)


def test_kobo(workspace, tmp_path):
    plots = write(
        tmp_path / "inventory.csv",
        "start;site/plot_code;site/location;_site/location_latitude;_site/location_longitude;area_ha;_id;_uuid;"
        "_index\n"
        f"2026-05-01;K-7;4.08 -52.68 120.5 4.9;4.08;-52.68;0,1;771;{UUIDS[3]};1\n"
        f"2026-05-01;K-8;4.09 -52.69 0 0;4.09;-52.69;0,1;772;{UUIDS[4]};2\n",
    )
    trees = write(
        tmp_path / "trees.csv",
        "trees/tree_no;trees/species;trees/dbh_cm;trees/height_m;_index;_parent_table_name;_parent_index;"
        "_submission__id;_submission__uuid\n"
        f"1;Vochysia;20,5;18;1;inventory;1;771;{UUIDS[3]}\n"
        f"2;Vochysia;30;20;2;inventory;1;771;{UUIDS[3]}\n1;Carapa;10;9;3;inventory;2;772;{UUIDS[4]}\n",
    )
    results = bring(workspace, PLOTS=plots, TREES=trees)
    assert (results["PLOTS_NEW"], results["TREES_NEW"], results["TREES_SKIPPED"]) == (2, 3, 0)
    found = trees_in(workspace)
    assert sorted((plots_in(workspace)[t["plot_id"]]["name"], t["dbh_cm"]) for t in found.values()) == [
        ("K-7", 20.5), ("K-7", 30.0), ("K-8", 10.0),
    ]  # fmt: skip
    point = QgsGeometry(by_name(workspace)["K-7"]["geom"])
    here, degrees = workspace.crs, QgsCoordinateReferenceSystem("EPSG:4326")
    point.transform(QgsCoordinateTransform(here, degrees, QgsProject.instance()))
    assert (point.asPoint().x(), point.asPoint().y()) == pytest.approx((-52.68, 4.08), abs=1e-7)


def test_survey123(workspace, tmp_path):
    g = [one.upper() for one in UUIDS]
    plots = write(
        tmp_path / "survey_0.csv",
        "ObjectID,GlobalID,Plot Name,Plot Area,CreationDate,Creator,x,y\n"
        f"1,{g[5]},S1,0.1,5/1/2026 10:00:00 AM,ana,-52.68,4.08\n",
    )
    trees = write(
        tmp_path / "trees_1.csv",
        "ObjectID,GlobalID,Species,DBH (cm),Height (m),ParentGlobalID\n"
        f"1,{g[6]},Virola,25,20,{g[5]}\n2,{g[7]},Virola,26,20,{g[5]}\n",
    )
    results = bring(workspace, PLOTS=plots, TREES=trees)
    assert (results["PLOTS_NEW"], results["TREES_NEW"]) == (1, 2)
    assert set(trees_in(workspace)) == {UUIDS[6], UUIDS[7]}
    assert by_name(workspace)["S1"]["crew"] == "ana"


def field_package(path):
    """A GeoPackage as QField and Mergin Maps bring it back: points, and trees with a foreign key."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    for name, uri, rows in (
        ("sites", "Point?crs=EPSG:4326&field=uuid:string&field=plot_name:string&field=area_m2:double",
         [((UUIDS[8], "Q1", 400.0), (-52.68, 4.08))]),
        ("stems", "None?field=uuid:string&field=plot_uuid:string&field=species:string&field=dbh_cm:double"
         "&field=height_m:double", [((UUIDS[9], UUIDS[8], "Virola", 25.0, None), None),
                                    ((UUIDS[10], UUIDS[8], "Carapa", 35.5, 22.0), None)]),
    ):  # fmt: skip
        layer = QgsVectorLayer(uri, name, "memory")
        for values, place in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(values))
            if place:
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
            assert layer.dataProvider().addFeatures([feature])[0]
        options.layerName = name
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    return str(path)


@pytest.mark.parametrize("named", [True, False])
def test_a_geopackage_of_qfield(workspace, tmp_path, named):
    path = field_package(tmp_path / "field.gpkg")
    ends = ("|layername=sites", "|layername=stems") if named else ("", "")
    results = bring(workspace, PLOTS=path + ends[0], TREES=path + ends[1])
    assert (results["PLOTS_NEW"], results["TREES_NEW"]) == (1, 2)
    assert by_name(workspace)["Q1"]["area_ha"] == pytest.approx(0.04)
    assert set(trees_in(workspace)) == {UUIDS[9], UUIDS[10]}


PLOTS = "plot,x,y,area,stratum\nA,10,-10,0.04,hill\nB,20,-20,0.04,hill\n"
TREES = "plot,no,dbh,height,wd\nA,1,20,15,0.6\nA,2,25,16,0.6\nB,1,30,17,0.5\n"


def test_again_updates_and_takes_back(workspace, tmp_path):
    plots, trees = write(tmp_path / "p.csv", PLOTS), write(tmp_path / "t.csv", TREES)
    given = {"PLOTS": plots, "TREES": trees, "CRS": "EPSG:6933"}
    bring(workspace, **given)
    with sqlite3.connect(workspace.path) as connection:
        plot = connection.execute("SELECT id FROM field_plot WHERE name = 'A'").fetchone()[0]
        connection.execute(
            "INSERT INTO field_tree (id, plot_id, dbh_cm) VALUES (?, ?, 44)", (UUIDS[0], plot)
        )  # by hand
        connection.execute("UPDATE field_plot SET crew = 'Ana' WHERE name = 'A'")
    connection.close()
    before = (plots_in(workspace).keys(), trees_in(workspace))
    write(tmp_path / "t.csv", TREES.replace("A,2,25,16,0.6\n", "").replace("B,1,30", "B,1,31"))
    write(tmp_path / "p.csv", PLOTS.replace("A,10,-10,0.04", "A,11,-10,0.05"))
    results = bring(workspace, **given)
    assert (results["PLOTS_NEW"], results["PLOTS_UPDATED"], results["PLOTS_SAME"]) == (0, 1, 1)
    assert [results[f"TREES_{name}"] for name in ("NEW", "UPDATED", "SAME", "GONE")] == [0, 1, 1, 1]
    assert by_name(workspace)["A"]["crew"] == "Ana" and by_name(workspace)["A"]["area_ha"] == 0.05
    assert UUIDS[0] in trees_in(workspace) and len(trees_in(workspace)) == 3
    done = latest_import(workspace)
    take_back(workspace, done)
    assert (plots_in(workspace).keys(), trees_in(workspace)) == before
    assert by_name(workspace)["A"]["area_ha"] == 0.04
    assert by_name(workspace)["A"]["geom"].asPoint().x() == 10.0
    assert latest_import(workspace) is None
    runs = [run for run in workspace.runs() if run["algorithm"] == "terrestrialcarbon:importplots"]
    assert len(runs) == 3 and runs[1]["results"]["trees_gone"] == 1


def test_what_is_wrong_is_counted_and_named(workspace, tmp_path):
    plots = write(
        tmp_path / "p.csv",
        "plot,x,y,area,stratum\nA,10,-10,0.04,hill\nA,10,-10,0.04,hill\n,1,1,0.04,hill\nB,,,0.04,moor\n"
        "C,30,-30,oops,hill\nD,40,-40,0,hill\n",
    )
    trees = write(
        tmp_path / "t.csv",
        "plot,no,dbh,height,wd\nA,1,20,15,0.6\nA,2,0,15,0.6\nA,3,-4,15,0.6\nA,4,thick,15,0.6\n"
        "Z,1,20,15,0.6\n,1,20,15,0.6\nB,1,30,1820,0.6\nB,2,31,19,0.6\nB,3,33,20,640\nA,5,9999,12,0.6\n",
    )
    report = tmp_path / "r.html"
    results = bring(workspace, PLOTS=plots, TREES=trees, CRS="EPSG:6933", REPORT=str(report))
    counts = [run for run in workspace.runs() if run["algorithm"].endswith("importplots")][-1]["results"][
        "counts"
    ]
    assert counts == {
        "plot_twice": 1, "plot_no_name": 1, "plot_no_place": 1, "bad_number": 2, "plot_no_area": 2,
        "impossible": 6, "tree_no_diameter": 4, "tree_no_plot": 2, "stratum_of_no_parcel": 1,
    }  # fmt: skip
    assert (results["PLOTS_NEW"], results["PLOTS_SKIPPED"]) == (4, 2)
    assert (results["TREES_NEW"], results["TREES_SKIPPED"]) == (4, 6)
    heights = {(t["number"], t["dbh_cm"]): t["height_m"] for t in trees_in(workspace).values()}
    assert heights == {("1", 20.0): 15.0, ("1", 30.0): None, ("2", 31.0): 19.0, ("3", 33.0): 20.0}
    text = report.read_text(encoding="utf-8")
    assert "plot Z, tree 1" in text and "1820" in text and "moor" in text


def refused(workspace, tmp_path, **parameters):
    before = (plots_in(workspace), trees_in(workspace), len(workspace.runs()))
    sentence = kit.refused(ImportPlots, tmp_path, WORKSPACE=str(workspace.path), **parameters)
    assert (plots_in(workspace), trees_in(workspace), len(workspace.runs())) == before
    return sentence


@pytest.mark.parametrize(
    ("plots", "trees", "more", "word"),
    [
        (PLOTS.replace("A,10,", "A,1000,"), None, {}, "CRS"),
        (PLOTS, TREES.replace(",15,", ",1500,").replace(",16,", ",1600,").replace(",17,", ",1700,")
         + "B,2,20,1500,0.5\n", {"CRS": "EPSG:6933"}, "“height”"),
        (PLOTS, "plot,no,height\nA,1,20\n", {"CRS": "EPSG:6933"}, "the diameter"),
        (PLOTS, "no,dbh\n1,20\n", {"CRS": "EPSG:6933"}, "the plot a tree stands in"),
        (PLOTS, "plot,no,dbh\nA,1,20,5\n", {"CRS": "EPSG:6933"}, "quotes"),
        ("", None, {}, "p.csv"),
        ("plot,x,y\n", None, {}, "neither a plot nor a tree"),
        (PLOTS, None, {"CRS": "EPSG:6933", "PLOT_MAP": '{"nome": "plot"}'}, "nome"),
        (PLOTS, None, {"CRS": "EPSG:6933", "PLOT_MAP": '{"name": "Plotte"}'}, "Plotte"),
        (PLOTS, None, {"CRS": "EPSG:6933", "PLOT_MAP": "name"}, "JSON"),
        (PLOTS, None, {"CRS": "EPSG:6933", "ENCODING": "nope"}, "nope"),
    ],
)  # fmt: skip
def test_refusals_write_nothing(workspace, tmp_path, plots, trees, more, word):
    files = {"PLOTS": write(tmp_path / "p.csv", plots)}
    if trees is not None:
        files["TREES"] = write(tmp_path / "t.csv", trees)
    assert word in refused(workspace, tmp_path, **files, **more)


def test_no_list_at_all(workspace, tmp_path):
    assert "PLOTS" in refused(workspace, tmp_path)


def test_trees_of_plots_that_are_there(workspace, tmp_path):
    bring(workspace, PLOTS=write(tmp_path / "p.csv", PLOTS), CRS="EPSG:6933")
    results = bring(workspace, TREES=write(tmp_path / "t.csv", TREES + "C,1,20,15,0.6\n"))
    assert (results["PLOTS_NEW"], results["TREES_NEW"], results["TREES_SKIPPED"]) == (0, 3, 1)


def test_strata_come_from_the_parcels(workspace, tmp_path):
    parcels = list(workspace.parcel_layer().getFeatures())
    hill = next(one for one in parcels if one["stratum"] == "hill").geometry().centroid().asPoint()
    valley = next(one for one in parcels if one["stratum"] == "valley").geometry().centroid().asPoint()
    text = f"plot,x,y,area\nA,{hill.x()},{hill.y()},0.1\nB,{valley.x()},{valley.y()},0.1\nC,-9e5,0,0.1\n"
    path = write(tmp_path / "p.csv", text)
    bring(workspace, PLOTS=path, CRS="EPSG:6933", STRATUM_BY_PLACE=False)
    assert {values["stratum"] for values in plots_in(workspace).values()} == {None}
    bring(workspace, PLOTS=path, CRS="EPSG:6933")
    found = {name: values["stratum"] for name, values in by_name(workspace).items()}
    assert found == {"A": "hill", "B": "valley", "C": None}
    assert bring(workspace, PLOTS=path, CRS="EPSG:6933")["PLOTS_SAME"] == 3


def test_columns_once_chosen_are_remembered(workspace, tmp_path):
    trees = write(tmp_path / "t.csv", "wo,was,a,b\nA,1,20,15\nB,1,30,17\n")
    bring(workspace, PLOTS=write(tmp_path / "p.csv", PLOTS), CRS="EPSG:6933")
    chosen = json.dumps({"plot": "wo", "number": "was", "dbh_cm": "a", "height_m": "b"})
    try:
        assert bring(workspace, TREES=trees, TREE_MAP=chosen)["TREES_NEW"] == 2
        assert bring(workspace, TREES=trees)["TREES_SAME"] == 2
    finally:
        QgsSettings().remove("terrestrial_carbon/import/trees")


def test_plots_of_nouragues(workspace, tmp_path, shared_data):
    """Four plots of 1 ha, whose corners are given; 2,050 trees with modelled heights."""
    folder = shared_data / "nouragues_agb"
    with open(folder / "NouraguesCoords_4plots.csv", newline="") as stream:
        corners = list(csv.DictReader(stream))
    lines = ["Plot,Xutm,Yutm"]
    for plot in sorted({row["Plot"] for row in corners}):
        own = [row for row in corners if row["Plot"] == plot]
        middle = [sum(float(row[axis]) for row in own) / len(own) for axis in ("Xutm", "Yutm")]
        lines.append(f"{plot},{middle[0]},{middle[1]}")
    plots = write(tmp_path / "plots.csv", "\n".join(lines) + "\n")
    columns = {"plot": "Plot", "species": "SpeciesCorrected", "dbh_cm": "D", "height_m": "H_model"}
    columns["wood_density_g_cm3"] = "WD"
    results = bring(
        workspace, PLOTS=plots, TREES=str(folder / "NouraguesTreesAGB.csv"), CRS="EPSG:32622", PLOT_AREA=1.0,
        TREE_MAP=json.dumps(columns),
    )  # fmt: skip
    assert (results["PLOTS_NEW"], results["TREES_NEW"], results["TREES_SKIPPED"]) == (4, 2050, 0)


def test_plots_of_rautjarvi(workspace, shared_data):
    path = str(shared_data / "fi_rautjarvi_stands" / "systematic_inventory_results.csv")
    columns = {"name": "p_id", "x": "X", "y": "Y", "agb_t_per_ha": "Vol"}
    results = bring(
        workspace, PLOTS=path, CRS="EPSG:3067", PLOT_AREA=0.03, PLOT_MAP=json.dumps(columns), VALUE_FACTOR=0.5
    )
    assert results["PLOTS_NEW"] == 111
    mean = sum(values["agb_t_per_ha"] for values in plots_in(workspace).values()) / 111
    assert mean == pytest.approx(135.153 / 2, abs=5e-4)


def test_a_failure_on_the_way_leaves_the_workspace_as_it_was(workspace, tmp_path, monkeypatch):
    from terrestrial_carbon.plugin.storage.errors import WorkspaceNotWritten
    from terrestrial_carbon.plugin.storage.plot_writer import PlotWriter

    def fails(self, row):
        raise WorkspaceNotWritten(workspace.path, "disk full")

    monkeypatch.setattr(PlotWriter, "add_run", fails)
    files = {"PLOTS": write(tmp_path / "p.csv", PLOTS), "TREES": write(tmp_path / "t.csv", TREES)}
    assert "disk full" in refused(workspace, tmp_path, **files, CRS="EPSG:6933")


def test_a_workspace_in_use_refuses(workspace, tmp_path):
    files = {"PLOTS": write(tmp_path / "p.csv", PLOTS)}
    connection = sqlite3.connect(workspace.path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        assert "examplania" in kit.refused(
            ImportPlots, tmp_path, WORKSPACE=str(workspace.path), CRS="EPSG:6933", **files
        )
    finally:
        connection.close()
    assert plots_in(workspace) == {}
