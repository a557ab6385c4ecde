"""What a statement says, as plain data: codes and full-precision numbers, no words.

Amounts are tCO2e, areas ha on the ellipsoid, shares per cent. Everything comes from the saved
workspace, so that a third party can recompute it (mechanism M10; paper 3.2.5, rule 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..core.findings import Finding
from ..core.mechanism.accounts import ComplianceYear
from .ledger_content import LedgerFacts
from .uncertainty_content import UncertaintyStatement


@dataclass(frozen=True)
class WorkspaceFacts:
    """What the workspace is about."""

    file: str
    name: str
    place: str
    joining_date: date
    period_years: int
    cutoff_date: date
    ellipsoid: str
    crs: str
    fingerprint: str


@dataclass(frozen=True)
class Amount:
    """A number of parcels with their area and stock."""

    parcels: int = 0
    area_ha: float = 0.0
    stock_tco2e: float = 0.0


@dataclass(frozen=True)
class ClassFacts:
    """One class of land on the joining date."""

    status: str | None
    basis: str | None
    side: str
    parcels: int
    area_ha: float
    stock_tco2e: float
    share_pct: float


@dataclass(frozen=True)
class HistoryFacts:
    """The emission history behind a historical average, and how stable it was."""

    series: tuple[tuple[int, float], ...]
    mean_tco2e: float
    trend_tco2e_per_year: float
    variation_pct: float


@dataclass(frozen=True)
class BudgetFacts:
    """P0, T0 and B with the method they come from."""

    method: str
    period_years: int
    p0_tco2e: float
    t0_tco2e: float
    budget_tco2e: float
    annual_budget_tco2e: float
    protected_area_ha: float
    tradeable_area_ha: float
    counted_tco2e: float
    projection_tco2e: float | None = None
    history: HistoryFacts | None = None
    reference: str = ""


@dataclass(frozen=True)
class HolderFacts:
    """What one right holder's parcels hold."""

    id: str | None  # noqa: A003 (the table's column)
    name: str
    kind: str
    parcels: int
    area_ha: float
    protected_tco2e: float
    tradeable_tco2e: float
    annual_entitlement_tco2e: float


@dataclass(frozen=True)
class FlagFacts:
    """Parcels with one quality flag."""

    flag: str
    accepted: bool
    withheld: bool
    amount: Amount


@dataclass(frozen=True)
class FlaggedParcel:
    """A parcel whose stock a flag keeps out of the totals."""

    id: str  # noqa: A003
    name: str
    flag: str
    area_ha: float | None
    stock_tco2e: float | None
    covered_pct: float | None


@dataclass(frozen=True)
class QualityFacts:
    """How good the stocks are, and what stands outside the figures."""

    untagged: Amount
    withheld: Amount
    without_stock: Amount
    flags: tuple[FlagFacts, ...] = ()
    withheld_parcels: tuple[FlaggedParcel, ...] = ()


@dataclass(frozen=True)
class SourceFacts:
    """Where stocks come from."""

    source: str
    date: date | None
    amount: Amount


@dataclass(frozen=True)
class AccountsFacts:
    """The compliance table of M5 in one mode; ``first_year`` is the calendar year of year 1."""

    mode: str
    years: tuple[ComplianceYear, ...]


@dataclass(frozen=True)
class RunFacts:
    """One recorded calculation with the fingerprints of its inputs."""

    algorithm: str
    finished_at: str
    user: str
    versions: dict
    inputs: tuple[tuple[str, str], ...]  # name, fingerprint
    parameters: dict


@dataclass(frozen=True)
class RawRows:
    """Rows as they are stored, for a reader who recomputes the figures from them."""

    columns: tuple[str, ...]
    rows: tuple[tuple, ...]


@dataclass(frozen=True)
class Statement:
    """A whole statement. ``map_png`` is a picture of the parcels by class, empty if none.

    ``ledger`` is what there is to say of open accounts, ``uncertainty`` the last intervals that were kept;
    ``parcels`` and ``journal`` are what all figures follow from (``journal`` is ``None`` where it is too long
    to be written out again).
    """

    created_at: str
    language: str | None
    versions: dict
    workspace: WorkspaceFacts
    budget: BudgetFacts
    classes: tuple[ClassFacts, ...]
    holders: tuple[HolderFacts, ...]
    quality: QualityFacts
    accounts: tuple[AccountsFacts, ...]
    sources: tuple[SourceFacts, ...]
    runs: tuple[RunFacts, ...]
    findings: tuple[Finding, ...] = ()
    missing: tuple[Finding, ...] = ()
    map_png: bytes = b""
    ledger: LedgerFacts | None = None
    uncertainty: UncertaintyStatement | None = None
    parcels: RawRows = RawRows((), ())
    journal: RawRows | None = RawRows((), ())
