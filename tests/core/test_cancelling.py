"""Cancelling: obligations of those who emitted what they had redeemed, cures, other registries' credits."""

from __future__ import annotations

import pytest
from examplania_kit import close, enter, examplania, refused, row, with_project

from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel, cancel_other
from terrestrial_carbon.plugin.core.mechanism.credits import redeem, retire, transfer
from terrestrial_carbon.plugin.core.mechanism.entitlement import available, obligation_of
from terrestrial_carbon.plugin.core.mechanism.projects import add_project, certify
from terrestrial_carbon.plugin.core.mechanism.ratchet import balance_of
from terrestrial_carbon.plugin.core.mechanism.reserve import deposit_other, set_reserve_rate
from terrestrial_carbon.plugin.core.mechanism.rights import add_right
from terrestrial_carbon.plugin.core.mechanism.safeguards import set_safeguard


@pytest.fixture()
def owing():
    """A redeemed 40 t in year 1, sold 30 to B, and then emitted all but 20 t of its 2,000 t."""
    ledger, _, project = with_project()
    ledger.act(set_reserve_rate, from_year=2, risk="medium", share=0.5)
    ledger.act(redeem, project_id=project, amount_t=40, year=1)
    ledger.act(transfer, serials=["EXA-2015-A1-1-30"], to_id="B")
    close(ledger, 1)
    enter(ledger, 2, "emissions", 1_500, parcel_id="a-forest")
    enter(ledger, 2, "emissions", 480, parcel_id="a-scrub")
    return ledger, project


def test_cancelling_answers_an_obligation_and_the_sold_credit_stays_valid(owing):
    ledger, project = owing
    assert obligation_of(ledger.book, project) == pytest.approx(20)
    params = {"purpose": "obligation", "project_id": project}
    ledger.act(cancel, serials=["EXA-2015-A1-31-40"], **params)
    assert obligation_of(ledger.book, project) == pytest.approx(10)
    refused("over_obligation", ledger, cancel, serials=["EXA-2015-A1-1-11"], **params)
    ledger.act(cancel, serials=["EXA-2015-A1-1-10"], **params)  # bought back from B, or cancelled by B
    assert obligation_of(ledger.book, project) == 0
    assert {b["state"] for b in ledger.book.rows("credit_block", owner_id="B")} == {"active", "cancelled"}
    assert available(ledger.book, project, 2).whole_t == 0  # what was emitted is never redeemed


def test_an_obligation_of_part_of_a_tonne_takes_a_whole_credit(owing):
    ledger, project = owing
    enter(ledger, 2, "emissions", 0.5, parcel_id="a-scrub")
    params = {"purpose": "obligation", "project_id": project}
    refused("over_obligation", ledger, cancel, serials=["EXA-2015-A1-1-22"], **params)
    ledger.act(cancel, serials=["EXA-2015-A1-1-21"], **params)
    assert obligation_of(ledger.book, project) == 0


def test_cancelling_lowers_what_the_country_must_hold(owing):
    ledger, project = owing
    before = balance_of(ledger.book, 1), balance_of(ledger.book, 2)
    act = ledger.act(cancel, serials=["EXA-2015-A1-31-35"], purpose="voluntary")
    assert act.params["year"] == 1
    assert balance_of(ledger.book, 1) == pytest.approx(before[0] + 5)
    ledger.act(cancel, serials=["EXA-2015-A1-36-40"], purpose="voluntary", year=2)
    assert balance_of(ledger.book, 1) == pytest.approx(before[0] + 5)
    assert balance_of(ledger.book, 2) == pytest.approx(before[1] + 10)
    refused("year_not_booked", ledger, cancel, serials=["EXA-2015-A1-1-1"], purpose="voluntary", year=3)


