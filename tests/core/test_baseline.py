"""Freezing, thawing, drift and the history of the parcels, as rules."""

import json
import math
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism import freezing, opening, years
from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.drift import Drift, drift
from terrestrial_carbon.plugin.core.mechanism.freezing import FrozenParcel
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger, first_break, replay
from terrestrial_carbon.plugin.core.mechanism.parcel_changes import change_parcels, delta_of, go_back

FIGURES = {
    "joining_date": "2015-07-01",
    "period_years": 50,
    "p0_tco2e": 100.0,
    "t0_tco2e": 300.0,
    "annual_budget_tco2e": 6.0,
    "stock_tco2e": 400.0,
    "method": "tradeable_stock",
}
PARCELS = (
    FrozenParcel(id="a", status="protected", basis="law", side="protected", area_ha=1.0, stock_tco2e=100.0,
                 geometry_sha256="A", protected_tco2e=100.0),
    FrozenParcel(id="b", status="tradeable", side="tradeable", area_ha=3.0, stock_tco2e=300.0,
                 geometry_sha256="B", tradeable_tco2e=300.0),
)  # fmt: skip


def frozen_ledger(parcels=PARCELS, **changed):
    ledger = MemoryLedger(MemoryBook(date(2016, 1, 1)))
    ledger.act(freezing.freeze_baseline, parcels=parcels, **{**FIGURES, **changed})
    return ledger


def refused(act, code):
    with pytest.raises(RuleError) as error:
        act()
    assert error.value.finding.code == code


def test_what_is_frozen_is_what_was_given_and_replays():
    ledger = frozen_ledger()
    state = freezing.frozen_state(ledger.book)
    assert [state[name] for name in FIGURES] == list(FIGURES.values())
    assert tuple(freezing.frozen_parcels(ledger.book, state["id"])) == PARCELS
    assert state["sha256"] == freezing.snapshot_sha256(PARCELS)
    assert first_break(ledger.entries) is None
    assert replay(ledger.entries).tables == ledger.book.tables


def test_the_fingerprint_tells_any_parcel_that_is_different():
    one = freezing.snapshot_sha256(PARCELS)
    for change in (
        {"stock_tco2e": 100.0000001},
        {"geometry_sha256": "C"},
        {"basis": "treaty"},
        {"flag": "x"},
    ):
        assert freezing.snapshot_sha256((replace(PARCELS[0], **change), PARCELS[1])) != one


def test_it_is_frozen_once_thawed_with_a_reason_and_frozen_anew():
    ledger = frozen_ledger()
    refused(
        lambda: ledger.act(freezing.freeze_baseline, parcels=PARCELS, **FIGURES), "baseline_frozen_already"
    )
    refused(lambda: ledger.act(freezing.thaw_baseline, reason=" "), "thaw_without_reason")
    ledger.act(freezing.thaw_baseline, reason="wrong map")
    assert freezing.frozen_state(ledger.book) is None
    refused(lambda: ledger.act(freezing.thaw_baseline, reason="again"), "baseline_not_frozen")
    ledger.act(freezing.freeze_baseline, parcels=PARCELS[:1], **FIGURES)
    state = freezing.frozen_state(ledger.book)
    assert (state["id"], state["parcels"]) == ("freeze-000003", 1)
    assert tuple(freezing.frozen_parcels(ledger.book, "freeze-000001")) == PARCELS
    assert [entry.reason for entry in ledger.entries] == ["", "wrong map", ""]
    assert replay(ledger.entries).tables == ledger.book.tables


def test_open_accounts_are_neither_frozen_nor_thawed():
    ledger = frozen_ledger()
    ledger.act(opening.open_accounts, parcels=PARCELS, country="EXA", **FIGURES)
    refused(
        lambda: ledger.act(freezing.freeze_baseline, parcels=PARCELS, **FIGURES), "baseline_is_the_opening"
    )
    refused(lambda: ledger.act(freezing.thaw_baseline, reason="why"), "thaw_of_open_accounts")
    ledger.act(years.close_year, year=1)
    refused(lambda: ledger.act(freezing.thaw_baseline, reason="why"), "thaw_after_closing")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"parcels": ()}, "no_parcels"),
        ({"parcels": PARCELS + PARCELS[:1]}, "parcel_twice"),
        ({"p0_tco2e": math.nan}, "bad_amount"),
        ({"period_years": 0}, "bad_period"),
        ({"method": "guess"}, "unknown_method"),
        ({"joining_date": "2015-7"}, "bad_date"),
    ],
)
def test_impossible_figures_are_refused(changed, code):
    parcels = changed.pop("parcels", PARCELS)
    refused(lambda: frozen_ledger(parcels, **changed), code)


def kinds(then, now, families=()):
    return {row.parcel_id: {kind.value for kind in row.kinds} for row in drift(then, now, families)}


def test_each_kind_of_drift_is_told():
    a, b = PARCELS
    assert kinds(PARCELS, PARCELS) == {}
    assert kinds(PARCELS, (replace(a, status="tradeable", basis=None), b)) == {"a": {"status"}}
    assert kinds(PARCELS, (replace(a, geometry_sha256="X"), b)) == {"a": {"geometry"}}
    assert kinds(PARCELS, (replace(a, stock_tco2e=99.0), b)) == {"a": {"stock"}}
    assert kinds(PARCELS, (replace(a, protected_tco2e=0.0, flag="no_coverage"), b)) == {"a": {"counted"}}
    assert kinds(PARCELS, (a,)) == {"b": {"gone"}}
    assert kinds(PARCELS, (*PARCELS, replace(a, id="c"))) == {"c": {"new"}}


