"""Workspaces: created, opened, refused, recorded."""

import datetime
import os
import sqlite3
import subprocess
import sys

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.storage import database, errors
from terrestrial_carbon.plugin.storage.fingerprint import fingerprint
from terrestrial_carbon.plugin.storage.network import is_network_path
from terrestrial_carbon.plugin.storage.schema import PARCEL_FIELDS
from terrestrial_carbon.plugin.storage.workspace import (
    WorkspaceSettings,
    create_workspace,
    open_workspace,
)

SQUARE = "MultiPolygon(((0 0,1000 0,1000 1000,0 1000,0 0)))"
SETTINGS = WorkspaceSettings(
    "Forest of Test",
    place="Examplania",
    joining_date=datetime.date(2015, 7, 1),
    period_years=40,
    crs="EPSG:32630",
)


@pytest.fixture
def path(tmp_path, qgis_app):
    return tmp_path / "work space é 林.gpkg"


@pytest.fixture
def workspace(path):
    return create_workspace(path, SETTINGS)


def insert(workspace, **values):
    """Insert one square parcel; return whether the database took it, and its complaint."""
    layer = workspace.parcel_layer()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(SQUARE))
    feature["id"] = "one"
    for name, value in values.items():
        feature[name] = value
    added, _ = layer.dataProvider().addFeatures([feature])
    return added, " ".join(layer.dataProvider().errors())


def test_what_is_created_opens_with_the_same_settings(path):
    boundary = QgsGeometry.fromWkt("Polygon((0 0,2000 0,2000 2000,0 2000,0 0))")
    made = create_workspace(path, SETTINGS, boundary)
    opened = open_workspace(path)
    assert opened.settings == made.settings == SETTINGS
    assert opened.crs == QgsCoordinateReferenceSystem("EPSG:32630")
    assert not opened.read_only
    assert opened.ellipsoid == "EPSG:7030"
    assert next(opened.boundary_layer().getFeatures()).geometry().area() == 4e6
    assert opened.parcel_layer().fields().names()[1:] == list(PARCEL_FIELDS)
    assert opened.is_empty()


def test_one_file_and_nothing_beside_it(path):
    workspace = create_workspace(path, SETTINGS)
    workspace.append_account_entries([{"year": 2015, "kind": "emissions", "amount_tco2e": 700}])
    workspace.settle()
    assert os.listdir(path.parent) == [path.name]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_settling_a_workspace_in_use_is_refused(workspace):
    with sqlite3.connect(workspace.path) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("SELECT count(*) FROM parcel").fetchone()
        with pytest.raises(errors.WorkspaceLocked):
            workspace.settle()
    other.close()
    workspace.settle()


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"status": "nonsense"}, "unknown status"),
        ({"basis": "nonsense"}, "unknown basis"),
        ({"flag": "nonsense"}, "unknown flag"),
        ({"plan_class": "nonsense"}, "unknown plan_class"),
        ({"stock_tco2e": -0.1}, "negative stock"),
        ({"peat_tco2e": -1.0}, "negative stock"),
        ({"id": None}, "NOT NULL"),
    ],
)
def test_the_database_itself_refuses(workspace, values, complaint):
    assert insert(workspace, id="a", status="protected", basis="law", stock_tco2e=1.0) == (True, "")
    added, text = insert(workspace, **{"id": "b", **values})
    assert not added
    assert complaint in text
    if "id" not in values:
        layer = workspace.parcel_layer()
        fid = next(layer.getFeatures()).id()
        ((name, value),) = values.items()
        change = {fid: {layer.fields().indexOf(name): value}}
        assert not layer.dataProvider().changeAttributeValues(change)


def test_the_database_refuses_a_second_equal_id(workspace):
    assert insert(workspace, id="a")[0]
    added, text = insert(workspace, id="a")
    assert not added and "UNIQUE" in text


