"""What a project may redeem at a year's end, and what redeemed carbon obliges to (mechanism M4).

Avoidance: a holder may redeem (tradeable stock kept) / N a year; what is not redeemed stays for
later years; carbon that was emitted is never redeemed, and over the period no more than the
tradeable stock. Sequestration: the growth measured up to the year's end. Nationally the avoidance
credits of a year are at most B, and with an annual buffer b (FAQ 9) all credits of a year at most
B − b − the year's emissions. Amounts are in tCO2e.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .book import Draft, state_of
from .booking import floor_t, year_amount
from .by_year import growth_after
from .inheritance import passed_on, redeemed_before
from .ledger_tables import ProjectKind
from .projects import parcels_of_project
from .ratchet import budget_in_force
from .years import accrual_in, in_force

_AVOIDANCE = ("avoidance_tco2e", "reported_avoidance_tco2e")
_SEQUESTRATION = ("sequestration_tco2e", "reported_sequestration_tco2e")


@dataclass(frozen=True)
class Availability:
    """What a project may redeem for a year; ``limits`` is code → tCO2e, ``binding`` the least one's code."""

    project_id: str
    year: int
    whole_t: int
    right_t: float
    project_t: float
    national_t: float
    limits: Mapping[str, float]
    binding: str


def available(book, project_id: str, year: int) -> Availability:
    """Return what a project may redeem for an accounting year, apart from certification and suspension."""
    project = Draft(book).need("project", project_id)
    right = book.row("carbon_right", project["right_id"])
    if project["kind"] == ProjectKind.AVOIDANCE.value:
        limits = _avoidance_limits(book, project, right, year)
        right_t = min(limits["over_entitlement"], limits["over_right_kept"])
        project_t = min(limits["over_project_stock"], limits["emitted_before"])
    else:
        limits = _sequestration_limits(book, project, right, year)
        right_t = project_t = min(limits.values())
    if passed_on(book, right):
        limits["right_passed_on"] = 0.0
    national = _national_limits(book, project["kind"], year)
    limits.update(national)
    binding = min(limits, key=limits.get)
    limits["emitted_before"] = min(limits["emitted_before"], limits.pop("over_right_kept", float("inf")))
    binding = "emitted_before" if binding == "over_right_kept" else binding
    return Availability(
        project_id, year, floor_t(min(limits.values())), right_t, project_t,
        min(national.values(), default=float("inf")), limits, binding,
    )  # fmt: skip


def _avoidance_limits(book, project, right, year) -> dict[str, float]:
    """Return the limits of the right and of the project; ties name the first."""
    tradeable = right["tradeable_tco2e"] or 0.0
    used = (right["redeemed_tco2e"] or 0.0) + open_bonds(book, right["id"])
    accrued = right["accrued_tco2e"] or 0.0
    if year > state_of(book)["last_closed_year"] and in_force(right, year):
        accrued += accrual_in(book, right, year)
    sums = book.parcel_totals("project_parcel", project["id"])
    stock = sums["tradeable_tco2e"] * right["share"]
    gone = sums["emitted_tradeable_tco2e"] * right["share"]
    taken = (project["redeemed_tco2e"] or 0.0) + redeemed_before(book, right, project["id"])
    return {
        "over_entitlement": min(accrued, tradeable - redeemed_before(book, right, None)) - used,
        "over_project_stock": stock - taken,
        "over_right_kept": right_left(book, right),
        "emitted_before": stock - gone - taken,
    }


def right_left(book, right) -> float:
    """Return the tradeable carbon of a right that is kept, not redeemed and behind no open bond (tCO2e).

    Redeemed carbon that was emitted and answered for by cancelling counts once, as emitted.
    """
    answered = sum(_answered(book, right, one) for one in book.rows("project", right_id=right["id"]))
    kept = (right["tradeable_tco2e"] or 0.0) - (right["emitted_tco2e"] or 0.0)
    used = (right["redeemed_tco2e"] or 0.0) + open_bonds(book, right["id"])
    return kept - redeemed_before(book, right, None) - used + answered


def _answered(book, right, project) -> float:
    """Return what a project has answered for of the redeemed carbon that is gone (tCO2e)."""
    if not project["answered_tco2e"]:
        return 0.0
    sums = book.parcel_totals("project_parcel", project["id"])
    kept = max(0.0, sums["tradeable_tco2e"] - sums["emitted_tradeable_tco2e"]) * right["share"]
    return min(project["answered_tco2e"], max(0.0, (project["redeemed_tco2e"] or 0.0) - kept))


def _sequestration_limits(book, project, right, year) -> dict[str, float]:
    sums = book.parcel_totals("project_parcel", project["id"])
    growth = sums["growth_tco2e"] - growth_after(book, parcels_of_project(book, project["id"]), year)
    taken = (project["redeemed_tco2e"] or 0.0) + redeemed_before(book, right, project["id"])
    return {
        "over_entitlement": growth * right["share"] - taken,
        "emitted_before": (growth - sums["emitted_new_tco2e"]) * right["share"] - taken,
    }


def _national_limits(book, kind: str, year: int) -> dict[str, float]:
    terms = budget_in_force(book, year)
    limits = {}
    if kind == ProjectKind.AVOIDANCE.value:
        limits["over_annual_budget"] = terms.annual_budget_tco2e - year_amount(book, year, *_AVOIDANCE)
    if terms.buffer_tco2e > 0:
        target = terms.annual_budget_tco2e - terms.buffer_tco2e
        used = year_amount(book, year, "emissions_tco2e", *_AVOIDANCE, *_SEQUESTRATION)
        limits["over_buffer_target"] = target - used
    return limits


def open_bonds(book, right_id: str) -> float:
    """Return what the open bonds on a right come to (tCO2e, face value)."""
    return book.total("bond", "amount_tco2e", right_id=right_id, state="open")


def obligation_of(book, project_id: str) -> float:
    """Return the redeemed carbon emitted since and not answered for, in tCO2e (3.2.4, standard 3).

    What is kept stands for what ended rights redeemed on the parcels first.
    """
    project = book.row("project", project_id)
    right = book.row("carbon_right", project["right_id"])
    sums = book.parcel_totals("project_parcel", project_id)
    if project["kind"] == ProjectKind.AVOIDANCE.value:
        kept = sums["tradeable_tco2e"] - sums["emitted_tradeable_tco2e"]
    else:
        kept = sums["growth_tco2e"] - sums["emitted_new_tco2e"]
    own = max(0.0, kept) * right["share"] - redeemed_before(book, right, project_id, bonds=False)
    gone = (project["redeemed_tco2e"] or 0.0) - max(0.0, own)
    open_t = max(0.0, gone) - (project["answered_tco2e"] or 0.0)
    return open_t if open_t > 1e-9 else 0.0
