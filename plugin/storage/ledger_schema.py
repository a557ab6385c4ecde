"""The ledger's tables in SQL, made alike in a new workspace and in an older one.

The database itself refuses what must never be: a changed journal, a row that no journal entry
wrote, an unknown code, the same serial number twice. Names and codes are constants of this
package; data never enters an SQL text.
"""

from __future__ import annotations

from ..core.mechanism import baseline_tables, evidence_tables, review_tables
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


def _of(codes) -> tuple[str, ...]:
    return tuple(code.value for code in codes)


_SQL_TYPES = {tables.TEXT: "TEXT", tables.REAL: "REAL", tables.INTEGER: "INTEGER", tables.DATE: "DATE"}
_REQUIRED = {
    "account_entry": ("year", "kind", "amount_tco2e"),
    "event": ("entry_id", "parcel_id", "year", "area_ha", "amount_tco2e", "place"),
    "natural_mark": ("event_id", "disturbance", "activity", "state"),
    "natural_follow_up": ("mark_id", "kind", "calendar_year"),
    "series": ("last",),
    "baseline_freeze": ("kind",),
    "frozen_parcel": ("freeze_id", "parcel_id"),
    "parcel_change": ("parcel_id", "kind", "origin"),
    "evidence": ("kind", "title", "added_at"),
    "evidence_parcel": ("evidence_id", "parcel_id", "supports", "state"),
    "review_decision": ("subject_kind", "subject_id", "round", "reader", "at"),
    "review_consensus": ("subject_kind", "subject_id", "round", "verdict"),
    "sign_off": ("parcel_id", "round", "role", "state", "at", "who"),
    "sample": ("name", "design", "classes", "units", "units_sha256", "state"),
    "sample_unit": ("sample_id", "number"),
    "interpretation": ("unit_id", "sample_id", "reader", "at"),
    "interpretation_consensus": ("sample_id", "class_code"),
    "credit_block": ("series", "first", "last", "state"),
}
_CODES = {
    ("account_terms", "reason"): _of(tables.TermsReason),
    ("baseline", "status"): _of(Status),
    ("baseline", "basis"): _of(Basis),
    ("baseline", "side"): _of(Side),
    ("baseline_freeze", "kind"): _of(baseline_tables.FreezeKind),
    ("frozen_parcel", "status"): _of(Status),
    ("frozen_parcel", "basis"): _of(Basis),
    ("frozen_parcel", "side"): _of(Side),
    ("parcel_change", "kind"): _of(baseline_tables.ChangeKind),
    ("parcel_change", "origin"): _of(baseline_tables.Origin),
    ("evidence", "kind"): _of(evidence_tables.EvidenceKind),
    ("evidence_parcel", "supports"): _of(evidence_tables.Support),
    ("evidence_parcel", "state"): _of(evidence_tables.LinkState),
    ("carbon_right", "kind"): _of(tables.RightKind),
    ("project", "kind"): _of(tables.ProjectKind),
    ("project", "risk"): _of(tables.Risk),
    ("certification", "state"): _of(tables.CertificationState),
    ("account_entry", "kind"): _of(tables.EntryKind),
    ("account_entry", "carbon"): _of(tables.Carbon),
    ("account_year", "state"): _of(tables.YearState),
    ("natural_mark", "disturbance"): _of(tables.Disturbance),
    ("natural_mark", "activity"): _of(tables.DisturbanceActivity),
    ("natural_mark", "state"): _of(tables.MarkState),
    ("natural_follow_up", "kind"): _of(tables.FollowUpKind),
    ("credit_block", "kind"): _of(tables.ProjectKind),
    ("credit_block", "state"): _of(tables.BlockState),
    ("transfer", "movement"): _of(tables.Movement),
    ("transfer", "purpose"): _of(tables.CancelPurpose),  # of what is cancelled
    ("bond", "state"): ("open", "closed"),
    ("reserve_rate", "risk"): _of(tables.Risk),
    ("refused_request", "kind"): _of(tables.ProjectKind),
    ("review_decision", "subject_kind"): _of(review_tables.SubjectKind),
    ("review_decision", "verdict"): _of(review_tables.Verdict),
    ("review_decision", "confidence"): _of(review_tables.Confidence),
    ("review_consensus", "subject_kind"): _of(review_tables.SubjectKind),
    ("review_consensus", "verdict"): _of(review_tables.Verdict),
    ("sign_off", "role"): _of(review_tables.Role),
    ("sign_off", "state"): _of(review_tables.SignOffState),
    ("sample", "state"): _of(review_tables.SampleState),
    ("interpretation", "confidence"): _of(review_tables.Confidence),
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
    """Return name → SQL text of every trigger that refuses what must never be.

    There is one for each event on a table: every connection reads them all before it does anything.
    """
    made = {}
    for table in (JOURNAL, *LEDGER_TABLES):
        for event, refusals in _refusals(table).items():
            name = f"{table}_{event.lower()}"
            cases = " ".join(f"WHEN {when} THEN RAISE(ABORT, '{reason}')" for when, reason in refusals)
            made[name] = (
                f"CREATE TRIGGER {quoted(name)} BEFORE {event} ON {quoted(table)} "
                f"BEGIN SELECT CASE {cases} END; END"
            )
    return made


def _refusals(table: str) -> dict:
    """Return event → (condition, reason) pairs by which a table refuses rows."""
    never = [("1", f"{table} is append-only")]
    if table == JOURNAL:
        return {"INSERT": _not_next(), "UPDATE": never, "DELETE": never}
    reason = f"{table} is written by journal entries only"
    strange = "NEW.entry_seq IS NULL OR NEW.entry_seq IS NOT (SELECT max(seq) FROM journal)"
    there = " ".join(("EXISTS (SELECT 1 FROM", quoted(table), "WHERE id = NEW.id OR fid = NEW.fid)"))
    moved = "NEW.id IS NOT OLD.id OR NEW.fid IS NOT OLD.fid"
    both = [*_unknown_codes(table), *(_impossible_serials() if table == "credit_block" else ())]
    update = [(f"{strange} OR {moved}", reason), *both, *_backwards(table)]
    return {
        "INSERT": [(strange, reason), (there, f"{table} has this id already"), *both],
        "UPDATE": never if table in WRITTEN_ONCE else update,
        "DELETE": never,
    }


def _not_next() -> list[tuple[str, str]]:
    last = "FROM journal ORDER BY seq DESC LIMIT 1"
    condition = (
        f"NEW.seq IS NOT 1 + COALESCE((SELECT seq {last}), 0) "
        f"OR NEW.previous_hash IS NOT COALESCE((SELECT hash {last}), '{GENESIS}')"
    )
    return [(condition, "journal takes only the next entry")]


def _unknown_codes(table: str):
    for (name, column), codes in _CODES.items():
        if name == table:
            known = ", ".join(f"'{code}'" for code in codes)
            only = "NEW.movement = 'cancel' AND " if column == "purpose" else ""
            yield f"{only}NEW.{quoted(column)} NOT IN ('', {known})", f"unknown {column}"


def _impossible_serials():
    """Yield that serial numbers run upwards, and are in one block only."""
    yield "NEW.first < 1 OR NEW.first > NEW.last", "impossible serials"
    # Blocks do not overlap, so of those that begin before this one's end the last one says it all.
    overlap = (
        "(SELECT last FROM credit_block WHERE series = NEW.series AND first <= NEW.last "
        "AND id <> NEW.id ORDER BY first DESC LIMIT 1) >= NEW.first"
    )
    yield overlap, "overlapping serials"


def _backwards(table: str):
    if table == "credit_block":
        final = "OLD.state IN ('retired', 'cancelled') AND NEW.state IS NOT OLD.state"
        yield final, "retired and cancelled credits stay so"
    if table == "series":
        yield "NEW.last < OLD.last", "serials never go back"


def create_ledger(connection, present=(), triggers: bool = True) -> None:
    """Create the tables with their indexes, view and triggers in a GeoPackage's open transaction.

    :param present: tables that are there already.
    """
    create_ledger_tables(connection, present)
    for statement in ledger_indexes().values():
        connection.execute(statement)
    create_views(connection)
    if triggers:
        create_triggers(connection)


def create_ledger_tables(connection, present=()) -> None:
    """Create the tables alone, those that are not ``present``."""
    for name, statement in ledger_statements().items():
        if name not in present:
            connection.execute(statement)
            connection.execute(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
                "VALUES (?, 'attributes', ?, 0)",
                (name, name),
            )


def create_triggers(connection) -> None:
    """Create the triggers alone."""
    for statement in ledger_triggers().values():
        connection.execute(statement)
