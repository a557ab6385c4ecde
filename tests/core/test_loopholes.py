"""Ways round the rules of the accounts stay closed: no tonne counts twice, none comes from nowhere."""

from __future__ import annotations

import pytest
from examplania_kit import close, enter, examplania, refused, row, with_project
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_histories import Country

from terrestrial_carbon.plugin.core.mechanism.bonds import close_bond, issue_bond
from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel
from terrestrial_carbon.plugin.core.mechanism.credits import redeem, transfer
from terrestrial_carbon.plugin.core.mechanism.entitlement import available, holder_statement, obligation_of
from terrestrial_carbon.plugin.core.mechanism.opening import open_accounts
from terrestrial_carbon.plugin.core.mechanism.projects import certify
from terrestrial_carbon.plugin.core.mechanism.ratchet import balance_of, table_of
from terrestrial_carbon.plugin.core.mechanism.reserve import deposit_other
from terrestrial_carbon.plugin.core.mechanism.rights import add_right
from terrestrial_carbon.plugin.core.mechanism.safeguards import set_safeguard
from terrestrial_carbon.plugin.core.mechanism.terms import reshape, restate, set_buffer
from terrestrial_carbon.plugin.core.mechanism.years import correct_entry, record_entries


def entered(ledger, **entry) -> str:
    """Record an entry; return its id."""
    return ledger.act(record_entries, entries=[entry]).result["ids"][0]


def moved_out_and_back(ledger, year, changes) -> None:
    """Exclude territory with these parcels' tradeable stock, and return it."""
    for reason, sign in (("territory_excluded", -1.0), ("territory_returned", 1.0)):
        parcels = [{"parcel_id": name, "tradeable_tco2e": sign * stock} for name, stock in changes.items()]
        ledger.act(restate, from_year=year, reason=reason, evidence="FAQ 12", parcels=parcels)


def test_territory_comes_back_with_what_was_emitted_on_it():
    ledger, right, project = with_project()
    enter(ledger, 1, "emissions", 900, parcel_id="a-forest")
    before = balance_of(ledger.book, 1), available(ledger.book, project, 1).limits
    moved_out_and_back(ledger, 1, {"a-forest": 1_500.0})
    assert table_of(ledger.book)[-1].actual_tco2e == pytest.approx(49_100)
    assert balance_of(ledger.book, 1) == pytest.approx(before[0])
    assert available(ledger.book, project, 1).limits == pytest.approx(before[1])
    assert row(ledger, "carbon_right", right)["emitted_tco2e"] == pytest.approx(900)


def test_half_of_a_territory_comes_back_with_half_of_what_was_emitted():
    ledger, right, _ = with_project(parcel_ids=["a-forest"])
    enter(ledger, 1, "emissions", 900, parcel_id="a-forest")
    change = {"from_year": 1, "evidence": "FAQ 12"}
    for reason, stock in (("territory_excluded", -1_500.0), ("territory_returned", 750.0)):
        parcels = [{"parcel_id": "a-forest", "tradeable_tco2e": stock}]
        ledger.act(restate, reason=reason, parcels=parcels, **change)
    assert row(ledger, "parcel_account", "a-forest")["emitted_tradeable_tco2e"] == pytest.approx(450)
    assert row(ledger, "carbon_right", right)["emitted_tco2e"] == pytest.approx(450)
    assert table_of(ledger.book)[-1].actual_tco2e == pytest.approx(49_100 - 600 + 300)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_after_any_history_territory_out_and_back_changes_nothing(seed):
    country = Country(seed, 30)
    for _ in range(12):
        country.play_year()
    ledger, year = country.ledger, country.closed + 1
    whole = country.living()[: 1 + seed % len(country.living())]
    stock = {name: row(ledger, "parcel_account", name)["tradeable_tco2e"] for name in whole}
    country.try_act(set_buffer, from_year=year, buffer_tco2e=0.0, evidence="B is less without territory")

    def figures():
        kept = {name: value for name, value in country.parcel_sums().items() if "excluded" not in name}
        rights = [right["emitted_tco2e"] for right in ledger.book.rows("carbon_right")]
        return balance_of(ledger.book, year), *kept.values(), *rights

    before = figures()
    moved_out_and_back(ledger, year, stock)
    assert figures() == pytest.approx(before, rel=1e-9, abs=1e-4)


def test_a_bond_of_an_ended_right_stays_on_its_carbon():
    ledger, right, _ = with_project(to_year=1)
    bond = ledger.act(issue_bond, right_id=right, amount_tco2e=1_900.0).result["id"]
    close(ledger, 1)
    ledger, later, project = with_project(ledger, code="B1", holder="B", from_year=2, annual_tco2e=780.0)
    assert available(ledger.book, project, 2).limits["emitted_before"] == pytest.approx(100)
    refused("over_kept", ledger, issue_bond, right_id=later, amount_tco2e=101.0)
    ledger.act(close_bond, bond_id=bond)
    assert available(ledger.book, project, 2).limits["emitted_before"] == pytest.approx(2_000)


