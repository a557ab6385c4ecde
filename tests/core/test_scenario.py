"""Scenarios against a plain recomputation, the rules' invariants, and what chance should come to."""

import math
from dataclasses import replace

import examplania_kit as kit
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scenario_kit import EMISSIONS, examplania, opened

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.accounts import YearEntries, compliance
from terrestrial_carbon.plugin.core.mechanism.credits import redeem
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger
from terrestrial_carbon.plugin.core.mechanism.opening import BaselineParcel, open_accounts
from terrestrial_carbon.plugin.core.mechanism.projects import add_project, certify
from terrestrial_carbon.plugin.core.mechanism.ratchet import balance_of
from terrestrial_carbon.plugin.core.mechanism.reserve import deposit_other
from terrestrial_carbon.plugin.core.mechanism.reserve_rates import set_reserve_rate
from terrestrial_carbon.plugin.core.mechanism.reshape import reshape
from terrestrial_carbon.plugin.core.mechanism.rights import add_holders, add_right
from terrestrial_carbon.plugin.core.mechanism.scenario import (
    Scenario,
    ScenarioInputs,
    assess,
    compare,
    draws_of,
    follow,
    inputs_of,
    rates_so_far,
    run_scenario,
    smallest_reserve_share,
)
from terrestrial_carbon.plugin.core.mechanism.scenario_draws import (
    Disturbances,
    Units,
    _places,
    make_draws,
)
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries

EXAMPLANIA = ScenarioInputs(11_000, 39_000, 780, 50, 0, 50_000)
CALM = Scenario(emission_rate=0.5, redemption_rate=0.4, reserve_share=0.1, draws=20)
RISKY = replace(
    CALM, draws=400, rate_sd=0.2, year_sd=0.3, disturbance_probability=0.05, disturbance_loss_share=0.1,
    disturbance_sd=0.05, growth_tco2e=20.0, redemption_rate=0.9,
)  # fmt: skip


def with_parcels(number=40, se=0.1, correlation=0.0, **changes):
    """Return Examplania's state on parcels of many sizes, the larger part tradeable."""
    stock = np.linspace(10.0, 100.0, number)
    share = (np.arange(number) % 4 > 0).astype(float)
    return replace(
        EXAMPLANIA, parcel_stock_tco2e=tuple(stock), parcel_se_tco2e=tuple(se * stock),
        parcel_tradeable_share=tuple(share), error_correlation=correlation, **changes,
    )  # fmt: skip


def recomputed(inputs, scenario, draws, draw):
    """Follow one draw with plain numbers, from the rules as the mechanism's page states them."""
    actual = float(draws.stock_tco2e[draw])
    redeemed = sequestered = cancelled = grown = 0.0
    gone, entitled, reserve = inputs.emitted_tco2e, inputs.carried_over_tco2e, inputs.reserve_tco2e
    allowed = inputs.balance_tco2e >= -1e-6
    rows = []
    for place, year in enumerate(range(inputs.start_year + 1, inputs.period_years + 1)):
        rate = scenario.emission_tco2e
        rate = scenario.emission_rate * inputs.annual_budget_tco2e if rate is None else rate
        lost = min(float(draws.lost_tco2e[draw, place]), actual)
        emitted = min(rate * float(draws.emission_factor[draw, place]), actual - lost)
        growth = scenario.growth_tco2e * float(draws.growth_factor[draw, place])
        actual += growth - emitted - lost
        grown += growth
        gone += emitted + min(float(draws.lost_tradeable_tco2e[draw, place]), lost)
        kept = max(inputs.t0_tco2e - gone, 0.0)
        entitled += kept / inputs.period_years
        avoidance = sequestration = 0.0
        if allowed:
            avoidance = min(
                scenario.redemption_rate * entitled - redeemed,
                kept - inputs.avoidance_tco2e - redeemed,
                inputs.annual_budget_tco2e,
            )
            avoidance = max(avoidance, 0.0)
            sequestration = max(scenario.redemption_rate * grown - sequestered, 0.0)
            if inputs.buffer_tco2e > 0:
                room = max(inputs.annual_budget_tco2e - inputs.buffer_tco2e - emitted, 0.0)
                avoidance = min(avoidance, room)
                sequestration = min(sequestration, room - avoidance)
        redeemed, sequestered = redeemed + avoidance, sequestered + sequestration
        reserve += scenario.reserve_share * (avoidance + sequestration)
        required = inputs.p0_tco2e + inputs.annual_budget_tco2e * (inputs.period_years - year)
        required += inputs.avoidance_tco2e + inputs.sequestration_tco2e - inputs.cancelled_tco2e
        required += redeemed + sequestered - cancelled
        required += inputs.buffers_tco2e + inputs.buffer_tco2e * (place + 1)
        cure = min(max(required - actual, 0.0), reserve)
        reserve, cancelled, required = reserve - cure, cancelled + cure, required - cure
        rows.append((actual, required, allowed, avoidance, sequestration, cure, reserve))
        allowed = actual - required >= -1e-6
    return np.array(rows)


