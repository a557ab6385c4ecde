"""Terms restated, buffers set, parcels split and merged: the old figures kept, no total changed."""

from __future__ import annotations

import pytest
from examplania_kit import PARCELS, close, enter, examplania, refused, row, with_project
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.mechanism.credits import redeem
from terrestrial_carbon.plugin.core.mechanism.entitlement import available, obligation_of
from terrestrial_carbon.plugin.core.mechanism.journal import replay
from terrestrial_carbon.plugin.core.mechanism.ratchet import balance_of, table_of
from terrestrial_carbon.plugin.core.mechanism.rights import add_right
from terrestrial_carbon.plugin.core.mechanism.terms import ParcelChange, reshape, restate, set_buffer
from terrestrial_carbon.plugin.core.mechanism.years import close_year, correct_entry

AMOUNTS = (
    "protected_tco2e", "tradeable_tco2e", "emitted_protected_tco2e", "emitted_tradeable_tco2e",
    "emitted_new_tco2e", "growth_tco2e",
)  # fmt: skip
POOL = {"reason": "pool_added", "evidence": "peat survey 2016"}


def terms(ledger):
    return ledger.book.rows("account_terms")


def test_a_pool_phased_in_grows_the_budget_and_the_rights():
    ledger, right, _ = with_project()
    close(ledger, 1)
    act = ledger.act(
        restate, from_year=2016, **POOL,
        parcels=[ParcelChange("a-forest", tradeable_tco2e=500.0),
                 ParcelChange("a-park", protected_tco2e=90.0)],
    )  # fmt: skip
    assert act.result["from_year"] == 2
    before, after = terms(ledger)
    assert (before["p0_tco2e"], before["t0_tco2e"], before["annual_budget_tco2e"]) == (11_000, 39_000, 780)
    assert (after["p0_tco2e"], after["t0_tco2e"], after["annual_budget_tco2e"]) == (11_090, 39_500, 790)
    assert (after["stock_change_tco2e"], after["evidence"]) == (590, "peat survey 2016")
    found = row(ledger, "carbon_right", right)
    assert (found["tradeable_tco2e"], found["annual_tco2e"], found["accrued_tco2e"]) == (2_500, 50, 40)
    assert row(ledger, "parcel_account", "a-park")["protected_tco2e"] == 1_090
    assert row(ledger, "baseline", "a-forest")["stock_tco2e"] == 1_500  # the snapshot stays
    close(ledger, 2)
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == 90


def test_the_budget_is_restated_without_parcels():
    ledger = examplania()
    ledger.act(restate, from_year=1, **POOL, p0_change_tco2e=100.0, t0_change_tco2e=500.0)
    (_, after) = terms(ledger)
    assert (after["annual_budget_tco2e"], after["stock_change_tco2e"]) == (790, 600)
    assert balance_of(ledger.book, 0) == 0  # of the joining date, as it was
    close(ledger, 1)
    assert balance_of(ledger.book, 1) == 790


def test_a_new_method_moves_no_carbon_and_a_historical_average_is_given():
    ledger = examplania()
    change = {"from_year": 1, "reason": "method", "evidence": "inventory", "method": "historical_average"}
    refused("annual_budget_needed", ledger, restate, **change)
    ledger.act(restate, **change, annual_budget_tco2e=700.0)
    after = terms(ledger)[-1]
    assert (after["annual_budget_tco2e"], after["stock_change_tco2e"]) == (700, 0)
    assert after["method"] == "historical_average"
    refused("annual_budget_needed", ledger, restate, from_year=1, **POOL)


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("year_not_open", {"from_year": 1}),
        ("year_not_open", {"from_year": 51}),
        ("evidence_needed", {"evidence": " "}),
        ("unknown_terms_reason", {"reason": "because"}),
        ("unknown_terms_reason", {"reason": "opening"}),
        ("unknown_parcel", {"parcels": [ParcelChange("nowhere", 1.0)]}),
        ("parcel_stock_negative", {"parcels": [ParcelChange("a-park", -1_001.0)]}),
        ("parcel_stock_negative", {"parcels": [ParcelChange("a-park", float("nan"))]}),
        ("terms_negative", {"p0_change_tco2e": -11_001.0}),
        ("bad_amount", {"annual_budget_tco2e": -1.0}),
        ("rights_exceed_new_budget", {"annual_budget_tco2e": 39.0}),
        ("bad_buffer", {"annual_budget_tco2e": 155.0}),
        ("unknown_method", {"method": "guess"}),
    ],
)
def test_impossible_terms_are_refused(code, change):
    ledger, _, _ = with_project(examplania(buffer_tco2e=156.0))
    close(ledger, 1)
    if code == "rights_exceed_new_budget":
        ledger.act(set_buffer, from_year=2, buffer_tco2e=0, evidence="decree")
    refused(code, ledger, restate, **{"from_year": 2, **POOL, **change})


