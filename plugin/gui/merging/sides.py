"""Ours and theirs side by side, with what was before: fields that differ are marked."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from ...core.merge.compare import Choice
from ...translate import tr
from .outlines import OURS_COLOR, THEIRS_COLOR

_FIELD, _BASE, _OURS, _THEIRS = range(4)
_SIDES = {_OURS: Choice.OURS, _THEIRS: Choice.THEIRS}


class SidesTable(QTableWidget):
    """Emits ``chosen`` (a :class:`Choice`) when a cell of a side is clicked."""

    chosen = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(0, 4, parent)
        self.setObjectName("TerrestrialCarbonMergeSides")
        self.setAccessibleName(tr("Ours and theirs, field by field"))
        self.setToolTip(tr("Click a value of ours or theirs to decide for that side."))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_FIELD, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_column)
        self.cellClicked.connect(lambda row, column: self._on_column(column))
        self._show_heads(None)

    def show_rows(self, rows, decision) -> None:
        """Show the lines of an item and, if it is a conflict, how it is decided (``None``: not)."""
        self._show_heads(decision)
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            label = row.label if row.is_parcel else ("≠ " if row.differs else "   ") + row.label
            for column, text in enumerate((label, row.base, row.ours, row.theirs)):
                self.setItem(number, column, _cell(text, row, column, decision))

    def _show_heads(self, decision) -> None:
        sides = {_OURS: "━ " + tr("Ours"), _THEIRS: "┅ " + tr("Theirs")}
        colors = {_OURS: OURS_COLOR, _THEIRS: THEIRS_COLOR}
        texts = [tr("Field"), "┈ " + tr("Before"), *sides.values()]
        for column, text in enumerate(texts):
            taken = column in _SIDES and decision in (_SIDES[column], Choice.BOTH)
            item = QTableWidgetItem(text + (" ✓" if taken else ""))
            if column in colors:
                item.setForeground(QColor(colors[column]))
            self.setHorizontalHeaderItem(column, item)

    def _on_column(self, column: int) -> None:
        if column in _SIDES:
            self.chosen.emit(_SIDES[column])


def _cell(text: str, row, column: int, decision) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    font = QFont()
    font.setBold(row.is_parcel or (row.differs and column in _SIDES))
    item.setFont(font)
    if column in _SIDES and decision in (_SIDES[column], Choice.BOTH) and row.differs:
        shade = QColor(OURS_COLOR if column == _OURS else THEIRS_COLOR)
        shade.setAlpha(60)
        item.setBackground(shade)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
