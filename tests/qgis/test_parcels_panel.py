"""The Parcels panel with real mouse and keyboard events on a real workspace."""

from __future__ import annotations

from datetime import date

import pytest
from gui_kit import Mouse, docked, flush
from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from terrestrial_carbon.plugin.core.parcel import Status
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import add_parcel
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings


def box(x, y, width=1.0, height=1.0):
    """Return a rectangle in degrees."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
    return QgsGeometry.fromWkt("POLYGON((" + ",".join(f"{a} {b}" for a, b in corners) + "))")


@pytest.fixture
def session(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    session.create(
        WorkspaceSettings("Examplania", joining_date=date(2015, 7, 1), period_years=50), tmp_path / "e.gpkg"
    )
    yield session
    session.unload()


@pytest.fixture
def panel(window, session):
    yield from docked(window, ParcelsPanel(window, session))


@pytest.fixture
def mouse(window, panel):
    mouse = Mouse(window.mapCanvas())
    mouse.look_at(0, 0, 10, 10)
    return mouse


def press(panel, name):
    """Click the button of the panel with that object name."""
    from qgis.PyQt.QtWidgets import QToolButton

    button = panel.findChild(QToolButton, name)
    assert button is not None and button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()


def status_counts(session):
    totals = session.totals.flush()
    return {
        s.value if s else None: totals.of_status(s).parcels
        for s in (*Status, None)
        if totals.of_status(s).parcels
    }


def draw(panel, mouse, status, corners):
    press(panel, f"TerrestrialCarbonStatus_{status}")
    press(panel, "TerrestrialCarbonMode_draw")
    mouse.trace(corners)


def add(session, *geometries, status=None, stock=None):
    session.start_editing()
    return [add_parcel(session.parcel_layer, g, {"status": status, "stock_tco2e": stock}) for g in geometries]


def test_draw_shows_area_and_adds_a_parcel(panel, session, mouse):
    press(panel, "TerrestrialCarbonStatus_protected")
    press(panel, "TerrestrialCarbonMode_draw")
    for x, y in ((1, 1), (3, 1), (3, 3)):
        mouse.click(x, y)
    mouse.move(1, 3)
    label = panel.tools.tool("draw").label
    assert label.isVisible() and label.text().endswith("ha")
    mouse.click(1, 3)
    mouse.click(1, 3, Qt.MouseButton.RightButton)
    assert not label.isVisible()
    assert status_counts(session) == {"protected": 1}
    parcel = next(session.parcel_layer.getFeatures())
    assert parcel["basis"] == "law" and parcel["area_ha"] == pytest.approx(4_920_000, rel=0.02)
    assert session.parcel_layer.selectedFeatureIds() == [parcel.id()]


def test_drawing_avoids_neighbours(panel, session, mouse):
    draw(panel, mouse, "protected", [(1, 1), (5, 1), (5, 5), (1, 5)])
    draw(panel, mouse, "tradeable", [(3, 2), (8, 2), (8, 4), (3, 4)])
    a, b = (f.geometry() for f in session.parcel_layer.getFeatures())
    assert a.intersection(b).area() == pytest.approx(0, abs=1e-9)


def test_paint_click_and_sweep_are_one_step_each(panel, session, mouse):
    add(session, *(box(x, 4) for x in range(1, 6)))
    steps = session.parcel_layer.undoStack().count()
    press(panel, "TerrestrialCarbonStatus_threatened")
    press(panel, "TerrestrialCarbonMode_paint")
    mouse.click(1.5, 4.5)
    assert status_counts(session) == {"threatened": 1, None: 4}
    mouse.sweep([(2.5, 4.5), (5.5, 4.5)])
    assert status_counts(session) == {"threatened": 5}
    assert session.parcel_layer.undoStack().count() == steps + 2
    session.parcel_layer.undoStack().undo()
    assert status_counts(session) == {"threatened": 1, None: 4}


def test_escape_takes_a_sweep_back(panel, session, mouse, window):
    add(session, box(1, 4), box(2, 4))
    steps = session.parcel_layer.undoStack().count()
    press(panel, "TerrestrialCarbonStatus_threatened")
    press(panel, "TerrestrialCarbonMode_paint")
    mouse.press(1.5, 4.5)
    mouse.move(2.5, 4.5, Qt.MouseButton.LeftButton)
    QTest.keyClick(window.mapCanvas(), Qt.Key.Key_Escape)
    mouse.release(2.5, 4.5)
    assert status_counts(session) == {None: 2}
    assert session.parcel_layer.undoStack().count() == steps
    assert panel.tools.tool("paint").state.value == "idle"


def test_split_shares_the_stock_and_undo_restores(panel, session, mouse):
    add(session, box(2, 2, 4, 4), status="tradeable", stock=800.0)
    press(panel, "TerrestrialCarbonMode_split")
    mouse.trace([(4, 1), (4, 7)])
    totals = session.totals.flush()
    assert totals.whole.parcels == 2 and totals.t0_tco2e == pytest.approx(800)
    session.parcel_layer.undoStack().undo()
    totals = session.totals.flush()
    assert totals.whole.parcels == 1 and totals.t0_tco2e == pytest.approx(800)
    session.parcel_layer.undoStack().redo()
    assert session.totals.flush().whole.parcels == 2


def test_reshape_along_a_line(panel, session, mouse):
    (fid,) = add(session, box(2, 2, 4, 4), status="tradeable")
    before = session.totals.flush().whole.area_ha
    press(panel, "TerrestrialCarbonMode_reshape")
    mouse.trace([(5.5, 1), (5.5, 7)])
    after = session.totals.flush().whole.area_ha
    assert after < before and session.parcel_layer.getFeature(fid).geometry().isGeosValid()
    session.parcel_layer.undoStack().undo()
    assert session.totals.flush().whole.area_ha == pytest.approx(before)


def test_merge_the_selection(panel, session):
    fids = add(session, box(2, 2), box(3, 2), status="tradeable", stock=10.0)
    session.parcel_layer.selectByIds(fids)
    press(panel, "TerrestrialCarbonMode_merge")
    totals = session.totals.flush()
    assert (totals.whole.parcels, totals.t0_tco2e) == (1, 20.0)


def test_merging_one_parcel_says_what_to_do(panel, session, window):
    session.parcel_layer.selectByIds(add(session, box(2, 2)))
    press(panel, "TerrestrialCarbonMode_merge")
    assert "two or more" in window.messages()[-1]


def test_trace_takes_the_selection_of_another_layer(panel, session):
    from qgis.core import QgsFeature, QgsVectorLayer

    other = QgsVectorLayer("Polygon?crs=EPSG:3857", "roads", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 200000 0, 200000 200000, 0 200000, 0 0))"))
    other.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(other)
    add(session, box(0, 0), status="protected")
    other.selectAll()
    press(panel, "TerrestrialCarbonMode_trace")
    assert status_counts(session) == {"protected": 1, "tradeable": 1}
    old, new = (f.geometry() for f in session.parcel_layer.getFeatures())
    assert old.intersection(new).area() == pytest.approx(0, abs=1e-9)


def test_keys_tag_the_selection_when_the_map_has_the_keyboard(panel, session, window):
    fids = add(session, *(box(x, 4) for x in range(1, 6)))
    window.mapCanvas().setFocus()
    for number, fid in enumerate(fids, start=1):
        session.parcel_layer.selectByIds([fid])
        QTest.keyClick(window.mapCanvas(), str(number))
        flush()
    assert status_counts(session) == {
        "protected": 1,
        "threatened": 1,
        "inaccessible": 1,
        "tradeable": 1,
        "excluded": 1,
    }


def test_keys_do_not_steal_typing(panel, session, window):
    from qgis.PyQt.QtWidgets import QLineEdit

    session.parcel_layer.selectByIds(add(session, box(2, 2), status="protected"))
    flush()
    field = panel.findChild(QLineEdit, "TerrestrialCarbonEvidence_legal_ref")
    field.setFocus()
    QTest.keyClicks(field, "Law 4")
    flush()
    assert field.text() == "Law 4" and status_counts(session) == {"protected": 1}
    outside = QLineEdit(window.mainWindow())
    outside.show()
    outside.setFocus()
    QTest.keyClicks(outside, "3")
    assert outside.text() == "3" and status_counts(session) == {"protected": 1}


def test_evidence_marks_what_is_missing_and_is_one_step(panel, session):
    from qgis.PyQt.QtWidgets import QLabel, QLineEdit

    session.parcel_layer.selectByIds(add(session, box(2, 2), box(4, 2), status="protected"))
    flush()
    missing = panel.findChild(QLabel, "TerrestrialCarbonEvidenceMissing")
    assert "missing: Law, Protected from" in missing.text()
    field = panel.findChild(QLineEdit, "TerrestrialCarbonEvidence_legal_ref")
    steps = session.parcel_layer.undoStack().count()
    field.setText("Act 7 of 1999")
    field.editingFinished.emit()
    assert {f["legal_ref"] for f in session.parcel_layer.getFeatures()} == {"Act 7 of 1999"}
    assert session.parcel_layer.undoStack().count() == steps + 1


def test_totals_table_shows_p0_t0_and_b(panel, session):
    from qgis.PyQt.QtWidgets import QLabel

    add(session, box(0, 0), status="protected", stock=11000.0)
    add(session, box(2, 0), status="tradeable", stock=39000.0)
    session.totals.flush()
    text = panel.findChild(QLabel, "TerrestrialCarbonFigures").text()
    assert "11,000" in text and "39,000" in text and "780" in text


def test_changes_are_listed_and_single_ones_dropped(panel, session):
    fids = add(session, box(0, 0), box(2, 0), status="tradeable")
    assert panel.controller.save()
    fids = [f.id() for f in session.parcel_layer.getFeatures()]
    session.parcel_layer.selectByIds(fids)
    panel.controller.tag_selection(1)
    panel.tabs.setCurrentWidget(panel.changes)
    flush()
    panel.changes.refresh()
    model = panel.changes.table.model()
    lines = [[model.index(r, c).data() for c in range(4)] for r in range(model.rowCount())]
    assert ["Status", "tradeable", "protected"] in [line[1:] for line in lines]
    panel.controller.drop(fids[:1])
    assert status_counts(session) == {"protected": 1, "tradeable": 1}
    session.parcel_layer.undoStack().undo()
    assert status_counts(session) == {"protected": 2}


def test_dropping_a_deletion_brings_the_parcel_back(panel, session):
    add(session, box(0, 0), status="tradeable", stock=5.0)
    panel.controller.save()
    parcel = next(session.parcel_layer.getFeatures())
    session.parcel_layer.deleteFeature(parcel.id())
    assert session.totals.flush().whole.parcels == 0
    panel.controller.drop([parcel.id()])
    assert session.totals.flush().t0_tco2e == 5.0
    assert panel.controller.save()
    assert next(session.parcel_layer.getFeatures())["id"] == parcel["id"]


def test_list_filters_sorts_and_selects(panel, session):
    fids = add(session, box(0, 0), box(2, 0), box(4, 0), status="tradeable")
    layer = session.parcel_layer
    for fid, name in zip(fids, ("Beech wood", "alder bank", "Cedar hill")):
        layer.changeAttributeValue(fid, layer.fields().indexOf("name"), name)
    panel.tabs.setCurrentWidget(panel.list)
    session.totals.flush()
    panel.list.refresh()
    model = panel.list.table.model()
    assert [model.index(r, 0).data() for r in range(3)] == ["alder bank", "Beech wood", "Cedar hill"]
    panel.list._text.setText("WOOD")
    panel.list.refresh()
    assert model.rowCount() == 1
    panel.list.table.selectRow(0)
    assert layer.selectedFeatureIds() == [fids[0]]


def test_undo_everything_redo_save_keeps_the_totals(panel, session, mouse):
    draw(panel, mouse, "protected", [(1, 1), (3, 1), (3, 3), (1, 3)])
    draw(panel, mouse, "tradeable", [(4, 4), (7, 4), (7, 7), (4, 7)])
    full = session.totals.flush()
    while session.parcel_layer.undoStack().canUndo():
        panel.controller.undo()
    assert session.totals.flush().whole.parcels == 0
    while session.parcel_layer.undoStack().canRedo():
        panel.controller.redo()
    assert session.totals.flush() == full
    assert panel.controller.save()
    assert session.totals.flush() == full and min(session.rows.rows) > 0
    panel.controller.tag_selection(2)
    session.parcel_layer.rollBack()
    assert session.totals.flush() == full


def test_areas_stay_true_when_qgis_own_tools_reshape(panel, session):
    from qgis.core import QgsGeometry

    (fid,) = add(session, box(0, 0, 2, 1), status="tradeable")
    before = session.totals.flush().whole.area_ha
    half = box(0, 0, 1, 1)
    half.convertToMultiType()
    session.parcel_layer.changeGeometry(fid, QgsGeometry(half))
    assert session.totals.flush().whole.area_ha == pytest.approx(before / 2, rel=1e-3)
    assert panel.controller.save()
    assert next(session.parcel_layer.getFeatures())["area_ha"] == pytest.approx(before / 2, rel=1e-3)


def test_a_key_without_selection_says_what_to_do(panel, session, window):
    add(session, box(0, 0))
    session.parcel_layer.removeSelection()
    panel.controller.tag_selection(1)
    assert "select parcels first" in window.messages()[-1]


def test_a_refused_save_keeps_the_edits_and_says_why(panel, session, window):
    """The database itself refuses an unknown status; nothing is half written."""
    fids = add(session, box(0, 0), box(2, 0), status="tradeable")
    layer = session.parcel_layer
    layer.changeAttributeValue(fids[0], layer.fields().indexOf("status"), "nonsense")
    assert not panel.controller.save()
    assert "were not saved" in window.messages()[-1] and "unknown status" in window.messages()[-1]
    assert layer.isEditable() and layer.isModified()
    assert session.totals.flush().whole.parcels == 2


@pytest.mark.modal
def test_drop_all_asks_first(panel, session, monkeypatch):
    from qgis.PyQt.QtWidgets import QMessageBox

    answers = ["Cancel", "Drop all"]

    def answer(question):
        wanted = answers.pop(0)
        next(button for button in question.buttons() if button.text() == wanted).click()

    monkeypatch.setattr(QMessageBox, "exec", answer)
    add(session, box(0, 0), status="tradeable")
    panel.controller.set_mode("draw")
    panel.controller.drop_all()
    assert session.totals.flush().whole.parcels == 1
    panel.controller.drop_all()
    assert session.totals.flush().whole.parcels == 0 and session.parcel_layer.isEditable()
    assert panel.tools.mode == "draw"


def test_a_read_only_workspace_is_shown_but_not_edited(panel, session, window, tmp_path):
    from dataclasses import replace

    session._workspace = replace(session.workspace, read_only=True)
    session.opened.emit()
    assert not panel.modes.isEnabled() and not panel.palette_bar.isEnabled()
    panel.controller.set_mode("draw")
    assert "can only be read" in window.messages()[-1]
    assert panel.tools.mode is None


def test_excluded_is_behind_the_menu(panel, session):
    from qgis.PyQt.QtWidgets import QToolButton

    more = panel.findChild(QToolButton, "TerrestrialCarbonStatusMore")
    more.menu().actions()[0].trigger()
    assert panel.controller.status == "excluded" and more.isChecked()
    fid = add(session, box(0, 0))[0]
    panel.controller.paint([fid])
    assert status_counts(session) == {"excluded": 1}


def test_every_control_is_named_and_explained(panel):
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    silent = [
        widget.objectName() or type(widget).__name__
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for widget in panel.widget().findChildren(kind)
        if widget.objectName().startswith("TerrestrialCarbon") and not widget.toolTip()
    ]
    assert silent == []
