"""Maps of the same events compared: what all show, what only some show, and what would be counted twice.

One pass asks for a table of every set of maps: the hectares where each map of the set has an event. Where
exactly those maps agree then follows by taking away what larger sets share. Nothing is counted cell by
cell, and only cells with events cost anything.
"""

from __future__ import annotations

import math
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any

import numpy as np
from qgis.core import QgsProcessingException

from ...core.overlays.losses import NoData, UnknownCode
from ...raster.job import RasterJob, TableQuestion
from ...translate import tr
from ..stock_source import check_source
from ..survey_run import Sources, job_ellipsoid, run_survey
from .count import base_of, check_request, reader_of, value_sources
from .forest_mask import forest_conditions
from .no_data import without_cover
from .questions import event_questions
from .request import LossRequest
from .unknown import unknown_codes

MOST_MAPS = 4
WHOLE_PERIOD = 0  # the year of rows that are not told apart by year
_DUST = 1e-9  # of what is subtracted: rounding


@dataclass(frozen=True)
class AgreementRow:
    """Where exactly some maps show an event of one year in a parcel. ``maps``: their numbers."""

    parcel_id: Any
    year: int
    maps: tuple[int, ...]
    area_ha: float
    tco2e: float | None
    without_density_ha: float


@dataclass(frozen=True)
class MatrixCell:
    """Where one map shows one year and another map another (or the same), in all parcels."""

    first_map: int
    second_map: int
    first_year: int
    second_year: int
    area_ha: float


@dataclass
class Comparison:
    """``names`` of the maps; rows by parcel, year and set of maps; the years of pairs against each other.

    ``each_ha``: of each map alone; ``union_ha``: shown by any; ``found`` the finished pass.
    ``without_cover_ha``: shown by any where the tree cover is not known; in no row; ``no_data`` says so.
    """

    names: list[str]
    rows: list[AgreementRow] = field(default_factory=list)
    matrix: list[MatrixCell] = field(default_factory=list)
    each_ha: list[float] = field(default_factory=list)
    unknown: tuple[UnknownCode, ...] = ()
    found: Any = None
    without_cover_ha: float = 0.0
    no_data: tuple[NoData, ...] = ()

    @property
    def union_ha(self) -> float:
        """Hectares that at least one map shows (in the same year, where years are told apart)."""
        return math.fsum(row.area_ha for row in self.rows)

    @property
    def all_ha(self) -> float:
        """Hectares that all maps show."""
        return math.fsum(row.area_ha for row in self.rows if len(row.maps) == len(self.names))

    @property
    def double_ha(self) -> float:
        """Hectares that would be counted more than once, were the maps added up."""
        return math.fsum((len(row.maps) - 1) * row.area_ha for row in self.rows)


def compare_maps(requests, by_year: bool, feedback, name: str = "comparelossmaps") -> Comparison:
    """Return how maps of events agree.

    :param requests: one ``LossRequest`` for each map, all else being the same. A cell must not be an event
        of the same year twice in one map.
    :param by_year: whether maps agree only in the same year; else in the whole of the years asked for.
    :raises QgsProcessingException: there are too few or too many maps, or a request cannot be answered.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    if not 2 <= len(requests) <= MOST_MAPS:
        text = tr("{count} maps cannot be compared: choose two to {most}.")
        raise QgsProcessingException(text.format(count=len(requests), most=MOST_MAPS))
    for request in requests:
        check_request(request)
    first = requests[0]
    check_source(first.parcels.source)
    with ExitStack() as kept:
        sources = Sources()
        asked = [event_questions(one.events, one.which, one.year_start, sources) for one in requests]
        plan = _Plan(asked, by_year)
        values = value_sources(first, sources)
        conditions = forest_conditions(first, sources, kept, feedback)
        uncovered = without_cover(first, sources, conditions)
        base = sources.base(base_of(first))
        own = first.parcels.source.sourceCrs()
        job = RasterJob(
            tuple(sources.sources),
            tables=plan.tables(values, conditions) + (plan.tables((), uncovered) if uncovered else ()),
            base=base,
            ellipsoid=job_ellipsoid(own, first.parcels.ellipsoid),
        )
        reader = reader_of(first.parcels, sources.maps[base].crs, feedback)
        found = run_survey(name, first.parcels.source, job, sources, first.run, reader, feedback)
        names = [" + ".join(dict.fromkeys(each.name for each in _maps(one))) for one in requests]
        compared = _compared(found, plan, names, first.conversion.factor_tco2e)
        compared.unknown = _unknown(found, plan, asked, first, feedback)
        if uncovered:
            _tell_uncovered(compared, plan, first)
    return compared


def _tell_uncovered(compared: Comparison, plan: _Plan, request) -> None:
    """Note the hectares of events where the tree cover is not known, from the tables after the plan's own."""
    tables = compared.found.result.tables[len(plan.parts) :]
    there = _compared(replace_tables(compared.found, tables), plan, compared.names, 1.0)
    compared.without_cover_ha = there.union_ha
    if there.union_ha > 0.0:
        compared.no_data = (NoData(request.cover.name, there.union_ha),)


def _maps(request: LossRequest):
    return [each for event in request.events for each in event.maps]


