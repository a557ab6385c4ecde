"""The Review panel's frame: its empty state, who reviews, pages that follow, acts in the reviewer's name."""

from __future__ import annotations

import pytest
from gui_kit import flush
from pytest_qgis.utils import wait_until
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.review_tables import (
    Confidence,
    Role,
    SampleState,
    SignOffState,
    SubjectKind,
    Verdict,
)
from terrestrial_carbon.plugin.core.review.decisions import agree_on, decide
from terrestrial_carbon.plugin.core.review.standing import Standing
from terrestrial_carbon.plugin.gui.review import panel as frame
from terrestrial_carbon.plugin.gui.review.panel import PageKind, ReviewPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.processing.messages import sentence
from terrestrial_carbon.plugin.storage import review_words


class Probe(QWidget):
    """A page that counts how often it is asked to follow."""

    def __init__(self, iface, session, panel) -> None:
        super().__init__()
        self.reviewer, self.refreshed, self.unloaded = panel.reviewer, 0, False

    def refresh(self) -> None:
        self.refreshed += 1

    def unload(self) -> None:
        self.unloaded = True


@pytest.fixture
def nobody():
    """No reviewer is remembered, before and after."""
    for key in ("reviewer_name", "reviewer_role"):
        QgsSettings().remove(f"terrestrial_carbon/{key}")
    yield
    for key in ("reviewer_name", "reviewer_role"):
        QgsSettings().remove(f"terrestrial_carbon/{key}")


@pytest.fixture
def panel(window, nobody, monkeypatch):
    monkeypatch.setenv("USER", "amara")
    monkeypatch.setattr(frame, "PAGES", tuple(
        PageKind(name, Probe, lambda name=name: name, lambda name=name: name) for name in ("first", "second")
    ))  # fmt: skip
    session = WorkspaceSession(QgsProject.instance())
    panel = ReviewPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    panel.show()
    flush()
    yield panel
    panel.unload()
    session.unload()
    panel.deleteLater()
    flush()
    assert panel.pages[0].unloaded


def write_name(panel, name):
    panel.bar.name.setFocus()
    panel.bar.name.selectAll()
    QTest.keyClicks(panel.bar.name, name)
    QTest.keyClick(panel.bar.name, Qt.Key.Key_Return)


def test_without_a_workspace_it_says_what_to_do(panel):
    empty = panel.findChild(QWidget, "TerrestrialCarbonReviewEmpty")
    assert empty.isVisible() and "Parcels panel" in empty.text() and not panel.tabs.isVisible()


def test_the_reviewer_is_the_systems_user_until_told_otherwise(panel):
    assert (panel.reviewer.name, panel.reviewer.role) == ("amara", Role.READER)
    assert panel.pages[0].reviewer == panel.reviewer  # there before the pages are made


def test_a_name_and_a_role_are_told_once_and_remembered(panel, window):
    told = []
    panel.reviewer_changed.connect(lambda: told.append(panel.reviewer))
    write_name(panel, "  Bo   Li ")
    panel.bar.role.setFocus()
    QTest.keyClick(panel.bar.role, Qt.Key.Key_Down)
    assert [(one.name, one.role) for one in told] == [("Bo Li", Role.READER), ("Bo Li", Role.VERIFIER)]
    again = ReviewPanel(window, panel.session)
    assert again.reviewer == panel.reviewer
    again.unload()
    again.deleteLater()


def test_only_the_page_looked_at_follows_at_once(panel, country):
    panel.session.open(country.workspace.path)
    assert panel.tabs.isVisible()
    first, second = panel.pages
    before = first.refreshed
    assert before and not second.refreshed
    write_name(panel, "Bo")
    assert (first.refreshed, second.refreshed) == (before + 1, 0)
    panel.tabs.setCurrentIndex(1)
    assert second.refreshed == 1
    panel.tabs.setCurrentIndex(0)
    assert first.refreshed == before + 1


def test_an_act_carries_the_reviewers_name_and_a_refusal_is_said(panel, country, window):
    panel.session.open(country.workspace.path)
    write_name(panel, "Bo")
    asked = {"subject_kind": "parcel", "subject_id": "p1", "reader": "Bo", "verdict": "agree"}
    assert panel.act(decide, **asked).kind == "decide"
    assert country.ledger.entries()[-1].who == "Bo"
    consensus = {"subject_kind": "parcel", "subject_id": "p1", "verdict": "agree"}
    assert panel.act(agree_on, **consensus) is None
    assert wait_until(lambda: any("needs the answers of two readers" in one for one in window.messages()))


def test_every_code_has_a_word_of_its_own():
    for word, codes in (
        (review_words.verdict_word, (None, *Verdict)),
        (review_words.confidence_word, Confidence),
        (review_words.role_word, Role),
        (review_words.sign_off_word, (None, *SignOffState)),
        (review_words.sample_state_word, SampleState),
        (review_words.standing_word, Standing),
        (review_words.subject_word, SubjectKind),
    ):
        words = [word(code) for code in codes]
        assert all(words) and len(set(words)) == len(words)
        assert [word(getattr(code, "value", code)) for code in codes] == words


@pytest.mark.parametrize(
    ("rule", "asked", "says"),
    [
        (decide, {"subject_kind": "river"}, "“river” is nothing that is reviewed: use one of parcel, event"),
        (decide, {"verdict": "maybe"}, "“maybe” is no verdict: use one of agree, disagree, field_visit"),
        (decide, {"confidence": "very"}, "use one of low, medium, high"),
        (decide, {"subject_id": ""}, "Nothing is chosen"),
        (decide, {"reader": "  "}, "type your name, of at most 200 characters"),
        (decide, {"verdict": ""}, "no answer on “p1” yet"),
        (decide, {"subject_kind": "event"}, "There is no event “p1”"),
        (agree_on, {}, "needs the answers of two readers, and there are 0"),
    ],
)
def test_every_refusal_has_its_sentence(rule, asked, says):
    given = {"subject_kind": "parcel", "subject_id": "p1", "verdict": "agree", **asked}
    if rule is decide:
        given.setdefault("reader", "Bo")
    with pytest.raises(RuleError) as refused:
        rule(MemoryBook(), **given)
    assert says in sentence(refused.value)
