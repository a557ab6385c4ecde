"""The Accounts page with mouse and keyboard: the officer's clicks from opening the accounts to the cure."""

from __future__ import annotations

import sqlite3

import pytest
from credits_kit import click, open_country
from gui_kit import docked, flush, wait_until
from qgis.core import QgsApplication, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QTableView
from report_workspace import PARCELS, account_entries, make_workspace

from terrestrial_carbon.plugin.core.mechanism.credits import redeem
from terrestrial_carbon.plugin.core.mechanism.reserve import deposit_other, set_reserve_rate
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries
from terrestrial_carbon.plugin.gui.credits.panel import CreditsPanel
from terrestrial_carbon.plugin.storage import database
from terrestrial_carbon.plugin.storage.editing import split
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts

BY_RULES = [38, 76, -686, -406, 174]
AS_PRINTED = [38, 76, -686, -448, 90]


@pytest.fixture
def panel(window, session):
    yield from docked(window, CreditsPanel(window, session))


@pytest.fixture
def page(panel):
    return panel.accounts_page


@pytest.fixture
def country(page, session, tmp_path):
    """The paper's example with its accounts open and nothing entered."""
    made = open_country(tmp_path)
    session.open(made.workspace.path)
    flush()
    return made


def fill(country, upto, emissions=(700.0, 700.0, 1_500.0, 500.0, 200.0)):
    """Enter and close the paper's years up to one of them, as another program would."""
    for year in range(1, upto + 1):
        country.do(record_entries, entries=[
            {"year": year, "kind": kind, "amount_tco2e": amount}
            for kind, amount in (
                ("emissions", emissions[year - 1]), ("avoidance", 40.0), ("sequestration", 2.0),
            )
        ])  # fmt: skip
        country.do(close_year, year=year)


def catch_up(panel):
    panel.accounts.check()
    flush()


def type_into(field, text):
    """Type a text in place of what a field says."""
    field.setFocus()
    flush()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def pause(dialog):
    """Let the pause in typing pass."""
    assert wait_until(lambda: not dialog._pause.isActive())
    flush()


def tab(tabs, index):
    bar = tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    flush()


def choose(combo, data):
    """Choose an item by keys, as fast typists do."""
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.findData(data)):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentData() == data


def balances(page):
    rows = page.table.rows
    return [round(rows.row(row).cells[0], 6) for row in range(rows.rowCount())]


def shown(page, row):
    """Return the visible cells of a year by their titles."""
    rows, view = page.table.rows, page.table.view
    columns = [c for c in range(rows.columnCount()) if not view.isColumnHidden(c)]
    return {
        rows.headerData(c, Qt.Orientation.Horizontal).replace("-\n", "").replace("\n", " "): rows.data(
            rows.index(row, c)
        )
        for c in columns
    }


def enter(page, amount, kind="emissions"):
    """Add an entry for the whole country with the mouse and the keyboard."""
    click(page.entry_button)
    choose(page.dialog.kind, kind)
    type_into(page.dialog.amount, str(amount))
    pause(page.dialog)
    QTest.keyClick(page.dialog.amount, Qt.Key.Key_Return)
    flush()
    assert page.dialog is None


def close(page):
    click(page.close_button)
    QTest.keyClick(page.dialog.do_button, Qt.Key.Key_Space)
    flush()
    assert page.dialog is None


def test_without_a_workspace_it_says_what_to_do(panel):
    empty = panel.findChild(object, "TerrestrialCarbonCreditsEmpty")
    assert empty.isVisible() and "Parcels panel" in empty.text()


