"""All differences and decisions of a merge as a table that spreadsheets read."""

from __future__ import annotations

import csv

from ...processing.merging.base import COLUMNS, difference_rows
from ...reports.tables import defused


def write_differences(merge, choices, path) -> None:
    """Write a line for each difference (UTF-8 with a byte-order mark).

    :raises OSError: the folder or the disk refuses.
    """
    with open(path, "w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([name for name, _ in COLUMNS] + ["decision"])
        for row in difference_rows(merge):
            decision = choices.get(row[4])
            cells = [*row, decision.value if decision else ""]
            writer.writerow([defused(cell) for cell in cells])
