"""The bar of what the rights give a year beside the annual budget B."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy

from ...core.parcel import Status
from ...translate import tr
from ..widgets import number, status_color

_OVER = QColor("#c62828")


class RightsBar(QLabel):
    """Shows how much of B (tCO2e a year) is given as emission rights, and what is left.

    A label, as themes give their colour of text to labels only.
    """

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonRightsBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Emission rights and the annual budget"))
        self._annual, self._budget = 0.0, 0.0
        self.words = ""

    def show_rights(self, annual_tco2e: float, budget_tco2e: float) -> None:
        """Show the sum of the annual rights in force and B, both in tCO2e a year."""
        self._annual, self._budget = annual_tco2e, budget_tco2e
        left = budget_tco2e - annual_tco2e
        text = tr("Rights {annual} of B {budget} tCO2e a year; {left} left")
        if left < -1e-9:
            text = tr("Rights {annual} exceed B {budget} tCO2e a year by {left}")
        self.words = text.format(
            annual=number(annual_tco2e, 0), budget=number(budget_tco2e, 0), left=number(abs(left), 0)
        )
        exact = tr("Σ annual rights {annual} tCO2e; annual budget B {budget} tCO2e")
        self.setToolTip(exact.format(annual=number(annual_tco2e, 3), budget=number(budget_tco2e, 3)))
        self.setAccessibleDescription(self.words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's names, here and below)
        return QSize(300, self.fontMetrics().height() * 2 + 4)

    minimumSizeHint = sizeHint  # noqa: N815

    def paintEvent(self, event):  # noqa: N802
        painter, palette = QPainter(self), self.palette()
        height = self.fontMetrics().height()
        width, bar = self.width() - 1.0, height * 0.7
        whole = max(self._annual, self._budget)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid)))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRect(QRectF(0.5, 0.5, width - 0.5, bar))
        if whole > 0:
            over = self._annual > self._budget + 1e-9
            length = width * self._annual / whole
            left = width - length if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_OVER if over else status_color(Status.TRADEABLE))
            painter.drawRect(QRectF(left + 1.0, 1.0, max(0.0, length - 1.5), bar - 1.0))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText)))
        box = QRectF(0.0, bar + 3.0, float(self.width()), float(height))
        text = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeading, text)
