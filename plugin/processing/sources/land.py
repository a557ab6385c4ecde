"""The parcels that sources are held against: geometries, areas, what their stocks were before."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsRectangle,
)

from ...core.stock import FIELD_OF_POOL
from ...core.units import CO2_PER_C, M2_PER_HA
from ...raster.errors import Cancelled
from ...storage.geometry import carried
from ...storage.measure import area_meter
from ...storage.values import from_attribute
from ..stock_source import ellipsoid_of

#: Parcels held against the sources at most; of more, a sample is taken.
MOST_PARCELS = 20_000
_FOREST = ("forest", "wood", "wald", "bosque", "bosc", "forêt", "foret", "floresta", "森林", "林地", "乔木")
_OPEN = ("non-forest", "nonforest", "no forest", "deforest", "unstocked", "非林")
_WORLD = "EPSG:4326"
_FIELDS = ("land_use", "stock_source", "stock_tco2e", *FIELD_OF_POOL.values())


@dataclass
class Land:
    """``shapes`` are geometries in ``crs``, all valid; arrays go with them. ``count`` is of all parcels,
    ``sampled`` whether only some of them are held against the sources.

    ``stocks``: pool (empty: all together) → t C/ha, NaN where there is none; ``stock_sources``: what
    they were measured from.
    """

    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext
    ellipsoid: str
    shapes: list = field(default_factory=list)
    area_ha: np.ndarray = field(default_factory=lambda: np.empty(0))
    stocks: dict = field(default_factory=dict)
    stock_sources: tuple = ()
    box: tuple | None = None
    forest_share: float | None = None
    count: int = 0
    seed: int = 0
    sampled: bool = False

    @property
    def latitudes(self):
        """The lowest and highest latitude, ``None`` without parcels."""
        return None if self.box is None else (self.box[1], self.box[3])

    def carried(self, crs: QgsCoordinateReferenceSystem) -> list:
        """Return all shapes as WKB in another CRS, ``None`` where one has no place there."""
        transform = QgsCoordinateTransform(self.crs, crs, self.context)
        if transform.isShortCircuited():
            return [shape.asWkb().data() for shape in self.shapes]
        moved = (carried(shape, transform) for shape in self.shapes)
        return [None if shape is None else shape.asWkb().data() for shape in moved]


def read_land(
    features, fields, crs, context, count: int, seed: int = 0, ellipsoid: str = "", cancelled=None
) -> Land:
    """Read parcels (an iterator of features), or a sample of them where there are many.

    :raises Cancelled: ``cancelled()`` was true.
    """
    land = Land(crs, context, ellipsoid or ellipsoid_of(crs), count=count, seed=seed)
    kept = _kept(count, seed)
    land.sampled = kept is not None
    index = {name: fields.lookupField(name) for name in _FIELDS}
    rows = []
    meter = area_meter(crs, land.ellipsoid, context)
    for number, feature in enumerate(features):
        if number % 500 == 0 and cancelled is not None and cancelled():
            raise Cancelled
        if kept is not None and number not in kept:
            continue
        shape = feature.geometry()
        if shape.isEmpty() or not shape.isGeosValid():
            continue
        land.shapes.append(shape)
        values = {name: from_attribute(feature.attribute(at)) for name, at in index.items() if at >= 0}
        rows.append((meter.measureArea(shape) / M2_PER_HA, values))
    _fill(land, rows)
    land.count = count if land.sampled else len(rows)
    return land


def _kept(count: int, seed: int):
    if count <= MOST_PARCELS:
        return None
    return set(np.random.default_rng(seed).choice(count, MOST_PARCELS, replace=False).tolist())


def _fill(land: Land, rows) -> None:
    land.area_ha = np.array([area for area, _ in rows])
    for pool, name in (*FIELD_OF_POOL.items(), ("", "stock_tco2e")):
        amounts = np.array([_number(values.get(name)) for _, values in rows])
        with np.errstate(invalid="ignore", divide="ignore"):
            land.stocks[getattr(pool, "value", pool)] = (
                amounts / land.area_ha / CO2_PER_C if len(rows) else np.empty(0)
            )
    sources = {values.get("stock_source") for _, values in rows} - {None, ""}
    land.stock_sources = tuple(sorted(map(str, sources)))
    uses = [str(values.get("land_use") or "").lower() for _, values in rows]
    said = np.array([bool(use) for use in uses])
    if len(rows) and said.any():
        forest = np.array([says_forest(use) for use in uses])
        land.forest_share = float(land.area_ha[forest].sum() / max(land.area_ha[said].sum(), 1e-12))
    if rows:
        land.box = _box(land)


def says_forest(text: str) -> bool:
    """Return whether a land use names forest (in the languages of the importer)."""
    text = text.lower()
    return any(word in text for word in _FOREST) and not any(word in text for word in _OPEN)


def _box(land: Land):
    extent = QgsRectangle()
    for shape in land.shapes:
        extent.combineExtentWith(shape.boundingBox())
    moved = QgsCoordinateTransform(land.crs, QgsCoordinateReferenceSystem(_WORLD), land.context)
    box = moved.transformBoundingBox(extent)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _number(value) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return float("nan")
    return float(value)
