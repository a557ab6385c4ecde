"""One connection kept for a moment after a write, so that many small acts do not each open the file.

Opening a workspace means reading some two hundred tables, indexes and triggers. An idle connection
holds no lock; it is closed a second after the last write, and never kept where there is a
write-ahead log, which whoever closes the file last has to fold in.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import contextmanager
from pathlib import Path

from . import database

IDLE_SECONDS = 1.0


class _Keeper:
    """The connection that is kept, if any; whoever writes takes it out and gives it back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple = ()
        self._timer: threading.Timer | None = None

    def take(self, path) -> tuple[sqlite3.Connection, tuple]:
        """Return a connection to the file that is at ``path`` now."""
        identity = _identity(path)
        with self._lock:
            kept, same = self._connection, self._identity == identity
            self._connection = None
            self._stop()
        if kept is not None and same:
            return kept, identity
        if kept is not None and self._identity[:1] == identity[:1]:
            kept.close()
        return database.connect(path, "rw", check_same_thread=False), identity

    def give_back(self, connection: sqlite3.Connection, identity: tuple) -> None:
        """Keep a connection whose write is done; one that was kept meanwhile is closed."""
        with self._lock:
            before, self._connection, self._identity = self._connection, connection, identity
            self._stop()
            self._timer = threading.Timer(IDLE_SECONDS, self.release)
            self._timer.daemon = True
            self._timer.start()
        if before is not None:
            before.close()

    def release(self) -> None:
        """Close the connection that is kept, if any."""
        with self._lock:
            kept, self._connection = self._connection, None
            self._stop()
        if kept is not None:
            kept.close()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


_keeper = _Keeper()
release = _keeper.release


@contextmanager
def writing(path):
    """Yield a connection in one transaction as ``database.writing`` does, and keep it for a moment."""
    connection, identity = _keeper.take(path)
    is_kept = False
    try:
        with database.transaction(path, connection):
            yield connection
        is_kept = connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal"
    finally:
        if is_kept:
            _keeper.give_back(connection, identity)
        else:
            connection.close()


def _identity(path) -> tuple:
    """Return what tells this process and the file at ``path`` from others."""
    absolute = Path(path).absolute()
    try:
        state = os.stat(absolute)
    except OSError:
        return os.getpid(), str(absolute)
    return os.getpid(), str(absolute), state.st_dev, state.st_ino
