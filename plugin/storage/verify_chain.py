"""The journal from its first entry to its last: each hash made again, each effect replayed."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator

from ..core.mechanism.journal import GENESIS, JOURNAL_COLUMNS, canonical, entry_hash
from .ledger import last_entry
from .verify_process import HASHED_TEXT, HashProcess

_EVERY = 2000  # entries between two looks at whether to go on
_EFFECTS = ',"effects":'
_BAD = (ValueError, KeyError, TypeError, AttributeError, IndexError, StopIteration)
_scan = json.JSONDecoder().scan_once

_COLUMNS = ", ".join(JOURNAL_COLUMNS)
_KNOWN = " ".join(("SELECT", _COLUMNS, "FROM journal ORDER BY seq"))
_QUICK = " ".join(("SELECT seq, payload, previous_hash, hash,", HASHED_TEXT, "FROM journal ORDER BY seq"))
_ONE = " ".join(("SELECT", _COLUMNS, "FROM journal WHERE seq = ?"))


class ChainReader:
    """Reads the journal once; afterwards ``entries``, ``head`` and ``first_break`` are known.

    :param anchor: a hash looked for on the way; ``anchor_seq`` is the entry that has it.
    :param is_quick: let SQLite write the texts that are hashed; it cannot where it lacks JSON, or
        where a text is none.
    :param go_on: asked from time to time with the number of entries read.
    """

    def __init__(
        self, connection, anchor: str, is_quick: bool, go_on: Callable[[int], bool] = lambda number: True
    ) -> None:
        self._connection = connection
        self._anchor = anchor
        self._is_quick = is_quick
        self._go_on = go_on
        self.anchor_seq: int | None = None
        self.entries = 0
        self.last_seq = 0
        self.head = ""
        self.first_break: int | None = None

    def replay(self, tables) -> bool:
        """Check each entry and write its effects to ``tables``; return whether it came to the end."""
        before, checking, anchor, sha256 = GENESIS, True, self._anchor, hashlib.sha256
        write = _writer(tables)
        for number, (seq, payload, previous, own, text) in enumerate(self._rows(), start=1):
            if checking and (seq != number or previous != before or sha256(text).hexdigest() != own):
                checking = self._is_right(number, seq, before)
            before = own
            if own == anchor:
                self.anchor_seq = number
            if not self._take(number, seq, payload, write):
                return False
        self._note_end()
        return True

    def replay_beside(self, process: HashProcess, tables) -> bool | None:
        """Do as :meth:`replay` while ``process`` makes the hashes; ``None`` where that failed."""
        write = _writer(tables)
        rows = self._connection.execute("SELECT seq, payload FROM journal ORDER BY seq")
        for number, (seq, payload) in enumerate(rows, start=1):
            if not self._take(number, seq, payload, write):
                return False
        self._note_end()
        found = process.result()
        if found is None or found["entries"] != self.entries:
            return None
        self.anchor_seq = found["anchor"]
        number = found["mismatch"]
        if number is not None and self._is_right_there(number):
            return None  # not by the quick text, but by the journal's own rule
        return True

    def _take(self, number: int, seq: int, payload, write) -> bool:
        """Write an entry's effects; return whether to go on."""
        try:
            effects, end = _scan(payload, payload.rindex(_EFFECTS) + 11)
            write(effects, seq)
            if payload[end:] != "}":
                self._note_break(number)
        except _BAD:
            self._note_break(number)
        self.entries, self.last_seq = number, seq
        return number % _EVERY != 0 or self._go_on(number)

    def _rows(self) -> Iterable[tuple]:
        return self._connection.execute(_QUICK) if self._is_quick else self._slow_rows()

    def _slow_rows(self) -> Iterator[tuple]:
        for row in self._connection.execute(_KNOWN):
            texts = [value.hex() if isinstance(value, bytes) else value for value in row[:-1]]
            text = canonical(texts).encode("utf-8", "surrogatepass")
            yield row[0], row[6], row[7], row[8], text

    def _is_right_there(self, number: int) -> bool:
        before = self._connection.execute("SELECT hash FROM journal WHERE seq = ?", (number - 1,)).fetchone()
        return self._is_right(number, number, before[0] if before else GENESIS)

    def _is_right(self, number: int, seq: int, before) -> bool:
        """Return whether an entry is right by the journal's own rule; note the break if not."""
        row = self._connection.execute(_ONE, (seq,)).fetchone() or (None,) * 9
        is_next = seq == number and row[7] == before
        if is_next and all(isinstance(text, str) for text in row[1:]) and entry_hash(*row[:8]) == row[8]:
            return True
        self._note_break(number)
        return False

    def _note_break(self, number: int) -> None:
        if self.first_break is None or number < self.first_break:
            self.first_break = number

    def _note_end(self) -> None:
        last = last_entry(self._connection)
        self.head = "" if last is None else str(last[1])


def _writer(tables) -> Callable[[list, int], None]:
    """Return what writes an entry's effects; the most frequent kind of write is written out."""
    kept = {name: rows.rows for name, rows in tables.items() if rows.is_plain}
    others = {name: rows.write for name, rows in tables.items() if not rows.is_plain}

    def write(effects: list, seq: int) -> None:
        for table, row_id, values in effects:
            rows = kept.get(table)
            if rows is None:
                others[table](row_id, values, seq)
                continue
            values["entry_seq"] = seq
            row = rows.get(row_id)
            if row is None:
                rows[row_id] = values
            else:
                row.update(values)

    return write


def can_be_quick(connection) -> bool:
    """Return whether SQLite can write JSON."""
    try:
        return connection.execute("SELECT json_array(1, 'a')").fetchone()[0] == '[1,"a"]'
    except sqlite3.OperationalError:
        return False
