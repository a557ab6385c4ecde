"""``terrestrialcarbon:scenario`` on Examplania's workspace: outputs, table, defaults, refusals, cancel."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from scenario_kit import EMISSIONS, figures

from terrestrial_carbon.plugin.core.mechanism.opening import open_accounts
from terrestrial_carbon.plugin.core.mechanism.scenario import Scenario, assess, inputs_of
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries
from terrestrial_carbon.plugin.processing.scenario_rows import COLUMNS
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace


class Feedback(QgsProcessingFeedback):
    """Remembers what was said."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushWarning(self, text):  # noqa: N802
        self.said.append(text)

    def pushInfo(self, text):  # noqa: N802
        self.said.append(text)


def workspace_with(folder, years, **changes):
    settings = WorkspaceSettings("Examplania", joining_date=date(2015, 7, 1))
    workspace = create_workspace(folder / "examplania.gpkg", settings)
    ledger = Ledger(workspace, today=date(2020, 8, 1))
    ledger.act(open_accounts, **figures(**changes))
    for year, emitted in enumerate(EMISSIONS[:years], start=1):
        amounts = {"emissions": emitted, "avoidance": 40.0, "sequestration": 2.0}
        entries = [{"year": year, "kind": kind, "amount_tco2e": amount} for kind, amount in amounts.items()]
        ledger.act(record_entries, entries=entries)
        ledger.act(close_year, year=year)
    return workspace


def run(workspace, feedback=None, **parameters):
    import processing

    given = {"WORKSPACE": str(workspace.path), "DRAWS": 500, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
    return processing.run("terrestrialcarbon:scenario", given, feedback=feedback or Feedback())


def test_outputs_and_table_are_those_of_the_core(processing_provider, tmp_path):
    workspace = workspace_with(tmp_path, 5)
    given = {
        "EMISSION_RATE": 0.6, "REDEMPTION_RATE": 0.3, "GROWTH_TCO2E": 2.0, "RESERVE_SHARE": 0.2, "PRICE": 5.0,
        "PRICE_GROWTH": 0.02, "DISTURBANCE_PROBABILITY": 0.01, "DISTURBANCE_LOSS_SHARE": 0.2,
        "DISTURBANCE_SD": 0.1, "RATE_SD": 0.1, "YEAR_SD": 0.2, "STOCK_ERROR_PERCENT": 1.0,
        "ERROR_CORRELATION": 0.5, "SEED": 7, "LEVEL": 0.2,
    }  # fmt: skip
    found = run(workspace, **given)
    with Ledger(workspace).reading() as book:
        inputs = inputs_of(book, 0.5, 0.01)
    rates = Scenario(
        "", 0.6, 0.3, 2.0, 0.2, 5.0, 0.02, 0.01, 0.2, 0.1, 0.1, 0.2, seed=7, draws=500,
    )  # fmt: skip
    wanted = assess(inputs, rates, 0.2)
    assert found["PROBABILITY_OF_BREACH"] == wanted.result.probability_of_breach
    assert found["SMALLEST_RESERVE_SHARE"] == wanted.smallest_reserve_share
    assert found["REVENUE"] == wanted.result.total_revenue
    assert found["REVENUE_P5"] < found["REVENUE"] < found["REVENUE_P95"]
    assert found["FINAL_BALANCE_TCO2E"] == wanted.result.expected_balance_tco2e[-1]
    assert found["FIRST_YEAR"] == 6
    table = found["OUTPUT"]
    assert [field.name() for field in table.fields()] == [name for name, _ in COLUMNS]
    rows = list(table.getFeatures())
    assert len(rows) == 45
    assert (rows[0]["year"], rows[0]["calendar_year"], rows[-1]["year"]) == (6, 2020, 50)
    assert rows[3]["balance_p5_tco2e"] == wanted.result.balance.p5[3]
    assert rows[-1]["first_breach_probability"] == found["PROBABILITY_OF_BREACH"]


def test_rates_left_empty_are_those_so_far(processing_provider, tmp_path):
    feedback = Feedback()
    found = run(workspace_with(tmp_path, 5), feedback, OUTPUT=None)
    assert "EMISSION_RATE=0.923077" in found["RATES"] and "REDEMPTION_RATE=0.0535714" in found["RATES"]
    assert any("EMISSION_RATE=0.923077" in text for text in feedback.said)
    assert "OUTPUT" not in found


def test_before_a_year_is_closed_rates_are_asked_for(processing_provider, tmp_path):
    workspace = workspace_with(tmp_path, 0)
    with pytest.raises(QgsProcessingException) as refusal:
        run(workspace)
    assert "EMISSION_RATE, REDEMPTION_RATE" in str(refusal.value)
    with pytest.raises(QgsProcessingException) as refusal:
        run(workspace, EMISSION_TCO2E=500.0)
    assert "give REDEMPTION_RATE" in str(refusal.value)
    found = run(workspace, EMISSION_TCO2E=500.0, REDEMPTION_RATE=0.2)
    assert found["FIRST_YEAR"] == 1 and found["PROBABILITY_OF_BREACH"] == 0
    assert found["SMALLEST_RESERVE_SHARE"] == 0


def test_the_same_seed_gives_the_same_numbers(processing_provider, tmp_path):
    workspace = workspace_with(tmp_path, 5)
    chance = {"RATE_SD": 0.2, "DISTURBANCE_PROBABILITY": 0.02, "DISTURBANCE_LOSS_SHARE": 0.1, "OUTPUT": None}
    assert run(workspace, SEED=3, **chance) == run(workspace, SEED=3, **chance)
    assert run(workspace, SEED=3, **chance) != run(workspace, SEED=4, **chance)


def test_no_share_that_is_enough_is_said(processing_provider, tmp_path):
    feedback = Feedback()
    found = run(workspace_with(tmp_path, 5), feedback, EMISSION_RATE=3.0)
    assert found["SMALLEST_RESERVE_SHARE"] is None and found["PROBABILITY_OF_BREACH"] == 1
    assert any("No reserve share" in text for text in feedback.said)


def test_refusals_are_sentences(processing_provider, tmp_path):
    workspace = workspace_with(tmp_path, 5, period_years=5, annual_budget_tco2e=7_800.0)
    with pytest.raises(QgsProcessingException) as refusal:
        run(workspace)
    assert "no year is left" in str(refusal.value)
    workspace = create_workspace(tmp_path / "empty.gpkg", WorkspaceSettings("Empty"))
    with pytest.raises(QgsProcessingException) as refusal:
        run(workspace)
    assert "not open yet" in str(refusal.value)


def test_a_loss_that_cannot_vary_so_much_is_refused(processing_provider, tmp_path):
    with pytest.raises(QgsProcessingException) as refusal:
        run(workspace_with(tmp_path, 5), DISTURBANCE_LOSS_SHARE=0.1, DISTURBANCE_SD=0.4)
    assert "0.30" in str(refusal.value)


def test_a_cancel_stops_it(processing_provider, tmp_path):
    feedback = Feedback()
    feedback.cancel()
    assert "PROBABILITY_OF_BREACH" not in run(workspace_with(tmp_path, 5), feedback)


def test_the_table_goes_into_a_file(processing_provider, tmp_path):
    path = tmp_path / "years.csv"
    run(workspace_with(tmp_path, 5), OUTPUT=str(path))
    assert QgsVectorLayer(str(path), "years", "ogr").featureCount() == 45
