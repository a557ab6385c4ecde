"""A row of tabs for a narrow panel: drawn by the style as ever, with less room beside the titles."""

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyleOptionTab, QStylePainter, QTabBar, QTabWidget

_SAVED = 12  # pixels a tab


class NarrowTabBar(QTabBar):
    """Its titles are a point smaller than the panel's text."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() - 1)
        self.setFont(font)

    def tabSizeHint(self, index: int):  # noqa: N802 (Qt's names, here and below)
        """Return the size the style wants, less some of the empty room."""
        size = super().tabSizeHint(index)
        if not _is_themed():
            size.setWidth(size.width() - _SAVED)
        return size

    def paintEvent(self, event):  # noqa: N802
        """Draw shapes by the style, titles over their whole width."""
        painter = QStylePainter(self)
        order = [index for index in range(self.count()) if index != self.currentIndex()]
        for index in (*order, self.currentIndex()):
            if index < 0:
                continue
            option = QStyleOptionTab()
            self.initStyleOption(option, index)
            if _is_themed():
                painter.drawControl(QStyle.ControlElement.CE_TabBarTab, option)
                continue
            painter.drawControl(QStyle.ControlElement.CE_TabBarTabShape, option)
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextShowMnemonic)
            enabled = self.isEnabled() and self.isTabEnabled(index)
            role = self.foregroundRole()
            painter.drawItemText(option.rect, flags, self.palette(), enabled, self.tabText(index), role)


def _is_themed() -> bool:
    """Whether one of QGIS's themes says how all widgets look; its colours are in no palette."""
    return bool(QApplication.instance().styleSheet())


class NarrowTabs(QTabWidget):
    """Pages under a row of narrow tabs; a height may be asked for, whatever the pages want."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._asked = None
        self.setTabBar(NarrowTabBar(self))
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)  # a bright line in dark themes

    def ask_height(self, pixels: int) -> None:
        """Ask the layout for a height; it gives less where there is none, and more where it may."""
        self._asked = pixels
        self.updateGeometry()

    def sizeHint(self):  # noqa: N802
        """Return the width of the pages and the height asked for."""
        size = super().sizeHint()
        return size if self._asked is None else QSize(size.width(), self._asked)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Whether long words in a page make the panel higher: not where a height is asked for."""
        return self._asked is None and super().hasHeightForWidth()
