"""A tree of findings below their kinds."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget

ROLE = Qt.ItemDataRole.UserRole


class FindingsTreeBase(QTreeWidget):
    """Each item carries a finding, or the code of a kind, at :data:`ROLE`."""

    def __init__(self, kind, headers, parent=None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setColumnCount(len(headers))
        self.setHeaderLabels(headers)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def chosen(self):
        """Return the chosen finding or kind, ``None`` for neither."""
        item = self.currentItem()
        value = item.data(0, ROLE) if item is not None else None
        return self._kind(value) if isinstance(value, str) else value
