"""What a statement says of the accounts kept in the ledger, as plain data (mechanism M4 to M8, M10).

Amounts are tCO2e; years are accounting years, 1 the first. Credits are whole tonnes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TermsFacts:
    """P0, T0 and B from a year on; a country may restate them (note 17), the old figures are kept."""

    from_year: int
    reason: str
    p0_tco2e: float
    t0_tco2e: float
    annual_budget_tco2e: float
    buffer_tco2e: float
    stock_change_tco2e: float
    method: str
    evidence: str


@dataclass(frozen=True)
class YearFacts:
    """A year's state, and what it was closed with; corrections made since then show as a difference."""

    year: int
    calendar_year: int
    state: str
    closed_at: str
    required_at_close_tco2e: float | None
    actual_at_close_tco2e: float | None
    balance_at_close_tco2e: float | None


@dataclass(frozen=True)
class ClassChange:
    """How the stock of one class of land changed between two moments, by cause.

    ``scope`` is ``class``, ``several`` (a parcel merged from parcels of several classes) or
    ``country`` (amounts stated for the whole country; measurements among them).
    """

    scope: str
    status: str | None
    basis: str | None
    side: str
    parcels: int
    area_ha: float
    opening_tco2e: float
    emissions_tco2e: float
    removals_tco2e: float
    restated_tco2e: float  # pools added, territory excluded or returned, another method
    measured_tco2e: float  # difference that a new measurement made
    closing_tco2e: float


@dataclass(frozen=True)
class CreditYear:
    """What happened to credits in one year; ``reported_`` ones have no serial numbers."""

    year: int
    avoidance_tco2e: float
    sequestration_tco2e: float
    reported_avoidance_tco2e: float
    reported_sequestration_tco2e: float
    refused_tco2e: float
    transferred_tco2e: float
    withheld_tco2e: float
    returned_tco2e: float
    contributed_tco2e: float
    claimed_tco2e: float
    retired_tco2e: float
    cancelled_obligation_tco2e: float
    cancelled_cure_tco2e: float
    cancelled_voluntary_tco2e: float
    cancelled_other_tco2e: float  # credits of other registries
    reported_cancelled_tco2e: float


@dataclass(frozen=True)
class SeriesFacts:
    """One series of serial numbers: what was issued, and where it is now, in whole tonnes."""

    series: str
    issued: int
    active: int
    withheld: int
    fund: int
    retired: int
    cancelled: int


@dataclass(frozen=True)
class BlockFacts:
    """A block of credits as the registry holds it."""

    serials: str
    tonnes: int
    year: int
    vintage: int
    kind: str
    project: str
    owner_id: str | None
    owner: str
    state: str


@dataclass(frozen=True)
class CertificationFacts:
    """A certification of a project by the national body."""

    standard: str
    certified_on: str
    ends_on: str
    state: str
    changed_on: str
    reference: str


@dataclass(frozen=True)
class ProjectFacts:
    """A project with what it rests on and what it redeemed."""

    id: str  # noqa: A003 (the table's column)
    code: str
    name: str
    kind: str
    risk: str
    holder_id: str
    holder: str
    right_id: str
    parcels: int
    certifications: tuple[CertificationFacts, ...]
    redeemed_tco2e: float
    obligation_tco2e: float
    reserve_due_tco2e: float
    note: str


@dataclass(frozen=True)
class RightFacts:
    """A right and what is left of it after the years closed.

    ``carried_over_tco2e``: of an emission right what was accrued (never more than the tradeable
    stock kept) less what was redeemed; of a right to new carbon the growth kept less that.
    """

    id: str  # noqa: A003
    holder_id: str
    holder: str
    holder_kind: str
    kind: str
    reference: str
    parcels: int
    share: float
    annual_tco2e: float | None
    from_year: int
    to_year: int | None
    tradeable_tco2e: float
    emitted_tco2e: float
    accrued_tco2e: float
    redeemed_tco2e: float
    bonded_tco2e: float
    carried_over_tco2e: float


@dataclass(frozen=True)
class HeldFacts:
    """Credits one owner has, by state, in whole tonnes."""

    owner_id: str | None
    owner: str
    active: int
    withheld: int
    fund: int
    retired: int
    cancelled: int


@dataclass(frozen=True)
class OtherCreditFacts:
    """Credits of another registry."""

    registry: str
    kind: str
    reference: str
    held_by: str
    quantity_tco2e: float
    remaining_tco2e: float


@dataclass(frozen=True)
class RateFacts:
    """Share of every issue that the reserve withholds, from a year on."""

    from_year: int
    risk: str
    share_pct: float


@dataclass(frozen=True)
class BondFacts:
    """A bond on kept carbon: what it was issued for and what it is worth now (M7)."""

    holder: str
    buyer: str
    year: int
    amount_tco2e: float
    worth_tco2e: float
    state: str
    reference: str


@dataclass(frozen=True)
class RefusedFacts:
    """A request to redeem that was refused."""

    year: int
    project: str
    kind: str
    amount_tco2e: float
    reason: str


@dataclass(frozen=True)
class CureFacts:
    """What is at hand to close a shortfall, and how much of it that closes."""

    source: str
    available_tco2e: float
    closes_tco2e: float


@dataclass(frozen=True)
class JournalFacts:
    """The journal that all of this follows from: its length and the hash of its last entry."""

    entries: int
    head: str
    first_at: str
    last_at: str


@dataclass(frozen=True)
class LedgerFacts:
    """All that a statement says of open accounts, for the year ``year``."""

    year: int
    calendar_year: int
    country: str
    joining_date: str
    period_years: int
    last_closed_year: int
    shortfall_tco2e: float
    terms: tuple[TermsFacts, ...]
    years: tuple[YearFacts, ...]
    changes: tuple[ClassChange, ...]  # within the year
    changes_since_joining: tuple[ClassChange, ...]
    credits: tuple[CreditYear, ...]
    series: tuple[SeriesFacts, ...]
    blocks: tuple[BlockFacts, ...]
    projects: tuple[ProjectFacts, ...]
    rights: tuple[RightFacts, ...]
    held: tuple[HeldFacts, ...]
    other_credits: tuple[OtherCreditFacts, ...]
    rates: tuple[RateFacts, ...]
    bonds: tuple[BondFacts, ...]
    refused: tuple[RefusedFacts, ...]
    cure: tuple[CureFacts, ...]
    safeguards: tuple[tuple[str, str], ...]  # name, value as JSON
    journal: JournalFacts
