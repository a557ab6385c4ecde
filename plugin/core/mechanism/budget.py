"""The national terrestrial carbon budget (mechanism M3; paper 3.2.1 and FAQ 2).

P0 is the protected and T0 the tradeable stock on the joining date, N the years of the period;
the national budget is T0 and the annual budget B = T0/N, unless another method is chosen.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Optional

from ..findings import Finding, Level, RuleError
from ..parcel import SIDE_OF_STATUS, Basis, Parcel, Side, Status
from ..totals import ClassTotal, ParcelTotals, Totals
from .history import HistoryStatistics, examine_history

DEFAULT_PERIOD_YEARS = 50


class BudgetMethod(str, Enum):
    """How B or T0 is set."""

    TRADEABLE_STOCK = "tradeable_stock"
    HISTORICAL_AVERAGE = "historical_average"
    PROJECTION = "projection"
    LAND_MANAGEMENT_PLAN = "land_management_plan"


class PlanClass(str, Enum):
    """Classes of a sustainable land-management plan (FAQ 2)."""

    CONSERVATION = "conservation"
    PRODUCTION = "production"
    INFRASTRUCTURE = "infrastructure"
    CONVERSION = "conversion"


@dataclass(frozen=True)
class ClassRow:
    """One class of land: status and basis with the side it counts on under the method chosen."""

    status: Optional[Status]
    basis: Optional[Basis]
    side: Side
    total: ClassTotal
    share: float  # of the whole counted stock, 0..1


@dataclass(frozen=True)
class HolderRow:
    """What one holder's parcels hold; ``annual_entitlement_tco2e`` is tradeable stock / N."""

    holder_id: Optional[str]
    parcels: int
    area_ha: float
    protected_tco2e: float
    tradeable_tco2e: float
    annual_entitlement_tco2e: float


@dataclass(frozen=True)
class BudgetResult:
    """A budget and all that it rests on. Amounts in tCO2e, areas in ha, nothing rounded."""

    method: BudgetMethod
    period_years: int
    p0_tco2e: float
    t0_tco2e: float
    budget_tco2e: float
    annual_budget_tco2e: float
    protected_area_ha: float
    tradeable_area_ha: float
    totals: Totals
    rows: tuple[ClassRow, ...]
    holders: tuple[HolderRow, ...]
    findings: tuple[Finding, ...] = ()
    history: Optional[HistoryStatistics] = None

    @property
    def withheld(self) -> ClassTotal:
        """Parcels kept out of the totals by a flag nobody has accepted yet."""
        return self.totals.withheld


def compute_budget(
    parcels: Iterable[Parcel],
    *,
    period_years: int = DEFAULT_PERIOD_YEARS,
    method: BudgetMethod = BudgetMethod.TRADEABLE_STOCK,
    history: Sequence[tuple[int, float]] = (),
    projection_tco2e: Optional[float] = None,
) -> BudgetResult:
    """Return the budget of ``parcels``.

    :param history: (year, emissions in tCO2e) pairs, for the historical average.
    :param projection_tco2e: reported and reviewed emissions over the period, for the projection.
    :raises RuleError: a figure or the chosen method's evidence is missing or impossible.
    """
    method = BudgetMethod(method)
    if period_years < 1 or period_years != int(period_years):
        raise RuleError(Finding(Level.ERROR, "bad_period", values={"years": period_years}))
    findings: list[Finding] = []
    parcels = [_checked(parcel) for parcel in parcels]
    if not parcels:
        raise RuleError(Finding(Level.ERROR, "no_parcels"))
    if method is BudgetMethod.LAND_MANAGEMENT_PLAN:
        findings += _plan_findings(parcels)
    by_side = {side: _totals(p for p in parcels if side_by_method(p, method) is side) for side in Side}
    totals = _totals(parcels)
    p0 = by_side[Side.PROTECTED].whole.stock_tco2e
    t0, annual, statistics = _t0_and_annual(
        by_side[Side.TRADEABLE].whole.stock_tco2e, period_years, method, history, projection_tco2e, findings
    )
    findings += _quality_findings(totals)
    return BudgetResult(
        method=method,
        period_years=int(period_years),
        p0_tco2e=p0,
        t0_tco2e=t0,
        budget_tco2e=t0,
        annual_budget_tco2e=annual,
        protected_area_ha=by_side[Side.PROTECTED].whole.area_ha,
        tradeable_area_ha=by_side[Side.TRADEABLE].whole.area_ha,
        totals=totals,
        rows=_class_rows(by_side, totals),
        holders=_holder_rows(parcels, method, period_years),
        findings=tuple(findings),
        history=statistics,
    )


def annual_budget(t0_tco2e: float, period_years: int) -> float:
    """Return B = T0 / N (tCO2e a year; paper 3.2.1, points 3 and 4)."""
    if period_years < 1:
        raise RuleError(Finding(Level.ERROR, "bad_period", values={"years": period_years}))
    return t0_tco2e / period_years


def side_by_method(parcel: Parcel, method: BudgetMethod) -> Side:
    """Return the side a parcel counts on: under a plan only land planned for conversion is tradeable."""
    if (
        method is BudgetMethod.LAND_MANAGEMENT_PLAN
        and parcel.side is Side.TRADEABLE
        and parcel.plan_class != PlanClass.CONVERSION.value
    ):
        return Side.PROTECTED
    return parcel.side