def check_against_recomputation(inputs, scenario):
    draws = draws_of(inputs, scenario)
    paths = follow(inputs, scenario, draws)
    for draw in range(scenario.draws):
        rows = recomputed(inputs, scenario, draws, draw)
        columns = (
            paths.actual_tco2e, paths.required_tco2e, paths.allowed, paths.avoidance_tco2e,
            paths.sequestration_tco2e, paths.cancelled_tco2e, paths.reserve_tco2e,
        )  # fmt: skip
        for figures, wanted in zip(columns, rows.T):
            np.testing.assert_allclose(figures[draw], wanted, rtol=1e-9, atol=1e-6)
    return paths


def check_rules(inputs, scenario, paths):
    """What holds in every draw of every scenario."""
    credits = paths.avoidance_tco2e + paths.sequestration_tco2e
    assert not credits[~paths.allowed].any()
    assert (paths.allowed[:, 1:] == ~paths.breached[:, :-1]).all()
    assert (paths.avoidance_tco2e <= inputs.annual_budget_tco2e + 1e-9).all()
    assert (paths.reserve_tco2e >= -1e-9).all()
    held = (
        inputs.reserve_tco2e
        + scenario.reserve_share * credits.sum(axis=1)
        - paths.cancelled_tco2e.sum(axis=1)
    )
    np.testing.assert_allclose(paths.reserve_tco2e[:, -1], held, atol=1e-6)
    np.testing.assert_allclose(paths.balance_tco2e, paths.actual_tco2e - paths.required_tco2e, atol=1e-6)
    most = max(inputs.t0_tco2e - inputs.avoidance_tco2e, 0.0) + 1e-6
    assert (paths.avoidance_tco2e.sum(axis=1) <= most).all()


@given(
    emission=st.floats(0, 2), redemption=st.floats(0, 1), growth=st.floats(0, 100), reserve=st.floats(0, 1),
    probability=st.floats(0, 0.5), loss=st.floats(0.01, 0.6), spread=st.floats(0, 0.5),
    seed=st.integers(0, 2**40),
    start=st.integers(0, 49), buffer=st.sampled_from([0.0, 156.0]), stock=st.floats(20_000, 60_000),
    parcels=st.booleans(),
)  # fmt: skip
@settings(max_examples=120, deadline=None)
def test_any_scenario_equals_a_plain_recomputation_and_keeps_the_rules(
    emission, redemption, growth, reserve, probability, loss, spread, seed, start, buffer, stock, parcels
):
    inputs = with_parcels(12) if parcels else EXAMPLANIA
    inputs = replace(
        inputs, start_year=start, buffer_tco2e=buffer, stock_tco2e=stock, avoidance_tco2e=40.0 * start
    )
    scenario = Scenario(
        emission_rate=emission, redemption_rate=redemption, growth_tco2e=growth, reserve_share=reserve,
        disturbance_probability=probability, disturbance_loss_share=loss,
        disturbance_sd=0.2 * loss * (1 - loss),
        rate_sd=spread, year_sd=spread, seed=seed, draws=4,
    )  # fmt: skip
    check_rules(inputs, scenario, check_against_recomputation(inputs, scenario))


