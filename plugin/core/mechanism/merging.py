"""Copies for colleagues and what comes back from them, in the journal (mechanism M3).

A merge changes parcels only. It keeps both sides' values of every conflict, how it was decided, and
up to where the copy has been dealt with, so that the same copy merged again finds nothing new.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Optional

from .baseline_tables import Origin
from .book import Act, Draft
from .evidence_tables import EVIDENCE_TABLES, LinkState
from .parcel_changes import Delta, add_changes

MAKE_COPY, MERGE_COPY = "make_copy", "merge_copy"
TAKE_EVIDENCE = "take_evidence"
#: Entries of the journal that need no booking here: parcels, evidence, answers of readers and samples are
#: merged by themselves, and splits and merges on the map (reshape) are carried over to the accounts from it.
MERGED_ACTS = frozenset(
    (MAKE_COPY, MERGE_COPY, TAKE_EVIDENCE, "change_parcels")
    + ("attach_evidence", "detach_evidence", "inherit_evidence", "reshape")
    + ("decide", "interpret", "keep_sample")
)
#: Acts of the review that each workspace does by itself: a merge takes none over, and says so.
CONSENSUS_ACTS, SIGNING_ACTS = frozenset(("agree_on", "agree_on_label")), frozenset(("sign_off", "reopen"))
CLOSING_ACTS = frozenset(("close_sample", "reopen_sample"))
OWN_ACTS = CONSENSUS_ACTS | SIGNING_ACTS | CLOSING_ACTS


def make_copy(book, *, copy_id: str, name: str, seq: int, sha256: str) -> Act:
    """Write down that a copy was made.

    :param seq: number of the journal's last entry in the copy (0: none); ``sha256`` its hash.
    """
    params = {"copy_id": copy_id, "name": name, "seq": seq, "hash": sha256}
    return Draft(book).act(MAKE_COPY, params, {"copy_id": copy_id})


def merge_copy(book, *, changes: Iterable[Delta], record: Mapping[str, Any]) -> Act:
    """Write down a merge; the parcels themselves are changed already.

    :param record: what was merged, both sides of each conflict with the decision, and how far.
    """
    draft, changes = Draft(book), list(changes)
    add_changes(draft, changes, Origin.PLUGIN.value)
    number = len(changes)
    return draft.act(MERGE_COPY, {**record, "parcels": number}, {"parcels": number})


def take_evidence(book, *, pieces: Iterable[Mapping], ties: Iterable[Mapping]) -> Optional[Act]:
    """Take over pieces of evidence and what they are tied to, by their ids; ``None`` if all is known.

    Of a tie that both sides changed the later change stands.

    :param pieces: rows of ``evidence``. :param ties: rows of ``evidence_parcel``.
    """
    draft, counts = Draft(book), {"pieces": 0, "ties": 0}
    for piece in pieces:
        if draft.row("evidence", piece["id"]) is None:
            draft.add("evidence", piece["id"], **_columns("evidence", piece))
            counts["pieces"] += 1
    for tie in ties:
        known = draft.row("evidence_parcel", tie["id"])
        values = _columns("evidence_parcel", tie)
        if known is None:
            draft.add("evidence_parcel", tie["id"], **values)
        elif known["state"] != tie["state"] and _moment(known) < _moment(tie):
            draft.change("evidence_parcel", tie["id"], **values)
        else:
            continue
        counts["ties"] += 1
    return draft.act(TAKE_EVIDENCE, dict(counts), counts) if any(counts.values()) else None


def _moment(tie: Mapping) -> tuple:
    """Return when a tie was changed last; in the same second it was attached first."""
    return tie["at"] or "", tie["state"] == LinkState.DETACHED.value


def _columns(table: str, row: Mapping) -> dict:
    return {name: row[name] for name in EVIDENCE_TABLES[table]}
