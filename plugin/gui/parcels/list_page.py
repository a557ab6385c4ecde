"""The page that lists the parcels: filter box, kinds, zoom on double click."""

from qgis.PyQt.QtCore import QSignalBlocker, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...storage.words import status_word
from ...translate import tr
from ..widgets import number, parcels
from .list_model import ALL, FLAGGED, LACKING, MARKED, SIGNED, UNTAGGED, WITHOUT_STOCK, ParcelListModel
from .palette import KEYS

_PAUSE_MS = 250  # after the last key or change, before the list is made anew


class ListPage(QWidget):
    """Emits ``zoom_asked`` and ``selected`` with lists of feature ids, ``counted`` with rows shown.

    ``lacking_wanted`` says whether the parcels that lack evidence are to be found.
    """

    zoom_asked = pyqtSignal(object)
    counted = pyqtSignal(int)
    selected = pyqtSignal(object)
    lacking_wanted = pyqtSignal(bool)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows = None
        self._model = ParcelListModel(self)
        self._text = QLineEdit()
        self._text.setObjectName("TerrestrialCarbonListFilter")
        self._text.setToolTip(
            tr("Lists the parcels whose name contains this text, or whose id begins with it.")
        )
        self._text.setClearButtonEnabled(True)
        self._kind = _kinds()
        self.table = self._table()
        row = QHBoxLayout()
        row.addWidget(self._text, 3)
        row.addWidget(self._kind, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.refresh)
        self._text.textChanged.connect(lambda text: self._timer.start())
        self._kind.currentIndexChanged.connect(lambda index: self._timer.start())
        self._kind.currentIndexChanged.connect(lambda index: self.lacking_wanted.emit(self._wants_lacking()))

    def show_rows(self, rows) -> None:
        """List ``rows`` (feature id → ParcelRow), ``None`` for nothing, as soon as it is seen."""
        self._rows = rows
        self._timer.start()

    def show_lacking(self, ids) -> None:
        """Take the ids of the parcels that lack evidence."""
        self._model.lacking = frozenset(ids)
        if self._wants_lacking():
            self._timer.start()

    def show_signed(self, locks) -> None:
        """Take the parcels that are signed off, feature id → lock."""
        self._model.signed = dict(locks)
        self._timer.start()

    def _wants_lacking(self) -> bool:
        return self._kind.currentData() == LACKING

    def show_marked(self, ids) -> None:
        """List only the parcels with these ids (of another panel, such as those hit by losses)."""
        self._model.marked = frozenset(ids)
        place = self._kind.findData(MARKED)
        if place < 0:
            self._kind.addItem("", MARKED)
            place = self._kind.count() - 1
        self._kind.setItemText(place, tr("hit by losses ({number})").format(number=number(len(ids))))
        self._kind.setCurrentIndex(place)
        self._text.clear()
        self._timer.start()

    def forget_marked(self) -> None:
        """List all parcels again, if only some are listed for another panel."""
        place = self._kind.findData(MARKED)
        if place >= 0:
            self._model.marked = frozenset()
            self._kind.removeItem(place)

    def refresh(self) -> None:
        """Make the list anew now, if it can be seen."""
        self._timer.stop()
        if not self.isVisible() and self._rows:
            return
        chosen = set(self.selected_ids())
        with QSignalBlocker(self.table.selectionModel()):
            self._model.show_rows(self._rows or {})
            self._model.filter_by(self._text.text(), self._kind.currentData())
            self._select_again(chosen)
        self._text.setPlaceholderText(
            tr("Filter {parcels} by name or id").format(parcels=parcels(len(self._rows or {})))
        )
        self.counted.emit(self._model.rowCount())

    def selected_ids(self):
        """Return the feature ids of the selected rows."""
        ids = self._model.feature_ids()
        ranges = self.table.selectionModel().selection()  # selectedRows() takes seconds for 100,000 rows
        return list(dict.fromkeys(fid for part in ranges for fid in ids[part.top() : part.bottom() + 1]))

    def showEvent(self, event) -> None:
        """Catch up with what changed while it was hidden."""
        super().showEvent(event)
        self._timer.start()

    def _select_again(self, chosen) -> None:
        if not chosen or len(chosen) > 500:
            return
        flags = self.table.selectionModel().SelectionFlag
        for row, fid in enumerate(self._model.feature_ids()):
            if fid in chosen:
                self.table.selectionModel().select(self._model.index(row, 0), flags.Select | flags.Rows)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("TerrestrialCarbonList")
        table.setAccessibleName(tr("Parcels"))
        table.setToolTip(
            tr("Select rows to select the parcels on the map; double click or Enter zooms to them.")
        )
        table.setModel(self._model)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setIconSize(QSize(11, 11))
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 5)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        font = header.font()
        font.setPointSizeF(font.pointSizeF() - 1)
        header.setFont(font)
        for column, width in ((1, 98), (2, 68), (3, 88)):
            table.setColumnWidth(column, width)
        table.activated.connect(lambda index: self.zoom_asked.emit(self.selected_ids()))
        table.doubleClicked.connect(lambda index: self.zoom_asked.emit(self.selected_ids()))
        table.selectionModel().selectionChanged.connect(
            lambda chosen, dropped: self.selected.emit(self.selected_ids())
        )
        return table


def _kinds() -> QComboBox:
    box = QComboBox()
    box.setObjectName("TerrestrialCarbonListKind")
    box.setToolTip(tr("Lists all parcels, those of one status, or those that need a look."))
    box.addItem(tr("all parcels"), ALL)
    for status in KEYS:
        box.addItem(status_word(status), status.value)
    box.addItem(status_word(None), UNTAGGED)
    box.addItem(tr("flagged"), FLAGGED)
    box.addItem(tr("without stock"), WITHOUT_STOCK)
    box.addItem(tr("lacks evidence"), LACKING)
    box.addItem(tr("signed off"), SIGNED)
    return box
