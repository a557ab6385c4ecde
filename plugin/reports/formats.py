"""Numbers and dates as a statement shows them, in its language's locale."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, QLocale

from ..translate import current_date_locale, current_locale

MISSING = "–"
_MOST_DECIMALS = 2


def number(value: float | None, decimals: int) -> str:
    """Return ``value`` with ``decimals`` places and grouped thousands, a dash for nothing."""
    if value is None or value != value:
        return MISSING
    rounded = round(float(value), decimals) + 0.0  # no "-0"
    locale = current_locale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale.toString(rounded, "f", decimals)


def decimals_for(values, most: int) -> int:
    """Return how many places a column of ``values`` needs: none if all are whole, else ``most``."""
    return 0 if all(is_whole(value) for value in values if value is not None) else most


def is_whole(value: float) -> bool:
    """Return whether two decimals of ``value`` would be zeros: then they are not shown."""
    return abs(value - round(value)) < 0.5 * 10**-_MOST_DECIMALS


def amount(value: float | None) -> str:
    """Return an amount with two places, or none where they would be zeros."""
    return number(value, 0 if value is None or is_whole(value) else _MOST_DECIMALS)


def day(value: date | None) -> str:
    """Return a date with its month in words, so that no one takes the day for the month."""
    if value is None:
        return MISSING
    locale = current_date_locale()
    pattern = "yyyy年M月d日" if locale.language() == QLocale.Language.Chinese else "d MMMM yyyy"
    return locale.toString(QDate(value.year, value.month, value.day), pattern)
