"""All parcels as a table: filtered, sorted, at 100,000 rows without item widgets."""

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QColor

from ...core.totals import is_withholding
from ...storage.words import flag_word, status_word
from ...translate import tr
from ..lock_words import signed_sentence
from ..widgets import icon, number, status_color

#: Filters that are no status: codes of this screen only.
ALL, FLAGGED, UNTAGGED, WITHOUT_STOCK = "*", "flagged", "untagged", "without_stock"
#: Those that another panel asks to be listed alone.
MARKED = "marked"
#: Those that lack a field or a document that their status requires.
LACKING = "lacking"

#: Those that are signed off.
SIGNED = "signed"

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ParcelListModel(QAbstractTableModel):
    """Name, status, area (ha), stock (tCO2e) of the parcels that pass the filter."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows = {}
        self._ids = []
        self._text = ""
        self._kind = ALL
        self._sort = (0, False)
        self.marked: frozenset = frozenset()
        self.lacking: frozenset = frozenset()
        self.signed: dict = {}  # feature id → lock
        self._lock = icon("lock")

    def show_rows(self, rows) -> None:
        """Show other rows (feature id → :class:`ParcelRow`), filtered and sorted as before."""
        self.beginResetModel()
        self._rows = rows
        self._ids = self._sorted(self._passing())
        self.endResetModel()

    def filter_by(self, text: str, kind: str) -> None:
        """Show parcels of a status or other ``kind`` whose name contains ``text`` or whose id begins so."""
        self._text, self._kind = text.strip().casefold(), kind
        self.show_rows(self._rows)

    def feature_ids(self):
        """Return the feature ids of the rows shown, in their order."""
        return list(self._ids)

    def feature_id(self, row: int):
        """Return the feature id of one row."""
        return self._ids[row]

    def sort(self, column, order=Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; empty values come first."""
        self._sort = (column, order == Qt.SortOrder.DescendingOrder)
        self.beginResetModel()
        self._ids = self._sorted(self._ids)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Parcel"), tr("Status"), tr("Area (ha)"), tr("Stock (tCO2e)"))[section]
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section > 1 else None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row = self._rows.get(self._ids[index.row()])
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            mark = "⚑ " if row.flag and column == 3 else ""
            return (
                row.name or row.id[:8],
                status_word(row.status),
                number(row.area_ha, 2),
                mark + number(row.stock_tco2e, 0),
            )[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            lock = self.signed.get(self._ids[index.row()])
            signed = lock and signed_sentence(lock)
            return "\n".join(filter(None, (row.name, row.id, row.flag and flag_word(row.flag), signed)))
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            return self._lock if self._ids[index.row()] in self.signed else None
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            return QColor(status_color(row.status))
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and column > 1 else None

    def _passing(self):
        text, kind, rows = self._text, self._kind, self._rows
        if not text and kind == ALL:
            return list(rows)
        if kind == SIGNED:
            rows = {fid: row for fid, row in rows.items() if fid in self.signed}
            passes = _KINDS[ALL]
        elif kind == MARKED:
            passes = lambda row: row.id in self.marked  # noqa: E731
        elif kind == LACKING:
            passes = lambda row: row.id in self.lacking  # noqa: E731
        else:
            passes = _KINDS.get(kind, lambda row: row.status == kind)
        return [
            fid
            for fid, row in rows.items()
            if passes(row) and (not text or text in row.name.casefold() or row.id.startswith(text))
        ]

    def _sorted(self, ids):
        column, descending = self._sort
        rows = self._rows
        key = (
            lambda fid: (rows[fid].name.casefold(), fid),
            lambda fid: (rows[fid].status or "", rows[fid].name.casefold(), fid),
            lambda fid: (rows[fid].area_ha or 0.0, fid),
            lambda fid: (-1.0 if rows[fid].stock_tco2e is None else rows[fid].stock_tco2e, fid),
        )[column]
        return sorted((fid for fid in ids if fid in rows), key=key, reverse=descending)


_KINDS = {
    ALL: lambda row: True,
    FLAGGED: lambda row: is_withholding(row.flag, row.accepted),
    UNTAGGED: lambda row: row.status is None,
    WITHOUT_STOCK: lambda row: row.stock_tco2e is None,
}
