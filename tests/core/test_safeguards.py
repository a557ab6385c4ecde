"""Market safeguards (FAQ 24): each of them, once set, refuses."""

from __future__ import annotations

import pytest
from examplania_kit import close, examplania, refused, with_project

from terrestrial_carbon.plugin.core.mechanism.credits import redeem, retire, transfer
from terrestrial_carbon.plugin.core.mechanism.safeguards import (
    SAFEGUARD_NAMES,
    Safeguards,
    entered_t,
    set_safeguard,
    settings_of,
)


@pytest.fixture()
def market():
    """A holds 40 credits of year 1; ``sell`` and ``no_sale`` transfer some of them."""
    ledger, _, project = with_project()
    ledger.act(redeem, project_id=project, amount_t=40)
    return Market(ledger, project)


class Market:
    """A ledger with somebody to sell."""

    def __init__(self, ledger, project) -> None:
        self.ledger, self.project = ledger, project

    def set(self, **settings):
        for name, value in settings.items():
            self.ledger.act(set_safeguard, name=name, value=value)

    def sell(self, first, last, to="B", **more):
        return self.ledger.act(transfer, serials=[f"EXA-2015-A1-{first}-{last}"], to_id=to, **more)

    def no_sale(self, code, first, last, to="B", **more):
        return refused(code, self.ledger, transfer, serials=[f"EXA-2015-A1-{first}-{last}"], to_id=to, **more)


def test_all_are_off_by_default(market):
    assert settings_of(market.ledger.book) == Safeguards()
    market.sell(1, 40)


def test_below_the_trigger_price_nothing_enters_the_market(market):
    market.set(trigger_price=10.0)
    assert market.no_sale("below_trigger_price", 1, 5, price=9.99)["trigger"] == 10
    market.no_sale("below_trigger_price", 1, 5)  # no price
    market.sell(1, 5, price=10.0)
    market.sell(1, 5, to="S", price=1.0)  # in the market already: sold on at any price
    market.set(trigger_price=None)
    market.sell(6, 10, price=1.0)


def test_a_guaranteed_minimum_enters_at_any_price(market):
    market.set(trigger_price=10.0, guaranteed_minimum_t=12)
    market.sell(1, 8, price=2.0)
    assert market.no_sale("below_trigger_price", 9, 13, price=2.0)["room_t"] == 4
    market.sell(9, 12, price=2.0)
    market.no_sale("below_trigger_price", 13, 13, price=2.0)
    close(market.ledger, 1)
    market.sell(13, 24, price=2.0)  # the next year's minimum


def test_at_most_a_share_of_the_market(market):
    market.set(market_share=0.1, market_size_t=250.0)
    market.sell(1, 20)
    values = market.no_sale("over_market_share", 21, 26)
    assert (values["share"], values["room_t"], values["asked_t"]) == (10, 5, 6)
    market.sell(21, 25)
    market.sell(1, 25, to="S")  # sold on
    assert entered_t(market.ledger.book, 1) == 25
    market.set(market_size_t=None)  # of a market of nothing, nothing
    market.no_sale("over_market_share", 26, 26)


def test_only_listed_buyers_and_sellers_in_the_early_phase(market):
    market.set(listed_buyers=["B"])
    market.no_sale("buyer_not_listed", 1, 5, to="S")
    market.sell(1, 5)
    market.set(listed_sellers=["A"], listed_buyers=None)
    market.no_sale("seller_not_listed", 1, 5, to="S")
    market.set(listed_sellers=[])
    market.no_sale("seller_not_listed", 6, 7)
    market.set(listed_until_year=1)
    assert market.no_sale("seller_not_listed", 6, 7)["until"] == 1
    close(market.ledger, 1)
    market.sell(6, 7)


def test_only_at_a_yearly_auction(market):
    market.set(auction_only=True)
    market.no_sale("only_at_auction", 1, 5, via="auction")  # none is held
    market.set(auctions=[{"year": 1, "at": "2016-05-10"}])
    market.no_sale("only_at_auction", 1, 5)
    market.no_sale("only_at_auction", 1, 5, via="2016-06-10")
    market.sell(1, 5, via="auction")
    market.sell(6, 7, via="2016-05-10")
    close(market.ledger, 1)
    market.no_sale("only_at_auction", 8, 9, via="auction")


def test_one_operator_buys_all_and_releases_later(market):
    market.set(operator_id="S", trigger_price=10.0)
    market.no_sale("only_to_operator", 1, 5, price=20.0)
    market.sell(1, 40, to="S", price=3.0)  # the seller is paid at once, below the market
    market.no_sale("below_trigger_price", 1, 5, price=9.0)  # the operator's release is the entry
    market.sell(1, 5, price=10.0)
    assert entered_t(market.ledger.book, 1) == 5


def test_credits_are_banked_for_so_many_years(market):
    market.set(banking_years=1)
    close(market.ledger, 1)
    market.sell(1, 5)
    close(market.ledger, 2)
    market.no_sale("banking_expired", 6, 7)
    refused("banking_expired", market.ledger, retire, serials=["EXA-2015-A1-1-5"])
    market.set(banking_years=2)
    market.ledger.act(retire, serials=["EXA-2015-A1-1-5"])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("trigger_price", [-1, "ten", True, float("nan")]),
        ("guaranteed_minimum_t", [-1, "all"]),
        ("market_share", [1.01, -0.1, "half"]),
        ("market_size_t", [-5.0, []]),
        ("listed_buyers", ["B", [1], {"B": 1}]),
        ("listed_sellers", ["A", [""]]),
        ("listed_until_year", [1.5, "2020", -1]),
        ("auction_only", [1, "yes"]),
        ("auctions", [[{"year": 1}], [{"year": "1", "at": "2016-05-10"}], [{"year": 1, "at": "May"}], "May"]),
        ("operator_id", [5, ""]),
        ("banking_years", [-1, 1.5]),
        ("block_on_obligation", [0, "no"]),
        ("mechanism_start", ["2013", 2013]),
    ],
)
def test_values_that_are_none(name, values):
    ledger = examplania()
    for value in values:
        refused("bad_safeguard_value", ledger, set_safeguard, name=name, value=value)


def test_every_safeguard_is_known_by_its_name():
    assert set(SAFEGUARD_NAMES) == set(Safeguards.__dataclass_fields__)
    ledger = examplania()
    refused("unknown_safeguard", ledger, set_safeguard, name="luck", value=1)
    refused("unknown_row", ledger, set_safeguard, name="listed_buyers", value=["nobody"])
    refused("unknown_row", ledger, set_safeguard, name="operator_id", value="nobody")


def test_a_setting_goes_back_to_its_default(market):
    market.set(block_on_obligation=False, listed_buyers=["B"], mechanism_start="2013-01-01")
    assert settings_of(market.ledger.book) == Safeguards(
        block_on_obligation=False, listed_buyers=("B",), mechanism_start="2013-01-01"
    )
    market.set(block_on_obligation=None, listed_buyers=None, mechanism_start=None)
    assert settings_of(market.ledger.book) == Safeguards()
