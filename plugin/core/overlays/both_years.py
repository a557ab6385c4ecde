"""Exact days put in calendar years and in accounting years at once, for losses that both accounts take."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .encoding import CALENDAR, Encoding
from .event_fields import in_year
from .reading import Reading, Span


def in_both_years(reading: Reading, start: tuple[int, int]) -> Reading:
    """Return a reading of one day with the days that lie in the same calendar and accounting year.

    One of whole years stays as it is.

    :param start: (month, day) on which an accounting year begins.
    """
    if not reading.is_day:
        return reading
    calendar, accounting = in_year(reading), in_year(reading, start)
    first, last = max(calendar.first, accounting.first), min(calendar.last, accounting.last)
    return replace(reading, first=first, last=last)


@dataclass(frozen=True)
class BothYears(Encoding):
    """Another encoding, whose spans of days lie within one calendar year and one accounting year.

    :param start: (month, day) on which an accounting year begins.
    """

    inner: Encoding = Encoding()
    start: tuple[int, int] = CALENDAR

    @classmethod
    def of(cls, inner: Encoding, start: tuple[int, int]) -> BothYears:
        """Return an encoding in years of both kinds."""
        return cls(inner.none, inner.event_type, inner, start)

    def spans(self, year_start: tuple[int, int] = CALENDAR) -> tuple[Span, ...]:
        """Return the spans of both kinds of years, cut by each other; ``year_start`` plays no part."""
        calendar, accounting = self.inner.spans(CALENDAR), self.inner.spans(self.start)
        found, i, j = [], 0, 0
        while i < len(calendar) and j < len(accounting):
            one, other = calendar[i], accounting[j]
            low, high = max(one.low, other.low), min(one.high, other.high)
            if low <= high:
                ends = max(one.reading.first, other.reading.first), min(one.reading.last, other.reading.last)
                found.append(Span(low, high, replace(one.reading, first=ends[0], last=ends[1])))
            i, j = i + (one.high <= other.high), j + (other.high <= one.high)
        return tuple(found)

    def _reading(self, code: int) -> Reading | None:
        return self.inner._reading(code)  # noqa: SLF001 (the same, for another encoding)