def _checked(parcel: Parcel) -> Parcel:
    for code, value in (("negative_stock", parcel.stock_tco2e), ("negative_area", parcel.area_ha)):
        if value is not None and not 0 <= value < math.inf:  # also refuses nan
            raise RuleError(Finding(Level.ERROR, code, parcel.name or parcel.id, {"value": value}))
    return parcel


def _totals(parcels: Iterable[Parcel]) -> Totals:
    table = ParcelTotals()
    for key, parcel in enumerate(parcels):
        table.set(
            key,
            parcel.status.value if parcel.status else None,
            parcel.basis.value if parcel.basis else None,
            parcel.area_ha,
            parcel.stock_tco2e,
            parcel.flag.value if parcel.flag else None,
            parcel.flag_accepted,
        )
    return table.result()


def _t0_and_annual(stock_tco2e, period_years, method, history, projection_tco2e, findings):
    """Return (T0, B, history statistics) of the method; append what deserves a warning."""
    if method is BudgetMethod.HISTORICAL_AVERAGE:
        statistics = examine_history(history)
        findings += statistics.findings
        _note_sum_of_annual(statistics.mean_tco2e * period_years, stock_tco2e, findings)
        return stock_tco2e, statistics.mean_tco2e, statistics
    if method is BudgetMethod.PROJECTION:
        if projection_tco2e is None:
            raise RuleError(Finding(Level.ERROR, "no_projection"))
        if not 0 <= projection_tco2e < math.inf:
            raise RuleError(Finding(Level.ERROR, "negative_projection", values={"value": projection_tco2e}))
        _note_sum_of_annual(projection_tco2e, stock_tco2e, findings)
        return projection_tco2e, annual_budget(projection_tco2e, period_years), None
    return stock_tco2e, annual_budget(stock_tco2e, period_years), None


def _note_sum_of_annual(budgets_tco2e: float, stock_tco2e: float, findings: list[Finding]) -> None:
    """Say when the annual budgets and the tradeable stock differ: the ratchet starts off balance."""
    difference = budgets_tco2e - stock_tco2e
    if abs(difference) > 1e-9 * max(abs(budgets_tco2e), abs(stock_tco2e), 1.0):
        code = "budgets_exceed_stock" if difference > 0 else "budgets_below_stock"
        values = {"budgets": budgets_tco2e, "stock": stock_tco2e, "difference": abs(difference)}
        findings.append(Finding(Level.WARNING, code, values=values))


def _plan_findings(parcels: Sequence[Parcel]) -> list[Finding]:
    known = {plan.value for plan in PlanClass}
    if not any(parcel.plan_class for parcel in parcels):
        raise RuleError(Finding(Level.ERROR, "no_plan"))
    findings = []
    for parcel in parcels:
        subject = parcel.name or parcel.id
        if parcel.plan_class and parcel.plan_class not in known:
            values = {"value": parcel.plan_class, "known": ", ".join(sorted(known))}
            raise RuleError(Finding(Level.ERROR, "unknown_plan_class", subject, values))
        if not parcel.plan_class and parcel.side is Side.TRADEABLE:
            findings.append(Finding(Level.WARNING, "no_plan_class", subject))
    return findings


def _quality_findings(totals: Totals) -> list[Finding]:
    findings = []
    for code, total in (
        ("untagged", totals.untagged),
        ("withheld", totals.withheld),
        ("without_stock", totals.without_stock),
    ):
        if total.parcels:
            values = {
                "parcels": total.parcels,
                "area_ha": total.area_ha,
                "stock_tco2e": total.stock_tco2e,
            }
            findings.append(Finding(Level.WARNING, code, values=values))
    return findings


def _class_rows(by_side: Mapping[Side, Totals], totals: Totals) -> tuple[ClassRow, ...]:
    whole = totals.whole.stock_tco2e
    rows = []
    for side in Side:
        for (status, basis), total in by_side[side].by_class.items():
            share = total.stock_tco2e / whole if whole else 0.0
            rows.append(ClassRow(status, basis, side, total, share))
    order = [None, *SIDE_OF_STATUS]
    bases = [None, *Basis]
    sides = list(Side)
    return tuple(
        sorted(rows, key=lambda r: (sides.index(r.side), order.index(r.status), bases.index(r.basis)))
    )


def _holder_rows(parcels: Sequence[Parcel], method: BudgetMethod, period_years: int) -> tuple[HolderRow, ...]:
    sums = {}
    for parcel in parcels:
        entry = sums.setdefault(parcel.holder_id, [0, 0.0, 0.0, 0.0])
        entry[0] += 1
        entry[1] += parcel.area_ha or 0.0
        if parcel.counted:
            side = side_by_method(parcel, method)
            entry[2] += parcel.stock_tco2e if side is Side.PROTECTED else 0.0
            entry[3] += parcel.stock_tco2e if side is Side.TRADEABLE else 0.0
    return tuple(
        HolderRow(holder, number, area, protected, tradeable, tradeable / period_years)
        for holder, (number, area, protected, tradeable) in sorted(sums.items(), key=lambda i: i[0] or "")
    )
