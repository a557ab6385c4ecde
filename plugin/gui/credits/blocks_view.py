"""The table of blocks of credits, as the registry, the reserve and the fund show it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView


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
        metrics = self.fontMetrics()
        for place, sample in ((0, "EXA-2015-A1-1-40000"), (1, "100,000,"), (3, "cancelled,,")):
            self.setColumnWidth(place, metrics.horizontalAdvance(sample) + 8)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def chosen(self) -> list:
        """Return the blocks chosen."""
        return [self.model().row(index.row()) for index in self.selectionModel().selectedRows()]

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
