"""The maps of the workspace as the Maps page lists them: what each is, its years, whether it can be read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from ...core.findings import RuleError
from ...core.overlays.encoding import years_seen
from ...core.overlays.encoding_json import encoding_of, told_of
from ...core.overlays.event_fields import told_of_fields
from ...core.overlays.reading import Confidence
from ...storage.event_words import unit_word
from ...storage.overlay_project import layer_of, problem_of, source_of
from ...translate import current_language, tr
from .maps_page import CHANGED, DEAD, FOREIGN, MISSING, OK, MapItem
from .renewal import FILE, changed_since


def map_items(overlays, catalogue, project) -> list[MapItem]:
    """Return the lines of the list.

    :param catalogue: the entries by id (:class:`CatalogueEntry`).
    """
    return [_item(project, each, catalogue.get(each.kind)) for each in overlays]


def _item(project, overlay, entry) -> MapItem:
    language = current_language()
    state, problem = _state(project, overlay)
    years, types, confidences = _told(overlay)
    unit = overlay.unit or (entry.unit if entry else "")
    dates = tuple(overlay.settings.get("dates", ()))
    return MapItem(
        overlay.id,
        overlay.name,
        entry.title_in(language) if entry else tr("own kind of map"),
        entry.kind.value if entry else ("events" if overlay.encoding else ""),
        unit_word(unit) if unit else "",
        years,
        types,
        confidences,
        state,
        problem,
        overlay.source,
        entry.licence if entry else "",
        overlay.citation or (entry.citation if entry else ""),
        entry.where if entry else "",
        dates,
        _periods(overlay, dates),
    )


def explained(overlay, said, sample):
    """Return a map as the user says it is (``Confirmed``), with the years that were met on it."""
    gone = ("year", "dates", "years")
    settings = {name: value for name, value in overlay.settings.items() if name not in gone}
    if said.year is not None:
        settings["year"] = said.year
    if said.dates:
        settings["dates"] = list(said.dates)
    seen = years_seen(said.encoding, (code for code, _ in sample.values))
    if seen is not None and sample.band == said.band:
        settings["years"] = list(seen)
    made = replace(
        overlay,
        kind=said.entry.id,
        encoding={} if said.encoding is None else told_of(said.encoding),
        unit=said.unit,
        band=said.band,
        citation=said.entry.citation,
        settings=settings,
    )
    return _without_count(made) if reads_otherwise(overlay, made) else made


def explained_vector(overlay, said):
    """Return a vector map as the user says it is (``ConfirmedVector``)."""
    encoding = {} if said.fields is None else told_of_fields(said.fields)
    made = replace(overlay, kind=said.entry.id, encoding=encoding, citation=said.entry.citation)
    return _without_count(made) if reads_otherwise(overlay, made) else made


def reads_otherwise(before, after) -> bool:
    """Whether a map's values mean something else now, so that what was counted on it holds no more."""
    told = [(one.band, dict(one.encoding), one.settings.get("dates")) for one in (before, after)]
    return json.dumps(told[0], sort_keys=True) != json.dumps(told[1], sort_keys=True)


def _without_count(overlay):
    settings = {name: value for name, value in overlay.settings.items() if name != "counted"}
    return replace(overlay, settings=settings)


def _state(project, overlay) -> tuple[str, str]:
    problem = problem_of(project, overlay)
    if problem:
        return (DEAD if source_of(overlay).address else MISSING), problem
    if layer_of(project, overlay.id) is None:
        return FOREIGN, tr("The map is not among the layers of this project: a double click adds it again.")
    if changed_since(overlay, overlay.settings.get("counted", {}).get(FILE)):
        return CHANGED, tr(
            "The file is not the one that was counted: count its losses again; only new ones are listed."
        )
    return OK, ""


def _periods(overlay, dates) -> tuple[tuple[int, int], ...]:
    """Return the periods of a map that does not tell in which of several years land changed."""
    if dates:
        return tuple((a + 1, b) for a, b in zip(dates, dates[1:]) if b > a + 1)
    found = {(each.first_year, each.year) for each in _readings(overlay) if each.first_year < each.year}
    return tuple(sorted(found))


def _readings(overlay) -> list:
    """Return what the codes of a map say, those of years to come left out."""
    try:
        spans = encoding_of(overlay.encoding).spans() if overlay.encoding else ()
    except RuleError:
        spans = ()
    newest = date.today().year
    return [span.reading for span in spans if span.reading is not None and span.reading.first_year <= newest]


def _told(overlay) -> tuple:
    """Return (first and last year or ``None``, types, confidences) that the encoding of a map tells."""
    if overlay.encoding.get("years"):
        years = [int(year) for year in overlay.encoding["years"]]
        return (min(years), max(years)), ("loss",), ("",)
    found, newest = _readings(overlay), date.today().year
    if not found:
        return None, (), ()
    years = (min(each.first_year for each in found), min(newest, max(each.year for each in found)))
    years = tuple(overlay.settings.get("years") or years)  # those that were met, where it was looked
    types = dict.fromkeys(each.event_type.value for each in found)
    known = [each.value for each in Confidence]
    confidences = sorted({each.confidence.value for each in found}, key=known.index)
    return years, tuple(types), tuple(confidences)
