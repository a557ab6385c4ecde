"""Legends of GCBM's layers: JSON beside the raster, whose ``attributes`` say what each code is.

Of disturbances they give a year (a number or text), a disturbance type in words and anything else; of
other layers (species, life zones) just a word. Layers and legends are not always of one mind on nodata.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..findings import Finding, Level, RuleError
from .catalogue import LandClass
from .encoding import ClassCode, Classes
from .event_words import event_type_of
from .names import stem_of

_YEARS = range(1800, 2200)
_YEAR, _TYPE = "year", "disturbance_type"
_LONGEST = 200


def legend_name(raster: str) -> str:
    """Return the file name of the legend of a raster: the same, ending in ``.json``."""
    return f"{stem_of(raster)}.json"


def is_events(legend: Mapping[str, Any]) -> bool:
    """Whether a legend is of disturbances."""
    return any(
        isinstance(one, Mapping) and (_TYPE in one or _YEAR in one) for one in _attributes(legend).values()
    )


def legend_encoding(legend: Mapping[str, Any], year: int | None = None) -> Classes:
    """Return the encoding a legend of disturbances describes; codes without a year have ``year``.

    The legend's nodata and 0 mean no event, unless they are codes of the legend.

    :raises RuleError: ``bad_legend`` with what is wrong.
    """
    known = {}
    for code, one in _attributes(legend).items():
        number = _whole(code)
        if number is None or not isinstance(one, Mapping):
            raise _bad("attributes", code if number is None else one)
        known[number] = _class(one, year)
    if not known:
        raise _bad("attributes", legend.get("attributes") if isinstance(legend, Mapping) else legend)
    none = {0, *filter(lambda value: value is not None, [_whole(legend.get("nodata"))])} - set(known)
    return Classes(tuple((code, code) for code in sorted(none)), codes=known)


def legend_classes(legend: Mapping[str, Any]) -> tuple[LandClass, ...]:
    """Return the classes of a legend of words; none if it is of another kind."""
    found = []
    for code, one in _attributes(legend).items():
        number = _whole(code)
        if number is None or not isinstance(one, str) or not one.strip():
            return ()
        found.append(LandClass(number, {"en": one.strip()[:_LONGEST]}))
    return tuple(sorted(found, key=lambda one: one.code))


def legend_findings(legend: Mapping[str, Any], raster_nodata: float | None, values=()) -> list[Finding]:
    """Return where raster and legend disagree: nodata that differs or is a code, codes without a word."""
    codes = {_whole(code) for code in _attributes(legend)} - {None}
    told = legend.get("nodata")
    found = []
    if _number(told) is not None and raster_nodata is not None and told != raster_nodata:
        found.append(_warn("legend_nodata_differs", legend=told, raster=raster_nodata))
    for nodata in {_whole(told), _whole(raster_nodata)} - {None}:
        if nodata in codes:
            found.append(_warn("legend_nodata_is_code", code=nodata))
    for value in sorted(set(values) - codes - {0, told, raster_nodata}):
        found.append(_warn("legend_code_missing", code=value))
    return found


def _class(one: Mapping[str, Any], year: int | None) -> ClassCode:
    told = one.get(_YEAR)
    first = year if told in (None, "") else _whole(told)
    if told not in (None, "") and first not in _YEARS:
        raise _bad(_YEAR, told)
    words = str(one.get(_TYPE) or "").strip()
    more = "; ".join(f"{name}: {value}" for name, value in one.items() if name not in (_YEAR, _TYPE))
    label = f"{words} ({more})" if words and more else words or more
    return ClassCode(first, event_type=event_type_of(words), label=label[:_LONGEST])


def _attributes(legend) -> Mapping[Any, Any]:
    found = legend.get("attributes") if isinstance(legend, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _whole(value) -> int | None:
    """Return a whole number, however it is written; ``None`` if it is none."""
    if isinstance(value, str):
        try:
            return int(value.strip())
        except ValueError:
            return None
    number = _number(value)
    return int(number) if number is not None and number == int(number) else None


def _number(value) -> float | None:
    good = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    return value if good else None


def _bad(name: str, value) -> RuleError:
    return RuleError(
        Finding(Level.ERROR, "bad_legend", None, {"field": name, "value": str(value)[:_LONGEST]})
    )


def _warn(code: str, /, **values) -> Finding:
    return Finding(Level.WARNING, code, None, values)
