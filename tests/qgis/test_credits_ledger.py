"""The Ledger page with mouse and keyboard: list, filter, verify, the hash to copy."""

from __future__ import annotations

import json
import sqlite3

import pytest
from credits_kit import click, open_country
from gui_kit import docked, flush, wait_until
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries
from terrestrial_carbon.plugin.gui.credits import ledger_page
from terrestrial_carbon.plugin.gui.credits.panel import CreditsPanel


@pytest.fixture
def panel(window, session):
    yield from docked(window, CreditsPanel(window, session))


@pytest.fixture
def country(panel, session, tmp_path):
    """The example with two years entered and one closed, seven acts and more."""
    made = open_country(tmp_path)
    for year in (1, 2):
        for amount in (300.0, 400.0):
            entry = {"year": year, "kind": "emissions", "amount_tco2e": amount}
            made.ledger.act(record_entries, reason=f"loss map {2014 + year}", entries=[entry])
    made.ledger.act(close_year, reason="board of 3 July", year=1)
    session.open(made.workspace.path)
    flush()
    return made


@pytest.fixture
def page(panel, country):
    bar = panel.tabs.tabBar()
    index = panel.tabs.indexOf(panel.ledger_page)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    flush()
    assert panel.ledger_page.isVisible()
    return panel.ledger_page


def numbers(page):
    return [int(page.model.row(row).cells[0]) for row in range(page.model.rowCount())]


def is_idle():
    return not QgsApplication.taskManager().countActiveTasks()


def verify(page):
    click(page.verify_button)
    assert wait_until(lambda: page.verify_button.isVisible())
    flush()
    return page.result.text()


def tamper(country, statement, *values):
    """Change the file behind the ledger's back, its guards taken away."""
    connection = sqlite3.connect(country.workspace.path)
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        connection.execute(f'DROP TRIGGER "{name}"')
    assert connection.execute(statement, values).rowcount == 1
    connection.commit()
    connection.close()


def test_every_act_is_listed_newest_first(page, country):
    entries = country.ledger.entries()
    assert numbers(page) == [entry.seq for entry in reversed(entries)]
    assert page.model.row(0).cells[2] == "Year closed" and page.model.row(0).cells[3] == "board of 3 July"
    assert not page.more_button.isVisible()


def test_an_act_is_shown_in_full(page, country):
    place = page.view.visualRect(page.model.index(1, 1)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    flush()
    text = page.details.toPlainText()
    entry = country.ledger.entries()[-2]
    assert entry.hash in text and entry.previous_hash in text and "loss map 2016" in text
    asked = json.loads(text[text.index("{") : text.rindex("}") + 1])
    assert asked["entries"][0]["amount_tco2e"] == 400


def test_searching_and_choosing_a_kind(page, country):
    page.search.setFocus()
    QTest.keyClicks(page.search, "map 2015")
    flush()
    assert page.model.rowCount() == 2
    QTest.keyClicks(page.search, "x")
    assert page.model.rowCount() == 0
    page.search.clear()
    page.kind.setFocus()
    page.kind.setCurrentIndex(page.kind.findData("close_year"))
    flush()
    assert [page.model.row(0).key.kind] == ["close_year"] and page.model.rowCount() == 1


def test_older_acts_are_read_page_by_page(page, panel, country, monkeypatch):
    monkeypatch.setattr(ledger_page, "PAGE", 3)
    page.refresh()
    flush()
    whole = [entry.seq for entry in reversed(country.ledger.entries())]
    assert numbers(page) == whole[:3] and page.more_button.isVisible()
    while page.more_button.isVisible():
        click(page.more_button)
    assert numbers(page) == whole


def test_kinds_are_found_however_far_back(page, country, monkeypatch):
    monkeypatch.setattr(ledger_page, "PAGE", 2)
    monkeypatch.setattr(ledger_page, "_WINDOW", 2)
    page.kind.setCurrentIndex(page.kind.findData("record_entries"))
    flush()
    found = [entry.seq for entry in reversed(country.ledger.entries(kind="record_entries"))]
    assert numbers(page) == found[:2]
    while page.more_button.isVisible():
        click(page.more_button)
    assert numbers(page) == found


def test_the_last_hash_is_copied(page, country):
    QApplication.clipboard().setText("")
    click(page.copy_button)
    assert QApplication.clipboard().text() == country.ledger.head()[1]
    assert country.ledger.head()[1][:8] in page.head.text()


def test_a_good_journal_verifies(page, country):
    assert "as they were written" in verify(page)


def test_a_printed_hash_is_found_in_the_chain_or_not(page, country):
    page.anchor.setText(country.ledger.entries()[2].hash)
    assert "as they were written" in verify(page)
    page.anchor.setText("0" * 63 + "1")
    assert "as they were written" not in verify(page)


def test_a_changed_row_is_named_by_its_act(page, country):
    tamper(country, "UPDATE account_year SET emissions_tco2e = 1 WHERE id = '2'")
    text = verify(page)
    last = next(e.seq for e in reversed(country.ledger.entries()) if e.kind == "record_entries")
    assert f"Act {last} is the first" in text
    rows = page.view.selectionModel().selectedRows()
    assert [page.model.row(index.row()).key.seq for index in rows] == [last]


def test_a_changed_entry_is_named(page, country):
    tamper(country, "UPDATE journal SET reason = 'nothing' WHERE seq = 4")
    assert "Act 4 is the first" in verify(page)


def test_verifying_can_be_cancelled(page, country):
    QTest.mouseClick(page.verify_button, Qt.MouseButton.LeftButton)
    click(page.cancel_button)
    assert "cancelled" in page.result.text() and page.verify_button.isVisible()
    assert wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
    assert "cancelled" in page.result.text()


def test_closing_the_workspace_while_verifying(page, session, country):
    QTest.mouseClick(page.verify_button, Qt.MouseButton.LeftButton)
    session.close()
    flush()
    assert wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
    flush()
    assert page.result.text() == ""


def test_it_follows_new_acts(page, panel, country):
    entry = {"year": 2, "kind": "emissions", "amount_tco2e": 1.0}
    panel.accounts.act(record_entries, reason="afterthought", entries=[entry])
    flush()
    assert page.model.row(0).cells[3] == "afterthought"