def test_carbon_two_rights_redeemed_in_turn_obliges_for_all_of_it():
    ledger, _, first = with_project(annual_tco2e=780.0, to_year=1)
    ledger.act(redeem, project_id=first, amount_t=700)
    close(ledger, 1)
    ledger, _, second = with_project(ledger, code="B1", holder="B", from_year=2, annual_tco2e=780.0)
    ledger.act(redeem, project_id=second, amount_t=700)
    enter(ledger, 2, "emissions", 900, parcel_id="a-forest")  # 1,100 of 2,000 are kept
    assert (obligation_of(ledger.book, first), obligation_of(ledger.book, second)) == (0, 300)
    enter(ledger, 2, "emissions", 600, parcel_id="a-forest")
    assert (obligation_of(ledger.book, first), obligation_of(ledger.book, second)) == (200, 700)


def test_what_was_answered_for_is_no_carbon_once_the_emission_is_corrected():
    ledger, right, project = with_project(annual_tco2e=780.0)
    ledger.act(redeem, project_id=project, amount_t=600)
    entry = entered(ledger, year=1, kind="emissions", amount_tco2e=1_500, parcel_id="a-forest")
    ledger.act(cancel, serials=["EXA-2015-A1-1-100"], purpose="obligation", project_id=project)
    ledger.act(correct_entry, entry_id=entry, amount_tco2e=0.0)
    refused("over_kept", ledger, issue_bond, right_id=right, amount_tco2e=1_401.0)
    ledger.act(issue_bond, right_id=right, amount_tco2e=1_400.0)


def test_parcels_that_swap_ids_do_not_swap_rights():
    ledger, _, project = with_project(parcel_ids=["a-scrub"])
    swap = [
        {"id": "a-scrub", "share_of": {"state-land": 1.0}},
        {"id": "state-land", "share_of": {"a-scrub": 1.0}},
    ]
    refused("parcels_differ", ledger, reshape, parents=["a-scrub", "state-land"], children=swap)
    assert available(ledger.book, project, 1).limits["over_project_stock"] == 500


def test_carbon_of_the_joining_date_is_not_emitted_as_new():
    ledger, _, project = with_project()
    entry = {"year": 1, "kind": "emissions", "amount_tco2e": 60.0, "parcel_id": "a-scrub", "carbon": "new"}
    enter(ledger, 1, "growth", 50, parcel_id="a-scrub")
    values = refused("new_carbon_not_measured", ledger, record_entries, entries=[entry])
    assert (values["grown"], values["left"]) == (50, 500)
    ledger.act(record_entries, entries=[{**entry, "amount_tco2e": 50.0}])
    enter(ledger, 1, "emissions", 500, parcel_id="a-scrub")
    ledger.act(record_entries, entries=[entry])  # nothing else is left that it could be
    assert available(ledger.book, project, 1).limits["emitted_before"] == pytest.approx(1_500)


def test_reported_credits_too_stay_within_the_annual_budget():
    ledger, _, project = with_project()
    ledger.act(redeem, project_id=project, amount_t=30)
    entry = {"year": 1, "kind": "avoidance", "amount_tco2e": 751.0}
    assert refused("reported_over_budget", ledger, record_entries, entries=[entry])["budget_tco2e"] == 780
    first = entered(ledger, **{**entry, "amount_tco2e": 750.0})
    refused("reported_over_budget", ledger, correct_entry, entry_id=first, amount_tco2e=750.5)
    ledger.act(correct_entry, entry_id=first, amount_tco2e=749.0)


def test_a_holder_s_emission_is_on_the_rights_of_its_year():
    ledger, first, _ = with_project(to_year=1)
    close(ledger, 1)
    ledger, second, _ = with_project(ledger, code="B1", holder="B", from_year=2)
    enter(ledger, 2, "emissions", 100, holder_id="A")
    assert row(ledger, "carbon_right", second)["emitted_tco2e"] == 0
    enter(ledger, 2, "emissions", 100, holder_id="B")
    assert row(ledger, "carbon_right", second)["emitted_tco2e"] == pytest.approx(100)


def test_a_corrected_emission_of_a_holder_gives_no_parcel_s_own_back():
    ledger, _, _ = with_project(parcel_ids=["a-forest"])
    entry = entered(ledger, year=1, kind="emissions", amount_tco2e=100, holder_id="A")
    ledger, _, _ = with_project(ledger, code="A2", parcel_ids=["a-scrub"])
    enter(ledger, 1, "emissions", 400, parcel_id="a-scrub")
    ledger.act(correct_entry, entry_id=entry, amount_tco2e=0.0)
    assert row(ledger, "parcel_account", "a-scrub")["emitted_tradeable_tco2e"] == 400
    assert row(ledger, "parcel_account", "a-forest")["emitted_tradeable_tco2e"] == 0


