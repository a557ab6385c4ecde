"""A source as it is to be checked: all that the work needs of a layer, taken on the thread it lives in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDatumTransform,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ...core.checks.source_facts import Declared
from ...raster.grid import NodataRule
from ..raster_input import MapFile

RASTER, VECTOR, SERVICE = "raster", "vector", "service"


@dataclass
class AskedSource:
    """``what`` is one of :data:`RASTER`, :data:`VECTOR`, :data:`SERVICE`; ``crs`` that to use, which the
    user may have assigned; ``features`` of a vector layer with its fields ``columns``."""

    name: str
    path: str
    what: str = RASTER
    declared: Declared = Declared()
    band: int = 1
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)
    nodata: NodataRule = NodataRule()
    value_field: str = ""
    year_field: str = ""
    features: object = None
    columns: tuple = ()
    count: int = 0
    layer_id: str = ""
    overlay_id: str = ""
    lost_grid: str = ""
    accuracy_m: float | None = None
    copy: int = 0  # of another source of the same name, elsewhere

    @property
    def key(self) -> str:
        """What stays the same while the source is the same file and band, wherever its folder lies."""
        again = f"~{self.copy}" if self.copy else ""
        return f"{self.overlay_id or Path(self.path).name}#{self.band}{self.value_field}{again}"


def told_apart(sources: list[AskedSource]) -> list[AskedSource]:
    """Return the sources, those of the same name and band numbered."""
    seen: dict = {}
    for one in sources:
        one.copy = 0
        key = one.key
        one.copy = seen.get(key, 0)
        seen[key] = one.copy + 1
    return sources


def asked_of(layer, declared: Declared, band: int = 1, value_field="", year_field="") -> AskedSource:
    """Return a layer as it is to be checked; it may be broken, or without a CRS."""
    if isinstance(layer, QgsRasterLayer):
        return _raster(layer, declared, band)
    if isinstance(layer, QgsVectorLayer) and layer.isValid():
        return AskedSource(
            layer.name(), layer.source().split("|")[0], VECTOR, declared, crs=layer.crs(),
            value_field=value_field, year_field=year_field, features=QgsVectorLayerFeatureSource(layer),
            columns=tuple((one.name(), one.isNumeric()) for one in layer.fields()),
            count=layer.featureCount(), layer_id=layer.id(),
        )  # fmt: skip
    return AskedSource(layer.name(), layer.source().split("|")[0], declared=declared)


def asked_file(path: str, declared: Declared, band: int = 1, name: str = "") -> AskedSource:
    """Return a file that is not among the layers, as it is to be checked; it may be missing."""
    name = name or Path(path).stem
    layer = QgsRasterLayer(path, name) if path and not path.startswith("http") else None
    if layer is not None and layer.isValid():
        return replace(asked_of(layer, declared, band), layer_id="")
    return AskedSource(name, path, SERVICE if path.startswith("http") else RASTER, declared, band)


def with_transform(asked: AskedSource, parcels: QgsCoordinateReferenceSystem) -> AskedSource:
    """Return the source with what the way from the parcels' CRS to its own lacks."""
    if asked.what != RASTER or not asked.crs.isValid() or not parcels.isValid() or asked.crs == parcels:
        return asked
    ways = QgsDatumTransform.operations(parcels, asked.crs)
    if len(ways) < 2 or ways[0].isAvailable:
        return asked
    missing = [grid.shortName for grid in ways[0].grids if not grid.isAvailable]
    used = next((way for way in ways if way.isAvailable), None)
    if not missing:
        return asked
    accuracy = used.accuracy if used is not None and used.accuracy >= 0.0 else None
    return replace(asked, lost_grid=missing[0], accuracy_m=accuracy)


def _raster(layer, declared, band) -> AskedSource:
    if layer.isValid() and layer.providerType() != "gdal":
        return AskedSource(layer.name(), layer.source(), SERVICE, declared, layer_id=layer.id())
    if not layer.isValid():
        return AskedSource(layer.name(), layer.source().split("|")[0], RASTER, declared, band)
    taken = MapFile(layer, band)
    return AskedSource(
        taken.name, taken.path, RASTER, declared, band, taken.crs, taken.nodata, layer_id=layer.id()
    )
