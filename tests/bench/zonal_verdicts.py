"""The limits, and whether this run kept them."""

from __future__ import annotations

from dataclasses import dataclass

from zonal_bench import OURS, Bench
from zonal_losses import ratios
from zonal_speed import (
    ALL,
    ARRAYS,
    BOTH,
    DECODE,
    DENSITY,
    EXACT,
    QGIS,
    SUMS,
    TABLE,
    rows_of,
)

PEAK_MB = 1200.0
LOSSES = 1.1
GROWTH = 1.15
R2 = 0.98
ERROR = 1e-6
ROW_ERROR = 1e-9


@dataclass(frozen=True)
class Verdict:
    """One limit. ``judged``: whether it holds for the size of this run; ``told``: a figure beside it."""

    words: str
    figure: float | None
    limit: float
    at_least: bool = False
    judged: bool = True
    told: bool = False

    @property
    def kept(self) -> bool:
        """Whether the figure is within the limit; a figure that is missing is not."""
        if self.figure is None or self.figure != self.figure:
            return False
        return self.figure >= self.limit if self.at_least else self.figure <= self.limit

    def line(self) -> str:
        """Return it in words."""
        figure = "missing" if self.figure is None else f"{self.figure:.3g}"
        sign = "≥" if self.at_least else "≤"
        if self.told:
            return f"{self.words:<66}{figure:>10}"
        word = ("kept" if self.kept else "NOT KEPT") if self.judged else "not judged at this size"
        return f"{self.words:<66}{figure:>10}  {sign} {self.limit:<8.4g} {word}"


def decode_limit(bench: Bench, name: str, kept: bool = True) -> float:
    """Return the seconds of decoding.

    :param kept: into arrays; else the faster way of throwing every block away.
    """
    rows = [row for row in rows_of(bench, name, DECODE) if (row.note == ARRAYS) == kept]
    return min((row.seconds for row in rows), default=float("nan"))


def judge(bench: Bench, parts) -> list[Verdict]:
    """Return the verdicts on whatever was measured."""
    verdicts = []
    if "speed" in parts:
        verdicts += _speed(bench)
    if "rivals" in parts:
        verdicts += _rivals(bench)
    if "errors" in parts:
        verdicts += _errors(bench)
    if "losses" in parts:
        for count, ratio in ratios(bench):
            words = f"losses by year, {count:,} parcels: processor time, times the cross-table's"
            verdicts.append(Verdict(words, ratio, LOSSES, judged=bench.options.national))
    if "linear" in parts:
        for name, words in (("cells", "cells"), ("pieces", "pieces of boundary")):
            _, line = bench.extra.get("linearity", {}).get(name, ((), None))
            r2 = line.r2 if line else None
            words = f"time is linear in {words}: R² of four sizes"
            verdicts.append(Verdict(words, r2, R2, at_least=True, judged=bench.options.national))
    if "memory" in parts:
        verdicts += _memory(bench)
    return verdicts


def _seconds(bench: Bench, task, tool, count) -> float:
    """Return the seconds of the tool's fastest way."""
    good = [row.seconds for row in rows_of(bench, task, tool, count) if not row.failure]
    return min(good, default=float("nan"))


def _speed(bench: Bench) -> list[Verdict]:
    options = bench.options
    wanted = (
        (SUMS, options.few, DENSITY, 1.7),
        (SUMS, options.parcels, DENSITY, 2.2),
        (TABLE, options.few, ALL, 1.3),
        (TABLE, options.parcels, ALL, 1.6),
        (BOTH, options.parcels, ALL, 2.3),
    )
    found = []
    for task, count, rasters, limit in wanted:
        seconds = _seconds(bench, task, OURS, count)
        words = f"{task}, {count:,} parcels: times the decode limit"
        ratio = seconds / decode_limit(bench, rasters)
        found.append(Verdict(words, ratio, limit, judged=options.national))
        ratio = seconds / decode_limit(bench, rasters, kept=False)
        found.append(Verdict("    were every block thrown away", ratio, limit, told=True))
    for task in (SUMS, TABLE, BOTH):
        peak = max((row.peak_mb for row in rows_of(bench, task, OURS, options.parcels)), default=None)
        words = f"{task}, {options.parcels:,} parcels: peak memory, MB"
        found.append(Verdict(words, peak, PEAK_MB, judged=options.national))
    return found


def _rivals(bench: Bench) -> list[Verdict]:
    options = bench.options
    found = []
    for task, tool, limit in (
        (SUMS, EXACT, 5.0),
        (SUMS, QGIS, 12.0),
        (TABLE, EXACT, 6.0),
        (TABLE, QGIS, 6.0),
    ):
        count = options.parcels
        ratio = _seconds(bench, task, tool, count) / _seconds(bench, task, OURS, count)
        words = f"{task}, {count:,} parcels: times faster than {tool}"
        found.append(Verdict(words, ratio, limit, at_least=True, judged=options.national))
    return found


def _errors(bench: Bench) -> list[Verdict]:
    options = bench.options
    found = []
    for task, count in ((SUMS, options.few), (SUMS, options.parcels), (BOTH, options.parcels)):
        for row in rows_of(bench, task, OURS, count):
            words = f"{task}, {count:,} parcels: largest relative error of a parcel's sum"
            found.append(Verdict(words, row.error, ERROR))
    for row in rows_of(bench, TABLE, OURS, options.parcels):
        found.append(Verdict(f"{TABLE}: largest error of a field, of its parcel's row", row.error, ERROR))
    whole = bench.extra.get("rows against the whole", {})
    for unit in ("hectares", "tonnes"):
        words = f"rows of a table of every cell against the whole, {unit}"
        found.append(Verdict(words, whole.get(unit), ROW_ERROR))
    return found


def _memory(bench: Bench) -> list[Verdict]:
    options = bench.options
    points = bench.extra.get("memory", [])
    same = [point for point in points if point.parcels == options.parcels and not point.error]
    here = [point.peak_mb for point in same if (point.size, point.kind) == (options.size, options.kind)]
    largest = max(same, key=lambda point: point.size, default=None)
    growth = largest.peak_mb / here[0] if here and largest else None
    size = largest.size if largest else 0
    words = f"peak memory on {size:,}² (sparse), of that on {options.size:,}²"
    found = [Verdict(words, growth, GROWTH, judged=options.national)]
    return found
