"""From labels in the books to the figures: published examples, who counts, other designs, refusals."""

from __future__ import annotations

import pytest
import samples_kit as kit
import statistics_kit
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger, replay
from terrestrial_carbon.plugin.core.review.sample_accuracy import (
    counted_labels,
    sample_accuracy,
    unit_outcome,
    unit_outcomes,
)
from terrestrial_carbon.plugin.core.review.samples import close_sample, reopen_sample
from terrestrial_carbon.plugin.core.review.standing import Standing
from terrestrial_carbon.plugin.core.statistics.accuracy import Measure, assess
from terrestrial_carbon.plugin.core.statistics.labelled import labelled_matrix, labelled_units

TWO = ("a", "b")


def small(units=6, **more):
    """Return (ledger, sample id) of a few points, mapped a, b, a, b …"""
    ledger = MemoryLedger()
    rows = [
        {"number": n + 1, "map_class": "ab"[n % 2], "weight": 10.0, "area_ha": 0.09, "x": n * 1.0, "y": 0.0}
        for n in range(units)
    ]
    for row in rows:
        row.update(more.pop(f"unit_{row['number']}", {}))
    areas = more.pop("areas", {"a": 70.0, "b": 30.0})
    return ledger, kit.keep(ledger, rows, TWO, areas, **more)


def codes(findings):
    return [finding.code for finding in findings]


def same(found, wanted):
    assert len(found.figures) == len(wanted.figures)
    for one, other in zip(found.figures, wanted.figures):
        names = (other.measure, other.mapped, other.reference, other.units, other.note)
        assert (one.measure, one.mapped, one.reference, one.units, one.note) == names
        for column in ("value", "se", "half_width", "low", "high"):
            want = getattr(other, column)
            assert getattr(one, column) == (
                None if want is None else pytest.approx(want, rel=1e-9, abs=1e-12)
            )


@pytest.mark.parametrize("plots", [False, True])
@pytest.mark.parametrize("name", statistics_kit.DATASETS)
def test_labels_in_the_books_give_the_published_figures(name, plots):
    classes, counts, areas = statistics_kit.published_matrix(name)
    ledger = MemoryLedger()
    units, reference = kit.matrix_units(classes, counts, areas, plots)
    sample_id = kit.keep(ledger, units, classes, areas, plot_side_m=50.0 if plots else 0.0)
    for number, code in enumerate(reference, 1):
        kit.label(ledger, sample_id, number, code)
    found = sample_accuracy(ledger.book, sample_id)
    same(found.accuracy, assess(labelled_matrix(classes, classes, counts), areas))
    assert found.counted.left_out.unlabelled == found.counted.left_out.disagreed == ()
    assert found.counted.numbers == tuple(range(1, len(units) + 1))


def test_a_consensus_counts_before_what_readers_said_and_those_who_differ_do_not_count():
    ledger, sample = small(7)
    for number, code in ((1, "a"), (2, "b"), (3, "a"), (4, "a"), (5, "a")):
        kit.label(ledger, sample, number, code, "Ana")
    for number, code in ((2, "b"), (3, "b"), (4, "b"), (6, "b")):
        kit.label(ledger, sample, number, code, "Bea")
    kit.agree(ledger, sample, 3, "b")
    found = sample_accuracy(ledger.book, sample)
    assert found.counted.numbers == (1, 2, 3, 5, 6)
    assert found.counted.left_out.disagreed == (4,) and found.counted.left_out.unlabelled == (7,)
    assert codes(found.findings)[:2] == ["units_unlabelled", "units_disagreed"]
    assert found.accuracy.figure(Measure.COUNT, "a", "b").value == 1.0
    standing = [one.outcome.standing for one in unit_outcomes(ledger.book, sample)]
    assert standing[2] is Standing.AGREED and standing[3] is Standing.DISAGREED
    assert unit_outcome(ledger.book, f"{sample}:4").outcome.standing is Standing.DISAGREED


