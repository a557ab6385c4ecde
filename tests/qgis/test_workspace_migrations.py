"""Older workspaces are copied, then brought up to date in one transaction or not at all."""

import pytest
from ledger_kit import old_workspace, sql

from terrestrial_carbon.plugin.core.mechanism.journal import effects_of, first_break, replay
from terrestrial_carbon.plugin.storage import errors
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.ledger_schema import ledger_indexes, ledger_triggers
from terrestrial_carbon.plugin.storage.migrations import MIGRATIONS, migrate
from terrestrial_carbon.plugin.storage.schema import SCHEMA_VERSION
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace, open_workspace

STEPS = {
    1: lambda connection: connection.execute("ALTER TABLE holder ADD COLUMN email TEXT"),
    2: lambda connection: connection.execute("UPDATE holder SET email = 'none'"),
}
HOLDERS = ["Ada & Sons", "State"]


@pytest.fixture
def old(tmp_path, qgis_app):
    return old_workspace(tmp_path)


def version_of(path):
    with sql(path) as connection:
        row = connection.execute("SELECT value FROM workspace_meta WHERE key='schema_version'").fetchone()
    return int(row[0])


def names_in(path):
    with sql(path) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM holder ORDER BY name")]


def columns_in(path):
    """Table → its columns, names only, and the names of triggers and indexes."""
    with sql(path) as connection:
        query = "SELECT type, name, tbl_name FROM sqlite_master WHERE sql IS NOT NULL"
        made = list(connection.execute(query))
        tables = [name for kind, name, _ in made if kind == "table" and not name.startswith("rtree")]
        columns = {
            name: [row[1] for row in connection.execute("SELECT * FROM pragma_table_info(?)", (name,))]
            for name in tables
        }
    ours = {*ledger_triggers(), *ledger_indexes()}
    return columns, {name for _, name, _ in made if name in ours}


def test_every_older_version_has_its_step():
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))


def test_what_is_up_to_date_is_left_alone(tmp_path, qgis_app):
    workspace = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings("Test"))
    before = workspace.path.read_bytes()
    assert migrate(workspace.path) is None
    assert workspace.path.read_bytes() == before
    assert version_of(workspace.path) == SCHEMA_VERSION


def test_steps_run_in_order_after_a_copy(old):
    copy = migrate(old, STEPS, 3)
    assert version_of(old) == 3 and version_of(copy) == 1
    with sql(old) as connection:
        assert connection.execute("SELECT DISTINCT email FROM holder").fetchall() == [("none",)]
    assert names_in(copy) == HOLDERS
    assert {p.name for p in old.parent.iterdir()} == {"old.gpkg", copy.name}


def test_a_failing_step_takes_all_steps_back(old):
    steps = {**STEPS, 2: lambda connection: connection.execute("UPDATE nowhere SET x = 1")}
    with pytest.raises(errors.WorkspaceNotWritten):
        migrate(old, steps, 3)
    assert version_of(old) == 1
    assert names_in(old) == HOLDERS


def test_a_missing_step_is_said_before_anything_is_done(old):
    with pytest.raises(errors.WorkspaceDamaged):
        migrate(old, {2: STEPS[2]}, 3)
    assert [p.name for p in old.parent.iterdir()] == ["old.gpkg"]


def test_holders_and_entries_become_the_first_act(old):
    with sql(old) as connection:
        before = connection.execute("SELECT * FROM account_entry ORDER BY fid").fetchall()
    workspace = open_workspace(old)
    (entry,) = Ledger(workspace).entries()
    assert (entry.seq, entry.kind) == (1, "migrated")
    assert first_break([entry]) is None
    assert len(effects_of(entry.payload)) == 18
    with sql(old) as connection:
        after = connection.execute("SELECT * FROM account_entry ORDER BY fid").fetchall()
    assert [row[:-3] for row in after] == before
    assert {row[-3:] for row in after} == {(None, None, 1)}
    with Ledger(workspace).reading() as book:
        replayed = replay([entry])
        for table in ("holder", "account_entry"):
            assert book.rows(table) == replayed.rows(table)
    assert book.today and [holder["name"] for holder in workspace.holders()] == HOLDERS


def test_an_unknown_kind_of_entry_of_old_stays(old):
    entries = open_workspace(old).account_entries()
    assert [(e["year"], e["amount_tco2e"]) for e in entries if e["kind"] == "fire"] == [(2016, -3.25)]


def test_a_migrated_workspace_takes_acts_and_refuses_tampering(old):
    workspace = open_workspace(old)
    workspace.append_account_entries([{"year": 2020, "kind": "emissions", "amount_tco2e": 1.0}])
    workspace.add_holders([{"name": "Ana"}])
    assert [entry.kind for entry in Ledger(workspace).entries()] == [
        "migrated",
        "record_entries",
        "add_holders",
    ]
    with pytest.raises(Exception, match="append-only"), workspace.writing() as connection:
        connection.execute("DELETE FROM account_entry")


def test_an_empty_old_workspace_starts_with_an_empty_journal(old):
    with sql(old) as connection:
        for table in ("account_entry", "holder"):
            connection.execute("DROP TRIGGER IF EXISTS account_entry_no_delete")
            connection.execute(f"DELETE FROM {table}")
    assert Ledger(open_workspace(old)).head() is None


def test_new_and_migrated_workspaces_have_the_same_tables(old, tmp_path):
    new = create_workspace(tmp_path / "new.gpkg", WorkspaceSettings("Test")).path
    migrate(old)
    assert columns_in(old) == columns_in(new)