def test_opening_the_accounts(page, panel, session, window, tmp_path):
    session.open(make_workspace(tmp_path, entries=False).path)
    flush()
    form = page.form
    assert form.isVisible() and "39,000" in form.figures.text() and "780" in form.figures.text()
    assert not form.button.isEnabled() and "country's code" in form.problem.text()
    form.country.setFocus()
    QTest.keyClicks(form.country, "exa")
    assert form.country.text() == "EXA" and form.button.isEnabled() and not form.problem.isVisible()
    QTest.keyClicks(form.evidence, "Act 12 of 2015")
    click(form.button)
    assert wait_until(lambda: panel.accounts.is_open)
    told = lambda: any("accounts are open" in text for text in window.messages())  # noqa: E731
    assert wait_until(told)
    flush()
    assert page.table.isVisible() and balances(page) == [780]
    assert page.close_button.text() == "Close year 1…" and not page.status.cure_button.isVisible()
    with panel.accounts.reading() as book:
        terms = book.rows("account_terms")[0]
        assert len(book.rows("baseline")) == len(PARCELS)
    assert terms["p0_tco2e"] == 11_000 and terms["evidence"] == "Act 12 of 2015"


def test_its_six_pages_stand_in_one_row_of_tabs(panel, country):
    titles = [panel.tabs.tabText(index) for index in range(panel.tabs.count())]
    assert titles == ["Accounts", "Projects", "Registry", "Reserve", "Scenario", "Ledger"]
    bar = panel.tabs.tabBar()
    for index in range(bar.count()):
        tab(panel.tabs, index)
        assert panel.tabs.currentIndex() == index and panel.tabs.currentWidget().isVisible()
        assert panel.tabs.tabToolTip(index)
        words = bar.fontMetrics().horizontalAdvance(bar.tabText(index))
        assert words < bar.tabRect(index).width() < words + 20


def test_unloading_while_the_accounts_are_opened(window, session, tmp_path):
    session.open(make_workspace(tmp_path, entries=False).path)
    panel = CreditsPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    flush()
    panel.accounts_page.form.country.setText("EXA")
    panel.accounts_page.form.country.textEdited.emit("EXA")
    QTest.mouseClick(panel.accounts_page.form.button, Qt.MouseButton.LeftButton)
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()
    idle = lambda: not QgsApplication.taskManager().countActiveTasks()  # noqa: E731
    assert wait_until(idle)
    flush()


def test_a_second_program_opens_the_accounts_first(page, panel, session, window, tmp_path):
    workspace = make_workspace(tmp_path, entries=False)
    session.open(workspace.path)
    flush()
    page.form.country.setText("EXA")
    page.form.country.textEdited.emit("EXA")
    open_workspace_accounts(workspace, "EXB")
    QTest.mouseClick(page.form.button, Qt.MouseButton.LeftButton)
    assert wait_until(lambda: page.table.isVisible())
    flush()
    with panel.accounts.reading() as book:
        assert book.row("account_state", "accounts")["country"] == "EXB"


def test_opening_waits_for_unsaved_edits(page, session, tmp_path):
    session.open(make_workspace(tmp_path, entries=False).path)
    session.start_editing()
    layer = session.parcel_layer
    layer.changeAttributeValue(next(layer.getFeatures()).id(), layer.fields().indexOf("name"), "x")
    page.refresh()
    page.form.country.setText("EXA")
    page.form.country.textEdited.emit("EXA")
    assert "unsaved edits" in page.form.problem.text() and not page.form.button.isEnabled()
    layer.rollBack()


def test_entries_made_before_count_at_the_opening(page, panel, session, tmp_path):
    workspace = make_workspace(tmp_path, entries=False)
    workspace.append_account_entries(account_entries())
    session.open(workspace.path)
    flush()
    page.form.country.setText("EXA")
    page.form.country.textEdited.emit("EXA")
    click(page.form.button)
    assert wait_until(lambda: balances(page) == BY_RULES)
    tab(page.lower, 2)
    page.table.go_to(3)
    flush()
    assert page.entries.model.rowCount() == 3


