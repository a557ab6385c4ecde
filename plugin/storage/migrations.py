"""Bringing a workspace of an older schema up to date: a copy first, then all steps or none."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from . import database
from .baseline_migration import lay_baseline
from .errors import WorkspaceDamaged, WorkspaceNotWritten
from .evidence_migration import lay_evidence
from .ledger_migration import lay_ledger
from .overlay_migration import lay_overlays
from .review_migration import lay_review
from .schema import SCHEMA_VERSION
from .waiver_migration import lay_waivers

#: Schema version → the step from it to the next one. Schema version 1 is the first.
MIGRATIONS: Mapping[int, Callable[[sqlite3.Connection], None]] = {
    1: lay_ledger,
    2: lay_overlays,
    3: lay_baseline,
    4: lay_waivers,
    5: lay_evidence,
    6: lay_review,
}


def migrate(path, migrations=MIGRATIONS, target: int = SCHEMA_VERSION) -> Path | None:
    """Bring the workspace at ``path`` to schema ``target``; return the copy made before, if any.

    The copy lies beside it as ``name.v1-20260102-030405.gpkg``. All steps run in one transaction.

    :raises WorkspaceError: it cannot be written, or a step is unknown or fails; it is as it was.
    """
    with database.reading(path) as connection:
        version = database.schema_version(path, connection)
    if version >= target:
        return None
    steps = [migrations.get(number) for number in range(version, target)]
    if None in steps:
        raise WorkspaceDamaged(path, f"schema_version = {version}")
    copy = _copy(Path(path), version)
    with database.writing(path) as connection:
        for step in steps:
            step(connection)
        connection.execute("UPDATE workspace_meta SET value = ? WHERE key = 'schema_version'", (str(target),))
    return copy


def _copy(path: Path, version: int) -> Path:
    """Copy the database as it stands, write-ahead log included, and return the copy's path."""
    moment = datetime.now().strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.stem}.v{version}-{moment}{path.suffix}")
    draft = copy.with_name(f".{copy.name}.part")
    try:
        with database.reading(path) as source, closing(sqlite3.connect(draft)) as target:
            source.backup(target)
        os.replace(draft, copy)
    except (OSError, sqlite3.Error) as error:
        raise WorkspaceNotWritten(copy, str(error)) from error
    finally:
        database.remove_with_companions(draft)
    return copy
