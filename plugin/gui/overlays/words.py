"""Words for confidence and for spans of years, in the user's language."""

from __future__ import annotations

from ...core.overlays.reading import Confidence
from ...translate import tr


def confidence_word(code) -> str:
    """Return the word for a confidence (member or code)."""
    return {
        Confidence.NOT_STATED.value: tr("not stated"),
        Confidence.LOW.value: tr("low"),
        Confidence.HIGH.value: tr("high"),
        Confidence.HIGHEST.value: tr("highest"),
    }.get(getattr(code, "value", code), str(code))


def span_word(first: int, last: int) -> str:
    """Return “2022” or “2021–2023”."""
    return str(first) if first == last else f"{first}–{last}"


def short_span(first: int, last: int) -> str:
    """Return “2022”, “2021–23” or “1998–2003”."""
    if first == last:
        return str(first)
    return f"{first}–{last % 100:02d}" if first // 100 == last // 100 else f"{first}–{last}"
