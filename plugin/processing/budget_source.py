"""Reads parcels for the budget out of any polygon source, and refuses what cannot be summed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import NULL, QgsFeatureRequest, QgsProcessingException

from ..core.findings import Finding, Level, RuleError
from ..core.parcel import Basis, Flag, Parcel, Status
from ..storage.measure import area_ha, area_meter
from ..translate import tr
from .stock_source import UNCHECKED, ellipsoid_of

#: Default fields that may be missing: named by nobody, they are simply not used.
DEFAULT_OPTIONAL = {"basis": "basis", "flag": "flag", "accepted": "flag_accepted"}

#: Fields a parcel is called by in a sentence, the first that is there and filled.
NAMING_FIELDS = ("name", "id")


@dataclass(frozen=True)
class FieldNames:
    """Names of the fields to read; ``None`` where there is none."""

    status: str
    stock: str
    basis: str | None = None
    area: str | None = None
    holder: str | None = None
    flag: str | None = None
    accepted: str | None = None
    plan: str | None = None


def read_parcels(source, names: FieldNames, context, feedback, ellipsoid: str = "") -> list[Parcel]:
    """Return the parcels of a feature source; areas in ha, stocks in tCO2e.

    :param ellipsoid: what to measure areas on; that of the source's CRS if empty.
    :raises QgsProcessingException: a field is missing or of the wrong type, the layer has no
        reference system to measure in, or the user cancelled.
    :raises RuleError: an unknown status, basis or flag.
    """
    columns = _columns(source, names)
    meter = None if "area" in columns else _meter(source, context, feedback, ellipsoid)
    request = QgsFeatureRequest().setSubsetOfAttributes(sorted({*columns.values(), *_naming_columns(source)}))
    if meter is None:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    reader = _Reader(columns, _naming_columns(source), meter)
    total = source.featureCount() or 1
    parcels = []
    for number, feature in enumerate(source.getFeatures(request, UNCHECKED)):
        if number % 1000 == 0:
            if feedback.isCanceled():
                raise QgsProcessingException(tr("Cancelled: nothing was written."))
            feedback.setProgress(90.0 * number / total)
        parcels.append(reader.parcel(feature))
    if reader.without_area:
        text = tr(
            "Parcels without an area (no geometry, an invalid one, or an empty field): {number}. "
            "They count as 0 ha."
        )
        feedback.pushWarning(text.format(number=reader.without_area))
    return parcels


def _columns(source, names: FieldNames) -> dict:
    """Return kind → column index of the fields to read."""
    columns = {}
    for kind, name in vars(names).items():
        if name is None:
            continue
        index = source.fields().lookupField(name)
        if index >= 0:
            columns[kind] = index
            _check_type(source, kind, source.fields().at(index))
        elif DEFAULT_OPTIONAL.get(kind) != name:
            raise QgsProcessingException(_missing(source, kind, name))
    for kind in ("status", "stock"):
        if kind not in columns:
            raise QgsProcessingException(_missing(source, kind, getattr(names, kind) or ""))
    return columns


def _missing(source, kind: str, name: str) -> str:
    parameter = {"accepted": "ACCEPTED_FIELD"}.get(kind, f"{kind.upper()}_FIELD")
    if not name:
        return tr("Choose the field of “{layer}” for {parameter}: without it there is no budget.").format(
            layer=source.sourceName(), parameter=parameter
        )
    known = ", ".join(field.name() for field in source.fields()) or tr("none at all")
    return tr(
        "The layer “{layer}” has no field “{field}”: choose the right one for {parameter}. "
        "Its fields: {known}."
    ).format(layer=source.sourceName(), field=name, parameter=parameter, known=known)


def _check_type(source, kind: str, field) -> None:
    names = {"layer": source.sourceName(), "field": field.name(), "type": field.typeName()}
    if kind in ("stock", "area") and not field.isNumeric():
        text = tr(
            "The field “{field}” of “{layer}” holds text ({type}), not numbers: choose a numeric field, "
            "or convert it with the field calculator."
        )
        raise QgsProcessingException(text.format(**names))
    if kind in ("status", "basis", "plan", "flag") and field.isNumeric():
        text = tr(
            "The field “{field}” of “{layer}” holds numbers ({type}), not the codes this needs: "
            "choose a text field."
        )
        raise QgsProcessingException(text.format(**names))


def _naming_columns(source) -> list[int]:
    found = (source.fields().lookupField(name) for name in NAMING_FIELDS)
    return [index for index in found if index >= 0]


def _meter(source, context, feedback, ellipsoid):
    crs = source.sourceCrs()
    if not crs.isValid():
        text = tr(
            "The layer “{layer}” has no coordinate reference system, so its areas cannot be measured: "
            "set one in the layer's properties, or choose a field with areas in ha."
        )
        raise QgsProcessingException(text.format(layer=source.sourceName()))
    ellipsoid = ellipsoid or ellipsoid_of(crs)
    text = tr("Areas are measured on the ellipsoid {ellipsoid}.")
    feedback.pushInfo(text.format(ellipsoid=ellipsoid))
    return area_meter(crs, ellipsoid, context.transformContext())


class _Reader:
    """Turns features into parcels; knows the columns and how to name a parcel in a sentence."""

    def __init__(self, columns: dict, naming: Iterable[int], meter) -> None:
        self._columns = columns
        self._naming = tuple(naming)
        self._meter = meter
        self.without_area = 0

    def parcel(self, feature) -> Parcel:
        """Return one feature as a parcel."""
        subject = self._subject(feature)
        return Parcel(
            id=subject,
            status=self._code(feature, "status", Status, subject),
            basis=self._code(feature, "basis", Basis, subject),
            area_ha=self._area(feature),
            stock_tco2e=self._number(feature, "stock"),
            holder_id=self._text(feature, "holder"),
            plan_class=self._text(feature, "plan"),
            flag=self._code(feature, "flag", Flag, subject),
            flag_accepted=self._is_true(feature, "accepted"),
        )

    def _value(self, feature, kind: str):
        index = self._columns.get(kind)
        value = None if index is None else feature.attribute(index)
        return None if value is None or value == NULL else value

    def _text(self, feature, kind: str) -> str | None:
        value = self._value(feature, kind)
        return None if value in (None, "") else str(value)

    def _number(self, feature, kind: str) -> float | None:
        value = self._value(feature, kind)
        return None if value is None else float(value)

    def _is_true(self, feature, kind: str) -> bool:
        value = self._value(feature, kind)
        if isinstance(value, str):
            return value.strip().lower() in ("1", "true", "t", "yes", "y")
        return bool(value)

    def _code(self, feature, kind: str, codes, subject: str):
        text = self._text(feature, kind)
        if text is None:
            return None
        try:
            return codes(text)
        except ValueError as error:
            values = {"value": text, "known": ", ".join(code.value for code in codes)}
            raise RuleError(Finding(Level.ERROR, f"unknown_{kind}", subject, values)) from error

    def _area(self, feature) -> float:
        if self._meter is None:
            area = self._number(feature, "area")
        else:
            area = self._measured(feature.geometry())
        if area is None:
            self.without_area += 1
        return area or 0.0

    def _measured(self, geometry) -> float | None:
        if geometry.isNull() or geometry.isEmpty() or not geometry.isGeosValid():
            return None  # the area of a bow-tie is no area
        return area_ha(geometry, self._meter)

    def _subject(self, feature) -> str:
        for index in self._naming:
            value = feature.attribute(index)
            if value is not None and value != NULL and str(value).strip():
                return str(value)
        return f"#{feature.id()}"
