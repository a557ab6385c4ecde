"""The Registry page: every block of credits, where it is, and what may be done with it."""

from __future__ import annotations

from collections import Counter

from qgis.PyQt.QtCore import QSignalBlocker, QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from ...core.mechanism.ledger_tables import BlockState
from ...storage.credit_words import block_word
from ...translate import tr
from ..connections import Connections
from ..parcels_on_map import selected_ids, show_parcels
from ..widgets import note, number
from .blocks_model import ANY, BlocksModel
from .blocks_view import BlocksView
from .buttons import button, button_rows
from .credit_dialogs import CancelDialog, ContributeDialog, RetireDialog, TransferDialog, WithholdDialog
from .fields import SearchBox, choice
from .figures_short import blocks
from .page import CreditsPage
from .redeem_dialog import RedeemDialog
from .registry_data import read_registry

_PAUSE_MS = 250


class RegistryPage(CreditsPage):
    """Filters on top, the table, and the buttons; what is in the fund or withheld is on the Reserve page."""

    def __init__(self, accounts, session, iface, messages, parent=None) -> None:
        super().__init__(accounts, session, iface, messages, parent)
        self.data = None
        self.model = BlocksModel(self)
        self._filters()
        self.table = BlocksView(self.model, "TerrestrialCarbonRegistryBlocks", tr("Blocks of credits"))
        self.summary = note(name="TerrestrialCarbonRegistrySummary")
        self._buttons()
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.text, 3)
        first.addWidget(self.state, 2)
        second.addWidget(self.owner, 3)
        second.addWidget(self.vintage, 2)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.of_map)
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)
        column.addLayout(button_rows(*self._shown))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._filter)
        self._map_connections = Connections()
        self._connect()
        self._on_chosen()

    def _filters(self) -> None:
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("serial number or owner"))
        self.text.setToolTip(tr("Shows blocks whose serial numbers or owner contain this text."))
        self.text.setClearButtonEnabled(True)
        self.owner = SearchBox()
        self.owner.setToolTip(tr("Shows the credits of one owner: type part of a name."))
        states = [(block_word(state.value), state.value) for state in BlockState]
        self.state = choice([(tr("any state"), ANY), *states])
        self.state.setToolTip(tr("Shows credits in one state."))
        self.vintage = choice([(tr("any vintage"), ANY)])
        self.vintage.setToolTip(tr("Shows credits of one vintage: the calendar year their year began in."))
        self.of_map = QCheckBox(tr("Only of the parcels selected on the map"))
        self.of_map.setToolTip(tr("Shows the credits of every project on one of the selected parcels."))
        for name, widget in (
            ("Text", self.text),
            ("Owner", self.owner),
            ("State", self.state),
            ("Vintage", self.vintage),
            ("OfMap", self.of_map),
        ):
            widget.setObjectName(f"TerrestrialCarbonRegistry{name}")
            widget.setAccessibleName(widget.toolTip())
            if widget is not self.of_map:
                widget.setMinimumWidth(60)
        self.owner.setMinimumContentsLength(6)
        self.state.setMinimumContentsLength(6)
        self.vintage.setMinimumContentsLength(6)

    def _buttons(self) -> None:
        self.redeem = button(
            "Redeem",
            tr("Redeem…"),
            tr("Redeem whole tonnes (tCO2e) for a certified project: the credits get serial numbers."),
            self._redeem,
        )
        self.transfer = button(
            "Transfer",
            tr("Transfer…"),
            tr("Give credits of the blocks chosen to another holder."),
            lambda: self._move(TransferDialog),
        )
        self.retire = button(
            "Retire",
            tr("Retire…"),
            tr("The owner uses the credits up, for ever."),
            lambda: self._move(RetireDialog),
        )
        self.cancel = button(
            "Cancel",
            tr("Cancel…"),
            tr("Cancel credits for ever: it lowers the required stock by as much (tCO2e)."),
            lambda: self._move(CancelDialog),
        )
        self.withhold = button(
            "Withhold",
            tr("Withhold…"),
            tr("Put credits into the reserve; returning them is on the Reserve page."),
            lambda: self._move(WithholdDialog),
        )
        self.contribute = button(
            "Contribute",
            tr("To the fund…"),
            tr("Give credits to the international fund."),
            lambda: self._move(ContributeDialog),
        )
        self.map = button(
            "CreditParcels",
            tr("On the map"),
            tr("Select the parcels that the chosen credits come from, and bring them into view."),
            self.show_on_map,
        )
        self._moving = (self.transfer, self.retire, self.cancel, self.withhold, self.contribute)
        self._shown = (
            (self.redeem, self.transfer, self.retire, self.cancel),
            (self.withhold, self.contribute, self.map),
        )

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda text: self._timer.start())
        for box in (self.owner, self.state, self.vintage):
            box.currentTextChanged.connect(lambda text: self._timer.start())
        self.of_map.toggled.connect(self._on_of_map)
        self.table.selectionModel().selectionChanged.connect(lambda *changes: self._on_chosen())
        self.model.modelReset.connect(self._on_chosen)
        self.table.doubleClicked.connect(lambda index: self.show_on_map())

    def title(self):
        return tr("Registry of credits")

    def gather(self, book):
        return read_registry(book, self._asked)

    def refresh(self) -> None:
        """Show the registry as it is now, or of it what the parcels selected on the map have."""
        self._asked = selected_ids(self.session) if self.of_map.isChecked() else None
        super().refresh()

    def unload(self) -> None:
        """Stop what runs, close what is open, and let go of the map."""
        self._timer.stop()
        self._map_connections.disconnect_all()
        super().unload()

    def show_data(self, data) -> None:
        chosen = {row.id for row in self.chosen()}
        self.data = data
        with QSignalBlocker(self.owner), QSignalBlocker(self.vintage):
            self.owner.show_choices([(tr("any owner"), ANY), *data.owners], self.owner.value())
            vintage = self.vintage.currentData()
            self.vintage.clear()
            self.vintage.addItem(tr("any vintage"), ANY)
            for year in data.vintages:
                self.vintage.addItem(str(year), year)
            self.vintage.setCurrentIndex(max(0, self.vintage.findData(vintage)))
        self.model.take_blocks(data.blocks)
        self._filter()
        self.table.fit()
        self.table.choose(chosen)

    def chosen(self) -> list:
        """Return the blocks chosen."""
        return self.table.chosen()

    def choose_serials(self, serials: str) -> None:
        """Choose the block with exactly these serial numbers, if it is shown."""
        self.table.choose({row.id for row in self.model.rows() if row.serials == serials})

    def show_on_map(self) -> None:
        """Select the parcels that the chosen credits come from, and bring them into view."""
        projects = {row.project_id for row in self.chosen()}
        if not projects:
            return
        with self.messages.guard():
            with self.accounts.reading() as book:
                links = [row for p in sorted(projects) for row in book.rows("project_parcel", project_id=p)]
            show_parcels(self.iface, self.session, {row["parcel_id"] for row in links}, self.messages)

    def _filter(self) -> None:
        self._timer.stop()
        owner = self.owner.value()
        self.model.filter_by(
            self.text.text(),
            ANY if owner is None else owner,
            self.state.currentData(),
            self.vintage.currentData(),
        )

    def _on_of_map(self, checked: bool) -> None:
        self._map_connections.disconnect_all()
        layer = self.session.parcel_layer
        if checked and layer is not None:
            self._map_connections.connect(layer.selectionChanged, lambda *changes: self._on_map())
        self.refresh()

    def _on_map(self) -> None:
        if self.accounts.ledger is not None and self.isVisible():
            self.refresh()

    def _redeem(self) -> None:
        chosen = self.chosen()
        dialog = RedeemDialog(self.accounts, chosen[0].project_id if chosen else None, self)
        dialog.did.connect(self._say_done)
        self.open_dialog(dialog)

    def _say_done(self, act) -> None:
        serials = act.result["serials"]
        self.messages.success(tr("Redeemed: {serials}.").format(serials=serials))

    def _move(self, dialog) -> None:
        self.open_dialog(dialog(self.accounts, self.chosen(), self))

    def _on_chosen(self) -> None:
        rows = self.chosen()
        states = {row.state for row in rows}
        active = states == {BlockState.ACTIVE.value}
        editable = self.accounts.editable
        self.redeem.setEnabled(editable)
        for made in self._moving:
            made.setEnabled(editable and active)
        alive = bool(states) and states <= {BlockState.ACTIVE.value, BlockState.WITHHELD.value}
        self.cancel.setEnabled(editable and alive)
        self.map.setEnabled(bool(rows))
        self.summary.setText(self._words(rows))

    def _words(self, rows) -> str:
        if self.data is None:
            return ""
        if rows:
            text = tr("Chosen: {amount} tCO2e in {blocks}.")
            return text.format(amount=number(sum(row.amount for row in rows)), blocks=blocks(len(rows)))
        if not self.data.blocks:
            if self.data.of_parcels:
                return tr("No credits come from the parcels selected on the map.")
            return tr("Nothing was redeemed yet: certify a project, then press “Redeem…”.")
        shown = self.model.rows()
        parts = []
        amounts = Counter()
        for row in shown:
            amounts[row.state] += row.amount
        for state in BlockState:
            amount = amounts[state.value]
            if amount:
                parts.append(tr("{state} {amount}").format(state=block_word(state), amount=number(amount)))
        if not parts:
            return tr("No block passes the filter.")
        return tr("{blocks}, tCO2e: {parts}.").format(blocks=blocks(len(shown)), parts=", ".join(parts))
