"""The ledger's tables in SQL, made alike in a new workspace and in an older one.

The database itself refuses what must never be: a changed journal, a row that no journal entry
wrote, an unknown code, the same serial number twice. Names and codes are constants of this
package; data never enters an SQL text.
"""

from __future__ import annotations

from ..core.mechanism import ledger_tables as tables
from ..core.mechanism.journal import GENESIS, JOURNAL_COLUMNS
from ..core.mechanism.ledger_tables import LEDGER_TABLES, LOOKED_UP, WRITTEN_ONCE
from ..core.parcel import Basis, Side, Status
from .ledger_views import create_views

JOURNAL = "journal"

#: In every ledger table: the number of the journal entry that wrote the row last.
ENTRY_SEQ = "entry_seq"

#: Ledger tables that workspaces of schema 1 had already.
OLDER_TABLES = ("holder", "account_entry")

_SQL_TYPES = {tables.TEXT: "TEXT", tables.REAL: "REAL", tables.INTEGER: "INTEGER", tables.DATE: "DATE"}
_REQUIRED = {
    "account_entry": ("year", "kind", "amount_tco2e"),
    "series": ("last",),
    "credit_block": ("series", "first", "last", "state"),
}
_CODES = {
    ("account_terms", "reason"): tables.TermsReason,
    ("baseline", "status"): Status,
    ("baseline", "basis"): Basis,
    ("baseline", "side"): Side,
    ("carbon_right", "kind"): tables.RightKind,
    ("project", "kind"): tables.ProjectKind,
    ("project", "risk"): tables.Risk,
    ("certification", "state"): tables.CertificationState,
    ("account_entry", "kind"): tables.EntryKind,
    ("account_entry", "carbon"): tables.Carbon,
    ("account_year", "state"): tables.YearState,
    ("credit_block", "kind"): tables.ProjectKind,
    ("credit_block", "state"): tables.BlockState,
    ("transfer", "movement"): tables.Movement,
    ("reserve_rate", "risk"): tables.Risk,
    ("refused_request", "kind"): tables.ProjectKind,
}


def quoted(name: str) -> str:
    """Return a table's or column's name as SQL takes it, whatever words SQL has."""
    return '"' + name.replace('"', '""') + '"'


def ledger_statements() -> dict:
    """Return name → SQL text of every table of the ledger, the journal among them."""
    made = {JOURNAL: _journal()}
    for name, columns in LEDGER_TABLES.items():
        required = _REQUIRED.get(name, ())
        parts = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', '"id" TEXT NOT NULL UNIQUE']
        for column, kind in columns.items():
            null = " NOT NULL" if column in required else ""
            parts.append(f"{quoted(column)} {_SQL_TYPES[kind]}{null}")
        parts.append(quoted(ENTRY_SEQ) + " INTEGER")
        made[name] = f"CREATE TABLE {quoted(name)} ({', '.join(parts)})"
    return made


def _journal() -> str:
    parts = ['"seq" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL']
    parts += [f"{quoted(column)} TEXT NOT NULL" for column in JOURNAL_COLUMNS if column != "seq"]
    return f"CREATE TABLE {quoted(JOURNAL)} ({', '.join(parts)})"


def ledger_indexes() -> dict:
    """Return name → SQL text of every index: by it a lookup stays quick in a million rows."""
    wanted = {(JOURNAL, "kind"): ("kind",)}
    for table, columns in LOOKED_UP.items():
        wanted.update({(table, column): (column,) for column in columns})
    wanted[("credit_block", "series")] = ("series", "first")
    made = {}
    for (table, name), columns in wanted.items():
        index = f"{table}_{name}"
        listed = ", ".join(map(quoted, columns))
        made[index] = f"CREATE INDEX {quoted(index)} ON {quoted(table)} ({listed})"
    return made


def ledger_triggers() -> dict:
    """Return name → SQL text of every trigger that refuses what must never be."""
    made = dict(_journal_triggers())
    for table in LEDGER_TABLES:
        made.update(_written_by_entries(table))
    for (table, column), codes in _CODES.items():
        known = ", ".join(f"'{code.value}'" for code in codes)
        made.update(_both(table, column, f"NEW.{quoted(column)} NOT IN ('', {known})", f"unknown {column}"))
    purposes = ", ".join(f"'{code.value}'" for code in tables.CancelPurpose)
    cancelled = f"NEW.movement = 'cancel' AND NEW.purpose NOT IN ('', {purposes})"
    made.update(_both("transfer", "purpose", cancelled, "unknown purpose"))
    made.update(_both("bond", "state", "NEW.state NOT IN ('open', 'closed')", "unknown state"))
    made.update(_serials())
    return made


