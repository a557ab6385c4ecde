"""What a statement says of how sure its figures are, as plain data; amounts are tCO2e, shares per cent."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.findings import Finding


@dataclass(frozen=True)
class SourcePart:
    """What a source contributes to a figure: its standard error alone, and its part of the variance."""

    source: str
    se_tco2e: float
    share_pct: float


@dataclass(frozen=True)
class DeductionFacts:
    """What a rule takes off a figure for its uncertainty."""

    rule: str
    scheme: str
    share_pct: float
    deducted_tco2e: float
    left_tco2e: float


@dataclass(frozen=True)
class IntervalFacts:
    """A figure with its intervals by propagation of errors and (``drawn_``) by Monte Carlo.

    ``stated_tco2e`` stands in the budget or the accounts, the interval lies around ``value_tco2e``; of that
    ``fixed_tco2e`` has no known error. ``year`` is an accounting year, ``None`` of P0, T0 and B.
    """

    name: str
    year: int | None
    stated_tco2e: float
    value_tco2e: float
    fixed_tco2e: float
    se_tco2e: float
    half_width_tco2e: float
    low_tco2e: float
    high_tco2e: float
    drawn_tco2e: float
    drawn_se_tco2e: float
    drawn_low_tco2e: float
    drawn_high_tco2e: float
    parts: tuple[SourcePart, ...]
    deduction: DeductionFacts | None = None


@dataclass(frozen=True)
class UncertaintyStatement:
    """The last intervals kept in a workspace; ``changed`` says what is no longer as it was then."""

    made_at: str
    who: str
    confidence_pct: float
    correlation: str
    strata_correlation: float
    root_shoot_pct: float
    carbon_fraction_pct: float
    draws: int
    seed: int
    shape: str
    map_source: str  # what the errors of the map are from: a name, empty for none
    map_source_kind: str  # sample, matrix, or empty
    period_years: int
    parcels: int
    parcels_without_error: int
    changed: tuple[str, ...]
    figures: tuple[IntervalFacts, ...]
    findings: tuple[Finding, ...]
