"""Accuracy of maps: published examples, the formulas in fractions, other designs, what cannot be known."""

from __future__ import annotations

import math

import numpy as np
import pytest
import statistics_kit as kit
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.statistics.accuracy import Interval, Measure, Note, assess
from terrestrial_carbon.plugin.core.statistics.intervals import (
    exact_bounds,
    normal_quantile,
    score_bounds,
    t_quantile,
)
from terrestrial_carbon.plugin.core.statistics.labelled import labelled_matrix, labelled_units

OURS = {
    "overall": Measure.OVERALL,
    "users": Measure.USERS,
    "producers": Measure.PRODUCERS,
    "share": Measure.ADJUSTED_SHARE,
    "area": Measure.ADJUSTED_AREA,
}


def assessed(name, **choices):
    classes, counts, areas = kit.published_matrix(name)
    return assess(labelled_matrix(classes, classes, counts), areas, **choices)


def codes(found):
    return [(finding.code, finding.subject) for finding in found.findings]


@pytest.mark.parametrize("row", kit.published_figures(), ids=lambda row: "-".join(filter(None, row[:3])))
def test_published_figures_to_the_digits_they_are_printed_with(row):
    dataset, quantity, name, value, half_width = row
    found = assessed(dataset)
    if quantity == "SE_pixels":  # made of the share's standard error rounded to six digits
        share = found.figure(Measure.ADJUSTED_SHARE, name)
        assert round(share.se, 6) * found.total == pytest.approx(float(value), abs=0.02)
        return
    figure = found.figure(kit.MEASURES[quantity], name)
    digit = kit.last_digit(value) if value != "0.9630769921" else 1e-7  # 313 / 325, with two digits changed
    assert figure.value == pytest.approx(float(value), abs=digit)
    if half_width:
        assert figure.half_width == pytest.approx(float(half_width), abs=kit.last_digit(half_width))


@pytest.mark.parametrize("dataset", kit.DATASETS)
def test_every_figure_equals_the_formulas_in_fractions(dataset):
    found, z = assessed(dataset), normal_quantile(0.95)
    wanted = kit.olofsson(*kit.published_matrix(dataset))
    assert len(wanted) == 1 + 4 * len(found.classes)
    for (measure, name), (value, se) in wanted.items():
        figure = found.figure(OURS[measure], name)
        assert figure.value == pytest.approx(value, rel=1e-12)
        assert figure.se == pytest.approx(se, rel=1e-9)
        assert figure.half_width == pytest.approx(z * se, rel=1e-9)


tables = st.integers(2, 5).flatmap(
    lambda size: st.tuples(
        st.lists(st.lists(st.integers(0, 40), min_size=size, max_size=size), min_size=size, max_size=size),
        st.lists(st.floats(0.5, 1e6), min_size=size, max_size=size),
    )
)


@settings(max_examples=60, deadline=None)
@given(tables)
def test_any_matrix_equals_the_formulas_in_fractions(table):
    counts, sizes = table
    size = len(sizes)
    for k in range(size):
        counts[k][k] += 2  # every class has two units, and is found
    names = [str(k) for k in range(size)]
    areas = dict(zip(names, sizes))
    found = assess(labelled_matrix(names, names, counts), areas)
    for (measure, name), (value, se) in kit.olofsson(names, counts, areas).items():
        figure = found.figure(OURS[measure], name)
        assert figure.value == pytest.approx(value, rel=1e-9)
        assert figure.se == pytest.approx(se, rel=1e-7, abs=1e-9 * max(1.0, value))
        assert figure.low <= figure.value <= figure.high
    shares = [one for one in found.figures if one.measure is Measure.AREA_SHARE]
    assert sum(one.value for one in shares) == pytest.approx(1.0)


# Stehman 2014, table 2: strata, classes of the map and of the reference that differ
STRATA = {"A": 40_000, "B": 30_000, "C": 20_000, "D": 10_000}
STRATUM = [*"A" * 10, *"B" * 10, *"C" * 10, *"D" * 10]
MAP = [*"A" * 7, *"BBB", "A", *"B" * 11, *"C" * 6, "B", "B", *"D" * 10]
REFERENCE = [*"AAAAACBABCABBBBBAABBCCCCCDDBBADDDDDDDCCB"]


