"""Finding any tampering with the ledger of a workspace, and the first journal entry it touches.

The chain of hashes is followed, every entry's effects are replayed and held against every row of
every ledger table, and the database's own guards are looked for. What a chain cannot show by
itself, that it was written anew to the end, shows against an anchor: a hash printed earlier.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..core.findings import Finding, Level
from ..core.mechanism.ledger_tables import LEDGER_TABLES
from . import database
from .ledger_book import columns_of
from .ledger_schema import ENTRY_SEQ, JOURNAL, ledger_indexes, ledger_triggers
from .schema import SCHEMA_VERSION
from .verify_chain import ChainReader, can_be_quick
from .verify_places import place_findings
from .verify_process import HashProcess
from .verify_rows import Difference, tables_of

FIRST_WITH_LEDGER = 2  # schema version
LISTED = 1000  # findings; the rest is counted
LONG_JOURNAL = 20_000  # entries from which on a second process is worth its start
_ANCHOR = re.compile(r"(?:(\d+)\D{1,3})?([0-9a-f]{64})")
_COUNTING = re.compile(r"trigger_(insert|delete)_feature_count_\w+")
_COUNTED = re.compile(r"UPDATE gpkg_ogr_contents SET feature_count = feature_count [+-] ?1 WHERE [^;]*; END")
_REPLAYED = 90.0  # percent of the work


@dataclass(frozen=True)
class Verification:
    """What a check of the ledger found; ``head`` is the hash of the last entry.

    ``first_bad`` is the number of the first journal entry that is not what was written, or whose
    rows are not; ``None`` where no entry is touched. All is well without ``findings``.
    """

    entries: int
    head: str
    first_bad: int | None
    findings: tuple[Finding, ...] = ()

    @property
    def is_ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def verify(
    path,
    anchor: str = "",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    python: str | None = None,
) -> Verification:
    """Check the ledger of the workspace at ``path`` against its journal.

    :param anchor: a hash printed in a statement, or ``number:hash``; the chain must hold it.
    :param progress: called with percent.
    :param python: a Python to make the hashes with beside this process, where the journal is long.
    :raises WorkspaceError: the file is no workspace, damaged, or in use.
    """
    database.check_kind(path)
    with database.reading(path) as connection:
        version = database.schema_version(path, connection)
        if version < SCHEMA_VERSION:
            code = "no_ledger_yet" if version < FIRST_WITH_LEDGER else "older_ledger"
            return Verification(0, "", None, (Finding(Level.WARNING, code, str(path)),))
        connection.execute("BEGIN")
        check = _Check(connection, anchor, progress, cancelled)
        if can_be_quick(connection):
            try:
                if python and _last_number(connection) >= LONG_JOURNAL:
                    found = check.run_beside(HashProcess(python, path, check.anchor))
                    if found is not None:
                        return found
                return check.run()
            except sqlite3.OperationalError as error:
                if "decode" not in str(error) and "JSON" not in str(error):
                    raise
        connection.text_factory = _tolerant  # slower, and only tampering writes such texts
        return check.run(is_quick=False)


def _tolerant(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")


class _Check:
    """One check, over a connection that sees one state of the database."""

    def __init__(self, connection, anchor: str, progress, cancelled) -> None:
        self._connection = connection
        self._progress, self._cancelled = progress, cancelled
        parts = _ANCHOR.fullmatch(anchor.strip().lower())
        self._anchor_text = anchor.strip()
        self.anchor = parts.group(2) if parts else ""
        self._anchor_number = int(parts.group(1)) if parts and parts.group(1) else None
        self._begin()

    def _begin(self) -> None:
        self._findings: list[Finding] = []
        self._number = 0
        self._first_bad: int | None = None

    def run(self, is_quick: bool = True) -> Verification:
        """Return what the check found."""
        self._begin()
        self._find(_guard_findings(self._connection))
        if not self._has_journal():
            return Verification(0, "", 1, tuple(self._findings))
        chain = self._chain(is_quick)
        tables = tables_of(self._connection)
        return self._end(chain, tables, chain.replay(tables))

    def run_beside(self, process: HashProcess) -> Verification | None:
        """Return what the check found with the hashes of ``process``; ``None`` where that failed."""
        try:
            self._begin()
            self._find(_guard_findings(self._connection))
            if not self._has_journal():
                return None
            chain = self._chain(is_quick=True)
            tables = tables_of(self._connection)
            done = chain.replay_beside(process, tables)
            return None if done is None else self._end(chain, tables, done)
        finally:
            process.stop()

    def _chain(self, is_quick: bool) -> ChainReader:
        go_on = self._go_on(_last_number(self._connection))
        return ChainReader(self._connection, self.anchor, is_quick, go_on)

    def _end(self, chain: ChainReader, tables, done: bool) -> Verification:
        if done:
            self._find(self._chain_findings(chain))
            self._find(_row_findings(tables, chain, self._gone_from(chain), self._cancelled))
            self._find(_serial_findings(tables["credit_block"].rows, tables["series"].rows))
            self._find(place_findings(self._connection))
        if not done or (self._cancelled is not None and self._cancelled()):
            self._findings.append(Finding(Level.WARNING, "verification_cancelled"))
        elif self._progress is not None:
            self._progress(100.0)
        if self._number > LISTED:
            left = {"number": self._number - LISTED}
            self._findings.append(Finding(Level.ERROR, "more_findings", values=left))
        return Verification(chain.entries, chain.head, self._first_bad, tuple(self._findings))

    def _has_journal(self) -> bool:
        try:
            self._connection.execute("SELECT seq, payload, previous_hash, hash FROM journal LIMIT 1")
        except sqlite3.OperationalError:
            return False
        return True

    def _find(self, findings: Iterator[Finding]) -> None:
        for finding in findings:
            self._number += 1
            if self._number <= LISTED:
                self._findings.append(finding)
            entry = finding.values.get("entry")
            if entry is not None and (self._first_bad is None or entry < self._first_bad):
                self._first_bad = entry

    def _go_on(self, last: int):
        def go_on(number: int) -> bool:
            if self._progress is not None:
                self._progress(min(_REPLAYED, _REPLAYED * number / max(last, 1)))
            return self._cancelled is None or not self._cancelled()

        return go_on

    def _gone_from(self, chain: ChainReader) -> int | None:
        """Return the number from which on the journal is not what was written, or ``None``."""
        if chain.first_break is not None:
            return chain.first_break
        return chain.last_seq + 1 if chain.last_seq < _last_number(self._connection) else None

    def _chain_findings(self, chain: ChainReader) -> Iterator[Finding]:
        if chain.first_break is not None:
            yield _error("chain_broken", None, entry=chain.first_break)
        elif self._gone_from(chain) is not None:
            yield _error("journal_cut_short", None, entry=chain.last_seq + 1)
        if not self._anchor_text:
            return
        if not self.anchor:
            yield _error("anchor_malformed", self._anchor_text)
        elif chain.anchor_seq is None or self._anchor_number not in (None, chain.anchor_seq):
            entry = {} if self._anchor_number is None else {"entry": self._anchor_number}
            yield _error("anchor_unknown", self.anchor, **entry)


def _error(code: str, subject: str | None, **values) -> Finding:
    return Finding(Level.ERROR, code, subject, values)


def _last_number(connection) -> int:
    """Return the highest number an entry ever had, as SQLite itself remembers it."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").fetchone()
    return row[0] if row and isinstance(row[0], int) else 0


