"""The Scenario page: sheet, run in the background, cancel, charts, table, export, project."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest
from gui_kit import Window, wait_until  # noqa: F401 (the fixture's)
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDoubleSpinBox
from scenario_kit import EMISSIONS, figures

from terrestrial_carbon.plugin.core.mechanism.opening import open_accounts
from terrestrial_carbon.plugin.core.mechanism.scenario import Scenario, assess, inputs_of
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries
from terrestrial_carbon.plugin.gui.credits.accounts_session import AccountsSession
from terrestrial_carbon.plugin.gui.credits.scenario_page import ScenarioPage
from terrestrial_carbon.plugin.gui.credits.scenario_store import load_scenarios
from terrestrial_carbon.plugin.gui.messages import Messages
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace


@pytest.fixture
def accounts(tmp_path, window):
    """The accounts of Examplania's five years in a workspace of the project."""
    from datetime import date

    settings = WorkspaceSettings("Examplania", joining_date=date(2015, 7, 1))
    workspace = create_workspace(tmp_path / "examplania.gpkg", settings)
    ledger = Ledger(workspace, today=date(2020, 8, 1))
    ledger.act(open_accounts, **figures())
    for year, emitted in enumerate(EMISSIONS, start=1):
        amounts = {"emissions": emitted, "avoidance": 40.0, "sequestration": 2.0}
        entries = [{"year": year, "kind": kind, "amount_tco2e": amount} for kind, amount in amounts.items()]
        ledger.act(record_entries, entries=entries)
        ledger.act(close_year, year=year)
    session = WorkspaceSession(QgsProject.instance())
    session.open(workspace.path)
    found = AccountsSession(session, Messages(window.messageBar()))
    yield found
    found.unload()
    session.unload()


@pytest.fixture
def page(accounts, window):
    """The page, filled, with few draws."""
    made = ScenarioPage(accounts, accounts._session, window, Messages(window.messageBar()))
    made.resize(390, 900)
    made.show()
    made.draws.setValue(200)
    made.refresh()
    assert wait_until(lambda: not made.busy and made.model.scenarios)
    yield made
    made.unload()
    made.close()
    made.deleteLater()


def run(page):
    page.run_button.click()
    assert wait_until(lambda: not page.run_control.running)


def cell(page, title, column=0):
    rows = range(page.model.rowCount())
    row = next(row for row in rows if page.model.headerData(row, Qt.Orientation.Vertical) == title)
    return page.model.index(row, column)


def test_it_starts_with_the_rates_so_far_and_shows_the_past(page):
    assert page.model.scenarios[0].name == "As so far"
    assert cell(page, "Emissions (% of B)").data() == "92.31"
    assert "year 5" in page.where.text() and "174" in page.where.text()
    assert page.chart.content.lines[0].values == [38.0, 76.0, -686.0, -406.0, 174.0]
    assert [span.first for span in page.chart.content.spans] == [4, 5]
    assert not page.table.isVisible()


def test_a_run_shows_what_the_core_computes(page, accounts):
    run(page)
    with accounts.reading() as book:
        inputs = inputs_of(book)
    wanted = assess(inputs, page.model.scenarios[0] and replace(page.model.scenarios[0], draws=200), 0.05)
    outcome = page.model.outcomes[0]
    assert outcome.result.probability_of_breach == wanted.result.probability_of_breach
    assert outcome.smallest_reserve_share == wanted.smallest_reserve_share
    assert cell(page, "Breach (%)").data() == f"{100 * wanted.result.probability_of_breach:.1f}"
    assert page.years.rowCount() == 45 and page.table.isVisible()
    content = page.chart.content
    assert list(content.years) == list(range(1, 51))
    assert content.lines[1].values[4] == 174 and content.lines[1].values[3] is None
    assert len(content.bands) == 2


def test_five_scenarios_side_by_side_and_no_sixth(page):
    for _ in range(6):
        page.add_button.click()
    assert page.model.columnCount() == 5 and not page.add_button.isEnabled()
    for column in range(5):
        page.model.setData(cell(page, "Emissions (% of B)", column), 20.0 + 20.0 * column)
    run(page)
    chances = [outcome.result.probability_of_breach for outcome in page.model.outcomes]
    assert chances == sorted(chances)
    for view in range(page.view.count()):
        page.view.setCurrentIndex(view)
        assert page.chart.content is not None
        series = (*page.chart.content.lines, *page.chart.content.bars)
        assert all(len(each.values) == len(page.chart.content.years) for each in series)
        for band in page.chart.content.bands:
            assert len(band.low) == len(band.high) == len(page.chart.content.years)
    page.remove_button.click()
    assert page.model.columnCount() == 4


