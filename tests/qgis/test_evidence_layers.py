"""Layers as evidence: no secret of a source is kept, and what became of a layer's file is told."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import ogr
from report_workspace import make_workspace

from terrestrial_carbon.plugin.processing.evidence.report import figures
from terrestrial_carbon.plugin.storage import fingerprint as fingerprints
from terrestrial_carbon.plugin.storage.evidence import attach, layer_item
from terrestrial_carbon.plugin.storage.evidence_bundle import write_bundle
from terrestrial_carbon.plugin.storage.evidence_files import FileState
from terrestrial_carbon.plugin.storage.evidence_report import evidence_report
from terrestrial_carbon.plugin.storage.fingerprint import without_secrets
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.workspace import open_workspace

SECRETS = [
    ("postgres://u:S@CRET@h/db", "postgres://h/db"),
    ("https://u:S/CRET@h:5432/x", "https://h:5432/x"),
    ("type=xyz&url=https%3A%2F%2Ft.example%2F%7Bz%7D%3Faccess_token%3DCRET&zmax=19", "zmax=19"),
    ("type=xyz&url=https%3A%2F%2Fu%3ACRET%40h%2Fx&zmax=3", "url=https%3A%2F%2Fh%2Fx&zmax=3"),
    ("type=xyz&url=https://t.example/x?apikey=CRET", "url=https://t.example/x"),
    ("OCI:scott/CRET@db:tab", "OCI:db:tab"),
    ("url='https://x/y' http-header:authorization='Bearer CRET' typename='a'", "typename='a'"),
    ("http-header:authorization=Basic%20CRET&url=https://w/wms", "url=https://w/wms"),
    ("/vsicurl?use_head=no&url=https%3A%2F%2Fh%2Ff.tif%3Fsig%3DCRET", "h%2Ff.tif"),
    ("dbname='d' user='u' password='a\\'CRET' authcfg=CRET12 table=\"x\"", "dbname='d' table=\"x\""),
    ("crs='EPSG:4326' url='https://x/' access_token='CRET'", "url='https://x/'"),
    ("contextualWMSLegend=0&key=CRET&url=https://w", "url=https://w"),
]
HARMLESS = [
    "dbname='d' host=h key='gid' checkPrimaryKeyUnicity='1' table=\"a\".\"b\" (geom)",
    "https://host:8080/a@2x.png",
    "/data/a/b.gpkg|layername=keys",
    "type=xyz&url=https://tile.example/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=19&zmin=0",
]


@pytest.mark.parametrize("source, left", SECRETS)
def test_no_secret_of_a_source_is_kept(source, left):
    kept = without_secrets(source)
    assert "CRET" not in kept and left in kept


@pytest.mark.parametrize("source", HARMLESS)
def test_what_is_no_secret_stays(source):
    assert without_secrets(source) == source


# ---- what became of a layer


@pytest.fixture
def workspace(tmp_path, qgis_app):
    folder = tmp_path / "land"
    folder.mkdir()
    made = make_workspace(folder, entries=False)
    catch_up(made)
    return made


def make(path, driver, names=("law",)):
    """Write layers of one point each."""
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    for name in names:
        options = ["SPATIAL_INDEX=NO"] if driver == "GPKG" else []  # its triggers need GDAL
        layer = dataset.CreateLayer(name, geom_type=ogr.wkbPoint, options=options)
        layer.CreateField(ogr.FieldDefn("act", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("act", "Decree 7")
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
        layer.CreateFeature(feature)
        del feature, layer
    del dataset
    return path


def state(workspace, source):
    """Attach a layer; return a function that says what became of it."""
    item = layer_item(str(source), "Law areas", folder=workspace.path.parent)
    (one,) = attach(workspace, ["p1"], items=[item], supports=["law"])["ids"]
    return lambda of=workspace: evidence_report(of).states.get(one)


def do(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement).fetchall()


def test_a_layer_of_a_geopackage_is_told_by_its_rows(workspace):
    path = make(workspace.path.parent / "law.gpkg", "GPKG", ("law", "roads"))
    now = state(workspace, f"{path}|layername=law")
    assert now() is FileState.FINE
    before = path.read_bytes()
    # what QGIS does where a layer is only looked at, and another layer
    do(path, "PRAGMA journal_mode = WAL", "UPDATE roads SET act = 'new'", "PRAGMA journal_mode = DELETE")
    assert path.read_bytes() != before and now() is FileState.FINE
    do(path, "PRAGMA journal_mode = WAL")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:  # written, and not in the file yet
        other.execute("UPDATE law SET act = 'Decree 8'")
        assert now() is FileState.CHANGED
    do(path, "UPDATE law SET act = 'Decree 7'")
    assert now() is FileState.FINE
    do(path, "ALTER TABLE law RENAME TO other")
    assert now() is FileState.CHANGED
    path.write_text("no database")
    assert now() is FileState.CHANGED
    path.unlink()
    assert now() is FileState.MISSING


def test_a_copied_folder_has_the_same_layer(workspace, tmp_path):
    path = make(workspace.path.parent / "law.gpkg", "GPKG")
    now = state(workspace, path)
    shutil.copytree(workspace.path.parent, tmp_path / "copy", copy_function=shutil.copyfile)
    path.unlink()
    assert now() is FileState.MISSING
    assert now(open_workspace(tmp_path / "copy" / workspace.path.name)) is FileState.FINE


def test_a_shapefile_is_all_its_files(workspace):
    path = make(workspace.path.parent / "law.shp", "ESRI Shapefile")
    now = state(workspace, path)
    Path(f"{path}.xml").write_text("<looked/>")
    assert now() is FileState.FINE
    table = path.with_suffix(".dbf")
    whole = table.read_bytes()
    table.write_bytes(whole.replace(b"Decree 7", b"Decree 8"))
    assert now() is FileState.CHANGED
    table.write_bytes(whole)
    assert now() is FileState.FINE
    table.unlink()
    assert now() is FileState.CHANGED


def test_a_large_file_is_told_by_its_whole_content(workspace, monkeypatch):
    monkeypatch.setattr(fingerprints, "WHOLE_UP_TO", 1)
    path = workspace.path.parent / "loss.csv"
    path.write_bytes(bytes(3 * 1024 * 1024))
    now = state(workspace, path)
    os.utime(path, (1, 1))
    assert now() is FileState.FINE
    with open(path, "r+b") as stream:
        stream.seek(1536 * 1024)
        stream.write(b"1")
    assert now() is FileState.CHANGED


def test_what_cannot_be_compared_is_not_judged(workspace):
    assert state(workspace, "url='https://example.org/wms' layers=law")() is None
    assert state(workspace, f"{workspace.path}|layername=parcel")() is None  # it changes by each act


def test_a_layer_that_changed_supports_nothing_and_is_told(workspace, tmp_path):
    path = make(workspace.path.parent / "law.geojson", "GeoJSON")
    now = state(workspace, path)
    fine = evidence_report(workspace, ["p1"])
    manifest = write_bundle(workspace, fine, tmp_path / "fine")
    assert [entry["state"] for entry in manifest["evidence"].values()] == ["fine"]
    assert not fine.parcels[0].broken
    path.write_text(path.read_text().replace("Decree 7", "Decree 8"))
    assert now() is FileState.CHANGED
    bad = evidence_report(workspace, ["p1"])
    assert len(bad.parcels[0].broken) == 1 and bad.parcels[0].id == "p1"
    assert (figures(fine)["BROKEN_LAYERS"], figures(bad)["BROKEN_LAYERS"]) == (0, 1)
    assert figures(bad)["CHANGED_FILES"] == 0
    manifest = write_bundle(workspace, bad, tmp_path / "bad")
    assert [entry["state"] for entry in manifest["evidence"].values()] == ["changed"]
    assert "attach it again as it is now" in (tmp_path / "bad" / "index.html").read_text("utf-8")
