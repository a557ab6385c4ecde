"""Ours, the decode limit and the other tools on one country, in turns."""

from __future__ import annotations

from itertools import zip_longest

import numpy as np
from zonal_bench import OURS, Bench, Row, numbers

SUMS, TABLE, BOTH = "sums", "parcel × year", "both in one pass"
DENSITY, ALL = "density", "three rasters"
DECODE = "decode limit"
ARRAYS = "arrays"  # how it is decoded when the cells are kept
EXACT, QGIS, RASTERSTATS = "exactextract", "QGIS", "rasterstats"
TRUE, CELLS, PREPARE, WHOLE = (
    "exactextract, true areas",
    "exactextract, cell by cell",
    "raster of classes for the others",
    "ours, every cell in the table",
)
STRATEGIES = ("feature-sequential", "raster-sequential")
_SMALL_SIZE, _SMALL_PARCELS = 5_000, 10_000  # where rasterstats can run
_LIMIT_GB, _PATIENCE = 12.0, 1200.0
_NOTHING = 1e-9  # hectares or tonnes


def schedule(bench: Bench, parts):
    """Return (row, repeats, runner, arguments) of everything to be measured."""
    options = bench.options
    steps = []

    def add(task, tool, count, runner, *, decode=ALL, repeats=1, note="", **more):
        row = Row(task, tool, options.size, count, decode, note)
        steps.append((row, repeats, runner, more))

    often = {"repeats": options.repeats}
    for name, chosen in ((DENSITY, slice(0, 1)), (ALL, slice(0, 3))):
        paths = [str(path) for path in bench.rasters().all[chosen]]
        for mode in (ARRAYS, "threads", "processes"):
            add(name, DECODE, 0, f"decode-{mode}", decode=name, note=mode, rasters=paths, **often)
    for count in (options.few, options.parcels):
        add(SUMS, OURS, count, "ours-sums", decode=DENSITY, **often)
        add(TABLE, OURS, count, "ours-table", **often)
    add(BOTH, OURS, options.parcels, "ours-both", **often)
    count = options.parcels
    if "rivals" in parts:
        for how in STRATEGIES:
            note = f"{how}; by cells"
            add(SUMS, EXACT, count, "exactextract-sums", decode=DENSITY, note=note, strategy=how)
        add(SUMS, QGIS, count, "qgis-sums", decode=DENSITY, note="zonalstatisticsfb; cell centres")
        add(TABLE, PREPARE, 0, "classes", note="not counted below")
        for how in STRATEGIES:
            note = f"{how}; by cells"
            add(TABLE, EXACT, count, "exactextract-table", note=note, strategy=how)
        add(TABLE, QGIS, count, "qgis-histogram", note="zonalhistogram; counts only")
    if "errors" in parts:
        for some in (options.few, count):
            add(SUMS, TRUE, some, "exactextract-true", decode=DENSITY, note="for the errors")
        add(TABLE, CELLS, count, "exactextract-cells", note="1,000 parcels, for the errors")
        add(TABLE, WHOLE, count, "ours-whole", note="for the rows' sums")
    return steps