def test_without_chance_it_is_the_compliance_table():
    scenario = replace(CALM, emission_tco2e=700.0, redemption_rate=0.05, growth_tco2e=2.0, reserve_share=0.0)
    result = run_scenario(EXAMPLANIA, scenario)
    credits = result.credits_tco2e
    paths = follow(EXAMPLANIA, scenario, draws_of(EXAMPLANIA, scenario))
    years = [
        YearEntries(700.0, 2.0, a, s) for a, s in zip(paths.avoidance_tco2e[0], paths.sequestration_tco2e[0])
    ]
    table = compliance(11_000, 50_000, 780, 50, years)
    np.testing.assert_allclose(result.expected_balance_tco2e, [row.balance_tco2e for row in table])
    np.testing.assert_allclose(result.required.p50, [row.required_tco2e for row in table])
    np.testing.assert_allclose(result.actual.p95, [row.actual_tco2e for row in table])
    np.testing.assert_allclose(paths.allowed[0], [row.redemption_allowed for row in table])
    assert credits[0] == pytest.approx(0.05 * (39_000 - 700) / 50 + 0.05 * 2)
    assert result.years == tuple(range(1, 51))


def test_a_bad_year_suspends_the_next_until_a_year_end_restores_the_balance():
    inputs = replace(EXAMPLANIA, start_year=3, stock_tco2e=47_100, emitted_tco2e=2_900, avoidance_tco2e=126)
    assert inputs.balance_tco2e == pytest.approx(-686)
    scenario = replace(CALM, emission_tco2e=400.0, redemption_rate=1.0, reserve_share=0.0)
    paths = follow(inputs, scenario, draws_of(inputs, scenario))
    assert paths.allowed[0, :4].tolist() == [False, False, True, False]
    assert paths.balance_tco2e[0, 0] == pytest.approx(-306)
    assert paths.balance_tco2e[0, 1] == pytest.approx(74)
    assert paths.avoidance_tco2e[0, 2] == 780  # two suspended years wait, but B is the most


def test_the_reserve_cancels_what_it_holds_and_no_more():
    inputs = replace(EXAMPLANIA, start_year=3, stock_tco2e=47_100, avoidance_tco2e=126, reserve_tco2e=100.0)
    scenario = replace(CALM, emission_tco2e=780.0, reserve_share=0.0)
    paths = follow(inputs, scenario, draws_of(inputs, scenario))
    assert paths.cancelled_tco2e[0, :2].tolist() == [100.0, 0.0]
    assert paths.balance_tco2e[0, 0] == pytest.approx(-586)


def test_with_a_buffer_credits_stay_below_what_it_leaves():
    inputs = replace(EXAMPLANIA, buffer_tco2e=156.0)
    scenario = replace(CALM, emission_tco2e=500.0, redemption_rate=1.0, growth_tco2e=50.0)
    paths = check_against_recomputation(inputs, scenario)
    credits = paths.avoidance_tco2e + paths.sequestration_tco2e
    assert credits[0, 0] == pytest.approx(780 - 156 - 500)
    assert not paths.breached.any()


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others():
    inputs = with_parcels()
    first, again = run_scenario(inputs, RISKY), run_scenario(inputs, RISKY)
    other = run_scenario(inputs, replace(RISKY, seed=2))
    for name in ("expected_balance_tco2e", "breach_probability", "revenue", "credits_tco2e"):
        assert np.array_equal(getattr(first, name), getattr(again, name))
    assert not np.array_equal(first.expected_balance_tco2e, other.expected_balance_tco2e)
    assert first.balance.p5.tolist() == again.balance.p5.tolist()


def test_a_change_of_one_chance_leaves_the_others_as_they_were():
    inputs = with_parcels()
    draws, calmer = draws_of(inputs, RISKY), draws_of(inputs, replace(RISKY, rate_sd=0.0, year_sd=0.0))
    assert np.array_equal(draws.stock_tco2e, calmer.stock_tco2e)
    assert np.array_equal(draws.lost_tco2e, calmer.lost_tco2e)
    assert (calmer.emission_factor == 1.0).all()


@pytest.mark.parametrize("correlation", [1.0, 0.0, 0.25])
def test_errors_of_parcels_go_together_or_not(correlation):
    inputs = with_parcels(50, 0.1, correlation)
    stocks = draws_of(inputs, replace(CALM, draws=20_000)).stock_tco2e
    share = np.array(inputs.parcel_stock_tco2e)
    share = share * 50_000 / share.sum() * 0.1
    variance = correlation * share.sum() ** 2 + (1 - correlation) * (share**2).sum()
    assert stocks.mean() == pytest.approx(50_000, abs=5 * math.sqrt(variance / 20_000))
    assert stocks.std() == pytest.approx(math.sqrt(variance), rel=0.03)


