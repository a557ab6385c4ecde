"""Geometries as the parcel table takes them: plain two-dimensional multipolygons."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import (
    Qgis,
    QgsCsException,
    QgsGeometry,
    QgsLineString,
    QgsPolygon,
    QgsRectangle,
    QgsWkbTypes,
)

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


def carried(geometry: QgsGeometry, transform) -> QgsGeometry | None:
    """Return a polygon carried to another CRS vertex by vertex, ``None`` where it has no place there.

    Where that is a CRS in degrees, a polygon over the meridian of 180° comes in two halves, one at each
    side of the map, instead of going the long way round the earth.
    """
    moved = QgsGeometry(geometry)
    try:
        if moved.transform(transform) != 0:
            return None
    except QgsCsException:
        return None
    if transform.destinationCrs().isGeographic() and goes_round(moved):
        return halved(moved)
    return moved


def halved(geometry: QgsGeometry) -> QgsGeometry:
    """Return a polygon in degrees over the meridian of 180° as two halves, one at each side of the map."""
    whole = QgsGeometry.collectGeometry([_eastward(part) for part in geometry.asGeometryCollection()])
    east = whole.intersection(QgsGeometry.fromRect(QgsRectangle(0.0, -_POLE, _HALF_TURN, _POLE)))
    west = whole.intersection(QgsGeometry.fromRect(QgsRectangle(_HALF_TURN, -_POLE, _TURN, _POLE)))
    west.translate(-_TURN, 0.0)
    kind = QgsWkbTypes.GeometryType.PolygonGeometry
    parts = [part for half in (east, west) for part in half.asGeometryCollection() if part.type() == kind]
    return QgsGeometry.collectGeometry(parts)


def _eastward(part: QgsGeometry) -> QgsGeometry:
    """Return a polygon with its longitudes from 0 to 360."""
    polygon = QgsPolygon()
    for number, ring in enumerate(_rings(part.constGet())):
        x = [ring.xAt(i) + (_TURN if ring.xAt(i) < 0.0 else 0.0) for i in range(ring.numPoints())]
        line = QgsLineString(x, [ring.yAt(i) for i in range(ring.numPoints())])
        if number:
            polygon.addInteriorRing(line)
        else:
            polygon.setExteriorRing(line)
    return QgsGeometry(polygon)


def _longitudes(shape):
    """Yield the longitudes of each ring of a polygon."""
    for ring in _rings(shape):
        yield np.array([ring.xAt(i) for i in range(ring.numPoints())])


def _rings(shape) -> list:
    polygon = shape.geometryN(0) if hasattr(shape, "geometryN") else shape
    return [polygon.exteriorRing(), *(polygon.interiorRing(i) for i in range(polygon.numInteriorRings()))]


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
