"""The window of merging when the copy changes parcels that are signed off here."""

from __future__ import annotations

import pytest
from gui_kit import flush, wait_until
from merge_kit import copied, edit, grid_workspace, put, states
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton
from signing_kit import VERIFIER, sign_all

from terrestrial_carbon.plugin.core.merge.compare import Found
from terrestrial_carbon.plugin.gui.merging.window import MergeWindow
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.sign_offs import reopen_parcels


@pytest.fixture
def ours(qgis_app, tmp_path):
    return grid_workspace(tmp_path / "ours", 3, 2)


@pytest.fixture
def theirs(ours):
    theirs = copied(ours, "bo.gpkg")
    edit(theirs, put("r0c0", name="theirs"), put("r1c1", name="middle"))
    sign_all(ours, ["r0c0", "r0c1"])
    return theirs


@pytest.fixture
def merging(window, ours, theirs):
    session = WorkspaceSession(QgsProject.instance())
    session.open(ours.path)
    dialog = MergeWindow(window, session, None, lambda: True)
    dialog.start()
    compare(dialog, theirs)
    yield dialog
    dialog.unload()
    session.unload()
    dialog.deleteLater()
    flush()


def compare(dialog, copy):
    dialog.source.copy_file.setFilePath(str(copy.path))
    click(button(dialog, "act"))
    assert wait_until(lambda: not dialog.running)
    flush()


def button(dialog, name):
    return dialog.findChild(QPushButton, f"TerrestrialCarbonMerge_{name}")


def click(widget):
    assert widget.isVisible() and widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    flush()


def merged(dialog):
    """Press "Merge…", say yes; return what was asked."""
    said = []

    def yes():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox) and box.objectName() == "TerrestrialCarbonMergeConfirm"
        said.append(box.text())
        next(one for one in box.buttons() if one.text() == "Merge").click()

    QTimer.singleShot(0, yes)
    click(button(dialog, "act"))
    assert wait_until(lambda: not dialog.running and dialog.done is not None)
    flush()
    return said[0]


def listed(dialog):
    model = dialog.compare.model
    columns = range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


def is_told(text):
    return f"Signed off by {VERIFIER} (verifier): 0/0." in text and "reopen the parcels" in text


@pytest.mark.modal
def test_what_is_left_out_is_said_before_and_after_and_comes_when_reopened(merging, ours, theirs):
    page = merging.compare
    assert is_told(page.summary.text()) and "will be left out: 1." in page.summary.text()
    lines = {line[0]: line for line in listed(merging)}
    assert lines["0/0"][2] == "theirs, left out: signed off here" and lines["1/1"][2] == "theirs"
    page.filter.setCurrentIndex(page.filter.findData(Found.SIGNED))
    assert [line[0] for line in listed(merging)] == ["0/0"]
    row = [page.sides.item(page.sides.rowCount() - 1, column).text() for column in range(4)]
    assert row[1:] == ["0/0", "0/0", "theirs"]
    assert not button(merging, "theirs").isEnabled()  # nothing to decide
    said = merged(merging)
    assert "1 parcel will change" in said and is_told(said)
    text = merging.report.toPlainText()
    assert is_told(text) and "were left out: 1." in text and "Left out, as signed off here" in text
    now = states(ours)
    assert (now["r0c0"]["name"], now["r1c1"]["name"]) == ("0/0", "middle")
    click(button(merging, "back"))
    compare(merging, theirs)  # nothing new, but not because all of it is here
    text = merging.findChild(object, "TerrestrialCarbonMergeProblem").text()
    assert "Nothing more in this copy can come over now" in text and is_told(text) and merging.found is None
    reopen_parcels(ours, ["r0c0"], "the copy is right", "verifier", VERIFIER)
    compare(merging, theirs)
    assert page.filter.findData(Found.SIGNED) == -1 and "Signed off" not in page.summary.text()
    assert "1 parcel will change" in merged(merging)
    assert states(ours)["r0c0"]["name"] == "theirs"
