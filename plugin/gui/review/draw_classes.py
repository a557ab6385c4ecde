"""The classes that a sample is drawn from: codes and hectares; names and colours as the map shows them."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer

from ...core.parcel import Status
from ...core.statistics.labelled import natural_key
from ...processing.raster_input import MapFile
from ...processing.stock_source import ellipsoid_axes, ellipsoid_of
from ...raster.drawing import Frame, count_cells
from ...raster.job import Kind
from ...storage import database
from ...storage.ledger_schema import quoted
from ...storage.words import status_word
from ...translate import tr

#: Fields of parcels whose values may be the classes of the map.
PARCEL_CLASSES = ("status", "land_use", "plan_class", "basis", "stratum")
_DIGITS = "123456789"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class DrawnClass:
    """A class as it may be chosen: code, name, key (one sign or none), colour (``#rrggbb`` or none), area."""

    code: str
    label: str
    key: str = ""
    colour: str = ""
    area_ha: float = 0.0


def with_keys(classes) -> list[DrawnClass]:
    """Return classes with a key each: 1 to 9, then letters, none where these are used up."""
    keys = [*_DIGITS, *_LETTERS]
    return [
        DrawnClass(one.code, one.label, keys[place] if place < len(keys) else "", one.colour, one.area_ha)
        for place, one in enumerate(classes)
    ]


def has_classes(layer) -> bool:
    """Return whether a layer is drawn by classes, as maps of classes are."""
    return layer is not None and isinstance(layer.renderer(), QgsPalettedRasterRenderer)


def map_looks(layer, band: int = 1) -> dict[int, tuple[str, str]]:
    """Return {code: (name, colour)} of a raster layer: by its style, else by the table in its file."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer) and renderer.usesBands() == [band]:
        return {
            int(one.value): (one.label.strip(), one.color.name())
            for one in renderer.classes()
            if one.value == int(one.value)
        }
    return _table_looks(MapFile(layer, band).path, band)


def count_map(source: MapFile, boundary, cancelled, progress) -> dict[str, float]:
    """Return {code: hectares} of a map within a boundary; for a worker thread.

    :param boundary: WKB polygons in the map's CRS, ``None`` for none.
    :raises RasterError: the map cannot be used. :raises Cancelled: ``cancelled()`` is true.
    """
    axes = ellipsoid_axes(ellipsoid_of(source.crs))
    frame = Frame(source.source(Kind.CLASS), boundary, None, axes, cancelled, progress)
    found = count_cells(frame).hectares
    return {str(code): area for code, area in sorted(found.items())}


def map_classes(areas: dict, looks: dict) -> list[DrawnClass]:
    """Return the classes of a map that has those areas and looks."""
    found = []
    for code, area in areas.items():
        label, colour = looks.get(int(code), ("", ""))
        found.append(DrawnClass(code, label or code, "", colour, area))
    return with_keys(found)


def parcel_classes(workspace, column: str) -> list[DrawnClass]:
    """Return the values that saved parcels have in ``column``, one of :data:`PARCEL_CLASSES`."""
    if column not in PARCEL_CLASSES:
        raise ValueError(f"parcels have no classes by {column}")
    name = quoted(column)
    query = f"SELECT {name}, total(area_ha) FROM parcel WHERE {name} <> '' GROUP BY {name}"  # nosec B608
    with database.reading(workspace.path) as connection:
        rows = connection.execute(query).fetchall()
    found = [
        _parcel_class(column, code, area) for code, area in sorted(rows, key=lambda one: natural_key(one[0]))
    ]
    return with_keys(found)


def parcel_class_words() -> dict[str, str]:
    """Return field of a parcel → its name, of the fields that may be the map's classes."""
    return {
        "status": tr("Status"),
        "land_use": tr("Land use"),
        "plan_class": tr("Plan class"),
        "basis": tr("Basis"),
        "stratum": tr("Stratum"),
    }


def _parcel_class(column: str, code: str, area: float) -> DrawnClass:
    if column == "status":
        from ...storage.styles import STATUS_COLORS

        return DrawnClass(code, status_word(Status(code)), "", STATUS_COLORS[code], area)
    return DrawnClass(code, code, "", "", area)


def _table_looks(path: str, band: int) -> dict[int, tuple[str, str]]:
    """Return names and colours from the raster attribute table or the category names of a file."""
    dataset = gdal.Open(path)
    source = None if dataset is None else dataset.GetRasterBand(band)
    if source is None:
        return {}
    table = source.GetDefaultRAT()
    if table is not None and table.GetRowCount():
        return _rat_looks(table)
    names = source.GetCategoryNames() or []
    return {code: (name.strip(), "") for code, name in enumerate(names) if name.strip()}


def _rat_looks(table) -> dict[int, tuple[str, str]]:
    columns = {}
    for column in range(table.GetColumnCount()):
        columns.setdefault(table.GetUsageOfCol(column), column)
    value = columns.get(gdal.GFU_MinMax, columns.get(gdal.GFU_Min))
    if value is None:
        value = next(
            (c for c in range(table.GetColumnCount()) if table.GetNameOfCol(c).lower() == "value"), None
        )
    if value is None:
        return {}
    name = columns.get(gdal.GFU_Name)
    rgb = [columns.get(one) for one in (gdal.GFU_Red, gdal.GFU_Green, gdal.GFU_Blue)]
    found = {}
    for row in range(table.GetRowCount()):
        label = table.GetValueAsString(row, name).strip() if name is not None else ""
        colour = ""
        if None not in rgb:
            colour = "#" + "".join(f"{min(255, max(0, table.GetValueAsInt(row, one))):02x}" for one in rgb)
        found[table.GetValueAsInt(row, value)] = (label, colour)
    return found