def test_a_year_from_entry_to_close(page, country, window):
    enter(page, 700)
    enter(page, 40, "avoidance")
    enter(page, 2, "sequestration")
    assert balances(page) == [38]
    click(page.close_button)
    assert "Compliant" in page.dialog.outcome.text() and "49,262" in page.dialog.table.text()
    QTest.keyClick(page.dialog.do_button, Qt.Key.Key_Space)
    flush()
    assert page.close_button.text() == "Close year 2…"
    assert page.status.balance.text() == "38" and "Compliant" in page.status.words.text()
    assert shown(page, 0) == {
        "Balance (tCO2e)": "38", "Protected at start": "11,000", "+ budgets left": "38,220",
        "+ avoidance": "40", "+ sequestration": "2", "= required": "49,262", "Emissions": "700",
        "Actual": "49,300",
    }  # fmt: skip
    required, actual = (line.values for line in page.stock.content.lines)
    assert (required, actual) == ([50_000, 49_262, None], [50_000, 49_300, None])
    tab(page.lower, 1)
    assert page.balance.content.bars[0].values == [0, 38, None]
    entries = country.ledger.entries()
    assert [entry.kind for entry in entries][-4:] == ["record_entries"] * 3 + ["close_year"]


def test_an_entry_tells_its_effect_before_it_is_made(page, country):
    click(page.entry_button)
    dialog = page.dialog
    assert "Type the amount" in dialog.outcome.text() and not dialog.do_button.isEnabled()
    type_into(dialog.amount, "1500")
    pause(dialog)
    assert "short by 720" in dialog.outcome.text() and dialog.do_button.isEnabled()
    click(next(b for b in dialog.buttons.buttons() if b is not dialog.do_button))
    assert page.dialog is None and not country.rows("account_entry")


def test_a_workspace_in_use_elsewhere_is_said_and_nothing_is_lost(page, country, window):
    click(page.entry_button)
    dialog = page.dialog
    type_into(dialog.amount, "700")
    pause(dialog)
    other = sqlite3.connect(country.workspace.path)
    other.execute("BEGIN EXCLUSIVE")
    dialog.accept()
    flush()
    said = [*window.messages(), dialog.outcome.text()]
    assert any("in use by another program" in text for text in said) and page.dialog is dialog
    other.rollback()
    other.close()
    dialog.renew()
    click(dialog.do_button)
    assert len(country.rows("account_entry")) == 1 and page.dialog is None


def test_an_entry_on_a_parcel_selected_while_the_dialog_is_open(page, session, country):
    click(page.entry_button)
    dialog = page.dialog
    assert dialog.parcel.count() == 1 and not dialog.carbon.isEnabled()
    layer = session.parcel_layer
    layer.selectByIds([f.id() for f in layer.getFeatures() if f["name"] == "Woods"])
    flush()
    choose(dialog.parcel, "p6")
    type_into(dialog.amount, "1000.5")
    type_into(dialog.source, "Loss map 2015")
    pause(dialog)
    assert dialog.carbon.isEnabled() and "1,000.5" in dialog.amount.text()
    click(dialog.do_button)
    (row,) = country.rows("account_entry")
    assert (row["parcel_id"], row["carbon"], row["amount_tco2e"]) == ("p6", "tradeable", 1000.5)
    assert row["source"] == "Loss map 2015"
    tab(page.lower, 2)
    cells = page.entries.model.row(0).cells
    assert cells[0] == "emissions" and cells[2] == "Woods" and "Loss map 2015" in cells[3]


def test_an_entry_on_a_parcel_split_since_the_opening(page, session, country):
    layer = session.parcel_layer
    session.start_editing()
    woods = next(f for f in layer.getFeatures() if f["name"] == "Woods")
    layer.selectByIds([woods.id()])
    box = woods.geometry().boundingBox()
    middle = (box.xMinimum() + box.xMaximum()) / 2
    line = [QgsPointXY(middle, box.yMinimum() - 1), QgsPointXY(middle, box.yMaximum() + 1)]
    split(layer, QgsGeometry.fromPolylineXY(line))
    assert layer.commitChanges()
    parts = [f for f in layer.getFeatures() if f["name"].startswith("Woods")]
    assert len(parts) == 2
    new = next(f for f in parts if f["id"] != "p6")
    layer.selectByIds([new.id()])
    click(page.entry_button)
    choose(page.dialog.parcel, new["id"])
    type_into(page.dialog.amount, "999")
    pause(page.dialog)
    assert page.dialog.do_button.isEnabled(), page.dialog.outcome.text()
    click(page.dialog.do_button)
    (account,) = [row for row in country.rows("parcel_account") if row["id"] == new["id"]]
    assert (account["tradeable_tco2e"], account["emitted_tradeable_tco2e"]) == (pytest.approx(1_000), 999)


