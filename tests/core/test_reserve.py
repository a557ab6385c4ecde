"""The reserve bank and the international fund (Annex II)."""

from __future__ import annotations

import pytest
from examplania_kit import close, examplania, refused, with_project

from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel
from terrestrial_carbon.plugin.core.mechanism.credits import redeem, transfer
from terrestrial_carbon.plugin.core.mechanism.projects import change_project
from terrestrial_carbon.plugin.core.mechanism.reserve import (
    claim,
    contribute,
    deposit_other,
    reserve_cover,
    reserve_share,
    return_withheld,
    set_reserve_rate,
    withhold,
)


@pytest.fixture()
def reserve():
    """The reserve withholds 10 of A's 40 credits of year 1."""
    ledger, _, project = with_project()
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.25)
    ledger.act(redeem, project_id=project, amount_t=40)
    return ledger, project


def tonnes(ledger, **equal):
    return sum(b["last"] - b["first"] + 1 for b in ledger.book.rows("credit_block", **equal))


def test_the_share_follows_the_risk_and_the_year():
    ledger = examplania()
    ledger.act(set_reserve_rate, from_year=1, risk="high", share=0.2)
    ledger.act(set_reserve_rate, from_year=1, risk="low", share=0.05)
    ledger.act(set_reserve_rate, from_year=4, risk="high", share=0.1)
    shares = [reserve_share(ledger.book, "high", year) for year in (1, 3, 4, 50)]
    assert shares == [0.2, 0.2, 0.1, 0.1]
    assert reserve_share(ledger.book, "low", 9) == 0.05 and reserve_share(ledger.book, "medium", 9) == 0
    ledger.act(set_reserve_rate, from_year=4, risk="high", share=0.15)  # the same year again replaces it
    assert reserve_share(ledger.book, "high", 4) == 0.15
    for share in (-0.1, 1.1, "a tenth", True):
        refused("bad_reserve_share", ledger, set_reserve_rate, from_year=1, risk="low", share=share)
    refused("unknown_risk", ledger, set_reserve_rate, from_year=1, risk="wild", share=0.1)
    refused("year_outside_period", ledger, set_reserve_rate, from_year=0, risk="low", share=0.1)


def test_a_new_rating_counts_from_the_next_issue(reserve):
    ledger, project = reserve
    ledger.act(set_reserve_rate, from_year=1, risk="low", share=0.0)
    ledger.act(change_project, project_id=project, risk="low")
    close(ledger, 1)
    assert ledger.act(redeem, project_id=project, amount_t=40, year=2).result["withheld"] == ""


def test_withheld_credits_go_back_to_their_owner(reserve):
    ledger, _ = reserve
    refused("credits_in_other_state", ledger, transfer, serials=["EXA-2015-A1-31-35"], to_id="B")
    ledger.act(return_withheld, serials=["EXA-2015-A1-31-35"])
    assert tonnes(ledger, owner_id="A", state="active") == 35
    refused("credits_in_other_state", ledger, return_withheld, serials=["EXA-2015-A1-31-31"])
    ledger.act(transfer, serials=["EXA-2015-A1-31-35"], to_id="B")
    ledger.act(withhold, serials=["EXA-2015-A1-32-33"])
    assert tonnes(ledger, owner_id="B", state="withheld") == 2
    ledger.act(return_withheld, serials=["EXA-2015-A1-32-33"])
    assert tonnes(ledger, owner_id="B", state="active") == 5


def test_nothing_goes_back_while_the_country_is_short(reserve):
    ledger, _ = reserve
    close(ledger, 1, 750)
    values = refused("return_while_short", ledger, return_withheld, serials=["EXA-2015-A1-31-40"])
    assert values["short_tco2e"] == pytest.approx(10)
    ledger.act(cancel, serials=["EXA-2015-A1-31-40"], purpose="cure")


def test_the_fund_takes_contributions_and_pays_claims_into_the_reserve(reserve):
    ledger, _ = reserve
    ledger.act(contribute, serials=["EXA-2015-A1-1-8"])
    assert tonnes(ledger, state="fund") == 8 and tonnes(ledger, owner_id="A", state="fund") == 0
    refused("credits_in_other_state", ledger, transfer, serials=["EXA-2015-A1-1-8"], to_id="B")
    refused("credits_in_other_state", ledger, claim, serials=["EXA-2015-A1-9-9"])
    ledger.act(claim, serials=["EXA-2015-A1-1-3"])
    refused("no_owner_to_return", ledger, return_withheld, serials=["EXA-2015-A1-1-1"])
    assert reserve_cover(ledger.book, 26.0).held_t == 13
    ledger.act(cancel, serials=["EXA-2015-A1-1-3"], purpose="cure")
    assert tonnes(ledger) == 40 and tonnes(ledger, state="cancelled") == 3


def test_the_cover_is_what_is_held_over_what_is_expected(reserve):
    ledger, _ = reserve
    common = {"registry": "Gold", "kind": "VER", "quantity_tco2e": 15.0}
    ledger.act(deposit_other, reference="G-1", held_by="reserve", **common)
    ledger.act(deposit_other, reference="G-2", held_by="insurance", **common)
    cover = reserve_cover(ledger.book, 50.0)
    assert (cover.held_t, cover.other_tco2e, cover.cover, cover.missing_tco2e) == (10, 15, 0.5, 25)
    assert reserve_cover(ledger.book, 0.0).cover is None


def test_other_credits_are_named_once_and_wholly(reserve):
    ledger, _ = reserve
    good = {
        "registry": "Gold", "kind": "VER", "reference": "G-1", "quantity_tco2e": 15.0, "held_by": "reserve",
    }  # fmt: skip
    for name in ("registry", "kind", "reference"):
        refused("other_credit_incomplete", ledger, deposit_other, **{**good, name: " "})
    refused("amount_not_positive", ledger, deposit_other, **{**good, "quantity_tco2e": -1.0})
    refused("unknown_row", ledger, deposit_other, **{**good, "held_by": "nobody"})
    ledger.act(deposit_other, **good)
    refused("other_credit_exists", ledger, deposit_other, **good)
