"""Checks without QGIS: shared borders, meeting boxes, what counts twice, attributes against the rules."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.checks.attributes import Row, id_findings, row_findings
from terrestrial_carbon.plugin.core.checks.borders import borders, parcels_over, sheets
from terrestrial_carbon.plugin.core.checks.boxes import meeting_one, meeting_pairs
from terrestrial_carbon.plugin.core.checks.doubled import Shared, counted_twice, density, twice_tco2e
from terrestrial_carbon.plugin.core.checks.kinds import CheckFinding, Fault, Kind, fault_of
from terrestrial_carbon.plugin.core.findings import Level
from terrestrial_carbon.plugin.core.parcel import Basis, Status

SQUARE = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]


def of_rings(*rings, count=None):
    """Return the borders of parcels of one ring each; a ring is (parcel, hole, points)."""
    points = np.array([point for _, _, ring in rings for point in ring]).reshape(-1, 2)
    start = np.cumsum([0] + [len(ring) for _, _, ring in rings])
    parcel = np.array([number for number, _, _ in rings], dtype=np.int64)
    hole = np.array([is_hole for _, is_hole, _ in rings], dtype=bool)
    count = parcel.max() + 1 if count is None else count
    return borders(points[:, 0].copy(), points[:, 1].copy(), start, parcel, hole, count)


def cells(columns, rows, x=0.0, y=0.0, side=1.0):
    return [
        [(x + (c + a) * side, y + (r + b) * side) for a, b in SQUARE]
        for c in range(columns)
        for r in range(rows)
    ]


def test_inner_parcels_of_a_sheet_have_no_loose_edge():
    rings = cells(5, 4)
    found = of_rings(*((i, False, ring if i % 2 else ring[::-1]) for i, ring in enumerate(rings)))
    inner = [r in (1, 2) and c in (1, 2, 3) for c in range(5) for r in range(4)]
    assert (~found.loose).tolist() == inner
    assert len(found.x0) == 18  # once around
    assert len(found.left) == 5 * 3 + 4 * 4
    assert found.area.tolist() == [1.0] * 20 and found.length.tolist() == [4.0] * 20
    assert found.boxes[7].tolist() == [1.0, 3.0, 2.0, 4.0]


def test_the_depth_of_parcels_is_told_by_loose_edges_alone():
    rings = cells(5, 5) + cells(3, 3, 0.5, 0.5, 1.25)
    found = of_rings(*enumerate_rings(rings))
    for x, y, depth in ((0.2, 0.2, 1), (2.2, 2.2, 2), (4.6, 4.6, 1), (5.5, 2.0, 0), (4.1, 0.3, 1)):
        assert parcels_over(found, x, y) == depth
    label = sheets(~found.loose, found.left, found.right)
    assert len(set(label[label >= 0].tolist())) == 2


def enumerate_rings(rings):
    return [(i, False, ring) for i, ring in enumerate(rings)]


def test_a_hole_counts_against_its_parcel():
    outer = [(x * 4, y * 4) for x, y in SQUARE]
    inner = [(x + 1, y + 1) for x, y in SQUARE]
    found = of_rings((0, False, outer), (0, True, inner), (1, False, inner), count=3)
    assert found.area.tolist() == [15.0, 1.0, 0.0]
    assert found.loose.tolist() == [True, False, False]
    assert parcels_over(found, 1.5, 1.5) == 1 and parcels_over(found, 3.5, 3.5) == 1
    assert np.isnan(found.boxes[2]).all()


def test_equal_borders_have_equal_marks():
    turned = SQUARE[2:-1] + SQUARE[:3]
    split = [(0.0, 0.0), (0.5, 0.0), *SQUARE[1:]]
    found = of_rings(*enumerate_rings([SQUARE, turned, SQUARE[::-1], split, cells(1, 1, 1.0)[0]]))
    marks = found.marks.tolist()
    assert marks[0] == marks[1] == marks[2]
    assert len(set(marks)) == 3
    assert found.loose.all()  # an edge of three parcels is no clean border


def test_minus_zero_is_zero():
    left = [(-1.0, -0.0), (-0.0, -0.0), (-0.0, 1.0), (-1.0, 1.0), (-1.0, -0.0)]
    found = of_rings((0, False, SQUARE), (1, False, left))
    assert (found.left.tolist(), found.right.tolist()) == ([0], [1])


numbers = st.integers(0, 12)
box = st.tuples(numbers, numbers, st.integers(0, 8), st.integers(0, 8))


@settings(deadline=None)
@given(st.lists(box, max_size=40), st.booleans())
def test_meeting_boxes_against_each_pair(found, touching):
    boxes = np.array([(x, y, x + w, y + h) for x, y, w, h in found], dtype=float).reshape(-1, 4)
    pairs = [(int(a), int(b)) for one, other in meeting_pairs(boxes, touching) for a, b in zip(one, other)]
    assert len(pairs) == len(set(pairs))
    expected = {
        (i, j) for i, j in combinations(range(len(boxes)), 2) if j in meeting_one(boxes, boxes[i], touching)
    }
    assert set(pairs) == expected


def test_boxes_that_are_nowhere_meet_none():
    boxes = np.array([(0, 0, 2, 2), (np.nan,) * 4, (1, 1, 3, 3)])
    assert [(a.tolist(), b.tolist()) for a, b in meeting_pairs(boxes)] == [([0], [2])]


intervals = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 10), st.integers(0, 5)), min_size=1, max_size=7
)


@given(intervals)
def test_what_counts_twice_against_every_point(found):
    """Land in one dimension: on every metre all but the densest count once too often."""
    spans = [(x, x + w) for x, w, _ in found]
    densities = [float(d) for _, _, d in found]
    shared = []
    for i, j in combinations(range(len(spans)), 2):
        low, high = max(spans[i][0], spans[j][0]), min(spans[i][1], spans[j][1])
        if low < high:
            shared.append(Shared(i, j, float(high - low), (low, high), (low, 0.0, high, 1.0)))
    area, tonnes = counted_twice(
        shared, densities, lambda places: float(len({x for low, high in places for x in range(low, high)}))
    )
    over = [[d for (a, b), d in zip(spans, densities) if a <= x < b] for x in range(40)]
    assert area == sum(max(0, len(depth) - 1) for depth in over)
    assert tonnes == pytest.approx(sum(sum(depth) - max(depth, default=0.0) for depth in over))


def test_tonnes_on_shared_land_are_the_lesser():
    assert twice_tco2e(50.0, density(300.0, 100.0), density(100.0, 200.0)) == 25.0
    assert density(None, 100.0) == density(5.0, 0.0) == 0.0


def test_faults_by_what_geos_says():
    said = {
        "Self-intersection": Fault.SELF_INTERSECTION,
        "Ring Self-intersection": Fault.RING_SELF_INTERSECTION,
        "Too few points in geometry component": Fault.TOO_FEW_POINTS,
        "Hole lies outside shell": Fault.HOLE_OUTSIDE,
        "Holes are nested": Fault.NESTED_HOLES,
        "Nested shells": Fault.NESTED_PARTS,
        "Interior is disconnected": Fault.CUT_IN_TWO,
        "Duplicate Rings": Fault.DUPLICATE_RINGS,
        "Invalid Coordinate": Fault.BAD_COORDINATE,
        "Something new": Fault.OTHER,
    }
    assert {words: fault_of(words) for words in said} == said


def test_ids_missing_and_used_twice():
    found = id_findings([1, 2, 3, 4, 5], ["a", None, " ", "a", "b"], ["a", "2", "3", "a", "b"])
    assert [(one.kind, one.parcels) for one in found] == [
        (Kind.ID_MISSING, (2,)), (Kind.ID_MISSING, (3,)), (Kind.ID_DUPLICATE, (1, 4)),
    ]  # fmt: skip


CUT = date(2005, 12, 6)
EVIDENCE = {"legal_ref": None, "treaty_ref": None, "constraint_note": None, "threat_note": None}


def kinds_of(values, joining=None):
    return [(one.kind, one.detail) for one in row_findings([Row(1, "a", 10.0, values)], CUT, joining)]


@given(
    st.sampled_from([None, *Status]), st.sampled_from([None, *Basis]),
    st.sampled_from([None, date(1999, 1, 1), CUT, date(2005, 12, 7)]),
    st.sampled_from([None, date(1998, 1, 1), date(2030, 1, 1)]),
)  # fmt: skip
def test_dates_of_every_status(status, basis, since, until):
    """Stated anew: which status needs which date, and which dates cannot be."""
    values = {
        "status": status and status.value, "basis": basis and basis.value,
        "protected_from": since, "protected_to": until, "excluded_to": None,
    }  # fmt: skip
    by_law = status is Status.THREATENED or (
        status is Status.PROTECTED and basis in (None, Basis.LAW, Basis.BIOPHYSICAL, Basis.ECONOMIC)
    )
    expected = set()
    if by_law and since is None:
        expected.add((Kind.DATE_MISSING, "protected_from"))
    if status is Status.EXCLUDED:
        expected.add((Kind.DATE_MISSING, "excluded_to"))
    if since and until and until < since:
        expected.add((Kind.DATES_CONTRADICT, "protected_to"))
    if status is Status.PROTECTED and basis is Basis.LAW and since and since > CUT:
        expected.add((Kind.AFTER_CUTOFF, ""))
    fits = {
        Status.PROTECTED: {Basis.LAW, Basis.TREATY}, Status.INACCESSIBLE: {Basis.BIOPHYSICAL, Basis.ECONOMIC},
    }  # fmt: skip
    if status is not None and basis is not None and basis not in fits.get(status, ()):
        expected.add((Kind.BASIS_MISFIT, ""))
    found = kinds_of(values)
    assert len(found) == len(expected) and set(found) == expected


def test_only_fields_that_are_there_are_asked_for():
    assert kinds_of({"status": "protected", "basis": "treaty"}) == []
    assert kinds_of({"status": "protected", "basis": "treaty", **EVIDENCE}) == [
        (Kind.EVIDENCE_MISSING, "treaty_ref")
    ]
    assert kinds_of({"status": "no such"}) == []


def test_dates_may_be_text_and_an_exclusion_ends_after_joining():
    assert kinds_of({"valid_from": "2020-05-01", "valid_to": "2019-01-01T00:00:00"}) == [
        (Kind.DATES_CONTRADICT, "valid_to")
    ]
    excluded = {"status": "excluded", "excluded_to": date(2014, 1, 1)}
    assert kinds_of(excluded, joining=date(2015, 1, 1)) == [(Kind.DATES_CONTRADICT, "excluded_to")]
    assert kinds_of(excluded) == []


@pytest.mark.parametrize(
    ("given_ha", "measured", "differs"),
    [(10.09, 10.0, False), (10.11, 10.0, True), (0.0015, 0.001, False), (0.0, 5.0, True), (None, 5.0, False)],
)
def test_area_attributes_may_differ_by_a_hundredth(given_ha, measured, differs):
    found = row_findings([Row(1, "a", measured, {"area_ha": given_ha})])
    assert [one.kind for one in found] == ([Kind.AREA_DIFFERS] if differs else [])


def test_a_finding_keeps_its_identity_until_its_land_changes():
    one = CheckFinding(Kind.OVERLAP, (1, 2), ("b", "a"), 1.0, 5.0, x=3.0, y=4.0)
    same = CheckFinding(Kind.OVERLAP, (7, 8), ("a", "b"), 1.0, 9.0, x=3.1, y=4.0)
    assert one.identity == same.identity and one.level is Level.ERROR
    assert one.identity != CheckFinding(Kind.OVERLAP, (1, 2), ("b", "a"), 1.1).identity
    gap = CheckFinding(Kind.GAP, area_ha=1.0, x=3.0, y=4.0)
    assert gap.identity != CheckFinding(Kind.GAP, area_ha=1.0, x=30.0, y=4.0).identity
    assert gap.level is Level.WARNING
