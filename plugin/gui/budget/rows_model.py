"""A table of figures: words first, then numbers with their unit in the header and tooltip."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from qgis.PyQt.QtCore import QAbstractTableModel, QItemSelection, QItemSelectionRange, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ..widgets import number

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class NumberColumn:
    """A column's title, its unit for tooltips, and decimals shown; ``None`` decimals: text."""

    title: str
    unit: str = ""
    decimals: int | None = 0
    tip: str = ""


@dataclass(frozen=True)
class Row:
    """One line: cells, a colour before the first, bold for sums, a tooltip, and what it stands for."""

    cells: tuple
    color: object = None
    bold: bool = False
    tip: str = ""
    key: object = None
    marks: frozenset = field(default_factory=frozenset)


class RowsModel(QAbstractTableModel):
    """Shows rows as they are given; sorting is theirs who give them."""

    def __init__(self, columns, parent=None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple = ()

    def show_rows(self, rows) -> None:
        """Show other rows; the view keeps its place when their number stays."""
        rows = tuple(rows)
        if len(rows) == len(self._rows):
            self._rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(self._columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number_of_row: int) -> Row:
        """Return one row."""
        return self._rows[number_of_row]

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column.decimals is None else _RIGHT
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row, column = self._rows[index.row()], self._columns[index.column()]
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(cell, column.decimals)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column.decimals is None or cell is None:
                return _plain_tip(row.tip or _shown(cell, column.decimals))
            return (
                f"{number(cell, column.decimals + 3)} {column.unit}" if column.unit else _plain_tip(row.tip)
            )
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column.decimals is None else _RIGHT
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return row.color
        if role == Qt.ItemDataRole.FontRole and row.bold:
            font = QFont()
            font.setBold(True)
            return font
        return None


def _plain_tip(text: str) -> str:
    """Return ``text`` as a tooltip that wraps, and that never takes a parcel's name for HTML."""
    return f"<span>{escape(text)}</span>" if text else ""


def _shown(cell, decimals) -> str:
    if cell is None:
        return ""
    return str(cell) if decimals is None else number(cell, decimals)


def rows_view(model: RowsModel, name: str, words: str, selectable: bool = False) -> QTableView:
    """Return a table that the keyboard reaches; its first column takes the room that is left."""
    view = QTableView()
    view.setObjectName(name)
    view.setAccessibleName(words)
    view.setModel(model)
    modes = QAbstractItemView.SelectionMode
    view.setSelectionMode(modes.ExtendedSelection if selectable else modes.NoSelection)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setShowGrid(False)
    view.setAlternatingRowColors(True)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 5)
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(36)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return view


def choose_lines(view: QTableView, lines) -> None:
    """Choose lines (rising) and no others, in one go: who follows the selection reads all of it each time."""
    chosen, index, lines = QItemSelection(), view.model().index, list(lines)
    begins = [at for at, line in enumerate(lines) if not at or lines[at - 1] != line - 1]
    for begin, beyond in zip(begins, [*begins[1:], len(lines)]):
        chosen.append(QItemSelectionRange(index(lines[begin], 0), index(lines[beyond - 1], 0)))
    flags = view.selectionModel().SelectionFlag
    view.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
