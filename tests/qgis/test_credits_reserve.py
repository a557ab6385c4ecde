"""The Reserve page with real mouse and keyboard events on a real workspace.

The officer's clicks: set the share that is withheld, return what was withheld, cancel it to close a
shortfall; take from the fund; deposit other credits; issue and close a bond; set a safeguard.
"""

from __future__ import annotations

import pytest
from credits_kit import (
    WOODS,
    cells,
    click,
    click_row,
    confirm,
    pick,
    ready,
    row_of,
    settle,
    shown_page,
    type_in,
)
from gui_kit import flush
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.credits import redeem, transfer
from terrestrial_carbon.plugin.core.mechanism.cure import shortfall
from terrestrial_carbon.plugin.core.mechanism.reserve import contribute, withhold
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries
from terrestrial_carbon.plugin.gui.credits.reserve_page import ReservePage


@pytest.fixture
def page(window, country):
    yield from shown_page(ReservePage, window, country)


def show(page, title):
    """Bring a section to the front with the mouse."""
    bar = page.tabs.tabBar()
    index = [page.tabs.tabText(place) for place in range(page.tabs.count())].index(title)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    flush()
    assert page.tabs.currentIndex() == index


def renew(page):
    page.refresh()
    settle(page)


def test_withhold_a_share_and_return_it(page, country):
    a1, _ = country.with_projects()
    renew(page)
    assert page.cover.rates.text().endswith("low risk 0 %, medium risk 0 %, high risk 0 %.")
    click(page.rate)
    assert page.dialog.risk.currentText() == "medium" and page.dialog.share.value() == 10.0
    confirm(page.dialog, page)
    assert "medium risk 10 %" in page.cover.rates.text()

    country.do(redeem, project_id=a1, amount_t=40)
    renew(page)
    assert cells(page.reserve.model) == [["EXA-2015-A1-37-40", "4", "Ada & Sons", "withheld"]]
    assert page.cover.cover.text() == "Holds 4 credits and 0 tCO2e of others."
    type_in(page.cover.expected, "10")
    assert "covers 40 %; 6 tCO2e are missing" in page.cover.cover.text()

    click_row(page.reserve.table, 0)
    click(page.give_back)
    type_in(page.dialog.amount, "3")
    assert ready(page.dialog) == "Returns EXA-2015-A1-37-39 to Ada & Sons."
    confirm(page.dialog, page)
    assert cells(page.reserve.model) == [["EXA-2015-A1-40-40", "1", "Ada & Sons", "withheld"]]
    states = {(row["first"], row["last"]): row["state"] for row in country.rows("credit_block")}
    assert states == {(1, 36): "active", (37, 39): "active", (40, 40): "withheld"}


def test_the_reserve_closes_a_shortfall(page, country):
    country.with_credits()
    country.do(withhold, serials=["EXA-2015-A1-1-30"])
    country.do(record_entries, entries=[{"year": 2015, "kind": "emissions", "amount_tco2e": 760.0}])
    country.do(close_year, year=1)
    renew(page)
    assert page.cover.expected.value() == 20.0  # 780 − 760 − 40
    assert page.cover.cover.text() == "Holds 30 credits and 0 tCO2e of others: covers 150 % of it."
    click_row(page.reserve.table, 0)
    click(page.cancel)
    assert page.dialog.purpose.currentText() == "to close the country's shortfall"
    type_in(page.dialog.amount, "20")
    assert "balance of the year is then 0 tCO2e" in ready(page.dialog)
    confirm(page.dialog, page)
    with country.ledger.reading() as book:
        assert shortfall(book) == 0.0


def test_the_fund_gives_to_the_reserve(page, country):
    country.with_credits()
    country.do(contribute, serials=["EXA-2015-A1-1-8"])
    renew(page)
    show(page, "Fund")
    assert page.fund.about.text() == "8 tCO2e in 1 block."
    click_row(page.fund.table, 0)
    click(page.claim)
    confirm(page.dialog, page)
    assert "fund holds no credits" in page.fund.about.text()
    assert row_of(page.reserve.model, "EXA-2015-A1-1-8") == 0


