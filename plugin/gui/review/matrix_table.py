"""The error matrix as a table: rows the map, columns the reference, with their totals."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHeaderView, QTableView

from ...core.statistics.accuracy import Measure
from ...translate import tr
from ..widgets import number

NAME = "TerrestrialCarbonMatrix"
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MOST_ROWS = 12  # seen without scrolling
_LOOKED_AT = 20  # rows that a column is made wide enough for; a map may have hundreds of classes
_LETTERS = 18  # of a class's name: a panel is narrow, and the cells shall be seen
_TINT = 60  # of 255: on bright and dark grounds alike
_RIGHT_TINT, _WRONG_TINT = QColor(46, 125, 50, _TINT), QColor(213, 94, 0, _TINT)


class MatrixModel(QAbstractTableModel):
    """The cells of a matrix with its totals; texts are made as they come into view."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._heads: list = []
        self._rows: list = []
        self._digits = 0

    def show_cells(self, names, rows, digits: int) -> None:
        """Show numbers, by map and reference, of classes with these names."""
        self.beginResetModel()
        self._heads = [*names, tr("Total")] if names else []
        rows = [*rows, [sum(column) for column in zip(*rows)]] if names else []
        self._rows = [[*row, sum(row)] for row in rows]
        self._digits = digits
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own)
        """Return the number of classes, and one for the totals."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of classes, and one for the totals."""
        return self.rowCount(parent)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        """Return a class's name; in full beside the mouse."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(self._heads[section])}</span>"
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Return what a cell shows."""
        i, j = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return number(self._rows[i][j], self._digits)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            text = tr("Map: {map}; reference: {reference}: {value}").format(
                map=self._heads[i], reference=self._heads[j], value=number(self._rows[i][j], self._digits)
            )
            return f"<span>{escape(text)}</span>" if role == Qt.ItemDataRole.ToolTipRole else text
        is_total = len(self._rows) - 1 in (i, j)
        if role == Qt.ItemDataRole.FontRole and is_total:
            font = self.parent().font()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.BackgroundRole and not is_total and (i == j or self._rows[i][j] > 0.0):
            return _RIGHT_TINT if i == j else _WRONG_TINT
        return None


class MatrixTable(QTableView):
    """Counts, or shares of the area in percent; what the map has right is tinted."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setAccessibleName(tr("Error matrix: rows the map, columns the reference"))
        self.setTabKeyNavigation(False)
        self.setModel(MatrixModel(self))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setResizeContentsPrecision(_LOOKED_AT)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)  # in full beside the mouse
        self._widest = _LETTERS * self.fontMetrics().averageCharWidth()
        self.verticalHeader().setMaximumWidth(self._widest)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)

    def show_matrix(self, accuracy, names, shares: bool) -> None:
        """Show the matrix of an :class:`Accuracy`.

        :param names: code of a class → its name.
        :param shares: shares of the area in percent, not counts.
        """
        measure = Measure.AREA_SHARE if shares else Measure.COUNT
        codes = accuracy.classes
        cells = {
            (one.mapped, one.reference): 100.0 * (one.value or 0.0) if shares else one.value or 0.0
            for one in accuracy.figures
            if one.measure is measure
        }
        rows = [[cells.get((row, column), 0.0) for column in codes] for row in codes]
        self.model().show_cells([names.get(code, code) for code in codes], rows, 1 if shares else 0)
        self.resizeColumnsToContents()
        spare = self.fontMetrics().averageCharWidth()  # Chinese is a little wider than it is reckoned to be
        for column in range(len(codes) + 1):
            self.setColumnWidth(column, min(self._widest, self.columnWidth(column) + spare))
        header = self.verticalHeader()
        header.setMinimumWidth(min(self._widest, header.sizeHint().width() + spare))
        self._fit()

    def _fit(self) -> None:
        rows = min(self.model().rowCount(), _MOST_ROWS)
        height = self.horizontalHeader().sizeHint().height() + sum(self.rowHeight(row) for row in range(rows))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(height + bar + 6)
        self.setMaximumHeight(height + bar + 6)
