"""Intervals of P0, T0, B and credits: by hand, against Monte Carlo and the budget, and what must grow."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.budget import BudgetMethod, compute_budget
from terrestrial_carbon.plugin.core.parcel import Basis, Parcel, Side, Status
from terrestrial_carbon.plugin.core.review.budget_uncertainty import (
    P0,
    T0,
    B,
    Reckoning,
    Stated,
    budget_uncertainty,
)
from terrestrial_carbon.plugin.core.review.credit_claims import CREDITS, ENTITLEMENT, Claim
from terrestrial_carbon.plugin.core.review.stock_cells import (
    Correlation,
    ErrorModel,
    StockFacts,
    by_names_of,
    map_areas,
)
from terrestrial_carbon.plugin.core.review.uncertainty_record import (
    claims_sha256,
    method_of,
    parcels_sha256,
    plain_method,
    plain_result,
    result_of,
)
from terrestrial_carbon.plugin.core.statistics.accuracy import Measure, assess
from terrestrial_carbon.plugin.core.statistics.labelled import labelled_matrix, labelled_units
from terrestrial_carbon.plugin.core.statistics.uncertainty import Shape

Z = 1.959963984540054
PROTECTED, TRADEABLE = Side.PROTECTED, Side.TRADEABLE

#: Stock ± standard error. Forest: 3,000 ± 300 protected; 1,000 ± 100 and 2,000 ± 200 tradeable.
#: Bog: 500 ± 50 protected, 1,000 ± 120 tradeable.
PARCELS = (
    StockFacts("a", "forest", PROTECTED, 30.0, 3000.0, 300.0, 2400.0, 600.0),
    StockFacts("b", "forest", TRADEABLE, 10.0, 1000.0, 100.0, 800.0, 200.0),
    StockFacts("c", "forest", TRADEABLE, 20.0, 2000.0, 200.0, 1600.0, 400.0),
    StockFacts("d", "bog", PROTECTED, 10.0, 500.0, 50.0, 50.0, None),
    StockFacts("e", "bog", TRADEABLE, 20.0, 1000.0, 120.0, 100.0, None),
)
STATED = Stated(3500.0, 4000.0, 80.0, 50)
QUICK = Reckoning(draws=2000)


def found_of(model=ErrorModel(), parcels=PARCELS, stated=STATED, by=QUICK, **more):  # noqa: B008
    return budget_uncertainty(stated, parcels, model, by, **more)


def codes(found):
    return [one.code for one in found.findings]


def test_a_density_that_parcels_share_by_hand():
    """Forest's errors add up: 100 + 200 = 300; bog's 120 is another error: T0 ± √(300² + 120²) = 323.11."""
    found = found_of()
    t0, p0, b = found.figure(T0), found.figure(P0), found.figure(B)
    assert (p0.value_tco2e, t0.value_tco2e, b.value_tco2e) == (3500.0, 4000.0, 80.0)
    assert t0.se_tco2e == pytest.approx(323.1098884280702)
    assert p0.se_tco2e == pytest.approx(math.sqrt(300**2 + 50**2))
    assert b.se_tco2e == pytest.approx(323.1098884280702 / 50)
    assert t0.high_tco2e == pytest.approx(4000 + 1.96 * 323.10989, abs=0.05) == 4000 + t0.half_width_tco2e
    assert t0.largest == "density" and found.parcels == 5 and found.parcels_without_error == 0


def test_parcels_measured_each_by_itself_by_hand():
    """√(100² + 200² + 120²) = 253.77."""
    found = found_of(ErrorModel(Correlation.INDEPENDENT))
    assert found.figure(T0).se_tco2e == pytest.approx(253.77155080899037)


def test_strata_that_correlate_by_hand():
    """300² + 120² + 2 · 0.5 · 300 · 120 = 140,400; wholly alike: 420."""
    half = found_of(ErrorModel(strata_correlation=0.5)).figure(T0)
    assert half.se_tco2e == pytest.approx(math.sqrt(140_400))
    assert found_of(ErrorModel(strata_correlation=1.0)).figure(T0).se_tco2e == pytest.approx(420.0)


def test_roots_and_carbon_fraction_by_hand():
    """Densities are sure: roots 20 % of 600, fraction 2 % of 3,100 of T0; their product adds 2 % of 120."""
    sure = [replace(parcel, se_tco2e=0.0) for parcel in PARCELS]
    found = found_of(ErrorModel(root_shoot_pct=20.0, carbon_fraction_pct=2.0), sure)
    t0 = found.figure(T0)
    assert t0.se_tco2e == pytest.approx(math.sqrt(120**2 + 62**2 + 2.4**2))
    assert [part.name for part in t0.parts][:2] == ["root_shoot", "carbon_fraction"]
    assert [part.se for part in t0.parts] == pytest.approx([120.0, 62.0, 0.0])
    assert sum(part.share for part in t0.parts) == pytest.approx(1.0)


def test_a_maps_errors_by_hand():
    """Map: 60 ha forest, 40 ha other. 9 of 10 units on forest are forest, 2 of 10 on other are.

    Forest: 60 · 0.9 + 40 · 0.2 = 62 ha, ratio 62/60; its variance 60² · 0.09/9 + 40² · 0.16/9 = 64.444 ha².
    Protected forest 3,000 t → 3,100 t ± 3,000 · √64.444/60 = 401.39 t; bog is not on the map and stays 500.
    """
    sample = labelled_matrix(("forest", "other"), ("forest", "other"), [[9, 1], [2, 8]])
    areas = map_areas(sample, {"forest": 60.0, "other": 40.0})
    assert areas.ratios == pytest.approx({"forest": 62 / 60, "other": 38 / 40})
    sure = [replace(parcel, se_tco2e=0.0) for parcel in PARCELS]
    found = found_of(parcels=sure, areas=areas)
    p0 = found.figure(P0)
    assert p0.stated_tco2e == 3500.0 and p0.value_tco2e == pytest.approx(3600.0)
    assert p0.se_tco2e == pytest.approx(3000 * math.sqrt(60**2 * 0.09 / 9 + 40**2 * 0.16 / 9) / 60)
    assert p0.largest == "area"
    assert "stratum_not_on_map" in codes(found) and "map_area_differs" not in codes(found)
    wider = [replace(sure[0], area_ha=45.0), *sure[1:]]
    assert "map_area_differs" in codes(found_of(parcels=wider, areas=areas))


def test_classes_are_called_as_the_strata_are():
    sample = labelled_matrix(("1", "2"), ("1", "2"), [[9, 1], [2, 8]])
    areas = map_areas(sample, {"1": 60.0, "2": 40.0})
    names = {"1": "forest", "2": "other"}
    found = by_names_of(areas, names, ["forest", "bog"])
    assert found.ratios == {"forest": areas.ratios["1"], "2": areas.ratios["2"]}
    assert found.mapped_ha == {"forest": 60.0, "2": 40.0} and found.covariance is areas.covariance
    assert {one.subject for one in found.findings} == {"forest", "2"}
    assert by_names_of(areas, names, ["1", "forest"]).ratios == areas.ratios  # a code that is a stratum stays
    same = {"1": "forest", "2": "forest"}
    assert by_names_of(areas, same, ["forest"]) is areas  # two cannot be one


def test_credits_are_as_uncertain_as_what_they_rest_on():
    """40 t on b, 10 t on e: forest ± 10 % of 40, bog ± 12 % of 10; 2 t of new carbon have no error."""
    claim = Claim(CREDITS, 3, 52.0, {"b": 40.0, "e": 10.0}, 2.0)
    found = found_of(claims=[Claim(ENTITLEMENT, 3, 60.0, {"b": 60.0}), claim])
    credits = found.figure(CREDITS, 3)
    assert credits.value_tco2e == credits.stated_tco2e == 52.0 and credits.fixed_tco2e == 2.0
    assert credits.se_tco2e == pytest.approx(math.hypot(4.0, 1.2))
    assert found.figure(ENTITLEMENT, 3).se_tco2e == pytest.approx(6.0)
    assert codes(found) == ["credits_without_error"] and found.credits == (credits,)
    gone = found_of(claims=[replace(claim, by_parcel={"b": 40.0, "gone": 10.0})]).figure(CREDITS, 3)
    assert gone.fixed_tco2e == 12.0 and gone.se_tco2e == pytest.approx(4.0)
    child = StockFacts("gone", "bog", TRADEABLE, 1.0, 100.0, 12.0)
    heir = found_of(claims=[replace(claim, by_parcel={"b": 40.0, "gone": 10.0})], others={"gone": child})
    assert heir.figure(CREDITS, 3).se_tco2e == pytest.approx(math.hypot(4.0, 1.2))


def test_deductions_are_of_the_budget_and_of_credits():
    claim = Claim(CREDITS, 1, 50.0, {"b": 50.0})
    found = found_of(by=replace(QUICK, rule="art_trees_2_0"), claims=[claim])
    relative = 323.1098884280702 / 4000
    taken = found.figure(B).taken
    assert taken.share == pytest.approx(0.524417 * 1.6448536 * relative / 1.645006, rel=1e-6)
    assert taken.left_tco2e == pytest.approx(80.0 * (1 - taken.share))
    assert found.figure(CREDITS, 1).taken.left_tco2e < 50.0 and found.figure(T0).taken is None
    unsure = [replace(parcel, se_tco2e=parcel.stock_tco2e * 0.6) for parcel in PARCELS]
    refused = found_of(parcels=unsure, by=replace(QUICK, rule="ccer_ar_cm_001"))
    assert refused.figure(B).taken is None and "deduction_too_uncertain" in codes(refused)
    with pytest.raises(RuleError, match="deduction_unknown"):
        found_of(by=replace(QUICK, rule="nobody"))


@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize("correlation", list(Correlation))
def test_monte_carlo_agrees_within_its_own_error(shape, correlation):
    draws = 40_000
    model = ErrorModel(correlation, 0.0, 20.0, 5.0)
    found = found_of(model, by=Reckoning(draws=draws, seed=7, shape=shape))
    for one in found.figures:
        error = one.se_tco2e / math.sqrt(draws)
        assert abs(one.drawn_tco2e - one.value_tco2e) < 4.5 * error
        assert one.drawn_se_tco2e == pytest.approx(one.se_tco2e, rel=4.5 / math.sqrt(draws))


@pytest.mark.parametrize("correlation", list(Correlation))
def test_sums_of_normal_errors_have_the_same_interval_both_ways(correlation):
    """A percentile of n draws has the error √(p (1 − p) / n) / density: 0.0134 standard errors here."""
    for one in found_of(ErrorModel(correlation), by=Reckoning(draws=40_000, seed=7)).figures:
        assert one.drawn_low_tco2e == pytest.approx(one.low_tco2e, abs=0.06 * one.se_tco2e)
        assert one.drawn_high_tco2e == pytest.approx(one.high_tco2e, abs=0.06 * one.se_tco2e)


def test_the_same_seed_gives_the_same_numbers_and_another_others():
    claims = [Claim(CREDITS, 1, 50.0, {"b": 50.0})]
    first, again = found_of(claims=claims), found_of(claims=claims)
    other = found_of(claims=claims, by=replace(QUICK, seed=2))
    assert first == again
    assert first.figure(T0).drawn_low_tco2e != other.figure(T0).drawn_low_tco2e
    assert first.figure(T0).low_tco2e == other.figure(T0).low_tco2e


def test_what_is_not_known_is_counted_and_said():
    parcels = [
        replace(PARCELS[0], se_tco2e=None),
        replace(PARCELS[1], stratum="", above_tco2e=None, below_tco2e=None),
        *PARCELS[2:],
    ]
    found = found_of(ErrorModel(root_shoot_pct=10.0), parcels)
    said = {one.code: one.values for one in found.findings}
    assert said["parcels_without_error"] == {"number": 1, "stock": 3000.0, "percent": 40.0}
    assert said["parcels_without_stratum"] == {"number": 1}
    assert said["parcels_without_pools"]["stock"] == 1000.0
    assert found.parcels_without_error == 1
    assert found.figure(P0).se_tco2e == pytest.approx(math.hypot(50.0, 60.0))  # of bog, and of a's roots
    nothing = found_of(parcels=[replace(parcel, se_tco2e=None) for parcel in PARCELS])
    assert "uncertainty_of_nothing" in codes(nothing) and nothing.figure(T0).largest == ""


@pytest.mark.parametrize("wrong", [-300.0, math.nan, math.inf, "300"])
def test_an_error_that_is_none_counts_as_not_known_and_is_said(wrong):
    """A negative one would else take errors off those of its neighbours."""
    parcels = [PARCELS[0], replace(PARCELS[1], se_tco2e=wrong), *PARCELS[2:]]
    found, unknown = (
        found_of(parcels=parcels),
        found_of(parcels=[PARCELS[0], replace(PARCELS[1], se_tco2e=None), *PARCELS[2:]]),
    )
    assert found.figures == unknown.figures and found.parcels_without_error == 1
    assert {one.code: one.values for one in found.findings}["parcel_errors_unsound"] == {"number": 1}
    assert "parcel_errors_unsound" not in codes(unknown)
    assert parcels_sha256(STATED, parcels) != parcels_sha256(STATED, PARCELS)


def redrawn(units, seed, by_stratum):
    """Return the ratios of a sample drawn anew each time, and their standard errors, with the true ratios."""
    rng = np.random.default_rng(seed)
    stratum = (rng.random(8000) < 0.3).astype(int)
    mapped = (rng.random(8000) < np.where(stratum, 0.7, 0.2)).astype(int)
    reference = np.where(rng.random(8000) < 0.1, 1 - mapped, mapped)
    names, places = np.array(["other", "forest"]), [np.flatnonzero(stratum == k) for k in (0, 1)]
    found = []
    for _ in range(400):
        drawn = [rng.choice(each, units, False) for each in places]
        if not by_stratum:
            drawn = [rng.choice(8000, 2 * units, False)]
        mass = np.concatenate([np.full(len(one), len(each) / units) for one, each in zip(drawn, places)])
        if not by_stratum:
            mass = np.full(2 * units, 4000.0 / units)
        drawn = np.concatenate(drawn)
        sample = labelled_units(
            list(names[mapped[drawn]]), list(names[reference[drawn]]), list(mass),
            [str(one) for one in stratum[drawn]] if by_stratum else None, None, ("other", "forest"), True,
        )  # fmt: skip
        areas = {str(k): float(len(each)) for k, each in enumerate(places)} if by_stratum else {}
        one = map_areas(sample, areas)
        assert not one.known
        found.append([*one.ratios.values(), *np.sqrt(np.diag(one.covariance))])
    truth = [(reference == k).sum() / (mapped == k).sum() for k in (0, 1)]
    return np.array(found)[:, :2], np.array(found)[:, 2:], truth


@pytest.mark.parametrize("by_stratum", [True, False])
def test_ratios_of_areas_that_the_map_does_not_tell_are_as_uncertain_as_redraws_show(by_stratum):
    """The mapped area is then an estimate too, and goes together with the adjusted one."""
    ratios, errors, truth = redrawn(60, 8, by_stratum)
    assert ratios.mean(axis=0) == pytest.approx(truth, abs=0.02)
    assert errors.mean(axis=0) == pytest.approx(ratios.std(axis=0), rel=0.12)
    inside = np.abs(ratios - truth) < Z * errors
    assert (inside.mean(axis=0) > 0.91).all() and (inside.mean(axis=0) < 0.98).all()


def test_ratios_of_areas_that_the_map_tells_are_the_adjusted_areas_by_them():
    sample = labelled_matrix(("a", "b", "c"), ("a", "b", "c"), [[18, 1, 1], [3, 20, 2], [0, 4, 21]])
    areas = {"a": 20.0, "b": 70.0, "c": 10.0}
    found, of = map_areas(sample, areas), assess(sample, areas)
    for name, ratio, variance in zip(areas, found.ratios.values(), np.diag(found.covariance)):
        adjusted = of.figure(Measure.ADJUSTED_AREA, name)
        assert ratio == pytest.approx(adjusted.value / areas[name])
        assert math.sqrt(variance) == pytest.approx(adjusted.se / areas[name])


@pytest.mark.parametrize("level", [0.8, 0.9, 0.95, 0.9999])
def test_an_interval_tells_its_level(level):
    found = found_of(by=Reckoning(level, draws=100))
    assert found.figure(T0).confidence == found.figure(B).confidence == level
    sure = found_of(parcels=[replace(one, se_tco2e=0.0) for one in PARCELS])
    assert sure.figure(T0).confidence is None


def test_a_map_of_other_classes_is_refused_and_parcels_without_a_stratum_are_said():
    matrix = [[9, 1], [0, 10]]
    with pytest.raises(RuleError, match="map_without_strata"):
        found_of(areas=map_areas(labelled_matrix("xy", "xy", matrix), {"x": 60.0, "y": 40.0}))
    bare = [*PARCELS[:3], replace(PARCELS[3], stratum=""), PARCELS[4]]
    names = ("forest", "bog")
    areas = map_areas(labelled_matrix(names, names, matrix), {"forest": 60.0, "bog": 40.0})
    found = found_of(parcels=bare, areas=areas)
    said = {one.code: one for one in found.findings}
    assert said["no_stratum_on_map"].values["number"] == 1 and "stratum_not_on_map" not in said
    assert said["area_without_errors"].subject == "bog" and "class_without_errors" not in said


def test_pools_of_another_moment_than_the_stock_are_not_used():
    parcel = replace(PARCELS[0], above_tco2e=9000.0)
    found = found_of(ErrorModel(root_shoot_pct=10.0), [parcel, *PARCELS[1:]])
    assert "parcels_without_pools" in codes(found)


def test_other_methods_than_the_stock():
    average = replace(STATED, method=BudgetMethod.HISTORICAL_AVERAGE, annual_budget_tco2e=99.0)
    found = found_of(stated=average)
    assert [one.name for one in found.figures] == [P0, T0] and "figures_not_of_stock" in codes(found)
    projection = replace(STATED, method=BudgetMethod.PROJECTION, t0_tco2e=9999.0)
    assert [one.name for one in found_of(stated=projection).figures] == [P0]


def test_figures_that_are_not_of_the_parcels_get_no_interval():
    found = found_of(stated=replace(STATED, p0_tco2e=3600.0))
    assert [one.name for one in found.figures] == [T0, B]
    (said,) = [one for one in found.findings if one.code == "figure_not_of_parcels"]
    assert said.subject == P0 and said.values == {"stated": 3600.0, "found": 3500.0}


@pytest.mark.parametrize(
    "model, code",
    [
        (ErrorModel(strata_correlation=1.5), "strata_correlation"),
        (ErrorModel(root_shoot_pct=-1.0), "ratio_error"),
        (ErrorModel(carbon_fraction_pct=math.nan), "ratio_error"),
    ],
)
def test_refusals(model, code):
    with pytest.raises(RuleError, match=code):
        found_of(model)


def test_nothing_to_work_out():
    with pytest.raises(RuleError, match="uncertainty_without_stock"):
        found_of(parcels=[])
    with pytest.raises(RuleError, match="map_without_areas"):
        map_areas(labelled_matrix(("a", "b"), ("a", "b"), [[3, 1], [1, 3]]), {})


def test_records_come_back_as_they_were():
    claims = [Claim(CREDITS, 1, 50.0, {"b": 50.0})]
    by = replace(QUICK, rule="vcs_2_4", shape=Shape.LOGNORMAL)
    model = ErrorModel(Correlation.SHARED, 0.25, 10.0, 1.0)
    found = found_of(model, by=by, claims=claims)
    assert result_of(plain_result(found)) == found
    assert method_of(plain_method(model, by)) == (model, by)
    digest = parcels_sha256(STATED, PARCELS)
    assert digest == parcels_sha256(STATED, reversed(PARCELS))
    assert digest != parcels_sha256(STATED, [replace(PARCELS[0], se_tco2e=301.0), *PARCELS[1:]])
    assert claims_sha256(claims) != claims_sha256([replace(claims[0], by_parcel={"c": 50.0})])


AMOUNT = st.floats(1.0, 1e6)
SIDES = st.sampled_from((Status.PROTECTED, Status.INACCESSIBLE, Status.THREATENED, Status.TRADEABLE))


@st.composite
def workspaces(draw):
    """Return parcels as the budget sees them and as the uncertainty does."""
    parcels, facts = [], []
    for number in range(draw(st.integers(1, 8))):
        status, stock = draw(SIDES), draw(AMOUNT)
        basis = {Status.PROTECTED: Basis.LAW, Status.INACCESSIBLE: Basis.ECONOMIC}.get(status)
        error = draw(st.none() | st.floats(0.0, 0.5))
        above, below = draw(st.tuples(st.floats(0.0, 0.6), st.floats(0.0, 0.4)))
        one = Parcel(str(number), status, basis, 1.0, stock)
        parcels.append(one)
        facts.append(
            StockFacts(
                str(number), draw(st.sampled_from(("", "x", "y"))), one.side, 1.0, stock,
                None if error is None else error * stock, above * stock, below * stock,
            )
        )  # fmt: skip
    return parcels, facts


MODELS = st.builds(
    ErrorModel,
    st.sampled_from(list(Correlation)),
    st.floats(0.0, 1.0),
    st.floats(0.0, 50.0),
    st.floats(0.0, 10.0),
)


def stated_of(parcels):
    budget = compute_budget(parcels, period_years=50)
    return Stated(budget.p0_tco2e, budget.t0_tco2e, budget.annual_budget_tco2e, 50)


@settings(max_examples=80, deadline=None)
@given(workspaces(), MODELS)
def test_figures_are_the_budgets_and_parts_make_the_whole(both, model):
    parcels, facts = both
    stated = stated_of(parcels)
    found = found_of(model, facts, stated, Reckoning(draws=2))
    assert found.figure(P0).value_tco2e == stated.p0_tco2e
    assert found.figure(T0).value_tco2e == stated.t0_tco2e
    assert found.figure(B).value_tco2e == stated.annual_budget_tco2e
    for one in found.figures:
        assert one.low_tco2e <= one.value_tco2e <= one.high_tco2e
        assert one.half_width_tco2e == pytest.approx(Z * one.se_tco2e, abs=1e-9 * one.value_tco2e)
        whole = sum(part.share for part in one.parts)
        assert whole == pytest.approx(1.0) or not any(part.se for part in one.parts)


@settings(max_examples=80, deadline=None)
@given(workspaces(), MODELS, st.integers(0, 7), st.floats(1.0, 5.0))
def test_more_error_never_gives_a_narrower_interval(both, model, which, times):
    parcels, facts = both
    stated, which = stated_of(parcels), which % len(facts)
    grown = list(facts)
    grown[which] = replace(grown[which], se_tco2e=times * (grown[which].se_tco2e or 0.1))
    larger = replace(model, root_shoot_pct=times * model.root_shoot_pct)
    once = replace(model, correlation=Correlation.INDEPENDENT)
    shared = replace(model, correlation=Correlation.SHARED)

    def widths(given_model, given_facts):
        found = found_of(given_model, given_facts, stated, Reckoning(draws=2))
        return [found.figure(name).half_width_tco2e for name in (P0, T0, B)]

    for narrow, wide in (
        (widths(model, facts), widths(model, grown)),
        (widths(model, facts), widths(larger, facts)),
        (widths(once, facts), widths(shared, facts)),
    ):
        assert all(one <= other * (1 + 1e-9) + 1e-9 for one, other in zip(narrow, wide))
