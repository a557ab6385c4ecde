"""Repairs asked for on the page of checks: what they take back, and what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest
from gui_kit import flush, wait_until
from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton

from terrestrial_carbon.plugin.core.checks.kinds import Kind
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import add_parcel
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
