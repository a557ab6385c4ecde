"""Attachments in the Parcels panel: real clicks, drops and keys on a real workspace."""

from __future__ import annotations

import os
from datetime import date

import pytest
from evidence_kit import cut, fid_of, photo
from gui_kit import flush, wait_until
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
)
from report_workspace import PARCELS, add_parcels

from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.evidence import attach, layer_item, link_item, note_item
from terrestrial_carbon.plugin.storage.evidence_list import pieces_of, place_of
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace


@pytest.fixture
def session(window, tmp_path):
    folder = tmp_path / "land"
    folder.mkdir()
    settings = WorkspaceSettings("Examplania", joining_date=date(2015, 7, 1), crs="EPSG:6933")
    workspace = create_workspace(folder / "e.gpkg", settings)
    add_parcels(workspace, PARCELS)
    catch_up(workspace)
    session = WorkspaceSession(QgsProject.instance())
    session.open(workspace.path)
    yield session
    session.unload()


@pytest.fixture
def panel(window, session):
    panel = ParcelsPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    flush()
    yield panel
    assert wait_until(lambda: not any(work.under_way for work in panel.attaching._works))
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()


@pytest.fixture
def view(panel):
    return panel.evidence.attachments


def choose(session, *ids):
    session.parcel_layer.selectByIds([fid_of(session.parcel_layer, one) for one in ids])
    flush()


def titles(view):
    return [view.tree.topLevelItem(row).data(0, Qt.ItemDataRole.UserRole).title
            for row in range(view.tree.topLevelItemCount())]  # fmt: skip


def press(view, name):
    button = view.findChild(QToolButton, name) or view.needs_part.findChild(QToolButton, name)
    assert button is not None and button.isEnabled() and not button.isHidden(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(work):
    """Do ``work(dialog)`` with the dialog that comes up, then press OK."""

    def fill():
        dialog = QApplication.activeModalWidget()
        work(dialog)
        QTest.mouseClick(
            dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok),
            Qt.MouseButton.LeftButton,
        )

    QTimer.singleShot(50, fill)


def type_into(kind, name, text):
    def work(dialog):
        field = dialog.findChild(kind, name)
        field.setFocus()
        if kind is QPlainTextEdit:
            field.setPlainText(text)
        else:
            QTest.keyClicks(field, text)

    return work


def drop(page, *urls):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(url)) if not isinstance(url, QUrl) else url for url in urls])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), *how)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPoint(5, 5), *how))
    return enter.isAccepted()


def test_a_lacking_document_is_attached_with_one_click(panel, view, session, tmp_path, monkeypatch):
    decree = tmp_path / "decree.pdf"
    decree.write_text("Art. 1")
    choose(session, "p1")
    label = view.needs_part.findChild(object, "TerrestrialCarbonNeed_law")
    assert "Act of designation" in label.text() and "lacking" in label.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a, **k: ([str(decree)], ""))
    press(view, "TerrestrialCarbonAttachNeed_law")
    assert wait_until(lambda: titles(view) == ["decree.pdf"])
    assert "lacking" not in view.needs_part.findChild(object, "TerrestrialCarbonNeed_law").text()
    (piece,) = pieces_of(session.workspace)
    assert piece.supports == ("law",) and piece.parcel_ids == ("p1",)
    assert wait_until(lambda: view.tree.topLevelItem(0).text(0).startswith("✔"))  # verified by itself


def test_only_those_that_lack_a_document_get_it(panel, view, session, tmp_path, monkeypatch):
    add_parcels(session.workspace, [("q1", "New Park", "protected", "law", 2.0, 1.0, None, None)])
    session.parcel_layer.dataProvider().reloadData()
    session.rows.reload()
    decree = tmp_path / "decree.pdf"
    decree.write_text("Art. 1")
    attach(session.workspace, ["p1"], items=[link_item("https://example.org/act")], supports=["law"])
    choose(session, "p1", "q1", "p6")
    assert "1" in view.needs_part.findChild(object, "TerrestrialCarbonNeed_law").text()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a, **k: ([str(decree)], ""))
    press(view, "TerrestrialCarbonAttachNeed_law")
    assert wait_until(lambda: "decree.pdf" in titles(view))
    assert {p.title: p.parcel_ids for p in pieces_of(session.workspace)}["decree.pdf"] == ("q1",)


def test_files_and_addresses_are_dropped_on_the_page(panel, view, session, tmp_path):
    page = panel.evidence
    picture = photo(
        tmp_path / "tree.jpg", DateTimeOriginal="2019:05:03 12:30:00",
        GPSLatitude="(0) (3) (0)", GPSLatitudeRef="N", GPSLongitude="(0) (3) (0)", GPSLongitudeRef="E",
    )  # fmt: skip
    assert not drop(page, picture)  # no parcel is selected
    choose(session, "p3", "p4")
    assert not drop(page, tmp_path)
    assert drop(page, picture, QUrl("https://example.org/slope"))
    assert wait_until(lambda: len(titles(view)) == 2)
    by_kind = {piece.kind: piece for piece in pieces_of(session.workspace)}
    assert set(by_kind) == {"photo", "link"} and set(by_kind["photo"].parcel_ids) == {"p3", "p4"}
    assert by_kind["link"].supports == ("constraint",)  # what these parcels lack
    rows = [view.tree.topLevelItem(row) for row in range(2)]
    shot = next(row for row in rows if "tree.jpg" in row.text(0))
    view.tree.setCurrentItem(shot)
    assert wait_until(lambda: not view.picture.isHidden() and view.picture.pixmap() is not None)
    assert "2019-05-03" in view.details.text() and "0.05" in view.details.text()
    press(view, "TerrestrialCarbonAttachment_zoom")
    centre = panel._iface.mapCanvas().center()
    assert abs(centre.x()) < 10_000 and abs(centre.y()) < 10_000