def _unknown(found, plan, asked, request, feedback):
    """Return the codes that no encoding knows, from the tables of single maps."""
    codes = []
    for number, questions in enumerate(asked):
        tables = [
            table
            for parts, table in zip(plan.parts, found.result.tables)
            if len(parts) == 1 and parts[0][0] == number
        ]
        result = replace_tables(found, tables)
        codes += unknown_codes(result, questions, request, feedback)
    return tuple(codes)


def replace_tables(found, tables):
    """Return a finished pass with other tables."""
    return replace(found, result=replace(found.result, tables=tables))


class _Plan:
    """The questions: one for each choice of one run of codes from every map of a set of maps."""

    def __init__(self, asked, by_year: bool) -> None:
        self.by_year, self.count = by_year, len(asked)
        self.parts = []  # of each question: ((number of the map, its classes), …)
        for size in range(1, len(asked) + 1):
            for chosen in combinations(range(len(asked)), size):
                self._add(chosen, [asked[number].classes for number in chosen], ())

    def _add(self, chosen, classes, parts) -> None:
        if not classes:
            self.parts.append(parts)
            return
        for one in classes[0]:
            self._add(chosen, classes[1:], (*parts, (chosen[len(parts)], one)))

    def tables(self, values, conditions) -> tuple[TableQuestion, ...]:
        """Return the questions; ``conditions`` are those of the forest."""
        return tuple(
            TableQuestion(
                tuple(axis for _, classes in parts for axis in classes.axes),
                values,
                (*(one for _, classes in parts for one in classes.conditions), *conditions),
            )
            for parts in self.parts
        )

    def years(self, parts, cells):
        """Return the year of each cell in each map of a question, -1 where the code is unknown."""
        years = []
        for _, classes in reversed(parts):
            size = 1
            for axis in classes.axes:
                size *= axis.size
            own, cells = cells % size, cells // size
            of_span = [-1 if span.reading is None else span.reading.year for span in classes.spans]
            years.append(np.array(of_span, dtype=np.int64)[classes.reading_of(own)])
        return years[::-1]


def _compared(found, plan: _Plan, names, factor: float) -> Comparison:
    shared: dict = {}  # {set of maps: {(parcel, year): [hectares, tonnes …, hectares without …]}}
    matrix: dict = {}
    for parts, table in zip(plan.parts, found.result.tables):
        maps = tuple(number for number, _ in parts)
        years = plan.years(parts, table.cell)
        known = np.logical_and.reduce([year >= 0 for year in years])
        if len(maps) == 2:
            _add_matrix(matrix, maps, years, table.area_ha, known)
        if plan.by_year:
            known &= np.logical_and.reduce([year == years[0] for year in years])
        kept = np.flatnonzero(known)
        year = years[0][kept] if plan.by_year else np.full(len(kept), WHOLE_PERIOD)
        figures = np.vstack([table.area_ha, table.values, table.missing_ha])[:, kept].T
        sums = shared.setdefault(maps, {})
        for parcel, when, row in zip(table.parcel[kept].tolist(), year.tolist(), figures):
            key = parcel, when
            sums[key] = sums[key] + row if key in sums else row.copy()
    ids = found.reader.values or found.reader.ids.tolist()
    compared = Comparison(names, found=found)
    compared.rows = _exclusive(shared, ids, factor)
    compared.matrix = [MatrixCell(*key, area) for key, area in sorted(matrix.items())]
    compared.each_ha = [
        float(sum(row[0] for row in shared.get((number,), {}).values())) for number in range(plan.count)
    ]
    return compared


def _add_matrix(matrix, maps, years, area, known) -> None:
    for first, second, hectares in zip(years[0][known], years[1][known], area[known]):
        key = (*maps, int(first), int(second))
        matrix[key] = matrix.get(key, 0.0) + float(hectares)


def _exclusive(shared, ids, factor: float) -> list[AgreementRow]:
    """Return where exactly each set of maps shows an event: what it shares, without larger sets."""
    exact: dict = {}
    for maps in sorted(shared, key=len, reverse=True):
        larger = [other for other in exact if set(maps) < set(other)]
        exact[maps] = {}
        for key, row in shared[maps].items():
            left = row.copy()
            for other in larger:
                if key in exact[other]:
                    left -= exact[other][key]
            exact[maps][key] = np.where(left > _DUST * row, left, 0.0)
    rows = []
    for maps, found in exact.items():
        for (parcel, year), row in found.items():
            if row[0] > 0.0:
                rows.append((parcel, year, maps, row))
    rows.sort(key=lambda one: one[:3])
    return [_row(ids[parcel], year, maps, row, factor) for parcel, year, maps, row in rows]


def _row(parcel_id, year, maps, row, factor) -> AgreementRow:
    densities = (len(row) - 1) // 2
    amounts, missing = row[1 : 1 + densities], row[1 + densities :]
    known = [amount for amount, lacking in zip(amounts, missing) if lacking < row[0] * (1.0 - _DUST)]
    tonnes = factor * float(sum(known)) if known else None
    return AgreementRow(parcel_id, year, maps, float(row[0]), tonnes, float(max(missing, default=0.0)))
