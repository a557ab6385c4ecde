"""How the maps of events a user gives are read: from a text, a legend beside the file, or the catalogue."""

from __future__ import annotations

import json
import os
from dataclasses import replace

from qgis.core import QgsProcessingException

from ...core.findings import RuleError
from ...core.overlays.catalogue import Catalogue, Kind
from ...core.overlays.catalogue_json import catalogue
from ...core.overlays.encoding import Encoding, needs_year, of_year
from ...core.overlays.encoding_json import encoding_of
from ...core.overlays.gcbm import is_events, legend_encoding
from ...core.overlays.guess import guesses
from ...core.overlays.names import year_in_name
from ...core.overlays.reading import EventType
from ...core.overlays.stack import Stack, is_stack, stack_of
from ...raster.grid import RasterBand
from ...raster.legend_file import legend_beside
from ...raster.sample import sample_of
from ...translate import tr
from .questions import year_missing
from .request import EventMap, EventStack

_ROWS = 512
_RASTERS = (Kind.EVENTS, Kind.STACK)
_LIKELY = 0.5  # a guess below rests on the values alone


def event_maps(maps, text: str, feedback, known: Catalogue | None = None) -> tuple:
    """Return maps of events with how they are read.

    :param maps: ``MapFile``, in the user's order.
    :param text: JSON of an encoding, a stack or a legend, a path to such a file, or the id of an entry of
        the catalogue; empty: each map's own legend beside it, else what the catalogue takes its name and
        values for.
    :param known: the catalogue; that of the plugin by default.
    :raises QgsProcessingException: it cannot be told how a map is read.
    :raises RasterError: a raster cannot be read.
    """
    known = catalogue() if known is None else known
    told = told_by(text, known)
    if told is None:
        told = _by_themselves(maps, feedback, known)
        if isinstance(told, list):
            return tuple(EventMap(one, _dated(one, encoding)) for one, encoding in told)
    if isinstance(told, Stack):
        return (_stacked(maps, told),)
    return tuple(EventMap(one, _dated(one, told)) for one in maps)


def told_by(text: str, known: Catalogue | None = None) -> Encoding | Stack | None:
    """Return what a text says of how maps are read; ``None`` where each map's own legend does.

    :param known: the catalogue; that of the plugin by default.
    :raises QgsProcessingException: it is none of what it can be.
    """
    text = text.strip()
    if not text:
        return None
    told = told_json(text)
    if told is not None:
        return read_told(told, text if text.startswith("{") else os.path.basename(text))
    try:
        return entry_reading((catalogue() if known is None else known).find(text))
    except RuleError as error:
        raise QgsProcessingException(
            tr(
                "“{text}” is no entry of the catalogue, no file and no JSON: give one of these, or leave it "
                "empty where each map has its legend beside it."
            ).format(text=text[:80])
        ) from error


def entry_reading(entry) -> Encoding | Stack | None:
    """Return how maps of an entry of the catalogue are read, ``None`` where their legends say it.

    :raises QgsProcessingException: they tell no events.
    """
    if entry.kind is Kind.STACK and entry.stack is not None:
        kept, lost = (tuple((code, code) for code in codes) for codes in (entry.stack.kept, entry.stack.lost))
        event_type = entry.encoding.event_type if entry.encoding is not None else EventType.DEFORESTATION
        return Stack(kept, lost, entry.stack.dates, event_type)
    if entry.kind is Kind.EVENTS:
        return entry.encoding
    text = tr("Maps such as “{entry}” do not say when something happened: choose a map of events.")
    raise QgsProcessingException(text.format(entry=entry.id))


def told_json(text: str):
    """Return the JSON a text holds or names the file of, ``None`` where it is neither.

    :raises QgsProcessingException: it is not well formed, or cannot be read.
    """
    text = text.strip()
    if text.startswith("{"):
        return _parsed(text, text)
    return _loaded(text) if text and os.path.isfile(text) else None


def read_told(told, name: str) -> Encoding | Stack:
    """Return the encoding or stack of a JSON object.

    :raises QgsProcessingException: it describes none.
    """
    try:
        if is_stack(told):
            return stack_of(told)
        return legend_encoding(told) if is_events(told) else encoding_of(told)
    except RuleError as error:
        values = error.finding.values
        text = tr("“{name}” does not say how a map is read: “{field}” cannot be “{value}”.")
        raise QgsProcessingException(
            text.format(name=name[:80], field=values.get("field"), value=str(values.get("value"))[:80])
        ) from error


