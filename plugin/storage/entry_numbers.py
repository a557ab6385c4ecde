"""Which journal entry wrote a row, for rows whose order matters."""

from __future__ import annotations

from collections.abc import Iterable

from . import database
from .ledger_book import columns_of
from .ledger_schema import ENTRY_SEQ, quoted

_AT_ONCE = 500


def entry_numbers(workspace, table: str, ids: Iterable[str]) -> dict[str, int]:
    """Return id → number of the journal entry that wrote the row of a ledger table last.

    Ids that the table does not have are left out.
    """
    columns_of(table)  # a table of the ledger, or KeyError
    ids, found = list(ids), {}
    with database.reading(workspace.path) as connection:
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            query = " ".join(
                ("SELECT id,", quoted(ENTRY_SEQ), "FROM", quoted(table), "WHERE id IN (", marks, ")")
            )
            found.update(connection.execute(query, some).fetchall())
    return found
