"""How time and memory grow: with cells, with pieces of boundary, with parcels."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

import numpy as np
from zonal_bench import Bench

RUNNER = "ours-both"
_STEPS = (1, 2, 3, 4)
_SIZES = (0.25, 0.5, 1.0, 2.0, 3.0)  # of the size asked for
_COUNTS = (0.1, 1.0, 3.0, 10.0)  # of the parcels asked for


@dataclass(frozen=True)
class Point:
    """One measured size."""

    size: int
    kind: str
    parcels: int
    cells: float
    pieces: int
    seconds: float
    peak_mb: float
    error: str = ""


@dataclass(frozen=True)
class Line:
    """Seconds = ``start`` + ``slope`` × x by least squares, and how well that fits."""

    start: float
    slope: float
    r2: float


def fit(x, seconds) -> Line:
    """Return the least-squares line."""
    x, y = np.asarray(x, dtype=float), np.asarray(seconds, dtype=float)
    slope, start = np.polyfit(x, y, 1)
    rest = ((y - start - slope * x) ** 2).sum()
    return Line(float(start), float(slope), float(1.0 - rest / ((y - y.mean()) ** 2).sum()))


def linearity(bench: Bench) -> None:
    """Measure four countries of the same pieces, and four sets of parcels on the same cells."""
    options = bench.options
    print("How time grows with cells, and with pieces of boundary ...", flush=True)
    plans = {"cells": [], "pieces": []}
    for step in _STEPS:
        # A country of fewer cells in the corner of the raster, its parcels smaller but as many pieces:
        # their lines through rows stay as long, and so do their points taken together.
        size = round(options.size * (step / 4.0) ** 0.5)
        layer = bench.parcels(round((options.few * 4 / step) ** 0.5) ** 2, size, 1 + 48 * step)
        plans["cells"].append((size, layer))
        # Up to four times the parcels asked for: of fewer, most of the time is reading cells.
        layer = bench.parcels(max(1, round(options.parcels * (step / 2.0) ** 2)))
        plans["pieces"].append((options.size, layer))
    for name, plan in plans.items():
        points = _repeated(bench, plan)
        line = None
        if not any(point.error for point in points):
            line = fit([getattr(point, name) for point in points], [point.seconds for point in points])
        bench.extra.setdefault("linearity", {})[name] = (points, line)


def _repeated(bench: Bench, plan) -> list[Point]:
    """Return the medians, the repeats in turns."""
    on = bench.rasters()
    results = [[] for _ in plan]
    for turn in range(bench.options.repeats):
        order = range(len(plan)) if turn % 2 == 0 else range(len(plan) - 1, -1, -1)
        for k in order:
            results[k].append(bench.run(RUNNER, on, plan[k][1], out=""))
    return [_point(size, bench.options.kind, layer, found) for (size, layer), found in zip(plan, results)]


def memory(bench: Bench) -> None:
    """Measure growing countries (sparse rasters), and growing numbers of parcels."""
    options = bench.options
    print("How memory grows with cells, and with parcels ...", flush=True)
    curve = []
    for share in _SIZES:
        size = round(options.size * share)
        curve.append(_once(bench, size, "sparse", options.parcels))
    for size, count in options.also:
        curve.append(_once(bench, size, "sparse", count))
    for share in _COUNTS:
        curve.append(_once(bench, options.size, options.kind, max(1, round(options.parcels * share))))
    bench.extra["memory"] = curve


def _once(bench: Bench, size, kind, count) -> Point:
    layer = bench.parcels(count, size)
    return _point(size, kind, layer, [bench.run(RUNNER, bench.rasters(size, kind), layer, out="")])


def _point(size, kind, layer, results) -> Point:
    seconds = statistics.median(result.seconds for result in results)
    peak = max(result.peak_mb for result in results)
    error = next((result.error for result in results if result.error), "")
    return Point(size, kind, layer.count, float(size) ** 2, layer.pieces, seconds, peak, error)
