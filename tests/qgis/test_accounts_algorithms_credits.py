"""The algorithms of credits, the reserve, bonds, safeguards and the ledger, and what they refuse."""

import pytest
from accounts_algorithms_kit import Accounts, provider_registered, rows_of


@pytest.fixture(autouse=True)
def _provider(processing_provider):
    yield


@pytest.fixture(scope="module")
def template(tmp_path_factory, qgis_processing):
    """Open accounts with the projects A1 and S1, to be copied."""
    with provider_registered():
        return Accounts.new(tmp_path_factory.mktemp("template")).opened()


@pytest.fixture
def opened(template, tmp_path):
    """Open accounts with the projects A1 and S1."""
    return template.copy(tmp_path)


# credits


@pytest.fixture
def traded(opened):
    """Year 1 with 40 credits of A1, 4 withheld, and a buyer."""
    opened.run("setreserverate", FROM_YEAR=1, RISK="medium", SHARE=0.1)
    opened.run("addholder", NAME="Buyer", KIND="company", HOLDER_ID="B")
    found = opened.run("redeem", PROJECT="A1", AMOUNT_TCO2E=40, YEAR=2015)
    assert (found["FREE"], found["WITHHELD"]) == ("EXA-2015-A1-1-36", "EXA-2015-A1-37-40")
    return opened


def test_transfer_splits_a_block_and_changes_no_total(traded):
    moved = traded.run("transfer", SERIALS="EXA-2015-A1-11-20", TO="Buyer", PRICE=12.5)
    assert (moved["AMOUNT_TCO2E"], moved["TRANSFERRED"]) == (10, "EXA-2015-A1-11-20")
    listed = traded.run("registry", OUTPUT="memory:", MOVEMENTS="memory:")
    assert (listed["CREDITS_TCO2E"], listed["IN_EXISTENCE_TCO2E"], listed["BLOCKS"]) == (40, 40, 4)
    rows = {row["serials"]: row for row in rows_of(listed["OUTPUT"])}
    assert rows["EXA-2015-A1-11-20"]["owner"] == "Buyer" and rows["EXA-2015-A1-1-10"]["owner"] == "Ada & Sons"
    assert rows["EXA-2015-A1-37-40"]["state"] == "withheld" and rows["EXA-2015-A1-21-36"]["vintage"] == 2015
    moves = rows_of(listed["MOVEMENTS"])
    assert [move["movement"] for move in moves] == ["issue", "issue", "withhold", "transfer"]
    assert moves[0]["entry"] == moves[2]["entry"] < moves[3]["entry"]
    sale = next(move for move in moves if move["movement"] == "transfer")
    assert (sale["from_holder"], sale["to_holder"], sale["price"]) == ("Ada & Sons", "Buyer", 12.5)


def test_movements_of_one_day_keep_the_order_of_the_journal(traded):
    for owner in ("Buyer", "State", "Ada & Sons", "Buyer"):
        traded.run("transfer", SERIALS="EXA-2015-A1-1-5", TO=owner)
    listed = traded.run("registry", SERIALS="EXA-2015-A1-1-1", OUTPUT=None, MOVEMENTS="memory:")
    receivers = [row["to_holder"] for row in rows_of(listed["MOVEMENTS"])]
    assert receivers == ["Ada & Sons", "Buyer", "State", "Ada & Sons", "Buyer"]


@pytest.mark.parametrize(
    ("filters", "credits"),
    [
        ({"OWNER": "Buyer"}, 10),
        ({"OWNER": "A", "STATE": "active"}, 26),
        ({"STATE": "withheld"}, 4),
        ({"VINTAGE": 2016}, 0),
        ({"PROJECT": "S1"}, 0),
        ({"PROJECT": "A1"}, 40),
        ({"SERIALS": "EXA-2015-A1-12-12"}, 10),
        ({"SERIALS": "EXA-2015-A1-12-40", "STATE": "withheld"}, 4),
    ],
)
def test_filters_of_the_registry(traded, filters, credits):
    traded.run("transfer", SERIALS="EXA-2015-A1-11-20", TO="Buyer")
    assert traded.run("registry", OUTPUT=None, **filters)["CREDITS_TCO2E"] == credits


