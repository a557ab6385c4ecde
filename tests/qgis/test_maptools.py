"""The drawing tools give QGIS back its settings, exactly as found."""

from __future__ import annotations

import pytest
from gui_kit import flush
from qgis.core import QgsProject, QgsSnappingConfig, QgsTolerance, QgsVectorLayer

from terrestrial_carbon.plugin.gui.maptools.drawing_settings import DrawingSettings
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings

Avoid = QgsProject.AvoidIntersectionsMode


@pytest.fixture
def panel(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    session.create(WorkspaceSettings("R"), tmp_path / "r.gpkg")
    panel = ParcelsPanel(window, session)
    flush()
    yield panel
    panel.unload()
    panel.deleteLater()
    session.unload()
    flush()


def own_settings(project):
    """Give the project settings no default has; return what they look like."""
    other = QgsVectorLayer("Polygon?crs=EPSG:4326", "other", "memory")
    project.addMapLayer(other)
    config = QgsSnappingConfig(project)
    config.setEnabled(True)
    config.setMode(QgsSnappingConfig.SnappingMode.ActiveLayer)
    config.setTolerance(7.5)
    config.setUnits(QgsTolerance.UnitType.ProjectUnits)
    config.setIntersectionSnapping(True)
    project.setSnappingConfig(config)
    project.setAvoidIntersectionsMode(Avoid.AvoidIntersectionsCurrentLayer)
    project.setAvoidIntersectionsLayers([other])
    project.setDirty(False)
    return look_at(project)


def look_at(project):
    return (
        QgsSnappingConfig(project.snappingConfig()),
        project.avoidIntersectionsMode(),
        [layer.id() for layer in project.avoidIntersectionsLayers()],
    )


@pytest.mark.parametrize("mode", ["draw", "split", "reshape"])
def test_settings_are_taken_and_given_back(panel, window, mode):
    project = QgsProject.instance()
    before = own_settings(project)
    panel.controller.set_mode(mode)
    assert project.avoidIntersectionsMode() == Avoid.AvoidIntersectionsLayers
    assert project.avoidIntersectionsLayers() == [panel.session.parcel_layer]
    assert look_at(project)[0] != before[0] and project.snappingConfig().enabled()
    window.mapCanvas().setMapTool(window._pan)
    assert look_at(project) == before
    assert not project.isDirty()


def test_switching_between_our_tools_keeps_what_was_found(panel, window):
    before = own_settings(QgsProject.instance())
    for mode in ("draw", "split", "draw", "reshape", "paint", "draw"):
        panel.controller.set_mode(mode)
    assert panel.tools.mode == "draw"
    panel.tools.stop()
    assert look_at(QgsProject.instance()) == before


def test_unload_gives_back_the_settings_and_the_mouse(panel, window):
    before = own_settings(QgsProject.instance())
    panel.controller.set_mode("draw")
    panel.unload()
    assert look_at(QgsProject.instance()) == before
    assert window.mapCanvas().mapTool() is not None
    assert "terrestrial_carbon" not in type(window.mapCanvas().mapTool()).__module__


def test_closing_the_workspace_ends_the_tool(panel, window):
    before = own_settings(QgsProject.instance())
    panel.controller.set_mode("draw")
    panel.session.parcel_layer.rollBack()
    panel.session.close()
    assert panel.tools.mode is None and look_at(QgsProject.instance())[1:] == before[1:]


def test_a_new_project_keeps_its_own_settings(panel):
    own_settings(QgsProject.instance())
    panel.controller.set_mode("draw")
    QgsProject.instance().clear()
    assert panel.tools.mode is None
    snapping, mode, layers = look_at(QgsProject.instance())
    assert not snapping.enabled() and mode == Avoid.AllowIntersections and layers == []


def test_removing_all_layers_gives_the_settings_back(panel):
    before = own_settings(QgsProject.instance())
    panel.controller.set_mode("draw")
    QgsProject.instance().removeAllMapLayers()
    assert look_at(QgsProject.instance())[1] == before[1] and panel.tools.mode is None
    assert QgsProject.instance().snappingConfig().tolerance() == 7.5


def test_giving_back_twice_is_no_harm(qgis_app):
    project = QgsProject()
    before = own_settings(project)
    settings = DrawingSettings(project)
    settings.give_back()
    settings.take(project.avoidIntersectionsLayers()[0])
    settings.give_back()
    settings.give_back()
    assert look_at(project) == before


def test_a_project_written_while_drawing_keeps_what_was_found(panel, tmp_path):
    project = QgsProject.instance()
    before = own_settings(project)
    panel.controller.set_mode("draw")
    drawing = look_at(project)
    assert project.write(str(tmp_path / "p.qgs"))
    flush()
    assert look_at(project) == drawing, "drawing goes on as before"
    written = QgsProject()
    assert written.read(str(tmp_path / "p.qgs"))
    assert look_at(written)[1:] == before[1:]
    snapping = written.snappingConfig()
    assert snapping.tolerance() == 7.5 and snapping.mode() == before[0].mode()
    panel.tools.stop()
    assert look_at(project) == before and not project.isDirty()
