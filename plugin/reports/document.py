"""A statement as sections of paragraphs, facts and tables in words: what every format renders.

Cells keep their raw values; only the renderers turn numbers into text, a spreadsheet never does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ..translate import speaking
from . import formats
from .content import Statement


class Kind(str, Enum):
    """What a column holds; decides alignment, decimals and the type of a spreadsheet's cell."""

    TEXT = "text"
    COUNT = "count"
    AREA = "area"
    MASS = "mass"
    PERCENT = "percent"
    YEAR = "year"


_DECIMALS = {Kind.AREA: 2, Kind.MASS: 2, Kind.PERCENT: 1}


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

    def shown(self) -> list[list[str]]:
        """Return all rows (the total last) as texts in the locale of the language spoken now."""
        rows = [*self.rows, self.total] if self.total else list(self.rows)
        places = [
            formats.decimals_for((row[index] for row in rows), _DECIMALS[column.kind])
            if column.kind in _DECIMALS
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
    """One section of a statement; ``figure`` is ``summary``, ``map`` or empty."""

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    tables: tuple[Table, ...] = ()
    figure: str = ""


def _text(kind: Kind, cell, places: int) -> str:
    if cell is None or cell == "":
        return formats.MISSING
    if kind is Kind.TEXT or kind is Kind.YEAR:
        return str(cell)
    return formats.number(cell, places)


def document(report) -> tuple[Section, ...]:
    """Return the sections of a statement, or of a holder's statement, in its own language."""
    from . import holder_sections, statement_sections

    with speaking(report.language):
        make = statement_sections if isinstance(report, Statement) else holder_sections
        return tuple(section for section in make.sections(report) if section is not None)


def title(report) -> str:
    """Return the report's title."""
    from . import holder_sections, statement_sections

    with speaking(report.language):
        make = statement_sections if isinstance(report, Statement) else holder_sections
        return make.title(report)
