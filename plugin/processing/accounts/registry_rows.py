"""The registry as rows: the blocks asked for, and their movements."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import Movement
from ...core.mechanism.serials import parse_ranges, range_of, size_of
from ...storage.compat import INTEGER, LONG, REAL, TEXT
from ...storage.entry_numbers import entry_numbers
from .find import find_id

BLOCK_COLUMNS = (
    ("serials", TEXT),
    ("amount_tco2e", LONG),
    ("state", TEXT),
    ("owner", TEXT),
    ("project", TEXT),
    ("kind", TEXT),
    ("vintage", INTEGER),
    ("year", INTEGER),
    ("first", LONG),
    ("last", LONG),
    ("owner_id", TEXT),
    ("block_id", TEXT),
)
MOVEMENT_COLUMNS = (
    ("entry", LONG),  # of the journal
    ("at", TEXT),
    ("movement", TEXT),
    ("serials", TEXT),
    ("amount_tco2e", REAL),
    ("from_holder", TEXT),
    ("to_holder", TEXT),
    ("year", INTEGER),
    ("purpose", TEXT),
    ("price", REAL),
    ("note", TEXT),
)

_ORDER = [movement.value for movement in Movement]


def chosen_blocks(run, book) -> list:
    """Return the blocks that a run asks for, by series and number."""
    equal = {}
    if run.is_given("OWNER"):
        equal["owner_id"] = find_id(book, "holder", run.text("OWNER"))
    if run.is_given("PROJECT"):
        equal["project_id"] = find_id(book, "project", run.text("PROJECT"))
    if run.is_given("VINTAGE"):
        equal["vintage"] = run.whole("VINTAGE")
    if run.is_given("STATE"):
        equal["state"] = run.code("STATE")
    if run.is_given("SERIALS"):
        blocks = _holding(book, run.list("SERIALS"))
        blocks = [block for block in blocks if all(block[name] == value for name, value in equal.items())]
    else:
        blocks = book.rows("credit_block", **equal)
    return sorted(blocks, key=lambda block: (block["series"], block["first"]))


def _holding(book, serials) -> list:
    found = {}
    for series, first, last in parse_ranges(serials):
        found.update((block["id"], block) for block in book.overlapping(series, first, last))
    return list(found.values())


def block_rows(book, blocks) -> list:
    """Return the rows of blocks, with their owners' names and projects' codes."""
    owners, codes = _texts(book, "holder", "name"), _texts(book, "project", "code")
    rows = []
    for block in blocks:
        owner, project = block["owner_id"], block["project_id"]
        row = [range_of(block), size_of(block), block["state"], owners.get(owner, owner)]
        row += [codes.get(project, project), block["kind"], block["vintage"], block["year"]]
        rows.append([*row, block["first"], block["last"], owner, block["id"]])
    return rows


def movement_rows(run, book, blocks) -> list:
    """Return the movements of the serial numbers that blocks hold, oldest first."""
    found, by_series = {}, {}
    for block in blocks:
        by_series.setdefault(block["series"], []).append((block["first"], block["last"]))
    for series, ranges in by_series.items():
        for move in book.rows("transfer", series=series):
            if any(move["first"] <= last and first <= move["last"] for first, last in ranges):
                found[move["id"]] = move
    return rows_of_movements(run, book, found.values())


def rows_of_movements(run, book, movements) -> list:
    """Return the rows of movements (rows of ``transfer``) in the order of the journal."""
    movements = list(movements)
    entries = entry_numbers(run.workspace, "transfer", (move["id"] for move in movements))
    owners, others, rows = _texts(book, "holder", "name"), _texts(book, "other_credit", "reference"), []
    for move in sorted(movements, key=lambda one: (entries[one["id"]], _ORDER.index(one["movement"]))):
        serials = range_of(move) if move["series"] else others.get(move["other_id"], move["other_id"])
        row = [entries[move["id"]], move["at"], move["movement"], serials, move["amount_tco2e"]]
        row += [owners.get(move[name], move[name]) for name in ("from_id", "to_id")]
        rows.append([*row, move["year"], move["purpose"], move["price"], move["note"]])
    return rows


def _texts(book, table, column) -> dict:
    return {row["id"]: row[column] for row in book.rows(table)}
