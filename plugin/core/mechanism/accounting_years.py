"""Accounting years: 1 is the year that begins on the joining date."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from .book import refusal

#: A year below this counts from the joining date (1 = first year), above it is a calendar year.
FIRST_CALENDAR_YEAR = 1000


def year_number(year: int, joining_year: int) -> int:
    """Return the number of an accounting year, 1 the first.

    A calendar year names the accounting year that begins in it: for a country that joined on
    1 July 2015, 2015 is year 1.
    """
    return year - joining_year + 1 if year >= FIRST_CALENDAR_YEAR else year


def calendar_year(number: int, joining_year: int) -> int:
    """Return the calendar year in which an accounting year begins."""
    return joining_year + number - 1


def joining_year(state: Mapping) -> int:
    """Return the calendar year of the joining date."""
    return int(state["joining_date"][:4])


def year_of_day(day: date, joined: date) -> int:
    """Return the number of the accounting year that a day lies in; below 1 before the joining date.

    Years begin on the joining date's day; for 29 February on the 28th.
    """
    leap = (joined.month, joined.day) == (2, 29) and day.year != joined.year
    begins = (2, 28) if leap else (joined.month, joined.day)
    return day.year - joined.year + ((day.month, day.day) >= begins)


def closed_year(state: Mapping) -> int:
    """Return the number of the last closed year, 0 if none is closed."""
    return state["last_closed_year"] or 0


def open_year_number(state: Mapping, year: int) -> int:
    """Return the number of a year that still takes entries.

    :param year: its number, or the calendar year in which it begins.
    :raises RuleError: it is closed, or not in the period (``year_not_open``).
    """
    number = year_number(whole_year(year), joining_year(state))
    first, last = closed_year(state) + 1, state["period_years"]
    if not first <= number <= last:
        raise refusal("year_not_open", str(year), first=first, last=last)
    return number


def in_force(right: Mapping, year: int) -> bool:
    """Return whether a right holds in an accounting year."""
    return (right["from_year"] or 1) <= year and (right["to_year"] is None or year <= right["to_year"])


def whole_year(year: Any) -> int:
    """Return a year as a whole number.

    :raises RuleError: it is none (``bad_year``).
    """
    if isinstance(year, bool) or not isinstance(year, (int, float)) or year % 1:
        raise refusal("bad_year", str(year))
    return int(year)
