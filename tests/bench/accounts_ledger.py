"""Measure the ledger at 1,000,000 journal entries: verify, append, a holder's statement.

accounts_ledger.py [--entries N] [--repeats N]: prints a table, exit code 1 when a limit is passed.
The ledger is made by real acts, without the database's guards while it is made, and kept in
build/bench for the next run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
sys.path.insert(0, str(TESTS))

from tools.named_package import load_package  # noqa: E402

load_package()

from terrestrial_carbon.plugin.core.mechanism.credits import redeem, transfer  # noqa: E402
from terrestrial_carbon.plugin.core.mechanism.entitlement import holder_statement  # noqa: E402
from terrestrial_carbon.plugin.core.mechanism.opening import BaselineParcel, open_accounts  # noqa: E402
from terrestrial_carbon.plugin.core.mechanism.projects import add_project, certify  # noqa: E402
from terrestrial_carbon.plugin.core.mechanism.rights import add_holders, add_right  # noqa: E402
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries  # noqa: E402

# what is measured: its words, and the longest allowed, in seconds
LIMITS = {
    "verify": ("verify the ledger", 20.0),
    "append": ("append one act", 0.005),
    "statement": ("a holder's statement", 1.0),
}
JOINED, TODAY = date(2015, 7, 1), date(2064, 1, 1)
YEARS, PARCELS, HOLDERS = 48, 10_000, 100
TRANSFERRED = 0.3  # of the entries; the others record emissions
APPENDS = 300


class Maker:
    """Makes a ledger of many entries in a new workspace's file, by real acts."""

    def __init__(self, connection) -> None:
        from terrestrial_carbon.plugin.storage.ledger_book import SqlBook

        self._connection = connection
        self._book = SqlBook(connection, TODAY)
        self._dice = random.Random(1)  # noqa: S311 (dice, not secrets)
        self.entries = 0
        self._blocks: list = []  # [serials' series, first, last, owner], each to be sold bit by bit

    def act(self, rule, **params):
        """Do an act as the ledger does, without a transaction of its own."""
        from terrestrial_carbon.plugin.storage.ledger import append

        done = rule(self._book, **params)
        append(self._connection, done, at="2026-01-01T00:00:00+00:00", who="bench", reason="")
        self.entries += 1
        return done

    def make(self, entries: int) -> None:
        """Make about ``entries`` entries: every year emissions, credits and their sale."""
        projects = self._found()
        each = max(1, (entries - self.entries) // YEARS)
        for year in range(1, YEARS + 1):
            self._year(year, each, projects)
        while self.entries < entries:
            self._emit(YEARS + 1)
        print(f"\r{self.entries:,} entries", flush=True)

    def _found(self) -> list:
        stock = 10_000.0
        parcels = [
            BaselineParcel(f"p{i:05d}", f"Parcel {i}", "tradeable", None, "tradeable", f"h{i % HOLDERS:03d}",
                           None, 100.0, stock, 100.0, "0" * 64, 0.0, stock)
            for i in range(PARCELS)
        ]  # fmt: skip
        whole = stock * PARCELS
        self.act(add_holders, holders=[
            {"id": f"h{i:03d}", "name": f"Holder {i}", "kind": "company"} for i in range(HOLDERS)
        ])  # fmt: skip
        figures = {
            "p0_tco2e": 0.0,
            "t0_tco2e": whole,
            "annual_budget_tco2e": whole / 50,
            "stock_tco2e": whole,
        }
        self.act(
            open_accounts,
            parcels=parcels,
            joining_date=JOINED.isoformat(),
            period_years=50,
            country="BEN",
            method="tradeable_stock",
            **figures,
        )
        projects = []
        for i in range(HOLDERS):
            ids = [parcel.id for parcel in parcels[i::HOLDERS]]
            right = self.act(add_right, holder_id=f"h{i:03d}", kind="emission", parcel_ids=ids).result["id"]
            projects.append(self.act(add_project, right_id=right, code=f"P{i:03d}", name=f"Project {i}",
                                     kind="avoidance").result["id"])  # fmt: skip
            self.act(certify, project_id=projects[-1], standard="National", certified_on="2015-08-01")
        return projects

    def _year(self, year: int, each: int, projects: list) -> None:
        last = self.entries + each
        for project in projects:
            serials = self.act(redeem, project_id=project, amount_t=5_000, year=year).result["serials"]
            series, first, end = serials.rsplit("-", 2)
            holder = f"h{projects.index(project):03d}"
            self._blocks.append([series, int(first), int(end), holder])
        while self.entries < last - 1:
            if self.entries % 1000 == 0:
                print(f"\r{self.entries:,} entries", end="", flush=True)
            if self._dice.random() < TRANSFERRED:
                self._sell()
            else:
                self._emit(year)
        self.act(close_year, year=year)

    def _emit(self, year: int) -> None:
        parcel = f"p{self._dice.randrange(PARCELS):05d}"
        entry = {"year": year, "kind": "emissions", "amount_tco2e": self._dice.random(), "parcel_id": parcel}
        self.act(record_entries, entries=[entry])

    def _sell(self) -> None:
        block = self._dice.choice(self._blocks)
        series, first, last, owner = block
        amount = self._dice.randint(1, 5)
        if first + amount > last:
            self._blocks.remove(block)
            return
        buyer = f"h{self._dice.randrange(HOLDERS):03d}"
        if buyer != owner:
            self.act(transfer, serials=[f"{series}-{first}-{first + amount - 1}"], to_id=buyer, price=7.5)
            block[1] = first + amount


def stored_ledger(entries: int) -> Path:
    """Return the workspace with so many entries, made if there is none with today's tables."""
    from terrestrial_carbon.plugin.storage.ledger_schema import (
        create_triggers,
        ledger_indexes,
        ledger_statements,
        ledger_triggers,
    )
    from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace

    schema = repr([ledger_statements(), ledger_indexes(), ledger_triggers()])
    digest = hashlib.sha256(schema.encode("utf-8")).hexdigest()[:8]
    path = ROOT / "build" / "bench" / f"ledger-{entries}-{digest}.gpkg"
    if path.exists():
        return path
    print(f"Making {entries:,} entries: this takes some ten minutes ...", flush=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".part.gpkg")
    settings = WorkspaceSettings("Bench", joining_date=JOINED)
    create_workspace(draft, settings, overwrite=True)
    connection = sqlite3.connect(draft, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -2000000"):
        connection.execute("PRAGMA " + pragma)
    connection.execute("BEGIN")
    for name in ledger_triggers():
        connection.execute(f'DROP TRIGGER "{name}"')
    Maker(connection).make(entries)
    create_triggers(connection)
    connection.execute("COMMIT")
    connection.close()
    draft.replace(path)
    return path


def small_act(book, *, number: int):
    """One emission of one parcel, by the rule that users' entries go through."""
    entry = {"year": YEARS + 1, "kind": "emissions", "amount_tco2e": 0.5, "parcel_id": f"p{number:05d}"}
    return record_entries(book, entries=[entry])


def measure(path: Path, repeats: int) -> dict:
    """Return seconds by what is measured."""
    from terrestrial_carbon.plugin.raster.processes import python_program
    from terrestrial_carbon.plugin.storage.ledger import Ledger
    from terrestrial_carbon.plugin.storage.verify import verify
    from terrestrial_carbon.plugin.storage.workspace import open_workspace

    seconds: dict = {name: [] for name in LIMITS}
    ledger = Ledger(open_workspace(path), today=TODAY)
    for number in range(APPENDS):
        begun = time.perf_counter()
        ledger.act(small_act, number=number)
        seconds["append"].append(time.perf_counter() - begun)
    for number in range(10 * repeats):
        begun = time.perf_counter()
        with ledger.reading() as book:
            statement = holder_statement(book, f"h{number % HOLDERS:03d}")
        seconds["statement"].append(time.perf_counter() - begun)
        if not statement:
            raise SystemExit("an empty statement")
    for _ in range(repeats):
        begun = time.perf_counter()
        found = verify(path, python=python_program())
        seconds["verify"].append(time.perf_counter() - begun)
        if found.findings:
            raise SystemExit(f"the ledger does not verify: {found.findings[:3]}")
    print(f"\n{found.entries:,} entries, {path.stat().st_size / 2**20:,.0f} MiB")
    return seconds


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    from qgis.core import QgsApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    stored = stored_ledger(options.entries)
    with tempfile.TemporaryDirectory(prefix="tc-bench-", dir=stored.parent) as name:
        copy = Path(shutil.copy(stored, Path(name) / "ledger.gpkg"))
        os.sync()  # so that the first acts do not wait for the copy to reach the disk
        seconds = measure(copy, options.repeats)
    print(f"{'':24}{'median':>12}{'worst':>12}{'limit':>12}")
    slow = 0
    for name, (words, limit) in LIMITS.items():
        median = statistics.median(seconds[name])
        slow += median > limit
        figures = "".join(f"{value * 1000:>9,.1f} ms" for value in (median, max(seconds[name]), limit))
        print(f"{words:24}{figures}{'  TOO SLOW' if median > limit else ''}")
    sys.stdout.flush()
    os._exit(1 if slow else 0)  # ending QGIS in a script crashes on some versions


if __name__ == "__main__":
    main()
