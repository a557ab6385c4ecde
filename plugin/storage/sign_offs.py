"""Sign-offs of a workspace: signing parcels, reopening them, and what stands against signing.

A parcel's *basis* is the hash of its saved record as its history knows it: what a reader saw, and what was
signed. The column ``review_state`` is not in it, as it says how far the review is.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..core.findings import RuleError
from ..core.mechanism.baseline_tables import Origin
from ..core.mechanism.book import Act, refusal
from ..core.mechanism.journal import canonical
from ..core.mechanism.review_tables import SignOffState, SubjectKind
from ..core.review.signing import objection, reopen, sign_off
from ..core.review.standing import Outcome, outcome
from . import database
from .clock import now
from .ledger import Ledger
from .ledger_book import columns_of
from .ledger_schema import quoted
from .parcel_history import catch_up, saved_records

_CHUNK = 500  # values in one statement
_REVIEW = "review_state"
_SIGN_OFFS = " ".join(("SELECT", ", ".join(map(quoted, columns_of("sign_off"))), "FROM sign_off"))
_DECISIONS = (
    "SELECT subject_id, round, reader, verdict, basis_sha256 FROM review_decision WHERE subject_kind = ?"
)
_CONSENSUS = "SELECT subject_id, round, verdict FROM review_consensus WHERE subject_kind = ?"
_FIDS = "SELECT fid FROM parcel WHERE id IN ("
_NAMES = "SELECT id, name FROM parcel WHERE id IN ("


@dataclass(frozen=True)
class Candidate:
    """A parcel that is not signed off; ``code`` says what stands against it, empty for nothing."""

    parcel_id: str
    name: str
    code: str
    readers: tuple[str, ...]


def basis_of(workspace, parcel_ids: Iterable[str]) -> dict[str, str]:
    """Return parcel id → SHA-256 of its saved record; parcels that are not saved are left out."""
    with database.reading(workspace.path) as connection:
        return basis_in(connection, parcel_ids)


def basis_in(connection, parcel_ids: Iterable[str]) -> dict[str, str]:
    """Return what :func:`basis_of` does, in a transaction that is open."""
    found = {}
    for parcel_id, record in saved_records(connection, dict.fromkeys(parcel_ids)):
        record.pop(_REVIEW, None)
        found[parcel_id] = hashlib.sha256(canonical(record).encode()).hexdigest()
    return found


def sign(
    workspace, parcel_ids: Iterable[str], role: str, statement: str, who: str, readers_needed: int = 1
) -> Act:
    """Sign parcels off as they are saved now: all of them, or none.

    What other programs saved of them is noted in the journal first.

    :param role: code of a :class:`~core.mechanism.review_tables.Role` that may sign.
    :param who: name of the person who signs.
    :param readers_needed: how many readers must have decided on each.
    :raises RuleError: something stands against it; the finding's subject is the parcel's name.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    parcels = list(dict.fromkeys(parcel_ids))
    catch_up(workspace, Origin.OUTSIDE, fids=_fids(workspace, parcels))

    def rule(book, **asked) -> Act:
        basis = basis_in(book.connection, parcels)
        for parcel_id in parcels:
            if parcel_id not in basis:
                raise refusal("sign_off_not_saved", parcel_id)
        return sign_off(book, basis=basis, parcel_ids=parcels, **asked)

    asked = {"role": role, "statement": statement, "readers_needed": readers_needed, "at": now(), "who": who}
    return _named(workspace, lambda: Ledger(workspace, who=who).act(rule, **asked))


def reopen_parcels(workspace, parcel_ids: Iterable[str], reason: str, role: str, who: str) -> Act:
    """Reopen parcels that are signed off: all of them, or none.

    :param reason: why; it stays in the journal.
    :param role: at least the role that signed.
    :raises RuleError: there is no reason, one is not signed off, or the role is too low; the finding's
        subject is the parcel's name.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    asked = {"parcel_ids": list(dict.fromkeys(parcel_ids)), "role": role, "at": now(), "who": who}
    return _named(workspace, lambda: Ledger(workspace, who=who).act(reopen, reason=reason, **asked))


def signed_rows(workspace, parcel_ids: Iterable[str] | None = None) -> dict[str, dict]:
    """Return parcel id → row of the sign-off that holds; of all parcels if none are given."""
    with database.reading(workspace.path) as connection:
        return signed_in(connection, parcel_ids)


def signed_in(connection, parcel_ids: Iterable[str] | None = None) -> dict[str, dict]:
    """Return what :func:`signed_rows` does, in a transaction that is open."""
    names = columns_of("sign_off")
    query = _SIGN_OFFS + " WHERE state = ?"
    rows = connection.execute(query, (SignOffState.SIGNED.value,)).fetchall()
    found = {row["parcel_id"]: row for row in (dict(zip(names, row)) for row in rows)}
    return (
        found
        if parcel_ids is None
        else {one: found[one] for one in dict.fromkeys(parcel_ids) if one in found}
    )


def all_sign_offs(workspace) -> list[dict]:
    """Return the rows of all sign-offs, the newest first, each with the parcel's name as ``parcel``."""
    names = columns_of("sign_off")
    with database.reading(workspace.path) as connection:
        rows = [
            dict(zip(names, row)) for row in connection.execute(_SIGN_OFFS + " ORDER BY entry_seq DESC, fid")
        ]
        labels = names_in(connection, {row["parcel_id"] for row in rows})
    return [{**row, "parcel": labels.get(row["parcel_id"], row["parcel_id"])} for row in rows]


