"""Tables that are typed in, or lie in a CSV file or another layer: rows of cells, and cells as values."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

from qgis.core import NULL, QgsProcessingException, QgsProcessingUtils, QgsVectorLayer

from ...storage.values import guess_decimal_mark, parse_number
from ...translate import tr

_SEPARATORS = "\t;|"
_MADE_UP = re.compile(r"field_\d+")  # GDAL's names for the columns of a CSV file whose head it did not see
_KEYS = ("fid", "ogc_fid")


def rows_given(given, width: int, context, name: str) -> list:
    """Return the rows of a table parameter; empty if nothing is given. A head may be among them.

    :param given: a flat list or a list of rows; the same as JSON; a path; the id of a layer; cells with
        commas between them, as the command line passes a matrix.
    :raises QgsProcessingException: it cannot be read.
    """
    if given is None or given == NULL or given == "":
        return []
    if not isinstance(given, str):
        return _rows_of_list(list(given), width, name)
    text = given.strip()
    if text.startswith("["):
        try:
            return _rows_of_list(list(json.loads(text)), width, name)
        except ValueError as error:
            raise _unreadable(name, text) from error
    if Path(text).suffix.lower() in (".csv", ".tsv", ".txt"):
        return rows_of_file(Path(text), name)
    layer = None if context is None else QgsProcessingUtils.mapLayerFromString(text, context)
    if isinstance(layer, QgsVectorLayer):
        return rows_of_layer(layer)
    if "," in text or ";" in text:
        return _rows_of_list([cell.strip() for cell in re.split("[,;]", text)], width, name)
    raise _unreadable(name, text)


def rows_of_file(path: Path, name: str) -> list:
    """Return the rows of a CSV file, its head first.

    :raises QgsProcessingException: it cannot be read, or is not in UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = tr("The file {path} is not text in UTF-8: save it as CSV in UTF-8.")
        raise QgsProcessingException(message.format(path=path)) from error
    except OSError as error:
        message = tr("The file {path} for {parameter} cannot be read ({reason}): check its name and folder.")
        values = {"path": path, "parameter": name, "reason": error.strerror}
        raise QgsProcessingException(message.format(**values)) from error
    lines = [line for line in text.splitlines() if line.strip()]
    separator = next((mark for mark in _SEPARATORS if lines and mark in lines[0]), ",")
    return [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=separator)]


def rows_of_layer(source) -> list:
    """Return the rows of a layer or source without its key, the head first."""
    fields = source.fields()
    kept = [k for k in range(fields.count()) if fields.at(k).name().lower() not in _KEYS]
    head = [fields.at(k).name() for k in kept]
    rows = [[feature.attribute(k) for k in kept] for feature in source.getFeatures()]
    if head and all(_MADE_UP.fullmatch(name) for name in head):
        return rows
    return [head, *rows]


def text_of(cell) -> str:
    """Return a cell as the name of a class: 1.0 is “1”, null is empty."""
    if cell is None or cell == NULL:
        return ""
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return str(cell).strip()


def is_empty(cell) -> bool:
    """Whether a cell has nothing in it."""
    return text_of(cell) == ""


def number_of(cell, mark: str | None = None) -> float | None:
    """Return a cell as a number, ``None`` if it is none."""
    if cell is None or cell == NULL:
        return None
    return parse_number(cell, mark)


def class_numbers(given, context, name: str, numbers: int = 1, column: str = "") -> dict:
    """Return {class: number}, or {class: (numbers…)} where several columns follow the name.

    Columns left out at the end are ``None``. A first row without any number is taken for the head.

    :param column: the number's column where the head names it; else the second.

    :raises QgsProcessingException: a row is no class and number, or a class is there twice.
    """
    rows = [list(row) for row in rows_given(given, numbers + 1, context, name)]
    rows = [row for row in rows if any(not is_empty(cell) for cell in row)]
    head = [text_of(cell).lower() for cell in rows[0]] if rows else []
    if column in head:
        rows = [[row[0], row[head.index(column)]] for row in rows]
    mark = guess_decimal_mark(cell for row in rows for cell in row[1 : numbers + 1])
    if rows and all(number_of(cell, mark) is None for cell in rows[0][1 : numbers + 1]):
        rows = rows[1:]
    found: dict = {}
    for number, row in enumerate(rows, 1):
        key = text_of(row[0])
        cells = [row[k] if k < len(row) else None for k in range(1, numbers + 1)]
        values = [number_of(cell, mark) for cell in cells]
        wrong = any(value is None and not is_empty(cell) for value, cell in zip(values, cells))
        if not key or values[0] is None or wrong:
            message = tr("Row {number} of {parameter} is not a class and its numbers: “{row}”.")
            shown = ", ".join(text_of(cell) for cell in row)
            raise QgsProcessingException(message.format(number=number, parameter=name, row=shown))
        if key in found:
            message = tr("{parameter} has the class “{name}” twice: keep one of its rows.")
            raise QgsProcessingException(message.format(parameter=name, name=key))
        found[key] = values[0] if numbers == 1 else tuple(values)
    return found


def _rows_of_list(cells: list, width: int, name: str) -> list:
    if cells and isinstance(cells[0], (list, tuple)):
        return cells
    if len(cells) % width:
        message = tr("{parameter} has {number} cells, which make no rows of {width}: fill all columns.")
        values = {"parameter": name, "number": len(cells), "width": width}
        raise QgsProcessingException(message.format(**values))
    return [cells[k : k + width] for k in range(0, len(cells), width)]


def _unreadable(name: str, text: str) -> QgsProcessingException:
    message = tr("“{text}” for {parameter} is no table that can be read: give the path of a CSV file.")
    return QgsProcessingException(message.format(text=text, parameter=name))