def test_account_entries_are_only_ever_appended(workspace):
    ids = workspace.append_account_entries(
        [{"year": 2015, "kind": "emissions", "amount_tco2e": 700.5}, {"year": 2016, "kind": "removals",
         "amount_tco2e": 2, "note": "O'Brien; DROP TABLE parcel"}]
    )  # fmt: skip
    entries = workspace.account_entries()
    assert [entry["id"] for entry in entries] == ids
    assert [entry["amount_tco2e"] for entry in entries] == [700.5, 2.0]
    assert entries[1]["note"] == "O'Brien; DROP TABLE parcel"
    for change in ("UPDATE account_entry SET year = 1", "DELETE FROM account_entry"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"), workspace.writing() as connection:
            connection.execute(change)
    assert workspace.account_entries() == entries


def test_a_batch_of_entries_goes_in_whole_or_not_at_all(workspace):
    with pytest.raises(RuleError, match="bad_amount"):
        workspace.append_account_entries(
            [{"year": 2015, "kind": "emissions", "amount_tco2e": 1}, {"year": 2016, "kind": "emissions"}]
        )
    assert workspace.account_entries() == []


def test_holders_and_runs_come_back(workspace, path):
    workspace.add_holders([{"id": "h1", "name": "State", "kind": "state"}, {"name": "Ana"}])
    assert [holder["name"] for holder in workspace.holders()] == ["Ana", "State"]
    run = workspace.record_run("x:y", [fingerprint(str(path))], {"UNIT": "t"}, {"n": 1}, seed=7)
    (row,) = workspace.runs()
    assert row["id"] == run
    assert row["results"] == {"n": 1} and row["parameters"] == {"UNIT": "t"} and row["seed"] == "7"
    assert set(row["versions"]) == {"terrestrial_carbon", "qgis", "gdal"}
    assert row["inputs"][0]["method"] == "content" and len(row["inputs"][0]["sha256"]) == 64


def test_an_existing_file_is_not_overwritten(workspace, path):
    before = path.read_bytes()
    with pytest.raises(errors.WorkspaceExists, match="exists already"):
        create_workspace(path, SETTINGS)
    assert path.read_bytes() == before


def test_overwriting_forgets_an_old_write_ahead_log(path):
    create_workspace(path, SETTINGS)
    (path.parent / f"{path.name}-wal").write_bytes(b"left by a crash")
    create_workspace(path, SETTINGS, overwrite=True)
    assert open_workspace(path).is_empty()
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"name": " "}, "no name"),
        ({"period_years": 0}, "whole number of years"),
        ({"crs": "EPSG:0"}, "coordinate reference system"),
        ({"ellipsoid": "nope"}, "not known to QGIS"),
        ({"budget_method": "guess"}, "budget method"),
    ],
)
def test_senseless_settings_are_refused(qgis_app, values, words):
    with pytest.raises(errors.SettingsRefused, match=words):
        WorkspaceSettings(**{"name": "x", **values})


def test_a_missing_file(path):
    with pytest.raises(errors.WorkspaceNotFound, match="no workspace at"):
        open_workspace(path)
    assert not path.exists()


def test_a_text_file_and_a_folder_are_no_workspaces(path):
    path.write_text("hello")
    for wrong in (path, path.parent):
        with pytest.raises(errors.NotAWorkspace, match="is not a Terrestrial Carbon workspace"):
            open_workspace(wrong)


def test_an_empty_file_is_no_workspace(path):
    path.write_bytes(b"")
    with pytest.raises(errors.NotAWorkspace):
        open_workspace(path)


def test_a_foreign_geopackage(path):
    from osgeo import gdal, ogr

    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    dataset.CreateLayer("parcel", None, ogr.wkbPolygon)
    del dataset
    before = path.read_bytes()
    with pytest.raises(errors.NotAWorkspace):
        open_workspace(path)
    assert path.read_bytes() == before


