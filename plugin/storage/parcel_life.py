"""A parcel's life, out of the ledger: its changes, the freeze, entries, losses and credits."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from ..core.mechanism.journal import canonical
from ..core.mechanism.review_tables import SignOffState
from . import database
from .parcel_history import GEOMETRY

_CHANGES = (
    "SELECT j.seq, j.at, j.who, j.reason, c.kind, "
    "CASE j.kind WHEN 'merge_copy' THEN 'merge' ELSE c.origin END, c.before, c.after FROM parcel_change AS c "
    "JOIN journal AS j ON j.seq = c.entry_seq WHERE c.parcel_id = ? ORDER BY c.fid"
)
_FROZEN = (
    "SELECT j.seq, j.at, j.who, j.reason, f.status, f.basis, f.area_ha, f.stock_tco2e, f.geometry_sha256 "
    "FROM frozen_parcel AS f JOIN journal AS j ON j.seq = f.entry_seq WHERE f.parcel_id = ?"
)
_THAWED = (
    "SELECT j.seq, j.at, j.who, j.reason FROM baseline_freeze AS b JOIN journal AS j ON j.seq = b.entry_seq "
    "WHERE b.kind = 'thaw'"
)
_OPENED = (
    "SELECT j.seq, j.at, j.who, j.reason, b.status, b.basis, b.area_ha, b.stock_tco2e, b.geometry_sha256 "
    "FROM baseline AS b JOIN journal AS j ON j.seq = b.entry_seq WHERE b.id = ?"
)
_ENTRIES = (
    "SELECT j.seq, j.at, j.who, j.reason, e.year, e.kind, e.amount_tco2e, e.note FROM account_entry AS e "
    "JOIN journal AS j ON j.seq = e.entry_seq WHERE e.parcel_id = ?"
)
_LOSSES = (
    "SELECT j.seq, j.at, j.who, j.reason, e.calendar_year, e.event_type, e.area_ha, e.amount_tco2e, "
    "e.map_name FROM event AS e JOIN journal AS j ON j.seq = e.entry_seq WHERE e.parcel_id = ?"
)
_CREDITS = (
    "SELECT j.seq, j.at, j.who, j.reason, t.series || '-' || t.first || '-' || t.last, t.amount_tco2e "
    "FROM transfer AS t JOIN journal AS j ON j.seq = t.entry_seq WHERE t.movement = 'issue' AND t.series IN "
    "(SELECT b.series FROM credit_block AS b JOIN project_parcel AS p ON p.project_id = b.project_id "
    "WHERE p.parcel_id = ?)"
)
_EVIDENCE = (
    "SELECT j.seq, j.at, j.who, j.reason, e.title, l.supports, l.state FROM evidence_parcel AS l "
    "JOIN evidence AS e ON e.id = l.evidence_id JOIN journal AS j ON j.seq = l.entry_seq "
    "WHERE l.parcel_id = ?"
)
_SIGNED = (
    "SELECT COALESCE((SELECT min(j.seq) FROM journal AS j WHERE j.kind = 'sign_off' AND j.at >= s.at "
    "AND instr(j.payload, s.id) > 0), s.entry_seq), s.at, s.who, s.statement, s.role, s.state, s.entry_seq, "
    "s.reopened_at, s.reopened_by, s.reopened_role, s.reopen_reason FROM sign_off AS s WHERE s.parcel_id = ?"
)
_AS_FROZEN = ("status", "basis", "area_ha", "stock_tco2e", GEOMETRY)
#: what → query by the parcel's id, and the names of its columns after seq, at, who and reason.
_OTHERS = {
    "frozen": (_FROZEN, _AS_FROZEN),
    "opened": (_OPENED, _AS_FROZEN),
    "entry": (_ENTRIES, ("year", "kind", "amount_tco2e", "note")),
    "loss": (_LOSSES, ("calendar_year", "event_type", "area_ha", "amount_tco2e", "map_name")),
    "credits": (_CREDITS, ("serials", "amount_tco2e")),
    "evidence": (_EVIDENCE, ("title", "supports", "state")),
}


@dataclass(frozen=True)
class LifeEntry:
    """Something that happened to a parcel; ``before`` and ``after`` are JSON texts, or empty.

    ``what`` is ``added``, ``changed``, ``removed`` (with an ``origin``), ``frozen``, ``thawed``,
    ``opened``, ``entry``, ``loss``, ``credits``, ``evidence``, ``signed`` or ``reopened``. ``parcel_id`` may
    be an ancestor's.
    """

    seq: int
    at: str
    who: str
    what: str
    parcel_id: str
    before: str = ""
    after: str = ""
    reason: str = ""
    origin: str = ""


def life_of(workspace, parcel_id: str) -> list[LifeEntry]:
    """Return what happened to a parcel, and to its ancestors until it came from them, oldest first."""
    found: list[LifeEntry] = []
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        waiting, seen = [(parcel_id, None)], set()
        while waiting:
            one, until = waiting.pop(0)
            if one in seen:
                continue
            seen.add(one)
            changes = list(_changes(connection, one, until))
            found += changes
            found += _others(connection, one, until)
            found += _signatures(connection, one, until)
            waiting += _parents(changes, connection, one)
    return sorted(found, key=lambda entry: (entry.seq, entry.parcel_id == parcel_id))  # ancestors first


def parcel_named(workspace, name: str) -> str | None:
    """Return the id of the parcel of this id or (only) name, also of one that is gone; else ``None``."""
    with database.reading(workspace.path) as connection:
        for query in (
            "SELECT id FROM parcel WHERE id = ? LIMIT 2",
            "SELECT DISTINCT parcel_id FROM parcel_change WHERE parcel_id = ? LIMIT 2",
            "SELECT id FROM parcel WHERE name = ? LIMIT 2",
        ):
            rows = connection.execute(query, (name,)).fetchall()
            if len(rows) == 1:
                return rows[0][0]
    return None


def _changes(connection, parcel_id: str, until: int | None) -> Iterator[LifeEntry]:
    for seq, at, who, reason, kind, origin, before, after in connection.execute(_CHANGES, (parcel_id,)):
        if until is None or seq <= until:
            yield LifeEntry(seq, at, who, kind, parcel_id, before or "", after or "", reason, origin)


def _others(connection, parcel_id: str, until: int | None) -> Iterator[LifeEntry]:
    is_frozen = False
    for what, (query, names) in _OTHERS.items():
        for seq, at, who, reason, *values in connection.execute(query, (parcel_id,)):
            if until is None or seq <= until:
                is_frozen = is_frozen or what == "frozen"
                after = {name: value for name, value in zip(names, values) if value not in (None, "")}
                yield LifeEntry(seq, at, who, what, parcel_id, after=canonical(after), reason=reason)
    for seq, at, who, reason in connection.execute(_THAWED) if is_frozen else ():
        if until is None or seq <= until:
            yield LifeEntry(seq, at, who, "thawed", parcel_id, reason=reason)


def _signatures(connection, parcel_id: str, until: int | None) -> Iterator[LifeEntry]:
    """Yield when a parcel was signed off, and when it was reopened."""
    for row in connection.execute(_SIGNED, (parcel_id,)):
        seq, at, who, statement, role, state, last, *reopened = row
        if until is None or seq <= until:
            said = {"role": role, **({"statement": statement} if statement else {})}
            yield LifeEntry(seq, at, who, "signed", parcel_id, after=canonical(said))
        if state == SignOffState.REOPENED.value and (until is None or last <= until):
            at, who, role, reason = (value or "" for value in reopened)
            said = canonical({"role": role, "reason": reason})
            yield LifeEntry(last, at, who, "reopened", parcel_id, after=said, reason=reason)


def _parents(changes: list[LifeEntry], connection, parcel_id: str) -> list[tuple[str, int | None]]:
    """Return the parents that a parcel's changes name, each with the entry by which it came from them."""
    found: dict[str, int | None] = {}
    for change in changes:
        for parent in _listed(json.loads(change.after or "{}").get("parent_ids")):
            found.setdefault(parent, change.seq)
    row = connection.execute("SELECT parent_ids FROM parcel WHERE id = ?", (parcel_id,)).fetchone()
    for parent in _listed(row[0] if row else None):
        found.setdefault(parent, None)
    return list(found.items())


def _listed(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split(",") if part.strip()]
