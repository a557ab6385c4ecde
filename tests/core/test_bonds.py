"""Bonds on kept carbon (FAQ 19)."""

from __future__ import annotations

import pytest
from examplania_kit import close, enter, refused, with_project

from terrestrial_carbon.plugin.core.mechanism.bonds import bond_worth, close_bond, issue_bond
from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.credits import redeem
from terrestrial_carbon.plugin.core.mechanism.entitlement import available
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger
from terrestrial_carbon.plugin.core.mechanism.opening import BaselineParcel, open_accounts
from terrestrial_carbon.plugin.core.mechanism.rights import add_holders, add_right


def test_ten_tonnes_kept_for_three_years_then_half_cleared_are_worth_five():
    ledger = MemoryLedger(MemoryBook())
    ledger.act(
        open_accounts, parcels=[BaselineParcel(id="p", stock_tco2e=10.0, tradeable_tco2e=10.0)],
        joining_date="2015-07-01", period_years=50, country="EXA", p0_tco2e=0.0, t0_tco2e=10.0,
        annual_budget_tco2e=0.2, stock_tco2e=10.0, method="tradeable_stock",
    )  # fmt: skip
    ledger.act(add_holders, holders=[{"id": "V", "name": "Village", "kind": "community"}])
    right = ledger.act(add_right, holder_id="V", kind="emission", parcel_ids=["p"]).result["id"]
    bond = ledger.act(issue_bond, right_id=right, amount_tco2e=10.0, year=1).result["id"]
    for year in (1, 2, 3):
        close(ledger, year)
        assert bond_worth(ledger.book, bond) == 10
    enter(ledger, 4, "emissions", 5.0, parcel_id="p")
    assert bond_worth(ledger.book, bond) == 5
    enter(ledger, 4, "emissions", 5.0, parcel_id="p")
    assert bond_worth(ledger.book, bond) == 0


def test_what_was_emitted_before_the_bond_does_not_lower_it():
    ledger, right, _ = with_project()
    enter(ledger, 1, "emissions", 100, parcel_id="a-forest")
    bond = ledger.act(issue_bond, right_id=right, amount_tco2e=50.0, buyer_id="B").result["id"]
    enter(ledger, 1, "emissions", 20, parcel_id="a-scrub")
    assert bond_worth(ledger.book, bond) == pytest.approx(30)
    assert ledger.act(close_bond, bond_id=bond).result["worth_tco2e"] == pytest.approx(30)
    assert bond_worth(ledger.book, bond) == 0


def test_carbon_behind_a_bond_is_not_redeemed():
    ledger, right, project = with_project()
    bond = ledger.act(issue_bond, right_id=right, amount_tco2e=25.0).result["id"]
    assert refused("over_entitlement", ledger, redeem, project_id=project, amount_t=16)["available_t"] == 15
    ledger.act(close_bond, bond_id=bond)
    assert available(ledger.book, project, 1).whole_t == 40
    refused("bond_closed", ledger, close_bond, bond_id=bond)


def test_no_carbon_is_behind_two_bonds_or_redeemed_and_bonded():
    ledger, right, project = with_project()
    ledger.act(redeem, project_id=project, amount_t=40)
    enter(ledger, 1, "emissions", 60, parcel_id="a-forest")
    ledger.act(issue_bond, right_id=right, amount_tco2e=1_000.0)
    params = {"right_id": right, "amount_tco2e": 901.0}
    assert refused("over_kept", ledger, issue_bond, **params)["left_tco2e"] == pytest.approx(900)
    ledger.act(issue_bond, right_id=right, amount_tco2e=900.0)


def test_bonds_that_cannot_be():
    ledger, right, _ = with_project()
    new_carbon = ledger.act(add_right, holder_id="A", kind="new_carbon", parcel_ids=["a-park"]).result["id"]
    later = ledger.act(
        add_right, holder_id="S", kind="emission", parcel_ids=["state-land"], from_year=2
    ).result["id"]
    refused("bond_without_emission_right", ledger, issue_bond, right_id=new_carbon, amount_tco2e=1.0)
    refused("bond_without_emission_right", ledger, issue_bond, right_id=later, amount_tco2e=1.0)
    refused("amount_not_positive", ledger, issue_bond, right_id=right, amount_tco2e=0.0)
    refused("unknown_row", ledger, issue_bond, right_id=right, amount_tco2e=1.0, buyer_id="nobody")
    refused("unknown_row", ledger, issue_bond, right_id="none", amount_tco2e=1.0)
    refused("year_not_booked", ledger, issue_bond, right_id=right, amount_tco2e=1.0, year=3)
    assert ledger.book.rows("bond") == []