@pytest.mark.parametrize(("probability", "mean", "sd"), [(0.02, 0.3, 0.1), (0.3, 0.5, 0.0), (1.0, 0.1, 0.05)])
def test_disturbances_strike_and_take_as_often_and_as_much_as_said(probability, mean, sd):
    units = Units(np.full(100, 10.0), np.zeros(100), np.ones(100), 0.0)
    found = make_draws(units, Disturbances(probability, mean, sd), np.ones(5), (0.0, 0.0), (4_000, 5), 7)
    expected = 1_000.0 * probability * mean * (1 - probability * mean) ** np.arange(5)
    spread = 10.0 * math.sqrt(100 * probability * (mean**2 + sd**2) / 4_000)
    np.testing.assert_allclose(found.lost_tco2e.mean(axis=0), expected, atol=5 * spread)
    assert np.array_equal(found.lost_tco2e, found.lost_tradeable_tco2e)


@pytest.mark.parametrize("probability", [0.001, 0.03, 0.5, 0.999])
def test_every_cell_is_struck_alike_and_once(probability):
    chance = np.random.Generator(np.random.PCG64(5))
    times, cells = 3_000, 64
    counts = np.zeros(cells)
    for _ in range(times):
        places = _places(cells, probability, chance)
        assert (np.diff(places) > 0).all()
        assert not places.size or places[0] >= 0 and places[-1] < cells
        counts[places] += 1
    spread = math.sqrt(times * probability * (1 - probability))
    assert abs(counts - times * probability).max() < 5 * spread + 1
    total = cells * times * probability
    assert abs(counts.sum() - total) < 5 * spread * math.sqrt(cells)


def test_what_is_emitted_as_planned_is_no_longer_there_to_be_lost():
    units = Units(np.array([100.0]), np.zeros(1), np.array([1.0]), 1.0)
    kept = np.array([1.0, 0.5, 0.0])
    found = make_draws(units, Disturbances(1.0, 0.1, 0.0), kept, (0.0, 0.0), (3, 3), 1)
    np.testing.assert_allclose(found.lost_tco2e[0], [10.0, 4.5, 0.0])


def test_rates_keep_their_mean_and_have_their_spread():
    factors = draws_of(EXAMPLANIA, replace(CALM, draws=20_000, rate_sd=0.3, year_sd=0.4)).emission_factor
    assert factors.mean() == pytest.approx(1.0, abs=0.02)
    assert factors[:, 0].std() == pytest.approx(math.sqrt(1.09 * 1.16 - 1), rel=0.06)
    between = np.log(factors).mean(axis=1)
    assert between.std() == pytest.approx(math.sqrt(math.log(1.09) + math.log(1.16) / 50), rel=0.05)


def test_probabilities_and_bands_hang_together():
    result = run_scenario(with_parcels(correlation=1.0), replace(RISKY, price=5.0, price_growth=0.02))
    assert (np.diff(result.first_breach_probability) >= 0).all()
    assert (result.first_breach_probability >= result.breach_probability - 1e-12).all()
    assert result.probability_of_breach == result.first_breach_probability[-1]
    assert 0 < result.probability_of_breach <= 1
    for band in (result.balance, result.required, result.actual, result.revenue_band):
        ordered = np.array([band.p5, band.p25, band.p50, band.p75, band.p95])
        assert (np.diff(ordered, axis=0) >= 0).all()
    np.testing.assert_allclose(result.suspended_probability[1:], result.breach_probability[:-1])


def test_revenue_is_the_price_of_what_is_traded():
    scenario = replace(CALM, price=10.0, price_growth=0.1, reserve_share=0.25)
    result = run_scenario(EXAMPLANIA, scenario)
    prices = 10.0 * 1.1 ** np.arange(50)
    np.testing.assert_allclose(result.revenue, result.credits_tco2e * 0.75 * prices)
    np.testing.assert_allclose(result.withheld_tco2e, result.credits_tco2e * 0.25)
    assert result.total_revenue == pytest.approx(result.revenue.sum())
    assert result.total_revenue_p5 == pytest.approx(result.total_revenue_p95)


