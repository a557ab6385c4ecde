"""The journal from its first entry to its last: each hash made again, each effect replayed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from json.encoder import encode_basestring as _text  # what ``canonical`` writes texts with

from ..core.mechanism.journal import GENESIS, JOURNAL_COLUMNS

_EVERY = 2000  # entries between two looks at whether to go on
_EFFECTS = ',"effects":'
_scan = json.JSONDecoder().scan_once


class ChainReader:
    """Reads the journal once; afterwards ``entries``, ``head`` and ``first_break`` are known.

    :param anchor: a hash looked for on the way; ``anchor_seq`` is the entry that has it.
    """

    def __init__(self, connection, anchor: str = "") -> None:
        self._connection = connection
        self._anchor = anchor
        self.anchor_seq: int | None = None
        self.entries = 0
        self.last_seq = 0
        self.head = ""
        self.first_break: int | None = None

    def replay(self, tables, go_on: Callable[[int], bool]) -> bool:
        """Check each entry and write its effects to ``tables``; return whether it came to the end.

        :param go_on: asked from time to time with the number of entries read.
        """
        before, checking, anchor = GENESIS, True, self._anchor
        write = {table: rows.write for table, rows in tables.items()}
        sha256 = hashlib.sha256
        for number, row in enumerate(self._rows(), start=1):
            seq, own = row[0], row[8]
            if checking and not (
                seq == number
                and row[7] == before
                and _is_text(row)
                and sha256(_hashed(row).encode("utf-8", "surrogatepass")).hexdigest() == own
            ):
                self.first_break, checking = number, False
            before = own
            if own == anchor:
                self.anchor_seq = number
            try:
                payload = row[6]
                effects, end = _scan(payload, payload.rindex(_EFFECTS) + len(_EFFECTS))
                for table, row_id, values in effects:
                    write[table](row_id, values, seq)
                if payload[end:] != "}":
                    self._note_break(number)
            except (ValueError, KeyError, TypeError, AttributeError, StopIteration):
                self._note_break(number)
            if number % _EVERY == 0 and not go_on(number):
                return False
        if self.entries:
            self.head = str(before)
        return True

    def _rows(self) -> Iterator[tuple]:
        columns = ", ".join(JOURNAL_COLUMNS)
        query = " ".join(("SELECT", columns, "FROM journal ORDER BY seq"))
        for row in self._connection.execute(query):
            self.entries += 1
            self.last_seq = row[0]
            yield row

    def _note_break(self, number: int) -> None:
        if self.first_break is None or number < self.first_break:
            self.first_break = number


def _hashed(row) -> str:
    """Return the text an entry's hash is of: what ``canonical`` makes of the list, only quicker."""
    texts = ",".join(map(_text, row[1:8]))
    return f"[{row[0]},{texts}]"


def _is_text(row) -> bool:
    return all(type(value) is str for value in row[1:])
