"""The Registry page with real mouse and keyboard events on a real workspace.

The officer's clicks: redeem 42 (40 for the woods kept, 2 for their growth), transfer 10 of them, withhold
some, retire some, cancel some; look at the parcels of a credit, and at the credits of a parcel.
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
from gui_kit import flush, wait_until
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from terrestrial_carbon.plugin.core.mechanism.credits import redeem, transfer
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries
from terrestrial_carbon.plugin.gui.credits.blocks_model import block_rows
from terrestrial_carbon.plugin.gui.credits.registry_data import RegistryData
from terrestrial_carbon.plugin.gui.credits.registry_page import RegistryPage


@pytest.fixture
def page(window, country):
    yield from shown_page(RegistryPage, window, country)


def chosen(page, serials):
    """Choose a block with the mouse."""
    click_row(page.table, row_of(page.model, serials))
    assert [row.serials for row in page.chosen()] == [serials]


def say_amount(dialog, amount):
    type_in(dialog.amount, str(amount))
    ready(dialog)


def test_redeem_42_and_transfer_10(page, country, window):
    country.with_projects()
    page.refresh()
    settle(page)
    assert "Nothing was redeemed yet" in page.summary.text()

    click(page.redeem)
    dialog = page.dialog
    assert dialog.project.currentText() == "A1 · Old woods · Ada & Sons"
    assert dialog.amount.value() == 40  # all that may be redeemed
    assert "At most 40 tCO2e of avoided emissions now" in dialog.limits.text()
    assert "Issues EXA-2015-A1-1-40." in ready(dialog)
    confirm(dialog, page)
    click(page.redeem)
    dialog = page.dialog
    pick(dialog.project, "S1 · New woods · Ada & Sons")
    assert dialog.amount.value() == 2
    confirm(dialog, page)
    assert cells(page.model) == [
        ["EXA-2015-A1-1-40", "40", "Ada & Sons", "active"],
        ["EXA-2015-S1-1-2", "2", "Ada & Sons", "active"],
    ]
    assert window.messages()[0].endswith("Redeemed: EXA-2015-S1-1-2.")

    chosen(page, "EXA-2015-A1-1-40")
    click(page.transfer)
    dialog = page.dialog
    assert not dialog.do_button.isEnabled()  # nobody is chosen by chance
    pick(dialog.to, "State")
    say_amount(dialog, 10)
    assert dialog.outcome.text() == "Gives EXA-2015-A1-1-10 to State."
    confirm(dialog, page)
    assert cells(page.model) == [
        ["EXA-2015-A1-1-10", "10", "State", "active"],
        ["EXA-2015-A1-11-40", "30", "Ada & Sons", "active"],
        ["EXA-2015-S1-1-2", "2", "Ada & Sons", "active"],
    ]
    assert page.summary.text() == "Chosen: 30 tCO2e in 1 block."  # the block that was chosen still is


def test_what_is_refused_is_said_before_the_button_is_pressed(page, country):
    country.with_projects(certified=False)
    page.refresh()
    settle(page)
    click(page.redeem)
    said = ready(page.dialog)
    assert said.startswith("⚠") and "certif" in said
    assert not page.dialog.do_button.isEnabled()


def test_a_suspended_request_is_kept_on_record(page, country):
    a1, _ = country.with_credits()
    country.do(record_entries, entries=[{"year": 2015, "kind": "emissions", "amount_tco2e": 1_500.0}])
    country.do(close_year, year=1)
    page.refresh()
    settle(page)
    click(page.redeem)
    dialog = page.dialog
    pick(dialog.year, "2 (2016/17), open")
    say_amount(dialog, 40)
    assert "suspended" in dialog.outcome.text() and not dialog.do_button.isEnabled()
    click(dialog.keep)
    settle(page)
    (kept,) = country.rows("refused_request")
    assert (kept["project_id"], kept["amount_tco2e"], kept["reason"]) == (a1, 40.0, "suspended")
    assert page.dialog is None


def test_withhold_retire_and_cancel(page, country):
    country.with_credits()
    page.refresh()
    settle(page)
    for press, amount, first, state in (
        (page.withhold, 5, "EXA-2015-A1-1-40", "withheld"),
        (page.retire, 3, "EXA-2015-A1-6-40", "retired"),
        (page.contribute, 2, "EXA-2015-A1-9-40", "in fund"),
        (page.cancel, 4, "EXA-2015-A1-11-40", "cancelled"),
    ):
        page.table.clearSelection()
        chosen(page, first)
        click(press)
        say_amount(page.dialog, amount)
        confirm(page.dialog, page)
        assert state in [row[3] for row in cells(page.model)]
    assert [(row[0], row[3]) for row in cells(page.model)] == [
        ("EXA-2015-A1-1-5", "withheld"),
        ("EXA-2015-A1-6-8", "retired"),
        ("EXA-2015-A1-9-10", "in fund"),
        ("EXA-2015-A1-11-14", "cancelled"),
        ("EXA-2015-A1-15-40", "active"),
    ]
    page.table.clearSelection()
    assert page.summary.text() == (
        "5 blocks, tCO2e: active 26, withheld 5, in fund 2, retired 3, cancelled 4."
    )
    chosen(page, "EXA-2015-A1-6-8")  # what is retired stays so
    assert not page.transfer.isEnabled() and not page.cancel.isEnabled() and page.map.isEnabled()


def test_an_obligation_is_answered(page, country):
    a1, _ = country.with_credits()
    emitted = {"year": 2015, "kind": "emissions", "amount_tco2e": 1_990.0, "parcel_id": WOODS}
    country.do(record_entries, entries=[emitted])
    page.refresh()
    settle(page)
    chosen(page, "EXA-2015-A1-1-40")
    click(page.cancel)
    dialog = page.dialog
    assert not dialog.project.isVisible()
    pick(dialog.purpose, "for carbon emitted after it was redeemed")
    assert dialog.project.isVisible() and dialog.project.currentText() == "A1: 30.0 tCO2e"
    say_amount(dialog, 30)
    confirm(dialog, page)
    (project,) = [row for row in country.rows("project") if row["id"] == a1]
    assert project["answered_tco2e"] == 30.0


def test_filters(page, country):
    country.with_credits()
    country.do(transfer, serials=["EXA-2015-A1-1-10"], to_id="state")
    page.refresh()
    settle(page)
    type_in(page.text, "a1-11")
    assert wait_until(lambda: page.model.rowCount() == 1)
    type_in(page.text, "")
    QTest.keyClick(page.text, Qt.Key.Key_Backspace)
    pick(page.owner, "State")
    assert wait_until(lambda: cells(page.model) == [["EXA-2015-A1-1-10", "10", "State", "active"]])
    pick(page.owner, "any owner")
    pick(page.state, "retired")
    assert wait_until(lambda: page.model.rowCount() == 0)
    assert page.summary.text() == "No block passes the filter."
    pick(page.state, "any state")
    pick(page.vintage, "2015")
    assert wait_until(lambda: page.model.rowCount() == 2)
    header = page.table.horizontalHeader()
    place = header.sectionViewportPosition(1) + 5
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 5))
    assert [row[1] for row in cells(page.model)] == ["30", "10"]


def test_credits_and_parcels_find_each_other(page, country, window):
    country.with_credits()
    page.refresh()
    settle(page)
    layer = page.session.parcel_layer
    names = {feature["name"]: feature.id() for feature in layer.getFeatures()}
    chosen(page, "EXA-2015-A1-1-40")
    click(page.map)
    assert layer.selectedFeatureIds() == [names["Woods"]]
    canvas = window.mapCanvas()
    box = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.boundingBoxOfSelected())
    assert canvas.extent().contains(box)

    click(page.of_map)
    settle(page)
    assert page.model.rowCount() == 1
    layer.selectByIds([names["Farms"]])
    settle(page)
    assert page.model.rowCount() == 0
    assert page.summary.text() == "No credits come from the parcels selected on the map."
    click(page.of_map)
    settle(page)
    assert page.model.rowCount() == 1


def test_many_blocks_are_shown_and_filtered(page, country, monkeypatch):
    """Twenty thousand blocks of five hundred holders."""
    blocks = [
        {"id": f"b{n}", "series": "EXA-2015-A1", "first": 2 * n + 1, "last": 2 * n + 2, "vintage": 2015,
         "kind": "avoidance", "project_id": "p", "owner_id": f"h{n % 500}", "state": "active"}
        for n in range(20_000)
    ]  # fmt: skip
    names = {f"h{n}": f"Holder {n}" for n in range(500)}
    rows = block_rows(blocks, names)
    data = RegistryData(rows, [(name, holder) for holder, name in names.items()], [2015], False)
    page.show_data(data)
    flush()
    assert page.model.rowCount() == 20_000
    page.text.setText("holder 77")
    page._filter()
    flush()
    assert page.model.rowCount() == 40


def test_the_keyboard_alone(page, country):
    """Tab order, Enter does it, Escape leaves; nothing is done by leaving."""
    country.with_projects()
    page.refresh()
    settle(page)
    page.redeem.setFocus()
    QTest.keyClick(page.redeem, Qt.Key.Key_Space)
    flush()
    dialog = page.dialog
    assert dialog.project.hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    flush()
    assert page.dialog is None and not country.rows("credit_block")

    QTest.keyClick(page.redeem, Qt.Key.Key_Space)
    flush()
    dialog = page.dialog
    dialog.amount.setFocus()
    dialog.amount.selectAll()
    QTest.keyClicks(dialog.amount, "7")
    QTest.keyClick(dialog.amount, Qt.Key.Key_Return)
    settle(page)
    assert [row[0] for row in cells(page.model)] == ["EXA-2015-A1-1-7"]


def test_a_dialog_follows_what_another_program_does(page, country):
    a1, _ = country.with_projects()
    page.refresh()
    settle(page)
    click(page.redeem)
    dialog = page.dialog
    assert "EXA-2015-A1-1-40" in ready(dialog)
    country.do(redeem, project_id=a1, amount_t=30)  # through another ledger of the same file
    page.accounts.check()
    said = ready(dialog)
    assert said.startswith("⚠") and not dialog.do_button.isEnabled()
    settle(page)
    assert cells(page.model)[0][0] == "EXA-2015-A1-1-30"


def test_closing_the_workspace_closes_the_dialog(page, country):
    country.with_projects()
    page.refresh()
    settle(page)
    click(page.redeem)
    page.refresh()  # a reading is under way
    page.session.close()
    flush()
    assert page.dialog is None and not page.busy
