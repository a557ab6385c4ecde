"""A drawn sample as a workspace keeps it: columns of its units, places in the workspace's CRS, classes."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsWkbTypes,
)

from ....core.statistics.labelled import natural_key
from ....storage.geometry import carried
from ....storage.samples import Place, place_of
from ....translate import tr
from ...stock_source import UNCHECKED
from ..tables import is_empty, number_of, rows_given, text_of

CLASS_COLUMNS = ("code", "label", "key", "colour")
_NEEDED = ("unit", "probability", "weight", "area_ha")
PARCEL_ID = "id"


@dataclass
class DrawnSample:
    """Units in the order they were drawn, with their places; ``codes`` are the map's classes met."""

    units: list = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    @property
    def codes(self) -> list[str]:
        """The map's classes that occur, in their order."""
        found = {unit["map_class"] for unit in self.units if unit["map_class"]}
        return sorted(found, key=natural_key)


def drawn_sample(source, crs, context, map_field: str, parcel_field: str, plot_side: float) -> DrawnSample:
    """Return the sample in a layer that ``drawsample`` made.

    :param crs: of the workspace.
    :param map_field: field of the map's class; ``parcel_field`` that of the parcels' ids, empty for none.
    :param plot_side: metres; 0 for points and parcels.
    :raises QgsProcessingException: a field or a number is missing, or a unit has no place.
    """
    names = [one.name() for one in source.fields()]
    _check_fields(source, names)
    polygons = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    if polygons and not plot_side and not parcel_field:
        text = tr(
            "“{layer}” has polygons: give the side of the plots (PLOT_SIDE), or the field of the parcels' "
            "ids (PARCEL_FIELD)."
        )
        raise QgsProcessingException(text.format(layer=source.sourceName()))
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    rows = []
    for feature in source.getFeatures(QgsFeatureRequest(), UNCHECKED):
        unit = _unit(feature, names, map_field)
        unit["parcel_id"] = text_of(feature.attribute(parcel_field)) or None if parcel_field else None
        rows.append((unit, place_of(_moved(feature, transform, unit["number"]))))
    rows.sort(key=lambda row: row[0]["number"])
    return DrawnSample([unit for unit, _ in rows], [place for _, place in rows])


def class_rows(given, context, name: str = "CLASSES") -> list[dict]:
    """Return the classes of a table ``code, label, key, colour``; a head may be its first row.

    :raises QgsProcessingException: it cannot be read, or a row has no code.
    """
    rows = [list(row) for row in rows_given(given, len(CLASS_COLUMNS), context, name)]
    rows = [row for row in rows if any(not is_empty(cell) for cell in row)]
    head = [text_of(cell).lower() for cell in rows[0]] if rows else []
    columns = CLASS_COLUMNS
    if "code" in head:
        columns, rows = tuple(head), rows[1:]
    return [dict(zip(columns, map(text_of, row))) for row in rows]


def classes_of(codes: list[str], given: list[dict]) -> list[dict]:
    """Return the classes to choose from: those given, or those of the map under their codes."""
    return given or [{"code": code} for code in codes]


def _check_fields(source, names) -> None:
    missing = [name for name in _NEEDED if name not in names]
    if missing:
        text = tr(
            "“{layer}” was not drawn by drawsample: it has no field {fields}. Draw the sample, then keep it."
        )
        raise QgsProcessingException(text.format(layer=source.sourceName(), fields=", ".join(missing)))


def _unit(feature, names, map_field: str) -> dict:
    cells = {name: number_of(feature.attribute(name)) for name in _NEEDED}
    if any(value is None or not value > 0.0 for value in cells.values()):
        text = tr("Unit {number} has no {fields} above 0: draw the sample again.")
        wrong = ", ".join(name for name, value in cells.items() if value is None or not value > 0.0)
        raise QgsProcessingException(text.format(number=text_of(feature["unit"]), fields=wrong))
    cluster = number_of(feature["cluster"]) if "cluster" in names else None
    return {
        "number": int(cells["unit"]),
        "map_class": (text_of(feature.attribute(map_field)) or None) if map_field in names else None,
        "stratum": (text_of(feature["stratum"]) or None) if "stratum" in names else None,
        "cluster": None if cluster is None else int(cluster),
        "probability": cells["probability"],
        "weight": cells["weight"],
        "area_ha": cells["area_ha"],
    }


def _moved(feature, transform, number: int) -> QgsGeometry:
    geometry = feature.geometry()
    if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        moved = carried(geometry, transform)
    else:
        moved = QgsGeometry(geometry)
        try:
            moved = moved if moved.transform(transform) == 0 else None
        except QgsCsException:
            moved = None
    if moved is None:
        text = tr("Unit {number} has no place in the workspace's CRS: draw within the workspace's boundary.")
        raise QgsProcessingException(text.format(number=number))
    return moved
