"""The land of a change on the map: ours solid and blue, theirs dashed and orange, before dotted and grey.

The colours are told apart by people who see few of them, and the patterns by those who see none.
"""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsProject, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.mechanism.parcel_changes import GEOMETRY

OURS_COLOR, THEIRS_COLOR, BASE_COLOR = "#0072b2", "#d55e00", "#666666"
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_MARGIN = 0.25  # of the land's size, around it


class Outlines:
    """Three rubber bands on a canvas."""

    def __init__(self, canvas) -> None:
        self._canvas = canvas
        self.base = self._band(BASE_COLOR, 2, Qt.PenStyle.DotLine, Qt.BrushStyle.NoBrush)
        self.ours = self._band(OURS_COLOR, 4, Qt.PenStyle.SolidLine, Qt.BrushStyle.BDiagPattern)
        self.theirs = self._band(THEIRS_COLOR, 3, Qt.PenStyle.DashLine, Qt.BrushStyle.FDiagPattern)

    def show(self, comparison, parcels, shapes, crs, zoom: bool = True) -> None:
        """Draw parcels as each side has them, and bring them into view."""
        self.clear()
        whole = QgsRectangle()
        sides = (
            (self.base, comparison.base),
            (self.ours, comparison.ours),
            (self.theirs, comparison.theirs),
        )
        for band, states in sides:
            for one in parcels:
                geometry = _geometry(states.get(one), shapes)
                if geometry is not None:
                    band.addGeometry(geometry, crs)
                    box = geometry.boundingBox()
                    whole = box if whole.isNull() else _united(whole, box)
        if zoom and not whole.isNull():
            self._zoom(whole, crs)

    def clear(self) -> None:
        """Draw nothing."""
        for band in (self.base, self.ours, self.theirs):
            band.reset(_POLYGON)

    def unload(self) -> None:
        """Take the bands off the map."""
        for band in (self.base, self.ours, self.theirs):
            self._canvas.scene().removeItem(band)

    def _zoom(self, box: QgsRectangle, crs) -> None:
        canvas_crs = self._canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(crs, canvas_crs, QgsProject.instance().transformContext())
        shown = transform.transformBoundingBox(box)
        shown.grow(max(shown.width(), shown.height()) * _MARGIN)
        self._canvas.setExtent(shown)
        self._canvas.refresh()

    def _band(self, color: str, width: int, line, brush) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, _POLYGON)
        band.setStrokeColor(QColor(color))
        fill = QColor(color)
        fill.setAlpha(90)
        band.setFillColor(fill)
        band.setWidth(width)
        band.setLineStyle(line)
        band.setBrushStyle(brush)
        return band


def _geometry(state, shapes) -> QgsGeometry | None:
    wkb = shapes.get((state or {}).get(GEOMETRY))
    if not wkb:
        return None
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def _united(one: QgsRectangle, other: QgsRectangle) -> QgsRectangle:
    whole = QgsRectangle(one)
    whole.combineExtentWith(other)
    return whole