def test_strata_that_are_not_the_maps_classes():
    """Figures of Stehman 2014, pp. 4932 to 4936; it corrects for a finite population of 10,000 and more."""
    found = assess(labelled_units(MAP, REFERENCE, stratum=STRATUM), STRATA)
    wanted = [
        (Measure.OVERALL, None, 0.63, 0.085),
        (Measure.ADJUSTED_SHARE, "A", 0.35, 0.082),
        (Measure.ADJUSTED_SHARE, "C", 0.20, 0.064),
        (Measure.USERS, "B", 0.574, 0.125),
        (Measure.PRODUCERS, "B", 0.794, 0.117),
        (Measure.USERS, "A", 0.7419355, 0.1645627),  # the R package mapac, its documented example
        (Measure.PRODUCERS, "D", 0.6363636, 0.1623242),
    ]
    for measure, name, value, se in wanted:
        figure = found.figure(measure, name)
        assert figure.value == pytest.approx(value, abs=6e-4)
        assert figure.se == pytest.approx(se, abs=6e-4)
    assert found.figure(Measure.AREA_SHARE, "B", "C").value == pytest.approx(0.08)


def test_units_and_their_matrix_give_the_same():
    classes, counts, areas = kit.published_matrix("olofsson2014_table8")
    pairs = [(i, j) for i, row in zip(classes, counts) for j, n in zip(classes, row) for _ in range(n)]
    whole = assess(labelled_units([i for i, _ in pairs], [j for _, j in pairs], order=classes), areas)
    for one, other in zip(whole.figures, assessed("olofsson2014_table8").figures):
        assert (one.measure, one.mapped, one.reference, one.units, one.note) == (
            other.measure, other.mapped, other.reference, other.units, other.note
        )  # fmt: skip
        assert (one.value, one.se or 0) == pytest.approx((other.value, other.se or 0))


def test_equal_weights_change_nothing_and_weights_by_class_replace_areas():
    classes, counts, areas = kit.published_matrix("olofsson2013_example1")
    mapped = [i for i, row in zip(classes, counts) for n in row for _ in range(n)]
    reference = [j for row in counts for j, n in zip(classes, row) for _ in range(n)]
    by_area = assess(labelled_units(mapped, reference, [7.0] * len(mapped)), areas)
    number = {name: mapped.count(name) for name in classes}
    weights = [areas[name] / number[name] for name in mapped]
    by_weight = assess(labelled_units(mapped, reference, weights, stratum=mapped, adds_up=True))
    assert by_weight.figure(Measure.ADJUSTED_AREA, "1").value == pytest.approx(45112.4, abs=0.05)
    for name in classes:
        for measure in (Measure.USERS, Measure.PRODUCERS, Measure.ADJUSTED_SHARE):
            wanted = kit.olofsson(classes, counts, areas)[
                {Measure.USERS: "users", Measure.PRODUCERS: "producers"}.get(measure, "share"), name
            ]
            for found in (by_area, by_weight):
                figure = found.figure(measure, name)
                assert figure.value == pytest.approx(wanted[0])
        assert by_area.figure(Measure.ADJUSTED_SHARE, name).se == pytest.approx(
            kit.olofsson(classes, counts, areas)["share", name][1]
        )
    assert by_weight.total == pytest.approx(sum(areas.values()))


def test_a_simple_random_sample_is_binomial():
    counts = [[40, 10], [5, 45]]
    found = assess(labelled_matrix("ab", "ab", counts))
    overall = found.figure(Measure.OVERALL)
    assert overall.value == 0.85 and overall.se == pytest.approx(math.sqrt(0.85 * 0.15 / 99))
    assert found.figure(Measure.ADJUSTED_SHARE, "a").se == pytest.approx(math.sqrt(0.45 * 0.55 / 99))
    assert ("no_class_areas", None) in codes(found)
    assert not [one for one in found.figures if one.measure is Measure.ADJUSTED_AREA]  # no area is known


