"""Where plots lie: points of a layer, columns of coordinates, WKT, or the geopoints of ODK and Kobo."""

from __future__ import annotations

import re

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)

from ..translate import tr
from .errors import ImportRefused
from .geometry import is_on_earth
from .import_guess import plain_name
from .measure import area_ha, area_meter

_LON_LAT = "EPSG:4326"
_GEOPOINT = re.compile(r"\s*(-?\d+(?:\.\d+)?)[\s,]+(-?\d+(?:\.\d+)?)(?:[\s,]+-?\d+(?:\.\d+)?){0,2}\s*\Z")
_SRID = re.compile(r"\s*SRID=(\d+)\s*;", re.IGNORECASE)


class Placer:
    """Gives each row of a list of plots its point in the workspace's CRS.

    :param crs: of the coordinates in the list, ``None`` or invalid where it is not known.
    :raises ImportRefused: there are coordinates, and nothing says in which CRS.
    """

    def __init__(self, workspace, cells, crs, transform_context, report) -> None:
        self._workspace, self._cells, self._report = workspace, cells, report
        self._context = transform_context
        self._given = crs if crs is not None and crs.isValid() else None
        self._transforms = {}
        self._crs = self._crs_of_list()

    @property
    def has_places(self) -> bool:
        """Whether the list says where plots lie."""
        cells = self._cells
        columns = cells.has("place") or (cells.has("x") and cells.has("y"))
        return cells.table.shapes is not None or columns

    def point(self, number: int, row, subject: str) -> QgsGeometry | None:
        """Return the point of row ``number``; what has none is noted."""
        if not self.has_places:
            return None
        geometry, crs = self._found(number, row)
        if geometry is None:
            self._report.add("plot_no_place", subject)
            return None
        placed = self._placed(geometry, crs)
        if placed is None:
            self._report.add("plot_not_placed", subject, place=geometry.asWkt(6))
        return placed

    def area_ha(self, number: int) -> float | None:
        """Return the hectares of a plot that is drawn as a polygon, on the ellipsoid; else ``None``."""
        shapes = self._cells.table.shapes
        shape = None if shapes is None else shapes[number]
        if shape is None or shape.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
            return None
        meter = area_meter(self._crs, self._workspace.ellipsoid, self._context)
        return area_ha(shape, meter) or None

    def _found(self, number: int, row) -> tuple:
        """Return (geometry or ``None``, its CRS)."""
        cells = self._cells
        if cells.table.shapes is not None:
            shape = cells.table.shapes[number]
            return (None if shape is None or shape.isEmpty() else shape.centroid()), self._crs
        if cells.has("place"):
            found = self._written(cells.text(row, "place"))
            if found[0] is not None or not (cells.has("x") and cells.has("y")):
                return found
        x, y = (cells.coordinate(row, target) for target in ("x", "y"))
        return (None if x is None or y is None else QgsGeometry.fromPointXY(QgsPointXY(x, y))), self._crs

    def _written(self, text: str) -> tuple:
        geopoint = _GEOPOINT.match(text)
        if geopoint:
            latitude, longitude = map(float, geopoint.groups())
            point = QgsGeometry.fromPointXY(QgsPointXY(longitude, latitude))
            return point, QgsCoordinateReferenceSystem(_LON_LAT)
        srid = _SRID.match(text)
        crs = QgsCoordinateReferenceSystem(f"EPSG:{srid.group(1)}") if srid else self._crs
        shape = QgsGeometry.fromWkt(_SRID.sub("", text)) if text else QgsGeometry()
        return (None if shape.isNull() or shape.isEmpty() else shape.centroid()), crs

    def _placed(self, geometry: QgsGeometry, crs) -> QgsGeometry | None:
        """Return the point carried to the workspace's CRS, ``None`` where it has no place there."""
        key = crs.authid() or crs.toWkt()
        if key not in self._transforms:
            self._transforms[key] = QgsCoordinateTransform(crs, self._workspace.crs, self._context)
        moved = QgsGeometry(geometry)
        if crs.isGeographic() and not is_on_earth(moved):
            return None
        try:
            done = moved.transform(self._transforms[key])
        except QgsCsException:
            return None
        fine = done == Qgis.GeometryOperationResult.Success and moved.boundingBox().isFinite()
        if not fine or (self._workspace.crs.isGeographic() and not is_on_earth(moved)):
            return None
        return QgsGeometry.fromPointXY(moved.asPoint())

    def _crs_of_list(self):
        table = self._cells.table
        if table.shapes is not None and table.crs is not None and table.crs.isValid():
            return table.crs
        if self._given is not None or not self.has_places:
            return self._given or self._workspace.crs
        if table.shapes is None and self._in_degrees():
            self._report.said.append(
                tr("Coordinates are read as longitude and latitude (EPSG:4326), as no CRS is given.")
            )
            return QgsCoordinateReferenceSystem(_LON_LAT)
        text = tr("{source} has coordinates, but nothing says in which CRS: choose it (CRS).")
        raise ImportRefused(text.format(source=table.name))

    def _in_degrees(self) -> bool:
        """Whether all coordinates may be longitude and latitude."""
        cells = self._cells
        if not (cells.has("x") and cells.has("y")):
            points = [self._bare(cells.text(row, "place")) for row in cells.table.rows]
            return all(point is None or is_on_earth(point) for point in points)
        names = [plain_name(cells.mapping[target]) for target in ("x", "y")]
        told = names[0].endswith(("longitude", "lon", "long", "lng", "经度"))
        for row in cells.table.rows:
            x, y = (cells.coordinate(row, target) for target in ("x", "y"))
            if x is not None and y is not None and not (abs(x) <= 180.0 and abs(y) <= 90.0):
                return told  # a wrong pair among degrees is found later
        return True

    @staticmethod
    def _bare(text: str):
        if not text or _GEOPOINT.match(text) or _SRID.match(text):
            return None
        shape = QgsGeometry.fromWkt(text)
        return None if shape.isNull() or shape.isEmpty() else shape
