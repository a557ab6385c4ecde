"""The figures that the accounts open with: the saved parcels on the joining date, P0, T0 and B."""

from __future__ import annotations

from dataclasses import replace

from ..core.mechanism.book import Act
from ..core.mechanism.budget import BudgetMethod, BudgetResult, side_by_method
from ..core.mechanism.opening import BaselineParcel, open_accounts
from ..core.parcel import Side
from .decision import Decision, budget_of
from .ledger import Ledger
from .saved_parcels import parcel_of, saved_parcels


def opening_parcels(workspace) -> list[BaselineParcel]:
    """Return the saved parcels as the joining-date snapshot keeps them, by the method decided."""
    rows = list(saved_parcels(workspace))
    budget, _, _ = _budget(workspace, rows)
    return [_baseline(row, budget.method) for row in rows]


def open_workspace_accounts(
    workspace, country: str, buffer: float = 0.0, evidence: str = "", reason: str = ""
) -> Act:
    """Open the accounts of ``workspace`` with its saved parcels and the budget's method decided last.

    :param country: its code in serial numbers.
    :param buffer: annual buffer, tCO2e a year (FAQ 9).
    :param evidence: what the figures rest on; the document of the decision if not given.
    :return: the act; its findings say what the budget lacks.
    :raises RuleError: there are no parcels, the accounts are open, or a figure is impossible.
    """
    rows = list(saved_parcels(workspace))
    budget, decision, lacking = _budget(workspace, rows)
    done = Ledger(workspace).act(
        open_accounts,
        reason=reason,
        parcels=[_baseline(row, budget.method) for row in rows],
        joining_date=workspace.settings.joining_date.isoformat(),
        period_years=budget.period_years,
        country=country,
        p0_tco2e=budget.p0_tco2e,
        t0_tco2e=budget.t0_tco2e,
        annual_budget_tco2e=budget.annual_budget_tco2e,
        stock_tco2e=sum(row.total.stock_tco2e for row in budget.rows if row.side is not Side.NEITHER),
        method=budget.method.value,
        evidence=evidence or decision.reference,
        buffer_tco2e=buffer,
    )
    return replace(done, findings=(*done.findings, *budget.findings, *lacking))


def _budget(workspace, rows) -> tuple[BudgetResult, Decision, list]:
    return budget_of([parcel_of(row) for row in rows], workspace.settings, workspace.runs())


def _baseline(row, method: BudgetMethod) -> BaselineParcel:
    parcel = parcel_of(row)
    side = side_by_method(parcel, method)
    stock = parcel.stock_tco2e if parcel.counted else 0.0
    return BaselineParcel(
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
    )
