"""The window of merging with a colleague's answers: shown without what they say, decided by key."""

from __future__ import annotations

import pytest
from answers_kit import answers, decided, reviewing_as
from gui_kit import flush, wait_until
from merge_kit import copied, edit, grid_workspace, remove
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton

from terrestrial_carbon.plugin.core.review.decisions import decide
from terrestrial_carbon.plugin.gui.merging.window import MergeWindow
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.ledger import Ledger

AT = "2099-01-01T00:00:00+00:00"


@pytest.fixture
def ours(qgis_app, tmp_path):
    return grid_workspace(tmp_path / "ours", 3, 2)


@pytest.fixture
def theirs(ours):
    theirs = copied(ours, "bo.gpkg")
    decided(theirs, "Bo", "r0c0", "field_visit", comment="spruce")
    decided(theirs, "Bo", "r0c1", "disagree", comment="larch")
    Ledger(ours).act(decide, subject_kind="parcel", subject_id="r0c0", reader="Bo", verdict="agree", at=AT)
    return theirs


@pytest.fixture
def merging(window, ours, theirs):
    session = WorkspaceSession(QgsProject.instance())
    session.open(ours.path)
    dialog = MergeWindow(window, session, None, lambda: True)
    with reviewing_as("Ana"):
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
    """Press "Merge…", say yes; return what was done and what was asked."""
    said = []

    def yes():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox) and box.objectName() == "TerrestrialCarbonMergeConfirm"
        said.append(box.text())
        next(one for one in box.buttons() if one.text() == "Merge").click()

    QTimer.singleShot(0, yes)
    click(button(dialog, "act"))
    assert wait_until(lambda: not dialog.running)
    flush()
    return dialog.done, said[0]


def cells(dialog):
    table = dialog.compare.sides
    return [[table.item(r, c).text() for c in range(4)] for r in range(table.rowCount())]


def listed(dialog):
    model = dialog.compare.model
    columns = range(model.columnCount())
    return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]


@pytest.mark.modal
def test_the_answer_is_listed_not_told_and_the_conflict_decided_by_key(merging, ours):
    page = merging.compare
    assert [line[0] for line in listed(merging)] == [
        "Answer on parcel 0/0 by Bo",
        "Answer on parcel 0/1 by Bo",
    ]
    sides = cells(merging)
    assert any("hidden until you have answered" in cell for cell in sides[-1])
    told = str((listed(merging), sides, page.summary.text()))
    assert not [word for word in ("field visit", "spruce", "larch", "disagree") if word in told]
    assert "new in the copy: 1" in page.summary.text()
    QTest.keyClick(page.list, Qt.Key.Key_2)
    done, said = merged(merging)
    assert "Answers of readers that come over: 2" in said and done.answers.taken == 2
    assert {row["verdict"] for row in answers(ours).values()} == {"field_visit", "disagree"}
    text = merging.report.toPlainText()
    assert "Answers of readers taken over: 2" in text and "Answer on parcel 0/1 by Bo" in text
    assert not [word for word in ("field visit", "spruce", "larch", "disagree") if word in text]


@pytest.mark.modal
def test_where_nothing_can_come_over_it_is_said_why(merging, ours, theirs):
    click(button(merging, "all_ours"))
    merged(merging)
    decided(theirs, "Bo", "r1c1", "agree")
    edit(ours, remove("r1c1"))
    click(button(merging, "back"))
    compare(merging, theirs)
    text = merging.findChild(object, "TerrestrialCarbonMergeProblem").text()
    assert "Nothing more in this copy can come over now" in text
    assert "Answer on parcel 1/1 by Bo stays in the copy" in text and merging.found is None
