"""Allometry against published values; plots and strata against the textbook; what is no equation."""

from __future__ import annotations

import csv
import math

import numpy as np
import pytest
import statistics_kit as kit

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.statistics.allometry import equation, equation_names, equation_of
from terrestrial_carbon.plugin.core.statistics.field_plots import (
    Mean,
    Quantile,
    overall_mean,
    per_hectare,
    plot_findings,
    stratum_means,
)

# trees of the Nouragues plots, with the biomass (t) that the R package BIOMASS gives in its vignettes:
# D, density, height by the local model, AGB with it, AGB by eq. 7 fitted again with E of the place
TREES = [
    (11.0, 0.6865412258529018, 15.082662154172201, 0.07105501556813401, 0.06553825318845591),
    (74.4, 0.6915482125418103, 37.82056073590097, 7.325793132713243, 7.642318396658991),
    (25.4, 0.6915482125418103, 24.646430112434174, 0.5919283350587677, 0.550686442347182),
]
E_OF_THE_PLACE = -0.12900562303686


@pytest.mark.parametrize("tree", TREES)
def test_biomass_equals_the_published_values(tree):
    diameter, density, height, with_height, by_environment = tree
    found = equation("chave2014_height").biomass_t([diameter], [height], [density])
    assert found[0] == pytest.approx(with_height, rel=1e-12)
    found = equation("rejou2017_environment").biomass_t([diameter], None, [density], E_OF_THE_PLACE)
    assert found[0] == pytest.approx(by_environment, rel=1e-11)


def test_all_trees_of_nouragues(shared_data):
    with open(shared_data / "nouragues_agb" / "NouraguesTreesAGB.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    diameter, density, height, published, by_environment = (
        np.array([float(row[name]) for row in rows]) for name in ("D", "WD", "H_model", "AGB", "AGB_Chave")
    )
    found = equation("chave2014_height").biomass_t(diameter, height, density)
    assert len(rows) == 2050 and found == pytest.approx(published, rel=1e-12)
    other = equation("rejou2017_environment").biomass_t(diameter, None, density, E_OF_THE_PLACE)
    assert other == pytest.approx(by_environment, rel=1e-10)
    plots = per_hectare(
        found, [row["Plot"] for row in rows], dict.fromkeys(("201", "204", "213", "223"), 1.0)
    )
    wanted = {"201": 456.39, "204": 541.97, "213": 386.52, "223": 284.95}
    assert plots == pytest.approx(wanted, abs=0.005)
    (mean,) = stratum_means(list(plots.values()), [""] * 4)
    assert mean.mean == pytest.approx(417.4597, abs=1e-3) and mean.se == pytest.approx(54.5, abs=0.1)
    assert mean.half_width == pytest.approx(3.182446305 * mean.se, rel=1e-8)


def test_the_plots_of_rautjarvi(shared_data):
    path = shared_data / "fi_rautjarvi_stands" / "systematic_inventory_results.csv"
    with open(path, encoding="utf-8") as file:
        volumes = [float(row["Vol"]) for row in csv.DictReader(file)]
    (mean,) = stratum_means(volumes, [""] * 111, quantile=Quantile.NORMAL)
    assert (mean.plots, mean.degrees) == (111, 110)
    assert mean.mean == pytest.approx(135.153, abs=5e-4) and mean.sd == pytest.approx(70.284, abs=5e-4)
    assert mean.se == pytest.approx(6.671, abs=5e-4) and mean.half_width == pytest.approx(13.08, abs=5e-3)
    (student,) = stratum_means(volumes, [""] * 111)
    assert student.half_width == pytest.approx(1.981765 * mean.se, rel=1e-6)


