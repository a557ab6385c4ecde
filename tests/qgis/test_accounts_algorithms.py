"""Examplania's accounts from the toolbox: opening, years, credits, compliance in both modes."""

import pytest
from accounts_algorithms_kit import Accounts, provider_registered, rows_of

from terrestrial_carbon.plugin.storage.ledger import Ledger

PRINTED = {
    "protected_at_start_tco2e": (11_000, 11_042, 11_084, 11_126, 11_168),
    "remaining_budgets_tco2e": (38_220, 37_440, 36_660, 35_880, 35_100),
    "avoidance_tco2e": (40, 40, 40, 40, 40),
    "sequestration_tco2e": (2, 2, 2, 2, 2),
    "required_tco2e": (49_262, 48_524, 47_786, 47_048, 46_310),
    "emissions_tco2e": (700, 700, 1_500, 500, 200),
    "actual_tco2e": (49_300, 48_600, 47_100, 46_600, 46_400),
    "balance_tco2e": (38, 76, -686, -448, 90),
}
BY_RULES = {
    **PRINTED,
    "protected_at_start_tco2e": (11_000, 11_042, 11_084, 11_126, 11_126),
    "avoidance_tco2e": (40, 40, 40, 0, 0),
    "sequestration_tco2e": (2, 2, 2, 0, 0),
    "required_tco2e": (49_262, 48_524, 47_786, 47_006, 46_226),
    "balance_tco2e": (38, 76, -686, -406, 174),
}


@pytest.fixture(autouse=True)
def _provider(processing_provider):
    yield


@pytest.fixture
def accounts(tmp_path):
    """A workspace whose accounts are not open yet."""
    return Accounts.new(tmp_path)


@pytest.fixture(scope="module")
def examplania(tmp_path_factory, qgis_processing):
    """The paper's five years."""
    with provider_registered():
        return Accounts.new(tmp_path_factory.mktemp("five")).opened().five_years()


def test_opening(accounts):
    opened = accounts.run("openaccounts", COUNTRY="EXA")
    figures = {name: opened[name] for name in ("P0_TCO2E", "T0_TCO2E", "ANNUAL_BUDGET_TCO2E", "STOCK_TCO2E")}
    assert list(figures.values()) == [11_000, 39_000, 780, 50_000]
    assert opened["PERIOD_YEARS"] == 50 and len(opened["HEAD"]) == 64
    assert "open" in accounts.refusal("openaccounts", COUNTRY="EXA")


def test_nothing_is_read_before_the_accounts_are_open(accounts):
    for name, parameters in (
        ("compliance", {}),
        ("closeyear", {}),
        ("recordentry", {"YEAR": 1, "AMOUNT_TCO2E": 5.0}),
        ("setbuffer", {"FROM_YEAR": 1, "BUFFER_TCO2E": 5.0, "EVIDENCE": "law"}),
    ):
        assert "not open" in accounts.refusal(name, **parameters), name


@pytest.mark.parametrize(("mode", "expected"), [("as_printed", PRINTED), ("by_rules", BY_RULES)])
def test_the_compliance_table_to_the_tonne(examplania, mode, expected):
    result = examplania.run("compliance", MODE=mode, OUTPUT="memory:")
    rows = rows_of(result["OUTPUT"])
    assert [row["year"] for row in rows] == [1, 2, 3, 4, 5]
    assert [row["calendar_year"] for row in rows] == [2015, 2016, 2017, 2018, 2019]
    for name, figures in expected.items():
        assert [row[name] for row in rows] == pytest.approx(figures, abs=1e-9), name
    assert [row["compliant"] for row in rows] == [True, True, False, False, True]
    assert {row["state"] for row in rows} == {"closed"}
    assert result["BALANCE_TCO2E"] == pytest.approx(expected["balance_tco2e"][-1], abs=1e-9)


@pytest.mark.parametrize(
    ("year", "balance", "compliant", "allowed", "short"),
    [
        (1, 38, True, True, 0),
        (2016, 76, True, True, 0),
        (3, -686, False, True, 686),
        (2018, -406, False, False, 406),
        (5, 174, True, False, 0),
    ],
)
def test_compliance_of_one_year(examplania, year, balance, compliant, allowed, short):
    result = examplania.run("compliance", YEAR=year, OUTPUT="memory:")
    assert result["BALANCE_TCO2E"] == pytest.approx(balance, abs=1e-9)
    assert (result["COMPLIANT"], result["REDEMPTION_ALLOWED"]) == (compliant, allowed)
    assert result["SHORTFALL_TCO2E"] == pytest.approx(short, abs=1e-9)
    assert result["ACTUAL_TCO2E"] - result["REQUIRED_TCO2E"] == pytest.approx(balance, abs=1e-9)
    last = rows_of(result["OUTPUT"])[-1]
    assert year in (last["year"], last["calendar_year"]) and result["ACCOUNTING_YEAR"] == last["year"]


def test_compliance_without_a_table(examplania):
    assert "OUTPUT" not in examplania.run("compliance", OUTPUT=None)