def test_retire_cancel_and_what_is_left(traded):
    assert traded.run("retire", SERIALS="EXA-2015-A1-1-5", NOTE="offset 2016")["AMOUNT_TCO2E"] == 5
    assert traded.run("cancel", SERIALS="EXA-2015-A1-6-8", PURPOSE="voluntary")["CANCELLED_TCO2E"] == 3
    listed = traded.run("registry", OUTPUT=None)
    assert (listed["CREDITS_TCO2E"], listed["IN_EXISTENCE_TCO2E"]) == (40, 37)
    assert traded.refusal("transfer", SERIALS="EXA-2015-A1-1-1", TO="Buyer")
    for wrong in ("EXA-2015-A1-41-41", "no serial", "EXA-2015-A1-5-1", ""):
        assert traded.refusal("retire", SERIALS=wrong)
    assert "either" in traded.refusal("cancel", PURPOSE="voluntary")


def test_several_ranges_at_once(traded):
    moved = traded.run("transfer", SERIALS="EXA-2015-A1-1-2, EXA-2015-A1-5-6;EXA-2015-A1-9-9", TO="B")
    assert moved["AMOUNT_TCO2E"] == 5 and moved["TRANSFERRED"].count("EXA") == 3


def test_an_obligation_is_met_by_cancelling(traded):
    traded.run("recordentry", YEAR=1, KIND="emissions", AMOUNT_TCO2E=1_970, PARCEL="Woods")
    statement = traded.run("holderstatement", HOLDER="A", OUTPUT=None)
    assert statement["OBLIGATION_TCO2E"] == pytest.approx(10)
    assert "A1" in traded.refusal("redeem", PROJECT="A1", AMOUNT_TCO2E=1)
    traded.run("cancel", SERIALS="EXA-2015-A1-1-10", PURPOSE="obligation", PROJECT="A1")
    assert traded.run("holderstatement", HOLDER="A", OUTPUT=None)["OBLIGATION_TCO2E"] == 0


def test_the_statement_of_a_holder(traded):
    traded.run("closeyear")
    traded.run("redeem", PROJECT="A1", AMOUNT_TCO2E=15, YEAR=2)
    found = traded.run("holderstatement", HOLDER="Ada & Sons", OUTPUT="memory:", MOVEMENTS="memory:")
    assert (found["RIGHTS"], found["PROJECTS"], found["REDEEMED_TCO2E"]) == (1, 1, 55)
    assert found["ACTIVE_TCO2E"] + found["WITHHELD_TCO2E"] == 55
    assert found["CARRIED_OVER_TCO2E"] == pytest.approx(25)
    rows = rows_of(found["OUTPUT"])
    assert [row["avoidance_t"] for row in rows] == [40, 15]
    assert [row["carried_over_tco2e"] for row in rows] == pytest.approx([0, 25])
    movements = rows_of(found["MOVEMENTS"])
    assert [move["year"] for move in movements] == [2, 2, 2, 1, 1, 1]


# reserve, bonds, safeguards


def test_credits_to_the_reserve_and_the_fund_and_back(traded):
    assert traded.run("withholdcredits", SERIALS="EXA-2015-A1-1-3")["AMOUNT_TCO2E"] == 3
    assert traded.run("reservecover", EXPECTED_SHORTFALL_TCO2E=14)["COVER"] == 0.5
    assert traded.run("returncredits", SERIALS="EXA-2015-A1-1-3")["AMOUNT_TCO2E"] == 3
    traded.run("contributecredits", SERIALS="EXA-2015-A1-4-6")
    assert traded.run("registry", STATE="fund", OUTPUT=None)["CREDITS_TCO2E"] == 3
    traded.run("claimcredits", SERIALS="EXA-2015-A1-4-6")
    cover = traded.run("reservecover", EXPECTED_SHORTFALL_TCO2E=0)
    assert (cover["WITHHELD_TCO2E"], cover["COVER"]) == (7, None)
    assert traded.refusal("returncredits", SERIALS="EXA-2015-A1-4-6")


def test_a_bond_loses_what_its_issuer_emits(opened):
    bond = opened.run("issuebond", RIGHT="ER-1", AMOUNT_TCO2E=10, BUYER="state", REFERENCE="B-1")["BOND"]
    assert opened.run("bondworth", BOND="B-1")["WORTH_TCO2E"] == 10
    opened.run("recordentry", YEAR=1, KIND="emissions", AMOUNT_TCO2E=5, PARCEL="Woods")
    worth = opened.run("bondworth", BOND=bond)
    assert (worth["WORTH_TCO2E"], worth["AMOUNT_TCO2E"]) == (5, 10)
    assert opened.run("closebond", BOND="B-1")["WORTH_TCO2E"] == 5
    assert opened.run("bondworth", BOND="B-1")["WORTH_TCO2E"] == 0
    assert "1,995" in opened.refusal("issuebond", RIGHT="ER-1", AMOUNT_TCO2E=1e6)


