"""The Queue page by keyboard and mouse: deciding, blind reading, consensus, and what goes wrong."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from evidence_kit import photo as make_photo
from gui_kit import flush
from natural_kit import enter_event
from pytest_qgis.utils import wait_until
from qgis.core import QgsApplication, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QFileDialog, QShortcut, QWidget

from terrestrial_carbon.plugin.core.mechanism.review_tables import Role
from terrestrial_carbon.plugin.core.review.queue import QueueRules
from terrestrial_carbon.plugin.gui.overlays.linked_view import LinkedView
from terrestrial_carbon.plugin.gui.review.answer_saver import AnswerSaver
from terrestrial_carbon.plugin.gui.review.panel import ReviewPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage import database, review
from terrestrial_carbon.plugin.storage.answers_aside import answers_aside, aside_path
from terrestrial_carbon.plugin.storage.evidence import attach, link_item
from terrestrial_carbon.plugin.storage.review import Answer
from terrestrial_carbon.plugin.storage.sign_offs import sign
from terrestrial_carbon.plugin.storage.verify import verify

LEFT = Qt.MouseButton.LeftButton


class Reader:
    """A person at the panel."""

    def __init__(self, panel, window, country) -> None:
        self.panel, self.window, self.country = panel, window, country
        self.page, self.form = panel.queue_page, panel.queue_page.form

    def settle(self):
        assert wait_until(lambda: not self.page.controller.busy)
        flush()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or self.page.list, key, modifier)
        flush()

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)

    def click(self, widget):
        QTest.mouseClick(widget, LEFT)
        flush()

    def choose(self, combo, code):
        combo.setFocus()
        combo.setCurrentIndex(combo.findData(code))
        if combo in self.page.filters.findChildren(QComboBox):  # as when its list was opened
            self.page.filters.chosen.emit()
        flush()

    def listed(self):
        return [item.subject.id for item in self.page.model.items]

    def cell(self, parcel_id, column):
        row = self.listed().index(parcel_id)
        return self.page.model.data(self.page.model.index(row, column))

    @property
    def at(self):
        return self.page.controller.item.subject.id if self.page.controller.item else None

    def go(self, subject_id):
        self.page.go_to(self.listed().index(subject_id))
        self.settle()

    def saved(self, subject_id, reader="Bo", kind="parcel"):
        facts = review.read_queue(self.country.workspace)
        rows = [row for row in facts.decisions.get((kind, subject_id), ()) if row["reader"] == reader]
        return (rows[0]["verdict"], rows[0]["confidence"], rows[0]["comment"] or "") if rows else None

    def other(self, verdict, subject_id, reader="Amara", **more):
        review.decide(self.country.workspace, Answer("parcel", subject_id, reader, verdict, **more))

    def follow(self):
        self.panel.accounts.check()
        self.settle()


@pytest.fixture
def bo(window, country):
    """Bo looks at all parcels of a country, the most at stake first; nothing goes on by itself."""
    for key in ("reviewer_name", "reviewer_role", "review_go_on"):
        QgsSettings().remove(f"terrestrial_carbon/{key}")
    review.set_queue(country.workspace, QueueRules(0.0, 0.0, 1), "Bo")
    session = WorkspaceSession(QgsProject.instance())
    panel = ReviewPanel(window, session)
    panel.bar.set_reviewer("Bo", Role.READER)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    panel.resize(420, 680)
    panel.show()
    session.open(country.workspace.path)
    reader = Reader(panel, window, country)
    reader.settle()
    reader.form.go_on.setChecked(False)
    reader.page.list.setFocus()
    QApplication.setActiveWindow(window.mainWindow())
    reader.page.list.setFocus()
    flush()
    yield reader
    panel.unload()
    session.unload()
    panel.deleteLater()
    flush()
    for key in ("reviewer_name", "reviewer_role", "review_go_on"):
        QgsSettings().remove(f"terrestrial_carbon/{key}")


# ── the list ──


def test_what_is_most_at_stake_comes_first(bo):
    assert bo.listed() == ["p7", "p3", "p1", "p4", "p6", "p5", "p2"] and bo.at == "p7"
    assert [bo.cell("p7", column) for column in range(4)] == ["Farms", "stake", "36,000", "undecided"]
    assert "7 listed, 7 undecided by you; 50,000 tCO2e at stake" in bo.page.summary.text()
    assert "Farms" in bo.page.card.title.text() and "700.0 ha" in bo.page.card.title.text()


def test_keys_and_buttons_go_on_and_back(bo):
    bo.key(Qt.Key.Key_N)
    assert bo.at == "p3"
    bo.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert bo.at == "p1"
    bo.key(Qt.Key.Key_P)
    bo.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    bo.key(Qt.Key.Key_P)  # at the first it stays
    assert bo.at == "p7"
    bo.click(bo.page.card.next)
    assert bo.at == "p3"
    bo.click(bo.page.card.previous)
    assert bo.at == "p7"


def test_events_are_listed_and_named(bo):
    event = enter_event(bo.country.ledger, "fire-1", 40.0)
    bo.follow()
    assert bo.listed()[-1] == event and bo.cell(event, 0) == "fire 2016, Woods"
    bo.choose(bo.page.filters.kind, "event")
    assert bo.listed() == [event] and bo.at == event
    bo.key(Qt.Key.Key_A)
    bo.settle()
    assert bo.saved(event, kind="event")[0] == "agree"


def test_filters_by_reason_and_state(bo):
    filters = bo.page.filters
    bo.choose(filters.reason, "flagged")
    assert bo.listed() == [] and bo.at is None
    assert "choose another state or reason" in bo.page.summary.text()
    assert not bo.form.comment.isEnabled() and not bo.form.verdicts["agree"].isEnabled()
    bo.choose(filters.reason, "*")
    assert len(bo.listed()) == 7
    bo.choose(filters.state, "mine")
    assert bo.listed() == []
    bo.choose(filters.state, "undecided")
    bo.go("p6")
    bo.key(Qt.Key.Key_F)
    bo.settle()
    assert "p6" in bo.listed()  # it stays until another list is asked for
    for state, ids in (("mine", ["p6"]), ("field_visit", ["p6"]), ("disagreed", []), ("signed", [])):
        bo.choose(filters.state, state)
        assert bo.listed() == ids


def test_order_by_name(bo):
    bo.choose(bo.page.filters.order, "name")
    names = [bo.cell(one, 0) for one in bo.listed()]
    assert names == sorted(names, key=str.casefold) and bo.at == "p7"  # who is looked at stays


def test_rules_are_kept_for_all_readers(bo):
    filters = bo.page.filters
    bo.click(filters.more)
    assert filters.rules.isVisible()
    filters.stake.setValue(5_000)
    bo.click(filters.keep)
    bo.settle()
    assert bo.listed() == ["p7", "p3"]
    assert review.read_queue(bo.country.workspace).rules.stake_tco2e == 5_000
    assert wait_until(lambda: any("kept for all readers" in text for text in bo.window.messages()))


# ── deciding ──


@pytest.mark.parametrize(("key", "verdict"), [("A", "agree"), ("D", "disagree"), ("F", "field_visit")])
def test_a_key_decides_and_is_kept_at_once(bo, key, verdict):
    bo.key(getattr(Qt.Key, f"Key_{key}"))
    bo.settle()
    assert bo.saved("p7") == (verdict, "medium", "")
    assert bo.form.verdicts[verdict].isChecked() and bo.form.saved.text().startswith("Saved: ")
    assert bo.cell("p7", 3).startswith("✔") and "6 undecided" in bo.page.summary.text()


def test_the_mouse_decides_as_well(bo):
    bo.click(bo.form.verdicts["disagree"])
    bo.click(bo.form.confidences["high"])
    bo.settle()
    assert bo.saved("p7") == ("disagree", "high", "")
    bo.click(bo.form.verdicts["disagree"])  # again: nothing is taken back
    bo.settle()
    assert bo.saved("p7")[0] == "disagree"
    bo.click(bo.form.back)
    bo.settle()
    assert bo.saved("p7")[0] is None and not bo.form.verdicts["disagree"].isChecked()


def test_confidence_before_and_after_the_verdict(bo):
    bo.key(Qt.Key.Key_3)
    bo.settle()
    assert bo.saved("p7") is None  # how sure of nothing
    bo.key(Qt.Key.Key_A)
    bo.settle()
    assert bo.saved("p7") == ("agree", "high", "")
    bo.key(Qt.Key.Key_1)
    bo.settle()
    assert bo.saved("p7") == ("agree", "low", "")


def test_a_comment_is_kept_after_a_pause_and_letters_in_it_decide_nothing(bo):
    bo.key(Qt.Key.Key_C)
    assert bo.form.comment.hasFocus()
    bo.type("a road, and 123 fires")
    assert bo.saved("p7") is None
    assert wait_until(lambda: bo.saved("p7") == (None, "medium", "a road, and 123 fires"))
    bo.settle()
    assert bo.cell("p7", 3) == "undecided" and "no verdict" in bo.form.saved.text()
    bo.key(Qt.Key.Key_Escape)
    assert bo.page.list.hasFocus()
    bo.key(Qt.Key.Key_D)
    bo.settle()
    assert bo.saved("p7") == ("disagree", "medium", "a road, and 123 fires")


def test_a_comment_is_kept_on_leaving(bo):
    bo.key(Qt.Key.Key_C)
    bo.type("smoke")
    bo.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bo.at == "p3" and bo.form.comment.toPlainText() == ""
    bo.settle()
    assert bo.saved("p7") == (None, "medium", "smoke")
    bo.key(Qt.Key.Key_P)
    assert bo.form.comment.toPlainText() == "smoke"


def test_a_comment_is_kept_when_the_workspace_closes(bo):
    bo.key(Qt.Key.Key_C)
    bo.type("smoke")
    bo.panel.session.close()
    bo.settle()
    assert bo.saved("p7") == (None, "medium", "smoke") and bo.at is None


def test_a_comment_is_kept_when_the_plugin_goes(window, country, bo):
    bo.key(Qt.Key.Key_C)
    bo.type("smoke")
    bo.page.unload()
    assert bo.saved("p7") == (None, "medium", "smoke")


def test_after_a_verdict_it_goes_on_to_the_next_undecided(bo):
    bo.go("p3")
    bo.key(Qt.Key.Key_A)
    bo.settle()
    bo.click(bo.form.go_on)
    bo.page.list.setFocus()
    bo.go("p7")
    bo.key(Qt.Key.Key_D)
    assert bo.at == "p1"  # p3 is decided
    for _ in range(4):
        bo.key(Qt.Key.Key_A)
    assert bo.at == "p2"
    bo.key(Qt.Key.Key_A)
    bo.settle()
    assert bo.at == "p2"  # there is none left
    said = {one: bo.saved(one)[0] for one in bo.listed()}
    assert said == {**dict.fromkeys(bo.listed(), "agree"), "p7": "disagree"}
    assert "Done: you have decided all 7 listed" in bo.page.summary.text()


def test_another_reviewer_has_answers_of_their_own(bo):
    bo.key(Qt.Key.Key_A)
    bo.settle()
    bo.panel.bar.set_reviewer("Amara")
    bo.settle()
    assert bo.at == "p7" and not bo.form.verdicts["agree"].isChecked()
    bo.key(Qt.Key.Key_D)
    bo.settle()
    assert (bo.saved("p7")[0], bo.saved("p7", "Amara")[0]) == ("agree", "disagree")


def test_without_a_name_nothing_can_be_decided(bo):
    bo.panel.bar.set_reviewer(" ")
    bo.settle()
    assert not bo.form.verdicts["agree"].isEnabled() and "Type your name" in bo.form.saved.text()
    bo.key(Qt.Key.Key_A)
    bo.settle()
    assert review.read_queue(bo.country.workspace).decisions == {}


def test_photos_are_attached_and_kept(bo, tmp_path, monkeypatch):
    photo = make_photo(tmp_path / "north & south.jpg")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args: ([str(photo)], ""))
    bo.key(Qt.Key.Key_A)
    bo.key(Qt.Key.Key_O)
    bo.settle()
    assert bo.form.photos.text() == "Photos: north & south.jpg"
    assert bo.form.photos.textFormat() == Qt.TextFormat.PlainText
    facts = review.read_queue(bo.country.workspace)
    ids = [row["evidence"] for row in facts.decisions["parcel", "p7"]]
    assert len(ids) == 1 and ids[0] and bo.page.card.evidence.topLevelItemCount() == 1
    assert bo.page.card.tabs.tabText(0) == "Evidence (1)"


def test_keys_work_on_the_map_unless_parcels_are_edited(bo):
    bo.window.mapCanvas().setFocus()
    bo.key(Qt.Key.Key_D)
    bo.key(Qt.Key.Key_N)
    bo.settle()
    assert bo.saved("p7")[0] == "disagree" and bo.at == "p3"
    layer = bo.panel.session.parcel_layer
    assert layer.startEditing()
    bo.go("p7")
    bo.window.mapCanvas().setFocus()
    bo.key(Qt.Key.Key_A)
    bo.settle()
    assert bo.saved("p7")[0] == "disagree"
    layer.rollBack()


def test_a_key_held_down_decides_once(bo):
    keys = {one.key().toString(): one.autoRepeat() for one in bo.page.findChildren(QShortcut)}
    assert keys.pop("N") and keys.pop("P") and keys.pop("Ctrl+Down") and keys.pop("Ctrl+Up")
    assert not any(keys.values()), keys
    on_map = {one.key().toString(): one.autoRepeat() for one in bo.page._map_shortcuts}
    assert on_map["N"] and not on_map["A"]


def test_letters_choose_in_a_list_that_has_the_keyboard(bo):
    bo.other("agree", "p7")
    bo.form.verdicts["disagree"].click()
    bo.settle()
    card = bo.page.card
    card.tabs.setCurrentWidget(card.readers)
    flush()
    for combo in (bo.page.filters.order, card.readers.verdict):
        before = combo.currentText()
        combo.setFocus()
        assert QApplication.focusWidget() is combo
        bo.key(Qt.Key.Key_A)
        assert before != combo.currentText() or combo is bo.page.filters.order
        bo.key(Qt.Key.Key_F)
        bo.key(Qt.Key.Key_1)
        bo.settle()
        assert bo.saved("p7") == ("disagree", "medium", "")
    assert not any(bo.saved(one) for one in bo.listed() if one != "p7")


def test_after_a_choice_from_an_opened_list_the_keys_decide_again(bo):
    combo = bo.page.filters.order
    bo.click(combo)
    view = combo.view()
    assert view.isVisible()
    QTest.mouseMove(view.viewport())
    QTest.qWait(QApplication.doubleClickInterval() + 50)  # Qt takes no choice sooner after the opening
    place = view.visualRect(view.model().index(combo.findData("name"), 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    flush()
    assert combo.currentData() == "name" and bo.page.list.hasFocus()
    bo.key(Qt.Key.Key_D)
    bo.settle()
    assert bo.saved("p7")[0] == "disagree"


def test_figures_in_the_rules_are_no_keys_of_the_form(bo):
    bo.key(Qt.Key.Key_A)
    bo.settle()
    bo.click(bo.page.filters.more)
    for field in (bo.page.filters.stake, bo.page.filters.seed, bo.page.filters.share):
        field.setFocus()
        field.selectAll()
        bo.type("3d")
        bo.settle()
        assert field.value() == 3
    assert bo.saved("p7") == ("agree", "medium", "")


# ── the other reader ──


def test_blind_until_decided(bo):
    before = [bo.cell("p7", column) for column in range(4)]
    bo.other("disagree", "p7", comment="a road")
    bo.follow()
    tab = bo.page.card.readers
    bo.page.card.tabs.setCurrentWidget(tab)
    flush()
    assert [bo.cell("p7", column) for column in range(4)] == before
    assert "shown when you have decided" in tab.head.text() and not tab.box.isVisible()
    assert "a road" not in all_texts(tab) and "Amara" not in all_texts(bo.page)
    bo.key(Qt.Key.Key_A)
    bo.settle()
    assert bo.cell("p7", 3) == "⚠ differ"
    assert "Amara" in all_texts(tab) and "a road" in all_texts(tab) and "disagree" in all_texts(tab)


def all_texts(widget) -> str:
    """Return what can be read in a widget and in its tables."""
    found = []
    for one in widget.findChildren(QWidget):
        for name in ("text", "toPlainText", "currentText"):
            if hasattr(one, name):
                found.append(str(getattr(one, name)()))
        if hasattr(one, "model") and one.model() is not None:
            model = one.model()
            found += [
                str(model.data(model.index(row, column)))
                for row in range(model.rowCount())
                for column in range(model.columnCount())
            ]
    return "\n".join(found)


def test_a_consensus_is_found_side_by_side(bo):
    bo.other("disagree", "p7", comment="<b>a road</b>")
    bo.key(Qt.Key.Key_A)
    bo.settle()
    tab = bo.page.card.readers
    bo.page.card.tabs.setCurrentWidget(tab)
    flush()
    assert tab.box.isVisible() and not tab.keep.isEnabled()
    assert "&lt;b&gt;a road&lt;/b&gt;" in all_texts(tab)  # a text, never markup
    bo.choose(tab.verdict, "disagree")
    tab.comment.setFocus()
    bo.type("it is a road")
    bo.click(tab.keep)
    bo.settle()
    assert "Consensus: disagree, kept by Bo" in tab.head.text() and "it is a road" in tab.head.text()
    assert bo.cell("p7", 3) == "✔ disagree ×2"
    assert not bo.form.verdicts["agree"].isEnabled() and "under Readers" in bo.form.saved.text()
    agreed = review.read_queue(bo.country.workspace).consensus["parcel", "p7"]
    assert (agreed["verdict"], agreed["comment"], agreed["who"]) == ("disagree", "it is a road", "Bo")


def test_agreement_of_the_readers_is_counted(bo):
    for number, verdict in enumerate(("agree", "disagree", "agree", "agree"), 1):
        bo.other(verdict, f"p{number}")
    for number, verdict in enumerate(("agree", "disagree", "disagree", "agree"), 1):
        bo.other(verdict, f"p{number}", "Bo")
    bo.other("agree", "p5")
    bo.follow()
    view = bo.page.card.agreement
    bo.page.card.tabs.setCurrentWidget(view)
    assert wait_until(lambda: view.readers.count() == 1 and view.table.rowCount() == 3)
    bo.settle()
    assert view.readers.currentText() == "Amara and Bo"
    first = [view.table.item(0, column).text() for column in range(4)]
    assert first == ["all", "4", "75.0", "0.50"]
    assert [view.table.item(row, 0).text() for row in (1, 2)] == ["agree", "disagree"]
    assert view.table.item(1, 1).text() == "3 / 2" and "Fewer than 30" in view.notes.text()


def test_what_is_signed_off_cannot_be_decided(bo):
    bo.other("agree", "p7", "Bo")
    sign(bo.country.workspace, ["p7"], "verifier", "", "Vera")
    bo.follow()
    bo.choose(bo.page.filters.state, "signed")
    assert bo.listed() == ["p7"] and bo.cell("p7", 3) == "✔ signed off"
    assert not bo.form.verdicts["agree"].isEnabled() and "reopened" in bo.form.saved.text()


# ── what goes wrong ──


def test_a_locked_workspace_says_so_once_and_nothing_is_lost(bo, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    other = sqlite3.connect(bo.country.workspace.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        bo.key(Qt.Key.Key_C)
        bo.type("smoke in the north")
        bo.key(Qt.Key.Key_Escape)
        bo.key(Qt.Key.Key_D)
        assert wait_until(lambda: bo.form.saved.text().startswith("Not saved yet, and tried again:"))
        said = [text for text in bo.window.messages() if text.startswith("Not saved yet")]
        bo.page.controller.decisions.saver.start()
        assert wait_until(lambda: bo.page.controller.decisions.saver._work is None)
        assert said == [text for text in bo.window.messages() if text.startswith("Not saved yet")]
        assert len(said) == 1
        bo.key(Qt.Key.Key_N)
        bo.key(Qt.Key.Key_P)
        assert bo.form.comment.toPlainText() == "smoke in the north"
        assert bo.form.verdicts["disagree"].isChecked()
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert wait_until(lambda: bo.saved("p7") == ("disagree", "medium", "smoke in the north"))
    bo.settle()
    assert bo.form.saved.text().startswith("Saved: disagree")


def test_what_cannot_be_written_before_the_end_is_there_the_next_time(bo, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    workspace = bo.country.workspace
    with database.writing(workspace.path):
        bo.key(Qt.Key.Key_D)
        bo.key(Qt.Key.Key_C)
        bo.type("smoke")
        bo.key(Qt.Key.Key_N)
        bo.key(Qt.Key.Key_Escape)
        bo.key(Qt.Key.Key_N)
        bo.key(Qt.Key.Key_A)
        bo.page.unload()
        kept = [(answer.subject_id, answer.verdict, answer.comment) for _, answer in answers_aside(workspace)]
        assert sorted(kept) == [("p3", "agree", ""), ("p7", "disagree", "smoken")]
        assert any("could not be written" in text for text in bo.window.messages())
    assert wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
    assert bo.saved("p7") is None  # what was under way does not come later
    review.decide(workspace, Answer("parcel", "p3", "Bo", "field_visit", at="2999-01-01T00:00:00+00:00"))
    saver = AnswerSaver()
    saver.take_up(workspace)
    assert wait_until(lambda: not saver.busy and not aside_path(workspace).exists())
    assert bo.saved("p7") == ("disagree", "medium", "smoken")
    assert bo.saved("p3")[0] == "field_visit"  # was said later
    assert verify(workspace.path).is_ok


def test_what_can_neither_be_written_nor_put_aside_is_told(bo):
    workspace = bo.country.workspace
    gone = workspace.path.parent.rename(workspace.path.parent.with_name("gone"))
    try:
        bo.key(Qt.Key.Key_D)
        assert wait_until(lambda: bo.form.saved.text().startswith("Not saved yet, and tried again:"))
        before = len(bo.window.messages())
        bo.page.unload()
        assert len(bo.window.messages()) > before
        assert not workspace.path.exists()
    finally:
        gone.rename(workspace.path.parent)


def test_an_answer_is_kept_though_somebody_stops_the_task(bo):
    saver = bo.page.controller.decisions.saver
    bo.key(Qt.Key.Key_D)
    for task in QgsApplication.taskManager().tasks():
        task.cancel()
    assert wait_until(lambda: bo.saved("p7") == ("disagree", "medium", ""))
    bo.settle()
    assert not saver.busy
    bo.page.refresh()
    for task in QgsApplication.taskManager().tasks():
        task.cancel()
    bo.settle()
    assert len(bo.listed()) == 7


def test_signed_off_meanwhile_says_so_and_keeps_the_comment(bo):
    bo.other("agree", "p7")
    sign(bo.country.workspace, ["p7"], "verifier", "", "Vera")
    bo.page.controller.decisions.leave()
    bo.key(Qt.Key.Key_C)
    bo.type("smoke")
    bo.key(Qt.Key.Key_Escape)
    bo.key(Qt.Key.Key_D)
    assert wait_until(lambda: any("Farms is signed off" in text for text in bo.window.messages()))
    bo.settle()
    assert bo.form.comment.toPlainText() == "smoke" and not bo.form.verdicts["agree"].isEnabled()
    assert bo.saved("p7") is None and bo.page.controller.item.subject.signed


def test_a_workspace_that_can_only_be_read_says_so(bo):
    bo.panel.session._workspace = replace(bo.panel.session.workspace, read_only=True)
    bo.page.refresh()
    bo.settle()
    assert "can only be read" in bo.form.saved.text() and not bo.form.comment.isEnabled()
    assert not bo.page.filters.keep.isEnabled()
    bo.key(Qt.Key.Key_A)
    bo.settle()
    assert bo.saved("p7") is None


# ── beside it ──


def test_the_map_goes_to_the_subject_with_a_margin(bo):
    canvas = bo.window.mapCanvas()
    bo.go("p6")
    layer = bo.panel.session.parcel_layer
    feature = next(layer.getFeatures("\"id\" = 'p6'"))
    box = canvas.mapSettings().layerExtentToOutputExtent(layer, feature.geometry().boundingBox())
    assert canvas.extent().contains(box) and canvas.extent().width() < 6 * box.width()
    assert not layer.selectedFeatureIds()
    assert bo.page.controller.map._band.asGeometry().area() > 0


def test_evidence_and_history_are_beside_it_and_open(bo, monkeypatch):
    attach(bo.country.workspace, ["p6"], items=[link_item("https://example.org/act", "Act")], who="Amara")
    bo.go("p6")
    tree, opened = bo.page.card.evidence, []
    monkeypatch.setattr(
        "terrestrial_carbon.plugin.gui.parcels.attachments_opening.QDesktopServices.openUrl",
        lambda url: opened.append(url.toString()) or True,
    )
    assert tree.topLevelItem(0).text(0) == "Act"
    box = tree.visualItemRect(tree.topLevelItem(0))
    QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(20, box.center().y()))
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert opened == ["https://example.org/act"] * 2
    assert bo.page.card.life.tree.topLevelItemCount() >= 2


def test_the_map_is_the_subjects_again_when_the_page_is(bo, window):
    """Another page, another place: who comes back sees what the form is about."""
    bo.go("p3")
    canvas, panel = window.mapCanvas(), bo.panel
    box = canvas.extent()
    panel.tabs.setCurrentWidget(panel.samples)
    flush()
    assert not bo.page.controller.map.is_shown
    canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    panel.tabs.setCurrentWidget(bo.page)
    flush()
    assert bo.page.controller.map.is_shown
    assert canvas.extent().intersects(box) and canvas.extent().width() == pytest.approx(box.width(), rel=0.2)


def test_a_linked_second_map_opens_and_closes_by_key(bo):
    bo.key(Qt.Key.Key_L)
    linked = bo.window.mainWindow().findChild(LinkedView)
    assert linked is not None and bo.page.card.linked.isChecked()
    bo.key(Qt.Key.Key_N)
    assert linked.canvas.center().distance(bo.window.mapCanvas().center()) < 1e-6 * max(
        1.0, abs(bo.window.mapCanvas().center().x())
    )
    bo.key(Qt.Key.Key_L)
    flush()
    assert bo.window.mainWindow().findChild(LinkedView) is None and not bo.page.card.linked.isChecked()


def test_everything_has_a_tooltip_and_a_name_and_the_keyboard_gets_there(bo):
    bo.click(bo.page.filters.more)
    kinds = ("QPushButton", "QToolButton", "QComboBox", "QPlainTextEdit", "QLineEdit", "QCheckBox")
    for widget in bo.page.findChildren(QWidget):
        if type(widget).__name__ in kinds and widget.objectName().startswith("TerrestrialCarbon"):
            assert widget.toolTip(), widget.objectName()
            assert widget.accessibleName() or widget.text(), widget.objectName()
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.objectName()
