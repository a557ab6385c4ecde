"""Adding maps in the Overlays dock: dropped, confirmed, looked at; the catalogue; addresses."""

from __future__ import annotations

import pytest
from credits_kit import cells, click, click_row, type_in
from gui_kit import flush, wait_until
from overlays_kit import density_map, loss_map
from qgis.core import QgsMimeDataUtils, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox
from report_workspace import make_workspace

from terrestrial_carbon.plugin.gui.overlays.catalogue_dialog import CatalogueDialog
from terrestrial_carbon.plugin.gui.overlays.panel import OverlaysPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.overlay_filter import filter_on
from terrestrial_carbon.plugin.storage.overlay_project import layer_of
from terrestrial_carbon.plugin.storage.overlays import overlays

CELLS = {(6, 6): 2022, (7, 6): 2021, (8, 6): 2001, (9, 6): 2023}


@pytest.fixture
def session(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    session.open(make_workspace(tmp_path).path)
    yield session
    session.unload()


@pytest.fixture
def panel(window, session, processing_provider):
    panel = OverlaysPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    settled(panel)
    yield panel
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()


def settled(panel):
    flush()
    assert wait_until(lambda: not panel.busy)
    flush()


def answering(button_of):
    """Press a button of every modal dialog that comes up; return whether it could be pressed."""
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            button = button_of(dialog)
            seen.append(button.isEnabled())
            dialog.reject() if not button.isEnabled() else QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    timer = QTimer()
    timer.setInterval(50)
    timer.timeout.connect(look)
    timer.start()
    seen.append(timer)  # kept as long as the list
    return seen


def drop(page, mime):
    """Drag something over the page and let it fall."""
    place = QPointF(20, 120)
    actions, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), actions, mime, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(place, actions, mime, left, none))
    flush()


def of_role(role):
    """Return a function that finds the button of a role in a dialog."""

    def find(dialog):
        box = dialog.findChild(QDialogButtonBox)
        return next(button for button in box.buttons() if box.buttonRole(button) == role)

    return find


YES, NO = of_role(QDialogButtonBox.ButtonRole.AcceptRole), of_role(QDialogButtonBox.ButtonRole.RejectRole)


@pytest.mark.modal
def test_dropped_files_are_guessed_confirmed_and_laid_over(panel, session, tmp_path):
    assert "Drop maps here" in panel.maps.hint.text()
    paths = [loss_map(tmp_path / "Hansen_GFC2023_lossyear.tif", CELLS)]
    paths.append(density_map(tmp_path / "agb_biomass.tif", 180.0))
    seen = answering(YES)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    drop(panel.maps, mime)
    settled(panel)
    seen[0].stop()
    assert seen[1:] == [True, True]  # a question for each map
    kept = overlays(session.workspace)
    assert [(each.name, bool(each.encoding)) for each in kept] == [
        ("Hansen_GFC2023_lossyear", True), ("agb_biomass", False),
    ]  # fmt: skip
    assert kept[1].unit == "t_biomass_per_ha" and len(kept[0].sha256) == 64
    rows = cells(panel.maps.model)
    assert rows[0][0] == "Hansen_GFC2023_lossyear" and rows[0][2] == "2001–2023"
    assert all(layer_of(session.project, each.id).isValid() for each in kept)
    assert panel.losses.form.map_id == kept[0].id


@pytest.mark.modal
def test_a_layer_dragged_from_the_layer_tree_is_taken(panel, session, tmp_path):
    layer = QgsRasterLayer(loss_map(tmp_path / "lossyear.tif", CELLS), "my losses")
    session.project.addMapLayer(layer)
    seen = answering(YES)
    uri = QgsMimeDataUtils.Uri(layer)
    drop(panel.maps, QgsMimeDataUtils.encodeUriList([uri]))
    settled(panel)
    seen[0].stop()
    assert [each.name for each in overlays(session.workspace)] == ["my losses"]


@pytest.mark.modal
def test_cancelling_the_question_adds_nothing(panel, session, tmp_path):
    seen = answering(NO)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(loss_map(tmp_path / "lossyear.tif", CELLS))])
    drop(panel.maps, mime)
    settled(panel)
    seen[0].stop()
    assert overlays(session.workspace) == [] and panel.maps.model.rowCount() == 0


def test_what_is_no_map_ends_in_a_sentence(panel, session, window, tmp_path):
    (tmp_path / "notes.tif").write_text("not a map")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "notes.tif"))])
    drop(panel.maps, mime)
    settled(panel)
    assert overlays(session.workspace) == []
    assert any("notes" in message for message in window.messages())


@pytest.fixture
def looked(panel, session, tmp_path):
    """The panel with a map of losses, added without a question, and chosen."""
    from overlays_kit import add_map

    encoding = {"scheme": "years", "type": "loss", "offset": 2000, "first": 1, "last": 23, "none": [0]}
    path = loss_map(tmp_path / "lossyear.tif", CELLS)
    made, layer = add_map(session.workspace, session.project, path, "loss year", "gfc_lossyear", encoding)
    panel.data.renew()
    settled(panel)
    click_row(panel.maps.view, 0)
    return panel, layer


def test_the_years_that_are_drawn_can_be_narrowed(looked):
    panel, layer = looked
    looking = panel.maps.looking
    type_in(looking.first_year, "2022")
    QTest.keyClick(looking.first_year, Qt.Key.Key_Tab)
    QTest.qWait(400)
    assert (filter_on(layer).year_from, filter_on(layer).year_to) == (2022, 2023)
    type_in(looking.first_year, "2001")
    QTest.keyClick(looking.first_year, Qt.Key.Key_Tab)
    QTest.qWait(400)
    assert filter_on(layer).is_empty


