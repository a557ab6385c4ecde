"""The dialog that sets one market safeguard, with the field that fits it."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from ...core.mechanism.safeguards import set_safeguard, settings_of
from ...translate import tr
from .act_form import ActForm
from .fields import SearchBox, choice, day_field, day_of, holder_choices, line, percent, tonnes, year_number
from .safeguards_words import safeguard_words, value_words

#: Longest time credits may be banked, in years.
_MOST_YEARS = 200


class TickModel(QAbstractListModel):
    """Names to tick, of which those are shown that contain a text."""

    def __init__(self, choices, ticked, parent=None) -> None:
        super().__init__(parent)
        self._all, self._shown = list(choices), list(choices)
        self.ticked = set(ticked)

    def filter_by(self, text: str) -> None:
        """Show the names that contain ``text``; those ticked stay so."""
        text = text.strip().casefold()
        self.beginResetModel()
        self._shown = [item for item in self._all if text in item[0].casefold()]
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own, here and below)
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index):
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        words, value = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if value in self.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        change = self.ticked.add if Qt.CheckState(value) == Qt.CheckState.Checked else self.ticked.discard
        change(self._shown[index.row()][1])
        self.dataChanged.emit(index, index)
        return True


class HolderList(QWidget):
    """Holders to tick among many, with a box that filters them."""

    changed = pyqtSignal()

    def __init__(self, choices, ticked, parent=None) -> None:
        super().__init__(parent)
        self._choices, self._model = choices, TickModel(choices, ticked, self)
        self.view = QListView()
        self.view.setModel(self._model)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(tr("Right holders"))
        text = QLineEdit()
        text.setPlaceholderText(tr("part of a name"))
        text.setClearButtonEnabled(True)
        text.textChanged.connect(self._model.filter_by)
        self.setFocusProxy(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text)
        column.addWidget(self.view)
        self._model.dataChanged.connect(lambda *changes: self.changed.emit())

    def ids(self) -> list[str]:
        """Return the ids of the holders ticked, by name."""
        return [holder for _, holder in self._choices if holder in self._model.ticked]


class SafeguardDialog(ActForm):
    """Sets the safeguard ``name``; ``value`` is what it is now."""

    object_name = "TerrestrialCarbonSafeguardDialog"

    def __init__(self, accounts, name: str, value, period_years: int, parent=None) -> None:
        words, tip = safeguard_words()[name]
        super().__init__(accounts, words, tr("Set"), parent, tip)
        self._name = name
        with accounts.reading() as book:
            self._holders = holder_choices(book)
        self.value = self.add("value", words, self._field(value, period_years), tip)

    def _field(self, value, period_years: int):
        name = self._name
        if name in ("listed_buyers", "listed_sellers"):
            return HolderList(self._holders, set(value or ()))
        if name in ("auction_only", "block_on_obligation"):
            return choice([(tr("yes"), True), (tr("no"), False)], bool(value))
        if name == "operator_id":
            box = SearchBox()
            box.show_choices(self._holders, value)
            return box
        if name == "auctions":
            return line(", ".join(auction["at"] for auction in value or ()), "2016-03-01, 2017-03-01")
        if name == "mechanism_start":
            return day_field(date.fromisoformat(value) if value else date(2013, 1, 1))
        if name == "market_share":
            return percent(100 * (value or 0.0))
        if name in ("listed_until_year", "banking_years"):
            return year_number(value or 1, period_years if name == "listed_until_year" else _MOST_YEARS)
        field = tonnes(value or 0.0, 2)
        if name == "trigger_price":
            field.setSuffix("")
        return field

    def ask(self):
        value = self._value()
        if value is None:
            return tr("Fill in the value, or switch the safeguard off on the page.")
        return set_safeguard, {"name": self._name, "value": value}

    def preview(self, book, act) -> str:
        names = {holder_id: words for words, holder_id in self._holders}
        value = getattr(settings_of(book), self._name)
        return tr("Set to: {value}.").format(value=value_words(self._name, value, names))

    def _value(self):
        name, field = self._name, self.value
        if name in ("listed_buyers", "listed_sellers"):
            return field.ids()
        if name in ("auction_only", "block_on_obligation"):
            return field.currentData()
        if name == "operator_id":
            return field.value()
        if name == "auctions":
            return self._auctions(field.text())
        if name == "mechanism_start":
            return day_of(field)
        return field.value() / 100.0 if name == "market_share" else field.value()

    def _auctions(self, text: str):
        """Return the auctions of days with commas between, ``None`` if one is no day."""
        joined = self._accounts.workspace.settings.joining_date
        found = []
        for part in filter(None, (part.strip() for part in text.split(","))):
            try:
                day = date.fromisoformat(part)
            except ValueError:
                return None
            begun = (day.month, day.day) >= (joined.month, joined.day)
            found.append({"year": day.year - joined.year + (1 if begun else 0), "at": part})
        return found or None
