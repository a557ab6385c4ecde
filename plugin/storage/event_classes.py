"""The classes of a map of events as they are drawn: codes, colour, words."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from qgis.PyQt.QtGui import QColor

from ..core.overlays.encoding import Classes, DayOfYear, Encoding
from ..core.overlays.reading import Confidence, EventType, Reading
from .event_words import month_word, reading_words

#: From long ago to now: always darker, so that the order is seen without telling hues apart.
YEAR_COLORS = ("#ffffb2", "#fecc5c", "#fd8d3c", "#e5471f", "#a50026", "#4d0020")
GAIN_COLORS = ("#c6dbef", "#6baed6", "#2171b5", "#08306b")

#: Where a map has events of several types; told apart by people with colour blindness too (Okabe and Ito).
TYPE_COLORS = {
    EventType.LOSS: "#d55e00",
    EventType.DEFORESTATION: "#a50f15",
    EventType.DEGRADATION: "#e69f00",
    EventType.HARVEST: "#009e73",
    EventType.FIRE: "#d55e00",
    EventType.PRESCRIBED_FIRE: "#f0b48a",
    EventType.PEST: "#cc79a7",
    EventType.WEATHER: "#56b4e9",
    EventType.GEOLOGICAL: "#7f6a55",
    EventType.DISTURBANCE: "#f0e442",
    EventType.CHANGE: "#999999",
    EventType.GAIN: "#0072b2",
    EventType.UNKNOWN: "#000000",
}

#: Less sure is fainter.
_ALPHA = {
    Confidence.LOW: 120,
    Confidence.HIGH: 195,
    Confidence.HIGHEST: 255,
    Confidence.NOT_STATED: 255,
}
_SOME_YEAR = 2001  # of a map whose year is not said; not a leap year
_SHADE = 45  # per cent lighter or darker, at the ends of the years of one type


@dataclass(frozen=True)
class EventClass:
    """The codes ``low`` to ``high`` (both included), which are drawn alike."""

    low: int
    high: int
    reading: Reading
    color: QColor
    words: str


def event_classes(
    encoding: Encoding,
    colors: Iterable[str] = (),
    newest: int | None = None,
    present: Iterable[int] | None = None,
) -> tuple[EventClass, ...]:
    """Return the classes of a map of events, by rising code; years to come are left out.

    :param colors: from the first year to the last, in place of :data:`YEAR_COLORS`.
    :param newest: last year that is drawn; the present one if not given.
    :param present: the codes the map has, where they are known: others are left out.
    """
    newest = date.today().year if newest is None else newest
    spans = monthly(encoding) if isinstance(encoding, DayOfYear) else encoding.spans()
    found = [span for span in spans if span.reading is not None and span.reading.first_year <= newest]
    if present is not None:
        codes = sorted(set(present))
        found = [span for span in found if any(span.low <= code <= span.high for code in codes)]
    if not found:
        return ()
    paint = _Paint([span.reading for span in found], tuple(colors), isinstance(encoding, DayOfYear))
    classes = []
    for span in found:
        words = _words(encoding, span.reading, paint.several_types)
        classes.append(EventClass(span.low, span.high, span.reading, paint.color(span.reading), words))
    return tuple(classes)


def blend(colors: tuple[str, ...], share: float) -> QColor:
    """Return the colour at ``share`` (0 to 1) of the way through ``colors``."""
    place = min(max(share, 0.0), 1.0) * (len(colors) - 1)
    index = min(int(place), max(len(colors) - 2, 0))
    first, second = QColor(colors[index]), QColor(colors[min(index + 1, len(colors) - 1)])
    part = place - index
    mixed = [round(a + (b - a) * part) for a, b in zip(first.getRgb()[:3], second.getRgb()[:3])]
    return QColor(*mixed)


class _Paint:
    """Chooses colours: by year where all events are of one kind, by type and year where they are not."""

    def __init__(self, readings, colors, by_month: bool) -> None:
        losses = {reading.event_type for reading in readings}
        self.several_types = len(losses) > 1
        self._by_month = by_month
        self._first = min(self._place(reading) for reading in readings)
        self._last = max(self._place(reading) for reading in readings)
        gains = losses == {EventType.GAIN}
        self._colors = colors or (GAIN_COLORS if gains else YEAR_COLORS)

    def color(self, reading: Reading) -> QColor:
        """Return the colour of an event."""
        length = self._last - self._first
        share = (self._place(reading) - self._first) / length if length else 0.7
        if self.several_types:
            color = _shade(QColor(TYPE_COLORS[reading.event_type]), share if length else 0.5)
        else:
            color = blend(self._colors, share)
        color.setAlpha(_ALPHA[reading.confidence])
        return color

    def _place(self, reading: Reading) -> int:
        return reading.last.month if self._by_month else reading.year


def _shade(color: QColor, share: float) -> QColor:
    amount = 100 + round(abs(2 * share - 1) * _SHADE)
    return color.lighter(amount) if share < 0.5 else color.darker(amount)


def _words(encoding: Encoding, reading: Reading, several_types: bool) -> str:
    if isinstance(encoding, DayOfYear):
        return month_word(reading.first, with_year=encoding.year is not None)
    return reading_words(reading, several_types or isinstance(encoding, Classes))


def monthly(encoding: DayOfYear):
    """Return the spans of a day of the year, cut at the months; of any year where none is said."""
    known = replace(encoding, year=encoding.year or _SOME_YEAR)
    found = []
    for span in known.spans():
        for month in range(span.reading.first.month, span.reading.last.month + 1):
            begin = date(known.year, month, 1)
            end = date(known.year, month, calendar.monthrange(known.year, month)[1])
            codes = (begin.timetuple().tm_yday, end.timetuple().tm_yday)
            found.append(replace(span, low=codes[0], high=codes[1],
                                 reading=replace(span.reading, first=begin, last=end)))  # fmt: skip
    return found
