"""What one code of a map of events means: when it happened, what it was, how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class EventType(str, Enum):
    """What happened to the land. Only some of them are losses of carbon (:data:`LOSSES`)."""

    LOSS = "loss"  # of tree cover, whatever the cause
    DEFORESTATION = "deforestation"
    DEGRADATION = "degradation"
    HARVEST = "harvest"
    FIRE = "fire"
    PRESCRIBED_FIRE = "prescribed_fire"
    PEST = "pest"  # insects and disease
    WEATHER = "weather"  # storm, flood, drought, frost
    GEOLOGICAL = "geological"
    DISTURBANCE = "disturbance"  # of a kind the map does not tell
    CHANGE = "change"  # from one class of land to another
    GAIN = "gain"
    UNKNOWN = "unknown"  # a code the encoding does not know


#: Types that take carbon from the land.
LOSSES = frozenset(EventType) - {EventType.GAIN, EventType.CHANGE, EventType.UNKNOWN}


class Confidence(str, Enum):
    """How sure an alert is; maps that do not say so have ``NOT_STATED``."""

    NOT_STATED = ""
    LOW = "low"
    HIGH = "high"
    HIGHEST = "highest"


@dataclass(frozen=True)
class Reading:
    """An event, from its first to its last possible day (both included).

    ``label`` is the map's own word for it, where it has one; text from data.
    """

    first: date
    last: date
    event_type: EventType = EventType.LOSS
    confidence: Confidence = Confidence.NOT_STATED
    label: str = ""

    @property
    def is_day(self) -> bool:
        """Whether the day is known."""
        return self.first == self.last

    @property
    def year(self) -> int:
        """Calendar year of the event; of a span of years the last one."""
        return self.last.year

    @property
    def first_year(self) -> int:
        """First calendar year in which it can have happened."""
        return self.first.year

    def lies_in(self, year_from: int | None, year_to: int | None) -> bool:
        """Whether it happened within these calendar years (``None``: no limit); spans wholly so."""
        after = year_from is None or self.first_year >= year_from
        return after and (year_to is None or self.year <= year_to)


@dataclass(frozen=True)
class Span:
    """The codes from ``low`` to ``high`` (both included), which mean the same; ``None``: no known event."""

    low: int
    high: int
    reading: Reading | None


def whole_years(first: int, last: int | None = None, **more) -> Reading:
    """Return the reading of an event some time in calendar years ``first`` to ``last``."""
    return Reading(date(first, 1, 1), date(first if last is None else last, 12, 31), **more)
