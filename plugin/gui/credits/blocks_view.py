"""The table of blocks of credits, as the registry, the reserve and the fund show it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView

#: Rows that are looked at for the width of the columns.
FITTED = 200


class BlocksView(QTableView):
    """Shows a ``BlocksModel``; sorted by a click on a header, several rows chosen with Ctrl and Shift."""

    def __init__(self, model, name: str, words: str, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 5)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(36)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def fit(self) -> None:
        """Give the columns the room that the first rows need; the owner's takes what is left."""
        metrics, model = self.fontMetrics(), self.model()
        for column, most in ((0, 0.5), (1, 0.3), (3, 0.3)):
            texts = [str(model.headerData(column, Qt.Orientation.Horizontal))]
            texts += [str(model.index(row, column).data()) for row in range(min(FITTED, model.rowCount()))]
            width = max(map(metrics.horizontalAdvance, texts)) + 14
            self.setColumnWidth(column, min(width, round(self.viewport().width() * most)))

    def chosen(self) -> list:
        """Return the blocks chosen."""
        rows = self.model().rows()
        return [
            row for part in self.selectionModel().selection() for row in rows[part.top() : part.bottom() + 1]
        ]

    def choose(self, ids) -> None:
        """Choose the blocks with these ids, of those that are shown."""
        selection = self.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for place, row in enumerate(self.model().rows() if ids else ()):
            if row.id in ids:
                index = self.model().index(place, 0)
                selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
                selection.select(index, flags)
                self.scrollTo(index)