@pytest.mark.parametrize("year", [0, 51, 2014, 2065, -1])
def test_years_outside_the_period(examplania, year):
    said = examplania.refusal("compliance", YEAR=year)
    assert str(year) in said and "2015 to 2064" in said


def test_serials_and_refusals_of_the_five_years(accounts):
    accounts.opened()
    found = [one for number in range(1, 6) for one in accounts.year(number, RECORD_REFUSED=True)]
    assert [one["SERIALS"] for one in found] == [
        "EXA-2015-A1-1-40", "EXA-2015-S1-1-2", "EXA-2016-A1-1-40", "EXA-2016-S1-1-2",
        "EXA-2017-A1-1-40", "EXA-2017-S1-1-2", "", "", "", "",
    ]  # fmt: skip
    assert [one["REFUSED"] for one in found[6:]] == ["suspended"] * 4
    assert [one["BOOKED_YEAR"] for one in found] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


def test_a_refusal_is_an_error_unless_it_is_to_be_kept(accounts):
    accounts.opened()
    said = accounts.refusal("redeem", PROJECT="A1", AMOUNT_TCO2E=41, YEAR=1)
    assert "40" in said and "A1" in said
    kept = accounts.run("redeem", PROJECT="A1", AMOUNT_TCO2E=41, YEAR=1, RECORD_REFUSED=True)
    assert (kept["SERIALS"], kept["REFUSED"]) == ("", "over_entitlement")
    assert any("40" in text for text in accounts.said)


def test_closing_says_what_closes_a_shortfall(accounts):
    accounts.opened()
    for number in (1, 2):
        accounts.year(number)
    accounts.year(3, close=False)
    closed = accounts.run("closeyear")
    assert (closed["CLOSED_YEAR"], closed["COMPLIANT"]) == (3, False)
    assert closed["BALANCE_TCO2E"] == pytest.approx(-686, abs=1e-9)
    assert any("686 tCO2e short" in text for text in accounts.said)
    assert any("reserve" in text for text in accounts.said)
    assert "suspended" in accounts.refusal("redeem", PROJECT="A1", AMOUNT_TCO2E=1).lower()


def test_a_shortfall_is_cured_by_other_credits_of_the_reserve(accounts):
    accounts.opened()
    for number in (1, 2, 3):
        accounts.year(number)
    accounts.run(
        "depositother", REGISTRY="CDM", KIND="CER", REFERENCE="CER-1", AMOUNT_TCO2E=700, HELD_BY="reserve"
    )
    cover = accounts.run("reservecover", EXPECTED_SHORTFALL_TCO2E=1_400)
    assert (cover["OTHER_TCO2E"], cover["COVER"], cover["MISSING_TCO2E"]) == (700, 0.5, 700)
    cured = accounts.run("cancel", OTHER="CER-1", AMOUNT_TCO2E=686, PURPOSE="cure")
    assert cured["CANCELLED_TCO2E"] == 686
    assert accounts.run("compliance", YEAR=3, OUTPUT=None)["BALANCE_TCO2E"] == pytest.approx(0, abs=1e-9)
    redeemed = accounts.run("redeem", PROJECT="A1", AMOUNT_TCO2E=10, YEAR=4)
    assert redeemed["SERIALS"] == "EXA-2018-A1-1-10"


@pytest.mark.parametrize(("mode", "expected"), [("as_printed", PRINTED), ("by_rules", BY_RULES)])
def test_entries_from_before_the_opening_give_the_same_table(tmp_path, mode, expected):
    from report_workspace import make_workspace

    kept = Accounts(make_workspace(tmp_path))
    kept.run("openaccounts", COUNTRY="EXA")
    rows = rows_of(kept.run("compliance", MODE=mode, OUTPUT="memory:")["OUTPUT"])
    for name, figures in expected.items():
        assert [row[name] for row in rows] == pytest.approx(figures, abs=1e-9), name
    assert {row["state"] for row in rows} == {"open"}
    assert [kept.run("closeyear")["COMPLIANT"] for _ in range(5)] == [True, True, False, False, True]


def test_parts_of_a_tonne_are_not_redeemed(accounts):
    accounts.opened()
    assert "whole number" in accounts.refusal("redeem", PROJECT="A1", AMOUNT_TCO2E=1.5)
    assert accounts.refusal("redeem", PROJECT="A1", AMOUNT_TCO2E=0)
    assert accounts.refusal("redeem", PROJECT="A1", AMOUNT_TCO2E=1, YEAR=3)
    assert "whole number" in accounts.refusal("closeyear", YEAR=1.5)


def test_the_ledger_of_the_five_years_verifies(examplania):
    checked = examplania.run("verifyledger", OUTPUT=None)
    assert (checked["OK"], checked["FIRST_BAD_ENTRY"]) == (True, -1)
    kinds = [entry.kind for entry in Ledger(examplania.workspace).entries()]
    assert (
        kinds.count("redeem") == 6 and kinds.count("record_refusal") == 4 and kinds.count("close_year") == 5
    )
