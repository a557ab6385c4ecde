"""What natural disturbances leave out of the accounts, year by year (LULUCF para 33 and 34).

For a calendar year and an activity (forest management, or afforestation and reforestation):

    eligible = marked − without evidence − changed use − salvaged
    excluded = eligible − background        if eligible > background + margin, else nought

so that  marked = without evidence + changed use + salvaged + excluded + counted.

*Marked* is what the events marked as natural emitted. Events that lack anything para 34 asks for are
never left out. What is taken back in is taken from the emissions of the year of the event, before
they are compared with background and margin: salvage logging is not the disturbance's emission
(para 33 c), and land whose use changed afterwards is not land that the paragraph applies to
(para 33 d). So neither helps a year over the threshold. A follow-up that comes to be known later
changes the figure of the event's year: a country that leaves out year by year takes the difference
back in, one that does so at the end of the period has it already, and both end with the same sum.
Removals on the land, from the event on, stay out of the accounts of the years they happen in.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Optional

from ..mechanism.book import refusal
from ..mechanism.ledger_tables import Disturbance, DisturbanceActivity, FollowUpKind
from .disturbance import Background

#: What the sum of a year's parts may miss the whole by: rounding of floating-point numbers.
_ROUNDING = 1e-9
#: Events without evidence that a refusal names; its values have all of them.
_LISTED = 10


@dataclass(frozen=True)
class FollowUp:
    """What happened on an event's land afterwards.

    A change of land use without an amount takes all of the event back in; with one, the emissions of
    the land that changed.
    """

    kind: FollowUpKind
    calendar_year: int
    amount_tco2e: Optional[float] = None


@dataclass(frozen=True)
class NaturalEvent:
    """An event marked as natural. ``missing`` names what para 34 asks for and is not there."""

    event_id: str
    calendar_year: Optional[int]
    activity: DisturbanceActivity
    disturbance: Disturbance
    amount_tco2e: float
    area_ha: float = 0.0
    missing: tuple[str, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()

    def _sum(self, kind: FollowUpKind) -> float:
        return math.fsum(one.amount_tco2e or 0.0 for one in self.follow_ups if one.kind is kind)

    @property
    def changed_use_tco2e(self) -> float:
        """What the land emitted whose use changed after the event."""
        changes = [one for one in self.follow_ups if one.kind is FollowUpKind.LAND_USE_CHANGE]
        if any(one.amount_tco2e is None for one in changes):
            return self.amount_tco2e
        return min(self.amount_tco2e, self._sum(FollowUpKind.LAND_USE_CHANGE))

    @property
    def salvaged_tco2e(self) -> float:
        """What salvage logging emitted, on the land whose use did not change."""
        left = self.amount_tco2e - self.changed_use_tco2e
        return min(left, self._sum(FollowUpKind.SALVAGE_LOGGING))

    @property
    def eligible_tco2e(self) -> float:
        """What may be left out if the year is above the threshold."""
        if self.missing:
            return 0.0
        return max(0.0, self.amount_tco2e - self.changed_use_tco2e - self.salvaged_tco2e)

    def removals(self) -> Iterable[tuple[int, float]]:
        """Yield (calendar year, tCO2e removed) on the land from the event on."""
        for one in self.follow_ups:
            if one.kind is FollowUpKind.REMOVAL and one.calendar_year >= (self.calendar_year or 0):
                yield one.calendar_year, one.amount_tco2e or 0.0


@dataclass(frozen=True)
class ExcludedLand:
    """The land of one event that is left out, with its share of the year's excluded emissions."""

    event_id: str
    calendar_year: int
    disturbance: Disturbance
    area_ha: float
    emitted_tco2e: float
    eligible_tco2e: float
    excluded_tco2e: float


@dataclass(frozen=True)
class ExclusionYear:
    """A calendar year, all of it in tCO2e but the area of the land that is left out.

    ``counted_tco2e`` are emissions of eligible land that stay in: the background level's worth in
    a year above the threshold, all of them in another.
    """

    calendar_year: int
    marked_tco2e: float = 0.0
    without_evidence_tco2e: float = 0.0
    changed_use_tco2e: float = 0.0
    salvaged_tco2e: float = 0.0
    eligible_tco2e: float = 0.0
    excluded_tco2e: float = 0.0
    counted_tco2e: float = 0.0
    removals_left_out_tco2e: float = 0.0
    excluded_area_ha: float = 0.0
    above_threshold: bool = False

    @property
    def parts_tco2e(self) -> tuple[float, ...]:
        """The parts of what was marked; they add up to it."""
        return (
            self.without_evidence_tco2e,
            self.changed_use_tco2e,
            self.salvaged_tco2e,
            self.excluded_tco2e,
            self.counted_tco2e,
        )


