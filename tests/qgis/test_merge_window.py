"""The window of merging, with mouse and keyboard, on real workspaces."""

from __future__ import annotations

import json

import pytest
from gui_kit import docked, flush, wait_until
from merge_kit import copied, cut, draw, edit, grid_workspace, put, states, tag
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QFileDialog, QMessageBox, QPushButton

from terrestrial_carbon.plugin.core.merge.compare import Choice, Found
from terrestrial_carbon.plugin.gui.merging.csv_report import write_differences
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.copying import copied_from
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.merging import compare_copy
from terrestrial_carbon.plugin.storage.workspace import open_workspace


@pytest.fixture
def ours(qgis_app, tmp_path):
    return grid_workspace(tmp_path / "ours")


@pytest.fixture
def theirs(ours):
    theirs = copied(ours)
    edit(ours, put("r0c0", name="ours"), cut("r1c1"), tag("r2c0", "protected"), draw("mine", 6000.0, 0.0))
    edit(theirs, put("r0c0", name="theirs"), cut("r1c1", 0.3), put("r2c0", name="new name"),
         draw("other", 6200.0, 200.0))  # fmt: skip
    return theirs


@pytest.fixture
def session(window, ours, theirs):
    session = WorkspaceSession(QgsProject.instance())
    session.open(ours.path)
    yield session
    session.unload()


@pytest.fixture
def panel(window, session):
    yield from docked(window, ParcelsPanel(window, session))


@pytest.fixture
def merging(panel, theirs):
    """The window, opened from the panel's menu, with the colleague's copy compared."""
    panel.bar.findChild(QAction, "TerrestrialCarbonColleague_merge").trigger()
    flush()
    window = panel.workspaces.merge_window
    assert window.isVisible() and not button(window, "act").isEnabled()
    window.source.copy_file.setFilePath(str(theirs.path))
    click(button(window, "act"))
    assert wait_until(lambda: not window.running)
    assert window.found is not None
    return window


def button(window, name):
    return window.findChild(QPushButton, f"TerrestrialCarbonMerge_{name}")


def click(widget):
    assert widget.isVisible() and widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    flush()


def press(window, key):
    QTest.keyClick(window.compare.list, key)
    flush()


def answer(name, verb):
    """Press a button of the question of this name, as soon as it is asked."""

    def look(looks_left=3000):
        box = QApplication.activeModalWidget()
        if not (isinstance(box, QMessageBox) and box.objectName() == name):
            assert looks_left, f"{name} was not asked"
            QTimer.singleShot(20, lambda: look(looks_left - 1))
            return
        said.append(box.text())
        next(one for one in box.buttons() if one.text() == verb).click()

    said: list = []
    QTimer.singleShot(0, look)
    return said


def look_at(window, key):
    """Step by key to the conflict of a key."""
    for _ in range(10):
        if window.compare.current().conflict and window.compare.current().conflict.key == key:
            return
        press(window, Qt.Key.Key_N)
    raise AssertionError(f"{key} not found")


def cells(window):
    table = window.compare.sides
    return [[table.item(r, c).text() for c in range(4)] for r in range(table.rowCount())]


def merged(window):
    assert wait_until(lambda: not window.running)
    return window.done


@pytest.mark.modal
def test_conflicts_decided_by_key_and_mouse_then_merged(merging, session, ours, theirs):
    page = merging.compare
    kinds = [page.filter.itemText(n) for n in range(page.filter.count())]
    assert kinds == ["all (5)", "conflicts (3)", "theirs (1)", "ours (1)", "both the same (0)"]
    look_at(merging, "r0c0:name")
    assert ["≠ Name", "0/0", "ours", "theirs"] in cells(merging)
    press(merging, Qt.Key.Key_2)
    assert page.choices == {"r0c0:name": Choice.THEIRS} and button(merging, "theirs").isChecked()
    assert not button(merging, "both").isEnabled()
    press(merging, Qt.Key.Key_3)  # not offered
    assert page.choices == {"r0c0:name": Choice.THEIRS}
    overlap = next(c.key for c in merging.found.comparison.conflicts if "mine" in c.parcels)
    look_at(merging, overlap)
    click(button(merging, "both"))
    assert page.choices[overlap] is Choice.BOTH
    split = next(c.key for c in merging.found.comparison.conflicts if "r1c1" in c.parcels)
    look_at(merging, split)
    table = page.sides
    row = next(n for n, cell in enumerate(cells(merging)) if cell[0] == "≠ Geometry")
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        table.visualItemRect(table.item(row, 3)).center(),
    )  # fmt: skip
    assert page.choices[split] is Choice.THEIRS and "not decided: 0" in page.summary.text()
    assert session.start_editing()  # nobody need stop editing for it
    said = answer("TerrestrialCarbonMergeConfirm", "Merge")
    click(button(merging, "act"))
    done = merged(merging)
    assert not done.left and "will change" in said[0]
    now = states(ours)
    assert {"mine", "other"} <= set(now)
    assert (now["r0c0"]["name"], now["r2c0"]["name"], now["r2c0"]["status"]) == (
        "theirs",
        "new name",
        "protected",
    )
    assert now["r1c1"] == states(theirs)["r1c1"]
    ids = {f["id"] for f in session.parcel_layer.getFeatures()}
    assert ids == set(now) and "Entry of the journal" in merging.report.toPlainText()
    assert not merging.outlines.ours.numberOfVertices()
    before = states(open_workspace(done.copy_before))
    assert before["r0c0"]["name"] == "ours" and "other" not in before and "mine" in before


