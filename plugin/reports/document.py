"""A statement as sections of paragraphs, facts and tables in words: what every format renders.

Cells keep their raw values; only the renderers turn numbers into text, a spreadsheet never does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ..translate import speaking
from . import formats
from .content import Statement
from .verification_content import VerificationReport


class Kind(str, Enum):
    """What a column holds; decides alignment, decimals and the type of a spreadsheet's cell."""

    TEXT = "text"
    COUNT = "count"
    AREA = "area"
    MASS = "mass"
    PERCENT = "percent"
    YEAR = "year"
    SHARE = "share"  # from 0 to 1, always with all its places
    REAL = "real"  # in a spreadsheet only, as it is


class Only(str, Enum):
    """Where a table stands, if not everywhere."""

    PAGE = "page"  # HTML and PDF: what fits a page
    DATA = "data"  # XLSX and CSV: every row and column


_DECIMALS = {Kind.AREA: 2, Kind.MASS: 2, Kind.PERCENT: 1}
_SHARE_DECIMALS = 4


@dataclass(frozen=True)
class Column:
    """A column's title (with its unit) and kind; ``weight`` is its share of a page's width."""

    title: str
    kind: Kind = Kind.TEXT
    weight: float = 1.0


@dataclass(frozen=True)
class Table:
    """A table of raw values; ``marks`` names what to point out (row, column): a colour or ``"bad"``."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple, ...]
    total: tuple | None = None
    marks: dict = field(default_factory=dict)
    sheet: str = ""  # a short name for a spreadsheet's tab; the title if empty
    only: Only | None = None

    def shown(self) -> list[list[str]]:
        """Return all rows (the total last) as texts in the locale of the language spoken now."""
        rows = [*self.rows, self.total] if self.total else list(self.rows)
        places = [
            formats.decimals_for((row[index] for row in rows), _DECIMALS[column.kind])
            if column.kind in _DECIMALS
            else _SHARE_DECIMALS
            if column.kind is Kind.SHARE
            else 0
            for index, column in enumerate(self.columns)
        ]
        return [
            [
                _text(column.kind, cell, places[index])
                for index, (column, cell) in enumerate(zip(self.columns, row))
            ]
            for row in rows
        ]


@dataclass(frozen=True)
class Section:
    """One section of a statement; ``figure`` is ``summary``, ``map`` or empty.

    ``blanks`` are rows of lines to write on by hand, each with what belongs there; ``closing`` stands after
    the tables.
    """

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    tables: tuple[Table, ...] = ()
    figure: str = ""
    closing: tuple[str, ...] = ()
    blanks: tuple[tuple[str, ...], ...] = ()
    new_page: bool = False

    @property
    def page_tables(self) -> tuple[Table, ...]:
        """The tables that HTML and PDF show."""
        return tuple(table for table in self.tables if table.only is not Only.DATA and table.rows)

    @property
    def data_tables(self) -> tuple[Table, ...]:
        """The tables that a spreadsheet has."""
        return tuple(table for table in self.tables if table.only is not Only.PAGE and table.rows)


def _text(kind: Kind, cell, places: int) -> str:
    if cell is None or cell == "":
        return formats.MISSING
    if kind is Kind.TEXT or kind is Kind.YEAR:
        return str(cell)
    return formats.number(cell, places)


def document(report) -> tuple[Section, ...]:
    """Return the sections of a report in its own language."""
    with speaking(report.language):
        return tuple(section for section in maker(report).sections(report) if section is not None)


def title(report) -> str:
    """Return the report's title."""
    with speaking(report.language):
        return maker(report).title(report)


def maker(report):
    """Return the module that makes the sections, title and key figures of a kind of report."""
    from . import holder_sections, statement_sections, verification_sections

    if isinstance(report, Statement):
        return statement_sections
    return verification_sections if isinstance(report, VerificationReport) else holder_sections
