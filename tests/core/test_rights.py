"""Holders and their rights: annual rights within B, shares within a parcel, succession."""

from __future__ import annotations

import pytest
from examplania_kit import close, enter, examplania, refused, row, with_project

from terrestrial_carbon.plugin.core.mechanism.credits import redeem
from terrestrial_carbon.plugin.core.mechanism.entitlement import available
from terrestrial_carbon.plugin.core.mechanism.rights import add_holders, add_right, change_holder, end_right
from terrestrial_carbon.plugin.core.mechanism.terms import restate


def right(ledger, **changes):
    """Give holder A an emission right over its forest, with changes."""
    params = {"holder_id": "A", "kind": "emission", "parcel_ids": ["a-forest"], **changes}
    return ledger.act(add_right, **params).result["id"]


def no_right(code, ledger, **changes):
    """Check that such a right is refused."""
    params = {"holder_id": "A", "kind": "emission", "parcel_ids": ["a-forest"], **changes}
    return refused(code, ledger, add_right, **params)


def test_holders_are_added_and_changed():
    ledger = examplania()
    ids = ledger.act(add_holders, holders=[{"name": "Hillfoot", "kind": "community"}]).result["ids"]
    ledger.act(change_holder, holder_id=ids[0], name="Hillfoot Community")
    assert row(ledger, "holder", ids[0]) == {
        "id": ids[0], "name": "Hillfoot Community", "kind": "community",
    }  # fmt: skip
    refused("holder_exists", ledger, add_holders, holders=[{"id": "A", "name": "A", "kind": "state"}])
    refused("holder_without_name", ledger, add_holders, holders=[{"name": " ", "kind": "state"}])
    refused("unknown_holder_kind", ledger, add_holders, holders=[{"name": "X", "kind": "king"}])
    refused("unknown_row", ledger, change_holder, holder_id="nobody", name="N")


def test_the_annual_right_is_the_tradeable_stock_over_the_period():
    ledger = examplania()
    right_id = right(ledger, parcel_ids=["a-forest", "a-scrub", "a-park"])
    found = row(ledger, "carbon_right", right_id)
    assert (found["tradeable_tco2e"], found["annual_tco2e"]) == (2_000, 40)
    half = row(ledger, "carbon_right", right(ledger, parcel_ids=["state-land"], share=0.5))
    assert (half["tradeable_tco2e"], half["annual_tco2e"]) == (18_500, 370)


def test_a_right_over_protected_land_only_is_worth_a_warning():
    act = examplania().act(add_right, holder_id="A", kind="emission", parcel_ids=["a-park"])
    assert [finding.code for finding in act.findings] == ["right_without_tradeable"]


def test_the_annual_rights_stay_within_the_annual_budget():
    ledger = examplania()
    right(ledger, parcel_ids=["state-land"], holder_id="S")
    values = no_right("rights_over_budget", ledger, annual_tco2e=40.5)
    assert values["room_tco2e"] == pytest.approx(40) and values["year"] == 1
    right(ledger, annual_tco2e=40.0)
    no_right("rights_over_budget", ledger, parcel_ids=["a-scrub"])
    no_right("annual_right_negative", ledger, parcel_ids=["a-scrub"], annual_tco2e=-1.0)
    right(ledger, parcel_ids=["a-scrub"], annual_tco2e=0.0)


def test_the_budget_is_kept_in_every_year_of_the_right():
    ledger = examplania()
    right(ledger, parcel_ids=["state-land"], holder_id="S", annual_tco2e=770.0, from_year=11, to_year=20)
    right(ledger, annual_tco2e=780.0, to_year=10)
    values = no_right("rights_over_budget", ledger, parcel_ids=["a-scrub"], annual_tco2e=11.0, from_year=11)
    assert (values["room_tco2e"], values["year"]) == (10.0, 11)
    right(ledger, parcel_ids=["a-scrub"], annual_tco2e=780.0, from_year=21)


def test_a_later_smaller_budget_counts():
    ledger = examplania()
    ledger.act(restate, from_year=3, reason="method", evidence="census", annual_budget_tco2e=500.0)
    values = no_right("rights_over_budget", ledger, annual_tco2e=600.0)
    assert (values["year"], values["budget_tco2e"]) == (3, 500.0)
    right(ledger, annual_tco2e=600.0, to_year=2)


def test_shares_of_a_parcel_stay_within_the_whole():
    ledger = examplania()
    right(ledger, share=0.6)
    values = no_right("right_shared_twice", ledger, holder_id="B", share=0.5)
    assert values["free"] == pytest.approx(40)
    right(ledger, holder_id="B", share=0.4)
    right(ledger, kind="new_carbon", holder_id="B")  # another kind of right, another holder
    no_right("right_shared_twice", ledger, kind="new_carbon", share=0.01)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("unknown_row", {"holder_id": "nobody"}),
        ("unknown_parcel", {"parcel_ids": ["atlantis"]}),
        ("unknown_right_kind", {"kind": "fishing"}),
        ("right_without_parcels", {"parcel_ids": []}),
        ("parcel_named_twice", {"parcel_ids": ["a-scrub", "a-scrub"]}),
        ("bad_share", {"share": 0}),
        ("bad_share", {"share": 1.01}),
        ("bad_share", {"share": "half"}),
        ("year_outside_period", {"from_year": 51}),
        ("year_outside_period", {"to_year": 0}),
        ("years_out_of_order", {"from_year": 5, "to_year": 4}),
    ],
)
def test_rights_that_cannot_be(code, changes):
    no_right(code, examplania(), **changes)


