"""Geometries as the parcel table takes them: plain two-dimensional multipolygons."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsWkbTypes

from ..translate import tr
from .errors import EditRefused

_CURVE_STEP = math.radians(0.25)  # of an arc, per short line: areas off by 3e-6 at most

_HALF_TURN, _TURN, _POLE = 180.0, 360.0, 90.0  # degrees
_ROUNDING = 1e-6  # degrees


def is_on_earth(geometry: QgsGeometry) -> bool:
    """Return whether all of a geometry in degrees has a place: metres taken for degrees have none."""
    box = geometry.boundingBox()
    farthest = max(abs(box.xMinimum()), abs(box.xMaximum()))
    highest = max(abs(box.yMinimum()), abs(box.yMaximum()))
    return farthest <= _TURN + _ROUNDING and highest <= _POLE + _ROUNDING


def goes_round(geometry: QgsGeometry) -> bool:
    """Return whether an edge of a polygon in degrees goes the long way round the earth (179 to -179)."""
    if geometry.boundingBox().width() <= _HALF_TURN:
        return False
    longitudes = (x for part in geometry.asGeometryCollection() for x in _longitudes(part.constGet()))
    return any(float(np.abs(np.diff(x)).max(initial=0.0)) > _HALF_TURN for x in longitudes)


def _longitudes(shape):
    """Yield the longitudes of each ring of a polygon."""
    polygon = shape.geometryN(0) if hasattr(shape, "geometryN") else shape
    rings = [polygon.exteriorRing(), *(polygon.interiorRing(i) for i in range(polygon.numInteriorRings()))]
    for ring in rings:
        yield np.array([ring.xAt(i) for i in range(ring.numPoints())])


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
