"""Sentences for what verifying the ledger finds, by code."""

from ..translate import tr


def ledger_texts():
    """Return the sentences, by code."""
    return {
        "chain_broken": tr(
            "Entry {entry} of the journal is not what was written, or is missing: go back to a copy of the "
            "workspace in which it is whole."
        ),
        "journal_cut_short": tr(
            "The journal's last entries, from {entry} on, were taken away: go back to a copy of the "
            "workspace that has them."
        ),
        "anchor_unknown": tr(
            "The hash {subject} is not in the journal: either it is of another workspace, or the journal "
            "was written anew."
        ),
        "anchor_malformed": tr(
            "“{subject}” is not a hash of the journal: give the 64 digits from 0 to f as they are printed."
        ),
        "row_altered": tr(
            "Table {table}, row {subject}: {columns} is not what entry {entry} of the journal wrote."
        ),
        "row_missing": tr("Table {table}, row {subject}, which entry {entry} wrote, is missing."),
        "row_extra": tr("Table {table}, row {subject} was written by no entry of the journal (see {entry})."),
        "serials_wrong": tr(
            "Serial numbers {series}, {first} to {last}: they overlap others, or leave a gap (entry {entry})."
        ),
        "table_missing": tr("Table {subject} of the ledger is missing, or lacks a column."),
        "trigger_missing": tr(
            "The database's guard {subject} is missing or changed: whoever took it away could alter rows."
        ),
        "trigger_unknown": tr("Table {table} has a trigger of unknown origin: {subject}."),
        "index_missing": tr("The index {subject} is missing or changed: looking up rows is slow without it."),
        "more_findings": tr("{number} findings more."),
        "verification_cancelled": tr("The check was stopped before its end."),
        "no_ledger_yet": tr(
            "The workspace {subject} is of an older version and has no ledger yet: open it once to bring it "
            "up to date."
        ),
        "older_ledger": tr(
            "The workspace {subject} is of an older version: open it once to bring it up to date, then "
            "verify its ledger again."
        ),
    }
