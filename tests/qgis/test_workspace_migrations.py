"""Older workspaces are copied, then brought up to date in one transaction or not at all."""

import sqlite3

import pytest

from terrestrial_carbon.plugin.storage import errors
from terrestrial_carbon.plugin.storage.migrations import MIGRATIONS, migrate
from terrestrial_carbon.plugin.storage.schema import SCHEMA_VERSION
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace, open_workspace

STEPS = {
    1: lambda connection: connection.execute("ALTER TABLE holder ADD COLUMN email TEXT"),
    2: lambda connection: connection.execute("UPDATE holder SET email = 'none'"),
}


@pytest.fixture
def workspace(tmp_path, qgis_app):
    made = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings("Test"))
    made.add_holders([{"name": "Ana"}])
    return made


def version_of(path):
    with sqlite3.connect(path) as connection:
        row = connection.execute("SELECT value FROM workspace_meta WHERE key='schema_version'").fetchone()
    connection.close()
    return int(row[0])


def test_every_older_version_has_its_step():
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))


def test_what_is_up_to_date_is_left_alone(workspace):
    before = workspace.path.read_bytes()
    assert migrate(workspace.path) is None
    assert workspace.path.read_bytes() == before


def test_steps_run_in_order_after_a_copy(workspace):
    copy = migrate(workspace.path, STEPS, 3)
    assert version_of(workspace.path) == 3 and version_of(copy) == 1
    with sqlite3.connect(workspace.path) as connection:
        assert connection.execute("SELECT email FROM holder").fetchall() == [("none",)]
    connection.close()
    assert open_workspace(copy).holders()[0]["name"] == "Ana"
    assert {p.name for p in workspace.path.parent.iterdir()} == {"w.gpkg", copy.name}


def test_a_failing_step_takes_all_steps_back(workspace):
    steps = {**STEPS, 2: lambda connection: connection.execute("UPDATE nowhere SET x = 1")}
    with pytest.raises(errors.WorkspaceNotWritten):
        migrate(workspace.path, steps, 3)
    assert version_of(workspace.path) == 1
    assert open_workspace(workspace.path).holders()[0]["name"] == "Ana"


def test_a_missing_step_is_said_before_anything_is_done(workspace):
    with pytest.raises(errors.WorkspaceDamaged):
        migrate(workspace.path, {2: STEPS[2]}, 3)
    assert [p.name for p in workspace.path.parent.iterdir()] == ["w.gpkg"]
