"""What the tests of the panels share: a QGIS window without QGIS, and a mouse for its map."""

from __future__ import annotations

import html
from time import monotonic

from pytest_qgis import utils
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import (
    QgsAdvancedDigitizingDockWidget,
    QgsAttributeDialog,
    QgsMapCanvas,
    QgsMapToolPan,
    QgsMessageBar,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMainWindow

#: How long what runs in the background may take before a test goes on.
_BACKGROUND_MS = 5_000


def wait_until(condition, *, timeout_milliseconds: int = 60_000) -> bool:
    """Run the event loop until ``condition()`` holds; whether it does in the end.

    The time is for a machine that does a lot besides; a test that passes does not wait for it.
    What held for a moment only, as when a page begins again at once, is waited for again.
    """
    end = monotonic() + timeout_milliseconds / 1000
    while not utils.wait_until(condition, timeout_milliseconds=timeout_milliseconds):
        if condition():
            return True
        if monotonic() >= end:
            return False
    return True


class Window(QObject):
    """The parts of ``QgisInterface`` the plugin uses, real widgets all of them, and nothing else.

    A method that is missing here raises, as it would in QGIS if it were misspelt.
    """

    initializationCompleted = pyqtSignal()  # noqa: N815 (QGIS's name)

    def __init__(self) -> None:
        super().__init__()
        self._window = QMainWindow()
        self._canvas = QgsMapCanvas(self._window)
        self._window.setCentralWidget(self._canvas)
        self._bar = QgsMessageBar(self._window)
        self._menu = self._window.menuBar().addMenu("Plugins")
        self._cad = QgsAdvancedDigitizingDockWidget(self._canvas, self._window)
        self._select = QAction("Select", self._window)
        self._active = None
        self.forms = []
        self.option_pages = []
        self._canvas.setProject(QgsProject.instance())
        self._canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        self._pan = QgsMapToolPan(self._canvas)
        self._canvas.setMapTool(self._pan)
        self._window.resize(1366, 700)
        self._canvas.resize(600, 600)
        self._window.show()
        QApplication.processEvents()

    def mainWindow(self):
        return self._window

    def mapCanvas(self):
        return self._canvas

    def messageBar(self):
        return self._bar

    def pluginMenu(self):
        return self._menu

    def cadDockWidget(self):
        return self._cad

    def actionSelect(self):
        return self._select

    def addToolBar(self, name):
        return self._window.addToolBar(name)

    def addDockWidget(self, area, dock):
        self._window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self._window.removeDockWidget(dock)

    def registerOptionsWidgetFactory(self, factory):
        self.option_pages.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.option_pages.remove(factory)

    def setActiveLayer(self, layer):
        self._active = layer
        self._canvas.setCurrentLayer(layer)
        return True

    def activeLayer(self):
        return self._active

    def openFeatureForm(self, layer, feature, updateFeatureOnly=False, showModal=True):
        assert not showModal, "a modal form would hang the test"
        form = QgsAttributeDialog(layer, QgsFeature(feature), False, self._window, False)
        self.forms.append(form)
        form.show()
        return True

    def zoomToActiveLayer(self):
        self._canvas.setExtent(self._active.extent())

    def messages(self):
        """Return what is read in the message bar now; QGIS shows its texts as HTML."""
        return [html.unescape(item.text()) for item in self._bar.items()]

    def close(self):
        self._canvas.unsetMapTool(self._canvas.mapTool())
        self._window.close()
        self._window.deleteLater()
        flush()


def docked(window, panel, *, show: bool = False):
    """Yield a panel docked in the window; take it out after the test. For a fixture's ``yield from``."""
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    if show:
        panel.show()
    flush()
    yield panel
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()


class Mouse:
    """Presses, moves and releases on the map, in map coordinates."""

    def __init__(self, canvas) -> None:
        self._canvas = canvas

    def look_at(self, x_min, y_min, x_max, y_max):
        """Show that part of the world."""
        self._canvas.setExtent(QgsRectangle(x_min, y_min, x_max, y_max))
        QApplication.processEvents()

    def pixel(self, x, y) -> QPoint:
        """Return where on the map widget a place is."""
        point = self._canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        return QPoint(round(point.x()), round(point.y()))

    def move(self, x, y, buttons=Qt.MouseButton.NoButton):
        """Move there, with buttons held or not."""
        from qgis.PyQt.QtGui import QMouseEvent

        place = self.pixel(x, y)
        view = self._canvas.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            view.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, event)
        QApplication.processEvents()

    def press(self, x, y, button=Qt.MouseButton.LeftButton):
        QTest.mousePress(self._canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.pixel(x, y))

    def release(self, x, y, button=Qt.MouseButton.LeftButton):
        QTest.mouseRelease(self._canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.pixel(x, y))
        QApplication.processEvents()

    def click(self, x, y, button=Qt.MouseButton.LeftButton):
        """Move there and click."""
        self.move(x, y)
        self.press(x, y, button)
        self.release(x, y, button)

    def trace(self, points):
        """Click along ``points`` and end with a right click."""
        for x, y in points:
            self.click(x, y)
        self.click(*points[-1], Qt.MouseButton.RightButton)

    def sweep(self, points):
        """Press at the first point, move along the others, release at the last."""
        self.press(*points[0])
        for x, y in points[1:]:
            self.move(x, y, Qt.MouseButton.LeftButton)
        self.release(*points[-1])


def events():
    """Let pending events and deletions happen now."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def flush():
    """Let pending events happen, what runs in the background end, and what it tells be shown.

    The background has a few seconds: some of it waits for what the test does next.
    """
    events()
    manager = QgsApplication.taskManager()
    if manager.countActiveTasks():
        utils.wait_until(lambda: not manager.countActiveTasks(), timeout_milliseconds=_BACKGROUND_MS)
        events()
