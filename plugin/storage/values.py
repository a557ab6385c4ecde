"""The border between Python values and layer attributes."""

from __future__ import annotations

import datetime
import decimal
import enum
import math
import numbers
import uuid

from qgis.core import NULL
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from .number_text import guess_decimal_mark, is_ambiguous, parse_number

__all__ = ["from_attribute", "guess_decimal_mark", "is_ambiguous", "parse_number", "to_attribute", "to_date"]


#: Types that need no look in either direction; comparing with NULL is slow where many pass.
_PLAIN = frozenset((str, bool, int))


def to_attribute(value):
    """Return ``value`` as something every QGIS provider accepts.

    :raises TypeError: the value has no attribute form.
    """
    if type(value) in _PLAIN:
        return value
    if value is None or value == NULL:
        return None
    if isinstance(value, enum.Enum):
        return to_attribute(value.value)
    if isinstance(value, (bool, str, QDate, QDateTime)):
        return value
    if isinstance(value, datetime.datetime):
        return QDateTime(
            QDate(value.year, value.month, value.day),
            QTime(value.hour, value.minute, value.second),
        )
    if isinstance(value, datetime.date):
        return QDate(value.year, value.month, value.day)
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, (numbers.Real, decimal.Decimal)):
        number = float(value)
        return None if math.isnan(number) else number
    if hasattr(value, "item"):  # numpy.bool_
        return to_attribute(value.item())
    raise TypeError(f"{type(value).__name__} cannot be stored in a layer attribute")


def from_attribute(value):
    """Return a layer attribute as a Python value: null as ``None``, dates as ``datetime.date``."""
    if type(value) in _PLAIN:
        return value
    if value is None or value == NULL:
        return None
    if isinstance(value, QDateTime):
        return value.toPyDateTime() if value.isValid() else None
    if isinstance(value, QDate):
        return to_date(value)
    return value


def to_date(value):
    """Return ``value`` (QDate, QDateTime, date, ISO text or null) as ``datetime.date`` or ``None``.

    :raises ValueError: the text is no ISO 8601 date.
    """
    if value is None or value == NULL or value == "":
        return None
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return datetime.date(value.year(), value.month(), value.day()) if value.isValid() else None
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    return datetime.date.fromisoformat(str(value)[:10])