def _trigger(name: str, event: str, table: str, condition: str, reason: str) -> tuple[str, str]:
    when = f"WHEN {condition} " if condition else ""
    text = (
        f"CREATE TRIGGER {quoted(name)} BEFORE {event} ON {quoted(table)} {when}"
        f"BEGIN SELECT RAISE(ABORT, '{reason}'); END"
    )
    return name, text


def _both(table: str, name: str, condition: str, reason: str):
    """Yield triggers that refuse rows of ``table`` for which ``condition`` (over NEW) holds."""
    for event in ("INSERT", "UPDATE"):
        yield _trigger(f"{table}_{name}_{event.lower()}", event, table, condition, reason)


def _journal_triggers():
    for event in ("UPDATE", "DELETE"):
        yield _trigger(f"journal_no_{event.lower()}", event, JOURNAL, "", "journal is append-only")
    last = "FROM journal ORDER BY seq DESC LIMIT 1"
    condition = (
        f"NEW.seq IS NOT 1 + COALESCE((SELECT seq {last}), 0) "
        f"OR NEW.previous_hash IS NOT COALESCE((SELECT hash {last}), '{GENESIS}')"
    )
    yield _trigger("journal_next", "INSERT", JOURNAL, condition, "journal takes only the next entry")


def _written_by_entries(table: str):
    """Yield triggers by which rows are written only under the journal's last entry, and stay."""
    reason = f"{table} is written by journal entries only"
    yield _trigger(f"{table}_no_delete", "DELETE", table, "", f"{table} is append-only")
    strange = f"NEW.{ENTRY_SEQ} IS NULL OR NEW.{ENTRY_SEQ} IS NOT (SELECT max(seq) FROM journal)"
    yield _trigger(f"{table}_entry_insert", "INSERT", table, strange, reason)
    there = f"EXISTS (SELECT 1 FROM {quoted(table)} WHERE id = NEW.id OR fid = NEW.fid)"
    yield _trigger(f"{table}_no_replace", "INSERT", table, there, f"{table} has this id already")
    if table in WRITTEN_ONCE:
        yield _trigger(f"{table}_no_update", "UPDATE", table, "", f"{table} is append-only")
    else:
        moved = "NEW.id IS NOT OLD.id OR NEW.fid IS NOT OLD.fid"
        yield _trigger(f"{table}_entry_update", "UPDATE", table, f"{strange} OR {moved}", reason)


def _serials():
    """Yield triggers on blocks: serial numbers run upwards and are in one block only."""
    yield from _both("credit_block", "range", "NEW.first < 1 OR NEW.first > NEW.last", "impossible serials")
    # Blocks do not overlap, so of those that begin before this one's end the last one says it all.
    overlap = (
        "(SELECT last FROM credit_block WHERE series = NEW.series AND first <= NEW.last "
        "AND id <> NEW.id ORDER BY first DESC LIMIT 1) >= NEW.first"
    )
    yield from _both("credit_block", "overlap", overlap, "overlapping serials")
    yield _trigger(
        "credit_block_for_ever",
        "UPDATE",
        "credit_block",
        "OLD.state IN ('retired', 'cancelled') AND NEW.state IS NOT OLD.state",
        "retired and cancelled credits stay so",
    )
    yield _trigger("series_forward", "UPDATE", "series", "NEW.last < OLD.last", "serials never go back")


def create_ledger(connection, present=(), triggers: bool = True) -> None:
    """Create the tables with their indexes, view and triggers in a GeoPackage's open transaction.

    :param present: tables that are there already.
    """
    for name, statement in ledger_statements().items():
        if name not in present:
            connection.execute(statement)
            connection.execute(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
                "VALUES (?, 'attributes', ?, 0)",
                (name, name),
            )
    for statement in ledger_indexes().values():
        connection.execute(statement)
    create_views(connection)
    if triggers:
        create_triggers(connection)


def create_triggers(connection) -> None:
    """Create the triggers alone."""
    for statement in ledger_triggers().values():
        connection.execute(statement)