def test_the_smallest_reserve_share_is_enough_and_a_little_less_is_not():
    inputs = with_parcels(200, 0.0)
    scenario = replace(
        CALM, draws=2_000, redemption_rate=0.6, disturbance_probability=0.002, disturbance_loss_share=0.5
    )
    draws = draws_of(inputs, scenario)
    share = smallest_reserve_share(inputs, scenario, 0.3, draws=draws)

    def probability(reserve):
        return run_scenario(
            inputs, replace(scenario, reserve_share=reserve), draws=draws
        ).probability_of_breach

    assert 0 < share < 1
    assert probability(share) <= 0.3 < probability(share - 0.001)
    outcome = assess(inputs, scenario, 0.3)
    assert outcome.smallest_reserve_share == share
    assert outcome.result.probability_of_breach == probability(scenario.reserve_share)


def test_no_share_or_none_at_all_may_be_enough():
    assert smallest_reserve_share(EXAMPLANIA, CALM, 0.05) == 0.0
    hopeless = replace(CALM, emission_rate=3.0)
    assert smallest_reserve_share(EXAMPLANIA, hopeless, 0.05) is None
    assert smallest_reserve_share(EXAMPLANIA, hopeless, 1.0) == 0.0


def test_five_scenarios_are_compared_and_six_refused():
    scenarios = [replace(CALM, name=str(rate), emission_rate=rate) for rate in (0.1, 0.3, 0.5, 0.7, 0.9)]
    told = []
    results = compare(EXAMPLANIA, scenarios, told.append)
    assert [result.scenario.name for result in results] == ["0.1", "0.3", "0.5", "0.7", "0.9"]
    finals = [result.actual.p50[-1] for result in results]
    assert finals == sorted(finals, reverse=True)
    assert told == sorted(told) and told[-1] == 1.0
    with pytest.raises(RuleError) as refusal:
        compare(EXAMPLANIA, [*scenarios, CALM])
    assert refusal.value.finding.code == "too_many_scenarios"


def test_the_progress_may_stop_it():
    class Enough(Exception):
        pass

    def stop(share):
        raise Enough

    with pytest.raises(Enough):
        run_scenario(EXAMPLANIA, RISKY, stop)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("emission_rate", -0.1, "scenario_value"), ("emission_rate", math.nan, "scenario_value"),
        ("emission_rate", math.inf, "scenario_value"), ("redemption_rate", 1.1, "scenario_value"),
        ("growth_tco2e", -1.0, "scenario_value"), ("reserve_share", 1.5, "scenario_value"),
        ("price", -1.0, "scenario_value"), ("price_growth", -2.0, "scenario_value"),
        ("disturbance_probability", 1.01, "scenario_value"), ("disturbance_sd", 0.49, "scenario_loss_sd"),
        ("emission_tco2e", -5.0, "scenario_value"), ("draws", 0, "scenario_value"),
        ("draws", 10.5, "scenario_whole"), ("seed", -1, "scenario_value"),
        ("rate_sd", -0.1, "scenario_value"),
    ],
)  # fmt: skip
def test_impossible_figures_are_refused_by_name(name, value, code):
    with pytest.raises(RuleError) as refusal:
        run_scenario(EXAMPLANIA, replace(RISKY, **{name: value}))
    assert refusal.value.finding.code == code
    assert refusal.value.finding.values["value"] is value


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"start_year": 50}, "scenario_no_years"), ({"start_year": -1}, "scenario_no_years"),
        ({"stock_tco2e": -1.0}, "scenario_value"), ({"error_correlation": 2.0}, "scenario_value"),
        ({"parcel_stock_tco2e": (1.0,), "parcel_se_tco2e": (1.0, 2.0)}, "scenario_parcels"),
        ({"parcel_stock_tco2e": (1.0, -2.0)}, "scenario_value"),
    ],
)  # fmt: skip
def test_a_state_nothing_can_start_from_is_refused(changes, code):
    with pytest.raises(RuleError) as refusal:
        run_scenario(replace(EXAMPLANIA, **changes), CALM)
    assert refusal.value.finding.code == code


def test_a_bad_level_is_refused():
    with pytest.raises(RuleError):
        smallest_reserve_share(EXAMPLANIA, CALM, 1.2)


def test_the_last_year_alone_and_a_country_without_anything():
    result = run_scenario(replace(EXAMPLANIA, start_year=49, stock_tco2e=11_780), CALM)
    assert result.years == (50,)
    empty = ScenarioInputs(0, 0, 0, 10, 0, 0)
    check_against_recomputation(empty, replace(RISKY, draws=5))


