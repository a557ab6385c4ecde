"""Where a second map stands in the main window, and what the other docks get back when it goes."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget

_AREA = Qt.DockWidgetArea.LeftDockWidgetArea


def place_beside(window, canvas, linked) -> None:
    """Put a second map left of the first, half as wide; what stands left of it keeps its width."""
    docks = _left_docks(window)
    widths = [*(dock.width() for dock in docks), canvas.width() // 2]
    window.addDockWidget(_AREA, linked, Qt.Orientation.Horizontal)
    _share(window, [*docks, linked], widths)


def take_away(window, linked) -> None:
    """Take a second map out of the window and delete it: its room goes to the first map alone."""
    docks = [dock for dock in _left_docks(window) if dock is not linked]
    widths = [dock.width() for dock in docks]
    linked.unload()
    window.removeDockWidget(linked)
    linked.deleteLater()
    _share(window, docks, widths)


def _left_docks(window) -> list[QDockWidget]:
    return [
        dock
        for dock in window.findChildren(QDockWidget)
        if dock.isVisible() and not dock.isFloating() and window.dockWidgetArea(dock) == _AREA
    ]


def _share(window, docks, widths) -> None:
    """Give docks their widths once the window has laid them out."""

    def share():
        if docks and not any(map(sip.isdeleted, (window, *docks))):
            window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    QTimer.singleShot(0, share)
