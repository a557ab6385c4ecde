"""The list of conflicts and changes as a table."""

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont

from ...core.merge.compare import Found
from ...translate import tr
from .items import item_texts


class ItemModel(QAbstractTableModel):
    """Parcel, what, who or why, decision."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._comparison, self._choices, self._all, self._shown = None, {}, [], []

    def show(self, comparison, items, choices) -> None:
        """Show the lines of a comparison; ``choices`` is read again at every :meth:`renew`."""
        self._comparison, self._choices, self._all = comparison, choices, items
        self.filter(None)

    def filter(self, found) -> None:  # noqa: A003 (what it does)
        """Show the lines of one kind only; ``None``: all."""
        self.beginResetModel()
        self._shown = [item for item in self._all if found is None or item.found is found]
        self.endResetModel()

    def renew(self) -> None:
        """Show the decisions as they are now."""
        if self._shown:
            last = self.index(len(self._shown) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def item(self, row: int):
        """Return the line of a row, ``None`` outside."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def conflict_after(self, row: int, step: int) -> int | None:
        """Return the row of the next (1) or previous (-1) conflict, round the end, if there is one."""
        count = len(self._shown)
        for number in range(1, count + 1):
            place = (row + step * number) % count
            if self._shown[place].found is Found.CONFLICT:
                return place
        return None

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Parcel"), tr("What"), tr("Who, or why"), tr("Decision"))[section]
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        item = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return item_texts(self._comparison, item, self._choices)[index.column()]
        if role == Qt.ItemDataRole.FontRole and item.found is Found.CONFLICT:
            font = QFont()
            font.setBold(True)
            return font
        return None
