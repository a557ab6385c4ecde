"""The ledger of a workspace: each act is one transaction, and one entry of the journal.

What an act reads, what it changes and its journal entry belong to one transaction that holds the
database's only write lock, so that two programs never issue the same tonne and a killed program
leaves nothing half done.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from datetime import date

from ..core.findings import RuleError
from ..core.mechanism.book import Act
from ..core.mechanism.journal import JOURNAL_COLUMNS, JournalEntry, do, effects_of, next_entry
from ..core.mechanism.ledger_tables import STATE_ID
from ..core.mechanism.reshape import reshape
from . import database
from .clock import now, user_name
from .errors import LedgerRefused
from .ledger_book import SqlBook, write_effects
from .lineage import sync_lineage

_COLUMNS = ", ".join(JOURNAL_COLUMNS)
_MARKS = ", ".join("?" * len(JOURNAL_COLUMNS))
_APPEND = " ".join(("INSERT INTO journal (", _COLUMNS, ") VALUES (", _MARKS, ")"))
_ENTRIES = " ".join(("SELECT", _COLUMNS, "FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"))
_ENTRIES_OF_KIND = " ".join(
    ("SELECT", _COLUMNS, "FROM journal WHERE kind = ? AND seq > ? ORDER BY seq LIMIT ?")
)


class Ledger:
    """The accounts of ``workspace`` and their journal; holds no file open.

    :param today: the date the rules go by; the present day if not given.
    :param who: whom the journal names; the user of the operating system if not given.
    :param clock: returns the moment of an entry as ISO 8601 in UTC.
    """

    def __init__(
        self, workspace, today: date | None = None, who: str | None = None, clock: Callable[[], str] = now
    ) -> None:
        self.workspace = workspace
        self._today = today
        self._who = user_name() if who is None else who
        self._clock = clock

    @property
    def is_open(self) -> bool:
        """Whether the accounts have been opened."""
        with self.reading() as book:
            return book.row("account_state", STATE_ID) is not None

    def act(self, rule: Callable[..., Act], *, reason: str = "", **params: Mapping) -> Act:
        """Do what ``rule(book, **params)`` says, and keep it in the journal.

        Where it names a parcel that the accounts do not know, splits and merges on the map are
        carried over first.

        :raises RuleError: the rule refuses; nothing has changed.
        :raises LedgerRefused: the database refuses what the rule allowed; nothing has changed.
        :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
        """
        try:
            return self._act(rule, reason, params)
        except RuleError as error:
            if error.finding.code != "unknown_parcel" or rule is reshape:
                raise
            if not sync_lineage(self.workspace, self):
                raise
        return self._act(rule, reason, params)

    def _act(self, rule: Callable[..., Act], reason: str, params: Mapping) -> Act:
        try:
            with self.workspace.writing(kept=True) as connection:
                done = do(rule, SqlBook(connection, self._today), reason, params)
                append(connection, done, at=self._clock(), who=self._who, reason=reason)
        except sqlite3.IntegrityError as error:
            raise LedgerRefused(self.workspace.path, str(error)) from error
        return done

    @contextmanager
    def reading(self):
        """Yield a :class:`SqlBook` that stays what it is, whatever others write meanwhile."""
        with database.reading(self.workspace.path) as connection:
            connection.execute("BEGIN")
            try:
                yield SqlBook(connection, self._today)
            finally:
                connection.rollback()

    def head(self) -> tuple[int, str] | None:
        """Return the number and the hash of the journal's last entry; ``None``: it is empty."""
        with database.reading(self.workspace.path) as connection:
            return last_entry(connection)

    def entries(self, after: int = 0, limit: int = 1000, kind: str | None = None) -> list[JournalEntry]:
        """Return journal entries in order.

        :param after: number of the entry before the first one wanted.
        :param kind: entries of this act only.
        """
        with database.reading(self.workspace.path) as connection:
            if kind is None:
                found = connection.execute(_ENTRIES, (after, limit))
            else:
                found = connection.execute(_ENTRIES_OF_KIND, (kind, after, limit))
            return [JournalEntry(*row) for row in found]


def last_entry(connection) -> tuple[int, str] | None:
    """Return the number and the hash of the journal's last entry; ``None``: it is empty."""
    return connection.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone()


def append(connection, done: Act, *, at: str, who: str, reason: str) -> JournalEntry:
    """Append an act to the journal and write its effects, in an open transaction.

    :raises sqlite3.IntegrityError: the database refuses.
    """
    entry = append_to_journal(connection, done, at=at, who=who, reason=reason)
    # What is written is what the entry keeps, so that replaying the journal gives the same rows.
    write_effects(connection, effects_of(entry.payload), entry.seq)
    return entry


def append_to_journal(connection, done: Act, *, at: str, who: str, reason: str) -> JournalEntry:
    """Append an act to the journal alone, in an open transaction."""
    entry = next_entry(
        last_entry(connection), done, entry_id=str(uuid.uuid4()), at=at, who=who, reason=reason
    )
    connection.execute(_APPEND, tuple(getattr(entry, column) for column in JOURNAL_COLUMNS))
    return entry
