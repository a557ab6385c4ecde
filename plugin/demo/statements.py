"""The statement's files of a demo."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject

from ..reports.html import write_html
from ..reports.json_file import write_json
from ..reports.pdf import write_pdf


def write_statements(statement, workspace, folder) -> list:
    """Write the statement as HTML, PDF and JSON into ``folder``; return the paths.

    :raises TerrestrialCarbonError: the folder or the disk refuses.
    """
    page, print_out, data = (Path(folder) / f"statement.{ending}" for ending in ("html", "pdf", "json"))
    write_html(statement, page)
    write_pdf(statement, workspace, QgsProject(), print_out)
    write_json(statement, data)
    return [page, print_out, data]
