"""What a right holder has: rights, projects, entitlement by year, credits, obligations, bonds.

Only rows that name the holder, or rights and projects of the holder, are looked up: a statement is
as quick in a long journal as in a short one. Amounts are in tCO2e.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from .accounting_years import calendar_year, joining_year, year_number
from .availability import Availability, available, obligation_of
from .bonds import OPEN, bond_worth
from .book import Draft, state_of
from .booking import open_year
from .by_year import amounts_by_carbon
from .corrections import standing
from .ledger_tables import EntryKind, Movement, ProjectKind, RightKind
from .projects import certification_of
from .ratchet import default_credit_year
from .rights import parcels_of
from .serials import series_name, size_of
from .years import accrual_in, in_force

DEFAULT_MOVEMENTS = 100
_LIFE = [movement.value for movement in Movement]


@dataclass(frozen=True)
class RightLine:
    """A right with the number of its parcels and what is kept of its tradeable carbon."""

    right: Mapping
    parcels: int
    kept_tco2e: float


@dataclass(frozen=True)
class ProjectLine:
    """A project with its certification of today, what it may redeem, and its open obligation."""

    project: Mapping
    certification: Optional[Mapping]
    availability: Availability
    obligation_tco2e: float


@dataclass(frozen=True)
class HolderYear:
    """One accounting year; ``carried_over_tco2e`` is the avoidance entitlement left at its end."""

    year: int
    accrued_tco2e: float
    avoidance_t: int
    sequestration_t: int
    carried_over_tco2e: float
    emitted_tco2e: float


@dataclass(frozen=True)
class BondLine:
    """A bond and what it may be used for now."""

    bond: Mapping
    worth_tco2e: float


@dataclass(frozen=True)
class HolderStatement:
    """All of it. ``blocks`` is state → tonnes owned; ``movements`` are rows, newest first."""

    holder: Mapping
    rights: tuple[RightLine, ...]
    projects: tuple[ProjectLine, ...]
    years: tuple[HolderYear, ...]
    blocks: Mapping[str, int]
    obligation_tco2e: float
    bonds: tuple[BondLine, ...]
    other_credits: tuple[Mapping, ...]
    movements: tuple[Mapping, ...]


def holder_statement(book, holder_id: str, movements: int = DEFAULT_MOVEMENTS) -> HolderStatement:
    """Return a holder's statement as the accounts stand.

    :param movements: how many of the last movements of credits to give.
    """
    holder = Draft(book).need("holder", holder_id)
    rights = book.rows("carbon_right", holder_id=holder_id)
    projects = book.rows("project", holder_id=holder_id)
    blocks: Counter = Counter()
    for block in book.rows("credit_block", owner_id=holder_id):
        blocks[block["state"]] += size_of(block)
    lines = tuple(_project_line(book, project) for project in projects)
    bonds = {b["id"]: b for key in ("holder_id", "buyer_id") for b in book.rows("bond", **{key: holder_id})}
    return HolderStatement(
        holder=holder,
        rights=tuple(_right_line(book, right) for right in rights),
        projects=lines,
        years=tuple(_years(book, holder_id, rights, projects)),
        blocks=dict(blocks),
        obligation_tco2e=sum(line.obligation_tco2e for line in lines),
        bonds=tuple(
            BondLine(bond, bond_worth(book, bond["id"]) if bond["state"] == OPEN else 0.0)
            for bond in bonds.values()
        ),
        other_credits=tuple(book.rows("other_credit", held_by=holder_id)),
        movements=tuple(last_movements(book, holder_id, movements)),
    )


def last_movements(book, holder_id: str, limit: int) -> list[dict]:
    """Return the last movements of credits from or to a holder, newest first."""
    found: dict[str, dict] = {}
    for year in range(open_year(book), 0, -1):
        if len(found) >= limit:
            break
        for side in ("from_id", "to_id"):
            found.update({row["id"]: row for row in book.rows("transfer", year=year, **{side: holder_id})})
    newest = sorted(found.values(), key=_when, reverse=True)
    return newest[:limit]


def _when(movement) -> tuple:
    """Return what movements are put in order by; of one day, in the order in which they can follow."""
    rank = _LIFE.index(movement["movement"])
    return movement["year"], movement["at"] or "", rank, movement["id"]


def _right_line(book, right) -> RightLine:
    links = book.rows("right_parcel", right_id=right["id"])
    parcels = sum(1 for link in links if not book.row("parcel_account", link["parcel_id"])["replaced_by"])
    return RightLine(right, parcels, (right["tradeable_tco2e"] or 0.0) - (right["emitted_tco2e"] or 0.0))


def _project_line(book, project) -> ProjectLine:
    return ProjectLine(
        project,
        certification_of(book, project["id"], book.today),
        available(book, project["id"], default_credit_year(book)),
        obligation_of(book, project["id"]),
    )


def _years(book, holder_id, rights, projects) -> list[HolderYear]:
    """Return the years up to the open one, whose accrual is what it would be if it closed now."""
    state = state_of(book)
    accrued, emitted = Counter(), Counter()
    emission_rights = [right for right in rights if right["kind"] == RightKind.EMISSION.value]
    for right in emission_rights:
        parcel_ids = parcels_of(book, right["id"])
        amounts = amounts_by_carbon(book, parcel_ids, (EntryKind.EMISSIONS.value,))
        for row in book.rows("right_year", right_id=right["id"]):
            accrued[row["year"]] += row["accrued_tco2e"] or 0.0
        for (year, _), amount in amounts.items():
            emitted[year] += amount * right["share"]
        current = open_year(book)
        if current > state["last_closed_year"] and in_force(right, current):
            accrued[current] += accrual_in(book, right, current)
    emitted.update(_emitted_without_parcel(book, holder_id))
    lines, carried = [], 0.0
    for year in range(1, open_year(book) + 1):
        issued = {kind.value: 0 for kind in ProjectKind}
        for project in projects:
            issued[project["kind"]] += _issued(book, state, project, year)
        avoidance, sequestration = issued["avoidance"], issued["sequestration"]
        carried += accrued[year] - avoidance
        lines.append(HolderYear(year, accrued[year], avoidance, sequestration, carried, emitted[year]))
    return lines


def _issued(book, state, project, year: int) -> int:
    """Return the credits a project redeemed for a year: the last serial number of that series."""
    vintage = calendar_year(year, joining_year(state))
    series = book.row("series", series_name(state["country"], vintage, project["code"]))
    return series["last"] if series else 0


def _emitted_without_parcel(book, holder_id) -> Counter:
    joined = joining_year(state_of(book))
    sums: Counter = Counter()
    for entry, amount in standing(book.rows("account_entry", holder_id=holder_id)):
        if not entry["parcel_id"] and entry["kind"] == EntryKind.EMISSIONS.value:
            sums[year_number(entry["year"], joined)] += amount
    return sums
