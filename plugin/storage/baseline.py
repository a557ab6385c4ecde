"""The joining-date state of a workspace: freezing it, thawing it, and what changed since.

It is what was frozen; where nothing was, what the accounts opened with. Geometries are kept with the
parcels' history, by their fingerprints.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..core.mechanism.baseline_tables import Origin
from ..core.mechanism.book import Act, refusal
from ..core.mechanism.budget import BudgetMethod, BudgetResult, compute_budget, side_by_method
from ..core.mechanism.drift import DriftRow, drift
from ..core.mechanism.freezing import (
    FrozenParcel,
    freeze_baseline,
    frozen_parcel,
    frozen_parcels,
    frozen_state,
    thaw_baseline,
)
from ..core.mechanism.journal import canonical, effects_of
from ..core.mechanism.ledger_tables import STATE_ID
from ..core.parcel import Side
from . import database
from .decision import Decision, budget_of
from .ledger import Ledger
from .lineage import changed_families
from .parcel_history import catch_up
from .saved_parcels import parcel_of, saved_lineage, saved_parcels

_FIGURES = ("joining_date", "period_years", "p0_tco2e", "t0_tco2e", "annual_budget_tco2e", "stock_tco2e")


@dataclass(frozen=True)
class Frozen:
    """The joining-date state that P0, T0 and B come from (tCO2e), without its parcels.

    ``freeze_id`` is ``None`` where the accounts opened without a freeze. ``closed_year`` is ``None``
    before the accounts are open, else the last closed year (0: none).
    """

    freeze_id: str | None
    at: str
    who: str
    reason: str
    joining_date: str
    period_years: int
    p0_tco2e: float
    t0_tco2e: float
    annual_budget_tco2e: float
    stock_tco2e: float
    method: str
    evidence: str
    decision: Decision
    sha256: str = ""
    closed_year: int | None = None


@dataclass(frozen=True)
class DriftReport:
    """What changed since the joining-date state was frozen; ``now`` is the budget of the parcels now."""

    frozen: Frozen
    now: BudgetResult | None
    rows: tuple[DriftRow, ...]
    parcels_then: int
    parcels_now: int


def freeze_workspace(workspace, evidence: str = "", reason: str = "") -> Act:
    """Freeze the saved parcels of ``workspace`` with P0, T0 and B by the method decided last.

    :raises RuleError: there are no parcels, it is frozen already, or the accounts are open.
    """
    catch_up(workspace, Origin.OUTSIDE)
    budget, decision, parcels, lacking = present_state(workspace)
    done = Ledger(workspace).act(
        freeze_baseline,
        reason=reason,
        parcels=parcels,
        joining_date=workspace.settings.joining_date.isoformat(),
        decision=canonical(decision.parameters(budget.period_years)),
        evidence=evidence or decision.reference,
        **figures_of(budget),
    )
    return replace(done, findings=(*done.findings, *budget.findings, *lacking))


def thaw_workspace(workspace, reason: str) -> Act:
    """Let the joining-date state of ``workspace`` follow its parcels again.

    :raises RuleError: there is no reason, nothing is frozen, or the accounts are open.
    """
    return Ledger(workspace).act(thaw_baseline, reason=reason)


def present_state(workspace) -> tuple[BudgetResult, Decision, list[FrozenParcel], list]:
    """Return budget, decision, saved parcels as a freeze keeps them, and findings.

    :raises RuleError: there are no parcels.
    """
    rows = list(saved_parcels(workspace))
    parcels = [parcel_of(row) for row in rows]
    budget, decision, lacking = budget_of(parcels, workspace.settings, workspace.runs())
    return budget, decision, [_frozen(row, budget.method) for row in rows], lacking


def figures_of(budget: BudgetResult) -> dict:
    """Return a budget's figures as the acts of freezing and opening take them."""
    return {
        "period_years": budget.period_years,
        "p0_tco2e": budget.p0_tco2e,
        "t0_tco2e": budget.t0_tco2e,
        "annual_budget_tco2e": budget.annual_budget_tco2e,
        "stock_tco2e": sum(row.total.stock_tco2e for row in budget.rows if row.side is not Side.NEITHER),
        "method": budget.method.value,
    }


def frozen_of(workspace) -> Frozen | None:
    """Return the joining-date state of ``workspace``, ``None`` while it follows the parcels."""
    with database.reading(workspace.path) as connection:
        has_table = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'baseline_freeze'")
        if has_table.fetchone() is None:
            return None
    with Ledger(workspace).reading() as book:
        state, freeze = book.row("account_state", STATE_ID), frozen_state(book)
        if state is None and freeze is None:
            return None
        terms = book.rows("account_terms")[0] if state is not None else {}
    row = freeze or {**state, **terms, "stock_tco2e": terms["stock_change_tco2e"]}
    at, who, reason = _entry_of(workspace, *_place(freeze))
    values = {name: row[name] for name in _FIGURES}
    values.update(
        method=row["method"],
        freeze_id=freeze["id"] if freeze else None,
        evidence=row["evidence"] or "",
        decision=_decision(row),
        sha256=(freeze or {}).get("sha256") or "",
        closed_year=None if state is None else state["last_closed_year"] or 0,
    )
    return Frozen(at=at, who=who, reason=reason, **values)


