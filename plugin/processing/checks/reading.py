"""Parcels as the check holds them: geometries, areas, ids, stocks, and the attributes it asks about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry

from ...core.checks.attributes import Row
from ...core.checks.doubled import density
from ...core.checks.kinds import Fault
from ...core.units import M2_PER_HA
from ...raster.errors import Cancelled
from ...storage.land import Problem, is_polygon, land_of, land_the_short_way, problem_of, straight
from ...storage.values import from_attribute

_STEP = 1000

#: Fields of the parcel table that the check asks about; found by their names where none is chosen.
ASKED = (
    "id", "name", "stock_tco2e", "status", "basis", "area_ha", "protected_from", "protected_to",
    "excluded_to", "valid_from", "valid_to", "legal_ref", "treaty_ref", "constraint_note", "threat_note",
)  # fmt: skip


def columns_of(fields, chosen: Mapping[str, str] | None = None) -> dict[str, int]:
    """Return name in the parcel table → index in ``fields``, of those that are there.

    :param chosen: name in the parcel table → name of the layer's field, where it has another one.
    """
    chosen = chosen or {}
    found = {name: fields.indexOf(chosen.get(name) or name) for name in ASKED}
    return {name: index for name, index in found.items() if index >= 0}


@dataclass
class Parcel:
    """One parcel. ``shape`` is its land as valid polygons, ``None`` without any; ``area_m2`` of that."""

    fid: int
    values: dict
    shape: QgsGeometry | None = None
    area_m2: float = 0.0
    problem: Problem | None = None
    is_empty: bool = False
    drawn: QgsGeometry | None = None  # as it is stored, where that is not valid

    @property
    def id(self) -> str:  # noqa: A003 (the column's name)
        """Its id, or the feature's number."""
        return _text(self.values.get("id")) or str(self.fid)

    @property
    def label(self) -> str:
        """What people call it."""
        return _text(self.values.get("name")) or self.id

    @property
    def stock(self) -> float | None:
        """tCO2e, ``None`` if it is not known."""
        value = self.values.get("stock_tco2e")
        return float(value) if isinstance(value, (int, float)) and value == value else None

    @property
    def density(self) -> float:
        """tCO2e per m², 0 if it is not known."""
        return density(self.stock, self.area_m2)

    @property
    def area_ha(self) -> float:
        """Hectares on the ellipsoid."""
        return self.area_m2 / M2_PER_HA

    def row(self) -> Row:
        """Return its attributes for the rules."""
        values = {name: value for name, value in self.values.items() if name not in ("name", "stock_tco2e")}
        return Row(self.fid, self.id, self.area_ha, values)


@dataclass
class Reader:
    """Makes parcels of features.

    :param columns: as :func:`columns_of` returns them.
    :param meter: measures areas in the layer's CRS.
    :param in_degrees: whether that CRS is geographic.
    """

    columns: Mapping[str, int]
    meter: object
    in_degrees: bool = False

    def request(self) -> QgsFeatureRequest:
        """Return the request for what is read of each feature."""
        return QgsFeatureRequest().setSubsetOfAttributes(list(self.columns.values()))

    def parcel(self, feature: QgsFeature) -> Parcel:
        """Return the parcel that a feature is."""
        values = {name: from_attribute(feature.attribute(i)) for name, i in self.columns.items()}
        made = Parcel(feature.id(), values)
        self.look(made, feature.geometry())
        return made

    def look(self, made: Parcel, geometry: QgsGeometry) -> None:
        """Give a parcel this geometry."""
        made.is_empty = not is_polygon(geometry)
        made.problem = made.drawn = made.shape = None
        made.area_m2 = 0.0
        if made.is_empty:
            return
        geometry = straight(geometry)
        made.problem = problem_of(geometry, self.in_degrees)
        if made.problem is None:
            made.shape = geometry
        else:
            made.drawn = geometry
            is_round = made.problem.fault is Fault.ROUND_THE_EARTH
            made.shape = land_the_short_way(geometry) if is_round else land_of(geometry)
        if made.shape is not None:
            made.area_m2 = self.meter.measureArea(made.shape)

    def all(self, features: Iterable[QgsFeature], total: int, feedback, share=(0.0, 40.0)) -> list[Parcel]:  # noqa: A003
        """Return the parcels of all features.

        :raises Cancelled: the user cancelled.
        """
        made = []
        for number, feature in enumerate(features):
            if number % _STEP == 0:
                if feedback.isCanceled():
                    raise Cancelled
                feedback.setProgress(share[0] + (share[1] - share[0]) * min(1.0, number / max(1, total)))
            made.append(self.parcel(feature))
        return made


def wkb_of(parcels: list[Parcel]) -> list[bytes | None]:
    """Return the land of each parcel as WKB."""
    return [None if one.shape is None else one.shape.asWkb().data() for one in parcels]


def areas_of(parcels: list[Parcel]) -> np.ndarray:
    """Return m² by parcel."""
    return np.array([one.area_m2 for one in parcels], dtype=np.float64)


def _text(value) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value).strip()