def turns(steps, repeats: int):
    """Yield the steps in the order of measuring: what is repeated in turns, every second turn backwards,
    and what is measured once spread between them, in its own order."""
    often = [step for step in steps if step[1] > 1]
    once = [step for step in steps if step[1] == 1]
    for turn in range(repeats):
        some = once[len(once) * turn // repeats : len(once) * (turn + 1) // repeats]
        for pair in zip_longest(often if turn % 2 == 0 else often[::-1], some):
            yield from (step for step in pair if step is not None)


def run(bench: Bench, parts) -> None:
    """Measure everything."""
    steps = schedule(bench, parts)
    on = bench.rasters()
    print(f"Measuring on {on.size:,} × {on.size:,} cells, {bench.options.kind} ...", flush=True)
    for row, _, runner, more in turns(steps, bench.options.repeats):
        layer = bench.parcels(row.parcels) if row.parcels else None
        row.results.append(bench.run(runner, on, layer, **more))
    bench.rows += [row for row, _, _, _ in steps]
    _errors(bench)


def run_small(bench: Bench) -> None:
    """Measure rasterstats where it can run at all, with ours and exactextract beside it."""
    size, count = min(_SMALL_SIZE, bench.options.size), min(_SMALL_PARCELS, bench.options.parcels)
    on, layer = bench.rasters(size), bench.parcels(count, size)
    limits = {"limit_gb": _LIMIT_GB, "timeout": _PATIENCE}
    tools = (
        (OURS, "ours-sums", "", {}),
        (EXACT, "exactextract-sums", "feature-sequential; by cells", {}),
        (RASTERSTATS, "rasterstats-sums", f"cell centres; at most {_LIMIT_GB:.0f} GB", limits),
    )
    for tool, runner, note, more in tools:
        row = Row(SUMS, tool, size, count, "", note)
        row.results.append(bench.run(runner, on, layer, **more))
        bench.rows.append(row)
    *_, exact, other = bench.rows
    other.error = largest(numbers(other).get("value"), numbers(exact).get("value"))


def rows_of(bench: Bench, task, tool, count=None) -> list[Row]:
    """Return the rows at the bench's own size."""
    wanted = (task, tool, bench.options.size)
    found = [row for row in bench.rows if (row.task, row.tool, row.size) == wanted]
    return [row for row in found if count in (None, row.parcels)]


def largest(ours, theirs) -> float | None:
    """Return the largest relative difference; infinite where only theirs is nothing."""
    if ours is None or theirs is None or len(ours) != len(theirs):
        return None
    size = np.abs(theirs)
    difference = np.abs(ours - theirs)
    some = size > 0.0
    worst = float((difference[some] / size[some]).max(initial=0.0))
    return worst if not difference[~some].any() else float("inf")


def _errors(bench: Bench) -> None:
    """Put the largest relative error per parcel into the rows."""
    options = bench.options
    for count in (options.few, options.parcels):
        truth = _first(bench, SUMS, TRUE, count)
        for row in [*rows_of(bench, SUMS, OURS, count), *rows_of(bench, BOTH, OURS, count)]:
            row.error = largest(numbers(row).get("value"), truth.get("value"))
            bench.extra[f"{row.task}, {count:,} parcels, against exactextract"] = details(numbers(row), truth)
    plain = _first(bench, SUMS, EXACT, options.parcels)
    for row in rows_of(bench, SUMS, QGIS, options.parcels):
        row.error = largest(numbers(row).get("value"), plain.get("value"))
    cells = _first(bench, TABLE, CELLS, options.parcels)
    for row in rows_of(bench, TABLE, OURS, options.parcels):
        row.error = table_error(numbers(row), cells)
    whole = _first(bench, TABLE, WHOLE, options.parcels)
    if whole:
        bench.extra["rows against the whole"] = rows_against_whole(whole)


def details(ours: dict, truth: dict) -> dict | None:
    """Return which parcel is furthest off and what it is like, and how many are off by more than 1e-6."""
    if not ours or not truth:
        return None
    size = np.abs(truth["value"])
    relative = np.abs(ours["value"] - truth["value"]) / np.where(size > 0.0, size, 1.0)
    worst = int(relative.argmax())
    return {
        "worst parcel": worst + 1,
        "its hectares": float(ours["whole_ha"][worst]),
        "of them with data": float(truth["covered"][worst]),
        "parcels off by more than 1e-6": int((relative > 1e-6).sum()),
        "median error": float(np.median(relative)),
        "largest error of the hectares with data": largest(ours["covered"], truth["covered"]),
    }


def _first(bench, task, tool, count) -> dict:
    rows = rows_of(bench, task, tool, count)
    return numbers(rows[0]) if rows else {}


def table_error(ours: dict, cells: dict) -> float | None:
    """Return the largest difference in any field of the table, relative to its parcel's row."""
    if not ours or not cells:
        return None
    looked_at = np.unique(cells["parcel"])
    keep = np.isin(ours["parcel"], looked_at)
    size = int(max(ours["parcel"].max(), looked_at.max())) + 1
    worst = 0.0
    for name in ("area", "tonnes"):
        classes = 64
        mine = np.bincount(
            ours["parcel"][keep] * classes + ours["cell"][keep], ours[name][keep], size * classes
        )
        theirs = np.bincount(cells["parcel"] * classes + cells["cell"], cells[name], size * classes)
        row = theirs.reshape(size, classes).sum(axis=1)
        difference = np.abs(mine - theirs).reshape(size, classes).max(axis=1)
        some = row > 0.0
        worst = max(worst, float((difference[some] / row[some]).max(initial=0.0)))
        if (difference[~some] > _NOTHING).any():
            return float("inf")
    return worst


def rows_against_whole(found: dict) -> dict[str, float]:
    """Return the largest relative differences of the table's rows from the parcels' own figures.

    Of tonnes twice: relative to the parcel's tonnes, and to what the parcel would hold at the density
    it is known for. They differ where next to nothing of a parcel is known, and rounding is all.
    """
    count, whole, value = len(found["whole_ha"]), found["whole_ha"], found["value"]
    area, tonnes = (np.bincount(found["parcel"], found[name], count) for name in ("area", "tonnes"))
    known = found["covered"] > 0.0
    filled = whole[known] * value[known] / found["covered"][known]
    return {
        "hectares": largest(area, whole),
        "tonnes": float((np.abs(tonnes - value)[known] / filled).max(initial=0.0)),
        "tonnes, of the tonnes": largest(tonnes, value),
    }
