"""Entries of the catalogue as JSON objects: read, every field checked, and told again."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from ..findings import Finding, Level, RuleError
from ..tables import table
from ..units import DensityUnit
from .catalogue import (
    UNITS,
    Catalogue,
    CatalogueEntry,
    Hints,
    Kind,
    LandClass,
    Stack,
    Style,
    VectorFields,
)
from .encoding import Encoding
from .encoding_json import encoding_of, told_of
from .reading import EventType

_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_LONGEST = 2000
_MOST = 1000
_YEARS = range(1800, 2200)
_VERIFIED = ("primary", "secondary", "no")
_SHAPES = ("point", "line", "area")
#: What a hint on a raster may say of its bands; of a legend beside it.
_BANDS, _LEGENDS, _ASKS = ("", "one", "many"), ("", "events", "classes"), ("", "period")
_FIELDS = frozenset(
    ("id", "kind", "title", "summary", "encoding", "unit", "nodata", "licence", "citation", "where")
    + ("style", "guess", "stack", "classes", "vector", "verified")
)


def catalogue(entries_of_user: Iterable[CatalogueEntry | Mapping[str, Any]] = ()) -> Catalogue:
    """Return the catalogue: the entries of the package, then the user's own.

    :raises RuleError: ``bad_catalogue_entry``, ``catalogue_id_twice``; see :func:`entry_of`.
    """
    own = [one if isinstance(one, CatalogueEntry) else entry_of(one, own=True) for one in entries_of_user]
    return Catalogue([*_shipped(), *own])


@lru_cache(maxsize=1)
def _shipped() -> tuple[CatalogueEntry, ...]:
    return tuple(entry_of(told) for told in table("catalogue")["entries"])


def entry_of(told: Mapping[str, Any], own: bool = False) -> CatalogueEntry:
    """Return the entry a JSON object describes.

    :raises RuleError: ``bad_catalogue_entry`` with the entry's id as subject, the ``field`` that is wrong
        and what it holds.
    """
    if not isinstance(told, Mapping):
        raise RuleError(_bad("", "entry", told))
    reader = _Reader(told)
    try:
        return reader.entry(own)
    except _Wrong as wrong:
        raise RuleError(_bad(reader.id, *wrong.args)) from None


def told_entry(entry: CatalogueEntry) -> dict:
    """Return an entry as a JSON object; :func:`entry_of` gives the same entry back."""
    told: dict[str, Any] = {"id": entry.id, "kind": entry.kind.value, "title": dict(entry.title)}
    told["summary"] = dict(entry.summary)
    if entry.encoding is not None:
        told["encoding"] = told_of(entry.encoding)
    told.update(unit=entry.unit, nodata=list(entry.nodata))
    told.update(licence=entry.licence, citation=entry.citation, where=entry.where)
    told["style"] = {"ramp": entry.style.ramp, "colors": list(entry.style.colors)}
    told["guess"] = _told_hints(entry.guess)
    if entry.stack is not None:
        told["stack"] = {name: list(getattr(entry.stack, name)) for name in ("kept", "lost", "dates")}
    if entry.classes:
        told["classes"] = {str(one.code): _told_class(one) for one in entry.classes}
    if entry.vector is not None:
        told["vector"] = {
            "dates": list(entry.vector.dates),
            "types": list(entry.vector.types),
            "type": entry.vector.default_type.value,
        }
    told["verified"] = dict(entry.verified)
    return told


def _told_class(one: LandClass) -> dict:
    told: dict[str, Any] = {"name": dict(one.name)}
    if one.forest:
        told["forest"] = True
    if one.color:
        told["color"] = one.color
    return told


def _told_hints(hints: Hints) -> dict:
    told = {
        "names": [" ".join(group) for group in hints.names],
        "low": hints.low,
        "high": hints.high,
        "usual": None if hints.usual is None else list(hints.usual),
        "distinct": None if hints.distinct is None else list(hints.distinct),
        "whole": hints.whole,
        "bands": hints.bands,
        "short_year": list(hints.short_year),
        "fields": list(hints.fields),
        "shapes": list(hints.shapes),
        "legend": hints.legend,
        "named": hints.named or None,
        "asks": hints.asks,
    }
    return {name: value for name, value in told.items() if value not in (None, "", [])}


class _Wrong(Exception):
    """A field (its name, and what it holds) is not as it must be."""


class _Reader:
    """Reads one entry; the first field that is wrong ends it."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self._told = told
        given = told.get("id")
        self.id = str(given)[:60] if given is not None else ""

    def entry(self, own: bool) -> CatalogueEntry:
        """Return the entry, all of it checked."""
        told = self._told
        strange = sorted(str(name) for name in told if name not in _FIELDS)
        if strange:
            raise _Wrong(strange[0][:60], told.get(strange[0]))
        if not isinstance(told.get("id"), str) or not _ID.fullmatch(told["id"]):
            raise _Wrong("id", told.get("id"))
        kind = _one_of(Kind, "kind", told.get("kind"))
        entry = CatalogueEntry(
            id=told["id"],
            kind=kind,
            title=_texts("title", told.get("title"), needed=True),
            summary=_texts("summary", told.get("summary")),
            encoding=self._encoding(),
            unit=self._unit(kind),
            nodata=_numbers("nodata", told.get("nodata")),
            licence=_text("licence", told.get("licence")),
            citation=_text("citation", told.get("citation")),
            where=_text("where", told.get("where")),
            style=_style(_part(told, "style")),
            guess=_hints(_part(told, "guess")),
            stack=_stack(_part(told, "stack")) if told.get("stack") is not None else None,
            classes=_classes(_part(told, "classes")),
            vector=_vector(_part(told, "vector")) if told.get("vector") is not None else None,
            verified=_verified(_part(told, "verified")),
            own=own,
        )
        _check_whole(entry)
        return entry

    def _encoding(self) -> Encoding | None:
        given = self._told.get("encoding")
        if given is None:
            return None
        try:
            return encoding_of(given)
        except RuleError as error:
            values = error.finding.values
            raise _Wrong(f"encoding.{values['field']}", values["value"]) from None
        except (ValueError, TypeError, OverflowError):  # infinite, or of a kind no JSON has
            raise _Wrong("encoding", given) from None

    def _unit(self, kind: Kind) -> str:
        unit = self._told.get("unit", "")
        known = [one.value for one in DensityUnit] if kind is Kind.DENSITY else UNITS
        if unit not in known:
            raise _Wrong("unit", unit)
        return unit


