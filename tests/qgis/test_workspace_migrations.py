"""Older workspaces are copied, then brought up to date in one transaction or not at all."""

import pytest
from ledger_kit import (
    old_workspace,
    sql,
    workspace_of_schema_2,
    workspace_of_schema_3,
    workspace_of_schema_4,
    workspace_of_schema_5,
)

from terrestrial_carbon.plugin.core.checks.kinds import CheckFinding, Kind
from terrestrial_carbon.plugin.core.lulucf.forest import ForestDefinition
from terrestrial_carbon.plugin.core.mechanism.baseline_tables import BASELINE_TABLES
from terrestrial_carbon.plugin.core.mechanism.evidence_tables import EVIDENCE_TABLES
from terrestrial_carbon.plugin.core.mechanism.journal import effects_of, first_break, replay
from terrestrial_carbon.plugin.core.mechanism.ledger_tables import LEDGER_TABLES
from terrestrial_carbon.plugin.core.mechanism.review_tables import REVIEW_TABLES
from terrestrial_carbon.plugin.core.mechanism.years import record_entries
from terrestrial_carbon.plugin.storage import errors
from terrestrial_carbon.plugin.storage.evidence import attach
from terrestrial_carbon.plugin.storage.forest import set_forest
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.ledger_schema import ledger_indexes, ledger_triggers
from terrestrial_carbon.plugin.storage.migrations import MIGRATIONS, migrate
from terrestrial_carbon.plugin.storage.overlays import overlays
from terrestrial_carbon.plugin.storage.plain_tables import PLAIN_TABLES, plain_statements
from terrestrial_carbon.plugin.storage.schema import FOREST_FIELDS, FOREST_TRIGGERS, SCHEMA_VERSION
from terrestrial_carbon.plugin.storage.spatial_tables import SPATIAL_TABLES
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.waivers import waive, waivers
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


def sql_in(path):
    """Name and SQL text of every table, index and trigger."""
    with sql(path) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_master").fetchall()


PLAIN = {*plain_statements()} | {trigger.split()[2] for trigger in FOREST_TRIGGERS}


def rows_of_schema_2(path):
    """Table → its rows, by the columns that schema 2 had."""
    newer = {*PLAIN_TABLES, "workspace_meta", "event", "natural_mark", "natural_follow_up"}
    newer |= {*BASELINE_TABLES, *EVIDENCE_TABLES, *REVIEW_TABLES, *SPATIAL_TABLES}
    views = "SELECT name FROM sqlite_master WHERE type = 'view'"
    found = {}
    with sql(path) as connection:
        for (name,) in connection.execute(f"SELECT table_name FROM gpkg_contents EXCEPT {views}").fetchall():
            columns = [row[1] for row in connection.execute("SELECT * FROM pragma_table_info(?)", (name,))]
            listed = ", ".join(f'"{column}"' for column in columns if column not in FOREST_FIELDS)
            if name not in newer:
                found[name] = connection.execute(f'SELECT {listed} FROM "{name}" ORDER BY rowid').fetchall()
    newer = len(BASELINE_TABLES) + len(EVIDENCE_TABLES) + len(REVIEW_TABLES)
    assert len(found) > len(LEDGER_TABLES) - newer
    return found


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


@pytest.mark.parametrize(
    "unpack",
    [
        old_workspace,
        workspace_of_schema_2,
        workspace_of_schema_3,
        workspace_of_schema_4,
        workspace_of_schema_5,
    ],
)
def test_new_and_migrated_workspaces_have_the_same_tables(tmp_path, qgis_app, unpack):
    new = create_workspace(tmp_path / "new.gpkg", WorkspaceSettings("Test")).path
    older = unpack(tmp_path)
    migrate(older)
    assert columns_in(older) == columns_in(new)
    texts = [{name: text for name, text in sql_in(path) if name in PLAIN} for path in (older, new)]
    assert texts[0] == texts[1] and len(texts[0]) == len(PLAIN)
    with sql(older) as connection:
        known = {row[0] for row in connection.execute("SELECT table_name FROM gpkg_contents")}
    assert {*PLAIN_TABLES, *LEDGER_TABLES} <= known


