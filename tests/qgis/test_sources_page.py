"""Sources in the panels: the page among the checks, the lines beside the Budget's and the Overlays' maps."""

from __future__ import annotations

import time
from datetime import date

import numpy as np
import pytest
import rasters_kit
from gui_kit import docked, flush
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QToolButton

from terrestrial_carbon.plugin.gui.budget.panel import BudgetPanel
from terrestrial_carbon.plugin.gui.overlays.panel import OverlaysPanel
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import add_parcel
from terrestrial_carbon.plugin.storage.overlay_project import ID_PROPERTY
from terrestrial_carbon.plugin.storage.overlays import Overlay, add_overlay, overlay
from terrestrial_carbon.plugin.storage.project import OVERLAY_ROLE, ROLE_PROPERTY
from terrestrial_carbon.plugin.storage.waivers import waivers
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings

GRID = (10.0, 0.01, 0.0, 2.0, 0.0, -0.01)
CELLS = np.random.default_rng(2).uniform(300, 500, (100, 100)).astype("float32")


@pytest.fixture
def session(window, tmp_path):
    from qgis.core import QgsGeometry, QgsRectangle

    session = WorkspaceSession(QgsProject.instance())
    settings = WorkspaceSettings("Examplania", joining_date=date(2015, 7, 1), period_years=50)
    session.create(settings, tmp_path / "e.gpkg")
    assert session.start_editing()
    for k in range(4):
        shape = QgsGeometry.fromRect(QgsRectangle(10.1 + 0.2 * k, 1.1, 10.28 + 0.2 * k, 1.8))
        add_parcel(session.parcel_layer, shape, {"name": f"Parcel {k}", "status": "tradeable"})
    assert session.parcel_layer.commitChanges()
    yield session
    session.unload()


@pytest.fixture
def panel(window, session):
    for panel in docked(window, ParcelsPanel(window, session), show=True):
        panel.tabs.setCurrentWidget(panel.checks)
        panel.checks.sections.setCurrentWidget(panel.checks.sources)
        flush()
        yield panel


@pytest.fixture
def budget(window, session):
    yield from docked(window, BudgetPanel(window, session), show=True)


@pytest.fixture
def biomass(session, tmp_path):
    """A map of biomass that the workspace takes for carbon, with undeclared nodata in one corner."""
    cells = CELLS.copy()
    path = rasters_kit.raster(tmp_path / "dense_2015.tif", cells, GRID, 4326)
    return listed(session, path, "Dense forest")


def listed(session, path, name, unit="t_c_per_ha"):
    added = add_overlay(session.workspace, Overlay(name, path, "agb_other", unit=unit))
    layer = QgsRasterLayer(path, name)
    layer.setCustomProperty(ROLE_PROPERTY, OVERLAY_ROLE)
    layer.setCustomProperty(ID_PROPERTY, added.id)
    session.project.addMapLayer(layer)
    return added, layer