def test_the_state_is_that_of_the_accounts():
    book = examplania().book
    inputs = inputs_of(book)
    assert inputs.start_year == 5
    assert inputs.balance_tco2e == pytest.approx(balance_of(book, 5)) == pytest.approx(174)
    assert (inputs.avoidance_tco2e, inputs.sequestration_tco2e) == (120, 6)
    assert inputs.emitted_tco2e == sum(EMISSIONS)
    assert inputs.t0_tco2e == 39_000
    assert sum(inputs.parcel_stock_tco2e) == pytest.approx(50_000)
    assert len(inputs.parcel_stock_tco2e) == 4
    assert not any(inputs.parcel_se_tco2e)
    tradeable = sum(s * t for s, t in zip(inputs.parcel_stock_tco2e, inputs.parcel_tradeable_share))
    assert tradeable == pytest.approx(39_000)
    assert sum(inputs_of(book, stock_relative_se=0.1).parcel_se_tco2e) == pytest.approx(5_000)


def test_parcels_bring_the_standard_errors_of_the_baseline_also_after_a_split():
    made = MemoryLedger()
    parcels = [
        BaselineParcel(id="a", stock_tco2e=100.0, stock_se_tco2e=20.0, tradeable_tco2e=100.0),
        BaselineParcel(id="b", stock_tco2e=300.0, stock_se_tco2e=20.0, protected_tco2e=300.0),
    ]
    made.act(
        open_accounts, parcels=parcels, joining_date="2015-07-01", period_years=10, country="EXA",
        p0_tco2e=300.0, t0_tco2e=100.0, annual_budget_tco2e=10.0, stock_tco2e=400.0, method="tradeable_stock",
    )  # fmt: skip
    assert inputs_of(made.book).parcel_se_tco2e == (20.0, 20.0)
    children = [{"id": "a1", "share_of": {"a": 0.25}}, {"id": "a2", "share_of": {"a": 0.75}}]
    made.act(reshape, parents=["a"], children=children)
    inputs = inputs_of(made.book)
    assert dict(zip(inputs.parcel_stock_tco2e, inputs.parcel_se_tco2e)) == {25.0: 2.5, 75.0: 7.5, 300.0: 20.0}


def test_rights_bring_what_they_carry_over_and_the_reserve_what_it_holds():
    made = opened()
    made.act(add_holders, holders=[{"id": "A", "name": "Holder A", "kind": "community"}])
    right = made.act(add_right, holder_id="A", kind="emission", parcel_ids=["a"]).result["id"]
    project = made.act(add_project, right_id=right, code="A1", name="A1", kind="avoidance").result["id"]
    made.act(certify, project_id=project, standard="National", certified_on="2015-07-01")
    made.act(set_reserve_rate, from_year=1, risk="medium", share=0.25)
    made.act(record_entries, entries=[{"year": 1, "kind": "emissions", "amount_tco2e": 700.0}])
    made.act(close_year, year=1)
    made.act(redeem, project_id=project, amount_t=20)
    made.act(
        deposit_other, registry="Other", kind="unit", reference="1-7", quantity_tco2e=7.0, held_by="reserve"
    )
    inputs = inputs_of(made.book)
    assert inputs.carried_over_tco2e == pytest.approx(40 - 20)
    assert inputs.reserve_tco2e == 5 + 7
    assert inputs.avoidance_tco2e == 20


def test_the_state_of_accounts_just_opened():
    inputs = inputs_of(opened(buffer_tco2e=156.0).book)
    assert (inputs.start_year, inputs.stock_tco2e, inputs.balance_tco2e) == (0, 50_000, 0)
    assert inputs.buffer_tco2e == 156
    assert rates_so_far(opened().book) == {}


def test_rates_so_far_are_the_means_of_the_last_years():
    rates = rates_so_far(examplania().book)
    assert rates["emission_rate"] == pytest.approx(sum(EMISSIONS) / (5 * 780))
    entitled = sum((39_000 - sum(EMISSIONS[:year])) / 50 for year in (1, 2, 3))
    assert rates["redemption_rate"] == pytest.approx(120 / entitled)
    assert rates["growth_tco2e"] == 0


def test_rates_so_far_have_the_reserve_s_share_where_credits_were_issued():
    ledger, _, project = kit.with_project()
    kit.close(ledger, 1)
    assert "reserve_share" not in rates_so_far(ledger.book)
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.25)
    ledger.act(redeem, project_id=project, amount_t=20)
    assert rates_so_far(ledger.book)["reserve_share"] == 0.25
