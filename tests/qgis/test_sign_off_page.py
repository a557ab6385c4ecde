"""The Sign-off page of the Review panel, with mouse and keyboard, on a real workspace."""

from __future__ import annotations

import pytest
from gui_kit import flush, wait_until
from merge_kit import fid, grid_workspace, put
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView
from signing_kit import say, sign_all

from terrestrial_carbon.plugin.core.mechanism.review_tables import Role
from terrestrial_carbon.plugin.gui.review.panel import ReviewPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.sign_offs import all_sign_offs, reopen_parcels, signed_rows


@pytest.fixture
def session(window, tmp_path):
    """Six squares: two agreed on, one disagreed with, one to visit, two undecided."""
    workspace = grid_workspace(tmp_path / "w", 3, 2)
    say(workspace, ["r0c0", "r0c1"])
    say(workspace, ["r0c2"], "disagree")
    say(workspace, ["r1c0"], "field_visit")
    session = WorkspaceSession(QgsProject.instance())
    session.open(workspace.path)
    yield session
    session.unload()


@pytest.fixture
def panel(window, session):
    panel = ReviewPanel(window, session)
    panel.bar.set_reviewer("Vera", Role.VERIFIER)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    panel.show()
    panel.tabs.setCurrentWidget(panel.sign_off_page)
    settle(panel)
    yield panel
    assert wait_until(lambda: not panel.sign_off_page.busy)
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()
    for key in ("reviewer_name", "reviewer_role"):
        QgsSettings().remove(f"terrestrial_carbon/{key}")


def settle(panel):
    flush()
    assert wait_until(lambda: not panel.sign_off_page.busy)
    flush()


