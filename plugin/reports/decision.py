"""The decision on the budget's method, which the workspace keeps."""

from ..storage.decision import BUDGET_RUN, Decision, decision_of

__all__ = ["BUDGET_RUN", "Decision", "decision_of"]