@pytest.mark.modal
def test_links_and_notes_are_asked_for(panel, view, session):
    choose(session, "p2")
    answer(lambda dialog: (type_into(QLineEdit, "address", "https://example.org/r")(dialog),
                           type_into(QLineEdit, "caption", "Ramsar site")(dialog)))  # fmt: skip
    press(view, "TerrestrialCarbonAttach_link")
    assert wait_until(lambda: titles(view) == ["Ramsar site"])
    answer(type_into(QPlainTextEdit, "text", "Seen on foot."))
    press(view, "TerrestrialCarbonAttach_note")
    assert wait_until(lambda: len(titles(view)) == 2)
    assert (
        view.needs_part.findChild(object, "TerrestrialCarbonNeed_treaty").text()
        == "Listing under the convention"
    )


@pytest.mark.modal
def test_a_layer_of_the_project_is_attached_and_opened(panel, view, session):
    choose(session, "p6")
    answer(lambda dialog: dialog.layers.setLayer(session.parcel_layer))
    press(view, "TerrestrialCarbonAttach_layer")
    assert wait_until(lambda: len(titles(view)) == 1)
    before = len(QgsProject.instance().mapLayers())
    view.tree.setCurrentItem(view.tree.topLevelItem(0))
    press(view, "TerrestrialCarbonAttachment_open")
    layers = QgsProject.instance().mapLayers()
    assert len(layers) == before + 1
    assert all(isinstance(layer, (QgsVectorLayer, QgsRasterLayer)) for layer in layers.values())


@pytest.mark.modal
def test_a_bad_address_is_refused_in_the_bar(panel, view, session):
    choose(session, "p2")
    answer(type_into(QLineEdit, "address", "javascript:alert(1)"))
    press(view, "TerrestrialCarbonAttach_link")
    bar = panel._iface.messageBar()
    assert wait_until(lambda: bar.currentItem() is not None and "https://" in bar.currentItem().text())
    assert pieces_of(session.workspace) == []


@pytest.mark.modal
def test_detaching_asks_for_a_reason(panel, view, session):
    attach(session.workspace, ["p1", "p2"], items=[note_item("Not here.")])
    choose(session, "p1")
    view.tree.setCurrentItem(view.tree.topLevelItem(0))

    def work(dialog):
        ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
        assert not ok.isEnabled()
        QTest.keyClicks(dialog.reason, "wrong parcel")

    answer(work)
    press(view, "TerrestrialCarbonAttachment_detach")
    assert wait_until(lambda: titles(view) == [])
    (piece,) = pieces_of(session.workspace)
    assert piece.parcel_ids == ("p2",)
    (gone,) = pieces_of(session.workspace, state="detached")
    assert gone.ties[0].reason == "wrong parcel"


