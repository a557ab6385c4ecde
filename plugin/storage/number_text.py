"""Numbers written as text in any locale; standard library only.

A column is read as a whole first (:func:`guess_decimal_mark`), because ``1.234`` alone may
be one and a bit or more than a thousand.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable

_DROPPED = dict.fromkeys(map(ord, " \t\u00a0\u2007\u2009\u202f\u2060'’`´_\u066c\u200e\u200f\u061c"))
_SIGNS = {"\u2212": "-", "\u2013": "-", "\u066b": ",", "\u3001": ",", "\uff0e": ".", "\uff0c": ","}
_PLAIN = re.compile(r"[+-]?(\d[\d.,]*|[.,]\d+)([eE][+-]?\d{1,3})?\Z")


def parse_number(text, decimal_mark: str | None = None) -> float | None:
    """Return the number ``text`` states, or ``None`` where it states none.

    Understands grouping by point, comma, space, apostrophe, decimal points and commas, and
    digits of any script (``１２３``, ``١٢٣``). Where one mark stands once before exactly three
    digits, ``decimal_mark`` decides; without it a comma groups and a point is decimal.

    :param decimal_mark: ``"."`` or ``","`` where the column's custom is known.
    """
    if text is None or isinstance(text, bool):
        return None
    if isinstance(text, (int, float)):
        return float(text) if math.isfinite(text) else None
    plain = _normalised(str(text))
    if not _PLAIN.match(plain):
        return None
    mantissa, exponent = re.match(r"([^eE]*)(.*)", plain).groups()
    canonical = _with_point(mantissa, decimal_mark)
    if canonical is None:
        return None
    value = float(canonical + exponent)
    return value if math.isfinite(value) else None


def is_ambiguous(text) -> bool:
    """Return whether only custom tells a decimal mark from a grouping one (``1.234``)."""
    plain = _normalised(str(text)).lstrip("+-")
    return bool(re.match(r"[1-9]\d{0,2}[.,]\d{3}\Z", plain))


def guess_decimal_mark(texts: Iterable) -> str | None:
    """Return the decimal mark the unambiguous ones of ``texts`` show, ``None`` if none or both do."""
    seen = {mark for mark in map(_shown_mark, texts) if mark}
    return seen.pop() if len(seen) == 1 else None


def _shown_mark(text) -> str | None:
    if text is None or isinstance(text, (bool, int, float)) or is_ambiguous(text):
        return None
    plain = _normalised(str(text)).lstrip("+-")
    if not _PLAIN.match(plain):
        return None
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return None
    mark, other = plain[last], "," if plain[last] == "." else "."
    return mark if plain.count(mark) == 1 else other


def _normalised(text: str) -> str:
    """Return ``text`` with ASCII digits and marks, without spaces and apostrophes."""
    out = []
    for char in text.strip().translate(_DROPPED):
        digit = unicodedata.decimal(char, None)
        out.append(str(digit) if digit is not None else _SIGNS.get(char, char))
    return "".join(out)


def _with_point(mantissa: str, decimal_mark: str | None) -> str | None:
    """Return ``mantissa`` with a decimal point and no grouping, ``None`` if it is malformed."""
    points, commas = mantissa.count("."), mantissa.count(",")
    if not points and not commas:
        return mantissa
    if points and commas:
        mark = "." if mantissa.rfind(".") > mantissa.rfind(",") else ","
        return _assemble(mantissa, mark)
    mark = "." if points else ","
    if points + commas > 1:
        return _assemble(mantissa, "," if mark == "." else ".")
    if is_ambiguous(mantissa) and (decimal_mark or ".") != mark:
        return mantissa.replace(mark, "")
    return mantissa.replace(mark, ".")


def _assemble(mantissa: str, mark: str) -> str | None:
    """Return ``mantissa`` read with decimal ``mark``; its groups must be of three (or two) digits."""
    group = "," if mark == "." else "."
    if mantissa.count(mark) > 1:
        return None
    whole, _, fraction = mantissa.partition(mark)
    if group in fraction:
        return None
    head, *groups = whole.lstrip("+-").split(group)
    if not 1 <= len(head) <= 3 or any(len(g) not in (2, 3) for g in groups) or len(groups[-1]) != 3:
        return None
    return whole.replace(group, "") + ("." + fraction if fraction else "")
