"""Editing parcels that are signed off, by our tools and QGIS's: asked to reopen, kept or taken back."""

from __future__ import annotations

import pytest
from gui_kit import Mouse, docked, flush, wait_until
from merge_kit import fid, put
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from signing_kit import sign_all, signed_grid

from terrestrial_carbon.plugin.core.mechanism.review_tables import Role
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.review.panel import ReviewPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage import editing
from terrestrial_carbon.plugin.storage.errors import EditRefused
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.sign_offs import all_sign_offs, reopen_parcels, signed_rows


@pytest.fixture
def session(window, tmp_path):
    """A workspace of six squares, of which r0c0 and r0c1 are signed off, open and edited."""
    workspace = signed_grid(tmp_path / "w", ("r0c0", "r0c1"))
    session = WorkspaceSession(QgsProject.instance())
    session.open(workspace.path)
    assert session.start_editing()
    yield session
    session.unload()


@pytest.fixture
def review(window, session):
    panel = ReviewPanel(window, session)
    panel.bar.set_reviewer("Olga", Role.VERIFIER)
    yield panel
    panel.unload()
    panel.deleteLater()
    flush()
    for key in ("reviewer_name", "reviewer_role"):
        QgsSettings().remove(f"terrestrial_carbon/{key}")


@pytest.fixture
def parcels(window, session, review):
    yield from docked(window, ParcelsPanel(window, session))


@pytest.fixture
def mouse(window, parcels):
    window.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:6933"))
    mouse = Mouse(window.mapCanvas())
    mouse.look_at(-500, -500, 3500, 2500)
    return mouse


def question(window):
    """Return the dialog that is open, or ``None``."""
    flush()
    found = window.mainWindow().findChildren(QDialog, "TerrestrialCarbonReopenDialog")
    return next((one for one in found if one.isVisible()), None)


def text_of(dialog):
    return dialog.findChild(QLabel, "TerrestrialCarbonReopenText").text()


def click(dialog, name):
    button = dialog.findChild(QPushButton, f"TerrestrialCarbonReopen{name}")
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()


def say_why(dialog, reason="mapped anew"):
    QTest.keyClicks(dialog.findChild(QLineEdit, "TerrestrialCarbonReopenReason"), reason)


def value(session, parcel_id, name):
    return next(f[name] for f in session.parcel_layer.getFeatures() if f["id"] == parcel_id)


def saved(session):
    """Save as QGIS's own button does; whether that worked."""
    done = session.parcel_layer.commitChanges(False)
    flush()
    return done


def test_a_changed_value_asks_and_keeps_the_change_when_reopened(window, session, review):
    put("r0c0", land_use="forest")(session.parcel_layer)
    dialog = question(window)
    assert "“0/0” was signed off by Vera Verifier (verifier) on" in text_of(dialog)
    assert not dialog.keep.isEnabled()
    say_why(dialog)
    QTest.keyClick(dialog.findChild(QLineEdit, "TerrestrialCarbonReopenReason"), Qt.Key.Key_Return)
    assert question(window) is None
    assert value(session, "r0c0", "land_use") == "forest"
    assert list(signed_rows(session.workspace)) == ["r0c1"]
    (entry,) = Ledger(session.workspace).entries(kind="reopen")
    assert (entry.who, entry.reason) == ("Olga", "mapped anew")
    (row,) = [one for one in all_sign_offs(session.workspace) if one["parcel_id"] == "r0c0"]
    assert (row["reopened_role"], row["reopen_reason"]) == ("verifier", "mapped anew")
    assert saved(session) and question(window) is None


def test_taking_back_undoes_that_edit_alone(window, session, review):
    layer = session.parcel_layer
    put("r1c0", land_use="wetland")(layer)
    put("r0c0", land_use="forest", name="Other")(layer)
    click(question(window), "Back")
    assert question(window) is None
    assert (value(session, "r0c0", "land_use") or None) is None and value(session, "r0c0", "name") == "0/0"
    assert value(session, "r1c0", "land_use") == "wetland"
    assert saved(session) and len(signed_rows(session.workspace)) == 2


