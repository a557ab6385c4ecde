"""Counted losses as plain rows, for screens that show 10,000 parcels × 23 years at once."""

from __future__ import annotations

from collections.abc import Iterable

from . import database
from .counted import REPORT

_LOSSES = (
    "SELECT parcel_id, year, type, confidence, area_ha, tco2e FROM counted_loss "
    "WHERE overlay_id = ? ORDER BY fid"
)
_NEWS = (
    "SELECT overlay_id, parcel_id, year, type, confidence, area_ha - seen_ha, "
    "COALESCE(tco2e - seen_tco2e, tco2e * (area_ha - seen_ha) / area_ha) "
    "FROM counted_loss WHERE reported = 0 ORDER BY fid"
)
_SEEN = REPORT + " WHERE overlay_id = ? AND parcel_id = ?"


def losses_of(workspace, overlay_id: str) -> list[tuple]:
    """Return (parcel id, year, type, confidence, ha, tCO2e) of what was counted on a map."""
    with database.reading(workspace.path) as connection:
        return connection.execute(_LOSSES, (overlay_id,)).fetchall()


def unseen(workspace) -> list[tuple]:
    """Return (map id, parcel id, year, type, confidence, ha, tCO2e) that nobody has seen, of all maps."""
    with database.reading(workspace.path) as connection:
        return connection.execute(_NEWS).fetchall()


def mark_seen(workspace, pairs: Iterable[tuple[str, str]]) -> None:
    """Mark what was counted as seen, by (map id, parcel id).

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    with workspace.writing() as connection:
        connection.executemany(_SEEN, list(pairs))
