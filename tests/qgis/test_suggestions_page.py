"""The Suggestions page of the Parcels panel with mouse and keyboard, on Examplania."""

from __future__ import annotations

import pytest
from gui_kit import flush, wait_until
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit

from terrestrial_carbon.plugin.demo.examplania import build_examplania, stable_id
from terrestrial_carbon.plugin.demo.examplania_plan import PLOTS
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.gui.suggestions.preview import preview_layer
from terrestrial_carbon.plugin.storage import proposals
from terrestrial_carbon.plugin.storage.editing import tag
from terrestrial_carbon.plugin.storage.values import from_attribute

NAME = "TerrestrialCarbonSuggest_"
CHANGED = ("inaccessible", "threatened")


@pytest.fixture(scope="module")
def built(qgis_app, tmp_path_factory):
    return build_examplania(tmp_path_factory.mktemp("examplania"))


@pytest.fixture
def panel(window, built, tmp_path, processing_provider):
    """The panel on a copy of Examplania in which no parcel has a status, with its layers of evidence."""
    path = tmp_path / "land.gpkg"
    path.write_bytes(built.workspace.read_bytes())
    project = QgsProject.instance()
    session = WorkspaceSession(project)
    session.open(path)
    manager = QgsApplication.taskManager()
    assert wait_until(lambda: not manager.countActiveTasks())
    layer = session.parcel_layer
    session.start_editing()
    tag(layer, [f.id() for f in layer.getFeatures()], None)
    assert layer.commitChanges(False)
    for name in ("protected_areas", "ramsar_sites", "illegal_clearings", "access_survey", "roads"):
        project.addMapLayer(QgsVectorLayer(f"{built.layers}|layername={name}", name))
    panel = ParcelsPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    panel.tabs.setCurrentWidget(panel.suggestions)
    flush()
    settle(panel)
    yield panel
    panel.unload()
    layer.rollBack()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()
    session.unload()
    project.clear()
    flush()


def settle(panel):
    assert wait_until(lambda: not panel.suggestions.busy)
    flush()


def child(panel, name):
    found = panel.suggestions.findChild(object, NAME + name)
    assert found is not None, name
    return found


def choose(panel, name, layer):
    child(panel, name).setLayer(QgsProject.instance().mapLayersByName(layer)[0])


def press(panel, name):
    button = child(panel, name)
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()


def suggest(panel, *without):
    for name, layer in (
        ("LAW_AREAS", "protected_areas"), ("TREATY_AREAS", "ramsar_sites"),
        ("THREATS", "illegal_clearings"), ("ACCESS_AREAS", "access_survey"),
    ):  # fmt: skip
        if name not in without:
            choose(panel, name, layer)
    press(panel, "Run")
    settle(panel)


def statuses(panel):
    return {
        from_attribute(f["id"]): (from_attribute(f["status"]), from_attribute(f["basis"]))
        for f in panel.session.parcel_layer.getFeatures()
    }


def pick(panel, key):
    """Choose a parcel's line with the mouse."""
    view, model = child(panel, "List"), panel.suggestions.view.model
    for row in range(model.rowCount()):
        if model.row(row).key.parcel_id == stable_id("parcel", key):
            index = model.index(row, 0)
            view.scrollTo(index)
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
            flush()
            return
    raise AssertionError(key)


def test_fields_are_guessed_and_the_choice_is_kept(panel):
    choose(panel, "LAW_AREAS", "protected_areas")
    form = panel.suggestions.form
    asked = form.parameters()
    assert (asked["DESIGNATED_FIELD"], asked["REPEALED_FIELD"]) == ("designated_on", "ended_on")
    child(panel, "MIN_SHARE").setValue(80.0)
    press(panel, "Run")
    settle(panel)
    child(panel, "LAW_AREAS").setLayer(None)
    panel.suggestions._on_opened()
    assert form.parameters()["LAW_AREAS"] == asked["LAW_AREAS"] and form.parameters()["MIN_SHARE"] == 80.0


def test_nothing_runs_without_evidence(panel, window):
    press(panel, "Run")
    assert not panel.suggestions.runner.busy
    assert any("at least one layer" in text for text in window.messages())


def test_a_run_lists_every_parcel_and_changes_none(panel):
    before = statuses(panel)
    suggest(panel)
    model = panel.suggestions.view.model
    assert model.rowCount() == len(PLOTS)
    assert statuses(panel) == before
    said = child(panel, "Summary").text()
    assert "threatened: 2 (10.0 ha), now 0" in said and "tradeable: 27 (735.0 ha), now 0" in said
    assert f"({len(PLOTS)})" in panel.tabs.tabText(panel.tabs.indexOf(panel.suggestions))
    pick(panel, "cape")
    reason = child(panel, "Reason").toPlainText()
    assert "Reserves Order 1987" in reason and "100.0 %" in reason
    assert preview_layer(QgsProject.instance()) is None
    QTest.mouseClick(child(panel, "OnMap"), Qt.MouseButton.LeftButton)
    layer = preview_layer(QgsProject.instance())
    assert layer is not None and layer.featureCount() == len(PLOTS)
    QTest.keyClick(child(panel, "OnMap"), Qt.Key.Key_Space)
    assert preview_layer(QgsProject.instance()) is None
    QTest.keyClick(child(panel, "OnMap"), Qt.Key.Key_Space)
    QgsProject.instance().removeMapLayer(preview_layer(QgsProject.instance()).id())  # by hand
    QTest.keyClick(child(panel, "OnMap"), Qt.Key.Key_Space)
    QTest.keyClick(child(panel, "OnMap"), Qt.Key.Key_Space)
    press(panel, "Run")
    settle(panel)
    assert preview_layer(QgsProject.instance()) is not None


