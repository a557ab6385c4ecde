"""Losses by year beside the plain cross-table of the same years: what reading an encoding costs.

Both are run in turns, every second turn backwards; their processor times are compared, which other
programs of the machine disturb least.
"""

from __future__ import annotations

import statistics

from zonal_bench import OURS, Bench, Row
from zonal_speed import ALL, TABLE, turns

LOSSES = "losses by year"
_LEAST_REPEATS = 4  # as many turns forwards as backwards
_PAIRS = ((TABLE, "ours-table"), (LOSSES, "ours-losses"))


def run(bench: Bench) -> None:
    """Measure both, for the smaller and the larger number of parcels."""
    options, on = bench.options, bench.rasters()
    repeats = max(_LEAST_REPEATS, options.repeats)
    for count in (options.few, options.parcels):
        steps = [
            (Row(task, OURS, options.size, count, ALL, "beside each other"), repeats, runner, {})
            for task, runner in _PAIRS
        ]
        for row, _, runner, _ in turns(steps, repeats):
            row.results.append(bench.run(runner, on, bench.parcels(count)))
        plain, losses = (_processor_seconds(row) for row, *_ in steps)
        bench.extra[f"{LOSSES}, {count:,} parcels"] = {
            "processor seconds": losses,
            "of the plain cross-table": plain,
            "ratio": losses / plain,
        }


def ratios(bench: Bench):
    """Yield (number of parcels, processor time of the losses over that of the table)."""
    for count in (bench.options.few, bench.options.parcels):
        yield count, bench.extra.get(f"{LOSSES}, {count:,} parcels", {}).get("ratio")


def _processor_seconds(row: Row) -> float:
    good = [result.facts["processor_seconds"] for result in row.results if not result.error]
    return statistics.median(good) if good else float("nan")