@pytest.mark.parametrize(
    ("name", "constant", "power"),
    [("chave2005_moist_height", 0.0509, 1.0), ("chave2005_wet_height", 0.0776, 0.940),
     ("chave2005_dry_height", 0.112, 0.916), ("chave2014_height", 0.0673, 0.976)],
)  # fmt: skip
def test_equations_in_the_other_form_their_papers_give(name, constant, power):
    """kg = constant × (ρD²H)^power, the constants printed with three or four digits."""
    trees = np.array([[5.0, 0.3, 5.0], [30.0, 0.6, 22.0], [120.0, 0.9, 45.0]]).T
    found = equation(name).biomass_t(trees[0], trees[2], trees[1])
    wanted = constant * (trees[1] * trees[0] ** 2 * trees[2]) ** power / 1000
    assert found == pytest.approx(wanted, rel=6e-3)


def test_equations_without_heights_agree_with_those_with_them():
    """Eq. 7 is eq. 4 with the height put in by ln H = 0.893 - E + 0.760 ln D - 0.0340 (ln D)²."""
    diameter = np.array([10.0, 30.0, 80.0])
    log = np.log(diameter)
    for e in (-0.1, 0.0, 0.3):
        height = np.exp(0.893 - e + 0.760 * log - 0.0340 * log**2)
        with_height = equation("chave2014_height").biomass_t(diameter, height, np.full(3, 0.6))
        without = equation("chave2014_environment").biomass_t(diameter, None, np.full(3, 0.6), e)
        assert without == pytest.approx(with_height, rel=0.08)
    moist = equation("chave2005_moist").biomass_t(diameter, None, np.full(3, 0.6))
    assert moist == pytest.approx(equation("rejou2017_environment").biomass_t(
        diameter, None, np.full(3, 0.6), 0.0), rel=0.35)  # fmt: skip


def test_every_equation_is_cited_and_has_its_range():
    years = ("1988", "2003", "2005", "2014", "2017", "2018")
    for name in equation_names():
        one = equation(name)
        assert any(year in one.source for year in years) and one.where, name
        if one.diameter_range is None:
            assert "range of trees was not found" in one.verified, name
            assert not one.outside([0.1, 1000.0]).any()
            continue
        trees = [one.diameter_range[0] - 1, one.diameter_range[0], one.diameter_range[1] + 1]
        assert one.outside(trees).tolist() == [True, False, True]
    assert equation("chave2014_height").outside([50.0, 50.0], [0.6, 1.5]).tolist() == [False, True]


def test_an_equation_of_ones_own():
    own = equation_of('{"source": "Ours 2020", "factor": 0.1, "diameter": [2.5]}')
    assert own.biomass_t([10.0, 20.0]) == pytest.approx([0.1 * 10**2.5 / 1000, 0.1 * 20**2.5 / 1000])
    assert own.needs == () and not own.outside([1e6]).any()


@pytest.mark.parametrize(
    ("given", "subject"),
    [
        ("{", "json"),
        ("[1]", "json"),
        ('{"factor": 1, "diameter": [2]}', "source"),
        ('{"source": "x", "diameter": []}', "diameter"),
        ('{"source": "x", "diameter": ["2"]}', "diameter"),
        ('{"source": "x", "factor": 0, "diameter": [2]}', "factor"),
        ('{"source": "x", "intercept": "a", "diameter": [2]}', "intercept"),
        ('{"source": "x", "diameter": [2], "diameter_range": [5]}', "diameter_range"),
        ('{"source": "x", "diameter": [2], "diameter_range": [9, 5]}', "diameter_range"),
        ('{"source": "x", "diameter_ratio": [2, 0]}', "diameter_ratio"),
        ('{"source": "x", "parts": []}', "parts"),
        ('{"source": "x", "parts": [{"intercept": 1}]}', "diameter"),
    ],
)
def test_what_is_no_equation_is_refused(given, subject):
    with pytest.raises(RuleError) as caught:
        equation_of(given)
    assert caught.value.finding.code == "allometry_bad"
    assert subject == "json" or caught.value.finding.subject == subject


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (([10.0], None, [0.6]), "allometry_needs"),
        (([10.0], [12.0], None), "allometry_needs"),
        (([0.0], [12.0], [0.6]), "tree_diameter"),
        (([math.nan], [12.0], [0.6]), "tree_diameter"),
        (([10.0], [-1.0], [0.6]), "tree_height"),
        (([10.0], [12.0], [0.0]), "tree_density"),
    ],
)
def test_trees_that_lack_something_are_refused(values, code):
    with pytest.raises(RuleError) as caught:
        equation("chave2014_height").biomass_t(*values)
    assert caught.value.finding.code == code
    with pytest.raises(RuleError):
        equation("nobody1999")


