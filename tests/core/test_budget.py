"""The budget: the paper's figures, each method, and what is refused."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.budget import BudgetMethod, PlanClass, compute_budget
from terrestrial_carbon.plugin.core.parcel import Basis, Flag, Parcel, Side, Status

EXAMPLANIA = [
    Parcel("law", Status.PROTECTED, Basis.LAW, 50, 2_500, holder_id="A", plan_class="conservation"),
    Parcel("treaty", Status.PROTECTED, Basis.TREATY, 5, 500, plan_class="conservation"),
    Parcel("hills", Status.INACCESSIBLE, Basis.BIOPHYSICAL, 200, 8_000, plan_class="production"),
    Parcel("clearing", Status.THREATENED, None, 10, 1_000, plan_class="conversion"),
    Parcel("farms", Status.TRADEABLE, None, 700, 36_000, plan_class="conversion"),
    Parcel("wood", Status.TRADEABLE, None, 35, 2_000, holder_id="A", plan_class="production"),
]


def refusal_of(**arguments):
    with pytest.raises(RuleError) as refusal:
        compute_budget(arguments.pop("parcels", EXAMPLANIA), **arguments)
    return refusal.value.finding.code


def test_examplania():
    budget = compute_budget(EXAMPLANIA)
    assert (budget.p0_tco2e, budget.t0_tco2e, budget.budget_tco2e) == (11_000, 39_000, 39_000)
    assert budget.annual_budget_tco2e == 780
    assert (budget.protected_area_ha, budget.tradeable_area_ha) == (255, 745)
    assert sum(row.share for row in budget.rows) == pytest.approx(1.0)
    assert not budget.findings


def test_holder_entitlement_is_a_share_of_the_period():
    holder = next(row for row in compute_budget(EXAMPLANIA).holders if row.holder_id == "A")
    assert (holder.tradeable_tco2e, holder.protected_tco2e) == (2_000, 2_500)
    assert holder.annual_entitlement_tco2e == 40


def test_excluded_untagged_and_flagged_stand_outside():
    extra = [
        Parcel("rebels", Status.EXCLUDED, None, 7, 700),
        Parcel("new", None, None, 3, 300),
        Parcel("coast", Status.TRADEABLE, None, 2, 200, flag=Flag.LOW_COVERAGE),
        Parcel("bare", Status.TRADEABLE, None, 1, None),
    ]
    budget = compute_budget([*EXAMPLANIA, *extra])
    assert (budget.p0_tco2e, budget.t0_tco2e) == (11_000, 39_000)
    assert {finding.code for finding in budget.findings} == {"untagged", "withheld", "without_stock"}
    assert budget.withheld.stock_tco2e == 200


def test_accepted_flag_counts():
    accepted = Parcel("coast", Status.TRADEABLE, None, 2, 200, flag=Flag.LOW_COVERAGE, flag_accepted=True)
    assert compute_budget([accepted]).t0_tco2e == 200


def test_apportioned_stock_counts():
    assert (
        compute_budget([Parcel("half", Status.TRADEABLE, None, 2, 200, flag=Flag.APPORTIONED)]).t0_tco2e
        == 200
    )


@pytest.mark.parametrize("length", [20, 25, 30])
def test_historical_average(length):
    history = [(1990 + i, 700 + (-1) ** i * 10) for i in range(length)]
    budget = compute_budget(EXAMPLANIA, method=BudgetMethod.HISTORICAL_AVERAGE, history=history)
    assert budget.annual_budget_tco2e == pytest.approx(sum(a for _, a in history) / length)
    assert (budget.p0_tco2e, budget.t0_tco2e) == (11_000, 39_000)  # the classes stay as they are
    assert "budgets_below_stock" in {finding.code for finding in budget.findings}


@pytest.mark.parametrize(
    "history, code",
    [
        ([], "no_history"),
        ([(1990 + i, 1) for i in range(19)], "history_span"),
        ([(1990 + i, 1) for i in range(31)], "history_span"),
        ([(1990 + i, 1) for i in range(25) if i != 7], "history_gap"),
        ([(1990 + i, 1) for i in range(25)] + [(1999, 2)], "history_duplicate"),
        ([(1990 + i, -1) for i in range(25)], "history_negative"),
        ([(1990 + i, float("nan")) for i in range(25)], "history_negative"),
    ],
)
def test_bad_histories_are_refused(history, code):
    assert refusal_of(method=BudgetMethod.HISTORICAL_AVERAGE, history=history) == code


def test_unstable_history_is_said():
    rising = [(1990 + i, 100 + 50 * i) for i in range(25)]
    budget = compute_budget(EXAMPLANIA, method=BudgetMethod.HISTORICAL_AVERAGE, history=rising)
    codes = {finding.code for finding in budget.findings}
    assert {"history_trend", "history_variation"} <= codes
    assert budget.history.trend_tco2e_per_year == pytest.approx(50)


def test_projection():
    budget = compute_budget(EXAMPLANIA, method=BudgetMethod.PROJECTION, projection_tco2e=30_000)
    assert (budget.t0_tco2e, budget.annual_budget_tco2e, budget.p0_tco2e) == (30_000, 600, 11_000)
    assert refusal_of(method=BudgetMethod.PROJECTION) == "no_projection"
    assert refusal_of(method=BudgetMethod.PROJECTION, projection_tco2e=-1) == "negative_projection"


def test_land_management_plan_makes_only_conversion_tradeable():
    budget = compute_budget(EXAMPLANIA, method=BudgetMethod.LAND_MANAGEMENT_PLAN)
    assert (budget.t0_tco2e, budget.p0_tco2e) == (37_000, 13_000)
    assert {row.side for row in budget.rows if row.status is Status.TRADEABLE} == {
        Side.TRADEABLE,
        Side.PROTECTED,
    }


def test_plan_needs_classes():
    bare = [Parcel("x", Status.TRADEABLE, None, 1, 1)]
    assert refusal_of(parcels=bare, method=BudgetMethod.LAND_MANAGEMENT_PLAN) == "no_plan"
    odd = [Parcel("x", Status.TRADEABLE, None, 1, 1, plan_class="golf")]
    assert refusal_of(parcels=odd, method=BudgetMethod.LAND_MANAGEMENT_PLAN) == "unknown_plan_class"


@pytest.mark.parametrize("years", [0, -1, 1.5])
def test_bad_period(years):
    assert refusal_of(period_years=years) == "bad_period"


def test_no_parcels_and_impossible_figures():
    assert refusal_of(parcels=[]) == "no_parcels"
    assert refusal_of(parcels=[Parcel("x", Status.TRADEABLE, None, 1, -1)]) == "negative_stock"
    assert refusal_of(parcels=[Parcel("x", Status.TRADEABLE, None, -1, 1)]) == "negative_area"
    assert refusal_of(parcels=[Parcel("x", Status.TRADEABLE, None, 1, float("nan"))]) == "negative_stock"
    assert refusal_of(parcels=[Parcel("x", Status.TRADEABLE, None, 1, math.inf)]) == "negative_stock"
    assert refusal_of(parcels=[Parcel("x", Status.TRADEABLE, None, math.inf, 1)]) == "negative_area"
    assert refusal_of(method="projection", projection_tco2e=math.inf) == "negative_projection"


parcel = st.builds(
    Parcel,
    st.uuids().map(str),
    st.one_of(st.none(), st.sampled_from(Status)),
    st.one_of(st.none(), st.sampled_from(Basis)),
    st.floats(0, 1e5),
    st.floats(0, 1e7),
    plan_class=st.sampled_from([plan.value for plan in PlanClass]),
    holder_id=st.sampled_from(["A", "B", None]),
)


@given(
    st.lists(parcel, min_size=1, max_size=30), st.sampled_from(["tradeable_stock", "land_management_plan"])
)
def test_parts_add_up_to_the_whole(parcels, method):
    budget = compute_budget(parcels, method=BudgetMethod(method))
    whole = sum(p.stock_tco2e for p in parcels)
    outside = sum(p.stock_tco2e for p in parcels if p.status in (None, Status.EXCLUDED))
    assert budget.p0_tco2e + budget.t0_tco2e + outside == pytest.approx(whole, rel=1e-12, abs=1e-9)
    assert sum(row.total.stock_tco2e for row in budget.rows) == pytest.approx(whole, rel=1e-12, abs=1e-9)
    assert sum(row.total.area_ha for row in budget.rows) == pytest.approx(
        sum(p.area_ha for p in parcels), abs=1e-6
    )
    by_holder = sum(h.protected_tco2e + h.tradeable_tco2e for h in budget.holders)
    assert by_holder == pytest.approx(budget.p0_tco2e + budget.t0_tco2e, rel=1e-12, abs=1e-9)