def test_f1_and_kappa_are_what_their_names_say():
    found = assessed("olofsson2014_table8")
    for name in found.classes:
        u, p = (found.figure(measure, name).value for measure in (Measure.USERS, Measure.PRODUCERS))
        f1 = found.figure(Measure.F1, name)
        assert f1.value == pytest.approx(2 * u * p / (u + p)) and f1.note is Note.HARMONIC
    shares = np.array(
        [[found.figure(Measure.AREA_SHARE, i, j).value for j in found.classes] for i in found.classes]
    )
    chance = (shares.sum(0) * shares.sum(1)).sum()
    kappa = found.figure(Measure.KAPPA)
    assert kappa.value == pytest.approx((np.trace(shares) - chance) / (1 - chance))
    assert kappa.note is Note.CHANCE


def test_clusters_that_hold_copies_add_nothing():
    """Ten copies of each unit in its cluster leave estimates and errors as they were."""
    mapped, reference = list("aaaabbbbab"), list("aababbbaab")
    single = assess(labelled_units(mapped, reference))
    copies = [value for value in range(10) for _ in range(10)]
    many = assess(
        labelled_units(
            [mapped[k] for k in copies],
            [reference[k] for k in copies],
            cluster=[str(k) for k in copies],
        )
    )
    for one, other in zip(single.figures, many.figures):
        if one.measure is not Measure.COUNT and one.value is not None:
            assert (one.value, one.se or 0) == pytest.approx((other.value, other.se or 0))


def test_polygons_weigh_by_their_area():
    """One large wrong polygon against nine small right ones, by hand; their area is not that of the land."""
    area = [91.0, *[1.0] * 9]
    found = assess(labelled_units(["a"] * 10, ["b", *["a"] * 9], area))
    assert not [one for one in found.figures if one.measure is Measure.ADJUSTED_AREA]
    assert found.figure(Measure.OVERALL).value == pytest.approx(0.09)
    wrong, right = 91.0 * (0 - 0.09) / 100.0, 1.0 * (1 - 0.09) / 100.0
    assert found.figure(Measure.OVERALL).se == pytest.approx(math.sqrt(10 / 9 * (wrong**2 + 9 * right**2)))


def test_a_class_without_units_is_left_out_and_said():
    classes, counts, areas = kit.published_matrix("olofsson2014_table8")
    found = assess(labelled_matrix(classes, classes, counts), {**areas, "Water": 100_000.0})
    (finding,) = [one for one in found.findings if one.code == "class_not_sampled"]
    assert finding.subject == "Water" and finding.values["percent"] == pytest.approx(10.0)
    assert found.total == pytest.approx(900_000.0)
    assert (
        found.figure(Measure.OVERALL).value == assessed("olofsson2014_table8").figure(Measure.OVERALL).value
    )


def test_a_class_with_one_unit_is_measured_from_the_overall_mean():
    found = assess(labelled_matrix("ab", "ab", [[1, 0], [10, 90]]), {"a": 10.0, "b": 90.0})
    assert ("one_unit_in_class", "a") in codes(found)
    assert found.figure(Measure.USERS, "a").note is Note.ONE_UNIT
    overall = found.figure(Measure.OVERALL)
    assert overall.value == pytest.approx(0.91)
    alone, rest = (0.1 * 0.09) ** 2, 0.81 * 0.9 * 0.1 / 99
    assert overall.se == pytest.approx(math.sqrt(alone + rest))


def test_no_error_seen_is_not_no_error():
    found = assess(labelled_matrix("ab", "ab", [[30, 0], [5, 45]]), {"a": 1.0, "b": 9.0})
    figure = found.figure(Measure.USERS, "a")
    assert (figure.value, figure.se, figure.high) == (1.0, 0.0, 1.0)
    assert figure.low == pytest.approx(0.025 ** (1 / 30)) and figure.note is Note.NO_VARIATION
    assert ("class_without_errors", "a") in codes(found)
    assert found.figure(Measure.PRODUCERS, "b").note is Note.OMISSIONS


