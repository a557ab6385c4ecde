"""The ledger in the database: the rules read it as they read memory, and the database guards it."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from ledger_kit import busy_ledger, sql
from qgis.core import QgsVectorLayer

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.book import Draft, refusal
from terrestrial_carbon.plugin.core.mechanism.journal import effects_of, first_break, replay
from terrestrial_carbon.plugin.core.mechanism.ledger_tables import (
    LEDGER_TABLES,
    LOOKED_UP,
    WRITTEN_ONCE,
    EntryKind,
)
from terrestrial_carbon.plugin.storage import errors, kept_connection
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.ledger_book import SqlBook
from terrestrial_carbon.plugin.storage.parcel_writer import parcel_writer
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import (
    WorkspaceSettings,
    create_workspace,
    open_workspace,
)


@pytest.fixture
def workspace(tmp_path, qgis_app):
    return create_workspace(tmp_path / "w.gpkg", WorkspaceSettings("Test"))


@pytest.fixture(scope="module")
def busy(tmp_path_factory, qgis_app):
    return busy_ledger(tmp_path_factory.mktemp("busy"))


def write(book, *, rows):
    """An act that writes rows as they are given."""
    draft = Draft(book)
    for table, row_id, values in rows:
        draft.change(table, row_id, **values) if draft.row(table, row_id) else draft.add(
            table, row_id, **values
        )
    return draft.act("write", {"rows": len(rows)})


def block(first, last, **more):
    return {"series": "EXA-2015-A1", "first": first, "last": last, "state": "active", **more}


# ---- the book


def test_the_database_reads_as_memory_does(busy):
    entries = busy.entries()
    assert first_break(entries) is None
    memory = replay(entries)
    with busy.reading() as book:
        for table, columns in LEDGER_TABLES.items():
            rows = book.rows(table)
            assert rows == memory.rows(table) and rows, table
            assert all(book.row(table, row["id"]) == row for row in rows)
            for column in columns:
                for value in {row[column] for row in rows}:
                    assert book.rows(table, **{column: value}) == memory.rows(table, **{column: value})
                if columns[column] == "real":
                    assert book.total(table, column) == pytest.approx(memory.total(table, column))
        for link, owners in (("right_parcel", "carbon_right"), ("project_parcel", "project")):
            for owner in book.rows(owners):
                totals = memory.parcel_totals(link, owner["id"])
                assert book.parcel_totals(link, owner["id"]) == pytest.approx(totals)
        for first in range(0, 35):
            for last in range(first, 35):
                asked = ("EXA-2015-A1", first, last)
                assert book.overlapping(*asked) == memory.overlapping(*asked)


def test_what_is_not_there(busy):
    with busy.reading() as book:
        assert book.row("holder", "nobody") is None
        assert book.rows("holder", id="nobody") == [] and book.total("bond", "year", year=99) == 0.0
        assert book.overlapping("XX-1-Y", 1, 9) == []
        assert set(book.parcel_totals("right_parcel", "none").values()) == {0.0}
        assert book.rows("account_entry", kind=EntryKind.GROWTH)[0]["kind"] == "growth"
        with pytest.raises(KeyError):
            book.rows("holder", nothing=1)
        with pytest.raises(KeyError):
            book.total("holder", "fid")
        assert len({book.new_id() for _ in range(100)}) == 100


@pytest.mark.parametrize(("table", "column"), [(t, c) for t, columns in LOOKED_UP.items() for c in columns])
def test_lookups_go_by_an_index(busy, table, column):
    with sql(busy.workspace.path) as connection:
        query = f'EXPLAIN QUERY PLAN SELECT * FROM {table} WHERE "{column}" IS ? ORDER BY +id'
        plan = " ".join(row[3] for row in connection.execute(query, ("x",)))
    assert f"USING INDEX {table}_{column}" in plan


# ---- acts


def test_an_act_is_one_entry_with_who_when_and_why(workspace):
    ledger = Ledger(workspace, who="Ana", clock=lambda: "2016-07-02T10:00:00+00:00")
    assert ledger.head() is None and ledger.entries() == [] and not ledger.is_open
    done = ledger.act(write, reason="first", rows=[("holder", "h", {"name": "林"})])
    (entry,) = ledger.entries()
    assert (entry.seq, entry.who, entry.kind, entry.reason) == (1, "Ana", "write", "first")
    assert entry.at == "2016-07-02T10:00:00+00:00"
    assert effects_of(entry.payload) == [["holder", "h", {"name": "林"}]] == [list(e) for e in done.effects]
    assert ledger.head() == (1, entry.hash)


def test_entries_come_in_pages_and_by_kind(busy):
    whole = busy.entries()
    assert [entry.seq for entry in whole] == list(range(1, 44))
    assert busy.entries(after=20) == whole[20:] and busy.entries(after=3, limit=2) == whole[3:5]
    redeemed = busy.entries(kind="redeem")
    assert [entry.kind for entry in redeemed] == ["redeem"] * 2
    assert busy.entries(after=redeemed[0].seq, kind="redeem") == redeemed[1:]


def test_a_refused_act_leaves_nothing(workspace):
    def refused(book):
        write(book, rows=[("holder", "h", {"name": "A"})])
        raise refusal("no")

    ledger = Ledger(workspace)
    with pytest.raises(RuleError):
        ledger.act(refused)
    assert ledger.head() is None and workspace.holders() == []


def test_rules_go_by_the_ledgers_day(workspace):
    ledger = Ledger(workspace, today=date(2001, 2, 3))
    with ledger.reading() as book:
        assert book.today == date(2001, 2, 3)
    with Ledger(workspace).reading() as book:
        assert book.today == date.today()


def test_a_reading_stays_what_it_is(workspace):
    with sql(workspace.path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    ledger = Ledger(workspace)
    with ledger.reading() as book:
        assert book.rows("holder") == []
        ledger.act(write, rows=[("holder", "h", {"name": "A"})])
        assert book.rows("holder") == []
    assert len(workspace.holders()) == 1


@pytest.mark.parametrize(
    "row",
    [
        ("holder", "h", {"name": 5}),
        ("holder", "h", {"nothing": "x"}),
        ("account_year", "1", {"emissions_tco2e": "many"}),
        ("account_year", "1", {"year": "1"}),
        ("bond", "b", {"amount_tco2e": float("nan")}),
        ("bond", "b", {"amount_tco2e": [1]}),
    ],
)
def test_what_a_column_does_not_take_is_refused(workspace, row):
    with pytest.raises(ValueError):
        Ledger(workspace).act(write, rows=[row])
    assert Ledger(workspace).head() is None


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("credit_block", "b", block(0, 5))], "impossible serials"),
        ([("credit_block", "b", block(6, 5))], "impossible serials"),
        ([("credit_block", "a", block(1, 5)), ("credit_block", "b", block(5, 9))], "overlapping"),
        ([("credit_block", "a", block(3, 4)), ("credit_block", "b", block(1, 9))], "overlapping"),
        ([("credit_block", "a", block(1, 9)), ("credit_block", "b", block(3, 4))], "overlapping"),
        ([("credit_block", "b", block(1, 5, state="lost"))], "unknown state"),
        ([("account_entry", "e", {"year": 1, "kind": "fire", "amount_tco2e": 1.0})], "unknown kind"),
        ([("transfer", "t", {"movement": "cancel", "purpose": "fun"})], "unknown purpose"),
        ([("project", "p", {"risk": "huge"})], "unknown risk"),
        ([("bond", "p", {"state": "lost"})], "unknown state"),
        ([("account_entry", "e", {"kind": "growth", "amount_tco2e": 1.0})], "NOT NULL"),
    ],
)
def test_the_database_refuses_what_must_never_be(workspace, rows, words):
    with pytest.raises(errors.LedgerRefused, match=words):
        Ledger(workspace).act(write, rows=rows)
    assert Ledger(workspace).head() is None
    assert verify(workspace.path).is_ok


def test_a_block_may_be_split_in_any_order(workspace):
    ledger = Ledger(workspace)
    ledger.act(write, rows=[("series", "EXA-2015-A1", {"last": 40}), ("credit_block", "a", block(1, 40))])
    parts = [("credit_block", "b", block(11, 40)), ("credit_block", "a", {"last": 10})]
    ledger.act(write, rows=parts)
    with ledger.reading() as book:
        assert [row["id"] for row in book.overlapping("EXA-2015-A1", 10, 11)] == ["a", "b"]
        assert book.overlapping("EXA-2015-A2", 10, 11) == []
    assert verify(workspace.path).is_ok


def test_retired_credits_stay_so_and_serials_never_go_back(workspace):
    ledger = Ledger(workspace)
    ledger.act(write, rows=[("series", "EXA-2015-A1", {"last": 4}), ("credit_block", "a", block(1, 4))])
    ledger.act(write, rows=[("credit_block", "a", {"state": "retired"})])
    with pytest.raises(errors.LedgerRefused, match="stay so"):
        ledger.act(write, rows=[("credit_block", "a", {"state": "active"})])
    with pytest.raises(errors.LedgerRefused, match="never go back"):
        ledger.act(write, rows=[("series", "EXA-2015-A1", {"last": 3})])


# ---- guards against other programs


@pytest.mark.parametrize("table", LEDGER_TABLES)
@pytest.mark.parametrize("how", ["insert", "replace", "update", "delete", "update last", "renumber"])
def test_another_program_is_refused_on_every_table(busy, table, how):
    statement = {
        "insert": f"INSERT INTO {table} (id) VALUES ('x')",
        "replace": f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
        "update": f"UPDATE {table} SET id = id",
        "delete": f"DELETE FROM {table}",
        "update last": f"UPDATE {table} SET id = 'y', entry_seq = (SELECT max(seq) FROM journal)",
        "renumber": f"UPDATE OR REPLACE {table} SET fid = 1, entry_seq = (SELECT max(seq) FROM journal)",
    }[how]
    if how == "renumber" and table not in WRITTEN_ONCE:
        statement += " WHERE fid > 1 OR fid = 1 AND 0"
    with sql(busy.workspace.path) as connection:
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()
        try:
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(statement)
        except pytest.fail.Exception:
            assert how == "renumber" and len(rows) == 1  # nothing to renumber
        assert connection.execute(f"SELECT * FROM {table}").fetchall() == rows


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET reason = 'x'",
        "DELETE FROM journal",
        "INSERT INTO journal (id, at, who, kind, reason, payload, previous_hash, hash) "
        "VALUES ('', '', '', '', '', '', '', '')",
        "INSERT INTO journal SELECT seq + 1, id, at, who, kind, reason, payload, previous_hash, hash "
        "FROM journal ORDER BY seq DESC LIMIT 1",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal LIMIT 1",
        "INSERT INTO journal SELECT seq + 2, id, at, who, kind, reason, payload, hash, hash "
        "FROM journal ORDER BY seq DESC LIMIT 1",
    ],
)
def test_another_program_is_refused_on_the_journal(busy, statement):
    with sql(busy.workspace.path) as connection, pytest.raises(sqlite3.IntegrityError, match="journal"):
        connection.execute(statement)
    assert verify(busy.workspace.path).is_ok


def test_every_table_is_a_layer_in_qgis(busy):
    for table in (*LEDGER_TABLES, "journal"):
        layer = QgsVectorLayer(f"{busy.workspace.path}|layername={table}", table, "ogr")
        assert layer.isValid() and layer.featureCount() > 0, table
        assert "entry_seq" in layer.fields().names() or table == "journal"


def test_an_edit_in_qgis_is_refused(busy):
    layer = QgsVectorLayer(f"{busy.workspace.path}|layername=holder", "holder", "ogr")
    fid = next(layer.getFeatures()).id()
    assert not layer.dataProvider().changeAttributeValues({fid: {layer.fields().indexOf("name"): "Me"}})
    assert not layer.dataProvider().deleteFeatures([fid])
    assert {holder["name"] for holder in busy.workspace.holders()} == {"Ada & Sons", "State"}


# ---- imports and the connection that is kept


def test_holders_of_an_import_are_one_entry_in_its_transaction(workspace):
    workspace.add_holders([{"id": "a", "name": "Ann"}])
    with parcel_writer(workspace) as writer:
        ids = [writer.holder_id(name)[0] for name in ("Ann", "Bob", "Bob", "Cem", "a")]
    assert ids[0] == ids[4] == "a" and ids[1] == ids[2]
    assert [entry.kind for entry in Ledger(workspace).entries()] == ["add_holders"] * 2
    with pytest.raises(ZeroDivisionError), parcel_writer(workspace) as writer:
        writer.holder_id("Dan")
        raise ZeroDivisionError
    assert len(Ledger(workspace).entries()) == 2
    assert verify(workspace.path).is_ok


def test_a_holder_twice_is_refused(workspace):
    workspace.add_holders([{"id": "a", "name": "Ann"}])
    with pytest.raises(RuleError, match="holder_exists"):
        workspace.add_holders([{"id": "b", "name": "Bob"}, {"id": "a", "name": "Ann"}])
    assert len(workspace.holders()) == 1


def test_the_kept_connection_follows_the_file(workspace, tmp_path):
    """A file put in the place of another is another file, whoever still has the first one open."""
    path = workspace.path
    workspace.add_holders([{"name": "Ann"}])
    other = create_workspace(tmp_path / "other.gpkg", WorkspaceSettings("Other"))
    other.settle()
    other.path.replace(path)
    again = open_workspace(path)
    again.add_holders([{"name": "Bob"}])
    assert [holder["name"] for holder in again.holders()] == ["Bob"]


def test_the_kept_connection_is_let_go(workspace):
    workspace.add_holders([{"name": "Ann"}])
    assert kept_connection._keeper._connection is not None
    workspace.settle()
    assert kept_connection._keeper._connection is None
    with sql(workspace.path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    workspace.add_holders([{"name": "Bob"}])
    assert kept_connection._keeper._connection is None  # whoever closes last folds the log in
    workspace.settle()
    assert [entry.name for entry in workspace.path.parent.iterdir()] == [workspace.path.name]


def test_a_workspace_that_can_only_be_read_takes_no_act(workspace):
    from dataclasses import replace

    with pytest.raises(errors.WorkspaceReadOnly):
        Ledger(replace(workspace, read_only=True)).act(write, rows=[])


def test_a_book_on_a_plain_connection(busy):
    with sql(busy.workspace.path) as connection:
        assert len(SqlBook(connection).rows("holder")) == 2
