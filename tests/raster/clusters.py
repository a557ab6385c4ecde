"""A Dask cluster of two processes on this machine, which knows nothing of the plugin."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path

CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1",
                      dashboard_address='127.0.0.1:0') as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.readline()
"""


@contextmanager
def running_cluster(folder: Path):
    """Yield (address, program) of two worker processes, started where our package cannot be found."""
    (folder / "program.py").write_text(CLUSTER)
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    with subprocess.Popen(
        [sys.executable, "program.py"], cwd=folder, env=surroundings, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
    ) as running:  # fmt: skip
        try:
            yield running.stdout.readline().strip(), running
        finally:
            with suppress(BrokenPipeError):
                running.stdin.close()
            running.wait(60)
