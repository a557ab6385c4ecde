"""Reads all that the review queue goes by: a handful of queries, however many parcels there are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..core.mechanism.baseline_tables import FreezeKind
from ..core.mechanism.ledger_tables import BlockState
from ..core.mechanism.review_tables import SignOffState, SubjectKind
from ..core.review.queue import QUEUE_SETTING, QueueRules, Subject, rules_of
from . import database
from .ledger_book import columns_of
from .ledger_schema import quoted

PARCEL, EVENT = SubjectKind.PARCEL.value, SubjectKind.EVENT.value
#: Acts that change nothing of what is reviewed, only what was said of it.
_SAID = frozenset(
    ("decide", "agree_on", "set_queue", "keep_sample", "interpret", "agree_on_label", "close_sample")
    + ("reopen_sample", "see_figures", "attach_evidence", "detach_evidence")
)
_PARCELS = "SELECT id, name, status, flag, area_ha, stock_tco2e, parent_ids FROM parcel"
_EVENTS = (
    "SELECT id, parcel_id, calendar_year, event_type, area_ha, amount_tco2e, map_name FROM event ORDER BY id"
)
_FREEZE = "SELECT id, kind FROM baseline_freeze ORDER BY id DESC LIMIT 1"
_FROZEN = "SELECT parcel_id, status FROM frozen_parcel WHERE freeze_id = ?"
_OPENED = "SELECT id, status FROM baseline"
_SIGN_OFFS = "SELECT parcel_id, state, entry_seq FROM sign_off ORDER BY entry_seq"
_CHANGES = (
    "SELECT parcel_id, entry_seq, before FROM parcel_change WHERE before LIKE '%\"status\"%' "
    "AND parcel_id IN (SELECT parcel_id FROM sign_off) ORDER BY fid"
)
_BLOCKS = "SELECT project_id, SUM(last - first + 1) FROM credit_block WHERE state <> ? GROUP BY project_id"
_LINKS = "SELECT project_id, parcel_id FROM project_parcel"
_SETTING = "SELECT value FROM account_setting WHERE id = ?"
_HEAD = "SELECT COALESCE(MAX(seq), 0) FROM journal"
_KINDS = "SELECT DISTINCT kind FROM journal WHERE seq > ?"


@dataclass(frozen=True)
class QueueFacts:
    """What the queue is made of; rows of decisions and consensus are those of the subject's open round.

    ``head`` is the number of the journal's last entry that is in it.
    """

    head: int
    rules: QueueRules
    subjects: list[Subject]
    decisions: dict[tuple[str, str], list[dict]]
    consensus: dict[tuple[str, str], dict]


def read_queue(workspace, known: QueueFacts | None = None) -> QueueFacts:
    """Return what the queue is made of now.

    :param known: what was read before: where only answers were given since, subjects are taken from it.
    :raises WorkspaceLocked, WorkspaceDamaged:
    """
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        head = connection.execute(_HEAD).fetchone()[0]
        value = connection.execute(_SETTING, (QUEUE_SETTING,)).fetchone()
        rules = rules_of(value[0] if value else None)
        if known is not None and head >= known.head and _only_said(connection, known.head):
            subjects = known.subjects
        else:
            rows = connection.execute(_PARCELS).fetchall()
            subjects = [*_parcels(connection, rows), *_events(connection, rows)]
        rounds = {one.key: one.round for one in subjects if one.round != 1}
        decisions, consensus = defaultdict(list), {}
        for row in _rows(connection, "review_decision"):
            if row["round"] == rounds.get(_key(row), 1):
                decisions[_key(row)].append(row)
        for row in _rows(connection, "review_consensus"):
            if row["round"] == rounds.get(_key(row), 1):
                consensus[_key(row)] = row
        return QueueFacts(head, rules, subjects, dict(decisions), consensus)


def answers_of(connection, kind: str, subject_id: str, number: int) -> tuple[list[dict], dict | None]:
    """Return the decisions on a subject in a round, and the row of the consensus or ``None``."""
    of = (subject_id, kind, number)
    rows = [row for row in _rows(connection, "review_decision", subject_id) if _of(row) == of]
    agreed = [row for row in _rows(connection, "review_consensus", subject_id) if _of(row) == of]
    return rows, agreed[0] if agreed else None


def _only_said(connection, head: int) -> bool:
    return {kind for (kind,) in connection.execute(_KINDS, (head,))} <= _SAID


def _rows(connection, table: str, subject_id: str | None = None) -> list[dict]:
    names = columns_of(table)
    query = " ".join(("SELECT", ", ".join(map(quoted, names)), "FROM", quoted(table)))
    if subject_id is not None:
        query += " WHERE subject_id = ?"
    found = connection.execute(query + " ORDER BY +id", () if subject_id is None else (subject_id,))
    return [dict(zip(names, row)) for row in found]


def _key(row) -> tuple[str, str]:
    return row["subject_kind"], row["subject_id"]


def _of(row) -> tuple[str, str, int]:
    return row["subject_id"], row["subject_kind"], row["round"]


def _parcels(connection, rows) -> Iterator[Subject]:
    before = _Before(connection, {row[0]: row[6] for row in rows})
    credits = _credits(connection, {row[0]: row[4] or 0.0 for row in rows})
    signed, rounds, _ = before.sign_offs
    for parcel_id, name, status, flag, area, stock, _ in rows:
        changed, was = before.compare(parcel_id, status)
        yield Subject(
            PARCEL,
            parcel_id,
            name or "",
            parcel_id,
            status or None,
            was,
            changed,
            flag or None,
            area,
            stock or 0.0,
            credits.get(parcel_id, 0.0),
            signed=parcel_id in signed,
            round=rounds.get(parcel_id, 1),
        )


def _events(connection, rows) -> Iterator[Subject]:
    names = {row[0]: row[1] for row in rows}
    for event_id, parcel_id, year, kind, area, amount, map_name in connection.execute(_EVENTS):
        yield Subject(
            EVENT,
            event_id,
            names.get(parcel_id) or parcel_id or "",
            parcel_id or "",
            area_ha=area,
            emission_tco2e=amount or 0.0,
            year=year,
            event_type=kind or "",
            map_name=map_name or "",
        )


def _credits(connection, areas: dict[str, float]) -> dict[str, float]:
    """Return parcel id → its share, by area, of its projects' credits that are not cancelled (tCO2e)."""
    amounts = dict(connection.execute(_BLOCKS, (BlockState.CANCELLED.value,)))
    parcels = defaultdict(list)
    for project_id, parcel_id in connection.execute(_LINKS) if amounts else ():
        if project_id in amounts and parcel_id in areas:
            parcels[project_id].append(parcel_id)
    found: dict[str, float] = defaultdict(float)
    for project_id, ids in parcels.items():
        total = sum(areas[one] for one in ids)
        for one in ids:
            found[one] += amounts[project_id] * (areas[one] / total if total else 1.0 / len(ids))
    return found