def _guard_findings(connection) -> Iterator[Finding]:
    """Yield the tables, columns, triggers and indexes that are missing, changed, or not ours."""
    made = {
        (kind, name): (table, text)
        for kind, name, table, text in connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_master"
        )
    }
    tables = {name: (*columns_of(name), ENTRY_SEQ) for name in LEDGER_TABLES}
    for name, wanted in tables.items():
        present = {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))}
        if ("table", name) not in made or not set(wanted) <= present:
            yield _error("table_missing", name)
    for kind, expected in (("trigger", ledger_triggers()), ("index", ledger_indexes())):
        for name, text in expected.items():
            if made.get((kind, name), ("", ""))[1] != text:
                yield _error(f"{kind}_missing", name)
    ours = set(ledger_triggers())
    for (kind, name), (table, text) in made.items():
        watched = kind == "trigger" and (table in tables or table == JOURNAL) and name not in ours
        if watched and not (_COUNTING.fullmatch(name) and _COUNTED.search(text or "")):
            yield _error("trigger_unknown", name, table=table)


def _row_findings(tables, chain: ChainReader, gone_from: int | None, cancelled) -> Iterator[Finding]:
    for rows in tables.values():
        if cancelled is not None and cancelled():
            return
        for one in rows.differences():
            entry = _first_touched(one, chain.last_seq, gone_from)
            values = {"entry": entry, "table": one.table, "columns": ", ".join(one.columns)}
            yield _error(one.code, one.row_id, **values)


def _first_touched(one: Difference, last: int, gone_from: int | None) -> int:
    """Return the entry by which a difference is named: the one that wrote the row.

    A row that claims an entry which is no longer what was written is named by that one.
    """
    claimed = min(one.claimed, last + 1)
    if not one.entry:
        return claimed or last + 1
    return claimed if gone_from is not None and claimed >= max(gone_from, one.entry) else one.entry


def _serial_findings(blocks, series) -> Iterator[Finding]:
    """Yield the blocks by which serial numbers would be in two places, in none, or out of nothing."""
    ordered = sorted(
        (row.get("series") or "", row.get("first") or 0, row.get("last") or 0, row[ENTRY_SEQ], row_id)
        for row_id, row in blocks.items()
    )
    ends: dict = {}
    for name, first, last, entry, row_id in ordered:
        if first != ends.get(name, 0) + 1 or last < first:
            yield _error("serials_wrong", row_id, entry=entry, series=name, first=first, last=last)
        ends[name] = max(last, ends.get(name, 0))
    for name in {*ends, *series}:
        row = series.get(name, {})
        if ends.get(name, 0) != row.get("last"):
            entry = row.get(ENTRY_SEQ) or min(e for n, _, _, e, _ in ordered if n == name)
            yield _error("serials_wrong", name, entry=entry, series=name, first=1, last=ends.get(name, 0))
