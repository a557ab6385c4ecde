"""The evidence of the subject that is looked at: a click or Enter opens a piece."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from ...storage.evidence_words import kind_word, support_word
from ...translate import tr
from ..parcels.attachments_pictures import icon_and_picture
from ..parcels.attachments_words import details_html, shown_day
from ..widgets import icon

_PIECE = Qt.ItemDataRole.UserRole
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class EvidenceTab(QTreeWidget):
    """``open_asked`` carries the piece that was clicked."""

    open_asked = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonReviewEvidence")
        self.setAccessibleName(tr("Evidence"))
        self.setToolTip(tr("Evidence attached to the parcel: click, or press Enter, to open it."))
        self.setHeaderLabels([tr("Evidence"), tr("Supports"), tr("When")])
        self.setRootIsDecorated(False)
        self.setIconSize(QSize(22, 22))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(lambda item, column: self._open(item))

    def show_pieces(self, pieces, images) -> None:
        """Show pieces of evidence; ``images``: evidence id → small photo."""
        self.clear()
        for piece in pieces:
            supports = ", ".join(support_word(code) for code in piece.supports)
            item = QTreeWidgetItem([piece.title, supports, shown_day(piece.added_at)])
            item.setIcon(0, icon(f"evidence_{piece.kind}"))
            image = images.get(piece.id)
            if image is not None and not image.isNull():
                item.setIcon(0, icon_and_picture(image)[0])
            item.setData(0, _PIECE, piece)
            tip = details_html(piece, None) or escape(kind_word(piece.kind))
            for column in range(3):
                item.setToolTip(column, f"<span>{tip}</span>")
            self.addTopLevelItem(item)

    def keyPressEvent(self, event) -> None:  # noqa: N802 (Qt's name)
        """Open the current piece with Enter."""
        if event.key() in _OPEN_KEYS and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _open(self, item) -> None:
        self.open_asked.emit(item.data(0, _PIECE))
