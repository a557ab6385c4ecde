"""Measure a scenario of 10,000 draws × 50 years × 1,000 parcels: seconds, memory, the same numbers again.

accounts_scenario.py [--draws N] [--parcels N] [--repeats N]: prints a table, exit code 1 when a limit is
passed or a seed does not give the same numbers. Runs without QGIS.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.named_package import load_package  # noqa: E402

load_package()

from terrestrial_carbon.plugin.core.mechanism.scenario import (  # noqa: E402
    Scenario,
    ScenarioInputs,
    compare,
    run_scenario,
    smallest_reserve_share,
)

LIMIT_S = 10.0
RATES = Scenario(
    "as planned", emission_rate=0.6, redemption_rate=0.3, growth_tco2e=2_000.0, reserve_share=0.1, price=5.0,
    disturbance_loss_share=0.3, disturbance_sd=0.15, rate_sd=0.2, year_sd=0.2,
)  # fmt: skip


def country(parcels: int, correlation: float) -> ScenarioInputs:
    """Return a country of parcels of very unequal stocks, 5 % standard error each."""
    chance = np.random.default_rng(20_061_206)
    stock = chance.lognormal(6.0, 1.0, parcels)
    tradeable = (chance.random(parcels) < 0.75).astype(float)
    t0 = float((stock * tradeable).sum())
    return ScenarioInputs(
        float(stock.sum()) - t0, t0, t0 / 50, 50, 0, float(stock.sum()), parcel_stock_tco2e=tuple(stock),
        parcel_se_tco2e=tuple(0.05 * stock), parcel_tradeable_share=tuple(tradeable),
        error_correlation=correlation,
    )  # fmt: skip


def timed(work, repeats: int) -> tuple[list[float], object]:
    """Return the seconds of each repeat, and the last result."""
    seconds, result = [], None
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return seconds, result


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=10_000)
    parser.add_argument("--parcels", type=int, default=1_000)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    together, apart = country(options.parcels, 1.0), country(options.parcels, 0.0)
    rates = replace(RATES, draws=options.draws)
    print(f"\n{options.draws:,} draws × 50 years × {options.parcels:,} parcels")
    print(f"{'':62}{'median':>9}{'worst':>9}{'limit':>8}")
    failed = 0
    for words, inputs, chance in (
        ("no disturbances, errors go together", together, 0.0),
        ("a disturbance a century, errors apart", apart, 0.01),
        ("a disturbance in twenty years, errors apart", apart, 0.05),
        ("a disturbance in ten years, errors apart", apart, 0.1),
    ):
        scenario = replace(rates, disturbance_probability=chance)
        seconds, result = timed(lambda i=inputs, s=scenario: run_scenario(i, s), options.repeats)
        again = run_scenario(inputs, scenario)
        same = np.array_equal(result.expected_balance_tco2e, again.expected_balance_tco2e)
        failed += statistics.median(seconds) > LIMIT_S or not same
        print(row(words, seconds, LIMIT_S) + ("" if same else "  NOT THE SAME NUMBERS AGAIN"))
    scenario = replace(rates, disturbance_probability=0.01)
    seconds, share = timed(lambda: smallest_reserve_share(apart, scenario, 0.05), options.repeats)
    failed += statistics.median(seconds) > LIMIT_S
    print(row(f"smallest reserve share at 5 %: {'none' if share is None else share}", seconds, LIMIT_S))
    five = [replace(scenario, redemption_rate=0.1 * step) for step in range(1, 6)]
    seconds, _ = timed(lambda: compare(apart, five), 1)
    print(row("five scenarios side by side", seconds, None))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    return 1 if failed else 0


def row(words: str, seconds: list[float], limit) -> str:
    """Return a line of the table."""
    median, worst = statistics.median(seconds), max(seconds)
    slow = "  TOO SLOW" if limit is not None and median > limit else ""
    told = f"{limit:>6.0f} s" if limit is not None else f"{'':>8}"
    return f"{words:62}{median:>7.2f} s{worst:>7.2f} s{told}{slow}"


if __name__ == "__main__":
    sys.exit(main())
