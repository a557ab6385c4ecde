"""The layers of places that are entered, were entered, or would be entered twice."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsGeometry, QgsWkbTypes

from ...storage.compat import INTEGER, REAL, TEXT
from ...storage.geometry import as_multipolygon
from ..plain_table import fields_of
from ..stock_write import write_features

PLACE_COLUMNS = (
    ("parcel_id", TEXT),
    ("parcel", TEXT),
    ("year", INTEGER),
    ("first_day", TEXT),
    ("last_day", TEXT),
    ("type", TEXT),
    ("area_ha", REAL),
    ("tco2e", REAL),
)
OVERLAP_COLUMNS = (
    ("parcel_id", TEXT),
    ("parcel", TEXT),
    ("year", INTEGER),
    ("entry_id", TEXT),
    ("other_parcel_id", TEXT),
    ("area_ha", REAL),
    ("tco2e", REAL),
)


def write_places(run, plan) -> dict:
    """Write the places of a plan to PLACES if it is asked for; return it as a result."""
    rows = (
        (
            place,
            [loss["parcel_id"], plan.names.get(loss["parcel_id"]), year, loss["first_day"], loss["last_day"],
             loss["event_type"], loss["area_ha"], loss["amount_tco2e"]],
        )
        for loss, place, year in zip(plan.losses, plan.places, plan.years)
    )  # fmt: skip
    return write_polygons(run, "PLACES", PLACE_COLUMNS, rows)


def write_overlaps(run, plan) -> dict:
    """Write what overlaps to OVERLAPS if it is asked for; return it as a result."""
    rows = (
        (
            shared.geometry,
            [one["parcel_id"], plan.names.get(one["parcel_id"]), one["year"], one["entry_id"],
             one["other_parcel_id"], one["area_ha"], one["tco2e"]],
        )
        for one, shared in zip(plan.overlaps, plan.comparison.overlaps)
    )  # fmt: skip
    return write_polygons(run, "OVERLAPS", OVERLAP_COLUMNS, rows)


def write_polygons(run, name: str, columns, rows: Iterable[tuple[QgsGeometry, list]]) -> dict:
    """Write polygons with their values to a sink in the workspace's CRS, if it is asked for.

    :raises QgsProcessingException: it cannot be written; nothing half written is left.
    """
    if not run.is_given(name):
        return {}
    fields = fields_of(columns)
    sink, target = run.sink(name, fields, QgsWkbTypes.Type.MultiPolygon, run.workspace.crs)
    polygons = (
        (geometry if geometry.isNull() else as_multipolygon(geometry), values) for geometry, values in rows
    )
    write_features(polygons, fields, sink, target)
    return {name: target}
