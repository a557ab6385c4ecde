"""A program of its own on a workspace, for tests of killing it and of two at once.

ledger_program.py storm PATH: acts of every kind without end; a line for each one that is done.
ledger_program.py redeem PATH PROJECT TIMES: redeems one tonne so many times; a line for each, and why not.
"""

from __future__ import annotations

import os
import random
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from tools.named_package import load_package  # noqa: E402

load_package()

from terrestrial_carbon.plugin.core.findings import RuleError  # noqa: E402
from terrestrial_carbon.plugin.core.mechanism import cancelling, credits, reserve, rights, years  # noqa: E402
from terrestrial_carbon.plugin.storage.errors import WorkspaceLocked  # noqa: E402
from terrestrial_carbon.plugin.storage.ledger import Ledger  # noqa: E402


class Place:
    """What the ledger needs of a workspace, without QGIS started."""

    def __init__(self, path) -> None:
        self.path, self.read_only = Path(path), False

    def writing(self, kept: bool = False):
        """As a workspace's."""
        from terrestrial_carbon.plugin.storage import database, kept_connection

        return kept_connection.writing(self.path) if kept else database.writing(self.path)


def blocks_of(ledger, **equal) -> list:
    """Return the blocks there are."""
    with ledger.reading() as book:
        return book.rows("credit_block", **equal)


def serials(block, amount: int) -> list:
    """Return the first serial numbers of a block as they are written."""
    return [f"{block['series']}-{block['first']}-{min(block['last'], block['first'] + amount - 1)}"]


def storm(path: str) -> None:
    """Do random acts until killed, or until the test that started it is gone."""
    parent = os.getppid()
    ledger = Ledger(Place(path), today=date(2016, 7, 2))
    dice = random.Random(os.getpid())  # noqa: S311 (dice, not secrets)
    with ledger.reading() as book:
        project = book.rows("project", code="A1")[0]["id"]
    entry = {"year": 2, "kind": "emissions", "parcel_id": "p7"}
    while os.getppid() == parent:
        act = dice.randrange(7)
        active = blocks_of(ledger, state="active")
        try:
            if act == 0:
                ledger.act(credits.redeem, project_id=project, amount_t=1)
            elif act == 5 or not active:
                ledger.act(rights.add_holders, holders=[{"name": "x" * 5000, "kind": "person"}] * 20)
            elif act == 1:
                block = dice.choice(active)
                to = "A" if block["owner_id"] == "state" else "state"
                ledger.act(credits.transfer, serials=serials(block, 2), to_id=to, price=9.0)
            elif act == 2:
                ledger.act(credits.retire, serials=serials(dice.choice(active), 1))
            elif act == 3:
                chosen = serials(dice.choice(active), 1)
                ledger.act(cancelling.cancel, serials=chosen, purpose="voluntary")
            elif act == 4:
                ledger.act(reserve.withhold, serials=serials(dice.choice(active), 3))
            else:
                ledger.act(years.record_entries, entries=[{**entry, "amount_tco2e": 0.001}] * 30)
        except RuleError:
            continue
        print("done", flush=True)


def redeem(path: str, project: str, times: int) -> None:
    """Redeem one tonne so many times; another program may do the same meanwhile."""
    ledger = Ledger(Place(path), today=date(2016, 7, 2))
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(times):
        while True:
            try:
                print(
                    ledger.act(credits.redeem, project_id=project, amount_t=1).result["serials"], flush=True
                )
            except WorkspaceLocked:
                continue
            except RuleError as error:
                print(error.finding.code, flush=True)
            break


if __name__ == "__main__":
    if sys.argv[1] == "storm":
        storm(sys.argv[2])
    else:
        redeem(sys.argv[2], sys.argv[3], int(sys.argv[4]))
