"""Encodings as JSON objects, the form in which catalogue, workspace and records keep them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from ..findings import Finding, Level, RuleError
from .encoding import ClassCode, Classes, DayOfYear, Days, Encoding, YearAndDay, Years, text_of
from .reading import Confidence, EventType

_YEARS = range(1800, 2200)


def encoding_of(told: Mapping[str, Any]) -> Encoding:
    """Return the encoding a JSON object describes.

    :raises RuleError: ``bad_encoding``, with the ``field`` that is wrong and what it holds.
    """
    if not isinstance(told, Mapping):
        raise _bad("scheme", told)
    scheme = told.get("scheme")
    if not isinstance(scheme, str) or scheme not in _SCHEMES:
        raise _bad("scheme", scheme)
    made = _SCHEMES[scheme](told)
    if not any(_number_of_codes(made)):
        raise _bad("none", told.get("none"))
    return made


def told_of(encoding: Encoding) -> dict:
    """Return an encoding as a JSON object; :func:`encoding_of` gives the same encoding back."""
    told: dict = {"scheme": _NAMES[type(encoding)], "type": encoding.event_type.value}
    told["none"] = [low if low == high else [low, high] for low, high in encoding.none]
    if isinstance(encoding, Years):
        told.update(offset=encoding.offset, first=encoding.first, last=encoding.last)
    elif isinstance(encoding, Days):
        prefixes = {str(prefix): sure.value for prefix, sure in encoding.prefixes.items()}
        told.update(epoch=encoding.epoch.isoformat(), digits=encoding.digits, prefix=prefixes)
    elif isinstance(encoding, YearAndDay):
        told.update(first_year=encoding.first_year, last_year=encoding.last_year)
    elif isinstance(encoding, Classes):
        told["codes"] = {str(code): _told_code(one) for code, one in sorted(encoding.codes.items())}
    if isinstance(encoding, (DayOfYear, Classes)) and encoding.year is not None:
        told["year"] = encoding.year
    return told


def _told_code(code: ClassCode) -> dict:
    told = {
        "from": code.year_from,
        "to": code.year_to,
        "type": None if code.event_type is None else code.event_type.value,
        "confidence": code.confidence.value,
        "label": code.label,
    }
    return {name: value for name, value in told.items() if value not in (None, "")}


def _years(told) -> Encoding:
    first, last = _whole(told, "first", 1), _whole(told, "last", 99)
    offset = _whole(told, "offset", 2000)
    if first > last or last - first > 1000:
        raise _bad("last", last)
    if offset + first not in _YEARS or offset + last not in _YEARS:
        raise _bad("offset", offset)
    return Years(_none(told), _type(told), offset, first, last)


def _days(told) -> Encoding:
    try:
        epoch = date.fromisoformat(told.get("epoch", "2014-12-31"))
    except (TypeError, ValueError):
        raise _bad("epoch", told.get("epoch")) from None
    digits = _whole(told, "digits", 4)
    if not 1 <= digits <= 5:
        raise _bad("digits", digits)
    try:
        epoch + timedelta(days=10**digits)
    except OverflowError:
        raise _bad("epoch", told.get("epoch")) from None
    prefixes = told.get("prefix", {"0": ""})
    if not isinstance(prefixes, Mapping) or not prefixes:
        raise _bad("prefix", prefixes)
    known = {_code("prefix", prefix): _confidence(sure) for prefix, sure in prefixes.items()}
    return Days(_none(told), _type(told), epoch, digits, known)


def _year_and_day(told) -> Encoding:
    first, last = _whole(told, "first_year", 2000), _whole(told, "last_year", 2099)
    if not 2000 <= first <= last <= 2099:
        raise _bad("last_year", last)
    return YearAndDay(_none(told), _type(told), first, last)


def _day_of_year(told) -> Encoding:
    return DayOfYear(_none(told), _type(told), _year(told, "year"))


def _classes(told) -> Encoding:
    codes = told.get("codes")
    if not isinstance(codes, Mapping) or not codes:
        raise _bad("codes", codes)
    known = {_code("codes", code): _class(one) for code, one in codes.items()}
    return Classes(_none(told), _type(told), known, _year(told, "year"))


def _class(told) -> ClassCode:
    if not isinstance(told, Mapping):
        raise _bad("codes", told)
    first, last = _year(told, "from"), _year(told, "to")
    if last is not None and (first is None or first > last):
        raise _bad("to", last)
    kind = told.get("type")
    return ClassCode(
        first,
        last,
        None if kind is None else _type(told),
        _confidence(told.get("confidence", "")),
        text_of(told.get("label")),
    )


def _none(told) -> tuple[tuple[int, int], ...]:
    given = told.get("none", [0])
    if not isinstance(given, (list, tuple)):
        raise _bad("none", given)
    pairs = []
    for one in given:
        pair = one if isinstance(one, (list, tuple)) else (one, one)
        if len(pair) != 2 or not all(_is_whole(value) for value in pair) or pair[0] > pair[1]:
            raise _bad("none", one)
        pairs.append((int(pair[0]), int(pair[1])))
    return tuple(sorted(pairs))


def _type(told) -> EventType:
    try:
        return EventType(told.get("type", EventType.LOSS.value))
    except ValueError:
        raise _bad("type", told.get("type")) from None


def _confidence(value) -> Confidence:
    try:
        return Confidence(value)
    except ValueError:
        raise _bad("confidence", value) from None


def _year(told, name: str) -> int | None:
    value = told.get(name)
    if isinstance(value, str) and value.strip().isdecimal():  # some tables write years as text
        value = int(value)
    if value is None:
        return None
    if _is_whole(value) and value in _YEARS:
        return int(value)
    raise _bad(name, value)


def _whole(told, name: str, default: int) -> int:
    value = told.get(name, default)
    if not _is_whole(value):
        raise _bad(name, value)
    return int(value)


def _code(name: str, value) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise _bad(name, value) from None


def _is_whole(value) -> bool:
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    return number and value == int(value)


def _number_of_codes(encoding: Encoding):
    """Yield whether there is a code that is an event, once the year is known."""
    if isinstance(encoding, Years):
        yield any(not encoding.is_none(code) for code in range(encoding.first, encoding.last + 1))
    elif isinstance(encoding, Classes):
        yield any(not encoding.is_none(code) for code in encoding.codes)
    else:
        yield True


def _bad(name: str, value) -> RuleError:
    return RuleError(Finding(Level.ERROR, "bad_encoding", None, {"field": name, "value": value}))


_SCHEMES = {
    "years": _years,
    "days": _days,
    "yyddd": _year_and_day,
    "day_of_year": _day_of_year,
    "classes": _classes,
}
_NAMES = {
    Years: "years",
    Days: "days",
    YearAndDay: "yyddd",
    DayOfYear: "day_of_year",
    Classes: "classes",
}