def test_all_of_a_kind_are_accepted_as_one_step_and_decided_when_saved(panel):
    suggest(panel)
    session, layer = panel.session, panel.session.parcel_layer
    kinds = child(panel, "Kind")
    kinds.setFocus()
    place = next(k for k in range(kinds.count()) if kinds.itemText(k).startswith("inaccessible: biophysical"))
    kinds.setCurrentIndex(place)
    steps = layer.undoStack().count()
    press(panel, "AcceptAll")
    assert layer.undoStack().count() == steps + 1
    crags = {stable_id("parcel", p.key) for p in PLOTS if p.basis == "biophysical"}
    assert {one for one, found in statuses(panel).items() if found[0]} == crags
    settle(panel)
    layer.undoStack().undo()
    assert not any(status for status, _ in statuses(panel).values())
    layer.undoStack().redo()
    feature = next(f for f in layer.getFeatures() if f["id"] == stable_id("parcel", "crags_n"))
    assert "slopes over 30 degrees, rockfall" in feature["constraint_note"]
    assert proposals.proposals(session.workspace, state="accepted") == []
    assert layer.commitChanges(False)
    flush()
    settle(panel)
    assert {one.parcel_id for one in proposals.proposals(session.workspace, state="accepted")} == crags
    assert panel.suggestions.view.model.rowCount() == len(PLOTS) - 3 or kinds.currentData() != "all"


def test_reject_and_override_need_a_comment(panel):
    suggest(panel)
    pick(panel, "cape")
    assert not child(panel, "Reject").isEnabled() and not child(panel, "Override").isEnabled()
    comment = child(panel, "Comment")
    QTest.keyClicks(comment, "never enforced")
    press(panel, "Reject")
    settle(panel)
    (rejected,) = proposals.proposals(panel.session.workspace, state="rejected")
    assert (rejected.parcel_id, rejected.comment) == (stable_id("parcel", "cape"), "never enforced")
    listed = [panel.suggestions.view.model.row(k).key for k in range(panel.suggestions.view.model.rowCount())]
    assert stable_id("parcel", "cape") not in {one.parcel_id for one in listed}
    pick(panel, "park")
    action = child(panel, "Override_threatened")
    action.trigger()
    flush()
    assert statuses(panel)[stable_id("parcel", "park")] == ("threatened", None)
    layer = panel.session.parcel_layer
    feature = next(f for f in layer.getFeatures() if f["id"] == stable_id("parcel", "park"))
    assert feature["status_comment"].endswith("never enforced") and feature["legal_ref"]
    assert layer.commitChanges(False)
    flush()
    settle(panel)
    assert len(proposals.proposals(panel.session.workspace, state="rejected")) == 2


def test_a_mixed_parcel_is_split_along_its_parts_in_one_step(panel):
    layer = panel.session.parcel_layer
    home = next(f for f in layer.getFeatures() if f["id"] == stable_id("parcel", "a_home"))
    box = home.geometry().boundingBox()
    half = QgsVectorLayer(f"Polygon?crs={layer.crs().authid()}&field=name:string", "half", "memory")
    west = QgsRectangle(box.xMinimum() - 9, box.yMinimum() - 9, box.center().x(), box.yMaximum() + 9)
    feature = QgsFeature(half.fields())
    feature.setGeometry(QgsGeometry.fromRect(west))
    feature.setAttributes(["Home law"])
    half.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(half)
    choose(panel, "LAW_AREAS", "half")
    suggest(panel, "LAW_AREAS", "TREATY_AREAS", "THREATS", "ACCESS_AREAS")
    pick(panel, "a_home")
    assert (
        "protected" in child(panel, "Reason").toPlainText()
        and "tradeable" in child(panel, "Reason").toPlainText()
    )
    stock, steps = home["stock_tco2e"], layer.undoStack().count()
    shape = home.geometry()
    press(panel, "Split")
    assert layer.undoStack().count() == steps + 1
    parts = [
        f
        for f in layer.getFeatures()
        if stable_id("parcel", "a_home") in (f["id"], from_attribute(f["parent_ids"]))
    ]
    assert {f["status"] for f in parts} == {"protected", "tradeable"} and len(parts) == 2
    assert next(f for f in parts if f["status"] == "protected")["legal_ref"] == "Home law"
    assert sum(f["area_ha"] for f in parts) == pytest.approx(home["area_ha"], rel=1e-6)
    if from_attribute(stock) is not None:
        assert sum(f["stock_tco2e"] for f in parts) == pytest.approx(stock)
    settle(panel)
    listed = [panel.suggestions.view.model.row(k).key for k in range(panel.suggestions.view.model.rowCount())]
    assert not [one for one in listed if one.pieces and one.parcel_id == stable_id("parcel", "a_home")]
    layer.undoStack().undo()
    back = next(f for f in layer.getFeatures() if f["id"] == stable_id("parcel", "a_home"))
    assert bytes(back.geometry().asWkb()) == bytes(shape.asWkb())


def test_every_control_says_what_it_does(panel):
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit):
        for widget in panel.suggestions.findChildren(kind):
            if widget.objectName().startswith(NAME):
                assert widget.toolTip(), widget.objectName()
