"""Workspaces in odd places and CRSs, and what is written down about where parcels came from."""

import os
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
)

from terrestrial_carbon.plugin.storage import database
from terrestrial_carbon.plugin.storage.fingerprint import fingerprint
from terrestrial_carbon.plugin.storage.parcel_figures import read_saved_rows
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace, open_workspace

LAEA = "+proj=laea +lat_0=1 +lon_0=20 +datum=WGS84 +units=m +no_defs"


def add(workspace):
    layer = workspace.parcel_layer()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("MULTIPOLYGON(((0 0,1 0,1 1,0 0)))"))
    feature["id"] = "11111111-1111-4111-8111-111111111111"
    assert layer.dataProvider().addFeatures([feature])[0]
    return layer


@pytest.mark.parametrize("name", ["it's", "百分#50%", "q?x=1&y", "semi;colon", "[b]", "a b+c"])
@pytest.mark.skipif(os.name == "nt", reason="names Windows does not allow")
def test_names_that_addresses_misread(tmp_path, qgis_app, name):
    folder = tmp_path / name
    folder.mkdir()
    workspace = create_workspace(folder / f"{name}.gpkg", WorkspaceSettings(name=name))
    layer = add(workspace)
    workspace.add_holders([{"name": "A"}])
    assert read_saved_rows(layer, ["id"]) == [(1, "11111111-1111-4111-8111-111111111111")]
    del layer
    assert [holder["name"] for holder in open_workspace(workspace.path).holders()] == ["A"]


def test_a_share_of_a_server_has_an_address_sqlite_takes():
    share = PureWindowsPath(r"\\server\land use\a#1.gpkg")
    assert database.sqlite_uri(share, "rw") == "file:////server/land%20use/a%231.gpkg?mode=rw"
    assert database.sqlite_uri(PureWindowsPath(r"C:\a b.gpkg"), "ro") == "file:///C:/a%20b.gpkg?mode=ro"
    assert database.sqlite_uri(PurePosixPath("/a%b"), "ro") == "file:///a%25b?mode=ro"


def test_a_folder_that_takes_no_journal_makes_a_workspace_read_only(tmp_path, qgis_app, monkeypatch):
    path = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings(name="W")).path
    real = os.access
    monkeypatch.setattr(
        os, "access", lambda where, mode: os.fspath(where) != str(tmp_path) and real(where, mode)
    )
    assert open_workspace(path).read_only


def test_a_crs_of_the_users_own(tmp_path, qgis_app):
    crs = QgsCoordinateReferenceSystem.fromProj(LAEA)
    QgsApplication.createDatabase()  # where QGIS keeps them
    assert crs.saveAsUserCrs("forest service") >= 100_000
    assert crs.authid().startswith("USER:")
    created = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings(name="W", crs=crs))
    for found in (created.crs, created.parcel_layer().crs(), created.boundary_layer().crs()):
        assert found.toProj() == crs.toProj()


def test_a_crs_that_is_none_is_not_replaced_in_silence(tmp_path, processing_provider):
    with pytest.raises(QgsProcessingException, match="EPSG:99999"):
        processing.run(
            "terrestrialcarbon:createworkspace",
            {"NAME": "W", "CRS": "EPSG:99999", "OUTPUT": str(tmp_path / "w.gpkg")},
        )
    assert not list(tmp_path.iterdir())


def test_a_workspace_is_not_imported_into_itself(tmp_path, processing_provider):
    workspace = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings(name="W"))
    layer = add(workspace)
    with pytest.raises(QgsProcessingException, match="own layer of parcels"):
        processing.run("terrestrialcarbon:importparcels", {"WORKSPACE": str(workspace.path), "INPUT": layer})
    assert workspace.parcel_layer().featureCount() == 1


@pytest.mark.parametrize(
    "source, told",
    [
        ("dbname='x' user='me' password='a b c' key='gid' table=\"t\"", "dbname='x' key='gid' table=\"t\""),
        ("dbname='x' password='it\\'s' table=\"t\"", "dbname='x' table=\"t\""),
        ("postgresql://me:word@host/base", "postgresql://host/base"),
        ("/vsicurl/https://me:word@host/x.gpkg?sig=word", "/vsicurl/https://host/x.gpkg"),
        ("url='https://host/wfs?token=word' typename='p'", "url='https://host/wfs' typename='p'"),
        ("MSSQL:server=host;UID=me;PWD=word;database=b", "MSSQL:server=host;database=b"),
    ],
)
def test_no_secret_is_written_down(source, told):
    assert fingerprint(source) == {"source": told, "method": "none"}
