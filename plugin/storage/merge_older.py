"""Signs that a field copy is older than it is said to be."""

from __future__ import annotations

import json

from ..core.merge.compare import Comparison, Found
from ..core.merge.groups import fields_of
from . import database

_BEFORE = (
    "SELECT before FROM parcel_change WHERE parcel_id = ? AND kind = 'changed' AND entry_seq <= ? "
    "AND before IS NOT NULL"
)


def older_values(workspace, comparison: Comparison, base_seq: int) -> int:
    """Return in how many of their changes they have what the workspace had before entry ``base_seq``.

    Such a change would take back what was changed here between the true moment and the one given.
    """
    count = 0
    with database.reading(workspace.path) as connection:
        for change in comparison.changes:
            if change.found not in (Found.THEIRS, Found.CONFLICT):
                continue
            theirs = comparison.theirs.get(change.parcel_id)
            rows = connection.execute(_BEFORE, (change.parcel_id, base_seq))
            if theirs is not None and any(_is_back(change.group, theirs, json.loads(row[0])) for row in rows):
                count += 1
    return count


def _is_back(group: str, theirs, before) -> bool:
    """Return whether a state has the values again that a change replaced."""
    names = [name for name in fields_of(group) if name in before]
    return bool(names) and all(theirs.get(name) == before[name] for name in names)
