"""The Projects page with real mouse and keyboard events on a real workspace.

The officer's clicks: choose a holder, add a right over the parcels, add a project on it, certify it;
suspend it again; look at the parcels, and at the holder's statement.
"""

from __future__ import annotations

from datetime import date

import pytest
from credits_kit import (
    WOODS,
    Country,
    cells,
    click,
    click_node,
    confirm,
    pick,
    ready,
    settle,
    shown_page,
    type_in,
)
from gui_kit import flush, wait_until
from qgis.core import QgsPointXY
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.mechanism.credits import transfer
from terrestrial_carbon.plugin.core.mechanism.rights import add_holders
from terrestrial_carbon.plugin.core.mechanism.years import record_entries
from terrestrial_carbon.plugin.gui.credits.projects_page import ProjectsPage
from terrestrial_carbon.plugin.gui.credits.rights_data import RightsData
from terrestrial_carbon.plugin.storage.surgery import split


@pytest.fixture
def page(window, country):
    yield from shown_page(ProjectsPage, window, country)


def test_certify_a_project(page, country):
    click_node(page, "Ada & Sons")
    click(page.add_right)
    dialog = page.dialog
    assert dialog.holder.currentText() == "Ada & Sons"
    assert dialog.parcels.ids() == [WOODS]  # of the two parcels, the one with tradeable carbon
    assert "1 parcel: 2,000 tCO2e tradeable, 40.00 tCO2e a year" in ready(dialog)
    confirm(dialog, page)
    assert page.bar.words == "Rights 40 of B 780 tCO2e a year; 740 left"

    click_node(page, "emission right")
    click(page.add_project)
    dialog = page.dialog
    assert not dialog.do_button.isEnabled() and "code" in ready(dialog)
    type_in(dialog.code, "a1")
    type_in(dialog.name, "Old woods")
    confirm(dialog, page)

    click_node(page, "A1 Old woods")
    assert "not certified" in page.about.text()
    click(page.certify)
    dialog = page.dialog
    assert "standard" in ready(dialog)
    type_in(dialog.standard, "National standard 1")
    confirm(dialog, page)
    click_node(page, "A1 Old woods")
    assert "certified by “National standard 1”" in page.about.text()
    assert country.rows("certification")[0]["standard"] == "National standard 1"


def test_rights_are_at_most_the_annual_budget(page, country):
    click_node(page, "State")
    click(page.add_right)
    dialog = page.dialog
    page.session.parcel_layer.selectByExpression("\"name\" = 'Farms'")  # while the window is open
    pick(dialog.parcels, "selected on the map: 1 parcel")
    assert "720.00 tCO2e a year" in ready(dialog)
    type_in(dialog.annual, "800")
    assert "780" in ready(dialog) and not dialog.do_button.isEnabled()
    type_in(dialog.annual, "780")
    confirm(dialog, page)
    assert page.bar.words == "Rights 780 of B 780 tCO2e a year; 0 left"

    click_node(page, "Ada & Sons")
    click(page.add_right)
    said = ready(page.dialog)
    assert said.startswith("⚠") and not page.dialog.do_button.isEnabled()


def test_a_right_over_a_parcel_that_was_split_on_the_map(page, country):
    layer = page.session.parcel_layer
    box = next(one for one in layer.getFeatures() if one["id"] == WOODS).geometry().boundingBox()
    middle = (box.xMinimum() + box.xMaximum()) / 2 + 50
    layer.startEditing()
    ends = [QgsPointXY(middle, box.yMinimum() - 10), QgsPointXY(middle, box.yMaximum() + 10)]
    assert len(split(layer, ends).added) == 1
    assert layer.commitChanges()
    click_node(page, "Ada & Sons")
    click(page.add_right)
    settle(page)
    dialog = page.dialog
    assert len(dialog.parcels.ids()) == 2
    assert "2 parcels: 2,000 tCO2e tradeable, 40.00 tCO2e a year" in ready(dialog)
    confirm(dialog, page)
    assert len(country.rows("right_parcel")) == 2


def test_suspend_a_certification_and_restore_it(page, country):
    country.with_projects()
    page.refresh()
    settle(page)
    for before, word in (("certified", "suspended"), ("suspended", "certified")):
        click_node(page, "A1 Old woods")
        assert before in page.about.text()
        click(page.certify)
        pick(page.dialog.state, word)
        confirm(page.dialog, page)
        assert page.model.data(page.model.index_of(page.chosen().row["id"]).siblingAtColumn(2)) == word


def test_add_and_change_a_holder(page, country):
    click(page.add_holder)
    type_in(page.dialog.name, "Bahati Community")
    pick(page.dialog.kind, "community")
    confirm(page.dialog, page)
    click_node(page, "Bahati Community")
    click(page.change)
    type_in(page.dialog.name, "Bahati & Neighbours")
    confirm(page.dialog, page)
    assert [row["name"] for row in country.rows("holder")].count("Bahati & Neighbours") == 1
    assert page.model.data(page.tree.currentIndex()) == "Bahati & Neighbours"  # it stays chosen


