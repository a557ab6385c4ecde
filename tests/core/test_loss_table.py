"""Losses by parcel and year: the columns against plain sums, and the order of the warnings."""

from __future__ import annotations

import math
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.overlays.loss_table import Figures, Loss, LossTable, sums_by
from terrestrial_carbon.plugin.core.overlays.watch import (
    Land,
    News,
    Urgency,
    may_be_threatened,
    most_urgent_first,
    warnings_of,
)

amounts = st.none() | st.floats(0, 1e6)
losses = st.builds(
    Loss,
    st.sampled_from(["a", "b", "c", "d"]),
    st.integers(2001, 2006),
    st.sampled_from(["loss", "fire"]),
    st.sampled_from(["", "high"]),
    st.floats(0, 1e4),
    amounts,
)


def plain(rows):
    """Sum (ha, tCO2e, any known) by parcel and year, one row after the other."""
    sums = defaultdict(lambda: [0.0, 0.0, False])
    for row in rows:
        entry = sums[row.parcel_id, row.year]
        entry[0] += row.area_ha
        if row.tco2e is not None:
            entry[1] += row.tco2e
            entry[2] = True
    return sums


@given(st.lists(losses, max_size=40), st.sampled_from([None, ("fire",), ("loss", "fire")]))
def test_cells_are_the_plain_sums(rows, types):
    shown = LossTable(rows).by_year((2002, 2005), types, None, lambda parcel: parcel != "d")
    wanted = plain(
        row
        for row in rows
        if 2002 <= row.year <= 2005 and (types is None or row.event_type in types) and row.parcel_id != "d"
    )
    found = {}
    for place, parcel in enumerate(shown.parcels):
        for column, year in enumerate(shown.years):
            found[parcel, year] = (shown.area_ha[place, column], shown.tco2e[place, column])
    assert set(wanted) <= set(found)
    for key, (area, amount) in found.items():
        plain_area, plain_amount, is_known = wanted.get(key, (0.0, 0.0, False))
        assert area == pytest.approx(plain_area)
        assert (amount == pytest.approx(plain_amount)) if is_known else math.isnan(amount)


@given(st.lists(losses, min_size=1, max_size=40))
def test_sums_agree_whichever_way(rows):
    shown = LossTable(rows).by_year()
    whole = shown.whole()
    areas, tonnes = shown.year_totals()
    assert sum(areas) == pytest.approx(whole.area_ha) == pytest.approx(sum(row.area_ha for row in rows))
    stated = [row.tco2e for row in rows if row.tco2e is not None]
    assert whole.tco2e == (pytest.approx(sum(stated)) if stated else None)
    by_parcel = sums_by(shown, lambda parcel: (parcel,))
    assert sum(figures.area_ha for figures, _ in by_parcel.values()) == pytest.approx(whole.area_ha)
    assert sum(parcels for _, parcels in by_parcel.values()) == len(shown.parcels)
    assert sum(amount or 0.0 for amount in tonnes) == pytest.approx(whole.tco2e or 0.0)


def test_nothing_counted_is_nothing_shown():
    shown = LossTable().by_year()
    assert (list(shown.parcels), list(shown.years)) == ([], [])
    assert shown.whole() == Figures(0.0, None) and LossTable().years is None


def test_a_parcel_of_two_projects_counts_under_both():
    table = LossTable([("a", 2022, "loss", "", 2.0, 10.0), ("b", 2022, "loss", "", 1.0, None)])
    projects = {"a": ("P1", "P2"), "b": ("P2",)}
    assert sums_by(table.by_year(), projects.get) == {
        "P1": (Figures(2.0, 10.0), 1),
        "P2": (Figures(3.0, 10.0), 2),
    }


LANDS = {
    "park": Land("Park", "protected", "law"),
    "marsh": Land("Marsh", "protected", "treaty"),
    "sold": Land("Woods", "tradeable", credited=True),
    "cliff": Land("Cliffs", "inaccessible", "biophysical"),
    "farm": Land("Farms", "tradeable"),
}


def news(parcel, year, area, tonnes, overlay="gfc", kind="loss"):
    return News(overlay, parcel, year, kind, "", area, tonnes)


def test_protected_and_credited_land_comes_first_whatever_the_tonnes():
    told = [
        news("farm", 2022, 900.0, 90_000.0),
        news("cliff", 2022, 50.0, 5_000.0),
        news("park", 2023, 0.5, 90.0),
        news("park", 2022, 0.8, 160.0),
        news("sold", 2021, 9.0, 900.0),
        news("marsh", 2022, 3.0, None),
    ]
    found = most_urgent_first(warnings_of(told), LANDS.get)
    assert [each.parcel_id for _, each in found] == ["sold", "park", "marsh", "cliff", "farm"]
    urgency, park = found[1]
    assert (park.first_year, park.last_year, park.tco2e) == (2022, 2023, 250.0)
    assert park.area_ha == pytest.approx(1.3) and urgency is Urgency.PROTECTED_OR_CREDITED
    assert found[2][1].tco2e is None
    assert [loss.year for loss in park.losses] == [2022, 2023]


def test_each_map_warns_for_itself_and_early_years_can_be_left_out():
    told = [news("park", 2003, 1.0, 1.0), news("park", 2022, 1.0, 3.0), news("park", 2022, 2.0, 2.0, "radd")]
    by_map = {each.overlay_id: each for each in warnings_of(told)}
    assert by_map["gfc"].area_ha == 2.0 and by_map["radd"].since(2015) is by_map["radd"]
    late = by_map["gfc"].since(2015)
    assert (late.area_ha, late.tco2e, late.first_year) == (1.0, 3.0, 2022)
    assert by_map["gfc"].since(2023) is None


@pytest.mark.parametrize(
    ("parcel", "code"),
    [("park", None), ("marsh", "treaty_land_stays"), ("farm", "not_protected_by_law"),
     ("cliff", "not_protected_by_law")],
)  # fmt: skip
def test_only_land_protected_by_law_becomes_threatened(parcel, code):
    finding = may_be_threatened(LANDS[parcel])
    assert (finding and finding.code) == code


def test_what_is_threatened_already_is_not_proposed_again():
    assert may_be_threatened(Land("Gap", "threatened")).code == "threatened_already"
