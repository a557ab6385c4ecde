"""What the tests of field work share: plots and trees in a workspace, a copy edited by another program."""

from __future__ import annotations

import json
import sqlite3
import struct
import subprocess
import sys
import zlib
from contextlib import closing
from pathlib import Path

from terrestrial_carbon.plugin.storage.merge_rows import rows_in

PROGRAM = Path(__file__).with_name("field_program.py")
AT = "2026-05-04T08:30:00+00:00"


def edit_in_field(path, *edits):
    """Edit a GeoPackage in another process, by GDAL alone: ``(table, action, id, values)``."""
    told = json.dumps([[table, action, row_id, values] for table, action, row_id, values in edits])
    subprocess.run([sys.executable, str(PROGRAM), str(path)], input=told, text=True, check=True, timeout=600)


def add_plots(workspace, trees=3):
    """Put plots ``P1`` and ``P2`` with trees into a workspace."""
    edits = []
    for number, plot in enumerate(("P1", "P2"), 1):
        values = {"name": plot, "area_ha": 0.1, "stratum": "forest", "place": (500.0 * number, 500.0)}
        edits.append(("field_plot", "add", plot, values))
        for tree in range(1, trees + 1):
            values = {
                "plot_id": plot,
                "number": str(tree),
                "species": "Fagus sylvatica",
                "dbh_cm": 20.0 + tree,
            }
            edits.append(("field_tree", "add", f"{plot}-{tree}", values))
    edit_in_field(workspace.path, *edits)


def note(subject_id, verdict="agree", kind="parcel", reader="Ana", at=AT, **more):
    """Columns of a note."""
    answer = {"class_code" if kind == "sample_unit" else "verdict": verdict} if verdict else {}
    return {"subject_kind": kind, "subject_id": subject_id, "reader": reader, "at": at, **answer, **more}


def rows(workspace):
    """Rows of the field by key."""
    return rows_in(workspace.path)


def notes(workspace):
    """Notes by id, as they are in the file."""
    with closing(sqlite3.connect(workspace.path)) as connection:
        connection.row_factory = sqlite3.Row
        return {row["id"]: dict(row) for row in connection.execute("SELECT * FROM field_note")}


def picture(path, colour=0):
    """Write a small PNG; another colour is another content."""
    path.parent.mkdir(parents=True, exist_ok=True)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes((0, colour, colour, 0, colour, colour)))
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    path.write_bytes(data)
    return data
