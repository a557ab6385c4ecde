"""Warnings and proposals with a real mouse: what comes first, and what may be done with it."""

from __future__ import annotations

import pytest
from credits_kit import cells, click, click_row, row_of, type_in
from gui_kit import flush
from overlays_kit import LOSSES
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.overlays.watch import News, warnings_of
from terrestrial_carbon.plugin.gui.overlays.land_book import LandBook, Titles
from terrestrial_carbon.plugin.gui.overlays.proposals_view import Proposal
from terrestrial_carbon.plugin.gui.overlays.warnings_page import WarningsPage
from terrestrial_carbon.plugin.gui.session import WorkspaceSession

NEWS = [News("gfc", *loss) for loss in LOSSES]


@pytest.fixture
def page(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    session.open(make_workspace(tmp_path).path)
    land = LandBook(session)
    land.attach()
    land.show_titles(Titles({"p6": ("a1",)}, frozenset(["p6"])))
    page = WarningsPage(land)
    page.set_editable(True)
    page.show_since(2015)
    page.resize(420, 700)
    page.show()
    flush()
    yield page
    land.detach()
    session.unload()
    page.deleteLater()
    flush()


@pytest.fixture
def warned(page):
    page.show_warnings(warnings_of(NEWS), {"gfc": "loss year"})
    flush()
    return page


def asked(signal):
    """Return a list that fills with what a signal carries."""
    found = []
    signal.connect(lambda *values: found.append(values))
    return found


def test_without_news_it_says_what_to_do(page):
    assert "Count a map's losses" in page.summary.text()
    assert not page.view.isVisible() and not page.zoom_button.isVisible() and not page.proposals.isVisible()


def test_protected_and_credited_land_comes_first(warned):
    assert cells(warned.model) == [
        ["Protected or credited land", "", "", ""],
        ["Old Park", "2022–23", "1.28", "256"],
        ["★ Woods", "2021", "3.00", "171"],
        ["Inaccessible land", "", "", ""],
        ["Cliffs", "2019", "2.00", "80"],
        ["Other land", "", "", ""],
        ["Farms", "2022", "40.00", "2,060"],
    ]
    assert warned.summary.text().splitlines() == [
        "New losses on 4 parcels: 46.28 ha, 2,567 tCO2e.",
        "On protected or credited land: 2 parcels, 4.28 ha, 427 tCO2e.",
    ]
    assert (warned.count, warned.urgent) == (4, 2)
    tip = warned.model.data(warned.model.index(1, 0), Qt.ItemDataRole.ToolTipRole)
    assert "loss year" in tip and "2022: loss of tree cover, 0.80 ha, 160 tCO2e" in tip


def test_earlier_years_can_be_listed_too(warned):
    type_in(warned.since, "2003")
    QTest.keyClick(warned.since, Qt.Key.Key_Tab)
    flush()
    shown = cells(warned.model)
    assert shown[row_of(warned.model, "Farms")][1:3] == ["2003–22", "60.00"]
    assert row_of(warned.model, "Clearings") == 7
    type_in(warned.since, "2024")
    QTest.keyClick(warned.since, Qt.Key.Key_Tab)
    flush()
    assert "Nothing new since 2024" in warned.summary.text() and "5 parcels" in warned.summary.text()


def test_double_click_enter_and_button_zoom(warned):
    found = asked(warned.zoom_asked)
    box = warned.view.visualRect(warned.model.index(1, 1)).center()
    QTest.mouseClick(warned.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    QTest.mouseDClick(warned.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    flush()
    assert found and found[0] == (["p1"],)
    count = len(found)
    QTest.keyClick(warned.view, Qt.Key.Key_Return)
    click_row(warned.view, row_of(warned.model, "Cliffs"), 1, Qt.KeyboardModifier.ControlModifier)
    click(warned.zoom_button)
    assert found[count:] == [(["p1"],), (["p1", "p3"],)]


def test_one_parcel_is_reviewed(warned):
    found = asked(warned.review_asked)
    assert not warned.review_button.isEnabled()
    click_row(warned.view, row_of(warned.model, "★ Woods"))
    click(warned.review_button)
    assert found == [("p6",)]


def test_threatened_is_proposed_for_land_protected_by_law_only(warned):
    found = asked(warned.propose_asked)
    click_row(warned.view, row_of(warned.model, "Farms"))
    assert not warned.propose_button.isEnabled()
    assert "Farms is not protected by law" in warned.propose_button.toolTip()
    click_row(warned.view, row_of(warned.model, "Old Park"))
    click(warned.propose_button)
    ((losses,),) = found
    assert [(each.parcel_id, each.first_year, each.last_year) for each in losses] == [("p1", 2022, 2023)]


def test_seen_losses_are_marked_with_the_years_that_are_not_listed(warned):
    found = asked(warned.seen_asked)
    click_row(warned.view, row_of(warned.model, "Farms"))
    click(warned.seen_button)
    click(warned.all_seen_button)
    assert [loss.year for loss in found[0][0][0].losses] == [2003, 2022]
    assert len(found[1][0]) == 5


def test_a_read_only_workspace_is_looked_at_only(warned):
    warned.set_editable(False)
    click_row(warned.view, row_of(warned.model, "Old Park"))
    assert warned.zoom_button.isEnabled() and warned.review_button.isEnabled()
    for button in (warned.propose_button, warned.seen_button, warned.all_seen_button):
        assert not button.isEnabled()


PROPOSALS = (
    Proposal("2", "p2", "threatened", "drained", "rejected", "no peat there", "Ada", "2026-01-02T00:00:00Z"),
    Proposal(
        "1", "p1", "threatened", "loss year: 1.28 ha in 2022–23", "open", "", "Ada", "2026-01-03T00:00:00Z"
    ),
)


def test_proposals_wait_for_a_decision_with_a_comment(warned):
    warned.proposals.show_proposals(PROPOSALS)
    flush()
    view = warned.proposals
    assert cells(view.model) == [
        ["Old Park", "threatened", "loss year: 1.28 ha in 2022–23"],
        ["Marsh", "threatened", "rejected · no peat there · drained"],
    ]
    assert view.title.text() == "Proposals (1 to decide)" and not view.accept_button.isEnabled()
    accepted, rejected = asked(view.accept_asked), asked(view.reject_asked)
    click_row(view.view, 0)
    assert not view.reject_button.isEnabled()
    click(view.accept_button)
    assert [(p.id for p in found) and comment for found, comment in accepted] == [""]
    type_in(view.comment, "fire, not felling")
    click(view.reject_button)
    assert [([p.id for p in found], comment) for found, comment in rejected] == [(["1"], "fire, not felling")]
    click_row(view.view, 1)
    assert not view.accept_button.isEnabled() and not view.reject_button.isEnabled()


def test_names_like_html_are_shown_as_they_are(warned):
    name = "<img src='http://example.com/x.png'>"
    warned.show_warnings(warnings_of(NEWS), {"gfc": name})
    assert "<img" not in warned.model.data(warned.model.index(1, 0), Qt.ItemDataRole.ToolTipRole)


def test_every_control_has_a_tooltip_and_a_name(warned):
    click_row(warned.view, row_of(warned.model, "Old Park"))
    for button in warned.findChildren(QAbstractButton):
        if button.objectName().startswith("TerrestrialCarbon"):
            assert button.toolTip() and (button.text() or button.accessibleName()), button.objectName()
            assert button.focusPolicy() != Qt.FocusPolicy.NoFocus, button.objectName()