def test_a_label_that_is_taken_back_counts_no_more():
    ledger, sample = small(2)
    kit.label(ledger, sample, 1, "a")
    kit.label(ledger, sample, 2, "b")
    kit.label(ledger, sample, 1, "")
    assert counted_labels(ledger.book, sample).numbers == (2,)
    kit.label(ledger, sample, 2, "")
    with pytest.raises(RuleError) as refused:
        sample_accuracy(ledger.book, sample)
    assert refused.value.finding.code == "no_unit_counts"


def test_how_it_was_drawn_and_by_how_many_labelled_is_said():
    ledger, sample = small(4, design="systematic")
    for number in (1, 2, 3):
        kit.label(ledger, sample, number, "a", "Ana")
    kit.label(ledger, sample, 2, "a", "Bea")
    said = {one.code: one.values for one in sample_accuracy(ledger.book, sample).findings}
    assert said["units_by_one_reader"] == {"number": 2, "units": 3}
    assert said["draw_systematic"] == {"number": 3}
    kit.label(ledger, sample, 1, "a", "Bea")
    kit.label(ledger, sample, 3, "b", "Bea")
    kit.agree(ledger, sample, 3, "b")
    assert "units_by_one_reader" not in codes(sample_accuracy(ledger.book, sample).findings)


def test_where_no_unit_counts_it_is_said_why():
    """All units have labels: “label some units first” alone would send people the wrong way."""
    ledger, sample = small(3, unit_3={"map_class": None})
    for number, code, reader in ((1, "a", "Ana"), (1, "b", "Bea"), (2, "a", "Ana"), (2, "b", "Bea")):
        kit.label(ledger, sample, number, code, reader)
    kit.label(ledger, sample, 3, "a")
    with pytest.raises(RuleError) as refused:
        sample_accuracy(ledger.book, sample)
    assert refused.value.finding.subject == "Forest map"
    assert refused.value.finding.values == {"unlabelled": 0, "disagreed": 2, "unmapped": 1}


def test_units_without_a_class_of_the_map_are_left_out_and_said():
    ledger, sample = small(3, unit_2={"map_class": None})
    for number in (1, 2, 3):
        kit.label(ledger, sample, number, "a")
    found = sample_accuracy(ledger.book, sample)
    assert found.counted.left_out.unmapped == (2,) and "units_unmapped" in codes(found.findings)


def test_strata_that_are_not_the_map_s_classes():
    strata = {f"unit_{n}": {"stratum": "north" if n < 5 else "south"} for n in range(1, 9)}
    ledger, sample = small(8, areas={"north": 60.0, "south": 40.0}, **strata)
    answers = "abbabaab"
    for number, code in enumerate(answers, 1):
        kit.label(ledger, sample, number, code)
    mapped, stratum = list("abababab"), ["north"] * 4 + ["south"] * 4
    wanted = labelled_units(mapped, list(answers), [10.0] * 8, stratum, adds_up=True)
    same(sample_accuracy(ledger.book, sample).accuracy, assess(wanted, {"north": 60.0, "south": 40.0}))