def wait(condition, seconds=30.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        flush()
        time.sleep(0.01)


def press(panel, name):
    button = panel.findChild(QToolButton, f"TerrestrialCarbonSources{name}")
    assert button.isEnabled() and button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()


def run(panel):
    press(panel, "Run")
    wait(lambda: panel.checks.sources.run.isEnabled())


def lines(panel):
    """Return title → sources of the tree."""
    tree = panel.checks.sources.tree
    tops = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    return {top.text(0): [top.child(k).text(0) for k in range(top.childCount())] for top in tops}


def choose(panel, title):
    tree = panel.checks.sources.tree
    for i in range(tree.topLevelItemCount()):
        if tree.topLevelItem(i).text(0) == title:
            tree.setCurrentItem(tree.topLevelItem(i).child(0))
            flush()
            return
    raise AssertionError(f"no line {title}: {lines(panel)}")


def tab(panel):
    return panel.tabs.tabText(panel.tabs.indexOf(panel.checks))


def test_a_wrong_unit_is_found_explained_and_set_right(panel, session, biomass):
    added, _ = biomass
    run(panel)
    assert lines(panel) == {"Unit cannot be right": ["Dense forest"]}
    assert tab(panel) == "Checks (1)"
    choose(panel, "Unit cannot be right")
    words = panel.checks.sources.words.text()
    assert "Makes figures wrong" in words and "t C/ha" in words and "IPCC" in words
    heard = []
    session.maps_changed.connect(lambda: heard.append(True))
    press(panel, "Repair0")
    wait(lambda: panel.checks.sources.run.isEnabled())
    assert heard and overlay(session.workspace, added.id).unit == "t_biomass_per_ha"
    assert "Unit cannot be right" not in lines(panel)
    assert lines(panel) == {"Unit cannot be told": ["Dense forest"]} and tab(panel) == "Checks"


def test_a_finding_is_left_with_a_reason_and_taken_up_again(panel, session, biomass):
    run(panel)
    choose(panel, "Unit cannot be right")
    press(panel, "Leave")
    reason = panel.findChild(QLineEdit, "TerrestrialCarbonSourcesReason")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    flush()
    assert "Unit cannot be right" in lines(panel), "without a reason it stays"
    QTest.keyClicks(reason, "Checked with the makers")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    flush()
    assert lines(panel) == {} and tab(panel) == "Checks"
    assert [one.reason for one in waivers(session.workspace).values()] == ["Checked with the makers"]
    run(panel)
    assert lines(panel) == {}, "also when it is found again"
    QTest.mouseClick(panel.checks.sources.left, Qt.MouseButton.LeftButton)
    flush()
    assert lines(panel) == {"Unit cannot be right": ["Dense forest (left: Checked with the makers)"]}
    choose(panel, "Unit cannot be right")
    press(panel, "Leave")
    assert lines(panel) == {"Unit cannot be right": ["Dense forest"]} and not waivers(session.workspace)


def test_nodata_and_crs_are_declared_in_the_layer_and_the_file_stays(panel, session, tmp_path):
    cells = CELLS.copy()
    cells[50:60, 20:30] = -9999.0
    path = rasters_kit.raster(tmp_path / "gaps_2015.tif", cells, GRID, None)
    before = (tmp_path / "gaps_2015.tif").read_bytes()
    _, layer = listed(session, path, "Gaps", "t_biomass_per_ha")
    run(panel)
    choose(panel, "No CRS")
    press(panel, "Repair0")
    wait(lambda: panel.checks.sources.run.isEnabled())
    assert layer.crs().authid() == "EPSG:4326" and "No CRS" not in lines(panel)
    choose(panel, "Nodata counts as data")
    assert "-9,999" in panel.checks.sources.words.text()
    press(panel, "Repair0")
    wait(lambda: panel.checks.sources.run.isEnabled())
    assert set(lines(panel)) == {"Unit cannot be told", "Not covered wholly"}
    assert (tmp_path / "gaps_2015.tif").read_bytes() == before


def test_one_source_is_checked_again_alone(panel, session, biomass, tmp_path):
    path = rasters_kit.raster(tmp_path / "other_2015.tif", CELLS * 20, GRID, 4326)
    listed(session, path, "Other")
    run(panel)
    assert sorted(lines(panel)["Unit cannot be right"]) == ["Dense forest", "Other"]
    choose(panel, "Unit cannot be right")
    chosen = panel.checks.sources.tree.chosen().source
    press(panel, "RunOne")
    wait(lambda: panel.checks.sources.run.isEnabled())
    assert sorted(lines(panel)["Unit cannot be right"]) == ["Dense forest", "Other"]
    assert panel.checks.sources.tree.chosen().source == chosen


def test_without_maps_it_says_where_they_come_from(panel):
    run(panel)
    assert "no map of density" in panel.checks.sources.summary.text()


def test_closing_the_workspace_stops_the_check(panel, session, biomass):
    press(panel, "Run")
    session.close()
    flush()
    assert panel.checks.sources.run.isEnabled() is False and lines(panel) == {}


def test_names_from_data_are_no_html(panel, session, tmp_path):
    path = rasters_kit.raster(tmp_path / "b_2015.tif", CELLS, GRID, 4326)
    listed(session, path, "<img src=x>")
    run(panel)
    choose(panel, "Unit cannot be right")
    assert "<img" not in panel.checks.sources.words.text()


def test_the_budget_warns_beside_the_unit_and_sets_it(budget, session, biomass):
    _, layer = biomass
    page = budget.stock
    page.unit.setCurrentIndex(page.unit.findData("t_c_per_ha"))
    page.map.setLayer(layer)
    wait(lambda: not page.doubt.isHidden())
    assert "t dry matter/ha" in page.doubt.text() and "unit:t_biomass_per_ha" in page.doubt.text()
    page.doubt.linkActivated.emit("unit:t_biomass_per_ha")
    assert page.unit.currentData() == "t_biomass_per_ha"
    wait(lambda: not budget.doubts.watch.busy)
    assert page.doubt.isHidden()


def test_the_overlays_list_warns_of_the_chosen_map(window, session, biomass):
    added, _ = biomass
    for panel in docked(window, OverlaysPanel(window, session), show=True):
        wait(lambda panel=panel: not panel.busy)
        panel.maps.choose(added.id)
        wait(lambda panel=panel: not panel.maps.doubt.isHidden())
        assert "Dense forest" in panel.maps.doubt.text() and "IPCC" in panel.maps.doubt.text()
