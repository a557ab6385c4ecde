"""The bench's figures as a table: on the terminal, as Markdown and as JSON."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from dataclasses import asdict
from pathlib import Path

from zonal_bench import OURS, ROOT, Bench, Row
from zonal_process import SYSTEM_PYTHON
from zonal_verdicts import decode_limit

_HEAD = ("task", "cells", "parcels", "tool", "seconds", "MB", "× ours", "× decode", "error", "what")
_VERSIONS = (
    "import numpy, sys; from osgeo import gdal; from qgis.core import Qgis;"
    "print(f'Python {sys.version.split()[0]}, numpy {numpy.__version__}, GDAL {gdal.__version__},"
    " QGIS {Qgis.QGIS_VERSION}')"
)


def machine() -> str:
    """Return what the figures were measured on."""
    model = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        model = next((line.split(": ")[1] for line in lines if line.startswith("model name")), model)
    except OSError:
        pass
    done = subprocess.run([SYSTEM_PYTHON, "-c", _VERSIONS], capture_output=True, text=True, check=False)
    pinned = [ROOT / "tests" / f"{name}.txt" for name in ("requirements", "requirements-bench")]
    tools = [line.replace("==", " ") for path in pinned for line in path.read_text().splitlines()]
    tools = [tool for tool in tools if tool.startswith(("exactextract", "rasterstats"))]
    load = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start"
    return f"{model}, {load}; {', '.join([done.stdout.strip(), *tools])}"


def cells_of(bench: Bench, row: Row) -> tuple[str, ...]:
    """Return one line of the table."""
    same = [
        one for one in bench.rows if (one.task, one.size, one.parcels) == (row.task, row.size, row.parcels)
    ]
    ours = next((one.seconds for one in same if one.tool == OURS), None)
    limit = decode_limit(bench, row.decode) if row.decode else None
    if row.failure:
        seconds, ratios = "failed", ("", "")
    else:
        seconds = f"{row.seconds:.2f}" + (f" ({len(row.results)})" if len(row.results) > 1 else "")
        ratios = tuple(f"{row.seconds / base:.2f}" if base and base == base else "" for base in (ours, limit))
    error = "" if row.error is None else f"{row.error:.1e}"
    parcels = f"{row.parcels:,}" if row.parcels else ""
    peak = f"{row.peak_mb:,.0f}"
    what = row.note + (f" {row.failure}" if row.failure else "")
    return (row.task, f"{row.size:,}²", parcels, row.tool, seconds, peak, *ratios, error, what.strip())


def _columns(lines) -> str:
    widths = [max(len(line[k]) for line in lines) for k in range(len(lines[0]))]
    right = {1, 2, 4, 5, 6, 7, 8}
    return "\n".join(
        "  ".join(
            text.rjust(width) if k in right else text.ljust(width)
            for k, (text, width) in enumerate(zip(line, widths))
        ).rstrip()
        for line in lines
    )


def _markdown(lines) -> str:
    head, *rest = lines
    return "\n".join("| " + " | ".join(line) + " |" for line in (head, ["---"] * len(head), *rest))


def _words(facts: dict) -> str:
    figures = ((name, "?" if value is None else f"{value:.6g}") for name, value in facts.items())
    return "; ".join(f"{name} {figure}" for name, figure in figures)


def _growth(bench: Bench) -> list[str]:
    lines = []
    for name, (points, line) in bench.extra.get("linearity", {}).items():
        lines.append(f"Both in one pass, more {name}:")
        for p in points:
            what = f"{p.size:>7,}²  {p.parcels:>9,} parcels  {p.pieces:>11,} pieces"
            lines.append(f"  {what}  {p.seconds:8.2f} s  {p.error}")
        if line:
            lines.append(f"  seconds = {line.start:.2f} + {line.slope:.3g} × {name}, R² = {line.r2:.4f}")
    if bench.extra.get("memory"):
        lines.append("Both in one pass, peak memory:")
    for p in bench.extra.get("memory", []):
        what = f"{p.size:>7,}² {p.kind:8} {p.parcels:>9,} parcels  {p.pieces:>11,} pieces"
        lines.append(f"  {what}  {p.seconds:8.2f} s  {p.peak_mb:7,.0f} MB  {p.error}")
    return lines


_NOTES = """\
seconds: median (of how many); from the parcels in their file to numbers in memory, files in the system's
  cache, starting Python and importing left out. MB: peak of the process and its children (10⁶ bytes).
decode limit: every block of the rasters read and decoded once, nothing else: into arrays (what the ratios
  use), or thrown away block by block (threads, processes; the ratios to it stand among the limits).
ours: true hectares by exact coverage, with hectares covered and of nodata; its table: hectares and tonnes.
error: ours against exactextract's coverage × the same areas of cells, by parcel (of the table: by field,
  relative to its parcel's row, on 1,000 parcels); QGIS's and rasterstats' against its sum by cells."""


def show(bench: Bench, parts, where: str, whole: bool = True) -> None:
    """Print everything and keep it under ``build/bench``.

    :param whole: whether all parts were measured; else the file is named after those that were.
    """
    lines = [_HEAD, *(cells_of(bench, row) for row in bench.rows)]
    growth = _growth(bench)
    verdicts = [verdict.line() for verdict in bench.verdicts]
    extra = {k: v for k, v in bench.extra.items() if k not in ("linearity", "memory")}
    more = [f"{name}: {_words(value)}" for name, value in extra.items() if value]
    print("\n" + where + "\n")
    if bench.rows:
        print(_columns(lines) + "\n\n" + _NOTES + "\n")
    print("\n".join([*more, "", *growth, "", *verdicts]))
    options = bench.options
    names = [f"zonal-{options.size}-{options.parcels}-{options.kind}", *([] if whole else sorted(parts))]
    path = ROOT / "build" / "bench" / "-".join(names)
    text = [where, "", _markdown(lines), "", _NOTES, "", *more, "", "```", *growth, "", *verdicts, "```", ""]
    path.with_suffix(".md").write_text("\n".join(text), "utf-8")
    stored = {
        "machine": where,
        "options": asdict(options),
        "parts": sorted(parts),
        "rows": [row.as_dict() for row in bench.rows],
        "verdicts": [{**asdict(verdict), "kept": verdict.kept} for verdict in bench.verdicts],
        "growth": {
            "linearity": {
                name: {"points": [asdict(p) for p in points], "line": asdict(line) if line else None}
                for name, (points, line) in bench.extra.get("linearity", {}).items()
            },
            "memory": [asdict(p) for p in bench.extra.get("memory", [])],
        },
        "more": extra,
    }
    path.with_suffix(".json").write_text(json.dumps(stored, indent=1, default=str), "utf-8")
    print(f"\nEverything measured is in {path.with_suffix('.json').relative_to(ROOT)} and .md beside it.")
