"""The stacked bar of P0 and T0, drawn by itself: classes in their colours, values as tooltips."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QToolTip

from ...translate import tr
from ..widgets import number


@dataclass(frozen=True)
class Part:
    """One class of land on a side (``protected`` or ``tradeable``) with its stock in tCO2e."""

    words: str
    side: str
    color: QColor
    stock_tco2e: float
    hatched: bool = False


class StockBar(QLabel):
    """Shows parts side by side, protected first, as long as their stocks.

    A label, as themes give their colour of text to labels only.
    """

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonStockBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._parts: tuple = ()
        self.setAccessibleName(tr("Protected and tradeable stock"))

    def show_parts(self, parts) -> None:
        """Show other parts; those without stock take no room."""
        parts = [part for part in parts if part.stock_tco2e > 0]
        self._parts = tuple(sorted(parts, key=lambda part: part.side != "protected"))
        self.setAccessibleDescription("; ".join(self._words(part) for part in self._parts))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's names, here and below)
        return QSize(300, self._bar_height() + self.fontMetrics().height() + 6)

    minimumSizeHint = sizeHint  # noqa: N815

    def _bar_height(self) -> int:
        return round(self.fontMetrics().height() * 1.3)

    def _whole(self) -> float:
        return sum(part.stock_tco2e for part in self._parts)

    def _boxes(self):
        """Yield (part, rectangle) from the left, or from the right in a right-to-left language."""
        whole = self._whole()
        width, height = self.width() - 1.0, float(self._bar_height())
        start = 0.0
        for part in self._parts:
            length = width * part.stock_tco2e / whole
            left = (
                width - start - length if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else start
            )
            yield part, QRectF(left + 0.5, 0.5, length, height)
            start += length

    def _words(self, part: Part) -> str:
        return tr("{words}: {stock} tCO2e ({share} %)").format(
            words=part.words,
            stock=number(part.stock_tco2e, 0),
            share=number(100 * part.stock_tco2e / self._whole(), 1),
        )

    def event(self, event):
        if event.type() == QEvent.Type.ToolTip:
            at = QPointF(event.pos())
            words = next((self._words(part) for part, box in self._boxes() if box.contains(at)), "")
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, event):  # noqa: N802
        painter = QPainter(self)
        palette = self.palette()
        if not self._parts:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid)))
            painter.setBrush(QBrush(palette.color(QPalette.ColorRole.AlternateBase)))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1.5, self._bar_height()))
            return
        edge = QPen(palette.color(QPalette.ColorRole.Window))
        sides = {}
        for part, box in self._boxes():
            painter.setPen(edge)
            painter.setBrush(QBrush(part.color))
            painter.drawRect(box)
            if part.hatched:
                painter.setBrush(QBrush(QColor(0, 0, 0, 110), Qt.BrushStyle.BDiagPattern))
                painter.drawRect(box)
            sides[part.side] = sides.get(part.side, box).united(box)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text)))
        self._label_sides(painter, sides)

    def _label_sides(self, painter, sides) -> None:
        """Write the share of each side under it, kept inside the widget and apart."""
        whole, metrics = self._whole(), self.fontMetrics()
        top, height, free = self._bar_height() + 4.0, float(metrics.height()), 0.0
        for side, symbol in (("protected", tr("P0 {share} %")), ("tradeable", tr("T0 {share} %"))):
            box = sides.get(side)
            if box is None:
                continue
            stock = sum(part.stock_tco2e for part in self._parts if part.side == side)
            text = symbol.format(share=number(100 * stock / whole, 1))
            width = metrics.horizontalAdvance(text) + 4.0
            left = min(max(box.left(), free), self.width() - width)
            painter.drawText(QRectF(left, top, width, height), Qt.AlignmentFlag.AlignLeft, text)
            free = left + width + 8.0