def test_a_statement_gives_every_year_what_it_accrued():
    ledger, right, _ = with_project()
    enter(ledger, 5, "emissions", 500, parcel_id="a-forest")  # of a year to come
    close(ledger, 1)
    entry = entered(ledger, year=2, kind="emissions", amount_tco2e=1_000, holder_id="A")
    close(ledger, 2)
    ledger.act(
        restate, from_year=3, reason="pool_added", evidence="soils",
        parcels=[{"parcel_id": "a-scrub", "tradeable_tco2e": 2_000.0}],
    )  # fmt: skip
    close(ledger, 3)
    found = [line.accrued_tco2e for line in holder_statement(ledger.book, "A").years]
    assert found == pytest.approx([40, 20, 60, 60])
    ledger.act(correct_entry, entry_id=entry, amount_tco2e=500.0, note="second look")
    found = [line.accrued_tco2e for line in holder_statement(ledger.book, "A").years]
    assert found == pytest.approx([40, 30, 70, 70])
    assert row(ledger, "carbon_right", right)["accrued_tco2e"] == pytest.approx(sum(found[:3]))


def test_credits_of_this_registry_are_no_other_credits():
    ledger, _, project = with_project()
    ledger.act(redeem, project_id=project, amount_t=10)
    asked = {"registry": "Examplania", "kind": "TCC", "quantity_tco2e": 10.0, "held_by": "reserve"}
    refused("other_credit_is_own", ledger, deposit_other, reference="EXA-2015-A1-1-10 ", **asked)
    ledger.act(deposit_other, reference="VCS-1", **asked)
    refused("other_credit_exists", ledger, deposit_other, reference=" VCS-1 ", **asked)


@pytest.mark.parametrize("price", [-1.0, float("nan"), float("inf"), True, "7"])
def test_a_price_is_a_number(price):
    ledger, _, project = with_project()
    ledger.act(redeem, project_id=project, amount_t=10)
    refused("bad_price", ledger, transfer, serials=["EXA-2015-A1-1-2"], to_id="B", price=price)


@pytest.mark.parametrize("day", ["20150801", "2015-W31-6", "2015-8-1", " 2015-08-01", ""])
def test_days_are_written_one_way_as_they_are_compared_as_text(day):
    ledger, _, project = with_project(certified=False)
    refused("bad_date", ledger, certify, project_id=project, standard="National", certified_on=day)


@pytest.mark.parametrize(("day", "years"), [("0015-07-01", 50), ("9980-07-01", 50)])
def test_the_period_has_calendar_years_that_serial_numbers_can_hold(day, years):
    ledger = type(examplania())()
    values = {"p0_tco2e": 0.0, "t0_tco2e": 50.0, "annual_budget_tco2e": 1.0, "stock_tco2e": 50.0}
    refused(
        "bad_date", ledger, open_accounts, parcels=[], joining_date=day, period_years=years, country="EXA",
        method="tradeable_stock", **values,
    )  # fmt: skip


@pytest.mark.parametrize("annual", ["ten", True, float("nan"), -1])
def test_an_annual_right_is_a_number(annual):
    asked = {"holder_id": "A", "kind": "emission", "parcel_ids": ["a-forest"], "annual_tco2e": annual}
    refused("annual_right_negative", examplania(), add_right, **asked)


def market(**values):
    """Return a ledger with 29 credits of A's, and a function that sells some of them."""
    ledger, _, project = with_project()
    ledger.act(redeem, project_id=project, amount_t=29)
    for name, value in values.items():
        ledger.act(set_safeguard, name=name, value=value)
    return ledger


def test_a_share_of_the_market_is_all_of_it():
    """0.29 of 100 is 28.999999999999996 in floating point, and 29 in the market."""
    ledger = market(market_share=0.29, market_size_t=100.0)
    ledger.act(transfer, serials=["EXA-2015-A1-1-29"], to_id="B")


def test_lists_and_auctions_take_calendar_years_too():
    ledger = market(listed_buyers=["S"], listed_until_year=2015)
    sale = {"serials": ["EXA-2015-A1-1-2"], "to_id": "B"}
    assert refused("buyer_not_listed", ledger, transfer, **sale)["until"] == 1
    close(ledger, 1)
    ledger.act(transfer, year=2, **sale)
    ledger = market(auction_only=True, auctions=[{"year": 2015, "at": "2016-05-10"}])
    ledger.act(transfer, via="auction", **sale)


def test_an_auction_is_yearly_and_sells_nothing_before_it_is_held():
    ledger = market(auction_only=True)
    twice = [{"year": 1, "at": "2016-05-10"}, {"year": 2015, "at": "2016-06-10"}]
    refused("auction_twice", ledger, set_safeguard, name="auctions", value=twice)
    to_come = [{"year": 1, "at": "2016-12-10"}]  # the ledger's day is 2 July 2016
    ledger.act(set_safeguard, name="auctions", value=to_come)
    sale = {"serials": ["EXA-2015-A1-1-2"], "to_id": "B", "via": "auction"}
    refused("only_at_auction", ledger, transfer, **sale)