def test_a_parcel_gives_no_more_than_it_has(page, session, country):
    layer = session.parcel_layer
    layer.selectByIds([f.id() for f in layer.getFeatures() if f["name"] == "Woods"])
    click(page.entry_button)
    choose(page.dialog.parcel, "p6")
    type_into(page.dialog.amount, "2001")
    pause(page.dialog)
    assert page.dialog.outcome.text().startswith("⚠") and not page.dialog.do_button.isEnabled()


def test_a_year_without_entries_is_warned_of(page, country):
    click(page.close_button)
    assert "⚠" in page.dialog.outcome.text()


def test_a_bad_year_suspends_and_says_what_closes_it(page, panel, country, window):
    fill(country, 2)
    catch_up(panel)
    enter(page, 1500)
    enter(page, 40, "avoidance")
    enter(page, 2, "sequestration")
    click(page.close_button)
    assert "Short by 686" in page.dialog.outcome.text()
    click(page.dialog.do_button)
    assert balances(page)[:3] == [38, 76, -686]
    assert page.status.balance.text() == "−686"
    assert "suspended" in page.status.words.text() and "year 3" in page.status.words.text()
    assert page.status.cure_button.isVisible()
    assert [(s.first, s.last) for s in page.stock.content.spans] == [(4, 4)]
    rows = page.table.rows
    color = rows.data(rows.index(2, 0), Qt.ItemDataRole.ForegroundRole)
    assert color is not None and rows.data(rows.index(1, 0), Qt.ItemDataRole.ForegroundRole) is None


def test_both_modes_of_the_example(page, panel, country):
    fill(country, 5)
    catch_up(panel)
    assert balances(page)[:5] == BY_RULES
    page.mode.setFocus()
    QTest.keyClick(page.mode, Qt.Key.Key_Down)
    flush()
    assert balances(page)[:5] == AS_PRINTED


def test_the_cure_with_credits_bought_elsewhere(page, panel, country):
    fill(country, 3)
    catch_up(panel)
    click(page.status.cure_button)
    dialog = page.dialog
    assert dialog.source.currentData() == "new" and dialog.amount.value() == 686
    assert "Name the registry" in dialog.outcome.text()
    choose(dialog.held_by, "insurance")
    for field, text in ((dialog.registry, "XRA"), (dialog.kind, "forest"), (dialog.reference, "X-1-686")):
        type_into(field, text)
    pause(dialog)
    assert "balance 0" in dialog.outcome.text()
    click(dialog.do_button)
    assert balances(page)[2] == 0 and "Compliant" in page.status.words.text()
    assert not page.status.cure_button.isVisible()
    (other,) = country.rows("other_credit")
    assert (other["held_by"], other["remaining_tco2e"]) == ("insurance", 0)


def test_the_cure_from_the_reserve_takes_the_oldest_credits(page, panel, country):
    country.do(set_reserve_rate, from_year=1, risk="medium", share=0.5)
    a1, _ = country.with_projects()
    country.do(redeem, project_id=a1, amount_t=40)
    country.do(record_entries, entries=[{"year": 1, "kind": "emissions", "amount_tco2e": 750.0}])
    country.do(close_year, year=1)
    catch_up(panel)
    assert balances(page)[0] == -10 and "reserve bank 10" in page.status.cure_words.text()
    click(page.status.cure_button)
    dialog = page.dialog
    assert dialog.amount.value() == 10 and dialog.source.currentData().available_tco2e == 20
    click(dialog.do_button)
    assert balances(page)[0] == 0
    cancelled = country.rows("credit_block", state="cancelled")
    assert sum(b["last"] - b["first"] + 1 for b in cancelled) == 10


