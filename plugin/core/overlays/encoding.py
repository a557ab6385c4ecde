"""How a map of events writes dates, types and confidence into whole numbers.

An encoding is data: a JSON object with a ``scheme`` and what that scheme needs. The catalogue of known
maps, the user's own maps and the record of a run all keep it in that form.

==============  =============================================================================
scheme          what a code is
==============  =============================================================================
``years``       years since ``offset`` (Hansen: 2000), from ``first`` to ``last``
``days``        days since ``epoch`` in the last ``digits`` digits, before them a ``prefix`` that
                says how sure it is (GFW's integrated alerts: ``ABBBB``)
``yyddd``       year since 2000 and day of the year (RADD as published by Wageningen)
``day_of_year`` day of the year of ``year`` (MODIS burned area, GLAD's yearly files)
``classes``     what a table says of it: ``codes`` → from, to, type, confidence, label
==============  =============================================================================

All take ``type`` (the event's type) and ``none``, the codes and ranges of codes that mean no event.
A code that is neither known nor none is counted and named, never dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Union

from .reading import Confidence, EventType, Reading, Span, whole_years

#: Month and day on which a year begins; calendar years if not said otherwise.
CALENDAR = (1, 1)

_CENTURY = 2000
_DAYS_AT_MOST = 366


class UnknownCode(ValueError):
    """The encoding does not know this code."""


@dataclass(frozen=True)
class Encoding:
    """What all encodings have. ``none``: pairs (lowest, highest) of codes that mean no event."""

    none: tuple[tuple[int, int], ...] = ((0, 0),)
    event_type: EventType = EventType.LOSS

    def is_none(self, code: int) -> bool:
        """Whether a code means that nothing happened."""
        return any(low <= code <= high for low, high in self.none)

    def decode(self, code: int) -> Reading | None:
        """Return what a code means; ``None``: no event.

        :raises UnknownCode: the encoding does not know it.
        """
        if self.is_none(code):
            return None
        found = self._reading(code)
        if found is None:
            raise UnknownCode(code)
        return found

    def spans(self, year_start: tuple[int, int] = CALENDAR) -> tuple[Span, ...]:
        """Return the known codes, rising, in spans of codes of one year, type and confidence.

        :param year_start: (month, day) on which a year begins; exact days are put in such years.
        """
        raise NotImplementedError(type(self).__name__)

    def _reading(self, code: int) -> Reading | None:
        raise NotImplementedError(type(self).__name__)


@dataclass(frozen=True)
class Years(Encoding):
    """Years since ``offset``, the codes from ``first`` to ``last``."""

    offset: int = _CENTURY
    first: int = 1
    last: int = 99

    def _reading(self, code: int) -> Reading | None:
        if not self.first <= code <= self.last:
            return None
        return whole_years(self.offset + code, event_type=self.event_type)

    def spans(self, year_start: tuple[int, int] = CALENDAR) -> tuple[Span, ...]:
        """Return the spans; see :meth:`Encoding.spans`."""
        codes = range(self.first, self.last + 1)
        return tuple(Span(code, code, self._reading(code)) for code in codes if not self.is_none(code))


@dataclass(frozen=True)
class Days(Encoding):
    """``digits`` digits of days since ``epoch``, and a prefix for the confidence."""

    epoch: date = date(2014, 12, 31)
    digits: int = 4
    prefixes: Mapping[int, Confidence] = field(default_factory=dict)

    def _reading(self, code: int) -> Reading | None:
        prefix, days = divmod(code, 10**self.digits)
        if code < 0 or prefix not in self.prefixes or days < 1:
            return None
        day = self.epoch + timedelta(days=days)
        return Reading(day, day, self.event_type, self.prefixes[prefix])

    def spans(self, year_start: tuple[int, int] = CALENDAR) -> tuple[Span, ...]:
        """Return the spans; see :meth:`Encoding.spans`."""
        last = self.epoch + timedelta(days=10**self.digits - 1)
        found = []
        for prefix, confidence in sorted(self.prefixes.items()):
            base = prefix * 10**self.digits
            for begin, end in _years_between(self.epoch + timedelta(days=1), last, year_start):
                reading = Reading(begin, end, self.event_type, confidence)
                codes = [base + (day - self.epoch).days for day in (begin, end)]
                found.append(Span(*codes, reading))
        return tuple(found)


@dataclass(frozen=True)
class YearAndDay(Encoding):
    """Two digits of the year since 2000, three of the day of the year."""

    first_year: int = 2000
    last_year: int = 2099

    def _reading(self, code: int) -> Reading | None:
        years, days = divmod(code, 1000)
        if not self.first_year <= _CENTURY + years <= self.last_year:
            return None
        day = _day_of_year(_CENTURY + years, days)
        return None if day is None else Reading(day, day, self.event_type)

    def spans(self, year_start: tuple[int, int] = CALENDAR) -> tuple[Span, ...]:
        """Return the spans; see :meth:`Encoding.spans`."""
        found = []
        for year in range(self.first_year, self.last_year + 1):
            base = (year - _CENTURY) * 1000
            found += _spans_of_days(year, base, year_start, Reading(date.min, date.min, self.event_type))
        return tuple(found)


@dataclass(frozen=True)
class DayOfYear(Encoding):
    """Day of the year of ``year``; ``None``: the year is still to be said (it stands in the file's name)."""

    year: int | None = None

    def _reading(self, code: int) -> Reading | None:
        day = _day_of_year(self.year, code) if self.year is not None else None
        return None if day is None else Reading(day, day, self.event_type)

    def spans(self, year_start: tuple[int, int] = CALENDAR) -> tuple[Span, ...]:
        """Return the spans; see :meth:`Encoding.spans`."""
        if self.year is None:
            return ()
        found = _spans_of_days(self.year, 0, year_start, Reading(date.min, date.min, self.event_type))
        return tuple(found)


@dataclass(frozen=True)
class ClassCode:
    """What a table says of one code; years ``None`` where the whole map is of one ``year``."""

    year_from: int | None = None
    year_to: int | None = None
    event_type: EventType | None = None
    confidence: Confidence = Confidence.NOT_STATED
    label: str = ""


@dataclass(frozen=True)
class Classes(Encoding):
    """A table of codes. ``year``: of all codes that name none."""

    codes: Mapping[int, ClassCode] = field(default_factory=dict)
    year: int | None = None

    def _reading(self, code: int) -> Reading | None:
        found = self.codes.get(code)
        if found is None:
            return None
        first = self.year if found.year_from is None else found.year_from
        if first is None:
            return None
        more = {"confidence": found.confidence, "label": found.label}
        last = first if found.year_to is None else found.year_to
        return whole_years(first, last, event_type=found.event_type or self.event_type, **more)

    def spans(self, year_start: tuple[int, int] = CALENDAR) -> tuple[Span, ...]:
        """Return the spans; see :meth:`Encoding.spans`."""
        known = ((code, self._reading(code)) for code in sorted(self.codes) if not self.is_none(code))
        return tuple(Span(code, code, reading) for code, reading in known if reading is not None)


AnyEncoding = Union[Years, Days, YearAndDay, DayOfYear, Classes]


def needs_year(encoding: Encoding) -> bool:
    """Whether the encoding says nothing until the year of its file is given (:func:`of_year`)."""
    if isinstance(encoding, DayOfYear):
        return encoding.year is None
    if isinstance(encoding, Classes):
        return encoding.year is None and any(code.year_from is None for code in encoding.codes.values())
    return False


def years_seen(encoding: Encoding | None, codes: Iterable[float]) -> tuple[int, int] | None:
    """Return the first and last year of the events among codes that were met, ``None`` without any."""
    found = []
    for code in codes if encoding is not None else ():
        try:
            reading = encoding.decode(int(code))
        except UnknownCode:
            continue
        if reading is not None:
            found.append(reading)
    if not found:
        return None
    return min(reading.first_year for reading in found), max(reading.year for reading in found)


def of_year(encoding: Encoding, year: int) -> Encoding:
    """Return an encoding that needs a year with that year; any other as it is."""
    return replace(encoding, year=year) if isinstance(encoding, (DayOfYear, Classes)) else encoding


def of_period(encoding: Encoding, first: int, last: int) -> Encoding:
    """Return a table of codes with the years ``first`` to ``last`` for the codes that name none."""
    if not isinstance(encoding, Classes):
        return encoding
    codes = {
        code: one if one.year_from is not None else replace(one, year_from=first, year_to=last)
        for code, one in encoding.codes.items()
    }
    return replace(encoding, codes=codes)


def _day_of_year(year: int, number: int) -> date | None:
    if not 1 <= number <= _DAYS_AT_MOST:
        return None
    day = date(year, 1, 1) + timedelta(days=number - 1)
    return day if day.year == year else None


def _spans_of_days(year: int, base: int, year_start, like: Reading) -> list[Span]:
    found = []
    for begin, end in _years_between(date(year, 1, 1), date(year, 12, 31), year_start):
        codes = [base + day.timetuple().tm_yday for day in (begin, end)]
        found.append(Span(*codes, replace(like, first=begin, last=end)))
    return found


def _years_between(first: date, last: date, year_start: tuple[int, int]):
    """Yield (first, last day) of each year, or part of one, between two days."""
    begin = first
    while begin <= last:
        start = _start_of(begin.year, year_start)
        following = start if start > begin else _start_of(begin.year + 1, year_start)
        yield begin, min(last, following - timedelta(days=1))
        begin = following


def _start_of(year: int, year_start: tuple[int, int]) -> date:
    month, day = year_start
    return date(year, month, 28 if (month, day) == (2, 29) else day)


def text_of(value: Any) -> str:
    """Return a label as text: itself, or of several languages the English one."""
    if isinstance(value, Mapping):
        value = value.get("en") or next(iter(value.values()), "")
    return "" if value is None else str(value)