def _check_whole(entry: CatalogueEntry) -> None:
    """See that an entry has what its kind needs."""
    if entry.kind is Kind.EVENTS and entry.encoding is None and entry.guess.legend != "events":
        raise _Wrong("encoding", None)
    if entry.kind is not Kind.EVENTS and entry.encoding is not None:
        raise _Wrong("encoding", entry.kind.value)
    if entry.kind is Kind.STACK and entry.stack is None:
        raise _Wrong("stack", None)
    if entry.kind is Kind.CLASSES and not entry.classes and entry.guess.legend != "classes":
        raise _Wrong("classes", None)
    if entry.kind is Kind.VECTOR_EVENTS and entry.vector is None:
        raise _Wrong("vector", None)
    if entry.stack is not None and set(entry.stack.kept) & set(entry.stack.lost):
        raise _Wrong("stack.lost", sorted(set(entry.stack.kept) & set(entry.stack.lost)))


def _part(told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = told.get(name)
    if found is None:
        return {}
    if not isinstance(found, Mapping) or len(found) > _MOST:
        raise _Wrong(name, found)
    return found


def _style(told) -> Style:
    colors = _words("style.colors", told.get("colors"))
    for color in colors:
        if not _COLOR.fullmatch(color):
            raise _Wrong("style.colors", color)
    return Style(_text("style.ramp", told.get("ramp")), colors)


def _hints(told) -> Hints:
    groups = tuple(tuple(words.lower().split()) for words in _words("guess.names", told.get("names")))
    if not all(groups):
        raise _Wrong("guess.names", "")
    low, high = _number("guess.low", told.get("low")), _number("guess.high", told.get("high"))
    if low is not None and high is not None and low > high:
        raise _Wrong("guess.high", high)
    whole = told.get("whole")
    if whole is not None and not isinstance(whole, bool):
        raise _Wrong("guess.whole", whole)
    if not isinstance(told.get("named", False), bool):
        raise _Wrong("guess.named", told.get("named"))
    for name, known in (("bands", _BANDS), ("legend", _LEGENDS), ("asks", _ASKS)):
        if told.get(name, "") not in known:
            raise _Wrong(f"guess.{name}", told.get(name))
    shapes = _words("guess.shapes", told.get("shapes"))
    if not set(shapes) <= set(_SHAPES):
        raise _Wrong("guess.shapes", shapes)
    return Hints(
        names=groups,
        low=low,
        high=high,
        usual=_pair("guess.usual", told.get("usual")),
        distinct=_pair("guess.distinct", told.get("distinct")),
        whole=whole,
        bands=told.get("bands", ""),
        short_year=tuple(word.lower() for word in _words("guess.short_year", told.get("short_year"))),
        fields=tuple(word.lower() for word in _words("guess.fields", told.get("fields"))),
        shapes=shapes,
        legend=told.get("legend", ""),
        named=told.get("named", False),
        asks=told.get("asks", ""),
    )


def _stack(told) -> Stack:
    kept, lost = _codes("stack.kept", told.get("kept", [1])), _codes("stack.lost", told.get("lost", [0]))
    if not kept:
        raise _Wrong("stack.kept", told.get("kept"))
    if not lost:
        raise _Wrong("stack.lost", told.get("lost"))
    dates = _codes("stack.dates", told.get("dates"))
    if any(year not in _YEARS for year in dates) or list(dates) != sorted(set(dates)):
        raise _Wrong("stack.dates", list(dates))
    return Stack(kept, lost, dates)


def _classes(told) -> tuple[LandClass, ...]:
    found = []
    for code, one in told.items():
        try:
            number = int(code)
        except (TypeError, ValueError):
            raise _Wrong("classes", code) from None
        if not isinstance(one, Mapping) or one.get("forest", False) not in (True, False):
            raise _Wrong("classes", one)
        color = one.get("color", "")
        if not isinstance(color, str) or (color and not _COLOR.fullmatch(color)):
            raise _Wrong("classes", color)
        name = _texts("classes", one.get("name"), needed=True)
        found.append(LandClass(number, name, one.get("forest", False), color))
    return tuple(sorted(found, key=lambda one: one.code))


def _vector(told) -> VectorFields:
    return VectorFields(
        tuple(word.lower() for word in _words("vector.dates", told.get("dates"))),
        tuple(word.lower() for word in _words("vector.types", told.get("types"))),
        _one_of(EventType, "vector.type", told.get("type", EventType.LOSS.value)),
    )


def _verified(told) -> dict[str, str]:
    for name, how in told.items():
        if name not in _FIELDS or how not in _VERIFIED:
            raise _Wrong("verified", name if name not in _FIELDS else how)
    return dict(told)


def _one_of(kinds, name: str, value):
    try:
        return kinds(value)
    except ValueError:
        raise _Wrong(name, value) from None


def _text(name: str, value) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise _Wrong(name, value)
    return value


def _texts(name: str, value, needed: bool = False) -> dict[str, str]:
    if value is None and not needed:
        return {}
    if not isinstance(value, Mapping):
        raise _Wrong(name, value)
    for language, text in value.items():
        if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
            raise _Wrong(name, language)
        if not _text(name, text).strip():
            raise _Wrong(name, text)
    if needed and not value:
        raise _Wrong(name, "")
    return dict(value)


def _words(name: str, value) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, (list, tuple)) or len(value) > _MOST:
        raise _Wrong(name, value)
    for word in value:
        if not _text(name, word):
            raise _Wrong(name, word)
    return tuple(value)


def _number(name: str, value) -> float | None:
    if value is None:
        return None
    good = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    if not good:
        raise _Wrong(name, value)
    return value


def _numbers(name: str, value) -> tuple[float, ...]:
    if value is None:
        return ()
    if not isinstance(value, (list, tuple)) or len(value) > _MOST or None in value:
        raise _Wrong(name, value)
    return tuple(_number(name, one) for one in value)


def _codes(name: str, value) -> tuple[int, ...]:
    numbers = _numbers(name, value)
    if any(one != int(one) for one in numbers):
        raise _Wrong(name, value)
    return tuple(int(one) for one in numbers)


def _pair(name: str, value) -> tuple[float, float] | None:
    if value is None:
        return None
    numbers = _numbers(name, value)
    if len(numbers) != 2 or numbers[0] > numbers[1]:
        raise _Wrong(name, value)
    return numbers


def _bad(entry_id: str, name: str, value) -> Finding:
    return Finding(Level.ERROR, "bad_catalogue_entry", entry_id, {"field": name, "value": str(value)[:200]})