@dataclass(frozen=True)
class Exclusion:
    """The years from the first to the last, the land that is left out, and by which level."""

    activity: DisturbanceActivity
    level: Background
    years: tuple[ExclusionYear, ...]
    land: tuple[ExcludedLand, ...]
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def total(self, name: str) -> float:
        """Return the sum of a component over the years."""
        return math.fsum(getattr(year, name) for year in self.years)


def exclusion(
    events: Iterable[NaturalEvent],
    level: Background,
    activity: DisturbanceActivity,
    first_year: int,
    last_year: int,
    leave_incomplete: bool = False,
) -> Exclusion:
    """Return what is left out of the accounts of an activity, for each calendar year.

    Removals on land that burnt before ``first_year`` are not left out: its emissions were not.

    :param leave_incomplete: go on without the events that lack evidence; they are never left out.
    :raises RuleError: an event lacks evidence (``evidence_incomplete``, with what is missing), two
        have one id, or the years are in the wrong order.
    """
    activity = DisturbanceActivity(activity)
    if last_year < first_year:
        raise refusal("years_reversed", None, first=first_year, last=last_year)
    ours = _chosen(events, activity, first_year, last_year)
    missing = {event.event_id: event.missing for event in ours if event.missing}
    if missing and not leave_incomplete:
        _refuse_incomplete(missing)
    by_year: dict[int, list[NaturalEvent]] = defaultdict(list)
    for event in ours:
        by_year[event.calendar_year or first_year].append(event)
    years, land = [], []
    for year in range(first_year, last_year + 1):
        row, its_land = _year(year, by_year[year], level)
        years.append(row)
        land += its_land
    out = {one.event_id for one in land}
    removals = _removals(event for event in ours if event.event_id in out)
    years = [_with_removals(row, removals[row.calendar_year]) for row in years]
    return Exclusion(activity, level, tuple(years), tuple(land), missing)


def _chosen(events, activity, first_year: int, last_year: int) -> list[NaturalEvent]:
    """Return the activity's events of the years, by id; those without a year are among them."""
    ours = [
        event
        for event in events
        if event.activity == activity
        and (event.calendar_year is None or first_year <= event.calendar_year <= last_year)
    ]
    ours.sort(key=lambda event: event.event_id)
    for before, after in zip(ours, ours[1:]):
        if before.event_id == after.event_id:
            raise refusal("event_named_twice", after.event_id)
    return [_told(event) for event in ours]


def _told(event: NaturalEvent) -> NaturalEvent:
    """Return the event; without a year it lacks item a, which asks for it."""
    if event.calendar_year is not None or "a" in event.missing:
        return event
    return replace(event, missing=("a", *event.missing))


def _refuse_incomplete(missing: Mapping[str, tuple[str, ...]]) -> None:
    named = [f"{event_id} ({', '.join(items)})" for event_id, items in list(missing.items())[:_LISTED]]
    subject = "; ".join(named) + (" …" if len(missing) > _LISTED else "")
    raise refusal("evidence_incomplete", subject, events=len(missing), missing=dict(missing))


def _year(
    year: int, events: Sequence[NaturalEvent], level: Background
) -> tuple[ExclusionYear, list[ExcludedLand]]:
    whole = [event for event in events if not event.missing]
    eligible = math.fsum(event.eligible_tco2e for event in whole)
    above = eligible > level.threshold_tco2e
    excluded = eligible - level.background_tco2e if above else 0.0
    land = [
        ExcludedLand(
            event.event_id, year, event.disturbance, event.area_ha, event.amount_tco2e,
            event.eligible_tco2e, excluded * (event.eligible_tco2e / eligible),
        )
        for event in whole
        if above and event.eligible_tco2e > 0
    ]  # fmt: skip
    row = ExclusionYear(
        calendar_year=year,
        marked_tco2e=math.fsum(event.amount_tco2e for event in events),
        without_evidence_tco2e=math.fsum(event.amount_tco2e for event in events if event.missing),
        changed_use_tco2e=math.fsum(event.changed_use_tco2e for event in whole),
        salvaged_tco2e=math.fsum(event.salvaged_tco2e for event in whole),
        eligible_tco2e=eligible,
        excluded_tco2e=excluded,
        counted_tco2e=eligible - excluded,
        excluded_area_ha=math.fsum(one.area_ha for one in land),
        above_threshold=above,
    )
    if not math.isclose(math.fsum(row.parts_tco2e), row.marked_tco2e, rel_tol=_ROUNDING, abs_tol=_ROUNDING):
        raise ArithmeticError(f"the parts of {year} add up to {math.fsum(row.parts_tco2e)}: {row}")
    return row, land


def _removals(events: Iterable[NaturalEvent]) -> dict[int, float]:
    amounts: dict[int, list[float]] = defaultdict(list)
    for event in events:
        for year, amount in event.removals():
            amounts[year].append(amount)
    return defaultdict(float, {year: math.fsum(found) for year, found in amounts.items()})


def _with_removals(row: ExclusionYear, removed: float) -> ExclusionYear:
    return replace(row, removals_left_out_tco2e=removed)