def test_missing_and_changed_files_are_marked(panel, view, session, tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(name)
    attach(session.workspace, ["p1"], files=[tmp_path / name for name in ("a.txt", "b.txt", "c.txt")])
    first, second, _ = pieces_of(session.workspace)
    place_of(session.workspace, first).unlink()
    place_of(session.workspace, second).write_text("forge")  # the same length
    choose(session, "p1")
    rows = [view.tree.topLevelItem(row) for row in range(3)]
    assert rows[0].text(0).startswith("⚠") and "missing" in rows[0].toolTip(0)
    assert wait_until(lambda: rows[1].text(0).startswith("⚠") and rows[2].text(0).startswith("✔"))
    assert "changed" in rows[1].toolTip(0)
    press(view, "TerrestrialCarbonAttachment_verify")
    bar = panel._iface.messageBar()
    assert wait_until(lambda: bar.currentItem() is not None and "2" in bar.currentItem().text())


def test_verifying_reads_what_looks_the_same_from_outside(panel, view, session, tmp_path):
    (tmp_path / "a.txt").write_text("a.txt")
    attach(session.workspace, ["p1"], files=[tmp_path / "a.txt"])
    place = place_of(session.workspace, pieces_of(session.workspace)[0])
    choose(session, "p1")
    row = view.tree.topLevelItem(0)
    assert wait_until(lambda: row.text(0).startswith("✔"))
    before = place.stat()
    with open(place, "r+") as stream:
        stream.write("forge")
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    press(view, "TerrestrialCarbonAttachment_verify")
    assert wait_until(lambda: row.text(0).startswith("⚠"))


def test_a_layer_that_changed_is_marked_on_verifying(panel, view, session, tmp_path):
    path = tmp_path / "law.csv"
    path.write_text("act\nDecree 7\n")
    attach(session.workspace, ["p1"], items=[layer_item(str(path), "Law")])
    choose(session, "p1")
    row = view.tree.topLevelItem(0)
    press(view, "TerrestrialCarbonAttachment_verify")
    assert wait_until(lambda: row.text(0).startswith("✔"))
    path.write_text("act\nDecree 8\n")
    press(view, "TerrestrialCarbonAttachment_verify")
    assert wait_until(lambda: row.text(0).startswith("⚠")) and "attach it again" in row.toolTip(0)
    path.unlink()
    choose(session)
    choose(session, "p1")
    assert view.tree.topLevelItem(0).text(0).startswith("⚠")
    assert "not where it was" in view.tree.topLevelItem(0).toolTip(0)


def test_what_could_run_is_not_run(panel, view, session, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    for name in ("act.pdf", "act.exe"):
        (tmp_path / name).write_text(name)
    attach(session.workspace, ["p1"], files=[tmp_path / "act.pdf", tmp_path / "act.exe"])
    choose(session, "p1")
    for row in range(2):
        view.tree.setCurrentItem(view.tree.topLevelItem(row))
        press(view, "TerrestrialCarbonAttachment_open")
    assert [url.toLocalFile().endswith("act.pdf") for url in opened] == [True, False]
    assert not opened[1].toLocalFile().endswith(".exe")


def test_an_unsaved_child_shows_what_it_will_have(panel, view, session, tmp_path):
    attach(session.workspace, ["p7"], items=[link_item("https://example.org/act")])
    layer = session.parcel_layer
    layer.startEditing()
    (child,) = cut(layer, fid_of(layer, "p7"), 0.4).added
    layer.selectByIds([child])
    flush()
    assert titles(view) == ["https://example.org/act"] and "not saved" in view.title.text()
    assert panel.controller.save()
    new = next(f["id"] for f in layer.getFeatures() if f["parent_ids"] == "p7")
    choose(session, new)
    assert titles(view) == ["https://example.org/act"] and "not saved" not in view.title.text()
    assert pieces_of(session.workspace, [new])[0].ties[0].inherited_from == "p7"


def test_the_list_shows_those_that_lack_evidence(panel, session):
    page = panel.list
    panel.tabs.setCurrentWidget(page)
    page._kind.setCurrentIndex(page._kind.findData("lacking"))
    ids = lambda: sorted(session.rows.rows[fid].id for fid in page._model.feature_ids())  # noqa: E731
    assert wait_until(lambda: ids() == ["p1", "p2", "p3", "p4", "p5"])
    layer = session.parcel_layer
    layer.startEditing()
    layer.changeAttributeValue(fid_of(layer, "p2"), layer.fields().indexOf("treaty_ref"), "Ramsar 7")
    attach(session.workspace, ["p2"], items=[link_item("https://example.org/r")], supports=["treaty"])
    panel.attaching.refresh_soon()
    assert wait_until(lambda: ids() == ["p1", "p3", "p4", "p5"])


def test_many_parcels_at_once(panel, view, session, tmp_path):
    """More parcels than there are fields for: the panel reads them in the background, and attaches to all."""
    many = [(f"q{n}", f"Q{n}", "protected", "law", 1.0, 1.0, None, None) for n in range(6000)]
    add_parcels(session.workspace, many)
    session.parcel_layer.dataProvider().reloadData()
    session.rows.reload()
    decree = tmp_path / "decree.pdf"
    decree.write_text("Art. 1")
    session.parcel_layer.selectAll()
    flush()
    assert wait_until(lambda: len(view.overview.parcel_ids) == 6007)
    assert not view.isHidden() and panel.evidence._title.text().count("6") and drop(panel.evidence, decree)
    assert wait_until(lambda: titles(view) == ["decree.pdf"])
    assert len(pieces_of(session.workspace)[0].parcel_ids) == 6007


def test_what_can_only_be_read_is_shown_and_not_changed(panel, view, session, tmp_path):
    attach(session.workspace, ["p1"], items=[note_item("Seen.")])
    choose(session, "p1")
    panel.evidence.set_editable(False)
    view.tree.setCurrentItem(view.tree.topLevelItem(0))
    assert "Seen." in view.details.text()
    for name in ("Attach_file", "Attach_note", "Attachment_detach", "AttachNeed_law"):
        assert not panel.evidence.findChild(QToolButton, f"TerrestrialCarbon{name}").isEnabled()
    (tmp_path / "x.txt").write_text("x")
    assert not drop(panel.evidence, tmp_path / "x.txt")


def test_hostile_titles_stay_text(panel, view, session):
    hostile = "<img src=x onerror=alert(1)><b>&"
    attach(session.workspace, ["p1"], items=[note_item(hostile, hostile)], who=hostile)
    choose(session, "p1")
    item = view.tree.topLevelItem(0)
    view.tree.setCurrentItem(item)
    assert item.text(0) == hostile and "<img" not in item.toolTip(0) and "<img" not in view.details.text()
