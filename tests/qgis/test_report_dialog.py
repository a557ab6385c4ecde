"""The dialog of the verification report, by mouse and keyboard from the Review panel."""

from __future__ import annotations

import json

import pytest
from gui_kit import flush, wait_until
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QListWidget, QPushButton
from report_workspace import make_workspace
from verification_kit import MARIA, WEI, decide_on, keep_labelled_sample

from terrestrial_carbon.plugin.gui.review.panel import ReviewPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.gui.statement_export import FOLDER_SETTING, OPEN_SETTING

KEYS = (FOLDER_SETTING, OPEN_SETTING)


@pytest.fixture
def settings(tmp_path):
    before = {key: QgsSettings().value(key) for key in KEYS}
    QgsSettings().setValue(FOLDER_SETTING, str(tmp_path / "out"))
    QgsSettings().setValue(OPEN_SETTING, False)
    yield
    for key, value in before.items():
        QgsSettings().setValue(key, value) if value is not None else QgsSettings().remove(key)


@pytest.fixture
def panel(window, settings, tmp_path):
    workspace = make_workspace(tmp_path)
    decide_on(workspace, "p1", MARIA, "agree")
    decide_on(workspace, "p2", WEI, "disagree", comment="Too large.")
    for number, name in enumerate(("First", "Second")):
        keep_labelled_sample(workspace, name, 16, number)
    session = WorkspaceSession(QgsProject.instance())
    session.open(workspace.path)
    panel = ReviewPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    panel.show()
    flush()
    yield panel
    panel.unload()
    session.unload()
    panel.deleteLater()
    flush()


@pytest.fixture
def dialog(panel):
    button = panel.findChild(QPushButton, "TerrestrialCarbonReviewReport")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()
    assert panel.report_dialog is not None and panel.report_dialog.isVisible()
    return panel.report_dialog


def tick(dialog, kinds) -> None:
    """Tick just these formats with the space bar."""
    for kind in ("pdf", "html", "xlsx", "csv", "json"):
        box = dialog.findChild(QCheckBox, f"TerrestrialCarbonReport_{kind}")
        if box.isChecked() != (kind in kinds):
            box.setFocus()
            QTest.keyClick(box, Qt.Key.Key_Space)
        assert box.isChecked() == (kind in kinds)


def make(dialog, window) -> None:
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert wait_until(lambda: not dialog.busy)
    assert wait_until(lambda: any("is written" in message for message in window.messages()))


def test_writes_what_is_ticked(dialog, window, tmp_path):
    tick(dialog, ("pdf", "json"))
    make(dialog, window)
    files = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert files == [".json", ".pdf"]
    data = json.loads(next((tmp_path / "out").glob("*.json")).read_text("utf-8"))
    assert [one["name"] for one in data["samples"]] == ["First", "Second"]
    assert [row["reader"] for row in data["decisions"]] == [MARIA, WEI]
    assert "is written" in dialog.status.text()


def test_a_sample_and_a_level_by_keyboard(dialog, window, tmp_path):
    tick(dialog, ("json",))
    samples = dialog.findChild(QListWidget, "TerrestrialCarbonReportSamples")
    samples.setFocus()
    samples.setCurrentRow(0)
    QTest.keyClick(samples, Qt.Key.Key_Space)
    dialog.level.setFocus()
    dialog.level.selectAll()
    QTest.keyClicks(dialog.level, "90")
    QTest.keyClick(dialog.level, Qt.Key.Key_Tab)
    make(dialog, window)
    data = json.loads(next((tmp_path / "out").glob("*.json")).read_text("utf-8"))
    assert [one["name"] for one in data["samples"]] == ["Second"] and data["confidence"] == 0.9


def test_what_is_missing_is_said_and_nothing_can_be_made(dialog):
    tick(dialog, ())
    assert "at least one format" in dialog.status.text() and not dialog.ok.isEnabled()
    tick(dialog, ("json",))
    assert dialog.status.text() == "" and dialog.ok.isEnabled()
    for row in range(dialog.samples.count()):
        dialog.samples.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert "at least one sample" in dialog.status.text() and not dialog.ok.isEnabled()
    dialog.samples.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.folder.setFilePath("")
    assert "Choose a folder" in dialog.status.text() and not dialog.ok.isEnabled()


def test_a_folder_that_refuses_is_said(dialog, window, tmp_path):
    (tmp_path / "taken").write_text("x")
    dialog.folder.setFilePath(str(tmp_path / "taken"))
    tick(dialog, ("json",))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert wait_until(lambda: any("could not be written" in message for message in window.messages()))
    assert not dialog.busy and dialog.ok.isEnabled() and dialog.status.text() == ""


def test_cancelling_writes_nothing(dialog, tmp_path):
    tick(dialog, ("json",))
    dialog.make()
    assert dialog.busy and not dialog.ok.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.busy and dialog.isVisible() and "Cancelled" in dialog.status.text()
    flush()
    assert not (tmp_path / "out").exists()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_opens_once_and_goes_with_the_workspace(panel, dialog):
    panel.open_report()
    assert panel.report_dialog is dialog
    panel.session.close()
    flush()
    assert panel.report_dialog is None


def test_opens_the_first_of_the_files(dialog, window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda url: opened.append(url.fileName())))
    dialog.opens.setChecked(True)
    tick(dialog, ("html", "json"))
    make(dialog, window)
    assert len(opened) == 1 and opened[0].endswith(".html")


def test_every_control_says_what_it_is(dialog):
    controls = [
        dialog.samples,
        dialog.level,
        dialog.language,
        *dialog.boxes.values(),
        dialog.opens,
        dialog.ok,
    ]
    for control in controls:
        assert control.toolTip() and control.objectName()
        assert control.accessibleName() or control.text()
    assert dialog.sizeHint().height() < 560 and dialog.sizeHint().width() < 700


def test_a_pdf_that_is_given_up_while_it_is_laid_out_leaves_nothing(dialog, tmp_path):
    tick(dialog, ("pdf", "json"))
    dialog.make()
    assert wait_until(lambda: "pages of the PDF" in dialog.status.text())
    assert dialog.busy and any((tmp_path / "out").rglob("*.json"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.busy and "Cancelled" in dialog.status.text() and dialog.ok.isEnabled()
    assert not (tmp_path / "out").exists()


def test_the_window_goes_on_while_pages_are_laid_out(dialog, window, tmp_path):
    """Whatever else is due comes between the steps, and the bar moves on."""
    seen, beats = [], []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(dialog.status.text()))
    timer.start(1)
    dialog.progress.valueChanged.connect(seen.append)
    tick(dialog, ("pdf",))
    make(dialog, window)
    timer.stop()
    laid_out = [text for text in beats if "pages of the PDF" in text]
    assert len(laid_out) > 2 and len({value for value in seen if value > 60}) > 1
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".pdf"]
