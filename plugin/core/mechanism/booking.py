"""Where an act is booked, and what every act checks of its words, dates and amounts.

Credits and cancellations belong to a year's end: to the year just closed (c) or to the open year
(c + 1). Once c + 1 is closed, year c is final (mechanism M5).
"""

import math
from datetime import date, timedelta
from typing import Optional

from .accounting_years import joining_year, year_number
from .book import refusal, state_of

#: Tonnes that rounding of floating-point numbers may make up or swallow.
EPSILON_T = 1e-9


def open_year(book) -> int:
    """Return the open year, or the last year of a period that is over."""
    state = state_of(book)
    return min(state["last_closed_year"] + 1, state["period_years"])


def booked_year(book, year: Optional[int], default: Optional[int] = None) -> int:
    """Return the year an act is booked to: the one given, else ``default``, else the open year.

    :raises RuleError: it is neither the year closed last nor the open year (``year_not_booked``).
    """
    state = state_of(book)
    closed, period = state["last_closed_year"], state["period_years"]
    if year is None:
        year = default if default is not None else open_year(book)
    first, last = max(closed, 1), min(closed + 1, period)
    number = _number(state, year)
    if number is None or not first <= number <= last:
        raise refusal("year_not_booked", str(year), first=first, last=last)
    return number


def period_year(book, year: int, code: str = "year_outside_period") -> int:
    """Return the number of an accounting year, given as that or as the calendar year it begins in.

    :raises RuleError: it is no year of the period (``code``).
    """
    state = state_of(book)
    number = _number(state, year)
    if number is None or not 1 <= number <= state["period_years"]:
        raise refusal(code, str(year), period=state["period_years"])
    return number


def _number(state, year) -> Optional[int]:
    good = isinstance(year, (int, float)) and not isinstance(year, bool) and year % 1 == 0
    return year_number(int(year), joining_year(state)) if good else None


def year_end(state, year: int) -> date:
    """Return the last day of an accounting year; years begin on the joining date's day."""
    joined = date.fromisoformat(state["joining_date"])
    day = 28 if (joined.month, joined.day) == (2, 29) else joined.day
    return joined.replace(year=joined.year + year, day=day) - timedelta(days=1)


def add_to_year(draft, year: int, **amounts: float) -> None:
    """Add amounts to columns of ``account_year``; the year's row is made where there is none."""
    row_id = str(year)
    if draft.row("account_year", row_id) is None:
        draft.add("account_year", row_id, year=year, state="open")
    draft.increase("account_year", row_id, **amounts)


def year_amount(book, year: int, *columns: str) -> float:
    """Return the sum of some columns of a year, in tCO2e; nought for a year without entries."""
    row = book.row("account_year", str(year))
    return sum(row[column] or 0.0 for column in columns) if row else 0.0


def one_of(kinds, value, code: str):
    """Return the member of an enumeration of codes.

    :raises RuleError: there is no such code (``code``, with the ones there are).
    """
    try:
        return kinds(value)
    except ValueError:
        raise refusal(code, str(value), known=", ".join(kind.value for kind in kinds)) from None


def day_of(text, what: str) -> date:
    """Return a date from ISO text, ``year-month-day`` and nothing else: dates are compared as text.

    :raises RuleError: it is none (``bad_date``).
    """
    try:
        day = date.fromisoformat(text)
    except (TypeError, ValueError):
        day = None
    if day is None or day.isoformat() != text:
        raise refusal("bad_date", str(text), field=what)
    return day


def positive(amount, subject: str = "") -> float:
    """Return an amount in tCO2e.

    :raises RuleError: it is not above nought, or no number (``amount_not_positive``).
    """
    good = isinstance(amount, (int, float)) and not isinstance(amount, bool)
    if not (good and 0 < amount < math.inf):
        raise refusal("amount_not_positive", subject, value=amount)
    return float(amount)


def whole_tonnes(amount, subject: str = "") -> int:
    """Return an amount of credits in whole tonnes, at least one.

    :raises RuleError: it has a part of a tonne, or is below one (``not_whole_tonnes``).
    """
    good = isinstance(amount, (int, float)) and not isinstance(amount, bool) and math.isfinite(amount)
    if not good or amount != int(amount) or not 1 <= amount < 10**15:
        raise refusal("not_whole_tonnes", subject, value=amount)
    return int(amount)


def floor_t(amount_tco2e: float) -> int:
    """Return the whole tonnes in an amount, never below nought."""
    return max(0, math.floor(amount_tco2e + EPSILON_T))
