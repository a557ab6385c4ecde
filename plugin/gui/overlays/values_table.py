"""The values of a map with what they mean, as a small table; and dialogs as high as their texts."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem

from ...translate import tr
from ..widgets import number

_RARE = 0.1  # shares below are shown with decimals


class ValuesTable(QTableWidget):
    """Three columns: value, share of the cells seen, what it means."""

    def __init__(self, name: str) -> None:
        super().__init__(0, 3)
        self.setObjectName(name)
        self.setAccessibleName(tr("Values seen"))
        self.setToolTip(tr("Values seen in a part of the map, and what they are taken for."))
        self.setHorizontalHeaderLabels([tr("Value"), tr("Cells, %"), tr("What it means")])
        self.verticalHeader().hide()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, rows) -> None:
        """Show rows (``value``, ``share`` or ``None``, ``words``); hide the table without any."""
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            share = ""
            if row.share is not None:
                share = number(100.0 * row.share, 2 if row.share < _RARE else 0)
            for column, text in enumerate((row.value, share, row.words)):
                item = QTableWidgetItem(text)
                if column < 2:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(place, column, item)
        self.resizeColumnToContents(0)
        self.resizeColumnToContents(1)
        self.setVisible(bool(rows))


def fit_height(dialog) -> None:
    """Make a dialog as high as its wrapped texts need; never smaller under the user's hand."""
    needed = dialog.layout().totalHeightForWidth(dialog.width())
    if dialog.isVisible() and needed > dialog.height():
        dialog.resize(dialog.width(), needed)