def test_a_map_is_chosen_shown_and_its_licence_said(looked, window):
    panel, layer = looked
    assert "Licence:" in panel.maps.details.text() and "Hansen" in panel.maps.details.text()
    window.mapCanvas().setExtent(window.mapCanvas().extent().buffered(-1))
    box = panel.maps.view.visualRect(panel.maps.model.index(0, 0)).center()
    QTest.mouseDClick(panel.maps.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    flush()
    extent = window.mapCanvas().mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    assert window.mapCanvas().extent().buffered(1e-6).contains(extent)


def test_a_map_taken_out_of_the_project_is_laid_over_again(looked, session):
    panel, layer = looked
    map_id = overlays(session.workspace)[0].id
    session.project.removeMapLayer(layer.id())
    flush()
    assert cells(panel.maps.model)[0][3] == "not added"
    panel.maps.show_asked.emit(map_id)
    assert wait_until(lambda: layer_of(session.project, map_id) is not None)
    settled(panel)
    assert panel.maps.view.isColumnHidden(3)


def test_the_catalogue_lists_known_maps_with_licence_and_source(panel):
    panel.maps.add_asked.emit("catalogue")
    dialog = panel.maps_actions.dialog
    assert isinstance(dialog, CatalogueDialog) and dialog.isVisible() and not dialog.isModal()
    assert dialog.model.rowCount() > 10
    type_in(dialog.search, "loss")
    assert 0 < dialog.model.rowCount() < 10
    assert "Licence:" in dialog.details.text() and dialog.web_button.isEnabled()
    assert not dialog.change_button.isEnabled()
    panel.maps_actions.close_dialog()


def test_an_address_that_is_none_is_refused_in_the_dialog(panel):
    panel.maps.add_asked.emit("url")
    dialog = panel.maps_actions.dialog
    assert not dialog.add_button.isEnabled()
    type_in(dialog.address, "https://tiles.example/map")
    assert "choose its kind" in dialog.told.text() and not dialog.add_button.isEnabled()
    dialog.kind.setCurrentIndex(dialog.kind.findData("xyz"))
    click(dialog.add_button)
    assert "lacks" in dialog.told.text() and dialog.isVisible()
    dialog.reject()
    flush()
    assert panel.maps_actions.dialog is None


def test_a_read_only_workspace_takes_no_maps(panel):
    panel.maps.set_editable(False)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/x.tif")])
    enter = QDragEnterEvent(
        QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter.ignore()
    QApplication.sendEvent(panel.maps, enter)
    assert not enter.isAccepted() and not panel.maps.add_button.isEnabled()


def test_swipe_and_linked_view_come_and_go(looked, window):
    panel, layer = looked
    looking, actions = panel.maps.looking, panel.look_actions
    click(looking.swipe_button)
    assert window.mapCanvas().mapTool() is actions.swipe and looking.swipe_button.isChecked()
    click(looking.swipe_button)
    assert window.mapCanvas().mapTool() is not actions.swipe and not looking.swipe_button.isChecked()
    click(looking.linked_button)
    assert actions.linked.isVisible()
    actions.linked.close()
    flush()
    assert actions.linked is None and not looking.linked_button.isChecked()


def test_play_sets_the_time_of_the_map(looked, window):
    from qgis.core import QgsTemporalNavigationObject

    panel, layer = looked
    controller = QgsTemporalNavigationObject()
    window.mapCanvas().setTemporalController(controller)
    looking = panel.maps.looking
    click(looking.play_button)
    extent = controller.temporalExtents()
    assert (extent.begin().date().year(), extent.end().date().year()) == (2001, 2023)
    assert controller.totalFrameCount() >= 23 and not controller.temporalRangeCumulative()
    assert looking.stop_button.isEnabled() and not looking.play_button.isEnabled()
    click(looking.stop_button)
    assert looking.play_button.isEnabled()
    looking.step_box.setCurrentIndex(1)
    click(looking.play_button)
    assert controller.temporalRangeCumulative()
    click(looking.stop_button)
    window.mapCanvas().setTemporalController(None)


@pytest.mark.modal
def test_what_a_map_is_can_be_said_again(looked, session):
    panel, layer = looked
    first = overlays(session.workspace)[0]
    seen = answering(YES)
    click(panel.maps.explain_button)
    settled(panel)
    assert wait_until(lambda: layer_of(session.project, first.id) is not None)
    seen[0].stop()
    again = overlays(session.workspace)[0]
    assert seen[1:] == [True] and again.id == first.id
    assert again.settings["years"] == [2001, 2023] and again.encoding["scheme"] == "years"
    assert cells(panel.maps.model)[0][2] == "2001–2023"


@pytest.mark.modal
def test_a_vector_map_of_events_is_asked_for_its_fields(panel, session, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer

    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:6933&field=year:integer&field=type:string(20)", "fires", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 100 0, 100 -100, 0 -100, 0 0))"))
    feature.setAttributes([2022, "fire"])
    layer.dataProvider().addFeatures([feature])
    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "fires.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, session.project.transformContext(), options)
    seen = answering(YES)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path)])
    drop(panel.maps, mime)
    settled(panel)
    seen[0].stop()
    assert seen[1:] == [True]
    (kept,) = overlays(session.workspace)
    assert kept.encoding and panel.losses.form.map_id == kept.id
    panel.losses.form.count_button.click()
    settled(panel)
    assert [row[0] for row in cells(panel.losses.result.model)] == ["Old Park"]