def test_rights_need_open_accounts():
    from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger

    no_right("accounts_not_open", MemoryLedger())


def test_a_right_entered_late_accrues_its_closed_years():
    late, early = examplania(), examplania()
    early_id = right(early)
    for ledger in (late, early):
        enter(ledger, 1, "emissions", 300, parcel_id="a-forest")
        close(ledger, 1)
        enter(ledger, 2, "emissions", 150, parcel_id="a-forest")
        close(ledger, 2)
        enter(ledger, 3, "emissions", 450, parcel_id="a-forest")
    late_id = right(late)
    accrued = 30 * (1_200 / 1_500) + 30 * (1_050 / 1_500)
    for ledger, right_id in ((late, late_id), (early, early_id)):
        found = row(ledger, "carbon_right", right_id)
        assert found["accrued_tco2e"] == pytest.approx(accrued)
        assert found["emitted_tco2e"] == pytest.approx(900)


def test_a_right_ends_at_a_year_that_is_not_final():
    ledger = examplania()
    right_id = right(ledger)
    for year in (1, 2, 3):
        close(ledger, year)
    refused("right_ends_too_early", ledger, end_right, right_id=right_id, to_year=2)
    refused("year_outside_period", ledger, end_right, right_id=right_id, to_year=51)
    ledger.act(end_right, right_id=right_id, to_year=5)
    refused("right_not_extended", ledger, end_right, right_id=right_id, to_year=6)
    ledger.act(end_right, right_id=right_id, to_year=3)
    close(ledger, 4)
    assert row(ledger, "carbon_right", right_id)["accrued_tco2e"] == pytest.approx(90)


def test_a_successor_never_redeems_what_was_redeemed_before():
    """A redeems 70 t of 1,500 t and sells the land; over the period B gets at most 1,430 t."""
    ledger = examplania(period_years=3)
    ledger, first, sold = with_project(ledger, parcel_ids=["a-forest"])
    ledger.act(redeem, project_id=sold, amount_t=60)
    ledger.act(end_right, right_id=first, to_year=1)
    close(ledger, 1)
    ledger, second, bought = with_project(
        ledger, parcel_ids=["a-forest"], holder="B", code="B1", from_year=2, annual_tco2e=1_500.0
    )
    ledger.act(redeem, project_id=sold, amount_t=10, year=1)  # the last of its own year
    ledger.act(redeem, project_id=bought, amount_t=5, year=2)
    refused("right_passed_on", ledger, redeem, project_id=sold, amount_t=1, year=1)
    close(ledger, 2)
    close(ledger, 3)
    limit = available(ledger.book, bought, 3)
    assert limit.whole_t == 1_425 and limit.right_t == pytest.approx(1_425)
    ledger.act(redeem, project_id=bought, amount_t=1_425)
    assert available(ledger.book, bought, 3).whole_t == 0


def test_a_successor_to_new_carbon_gets_what_was_not_redeemed():
    ledger, first, sold = with_project(kind="new_carbon", parcel_ids=["a-scrub"])
    enter(ledger, 1, "growth", 30, parcel_id="a-scrub")
    ledger.act(redeem, project_id=sold, amount_t=20)
    ledger.act(end_right, right_id=first, to_year=1)
    close(ledger, 1)
    ledger, _, bought = with_project(
        ledger, kind="new_carbon", parcel_ids=["a-scrub"], holder="B", code="B1", from_year=2
    )
    enter(ledger, 2, "growth", 5, parcel_id="a-scrub")
    assert available(ledger.book, bought, 2).whole_t == 15


def test_two_rights_one_after_the_other_may_be_entered_at_once():
    ledger = examplania()
    ledger, _, first = with_project(ledger, parcel_ids=["a-forest"], to_year=1)
    ledger, _, second = with_project(ledger, parcel_ids=["a-forest"], holder="B", code="B1", from_year=2)
    ledger.act(redeem, project_id=first, amount_t=30)
    refused("right_not_in_force", ledger, redeem, project_id=second, amount_t=1, year=1)
    close(ledger, 1)
    assert ledger.act(redeem, project_id=second, amount_t=30, year=2).result["serials"] == "EXA-2016-B1-1-30"


def test_a_share_that_nobody_held_is_not_used_up_by_an_ended_right():
    ledger = examplania(period_years=2)
    ledger, _, first = with_project(ledger, parcel_ids=["a-forest"], share=0.5, to_year=1, annual_tco2e=750.0)
    ledger.act(redeem, project_id=first, amount_t=750)
    close(ledger, 1)
    ledger, _, second = with_project(
        ledger, parcel_ids=["a-forest"], share=0.5, from_year=2, holder="B", code="B1", annual_tco2e=750.0
    )
    assert available(ledger.book, second, 2).whole_t == 750
    ledger.act(add_right, holder_id="S", kind="emission", parcel_ids=["a-forest"], share=0.5, from_year=2)
    assert available(ledger.book, second, 2).whole_t == 0
