"""The Reserve page: the reserve bank, the fund, other credits, bonds, and the market safeguards."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout

from ...core.mechanism.reserve import reserve_cover
from ...core.mechanism.safeguards import Safeguards, set_safeguard
from ...translate import tr
from ..budget.rows_model import NumberColumn
from ..parcels_on_map import show_parcels
from ..widgets import number
from .buttons import button
from .credit_dialogs import CancelDialog, ClaimDialog, ReturnDialog
from .figures_short import blocks
from .page import CreditsPage
from .reserve_data import read_reserve
from .reserve_dialogs import BondDialog, CancelOtherDialog, CloseBondDialog, DepositDialog, RateDialog
from .reserve_sections import (
    BlocksSection,
    CoverForm,
    RowsSection,
    bond_columns,
    bond_row,
    other_columns,
    other_row,
    safeguard_rows,
)
from .safeguard_dialog import SafeguardDialog


class ReservePage(CreditsPage):
    """Five sections behind small tabs; each has its table and its buttons."""

    def __init__(self, accounts, session, iface, messages, parent=None) -> None:
        super().__init__(accounts, session, iface, messages, parent)
        self.data = None
        self.tabs = QTabWidget()
        self.tabs.setObjectName("TerrestrialCarbonReserveTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        small = self.tabs.font()
        small.setPointSizeF(max(7.0, small.pointSizeF() - 1))
        self.tabs.tabBar().setFont(small)
        self.reserve, self.fund = self._reserve_section(), self._fund_section()
        self.other, self.bonds = self._other_section(), self._bonds_section()
        self.safeguards = self._safeguards_section()
        self._sections = (self.reserve, self.fund, self.other, self.bonds, self.safeguards)
        for section, title, tip in (
            (self.reserve, tr("Reserve"), tr("What the reserve withholds and holds, and its cover (tCO2e).")),
            (self.fund, tr("Fund"), tr("Credits given to the international fund.")),
            (self.other, tr("Other"), tr("Credits of other registries that may be cancelled here.")),
            (self.bonds, tr("Bonds"), tr("Bonds on kept carbon, and what they are worth (tCO2e).")),
            (self.safeguards, tr("Market"), tr("Market safeguards: what the country allows in its market.")),
        ):
            self.tabs.addTab(section, title)
            self.tabs.setTabToolTip(self.tabs.count() - 1, tip)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def _reserve_section(self) -> BlocksSection:
        self.give_back = button(
            "Return", tr("Return…"), tr("Return credits to their owners."), lambda: self._move(ReturnDialog)
        )
        self.cancel = button(
            "CancelReserve",
            tr("Cancel…"),
            tr("Cancel withheld credits to close the country's shortfall (tCO2e)."),
            lambda: self._move(CancelDialog),
        )
        self.rate = button(
            "ReserveRate",
            tr("Share…"),
            tr("Set the share of new issues that the reserve withholds, by risk and year (%)."),
            lambda: self.open_dialog(RateDialog(self.accounts, self.data.year, self.data.period_years, self)),
        )
        self.map = button(
            "ReserveParcels",
            tr("On the map"),
            tr("Select the parcels that the chosen credits come from, and bring them into view."),
            self.show_on_map,
        )
        section = BlocksSection(
            "Reserve",
            tr("Withheld credits"),
            (self.give_back, self.cancel, self.map, self.rate),
            ((self.give_back, True), (self.cancel, True), (self.map, False)),
        )
        self.cover = CoverForm(self._show_cover)
        section.column.insertWidget(0, self.cover)
        return section

    def _fund_section(self) -> BlocksSection:
        self.claim = button(
            "Claim",
            tr("Claim…"),
            tr("Take credits from the fund into the reserve, to cover what the reserve cannot."),
            lambda: self.open_dialog(ClaimDialog(self.accounts, self.fund.table.chosen(), self)),
        )
        return BlocksSection("Fund", tr("Credits in the fund"), (self.claim,), ((self.claim, True),))

    def _other_section(self) -> RowsSection:
        self.deposit = button(
            "Deposit",
            tr("Deposit…"),
            tr("Credits of another registry that the reserve, the fund, an insurer or a holder holds."),
            lambda: self.open_dialog(DepositDialog(self.accounts, self)),
        )
        self.cancel_other = button(
            "CancelOther",
            tr("Cancel…"),
            tr("Cancel them in place of the country's own credits (tCO2e)."),
            lambda: self.open_dialog(CancelOtherDialog(self.accounts, self.other.chosen(), self)),
        )
        return RowsSection(
            "Other",
            tr("Other credits"),
            other_columns(),
            (self.deposit, self.cancel_other),
            {self.cancel_other: lambda row: (row["remaining_tco2e"] or 0.0) > 0},
        )

    def _bonds_section(self) -> RowsSection:
        self.issue = button(
            "IssueBond",
            tr("Issue…"),
            tr("A bond on tradeable carbon that is kept (tCO2e)."),
            lambda: self.open_dialog(BondDialog(self.accounts, self)),
        )
        self.close_bond = button(
            "CloseBond",
            tr("Close…"),
            tr("The bond is used or bought back; the carbon behind it is free again."),
            lambda: self.open_dialog(CloseBondDialog(self.accounts, self.bonds.chosen(), self)),
        )
        return RowsSection(
            "Bonds",
            tr("Bonds"),
            bond_columns(),
            (self.issue, self.close_bond),
            {self.close_bond: lambda bond: bond["state"] == "open"},
        )

    def _safeguards_section(self) -> RowsSection:
        self.set_value = button(
            "SetSafeguard", tr("Set…"), tr("Set the safeguard chosen."), self._set_safeguard
        )
        self.switch_off = button(
            "SafeguardOff",
            tr("As by default"),
            tr("Put the safeguard chosen back to what it is by default."),
            self._switch_off,
        )
        columns = (
            NumberColumn(tr("Safeguard"), decimals=None),
            NumberColumn(tr("Set to"), decimals=None),
        )
        section = RowsSection(
            "Safeguards",
            tr("Market safeguards"),
            columns,
            (self.set_value, self.switch_off),
            {self.set_value: lambda name: True, self.switch_off: self._is_set},
        )
        section.table.doubleClicked.connect(lambda index: self.set_value.click())
        return section

    def title(self):
        return tr("Reserve and safeguards")

    def gather(self, book):
        return read_reserve(book)

    def show_data(self, data) -> None:
        first = self.data is None
        self.data = data
        for section in self._sections:
            section.editable = self.accounts.editable
        self.rate.setEnabled(self.accounts.editable)
        self.cover.show_rates(data.rates, data.year)
        if first or not self.cover.expected.value():
            self.cover.expected.setValue(data.shortfall_tco2e)
        self._show_cover()
        self.reserve.show_blocks(data.withheld, "" if data.withheld else tr("Nothing is withheld."))
        empty = tr("The fund holds no credits of this country: give some on the Registry page.")
        self.fund.show_blocks(data.fund, _amount_words(data.fund, empty))
        empty = tr("No credits of other registries are held.")
        self.other.show_rows([other_row(row, data.names) for row in data.other], "" if data.other else empty)
        empty = tr("No bond was issued.")
        self.bonds.show_rows([bond_row(row, data.names) for row in data.bonds], "" if data.bonds else empty)
        about = tr("The rules refuse what these forbid. Avoidance credits a year are at most B in any case.")
        self.safeguards.show_rows(safeguard_rows(data.safeguards, data.names), about)

    def show_on_map(self) -> None:
        """Select the parcels that the chosen credits come from, and bring them into view."""
        projects = {row.project_id for row in self.reserve.table.chosen()}
        with self.messages.guard():
            with self.accounts.reading() as book:
                links = [row for p in sorted(projects) for row in book.rows("project_parcel", project_id=p)]
            show_parcels(self.iface, self.session, {row["parcel_id"] for row in links}, self.messages)

    def _show_cover(self) -> None:
        if self.data is None or not self.accounts.is_open:
            return
        with self.messages.guard(), self.accounts.reading() as book:
            self.cover.show_cover(reserve_cover(book, self.cover.expected.value()))

    def _move(self, dialog) -> None:
        self.open_dialog(dialog(self.accounts, self.reserve.table.chosen(), self))

    def _is_set(self, name: str) -> bool:
        return self.data is not None and getattr(self.data.safeguards, name) != getattr(Safeguards(), name)

    def _set_safeguard(self) -> None:
        name = self.safeguards.chosen()
        value = getattr(self.data.safeguards, name)
        self.open_dialog(SafeguardDialog(self.accounts, name, value, self.data.period_years, self))

    def _switch_off(self) -> None:
        self.accounts.act(set_safeguard, name=self.safeguards.chosen(), value=None)


def _amount_words(rows, empty: str) -> str:
    if not rows:
        return empty
    text = tr("{amount} tCO2e in {blocks}.")
    return text.format(amount=number(sum(row.amount for row in rows)), blocks=blocks(len(rows)))