def test_clusters_count_together():
    drawn = {f"unit_{n}": {"cluster": (n + 1) // 2, "weight": 5.0 + n} for n in range(1, 9)}
    ledger, sample = small(8, **drawn)
    answers = "abbabaab"
    for number, code in enumerate(answers, 1):
        kit.label(ledger, sample, number, code)
    areas = {"a": 70.0, "b": 30.0}
    weights, cluster = [6.0 + n for n in range(8)], [str(n // 2) for n in range(8)]
    wanted = labelled_units(list("abababab"), list(answers), weights, None, cluster, TWO, True)
    same(sample_accuracy(ledger.book, sample).accuracy, assess(wanted, areas))


def test_parcels_count_by_weight_times_area():
    ledger, sample = small(2, unit_1={"parcel_id": "p1", "area_ha": 3.0}, areas={},
                           unit_2={"parcel_id": "p2", "area_ha": 1.0})  # fmt: skip
    kit.label(ledger, sample, 1, "a")
    kit.label(ledger, sample, 2, "a")
    found = sample_accuracy(ledger.book, sample).accuracy
    assert found.figure(Measure.OVERALL).value == pytest.approx(0.75) and found.total == pytest.approx(40.0)


def test_land_stays_where_labels_are_missing_or_readers_differ():
    """Areas of the map are not known: units that count stand for those of their class that do not."""
    drawn = {f"unit_{n}": {"weight": 10.0 * n} for n in range(1, 7)}
    ledger, sample = small(6, areas={}, **drawn)  # a: 10 + 30 + 50, b: 20 + 40 + 60
    for number, code in ((1, "a"), (3, "b"), (2, "b"), (4, "b")):
        kit.label(ledger, sample, number, code)
    kit.label(ledger, sample, 4, "a", "Bea")  # differs from Ana's
    found = sample_accuracy(ledger.book, sample).accuracy
    assert found.total == pytest.approx(210.0)
    assert found.figure(Measure.MAPPED_AREA, "a").value == pytest.approx(90.0)
    assert found.figure(Measure.ADJUSTED_AREA, "b").value == pytest.approx(120.0 + 90.0 * 30.0 / 40.0)


def test_classes_of_the_sample_that_nobody_needs_are_not_shown():
    ledger = MemoryLedger()
    rows = [{"number": 1, "map_class": "b", "weight": 1.0, "area_ha": 1.0, "x": 0.0, "y": 0.0}]
    sample = kit.keep(ledger, rows, ("c", "b", "a"), {"b": 5.0, "c": 1.0})
    kit.label(ledger, sample, 1, "b")
    assert sample_accuracy(ledger.book, sample).accuracy.classes == ("c", "b")


def test_a_closed_sample_takes_no_label_and_says_so():
    ledger, sample = small(1)
    kit.label(ledger, sample, 1, "a")
    ledger.act(close_sample, sample_id=sample)
    with pytest.raises(RuleError) as refused:
        kit.label(ledger, sample, 1, "b")
    assert refused.value.finding.code == "sample_closed"
    ledger.act(reopen_sample, reason="a mistake", sample_id=sample)
    kit.label(ledger, sample, 1, "b")
    with pytest.raises(RuleError) as unknown:
        sample_accuracy(ledger.book, "nothing")
    assert unknown.value.finding.code == "unknown_row"


LABELS = st.lists(
    st.tuples(st.integers(1, 6), st.sampled_from(("Ana", "Bea", "Cai")), st.sampled_from(("a", "b", ""))),
    max_size=30,
)


@settings(deadline=None, max_examples=60)
@given(LABELS, st.dictionaries(st.integers(1, 6), st.sampled_from(TWO)))
def test_every_unit_counts_or_is_left_out_once_and_the_journal_says_the_same(labels, agreed):
    ledger, sample = small(6)
    last: dict = {}
    for number, reader, code in labels:
        if code or (number, reader) in last:
            kit.label(ledger, sample, number, code, reader)
            last[number, reader] = code
    for number, code in agreed.items():
        if sum(bool(given) for (unit, _), given in last.items() if unit == number) > 1:
            kit.agree(ledger, sample, number, code)
            last[number, ""] = code
    wanted = {}
    for number in range(1, 7):
        said = {given for (unit, _), given in last.items() if unit == number and given}
        wanted[number] = last.get((number, "")) or (said.pop() if len(said) == 1 else None)
    if not any(wanted.values()):
        return
    for book in (ledger.book, replay(ledger.entries)):
        counted = counted_labels(book, sample)
        assert counted.numbers == tuple(number for number in wanted if wanted[number])
        names = [counted.labelled.classes[k] for k in counted.labelled.reference]
        assert names == [answer for answer in wanted.values() if answer]
        left = counted.left_out
        assert sorted((*counted.numbers, *left.unlabelled, *left.disagreed, *left.unmapped)) == list(wanted)
