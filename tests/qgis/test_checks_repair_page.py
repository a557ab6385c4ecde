"""Repairs asked for on the page of checks: what they take back, and what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest
from gui_kit import flush, wait_until
from qgis.core import QgsFeature, QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton

from terrestrial_carbon.plugin.core.checks.kinds import Kind
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import add_parcel, layer_meter
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings

RING = "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,1 3,3 3,3 1,1 1))"


@pytest.fixture
def session(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    session.create(WorkspaceSettings("Land", joining_date=date(2015, 7, 1)), tmp_path / "land.gpkg")
    yield session
    session.unload()


@pytest.fixture
def panel(window, session):
    panel = ParcelsPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    panel.tabs.setCurrentWidget(panel.checks)
    flush()
    yield panel
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()


def press(panel, name):
    button = panel.findChild(QToolButton, f"TerrestrialCarbonChecks{name}")
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()


def run(panel):
    press(panel, "Run")
    assert wait_until(lambda: panel.checks.run.isEnabled())


def kinds(panel):
    """Return the kinds that are listed."""
    tree = panel.checks.tree
    return {tree.topLevelItem(i).data(0, Qt.ItemDataRole.UserRole) for i in range(tree.topLevelItemCount())}


def choose(panel, kind):
    tree = panel.checks.tree
    tops = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    (top,) = [one for one in tops if one.data(0, Qt.ItemDataRole.UserRole) == kind.value]
    tree.setCurrentItem(top.child(0))
    flush()


@pytest.mark.parametrize("code", ["fill", "snap"])
def test_a_gap_is_closed_by_a_parcel_that_lacks_a_date(panel, session, window, code):
    """What the parcel lacked before is no fault of the repair."""
    session.start_editing()
    if code == "fill":
        shapes = (RING,)
    else:
        shapes = ("POLYGON((0 0,2 0,2 2,0 2,0 0))", "POLYGON((2 0,4 0,4 2,2 2,2 1.5,2.000002 1,2 0.5,2 0))")
    for number, shape in enumerate(shapes):
        values = {"name": f"Wood {number}", "status": "protected", "basis": "law"}
        add_parcel(session.parcel_layer, QgsGeometry.fromWkt(shape), values)
    run(panel)
    assert kinds(panel) == {"gap", "date_missing", "evidence_missing"}
    choose(panel, Kind.GAP)
    one = panel.checks.tree.chosen()
    panel.checking.fix(one, code)
    assert kinds(panel) == {"date_missing", "evidence_missing"}, window.messages()


def test_edits_dropped_while_a_check_runs_are_not_in_what_it_says(panel, session):
    layer = session.parcel_layer
    session.start_editing()
    add_parcel(layer, QgsGeometry.fromWkt("POLYGON((0 0,2 0,2 2,0 2,0 0))"), {"name": "West"})
    assert layer.commitChanges()
    session.start_editing()
    add_parcel(layer, QgsGeometry.fromWkt("POLYGON((1 0,3 0,3 2,1 2,1 0))"), {"name": "East"})
    panel.checking.run(None)
    layer.rollBack()
    assert wait_until(lambda: panel.checks.run.isEnabled())
    flush()
    assert "overlap" not in kinds(panel)
    run(panel)
    assert "overlap" not in kinds(panel)


def test_a_parcel_cut_in_two_by_its_hole_is_made_valid(panel, session, window):
    """The land in the hole is nobody's before as after: no fault of the repair."""
    session.start_editing()
    cut = "POLYGON((0 0,8 0,8 8,0 8,0 0),(0 4,4 2,8 4,4 6,0 4))"
    shape = QgsGeometry.fromWkt(cut)
    add_parcel(session.parcel_layer, QgsGeometry.fromWkt("POLYGON((20 0,21 0,21 1,20 1,20 0))"), {})
    (feature,) = session.parcel_layer.getFeatures()
    session.parcel_layer.changeGeometry(feature.id(), shape)
    run(panel)
    assert kinds(panel) >= {"invalid", "gap"}
    choose(panel, Kind.INVALID)
    press(panel, "Fix")
    assert "invalid" not in kinds(panel) and "gap" in kinds(panel), window.messages()


def test_a_parcel_drawn_the_long_way_round_the_earth(panel, session, window):
    """Its land is the short way: it shares none with a parcel at Greenwich, and is cut at 180°."""
    layer = session.parcel_layer
    session.start_editing()
    for name, shape in (
        ("Taveuni", "POLYGON((179.9 -17,-179.9 -17,-179.9 -16.8,179.9 -16.8,179.9 -17))"),
        ("Greenwich", "POLYGON((0 -17,0.1 -17,0.1 -16.8,0 -16.8,0 -17))"),
    ):
        (feature,) = [QgsFeature(layer.fields())]
        feature.setGeometry(QgsGeometry.fromWkt(shape))
        feature["id"], feature["name"] = name, name
        assert layer.addFeature(feature)
    run(panel)
    assert "invalid" in kinds(panel) and not kinds(panel) & {"overlap", "nested"}
    choose(panel, Kind.INVALID)
    press(panel, "Fix")
    assert "invalid" not in kinds(panel), window.messages()
    (mended,) = [f for f in layer.getFeatures() if f["name"] == "Taveuni"]
    (other,) = [f for f in layer.getFeatures() if f["name"] == "Greenwich"]
    assert mended.geometry().constGet().numGeometries() == 2
    assert mended["area_ha"] == pytest.approx(2 * layer_meter(layer).measureArea(other.geometry()) / 1e4)
    shape = mended.geometry()
    layer.undoStack().undo()
    assert layer.getFeature(mended.id()).geometry().boundingBox().width() == pytest.approx(359.8)
    assert shape.area() == pytest.approx(0.2 * 0.2) and shape.boundingBox().width() == pytest.approx(360.0)
