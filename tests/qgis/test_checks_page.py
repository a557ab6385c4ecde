"""The page of checks in the Parcels panel: run, look, repair, leave, follow edits."""

from __future__ import annotations

import time
from datetime import date

import pytest
from gui_kit import docked, flush
from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QToolButton

from terrestrial_carbon.plugin.core.checks.kinds import Kind
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import add_parcel
from terrestrial_carbon.plugin.storage.waivers import waivers
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings


def box(x, y, width=1.0, height=1.0):
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
    return QgsGeometry.fromWkt("POLYGON((" + ",".join(f"{a} {b}" for a, b in corners) + "))")


@pytest.fixture
def session(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    settings = WorkspaceSettings("Examplania", joining_date=date(2015, 7, 1), period_years=50)
    session.create(settings, tmp_path / "e.gpkg")
    yield session
    session.unload()


@pytest.fixture
def panel(window, session):
    for panel in docked(window, ParcelsPanel(window, session)):
        panel.tabs.setCurrentWidget(panel.checks)
        flush()
        yield panel


@pytest.fixture
def overlapping(session, panel):
    """North over South by a fifth, and one apart."""
    layer = session.parcel_layer
    assert session.start_editing()
    for name, shape, stock in (
        ("North", box(0, 1.8), 1000.0), ("South", box(0, 1, 1, 1), 500.0), ("East", box(5, 1), 100.0),
    ):  # fmt: skip
        add_parcel(layer, shape, {"name": name, "status": "tradeable", "stock_tco2e": stock})
    flush()
    return layer


def wait(condition, seconds=20.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        flush()
        time.sleep(0.01)


def press(panel, name):
    button = panel.findChild(QToolButton, f"TerrestrialCarbonChecks{name}")
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()


def run(panel):
    press(panel, "Run")
    wait(lambda: panel.checks.run.isEnabled())


def lines(panel):
    """Return title → number of the tree's first level."""
    tree = panel.checks.tree
    return {
        tree.topLevelItem(i).text(0): tree.topLevelItem(i).text(1) for i in range(tree.topLevelItemCount())
    }


def choose(panel, kind):
    tree = panel.checks.tree
    for i in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(i)
        if top.data(0, Qt.ItemDataRole.UserRole) == kind.value:
            tree.setCurrentItem(top.child(0))
            flush()
            return top.child(0)
    raise AssertionError(f"no line for {kind}")


def doubled(panel):
    return panel.findChild(QLabel, "TerrestrialCarbonDoubled")


def test_from_a_check_to_a_repair_and_back(panel, session, overlapping, window):
    assert doubled(panel).isHidden() and panel.checks.fix.isEnabled() is False
    run(panel)
    assert lines(panel) == {"Overlap": "1"}
    assert "Checks (1)" in [panel.tabs.tabText(i) for i in range(panel.tabs.count())]
    assert not doubled(panel).isHidden() and "99.98 tCO2e" in doubled(panel).text()  # a fifth of 500
    choose(panel, Kind.OVERLAP)
    assert "North" in panel.checks.words.text() and "South" in panel.checks.words.text()
    shapes = {f.id(): bytes(f.geometry().asWkb().data()) for f in overlapping.getFeatures()}
    press(panel, "Fix")
    assert lines(panel) == {} and doubled(panel).isHidden()
    assert any("before" in text and "ha" in text for text in window.messages())
    overlapping.undoStack().undo()
    wait(lambda: lines(panel) == {"Overlap": "1"})
    assert {f.id(): bytes(f.geometry().asWkb().data()) for f in overlapping.getFeatures()} == shapes
    assert not doubled(panel).isHidden()


def test_findings_follow_drawing_moving_saving_and_dropping(panel, session, overlapping):
    run(panel)
    assert panel.controller.save()
    wait(lambda: lines(panel) == {"Overlap": "1"})
    add_parcel(overlapping, box(5.0, 1.0), {"name": "Twin", "status": "tradeable"})
    wait(lambda: lines(panel) == {"Exact duplicate": "1", "Overlap": "1"})
    (twin,) = [f for f in overlapping.getFeatures() if f["name"] == "Twin"]
    overlapping.deleteFeature(twin.id())
    wait(lambda: lines(panel) == {"Overlap": "1"})
    (south,) = [f for f in overlapping.getFeatures() if f["name"] == "South"]
    overlapping.changeAttributeValue(south.id(), overlapping.fields().indexOf("status"), "protected")
    wait(lambda: "Date missing" in lines(panel))
    overlapping.rollBack()
    wait(lambda: "check again" in panel.checks.summary.text())


def test_a_finding_is_left_with_a_reason_and_taken_up_again(panel, session, overlapping):
    panel.controller.save()
    run(panel)
    choose(panel, Kind.OVERLAP)
    press(panel, "Leave")
    field = panel.findChild(QLineEdit, "TerrestrialCarbonChecksReason")
    assert field.isVisible()
    QTest.keyClicks(field, "disputed border")
    QTest.keyClick(field, Qt.Key.Key_Return)
    flush()
    assert lines(panel) == {}
    assert [one.reason for one in waivers(session.workspace).values()] == ["disputed border"]
    assert not doubled(panel).isHidden()  # it still counts twice
    run(panel)
    assert lines(panel) == {}
    panel.checks.left.setChecked(True)
    assert "disputed border" in choose(panel, Kind.OVERLAP).text(0)
    press(panel, "Leave")
    panel.checks.left.setChecked(False)
    assert lines(panel) == {"Overlap": "1"} and waivers(session.workspace) == {}


def test_one_kind_is_checked_again_and_double_click_goes_there(panel, session, overlapping, window):
    run(panel)
    item = choose(panel, Kind.OVERLAP)
    press(panel, "RunKind")
    wait(lambda: panel.checks.run.isEnabled())
    assert lines(panel) == {"Overlap": "1"}
    item = choose(panel, Kind.OVERLAP)
    panel.checks.tree.itemActivated.emit(item, 0)
    flush()
    extent = window.mapCanvas().extent()
    assert extent.contains(0.5, 1.9) and extent.width() < 5
    assert overlapping.selectedFeatureCount() == 2


def test_a_repair_that_makes_another_fault_is_taken_back(panel, session, overlapping, window):
    """North would be smaller than the least area without what it shares with South."""
    panel.checks.least.setValue(1_100_000.0)
    run(panel)
    assert lines(panel) == {"Overlap": "1"}
    shapes = {f.id(): bytes(f.geometry().asWkb().data()) for f in overlapping.getFeatures()}
    index = overlapping.undoStack().index()
    choose(panel, Kind.OVERLAP)
    press(panel, "Fix")
    assert overlapping.undoStack().index() == index
    assert any("taken back" in text and "least area" in text for text in window.messages())
    assert {f.id(): bytes(f.geometry().asWkb().data()) for f in overlapping.getFeatures()} == shapes
    assert lines(panel) == {"Overlap": "1"}


def test_a_gap_is_filled_by_the_parcel_around_it(panel, session):
    session.start_editing()
    ring = "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,1 3,3 3,3 1,1 1))"
    add_parcel(session.parcel_layer, QgsGeometry.fromWkt(ring), {"name": "Ring"})
    run(panel)
    assert lines(panel) == {"Gap": "1"}
    choose(panel, Kind.GAP)
    press(panel, "Fix")
    assert lines(panel) == {}


def test_a_check_is_cancelled(panel, session, overlapping):
    panel.checking.run(None)
    panel.checking.cancel()
    wait(lambda: panel.checks.run.isEnabled())
    assert panel.checking.live is None and lines(panel) == {}


def test_closing_while_it_runs_and_nothing_open(panel, session, overlapping):
    panel.checking.run(None)
    overlapping.rollBack()
    session.close()
    flush()
    assert not panel.checks.run.isEnabled() and "Open a workspace" in panel.checks.summary.text()
    time.sleep(0.3)
    flush()
    assert panel.checking.live is None


def test_every_control_says_what_it_does(panel):
    for widget in panel.checks.findChildren(QToolButton):
        if widget.objectName().startswith("TerrestrialCarbonChecks"):
            assert widget.toolTip()
