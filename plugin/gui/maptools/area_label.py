"""A figure that follows the cursor on the map."""

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QLabel

_AWAY = QPoint(16, 18)  # pixels from the cursor, clear of its arrow


class CursorLabel(QLabel):
    """A small label beside the cursor; it never takes a click from the map."""

    def __init__(self, canvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("TerrestrialCarbonCursorArea")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet(
            "QLabel { background: rgba(30, 30, 30, 215); color: #ffffff; border-radius: 4px;"
            " padding: 3px 7px; font-weight: 600; }"
        )
        self.hide()

    def say(self, text: str, position: QPoint) -> None:
        """Show ``text`` beside ``position`` (pixels of the map), kept inside the map."""
        if not text:
            self.hide()
            return
        self.setText(text)
        self.adjustSize()
        space = self.parentWidget().rect()
        corner = position + _AWAY
        if corner.x() + self.width() > space.right():
            corner.setX(position.x() - _AWAY.x() - self.width())
        if corner.y() + self.height() > space.bottom():
            corner.setY(position.y() - _AWAY.y() - self.height())
        self.move(corner)
        self.show()
