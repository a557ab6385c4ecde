"""The last count of losses by map, so that after an update of a map only what is new is reported."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from .clock import now
from .plain_rows import insert_text, select
from .plain_tables import COUNTED

#: Marks counts as reported, as they are; a condition follows.
REPORT = "UPDATE counted_loss SET reported = 1, seen_ha = area_ha, seen_tco2e = tco2e"
#: Hectares by which a count must exceed the one before: a thousandth of a square metre is rounding.
ROUNDING_HA = 1e-7

_BEFORE = (
    "SELECT parcel_id, year, type, confidence, seen_ha, seen_tco2e, fid FROM counted_loss "
    "WHERE overlay_id = ?"
)
_KEY = ("parcel_id", "year", "type", "confidence")


@dataclass(frozen=True)
class Count:
    """What one map shows of one parcel, year, type and confidence: hectares and tCO2e.

    ``tco2e`` is ``None`` where no density was given. ``before_ha`` and ``before_tco2e`` are what was
    counted the time before (of what is unreported: what was reported), nought where nothing was.
    """

    parcel_id: str
    year: int
    type: str  # noqa: A003 (the column's name)
    confidence: str
    area_ha: float
    tco2e: float | None = None
    before_ha: float = 0.0
    before_tco2e: float | None = None
    reported: bool = False

    @property
    def key(self) -> tuple:
        """What it is a count of."""
        return tuple(getattr(self, name) for name in _KEY)

    @property
    def new_ha(self) -> float:
        """Hectares more than the time before."""
        return self.area_ha - self.before_ha

    @property
    def new_tco2e(self) -> float | None:
        """Tonnes of CO2e more than the time before, ``None`` where no density was given."""
        return None if self.tco2e is None else self.tco2e - (self.before_tco2e or 0.0)


def counts_of(rows: Iterable) -> list[Count]:
    """Return the counts that rows of losses (``core.overlays.losses.LossRow``) add up to."""
    found: dict[tuple, Count] = {}
    for row in rows:
        kind, sure = (getattr(code, "value", code) for code in (row.event_type, row.confidence))
        one = Count(str(row.parcel_id), row.year, kind, sure, row.area_ha, row.tco2e)
        before = found.get(one.key)
        if before is not None:
            tonnes = [t for t in (before.tco2e, one.tco2e) if t is not None]
            one = replace(one, area_ha=before.area_ha + one.area_ha, tco2e=sum(tonnes) if tonnes else None)
        found[one.key] = one
    return list(found.values())


def counted(workspace, overlay_id: str) -> list[Count]:
    """Return the last count of a map."""
    rows = select(workspace, COUNTED, overlay_id=overlay_id)
    return [_read(row) for row in rows]


def news(workspace, overlay_id: str, rows: Iterable) -> list[Count]:
    """Return the counts in which rows of losses exceed what was counted on the map before."""
    before = {one.key: one for one in counted(workspace, overlay_id)}
    found = []
    for one in counts_of(rows):
        old = before.get(one.key)
        if old is not None:
            one = replace(one, before_ha=old.area_ha, before_tco2e=old.tco2e)
        if one.new_ha > ROUNDING_HA:
            found.append(one)
    return found


def keep(
    workspace,
    overlay_id: str,
    rows: Iterable,
    parcel_ids: Collection[str] | None = None,
    years: Collection[int] | None = None,
) -> None:
    """Keep rows of losses as the map's last count; what has grown since it was reported is unreported.

    :param parcel_ids, years: what was counted, where it was not all; other parcels' and years' counts
        stay.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    counts = {one.key: one for one in counts_of(rows)}
    own = ("area_ha", "tco2e", "counted_at", "reported", "seen_ha", "seen_tco2e")
    columns = ("overlay_id", *_KEY, *own)
    before, gone, moment = {}, [], now()
    with workspace.writing() as connection:
        for *key, seen_ha, seen_tco2e, fid in connection.execute(_BEFORE, (overlay_id,)):
            before[tuple(key)] = (seen_ha, seen_tco2e)
            in_question = (parcel_ids is None or key[0] in parcel_ids) and (years is None or key[1] in years)
            if in_question or tuple(key) in counts:
                gone.append((fid,))
        connection.executemany("DELETE FROM counted_loss WHERE fid = ?", gone)
        made = (
            (overlay_id, *key, one.area_ha, one.tco2e, moment, *_seen(one, *before.get(key, (0.0, None))))
            for key, one in counts.items()
        )
        connection.executemany(insert_text(COUNTED, columns), made)


def unreported(workspace, overlay_id: str) -> list[Count]:
    """Return what was counted on a map and not marked as reported; ``new_ha`` is what nobody has seen."""
    rows = select(workspace, COUNTED, overlay_id=overlay_id, reported=0)
    return [replace(_read(row), before_ha=row["seen_ha"], before_tco2e=row["seen_tco2e"]) for row in rows]


def mark_reported(workspace, overlay_id: str) -> None:
    """Mark everything that was counted on a map as reported."""
    with workspace.writing() as connection:
        connection.execute(REPORT + " WHERE overlay_id = ?", (overlay_id,))


def forget(workspace, overlay_id: str) -> None:
    """Take out what was counted on a map: its values are read otherwise now.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    with workspace.writing() as connection:
        connection.execute("DELETE FROM counted_loss WHERE overlay_id = ?", (overlay_id,))


def _seen(one: Count, seen_ha: float, seen_tco2e: float | None) -> tuple:
    """Return whether a count is reported, and the hectares and tonnes of it that are."""
    seen_ha = min(seen_ha, one.area_ha)
    if seen_tco2e is not None and one.tco2e is not None:
        seen_tco2e = min(seen_tco2e, one.tco2e)
    return one.area_ha - seen_ha <= ROUNDING_HA, seen_ha, seen_tco2e


def _read(row: dict) -> Count:
    key = [row[name] for name in _KEY]
    return Count(*key, row["area_ha"], row["tco2e"], reported=bool(row["reported"]))
