"""One measurement: ``python zonal_child.py RUNNER CASE``; the last line printed is JSON.

CASE is JSON: paths of ``density``, ``loss``, ``tree``, ``parcels``, the number of ``cores``, and where to
keep the numbers (``out``, an .npz). Seconds are those of the work, from the parcels in their file to the
numbers in memory; starting Python and importing are left out for everyone alike.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
import time
from pathlib import Path

import numpy as np

RUNNERS = {
    "decode-arrays": ("zonal_decode", "arrays"),
    "decode-threads": ("zonal_decode", "threads"),
    "decode-processes": ("zonal_decode", "processes"),
    "ours-sums": ("zonal_ours", "sums"),
    "ours-table": ("zonal_ours", "table"),
    "ours-losses": ("zonal_ours", "losses"),
    "ours-both": ("zonal_ours", "both"),
    "ours-whole": ("zonal_ours", "whole"),
    "exactextract-sums": ("zonal_exactextract", "sums"),
    "exactextract-true": ("zonal_exactextract", "true_sums"),
    "exactextract-table": ("zonal_exactextract", "table"),
    "exactextract-cells": ("zonal_exactextract", "cells"),
    "classes": ("zonal_classes", "write"),
    "qgis-sums": ("zonal_qgis", "sums"),
    "qgis-histogram": ("zonal_qgis", "histogram"),
    "rasterstats-sums": ("zonal_rasterstats", "sums"),
}


class Stopwatch:
    """Measures the seconds inside its ``with`` block, and those of all processors."""

    seconds = processor_seconds = float("nan")

    def __enter__(self) -> Stopwatch:
        self._start, self._before = time.perf_counter(), self._processors()
        return self

    def __exit__(self, *_error) -> None:
        self.seconds = time.perf_counter() - self._start
        self.processor_seconds = self._processors() - self._before

    @staticmethod
    def _processors() -> float:
        return sum(os.times()[:4])


def own_peak_mb() -> float:
    """Return the most memory this process has had resident, since it was started and not before."""
    try:
        with open("/proc/self/status") as lines:
            return next(int(line.split()[1]) * 1024.0 / 1e6 for line in lines if line.startswith("VmHWM:"))
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0 / 1e6


def main() -> None:
    """Run, print, end without tidying up."""
    name, case = sys.argv[1], json.loads(sys.argv[2])
    if case.get("limit_gb"):
        limit = int(case["limit_gb"] * 2**30)
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    module, function = RUNNERS[name]
    watch = Stopwatch()
    arrays, facts = getattr(importlib.import_module(module), function)(case, watch)
    peak = own_peak_mb()
    if case.get("out"):
        Path(case["out"]).parent.mkdir(parents=True, exist_ok=True)
        np.savez(case["out"], **arrays)
    print(json.dumps({"seconds": watch.seconds, "own_peak_mb": peak, **facts}), flush=True)
    sys.stderr.flush()
    os._exit(0)  # QGIS's own end has nothing to save here


if __name__ == "__main__":
    main()
