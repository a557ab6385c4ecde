"""Source features read as parcel rows: geometry and attributes, noting all that is not plain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsWkbTypes,
)

from ..core.parcel import BASES_OF_STATUS, Basis, Flag, Status, default_basis, new_parcel_id
from ..translate import tr
from . import import_values
from .geometry import as_multipolygon, first_problem, goes_round, is_on_earth
from .import_guess import DATE_TARGETS, NUMBER_TARGETS
from .import_report import ImportReport
from .measure import area_ha
from .number_text import guess_decimal_mark, is_ambiguous, parse_number
from .values import from_attribute

_TEXT_TARGETS = (
    *("name", "legal_ref", "treaty_ref", "constraint_note", "threat_note", "land_use", "measure"),
    *("stratum", "stock_source", "status_comment", "source"),
)
_AREA_TOLERANCE = 0.01
_AREA_UNITS = (1.0, 1e4, 0.01)  # ha, m², km² per ha: a column may be in any of them


@dataclass(frozen=True)
class ImportOptions:
    """How to read a source.

    ``field_map``: parcel field (or ``holder``) → source field. ``status_map``: source value → code.
    ``decimal_mark``: ``"."`` or ``","``; guessed column by column if ``None``.
    """

    field_map: Mapping[str, str] = field(default_factory=dict)
    status_map: Mapping[str, str] = field(default_factory=dict)
    default_status: Status | None = None
    decimal_mark: str | None = None
    source_name: str = ""


class RowReader:
    """Reads features of one source; what it finds goes into ``report``."""

    def __init__(self, fields, options: ImportOptions, transform: QgsCoordinateTransform, meter, taken_ids):
        self._options = options
        self._transform = transform
        self._meter = meter
        self._degrees = transform.destinationCrs().isGeographic()
        self._taken_ids = taken_ids
        self._index = {target: fields.lookupField(name) for target, name in options.field_map.items()}
        self._marks = {}
        self._month_first = {}
        self._attributes = []
        self._status_of = {}  # what a source word was read as: columns repeat themselves
        self._number_of = {}
        self.report = ImportReport(options.source_name, dict(options.field_map))

    def look_ahead(self, features_of, fields) -> None:
        """Read the columns of text that hold numbers and dates, to learn their customs.

        :param features_of: called with a feature request, returns an iterator.
        """
        columns = {
            target: index
            for target, index in self._index.items()
            if target in NUMBER_TARGETS + DATE_TARGETS and not fields.at(index).isNumeric()
        }
        if not columns:
            return
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(list(columns.values()))
        texts = {target: set() for target in columns}
        for feature in features_of(request):
            for target, index in columns.items():
                value = from_attribute(feature.attribute(index))
                if isinstance(value, str):
                    texts[target].add(value)
        for target, values in texts.items():
            if target in NUMBER_TARGETS:
                self._marks[target] = guess_decimal_mark(values)
            else:
                self._month_first[target] = import_values.guess_month_first(values)

    def read(self, feature: QgsFeature):
        """Return ``(values, geometry)`` of one feature, or ``None`` if it cannot be a parcel."""
        self.report.read += 1
        self._attributes = feature.attributes()
        subject = self._subject(feature)
        geometry = self._polygon(feature, subject)
        if geometry is None:
            return None
        values = {target: self._text(target) for target in _TEXT_TARGETS if target in self._index}
        values["area_ha"] = area_ha(geometry, self._meter)
        problem = first_problem(geometry)
        if problem is None and self._degrees and goes_round(geometry):
            problem = QgsGeometry.Error(tr("an edge goes round the earth: cut the parcel at 180 degrees"))
        if problem is not None:
            values["flag"] = Flag.INVALID_GEOMETRY.value
            place = problem.where() if problem.hasWhere() else geometry.boundingBox().center()
            where = {"x": round(place.x(), 6), "y": round(place.y(), 6)}
            self.report.add("invalid_geometry", subject, reason=problem.what(), **where)
        self._read_id(feature, subject, values)
        self._read_status(subject, values)
        self._read_numbers(subject, values)
        self._read_dates(subject, values)
        self._read_plan_class(subject, values)
        for target in ("holder", "holder_id"):
            if target in self._index:
                values[target] = self._text(target)
        return values, geometry

    def _value(self, target: str):
        index = self._index.get(target, -1)
        value = None if index < 0 else from_attribute(self._attributes[index])
        return str(value) if isinstance(value, (list, dict)) else value

    def _text(self, target: str):
        value = self._value(target)
        text = "" if value is None else str(value).strip()
        return text or None

    def _subject(self, feature: QgsFeature) -> str:
        name = self._text("name")
        return f"{feature.id()} ({name})" if name else str(feature.id())

    def _polygon(self, feature: QgsFeature, subject: str):
        """Return the geometry as stored, ``None`` (and noted) if there is none to store."""
        geometry = QgsGeometry(feature.geometry())
        if geometry.isNull() or geometry.isEmpty():
            self.report.add("no_geometry", subject)
            return None
        kind, polygons = geometry.wkbType(), QgsWkbTypes.GeometryType.PolygonGeometry
        mixed = QgsWkbTypes.flatType(kind) == QgsWkbTypes.Type.GeometryCollection
        if mixed and geometry.convertGeometryCollectionToSubclass(polygons):
            self.report.count("collection")
        if geometry.isEmpty() or geometry.type() != polygons:
            self.report.add("not_polygon", subject, kind=QgsWkbTypes.displayString(kind))
            return None
        self._count_changes(geometry.wkbType())
        geometry = as_multipolygon(geometry)
        try:
            done = geometry.transform(self._transform)
        except QgsCsException:
            done = None
        placed = done == Qgis.GeometryOperationResult.Success and geometry.boundingBox().isFinite()
        if not placed or (self._degrees and not is_on_earth(geometry)):
            self.report.add("not_placed", subject)
            return None
        return geometry

    def _count_changes(self, kind) -> None:
        for code, holds in (
            ("curves", QgsWkbTypes.isCurvedType(kind)),
            ("z", QgsWkbTypes.hasZ(kind)),
            ("m", QgsWkbTypes.hasM(kind)),
            ("made_multi", not QgsWkbTypes.isMultiType(kind)),
            ("transformed", not self._transform.isShortCircuited()),
        ):
            if holds:
                self.report.count(code)

    def _read_id(self, feature: QgsFeature, subject: str, values: dict) -> None:
        given = self._text("id")
        known = import_values.read_uuid(given) if given else None
        if given and known is None:
            self.report.count("foreign_id")
        if known in self._taken_ids:
            self.report.add("duplicate_id", subject, id=known)
            known = None
        values["id"] = known or new_parcel_id()
        self._taken_ids.add(values["id"])
        if not values.get("source"):
            origin = given if given and known is None else feature.id()
            values["source"] = f"{self._options.source_name} #{origin}"

    def _read_status(self, subject: str, values: dict) -> None:
        raw = self._value("status")
        status, basis = None, None
        try:
            if raw not in self._status_of:
                self._status_of[raw] = import_values.read_status(raw, self._options.status_map)
            status, basis = self._status_of[raw]
            if status is None:
                status = self._options.default_status
        except ValueError:
            self.report.add("unknown_status", subject, value=str(raw))
        stated = self._stated_basis(subject, status)
        basis = stated or basis or default_basis(status)
        values["status"] = None if status is None else status.value
        values["basis"] = None if basis is None else basis.value

    def _stated_basis(self, subject: str, status) -> Basis | None:
        raw = self._value("basis")
        if raw is None:
            return None
        try:
            basis = import_values.read_basis(raw)
        except ValueError:
            self.report.add("unknown_basis", subject, value=str(raw))
            return None
        if basis is not None and basis not in BASES_OF_STATUS.get(status, ()):
            self.report.add("basis_misfit", subject, value=str(raw))
            return None
        return basis

    def _read_numbers(self, subject: str, values: dict) -> None:
        for target in NUMBER_TARGETS:
            if target not in self._index:
                continue
            number = self._number(subject, target)
            if number is None:
                continue
            if target == "area_ha":
                self._compare_area(subject, number, values["area_ha"])
            elif number < 0:
                self.report.add("negative_stock", subject, field=target, value=number)
            else:
                values[target] = number

    def _number(self, subject: str, target: str):
        raw = self._value(target)
        if raw is None or (isinstance(raw, str) and not raw.strip()):
            return None
        mark = self._options.decimal_mark or self._marks.get(target)
        if (raw, mark) not in self._number_of:
            self._number_of[raw, mark] = parse_number(raw, mark)
        number = self._number_of[raw, mark]
        if number is None:
            self.report.add("bad_number", subject, field=target, value=str(raw))
        elif mark is None and isinstance(raw, str) and is_ambiguous(raw):
            self.report.add("ambiguous_number", subject, field=target, value=raw, read=number)
        return number

    def _compare_area(self, subject: str, given: float, measured: float) -> None:
        near = (abs(given / unit - measured) <= _AREA_TOLERANCE * measured for unit in _AREA_UNITS)
        if not any(near):
            self.report.add("area_differs", subject, given=given, measured=round(measured, 4))

    def _read_dates(self, subject: str, values: dict) -> None:
        for target in DATE_TARGETS:
            if target not in self._index:
                continue
            raw = self._value(target)
            if raw is None:
                continue
            try:
                date, exact = import_values.read_date(raw, self._month_first.get(target, False))
            except ValueError:
                self.report.add("bad_date", subject, field=target, value=str(raw))
                continue
            if not exact:
                self.report.add("year_only", subject, field=target, value=str(raw))
            values[target] = date

    def _read_plan_class(self, subject: str, values: dict) -> None:
        raw = self._value("plan_class")
        if raw is None:
            return
        try:
            values["plan_class"] = import_values.read_plan_class(raw)
        except ValueError:
            self.report.add("unknown_plan_class", subject, value=str(raw))
