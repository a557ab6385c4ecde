"""The statement's files of a demo, in every format this installation can write."""

from __future__ import annotations

from pathlib import Path

from ..reports.html import write_html
from ..reports.json_file import write_json
from ..reports.pdf import write_pdf


def write_statements(statement, folder) -> list:
    """Write the statement as HTML, PDF and JSON into ``folder``; return the paths."""
    folder = Path(folder)
    paths = []
    for write, name in ((write_html, "statement.html"), (write_pdf, "statement.pdf"), (write_json, "statement.json")):
        write(statement, folder / name)
        paths.append(folder / name)
    return paths
