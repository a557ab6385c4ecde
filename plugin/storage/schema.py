"""The tables of a workspace, and what the database itself refuses.

Codes and identifiers are constants of this package; data never enters an SQL text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from osgeo import ogr

from ..core.lulucf.forest import AREA_HA, CROWN_PCT, HEIGHT_M
from ..core.mechanism.budget import BudgetMethod, PlanClass
from ..core.mechanism.ledger_tables import LEDGER_TABLES
from ..core.parcel import Basis, Flag, Status
from .ledger_schema import JOURNAL
from .plain_tables import PLAIN_TABLES
from .spatial_tables import SPATIAL_TABLES

SCHEMA_VERSION = 7
APPLICATION = "terrestrial_carbon"

META_TABLE = "workspace_meta"
PARCEL = "parcel"
BOUNDARY = "jurisdiction"
HOLDER = "holder"
ACCOUNT_ENTRY = "account_entry"
FACTOR_SET = "factor_set"
RUN = "run"

#: Amounts of a parcel, tCO2e, never negative; the first is the total, then its standard error.
POOL_FIELDS = (
    "agb_tco2e",
    "bgb_tco2e",
    "dead_wood_tco2e",
    "litter_tco2e",
    "soil_tco2e",
    "peat_tco2e",
)
STOCK_FIELDS = ("stock_tco2e", "stock_se_tco2e") + POOL_FIELDS
SHARE_FIELDS = ("covered_pct", "nodata_pct", "outside_pct")


@dataclass(frozen=True)
class Column:
    """One column: OGR type, and whether null or a second equal value is refused."""

    name: str
    kind: int = ogr.OFTString
    required: bool = False
    unique: bool = False
    boolean: bool = False
    default: str = ""


@dataclass(frozen=True)
class Table:
    """One table; ``geometry`` is an OGR geometry type, ``wkbNone`` for a plain table."""

    name: str
    columns: tuple[Column, ...]
    geometry: int = ogr.wkbNone
    triggers: tuple[str, ...] = field(default=())


def _text(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


def _date(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, ogr.OFTDate) for name in names)


def _real(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, ogr.OFTReal) for name in names)


def _id() -> tuple[Column, ...]:
    return (Column("id", required=True, unique=True),)


def _refusal(table: str, name: str, condition: str, reason: str) -> tuple[str, str]:
    """Return triggers that refuse rows of ``table`` for which ``condition`` (over NEW) holds."""
    return tuple(
        f"CREATE TRIGGER {table}_{name}_{event.lower()} BEFORE {event} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{reason}'); END"
        for event in ("INSERT", "UPDATE")
    )


def _known_codes(table: str, column: str, codes) -> tuple[str, str]:
    known = ", ".join(f"'{code.value}'" for code in codes)
    condition = f"NEW.{column} IS NOT NULL AND NEW.{column} NOT IN ({known})"
    return _refusal(table, column, condition, f"unknown {column}")


def _never_negative(table: str, columns) -> tuple[str, ...]:
    condition = " OR ".join(f"NEW.{column} < 0" for column in columns)
    return _refusal(table, "negative", condition, "negative stock")


PARCEL_TABLE = Table(
    PARCEL,
    _id()
    + _text("name", "status", "basis")
    + _date("protected_from", "protected_to", "excluded_to")
    + _text("legal_ref", "treaty_ref", "constraint_note", "threat_note", "plan_class", "land_use")
    + _text("measure", "stratum", "holder_id")
    + _real("area_ha", *STOCK_FIELDS)
    + _text("stock_source")
    + _date("stock_date")
    + _real(*SHARE_FIELDS)
    + _text("flag")
    + (Column("flag_accepted", ogr.OFTInteger, boolean=True, default="0"),)
    + _text("review_state", "status_comment", "parent_ids", "source")
    + _date("valid_from", "valid_to"),
    ogr.wkbMultiPolygon,
    _known_codes(PARCEL, "status", Status)
    + _known_codes(PARCEL, "basis", Basis)
    + _known_codes(PARCEL, "flag", Flag)
    + _known_codes(PARCEL, "plan_class", PlanClass)
    + _never_negative(PARCEL, STOCK_FIELDS),
)

#: The forest definition and its limits (LULUCF para 20): all three are given, or none.
_FOREST_LIMITS = {
    "forest_crown_pct": CROWN_PCT,
    "forest_area_ha": AREA_HA,
    "forest_height_m": HEIGHT_M,
}
FOREST_FIELDS = tuple(_FOREST_LIMITS)
FOREST_TRIGGERS = _refusal(
    BOUNDARY,
    "forest",
    " OR ".join(f"NEW.{name} NOT BETWEEN {low} AND {high}" for name, (low, high) in _FOREST_LIMITS.items()),
    "forest definition outside the rules",
)

#: The tables that GDAL makes; the others are in ``ledger_schema`` and ``plain_tables``.
TABLES = (
    Table(META_TABLE, (Column("key", required=True, unique=True), Column("value"))),
    Table(
        BOUNDARY,
        _id()
        + _text("name", "place")
        + _date("joining_date")
        + (Column("period_years", ogr.OFTInteger),)
        + _date("cutoff_date")
        + _text("ellipsoid", "budget_method")
        + _real(*FOREST_FIELDS),
        ogr.wkbMultiPolygon,
        _known_codes(BOUNDARY, "budget_method", BudgetMethod) + FOREST_TRIGGERS,
    ),
    PARCEL_TABLE,
    Table(FACTOR_SET, _id() + _text("name", "source", "version", "factors", "created_at")),
    Table(
        RUN,
        _id()
        + _text("algorithm", "started_at", "finished_at", "user_name", "inputs", "parameters")
        + _text("seed", "versions", "results"),
    ),
)

_MADE_ELSEWHERE = (JOURNAL, *LEDGER_TABLES, *PLAIN_TABLES, *SPATIAL_TABLES)
TABLE_NAMES = tuple(table.name for table in TABLES) + _MADE_ELSEWHERE
PARCEL_FIELDS = tuple(column.name for column in PARCEL_TABLE.columns)


def create_tables(dataset, srs) -> None:
    """Create the tables that GDAL makes in an empty GeoPackage ``dataset`` open in GDAL, with triggers.

    :param srs: ``osr.SpatialReference`` of the spatial tables.
    :raises OSError: the database refused, for instance because the disk is full.
    """
    for table in TABLES:
        _create_table(dataset, table, srs)
        for trigger in table.triggers:
            result = dataset.ExecuteSQL(trigger)
            if result is not None:
                dataset.ReleaseResultSet(result)


def _create_table(dataset, table: Table, srs) -> None:
    spatial = table.geometry != ogr.wkbNone
    options = ["FID=fid", "GEOMETRY_NAME=geom", "IDENTIFIER=" + table.name]
    layer = dataset.CreateLayer(table.name, srs if spatial else None, table.geometry, options)
    if layer is None:
        raise OSError(f"table {table.name} was not created")
    for column in table.columns:
        definition = ogr.FieldDefn(column.name, column.kind)
        definition.SetNullable(not column.required)
        definition.SetUnique(column.unique)
        if column.boolean:
            definition.SetSubType(ogr.OFSTBoolean)
        if column.default:
            definition.SetDefault(column.default)
        if layer.CreateField(definition) != ogr.OGRERR_NONE:
            raise OSError(f"column {table.name}.{column.name} was not created")
    layer.SyncToDisk()