def hindrances(workspace, parcel_ids: Iterable[str] | None = None, readers_needed: int = 1) -> dict[str, str]:
    """Return parcel id → code of what stands against signing it off; those not named can be signed.

    :param parcel_ids: parcels asked for; all that are saved if not given.
    """
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        return hindrances_in(connection, parcel_ids, readers_needed)


def hindrances_in(
    connection, parcel_ids: Iterable[str] | None = None, readers_needed: int = 1
) -> dict[str, str]:
    """Return what :func:`hindrances` does, in a transaction that is open."""
    found = _judged(connection, parcel_ids, readers_needed)
    return {one: code for one, (code, _) in found.items() if code is not None}


def candidates(workspace, readers_needed: int = 1) -> list[Candidate]:
    """Return the saved parcels that are not signed off, by name, with what stands against signing each."""
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        names = dict(connection.execute("SELECT id, name FROM parcel"))
        found = [
            Candidate(parcel_id, names[parcel_id] or parcel_id[:8], code or "", stands.readers)
            for parcel_id, (code, stands) in _judged(connection, None, readers_needed).items()
            if code != "parcel_signed_off"
        ]
    return sorted(found, key=lambda one: (one.name.casefold(), one.parcel_id))


def _judged(connection, parcel_ids, readers_needed: int) -> dict[str, tuple[str | None, Outcome]]:
    """Return parcel id → code of what stands against signing it off (or ``None``), and what was decided."""
    saved = {row[0] for row in connection.execute("SELECT id FROM parcel")}
    asked = list(dict.fromkeys(sorted(saved) if parcel_ids is None else parcel_ids))
    decisions, consensus, signed = _review_of_parcels(connection)
    of = {}
    for parcel_id in asked:
        rows = decisions.get(parcel_id, ())
        answers = {row["reader"]: row["verdict"] for row in rows}
        of[parcel_id] = (parcel_id in signed, outcome(answers, consensus.get(parcel_id)), rows)
    found = {
        one: objection(*of[one], None, readers_needed) if one in saved else "sign_off_not_saved"
        for one in asked
    }
    basis = basis_in(connection, [one for one, code in found.items() if code is None])
    for parcel_id, sha256 in basis.items():
        found[parcel_id] = objection(*of[parcel_id], sha256, readers_needed)
    return {one: (found[one], of[one][1]) for one in asked}


def names_in(connection, parcel_ids: Iterable[str]) -> dict[str, str]:
    """Return parcel id → its name, or its id where it has none, of those that are saved."""
    rows = _in_chunks(connection, _NAMES, parcel_ids)
    return {parcel_id: name or parcel_id for parcel_id, name in rows}


def names_of(workspace, parcel_ids: Iterable[str]) -> dict[str, str]:
    """Return what :func:`names_in` does."""
    with database.reading(workspace.path) as connection:
        return names_in(connection, parcel_ids)


def _review_of_parcels(connection):
    """Return decisions by parcel and consensus by parcel of the rounds that are open, and who is signed."""
    rounds, signed = defaultdict(lambda: 1), set()
    for parcel_id, state in connection.execute("SELECT parcel_id, state FROM sign_off"):
        if state == SignOffState.SIGNED.value:
            signed.add(parcel_id)
        else:
            rounds[parcel_id] += 1
    decisions, kind = defaultdict(list), (SubjectKind.PARCEL.value,)
    for parcel_id, number, *values in connection.execute(_DECISIONS, kind):
        if number == rounds.get(parcel_id, 1):
            decisions[parcel_id].append(dict(zip(("reader", "verdict", "basis_sha256"), values)))
    consensus = {
        parcel_id: verdict
        for parcel_id, number, verdict in connection.execute(_CONSENSUS, kind)
        if number == rounds.get(parcel_id, 1)
    }
    return decisions, consensus, signed


def _named(workspace, work) -> Act:
    """Do an act; where it is refused for a parcel, let the finding name it as people do."""
    try:
        return work()
    except RuleError as error:
        finding = error.finding
        label = names_of(workspace, [finding.subject]).get(finding.subject) if finding.subject else None
        if label is None or label == finding.subject:
            raise
        raise refusal(finding.code, label, **finding.values) from error


def _fids(workspace, parcel_ids) -> list[int]:
    with database.reading(workspace.path) as connection:
        return [row[0] for row in _in_chunks(connection, _FIDS, parcel_ids)]


def _in_chunks(connection, query: str, values: Iterable[str]) -> Iterator[tuple]:
    values = list(values)
    for start in range(0, len(values), _CHUNK):
        part = values[start : start + _CHUNK]
        yield from connection.execute("".join((query, ", ".join("?" * len(part)), ")")), part)
