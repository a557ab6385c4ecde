"""Tables of places beside the parcels, made by the same SQL in a new workspace and in an older one.

A sample's units belong to the ledger, which knows no geometry; ``sample_place`` has theirs, and the view
``sample_point`` shows both to any program. Plots of the field are an ordinary layer.
"""

from __future__ import annotations

from .ledger_schema import quoted

FIELD_PLOT = "field_plot"
SAMPLE_PLACE = "sample_place"
SAMPLE_POINT = "sample_point"

#: Table → its columns with their SQL, besides ``fid`` and ``geom``; all geometries are points.
SPATIAL_TABLES = {
    FIELD_PLOT: {
        "id": "TEXT NOT NULL UNIQUE",
        "name": "TEXT",
        "stratum": "TEXT",
        "area_ha": "REAL CHECK (area_ha > 0)",
        "agb_t_per_ha": "REAL CHECK (agb_t_per_ha >= 0)",  # where it is known without trees: dry matter
        "visited_on": "DATE",
        "crew": "TEXT",
        "remark": "TEXT",
        "source": "TEXT",  # what it was imported from
    },
    SAMPLE_PLACE: {
        "unit_id": "TEXT NOT NULL UNIQUE",
        "sample_id": "TEXT NOT NULL",
        "number": "INTEGER NOT NULL",
        "outline": "TEXT",  # of a plot or parcel: WKT in the workspace's CRS
    },
}

#: Tells a labeller where to look and how far the work is, never what the map or another reader says.
_SAMPLE_POINT = """CREATE VIEW sample_point AS SELECT
  place.fid AS OGC_FID,
  place.geom AS geom,
  place.unit_id AS unit_id,
  place.sample_id AS sample_id,
  sample.name AS sample,
  place.number AS number,
  place.outline AS outline,
  (SELECT count(*) FROM interpretation one
    WHERE one.unit_id = place.unit_id AND one.class_code IS NOT NULL) AS labels,
  CASE WHEN EXISTS (SELECT 1 FROM interpretation_consensus found WHERE found.id = place.unit_id)
    THEN 'agreed' WHEN (SELECT count(DISTINCT one.class_code) FROM interpretation one
    WHERE one.unit_id = place.unit_id) > 1 THEN 'disagreed'
    WHEN EXISTS (SELECT 1 FROM interpretation one
    WHERE one.unit_id = place.unit_id AND one.class_code IS NOT NULL) THEN 'decided'
    ELSE 'undecided' END AS standing
FROM sample_place place
JOIN sample ON sample.id = place.sample_id"""

_GEOMETRY = (
    "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
    "VALUES (?, 'geom', 'POINT', ?, 0, 0)"
)
_CONTENTS = (
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'features', ?, ?)"
)


def spatial_statements() -> dict:
    """Return name → SQL text of every table, index, view and trigger."""
    made = {}
    for table, columns in SPATIAL_TABLES.items():
        parts = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', '"geom" POINT']
        parts += [f"{quoted(name)} {kind}" for name, kind in columns.items()]
        made[table] = f"CREATE TABLE {quoted(table)} ({', '.join(parts)})"
    made["sample_place_sample"] = "CREATE INDEX sample_place_sample ON sample_place (sample_id)"
    made[SAMPLE_POINT] = _SAMPLE_POINT
    made["sample_place_insert"] = (
        "CREATE TRIGGER sample_place_insert BEFORE INSERT ON sample_place WHEN NOT EXISTS "
        "(SELECT 1 FROM sample_unit unit WHERE unit.id = NEW.unit_id AND unit.sample_id = NEW.sample_id "
        "AND unit.number = NEW.number) BEGIN SELECT RAISE(ABORT, 'sample_place of no unit'); END"
    )
    for event in ("UPDATE", "DELETE"):
        name = f"sample_place_{event.lower()}"
        made[name] = (
            f"CREATE TRIGGER {name} BEFORE {event} ON sample_place "
            "BEGIN SELECT RAISE(ABORT, 'sample_place is written once'); END"
        )
    return made


def create_spatial(connection, present=()) -> None:
    """Create the tables, in the parcels' CRS, in a GeoPackage's open transaction.

    :param present: names of what is there already.
    """
    found = connection.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'parcel'")
    srs_id = found.fetchone()[0]
    for name, statement in spatial_statements().items():
        if name not in present:
            connection.execute(statement)
            if name in (*SPATIAL_TABLES, SAMPLE_POINT):
                connection.execute(_CONTENTS, (name, name, srs_id))
                connection.execute(_GEOMETRY, (name, srs_id))