def test_areas_of_unlike_units_hold_the_error_of_the_total():
    """Parcels drawn with equal chances: their sum is an estimate, by whose spread areas vary too."""
    rng = np.random.default_rng(5)
    area = rng.lognormal(2.0, 1.0, 2000)
    mapped = (rng.random(2000) < 0.4).astype(int)
    names = np.array(["other", "forest"])
    found = []
    for _ in range(400):
        drawn = rng.choice(2000, 150, False)
        sample = labelled_units(list(names[mapped[drawn]]), list(names[mapped[drawn]]),
                                list(area[drawn] * 2000 / 150), adds_up=True)  # fmt: skip
        one = assess(sample).figure(Measure.ADJUSTED_AREA, "forest")
        found.append((one.value, one.se))
    value, error = np.array(found).T
    assert value.mean() == pytest.approx(area[mapped == 1].sum(), rel=0.03)
    assert error.mean() == pytest.approx(value.std(), rel=0.1)


def test_no_error_in_few_clusters_or_in_unlike_units_says_less():
    """Five clusters without an error say no more than five units, one parcel of most of the land than one."""
    clusters = [str(number // 20) for number in range(100)]
    same = labelled_units(["a"] * 100, ["a"] * 100, None, None, clusters)
    low = assess(same).figure(Measure.OVERALL).low
    assert low == pytest.approx(exact_bounds(5, 5, 0.95)[0])
    unlike = labelled_units(["a"] * 30, ["a"] * 30, [1e6] + [1.0] * 29)
    low = assess(unlike).figure(Measure.OVERALL).low
    assert low == pytest.approx(exact_bounds(1, 1, 0.95)[0], rel=1e-3)
    alike = labelled_units(["a"] * 30, ["a"] * 30, [7.0] * 30)
    assert assess(alike).figure(Measure.OVERALL).low == pytest.approx(exact_bounds(30, 30, 0.95)[0])


def test_classes_on_one_side_only():
    found = assess(labelled_matrix("ab", "ac", [[8, 3], [2, 9]]), {"a": 1.0, "b": 1.0})
    assert found.figure(Measure.USERS, "c").value is None
    assert found.figure(Measure.USERS, "c").note is Note.NO_UNITS
    assert found.figure(Measure.PRODUCERS, "b").value is None
    assert {("class_not_mapped", "c"), ("class_not_in_reference", "b")} <= set(codes(found))


@pytest.mark.parametrize(
    ("rows", "counts", "areas", "code"),
    [
        ("ab", [[1.5, 0], [0, 1]], {}, "matrix_count"),
        ("ab", [[-1, 0], [0, 1]], {}, "matrix_count"),
        ("ab", [[math.nan, 0], [0, 1]], {}, "matrix_count"),
        ("aa", [[1, 0], [0, 1]], {}, "class_twice"),
        ("ab", [[0, 0], [0, 0]], {}, "sample_empty"),
        ("ab", [[1, 0], [0, 1]], {"a": 1.0}, "class_without_area"),
        ("ab", [[1, 0], [0, 1]], {"a": 1.0, "b": -1.0}, "class_area"),
        ("ab", [[1, 0], [0, 1]], {"a": 0.0, "b": 0.0}, "class_areas_zero"),
    ],
)
def test_what_is_no_sample_is_refused(rows, counts, areas, code):
    with pytest.raises(RuleError) as caught:
        assess(labelled_matrix(rows, "ab", counts), areas)
    assert caught.value.finding.code == code


@pytest.mark.parametrize("confidence", [0.0, 1.0, 95.0, math.nan])
def test_what_is_no_confidence_is_refused(confidence):
    with pytest.raises(RuleError):
        assessed("olofsson2014_table8", confidence=confidence)


def test_quantiles():
    assert normal_quantile(0.95) == pytest.approx(1.959963984540054, abs=1e-12)
    assert normal_quantile(0.90) == pytest.approx(1.644853626951472, abs=1e-12)
    for level in (0.5, 0.9, 0.95, 0.999):  # closed forms of 1 and 2 degrees of freedom
        assert t_quantile(level, 1) == pytest.approx(math.tan(math.pi / 2 * level), rel=1e-11)
        assert t_quantile(level, 2) == pytest.approx(level * math.sqrt(2 / (1 - level**2)), rel=1e-11)
    t = t_quantile(0.95, 5)
    angle = math.atan(t / math.sqrt(5))
    share = 2 / math.pi * (angle + math.sin(angle) * math.cos(angle) * (1 + 2 / 3 * math.cos(angle) ** 2))
    assert share == pytest.approx(0.95, abs=1e-13)
    assert t_quantile(0.95, 0) == math.inf


@pytest.mark.parametrize(("hits", "trials"), [(0, 10), (3, 10), (10, 10), (7, 200)])
def test_exact_bounds_leave_the_tails_they_should(hits, trials):
    low, high = exact_bounds(hits, trials, 0.9)

    def tail(p, ks):
        return sum(math.comb(trials, k) * p**k * (1 - p) ** (trials - k) for k in ks)

    assert low == 0.0 if hits == 0 else tail(low, range(hits, trials + 1)) == pytest.approx(0.05, rel=1e-9)
    assert high == 1.0 if hits == trials else tail(high, range(hits + 1)) == pytest.approx(0.05, rel=1e-9)


def test_the_score_interval_solves_its_equation():
    z = normal_quantile(0.95)
    for end in score_bounds(0.2, 50, 0.95):
        assert abs(0.2 - end) == pytest.approx(z * math.sqrt(end * (1 - end) / 50))


TRUE = np.array([[0.80, 0.12, 0.08], [0.10, 0.82, 0.08], [0.09, 0.11, 0.80]])
WEIGHT = np.array([0.2, 0.3, 0.5])


@pytest.mark.parametrize("interval", Interval)
def test_intervals_cover_the_truth_as_often_as_they_say(interval):
    """Samples of a map with known errors; TC_REDRAWS=2000 holds the cover to ± 2 %, fewer more loosely."""
    times, names = kit.redraws(300), ("a", "b", "c")
    columns = WEIGHT @ TRUE
    truth = {(Measure.OVERALL, None): float(WEIGHT @ np.diag(TRUE))}
    for k, name in enumerate(names):
        truth[Measure.USERS, name] = TRUE[k, k]
        truth[Measure.PRODUCERS, name] = WEIGHT[k] * TRUE[k, k] / columns[k]
        truth[Measure.ADJUSTED_SHARE, name] = columns[k]
        truth[Measure.F1, name] = 2 * WEIGHT[k] * TRUE[k, k] / (WEIGHT[k] + columns[k])
    chance, hits = np.random.default_rng(20261129), dict.fromkeys(truth, 0)
    areas = dict(zip(names, WEIGHT))
    for _ in range(times):
        counts = [chance.multinomial(200, row) for row in TRUE]
        found = assess(labelled_matrix(names, names, counts), areas, interval=interval)
        for key, value in truth.items():
            figure = found.figure(*key)
            hits[key] += figure.low <= value <= figure.high
    cover = {key: hit / times for key, hit in hits.items()}
    print({f"{measure.value} {name or ''}": share for (measure, name), share in cover.items()})
    margin = max(0.02, 4.0 * math.sqrt(0.95 * 0.05 / times))
    assert all(abs(share - 0.95) <= margin for share in cover.values()), cover


def test_standard_errors_equal_the_spread_of_a_bootstrap():
    """Units drawn again within each class of the map: their estimates spread by the standard error."""
    classes, counts, areas = kit.published_matrix("olofsson2013_example1")
    times, chance = kit.redraws(300), np.random.default_rng(7)
    drawn = []
    for _ in range(times):
        again = [chance.multinomial(sum(row), np.array(row) / sum(row)) for row in counts]
        found = assess(labelled_matrix(classes, classes, again), areas)
        drawn.append(
            [found.figure(m, n).value for m, n in ((Measure.OVERALL, None), (Measure.ADJUSTED_SHARE, "1"))]
        )
    spread = np.std(drawn, axis=0, ddof=1)
    whole = assessed("olofsson2013_example1")
    wanted = [whole.figure(Measure.OVERALL).se, whole.figure(Measure.ADJUSTED_SHARE, "1").se]
    assert spread == pytest.approx(wanted, rel=max(0.06, 4.0 / math.sqrt(2 * times)))
