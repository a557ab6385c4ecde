"""One parcel's geometry: whether it is valid, what is wrong with it and where, and its land."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import Qgis, QgsGeometry, QgsPolygon, QgsRectangle, QgsWkbTypes

from ..core.checks.kinds import Fault, fault_of
from .geometry import goes_round, halved

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_LEAST_POINTS = 4  # of a closed ring


@dataclass(frozen=True)
class Problem:
    """What is wrong with a geometry, and where if it has a place. ``words`` are GEOS's own."""

    fault: Fault
    words: str
    x: float | None
    y: float | None


def straight(geometry: QgsGeometry) -> QgsGeometry:
    """Return the geometry with curves as short lines."""
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry)
        geometry.convertToStraightSegment()
    return geometry


def is_polygon(geometry: QgsGeometry) -> bool:
    """Return whether there is a polygon at all."""
    if geometry.isNull() or geometry.isEmpty():
        return False
    return QgsWkbTypes.geometryType(geometry.wkbType()) == _POLYGON


def problem_of(geometry: QgsGeometry, in_degrees: bool = False) -> Problem | None:
    """Return what is wrong with a polygon; ``None``: it is valid.

    :param in_degrees: whether an edge may go the long way round the earth.
    """
    if geometry.isGeosValid():
        if in_degrees and goes_round(geometry):
            return _at_first_vertex(geometry, Fault.ROUND_THE_EARTH)
        return None
    own = _own_problem(geometry)
    if own is not None:
        return own
    for error in geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos):
        words = error.what()
        where = error.where() if error.hasWhere() else geometry.vertexAt(0)
        return Problem(fault_of(words), words, where.x(), where.y())
    return _at_first_vertex(geometry, Fault.OTHER)


def _at_first_vertex(geometry: QgsGeometry, fault: Fault) -> Problem:
    point = geometry.vertexAt(0)
    return Problem(fault, "", point.x(), point.y())


def _own_problem(geometry: QgsGeometry) -> Problem | None:
    """Return what GEOS cannot say, or says without a place: coordinates, closing, points of rings."""
    for ring in rings_of(geometry):
        points = [(ring.xAt(i), ring.yAt(i)) for i in range(ring.numPoints())]
        if not points:
            continue
        if not all(math.isfinite(x) and math.isfinite(y) for x, y in points):
            return Problem(Fault.BAD_COORDINATE, "", None, None)
        if points[0] != points[-1]:
            return Problem(Fault.UNCLOSED, "", *points[0])
        if len(points) < _LEAST_POINTS or len(set(points)) < _LEAST_POINTS - 1:
            return Problem(Fault.TOO_FEW_POINTS, "", *points[0])
    return None


def rings_of(geometry: QgsGeometry):
    """Yield the rings of a polygon's parts as line strings."""
    shape = geometry.constGet()
    parts = (
        [shape.geometryN(i) for i in range(shape.numGeometries())] if hasattr(shape, "geometryN") else [shape]
    )
    for part in parts:
        if hasattr(part, "exteriorRing") and part.exteriorRing() is not None:
            yield part.exteriorRing()
            for i in range(part.numInteriorRings()):
                yield part.interiorRing(i)


def land_of(geometry: QgsGeometry) -> QgsGeometry | None:
    """Return the land within an invalid geometry as valid polygons, ``None`` where there is none.

    Of each part it is what its outer ring encloses less what its holes enclose; parts add up. So a
    part within another part is no hole, and a hole beyond the border takes nothing away.
    """
    shape = geometry.constGet()
    parts = (
        [shape.geometryN(i) for i in range(shape.numGeometries())] if hasattr(shape, "geometryN") else [shape]
    )
    land = []
    for part in parts:
        if part.exteriorRing() is None:
            continue
        outer = _enclosed(part.exteriorRing())
        holes = [_enclosed(part.interiorRing(i)) for i in range(part.numInteriorRings())]
        holes = [hole for hole in holes if hole is not None]
        if outer is not None and holes:
            outer = only_polygons(outer.difference(QgsGeometry.unaryUnion(holes)))
        if outer is not None:
            land.append(outer)
    if not land:
        return None
    made = land[0] if len(land) == 1 else only_polygons(QgsGeometry.unaryUnion(land))
    return made if made is not None and made.isGeosValid() else None


def land_the_short_way(geometry: QgsGeometry) -> QgsGeometry | None:
    """Return the land of a polygon in degrees whose edge goes the long way round, as it is meant: in halves.

    ``None`` where that makes no valid polygon.
    """
    made = only_polygons(halved(geometry))
    return made if made is not None and made.isGeosValid() else None


def _enclosed(ring) -> QgsGeometry | None:
    """Return what a ring encloses, ``None`` for nothing."""
    if ring.numPoints() < _LEAST_POINTS or ring.length() == 0.0:
        return None
    return only_polygons(QgsGeometry(QgsPolygon(ring.clone())).makeValid())


def only_polygons(geometry: QgsGeometry) -> QgsGeometry | None:
    """Return the polygons of a geometry as one multipolygon, ``None`` where there are none."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    if QgsWkbTypes.geometryType(geometry.wkbType()) == _POLYGON:
        return geometry
    parts = [
        part for part in geometry.asGeometryCollection() if part.type() == _POLYGON and not part.isEmpty()
    ]
    if not parts:
        return None
    return QgsGeometry.collectGeometry(parts)


def box_of(geometry: QgsGeometry) -> tuple[float, float, float, float]:
    """Return (west, south, east, north)."""
    box: QgsRectangle = geometry.boundingBox()
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def inner_point(geometry: QgsGeometry) -> tuple[float | None, float | None]:
    """Return a point of a polygon; (``None``, ``None``) where it has none."""
    point = geometry.pointOnSurface()
    if point.isNull() or point.isEmpty():
        return None, None
    found = point.asPoint()
    return found.x(), found.y()
