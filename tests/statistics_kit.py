"""What the tests of samples and accuracy share: published tables, and the published formulas in fractions."""

from __future__ import annotations

import csv
import math
import os
from fractions import Fraction
from pathlib import Path

from terrestrial_carbon.plugin.core.statistics.accuracy import Measure

FOLDER = Path(__file__).resolve().parent / "data" / "accuracy"
DATASETS = ("olofsson2013_example1", "olofsson2013_example2", "olofsson2014_table8")
MEASURES = {
    "overall_accuracy": Measure.OVERALL,
    "users_accuracy": Measure.USERS,
    "producers_accuracy": Measure.PRODUCERS,
    "area_proportion": Measure.ADJUSTED_SHARE,
    "area_ha": Measure.ADJUSTED_AREA,
    "area_pixels": Measure.ADJUSTED_AREA,
}


def redraws(usual: int) -> int:
    """Return how often a simulation is repeated: TC_REDRAWS, or the usual number."""
    return int(os.environ.get("TC_REDRAWS") or usual)


def matrix_path(name: str) -> Path:
    """Return the file of a published error matrix."""
    return FOLDER / f"{name}_error_matrix.csv"


def published_matrix(name: str):
    """Return (classes, counts, areas by class) of a published error matrix."""
    head, *rows = csv.reader(matrix_path(name).read_text("utf-8").splitlines())
    counts = [[int(cell) for cell in row[1:-1]] for row in rows]
    assert head[1:-1] == [row[0] for row in rows]
    return head[1:-1], counts, {row[0]: float(row[-1]) for row in rows}


def published_figures():
    """Return rows of (dataset, quantity, class or None, value text, half width text)."""
    found = []
    for row in csv.DictReader((FOLDER / "expected_olofsson.csv").read_text("utf-8").splitlines()):
        quantity, _, name = row["quantity"].partition(" ")
        found.append((row["dataset"], quantity, name or None, row["value"], row["ci95_halfwidth"]))
    return found


def last_digit(text: str) -> float:
    """Return one unit of the last digit a number is printed with."""
    return 10.0 ** -len(text.partition(".")[2])


def olofsson(classes, counts, areas):
    """Return {(measure, class): (value, standard error)} by Olofsson et al. 2014, in fractions."""
    size, total = range(len(classes)), sum(Fraction(areas[name]) for name in classes)
    weight = [Fraction(areas[name]) / total for name in classes]
    n = [sum(row) for row in counts]
    p = [[weight[i] * Fraction(counts[i][j], n[i]) for j in size] for i in size]
    users = [Fraction(counts[i][i], n[i]) for i in size]
    spread = [users[i] * (1 - users[i]) / (n[i] - 1) for i in size]
    found = {("overall", None): (sum(p[i][i] for i in size), sum(weight[i] ** 2 * spread[i] for i in size))}
    for j, name in enumerate(classes):
        column = sum(p[i][j] for i in size)
        variance = sum(
            weight[i] ** 2 * Fraction(counts[i][j], n[i]) * (1 - Fraction(counts[i][j], n[i])) / (n[i] - 1)
            for i in size
        )
        area = [Fraction(areas[each]) for each in classes]
        right = p[j][j] / column
        estimated = sum(area[i] * Fraction(counts[i][j], n[i]) for i in size)
        others = sum(
            area[i] ** 2 * Fraction(counts[i][j], n[i]) * (1 - Fraction(counts[i][j], n[i])) / (n[i] - 1)
            for i in size
            if i != j
        )
        own = area[j] ** 2 * (1 - right) ** 2 * users[j] * (1 - users[j]) / (n[j] - 1)
        found["users", name] = users[j], spread[j]
        found["producers", name] = right, (own + right**2 * others) / estimated**2
        found["share", name] = column, variance
        found["area", name] = column * total, variance * total**2
    return {key: (float(value), math.sqrt(variance)) for key, (value, variance) in found.items()}
