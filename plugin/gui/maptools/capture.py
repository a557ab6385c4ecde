"""Tools that digitize: a polygon for a new parcel, a line to split or reshape along."""

from qgis.core import QgsGeometry, QgsPoint, QgsPointXY
from qgis.gui import QgsMapToolCapture, QgsMapToolDigitizeFeature
from qgis.PyQt.QtCore import pyqtSignal

from ...storage.editing import layer_meter
from ...storage.measure import area_ha
from ...translate import tr
from ..widgets import number
from .area_label import CursorLabel


class DigitizeTool(QgsMapToolDigitizeFeature):
    """QGIS's own digitizing on the parcels; ``captured`` carries a geometry in the layer's CRS.

    While it is active it holds ``settings`` (:class:`DrawingSettings`).
    """

    captured = pyqtSignal(object)

    def __init__(self, canvas, cad_dock, settings, capture_mode) -> None:
        super().__init__(canvas, cad_dock, capture_mode)
        self._settings = settings
        self._parcels = None
        self.setCheckGeometryType(False)
        self.digitizingCompleted.connect(self._report)

    def start_on(self, layer) -> None:
        """Draw on ``layer`` from now on; it must be in edit mode when the tool is activated."""
        self._parcels = layer
        self.setLayer(layer)

    def activate(self) -> None:
        """Take QGIS's drawing settings and begin."""
        if self._parcels is not None:
            self._settings.take(self._parcels)
        super().activate()

    def deactivate(self) -> None:
        """Stop drawing and give QGIS's drawing settings back."""
        super().deactivate()
        self._settings.give_back()

    def _report(self, feature) -> None:
        if feature.hasGeometry() and not feature.geometry().isEmpty():
            self.captured.emit(QgsGeometry(feature.geometry()))


class DrawTool(DigitizeTool):
    """Draws a polygon; its area in hectares on the ellipsoid stands at the cursor."""

    def __init__(self, canvas, cad_dock, settings) -> None:
        super().__init__(canvas, cad_dock, settings, QgsMapToolCapture.CaptureMode.CapturePolygon)
        self._meter = None
        self.label = CursorLabel(canvas)

    def start_on(self, layer) -> None:
        """Draw on ``layer`` from now on."""
        super().start_on(layer)
        self._meter = layer_meter(layer)

    def deactivate(self) -> None:
        """Stop drawing; the figure at the cursor goes too."""
        self.label.hide()
        super().deactivate()

    def cadCanvasMoveEvent(self, event) -> None:
        """Move the next corner; show the area the polygon would have."""
        super().cadCanvasMoveEvent(event)
        self.label.say(self._area_text(event.mapPoint()), event.pos())

    def cadCanvasReleaseEvent(self, event) -> None:
        """Set a corner, or end."""
        super().cadCanvasReleaseEvent(event)
        if self.size() == 0:
            self.label.hide()

    def _area_text(self, map_point) -> str:
        corners = [QgsPointXY(point) for point in self.captureCurve().points()]
        if len(corners) < 2 or self._meter is None:
            return ""
        corners.append(self.toLayerCoordinates(self._parcels, QgsPointXY(map_point)))
        hectares = area_ha(QgsGeometry.fromPolygonXY([corners]), self._meter)
        return tr("{area} ha").format(area=number(hectares, 2 if hectares < 10000 else 0))


class LineTool(DigitizeTool):
    """Draws a line across parcels."""

    def __init__(self, canvas, cad_dock, settings) -> None:
        super().__init__(canvas, cad_dock, settings, QgsMapToolCapture.CaptureMode.CaptureLine)


def as_points(geometry: QgsGeometry):
    """Return the corners of a captured line."""
    return [QgsPoint(vertex) for vertex in geometry.vertices()]
