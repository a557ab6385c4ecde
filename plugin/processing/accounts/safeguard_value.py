"""The value of a safeguard as the user writes it: JSON, or plain words where they are clear."""

from __future__ import annotations

import json
import re

from .find import find_id

_LISTS, _TEXTS = ("listed_buyers", "listed_sellers"), ("mechanism_start",)
_SEPARATORS = re.compile(r"[\n;,，、；]+")


def safeguard_value(book, name: str, text: str):
    """Return the value that ``text`` states; ``None`` for an empty one.

    What is no JSON is returned as text: the rule refuses it by name.

    :raises QgsProcessingException: a holder is unknown.
    """
    if not text:
        return None
    try:
        value = json.loads(text)
    except ValueError:
        value = text
    if name == "operator_id":
        return find_id(book, "holder", str(value))
    if name in _LISTS:
        names = value if isinstance(value, list) else _SEPARATORS.split(text)
        return [find_id(book, "holder", str(one).strip()) for one in names if str(one).strip()]
    return text if name in _TEXTS else value
