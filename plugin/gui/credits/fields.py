"""Fields that the dialogs of the accounts share: amounts with units, days, choices to search in."""

from __future__ import annotations

from datetime import date

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QDoubleSpinBox, QLineEdit, QSpinBox

from ...translate import tr

MOST_TCO2E = 1e15
#: Serial numbers fit a spin box.
MOST_T = 2_000_000_000


class SearchBox(QComboBox):
    """A choice among many: type any part of a name; nothing counts but what is in the list."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._values: list = []
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(20)
        self.lineEdit().setPlaceholderText(tr("type part of a name"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    def show_choices(self, choices, chosen=None, must_choose: bool = False) -> None:
        """Offer ``choices`` (words, value), with ``chosen`` picked, else the first; or none yet."""
        choices = list(choices)
        self.blockSignals(True)
        self.clear()
        self.addItems([words for words, _ in choices])  # at once: thousands take no time
        self._values = [value for _, value in choices]
        found = self.findData(chosen)
        self.setCurrentIndex(found if must_choose or not choices else max(0, found))
        if self.currentIndex() < 0:
            self.clearEditText()
        self.blockSignals(False)
        self.lineEdit().setCursorPosition(0)

    def value(self):
        """Return the value chosen, ``None`` while what is typed is not in the list."""
        index = self.currentIndex()
        if index < 0 or self.itemText(index) != self.currentText():  # of two with one name, the one picked
            index = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        return self._values[index] if index >= 0 else None

    def findData(self, value, *_how) -> int:  # noqa: N802 (Qt's names, here and below)
        """Return where a value is in the list, -1 if it is not."""
        return self._values.index(value) if value in self._values else -1

    def currentData(self, *_role):  # noqa: N802
        """Return :meth:`value`, as other choices call it."""
        return self.value()


def choice(choices, chosen=None) -> QComboBox:
    """Return a short list of (words, value) with ``chosen`` picked."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def tonnes(value: float = 0.0, decimals: int = 2, least: float = 0.0, special: str = "") -> QDoubleSpinBox:
    """Return a field of tCO2e; with ``special``, its lowest value means that."""
    field = QDoubleSpinBox()
    field.setRange(least, MOST_TCO2E)
    field.setDecimals(decimals)
    field.setGroupSeparatorShown(True)
    field.setMinimumWidth(80)  # else as wide as the largest number there is
    field.setSuffix(" " + tr("tCO2e"))
    if special:
        field.setSpecialValueText(special)
    field.setValue(value)
    return field


def whole_tonnes(most: int, value: int | None = None) -> QSpinBox:
    """Return a field of whole credits (1 credit = 1 tCO2e), from 1 to ``most``."""
    field = QSpinBox()
    field.setRange(1, max(1, min(most, MOST_T)))
    field.setGroupSeparatorShown(True)
    field.setMinimumWidth(80)  # else as wide as the largest number there is
    field.setSuffix(" " + tr("tCO2e"))
    field.setValue(field.maximum() if value is None else value)
    return field


def percent(value: float, decimals: int = 2) -> QDoubleSpinBox:
    """Return a field of percent, 0 to 100."""
    field = QDoubleSpinBox()
    field.setRange(0.0, 100.0)
    field.setDecimals(decimals)
    field.setSuffix(" %")
    field.setValue(value)
    return field


def year_number(value: int, most: int, special: str = "") -> QSpinBox:
    """Return a field of accounting years; with ``special``, 0 means that."""
    field = QSpinBox()
    field.setRange(0 if special else 1, most)
    if special:
        field.setSpecialValueText(special)
    field.setValue(value)
    return field


def day_field(value: date | None, may_be_empty: bool = False) -> QgsDateEdit:
    """Return a field of a day, year first."""
    field = QgsDateEdit()
    field.setAllowNull(may_be_empty)
    field.setNullRepresentation("–")
    field.setCalendarPopup(True)
    field.setDisplayFormat("yyyy-MM-dd")
    if value is None:
        field.clear()
    else:
        field.setDate(QDate(value.year, value.month, value.day))
    return field


def day_of(field: QgsDateEdit) -> str | None:
    """Return the day of a field as ISO 8601, ``None`` if it is empty."""
    if field.isNull() or not field.date().isValid():
        return None
    return field.date().toString("yyyy-MM-dd")


def line(text: str = "", placeholder: str = "") -> QLineEdit:
    """Return a field of one line."""
    field = QLineEdit(text)
    field.setPlaceholderText(placeholder)
    return field


def holder_choices(book) -> list[tuple]:
    """Return the right holders of ``book`` as (name, id), by name."""
    found = [(row["name"] or row["id"], row["id"]) for row in book.rows("holder")]
    return sorted(found, key=lambda item: (item[0].casefold(), item[1]))
