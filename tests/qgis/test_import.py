"""Import of parcels: everything comes in as it is, and what does not is listed."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import uuid

import pytest
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QLocale

from terrestrial_carbon.plugin.storage import database, importer
from terrestrial_carbon.plugin.storage.parcel_writer import ParcelWriter
from terrestrial_carbon.plugin.storage.values import from_attribute
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace, open_workspace

SQUARE = "Polygon((0 0,0.01 0,0.01 0.01,0 0.01,0 0))"
SQUARE_HA = 122.9  # a hundredth of a degree at the equator


@pytest.fixture
def workspace(tmp_path, processing_provider):
    QgsSettings().remove("terrestrial_carbon/import")
    return create_workspace(tmp_path / "w.gpkg", WorkspaceSettings("Test", crs="EPSG:6933"))


def source_of(rows, fields="name:string", kind="Polygon", crs="EPSG:4326"):
    """Return a memory layer; each row is a WKT (or ``None``) and the attributes."""
    definition = "&".join(f"field={field}" for field in fields.split(",") if field)
    reference = f"crs={crs}&" if crs else ""
    source = QgsVectorLayer(f"{kind}?{reference}{definition}", "source", "memory")
    if not crs:
        source.setCrs(type(source.crs())())
    assert source.isValid()
    features = []
    for wkt, *attributes in rows:
        feature = QgsFeature(source.fields())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(attributes)
        features.append(feature)
    assert source.dataProvider().addFeatures(features)[0]
    return source


def run(workspace, source, **parameters):
    feedback = QgsProcessingFeedback()
    results = processing.run(
        "terrestrialcarbon:importparcels",
        {"WORKSPACE": str(workspace.path), "INPUT": source, **parameters},
        feedback=feedback,
    )
    results["log"] = feedback.textLog()
    return results


def report_of(workspace):
    return workspace.runs()[-1]["results"]


def codes_of(workspace):
    return [finding["code"] for finding in report_of(workspace)["findings"]]


def parcels_of(workspace):
    opened = workspace.parcel_layer()
    names = opened.fields().names()
    return [
        {**dict(zip(names, map(from_attribute, f.attributes()))), "geometry": f.geometry()}
        for f in opened.getFeatures()
    ]


def test_a_plain_import(workspace, tmp_path):
    source = source_of(
        [
            (SQUARE, "A", "protected", "1.234,5", "Ana"),
            (SQUARE, "B", "可交易", "2,5", "Ana"),
            (SQUARE, "C", "Parc", None, None),
        ],
        "nom:string,estado:string,stock:string,owner:string",
    )
    report = tmp_path / "r.html"
    results = run(workspace, source, REPORT=str(report))
    assert (results["IMPORTED"], results["SKIPPED"], results["INVALID"]) == (3, 0, 0)
    a, b, c = parcels_of(workspace)
    assert (a["name"], a["status"], a["basis"], a["stock_tco2e"]) == ("A", "protected", "law", 1234.5)
    assert (b["status"], b["basis"], b["stock_tco2e"]) == ("tradeable", None, 2.5)
    assert (c["status"], c["stock_tco2e"]) == (None, None)
    assert [holder["name"] for holder in workspace.holders()] == ["Ana"]
    assert a["holder_id"] == b["holder_id"] == workspace.holders()[0]["id"]
    assert a["area_ha"] == pytest.approx(SQUARE_HA, rel=1e-2)
    assert codes_of(workspace) == ["unknown_status"]
    page = report.read_text(encoding="utf-8")
    assert "Parc" in page and "Unknown status" in page
    assert "3 features read, 3 imported" in results["log"]


def test_the_area_is_the_ellipsoids_whatever_the_crs(workspace):
    from terrestrial_carbon.plugin.storage.editing import layer_meter
    from terrestrial_carbon.plugin.storage.measure import area_ha

    far_north = "Polygon((0 70,0.01 70,0.01 70.01,0 70.01,0 70))"
    source = source_of([(far_north, "N", 42.53), (far_north, "M", 500.0)], "name:string,area_ha:double")
    run(workspace, source)
    truth = area_ha(QgsGeometry.fromWkt(far_north), layer_meter(source))
    for parcel in parcels_of(workspace):
        assert parcel["area_ha"] == pytest.approx(truth, rel=1e-6)
    assert truth == pytest.approx(42.53, rel=1e-2)
    (finding,) = report_of(workspace)["findings"]
    assert finding["code"] == "area_differs" and finding["given"] == 500.0


def test_geometries_of_every_kind(workspace):
    rows = [
        (None, "none"),
        ("Polygon EMPTY", "empty"),
        ("Polygon((0 0,1 1,1 0,0 1,0 0))", "bow"),
        (SQUARE, "good"),
    ]
    results = run(workspace, source_of(rows))
    assert (results["IMPORTED"], results["SKIPPED"], results["INVALID"]) == (2, 2, 1)
    bow, good = parcels_of(workspace)
    assert bow["flag"] == "invalid_geometry" and good["flag"] is None
    assert bow["geometry"].constGet().vertexCount() == 5
    assert not bow["geometry"].isGeosValid()
    finding = next(f for f in report_of(workspace)["findings"] if f["code"] == "invalid_geometry")
    assert finding["reason"] and "bow" in finding["subject"] and finding["x"] > 0


@pytest.mark.parametrize(
    ("kind", "wkt", "counted"),
    [
        ("PolygonZ", "PolygonZ((0 0 5,0.01 0 5,0.01 0.01 5,0 0.01 5,0 0 5))", {"z", "made_multi"}),
        ("PolygonM", "PolygonM((0 0 5,0.01 0 5,0.01 0.01 5,0 0.01 5,0 0 5))", {"m", "made_multi"}),
        ("MultiPolygonZM", "MultiPolygonZM(((0 0 5 1,0.01 0 5 1,0.01 0.01 5 1,0 0.01 5 1,0 0 5 1)))",
         {"z", "m"}),
        ("CurvePolygon",
         "CurvePolygon(CompoundCurve(CircularString(0 0,0.005 0.005,0.01 0),(0.01 0,0 0)))",
         {"curves", "made_multi"}),
    ],
)  # fmt: skip
def test_z_m_and_curves(workspace, kind, wkt, counted):
    run(workspace, source_of([(wkt, "x")], kind=kind))
    (parcel,) = parcels_of(workspace)
    assert parcel["geometry"].wkbType() == 6
    assert set(report_of(workspace)["counts"]) == {*counted, "transformed"}
    if kind == "CurvePolygon":  # half a disc of 0.005 degrees
        assert parcel["area_ha"] == pytest.approx(SQUARE_HA * 3.14159265 / 8, rel=2e-3)


def test_ids_are_kept_if_they_are_uuids_and_new(workspace):
    known = str(uuid.uuid4())
    rows = [(SQUARE, known.upper()), (SQUARE, "{" + known + "}"), (SQUARE, "17")]
    run(workspace, source_of(rows, "id:string"))
    first, second, third = parcels_of(workspace)
    assert first["id"] == known
    assert len({first["id"], second["id"], third["id"]}) == 3
    assert third["source"] == "source #17"
    assert codes_of(workspace) == ["duplicate_id"]
    run(workspace, source_of(rows[:1], "id:string"))
    assert codes_of(workspace) == ["duplicate_id"]


@pytest.mark.parametrize("locale", ["de", "zh_CN", "ar", "C"])
def test_numbers_do_not_depend_on_the_users_locale(workspace, locale):
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        rows = [(SQUARE, text) for text in ("1.234,56", "1 234,56", "１２３,5", "n/a", "-1", "")]
        run(workspace, source_of(rows, "stock:string"))
    finally:
        QLocale.setDefault(before)
    stocks = [parcel["stock_tco2e"] for parcel in parcels_of(workspace)]
    assert stocks == [1234.56, 1234.56, 123.5, None, None, None]
    assert codes_of(workspace) == ["bad_number", "negative_stock"]


def test_the_number_locale_decides(workspace):
    rows = [(SQUARE, "1.234")]
    run(workspace, source_of(rows, "stock:string"), NUMBER_LOCALE="de")
    run(workspace, source_of(rows, "stock:string"))
    assert [parcel["stock_tco2e"] for parcel in parcels_of(workspace)] == [1234.0, 1.234]
    assert codes_of(workspace) == ["ambiguous_number"]


def test_maps_defaults_and_dates(workspace):
    rows = [(SQUARE, "Parc", "1998", "Loi 1"), (SQUARE, None, "2006-07-01", "")]
    results = run(
        workspace,
        source_of(rows, "typ:string,seit:string,ref:string"),
        FIELD_MAP=json.dumps({"status": "typ", "protected_from": "seit", "legal_ref": "ref"}),
        STATUS_MAP=json.dumps({"PARC": "protected/treaty"}),
        DEFAULT_STATUS="tradeable",
    )
    first, second = parcels_of(workspace)
    assert (first["status"], first["basis"], first["legal_ref"]) == ("protected", "treaty", "Loi 1")
    assert first["protected_from"].isoformat() == "1998-12-31"
    assert (second["status"], second["legal_ref"]) == ("tradeable", None)
    assert codes_of(workspace) == ["year_only"]
    assert "status ← typ" in results["log"]


def test_date_fields_come_as_dates(workspace):
    run(workspace, source_of([(SQUARE, QDate(2004, 5, 6))], "protected_from:date"))
    assert parcels_of(workspace)[0]["protected_from"].isoformat() == "2004-05-06"


def test_the_field_map_is_remembered_for_such_layers(workspace):
    rows = [(SQUARE, "one", "two")]
    run(workspace, source_of(rows, "a:string,b:string"), FIELD_MAP='{"name": "b"}')
    run(workspace, source_of(rows, "b:string,a:string"))
    run(workspace, source_of(rows, "a:string,c:string"))
    assert [parcel["name"] for parcel in parcels_of(workspace)] == ["two", "one", None]


def test_only_selected_features(workspace):
    source = source_of([(SQUARE, "A"), (SQUARE, "B")])
    QgsProject.instance().addMapLayer(source)
    source.selectByIds([2])
    chosen = QgsProcessingFeatureSourceDefinition(source.id(), selectedFeaturesOnly=True)
    assert run(workspace, chosen)["IMPORTED"] == 1
    assert [parcel["name"] for parcel in parcels_of(workspace)] == ["B"]
    QgsProject.instance().removeAllMapLayers()


def refused(workspace, source, words, **parameters):
    """Hold that the import is refused with a sentence, and that the workspace is as it was."""
    before = parcels_of(workspace), workspace.runs(), workspace.holders()
    with pytest.raises(QgsProcessingException, match=words):
        run(workspace, source, **parameters)
    assert (parcels_of(workspace), workspace.runs(), workspace.holders()) == before


def test_bad_sources_are_refused(workspace):
    refused(workspace, source_of([(SQUARE, "A")], crs=""), "no coordinate reference system")
    refused(workspace, source_of([]), "no features to import")
    refused(workspace, source_of([("Point(0 0)", "A")], kind="Point"), "no polygons")
    refused(workspace, "/nowhere.shp", "cannot be read|Could not load|load source")


def test_bad_parameters_are_refused(workspace, tmp_path):
    source = source_of([(SQUARE, "A")])
    refused(workspace, source, "no field nope", FIELD_MAP='{"name": "nope"}')
    refused(workspace, source, "which parcels do not have", FIELD_MAP='{"colour": "name"}')
    refused(workspace, source, "is not a JSON object", FIELD_MAP="name=NOM")
    refused(workspace, source, "unknown status “green”", STATUS_MAP='{"a": "green"}')
    with pytest.raises(QgsProcessingException, match="no workspace at"):
        processing.run(
            "terrestrialcarbon:importparcels", {"WORKSPACE": str(tmp_path / "no.gpkg"), "INPUT": source}
        )


def many(count=3000):
    return source_of([(SQUARE, f"p{i}", "Ana") for i in range(count)], "name:string,owner:string")


def test_a_failure_in_the_middle_leaves_everything_as_it_was(workspace, monkeypatch):
    real, calls = ParcelWriter.add_parcel, []

    def fail_late(self, values, geometry):
        calls.append(1)
        if len(calls) == 2000:
            values = {**values, "stock_tco2e": -1.0}
        return real(self, values, geometry)

    monkeypatch.setattr(ParcelWriter, "add_parcel", fail_late)
    refused(workspace, many(), "negative stock")
    assert len(calls) == 2000


def test_a_full_disk_leaves_everything_as_it_was(workspace):
    """A limit on the size of files stands for a full disk."""
    resource = pytest.importorskip("resource")
    run(workspace, source_of([(SQUARE, "first")]))
    source = many(6000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (os.path.getsize(workspace.path) + 100_000, hard))
    try:
        with pytest.raises(QgsProcessingException, match="could not be written"):
            run(workspace, source)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [parcel["name"] for parcel in parcels_of(workspace)] == ["first"]
    with sqlite3.connect(workspace.path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.close()
    assert run(workspace, source)["IMPORTED"] == 6000


def test_cancelling_leaves_everything_as_it_was(workspace):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 40 else None)
    algorithm = type(processing_algorithm())()
    algorithm.initAlgorithm()
    context = QgsProcessingContext()
    with pytest.raises(QgsProcessingException, match="was cancelled"):
        algorithm.processAlgorithm({"WORKSPACE": str(workspace.path), "INPUT": many()}, context, feedback)
    assert workspace.is_empty() and workspace.runs() == []


def processing_algorithm():
    from terrestrial_carbon.plugin.processing.import_parcels import ImportParcels

    return ImportParcels()


def test_read_only_and_locked_workspaces(workspace, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.1)
    source = source_of([(SQUARE, "A")])
    with sqlite3.connect(workspace.path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(QgsProcessingException, match="in use by another program"):
            run(workspace, source)
        other.execute("ROLLBACK")
    other.close()
    real = database.connect
    monkeypatch.setattr(database, "connect", lambda place, mode, **more: real(place, "ro", **more))
    with pytest.raises(QgsProcessingException, match="can only be read"):
        run(workspace, source)
    monkeypatch.undo()
    assert parcels_of(workspace) == []


def test_importing_while_the_layer_is_shown_and_edited(workspace):
    """Two connections, as when the project shows the workspace: both see the parcels."""
    shown = workspace.parcel_layer()
    shown.startEditing()
    assert run(workspace, source_of([(SQUARE, "A")]))["IMPORTED"] == 1
    shown.reload()
    fid = next(shown.getFeatures()).id()
    assert shown.changeAttributeValue(fid, shown.fields().indexOf("name"), "B")
    assert shown.commitChanges(), shown.commitErrors()
    assert [parcel["name"] for parcel in parcels_of(workspace)] == ["B"]


def test_guadeloupes_protected_areas(workspace, shared_data, tmp_path):
    """26 areas, of which GEOS finds ten invalid: all come in, with their vertices."""
    file = shared_data / "glp_guadeloupe" / "epsg3395" / "pa_PROJ.shp"
    if not file.exists():
        pytest.skip("no Guadeloupe among the sample maps")
    source = QgsVectorLayer(str(file), "pa", "ogr")
    invalid = [not f.geometry().isGeosValid() for f in source.getFeatures()]
    same = create_workspace(tmp_path / "same.gpkg", WorkspaceSettings("Same", crs=source.crs()))
    for place in (workspace, same):
        results = run(place, source)
        assert results["IMPORTED"] == 26 and results["SKIPPED"] == 0
        assert results["INVALID"] == sum(invalid) == 10
        parcels = parcels_of(place)
        assert [parcel["flag"] == "invalid_geometry" for parcel in parcels] == invalid
        vertices = [f.geometry().constGet().nCoordinates() for f in source.getFeatures()]
        assert [parcel["geometry"].constGet().nCoordinates() for parcel in parcels] == vertices


def test_the_small_dirty_layer(workspace, shared_data):
    file = shared_data / "dirty_cleangeo" / "example.shp"
    if not file.exists():
        pytest.skip("no dirty layer among the sample maps")
    results = run(workspace, str(file))
    assert (results["IMPORTED"], results["INVALID"]) == (2, 1)
    (run_record,) = workspace.runs()
    (given,) = run_record["inputs"]
    assert given["file"] == "example.shp" and {s["file"] for s in given["sidecars"]} >= {"example.dbf"}


def test_cancel_sentence_is_the_storages(qgis_app):
    assert "as it was" in str(importer.ImportCancelled())


def test_what_was_imported_opens_again(workspace):
    run(workspace, source_of([(SQUARE, "A")]))
    assert len(parcels_of(open_workspace(workspace.path))) == 1


KILLED = """
import importlib.util, os, signal, sys