class _Before:
    """What statuses are compared with: the last sign-off, else the frozen or the opening state."""

    def __init__(self, connection, parents: dict[str, str | None]) -> None:
        self._parents = parents
        self._frozen = self._read_frozen(connection)
        self.sign_offs = self._read_sign_offs(connection)
        self._since = self._read_changes(connection)

    def compare(self, parcel_id: str, status) -> tuple[bool, str | None]:
        """Return whether a parcel's status is another one, and what it was."""
        signed, _, seqs = self.sign_offs
        if parcel_id in seqs:
            was = status or None
            if parcel_id not in signed and parcel_id in self._since:
                was = self._since[parcel_id]
            return was != (status or None), was
        if not self._frozen:
            return False, None
        statuses = self._statuses(parcel_id)
        if (status or None) in statuses:
            return False, status or None
        return True, next(iter(sorted(filter(None, statuses))), None)

    def _statuses(self, parcel_id: str) -> set:
        """Return the frozen status of a parcel, or those of its ancestors where it is younger."""
        waiting, seen, found = [parcel_id], set(), set()
        while waiting:
            one = waiting.pop()
            if one in seen:
                continue
            seen.add(one)
            if one in self._frozen:
                found.add(self._frozen[one])
            else:
                parents = (self._parents.get(one) or "").split(",")
                waiting += [part.strip() for part in parents if part.strip()]
        return found

    @staticmethod
    def _read_frozen(connection) -> dict[str, str | None]:
        last = connection.execute(_FREEZE).fetchone()
        if last is not None and last[1] == FreezeKind.FREEZE.value:
            rows = connection.execute(_FROZEN, (last[0],))
        else:
            rows = connection.execute(_OPENED)
        return {parcel_id: status or None for parcel_id, status in rows}

    @staticmethod
    def _read_sign_offs(connection) -> tuple[set, dict, dict]:
        signed, rounds, seqs = set(), {}, {}
        for parcel_id, state, seq in connection.execute(_SIGN_OFFS):
            seqs[parcel_id] = seq  # what wrote the row last: while it was signed, nothing could change
            if state == SignOffState.SIGNED.value:
                signed.add(parcel_id)
            else:
                rounds[parcel_id] = rounds.get(parcel_id, 1) + 1
        return signed, rounds, seqs

    def _read_changes(self, connection) -> dict[str, str | None]:
        """Return parcel id → the status at its last sign-off, for those whose status was changed since."""
        seqs, found = self.sign_offs[2], {}
        for parcel_id, seq, before in connection.execute(_CHANGES) if seqs else ():
            was = json.loads(before)
            if seq > seqs[parcel_id] and "status" in was and parcel_id not in found:
                found[parcel_id] = was["status"] or None
        return found
