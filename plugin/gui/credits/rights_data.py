"""What the Projects page reads from the accounts, in one go, off the main thread."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ...core.mechanism.book import state_of
from ...core.mechanism.booking import open_year
from ...core.mechanism.ledger_tables import RightKind
from ...core.mechanism.projects import certification_of
from ...core.mechanism.ratchet import budget_in_force
from ...storage.credit_words import certification_word
from ...translate import tr

_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class RightsData:
    """Holders by name; rights, projects and certifications by what they belong to.

    ``year`` is the open year; ``budget_tco2e`` the annual budget B in force in it. A certification
    is that of ``today``, else the latest there is.
    """

    holders: tuple
    rights_of: dict
    projects_of: dict
    certifications: dict
    year: int
    period_years: int
    budget_tco2e: float
    today: date

    @cached_property
    def holder_named(self) -> dict:
        """The holders by id."""
        return {holder["id"]: holder for holder in self.holders}

    @cached_property
    def parent_of(self) -> dict:
        """The id of what a right or a project hangs on, by its own."""
        below = (*self.rights_of.items(), *self.projects_of.items())
        return {row["id"]: above for above, rows in below for row in rows}

    @cached_property
    def count(self) -> int:
        """How many holders, rights and projects there are."""
        return len(self.holders) + len(self.parent_of)

    @cached_property
    def annual_tco2e(self) -> float:
        """What the emission rights in force give a year, in tCO2e."""
        rights = (right for rights in self.rights_of.values() for right in rights)
        return sum(
            right["annual_tco2e"] or 0.0
            for right in rights
            if right["kind"] == RightKind.EMISSION.value and self.is_in_force(right)
        )

    def is_in_force(self, right: dict) -> bool:
        """Return whether a right is in force in the open year."""
        return (right["from_year"] or 1) <= self.year <= (right["to_year"] or self.period_years)

    def years_words(self, right: dict) -> str:
        """Return the years of a right, in words; empty for the whole period."""
        first, last = right["from_year"] or 1, right["to_year"]
        if last is None:
            return "" if first == 1 else tr("from year {year}").format(year=first)
        return tr("years {first} to {last}").format(first=first, last=last)

    def state_words(self, project_id: str) -> str:
        """Return the state of a project's certification today, in words."""
        row = self.certifications.get(project_id)
        if row is None:
            return tr("not certified")
        if row["ends_on"] and row["ends_on"] < self.today.isoformat():
            return tr("ended")
        if row["certified_on"] > self.today.isoformat():
            return tr("to come")
        return certification_word(row["state"])


def read_rights(book) -> RightsData:
    """Read them; the latest certification of each project is the one that counts."""
    state = state_of(book)
    year = open_year(book)
    rights_of, projects_of, latest = defaultdict(list), defaultdict(list), {}
    for right in sorted(book.rows("carbon_right"), key=_emission_first):
        rights_of[right["holder_id"]].append(right)
    for project in sorted(book.rows("project"), key=lambda row: row["code"] or ""):
        projects_of[project["right_id"]].append(project)
    for row in sorted(book.rows("certification"), key=lambda row: (row["certified_on"], row["id"])):
        latest[row["project_id"]] = row
    now = {project_id: certification_of(book, project_id, book.today) for project_id in latest}
    data = RightsData(
        tuple(sorted(book.rows("holder"), key=_by_name)),
        dict(rights_of),
        dict(projects_of),
        {project_id: now[project_id] or row for project_id, row in latest.items()},
        year,
        state["period_years"],
        budget_in_force(book, year).annual_budget_tco2e,
        book.today,
    )
    _ = data.holder_named, data.count, data.annual_tco2e  # worked out here, off the main thread
    return data


def _by_name(holder: dict):
    """Return what holders are put in order by: their names, numbers in them by size."""
    name = (holder["name"] or holder["id"]).casefold()
    return [int(part) if part.isdecimal() else part for part in _NUMBERS.split(name)], holder["id"]


def _emission_first(right: dict):
    return (right["kind"] != RightKind.EMISSION.value, right["from_year"] or 1, right["id"])