def parcels_of(workspace, frozen: Frozen) -> list[FrozenParcel]:
    """Return the parcels of the joining-date state, by their ids."""
    ledger = Ledger(workspace)
    if frozen.freeze_id is not None:
        with ledger.reading() as book:
            return frozen_parcels(book, frozen.freeze_id)
    (entry,) = ledger.entries(kind="open_accounts", limit=1)
    snapshot: dict = {}
    for table, parcel_id, values in effects_of(entry.payload):
        if table in ("baseline", "parcel_account") and parcel_id is not None:
            snapshot.setdefault(parcel_id, {}).update(values)
    return [frozen_parcel(parcel_id, snapshot[parcel_id]) for parcel_id in sorted(snapshot)]


def frozen_budget(frozen: Frozen, parcels: Iterable[FrozenParcel]) -> BudgetResult:
    """Return the budget of the joining-date state: its figures, and its parcels by class and holder.

    :raises RuleError: it has no parcels.
    """
    rows = [parcel_of({**vars(parcel), "id": parcel.id}) for parcel in parcels]
    given = {"period_years": frozen.period_years, "method": frozen.decision.method}
    if frozen.decision.method is BudgetMethod.HISTORICAL_AVERAGE and not frozen.decision.history:
        given["method"] = BudgetMethod.TRADEABLE_STOCK  # opened without its evidence at hand
    if frozen.decision.method is BudgetMethod.PROJECTION and frozen.decision.projection_tco2e is None:
        given["projection_tco2e"] = frozen.t0_tco2e
    else:
        given["projection_tco2e"] = frozen.decision.projection_tco2e
    result = compute_budget(rows, history=frozen.decision.history, **given)
    return replace(
        result,
        method=BudgetMethod(frozen.method),
        p0_tco2e=frozen.p0_tco2e,
        t0_tco2e=frozen.t0_tco2e,
        budget_tco2e=frozen.t0_tco2e,
        annual_budget_tco2e=frozen.annual_budget_tco2e,
    )


def drift_of(workspace) -> DriftReport:
    """Return what changed in the saved parcels since the joining-date state was frozen.

    :raises RuleError: nothing is frozen (``baseline_not_frozen``).
    """
    frozen = frozen_of(workspace)
    if frozen is None:
        raise refusal("baseline_not_frozen")
    then = parcels_of(workspace, frozen)
    rows = list(saved_parcels(workspace))
    now = [_frozen(row, BudgetMethod(frozen.method)) for row in rows]
    families = changed_families(saved_lineage(workspace), {parcel.id for parcel in then})
    budget = None
    if rows:
        budget, _, _ = budget_of([parcel_of(row) for row in rows], workspace.settings, workspace.runs())
    return DriftReport(frozen, budget, tuple(drift(then, now, families)), len(then), len(now))


def _frozen(row, method: BudgetMethod) -> FrozenParcel:
    parcel = parcel_of(row)
    side = side_by_method(parcel, method)
    stock = parcel.stock_tco2e if parcel.counted else 0.0
    return FrozenParcel(
        id=parcel.id,
        name=row["name"],
        status=row["status"],
        basis=row["basis"],
        side=side.value,
        holder_id=parcel.holder_id,
        protected_from=row["protected_from"],
        area_ha=parcel.area_ha,
        stock_tco2e=parcel.stock_tco2e,
        stock_se_tco2e=parcel.stock_se_tco2e,
        geometry_sha256=row["geometry_sha256"],
        protected_tco2e=stock if side is Side.PROTECTED else 0.0,
        tradeable_tco2e=stock if side is Side.TRADEABLE else 0.0,
        plan_class=parcel.plan_class,
        flag=parcel.flag.value if parcel.flag else None,
        flag_accepted=int(parcel.flag_accepted),
    )


def _decision(row) -> Decision:
    """Return the decision that a freeze keeps; of an opening, its method."""
    kept = json.loads(row.get("decision") or "{}")
    return Decision(
        BudgetMethod(row["method"]),
        tuple((int(year), float(amount)) for year, amount in kept.get("HISTORY") or ()),
        kept.get("PROJECTION_TCO2E"),
        kept.get("REFERENCE") or "",
    )


def _place(freeze) -> tuple[str, str]:
    return ("baseline_freeze", freeze["id"]) if freeze else ("account_state", STATE_ID)


def _entry_of(workspace, table: str, row_id: str) -> tuple[str, str, str]:
    """Return when, by whom and why: of a freeze its entry, of the accounts that of the opening."""
    if table == "baseline_freeze":
        query = (
            "SELECT j.at, j.who, j.reason FROM baseline_freeze AS f JOIN journal AS j ON j.seq = f.entry_seq "
            "WHERE f.id = ?"
        )
        values = (row_id,)
    else:
        query = "SELECT at, who, reason FROM journal WHERE kind = ? ORDER BY seq LIMIT 1"
        values = ("open_accounts",)
    with database.reading(workspace.path) as connection:
        return connection.execute(query, values).fetchone() or ("", "", "")