def test_new_terms_do_not_begin_before_later_ones():
    ledger = examplania()
    ledger.act(set_buffer, from_year=3, buffer_tco2e=50, evidence="decree")
    refused("terms_before_later", ledger, restate, from_year=2, **POOL)
    refused("terms_before_later", ledger, set_buffer, from_year=2, buffer_tco2e=1, evidence="decree")
    ledger.act(set_buffer, from_year=3, buffer_tco2e=60, evidence="decree 2")
    for _ in range(3):
        close(ledger, len(table_of(ledger.book)) + 1)
    assert [one.buffers_tco2e for one in table_of(ledger.book)] == [0, 0, 60]
    refused("bad_buffer", ledger, set_buffer, from_year=4, buffer_tco2e=781, evidence="decree 3")
    refused("bad_amount", ledger, set_buffer, from_year=4, buffer_tco2e=-1, evidence="decree 3")


def test_excluded_territory_leaves_the_accounts_and_returns():
    """FAQ 12: what the country has redeemed there is neither emitted nor required meanwhile."""
    ledger, right, project = with_project()
    for year in range(1, 6):
        ledger.act(redeem, project_id=project, amount_t=40, year=year)
        close(ledger, year, 740)  # all that the rest of the budget allows
    assert balance_of(ledger.book, 5) == 0
    gone = [ParcelChange("a-forest", tradeable_tco2e=-1_500), ParcelChange("a-scrub", tradeable_tco2e=-500)]
    ledger.act(restate, from_year=6, reason="territory_excluded", evidence="UN report", parcels=gone)
    lost = terms(ledger)[-1]
    assert (lost["t0_tco2e"], lost["annual_budget_tco2e"]) == (37_000, 740)
    assert (lost["p0_tco2e"], lost["stock_change_tco2e"]) == (10_800, -2_000)
    assert obligation_of(ledger.book, project) == 0
    assert available(ledger.book, project, 6).whole_t == 0
    close(ledger, 6, 740)
    assert balance_of(ledger.book, 6) == pytest.approx(0, abs=1e-9)
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == 200
    back = [ParcelChange(one.parcel_id, tradeable_tco2e=-one.tradeable_tco2e) for one in gone]
    ledger.act(restate, from_year=7, reason="territory_returned", evidence="treaty", parcels=back)
    again = terms(ledger)[-1]
    assert (again["p0_tco2e"], again["t0_tco2e"], again["annual_budget_tco2e"]) == (11_000, 39_000, 780)
    assert row(ledger, "project", project)["answered_tco2e"] == 0
    found = row(ledger, "carbon_right", right)
    assert (found["tradeable_tco2e"], found["annual_tco2e"]) == (2_000, 40)
    close(ledger, 7, 740)
    assert balance_of(ledger.book, 7) == pytest.approx(80)  # of the budget of years 6 and 7, unused