def test_other_credits_are_deposited_and_cancelled(page, country):
    renew(page)
    show(page, "Other")
    click(page.deposit)
    dialog = page.dialog
    type_in(dialog.registry, "CDM")
    type_in(dialog.kind, "tCER")
    type_in(dialog.reference, "BR-1-500")
    type_in(dialog.quantity, "500")
    assert dialog.held_by.currentText() == "reserve bank"
    confirm(dialog, page)
    assert cells(page.other.model) == [["CDM BR-1-500", "500.0", "reserve bank"]]
    click_row(page.other.table, 0)
    click(page.cancel_other)
    type_in(page.dialog.amount, "120")
    confirm(page.dialog, page)
    assert cells(page.other.model) == [["CDM BR-1-500", "380.0", "reserve bank"]]
    assert country.rows("account_year")[0]["cancelled_tco2e"] == 120.0


def test_a_bond_is_worth_what_is_kept(page, country):
    """The paper's FAQ 19: ten tonnes, of which five were cleared."""
    country.with_projects()
    renew(page)
    show(page, "Bonds")
    click(page.issue)
    dialog = page.dialog
    assert dialog.right.currentText() == "Ada & Sons"
    type_in(dialog.amount, "10")
    pick(dialog.buyer, "State")
    assert ready(dialog).startswith("2,000 tCO2e are kept")
    confirm(dialog, page)
    assert cells(page.bonds.model) == [["Ada & Sons", "10.0", "10.0", "State", "open"]]
    emitted = {"year": 2015, "kind": "emissions", "amount_tco2e": 5.0, "parcel_id": WOODS}
    country.do(record_entries, entries=[emitted])
    renew(page)
    assert cells(page.bonds.model) == [["Ada & Sons", "10.0", "5.0", "State", "open"]]
    click_row(page.bonds.table, 0)
    click(page.close_bond)
    assert "worth 5.00 of 10.00 tCO2e" in ready(page.dialog)
    confirm(page.dialog, page)
    assert cells(page.bonds.model)[0][-1] == "closed"
    click_row(page.bonds.table, 0)
    assert not page.close_bond.isEnabled()


def test_a_safeguard_really_refuses(page, country):
    country.with_credits()
    renew(page)
    show(page, "Market")
    click_row(page.safeguards.table, row_of(page.safeguards.model, "Trigger price"))
    assert not page.switch_off.isEnabled()
    click(page.set_value)
    type_in(page.dialog.value, "12.5")
    assert ready(page.dialog) == "Set to: 12.50."
    confirm(page.dialog, page)
    assert cells(page.safeguards.model)[0] == ["Trigger price", "12.50"]
    with pytest.raises(RuleError) as refused:
        country.do(transfer, serials=["EXA-2015-A1-1-10"], to_id="state", price=12.0)
    assert refused.value.finding.code == "below_trigger_price"
    click(page.switch_off)
    settle(page)
    assert cells(page.safeguards.model)[0] == ["Trigger price", "off"]
    country.do(transfer, serials=["EXA-2015-A1-1-10"], to_id="state", price=12.0)


@pytest.mark.parametrize(
    ("words", "fill", "shown"),
    [
        ("Guaranteed minimum", "25", "25 tCO2e"),
        ("Share of the market", "5", "5.00 %"),
        ("Size of the market", "1000", "1,000 tCO2e"),
        ("Lists hold until year", "3", "3"),
        ("Auctions", "2016-03-01, 2016-09-01", "2016-03-01, 2016-09-01"),
        ("Banking", "2", "2"),
        ("Start of the mechanism", None, "2013-01-01"),
    ],
)
def test_every_safeguard_has_its_field(page, country, words, fill, shown):
    show(page, "Market")
    click_row(page.safeguards.table, row_of(page.safeguards.model, words))
    click(page.set_value)
    if fill is not None:
        type_in(page.dialog.value, fill)
    confirm(page.dialog, page)
    assert [words, shown] in cells(page.safeguards.model)


def test_lists_operator_and_auctions(page, country):
    show(page, "Market")
    for words, shown in (("Listed buyers", "State"), ("Operator", "State"), ("Auctions only", "yes")):
        click_row(page.safeguards.table, row_of(page.safeguards.model, words))
        click(page.set_value)
        value = page.dialog.value
        if words == "Listed buyers":
            value.view.setFocus()
            value.view.setCurrentIndex(value.view.model().index(1, 0))
            QTest.keyClick(value.view, Qt.Key.Key_Space)
        else:
            pick(value, shown)
        confirm(page.dialog, page)
        assert [words, shown] in cells(page.safeguards.model)
    auctions = country.rows("account_setting", id="listed_buyers")
    assert auctions[0]["value"] == '["state"]'