def test_both_sides_are_drawn_and_brought_into_view(merging, window):
    window.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:6933"))
    key = next(c.key for c in merging.found.comparison.conflicts if "mine" in c.parcels)
    press(merging, Qt.Key.Key_P)
    look_at(merging, key)
    bands = merging.outlines
    assert bands.ours.asGeometry().area() == pytest.approx(160_000.0)
    assert bands.theirs.asGeometry().area() == pytest.approx(160_000.0)
    assert bands.base.numberOfVertices() == 0
    styles = {(band.strokeColor().name(), band.fillColor().name()) for band in (bands.ours, bands.theirs)}
    assert len(styles) == 2
    extent = window.mapCanvas().extent()
    box = bands.theirs.asGeometry().boundingBox()
    assert extent.contains(box) and extent.width() < 20 * box.width()
    press(merging, Qt.Key.Key_P)
    assert merging.compare.current().conflict.key != key
    click(button(merging, "close"))
    assert not bands.ours.numberOfVertices() and not bands.theirs.numberOfVertices()


@pytest.mark.modal
def test_the_undecided_are_left_and_come_again(merging, ours):
    click(button(merging, "all_ours"))
    look_at(merging, "r0c0:name")
    press(merging, Qt.Key.Key_0)
    said = answer("TerrestrialCarbonMergeConfirm", "Merge")
    click(button(merging, "act"))
    done = merged(merging)
    assert [one.key for one in done.left] == ["r0c0:name"] and "not decided stay ours: 1" in said[0]
    click(button(merging, "back"))
    click(button(merging, "act"))
    assert wait_until(lambda: not merging.running)
    assert [one.key for one in merging.found.comparison.conflicts] == ["r0c0:name"]


@pytest.mark.modal
def test_the_list_can_be_narrowed_and_fields_shown(merging):
    page = merging.compare
    page.filter.setCurrentIndex(2)
    flush()
    assert page.model.rowCount() == 1 and page.current().found is Found.THEIRS
    press(merging, Qt.Key.Key_2)  # nothing to decide
    assert page.choices == {}
    before = len(cells(merging))
    click(page.all_fields)
    assert len(cells(merging)) > before and any(row[0].strip() == "Stock (tCO2e)" for row in cells(merging))


@pytest.mark.modal
def test_unsaved_edits_are_asked_about(merging, session, ours):
    session.start_editing()
    tag("r0c1", "threatened")(session.parcel_layer)
    flush()
    answer("TerrestrialCarbonMergeUnsaved", "Cancel")
    click(button(merging, "act"))
    assert not merging.running and not Ledger(ours).entries(kind="merge_copy")
    answer("TerrestrialCarbonMergeUnsaved", "Save edits")
    answer("TerrestrialCarbonMergeConfirm", "Merge")
    click(button(merging, "act"))
    assert wait_until(lambda: not merging.running)
    text = merging.findChild(object, "TerrestrialCarbonMergeProblem").text()
    assert "compare again" in text  # what was saved is newer than the comparison
    assert states(ours)["r0c1"]["status"] == "threatened"
    assert not Ledger(ours).entries(kind="merge_copy")


def test_a_bad_file_is_one_sentence(panel, tmp_path):
    panel.workspaces.merge()
    window = panel.workspaces.merge_window
    (tmp_path / "bad.gpkg").write_text("nothing")
    window.source.copy_file.setFilePath(str(tmp_path / "bad.gpkg"))
    click(button(window, "act"))
    assert wait_until(lambda: not window.running)
    assert (
        "is not a Terrestrial Carbon workspace"
        in window.findChild(object, "TerrestrialCarbonMergeProblem").text()
    )
    assert button(window, "act").isEnabled() and window.found is None


def test_a_field_copy_from_a_file(panel, ours, tmp_path):
    path = tmp_path / "field.geojson"
    gdal.VectorTranslate(str(path), str(ours.path), format="GeoJSON", layers=["parcel"])
    told = json.loads(path.read_text())
    told["features"][5]["properties"]["name"] = "seen"
    path.write_text(json.dumps(told))
    panel.workspaces.merge()
    window = panel.workspaces.merge_window
    click(window.source.is_field)
    window.source.field_file.setFilePath(str(path))
    window.source.since_copy.click()  # taken just now
    flush()
    click(button(window, "act"))
    assert wait_until(lambda: not window.running)
    (change,) = window.found.comparison.changes
    assert (change.found, change.group) == (Found.THEIRS, "name")


def test_a_copy_from_the_menu(panel, ours, tmp_path, monkeypatch, window):
    target = tmp_path / "for-li"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    panel.bar.findChild(QAction, "TerrestrialCarbonColleague_copy").trigger()
    path = target.with_suffix(".gpkg")
    assert wait_until(lambda: any("Copied to" in text for text in window.messages()))
    assert copied_from(path)["name"] == "for-li.gpkg"


def test_the_report_is_saved_as_page_and_table(merging, ours, theirs, tmp_path, monkeypatch):
    edit(theirs, put("r2c0", name="=1+1"))
    for name, start in (("r.html", "<!DOCTYPE html>"), ("r.csv", "parcel_id,name")):
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, path=path: (str(path), ""))
        click(button(merging, "save"))
        assert path.read_text(encoding="utf-8-sig").startswith(start)
    path = tmp_path / "defused.csv"
    write_differences(compare_copy(ours, theirs.path), {"r0c0:name": Choice.OURS}, path)
    text = path.read_text(encoding="utf-8-sig")
    assert "'=1+1" in text and ",=1+1" not in text and text.count("ours") > 2


def test_unsaved_edits_are_not_copied_in_silence(panel, session, window):
    session.start_editing()
    tag("r0c1", "threatened")(session.parcel_layer)
    panel.workspaces.copy()
    assert any("unsaved edits: save or drop" in text for text in window.messages())


def test_another_workspace_forgets_the_comparison(merging, session, ours):
    session.close()
    flush()
    assert merging.found is None and not merging.isVisible()