def test_what_a_parcel_loses_takes_along_what_it_emitted():
    ledger, right, _ = with_project()
    enter(ledger, 1, "emissions", 300, parcel_id="a-forest")
    half = [ParcelChange("a-forest", tradeable_tco2e=-750.0)]
    ledger.act(restate, from_year=1, reason="territory_excluded", evidence="UN report", parcels=half)
    assert row(ledger, "parcel_account", "a-forest")["emitted_tradeable_tco2e"] == 150
    assert terms(ledger)[-1]["stock_change_tco2e"] == -600
    assert row(ledger, "carbon_right", right)["emitted_tco2e"] == 150
    assert row(ledger, "carbon_right", right)["annual_tco2e"] == 25


def shares(**of):
    return [{"id": child, "share_of": dict(share)} for child, share in of.items()]


def test_a_split_hands_on_amounts_rights_and_projects():
    ledger, right, project = with_project()
    entry = {"year": 1, "kind": "emissions", "parcel_id": "a-forest"}
    enter(ledger, 1, "emissions", 300, parcel_id="a-forest")
    children = shares(north={"a-forest": 0.25}, south={"a-forest": 0.75})
    ledger.act(reshape, parents=["a-forest"], children=children)
    assert row(ledger, "parcel_account", "a-forest")["replaced_by"] == "north,south"
    assert row(ledger, "parcel_account", "a-forest")["tradeable_tco2e"] == 0
    assert row(ledger, "parcel_account", "north")["tradeable_tco2e"] == 375
    assert row(ledger, "parcel_account", "south")["emitted_tradeable_tco2e"] == 225
    for table, column, owner in (
        ("right_parcel", "right_id", right),
        ("project_parcel", "project_id", project),
    ):
        linked = {link["parcel_id"] for link in ledger.book.rows(table, **{column: owner})}
        assert linked == {"a-forest", "a-scrub", "north", "south"}
        assert ledger.book.parcel_totals(table, owner)["tradeable_tco2e"] == 2_000
    refused("parcel_replaced", ledger, reshape, parents=["a-forest"], children=children)
    refused("parcel_replaced", ledger, restate, from_year=1, **POOL, parcels=[ParcelChange("a-forest", 1.0)])
    written = ledger.book.rows("account_entry", parcel_id=entry["parcel_id"])[0]["id"]
    ledger.act(correct_entry, entry_id=written, amount_tco2e=100)
    assert row(ledger, "parcel_account", "south")["emitted_tradeable_tco2e"] == 75
    assert row(ledger, "carbon_right", right)["emitted_tco2e"] == pytest.approx(100)
    enter(ledger, 1, "emissions", 10, parcel_id="north")
    assert row(ledger, "carbon_right", right)["emitted_tco2e"] == pytest.approx(110)


def test_a_child_may_keep_the_id_of_its_parent():
    ledger, right, _ = with_project()
    ledger.act(
        reshape,
        parents=["a-forest"],
        children=shares(**{"a-forest": {"a-forest": 0.6}, "new": {"a-forest": 0.4}}),
    )
    assert row(ledger, "parcel_account", "a-forest")["tradeable_tco2e"] == 900
    assert row(ledger, "parcel_account", "a-forest")["replaced_by"] is None
    assert row(ledger, "parcel_account", "new")["tradeable_tco2e"] == 600
    ledger.act(
        reshape, parents=["a-forest", "new"], children=shares(**{"a-forest": {"a-forest": 1.0, "new": 1.0}})
    )
    assert row(ledger, "parcel_account", "a-forest")["tradeable_tco2e"] == 1_500
    assert row(ledger, "parcel_account", "new")["replaced_by"] == "a-forest"
    assert ledger.book.parcel_totals("right_parcel", right)["tradeable_tco2e"] == 2_000


