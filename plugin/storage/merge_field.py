"""A field copy: a layer of parcels with their ids, edited by a program that knows nothing of the workspace.

Its rows are compared with the parcels at the moment it was taken. What a field program leaves behind
is put right first: a parcel that was cut has its id several times, areas and stocks do not follow
the land, names of fields are cut short, and coordinates are rounded.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from osgeo import ogr
from qgis.core import QgsCoordinateTransform, QgsGeometry

from ..core.mechanism.parcel_changes import GEOMETRY
from ..translate import tr
from .errors import EditRefused, MergeRefused
from .geometry import as_multipolygon, carried
from .measure import area_ha, area_meter
from .schema import PARCEL_TABLE, STOCK_FIELDS
from .shares import flag_of_share, share_out
from .values import from_attribute

_NAMESPACE = uuid.UUID("6f5b0a53-9c0f-4c9e-8a53-1c4a8e1f7f11")  # of ids made from geometries
_COLUMNS = {column.name: column for column in PARCEL_TABLE.columns}
_CUT_NAME, _CUT_TEXT = 10, 254  # characters of a field's name and text in a Shapefile
_METRES, _DEGREES = 0.05, 5e-7  # what rounding of coordinates makes of a vertex
_ROUNDING = 1e-4  # of an area, by rounding and carrying to another CRS
_CLOSE = 1e-9  # of a number written as text and read again


@dataclass
class FieldRows:
    """What a field copy says: states by parcel id, geometries by fingerprint, and what was put right."""

    states: dict
    shapes: dict
    absent: list = field(default_factory=list)
    cut: int = 0
    without_id: int = 0
    rewritten: int = 0  # ids that a program wrote otherwise
    found_again: int = 0  # rows without an id, on the very land of a parcel
    repeated: int = 0


@dataclass(frozen=True)
class FieldReader:
    """Reads features of a field copy against the parcels ``base`` (with their ``shapes``)."""

    workspace: object
    base: Mapping
    shapes: Mapping
    transform_context: object

    def read(self, features: Iterable, fields, crs, id_field: str, absent_are_deleted: bool) -> FieldRows:
        """Return the rows of a layer.

        :raises MergeRefused: it has no field of ids, no CRS, or a geometry that is no polygon.
        """
        names = _names(fields, id_field)
        transform = self._transform(crs)
        meter = area_meter(self.workspace.crs, self.workspace.ellipsoid, self.transform_context)
        groups: dict = {}
        found, known = FieldRows({}, dict(self.shapes)), _ids_by_tidy(self.base)
        for feature in features:
            values = self._values(feature, names)
            geometry = self._geometry(feature, transform)
            told = values.pop("id", None) or ""
            parcel_id = told if told in self.base else known.get(_tidy(told), told.strip())
            found.rewritten += parcel_id != told
            groups.setdefault(parcel_id, []).append((values, geometry))
        if not groups:
            raise MergeRefused(tr("The field copy has no parcels: choose another layer."))
        for values, geometry in groups.pop("", []):
            parcel_id = self._lying_at(geometry, groups)
            if parcel_id:
                found.found_again += 1
                groups[parcel_id] = [(values, geometry)]
            else:
                self._add(found, "", values, geometry, meter)
        for parcel_id, rows in groups.items():
            self._add_parcel(found, parcel_id, self._once(found, parcel_id, rows), meter)
        found.absent = sorted(set(self.base) - set(groups))
        if not absent_are_deleted:
            found.states.update({one: self.base[one] for one in found.absent})
        return found

    def _lying_at(self, geometry, groups: Mapping) -> str:
        """Return the parcel on whose very land a row without an id lies, if the copy has it nowhere else."""
        if geometry is None:
            return ""
        lying = (one for one in self.base if one not in groups and self._is_same(self.base[one], geometry))
        return next(lying, "")

    def _once(self, found: FieldRows, parcel_id: str, rows: list) -> list:
        """Return the rows of an id without those that say the same of the same land again.

        :raises MergeRefused: two say different things of the same land.
        """
        kept: list = []
        step = self._step()
        for values, geometry in rows:
            lands = [(one, land) for one, land in kept if land and geometry]
            same = [one for one, land in lands if same_shape(land, geometry, step)]
            if not same:
                kept.append((values, geometry))
            elif same[0] == values:
                found.repeated += 1
            else:
                text = tr(
                    "The field copy has parcel {parcel} twice on the same land, with different values: "
                    "delete one of the two there."
                )
                raise MergeRefused(text.format(parcel=parcel_id))
        return kept

    def _transform(self, crs):
        if not crs.isValid():
            raise MergeRefused(
                tr("The field copy has no coordinate reference system: set the layer's CRS first.")
            )
        return QgsCoordinateTransform(crs, self.workspace.crs, self.transform_context)

    def _values(self, feature, names: Mapping) -> dict:
        return {name: _plain(_COLUMNS[name], feature.attribute(index)) for name, index in names.items()}

    def _geometry(self, feature, transform) -> QgsGeometry | None:
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            return None
        try:
            moved = carried(feature.geometry(), transform)
            if moved is None:
                raise EditRefused(tr("its CRS does not fit"))
            return as_multipolygon(moved)
        except EditRefused as error:
            text = tr("Feature {number} of the field copy cannot be a parcel: {reason}")
            raise MergeRefused(text.format(number=feature.id(), reason=error)) from error

    def _add_parcel(self, found: FieldRows, parcel_id: str, rows: list, meter) -> None:
        """Take the rows of one id: the largest is the parcel, others were cut off it."""
        before = self.base.get(parcel_id)
        if len(rows) == 1:
            self._add(found, parcel_id, *rows[0], meter)
            return
        areas = [area_ha(geometry, meter) if geometry else 0.0 for _, geometry in rows]
        gone = _area_gone((before or {}).get("area_ha"), sum(areas))
        order = sorted(range(len(rows)), key=lambda number: -areas[number])
        whole = before or {}
        copied = _copied(rows)
        shares = _shares({**whole, **copied}, areas, gone)
        for place, number in enumerate(order):
            values, geometry = rows[number]
            if geometry is None:
                continue
            for name, amounts in shares.items():
                if name in copied or values.get(name, whole.get(name)) == whole.get(name):
                    values[name] = amounts[number]
            values["area_ha"] = areas[number]
            values["flag"] = flag_of_share(values.get("flag"), values.get("stock_tco2e") is not None)
            if place:
                values = {**whole, **values, "parent_ids": parcel_id}
                found.cut += 1
                self._write(found, _id_from(parcel_id, geometry), values, geometry)
            else:
                self._write(found, parcel_id, {**whole, **values}, geometry)

    def _add(self, found: FieldRows, parcel_id: str, values: dict, geometry, meter) -> None:
        before = self.base.get(parcel_id, {})
        state = {**before, **{name: _kept(before.get(name), value) for name, value in values.items()}}
        if parcel_id and geometry is not None and self._is_same(before, geometry):
            geometry = None
        if geometry is not None:
            _follow_land(before, state, area_ha(geometry, meter))
        if not parcel_id:
            if geometry is None:
                return
            found.without_id += 1
            parcel_id = _id_from("", geometry)
        self._write(found, parcel_id, state, geometry)

    def _write(self, found: FieldRows, parcel_id: str, values: dict, geometry) -> None:
        state = {name: value for name, value in values.items() if value not in (None, "")}
        if geometry is not None:
            if not geometry.isGeosValid():
                text = tr(
                    "Parcel {parcel} was given an invalid outline in the field copy, such as one that "
                    "crosses itself: its area cannot be told. Mend it there (Fix geometries), then "
                    "compare again."
                )
                raise MergeRefused(text.format(parcel=values.get("name") or parcel_id))
            wkb = bytes(geometry.asWkb())
            state[GEOMETRY] = hashlib.sha256(wkb).hexdigest()
            found.shapes[state[GEOMETRY]] = wkb
        state.pop("id", None)
        found.states[parcel_id] = state

    def _is_same(self, before: Mapping, geometry: QgsGeometry) -> bool:
        wkb = self.shapes.get(before.get(GEOMETRY))
        if not wkb:
            return False
        old = QgsGeometry()
        old.fromWkb(wkb)
        return same_shape(old, geometry, self._step())

    def _step(self) -> float:
        return _DEGREES if self.workspace.crs.isGeographic() else _METRES


def same_shape(one: QgsGeometry, other: QgsGeometry, step: float) -> bool:
    """Return whether two polygons have the same vertices, but for the order of rings and for rounding."""
    first, second = QgsGeometry(one), QgsGeometry(other)
    first.normalize()
    second.normalize()
    count = first.constGet().nCoordinates()
    if count != second.constGet().nCoordinates():
        return False
    if abs(first.area() - second.area()) > step * max(first.length(), second.length()):
        return False  # the same vertices joined otherwise
    pairs = list(zip(first.vertices(), second.vertices()))
    if all(max(abs(a.x() - b.x()), abs(a.y() - b.y())) <= step for a, b in pairs):
        return True
    # rounding may change which vertex a ring begins with
    return first.hausdorffDistance(second) <= step


def _tidy(parcel_id: str) -> str:
    """Return an id without what programs do to it: capitals, braces, spaces."""
    return parcel_id.strip().strip("{}").strip().casefold()


def _ids_by_tidy(ids: Iterable) -> dict:
    """Return tidy id → id, of those that only one id comes down to."""
    found: dict = {}
    for one in ids:
        found.setdefault(_tidy(one), []).append(one)
    return {tidy: ones[0] for tidy, ones in found.items() if len(ones) == 1}


def _copied(rows: list) -> dict:
    """Return the stocks that all pieces of a parcel say alike: a cut copied them, they are of the whole."""
    first = rows[0][0]
    return {
        name: first[name]
        for name in STOCK_FIELDS
        if first.get(name) and all(values.get(name) == first[name] for values, _ in rows)
    }


def _shares(stocks: Mapping, areas: list, gone: float) -> dict:
    """Return field → each piece's share of a parcel's stock, of which some may have gone with its land."""
    if not sum(areas) > 0.0:
        return {name: [None] * len(areas) for name in STOCK_FIELDS}
    return {name: share_out(stocks.get(name), [*areas, gone])[: len(areas)] for name in STOCK_FIELDS}


def _area_gone(before: float | None, now: float) -> float:
    """Return the area (ha) that the pieces of a parcel no longer cover: its stock is not theirs."""
    gone = (before or 0.0) - now
    return gone if gone > _ROUNDING * now else 0.0


def _follow_land(before: Mapping, state: dict, area: float) -> None:
    """Let area and stock follow a geometry that a program changed without them."""
    if state.get("area_ha") != before.get("area_ha") and state.get("area_ha") is not None:
        return
    old, state["area_ha"] = before.get("area_ha"), area
    if not old or state.get("stock_tco2e") != before.get("stock_tco2e"):
        return
    for name in STOCK_FIELDS:
        if state.get(name) is not None:
            state[name] = state[name] * area / old
    state["flag"] = flag_of_share(state.get("flag"), state.get("stock_tco2e") is not None)


def _names(fields, id_field: str) -> dict:
    """Return column of the parcels → index of the layer's field, also by a name that was cut short."""
    index_of = {one.name().lower(): number for number, one in enumerate(fields)}
    found = {}
    cut = _cut_names(index_of)
    for name in _COLUMNS:
        index = index_of.get(name, index_of.get(cut.get(name)))
        if index is not None:
            found[name] = index
    if id_field:
        found["id"] = fields.lookupField(id_field)
    if found.get("id", -1) < 0:
        text = tr(
            "The field copy has no field “{name}” with the ids of the parcels: name the field that has."
        )
        raise MergeRefused(text.format(name=id_field or "id"))
    return found


