"""The journal: every act in order, each entry holding the hash of the one before.

The hash is SHA-256 over the canonical JSON list ``[seq, id, at, who, kind, reason, payload,
previous_hash]`` in UTF-8, where ``payload`` is the text as it is stored. A change to any entry
breaks the chain at that entry; taking one away or putting one in breaks it there.
"""

import hashlib
import inspect
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from .book import Act, MemoryBook

#: Hash that the first entry names as the one before it.
GENESIS = "0" * 64
JOURNAL_COLUMNS = ("seq", "id", "at", "who", "kind", "reason", "payload", "previous_hash", "hash")


@dataclass(frozen=True)
class JournalEntry:
    """One entry as it is stored; ``at`` is ISO 8601 in UTC."""

    seq: int
    id: str  # noqa: A003 (the column's name)
    at: str
    who: str
    kind: str
    reason: str
    payload: str
    previous_hash: str
    hash: str  # noqa: A003


def canonical(value: Any) -> str:
    """Return ``value`` as the one JSON text that is hashed: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def payload_of(act: Act) -> str:
    """Return what an entry keeps of an act: ``{"act": params, "effects": [[table, id, row], …]}``."""
    return canonical({"act": act.params, "effects": act.effects})


def effects_of(payload: str) -> list:
    """Return the effects that an entry's payload keeps."""
    return json.loads(payload)["effects"]


def entry_hash(seq, entry_id, at, who, kind, reason, payload, previous_hash) -> str:
    """Return the hash of an entry (64 hexadecimal digits)."""
    text = canonical([seq, entry_id, at, who, kind, reason, payload, previous_hash])
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def next_entry(previous: Optional[tuple[int, str]], act: Act, *, entry_id, at, who, reason) -> JournalEntry:
    """Return the entry of ``act`` after ``previous`` (its number and hash; ``None``: the first)."""
    seq, before = (1, GENESIS) if previous is None else (previous[0] + 1, previous[1])
    payload = payload_of(act)
    own = entry_hash(seq, entry_id, at, who, act.kind, reason, payload, before)
    return JournalEntry(seq, entry_id, at, who, act.kind, reason, payload, before, own)


def first_break(entries: Iterable[JournalEntry]) -> Optional[int]:
    """Return the number of the first entry that is not what was written, or ``None``.

    An entry that is missing is named by the number it should have.
    """
    before = GENESIS
    for seq, entry in enumerate(entries, start=1):
        if entry.seq != seq or entry.previous_hash != before:
            return seq
        own = entry_hash(
            entry.seq, entry.id, entry.at, entry.who, entry.kind, entry.reason, entry.payload, before
        )
        if own != entry.hash:
            return seq
        before = own
    return None


def do(rule, book, reason: str, params: Mapping) -> Act:
    """Return what ``rule`` makes of a book; a rule that must be told a ``reason`` is told the journal's.

    :raises RuleError: the rule refuses.
    """
    wanted = inspect.signature(rule).parameters.get("reason")
    if wanted is not None and wanted.default is wanted.empty:
        params = {**params, "reason": reason}
    return rule(book, **params)


class MemoryLedger:
    """A book in memory with its journal; the workspace's ledger does the same in a database."""

    def __init__(self, book: Optional[MemoryBook] = None) -> None:
        self.book = book or MemoryBook()
        self.entries: list[JournalEntry] = []

    def act(self, rule, *, reason: str = "", **params: Mapping) -> Act:
        """Do what ``rule(book, **params)`` says, and keep it in the journal, which names nobody and no time.

        :raises RuleError: the rule refuses; nothing has changed.
        """
        done = do(rule, self.book, reason, params)
        last = (self.entries[-1].seq, self.entries[-1].hash) if self.entries else None
        self.entries.append(next_entry(last, done, entry_id=self.book.new_id(), at="", who="", reason=reason))
        self.book.apply(done.effects)
        return done


def replay(entries: Iterable[JournalEntry]) -> MemoryBook:
    """Return the book that the journal's effects make."""
    book = MemoryBook()
    for entry in entries:
        book.apply(effects_of(entry.payload))
    return book