def test_a_changed_rate_takes_its_result_away(page):
    run(page)
    page.model.setData(cell(page, "Redeemed (%)"), 12.5)
    assert page.model.scenarios[0].redemption_rate == 0.125
    assert page.model.outcomes == [None]
    assert cell(page, "Breach (%)").data() == "–"
    assert cell(page, "Name").data() == "Scenario 1"  # no longer “As so far”
    assert not page.table.isVisible() and not page.export_button.isEnabled()


def test_rates_are_edited_within_their_limits(page):
    index = cell(page, "Redeemed (%)")
    page.sheet.setCurrentIndex(index)
    page.sheet.edit(index)
    editor = page.sheet.findChild(QDoubleSpinBox)
    assert (editor.minimum(), editor.maximum()) == (0.0, 100.0)
    editor.setValue(250.0)
    page.sheet.itemDelegate().setModelData(editor, page.model, index)
    assert page.model.scenarios[0].redemption_rate == 1.0


def test_a_run_can_be_cancelled_and_tells_nothing(page):
    page.draws.setValue(200_000)
    page.run_button.click()
    assert page.run_control.running and page.run_button.text() == "Cancel"
    task = page.run_control._task
    page.run_button.click()
    assert page.run_button.text() == "Run" and not page.progress.isVisible()
    assert wait_until(lambda: task not in type(task)._alive)
    assert page.model.outcomes == [None]


def test_an_entry_elsewhere_takes_the_results_away(page, accounts):
    run(page)
    accounts.act(record_entries, entries=[{"year": 6, "kind": "emissions", "amount_tco2e": 900.0}])
    page.refresh()
    assert wait_until(lambda: not page.busy)
    assert page.model.outcomes[0] is not None  # an open year's entry is not in the start
    accounts.act(close_year, year=6)
    page.refresh()
    assert wait_until(lambda: not page.busy)
    assert page.model.outcomes == [None]
    assert "year 6" in page.where.text()


def test_scenarios_come_back_with_the_project(page):
    page.model.setData(cell(page, "Name"), "Strict")
    page.add_button.click()
    run(page)
    kept = load_scenarios(QgsProject.instance())
    assert [scenario.name for scenario in kept] == ["Strict", "Scenario 2"]
    assert kept[0].draws == 200
    QgsProject.instance().writeEntry("terrestrial_carbon", "scenarios", json.dumps(
        [{"name": "fine", "unknown": 1}, {"emission_rate": -3}, 7, {"price": "x"}]
    ))  # fmt: skip
    assert load_scenarios(QgsProject.instance()) == [Scenario("fine")]
    QgsProject.instance().writeEntry("terrestrial_carbon", "scenarios", "{broken")
    assert load_scenarios(QgsProject.instance()) == []


def test_the_export_has_rates_and_every_figure(page, tmp_path):
    page.add_button.click()
    run(page)
    page.export_to(tmp_path / "scenarios.csv")
    with open(tmp_path / "scenarios.csv", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 90
    result = page.model.outcomes[1].result
    assert float(rows[45]["balance_p5_tco2e"]) == result.balance.p5[0]
    assert rows[45]["scenario_name"] == "Scenario 2"
    assert float(rows[0]["scenario_emission_rate"]) == result.scenario.emission_rate
    assert rows[0]["calendar_year"] == "2020"


def test_the_error_of_the_stock_and_its_correlation_bear_on_the_band(page):
    def width():
        run(page)
        band = page.model.outcomes[0].result.balance
        return band.p95[0] - band.p5[0]

    assert width() == pytest.approx(0.0)
    page.error.setValue(2.0)
    together = width()
    page.together.setChecked(False)
    assert 0 < width() < together
    assert together == pytest.approx(2 * 1.645 * 0.02 * 46_400, rel=0.25)


def test_seldom_needed_lines_show_on_demand(page):
    spare = cell(page, "± of the rates (%)").row()
    assert page.sheet.isRowHidden(spare) and not page.seed.isVisible()
    height = page.sheet.height()
    page.more.setChecked(True)
    assert not page.sheet.isRowHidden(spare) and page.seed.isVisible() and page.sheet.height() > height


def test_accounts_that_are_not_open_say_so(tmp_path, window):
    session = WorkspaceSession(QgsProject.instance())
    session.create(WorkspaceSettings("Empty"), tmp_path / "empty.gpkg")
    messages = Messages(window.messageBar())
    accounts = AccountsSession(session, messages)
    page = ScenarioPage(accounts, session, window, messages)
    page.show()
    page.refresh()
    assert not page.run_button.isVisible() and not page.model.scenarios
    page.unload()
    accounts.unload()
    session.unload()
