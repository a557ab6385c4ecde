"""Run one measurement in a process of its own, and watch how much memory it and its children take."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
SYSTEM_PYTHON = "/usr/bin/python3"
_EVERY = 0.05  # seconds between looks at the memory
_SPARING = 20.0  # a look may take that part of the time, or the looking would be measured too


@dataclass
class Result:
    """What one process measured. ``error``: why it measured nothing."""

    seconds: float = float("nan")
    peak_mb: float = float("nan")
    facts: dict = field(default_factory=dict)
    error: str = ""


def measure(runner: str, case: dict, *, python: str = SYSTEM_PYTHON, timeout: float = 3600.0) -> Result:
    """Run ``zonal_child.py`` with a runner's name and its case; see there what it prints."""
    command = [str(python), str(HERE / "zonal_child.py"), runner, json.dumps(case, default=str)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        watch = _Watch(process.pid)
        try:
            out, errors = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            _end(process)
            return Result(peak_mb=watch.stop(), error=f"not done after {timeout:,.0f} s")
        except BaseException:
            _end(process)
            raise
        peak = watch.stop()
    return _result(process.returncode, out, errors, peak)


def _end(process) -> None:
    os.killpg(process.pid, signal.SIGKILL)  # its own session: nothing else is in that group
    process.communicate()


def _result(code: int, out: str, errors: str, peak: float) -> Result:
    lines = [line for line in out.splitlines() if line.startswith("{")]
    if code != 0 or not lines:
        last = (errors.strip().splitlines() or [f"ended with code {code}"])[-1]
        if "-v" in sys.argv:
            print(errors, file=sys.stderr)
        return Result(peak_mb=peak, error=last[:160])
    found = json.loads(lines[-1])
    own = found.pop("own_peak_mb", 0.0)
    return Result(found.pop("seconds"), max(peak, own), found, found.pop("error", ""))


class _Watch:
    """Looks again and again at the proportional set size of a process and all its descendants."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        pause = _EVERY
        while not self._done.wait(pause):
            start = time.perf_counter()
            self._peak = max(self._peak, sum(_pss_mb(pid) for pid in _family(self._pid)))
            pause = max(_EVERY, _SPARING * (time.perf_counter() - start))

    def stop(self) -> float:
        """Return the peak in MB."""
        self._done.set()
        self._thread.join()
        return self._peak


def _family(pid: int):
    """Yield a process and its descendants (nothing where there is no ``/proc``)."""
    yield pid
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            for child in Path(f"/proc/{pid}/task/{thread}/children").read_text().split():
                yield from _family(int(child))
    except OSError:  # it has just ended
        return


def _pss_mb(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/smaps_rollup") as lines:
            for line in lines:
                if line.startswith("Pss:"):
                    return int(line.split()[1]) * 1024.0 / 1e6
    except OSError:
        pass
    return 0.0
