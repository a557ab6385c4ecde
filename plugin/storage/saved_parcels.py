"""The parcels a workspace has saved, read straight from the file: unsaved edits are not in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from ..core.parcel import Basis, Flag, Parcel, Status
from . import database
from .ledger_schema import quoted

_PARCEL_COLUMNS = (
    "id", "name", "status", "basis", "protected_from", "area_ha", "stock_tco2e", "stock_se_tco2e",
    "holder_id", "plan_class", "flag", "flag_accepted",
)  # fmt: skip
_STOCK_COLUMNS = (*_PARCEL_COLUMNS, "stratum", "agb_tco2e", "bgb_tco2e")
_LINEAGE_COLUMNS = ("id", "area_ha", "parent_ids")
#: Bytes of the box before the WKB of a GeoPackage geometry, by bits 1 to 3 of its flags.
_BOX_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_HEADER_BYTES = 8


def saved_parcels(workspace) -> Iterator[dict]:
    """Yield the parcels' columns for the accounts by parcel id, with ``geometry_sha256``."""
    for row in _read(workspace, (*_PARCEL_COLUMNS, "geom")):
        row["geometry_sha256"] = geometry_sha256(row.pop("geom"))
        yield row


def saved_stocks(workspace) -> list[dict]:
    """Return the parcels' columns for the accounts, with stratum and biomass pools, by parcel id."""
    return _read(workspace, _STOCK_COLUMNS)


def saved_lineage(workspace) -> list[dict]:
    """Return ``{id, area_ha, parent_ids}`` of the parcels; the parents as a tuple of ids."""
    rows = []
    for row in _read(workspace, _LINEAGE_COLUMNS):
        parents = (part.strip() for part in (row["parent_ids"] or "").split(","))
        rows.append({**row, "parent_ids": tuple(part for part in parents if part)})
    return rows


def parcel_of(row: Mapping) -> Parcel:
    """Return a row of the parcel table as the rules see it."""
    return Parcel(
        id=row["id"],
        status=Status(row["status"]) if row["status"] else None,
        basis=Basis(row["basis"]) if row["basis"] else None,
        area_ha=row["area_ha"],
        stock_tco2e=row["stock_tco2e"],
        stock_se_tco2e=row["stock_se_tco2e"],
        holder_id=row["holder_id"] or None,
        plan_class=row["plan_class"] or None,
        flag=Flag(row["flag"]) if row["flag"] else None,
        flag_accepted=bool(row["flag_accepted"]),
        name=row["name"] or "",
    )


def geometry_sha256(blob: bytes | None) -> str | None:
    """Return the SHA-256 of a GeoPackage geometry's WKB, ``None`` without a geometry."""
    wkb = wkb_of(blob)
    return None if wkb is None else hashlib.sha256(wkb).hexdigest()


def wkb_of(blob: bytes | None) -> bytes | None:
    """Return a GeoPackage geometry's WKB, ``None`` without a geometry."""
    if not blob or len(blob) < _HEADER_BYTES:
        return None
    return blob[_HEADER_BYTES + _BOX_BYTES.get((blob[3] >> 1) & 7, 0) :]


def _read(workspace, columns) -> list[dict]:
    query = " ".join(("SELECT", ", ".join(map(quoted, columns)), "FROM parcel ORDER BY id"))
    with database.reading(workspace.path) as connection:
        return [dict(zip(columns, row)) for row in connection.execute(query)]