def test_escape_takes_back_as_well(window, session, review):
    put("r0c0", name="Other")(session.parcel_layer)
    QTest.keyClick(question(window), Qt.Key.Key_Escape)
    flush()
    assert question(window) is None and not session.parcel_layer.isModified()


def test_an_edit_of_other_parcels_asks_nothing(window, session, review):
    layer = session.parcel_layer
    put("r1c0", name="x")(layer)
    put("r0c0", review_state="looked at")(layer)
    assert question(window) is None and saved(session)


def test_redo_of_what_was_taken_back_asks_again(window, session, review):
    layer = session.parcel_layer
    put("r0c0", name="Other")(layer)
    click(question(window), "Back")
    layer.undoStack().redo()
    assert question(window) is not None
    layer.undoStack().undo()
    flush()
    assert question(window) is None and not layer.isModified()


def test_typing_the_old_value_again_is_no_change(window, session, review):
    layer = session.parcel_layer
    layer.beginEditCommand("both")
    put("r0c0", name="Other")(layer)
    put("r0c0", name="0/0")(layer)
    layer.endEditCommand()
    assert question(window) is None and saved(session)


@pytest.mark.parametrize("answer", ["Keep", "Back"])
def test_deleting_with_qgis_own_command(window, session, review, answer):
    layer = session.parcel_layer
    layer.selectByIds([fid(layer, "r0c0"), fid(layer, "r1c0")])
    layer.beginEditCommand("Features deleted")
    assert layer.deleteSelectedFeatures()
    layer.endEditCommand()
    dialog = question(window)
    say_why(dialog)
    click(dialog, answer)
    assert layer.featureCount() == (4 if answer == "Keep" else 6)
    assert saved(session) and layer.featureCount() == (4 if answer == "Keep" else 6)
    assert ("r0c0" in signed_rows(session.workspace)) == (answer == "Back")


@pytest.mark.parametrize("answer", ["Keep", "Back"])
def test_splitting_with_qgis_own_tool(window, session, review, answer):
    layer = session.parcel_layer
    layer.selectByIds([fid(layer, "r0c0")])
    layer.beginEditCommand("Features split")
    layer.splitFeatures([QgsPointXY(500, -10), QgsPointXY(500, 1010)])
    layer.endEditCommand()
    dialog = question(window)
    say_why(dialog)
    click(dialog, answer)
    count = 7 if answer == "Keep" else 6
    assert layer.featureCount() == count
    if answer == "Back":
        assert saved(session)
        whole = next(f.geometry().area() for f in layer.getFeatures() if f["id"] == "r0c0")
        assert whole == pytest.approx(1e6)


def test_reshaping_with_the_vertex_tool(window, session, review):
    layer = session.parcel_layer
    layer.beginEditCommand("Moved vertex")
    layer.moveVertex(-50, -50, fid(layer, "r0c0"), 0)
    layer.endEditCommand()
    click(question(window), "Back")
    assert not layer.isModified()


@pytest.mark.parametrize("answer", ["Keep", "Back"])
def test_our_split_reshape_and_merge(window, session, review, answer):
    layer = session.parcel_layer
    line = QgsGeometry.fromWkt("LineString (500 -10, 500 1010)")
    works = (
        lambda: editing.split(layer, line, [fid(layer, "r0c0")]),
        lambda: editing.merge(layer, [fid(layer, "r0c1"), fid(layer, "r1c1")]),
    )
    for work in works:
        work()
        dialog = question(window)
        say_why(dialog)
        click(dialog, answer)
    assert layer.featureCount() == 6  # one more and one less, or as before
    assert saved(session), layer.commitErrors()
    assert len(signed_rows(session.workspace)) == (0 if answer == "Keep" else 2)


def test_painting_over_many_asks_once_for_all(window, session, review, parcels, mouse):
    parcels.controller.set_status("threatened")
    parcels.controller.set_mode("paint")
    mouse.sweep([(500, 500), (1500, 500), (2500, 500)])
    dialog = question(window)
    text = text_of(dialog)
    assert "0/0: Vera Verifier" in text and "0/1: Vera Verifier" in text and "0/2" not in text
    assert value(session, "r0c2", "status") == "threatened"
    say_why(dialog)
    click(dialog, "Keep")
    assert {value(session, one, "status") for one in ("r0c0", "r0c1", "r0c2")} == {"threatened"}
    assert parcels.controller.save() and signed_rows(session.workspace) == {}


