"""What the uncertainty of a budget is worked out from: parcels with their errors, credits, a sample.

Parcels are those of the joining-date state where it is frozen, else the saved ones; the figures are those
that the Budget panel shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..core.findings import Finding
from ..core.mechanism.budget import BudgetMethod, BudgetResult, side_by_method
from ..core.parcel import Parcel, Side
from ..core.review.budget_uncertainty import Stated
from ..core.review.credit_claims import Claim, claims_of
from ..core.review.stock_cells import StockFacts
from ..core.review.uncertainty_record import claims_sha256, parcels_sha256
from .baseline import frozen_budget, frozen_of, parcels_of
from .decision import budget_of
from .ledger import Ledger
from .saved_parcels import parcel_of, saved_stocks

#: Findings of the budget that say which parcels stand outside its figures.
_OUTSIDE = ("untagged", "withheld", "without_stock", "method_without_evidence")


@dataclass(frozen=True)
class UncertaintyFacts:
    """All of it, with fingerprints; ``others`` are saved parcels that are not among ``parcels``, by id."""

    stated: Stated
    parcels: tuple[StockFacts, ...]
    others: Mapping[str, StockFacts]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    frozen_at: str
    parcels_sha256: str
    claims_sha256: str


def uncertainty_facts(workspace) -> UncertaintyFacts:
    """Return what a workspace's intervals are worked out from.

    :raises RuleError: there are no parcels.
    """
    saved = {row["id"]: row for row in saved_stocks(workspace)}
    frozen = frozen_of(workspace)
    if frozen is None:
        parcels = [parcel_of(row) for row in saved.values()]
        budget, _, lacking = budget_of(parcels, workspace.settings, workspace.runs())
        method = budget.method
    else:
        rows = parcels_of(workspace, frozen)
        parcels = [parcel_of({**vars(row), "id": row.id}) for row in rows]
        budget, lacking, method = frozen_budget(frozen, rows), [], BudgetMethod(frozen.method)
    stated = _stated(budget)
    counted = tuple(_facts(one, saved.get(one.id), method) for one in parcels if _counts(one, method))
    known = {one.id for one in counted}
    others = {
        row["id"]: _facts(parcel_of(row), row, method)
        for row in saved.values()
        if row["id"] not in known and row["stock_tco2e"] is not None
    }
    with Ledger(workspace).reading() as book:
        claims = tuple(claims_of(book))
    return UncertaintyFacts(
        stated=stated,
        parcels=counted,
        others=others,
        claims=claims,
        findings=tuple(one for one in (*budget.findings, *lacking) if one.code in _OUTSIDE),
        frozen_at="" if frozen is None else frozen.at,
        parcels_sha256=parcels_sha256(stated, counted),
        claims_sha256=claims_sha256(claims),
    )


def _stated(budget: BudgetResult) -> Stated:
    return Stated(
        budget.p0_tco2e, budget.t0_tco2e, budget.annual_budget_tco2e, budget.period_years, budget.method
    )  # fmt: skip


def _counts(parcel: Parcel, method: BudgetMethod) -> bool:
    return parcel.counted and side_by_method(parcel, method) is not Side.NEITHER


def _facts(parcel: Parcel, row: Mapping | None, method: BudgetMethod) -> StockFacts:
    """Return a parcel's facts; stratum and pools are those saved, pools only with the same stock."""
    row = row or {}
    same = row.get("stock_tco2e") == parcel.stock_tco2e
    return StockFacts(
        id=parcel.id,
        stratum=row.get("stratum") or "",
        side=side_by_method(parcel, method),
        area_ha=parcel.area_ha or 0.0,
        stock_tco2e=parcel.stock_tco2e,
        se_tco2e=parcel.stock_se_tco2e,
        above_tco2e=row.get("agb_tco2e") if same else None,
        below_tco2e=row.get("bgb_tco2e") if same else None,
    )