def _cut_names(names) -> dict:
    """Return column → its name in a Shapefile, without those that cannot be told apart.

    Of names that begin alike GDAL numbers all but the first; where one of them is not there, what is
    there may be any.
    """
    alike: dict = {}
    for name in _COLUMNS:
        alike.setdefault(name[:_CUT_NAME], []).append(name)
    found = {}
    for short, columns in alike.items():
        numbered = [short, *(f"{short[: _CUT_NAME - 2]}_{number}" for number in range(1, len(columns)))]
        if all(one in names for one in numbered):
            found.update(zip(columns, numbered))
    return found


def _plain(column, value):
    """Return an attribute as the history keeps it."""
    value = from_attribute(value)
    if value in (None, ""):
        return None
    try:
        if column.boolean:
            return int(value in (True, 1, "1", "true", "t", "yes"))
        if column.kind == ogr.OFTReal:
            return float(value)
        if column.kind == ogr.OFTDate:
            return str(value)[:10].replace("/", "-")
    except (TypeError, ValueError) as error:
        text = tr("The field copy has “{value}” for {field}, which takes a number: correct it there.")
        raise MergeRefused(text.format(value=value, field=column.name)) from error
    return str(value)


def _kept(before, value):
    """Return the value before where a format only wrote it less exactly."""
    if not before and not value:
        return before
    if isinstance(before, float) and isinstance(value, float):
        return before if abs(before - value) <= _CLOSE * max(abs(before), abs(value)) else value
    if isinstance(before, str) and isinstance(value, str):
        is_cut = len(value.encode()) >= _CUT_TEXT - 3 and before.startswith(value)
        return before if is_cut else value
    return value


def _id_from(parcel_id: str, geometry: QgsGeometry) -> str:
    """Return an id for a parcel that has none, the same whenever the same copy is read."""
    digest = hashlib.sha256(bytes(geometry.asWkb())).hexdigest()
    return str(uuid.uuid5(_NAMESPACE, parcel_id + ":" + digest))
