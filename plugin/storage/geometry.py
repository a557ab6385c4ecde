"""Geometries as the parcel table takes them: plain two-dimensional multipolygons."""

from __future__ import annotations

import math

from qgis.core import Qgis, QgsGeometry, QgsWkbTypes

from ..translate import tr
from .errors import EditRefused

_CURVE_STEP = math.radians(0.25)  # of an arc, per short line: areas off by 3e-6 at most


def as_multipolygon(geometry: QgsGeometry) -> QgsGeometry:
    """Return a copy of ``geometry`` as a multipolygon without Z and M, curves as short lines.

    :raises EditRefused: it is no polygon.
    """
    if geometry is None or geometry.isNull() or geometry.isEmpty():
        raise EditRefused(tr("There is no polygon to store: draw or choose one."))
    if QgsWkbTypes.geometryType(geometry.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
        text = tr("A parcel is a polygon, and this is a {kind}: draw or choose a polygon.")
        raise EditRefused(text.format(kind=QgsWkbTypes.displayString(geometry.wkbType())))
    copy = QgsGeometry(geometry)
    if QgsWkbTypes.isCurvedType(copy.wkbType()):
        copy = QgsGeometry(copy.constGet().segmentize(_CURVE_STEP))
    part = copy.get()
    if part.is3D():
        part.dropZValue()
    if part.isMeasure():
        part.dropMValue()
    copy.convertToMultiType()
    return copy


def first_problem(geometry: QgsGeometry):
    """Return the first thing the validator finds wrong as a ``QgsGeometry.Error``, else ``None``."""
    if geometry.isGeosValid():
        return None
    engines = Qgis.GeometryValidationEngine
    for method in (engines.Geos, engines.QgisInternal):
        problems = geometry.validateGeometry(method)
        if problems:
            return problems[0]
    return QgsGeometry.Error(tr("The geometry is not valid."))
