"""Findings of the checks that somebody has decided to leave as they are, with the reason."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass

from ..core.checks.kinds import CheckFinding
from ..translate import tr
from .clock import now, user_name
from .errors import EditRefused
from .plain_rows import insert_text, select
from .plain_tables import WAIVER


@dataclass(frozen=True)
class Waiver:
    """One finding that is left: what identifies it, why, when, by whom."""

    finding: str
    kind: str
    parcels: tuple[str, ...]
    reason: str
    made_at: str
    who: str = ""


def waivers(workspace) -> dict[str, Waiver]:
    """Return what identifies a finding → its waiver."""
    return {row["finding"]: _read(row) for row in select(workspace, WAIVER)}


def waive(workspace, finding: CheckFinding, reason: str) -> Waiver:
    """Leave a finding as it is; a reason given before for the same one is replaced.

    :raises EditRefused: there is no reason.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    reason = reason.strip()
    if not reason:
        raise EditRefused(tr("Leaving a finding needs a reason: say in a few words why it is right."))
    row = {
        "id": str(uuid.uuid4()),
        "finding": finding.identity,
        "kind": finding.kind.value,
        "parcels": json.dumps(list(finding.names), ensure_ascii=False),
        "reason": reason,
        "made_at": now(),
        "who": user_name(),
    }
    with workspace.writing() as connection:
        connection.execute("DELETE FROM check_waiver WHERE finding = ?", (finding.identity,))
        connection.execute(insert_text(WAIVER, row), tuple(row.values()))
    return _read(row)


def take_up_again(workspace, finding: CheckFinding) -> None:
    """Show a finding again that was left."""
    with workspace.writing() as connection:
        connection.execute("DELETE FROM check_waiver WHERE finding = ?", (finding.identity,))


def _read(row: dict) -> Waiver:
    return Waiver(
        row["finding"], row["kind"], tuple(json.loads(row["parcels"] or "[]")), row["reason"],
        row["made_at"], row["who"] or "",
    )  # fmt: skip
