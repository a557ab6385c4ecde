"""The paint tool: click a parcel, or sweep over many, to tag them."""

from enum import Enum

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)
from qgis.gui import QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..widgets import status_color


class State(Enum):
    """What the tool is doing."""

    IDLE = "idle"
    SWEEPING = "sweeping"


class PaintTool(QgsMapTool):
    """Gathers the parcels touched between press and release, and reports them once.

    Nothing is written while the button is held: ``painted`` carries the feature ids on release,
    so that a sweep is one undo step; Esc or a right click forgets the sweep. While it goes on ``touched``
    carries the feature ids just added; ``forgotten`` comes at its end, before ``painted``.
    """

    painted = pyqtSignal(object)
    touched = pyqtSignal(object)
    forgotten = pyqtSignal()

    def __init__(self, canvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._layer = None
        self._state = State.IDLE
        self._touched = set()
        self._last = None
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self.set_status(None)

    @property
    def state(self) -> State:
        """What the tool is doing now."""
        return self._state

    def start_on(self, layer) -> None:
        """Paint on ``layer`` from now on."""
        self.cancel()
        self._layer = layer

    def set_status(self, code) -> None:
        """Show swept parcels in the colour of the status with ``code``."""
        color = QColor(status_color(code))
        color.setAlpha(150)
        self._band.setFillColor(color)
        self._band.setStrokeColor(QColor("#000000"))
        self._band.setWidth(2)

    def cancel(self) -> None:
        """Forget a sweep that is under way."""
        had_some = bool(self._touched)
        self._state = State.IDLE
        self._touched = set()
        self._last = None
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if had_some:
            self.forgotten.emit()

    def activate(self) -> None:
        """Begin to listen for Esc."""
        super().activate()
        self.canvas().installEventFilter(self)

    def deactivate(self) -> None:
        """Forget a sweep that is under way and let another tool have the map."""
        self.canvas().removeEventFilter(self)
        self.cancel()
        super().deactivate()

    def dispose(self) -> None:
        """Take the marks of this tool out of the map for good."""
        self.cancel()
        self.canvas().scene().removeItem(self._band)

    def canvasPressEvent(self, event) -> None:
        """Begin a sweep with the left button; the right one forgets it."""
        if event.button() == Qt.MouseButton.RightButton:
            self.cancel()
        elif event.button() == Qt.MouseButton.LeftButton and self._layer is not None:
            self.cancel()
            self._state = State.SWEEPING
            self._touch(event.mapPoint())

    def canvasMoveEvent(self, event) -> None:
        """Gather what lies between the last place and this one."""
        if self._state is State.SWEEPING:
            self._touch(event.mapPoint())

    def canvasReleaseEvent(self, event) -> None:
        """Report what was gathered."""
        if self._state is State.SWEEPING and event.button() == Qt.MouseButton.LeftButton:
            self._touch(event.mapPoint())
            touched = sorted(self._touched)
            self.cancel()
            if touched:
                self.painted.emit(touched)

    def eventFilter(self, watched, event) -> bool:
        """Esc forgets the sweep; while a button is held the canvas gives tools no keys of its own."""
        pressed = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if pressed and self._state is State.SWEEPING:
            self.cancel()
            return True
        return False

    def _touch(self, map_point) -> None:
        point = QgsPointXY(map_point)
        path = [self._last, point] if self._last is not None and self._last != point else [point]
        self._last = point
        line = QgsGeometry.fromPolylineXY(path) if len(path) > 1 else QgsGeometry.fromPointXY(point)
        try:
            line.transform(self._to_layer())
        except QgsCsException:
            return  # the cursor is outside what the parcels' CRS can describe: no parcel is there
        fresh = set()
        for feature in self._layer.getFeatures(_request(line)):
            if feature.id() not in self._touched and feature.geometry().intersects(line):
                fresh.add(feature.id())
                self._band.addGeometry(feature.geometry(), self._layer)
        if fresh:
            self._touched |= fresh
            self.touched.emit(fresh)

    def _to_layer(self) -> QgsCoordinateTransform:
        crs = self.canvas().mapSettings().destinationCrs()
        return QgsCoordinateTransform(crs, self._layer.crs(), self._layer.transformContext())


def _request(line: QgsGeometry) -> QgsFeatureRequest:
    box = line.boundingBox()
    box.grow(max(box.width(), box.height()) * 1e-9 + 1e-12)  # a box without extent finds nothing
    return QgsFeatureRequest().setFilterRect(box).setSubsetOfAttributes([])
