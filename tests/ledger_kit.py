"""What the tests of the ledger share: the workspace of schema 1, and plain SQL on a workspace."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import contextmanager
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"


def old_workspace(folder: Path) -> Path:
    """Unpack a workspace of schema 1 (7 parcels, 2 holders, 16 entries) into ``folder``."""
    path = folder / "old.gpkg"
    path.write_bytes(gzip.decompress((DATA / "workspace-v1.gpkg.gz").read_bytes()))
    return path


@contextmanager
def sql(path):
    """Yield a plain connection to a workspace, closed at the end; each statement commits by itself."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()