def test_cancelling_that_cannot_be(owing):
    ledger, project = owing
    serials = ["EXA-2015-A1-1-5"]
    refused("unknown_purpose", ledger, cancel, serials=serials, purpose="fun")
    refused("obligation_without_project", ledger, cancel, serials=serials, purpose="obligation")
    refused(
        "project_only_for_obligation", ledger, cancel, serials=serials, purpose="cure", project_id=project
    )
    ledger.act(retire, serials=["EXA-2015-A1-1-1"])
    refused("credits_in_other_state", ledger, cancel, serials=serials, purpose="voluntary")
    ledger.act(cancel, serials=["EXA-2015-A1-2-5"], purpose="voluntary")
    refused("credits_in_other_state", ledger, cancel, serials=["EXA-2015-A1-5-5"], purpose="voluntary")


def test_only_a_cure_takes_the_reserve_s_credits():
    ledger, _, project = with_project()
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.25)
    ledger.act(redeem, project_id=project, amount_t=40)
    withheld = ["EXA-2015-A1-31-40"]
    values = refused("credits_in_other_state", ledger, cancel, serials=withheld, purpose="voluntary")
    assert values["state"] == "withheld"
    close(ledger, 1, 745)
    assert balance_of(ledger.book, 1) == pytest.approx(-5)
    ledger.act(cancel, serials=["EXA-2015-A1-31-35"], purpose="cure")
    assert balance_of(ledger.book, 1) == pytest.approx(0)
    ledger.act(redeem, project_id=project, amount_t=1, year=2)


def test_credits_of_another_registry_are_cancelled_in_their_place(owing):
    ledger, project = owing
    other = ledger.act(
        deposit_other, registry="Gold", kind="VER", reference="G-1-25", quantity_tco2e=25.0, held_by="A"
    ).result["id"]
    params = {"other_id": other, "purpose": "obligation", "project_id": project}
    before = balance_of(ledger.book, 1)
    refused("over_obligation", ledger, cancel_other, amount_tco2e=21.0, **params)
    ledger.act(cancel_other, amount_tco2e=20.0, **params)
    assert obligation_of(ledger.book, project) == 0
    assert balance_of(ledger.book, 1) == pytest.approx(before + 20)
    assert row(ledger, "other_credit", other)["remaining_tco2e"] == 5
    moved = ledger.book.rows("transfer", other_id=other)[0]
    assert (moved["movement"], moved["amount_tco2e"], moved["from_id"]) == ("cancel", 20, "A")
    params = {"other_id": other, "purpose": "voluntary"}
    assert refused("over_other_credits", ledger, cancel_other, amount_tco2e=6.0, **params)["left_tco2e"] == 5
    refused("amount_not_positive", ledger, cancel_other, amount_tco2e=0.0, **params)
    refused("unknown_row", ledger, cancel_other, amount_tco2e=1.0, **{**params, "other_id": "none"})
    ledger.act(cancel_other, amount_tco2e=5.0, **params)


def test_an_answered_obligation_counts_once_against_the_right():
    """Of two projects on one right, the second may redeem all it keeps though the first's forest is gone."""
    ledger = examplania(period_years=1)
    parcels = ["a-forest", "a-scrub"]
    right = ledger.act(add_right, holder_id="A", kind="emission", parcel_ids=parcels).result["id"]
    ids = []
    for code, parcel in zip(("A1", "A2"), parcels):
        params = {"right_id": right, "code": code, "name": code, "kind": "avoidance", "parcel_ids": [parcel]}
        ids.append(ledger.act(add_project, **params).result["id"])
        ledger.act(certify, project_id=ids[-1], standard="N", certified_on="2015-07-01")
    ledger.act(redeem, project_id=ids[0], amount_t=1_500)
    enter(ledger, 1, "emissions", 1_500, parcel_id="a-forest")
    ledger.act(set_safeguard, name="block_on_obligation", value=False)
    assert available(ledger.book, ids[1], 1).limits["emitted_before"] < 0
    ledger.act(cancel, serials=["EXA-2015-A1-1-1500"], purpose="obligation", project_id=ids[0])
    assert available(ledger.book, ids[1], 1).limits["emitted_before"] == pytest.approx(500)
