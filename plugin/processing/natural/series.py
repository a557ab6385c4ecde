"""A series of yearly disturbance emissions: typed or pasted, from a table, from a file."""

from __future__ import annotations

import re

from qgis.core import (
    NULL,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ...core.lulucf.disturbance import FIRST_YEAR, LAST_YEAR, Background, Deviation, Sides, background
from ...core.mechanism.book import refusal
from ...storage.values import guess_decimal_mark, parse_number
from ...translate import tr
from ..accounts.find import values_of
from ..budget_history import parse_table, read_history
from ..parameters import advanced, choice, line, whole

#: ``1990: 12``, with whatever stands between one year's amount and the next year.
_PAIR = re.compile(
    r"(?<![\d.])(\d{4})\s*[:=：]\s*(.*?)[\s;,；，、]*(?=(?<![\d.])\d{4}\s*[:=：]|$)", re.DOTALL
)


def series_parameters(optional: bool = False) -> tuple:
    """Return what a background level is made of: SERIES or TABLE with its fields, and the choices."""
    label = tr("Emissions by year [tCO2e], such as 1990: 1200; 1991: 800 … (or pasted from a table)")
    kinds, tables = QgsProcessingParameterField.DataType, [QgsProcessing.SourceType.TypeVector]
    fields = (
        ("YEAR_FIELD", tr("Field with the year"), "year"),
        ("VALUE_FIELD", tr("Field with the emissions [tCO2e]"), None),
    )
    made = (
        QgsProcessingParameterString("SERIES", label, None, True, True),
        QgsProcessingParameterFeatureSource(
            "TABLE", tr("Table of emissions by year, instead"), tables, None, True
        ),
        *(
            QgsProcessingParameterField(name, text, default, "TABLE", kinds.Any, False, True)
            for name, text, default in fields
        ),
        choice("DEVIATION", tr("Standard deviation"), Deviation, Deviation.SAMPLE.value),
        choice("SIDES", tr("Which outliers are dropped"), Sides, Sides.TWO.value),
    )
    span = (
        whole("FIRST_YEAR", tr("First year of the series"), FIRST_YEAR, 1900, 2999),
        whole("LAST_YEAR", tr("Last year of the series"), LAST_YEAR, 1900, 2999),
        line("SPAN_REASON", tr("Why other years than 1990 to 2009"), optional=True),
    )
    if optional:
        made = tuple(advanced(one) for one in made)
    return (*made, *(advanced(one) for one in span))


def has_series(run) -> bool:
    """Return whether a series is given in one way or the other."""
    return not _empty(run.raw("SERIES")) or run.is_given("TABLE")


def background_of(run) -> tuple[dict[int, float], Background]:
    """Return the series and the background level that a run's parameters ask for.

    :raises QgsProcessingException: the series cannot be read.
    :raises RuleError: it makes no background level.
    """
    series = _series_of(run)
    level = background(
        series,
        Deviation(run.code("DEVIATION")),
        Sides(run.code("SIDES")),
        run.whole("FIRST_YEAR"),
        run.whole("LAST_YEAR"),
        run.text("SPAN_REASON"),
    )
    return series, level


def parse_series(text: str) -> dict[int, float]:
    """Return calendar year → tCO2e of typed or pasted text: ``1990: 12; 1991: 8``, CSV, a sheet's columns.

    :raises QgsProcessingException: a part of it is no year with an amount.
    :raises RuleError: a year is there twice.
    """
    text = text.strip()
    pairs = _PAIR.findall(text)
    return _series(_amounts(text, pairs) if pairs else parse_table(text))


def _series_of(run) -> dict[int, float]:
    given = run.raw("SERIES")
    if not _empty(given) and run.is_given("TABLE"):
        raise QgsProcessingException(tr("Give the emissions by year as SERIES or as TABLE, not as both."))
    if run.is_given("TABLE"):
        return _series(_rows(run))
    if _empty(given):
        text = tr("Give the emissions by year: type or paste them (SERIES), or choose a table (TABLE).")
        raise QgsProcessingException(text)
    if isinstance(given, dict):
        given = [[year, amount] for year, amount in given.items()]
    if isinstance(given, QgsMapLayer):
        given = given.id() if run.context.getMapLayer(given.id()) else given.source()
    if isinstance(given, str) and ("\n" in given.strip() or _PAIR.search(given)):
        return parse_series(given)
    return _series(read_history(given, run.context))


def _rows(run):
    source = run.source("TABLE")
    for year, (amount,) in values_of(source, run.text("YEAR_FIELD"), run.feedback, run.text("VALUE_FIELD")):
        number, value = _number(year), _number(amount)
        if number is None or number != int(number):
            text = tr("“{year}” in “{field}” of “{table}” is no year: choose another field.")
            values = {"year": year, "field": run.text("YEAR_FIELD"), "table": source.sourceName()}
            raise QgsProcessingException(text.format(**values))
        if value is not None:  # an empty cell is a year without emissions given
            yield int(number), value


def _number(value) -> float | None:
    return None if value is None else parse_number(value, None)


def _amounts(text: str, pairs) -> list:
    before = text[: _PAIR.search(text).start()].strip()
    if before:
        raise QgsProcessingException(_no_pair(before))
    mark = guess_decimal_mark(amount for _, amount in pairs)
    found = []
    for year, amount in pairs:
        value = parse_number(amount, mark)
        if value is None:
            raise QgsProcessingException(_no_pair(f"{year}: {amount}"))
        found.append((int(year), value))
    return found


def _no_pair(part: str) -> str:
    text = tr(
        "“{part}” is no year with an amount: write “1990: 12; 1991: 8”, or a year and tCO2e on each line."
    )
    return text.format(part=part if len(part) <= 60 else part[:60] + "…")


def _series(pairs) -> dict[int, float]:
    found: dict[int, float] = {}
    for year, amount in pairs:
        if year in found:
            raise refusal("history_duplicate", str(year))
        found[year] = amount
    return found


def _empty(given) -> bool:
    return given is None or given == NULL or (isinstance(given, (str, list, dict)) and not given)