def listed(view):
    model = view.model
    return [
        tuple(model.data(model.index(row, column)) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def click(button):
    assert button.isVisible() and button.isEnabled(), button.objectName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()


def click_row(view, row):
    table = view.view
    place = table.visualRect(view.model.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    flush()


def sign_with_keys(panel):
    """Press the button, then Enter in the question."""
    page = panel.sign_off_page
    click(page.ready.sign)
    assert page.confirm.isVisible()
    QTest.keyClick(page.confirm, Qt.Key.Key_Return)
    flush()
    settle(panel)


def open_second_tab(panel):
    bar = panel.sign_off_page.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, bar.tabRect(1).center())
    flush()


def test_it_lists_what_is_ready_and_what_is_not_and_why(panel):
    ready = panel.sign_off_page.ready
    assert listed(ready) == [("0/0", "Ana"), ("0/1", "Ana")]
    kinds = [ready.kind.itemText(number) for number in range(ready.kind.count())]
    assert kinds[0] == "ready (2)" and kinds[1] == "nobody has decided (2)"
    assert set(kinds[2:]) == {"readers do not agree with it (1)", "needs a field visit (1)"}
    assert "2 parcels will be signed off in the name of Vera (verifier)" in ready.hint.text()
    ready.kind.setFocus()
    QTest.keyClick(ready.kind, Qt.Key.Key_Down)
    assert listed(ready) == [("1/1", "–"), ("1/2", "–")]
    assert not ready.sign.isEnabled() and "nobody has decided" in ready.hint.text()


def test_all_that_is_ready_is_signed_after_it_was_said(panel, session, window):
    page = panel.sign_off_page
    QTest.keyClicks(page.ready.text, "Seen on imagery of 2024.")
    click(page.ready.sign)
    said = page.confirm.text.text()
    assert "as saved now: 2 parcels" in said and "Vera, verifier" in said
    assert "Seen on imagery of 2024." in said
    QTest.keyClick(page.confirm, Qt.Key.Key_Escape)
    flush()
    assert not signed_rows(session.workspace)
    sign_with_keys(panel)
    assert sorted(signed_rows(session.workspace)) == ["r0c0", "r0c1"]
    assert {row["statement"] for row in all_sign_offs(session.workspace)} == {"Seen on imagery of 2024."}
    assert any("2 parcels signed off." in text for text in window.messages())
    assert page.tabs.tabText(0) == "To sign off (0)" and page.tabs.tabText(1) == "Signed off (2)"
    assert page.ready.text.text() == "" and not page.ready.sign.isEnabled()
    assert sorted(session.signed.by_id) == ["r0c0", "r0c1"]


def test_only_the_chosen_one_is_signed(panel, session):
    ready = panel.sign_off_page.ready
    click_row(ready, 1)
    assert "1 parcel will be signed off" in ready.hint.text()
    sign_with_keys(panel)
    assert list(signed_rows(session.workspace)) == ["r0c1"]


def test_only_those_selected_on_the_map(panel, session):
    ready, layer = panel.sign_off_page.ready, session.parcel_layer
    ready.on_map.click()
    assert listed(ready) == []
    layer.selectByIds([fid(layer, "r0c0"), fid(layer, "r1c1")])
    flush()
    assert listed(ready) == [("0/0", "Ana")]


def test_two_readers_can_be_asked_for(panel, session):
    ready = panel.sign_off_page.ready
    ready.readers.setFocus()
    QTest.keyClick(ready.readers, Qt.Key.Key_Down)
    settle(panel)
    assert listed(ready) == [] and ready.kind.findText("too few readers (2)") > 0
    say(session.workspace, ["r0c1"], reader="Ben")
    panel.renew()
    settle(panel)
    assert listed(ready) == [("0/1", "Ana, Ben")]


def test_a_reader_is_told_who_may_sign(panel):
    panel.bar.set_reviewer("Rae", Role.READER)
    settle(panel)
    ready = panel.sign_off_page.ready
    assert not ready.sign.isEnabled() and "verifier or authority" in ready.hint.text()


def test_unsaved_edits_are_saved_first(panel, session, window):
    session.start_editing()
    put("r0c0", land_use="forest")(session.parcel_layer)
    click(panel.sign_off_page.ready.sign)
    assert panel.sign_off_page.confirm is None
    assert any("Not saved yet: 1 parcel of these" in text for text in window.messages())
    session.parcel_layer.rollBack()


def test_what_changed_meanwhile_keeps_all_open(panel, session, window):
    click(panel.sign_off_page.ready.sign)
    layer = session.workspace.parcel_layer()
    layer.startEditing()
    put("r0c1", land_use="forest")(layer)
    assert layer.commitChanges()
    QTest.keyClick(panel.sign_off_page.confirm, Qt.Key.Key_Return)
    flush()
    settle(panel)
    assert wait_until(lambda: any("0/1 has changed since" in text for text in window.messages()))
    assert not signed_rows(session.workspace)
    assert wait_until(lambda: listed(panel.sign_off_page.ready) == [("0/0", "Ana")])


def test_sign_offs_are_listed_filtered_and_reopened_with_a_reason(panel, session, window):
    sign_all(session.workspace, ["r1c1"], role="authority", who="Minister")
    sign_with_keys(panel)
    page = panel.sign_off_page
    open_second_tab(panel)
    assert sorted((row[0], row[1], row[3]) for row in listed(page.list)) == [
        ("0/0", "Vera", "signed off"),
        ("0/1", "Vera", "signed off"),
        ("1/1", "Minister", "signed off"),
    ]
    QTest.keyClicks(page.list.filter, "vera")
    assert len(listed(page.list)) == 2
    click_row(page.list, 0)
    assert "signed off by Vera (verifier) on" in page.list.details.text()
    assert not page.list.reopen.isEnabled()
    QTest.keyClicks(page.list.reason_line, "new imagery")
    click(page.list.reopen)
    settle(panel)
    assert any("1 parcel reopened" in text for text in window.messages())
    (entry,) = Ledger(session.workspace).entries(kind="reopen")
    assert (entry.who, entry.reason) == ("Vera", "new imagery")
    page.list.state.setCurrentIndex(page.list.state.findData("reopened"))
    ((parcel, who, _, state),) = listed(page.list)
    assert (who, state) == ("Vera", "reopened")
    click_row(page.list, 0)
    assert "Reopened by Vera (verifier)" in page.list.details.text()
    assert "new imagery" in page.list.details.text() and not page.list.reopen.isEnabled()


def test_what_the_authority_signed_is_not_reopened_by_a_verifier(panel, session):
    sign_all(session.workspace, ["r1c1"], role="authority", who="Minister")
    panel.renew()
    settle(panel)
    open_second_tab(panel)
    page = panel.sign_off_page
    click_row(page.list, 0)
    QTest.keyClicks(page.list.reason_line, "x")
    assert not page.list.reopen.isEnabled() and "only the authority" in page.list.hint.text()


def test_a_sign_off_of_another_program_is_seen(panel, session):
    sign_all(session.workspace, ["r0c0"])
    panel.accounts.check()
    settle(panel)
    assert panel.sign_off_page.tabs.tabText(1) == "Signed off (1)" and list(session.signed.by_id) == ["r0c0"]
    reopen_parcels(session.workspace, ["r0c0"], "x", "verifier", "Ben")
    panel.accounts.check()
    settle(panel)
    assert panel.sign_off_page.tabs.tabText(1) == "Signed off (0)" and not session.signed.by_id


def test_the_map_shows_the_chosen_ones(panel, session, window):
    sign_with_keys(panel)
    open_second_tab(panel)
    page = panel.sign_off_page
    click_row(page.list, 1)
    click(page.list.zoom)
    (chosen,) = session.parcel_layer.selectedFeatures()
    assert chosen["name"] == listed(page.list)[1][0]


def test_a_record_changed_past_the_lock_is_shown(panel, session):
    from ledger_kit import sql

    sign_with_keys(panel)
    with sql(session.workspace.path) as connection:
        connection.execute("DROP TRIGGER parcel_signed_update")
    layer = session.workspace.parcel_layer()
    layer.startEditing()
    put("r0c0", name="forged")(layer)
    assert layer.commitChanges()
    panel.renew()
    settle(panel)
    page = panel.sign_off_page
    page.list.state.setCurrentIndex(page.list.state.findData("changed"))
    assert [row[3] for row in listed(page.list)] == ["changed in spite of it"]


def test_names_are_text(panel, session):
    session.start_editing()
    put("r1c1", name="<img src='x'>")(session.parcel_layer)
    assert session.parcel_layer.commitChanges()
    sign_all(session.workspace, ["r1c1"])
    panel.renew()
    settle(panel)
    open_second_tab(panel)
    page = panel.sign_off_page
    click_row(page.list, 0)
    assert page.list.details.text().startswith("<img src='x'>:")
    assert page.list.details.textFormat() == Qt.TextFormat.PlainText
    tip = page.list.model.data(page.list.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip


def test_every_control_is_named_and_explained(panel):
    page = panel.sign_off_page
    for kind in (QAbstractButton, QComboBox, QLineEdit, QTableView):
        for widget in page.findChildren(kind):
            if widget.objectName().startswith("TerrestrialCarbon"):
                assert widget.toolTip(), widget.objectName()
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
                assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus, widget.objectName()