AMOUNTS = st.floats(0.0, 1e9)


@st.composite
def worlds(draw):
    """Frozen parcels, and what became of them: split, merged, changed, dropped, added."""
    names = [f"p{number}" for number in range(draw(st.integers(1, 8)))]
    sides = st.sampled_from(("protected", "tradeable", "neither"))
    then = [_parcel(draw, name, draw(sides)) for name in names]
    now, families, left = [], [], list(then)
    while left:
        taken = [left.pop() for _ in range(min(len(left), draw(st.integers(1, 3))))]
        heirs = draw(st.integers(0, 3))
        if not heirs:
            continue  # all gone
        if heirs == 1 and len(taken) == 1:
            now.append(_parcel(draw, taken[0].id, draw(sides)))
            continue
        ids = [taken[0].id, *(f"{taken[0].id}/{number}" for number in range(1, heirs))]
        children = [{"id": one, "share_of": {}} for one in ids]
        for parent in taken:
            weights = [draw(st.floats(0.0, 1.0)) for _ in ids]
            whole = math.fsum(weights)
            shares = [weight / whole for weight in weights] if whole else [1.0] + [0.0] * (heirs - 1)
            for child, share in zip(children, shares):
                child["share_of"][parent.id] = share
        families.append(([parent.id for parent in taken], children))
        now += [_parcel(draw, one, draw(sides)) for one in ids]
    now += [_parcel(draw, f"new{number}", draw(sides)) for number in range(draw(st.integers(0, 2)))]
    return then, now, families


def _parcel(draw, name, side):
    stock = draw(AMOUNTS)
    counted = {f"{side}_tco2e": stock} if side != "neither" else {}
    return FrozenParcel(id=name, status="tradeable", side=side, area_ha=draw(AMOUNTS), stock_tco2e=stock,
                        geometry_sha256=draw(st.sampled_from("XYZ")), **counted)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(worlds())
def test_the_differences_of_all_parcels_are_those_of_the_totals(world):
    then, now, families = world
    rows = drift(then, now, families)
    for column in ("area_ha", "stock_tco2e", "protected_tco2e", "tradeable_tco2e"):
        total = math.fsum(getattr(p, column) for p in now) - math.fsum(getattr(p, column) for p in then)
        scale = math.fsum(getattr(p, column) for p in (*now, *then))
        assert math.isclose(math.fsum(row.by(column) for row in rows), total, abs_tol=1e-9 * scale + 1e-9)
    heirs = {parent: set() for parents, _ in families for parent in parents}
    for row in rows:
        for parent in row.parents:
            heirs[parent].add(row.parcel_id)
            assert {Drift.SPLIT, Drift.MERGED} & set(row.kinds) or len(row.parents) == 1
        assert (row.then is None) == (Drift.NEW in row.kinds)
        assert (row.now is None) == (Drift.GONE in row.kinds)


@settings(deadline=None, max_examples=200)
@given(worlds())
def test_children_hold_what_their_parents_were(world):
    then, now, families = world
    by_id = {row.parcel_id: row for row in drift(then, now, families)}
    was = {parcel.id: parcel for parcel in then}
    for parents, children in families:
        rows = [by_id.get(child["id"]) for child in children]
        if None in rows:
            continue  # one child is exactly its share
        for column in ("area_ha", "stock_tco2e", "protected_tco2e", "tradeable_tco2e"):
            whole = math.fsum(getattr(was[parent], column) or 0.0 for parent in parents)
            shares = math.fsum(getattr(row.then, column) or 0.0 for row in rows)
            assert math.isclose(shares, whole, rel_tol=1e-12, abs_tol=1e-9)


STATES = st.dictionaries(st.sampled_from(("status", "stock_tco2e", "name")), st.integers(0, 3), max_size=3)
MAPS = st.dictionaries(st.sampled_from("abcd"), STATES, max_size=4)


@settings(deadline=None, max_examples=200)
@given(st.lists(MAPS, min_size=1, max_size=6))
def test_going_back_gives_every_map_there_was(maps):
    """Each save's differences go through the ledger; from the last map back they give all before it."""
    ledger, before, saves = MemoryLedger(), {}, []
    for after in maps:
        deltas = [delta_of(one, before.get(one), after.get(one)) for one in {**before, **after}]
        deltas = [delta for delta in deltas if delta is not None]
        if deltas:
            ledger.act(change_parcels, changes=deltas, origin="plugin")
        saves.append(deltas)
        before = after
    assert replay(ledger.entries).tables == ledger.book.tables
    states = {name: dict(state) for name, state in maps[-1].items()}
    rows = [ledger.book.row("parcel_change", effect[1]) for entry in ledger.entries
            for effect in json.loads(entry.payload)["effects"]]  # fmt: skip
    for number in range(len(maps) - 1, 0, -1):
        taken, rows = rows[len(rows) - len(saves[number]) :], rows[: len(rows) - len(saves[number])]
        go_back(states, reversed(taken))
        assert states == maps[number - 1]


def test_an_act_without_change_and_an_unknown_origin_are_refused():
    ledger = MemoryLedger()
    refused(lambda: ledger.act(change_parcels, changes=[], origin="plugin"), "no_change")
    delta = delta_of("a", None, {"status": "tradeable"})
    refused(lambda: ledger.act(change_parcels, changes=[delta], origin="moon"), "unknown_origin")
