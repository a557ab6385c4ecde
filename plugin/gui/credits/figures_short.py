"""Figures as short as they can be said."""

from __future__ import annotations

from ...translate import tr
from ..widgets import number


def short(value: float, most: int = 2) -> str:
    """Return a number without decimals where it is whole."""
    return number(value, 0 if abs(value - round(value)) < 0.5 * 10**-most else most)


def blocks(count: int) -> str:
    """Return “1 block” or “12 blocks”."""
    return tr("1 block") if count == 1 else tr("{number} blocks").format(number=number(count))
