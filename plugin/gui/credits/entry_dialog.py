"""The dialog for one entry of an open year: what, how much, where, on whose evidence."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

from ...core.mechanism.ledger_tables import Carbon, EntryKind
from ...core.mechanism.ratchet import table_of
from ...core.mechanism.years import record_entries
from ...storage.account_words import carbon_word, entry_kind_word, year_name
from ...translate import tr
from ..connections import Connections
from .figures import result_words
from .parcel_choice import follow_map
from .trial_dialog import AmountBox, TrialDialog

_NAME = "TerrestrialCarbonEntry"
#: Parcels offered of those selected on the map.
MOST_PARCELS = 50


class EntryDialog(TrialDialog):
    """Records one entry through ``record_entries``."""

    def __init__(self, accounts, session, state: dict, year: int | None = None, parent=None) -> None:
        super().__init__(accounts, _NAME, tr("Add an entry"), tr("Record"), parent)
        self._session, self._state = session, state
        self._connections = Connections()
        self._make_fields(year)
        self._show_parcels()
        connect = self._connections.connect
        layer = session.parcel_layer
        if layer is not None:
            connect(layer.selectionChanged, lambda chosen, dropped, clear: self._show_parcels())
        connect(self.parcel.currentIndexChanged, lambda index: self._on_parcel())
        for combo in (self.year, self.kind, self.holder, self.carbon):
            connect(combo.currentIndexChanged, self.later)
        connect(self.amount.valueChanged, self.later)
        connect(self.finished, lambda result: self._connections.disconnect_all())
        self.renew()
        self.amount.setFocus()

    def _make_fields(self, year) -> None:
        self.year, self.kind, self.parcel, self.holder, self.carbon = (QComboBox() for _ in range(5))
        self.amount = AmountBox(f"{_NAME}Amount")
        self.source, self.note = QLineEdit(), QLineEdit()
        first, last = self._state["last_closed_year"] + 1, self._state["period_years"]
        joining = self._accounts.workspace.settings.joining_date
        for number in range(first, last + 1):
            self.year.addItem(year_name(number, joining), number)
        if year is not None:
            self.year.setCurrentIndex(max(0, self.year.findData(year)))
        for kind in EntryKind:
            self.kind.addItem(entry_kind_word(kind.value), kind.value)
        self.holder.addItem(tr("none in particular"), None)
        for holder in self._accounts.workspace.holders():
            self.holder.addItem(holder["name"] or holder["id"], holder["id"])
        self.carbon.addItem(tr("as the parcel's class says"), None)
        for carbon in Carbon:
            self.carbon.addItem(carbon_word(carbon), carbon.value)
        self.source.setPlaceholderText(tr("map, inventory or report, with its date"))
        self.note.setPlaceholderText(tr("optional"))
        for name, text, field, tip in (
            ("Year", tr("Year"), self.year, tr("Open accounting year the entry belongs to.")),
            ("Kind", tr("What"), self.kind, _kind_tip()),
            ("Amount", tr("Amount"), self.amount, tr("In tonnes of CO2-equivalent (tCO2e), 0 or more.")),
            ("Parcel", tr("Where"), self.parcel, tr("The whole country, or a parcel selected on the map.")),
            ("Carbon", tr("Which carbon"), self.carbon, tr("What an emission on this parcel took.")),
            ("Holder", tr("Right holder"), self.holder, tr("Whose entry it is, if anybody's.")),
            ("Source", tr("Source"), self.source, tr("The document or map that the amount is from.")),
            ("Note", tr("Note"), self.note, tr("Kept with the entry.")),
        ):
            field.setObjectName(_NAME + name)
            self.add_row(text, field, tip)

    def ask(self):
        """Return the rule with the entry, or what is still missing."""
        on_parcel = self.parcel.currentData() is not None
        taken = on_parcel and self.kind.currentData() == EntryKind.EMISSIONS.value
        self.carbon.setEnabled(taken)
        if self.amount.value() <= 0 and self.kind.currentData() != EntryKind.MEASURED.value:
            return tr("Type the amount in tCO2e.")
        entry = {
            "year": self.year.currentData(),
            "kind": self.kind.currentData(),
            "amount_tco2e": self.amount.value(),
            "holder_id": self.holder.currentData(),
            "parcel_id": self.parcel.currentData(),
            "carbon": self.carbon.currentData() if taken else None,
            "source": self.source.text().strip() or None,
            "note": self.note.text().strip() or None,
        }
        return record_entries, {"entries": [{name: v for name, v in entry.items() if v is not None}]}

    def told(self, trial) -> str:
        """Return the year's result with this entry in it."""
        year = self.year.currentData()
        rows = {row.year: row for row in table_of(trial.book, upto=year)}
        return result_words(rows[year]) if year in rows else ""

    def _on_parcel(self) -> None:
        """Let the accounts know a parcel that was split or merged on the map since they were opened."""
        if self.parcel.currentData() is not None:
            follow_map(self._accounts, [self.parcel.currentData()])
        self.later()

    def _show_parcels(self) -> None:
        """Offer the country and the parcels selected on the map; what was chosen stays chosen."""
        chosen = self.parcel.currentData()
        self.parcel.blockSignals(True)
        self.parcel.clear()
        self.parcel.addItem(tr("whole country"), None)
        layer = self._session.parcel_layer
        features = layer.selectedFeatures() if layer is not None else ()
        for feature in list(features)[:MOST_PARCELS]:
            self.parcel.addItem(str(feature["name"] or feature["id"]), feature["id"])
        self.parcel.setCurrentIndex(max(0, self.parcel.findData(chosen)))
        self.parcel.blockSignals(False)
        self.later()


def _kind_tip() -> str:
    return tr(
        "Emissions lower the actual stock and removals raise it; a measured stock replaces it. Growth is new "
        "carbon that the country's figures hold already: it may be credited, and adds nothing."
    )