def test_a_later_edit_stays_when_an_earlier_one_is_taken_back(window, session, review):
    layer = session.parcel_layer
    layer.beginEditCommand("Tag")
    put("r0c0", name="signed")(layer)
    layer.endEditCommand()
    put("r1c0", name="later")(layer)  # before the question could come
    click(question(window), "Back")
    assert value(session, "r0c0", "name") == "0/0" and value(session, "r1c0", "name") == "later"
    assert saved(session)


def test_another_edit_while_it_is_asked_joins_the_question(window, session, review):
    layer = session.parcel_layer
    put("r0c0", name="one")(layer)
    dialog = question(window)
    put("r0c1", name="two")(layer)
    assert question(window) is dialog and "0/1" in text_of(dialog) and "0/0" in text_of(dialog)
    click(dialog, "Back")
    assert not layer.isModified()


def test_who_may_not_reopen_is_told_and_can_say_who_they_are(window, session, review):
    review.bar.set_reviewer("Rae", Role.READER)
    put("r0c0", name="Other")(session.parcel_layer)
    dialog = question(window)
    say_why(dialog)
    problem = dialog.findChild(QLabel, "TerrestrialCarbonReopenProblem")
    assert problem.isVisible() and "reader cannot" in problem.text() and not dialog.keep.isEnabled()
    role = dialog.findChild(QComboBox, "TerrestrialCarbonReviewerRole")
    role.setFocus()
    QTest.keyClick(role, Qt.Key.Key_Down)
    assert review.reviewer.role is Role.VERIFIER and not problem.isVisible()
    click(dialog, "Keep")
    assert Ledger(session.workspace).entries(kind="reopen")[0].who == "Rae"


def test_what_the_authority_signed_a_verifier_does_not_reopen(window, session, review):
    sign_all(session.workspace, ["r1c0"], role="authority", who="Minister")
    session.signed.reload()
    put("r1c0", name="Other")(session.parcel_layer)
    dialog = question(window)
    say_why(dialog)
    assert "only the authority" in dialog.findChild(QLabel, "TerrestrialCarbonReopenProblem").text()
    assert not dialog.keep.isEnabled()
    click(dialog, "Back")


def test_what_somebody_reopened_meanwhile_is_not_asked_about(window, session, review):
    put("r0c0", name="one")(session.parcel_layer)
    dialog = question(window)
    reopen_parcels(session.workspace, ["r0c0"], "elsewhere", "verifier", "Ben")
    say_why(dialog)
    click(dialog, "Keep")
    assert question(window) is None and len(Ledger(session.workspace).entries(kind="reopen")) == 1
    assert saved(session)


def test_what_somebody_signed_meanwhile_is_told_when_saving(window, session, review):
    """Another program signs a parcel while it is edited here: QGIS's own save button."""
    layer = session.parcel_layer
    put("r1c0", name="mine")(layer)
    put("r1c1", name="also mine")(layer)
    assert question(window) is None
    sign_all(session.workspace, ["r1c0"])
    assert not saved(session)
    assert value(session, "r1c0", "name") == "mine" and value(session, "r1c1", "name") == "also mine"
    assert wait_until(lambda: any("“1/0” was signed off" in text for text in window.messages()))
    dialog = question(window)
    say_why(dialog)
    click(dialog, "Keep")
    assert saved(session)
    assert value(session, "r1c0", "name") == "mine" and value(session, "r1c1", "name") == "also mine"
    assert catch_up(session.workspace) == 0  # the history has both


def test_our_save_button_says_it_before_anything_is_written(window, session, review, parcels):
    layer = session.parcel_layer
    put("r1c0", name="mine")(layer)
    layer.changeGeometry(fid(layer, "r1c2"), QgsGeometry.fromRect(QgsRectangle(2000, 1000, 3000, 1900)))
    sign_all(session.workspace, ["r1c0"])
    assert not parcels.controller.save()
    assert any("“1/0” was signed off" in text for text in window.messages())
    assert layer.isModified() and len(layer.editBuffer().changedGeometries()) == 1
    click(question(window), "Back")
    assert parcels.controller.save() and value(session, "r1c0", "name") == "1/0"


