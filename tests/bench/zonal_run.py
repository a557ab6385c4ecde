"""Our rasters to numbers beside the other tools, on a made-up country of any size.

``python zonal_run.py [--size N] [--parcels N] [--parts speed,rivals,...]``: prints a table and the limits,
exit code 1 when a limit is passed. Run it on a machine that has nothing else to do.
"""

from __future__ import annotations

import argparse
import os
import sys

from zonal_bench import Bench, Options
from zonal_data import KINDS

_BUSY = 0.5  # programs at work, from which the figures suffer
PARTS = {
    "speed": "ours against the decode limit",
    "rivals": "exactextract and QGIS beside it",
    "errors": "against exactextract's coverage, and rows against the whole",
    "losses": "losses by year beside the plain cross-table",
    "rasterstats": "rasterstats, at a size where it can run",
    "linear": "how time grows",
    "memory": "how memory grows",
}


def options() -> tuple[Options, set[str]]:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--size", type=int, default=20_000, help="cells along a side")
    parser.add_argument("--parcels", type=int, default=100_000, help="and a tenth of them besides")
    parser.add_argument("--repeats", type=int, default=3, help="of ours and of the decode limit")
    parser.add_argument("--cores", type=int, default=2, help="for ours and for the decode limit")
    parser.add_argument("--workers", default="", help="processes, threads or serial; else ours decides")
    parser.add_argument("--kind", choices=KINDS[:2], default="noisy", help="of densities")
    parser.add_argument("--rounded", dest="kind", action="store_const", const="rounded", help="one decimal")
    parser.add_argument("--shuffled", action="store_true", help="parcels stored in no spatial order")
    parser.add_argument("--timeout", type=float, default=3600.0, help="seconds for one measurement")
    also = "sparse countries more for the memory's curve, as SIZE:PARCELS,..."
    parser.add_argument("--also", type=_pairs, default=(), help=also)
    parser.add_argument("--quick", action="store_true", help="2,000² cells, 1,000 parcels, one repeat")
    words = "\n".join(f"{name}: {what}" for name, what in PARTS.items())
    parser.add_argument("--parts", default=",".join(PARTS), help=f"some of\n{words}")
    given = vars(parser.parse_args())
    parts = {part.strip() for part in given.pop("parts").split(",") if part.strip()}
    if parts - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(parts - set(PARTS)))}")
    if given["quick"]:
        given.update(size=2_000, parcels=1_000, repeats=1)
        parts -= {"rasterstats", "linear", "memory"}
    return Options(**given), parts


def _pairs(text: str) -> tuple[tuple[int, int], ...]:
    pairs = (part.split(":") for part in text.split(",") if part)
    return tuple((int(size), int(count)) for size, count in pairs)


def main() -> int:
    """Measure, print, judge."""
    import zonal_growth
    import zonal_losses
    import zonal_report
    import zonal_speed
    from zonal_verdicts import judge

    asked, parts = options()
    where = zonal_report.machine()
    bench = Bench(asked)
    if os.getloadavg()[0] > _BUSY:
        print("Other programs are at work on this machine: seconds, and ratios of them, mean little.")
    if parts & {"speed", "rivals", "errors"}:
        zonal_speed.run(bench, parts)
    if "losses" in parts:
        zonal_losses.run(bench)
    if "rasterstats" in parts:
        zonal_speed.run_small(bench)
    if "linear" in parts:
        zonal_growth.linearity(bench)
    if "memory" in parts:
        zonal_growth.memory(bench)
    bench.verdicts = judge(bench, parts)
    zonal_report.show(bench, parts, where, whole=parts == set(PARTS))
    return (
        1
        if any(verdict.judged and not verdict.told and not verdict.kept for verdict in bench.verdicts)
        else 0
    )


if __name__ == "__main__":
    sys.exit(main())