def test_plots_without_trees_count():
    assert per_hectare(np.array([1.0, 3.0]), ["a", "a"], {"a": 0.5, "b": 0.25}) == {"a": 8.0, "b": 0.0}
    for trees, plots, code in ((["c"], {"a": 1.0}, "tree_plot_unknown"), (["a"], {"a": 0.0}, "plot_area")):
        with pytest.raises(RuleError) as caught:
            per_hectare(np.array([1.0]), trees, plots)
        assert caught.value.finding.code == code


def test_strata_by_hand():
    means = stratum_means([10.0, 14.0, 2.0, 4.0, 6.0], ["a", "a", "b", "b", "b"], {"a": 300.0, "b": 100.0})
    a, b = means
    assert (a.mean, a.se) == pytest.approx((12.0, 2.0)) and (b.mean, b.se) == pytest.approx((4.0, 2 / 3**0.5))
    whole = overall_mean(means)
    assert whole.mean == pytest.approx(10.0) and (whole.plots, whole.area_ha) == (5, 400.0)
    first, second = (0.75 * 2.0) ** 2, (0.25 * 2 / 3**0.5) ** 2
    assert whole.se == pytest.approx(math.sqrt(first + second))
    assert whole.degrees == pytest.approx((first + second) ** 2 / (first**2 / 1 + second**2 / 2))
    assert whole.high - whole.low == pytest.approx(2 * whole.half_width)


def test_one_plot_tells_no_error():
    means = stratum_means([10.0, 1.0, 2.0], ["a", "b", "b"], {"a": 1.0, "b": 1.0})
    whole = overall_mean(means)
    assert means[0].se is None and whole.se is None and whole.low is None and whole.mean == 5.75
    assert [(one.code, one.subject) for one in plot_findings(means)] == [
        ("one_plot", "a"), ("mean_below_zero", "b")
    ]  # fmt: skip
    with pytest.raises(RuleError):
        overall_mean([Mean("a", 2, 1.0, 1.0, 1.0, 1, 1.0), Mean("b", 2, 1.0, 1.0, 1.0, 1, 1.0)])
    for values in ([], [math.nan]):
        with pytest.raises(RuleError):
            stratum_means(values, ["a"] * len(values))


def test_intervals_of_few_plots_cover_the_truth_as_often_as_they_say():
    """Two strata of 4 and 8 plots, normal values: Student's intervals, 2,000 redraws to ± 2 %."""
    times, chance = kit.redraws(400), np.random.default_rng(11)
    strata, areas, hits, whole_hits = ["a"] * 4 + ["b"] * 8, {"a": 40.0, "b": 60.0}, 0, 0
    for _ in range(times):
        values = np.concatenate((chance.normal(200.0, 60.0, 4), chance.normal(80.0, 30.0, 8)))
        means = stratum_means(values, strata, areas)
        hits += means[0].low <= 200.0 <= means[0].high
        whole = overall_mean(means)
        whole_hits += whole.low <= 128.0 <= whole.high
    print("cover of a stratum and of the whole:", hits / times, whole_hits / times)
    margin = max(0.02, 4.0 * math.sqrt(0.95 * 0.05 / times))
    assert abs(hits / times - 0.95) <= margin and abs(whole_hits / times - 0.95) <= margin