def test_change_a_project_and_end_a_right(page, country):
    country.with_projects()
    page.refresh()
    settle(page)
    click_node(page, "A1 Old woods")
    assert page.change.text() == "Change…"
    click(page.change)
    type_in(page.dialog.name, "Ancient woods")
    pick(page.dialog.risk, "high")
    confirm(page.dialog, page)
    click_node(page, "A1 Ancient woods")
    assert {row["code"]: row["risk"] for row in country.rows("project")} == {"A1": "high", "S1": "medium"}
    click_node(page, "emission right")
    assert page.change.text() == "End…"
    click(page.change)
    type_in(page.dialog.last, "7")
    confirm(page.dialog, page)
    cell = page.tree.currentIndex().siblingAtColumn(2)
    assert page.model.data(cell) == "years 1 to 7"


def test_parcels_of_a_line_are_shown_on_the_map(page, country):
    country.with_projects()
    page.refresh()
    settle(page)
    layer = page.session.parcel_layer
    for words in ("A1 Old woods", "emission right", "Ada & Sons"):
        layer.removeSelection()
        click_node(page, words)
        click(page.map)
        assert [one["name"] for one in layer.selectedFeatures()] == ["Woods"]


def test_filter(page, country):
    country.with_projects()
    page.refresh()
    settle(page)
    type_in(page.filter, "s1")
    assert wait_until(lambda: page.model.count() == 3)  # the holder, the right, the project
    type_in(page.filter, "state")
    assert wait_until(lambda: page.model.count() == 1)


def test_the_statement_of_a_holder(page, country):
    a1, _ = country.with_credits()
    country.do(transfer, serials=["EXA-2015-A1-1-10"], to_id="state")
    emitted = {"year": 2015, "kind": "emissions", "amount_tco2e": 1_990.0, "parcel_id": WOODS}
    country.do(record_entries, entries=[emitted])
    page.refresh()
    settle(page)
    click_node(page, "Ada & Sons")
    click(page.statement)
    dialog = page.dialog
    assert wait_until(lambda: not dialog.busy)
    assert "Holds 30 active credits" in dialog.summary.text()
    assert "Owes 30.0 tCO2e" in dialog.summary.text()
    (year,) = cells(dialog.models["years"])
    assert year[0] == "1 (2015/16), open" and year[2:4] == ["40", "0"] and year[5] == "1,990.0"
    assert [row[0].strip() for row in cells(dialog.models["rights"])] == [
        "emission right",
        "A1 Old woods",
        "new-carbon right",
        "S1 New woods",
    ]
    movements = cells(dialog.models["movements"])
    assert ["EXA-2015-A1-1-10", "10", "transferred", "State"] in [row[:4] for row in movements]
    click(dialog.findChild(QPushButton, "TerrestrialCarbonStatementCopy"))
    assert QApplication.clipboard().text().splitlines()[1].startswith("1 (2015/16), open\t")


def test_without_open_accounts_the_page_says_so(window, tmp_path):
    closed = Country(make_workspace(tmp_path, entries=False), None)
    for page in shown_page(ProjectsPage, window, closed):
        assert not page.tree.isVisible()
        assert "not open yet" in page.closed_note.text() and page.closed_note.isVisible()


def test_numbers_in_names_of_holders_are_put_in_order_by_size(page, country):
    holders = [{"name": f"Village {number}", "kind": "community"} for number in (10, 9, 1)]
    country.do(add_holders, holders=holders)
    page.refresh()
    settle(page)
    names = [page.model.index(row, 0).data() for row in range(page.model.rowCount())]
    assert names[-3:] == ["Village 1", "Village 9", "Village 10"]


def test_the_bar_s_words_have_the_colour_a_theme_gives_labels(page):
    page.setStyleSheet("QWidget { background: transparent } QLabel { color: #fafafa }")
    flush()
    assert page.bar.palette().color(QPalette.ColorRole.WindowText).name() == "#fafafa"


def test_thousands_of_holders_are_shown_and_filtered(page):
    """With 10,000 holders, rights and projects each."""
    holders = tuple({"id": f"h{n}", "name": f"Holder {n:05}", "kind": "company"} for n in range(10_000))
    rights, projects = {}, {}
    for n in range(10_000):
        right = {"id": f"r{n}", "holder_id": f"h{n}", "kind": "emission", "annual_tco2e": 0.05}
        right.update(from_year=1, to_year=None, redeemed_tco2e=0.0, share=1.0, accrued_tco2e=0.0)
        rights[f"h{n}"] = [right]
        projects[f"r{n}"] = [{"id": f"p{n}", "code": f"P{n}", "name": "", "kind": "avoidance"}]
    data = RightsData(holders, rights, projects, {}, 1, 50, 780.0, date(2016, 1, 1))
    page.show_data(data)
    flush()
    assert page.model.count() == 3 * 10_000
    page.filter.setText("p77")
    page._filter()
    flush()
    assert page.model.count() == 3 * 111
