"""What a vector map probably is, and which of its fields hold the date and the type of an event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from ..findings import Finding, Level
from .catalogue import CatalogueEntry, Kind
from .event_words import event_type_of
from .guess import Guess, name_hits, name_score
from .names import year_in_name
from .reading import EventType
from .samples import FieldSample, VectorSample

_YEARS = range(1950, 2100)
_ISO = re.compile(r"\s*(19|20)\d\d([-/.](0?[1-9]|1[0-2])([-/.](0?[1-9]|[12]\d|3[01]))?)?([T ].*)?\s*")
_NAME, _FIELDS, _DATE = 0.4, 0.4, 0.2
_TYPED = 0.5  # share of values in which a type is recognised


def vector_guesses(entries: Iterable[CatalogueEntry], name: str, sample: VectorSample) -> list[Guess]:
    """Return what a vector map may be, best guess first."""
    found = [_guess(entry, name, sample) for entry in entries if sample.shape in entry.guess.shapes]
    order = sorted(range(len(found)), key=lambda k: (-round(found[k].score, 6), k))
    return [found[k] for k in order]


def date_field(sample: VectorSample, names: Iterable[str] = ()) -> str:
    """Return the field with the day or year of an event: by its name, else by its values; or nothing."""
    by_name = {field.name.lower(): field for field in sample.fields}
    for wanted in names:
        field = by_name.get(wanted)
        if field is not None and holds_dates(field):
            return field.name
    typed = [field for field in sample.fields if field.kind == "date"]
    likely = [field for field in sample.fields if _sounds_dated(field.name) and holds_dates(field)]
    return next((field.name for field in (*likely, *typed)), "")


def type_field(sample: VectorSample, names: Iterable[str] = ()) -> str:
    """Return the field that holds the type of an event, by its values' words; or nothing."""
    wanted = list(names)
    texts = [field for field in sample.fields if field.kind == "text"]
    texts.sort(key=lambda field: _rank(field.name.lower(), wanted))
    for field in texts:
        values = [value for value in field.values if value not in (None, "")]
        known = sum(event_type_of(value, EventType.UNKNOWN) is not EventType.UNKNOWN for value in values)
        if values and known >= _TYPED * len(values):
            return field.name
    return ""


def holds_dates(field: FieldSample) -> bool:
    """Whether the values of a field are days or years; a field without values may be by its kind."""
    values = [value for value in field.values if value not in (None, "")]
    if not values:
        return field.kind == "date"
    return all(_is_date(value) for value in values)


def _guess(entry: CatalogueEntry, name: str, sample: VectorSample) -> Guess:
    hits = name_hits(entry, name)
    reasons = [_reason("name_word", entry, words=" ".join(hits))] if hits else []
    fields = [field.name for field in sample.fields if field.name.lower() in entry.guess.fields]
    if fields:
        reasons.append(_reason("fields_found", entry, fields=", ".join(fields[:5])))
    share = min(1.0, len(fields) / 2.0)
    day = kind = ""
    dated = 0.0
    if entry.kind is Kind.VECTOR_EVENTS:
        day = date_field(sample, entry.vector.dates)
        kind = type_field(sample, entry.vector.types)
        dated = 1.0 if day else -1.0
        reasons.append(_reason("date_field" if day else "no_date_field", entry, field=day))
    elif entry.kind is Kind.IMAGERY:
        share, dated = (0.5 if hits else 0.2), 0.5
        reasons.append(_reason("fits_anything", entry))
    score = _NAME * name_score(hits) + _FIELDS * share + _DATE * dated
    year = year_in_name(name)
    return Guess(entry, max(0.0, min(1.0, score)), tuple(reasons), year, (), None, day, kind)


def _rank(name: str, wanted: list[str]) -> int:
    return wanted.index(name) if name in wanted else len(wanted)


def _sounds_dated(name: str) -> bool:
    text = name.lower()
    return any(word in text for word in ("date", "year", "fecha", "datum", "annee", "anno", "日期", "年"))


def _is_date(value) -> bool:
    if isinstance(value, (date, datetime)):
        return True
    if isinstance(value, bool):
        return False
    if isinstance(value, (int, float)):
        return value == value and abs(value) < 1e9 and value == int(value) and int(value) in _YEARS
    return bool(_ISO.fullmatch(str(value)))


def _reason(code: str, entry: CatalogueEntry, **values) -> Finding:
    return Finding(Level.INFO, code, entry.id, values)
