"""Rows of a colleague's copy that are taken over as sets, by their ids: proposals and waivers.

What was there when both began and is gone here was taken away here, and does not come back.
"""

from __future__ import annotations

from collections.abc import Mapping

from .plain_rows import insert_text, select
from .plain_tables import PROPOSAL, WAIVER, ProposalState

_DECISION = ("state", "decided_at", "decided_by", "comment")
#: Tables whose rows carry an ``id`` and ``made_at``.
SETS = (PROPOSAL, WAIVER)


def rows_to_take(workspace, theirs, since: str) -> dict:
    """Return table → rows of ``theirs`` that ``workspace`` lacks; decisions made there on open proposals.

    :param since: the moment both began (ISO 8601 in UTC), empty if it is not known.
    """
    found = {}
    for table in SETS:
        ours = {row["id"]: row for row in select(workspace, table)}
        found[table] = [
            row
            for row in select(theirs, table)
            if _is_new(row, ours.get(row["id"]), since) or _is_decided(table, row, ours.get(row["id"]))
        ]
    return {table: rows for table, rows in found.items() if rows}


def differing_decisions(workspace, theirs) -> list[dict]:
    """Return their proposals that were decided one way there and the other way here."""
    ours = {row["id"]: row["state"] for row in select(workspace, PROPOSAL)}
    is_open = (None, ProposalState.OPEN.value)
    return [
        row
        for row in select(theirs, PROPOSAL)
        if ours.get(row["id"]) not in is_open
        and row["state"] not in is_open
        and row["state"] != ours[row["id"]]
    ]


def without_accepted(rows: Mapping, parcels) -> dict:
    """Return rows to take without the accepted proposals for some parcels: their status is not taken."""
    accepted = ProposalState.ACCEPTED.value

    def is_wanted(table, row) -> bool:
        return table != PROPOSAL or row["state"] != accepted or row["parcel_id"] not in parcels

    found = {table: [row for row in new if is_wanted(table, row)] for table, new in rows.items()}
    return {table: new for table, new in found.items() if new}


def take_rows(connection, rows: Mapping) -> dict:
    """Write rows in an open transaction; return table → how many came in."""
    counts = {}
    for table, new in rows.items():
        done = 0
        for row in new:
            text = insert_text(table, tuple(row)) + " ON CONFLICT DO NOTHING"
            made = connection.execute(text, tuple(row.values())).rowcount
            if not made and table == PROPOSAL:
                made = _decide(connection, row)
            done += max(made, 0)
        if done:
            counts[table] = done
    return counts


def _is_new(row: Mapping, ours, since: str) -> bool:
    return ours is None and row["made_at"] >= since


def _is_decided(table: str, row: Mapping, ours) -> bool:
    if table != PROPOSAL or ours is None:
        return False
    return ours["state"] == ProposalState.OPEN.value != row["state"]


def _decide(connection, row: Mapping) -> int:
    """Take over a decision; what is decided here already stays."""
    if row["state"] == ProposalState.OPEN.value:
        return 0
    return connection.execute(
        "UPDATE status_proposal SET state = ?, decided_at = ?, decided_by = ?, comment = ? "
        "WHERE id = ? AND state = 'open'",
        (*(row[name] for name in _DECISION), row["id"]),
    ).rowcount
