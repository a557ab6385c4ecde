"""Which method the budget follows, the evidence it was decided on, and the budget it gives."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.findings import Finding, Level, RuleError
from ..core.mechanism.budget import BudgetMethod, BudgetResult, compute_budget

BUDGET_RUN = "terrestrialcarbon:budget"


@dataclass(frozen=True)
class Decision:
    """A method with its evidence: a history of (year, tCO2e), or a projection in tCO2e.

    ``reference`` names the document the evidence is from.
    """

    method: BudgetMethod = BudgetMethod.TRADEABLE_STOCK
    history: tuple[tuple[int, float], ...] = ()
    projection_tco2e: float | None = None
    reference: str = ""

    def parameters(self, period_years: int) -> dict:
        """Return the decision as parameters of the budget algorithm, for the record of the run."""
        return {
            "METHOD": self.method.value,
            "PERIOD_YEARS": period_years,
            "HISTORY": [list(pair) for pair in self.history],
            "PROJECTION_TCO2E": self.projection_tco2e,
            "PLAN_FIELD": "plan_class" if self.method is BudgetMethod.LAND_MANAGEMENT_PLAN else None,
            "REFERENCE": self.reference,
        }


def decision_of(settings, runs) -> Decision:
    """Return the decision of the last recorded budget run, or the method of the workspace's settings."""
    parameters: dict = {}
    for run in runs:
        if run["algorithm"] == BUDGET_RUN and isinstance(run["parameters"], dict):
            parameters = run["parameters"]
    known = {method.value for method in BudgetMethod}
    method = parameters.get("METHOD")
    if method not in known:
        return Decision(BudgetMethod(settings.budget_method))
    projection = parameters.get("PROJECTION_TCO2E")
    return Decision(
        BudgetMethod(method),
        tuple((int(year), float(amount)) for year, amount in parameters.get("HISTORY") or ()),
        None if projection is None else float(projection),
        parameters.get("REFERENCE") or "",
    )


def budget_of(parcels, settings, runs) -> tuple[BudgetResult, Decision, list[Finding]]:
    """Return the budget by the method decided last, the decision, and what was missing for it.

    Where the method's evidence is missing, the tradeable stock is used and that is said.
    """
    decision = decision_of(settings, runs)
    try:
        budget = compute_budget(
            parcels,
            period_years=settings.period_years,
            method=decision.method,
            history=decision.history,
            projection_tco2e=decision.projection_tco2e,
        )
        return budget, decision, []
    except RuleError as error:
        if error.finding.code == "no_parcels" or decision.method is BudgetMethod.TRADEABLE_STOCK:
            raise
        lacking = Finding(Level.WARNING, "method_without_evidence", decision.method.value)
        budget = compute_budget(parcels, period_years=settings.period_years)
        return budget, Decision(), [lacking, error.finding]
