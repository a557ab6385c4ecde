"""Cells of a list as texts, numbers and dates, whatever an app or an office made of them."""

from __future__ import annotations

from collections.abc import Mapping

from .import_values import guess_month_first, read_date, read_uuid
from .number_text import guess_decimal_mark, is_ambiguous, parse_number
from .plot_report import PlotReport
from .plot_tables import FieldTable


class Cells:
    """Reads the rows of a table by our fields; what is no number or date goes into the report.

    :param numbers, days: which fields are numbers and which are days.
    """

    def __init__(
        self,
        table: FieldTable,
        mapping: Mapping[str, str],
        numbers,
        days,
        decimal_mark: str | None,
        report: PlotReport,
    ) -> None:
        self.table, self._report = table, report
        self.mapping = {target: name for target, name in mapping.items() if name}
        self._places = {target: table.place_of(name) for target, name in self.mapping.items()}
        texts = {target: set(self._texts(target)) for target in numbers if target in self._places}
        custom = decimal_mark or guess_decimal_mark(set().union(*texts.values()))  # of the whole list
        self._marks = {
            target: decimal_mark or guess_decimal_mark(column) or custom for target, column in texts.items()
        }
        self._month_first = {
            target: guess_month_first(self._texts(target)) for target in days if target in self._places
        }

    def has(self, target: str) -> bool:
        """Whether the list has a column for a field."""
        return target in self._places

    def raw(self, row, target: str):
        """Return a cell as it is, ``None`` where there is none."""
        place = self._places.get(target)
        return None if place is None else row[place]

    def text(self, row, target: str) -> str:
        """Return a cell as text: 1.0 is “1”, empty where there is nothing."""
        return plain_text(self.raw(row, target))

    def number(self, row, target: str, subject: str) -> float | None:
        """Return a cell as a number; what is none is noted."""
        raw = self.raw(row, target)
        if raw is None or plain_text(raw) == "":
            return None
        mark = self._marks.get(target)
        number = parse_number(raw, mark)
        if number is None:
            self._report.add("bad_number", subject, field=self.mapping[target], value=plain_text(raw))
        elif mark is None and isinstance(raw, str) and is_ambiguous(raw):
            values = {"field": self.mapping[target], "value": raw, "read": number}
            self._report.add("ambiguous_number", subject, **values)
        return number

    def coordinate(self, row, target: str) -> float | None:
        """Return a cell as a coordinate, ``None`` for anything else."""
        return parse_number(self.raw(row, target), self._marks.get(target) or ".")

    def day(self, row, target: str, subject: str):
        """Return a cell as a date; what is none is noted."""
        raw = self.raw(row, target)
        if isinstance(raw, str):
            raw = raw.strip()
        try:
            return read_date(raw, self._month_first.get(target, False))[0]
        except ValueError:
            self._report.add("bad_date", subject, field=self.mapping[target], value=plain_text(raw))
            return None

    def _texts(self, target: str):
        place = self._places[target]
        return [row[place] for row in self.table.rows if isinstance(row[place], str)]


def plain_text(value) -> str:
    """Return a cell as the text of a name or key."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def uuid_in(text: str) -> str | None:
    """Return the UUID that a key is (``uuid:…`` as ODK writes, ``{…}`` as ArcGIS does), else ``None``."""
    return read_uuid(text[5:] if text.casefold().startswith("uuid:") else text) if text else None
