"""The dialog that imports field plots, with mouse and keyboard."""

from __future__ import annotations

import pytest
from gui_kit import flush, wait_until
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QComboBox, QFileDialog, QWidget
from report_workspace import PARCELS, add_parcels, make_workspace

from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.plot_import import plots_in, trees_in
from terrestrial_carbon.plugin.storage.project import find_layer

PLOTS = "Plot,E,N,size_m2,Stratum\nA,10,-10,400,hill\nB,20,-20,400,hill\n"
TREES = "Plot,Tag,girth,Ht\nA,1,62.8,15\nA,2,0,16\nB,1,94.2,17\n"


@pytest.fixture
def session(window):
    session = WorkspaceSession(QgsProject.instance())
    yield session
    session.unload()
    for kind in ("plots", "trees"):
        QgsSettings().remove(f"terrestrial_carbon/import/{kind}")


@pytest.fixture
def dialog(window, session, tmp_path):
    """The dialog as the workspace bar's menu opens it."""
    workspace = make_workspace(tmp_path, parcels=(), entries=False)
    add_parcels(workspace, PARCELS[:3], stratum="hill")
    panel = ParcelsPanel(window, session)
    session.open(workspace.path)
    flush()
    panel.bar.findChild(QAction, "TerrestrialCarbonColleague_plots").trigger()
    flush()
    yield panel.workspaces.plots_window
    panel.unload()
    panel.deleteLater()
    flush()


def choose(dialog, monkeypatch, kind, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *values: (str(path), ""))
    QTest.mouseClick(dialog.lists[kind].browse, Qt.MouseButton.LeftButton)
    flush()


def box(dialog, name) -> QComboBox:
    return dialog.findChild(QComboBox, f"TerrestrialCarbonPlots_{name}")


def files(tmp_path):
    (tmp_path / "plots.csv").write_text(PLOTS, encoding="utf-8")
    (tmp_path / "trees.csv").write_text(TREES, encoding="utf-8")
    return tmp_path / "plots.csv", tmp_path / "trees.csv"


def press(widget, key):
    widget.setFocus()
    QTest.keyClick(widget, key)
    flush()


def test_lists_come_in_and_go_back_by_keyboard(dialog, session, tmp_path, monkeypatch):
    plots, trees = files(tmp_path)
    assert dialog.isVisible() and not dialog.import_button.isEnabled()
    choose(dialog, monkeypatch, "plots", plots)
    choose(dialog, monkeypatch, "trees", trees)
    assert box(dialog, "plots_name").currentText() == "Plot"
    assert box(dialog, "trees_dbh_cm").currentText() == "girth"
    assert box(dialog, "plots_x").currentIndex() == 0  # “E” and “N” tell nobody
    dialog.tabs.setCurrentIndex(0)
    for target, key in (
        ("plots_x", Qt.Key.Key_E),
        ("plots_y", Qt.Key.Key_N),
    ):
        press(box(dialog, target), key)
    assert box(dialog, "plots_x").currentText() == "E" and box(dialog, "plots_y").currentText() == "N"
    assert box(dialog, "plots_area_ha").currentText() == "size_m2"
    dialog.crs.setCrs(session.workspace.crs)
    press(dialog.import_button, Qt.Key.Key_Space)
    assert wait_until(lambda: not dialog.running)
    assert dialog.back_button.isVisible(), dialog.findChild(QWidget, "TerrestrialCarbonPlotsProblem").text()
    text = dialog.report.toPlainText()
    assert "Plots: 2 new" in text and "Trees: 2 new" in text and "plot A, tree 2" in text
    (first, *_) = sorted(trees_in(session.workspace).values(), key=lambda tree: tree["dbh_cm"])
    assert first["dbh_cm"] == pytest.approx(62.8 / 3.14159265)
    layer = find_layer(session.project, "field_plot")
    assert layer.featureCount() == 2
    press(dialog.back_button, Qt.Key.Key_Space)
    assert plots_in(session.workspace) == {} and trees_in(session.workspace) == {}
    assert not dialog.back_button.isVisible() and layer.featureCount() == 0


def test_what_was_chosen_is_there_the_next_time(dialog, session, tmp_path, monkeypatch):
    plots, _ = files(tmp_path)
    choose(dialog, monkeypatch, "plots", plots)
    press(box(dialog, "plots_remark"), Qt.Key.Key_E)
    dialog.area.setValue(0.05)
    press(dialog.import_button, Qt.Key.Key_Space)
    assert wait_until(lambda: not dialog.running)
    dialog.start()
    assert box(dialog, "plots_remark").currentText() == "E"


def test_a_refusal_stays_in_the_dialog(dialog, session, tmp_path, monkeypatch):
    plots, _ = files(tmp_path)
    plots.write_text(PLOTS.replace("E,N", "x,y").replace("A,10", "A,500000"), encoding="utf-8")
    choose(dialog, monkeypatch, "plots", plots)
    press(dialog.import_button, Qt.Key.Key_Space)
    assert wait_until(lambda: not dialog.running)
    problem = dialog.findChild(QWidget, "TerrestrialCarbonPlotsProblem")
    assert problem.isVisible() and "CRS" in problem.text()
    assert plots_in(session.workspace) == {}
    bad = tmp_path / "bad.gpkg"
    bad.write_text("no table")
    choose(dialog, monkeypatch, "trees", bad)
    assert "bad.gpkg" in problem.text()


def test_everything_says_what_it_is(dialog, tmp_path, monkeypatch):
    plots, trees = files(tmp_path)
    choose(dialog, monkeypatch, "plots", plots)
    choose(dialog, monkeypatch, "trees", trees)
    for widget in dialog.findChildren(QWidget):
        if widget.objectName().startswith("TerrestrialCarbonPlots_") and widget.focusPolicy():
            named = widget.toolTip() or widget.accessibleName()
            assert named, widget.objectName()
