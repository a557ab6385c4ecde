"""The statement as one HTML file that needs nothing else: styles, charts and map are inside it."""

from __future__ import annotations

import base64
from pathlib import Path

from qgis.PyQt.QtCore import Qt

from ..storage.styles import STATUS_COLORS
from ..translate import current_date_locale, current_language, speaking, tr
from . import formats
from .content import Statement
from .document import Kind, document, maker, title
from .files import ReportNotWritten, write_text

TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "templates"


def render_html(statement) -> str:
    """Return the HTML of ``statement`` in its language; all data is escaped.

    :raises ReportNotWritten: this Python has no Jinja2 (QGIS brings it everywhere).
    """
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise ReportNotWritten("statement.html", "Jinja2") from error
    environment = Environment(
        loader=FileSystemLoader(str(TEMPLATES)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    with speaking(statement.language):
        direction = current_date_locale().textDirection()
        return environment.get_template("statement.html").render(
            language=current_language().replace("_", "-"),
            right_to_left=direction == Qt.LayoutDirection.RightToLeft,
            title=title(statement),
            place=statement.workspace.place,
            sections=[each for each in document(statement) if each.figure != "map" or statement.map_png],
            figures=key_figures(statement),
            bar=bar_parts(statement),
            bar_title=tr("Protected and tradeable stock"),
            map_uri=_data_uri(statement.map_png),
            map_alt=tr("Map of the parcels by class of land"),
            legend=legend(statement),
            numeric=[kind.value for kind in Kind if kind not in (Kind.TEXT, Kind.YEAR)],
        )


def write_html(statement, path) -> None:
    """Write ``statement`` to ``path`` as HTML.

    :raises ReportNotWritten: the folder or the disk refuses.
    """
    write_text(path, render_html(statement))


def key_figures(report) -> list[dict]:
    """Return the figures a reader looks for, with units."""
    from . import statement_figures

    make = statement_figures if isinstance(report, Statement) else maker(report)
    return make.key_figures(report)


def bar_parts(report) -> list[dict]:
    """Return the parts of the stacked bar: each class on its side, widths in per cent of the bar."""
    from .wording import class_name

    if not isinstance(report, Statement):
        return []
    statement = report
    rows = [row for row in statement.classes if row.side != "neither" and row.stock_tco2e > 0]
    whole = sum(row.stock_tco2e for row in rows)
    parts, start = [], 0.0
    for row in rows:
        width = 100.0 * row.stock_tco2e / whole
        parts.append(
            {
                "start": start,
                "width": width,
                "color": STATUS_COLORS[row.status],
                "side": row.side,
                "hatched": row.basis in ("treaty", "economic"),
                "label": class_name(row.status, row.basis),
                "value": formats.amount(row.stock_tco2e),
                "share": formats.number(width, 1),
            }
        )
        start += width
    return parts


def legend(report) -> list[dict]:
    """Return colour and name of each class of land that occurs."""
    from .wording import class_name

    if not isinstance(report, Statement):
        return []
    statement = report
    return [
        {
            "color": STATUS_COLORS[row.status],
            "label": class_name(row.status, row.basis),
            "hatched": row.basis in ("treaty", "economic") or row.status == "excluded",
        }
        for row in statement.classes
    ]


def _data_uri(png: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(png).decode("ascii") if png else ""
