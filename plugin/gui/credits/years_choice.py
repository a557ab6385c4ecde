"""The years that credits and cancellations can be booked to: the one closed last, and the open one."""

from __future__ import annotations

from ...core.mechanism.book import state_of
from ...storage.account_words import year_name
from ...translate import tr


def open_years(book, accounts) -> list[tuple]:
    """Return them as (words, year)."""
    state = state_of(book)
    closed, joined = state["last_closed_year"], accounts.workspace.settings.joining_date
    years = []
    if closed >= 1:
        years.append((tr("{year}, closed last").format(year=year_name(closed, joined)), closed))
    if closed < state["period_years"]:
        years.append((tr("{year}, open").format(year=year_name(closed + 1, joined)), closed + 1))
    return years