def test_a_newer_workspace(workspace, path):
    with workspace.writing() as connection:
        connection.execute("UPDATE workspace_meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(errors.WorkspaceTooNew, match="made by a newer version .* update the plugin"):
        open_workspace(path)


@pytest.mark.parametrize("how", ["cut", "scribbled", "without a table", "without settings"])
def test_a_damaged_workspace(workspace, path, how):
    if how == "cut":
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])
    elif how == "scribbled":
        content = bytearray(path.read_bytes())
        content[100:8192] = b"\xff" * (8192 - 100)
        path.write_bytes(bytes(content))
    elif how == "without a table":
        with workspace.writing() as connection:
            connection.execute("DROP TABLE holder")
    else:
        with sqlite3.connect(path) as connection:
            connection.execute("DROP TRIGGER rtree_jurisdiction_geom_delete")
            connection.execute("DELETE FROM jurisdiction")
        connection.close()
    with pytest.raises(errors.WorkspaceDamaged, match="is damaged"):
        open_workspace(path)


LOCKER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""


def test_a_workspace_another_process_has_locked(workspace, path, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.1)
    other = subprocess.Popen(
        [sys.executable, "-c", LOCKER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(errors.WorkspaceLocked, match="in use by another program"):
            open_workspace(path)
        with pytest.raises(errors.WorkspaceLocked):
            workspace.append_account_entries([{"year": 1, "kind": "emissions", "amount_tco2e": 1}])
    finally:
        other.communicate("")
    assert open_workspace(path).account_entries() == []


def test_a_workspace_that_can_only_be_read(workspace, path, monkeypatch):
    """Root writes whatever the file modes say, so SQLite is told to open it read-only at the border."""
    real = database.connect
    monkeypatch.setattr(database, "connect", lambda place, mode, **more: real(place, "ro", **more))
    opened = open_workspace(path)
    assert opened.read_only
    assert opened.parcel_layer().readOnly()
    assert not opened.parcel_layer().startEditing()
    with pytest.raises(errors.WorkspaceReadOnly, match="can only be read"):
        opened.append_account_entries([{"year": 1, "kind": "emissions", "amount_tco2e": 1}])


def test_file_modes_make_a_workspace_read_only(workspace, path):
    if os.geteuid() == 0:
        pytest.skip("root writes whatever the file modes say")
    path.chmod(0o444)
    assert open_workspace(path).read_only


def test_creating_where_there_is_no_folder(tmp_path, qgis_app):
    with pytest.raises(errors.WorkspaceNotWritten, match="could not be written .*No such file"):
        create_workspace(tmp_path / "nowhere" / "a.gpkg", SETTINGS)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("limit", [0, 20_000, 100_000, 150_000])
def test_creating_on_a_full_disk_leaves_nothing(path, limit):
    """A limit on the size of files stands for a full disk: writes beyond it fail the same way."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        with pytest.raises(errors.WorkspaceNotWritten, match="free space"):
            create_workspace(path, SETTINGS)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert os.listdir(path.parent) == []


def test_network_paths_are_told(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"srv:/x {tmp_path}/net nfs4 rw 0 0\n/dev/sda {tmp_path} ext4 rw 0 0\nbroken\n")
    assert is_network_path("//server/share/a.gpkg")
    assert is_network_path("\\\\server\\share\\a.gpkg")
    assert is_network_path(tmp_path / "net" / "a.gpkg", mounts)
    assert not is_network_path(tmp_path / "a.gpkg", mounts)
    assert not is_network_path(tmp_path / "a.gpkg", tmp_path / "absent")


def test_fingerprints_change_with_the_content(tmp_path, monkeypatch):
    file = tmp_path / "a.tif"
    file.write_bytes(b"one")
    one = fingerprint(str(file))
    file.write_bytes(b"two")
    assert fingerprint(f"{file}|layername=x")["sha256"] != one["sha256"]
    monkeypatch.setattr("terrestrial_carbon.plugin.storage.fingerprint.WHOLE_UP_TO", 1)
    file.write_bytes(b"x" * 3_000_000)
    assert fingerprint(str(file))["method"] == "sampled"
    secret = "dbname='x' user='me' password='pw' table=\"t\""  # pragma: allowlist secret
    assert "pw" not in fingerprint(secret)["source"]
