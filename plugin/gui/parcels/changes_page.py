"""The page of pending changes: parcel, field, old and new; save all, drop some, drop all."""

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...translate import tr
from ..widgets import icon, note, number, parcels
from .changes import changed_ids, pending_changes

_PAUSE_MS = 200
#: More parcels than anyone reads line by line; the rest is counted.
MOST_PARCELS = 2000


class ChangesModel(QAbstractTableModel):
    """Parcel, field, old, new."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._lines = []

    def show(self, lines) -> None:
        """Show other changes."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def feature_id(self, row: int) -> int:
        """Return the feature id of one row."""
        return self._lines[row].fid

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Parcel"), tr("Field"), tr("Old value"), tr("New value"))[section]
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._lines[index.row()][index.column() + 1]
        return None


class ChangesPage(QWidget):
    """Emits ``save_asked``, ``drop_all_asked``, ``drop_asked`` and ``zoom_asked`` (feature ids).

    ``counted`` carries the number of parcels with unsaved changes.
    """

    save_asked = pyqtSignal()
    drop_all_asked = pyqtSignal()
    drop_asked = pyqtSignal(object)
    zoom_asked = pyqtSignal(object)
    counted = pyqtSignal(int)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._layer = None
        self._model = ChangesModel(self)
        self.table = self._table()
        self._summary = note(name="TerrestrialCarbonChangesSummary")
        self._save = _push(
            "save", tr("Save"), tr("Write all changes into the workspace."), self.save_asked.emit
        )
        self._drop = _push(
            "undo",
            tr("Drop selected"),
            tr("Give the parcels of the selected lines back what is saved."),
            lambda: self.drop_asked.emit(self.selected_ids()),
        )
        self._drop_all = _push(
            "drop",
            tr("Drop all"),
            tr("Forget all changes since the last save. This cannot be undone."),
            self.drop_all_asked.emit,
        )
        row = QHBoxLayout()
        for button in (self._save, self._drop, self._drop_all):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 4)
        column.setSpacing(4)
        column.addWidget(self._summary)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    def show_layer(self, layer) -> None:
        """Follow ``layer`` (``None``: nothing is open); call again whenever it changed."""
        self._layer = layer
        self._timer.start()

    def refresh(self) -> None:
        """Make the list anew now."""
        self._timer.stop()
        count = len(changed_ids(self._layer))
        self.counted.emit(count)
        for button in (self._save, self._drop_all):
            button.setEnabled(bool(count))
        text = (
            tr("Unsaved changes in {parcels}.").format(parcels=parcels(count))
            if count
            else tr("No unsaved changes.")
        )
        if count > MOST_PARCELS:
            text += " " + tr("The first {number} are listed.").format(number=number(MOST_PARCELS))
        self._summary.setText(text)
        if self.isVisible() or not count:
            self._model.show(pending_changes(self._layer, MOST_PARCELS) if count else [])
        self._enable_drop()

    def selected_ids(self):
        """Return the feature ids of the selected lines, each once."""
        rows = self.table.selectionModel().selectedRows()
        return sorted({self._model.feature_id(index.row()) for index in rows})

    def showEvent(self, event) -> None:
        """Catch up with what changed while it was hidden."""
        super().showEvent(event)
        self.refresh()

    def _enable_drop(self) -> None:
        self._drop.setEnabled(self.table.selectionModel().hasSelection())

    def _table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("TerrestrialCarbonChanges")
        table.setAccessibleName(tr("Unsaved changes"))
        table.setToolTip(tr("Double click or Enter zooms to the parcel."))
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 5)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.activated.connect(lambda index: self.zoom_asked.emit(self.selected_ids()))
        table.doubleClicked.connect(lambda index: self.zoom_asked.emit(self.selected_ids()))
        table.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._enable_drop())
        self._model.modelReset.connect(self._enable_drop)
        return table


def _push(icon_name, text, tip, slot) -> QPushButton:
    button = QPushButton(icon(icon_name), text)
    button.setObjectName(f"TerrestrialCarbonChanges_{icon_name}")
    button.setToolTip(tip)
    button.clicked.connect(lambda checked=False: slot())
    return button
