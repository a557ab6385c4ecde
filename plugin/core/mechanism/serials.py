"""Serial numbers of credits: ``<country>-<vintage>-<project>-<first>-<last>`` (mechanism M4).

One number is one whole tonne of CO2e. Numbers run from 1 in each series, which is a country, the
calendar year in which the accounting year began, and a project.
"""

import re
from collections.abc import Iterable

from .book import refusal

_CODE = re.compile(r"[A-Z0-9]+")
_RANGE = re.compile(r"([A-Z0-9]+-[0-9]{4}-[A-Z0-9]+)-([0-9]{1,18})-([0-9]{1,18})")


def is_code(text: str) -> bool:
    """Return whether ``text`` can stand in a serial number: capital letters A–Z and digits only."""
    return isinstance(text, str) and _CODE.fullmatch(text) is not None


def series_name(country: str, vintage: int, code: str) -> str:
    """Return the name of a series, such as ``EXA-2015-A1``.

    :param vintage: calendar year in which the accounting year began.
    :param code: the project's code.
    """
    return f"{country}-{vintage:04d}-{code}"


def format_range(series: str, first: int, last: int) -> str:
    """Return a range of serial numbers as text, such as ``EXA-2015-A1-1-40``."""
    return f"{series}-{first}-{last}"


def parse_range(text: str) -> tuple[str, int, int]:
    """Return the series, the first and the last number of a range of serial numbers.

    :raises RuleError: the text is no range of serial numbers (``bad_serial``).
    """
    found = _RANGE.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None or not 1 <= int(found[2]) <= int(found[3]):
        raise refusal("bad_serial", str(text))
    return found[1], int(found[2]), int(found[3])


def parse_ranges(texts: Iterable[str]) -> list[tuple[str, int, int]]:
    """Return the ranges named, in order.

    :raises RuleError: none is named, one is no range (``bad_serial``), or a number is named twice.
    """
    texts = [texts] if isinstance(texts, str) else list(texts)
    if not texts:
        raise refusal("no_serials")
    ranges = [parse_range(text) for text in texts]
    ordered = sorted(ranges)
    for (series, _, last), (series_2, first_2, last_2) in zip(ordered, ordered[1:]):
        if series == series_2 and first_2 <= last:
            raise refusal("serials_named_twice", format_range(series, first_2, min(last, last_2)))
    return ranges


def size_of(block) -> int:
    """Return how many tonnes a block of credits holds (tCO2e)."""
    return block["last"] - block["first"] + 1


def range_of(block) -> str:
    """Return a block's serial numbers as text."""
    return format_range(block["series"], block["first"], block["last"])