@pytest.mark.parametrize(
    ("code", "parents", "children"),
    [
        ("unknown_parcel", ["nowhere"], shares(x={"nowhere": 1.0})),
        ("unknown_parcel", ["a-park"], shares(x={"a-park": 1.0, "reserve": 1.0})),
        ("bad_shares", ["a-park"], shares(x={"a-park": 0.9})),
        ("bad_shares", ["a-park"], shares(x={"a-park": 1.5}, y={"a-park": -0.5})),
        ("bad_shares", ["a-park"], []),
        ("parcel_twice", ["a-park"], shares(reserve={"a-park": 1.0})),
        ("parcel_twice", ["a-park"], 2 * shares(x={"a-park": 0.5})),
        ("parcels_differ", ["a-forest", "state-land"], shares(x={"a-forest": 1.0, "state-land": 1.0})),
        ("parcels_differ", ["a-forest", "a-scrub"], shares(x={"a-forest": 1.0, "a-scrub": 1.0})),
    ],
)
def test_impossible_shapes_are_refused(code, parents, children):
    ledger, _, _ = with_project()
    ledger.act(add_right, holder_id="B", kind="new_carbon", parcel_ids=["a-scrub"])
    refused(code, ledger, reshape, parents=parents, children=children)


cuts = st.lists(
    st.tuples(st.booleans(), st.integers(0, 10**6), st.lists(st.floats(0.01, 1), min_size=1, max_size=5)),
    min_size=1, max_size=12,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(cuts)
def test_splitting_and_merging_change_no_total(history):
    ledger, right, project = with_project()
    claim = ledger.act(add_right, holder_id="B", kind="new_carbon", parcel_ids=["a-forest", "a-scrub"])
    enter(ledger, 1, "emissions", 333.3, parcel_id="a-forest")
    enter(ledger, 1, "growth", 77.7, parcel_id="a-scrub")
    enter(ledger, 1, "emissions", 11.1, parcel_id="a-park")
    ledger.act(redeem, project_id=project, amount_t=30, year=1)
    present = {parcel: parcel.split("-")[0] + PARCELS_UNDER.get(parcel, parcel) for parcel in PARCELS}
    before = everything(ledger, right, claim.result["id"], project)
    for number, (split, pick, weights) in enumerate(history):
        name = sorted(present)[pick % len(present)]
        group = present[name]
        others = sorted(other for other in present if present[other] == group and other != name)
        if split or not others:
            keep = [name] if pick % 2 else []
            ids = [*keep, *(f"p{number}-{i}" for i in range(len(weights) - len(keep)))]
            whole = sum(weights)
            children = [
                {"id": child, "share_of": {name: weight / whole}} for child, weight in zip(ids, weights)
            ]
            ledger.act(reshape, parents=[name], children=children)
            del present[name]
            present.update(dict.fromkeys(ids, group))
        else:
            merged = name if pick % 2 else f"m{number}"
            child = {"id": merged, "share_of": {name: 1.0, others[0]: 1.0}}
            ledger.act(reshape, parents=[name, others[0]], children=[child])
            del present[name], present[others[0]]
            present[merged] = group
    assert everything(ledger, right, claim.result["id"], project) == pytest.approx(before, rel=1e-9, abs=1e-6)
    alive = {found["id"] for found in ledger.book.rows("parcel_account") if not found["replaced_by"]}
    assert alive == set(present)
    ledger.act(close_year, year=1)
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == pytest.approx(40 * (2_000 - 333.3) / 2_000)
    assert replay(ledger.entries).tables == ledger.book.tables


PARCELS_UNDER = {"a-forest": "right", "a-scrub": "right"}


def everything(ledger, right, claim, project):
    """Return every total that splitting and merging must leave as it is."""
    book = ledger.book
    found = {name: book.total("parcel_account", name) for name in AMOUNTS}
    for link, owner in (("right_parcel", right), ("right_parcel", claim), ("project_parcel", project)):
        sums = book.parcel_totals(link, owner)
        found.update({f"{link} {owner} {name}": sums[name] for name in AMOUNTS})
    limit = available(book, project, 1)
    found.update(right=limit.right_t, project=limit.project_t, obligation=obligation_of(book, project))
    found.update(
        {name: row(ledger, "carbon_right", right)[name] for name in ("tradeable_tco2e", "emitted_tco2e")}
    )
    return found
