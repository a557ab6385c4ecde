"""Plain SQLite access to a workspace's tables without geometry, and what tells it from other files.

Feature tables are never written this way: their triggers need functions only GDAL has.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path, PurePath

from .errors import (
    NotAWorkspace,
    WorkspaceDamaged,
    WorkspaceLocked,
    WorkspaceNotFound,
    WorkspaceNotWritten,
    WorkspaceReadOnly,
    WorkspaceTooNew,
)
from .schema import APPLICATION, META_TABLE, PARCEL, PARCEL_FIELDS, SCHEMA_VERSION, TABLE_NAMES

WAIT_SECONDS = 2.0
_SQLITE_HEADER = b"SQLite format 3\x00"


def check_kind(path) -> None:
    """Check that ``path`` is a workspace of this schema version or an older one.

    :raises WorkspaceError: one of its kinds, saying which of the many things is wrong.
    """
    path = Path(path)
    if not path.exists():
        raise WorkspaceNotFound(path)
    if not path.is_file() or not has_sqlite_header(path):
        raise NotAWorkspace(path)
    with reading(path) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if META_TABLE not in names:
            raise NotAWorkspace(path)
        meta = dict(connection.execute("SELECT key, value FROM workspace_meta"))
        if meta.get("application") != APPLICATION:
            raise NotAWorkspace(path)
        version = schema_version(path, connection)
        if version > SCHEMA_VERSION:
            raise WorkspaceTooNew(path, version, SCHEMA_VERSION)


def has_sqlite_header(path: Path) -> bool:
    """Return whether the file begins as an SQLite database does."""
    try:
        with open(path, "rb") as stream:
            return stream.read(len(_SQLITE_HEADER)) == _SQLITE_HEADER
    except OSError as error:
        raise WorkspaceDamaged(path, str(error)) from error


def schema_version(path, connection) -> int:
    """Return the schema version of an open workspace.

    :raises WorkspaceDamaged: it states none.
    """
    row = connection.execute("SELECT value FROM workspace_meta WHERE key = 'schema_version'").fetchone()
    try:
        version = int(row[0])
    except (TypeError, ValueError) as error:
        raise WorkspaceDamaged(path, f"schema_version = {row!r}") from error
    if version < 1:
        raise WorkspaceDamaged(path, f"schema_version = {version}")
    return version


def check_whole(path) -> None:
    """Check that no table, parcel field or end of the file is missing.

    :raises WorkspaceDamaged: something is.
    """
    path = Path(path)
    with reading(path) as connection:
        _check_tables(path, connection)


def _check_tables(path: Path, connection) -> None:
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    missing = [name for name in TABLE_NAMES if name not in names]
    if missing:
        raise WorkspaceDamaged(path, ", ".join(missing))
    columns = {row[1] for row in connection.execute("PRAGMA table_info(" + PARCEL + ")")}
    absent = [name for name in PARCEL_FIELDS if name not in columns]
    if absent:
        raise WorkspaceDamaged(path, ", ".join(f"{PARCEL}.{name}" for name in absent))
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    wal = Path(f"{path}-wal")
    if not wal.exists() and pages * size > os.path.getsize(path):
        raise WorkspaceDamaged(path, f"{os.path.getsize(path)} < {pages * size}")


def is_writable(path) -> bool:
    """Return whether rows can be written: found by trying, and taking it back.

    :raises WorkspaceLocked: another program is writing.
    """
    with closing(connect(path, "rw")) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE workspace_meta SET value = value WHERE key = 'schema_version'")
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            if _is_lock(error):
                raise WorkspaceLocked(path) from error
            return False
    return os.access(path, os.W_OK) and os.access(Path(path).absolute().parent, os.W_OK)  # for the journal


def settle(path) -> None:
    """Fold the write-ahead log of ``path`` back in, so that the one file is all there is to copy.

    :raises WorkspaceLocked: a program still has it open.
    """
    with closing(connect(path, "rw")) as connection:
        try:
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        except sqlite3.OperationalError as error:
            if _is_lock(error):
                raise WorkspaceLocked(path) from error
            raise WorkspaceReadOnly(path) from error
        except sqlite3.DatabaseError as error:
            raise WorkspaceDamaged(path, str(error)) from error
    if mode != "delete":
        raise WorkspaceLocked(path)


def remove_with_companions(path) -> None:
    """Remove a database file that nobody has open, with its journal and write-ahead log."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


@contextmanager
def reading(path):
    """Yield a connection for reading; SQLite's complaints become workspace errors.

    It may write where it can: a journal left by a killed program is rolled back on the way.
    """
    connection = connect(path, "rw")
    try:
        yield connection
    except sqlite3.OperationalError as error:
        if _is_lock(error):
            raise WorkspaceLocked(path) from error
        if "readonly" in str(error):
            raise WorkspaceReadOnly(path) from error
        raise WorkspaceDamaged(path, str(error)) from error
    except sqlite3.DatabaseError as error:
        raise WorkspaceDamaged(path, str(error)) from error
    finally:
        connection.close()


@contextmanager
def writing(path):
    """Yield a connection in one transaction: all of the block's changes, or none on error."""
    connection = connect(path, "rw")
    try:
        with transaction(path, connection):
            yield connection
    finally:
        connection.close()


@contextmanager
def transaction(path, connection):
    """Hold one transaction of writing on a connection to ``path``; take it back on any error."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        _roll_back(connection)
        if _is_lock(error):
            raise WorkspaceLocked(path) from error
        if "readonly" in str(error) or "unable to open" in str(error):
            raise WorkspaceReadOnly(path) from error
        raise WorkspaceNotWritten(path, str(error)) from error
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _is_lock(error: sqlite3.Error) -> bool:
    return "locked" in str(error) or "busy" in str(error)


def sqlite_uri(path: PurePath, mode: str) -> str:
    """Return an absolute path as a URI that SQLite opens in ``mode``."""
    uri = path.as_uri()
    if not uri.startswith("file:///"):  # a share of a server: SQLite takes no host, but two more slashes
        uri = "file://" + uri[len("file:") :]
    return uri + "?mode=" + mode


def connect(path, mode: str, check_same_thread: bool = True) -> sqlite3.Connection:
    """Return a connection in ``mode`` (``ro`` or ``rw``) that never creates a file."""
    uri = sqlite_uri(Path(path).absolute(), mode)
    try:
        return sqlite3.connect(
            uri,
            uri=True,
            timeout=WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=check_same_thread,
        )
    except sqlite3.OperationalError as error:
        raise WorkspaceReadOnly(path) from error
