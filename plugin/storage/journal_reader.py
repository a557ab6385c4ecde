"""A workspace's journal read for a merge: a page at a time, for it may have a million entries."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..core.mechanism.journal import JournalEntry
from ..core.mechanism.merging import MAKE_COPY, MERGE_COPY
from . import database
from .ledger import Ledger

_PAGE = 5000


class JournalReader:
    """The journal of ``workspace`` up to the entry that is its last now."""

    def __init__(self, workspace) -> None:
        self._path, self._ledger = workspace.path, Ledger(workspace)
        self.head = self._ledger.head() or (0, "")

    def entries(self, after: int = 0, kind: str | None = None) -> Iterator[JournalEntry]:
        """Yield the entries after a number, all or those of a kind."""
        while page := self._ledger.entries(after, _PAGE, kind):
            for entry in page:
                if entry.seq > self.head[0]:
                    return
                yield entry
            after = page[-1].seq

    def hash_at(self, seq: int) -> str:
        """Return the hash of an entry, empty where there is none."""
        with database.reading(self._path) as connection:
            row = connection.execute("SELECT hash FROM journal WHERE seq = ?", (seq,)).fetchone()
        return row[0] if row else ""

    def has(self, seq: int, sha256: str) -> bool:
        """Return whether the entry of a number has this hash."""
        return bool(sha256) and self.hash_at(seq) == sha256

    def moment(self, seq: int) -> str:
        """Return when an entry was made, empty where there is none."""
        with database.reading(self._path) as connection:
            row = connection.execute("SELECT at FROM journal WHERE seq = ?", (seq,)).fetchone()
        return row[0] if row else ""

    def last_before(self, moment: str) -> int:
        """Return the number of the last entry made by a moment (ISO 8601 in UTC), 0 if none was."""
        query = "SELECT max(seq) FROM journal WHERE at <= ?"
        with database.reading(self._path) as connection:
            return connection.execute(query, (moment,)).fetchone()[0] or 0

    def common_with(self, other: JournalReader) -> int:
        """Return the number of the last entry that both journals have, 0 if they have none.

        Each hash covers the one before, so that all entries up to one that both have are the same.
        """
        low, high = 0, min(self.head[0], other.head[0])
        while low < high:
            middle = (low + high + 1) // 2
            if self.has(middle, other.hash_at(middle)):
                low = middle
            else:
                high = middle - 1
        return low

    def merges(self, after: int = 0) -> list[tuple[int, dict]]:
        """Return number and record of the merges after an entry."""
        return [(one.seq, json.loads(one.payload)["act"]) for one in self.entries(after, MERGE_COPY)]

    def last_copy(self) -> dict | None:
        """Return the record of the copy that was made last, if any."""
        made = [one.payload for one in self.entries(0, MAKE_COPY)]
        return json.loads(made[-1])["act"] if made else None
