"""Reads an emission history: a typed-in matrix, or the path of a CSV file or another table."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from qgis.core import NULL, QgsProcessingException, QgsProcessingUtils

from ..storage.values import guess_decimal_mark, parse_number
from ..translate import tr

#: Names a table's columns may have, in lower case; without them the first two columns are taken.
YEAR_NAMES = ("year", "jahr", "année", "annee", "año", "ano", "年", "年份")
AMOUNT_NAMES = ("emissions_tco2e", "emissions", "tco2e", "co2e", "排放量")

SEPARATORS = ",;\t|"


def read_history(given, context) -> tuple:
    """Return ((year, emissions in tCO2e), …) of what the user gave; empty if nothing.

    :param given: ``None``; a flat list or a list of pairs; a path; the id of a table; numbers
        with commas between them, as the command line passes a matrix.
    :raises QgsProcessingException: the table cannot be read, or a cell is not a number.
    """
    if given is None or given == NULL or given == "":
        return ()
    if isinstance(given, str):
        rows = _rows_of_text(given.strip(), context)
    else:
        rows = _rows_of_list(list(given))
    return tuple(_pairs(rows))


def parse_table(text: str) -> list:
    """Return the (year, emissions) pairs of pasted or stored text: CSV, TSV or columns of a sheet.

    :raises QgsProcessingException: a cell is not a number.
    """
    return _pairs(_csv_rows(text.splitlines()))


def _rows_of_text(text: str, context) -> list:
    if text.startswith("["):
        return _rows_of_json(text)
    path = Path(text)
    if path.suffix.lower() in (".csv", ".tsv", ".txt"):
        return _rows_of_file(path)
    table = None if context is None else QgsProcessingUtils.mapLayerFromString(text, context)
    if table is not None and hasattr(table, "getFeatures"):
        return _rows_of_table(table)
    cells = [cell.strip() for cell in text.replace(";", ",").split(",")]
    if len(cells) > 1 and all(_as_number(cell) is not None for cell in cells):
        return _rows_of_list(cells)
    message = tr("The history “{text}” is no table that can be read: give the path of a CSV file.")
    raise QgsProcessingException(message.format(text=text))


def _rows_of_json(text: str) -> list:
    """Return the rows of a list written as text, as scripts and models pass it."""
    try:
        return _rows_of_list(list(json.loads(text)))
    except ValueError as error:
        message = tr("The history “{text}” is no table that can be read: give the path of a CSV file.")
        raise QgsProcessingException(message.format(text=text)) from error


def _rows_of_file(path: Path) -> list:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = tr("The history file {path} is not text in UTF-8: save it as CSV in UTF-8.")
        raise QgsProcessingException(message.format(path=path)) from error
    except OSError as error:
        message = tr("The history file {path} cannot be read ({reason}): check its name and folder.")
        raise QgsProcessingException(message.format(path=path, reason=error.strerror)) from error
    return _csv_rows(text.splitlines())


def _csv_rows(lines: list) -> list:
    lines = [line for line in lines if line.strip()]
    if not lines:
        return []
    counts = {separator: lines[-1].count(separator) for separator in SEPARATORS}
    separator = next((mark for mark in ("\t", ";", "|") if counts[mark]), ",")
    rows = list(csv.reader(lines, delimiter=separator))
    if _as_number(rows[0][0]) is not None:
        return rows
    year, amount = _columns_by_name([cell.strip().lower() for cell in rows[0]])
    return [[_cell(row, year), _cell(row, amount)] for row in rows[1:]]


def _rows_of_table(table) -> list:
    names = [field.name().lower() for field in table.fields()]
    year, amount = _columns_by_name(names)
    if len(names) < 2:
        message = tr("The table “{table}” has no columns of years and emissions: give two columns.")
        raise QgsProcessingException(message.format(table=table.name()))
    return [[feature.attribute(year), feature.attribute(amount)] for feature in table.getFeatures()]


def _columns_by_name(names: list) -> tuple:
    """Return the indexes of the columns of years and amounts."""
    year = next((names.index(name) for name in YEAR_NAMES if name in names), None)
    amount = next((names.index(name) for name in AMOUNT_NAMES if name in names), None)
    if year is not None and amount is not None:
        return year, amount
    columns = [index for index, name in enumerate(names) if name not in ("fid", "ogc_fid")]
    return (columns[0], columns[1]) if len(columns) > 1 else (0, 1)


def _rows_of_list(cells: list) -> list:
    if cells and isinstance(cells[0], (list, tuple)):
        return cells
    if len(cells) % 2:
        raise QgsProcessingException(
            tr("The history has a year without emissions: give pairs of year and tCO2e.")
        )
    return [cells[index : index + 2] for index in range(0, len(cells), 2)]


def _cell(row: list, index: int):
    return row[index] if index < len(row) else ""


def _filled(row) -> bool:
    return any(not (cell is None or cell == NULL or str(cell).strip() == "") for cell in row)


def _pairs(rows) -> list:
    """Return (year, emissions) of rows of cells; empty rows are left out."""
    rows = [list(row) for row in rows]
    mark = guess_decimal_mark(_cell(row, 1) for row in rows)
    return [_pair(number, row, mark) for number, row in enumerate(rows, start=1) if _filled(row)]


def _pair(number: int, row: list, decimal_mark: str | None) -> tuple:
    year = _as_number(_cell(row, 0))
    amount = _as_number(_cell(row, 1), decimal_mark)
    if year is None or amount is None or year != int(year):
        shown = ", ".join("" if cell is None or cell == NULL else str(cell) for cell in row)
        message = tr("Row {number} of the history is not a year and a number of tCO2e: “{row}”.")
        raise QgsProcessingException(message.format(number=number, row=shown))
    return int(year), amount


def _as_number(cell, decimal_mark: str | None = None) -> float | None:
    if cell is None or cell == NULL:
        return None
    return parse_number(cell, decimal_mark)
