"""The map while a sample is labelled: it goes to the unit, whose outline is drawn; a second map beside it."""

from __future__ import annotations

from contextlib import suppress

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsSettings,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ...storage.project import overlay_layers
from ..connections import Connections
from ..overlays.linked_place import place_beside, take_away
from ..overlays.linked_view import LinkedView

SCALE_SETTING = "terrestrial_carbon/sample_scale"
DEFAULT_SCALE = 5000.0
_DARK, _BRIGHT = QColor("#202020"), QColor("#ffeb3b")
_ROOM = 1.4  # how much more than a large outline is shown


class UnitMap(QObject):
    """Shows where a unit is on ``canvas``; takes back all that it drew."""

    linked_closed = pyqtSignal()

    def __init__(self, iface, session, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session = iface, session
        self._canvas = iface.mapCanvas()
        self._unit, self._items, self._dark = None, [], None
        self._linked = None
        self._connections = Connections()
        self._connections.connect(self._canvas.destinationCrsChanged, self._draw)

    @property
    def scale(self) -> float:
        """1 : this is the scale that a unit is shown at."""
        return QgsSettings().value(SCALE_SETTING, DEFAULT_SCALE, type=float) or DEFAULT_SCALE

    @scale.setter
    def scale(self, value: float) -> None:
        QgsSettings().setValue(SCALE_SETTING, float(value))

    @property
    def is_linked(self) -> bool:
        """Whether the second map is open."""
        return self._linked is not None

    def show_unit(self, unit, moves: bool = True) -> None:
        """Draw a unit (``None``: none), and go to it."""
        self._unit = unit
        self._draw()
        if unit is not None and moves:
            self._go()

    def show_all(self, layer, sample_id: str) -> None:
        """Go to all units of a sample, given the layer of units."""
        expression = QgsExpression.createFieldEqualityExpression("sample_id", sample_id)
        box = QgsRectangle()
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(expression)):
            box.combineExtentWith(feature.geometry().boundingBox())
        transform = self._transform()
        if transform is not None and not box.isNull():
            with suppress(QgsCsException):
                shown = transform.transformBoundingBox(box)
                shown.scale(_ROOM)
                self._canvas.setExtent(shown)
                self._canvas.refresh()

    def show_linked(self, on: bool) -> None:
        """Open the second map, or close it."""
        if on and self._linked is None:
            window = self._iface.mainWindow()
            self._linked = LinkedView(self._canvas, self._session.project, window)
            self._linked.closed_by_user.connect(self._drop_linked)
            place_beside(window, self._canvas, self._linked)
            self._linked.compare(overlay_layers(self._session.project))
        elif not on:
            self._drop_linked()

    def unload(self) -> None:
        """Take everything off the map."""
        self._connections.disconnect_all()
        self._unit = None
        self._clear()
        self._drop_linked()

    def _drop_linked(self) -> None:
        linked, self._linked = self._linked, None
        if linked is not None:
            take_away(self._iface.mainWindow(), linked)
            self.linked_closed.emit()

    def _transform(self) -> QgsCoordinateTransform | None:
        workspace = self._session.workspace
        if workspace is None:
            return None
        target = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(workspace.crs, target, self._session.project.transformContext())

    def _geometry(self) -> tuple[QgsPointXY, QgsGeometry | None] | None:
        """Return place and outline of the unit on the map; ``None`` where it has no place there."""
        transform, unit = self._transform(), self._unit
        if transform is None or unit is None:
            return None
        outline = QgsGeometry.fromWkt(unit.outline) if unit.outline else None
        try:
            point = transform.transform(QgsPointXY(unit.x, unit.y))
            if outline is not None and outline.transform(transform) != 0:
                outline = None
        except QgsCsException:
            return None
        return point, outline

    def _draw(self) -> None:
        self._clear()
        found = self._geometry()
        if found is None:
            return
        point, outline = found
        for color, width in ((_DARK, 5), (_BRIGHT, 2)):
            if outline is not None:
                item = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
                item.setFillColor(QColor(0, 0, 0, 0))
                item.setStrokeColor(color)
                item.setWidth(width)
                item.setToGeometry(outline, None)
            else:
                item = QgsVertexMarker(self._canvas)
                item.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
                item.setColor(color)
                item.setPenWidth(width)
                item.setIconSize(26)
                item.setCenter(point)
            self._items.append(item)

    def _clear(self) -> None:
        items, self._items = self._items, []
        for item in items:
            self._canvas.scene().removeItem(item)

    def _go(self) -> None:
        found = self._geometry()
        if found is None:
            return
        point, outline = found
        self._canvas.setCenter(point)
        self._canvas.zoomScale(self.scale)
        if outline is not None:
            box = outline.boundingBox()
            if not self._canvas.extent().contains(box):
                box.scale(_ROOM)
                self._canvas.setExtent(box)
        self._canvas.refresh()