def _parsed(text: str, name: str):
    try:
        return json.loads(text)
    except ValueError as error:
        sentence = tr("“{name}” is not JSON ({detail}): correct it.")
        raise QgsProcessingException(sentence.format(name=name[:80], detail=error)) from error


def _loaded(path: str):
    try:
        with open(path, encoding="utf-8-sig") as file:
            return _parsed(file.read(), os.path.basename(path))
    except (OSError, UnicodeDecodeError) as error:
        sentence = tr("The file “{name}” cannot be read ({detail}): check it, or choose another.")
        raise QgsProcessingException(sentence.format(name=path, detail=error)) from error


def year_of(one) -> int | None:
    """Return the one year in the name of a map's file, else in the map's name."""
    return year_in_name(os.path.basename(one.path)) or year_in_name(one.name)


def _by_themselves(maps, feedback, known: Catalogue) -> list | Stack:
    """Return [(map, encoding)] by the maps' legends, names and values, or the stack they make together.

    Maps without any data are left out, which is said.
    """
    found = []
    for one in maps:
        legend = legend_beside(one.path)
        if legend is not None and is_events(legend):
            text = tr("“{raster}” is read by the legend beside it.")
            feedback.pushInfo(text.format(raster=one.name))
            found.append((one, legend_encoding(legend, year_of(one))))
            continue
        if not _has_data(one, feedback):
            text = tr("“{raster}” has no data in any cell and no legend: there is nothing to count in it.")
            feedback.pushWarning(text.format(raster=one.name))
            continue
        reading = _guessed(one, legend, feedback, known)
        if isinstance(reading, Stack):
            return reading
        found.append((one, reading))
    return found


def _guessed(one, legend, feedback, known: Catalogue) -> Encoding | Stack:
    """Return what the catalogue takes a map for, and say so."""
    sample = sample_of(one.path, one.band, feedback.isCanceled)
    guess = next(
        (each for each in guesses(known, one.name, sample, legend) if each.entry.kind in _RASTERS), None
    )
    if guess is None or guess.score < _LIKELY:
        raise QgsProcessingException(
            tr(
                "It is not known how the codes of “{raster}” are read: give its encoding, or put a legend of "
                "the same name (.json) beside it."
            ).format(raster=one.name)
        )
    text = tr("“{raster}” is taken for “{entry}” of the catalogue, by its name and values.")
    feedback.pushWarning(text.format(raster=one.name, entry=guess.entry.id))
    reading = entry_reading(guess.entry)
    if isinstance(reading, Stack):
        return replace(reading, years=guess.dates or reading.years)
    return guess.encoding or reading


def _has_data(one, feedback) -> bool:
    with RasterBand(one.path, one.band, one.source_wkt(), one.nodata) as band:
        for row in range(0, band.height, _ROWS):
            _, valid = band.read(0, row, band.width, min(_ROWS, band.height - row))
            if valid is None or valid.any() or feedback.isCanceled():
                return True
    return False


def _dated(one, encoding: Encoding) -> Encoding:
    """Return an encoding with the year of the map's name, where it needs one."""
    if not needs_year(encoding):
        return encoding
    year = year_of(one)
    if year is None:
        raise QgsProcessingException(year_missing(one.name))
    return of_year(encoding, year)


def _stacked(maps, stack: Stack) -> EventStack:
    """Return a stack of bands of one map, or of maps of a year each."""
    if len(maps) == 1:
        if not stack.years:
            text = tr("The bands of “{raster}” need their years: give “years” in the encoding.")
            raise QgsProcessingException(text.format(raster=maps[0].name))
        bands = stack.bands or range(1, len(stack.years) + 1)
        return EventStack(tuple(maps[0].of_band(band) for band in bands), stack)
    if stack.years:
        return EventStack(tuple(maps), stack)
    years = {year_of(one): one for one in maps}
    if None in years or len(years) < len(maps):
        raise QgsProcessingException(
            tr(
                "The maps of a stack need their years: put one year into the name of each, or give “years” "
                "in the encoding, in the order of the maps."
            )
        )
    ordered = sorted(years)
    return EventStack(tuple(years[year] for year in ordered), replace(stack, years=tuple(ordered)))
