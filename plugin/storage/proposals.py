"""Proposed statuses of parcels: made from what maps show, accepted or rejected by a person.

A proposal changes no parcel; whoever accepts one tags the parcel. There is at most one open proposal
for a parcel and status.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..core.findings import Finding, Level, RuleError
from .clock import now, user_name
from .plain_rows import insert_text, select
from .plain_tables import PROPOSAL, ProposalState

_MADE = ("id", "parcel_id", "status", "reason", "reason_values", "source", "made_at", "who", "state")
_REJECTED = "SELECT parcel_id, status, reason, reason_values FROM status_proposal WHERE state = 'rejected'"


@dataclass(frozen=True)
class Proposal:
    """A status proposed for a parcel. ``reason`` is the code of a finding, ``values`` its figures."""

    parcel_id: str
    status: str
    reason: str
    values: Mapping = field(default_factory=dict)
    source: str = ""
    id: str = ""  # noqa: A003 (the column's name)
    made_at: str = ""
    who: str = ""
    state: str = ProposalState.OPEN.value
    decided_at: str = ""
    decided_by: str = ""
    comment: str = ""


def proposals(workspace, **equal) -> list[Proposal]:
    """Return the proposals whose columns equal the values given (``state``, ``parcel_id``), oldest first."""
    return [_read(row) for row in select(workspace, PROPOSAL, **equal)]


def propose(workspace, new: Iterable[Proposal]) -> list[str]:
    """Keep proposals as open ones; return the ids of those that were kept.

    Left out are those of a parcel and status for which one is open already, and those that a person
    rejected for the very same reason and figures.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    with workspace.writing() as connection:
        return _propose(connection, new)


def renew(workspace, source: str, new: Iterable[Proposal]) -> list[str]:
    """Put new proposals of ``source`` in the place of its open ones; return the ids of those kept.

    What a person has decided stays, and what other sources propose. See :func:`propose` for what is
    left out.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    with workspace.writing() as connection:
        connection.execute("DELETE FROM status_proposal WHERE state = 'open' AND source IS ?", (source,))
        return _propose(connection, new)


def _propose(connection, new: Iterable[Proposal]) -> list[str]:
    kept, moment, who = [], now(), user_name()
    rejected = set(connection.execute(_REJECTED))
    query = insert_text(PROPOSAL, _MADE) + " ON CONFLICT DO NOTHING"
    for one in new:
        values = json.dumps(dict(one.values), ensure_ascii=False, sort_keys=True, default=str)
        said = (one.parcel_id, getattr(one.status, "value", one.status), one.reason, values)
        if said in rejected:
            continue
        new_id = one.id or str(uuid.uuid4())
        row = (new_id, *said, one.source or None, one.made_at or moment, one.who or who)
        if connection.execute(query, (*row, ProposalState.OPEN.value)).rowcount:
            kept.append(new_id)
    return kept


def decide(workspace, ids: Iterable[str], accepted: bool, comment: str = "") -> None:
    """Accept or reject open proposals, all of them or none.

    :raises RuleError: one is not open any more (``proposal_not_open``).
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    state = ProposalState.ACCEPTED if accepted else ProposalState.REJECTED
    decision = (state.value, now(), user_name(), comment or None)
    with workspace.writing() as connection:
        for one in ids:
            done = connection.execute(
                "UPDATE status_proposal SET state = ?, decided_at = ?, decided_by = ?, comment = ? "
                "WHERE id = ? AND state = 'open'",
                (*decision, one),
            )
            if not done.rowcount:
                raise RuleError(Finding(Level.ERROR, "proposal_not_open", one))


def _read(row: dict) -> Proposal:
    values = row.pop("reason_values")
    texts = {name: "" if value is None else value for name, value in row.items()}
    return Proposal(values=json.loads(values) if values else {}, **texts)
