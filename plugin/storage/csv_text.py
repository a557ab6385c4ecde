"""CSV files as offices and field apps write them: any encoding, separator and end of line.

Standard library only.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from ..translate import tr
from .errors import ImportRefused

_SEPARATORS = "\t;|,"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH_RUNS = re.compile(rb"[\x80-\xff]+")
_MOST_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True)
class CsvText:
    """A table: names of its columns, each once, rows of as many cells, and the encoding it was read in."""

    columns: tuple
    rows: list
    encoding: str
    guessed: bool  # the encoding, as nothing stated it


def read_csv(path, encoding: str = "") -> CsvText:
    """Return the table in a file.

    :param encoding: empty for what a mark or the bytes tell.
    :raises ImportRefused: it cannot be read, has no row of names, or a row with more cells than names.
    """
    path = Path(path)
    text, used, guessed = _text_of(path, encoding)
    lines = text.splitlines(keepends=True)
    separator = None
    if lines and re.match(r"\s*sep=.\s*\Z", lines[0]):  # what Excel writes for itself
        separator, lines = lines[0].strip()[4], lines[1:]
    head = next((line for line in lines if line.strip()), "")
    if not head:
        raise ImportRefused(tr("The file {path} is empty: choose another one.").format(path=path))
    separator = separator or max(_SEPARATORS, key=lambda mark: _outside_quotes(head).count(mark))
    cells = csv.reader(io.StringIO("".join(lines), newline=""), delimiter=separator)
    columns, rows = (), []
    try:
        for row in cells:
            if not any(cell.strip() for cell in row):
                continue
            if not columns:
                columns = _each_once(row)
                continue
            if any(cell.strip() for cell in row[len(columns) :]):
                raise _too_long(path, cells.line_num, len(row), len(columns))
            rows.append(tuple([*row, *[""] * (len(columns) - len(row))][: len(columns)]))
    except csv.Error as error:
        text = tr("The file {path} is no table: line {line} cannot be read ({reason}).")
        raise ImportRefused(text.format(path=path, line=cells.line_num, reason=error)) from error
    return CsvText(columns, rows, used, guessed)


def _text_of(path: Path, encoding: str) -> tuple:
    try:
        if path.stat().st_size > _MOST_BYTES:
            text = tr("The file {path} is larger than {size} MB: split it.")
            raise ImportRefused(text.format(path=path, size=_MOST_BYTES // 1024**2))
        raw = path.read_bytes()
    except OSError as error:
        text = tr("The file {path} cannot be read ({reason}): choose another one.")
        raise ImportRefused(text.format(path=path, reason=error.strerror)) from error
    used, guessed = (encoding, False) if encoding else _encoding_of(raw)
    try:
        return raw.decode(used), used, guessed
    except (UnicodeDecodeError, LookupError) as error:
        text = tr("The file {path} is not text in {encoding}: give its encoding, such as utf-8 or cp1252.")
        raise ImportRefused(text.format(path=path, encoding=used)) from error


def _encoding_of(raw: bytes) -> tuple:
    """Return (encoding, whether it is a guess)."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name, False
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return _older_encoding(raw), True
    return "utf-8", False


def _older_encoding(raw: bytes) -> str:
    """Return GB 18030 for Chinese, whose signs are pairs of high bytes; else Western European."""
    runs = [len(run) for run in _HIGH_RUNS.findall(raw)]
    paired = sum(length for length in runs if length % 2 == 0)
    if paired >= 0.8 * sum(runs):
        try:
            raw.decode("gb18030")
        except UnicodeDecodeError:
            pass
        else:
            return "gb18030"
    try:
        raw.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"


def _outside_quotes(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)


def _each_once(row) -> tuple:
    """Return names without spaces around them; empty ones and repeated ones get a number."""
    names: list = []
    for place, cell in enumerate(row, 1):
        name = stem = cell.strip().strip("\ufeff") or f"column_{place}"
        number = 2
        while name in names:
            name, number = f"{stem}_{number}", number + 1
        names.append(name)
    return tuple(names)


def _too_long(path: Path, line: int, cells: int, columns: int) -> ImportRefused:
    text = tr(
        "Line {line} of {path} has {cells} cells, but there are {columns} columns: put cells that hold the "
        "separator, such as decimal commas, in quotes, or save the file with another separator."
    )
    return ImportRefused(text.format(path=path, line=line, cells=cells, columns=columns))