root, path = sys.argv[1:]
spec = importlib.util.spec_from_file_location(
    "terrestrial_carbon", os.path.join(root, "__init__.py"), submodule_search_locations=[root]
)
module = importlib.util.module_from_spec(spec)
sys.modules["terrestrial_carbon"] = module
spec.loader.exec_module(module)
from qgis.core import QgsApplication, QgsGeometry

application = QgsApplication([], False)
application.initQgis()
from terrestrial_carbon.plugin.storage.parcel_writer import parcel_writer
from terrestrial_carbon.plugin.storage.workspace import open_workspace

square = QgsGeometry.fromWkt("MultiPolygon(((0 0,1 0,1 1,0 1,0 0)))")
with parcel_writer(open_workspace(path)) as writer:
    for i in range(30_000):
        writer.add_parcel({"id": f"k{i}", "name": "x" * 200}, square)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_import_leaves_everything_as_it_was(workspace, plugin_root):
    """Killed with megabytes already in the file: SQLite's journal takes them back at the next opening."""
    run(workspace, source_of([(SQUARE, "first")]))
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(plugin_root), str(workspace.path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=600,
    )
    assert killed.returncode == -signal.SIGKILL
    assert os.path.getsize(workspace.path) > 4_000_000
    assert [parcel["name"] for parcel in parcels_of(open_workspace(workspace.path))] == ["first"]