@pytest.mark.parametrize(
    ("settings", "sale"),
    [
        ({"trigger_price": "20"}, {"PRICE": 19}),
        ({"listed_buyers": "Ada & Sons, State"}, {}),
        ({"listed_sellers": '["state"]'}, {}),
        ({"auction_only": "true"}, {}),
        ({"operator_id": "State"}, {}),
        ({"market_share": "0.1", "market_size_t": "50"}, {}),
    ],
)
def test_each_safeguard_really_refuses_and_can_be_taken_back(traded, settings, sale):
    asked = {"SERIALS": "EXA-2015-A1-1-10", "TO": "Buyer", **sale}
    for name, value in settings.items():
        traded.run("setsafeguard", NAME=name, VALUE=value)
    assert traded.refusal("transfer", **asked)
    for name in settings:
        traded.run("setsafeguard", NAME=name)
    assert traded.run("transfer", **asked)["AMOUNT_TCO2E"] == 10


def test_safeguards_with_impossible_values(opened):
    for name, value in (
        ("trigger_price", "dear"), ("market_share", "2"), ("auction_only", "perhaps"),
        ("listed_buyers", "Nobody"), ("operator_id", "Nobody"), ("mechanism_start", "once"),
        ("auctions", "[1]"), ("banking_years", "-1"),
    ):  # fmt: skip
        assert opened.refusal("setsafeguard", NAME=name, VALUE=value), name


def test_an_auction(traded):
    traded.run("setsafeguard", NAME="auction_only", VALUE="true")
    traded.run("setsafeguard", NAME="auctions", VALUE='[{"year": 1, "at": "2016-03-01"}]')
    asked = {"SERIALS": "EXA-2015-A1-1-10", "TO": "Buyer"}
    assert "2016" in traded.refusal("transfer", **asked)
    assert traded.run("transfer", VIA="auction", **asked)["AMOUNT_TCO2E"] == 10


# the ledger


def tamper(path, *statements):
    """Change the workspace behind the ledger's back, without its triggers."""
    import sqlite3

    connection = sqlite3.connect(path)
    ours = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('journal', 'credit_block')"
    for (name,) in connection.execute(ours).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for statement in statements:
        assert connection.execute(statement).rowcount > 0
    connection.commit()
    connection.close()


def test_a_ledger_that_is_as_it_was_written(traded):
    result = traded.run("verifyledger", OUTPUT="memory:")
    assert (result["OK"], result["FIRST_BAD_ENTRY"]) == (True, -1)
    assert result["ENTRIES"] > 10 and rows_of(result["OUTPUT"]) == []
    assert any("nothing was tampered with" in text for text in traded.said)
    later = traded.run("closeyear")["HEAD"]
    again = traded.run("verifyledger", ANCHOR=result["HEAD"])
    assert (again["OK"], again["HEAD"], again["ENTRIES"]) == (True, later, result["ENTRIES"] + 1)
    assert "OUTPUT" not in again


def test_a_block_that_somebody_gave_himself(traded):
    entries = traded.run("verifyledger")["ENTRIES"]
    tamper(traded.path, "UPDATE credit_block SET owner_id = 'B' WHERE first = 1")
    result = traded.run("verifyledger", OUTPUT="memory:")
    assert (result["OK"], result["FIRST_BAD_ENTRY"]) == (False, entries)
    rows = rows_of(result["OUTPUT"])
    assert entries in [row["entry"] for row in rows] and all(row["finding"] for row in rows)
    assert traded.said


def test_an_entry_of_the_journal_that_was_changed(traded):
    tamper(traded.path, "UPDATE journal SET who = 'nobody' WHERE seq = 5")
    result = traded.run("verifyledger")
    assert (result["OK"], result["FIRST_BAD_ENTRY"]) == (False, 5)


def test_an_anchor_that_is_not_in_the_chain(traded):
    result = traded.run("verifyledger", ANCHOR="0" * 63 + "1")
    assert result["OK"] is False
    assert traded.run("verifyledger", ANCHOR="not a hash")["OK"] is False