def test_the_cure_from_the_fund_claims_and_cancels(page, panel, country):
    country.do(
        deposit_other, registry="XRA", kind="forest", reference="F-1", quantity_tco2e=500.0, held_by="fund"
    )
    fill(country, 3)
    catch_up(panel)
    words = page.status.cure_words.text()
    assert "international fund 500" in words and "186 more from elsewhere" in words
    click(page.status.cure_button)
    assert page.dialog.amount.value() == 500
    pause(page.dialog)
    click(page.dialog.do_button)
    assert balances(page)[2] == -186 and page.status.cure_button.isVisible()


def test_correcting_an_entry_of_a_closed_year(page, panel, country):
    fill(country, 3)
    catch_up(panel)
    tab(page.lower, 2)
    page.table.go_to(3)
    flush()
    view = page.entries.view
    assert not page.entries.correct_button.isEnabled()
    place = view.visualRect(page.entries.model.index(0, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    flush()
    click(page.entries.correct_button)
    dialog = page.dialog
    type_into(dialog.amount, "800")
    pause(dialog)
    assert "give the reason" in dialog.outcome.text()
    type_into(dialog.note, "counted twice")
    pause(dialog)
    assert "balance 14" in dialog.outcome.text()
    click(dialog.do_button)
    assert balances(page)[:3] == [38, 76, 14] and "Compliant" in page.status.words.text()
    line = page.entries.model.row(0)
    assert line.cells[1] == 800 and "was 1,500" in line.cells[3] and "counted twice" in line.cells[3]
    with country.ledger.reading() as book:
        kept = book.row("account_year", "3")
    assert kept["balance_at_close_tco2e"] == -686  # what was closed stays what it was


def test_enter_corrects_the_chosen_entry(page, panel, country):
    fill(country, 1)
    catch_up(panel)
    tab(page.lower, 2)
    page.table.go_to(1)
    page.entries.view.selectRow(0)
    QTest.keyClick(page.entries.view, Qt.Key.Key_Return)
    flush()
    assert page.dialog is not None and page.dialog.objectName() == "TerrestrialCarbonCorrection"


def test_the_page_follows_other_programs(page, panel, country):
    other = Ledger(country.workspace)
    other.act(record_entries, entries=[{"year": 1, "kind": "emissions", "amount_tco2e": 780.0}])
    assert wait_until(lambda: balances(page) == [0])


def test_closing_the_workspace_closes_the_dialog(page, panel, session, country):
    click(page.entry_button)
    assert page.dialog is not None
    session.close()
    flush()
    assert page.dialog is None and not panel.accounts.is_open


def test_a_workspace_that_can_only_be_read_shows_all_and_changes_nothing(page, session, country, monkeypatch):
    fill(country, 3)
    session.close()
    monkeypatch.setattr(database, "is_writable", lambda path: False)  # root may write everywhere
    session.open(country.workspace.path)
    flush()
    assert session.workspace.read_only and balances(page)[:3] == [38, 76, -686]
    assert not page.entry_button.isEnabled() and not page.close_button.isEnabled()
    assert page.status.cure_button.isVisible() and not page.status.cure_button.isEnabled()


def test_everything_is_reached_by_keys_and_says_its_unit(page, panel, country):
    fill(country, 3)
    catch_up(panel)
    for widget in (page.entry_button, page.close_button, page.mode, page.status.cure_button):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.toolTip()
    for view in page.findChildren(QTableView):
        assert view.accessibleName()
    rows = page.table.rows
    tip = rows.data(rows.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("tCO2e")


def test_the_last_year_ends_the_period(page, panel, session, tmp_path):
    workspace = make_workspace(tmp_path, entries=False, period_years=2)
    open_workspace_accounts(workspace, "EXA")
    session.open(workspace.path)
    flush()
    close(page)
    close(page)
    assert "period has ended" in page.status.words.text()
    assert not page.entry_button.isEnabled() and not page.close_button.isEnabled()
