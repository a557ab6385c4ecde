"""Tables beside the ledger that GDAL does not make: maps, what was counted, what is proposed.

They are made by the same SQL in a new workspace and in an older one. Names and codes are constants
of this package; data never enters an SQL text.
"""

from __future__ import annotations

from enum import Enum

from ..core.parcel import Status
from .ledger_schema import quoted

CATALOGUE = "catalogue_entry"
OVERLAY = "overlay"
COUNTED = "counted_loss"
PROPOSAL = "status_proposal"
KNOWN = "parcel_known"
SHAPE = "parcel_shape"
WAIVER = "check_waiver"
TREE = "field_tree"
NOTE = "field_note"


class ProposalState(str, Enum):
    """What became of a proposed status."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


def _one_of(column: str, codes) -> str:
    known = ", ".join(f"'{code.value}'" for code in codes)
    return f"CHECK ({quoted(column)} IN ({known}))"


#: Table → its columns with their SQL, besides ``fid``.
PLAIN_TABLES = {
    CATALOGUE: {"id": "TEXT NOT NULL UNIQUE", "entry": "TEXT NOT NULL"},  # JSON
    OVERLAY: {
        "id": "TEXT NOT NULL UNIQUE",
        "name": "TEXT NOT NULL",
        "kind": "TEXT",  # id in the catalogue
        "source": "TEXT NOT NULL",  # path, relative to the workspace's folder where it can be, or URI
        "band": "INTEGER NOT NULL DEFAULT 1",
        "encoding": "TEXT",  # JSON
        "unit": "TEXT",
        "citation": "TEXT",
        "sha256": "TEXT",
        "size_bytes": "INTEGER",
        "modified": "TEXT",
        "added_at": "TEXT NOT NULL",
        "settings": "TEXT",  # JSON
    },
    COUNTED: {
        "overlay_id": "TEXT NOT NULL",
        "parcel_id": "TEXT NOT NULL",
        "year": "INTEGER NOT NULL",
        "type": "TEXT NOT NULL DEFAULT ''",
        "confidence": "TEXT NOT NULL DEFAULT ''",
        "area_ha": "REAL NOT NULL CHECK (area_ha >= 0)",
        "tco2e": "REAL CHECK (tco2e >= 0)",  # empty: no density was given
        "counted_at": "TEXT NOT NULL",
        "reported": "BOOLEAN NOT NULL DEFAULT 0",
        "seen_ha": "REAL NOT NULL DEFAULT 0",  # of what was reported
        "seen_tco2e": "REAL",
    },
    PROPOSAL: {
        "id": "TEXT NOT NULL UNIQUE",
        "parcel_id": "TEXT NOT NULL",
        "status": "TEXT NOT NULL " + _one_of("status", Status),
        "reason": "TEXT NOT NULL",  # code of a finding
        "reason_values": "TEXT",  # JSON
        "source": "TEXT",
        "made_at": "TEXT NOT NULL",
        "who": "TEXT",
        "state": "TEXT NOT NULL DEFAULT 'open' " + _one_of("state", ProposalState),
        "decided_at": "TEXT",
        "decided_by": "TEXT",
        "comment": "TEXT",
    },
    KNOWN: {  # each parcel as the history last saw it
        "parcel_id": "TEXT NOT NULL UNIQUE",
        "state": "TEXT NOT NULL",  # JSON: its columns, and the SHA-256 of its geometry
    },
    SHAPE: {  # every geometry that a parcel had
        "sha256": "TEXT NOT NULL UNIQUE",
        "wkb": "BLOB NOT NULL",
    },
    WAIVER: {
        "id": "TEXT NOT NULL UNIQUE",
        "finding": "TEXT NOT NULL UNIQUE",  # what identifies it: kind, parcels, place, extent
        "kind": "TEXT NOT NULL",
        "parcels": "TEXT",  # ids, JSON
        "reason": "TEXT NOT NULL CHECK (trim(reason) <> '')",
        "made_at": "TEXT NOT NULL",
        "who": "TEXT",
    },
    TREE: {  # of a plot in ``field_plot``; written by forms, also in the field
        "id": "TEXT NOT NULL UNIQUE",
        "plot_id": "TEXT NOT NULL",
        "number": "TEXT",  # on its tag
        "species": "TEXT",
        "dbh_cm": "REAL CHECK (dbh_cm > 0)",
        "height_m": "REAL CHECK (height_m > 0)",
        "wood_density_g_cm3": "REAL CHECK (wood_density_g_cm3 > 0)",
        "remark": "TEXT",
    },
    NOTE: {  # what was seen in the field: acts of the journal are made of it when it comes back
        "id": "TEXT NOT NULL UNIQUE",
        "subject_kind": "TEXT NOT NULL",  # parcel, event, sample_unit or field_plot
        "subject_id": "TEXT NOT NULL",
        "verdict": "TEXT",  # of a parcel or an event
        "class_code": "TEXT",  # of a sample's unit
        "confidence": "TEXT",
        "comment": "TEXT",
        "photo": "TEXT",  # path relative to the workspace's folder
        "reader": "TEXT",
        "at": "TEXT",
        "taken_in_at": "TEXT",  # when acts were made of it
    },
}

_UNIQUE = {
    "counted_loss_row": (COUNTED, ("overlay_id", "parcel_id", "year", "type", "confidence"), ""),
    "status_proposal_open": (PROPOSAL, ("parcel_id", "status"), " WHERE state = 'open'"),
}


def plain_statements() -> dict:
    """Return name → SQL text of every table and index."""
    made = {}
    for table, columns in PLAIN_TABLES.items():
        parts = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL']
        parts += [f"{quoted(name)} {kind}" for name, kind in columns.items()]
        made[table] = f"CREATE TABLE {quoted(table)} ({', '.join(parts)})"
    for index, (table, columns, where) in _UNIQUE.items():
        listed = ", ".join(map(quoted, columns))
        made[index] = f"CREATE UNIQUE INDEX {quoted(index)} ON {quoted(table)} ({listed}){where}"
    return made


def create_plain(connection, present=()) -> None:
    """Create the tables with their indexes in a GeoPackage's open transaction.

    :param present: names of what is there already.
    """
    for name, statement in plain_statements().items():
        if name not in present:
            connection.execute(statement)
    connection.executemany(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
        "VALUES (?, 'attributes', ?, 0)",
        [(name, name) for name in PLAIN_TABLES if name not in present],
    )
