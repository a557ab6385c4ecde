"""The algorithm budgetuncertainty: figures by hand, what is kept and when it is stale, samples, credits."""

from __future__ import annotations

import math

import pytest
import rasters_kit
from accounts_algorithms_kit import Accounts
from report_workspace import add_parcels
from uncertainty_kit import (
    AREAS,
    LABELS,
    P0_SE,
    T0_SE,
    labelled_sample,
    relabel,
    set_parcels,
    unsure_workspace,
)

from terrestrial_carbon.plugin.core.review.credit_claims import CREDITS, ENTITLEMENT, claims_of
from terrestrial_carbon.plugin.storage.baseline import freeze_workspace
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.uncertainty_facts import uncertainty_facts
from terrestrial_carbon.plugin.storage.uncertainty_runs import (
    UNCERTAINTY_RUN,
    Input,
    last_uncertainty,
    what_changed,
)

NAME = "budgetuncertainty"


@pytest.fixture
def accounts(tmp_path, processing_provider):
    return Accounts(unsure_workspace(tmp_path))


@pytest.fixture
def five_years(tmp_path, processing_provider):
    return Accounts(unsure_workspace(tmp_path, years=True))


def kept_of(accounts):
    return last_uncertainty(accounts.workspace.runs())


def test_figures_by_hand_are_the_budgets(accounts):
    results = accounts.run(NAME, OUTPUT="memory:", PARTS="memory:")
    budget = accounts.run("budget")
    assert (results["P0"], results["T0"]) == (budget["P0_TCO2E"], budget["T0_TCO2E"]) == (11_000.0, 39_000.0)
    assert results["B"] == budget["ANNUAL_BUDGET_TCO2E"]
    assert results["P0_SE"] == pytest.approx(P0_SE) and results["T0_SE"] == pytest.approx(T0_SE)
    assert results["B_SE"] == pytest.approx(T0_SE / 50)
    assert results["LARGEST"] == "density" and results["WITHOUT_ERROR"] == 0 and results["PARCELS"] == 7
    rows = rasters_kit.rows(results["OUTPUT"])
    assert [(row["figure"], row["method"]) for row in rows] == [
        (name, method) for method in ("exact", "monte_carlo") for name in ("P0", "T0", "B")
    ]
    for exact, drawn in zip(rows[:3], rows[3:]):
        assert drawn["half_width"] == pytest.approx(exact["half_width"], rel=0.06)
    assert {row["source"] for row in rasters_kit.rows(results["PARTS"])} == {"density"}


def test_independent_parcels_are_surer(accounts):
    results = accounts.run(NAME, CORRELATION="independent")
    assert results["T0_SE"] == pytest.approx(math.sqrt(200**2 + 150**2 + 5_400**2))


def test_what_is_kept_can_be_repeated(accounts):
    results = accounts.run(NAME, ROOT_SHOOT_PCT=20, CARBON_FRACTION_PCT=2, SEED=7, DRAWS=3000, RULE="vcs_2_4")
    kept = kept_of(accounts)
    (run,) = [one for one in accounts.workspace.runs() if one["algorithm"] == UNCERTAINTY_RUN]
    assert kept.run_id == results["RUN"] == run["id"] and run["seed"] == "7" and run["versions"]
    assert kept.result.figure("T0").se_tco2e == results["T0_SE"]
    chosen = {name: value for name, value in run["parameters"].items() if name not in ("SAMPLE", "MATRIX")}
    again = accounts.run(NAME, **chosen)
    assert {**again, "RUN": ""} == {**results, "RUN": ""}
    assert what_changed(accounts.workspace, kept) == ()
    accounts.run(NAME, KEEP=False)
    assert len([one for one in accounts.workspace.runs() if one["algorithm"] == UNCERTAINTY_RUN]) == 2


def test_a_result_is_stale_when_parcels_changed(accounts):
    accounts.run(NAME)
    kept = kept_of(accounts)
    set_parcels(accounts.workspace, lambda row: {"name": "New name"})
    assert what_changed(accounts.workspace, kept) == ()
    set_parcels(accounts.workspace, lambda row: {"stock_se_tco2e": 1.0} if row["id"] == "p1" else {})
    assert what_changed(accounts.workspace, kept) == (Input.PARCELS,)


def test_parcels_without_errors_are_counted(tmp_path, processing_provider):
    accounts = Accounts(unsure_workspace(tmp_path, without=("p7",)))
    results = accounts.run(NAME)
    assert results["WITHOUT_ERROR"] == 1 and results["T0_SE"] == pytest.approx(math.hypot(200.0, 150.0))
    assert any("36,000" in text for text in accounts.said)
    add_parcels(accounts.workspace, [("p8", "Unmeasured", "tradeable", None, 5.0, None, None, None)])
    accounts.run(NAME)
    assert any("Unmeasured" in text or "without" in text.lower() for text in accounts.said)


def test_a_sample_puts_areas_right(accounts):
    """Forest is 85 · 0.9 + 710 · 0.1 = 147.5 ha for 85; its variance 85² · 0.09/9 + 710² · 0.09/19."""
    sample_id = labelled_sample(accounts.workspace)
    by_id, by_name = (accounts.run(NAME, SAMPLE=given) for given in (sample_id, "Strata of 2015"))
    assert {**by_id, "RUN": ""} == {**by_name, "RUN": ""}
    ratio = 147.5 / 85
    assert by_id["P0"] == pytest.approx(11_000 + 2_500 * (ratio - 1))
    kept = kept_of(accounts)
    p0 = kept.result.figure("P0")
    assert p0.stated_tco2e == 11_000.0 and p0.value_tco2e == by_id["P0"]
    assert p0.largest == "area" != by_id["LARGEST"]
    area = next(part for part in p0.parts if part.name == "area")
    variance = 85**2 * 0.09 / 9 + 710**2 * 0.09 / 19
    assert area.se == pytest.approx(2_500 * math.sqrt(variance) / 85)
    assert kept.map_source.sample_name == "Strata of 2015"
    assert what_changed(accounts.workspace, kept) == ()
    relabel(accounts.workspace, sample_id, 1, "farm")
    assert what_changed(accounts.workspace, kept) == (Input.SAMPLE,)
    assert "Strata of 2015" in accounts.refusal(NAME, SAMPLE="nobody")


