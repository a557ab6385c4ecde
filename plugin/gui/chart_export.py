"""Writing a chart to a file: PNG, SVG and PDF as on white paper, CSV with every figure."""

from __future__ import annotations

import csv
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog

from ..reports.files import replacing
from ..storage.errors import TerrestrialCarbonError
from ..storage.spreadsheet import defused
from ..translate import tr
from .statement_export import FOLDER_SETTING, safe_name

PICTURES = ("png", "svg", "pdf")
FORMATS = (*PICTURES, "csv")
WIDTH_INCH, HEIGHT_INCH, DOTS_PER_INCH = 7.5, 4.4, 200


class ChartNotWritten(TerrestrialCarbonError):
    """A chart could not be written; the text is for the user."""


def write_chart(content, path, limits=None) -> None:
    """Write ``content`` (a ``ChartContent``) to ``path`` in the format of its ending, whole or not at all.

    :param limits: the part to show in a picture; see ``chart_figure.draw``.
    :raises TerrestrialCarbonError: nothing to write, an unknown ending, no matplotlib, or the disk refuses.
    """
    path = Path(path)
    kind = path.suffix.lower().lstrip(".")
    if content is None:
        raise ChartNotWritten(tr("There is no chart to export yet: show one first."))
    if kind not in FORMATS:
        text = tr("“{path}” is no format of a chart: let it end in {known}.")
        raise ChartNotWritten(text.format(path=path, known=", ".join(f".{each}" for each in FORMATS)))
    try:
        with replacing(path) as draft:
            if kind == "csv":
                _write_csv(content.table(), draft)
            else:
                _write_picture(content, draft, kind, limits)
    except ImportError as error:
        raise ChartNotWritten(str(error)) from error


def write_rows(rows, path) -> None:
    """Write rows to a CSV file, whole or not at all: UTF-8 with a byte-order mark and a decimal point.

    :raises TerrestrialCarbonError: the folder or the disk refuses.
    """
    with replacing(path) as draft:
        _write_csv(rows, draft)


def _write_csv(rows, path) -> None:
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([_cell(cell) for cell in row] for row in rows)


def _cell(cell):
    """Return a cell as a spreadsheet takes it: nothing for ``None``, no text for a formula."""
    if cell is None:
        return ""
    return defused(cell) if isinstance(cell, str) else cell


def _write_picture(content, path, kind: str, limits) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from .chart_figure import Theme, draw

    figure = Figure(figsize=(WIDTH_INCH, HEIGHT_INCH), dpi=DOTS_PER_INCH)
    FigureCanvasAgg(figure)
    theme = Theme.paper()
    draw(figure, content, theme, limits)
    figure.savefig(path, format=kind, facecolor=theme.ground, bbox_inches="tight", pad_inches=0.12)


def ask_chart_path(parent, kind: str, title: str) -> str:
    """Ask where to write; an empty text if the user thinks better of it."""
    settings = QgsSettings()
    folder = settings.value(FOLDER_SETTING, str(Path.home()), type=str)
    name = safe_name(title)
    filters = {
        "png": tr("Picture (*.png)"),
        "svg": tr("Drawing (*.svg)"),
        "pdf": tr("PDF (*.pdf)"),
        "csv": tr("CSV (*.csv)"),
    }
    path, _ = QFileDialog.getSaveFileName(
        parent, tr("Export the chart"), str(Path(folder) / f"{name}.{kind}"), filters[kind]
    )
    if not path:
        return ""
    settings.setValue(FOLDER_SETTING, str(Path(path).parent))
    return path if path.lower().endswith(f".{kind}") else f"{path}.{kind}"
