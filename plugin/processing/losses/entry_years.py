"""Which losses count in which accounting years, and which of them are wanted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from qgis.core import QgsProcessingException

from ...core.findings import RuleError
from ...core.mechanism.accounting_years import closed_year, joining_year, year_number, year_of_day
from ...core.mechanism.losses import accounting_year_of
from ...core.overlays.both_years import BothYears, in_both_years
from ...core.overlays.losses import LossFilter
from ...core.overlays.reading import LOSSES, Reading
from ...translate import tr
from .request import EventMap, LossRequest


@dataclass(frozen=True)
class AccountingFilter(LossFilter):
    """Losses of some accounting years; ``state`` is the row of ``account_state``."""

    state: Mapping = field(default_factory=dict)
    wanted: frozenset[int] = frozenset()

    def takes_kind(self, reading: Reading) -> bool:
        """Whether an event is a loss whose type and confidence count, whenever it was."""
        return reading.event_type in LOSSES and super().takes_kind(reading)

    def takes(self, reading: Reading) -> bool:
        """Whether a loss counts."""
        return self.takes_kind(reading) and self.year_of(reading) in self.wanted

    def cuts(self, reading: Reading) -> bool:
        """Whether a loss may lie in the years, but is dated to more than one of them."""
        if self.year_of(reading) is not None:
            return False
        joined = date.fromisoformat(self.state["joining_date"])
        first, last = (year_of_day(day, joined) for day in (reading.first, reading.last))
        return any(first <= year <= last for year in self.wanted)

    def dated(self, reading: Reading, year_start: tuple[int, int]) -> Reading:
        """Return a loss with the days of its calendar year that lie in its accounting year, too."""
        joined = date.fromisoformat(self.state["joining_date"])
        return in_both_years(reading, (joined.month, joined.day))

    def year_of(self, reading: Reading) -> int | None:
        """Return the accounting year of a loss, ``None`` where it has none."""
        try:
            return accounting_year_of(self.state, reading.first.isoformat(), reading.last.isoformat())
        except RuleError:
            return None


def in_accounting_years(request: LossRequest, state: Mapping, years: Collection[int]) -> LossRequest:
    """Return a request for the losses of accounting years, exact days put in years of both kinds.

    :param years: numbers, or the calendar years in which they begin; none: the open year.
    :raises QgsProcessingException: the period does not have one of them.
    """
    joined, which = date.fromisoformat(state["joining_date"]), request.which
    start = joined.month, joined.day
    events = tuple(
        replace(one, encoding=BothYears.of(one.encoding, start)) if isinstance(one, EventMap) else one
        for one in request.events
    )
    wanted = AccountingFilter(None, None, which.types, which.least, state, _numbers(state, years))
    return replace(request, events=events, which=wanted)


def _numbers(state: Mapping, years: Collection[int]) -> frozenset[int]:
    first, period = joining_year(state), state["period_years"]
    if not years:
        return frozenset((min(closed_year(state) + 1, period),))
    wanted = frozenset(year_number(year, first) for year in years)
    if not wanted <= set(range(1, period + 1)):
        text = tr(
            "The accounts begin on {joined} and have {period} years: give years from {first} to {last} (the "
            "calendar year in which the accounting year begins), or 1 to {period}. What was lost before is "
            "in the stock of the joining date already."
        )
        values = {"joined": state["joining_date"], "period": period, "first": first}
        raise QgsProcessingException(text.format(**values, last=first + period - 1))
    return wanted
