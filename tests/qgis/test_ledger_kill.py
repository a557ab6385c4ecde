"""A program killed at any moment of a storm of acts leaves a whole ledger; two programs issue no tonne twice.

TC_KILLS sets the number of moments (make bench: 200).
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from ledger_kit import busy_ledger, sql

from terrestrial_carbon.plugin.core.mechanism.availability import available
from terrestrial_carbon.plugin.core.mechanism.journal import first_break, replay
from terrestrial_carbon.plugin.core.mechanism.ledger_tables import LEDGER_TABLES
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

PROGRAM = Path(__file__).resolve().parents[1] / "ledger_program.py"
KILLS = int(os.environ.get("TC_KILLS", "20"))
STORM_SECONDS = 0.25  # of acts before a program is killed, at most


@pytest.fixture
def ledger(tmp_path, qgis_app):
    return busy_ledger(tmp_path)


def program(*arguments):
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def check_whole(path) -> int:
    """Check that the workspace opens, verifies, and is what its journal says; return the entries."""
    workspace = open_workspace(path)
    found = verify(path)
    assert found.is_ok, found.findings[:3]
    ledger = Ledger(workspace)
    entries = ledger.entries(limit=1_000_000)
    assert first_break(entries) is None
    replayed = replay(entries)
    with ledger.reading() as book:
        for table in LEDGER_TABLES:
            assert book.rows(table) == replayed.rows(table), table
    with sql(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    return found.entries


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_killed_at_any_moment(ledger, tmp_path, mode):
    """The same file goes on from kill to kill, so that what one leaves the next must bear."""
    path = ledger.workspace.path
    dice = random.Random(4)
    entries, torn = ledger.head()[0], 0
    for _ in range(KILLS // 2):
        with sql(path) as connection:
            connection.execute(f"PRAGMA journal_mode = {mode}")
        storm = program("storm", path)
        try:
            assert storm.stdout.readline() == "done\n"
            time.sleep(dice.random() * STORM_SECONDS)  # the moment of the kill
        finally:
            storm.send_signal(signal.SIGKILL)
            storm.wait()
        told = 1 + len([line for line in storm.stdout.read().splitlines() if line == "done"])
        storm.stdin.close()
        torn += any(Path(f"{path}{suffix}").exists() for suffix in ("-journal", "-wal"))
        before, entries = entries, check_whole(path)
        assert entries in (before + told, before + told + 1)  # the last one may not have been told
    assert torn or mode == "delete"  # in most storms the kill falls into a transaction


def test_two_programs_issue_no_tonne_twice(ledger, tmp_path):
    """Together they ask for more than the project may redeem: each tonne goes to one of them only."""
    path = ledger.workspace.path
    with ledger.reading() as book:
        project = book.rows("project", code="A1")[0]["id"]
        left = available(book, project, 1).whole_t
    assert left > 3
    both = [program("redeem", path, project, left) for _ in range(2)]
    for one in both:
        assert one.stdout.readline() == "ready\n"
    for one in both:
        one.stdin.write("go\n")
        one.stdin.flush()
    answers = [answer for one in both for answer in one.communicate()[0].split()]
    issued = [answer for answer in answers if answer.startswith("EXA-2015-A1-")]
    assert len(answers) == 2 * left
    assert len(issued) == len(set(issued)) == left
    assert set(answers) - set(issued) == {"over_entitlement"}
    check_whole(path)


def test_a_workspace_in_use_is_said_and_nothing_is_written(ledger, monkeypatch):
    from terrestrial_carbon.plugin.storage import database, errors, kept_connection

    kept_connection.release()
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.1)
    head = ledger.head()
    with sql(ledger.workspace.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.WorkspaceLocked, match="in use by another program"):
            ledger.workspace.add_holders([{"name": "Ana"}])
        other.execute("ROLLBACK")
    assert ledger.head() == head


def test_a_copy_is_a_ledger_of_its_own(ledger, tmp_path):
    copy = shutil.copy(ledger.workspace.path, tmp_path / "copy.gpkg")
    open_workspace(copy).add_holders([{"name": "Ana"}])
    assert verify(copy).entries == verify(ledger.workspace.path).entries + 1
