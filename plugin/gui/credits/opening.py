"""What the accounts would begin with, and the work of opening them."""

from __future__ import annotations

from ...core.findings import RuleError
from ...core.mechanism.budget import BudgetMethod
from ...processing.messages import sentence
from ...storage.decision import Decision, decision_of
from ...translate import tr
from ..budget.groups import Groups, budget_of_totals


def budget_now(session):
    """Return the budget of the open workspace (``None`` without one), and what hinders the opening.

    Where the method decided lacks its evidence, the tradeable stock stands in, as in the opening.
    """
    workspace, layer = session.workspace, session.parcel_layer
    decision = decision_of(workspace.settings, workspace.runs())
    problem = ""
    if layer is not None and layer.isEditable() and layer.isModified():
        problem = tr("The parcels have unsaved edits: save or drop them first.")
    try:
        return _budget(session, decision), problem
    except RuleError:
        pass
    try:
        return _budget(session, Decision()), problem
    except RuleError as error:
        return None, sentence(error)


def _budget(session, decision: Decision):
    years = session.workspace.settings.period_years
    if decision.method is not BudgetMethod.LAND_MANAGEMENT_PLAN:
        return budget_of_totals(session.totals.flush(), decision, years)
    groups = Groups(session)
    try:
        return groups.budget(decision, years)[0]
    finally:
        groups.detach()
