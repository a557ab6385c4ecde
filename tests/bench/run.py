"""Measure how long a user waits with 100,000 parcels, in the real QGIS with both panels open.

run.py [--parcels N] [--repeats N]: prints a table (medians), exit code 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tools.desktop import ROOT, run_desktop  # noqa: E402

# what is measured: its words, and the longest wait allowed, in seconds
LIMITS = {
    "open": ("open the workspace, totals shown", 3.0),
    "tag_one": ("tag one parcel, totals shown", 0.1),
    "tag_one_undo": ("undo that", 0.1),
    "tag_many": ("tag {many:,} selected parcels, totals shown", 2.0),
    "tag_many_undo": ("undo that", 2.0),
}


def measure(parcels: int, repeats: int) -> dict:
    """Make the workspace if it is not there, run QGIS on a copy, return what the hook measured."""
    stored = ROOT / "build" / "bench" / f"parcels-{parcels}.gpkg"
    if not stored.exists():
        print(f"Writing {parcels:,} parcels ...", flush=True)
        draft = stored.with_suffix(".part.gpkg")
        subprocess.run(["/usr/bin/python3", str(HERE / "generate.py"), str(draft), str(parcels)], check=True)
        draft.replace(stored)
    with tempfile.TemporaryDirectory(prefix="tc-bench-") as name:
        path = Path(shutil.copy(stored, Path(name) / "workspace.gpkg"))
        arguments = {"path": str(path), "repeats": repeats, "many": min(10_000, parcels)}
        return run_desktop(HERE / "hook.py", Path(name) / "out", arguments=arguments, timeout=400).results


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    results = measure(options.parcels, options.repeats)
    many = min(10_000, options.parcels)
    size = f"{results['parcels']:,} parcels, {results['total_tco2e']:,.0f} tCO2e"
    print(f"\n{size}; real QGIS, both panels open")
    print(f"{'':48}{'median':>10}{'worst':>10}{'limit':>10}")
    slow = 0
    for name, (words, limit) in LIMITS.items():
        seconds = results["seconds"][name]
        median = statistics.median(seconds)
        slow += median > limit
        figures = "".join(f"{value * 1000:>7,.0f} ms" for value in (median, max(seconds), limit))
        print(f"{words.format(many=many):48}{figures}{'  TOO SLOW' if median > limit else ''}")
    out = ROOT / "build" / "bench" / "results.json"
    out.write_text(json.dumps(results, indent=1))
    print(f"{options.repeats} repeats; all figures in {out.relative_to(ROOT)}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
