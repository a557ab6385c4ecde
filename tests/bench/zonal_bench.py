"""What every part of the bench has in hand: options, data, measurements."""

from __future__ import annotations

import statistics
import subprocess
import venv
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from zonal_data import Rasters, rasters
from zonal_parcels import VERTICES, Parcels, parcels
from zonal_process import SYSTEM_PYTHON, Result, measure

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench" / "zonal"
OURS = "ours"
_PYTHONS = {"exactextract": ROOT / ".venv" / "bin" / "python"}
_RASTERSTATS = ROOT / "build" / "bench" / "venv"
_READ = 1 << 24


@dataclass(frozen=True)
class Options:
    """What was asked for on the command line."""

    size: int = 20_000
    parcels: int = 100_000
    kind: str = "noisy"
    repeats: int = 3
    cores: int = 2
    workers: str = ""
    shuffled: bool = False
    quick: bool = False
    timeout: float = 3600.0
    also: tuple[tuple[int, int], ...] = ()

    @property
    def few(self) -> int:
        """The smaller number of parcels."""
        return max(1, self.parcels // 10)

    @property
    def national(self) -> bool:
        """Whether the limits on time and memory, which hold for 20,000 × 20,000, can be judged."""
        return self.size >= 20_000 and self.parcels >= 100_000


@dataclass
class Row:
    """One line of the table: a tool at a task. ``decode``: which decode limit belongs to it."""

    task: str
    tool: str
    size: int
    parcels: int
    decode: str = ""
    note: str = ""
    error: float | None = None
    results: list[Result] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """Median of the repeats that ended well."""
        good = [result.seconds for result in self.results if not result.error]
        return statistics.median(good) if good else float("nan")

    @property
    def peak_mb(self) -> float:
        """The most memory of all repeats."""
        return max((result.peak_mb for result in self.results), default=float("nan"))

    @property
    def failure(self) -> str:
        """Why there are no seconds; empty where there are."""
        return next((result.error for result in self.results if result.error), "")

    def as_dict(self) -> dict:
        """Return everything measured."""
        return {**asdict(self), "seconds": self.seconds, "peak_mb": self.peak_mb}


class Bench:
    """Runs measurements and keeps them."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.rows: list[Row] = []
        self.verdicts: list = []
        self.extra: dict = {}

    def rasters(self, size: int | None = None, kind: str | None = None) -> Rasters:
        """Return the rasters, made where missing, and lying in the system's cache of files."""
        found = rasters(FOLDER, size or self.options.size, kind or self.options.kind)
        for path in found.all:
            with open(path, "rb", buffering=0) as file:
                while file.read(_READ):
                    pass
        return found

    def parcels(self, count: int, size: int | None = None, vertices: int = VERTICES) -> Parcels:
        """Return the parcels, made where missing."""
        return parcels(FOLDER, size or self.options.size, count, vertices, self.options.shuffled)

    def run(self, runner: str, on: Rasters, layer: Parcels | None, **more) -> Result:
        """Measure once; the numbers it found lie in :meth:`numbers` under the result's ``out``."""
        case = {"density": on.density, "loss": on.loss, "tree": on.tree, "rasters": [str(p) for p in on.all]}
        case["classes"] = on.loss.with_name(f"years-{on.size}.tif")
        case.update(cores=self.options.cores, workers=self.options.workers, strategy="feature-sequential")
        if layer is not None:
            case["parcels"] = layer.path
            case["out"] = FOLDER / "numbers" / f"{runner}-{layer.path.stem}.npz"
        case.update(more)
        python = _PYTHONS.get(runner.split("-")[0], SYSTEM_PYTHON)
        if runner.startswith("rasterstats"):
            python = rasterstats_python()
            if not python:
                return Result(error="could not be installed")
        if case.get("out"):
            Path(case["out"]).unlink(missing_ok=True)
        result = measure(runner, case, python=str(python), timeout=case.pop("timeout", self.options.timeout))
        result.facts["out"] = str(case.get("out", ""))
        words = result.error or f"{result.seconds:9.2f} s {result.peak_mb:7,.0f} MB"
        count = f"{layer.count:,} parcels" if layer is not None else ""
        strategy = more.get("strategy", "")
        print(f"  {runner:19} {on.size:>6,}² {count:>17} {words} {strategy}", flush=True)
        return result


def numbers(row: Row) -> dict:
    """Return the arrays of a row's last run; empty where it failed."""
    path = Path(row.results[-1].facts.get("out") or "-") if row.results else Path("-")
    if not path.is_file():
        return {}
    with np.load(path) as stored:
        return {name: stored[name] for name in stored.files}


def rasterstats_python() -> Path | None:
    """Return the Python that has rasterstats, made where missing; ``None`` where that is impossible."""
    python = _RASTERSTATS / "bin" / "python"
    wanted = ROOT / "tests" / "requirements-bench.txt"
    stamp = _RASTERSTATS / "made-from"
    if stamp.is_file() and stamp.read_text() == wanted.read_text():
        return python
    print("Installing rasterstats into build/bench/venv ...", flush=True)
    venv.create(_RASTERSTATS, clear=True, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "-r", str(wanted)]
    if subprocess.run(pip, check=False).returncode != 0:
        return None
    stamp.write_text(wanted.read_text())
    return python
