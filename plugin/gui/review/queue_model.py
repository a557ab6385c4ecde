"""The queue as a table: what, why, at stake (tCO2e), how far its review is; 100,000 rows at once."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...core.mechanism.review_tables import SubjectKind
from ...core.review.queue import QueueItem
from ...storage.review_words import subject_word
from ...translate import tr
from ..widgets import icon, number
from .queue_words import standing_short, standing_words, subject_name, why_long, why_short

NAME, WHY, STAKE, STANDING = range(4)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class QueueModel(QAbstractTableModel):
    """One row a subject."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.items: list[QueueItem] = []
        self._places: dict = {}
        self._icons = {SubjectKind.PARCEL.value: icon("parcels"), SubjectKind.EVENT.value: icon("overlays")}

    def show_items(self, items: list[QueueItem]) -> None:
        """Show other items, in their order."""
        self.beginResetModel()
        self.items = items
        self._places = {item.subject.key: place for place, item in enumerate(items)}
        self.endResetModel()

    def replace_item(self, item: QueueItem) -> None:
        """Show an item that is listed as it is now."""
        place = self._places.get(item.subject.key)
        if place is not None:
            self.items[place] = item
            self.dataChanged.emit(self.index(place, 0), self.index(place, STANDING))

    def place_of(self, key) -> int:
        """Return the row of a subject, -1 where it is not listed."""
        return self._places.get(key, -1)

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own)
        """Return the number of subjects."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns."""
        return 0 if parent.isValid() else 4

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        """Return the words over a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("What"), tr("Why"), tr("tCO2e"), tr("Review"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                tr("The parcel or event."),
                tr("Why it is to be reviewed."),
                tr("At stake: a parcel's stock, or its credits if more; an event's emission (tCO2e)."),
                tr("How far its review is, as you may see it."),
            )[section]
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section == STAKE else None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Return what a cell shows."""
        item, column = self.items[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(item, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(item)
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return self._icons[item.subject.kind]
        if role == Qt.ItemDataRole.TextAlignmentRole and column == STAKE:
            return _RIGHT
        return None

    @staticmethod
    def _text(item: QueueItem, column: int) -> str:
        if column == NAME:
            return subject_name(item.subject)
        if column == WHY:
            return why_short(item)
        if column == STAKE:
            return number(item.subject.stake_tco2e)
        return standing_short(item)


def _tip(item: QueueItem) -> str:
    lines = [f"{subject_word(item.subject.kind)}: {subject_name(item.subject)}", *why_long(item)]
    lines.append(tr("{amount} tCO2e at stake").format(amount=number(item.subject.stake_tco2e, 1)))
    lines.append(standing_words(item))
    return "<span>" + "<br>".join(map(escape, lines)) + "</span>"
