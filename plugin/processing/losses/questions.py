"""Which questions maps of events put to one pass over the rasters, and what each class of them means."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingException

from ...core.overlays.code_runs import breaks_of, code_runs
from ...core.overlays.encoding import CALENDAR, needs_year
from ...core.overlays.reading import Reading, Span
from ...raster.grid import RasterBand
from ...raster.job import Axis, Condition, Kind, Nodata
from ...translate import tr
from .no_data import Check, lacking
from .request import EventStack

_EXACT = 2**53  # float64 holds every whole number up to here
_MOST_CODES = 65_536  # that are listed one by one
_MOST_EMPTY = 5  # dates without data that a loss is followed over


@dataclass(frozen=True)
class EventClasses:
    """The classes of one run of codes of one map.

    ``axes``: of a table; the last one holds the run, class by class. ``spans``: what each class is; a
    span without a reading holds unknown codes. ``source`` is the number of the raster of the run, ``name``
    that of the map.
    """

    axes: tuple[Axis, ...]
    spans: tuple[Span, ...]
    source: int
    name: str
    conditions: tuple[Condition, ...] = ()  # of a stack: the dates between without data

    def reading_of(self, cells: np.ndarray) -> np.ndarray:
        """Return the number of the span of each combination of classes."""
        return cells % len(self.spans)


@dataclass
class EventQuestions:
    """All classes of the events of a request; ``cut`` are the readings of which the years take a part.

    ``checks``: of stacks, what the dates without data leave open.
    """

    classes: list
    cut: tuple[Reading, ...]
    checks: list[Check]


def event_questions(events, which, year_start, sources) -> EventQuestions:
    """Return the questions of maps of events, whose rasters are added to ``sources``.

    :param which: a ``LossFilter``; codes that it does not take are in no class, unknown ones always are.
    :raises QgsProcessingException: an encoding needs a year, or a stack has not one map for every year.
    :raises RasterError: a raster cannot be read.
    """
    asked = EventQuestions([], (), [])
    cut: dict = {}
    for one in events:
        if isinstance(one, EventStack):
            cut.update(dict.fromkeys(_of_stack(one, which, sources, asked)))
            continue
        if needs_year(one.encoding):
            raise QgsProcessingException(year_missing(one.map.name))
        source = sources.add(one.map, Kind.CLASS)
        made, left = _of_map(source, one.encoding, (), (), which, year_start, sources)
        asked.classes += made
        cut.update(dict.fromkeys(left))
    asked.cut = tuple(cut)
    return asked


def _of_stack(one: EventStack, which, sources, asked: EventQuestions) -> list[Reading]:
    """Add the questions of a stack, and return the readings that the years cut.

    What is kept at one date and lost at the next is lost between them. Where the dates between have no
    data, the next one with data is taken, but not beyond so many dates: what is not known then is told.
    """
    if len(one.maps) != len(one.stack.years):
        text = tr("The stack has {maps} maps, but {years} years: give one map or band for every year.")
        raise QgsProcessingException(text.format(maps=len(one.maps), years=len(one.stack.years)))
    numbers = [sources.add(each, Kind.CLASS) for each in one.maps]
    empty, last = lacking(one.maps), len(numbers) - 1
    cut: list = []
    for step, before in enumerate(numbers[:-1]):
        for axis in _kept(before, one.maps[step], one.stack.kept):
            gap: tuple = ()
            for later in range(step + 1, min(last, step + 1 + _MOST_EMPTY) + 1):
                encoding = one.stack.step(step, later)
                made, left = _of_map(numbers[later], encoding, (axis,), gap, which, CALENDAR, sources)
                asked.classes += made
                if gap:  # told only where there is some
                    asked.checks += _cut_checks(numbers[later], encoding, axis, gap, left, one, later)
                else:
                    cut += left
                if not empty[later]:
                    break
                gap = (*gap, Condition(numbers[later], nodata=Nodata.ALONE))
            else:
                after = one.stack.between(step, last)
                if which.takes_kind(after) and (which.takes(after) or which.cuts(after)):
                    year = one.stack.years[step]
                    asked.checks.append(Check((axis,), gap, one.maps[step + 1].name, year))
    return cut


def _cut_checks(number, encoding, before, gap, left, one: EventStack, later: int) -> list[Check]:
    """Return the questions whether there are losses over a gap, of which the years take a part."""
    low, high, kind = _limits(one.maps[later])
    return [
        Check((before, Axis(number, breaks=_breaks([span], (low, high, kind)))), gap, reading=reading)
        for reading in left
        for run in code_runs(encoding, (low, high), CALENDAR)
        for span in run
        if span.reading == reading
    ]


def _kept(number: int, one, ranges) -> tuple[Axis, ...]:
    """Return what holds the cells of a map with a kept code: one class of codes, or one for each range.

    Ranges are for maps of measured values, such as tree cover in percent with decimals.
    """
    low, high, kind = _limits(one)
    inside = [(max(first, low), min(last, high)) for first, last in ranges if first <= high and last >= low]
    inside = inside or [ranges[0]]
    if kind != "f" and sum(last - first + 1 for first, last in inside) <= _MOST_CODES:
        codes = {code for first, last in inside for code in range(first, last + 1)}
        return (Axis(number, tuple(sorted(codes))),)
    return tuple(Axis(number, breaks=(float(first), float(last + 1))) for first, last in _apart(inside))


def _apart(ranges) -> list:
    """Return the same codes in ranges that do not meet."""
    apart: list = []
    for first, last in sorted(ranges):
        if apart and first <= apart[-1][1] + 1:
            apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
        else:
            apart.append((first, last))
    return apart


def year_missing(name: str) -> str:
    """Return the sentence about a map whose year is not known."""
    text = tr(
        "The map “{raster}” says days, but not of which year: put the year into the file's name, such as "
        "burned_2020.tif, or into the encoding."
    )
    return text.format(raster=name)


def _of_map(number, encoding, before, gap, which, year_start, sources):
    """Return ([EventClasses], readings that the years cut).

    :param before: axes of the dates before, ``gap`` the conditions of those between.
    """
    one = sources.maps[number]
    low, high, kind = _limits(one)
    made, cut = [], []

    def ended(spans) -> list:
        """Add the classes of a run of spans, if there are any, and return the beginning of another run."""
        if spans:
            axis = Axis(number, breaks=_breaks(spans, (low, high, kind)))
            made.append(EventClasses((*before, axis), tuple(spans), number, one.name, gap))
        return []

    for run in code_runs(encoding, (low, high), year_start):
        wanted = []
        for span in run:
            if span.reading is not None and not which.takes(span.reading):
                if which.takes_kind(span.reading) and which.cuts(span.reading):
                    cut.append(span.reading)
                wanted = ended(wanted)
            else:
                wanted.append(span)
        ended(wanted)
    return made, cut


def _breaks(spans, limits) -> tuple[float, ...]:
    """Return where the classes of a run of spans begin, and where the last one ends."""
    low, high, kind = limits
    breaks = [float(value) for value in breaks_of(tuple(spans))]
    if kind == "f":  # whatever is there, however large, is in a class
        breaks[0] = -math.inf if spans[0].low == low else breaks[0]
        breaks[-1] = math.inf if spans[-1].high == high else breaks[-1]
    return tuple(breaks)


def _limits(one) -> tuple[int, int, str]:
    """Return the lowest and highest code a map can hold, and the kind of its numbers."""
    with RasterBand(one.path, one.band, one.source_wkt(), one.nodata) as band:
        kind = "f" if band.dtype.kind == "f" or not band.raw_is_value else band.dtype.kind
        if kind == "f":
            return -_EXACT, _EXACT, kind
        limits = np.iinfo(band.dtype)
    return max(int(limits.min), -_EXACT), min(int(limits.max), _EXACT), kind
