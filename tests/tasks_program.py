"""A program of its own whose tasks QGIS loses, for the test that ours are started again.

With the C library's caches for each thread off, what a task ran on is freed to where the next one is taken
from, so a task that is added while another one tells of its end gets the other's address and is lost.

tasks_program.py KIND CHAINS LENGTH: chains of tasks of ours, "work" or "algorithm". Each is started by the
end of one of QGIS's own, and that one by the end of ours before; so QGIS's may be lost too, and end a chain.
Writes how often each of ours was begun, worked and ended, and how many were put in again.
"""

from __future__ import annotations

import collections
import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from qgis.core import QgsApplication, QgsProject, QgsTask  # noqa: E402
from tools.named_package import load_package  # noqa: E402

load_package()

from tasks_kit import Counting  # noqa: E402

from terrestrial_carbon.plugin.tasks.algorithm_run import AlgorithmRun  # noqa: E402
from terrestrial_carbon.plugin.tasks.background import BackgroundWork  # noqa: E402
from terrestrial_carbon.plugin.tasks.submission import Submission  # noqa: E402

QUIET_SECONDS = 1  # none of ours is under way, and none has begun for so long: QGIS's are done or lost
LONGEST_SECONDS = 60  # that one of ours may wait


class Chains:
    """Chains of ``kind``; ``ended`` counts the ends of each link, ``worked`` what was done."""

    def __init__(self, kind: str, length: int) -> None:
        self.kind, self.length = kind, length
        self.begun, self.ended, self.worked = (collections.Counter() for _ in range(3))
        self.alive = set()

    def begin(self, chain: int, link: int) -> None:
        """Start one link."""
        name = f"{chain}/{link}"
        task = _Plain(self, lambda: self.ours(chain, link, name))
        self.alive.add(task)
        QgsApplication.taskManager().addTask(task)

    def ours(self, chain: int, link: int, name: str) -> None:
        """Start one of ours."""
        self.begun[name] += 1
        if self.kind == "work":
            BackgroundWork(
                name, lambda: self.work(name), lambda result: self.end(chain, link), self.broken
            ).start()
            return
        run = AlgorithmRun(Counting(lambda: self.work(name)), {}, QgsProject.instance())
        run.succeeded.connect(lambda results: self.end(chain, link))
        run.failed.connect(self.broken)
        run.start()

    def work(self, name: str) -> None:
        """Do what takes a moment, on the worker thread."""
        time.sleep(0.001)
        self.worked[name] += 1

    def end(self, chain: int, link: int) -> None:
        """Count, and go on."""
        self.ended[f"{chain}/{link}"] += 1
        if link + 1 < self.length:
            self.begin(chain, link + 1)

    def broken(self, error) -> None:
        """Count what never should be."""
        self.ended[f"broken {error}"] += 1


class _Plain(QgsTask):
    """QGIS's own way, which loses tasks."""

    def __init__(self, chains: Chains, end) -> None:
        super().__init__("plain", QgsTask.Flag.CanCancel)
        self._chains, self._end = chains, end

    def run(self) -> bool:
        """Work a moment."""
        time.sleep(0.001)
        return True

    def finished(self, fine: bool) -> None:
        """Start what comes next."""
        self._chains.alive.discard(self)
        self._end()


def main(kind: str, chains: int, length: int) -> None:
    """Run the chains until nothing comes any more; write what came."""
    application = QgsApplication([], False)
    application.initQgis()
    again = []
    put_in_again = Submission._put_in_again
    Submission._put_in_again = lambda self: (again.append(self), put_in_again(self))
    run = Chains(kind, length)
    for chain in range(chains):
        run.begin(chain, 0)
    count, since = 0, time.monotonic()
    while sum(run.ended.values()) < chains * length:
        application.processEvents()
        time.sleep(0.001)
        waits = sum(run.begun.values()) > sum(run.ended.values())
        if time.monotonic() > since + (LONGEST_SECONDS if waits else QUIET_SECONDS):
            break
        if sum(run.ended.values()) != count:
            count, since = sum(run.ended.values()), time.monotonic()
    print(json.dumps({"begun": run.begun, "ended": run.ended, "worked": run.worked, "again": len(again)}))
    sys.stdout.flush()
    os._exit(0)  # what is lost would be waited for


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
