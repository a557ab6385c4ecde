"""Stacks of maps of the same land at several dates: what is kept at one date and lost at the next.

Bands of forest by year and yearly maps of land cover are such stacks. As JSON::

    {"scheme": "stack", "years": [2000, 2010, 2020], "kept": [1], "lost": [0], "type": "deforestation"}

A map shows the end of its year, so what was lost between those of 2000 and 2010 was lost in 2001–2010.
Without ``lost`` every code that is not ``kept`` is a loss; with it, other codes are unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..findings import Finding, Level, RuleError
from .encoding import Encoding
from .encoding_json import encoding_of
from .reading import EventType, Reading, Span, whole_years

SCHEME = "stack"
_YEARS = range(1800, 2200)
_ALL = 2**31


@dataclass(frozen=True)
class Stack:
    """``years`` of the maps, rising (empty: they stand in the files' names); codes in ranges.

    ``bands``: of each year, in one file; empty: the first, second … band.
    """

    kept: tuple[tuple[int, int], ...]
    lost: tuple[tuple[int, int], ...] = ()
    years: tuple[int, ...] = ()
    event_type: EventType = EventType.LOSS
    bands: tuple[int, ...] = ()

    def step(self, number: int, later: int | None = None) -> Step:
        """Return how the map ``later`` is read where the map ``number`` has a kept code.

        :param later: the next one by default; another where those between them have no data.
        """
        reading = self.between(number, number + 1 if later is None else later)
        return Step(self.kept, self.event_type, self.lost, reading)

    def between(self, number: int, later: int) -> Reading:
        """Return the loss of what map ``number`` kept and map ``later`` does not."""
        return whole_years(self.years[number] + 1, self.years[later], event_type=self.event_type)


@dataclass(frozen=True)
class Step(Encoding):
    """Codes of a later map: ``lost`` ones are one event, the kept ones none."""

    lost: tuple[tuple[int, int], ...] = ()
    reading: Reading | None = None

    def _reading(self, code: int) -> Reading | None:
        known = not self.lost or any(low <= code <= high for low, high in self.lost)
        return self.reading if known else None

    def spans(self, year_start: tuple[int, int] = (1, 1)) -> tuple[Span, ...]:
        """Return the spans of lost codes; dates of maps are years, however a year begins."""
        ranges = self.lost or ((-_ALL, 2 * _ALL),)
        return tuple(Span(low, high, self.reading) for low, high in ranges)


def is_stack(told: Any) -> bool:
    """Whether a JSON object describes a stack and not the codes of one map."""
    return isinstance(told, Mapping) and told.get("scheme") == SCHEME


def stack_of(told: Mapping[str, Any]) -> Stack:
    """Return the stack a JSON object describes.

    :raises RuleError: ``bad_encoding``, with the ``field`` that is wrong and what it holds.
    """
    kept = _ranges(told, "kept")
    lost = _ranges(told, "lost") if told.get("lost") is not None else ()
    for low, high in lost:
        if any(low <= last and first <= high for first, last in kept):
            raise _bad("lost", told.get("lost"))
    years, bands = (_numbers(told, name) for name in ("years", "bands"))
    if any(later <= before for before, later in zip(years, years[1:])) or len(years) == 1:
        raise _bad("years", told.get("years"))
    if not all(year in _YEARS for year in years):
        raise _bad("years", told.get("years"))
    if bands and (min(bands) < 1 or (years and len(bands) != len(years))):
        raise _bad("bands", told.get("bands"))
    plain = {"scheme": "years", "type": told.get("type", EventType.LOSS.value)}
    return Stack(kept, lost, years, encoding_of(plain).event_type, bands)


def told_of_stack(stack: Stack) -> dict:
    """Return a stack as a JSON object; :func:`stack_of` gives the same back."""
    told: dict = {"scheme": SCHEME, "type": stack.event_type.value, "kept": _told(stack.kept)}
    if stack.lost:
        told["lost"] = _told(stack.lost)
    if stack.years:
        told["years"] = list(stack.years)
    if stack.bands:
        told["bands"] = list(stack.bands)
    return told


def _told(ranges) -> list:
    return [low if low == high else [low, high] for low, high in ranges]


def _ranges(told, name: str) -> tuple[tuple[int, int], ...]:
    """Return codes as ranges, by the rules for ``none`` of an encoding."""
    given = told.get(name)
    if not isinstance(given, (list, tuple)) or not given:
        raise _bad(name, given)
    try:
        return encoding_of({"scheme": "yyddd", "none": given}).none
    except RuleError:
        raise _bad(name, given) from None


def _numbers(told, name: str) -> tuple[int, ...]:
    given = told.get(name) or ()
    try:
        found = tuple(int(one) for one in given)
    except (OverflowError, TypeError, ValueError):
        raise _bad(name, given) from None
    if any(isinstance(one, float) and one != int(one) for one in given):
        raise _bad(name, given)
    return found


def _bad(name: str, value) -> RuleError:
    return RuleError(Finding(Level.ERROR, "bad_encoding", None, {"field": name, "value": value}))
