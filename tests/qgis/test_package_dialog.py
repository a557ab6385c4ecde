"""The window of packages for the field: size said, made in the background, refusals inline."""

from __future__ import annotations

import json
import zipfile

import pytest
from gui_kit import flush, wait_until
from merge_kit import grid_workspace
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QLabel, QPushButton

from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.ledger import Ledger


@pytest.fixture
def panel(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    panel = ParcelsPanel(window, session)
    session.open(grid_workspace(tmp_path / "ours", 2, 2).path)
    yield panel
    panel.unload()
    panel.deleteLater()
    session.unload()
    flush()


@pytest.fixture
def dialog(panel):
    panel.bar.findChild(QAction, "TerrestrialCarbonColleague_package").trigger()
    return panel.workspaces.package_window


def press(dialog, name):
    QTest.mouseClick(
        dialog.findChild(QPushButton, f"TerrestrialCarbonPackage_{name}"), Qt.MouseButton.LeftButton
    )


def told(dialog, name="Problem"):
    return dialog.findChild(QLabel, f"TerrestrialCarbonPackage{name}").text()


def test_a_package_is_made_where_the_window_proposes(dialog, panel, tmp_path):
    assert dialog.isVisible() and dialog.folder.filePath().endswith("examplania-field")
    QTest.keyClicks(dialog.reader, "Ana")
    press(dialog, "make")
    assert wait_until(lambda: told(dialog).startswith("✓"))
    folder = tmp_path / "ours" / "examplania-field"
    assert (folder / "workspace.gpkg").exists() and "expression=\"'Ana'\"" in (
        folder / "field.qgs"
    ).read_text()
    entry = Ledger(panel.session.workspace).entries(kind="make_copy")[-1]
    assert json.loads(entry.payload)["act"]["name"] == "workspace.gpkg" and entry.reason == "Ana"
    press(dialog, "make")
    assert wait_until(lambda: told(dialog).startswith("⚠") and "not empty" in told(dialog))
    panel.workspaces.package()
    assert dialog.folder.filePath().endswith("examplania-field-2")


def test_the_base_map_is_of_the_layers_shown(dialog, panel, window, tmp_path):
    own = [panel.session.parcel_layer, panel.session.boundary_layer]
    window.mapCanvas().setLayers(own)
    dialog.base_map.setChecked(True)
    assert wait_until(lambda: "show one first" in told(dialog, "Size"))
    other = QgsVectorLayer("Polygon?crs=EPSG:6933", "roads", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("Polygon ((0 0, 900 0, 900 900, 0 0))"))
    other.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(other)
    window.mapCanvas().setLayers([*own, other])
    dialog.scale.setCurrentIndex(dialog.scale.findData(10_000))
    assert wait_until(lambda: "tiles, roughly" in told(dialog, "Size"))
    dialog.zipped.setChecked(True)
    press(dialog, "make")
    assert wait_until(lambda: told(dialog) != ""), "nothing said"
    assert told(dialog).startswith("✓"), told(dialog)
    with zipfile.ZipFile(tmp_path / "ours" / "examplania-field.zip") as archive:
        assert "basemap.mbtiles" in archive.namelist()
    assert not (tmp_path / "ours" / "examplania-field").exists()


def test_unsaved_edits_are_said_first(dialog, panel, tmp_path):
    layer = panel.session.parcel_layer
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), layer.fields().indexOf("name"), "new")
    press(dialog, "make")
    assert "unsaved edits" in told(dialog) and not dialog.running
    layer.rollBack()