def test_the_question_goes_with_the_edits(window, session, review):
    put("r0c0", name="one")(session.parcel_layer)
    assert question(window) is not None
    session.parcel_layer.rollBack()
    assert question(window) is None


def test_many_parcels_are_named_in_part(window, session, review):
    session.parcel_layer.rollBack()
    sign_all(session.workspace, ["r0c2", "r1c0", "r1c1", "r1c2"])
    session.start_editing()
    layer = session.parcel_layer
    layer.beginEditCommand("all")
    for feature in list(layer.getFeatures()):
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("land_use"), "x")
    layer.endEditCommand()
    assert "6 parcels that are signed off" in text_of(question(window))
    click(question(window), "Back")


def test_a_save_refused_in_part_is_whole_after_the_next(window, session, review):
    """QGIS writes geometries, values, deletions and new features one after the other."""
    layer = session.parcel_layer
    layer.changeGeometry(fid(layer, "r1c2"), QgsGeometry.fromRect(QgsRectangle(2000, 1000, 3000, 1900)))
    put("r1c1", name="mine")(layer)
    layer.deleteFeature(fid(layer, "r1c0"))
    editing.add_parcel(layer, QgsGeometry.fromRect(QgsRectangle(5000, 0, 5500, 500)), {"id": "new"})
    sign_all(session.workspace, ["r1c0"])
    assert not saved(session)
    assert wait_until(lambda: question(window) is not None)
    assert {f["id"] for f in layer.getFeatures()} == {"r0c0", "r0c1", "r0c2", "r1c1", "r1c2", "new"}
    click(question(window), "Back")
    assert saved(session), layer.commitErrors()
    found = {f["id"]: f for f in layer.getFeatures()}
    assert set(found) == {"r0c0", "r0c1", "r0c2", "r1c0", "r1c1", "r1c2", "new"}
    assert found["r1c1"]["name"] == "mine" and found["r1c2"].geometry().area() == pytest.approx(9e5)
    assert found["r1c2"]["area_ha"] == pytest.approx(90, rel=1e-3)
    assert catch_up(session.workspace) == 0


def test_what_was_built_on_an_edit_goes_with_it(window, session, review):
    layer = session.parcel_layer
    put("r1c1", name="first")(layer)
    line = QgsGeometry.fromWkt("LineString (500 -10, 500 1010)")
    (piece,) = editing.split(layer, line, [fid(layer, "r0c0")]).added
    put("r1c2", name="between")(layer)
    layer.changeGeometry(piece, QgsGeometry.fromRect(QgsRectangle(500, 0, 1000, 900)))
    layer.changeAttributeValue(fid(layer, "r1c1"), layer.fields().indexOf("land_use"), "last")
    click(question(window), "Back")
    assert layer.featureCount() == 6
    assert value(session, "r1c1", "name") == "first" and value(session, "r1c2", "name") == "between"
    assert value(session, "r1c1", "land_use") == "last"
    assert any("1 later edit" in text for text in window.messages())
    assert layer.undoStack().count() == 3
    layer.undoStack().setIndex(0)
    assert not layer.isModified()


def test_with_automatic_transactions_the_edit_itself_is_refused_with_the_sentence(window, session, review):
    """QGIS then writes each edit into the database at once, in a transaction that ends with the save."""
    session.parcel_layer.rollBack()
    project = QgsProject.instance()
    project.setAutoTransaction(True)
    try:
        layer = session.parcel_layer
        assert layer.startEditing() and layer.dataProvider().transaction() is not None
        with pytest.raises(EditRefused, match="“0/0” was signed off by Vera Verifier"):
            editing.tag(layer, [fid(layer, "r0c0")], "threatened")
        editing.tag(layer, [fid(layer, "r1c0")], "threatened")
        assert question(window) is None
        assert layer.commitChanges(), layer.commitErrors()
        assert value(session, "r0c0", "status") == "tradeable"
        assert value(session, "r1c0", "status") == "threatened"
    finally:
        session.parcel_layer.rollBack()
        project.setAutoTransaction(False)
