"""All that a workspace keeps of its review, read at one moment for a report."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from ..core.mechanism.review_tables import SubjectKind
from ..core.review.queue import QUEUE_SETTING, QueueRules, rules_of
from .ledger import Ledger
from .sign_offs import basis_in

_PARCELS = "SELECT id, name, area_ha, stock_tco2e, flag, flag_accepted FROM parcel ORDER BY fid"
_EVENTS = "SELECT id, parcel_id, calendar_year, event_type, area_ha, amount_tco2e FROM event ORDER BY fid"
_ENDS = "SELECT min(at), max(at) FROM journal WHERE seq IN ((SELECT min(seq) FROM journal), ?)"
_HEAD = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True)
class ReviewRows:
    """Rows of the review, of parcels and events as the report needs them; hectares and tCO2e.

    ``basis`` is the hash of the record as it is now, of parcels that a decision was taken on; ``evidence``
    the pieces that decisions and labels name, ``rules`` those of the queue. ``head`` is (number,
    hash) of the journal's last entry.
    """

    head: tuple[int, str] | None
    first_at: str
    last_at: str
    parcels: dict[str, dict]
    events: dict[str, dict]
    decisions: list[dict]
    consensus: list[dict]
    sign_offs: list[dict]
    samples: list[dict]
    interpretations: list[dict]
    label_consensus: list[dict]
    basis: dict[str, str]
    evidence: dict[str, dict]
    rules: QueueRules


def review_rows(book) -> ReviewRows:
    """Return the rows of the review in the transaction of ``book`` (a ``SqlBook``)."""
    connection = book.connection
    head = connection.execute(_HEAD).fetchone()
    first_at, last_at = connection.execute(_ENDS, (head[0],)).fetchone() if head else ("", "")
    decisions = _ordered(book.rows("review_decision"), "changed_at")
    interpretations = _ordered(book.rows("interpretation"))
    decided = {row["subject_id"] for row in decisions if row["subject_kind"] == SubjectKind.PARCEL.value}
    named = {one for row in (*decisions, *interpretations) for one in ids_of(row["evidence"])}
    return ReviewRows(
        head=head,
        first_at=first_at or "",
        last_at=last_at or "",
        parcels={row["id"]: row for row in _dicts(connection.execute(_PARCELS))},
        events={row["id"]: row for row in _dicts(connection.execute(_EVENTS))},
        decisions=decisions,
        consensus=_ordered(book.rows("review_consensus")),
        sign_offs=_ordered(book.rows("sign_off")),
        samples=_samples(book),
        interpretations=interpretations,
        label_consensus=_ordered(book.rows("interpretation_consensus")),
        basis=basis_in(connection, sorted(decided)),
        rules=rules_of((book.row("account_setting", QUEUE_SETTING) or {}).get("value")),
        evidence={one: row for one in sorted(named) if (row := book.row("evidence", one)) is not None},
    )


def reading(workspace):
    """Return a context manager of a book to read the review from, all in one transaction."""
    return Ledger(workspace).reading()


def sample_names(workspace) -> list[tuple[str, str]]:
    """Return (id, name) of a workspace's samples, the first drawn first."""
    with reading(workspace) as book:
        return [(row["id"], row["name"]) for row in _samples(book)]


def ids_of(text: str | None) -> list[str]:
    """Return the ids of evidence that a row names."""
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return []
    return [str(one) for one in found] if isinstance(found, list) else []


def _samples(book) -> list[dict]:
    return sorted(book.rows("sample"), key=lambda row: (row["at"] or "", row["name"] or ""))


def _ordered(rows: Iterable[dict], last: str = "at") -> list[dict]:
    """Return rows by when they were last written, then by when they were first."""
    return sorted(rows, key=lambda row: (row[last] or row["at"] or "", row["at"] or "", row["id"]))


def _dicts(cursor) -> list[dict]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor]
