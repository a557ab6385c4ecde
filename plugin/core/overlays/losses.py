"""What happened in parcels, by year and type: rows of hectares and tonnes, their totals, choices among them.

Areas are hectares, amounts tCO2e (an emission is positive). An amount is ``None`` where no density says it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ..findings import Finding, Level
from .event_fields import in_year
from .reading import Confidence, EventType, Reading

#: Confidences from the least to the surest; a map that states none is not measured by them.
SURENESS = (Confidence.LOW, Confidence.HIGH, Confidence.HIGHEST)


@dataclass(frozen=True)
class LossRow:
    """What one parcel lost in one year (or span of years) to events of one type and confidence.

    ``year`` is the last of the span, ``first_year`` the first; ``first_day`` and ``last_day`` are its
    ends. ``tco2e`` is ``None`` where no part of the row has a density; ``without_density_ha`` are the
    hectares that lack one (of several density maps, in the map that lacks most).
    """

    parcel_id: Hashable
    first_year: int
    year: int
    first_day: date
    last_day: date
    event_type: EventType
    confidence: Confidence
    label: str
    area_ha: float
    tco2e: float | None = None
    without_density_ha: float = 0.0
    cells: int | None = None  # by the pixel-centre rule

    @classmethod
    def of(cls, parcel_id: Hashable, reading: Reading, area_ha: float, **more) -> LossRow:
        """Return the row of a parcel and what a map says."""
        return cls(
            parcel_id,
            reading.first_year,
            reading.year,
            reading.first,
            reading.last,
            reading.event_type,
            reading.confidence,
            reading.label,
            area_ha,
            **more,
        )

    @property
    def reading(self) -> Reading:
        """What the map says."""
        return Reading(self.first_day, self.last_day, self.event_type, self.confidence, self.label)


@dataclass(frozen=True)
class UnknownCode:
    """A code (or range of codes) that an encoding does not know, and the hectares of it in parcels.

    ``source`` is the name of the map or layer; both texts are data.
    """

    code: str
    area_ha: float
    source: str = ""


@dataclass(frozen=True)
class NoData:
    """Hectares of which a map does not say whether they count, because it has no data there.

    ``source`` is the name of the map. Of a stack ``kept_year`` is the last date with data, at which the land
    was kept; without it they are events on land whose tree cover is not known.
    """

    source: str
    area_ha: float
    kept_year: int | None = None

    @property
    def finding(self) -> Finding:
        """What is to be said of it."""
        code = "events_without_cover" if self.kept_year is None else "stack_without_data"
        values = {"raster": self.source, "area_ha": self.area_ha, "year": self.kept_year}
        return Finding(Level.WARNING, code, None, values)


@dataclass(frozen=True)
class LossSums:
    """Totals of some rows; ``tco2e`` is ``None`` where none of them has an amount."""

    area_ha: float = 0.0
    tco2e: float | None = None
    without_density_ha: float = 0.0
    rows: int = 0

    def plus(self, row: LossRow) -> LossSums:
        """Return the totals with one more row."""
        return replace(
            self,
            area_ha=self.area_ha + row.area_ha,
            tco2e=self.tco2e if row.tco2e is None else (self.tco2e or 0.0) + row.tco2e,
            without_density_ha=self.without_density_ha + row.without_density_ha,
            rows=self.rows + 1,
        )


def total(rows: Iterable[LossRow]) -> LossSums:
    """Return the totals of all rows."""
    return totals(rows, lambda row: None).get(None, LossSums())


def totals(rows: Iterable[LossRow], key: Callable[[LossRow], Hashable]) -> dict[Hashable, LossSums]:
    """Return the totals by whatever ``key`` says of a row, in the order keys first occur."""
    found: dict[Hashable, LossSums] = {}
    for row in rows:
        name = key(row)
        found[name] = found.get(name, LossSums()).plus(row)
    return found


def by_year(rows: Iterable[LossRow]) -> dict[tuple[int, int], LossSums]:
    """Return the totals by (first year, last year), rising."""
    return dict(sorted(totals(rows, lambda row: (row.first_year, row.year)).items()))


def by_parcel(rows: Iterable[LossRow]) -> dict[Hashable, LossSums]:
    """Return the totals by parcel."""
    return totals(rows, lambda row: row.parcel_id)


def by_type(rows: Iterable[LossRow]) -> dict[EventType, LossSums]:
    """Return the totals by type of event."""
    return totals(rows, lambda row: row.event_type)


def by_group(rows: Iterable[LossRow], group_of: Mapping[Hashable, Hashable]) -> dict[Hashable, LossSums]:
    """Return the totals by group of parcels: their status, holder, project.

    :param group_of: {parcel's id: its group}; parcels that are not in it are in the group ``None``.
    """
    return totals(rows, lambda row: group_of.get(row.parcel_id))


@dataclass(frozen=True)
class LossFilter:
    """Which events count. ``None`` and empty: no limit.

    Of events dated only to a span of years, those count whose span lies wholly within the years.
    Those of maps that state no confidence count whatever the least confidence is.
    """

    year_from: int | None = None
    year_to: int | None = None
    types: frozenset[EventType] = frozenset()
    least: Confidence = Confidence.NOT_STATED

    def takes(self, reading: Reading) -> bool:
        """Whether an event counts."""
        return self.takes_kind(reading) and reading.lies_in(self.year_from, self.year_to)

    def takes_kind(self, reading: Reading) -> bool:
        """Whether an event's type and confidence count, whenever it was."""
        if self.types and reading.event_type not in self.types:
            return False
        stated = Confidence.NOT_STATED not in (self.least, reading.confidence)
        return not stated or SURENESS.index(reading.confidence) >= SURENESS.index(self.least)

    def cuts(self, reading: Reading) -> bool:
        """Whether the years take only a part of an event's span: it does not count, and that must be said."""
        after = self.year_to is not None and reading.first_year > self.year_to
        before = self.year_from is not None and reading.year < self.year_from
        return not (after or before) and not reading.lies_in(self.year_from, self.year_to)

    def dated(self, reading: Reading, year_start: tuple[int, int]) -> Reading:
        """Return an event with the span of days it counts in: an exact day in its year."""
        return in_year(reading, year_start)


def chosen(rows: Iterable[LossRow], which: LossFilter) -> list[LossRow]:
    """Return the rows that a filter takes, in their order."""
    return [row for row in rows if which.takes(row.reading)]
