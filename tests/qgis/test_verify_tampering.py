"""More than a hundred ways of tampering with the file by SQL: each found, the first bad entry named.

Every way drops the triggers first and puts them back after, so that only the content can tell.
"""

from __future__ import annotations

import json
import shutil
import sys

import pytest
from ledger_kit import busy_ledger, sql

from terrestrial_carbon.plugin.core.mechanism.journal import GENESIS, JOURNAL_COLUMNS, entry_hash
from terrestrial_carbon.plugin.core.mechanism.ledger_tables import LEDGER_TABLES, REAL
from terrestrial_carbon.plugin.storage.ledger_schema import ledger_triggers
from terrestrial_carbon.plugin.storage.verify import verify

ENTRIES = 43
TEXT_COLUMNS = [name for name in JOURNAL_COLUMNS if name != "seq"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory, qgis_app):
    return busy_ledger(tmp_path_factory.mktemp("whole")).workspace.path


@pytest.fixture
def path(whole, tmp_path):
    return shutil.copy(whole, tmp_path / "w.gpkg")


class Unguarded:
    """A connection to a workspace whose ledger has lost its triggers."""

    def __init__(self, connection) -> None:
        self.run = connection.execute
        self.connection = connection

    def one(self, query, *values):
        return self.run(query, values).fetchone()

    def row(self, table):
        """Return id and entry_seq of the table's middle row."""
        rows = self.run(f"SELECT id, entry_seq FROM {table} ORDER BY fid").fetchall()
        return rows[len(rows) // 2]

    def entry(self, seq) -> dict:
        names = ", ".join(JOURNAL_COLUMNS)
        return dict(zip(JOURNAL_COLUMNS, self.one(f"SELECT {names} FROM journal WHERE seq = ?", seq)))

    def write_anew(self, seq) -> None:
        """Make the chain whole again from entry ``seq`` to the end, as one who knows the rule could."""
        before = self.entry(seq - 1)["hash"] if seq > 1 else GENESIS
        while self.one("SELECT 1 FROM journal WHERE seq = ?", seq):
            row = {**self.entry(seq), "previous_hash": before}
            own = entry_hash(**{"entry_id" if n == "id" else n: v for n, v in row.items() if n != "hash"})
            self.run("UPDATE journal SET previous_hash = ?, hash = ? WHERE seq = ?", (before, own, seq))
            before, seq = own, seq + 1


def tampered(path, way):
    """Tamper with ``path`` by ``way(unguarded)``, put the triggers back, return what ``way`` returned."""
    with sql(path) as connection:
        connection.execute("BEGIN")
        for name in ledger_triggers():
            connection.execute(f'DROP TRIGGER "{name}"')
        expected = way(Unguarded(connection))
        for statement in ledger_triggers().values():
            connection.execute(statement)
        connection.execute("COMMIT")
    return expected


def check(path, way, anchor=""):
    expected = tampered(path, way)
    found = verify(path, anchor)
    assert not found.is_ok
    assert found.first_bad == expected, found.findings[:3]
    if {"chain_broken", "journal_cut_short"} & {finding.code for finding in found.findings}:
        assert beside(path, anchor) == found
    return found


def beside(path, anchor="", **more):
    """Verify with the hashes made in a process of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("terrestrial_carbon.plugin.storage.verify.LONG_JOURNAL", 0)
        return verify(path, anchor, python=sys.executable, **more)


def test_a_whole_ledger_has_nothing_to_find(path):
    found = verify(path)
    assert (found.entries, found.first_bad, found.findings) == (ENTRIES, None, ())
    with sql(path) as connection:
        assert found.head == Unguarded(connection).entry(ENTRIES)["hash"]
    assert beside(path) == found == beside(path, found.head)
    assert not beside(path, "0" * 64).is_ok
    assert verify(path, found.head).is_ok and verify(path, f"{ENTRIES}:{found.head.upper()} ").is_ok


def test_taking_the_triggers_away_and_putting_them_back_is_no_tampering(path):
    tampered(path, lambda db: None)
    assert verify(path).is_ok


# ---- rows of the ledger's tables: one is altered, taken away, put in, or claimed by another entry

COLUMNS = [(table, column) for table, columns in LEDGER_TABLES.items() for column in columns]


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_an_altered_value(path, table, column):
    kind = LEDGER_TABLES[table][column]

    def way(db):
        row_id, seq = db.row(table)
        old = db.one(f'SELECT "{column}" FROM {table} WHERE id = ?', row_id)[0]
        new = (old or 0) + (0.001 if kind == REAL else 1) if kind in (REAL, "integer") else f"{old or ''}x"
        db.run(f'UPDATE {table} SET "{column}" = ? WHERE id = ?', (new, row_id))
        return seq

    (finding, *_) = check(path, way).findings
    assert finding.code == "row_altered" and column in finding.values["columns"].split(", ")


@pytest.mark.parametrize("table", LEDGER_TABLES)
def test_a_row_taken_away(path, table):
    def way(db):
        row_id, seq = db.row(table)
        db.run(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        return seq

    assert check(path, way).findings[0].code == "row_missing"


@pytest.mark.parametrize("table", LEDGER_TABLES)
@pytest.mark.parametrize("claim", [1, 7, None, 999])
def test_a_row_put_in(path, table, claim):
    def way(db):
        listed = ", ".join(f'"{name}"' for name in LEDGER_TABLES[table])
        copied = f"SELECT 'forged', {listed}, ? FROM {table} LIMIT 1"
        db.run(f"INSERT INTO {table} (id, {listed}, entry_seq) {copied}", (claim,))
        return claim if claim in (1, 7) else ENTRIES + 1

    assert check(path, way).findings[0].code == "row_extra"


@pytest.mark.parametrize("table", LEDGER_TABLES)
def test_a_row_claimed_by_another_entry(path, table):
    def way(db):
        row_id, seq = db.row(table)
        db.run(f"UPDATE {table} SET entry_seq = ? WHERE id = ?", (seq + 1, row_id))
        return seq

    check(path, way)


@pytest.mark.parametrize("table", LEDGER_TABLES)
def test_a_row_under_another_id(path, table):
    def way(db):
        row_id, seq = db.row(table)
        db.run(f"UPDATE {table} SET id = 'other' WHERE id = ?", (row_id,))
        return seq

    of_places = {"place_missing", "place_extra"} if table == "sample_unit" else set()
    found = {finding.code for finding in check(path, way).findings}
    assert found == {"row_missing", "row_extra", *of_places}


@pytest.mark.parametrize("table", LEDGER_TABLES)
def test_a_table_emptied(path, table):
    def way(db):
        seq = db.one(f"SELECT min(entry_seq) FROM {table}")[0]
        db.run(f"DELETE FROM {table}")
        return seq

    check(path, way)


@pytest.mark.parametrize("value", [b"\x00\xff", "text", None, 1e300])
def test_a_value_of_another_kind(path, value):
    def way(db):
        row_id, seq = db.one("SELECT id, entry_seq FROM account_entry WHERE note LIKE '%DROP%'")
        db.run("UPDATE account_entry SET note = ? WHERE id = ?", (value, row_id))
        return seq

    check(path, way)


def test_a_text_that_is_no_text(path):
    def way(db):
        row_id, seq = db.row("account_entry")
        db.run("UPDATE account_entry SET note = CAST(x'fffe' AS TEXT) WHERE id = ?", (row_id,))
        return seq

    check(path, way)


def test_two_rows_change_places(path):
    def way(db):
        (one, seq), (two, _) = db.run("SELECT id, entry_seq FROM transfer ORDER BY fid").fetchall()[:2]
        for new, old in (("aside", one), (one, two), (two, "aside")):
            db.run("UPDATE transfer SET id = ? WHERE id = ?", (new, old))
        return seq

    check(path, way)


def test_the_first_of_several_is_named(path):
    def way(db):
        db.run("UPDATE credit_block SET owner_id = 'thief'")
        db.run("UPDATE transfer SET to_id = 'thief'")
        return min(
            db.one("SELECT min(entry_seq) FROM credit_block")[0],
            db.one("SELECT min(entry_seq) FROM transfer")[0],
        )

    assert len(check(path, way).findings) > 5


# ---- the journal


@pytest.mark.parametrize("seq", [1, 12, ENTRIES])
@pytest.mark.parametrize("column", TEXT_COLUMNS)
def test_an_altered_entry(path, column, seq):
    def way(db):
        value = db.entry(seq)[column]
        db.run(f"UPDATE journal SET {column} = ? WHERE seq = ?", ((value[:-1] + "~") if value else "~", seq))
        return seq

    assert "chain_broken" in {finding.code for finding in check(path, way).findings}


@pytest.mark.parametrize("seq", range(1, ENTRIES))
def test_an_entry_taken_out_of_the_middle(path, seq):
    check(path, lambda db: db.run("DELETE FROM journal WHERE seq = ?", (seq,)) and seq)


@pytest.mark.parametrize("seq", [1, 5, 23])
def test_an_entry_taken_out_and_the_others_moved_up(path, seq):
    def way(db):
        db.run("DELETE FROM journal WHERE seq = ?", (seq,))
        for later in range(seq + 1, ENTRIES + 1):
            db.run("UPDATE journal SET seq = ? WHERE seq = ?", (later - 1, later))
        db.write_anew(seq)
        return seq

    # The rows that the entry wrote now claim what another entry says it wrote.
    check(path, way)


@pytest.mark.parametrize("left", [0, 1, 20, 23])
def test_the_last_entries_taken_away(path, left):
    check(path, lambda db: db.run("DELETE FROM journal WHERE seq > ?", (left,)) and left + 1)


def test_the_last_entry_and_its_rows_taken_away(path):
    """What an honest program never does leaves its trace in SQLite's own count."""

    def way(db):
        effects = json.loads(db.entry(ENTRIES)["payload"])["effects"]
        for table, row_id, _ in effects:
            db.run(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        db.run("DELETE FROM journal WHERE seq = ?", (ENTRIES,))
        return None

    tampered(path, way)
    found = verify(path)
    assert "journal_cut_short" in {finding.code for finding in found.findings}


@pytest.mark.parametrize(("one", "two"), [(1, 2), (8, 20), (23, 24)])
def test_two_entries_change_places(path, one, two):
    def way(db):
        for new, old in ((-1, one), (one, two), (two, -1)):
            db.run("UPDATE journal SET seq = ? WHERE seq = ?", (new, old))
        return one

    check(path, way)


@pytest.mark.parametrize("seq", [3, 14])
def test_an_entry_put_in_between(path, seq):
    def way(db):
        forged = db.entry(seq)
        for later in range(ENTRIES, seq - 1, -1):
            db.run("UPDATE journal SET seq = ? WHERE seq = ?", (later + 1, later))
        marks = ", ".join("?" * len(JOURNAL_COLUMNS))
        db.run(
            f"INSERT INTO journal ({', '.join(JOURNAL_COLUMNS)}) VALUES ({marks})",
            tuple({**forged, "id": "forged"}.values()),
        )
        return seq

    check(path, way)


@pytest.mark.parametrize("seq", [2, 10, ENTRIES])
def test_an_entry_altered_and_its_own_hash_made_to_fit(path, seq):
    def way(db):
        row = {**db.entry(seq), "reason": "nothing to see"}
        own = entry_hash(**{"entry_id" if n == "id" else n: v for n, v in row.items() if n != "hash"})
        db.run("UPDATE journal SET reason = ?, hash = ? WHERE seq = ?", (row["reason"], own, seq))
        return seq + 1 if seq < ENTRIES else None

    expected = tampered(path, way)
    if seq < ENTRIES:
        assert verify(path).first_bad == expected
    else:  # the very last entry, with its hash: only a hash printed earlier shows it
        assert verify(path).is_ok
        assert not verify(path, "0" * 64).is_ok


@pytest.mark.parametrize("seq", [4, 12, 17])
def test_effects_altered_and_the_whole_chain_written_anew(path, seq):
    """The chain fits again; the rows tell."""

    def way(db):
        payload = json.loads(db.entry(seq)["payload"])
        table, row_id, values = payload["effects"][-1]
        names = [name for name, kind in LEDGER_TABLES[table].items() if kind == REAL and name in values]
        name = names[0] if names else next(iter(values))
        values[name] = 123456.0 if names else "forged"
        text = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        db.run("UPDATE journal SET payload = ? WHERE seq = ?", (text, seq))
        db.write_anew(seq)
        return db.one(f"SELECT entry_seq FROM {table} WHERE id = ?", row_id)[0]

    tampered(path, way)
    found = verify(path)
    assert found.first_bad is not None and found.first_bad >= seq
    assert {finding.code for finding in found.findings} & {"row_altered", "serials_wrong"}


@pytest.mark.parametrize("numbered", [False, True])
def test_everything_written_anew_shows_against_a_printed_hash(path, numbered):
    """Entry and row altered alike, all hashes made to fit: only a hash from before can tell."""
    anchor = verify(path).head

    def way(db):
        seq, payload = db.one(
            "SELECT seq, payload FROM journal WHERE payload LIKE '%\"amount_tco2e\":700.0%'"
        )
        db.run(
            "UPDATE journal SET payload = ? WHERE seq = ?",
            (payload.replace('"amount_tco2e":700.0', '"amount_tco2e":70.0'), seq),
        )
        db.run(
            "UPDATE account_entry SET amount_tco2e = 70.0 WHERE amount_tco2e = 700.0 AND entry_seq = ?",
            (seq,),
        )
        db.write_anew(seq)

    tampered(path, way)
    assert verify(path).is_ok
    found = verify(path, f"{ENTRIES}:{anchor}" if numbered else anchor)
    assert [finding.code for finding in found.findings] == ["anchor_unknown"]
    assert found.first_bad == (ENTRIES if numbered else None)


EMPTY_PAYLOADS = [
    "",
    "{}",
    "[]",
    '{"act":{},"effects":7}',
    '{"act":{},"effects":[[1]]}',
    '{"act":{},"effects":[["nowhere","a",{}]]}',
    '{"act":{},"effects":[]} ',
]


@pytest.mark.parametrize("payload", EMPTY_PAYLOADS)
def test_a_payload_that_says_nothing_in_a_chain_written_anew(path, payload):
    def way(db):
        db.run("UPDATE journal SET payload = ? WHERE seq = 9", (payload,))
        db.write_anew(9)
        return 9

    check(path, way)


def test_effects_that_only_another_reader_would_see(path):
    """A payload in which two readings find two lists of effects is not what was written."""

    def way(db):
        payload = db.entry(9)["payload"]
        db.run(
            "UPDATE journal SET payload = ? WHERE seq = 9",
            (payload[:-1] + ',"more":{"a":1,"effects":[]}}',),
        )
        db.write_anew(9)
        return 9

    check(path, way)


def test_a_serial_number_in_two_blocks_by_a_well_made_entry(path):
    """An entry that fits the chain and its rows, but issues what is issued already."""

    def way(db):
        block = db.one("SELECT id FROM credit_block WHERE first = 1 ORDER BY fid LIMIT 1")[0]
        columns = list(LEDGER_TABLES["credit_block"])
        listed = ", ".join(f'"{name}"' for name in columns)
        values = dict(zip(columns, db.one(f"SELECT {listed} FROM credit_block WHERE id = ?", block)))
        payload = {"act": {}, "effects": [["credit_block", "twin", values]]}
        text = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        seq = ENTRIES + 1
        db.run(
            "INSERT INTO journal (seq, id, at, who, kind, reason, payload, previous_hash, hash) "
            "VALUES (?, 'j', '2026-01-01', 'me', 'redeem', '', ?, '', '')",
            (seq, text),
        )
        db.write_anew(seq)
        db.run(
            f"INSERT INTO credit_block (id, {listed}, entry_seq) SELECT 'twin', {listed}, ? "
            "FROM credit_block WHERE id = ?",
            (seq, block),
        )
        return seq

    assert {finding.code for finding in check(path, way).findings} == {"serials_wrong"}


# ---- the guards

GUARDS = ["journal_update", "journal_insert", "credit_block_insert", "account_entry_delete"]


@pytest.mark.parametrize("name", GUARDS)
@pytest.mark.parametrize(
    "instead", ["", "CREATE TRIGGER {name} BEFORE UPDATE ON journal BEGIN SELECT 1; END"]
)
def test_a_guard_taken_away_or_disarmed(path, name, instead):
    with sql(path) as connection:
        connection.execute(f"DROP TRIGGER {name}")
        if instead:
            connection.execute(instead.format(name=name))
    (finding,) = verify(path).findings
    assert (finding.code, finding.subject) == ("trigger_missing", name)


def test_an_index_taken_away(path):
    with sql(path) as connection:
        connection.execute("DROP INDEX transfer_block_id")
    assert [finding.code for finding in verify(path).findings] == ["index_missing"]


@pytest.mark.parametrize("name", ["helper", "trigger_insert_feature_count_transfer"])
def test_a_trigger_of_unknown_origin(path, name):
    with sql(path) as connection:
        connection.execute(f"CREATE TRIGGER {name} AFTER INSERT ON transfer BEGIN DELETE FROM bond; END")
    assert [finding.code for finding in verify(path).findings] == ["trigger_unknown"]


@pytest.mark.parametrize("table", ["transfer", "credit_block", "bond"])
@pytest.mark.parametrize("how", ["gone", "view", "column"])
def test_a_table_taken_away(path, table, how):
    with sql(path) as connection:
        first = connection.execute(f"SELECT min(entry_seq) FROM {table}").fetchone()[0]
        connection.execute("BEGIN")
        for name in ledger_triggers():
            connection.execute(f'DROP TRIGGER "{name}"')
        if how == "column":
            connection.execute(f"ALTER TABLE {table} RENAME COLUMN entry_seq TO entry_number")
        else:
            connection.execute(f"ALTER TABLE {table} RENAME TO aside")
        if how == "view":
            connection.execute(f"CREATE VIEW {table} AS SELECT * FROM aside")
        connection.execute("COMMIT")
    found = verify(path)
    assert "table_missing" in {finding.code for finding in found.findings}
    assert found.first_bad == (None if how == "view" else first)


def test_no_journal_at_all(path):
    with sql(path) as connection:
        connection.execute("DROP TABLE journal")
    found = verify(path)
    assert found.first_bad == 1 and not found.is_ok


# ---- being asked


@pytest.mark.parametrize("anchor", ["f" * 63, "not a hash", "12:", "f" * 65])
def test_an_anchor_that_is_none(path, anchor):
    assert [finding.code for finding in verify(path, anchor).findings] == ["anchor_malformed"]


def test_progress_goes_up_to_a_hundred(path):
    told = []
    verify(path, progress=told.append, cancelled=lambda: False)
    assert told == sorted(told) and told[-1] == 100.0


def test_a_check_that_is_stopped_says_so(path):
    for found in (verify(path, cancelled=lambda: True), beside(path, cancelled=lambda: True)):
        assert [finding.code for finding in found.findings] == ["verification_cancelled"]


@pytest.mark.parametrize("python", ["/no/such/program", sys.executable])
def test_a_process_that_fails_is_done_without(path, python, monkeypatch):
    monkeypatch.setattr("terrestrial_carbon.plugin.storage.verify.LONG_JOURNAL", 0)
    monkeypatch.setattr("terrestrial_carbon.plugin.storage.verify_process.GENESIS", "0")  # not what it is
    assert verify(path, python=python).is_ok


def test_many_findings_are_counted(path, monkeypatch):
    monkeypatch.setattr("terrestrial_carbon.plugin.storage.verify.LISTED", 3)
    tampered(path, lambda db: db.run("DELETE FROM transfer"))
    found = verify(path)
    assert len(found.findings) == 4 and found.findings[-1].values["number"] == 7
