"""Parcels out of real maps: a country cut by an equal-area grid and by its protected areas."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
)

from ..core.mechanism.classes import LandEvidence
from ..core.parcel import Evidence
from ..storage.errors import TerrestrialCarbonError
from ..storage.geometry import first_problem
from ..storage.values import from_attribute
from ..translate import tr

GRID_CRS = "EPSG:6933"  # equal area: every whole cell is 100 ha
GRID_M = 1000.0
LEAST_PIECE_M2 = 5000.0  # a protected area does not cut off less than half a hectare
_TREATY_WORDS = ("ramsar", "world heritage", "convention")


@dataclass(frozen=True)
class ProtectedArea:
    """A protected area in ``GRID_CRS``; ``since`` and ``until`` are ``None`` where not stated."""

    name: str
    kind: str
    geometry: QgsGeometry
    since: date | None
    until: date | None
    treaty: bool

    def evidence(self, share: float) -> Evidence:
        """Return this area as evidence for a parcel it covers to ``share``."""
        reference = f"{self.name} ({self.kind})" if self.kind else self.name
        return Evidence("treaty" if self.treaty else "law", reference, self.since, self.until, share)


@dataclass
class Protection:
    """The protected areas, and what was wrong with them."""

    areas: list = field(default_factory=list)
    problems: list = field(default_factory=list)  # (name, problem, what was done)
    undated: int = 0


@dataclass(frozen=True)
class Piece:
    """A parcel to be: its name, geometry in ``GRID_CRS`` and the protection that touches it."""

    name: str
    geometry: QgsGeometry
    evidence: tuple

    def land(self, steep: Evidence | None) -> LandEvidence:
        """Return all evidence on this piece."""
        laws = tuple(item for item in self.evidence if item.kind == "law")
        treaties = tuple(item for item in self.evidence if item.kind == "treaty")
        return LandEvidence(laws=laws, treaties=treaties, biophysical=(steep,) if steep else ())


def open_polygons(source) -> QgsVectorLayer:
    """Return the layer of a catalogue's vector.

    :raises TerrestrialCarbonError: QGIS cannot read it.
    """
    path, name = source
    layer = QgsVectorLayer(f"{path}|layername={name}", path.stem, "ogr")
    if not layer.isValid():
        raise TerrestrialCarbonError(
            tr("The layer {name} of {path} cannot be read.").format(name=name, path=path)
        )
    return layer


def _to_grid(layer) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(GRID_CRS), QgsProject())


def read_country(source) -> QgsGeometry:
    """Return the country in ``GRID_CRS``, its parts joined.

    :raises TerrestrialCarbonError: it has no polygon, or an invalid one.
    """
    layer = open_polygons(source)
    transform = _to_grid(layer)
    parts = []
    for feature in layer.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        if not geometry.isNull():
            geometry.transform(transform)
            parts.append(geometry)
    country = QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()
    if country.isNull() or country.isEmpty():
        text = tr("The country in {path} has no valid polygon: repair it first.")
        raise TerrestrialCarbonError(text.format(path=source[0]))
    return country


def read_protection(source) -> Protection:
    """Return the protected areas in ``GRID_CRS``; invalid polygons are listed with what is used of them."""
    layer = open_polygons(source)
    transform, protection = _to_grid(layer), Protection()
    names = {field.name().lower(): field.name() for field in layer.fields()}

    def text(feature, *fields):
        for key in fields:
            value = from_attribute(feature[names[key]]) if key in names else None
            if value not in (None, "", 0):
                return str(value)
        return ""

    for feature in layer.getFeatures():
        name = text(feature, "pa_name", "name", "orig_name") or f"#{feature.id()}"
        kind = text(feature, "type", "desig_eng", "desig", "designation")
        geometry = QgsGeometry(feature.geometry())
        if not geometry.isNull():
            geometry.transform(transform)
        geometry = _usable(geometry, name, protection)
        if geometry is None:
            continue
        since = _day(text(feature, "designated_on", "status_yr"))
        until = _day(text(feature, "ended_on"))
        protection.undated += since is None
        treaty = any(word in kind.lower() for word in _TREATY_WORDS)
        protection.areas.append(ProtectedArea(name, kind, geometry, since, until, treaty))
    return protection


def _day(value: str) -> date | None:
    """Return a date of an ISO text or of a year (its last day: the later, the more careful)."""
    digits = value.split(".")[0]
    if digits.isdigit() and 1000 < int(digits) < 3000:
        return date(int(digits), 12, 31)
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _usable(geometry, name, protection):
    """Return a valid geometry or ``None``; what is wrong and what is used of it goes to ``problems``."""
    problem = None if geometry.isNull() else first_problem(geometry)
    if not geometry.isNull() and problem is None:
        return geometry
    reason = tr("no geometry") if geometry.isNull() else problem.what()
    made = QgsGeometry() if geometry.isNull() else geometry.makeValid()
    polygons = [part for part in made.asGeometryCollection() if part.area() > 0] if not made.isNull() else []
    if not polygons:
        protection.problems.append((name, reason, tr("left out: it has no area")))
        return None
    area = sum(part.area() for part in polygons) / 1e4
    text = tr("used as GEOS makes it valid, {area} ha")
    protection.problems.append((name, reason, text.format(area=f"{area:,.2f}")))
    return QgsGeometry.unaryUnion(polygons)


def cut_into_pieces(country: QgsGeometry, areas) -> list:
    """Return the country cut by the grid and by protected areas: no gaps, no overlaps."""
    index = QgsSpatialIndex()
    for number, area in enumerate(areas):
        index.addFeature(number, area.geometry.boundingBox())
    engine = QgsGeometry.createGeometryEngine(country.constGet())
    engine.prepareGeometry()
    box = country.boundingBox()
    columns = range(math.floor(box.xMinimum() / GRID_M), math.ceil(box.xMaximum() / GRID_M))
    rows = range(math.floor(box.yMinimum() / GRID_M), math.ceil(box.yMaximum() / GRID_M))
    pieces = []
    for row in reversed(rows):
        for column in columns:
            left, bottom = column * GRID_M, row * GRID_M
            square = QgsGeometry.fromRect(QgsRectangle(left, bottom, left + GRID_M, bottom + GRID_M))
            if not engine.intersects(square.constGet()):
                continue
            cell = square if engine.contains(square.constGet()) else _polygons(square.intersection(country))
            name = f"{column - columns.start + 1:02d}-{rows.stop - row:02d}"
            near = [areas[number] for number in index.intersects(square.boundingBox())]
            pieces += _cut_cell(name, cell, near)
    return pieces


def _cut_cell(name, cell, near) -> list:
    """Cut one cell by the protected areas near it; each cut takes the area's part of what is left."""
    shapes, rest = [], cell
    for area in near:
        inside = _polygons(rest.intersection(area.geometry))
        outside = _polygons(rest.difference(area.geometry))
        if min(inside.area(), outside.area()) >= LEAST_PIECE_M2:
            shapes.append(inside)
            rest = outside
    shapes = [shape for shape in (*shapes, rest) if shape.area() > 0]
    pieces = []
    for number, shape in enumerate(shapes):
        evidence = tuple(_touching(shape, near))
        title = name + (f"/{number + 1}" if len(shapes) > 1 else "")
        covering = max(evidence, key=lambda item: item.share, default=None)
        if covering is not None and covering.share >= 0.5:
            title = f"{title} {covering.reference.split(' (')[0]}"
        pieces.append(Piece(title, shape, evidence))
    return pieces


def _touching(geometry, near):
    whole = geometry.area()
    for area in near:
        share = geometry.intersection(area.geometry).area() / whole if whole > 0 else 0.0
        if share > 0:
            yield area.evidence(min(1.0, share))


def _polygons(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygons of a geometry as one multipolygon, without the lines and points cuts leave."""
    parts = [part for part in geometry.asGeometryCollection() if part.area() > 0]
    if not parts:
        return QgsGeometry.fromWkt("MultiPolygon EMPTY")
    result = QgsGeometry.collectGeometry(parts)
    result.convertToMultiType()
    return result
