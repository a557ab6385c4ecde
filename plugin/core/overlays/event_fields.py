"""Events as features of a layer: which fields say when it was, what it was and how sure it is.

As JSON::

    {"scheme": "fields", "date": "found_on", "type": "cause", "types": {"F1": "fire"},
     "confidence": "sure", "confidences": {"nominal": "low"}, "area": "ha", "default_type": "loss"}

Only ``date`` is needed: a field of dates, of years, or of either as text. Without ``types`` the words of the
type field tell the type; with it, words that are not there are unknown. ``area`` is of points, in hectares.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from ..findings import Finding, Level, RuleError
from .encoding import CALENDAR, UnknownCode
from .event_words import event_type_of
from .reading import Confidence, EventType, Reading, whole_years

SCHEME = "fields"
_YEARS = range(1800, 2200)
_NAMES = ("date", "type", "confidence", "area")


@dataclass(frozen=True)
class EventFields:
    """Names of fields, and what their words mean."""

    date: str
    type: str = ""
    types: Mapping[str, EventType] = field(default_factory=dict)
    confidence: str = ""
    confidences: Mapping[str, Confidence] = field(default_factory=dict)
    area: str = ""
    default_type: EventType = EventType.LOSS

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that must be there."""
        return tuple(name for name in (self.date, self.type, self.confidence, self.area) if name)

    def reading(self, values: Mapping[str, Any]) -> Reading:
        """Return what a feature says.

        :param values: of its fields by name, dates as ``date``; ``None`` where empty.
        :raises UnknownCode: the date is none, or a word is not known.
        """
        raw = values.get(self.type) if self.type else None
        label = "" if raw is None else str(raw).strip()
        more = {
            "event_type": self._type(label),
            "confidence": self._confidence(values.get(self.confidence)),
            "label": label,
        }
        when = values.get(self.date)
        day = _day(when)
        if day is not None:
            return Reading(day, day, **more)
        year = _year(when)
        if year is None:
            raise UnknownCode(f"{self.date}={'' if when is None else when}")
        return whole_years(year, **more)

    def _type(self, label: str) -> EventType:
        if not label:
            return self.default_type
        if self.types:
            if label not in self.types:
                raise UnknownCode(f"{self.type}={label}")
            return self.types[label]
        return event_type_of(label, self.default_type)

    def _confidence(self, value) -> Confidence:
        if not self.confidence or value is None:
            return Confidence.NOT_STATED
        word = str(value).strip()
        if word in self.confidences:
            return self.confidences[word]
        try:
            return Confidence(word.lower())
        except ValueError:
            raise UnknownCode(f"{self.confidence}={word}") from None


def in_year(reading: Reading, year_start: tuple[int, int] = CALENDAR) -> Reading:
    """Return a reading with the whole year its day lies in; one of whole years as it is."""
    if not reading.is_day:
        return reading
    month, day = year_start
    start = date(reading.first.year, month, 28 if (month, day) == (2, 29) else day)
    if start > reading.first:
        start = start.replace(year=start.year - 1)
    return replace(reading, first=start, last=start.replace(year=start.year + 1) - timedelta(days=1))


def is_fields(told: Any) -> bool:
    """Whether a JSON object tells of fields of features."""
    return isinstance(told, Mapping) and told.get("scheme") == SCHEME


def fields_of_told(told: Mapping[str, Any]) -> EventFields:
    """Return what a JSON object says of fields.

    :raises RuleError: ``bad_encoding``, with the ``field`` that is wrong and what it holds.
    """
    for name in _NAMES:
        value = told.get(name, "" if name != "date" else None)
        if not isinstance(value, str) or (name == "date" and not value):
            raise _bad(name, value)
    return EventFields(
        told["date"],
        told.get("type", ""),
        {word: _one(EventType, "types", code) for word, code in _words(told, "types")},
        told.get("confidence", ""),
        {word: _one(Confidence, "confidences", code) for word, code in _words(told, "confidences")},
        told.get("area", ""),
        _one(EventType, "default_type", told.get("default_type", EventType.LOSS.value)),
    )


def told_of_fields(fields: EventFields) -> dict:
    """Return the JSON object of which :func:`fields_of_told` makes the same."""
    told: dict = {"scheme": SCHEME, "date": fields.date, "default_type": fields.default_type.value}
    told.update({name: getattr(fields, name) for name in _NAMES[1:] if getattr(fields, name)})
    for name in ("types", "confidences"):
        if getattr(fields, name):
            told[name] = {word: code.value for word, code in getattr(fields, name).items()}
    return told


def _words(told, name: str):
    found = told.get(name) or {}
    if not isinstance(found, Mapping):
        raise _bad(name, found)
    return ((str(word), code) for word, code in found.items())


def _one(kinds, name: str, value):
    try:
        return kinds(value)
    except ValueError:
        raise _bad(name, value) from None


def _day(value) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip().replace("/", "-") if isinstance(value, str) else ""
    try:
        return date.fromisoformat(text[:10]) if len(text) >= 10 else None
    except ValueError:
        return None


def _year(value) -> int | None:
    try:
        number = float(value)
    except (OverflowError, TypeError, ValueError):
        return None
    return int(number) if number.is_integer() and int(number) in _YEARS else None


def _bad(name: str, value) -> RuleError:
    return RuleError(Finding(Level.ERROR, "bad_encoding", None, {"field": name, "value": value}))
