"""The session follows the project, and the totals follow the layer."""

from __future__ import annotations

from datetime import date

import pytest
from gui_kit import flush
from qgis.core import QgsGeometry, QgsProject, QgsRectangle

from terrestrial_carbon.plugin.gui.session import UnsavedEdits, WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import add_parcel, edit_command, tag
from terrestrial_carbon.plugin.storage.errors import NotAWorkspace, WorkspaceNotFound
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings

SETTINGS = WorkspaceSettings("Ruritania", joining_date=date(2015, 7, 1))


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()


@pytest.fixture
def session(project, tmp_path):
    session = WorkspaceSession(project)
    session.create(SETTINGS, tmp_path / "r.gpkg")
    yield session
    session.unload()


def square(x):
    return QgsGeometry.fromRect(QgsRectangle(x, 0, x + 1, 1))


def fill(session, count=3, **values):
    session.start_editing()
    values = {"status": "tradeable", "stock_tco2e": 10.0, **values}
    return [add_parcel(session.parcel_layer, square(x), values) for x in range(count)]


def test_a_saved_project_brings_its_workspace_back(session, project, tmp_path):
    heard = []
    session.opened.connect(lambda: heard.append("opened"))
    session.closed.connect(lambda: heard.append("closed"))
    fill(session)
    assert session.parcel_layer.commitChanges()
    file = str(tmp_path / "r.qgz")
    assert project.write(file)
    project.clear()
    assert session.workspace is None and session.parcel_layer is None and session.totals is None
    assert project.read(file)
    assert session.workspace.settings.name == "Ruritania"
    assert session.totals.current.t0_tco2e == 30.0
    assert heard == ["closed", "opened"]


def test_removing_the_layer_closes_the_workspace(session, project):
    project.removeMapLayer(session.parcel_layer.id())
    assert session.workspace is None
    flush()


def test_a_missing_file_is_told_not_raised(session, project, tmp_path):
    file = str(tmp_path / "r.qgz")
    project.write(file)
    project.clear()
    for part in tmp_path.glob("r.gpkg*"):
        part.unlink()
    told = []
    session.failed.connect(told.append)
    project.read(file)
    assert session.workspace is None
    assert [type(error) for error in told] == [WorkspaceNotFound]


def test_another_workspace_waits_for_unsaved_edits(session, tmp_path):
    fill(session, 1)
    with pytest.raises(UnsavedEdits, match="Ruritania"):
        session.create(SETTINGS, tmp_path / "s.gpkg")
    assert not (tmp_path / "s.gpkg").exists()
    session.parcel_layer.rollBack()
    session.create(SETTINGS, tmp_path / "s.gpkg")
    assert session.workspace.path.name == "s.gpkg"
    layers = [la for la in session.project.mapLayers().values() if la.name() == "Parcels"]
    assert len(layers) == 1


def test_a_foreign_file_leaves_the_open_workspace_alone(session, tmp_path):
    (tmp_path / "x.gpkg").write_bytes(b"no database")
    with pytest.raises(NotAWorkspace):
        session.open(tmp_path / "x.gpkg")
    assert session.workspace.path.name == "r.gpkg"


def test_totals_follow_every_kind_of_edit(session):
    layer, totals = session.parcel_layer, session.totals
    fids = fill(session, 4)
    assert totals.flush().t0_tco2e == 40
    tag(layer, fids[:1], "protected")
    assert (totals.flush().p0_tco2e, totals.flush().t0_tco2e) == (10, 30)
    layer.undoStack().undo()
    assert totals.flush().p0_tco2e == 0
    layer.undoStack().redo()
    assert totals.flush().p0_tco2e == 10
    layer.deleteFeature(fids[3])
    assert totals.flush().whole.parcels == 3
    assert layer.commitChanges(False)
    assert totals.flush().whole.parcels == 3 and min(session.rows.rows) > 0
    tag(layer, list(session.rows.rows), "inaccessible")
    assert totals.flush().p0_tco2e == 30
    layer.rollBack()
    assert (totals.flush().p0_tco2e, totals.flush().t0_tco2e) == (10, 20)


def test_a_destroyed_command_leaves_no_trace_in_the_totals(session):
    fill(session)
    before = session.totals.flush()
    with pytest.raises(ZeroDivisionError), edit_command(session.parcel_layer, "x"):
        index = session.parcel_layer.fields().indexOf("stock_tco2e")
        for fid in list(session.rows.rows):
            session.parcel_layer.changeAttributeValue(fid, index, 99.0)
        raise ZeroDivisionError
    assert session.totals.flush() == before


def test_many_changes_in_one_turn_give_one_result(session):
    fids = fill(session, 20)
    session.totals.flush()
    results = []
    session.totals.changed.connect(results.append)
    tag(session.parcel_layer, fids, "protected")
    flush()
    assert len(results) == 1 and results[0].p0_tco2e == 200


def test_flagged_stock_counts_when_accepted(session):
    (fid,) = fill(session, 1, flag="low_coverage")
    assert session.totals.flush().t0_tco2e == 0 and session.totals.current.withheld.parcels == 1
    layer = session.parcel_layer
    layer.changeAttributeValue(fid, layer.fields().indexOf("flag_accepted"), True)
    assert session.totals.flush().t0_tco2e == 10


def test_rows_read_from_the_file_equal_rows_read_from_the_layer(session):
    fill(session, 5)
    session.parcel_layer.commitChanges(False)
    session.totals.flush()
    rows = session.rows
    rows.reload()
    fast = dict(rows.rows)
    assert fast == rows._read(rows._request()) and len(fast) == 5


def test_closing_takes_the_layers_out_and_leaves_the_file(session, tmp_path):
    session.close()
    assert not session.project.mapLayers() and (tmp_path / "r.gpkg").exists()


def test_unload_lets_go_of_the_project(session, project):
    heard = []
    session.opened.connect(lambda: heard.append(1))
    session.unload()
    project.clear()
    session.follow_project()
    assert heard == [] and session.workspace is None


def test_one_tag_among_many_reaches_the_totals(session):
    layer = session.parcel_layer
    fids = fill(session, 300)
    session.totals.flush()
    before = session.totals.current
    tag(layer, fids[:1], "protected")
    assert session.totals.flush() != before
