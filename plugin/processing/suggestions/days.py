"""Days as fields of evidence hold them: dates, texts, or years alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QDate

from ...storage.values import from_attribute
from ...translate import tr

_FORMS = ("yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd")


@dataclass(frozen=True)
class Day:
    """A day, or a year alone (``first`` to ``last`` are then its ends)."""

    first: date
    last: date

    @property
    def year_alone(self) -> bool:
        """Whether only the year is known."""
        return self.first != self.last


def day_of(value, field: str, layer: str) -> Day | None:
    """Return the day of an attribute, ``None`` where it is empty or 0.

    :raises QgsProcessingException: it is neither a date nor a year.
    """
    value = from_attribute(value)
    if isinstance(value, float) and value == int(value):
        value = int(value)
    if isinstance(value, date):  # datetimes too
        day = date(value.year, value.month, value.day)
        return Day(day, day)
    if value is None or value == 0 or (isinstance(value, str) and value.strip() in ("", "0")):
        return None
    text = str(value).strip()
    if text.isdigit() and len(text) <= 4 and 1 <= int(text) <= 9999:
        return Day(date(int(text), 1, 1), date(int(text), 12, 31))
    for form in _FORMS:
        found = QDate.fromString(text[: len(form)], form)
        if found.isValid():
            return Day(found.toPyDate(), found.toPyDate())
    raise QgsProcessingException(
        tr(
            "“{value}” in the field “{field}” of “{layer}” is no date: write it as year-month-day, such as "
            "1994-03-15, or as a year."
        ).format(value=text[:60], field=field, layer=layer)
    )