def test_a_map_of_codes_is_as_good_as_one_of_names(accounts):
    """What a raster calls 1 and 2 has the names of strata in the sample."""
    code_of, names = {"forest": "1", "farm": "2"}, {"1": "forest", "2": "farm"}
    labels = {code_of[name]: [code_of[one] for one in found] for name, found in LABELS.items()}
    areas = {code_of[name]: area for name, area in AREAS.items()}
    labelled_sample(accounts.workspace, name="By codes", labels=labels, areas=areas, names=names)
    labelled_sample(accounts.workspace, name="By names")
    by_codes, by_names = (accounts.run(NAME, SAMPLE=name) for name in ("By codes", "By names"))
    assert by_codes["P0"] != 11_000.0 and by_codes["LARGEST"] == by_names["LARGEST"]
    assert {**by_codes, "RUN": ""} == pytest.approx({**by_names, "RUN": ""})
    assert what_changed(accounts.workspace, kept_of(accounts)) == ()


def test_a_matrix_does_the_same_as_the_sample(accounts, tmp_path):
    path = tmp_path / "matrix.csv"
    lines = [",forest,farm,mapped_area"]
    for name, found in LABELS.items():
        counts = ",".join(str(found.count(code)) for code in ("forest", "farm"))
        lines.append(f"{name},{counts},{AREAS[name]}")
    path.write_text("\n".join(lines), encoding="utf-8")
    labelled_sample(accounts.workspace)
    by_matrix = accounts.run(NAME, MATRIX=str(path))
    by_sample = accounts.run(NAME, SAMPLE="Strata of 2015", KEEP=False)
    for name in ("P0", "P0_SE", "T0", "T0_SE"):
        assert by_matrix[name] == pytest.approx(by_sample[name])
    kept = kept_of(accounts)
    assert kept.map_source.matrix == "matrix.csv" and what_changed(accounts.workspace, kept) == ()
    path.write_text("\n".join(lines).replace("85.0", "86.0"), encoding="utf-8")
    assert what_changed(accounts.workspace, kept) == (Input.MATRIX,)
    assert "not both" in accounts.refusal(NAME, MATRIX=str(path), SAMPLE="Strata of 2015")
    path.write_text("\n".join(line.rsplit(",", 1)[0] for line in lines), encoding="utf-8")
    assert "mapped_area" in accounts.refusal(NAME, MATRIX=str(path))


def test_credits_of_the_years(five_years):
    """A1's credits rest on p6, ± 10 %; S1's are new carbon. Nothing was redeemed in years 4 and 5."""
    results = five_years.run(NAME, RULE="art_trees_2_0")
    assert results["CREDITS"] == 42.0 and results["CREDITS_SE"] == pytest.approx(4.0)
    assert results["AMOUNT_LEFT"] == pytest.approx(42.0 * (1 - results["DEDUCTION_SHARE"]))
    kept = kept_of(five_years)
    assert [one.year for one in kept.result.credits] == [1, 2, 3]
    assert kept.result.credits[0].fixed_tco2e == 2.0
    assert kept.result.figure(ENTITLEMENT, 1).se_tco2e == pytest.approx(4.0)
    assert any("new carbon" in text for text in five_years.said)
    first = five_years.run(NAME, YEAR=1, KEEP=False)
    assert first["CREDITS_LOW"] == pytest.approx(results["CREDITS_LOW"])
    assert "CREDITS" not in five_years.run(NAME, YEAR=5, KEEP=False)


def test_credits_state_the_compliance_table(five_years):
    with Ledger(five_years.workspace).reading() as book:
        claims = [one for one in claims_of(book) if one.name == CREDITS]
    assert [(one.year, one.stated_tco2e, one.fixed_tco2e) for one in claims] == [
        (year, 42.0, 2.0) for year in (1, 2, 3)
    ]
    assert all(dict(one.by_parcel) == {"p6": 40.0} for one in claims)


def test_a_frozen_baseline_keeps_its_figures(accounts):
    freeze_workspace(accounts.workspace)
    set_parcels(accounts.workspace, lambda row: {"stock_tco2e": 1.0, "stock_se_tco2e": 1.0})
    facts = uncertainty_facts(accounts.workspace)
    results = accounts.run(NAME, ROOT_SHOOT_PCT=10)
    assert facts.frozen_at and (results["P0"], results["T0"]) == (11_000.0, 39_000.0)
    assert results["P0_SE"] == pytest.approx(P0_SE) and results["T0_SE"] == pytest.approx(T0_SE)
    assert any("pools" in text for text in accounts.said)  # the saved ones are of another stock


def test_nothing_is_kept_where_nothing_was_worked_out(accounts):
    set_parcels(accounts.workspace, lambda row: {"stock_tco2e": None, "stock_se_tco2e": None})
    assert "measure" in accounts.refusal(NAME)
    assert kept_of(accounts) is None


def test_runs_of_other_versions_are_passed_over(accounts):
    accounts.run(NAME)
    good = kept_of(accounts)
    accounts.workspace.record_run(UNCERTAINTY_RUN, [], {"CONFIDENCE": 2}, {"figures": "none"})
    assert kept_of(accounts) == good
