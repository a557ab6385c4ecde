"""A program killed while it signs 1,000 parcels off, and two programs that sign the same ones."""

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
from merge_kit import grid_workspace

from terrestrial_carbon.plugin.core.review.decisions import decide
from terrestrial_carbon.plugin.storage.clock import now
from terrestrial_carbon.plugin.storage.ledger import Ledger, append
from terrestrial_carbon.plugin.storage.ledger_book import SqlBook
from terrestrial_carbon.plugin.storage.sign_offs import basis_of, hindrances, signed_rows
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

PROGRAM = Path(__file__).resolve().parents[1] / "signing_program.py"
KILLS = int(os.environ.get("TC_KILLS", "6"))
COLUMNS, ROWS = 40, 25


@pytest.fixture(scope="module")
def decided(qgis_app, tmp_path_factory):
    """A thousand parcels with which a reader agrees."""
    workspace = grid_workspace(tmp_path_factory.mktemp("thousand"), COLUMNS, ROWS)
    ids = [f"r{row}c{column}" for row in range(ROWS) for column in range(COLUMNS)]
    basis = basis_of(workspace, ids)
    with workspace.writing() as connection:
        book = SqlBook(connection)
        for one in ids:
            asked = {"subject_kind": "parcel", "subject_id": one, "reader": "Ana", "verdict": "agree"}
            done = decide(book, basis_sha256=basis[one], at=now(), **asked)
            append(connection, done, at=now(), who="Ana", reason="")
    assert hindrances(workspace) == {}
    return workspace


def started(path, who):
    program = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(path), who],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert program.stdout.readline() == "ready\n"
    return program


def go(program):
    program.stdin.write("go\n")
    program.stdin.flush()


def test_killed_at_any_moment_all_are_signed_or_none(decided, tmp_path):
    dice, seen, span = random.Random(7), set(), 1.0
    for number in range(KILLS):
        path = shutil.copy(decided.path, tmp_path / f"{number}.gpkg")
        program = started(path, "Vera")
        try:
            go(program)
            began = time.monotonic()
            if number == 0:
                assert program.stdout.readline() == "done\n"
                span = time.monotonic() - began
            else:
                time.sleep(dice.random() * span)
        finally:
            program.send_signal(signal.SIGKILL)
            program.wait()
        workspace = open_workspace(path)
        count = len(signed_rows(workspace))
        assert count in (0, COLUMNS * ROWS)
        assert len(Ledger(workspace).entries(kind="sign_off")) == (1 if count else 0)
        assert verify(path).is_ok
        seen.add(count)
    assert seen == {0, COLUMNS * ROWS}


def test_two_programs_never_sign_one_parcel_twice(decided, tmp_path):
    path = shutil.copy(decided.path, tmp_path / "two.gpkg")
    programs = [started(path, who) for who in ("Vera", "Victor")]
    for program in programs:
        go(program)
    said = sorted(program.communicate(timeout=600)[0].strip() for program in programs)
    assert said.count("done") == 1 and said[1 - said.index("done")] in ("parcel_signed_off", "locked")
    workspace = open_workspace(path)
    assert len(signed_rows(workspace)) == COLUMNS * ROWS
    assert len({row["who"] for row in signed_rows(workspace).values()}) == 1 and verify(path).is_ok
