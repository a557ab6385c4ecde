"""What a table by class and year asks of the rasters: axes, condition, densities."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessingException

from ..core.units import DensityConversion
from ..raster.job import Axis, Condition, Kind, RasterJob, SumQuestion, TableQuestion
from ..translate import tr
from .codes import MOST_CODES, codes_found, labels_of
from .raster_input import MapFile
from .survey_run import Sources

_YEARS_THEMSELVES = 1000  # a cell of more than this is a year by itself, not a number of years


@dataclass(frozen=True)
class TableChoice:
    """What the user chose; maps are ``None`` and years and limits ``None`` where nothing is chosen."""

    classes: MapFile | None
    codes: tuple
    years: MapFile | None
    year_offset: int
    first_year: int | None
    last_year: int | None
    condition: MapFile | None
    least: float | None
    most: float | None
    densities: tuple
    conversion: DensityConversion
    unit: str
    rest: bool

    def settings(self, names) -> dict:
        """Return what shapes the figures, for the record of the run."""
        return {
            "classes": None if self.classes is None else self.classes.name,
            "codes": list(self.codes),
            "years": None if self.years is None else self.years.name,
            "year_offset": self.year_offset,
            "first_year": self.first_year,
            "last_year": self.last_year,
            "condition": None if self.condition is None else self.condition.name,
            "minimum": self.least,
            "maximum": self.most,
            "densities": dict(zip(names, (one.name for one in self.densities))),
            "unit": self.unit,
            "tco2e_per_unit": self.conversion.factor_tco2e,
        }


@dataclass
class TablePlan:
    """The questions: class codes with their names, years, and the rasters by number.

    ``codes`` and ``years`` are empty where the table has no such dimension.
    """

    choice: TableChoice
    sources: Sources
    base: int
    axes: tuple
    codes: tuple
    years: tuple
    labels: dict
    values: tuple
    conditions: tuple

    def job(self, ellipsoid) -> RasterJob:
        """Return the job of the engine: the table, and for the rest the whole of each density."""
        rest = self.values if self.choice.rest else ()
        return RasterJob(
            tuple(self.sources.sources),
            sums=tuple(SumQuestion(number) for number in dict.fromkeys(rest)),
            tables=(TableQuestion(self.axes, self.values, self.conditions),),
            base=self.base,
            ellipsoid=ellipsoid,
        )

    def sum_of(self, position: int) -> int:
        """Return the number of the sum question of the density at a position."""
        return list(dict.fromkeys(self.values)).index(self.values[position])


def plan_table(choice: TableChoice, base: MapFile | None, feedback) -> TablePlan:
    """Return the plan of a table; values of a raster are looked up where the user gave none.

    :raises QgsProcessingException: the choice makes no table.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    _check(choice)
    sources, axes, codes, years = Sources(), [], (), ()
    if choice.classes is not None:
        codes = choice.codes or codes_found(choice.classes, feedback)
        if not codes:
            text = tr("The map “{raster}” has no class at all: every cell is nodata.")
            raise QgsProcessingException(text.format(raster=choice.classes.name))
        axes.append(Axis(sources.add(choice.classes, Kind.CLASS), codes))
    if choice.years is not None:
        values = _year_values(choice, feedback)
        years = tuple(value + choice.year_offset for value in values)
        axes.append(Axis(sources.add(choice.years, Kind.CLASS), values))
    conditions = ()
    if choice.condition is not None:
        number = sources.add(choice.condition, Kind.CLASS)
        conditions = (Condition(number, choice.least, choice.most),)
    kind = Kind.PER_HECTARE if choice.conversion.per_hectare else Kind.PER_CELL
    values = tuple(sources.add(one, kind, 0.0) for one in choice.densities)
    labels = {} if choice.classes is None else labels_of(choice.classes)
    number = sources.base(base)
    return TablePlan(choice, sources, number, tuple(axes), codes, years, labels, values, conditions)


def _check(choice: TableChoice) -> None:
    if choice.classes is None and choice.years is None:
        raise QgsProcessingException(
            tr(
                "A table needs classes or years: choose a raster of either, or use “Statistics of parcels "
                "from rasters” for whole parcels."
            )
        )
    if choice.condition is None and not (choice.least is None and choice.most is None):
        raise QgsProcessingException(
            tr("A least or most value needs the raster of the condition: choose it, or leave both empty.")
        )
    if choice.condition is not None and choice.least is None and choice.most is None:
        text = tr("The condition on “{raster}” has no limit: give the least or the most value that counts.")
        raise QgsProcessingException(text.format(raster=choice.condition.name))
    if None not in (choice.least, choice.most) and choice.least > choice.most:
        text = tr("No value is at least {least} and at most {most}: correct the limits of the condition.")
        raise QgsProcessingException(text.format(least=f"{choice.least:g}", most=f"{choice.most:g}"))
    first, last = choice.first_year, choice.last_year
    if None not in (first, last) and first > last:
        text = tr("The first year {first} is after the last year {last}: correct one of them.")
        raise QgsProcessingException(text.format(first=first, last=last))


def _year_values(choice: TableChoice, feedback) -> tuple:
    """Return the cell values of the years asked for; 0 (no loss) only if its year is asked for."""
    first, last, offset = choice.first_year, choice.last_year, choice.year_offset
    if None not in (first, last):
        if last - first >= MOST_CODES:
            text = tr("From {first} to {last} are too many years: choose at most {most}.")
            raise QgsProcessingException(text.format(first=first, last=last, most=MOST_CODES))
        return tuple(range(first - offset, last - offset + 1))
    least = 1 if first is None else first - offset
    values = tuple(
        value
        for value in codes_found(choice.years, feedback)
        if value >= least and (last is None or value <= last - offset)
    )
    if not values:
        text = tr("The map “{raster}” has no year from {first} to {last}: correct the years, or what 0 is.")
        raise QgsProcessingException(
            text.format(raster=choice.years.name, first=least + offset, last="…" if last is None else last)
        )
    if offset > 0 and values[0] > _YEARS_THEMSELVES:
        text = tr("The map “{raster}” holds years themselves, such as {year}: set the year of 0 to 0.")
        raise QgsProcessingException(text.format(raster=choice.years.name, year=values[0]))
    return values
