"""Text for spreadsheets, which take some texts for formulas."""

from __future__ import annotations

import re

#: A spreadsheet takes text that begins so for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def defused(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula: an apostrophe goes before it."""
    text = _CONTROL.sub(" ", text)
    return "'" + text if text.lstrip(" ").startswith(_FORMULA_STARTS) or text.startswith(" =") else text
