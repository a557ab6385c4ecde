"""Tables of codes as a user types or pastes them: one code a line, its columns parted by tabs or signs.

* of events: ``code  year or first–last year  type  label``, only the code and the year are needed;
* of classes: ``code  name  forest`` (the last word only where the class is forest).

What follows ``#`` is a remark. A first line without a number is a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding, Level, RuleError
from .event_words import event_type_of
from .reading import EventType

_PARTS = re.compile(r"\t+|\s*[;,|→=]\s*|\s+")
_YEARS = re.compile(r"(\d{4})(?:\s*[-–—/]\s*(\d{4}))?")
_NUMBER = re.compile(r"[+-]?\d+")
_RANGE = re.compile(r"([+-]?\d+)(?:\s*(?:–|—|\.\.|:|-)\s*([+-]?\d+))?")
_KNOWN = range(1800, 2200)
_MOST = 1000
_LONGEST = 200
#: Words that say that a class is forest.
FOREST = ("forest", "forêt", "foret", "bosque", "floresta", "hutan", "森林", "林")


def event_codes(text: str) -> dict[str, dict]:
    """Return ``codes`` of a ``classes`` encoding, as JSON has them.

    :raises RuleError: ``bad_code_line`` with the line's ``number`` and ``text``, ``code_twice``,
        ``no_codes``, ``too_many_codes``.
    """
    found: dict[str, dict] = {}
    for number, line, parts in _lines(text):
        code, rest = parts[0], " ".join(parts[1:])
        years = _YEARS.match(rest)
        if years is None or not _sound(years):
            raise _bad("bad_code_line", number=number, text=line)
        told = {"from": int(years[1]), "to": int(years[2] or years[1])}
        label = rest[years.end() :].strip()
        kind = event_type_of(label, EventType.UNKNOWN)
        if kind is not EventType.UNKNOWN:
            told["type"] = kind.value
        if label and label != kind.value:
            told["label"] = label[:_LONGEST]
        _put(found, code, told)
    return _some(found)


def class_codes(text: str) -> dict[str, dict]:
    """Return ``classes`` of an entry, as JSON has them.

    :raises RuleError: as :func:`event_codes`.
    """
    found: dict[str, dict] = {}
    for number, line, parts in _lines(text):
        words = parts[1:]
        forest = len(words) > 1 and words[-1].strip("()").lower() in FOREST
        name = " ".join(words[:-1] if forest else words)
        if not name:
            raise _bad("bad_code_line", number=number, text=line)
        told: dict = {"name": {"en": name[:_LONGEST]}}
        if forest:
            told["forest"] = True
        _put(found, parts[0], told)
    return _some(found)


def code_ranges(text: str) -> list:
    """Return codes and ranges of codes: ``0, 255, 10–20`` is ``[0, 255, [10, 20]]``; of nothing, nothing.

    :raises RuleError: ``bad_codes`` with the ``text`` that is none.
    """
    found: list = []
    for part in re.split(r"[,;，；、\n]|\s(?![-–—.:])(?<![-–—.:]\s)", text.strip()):
        if not part.strip():
            continue
        match = _RANGE.fullmatch(part.strip())
        if match is None or len(part) > 40:
            raise _bad("bad_codes", text=part.strip()[:_LONGEST])
        low, high = int(match[1]), int(match[2] if match[2] is not None else match[1])
        if low > high:
            raise _bad("bad_codes", text=part.strip())
        found.append(low if low == high else [low, high])
    return found


def each_code(text: str) -> list[int]:
    """Return the codes of a text, of each range its first thousand.

    :raises RuleError: as :func:`code_ranges`.
    """
    found: list[int] = []
    for one in code_ranges(text):
        low, high = one if isinstance(one, list) else (one, one)
        found += range(low, min(high, low + _MOST - 1) + 1)
    return found


def codes_text(ranges) -> str:
    """Return codes and ranges of codes as text that :func:`code_ranges` reads."""
    return ", ".join(str(one) if isinstance(one, (int, float)) else f"{one[0]}–{one[1]}" for one in ranges)


def _lines(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Yield (number, line, its parts) of lines that say something; the first part is a whole number."""
    begun = False
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.split("#")[0].strip()
        parts = [part for part in _PARTS.split(said) if part]
        if not parts:
            continue
        if not _NUMBER.fullmatch(parts[0]) or len(parts[0]) > 12:
            if not begun and not any(_NUMBER.fullmatch(part) for part in parts):
                begun = True  # a heading
                continue
            raise _bad("bad_code_line", number=number, text=said[:_LONGEST])
        begun = True
        yield number, said[:_LONGEST], parts


def _sound(years) -> bool:
    first, last = int(years[1]), int(years[2] or years[1])
    return first in _KNOWN and last in _KNOWN and first <= last


def _put(found: dict, code: str, told: dict) -> None:
    key = str(int(code))
    if key in found:
        raise _bad("code_twice", code=int(code))
    if len(found) >= _MOST:
        raise _bad("too_many_codes", most=_MOST)
    found[key] = told


def _some(found: dict) -> dict:
    if not found:
        raise _bad("no_codes")
    return found


def _bad(name: str, /, **values) -> RuleError:
    return RuleError(Finding(Level.ERROR, name, None, values))