@pytest.mark.parametrize(
    ("unpack", "version", "entries"),
    [(workspace_of_schema_2, 2, 24), (workspace_of_schema_3, 3, 27), (workspace_of_schema_5, 5, 31)],
)
def test_a_ledger_of_an_older_schema_stays_what_it_was(tmp_path, qgis_app, unpack, version, entries):
    path = unpack(tmp_path)
    before = rows_of_schema_2(path)
    with sql(path) as connection:
        head = connection.execute("SELECT seq, hash FROM journal ORDER BY seq DESC").fetchone()
    assert [finding.code for finding in verify(path).findings] == ["older_ledger"]
    workspace = open_workspace(path)
    assert version_of(path) == SCHEMA_VERSION and workspace.settings.forest is None
    (copy,) = [p for p in tmp_path.iterdir() if f".v{version}-" in p.name]
    assert version_of(copy) == version
    assert rows_of_schema_2(path) == before == rows_of_schema_2(copy)
    assert Ledger(workspace).head() == head
    found = verify(path)
    assert (found.entries, found.findings) == (entries, ())
    Ledger(workspace).act(record_entries, entries=[{"year": 2, "kind": "emissions", "amount_tco2e": 1.0}])
    assert verify(path).is_ok and verify(path, head[1]).is_ok


@pytest.mark.parametrize("unpack", [old_workspace, workspace_of_schema_2, workspace_of_schema_3])
def test_the_forest_definition_has_its_limits_in_any_workspace(tmp_path, qgis_app, unpack):
    workspace = set_forest(open_workspace(unpack(tmp_path)), ForestDefinition(10, 0.05, 5))
    layer = workspace.boundary_layer()
    (feature,) = layer.getFeatures()
    for field, value in (("forest_crown_pct", 9.9), ("forest_area_ha", 1.01), ("forest_height_m", 1.9)):
        index = layer.fields().indexOf(field)
        assert not layer.dataProvider().changeAttributeValues({feature.id(): {index: value}})
    assert open_workspace(workspace.path).settings.forest == ForestDefinition(10.0, 0.05, 5.0)


def test_a_workspace_of_schema_4_takes_waivers_and_keeps_the_rest(tmp_path, qgis_app):
    path = workspace_of_schema_4(tmp_path)
    workspace = open_workspace(path)
    assert version_of(path) == SCHEMA_VERSION
    (copy,) = [p for p in tmp_path.iterdir() if ".v4-" in p.name]
    assert version_of(copy) == 4
    assert [one.name for one in overlays(workspace)] == ["Losses"]
    assert sorted(f["name"] for f in workspace.parcel_layer().getFeatures()) == ["P0", "P1"]
    waive(workspace, CheckFinding(Kind.GAP, area_ha=1.0, x=2.0, y=3.0), "a lake")
    assert [one.reason for one in waivers(open_workspace(path)).values()] == ["a lake"]
    with pytest.raises(Exception, match="CHECK"), workspace.writing() as connection:
        connection.execute("UPDATE check_waiver SET reason = ' '")


def test_a_workspace_of_schema_5_takes_evidence_and_keeps_the_rest(tmp_path, qgis_app):
    path = workspace_of_schema_5(tmp_path)
    (tmp_path / "decree.txt").write_text("Art. 1")
    workspace = open_workspace(path)
    (copy,) = [p for p in tmp_path.iterdir() if ".v5-" in p.name]
    assert (version_of(path), version_of(copy)) == (SCHEMA_VERSION, 5)
    assert [one.reason for one in waivers(workspace).values()] == ["a lake"]
    attach(workspace, ["p1"], files=[tmp_path / "decree.txt"])
    with sql(path) as connection:
        assert connection.execute("SELECT parcel_id, title FROM parcel_evidence").fetchall() == [
            ("p1", "decree.txt")
        ]
    assert verify(path).is_ok
