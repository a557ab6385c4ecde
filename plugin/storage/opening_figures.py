"""The figures that the accounts open with: the parcels on the joining date, P0, T0 and B."""

from __future__ import annotations

from dataclasses import replace

from ..core.mechanism.book import Act
from ..core.mechanism.freezing import FrozenParcel
from ..core.mechanism.opening import open_accounts
from .baseline import figures_of, frozen_of, parcels_of, present_state
from .ledger import Ledger
from .parcel_history import keep_shapes


def opening_parcels(workspace) -> list[FrozenParcel]:
    """Return the parcels as the joining-date snapshot keeps them: those frozen, else the saved ones."""
    frozen = frozen_of(workspace)
    return present_state(workspace)[2] if frozen is None else parcels_of(workspace, frozen)


def open_workspace_accounts(
    workspace, country: str, buffer: float = 0.0, evidence: str = "", reason: str = ""
) -> Act:
    """Open the accounts of ``workspace`` with what is frozen, else with its saved parcels as they are.

    :param country: its code in serial numbers.
    :param buffer: annual buffer, tCO2e a year (FAQ 9).
    :param evidence: what the figures rest on; the document of the decision if not given.
    :return: the act; its findings say what the budget lacks.
    :raises RuleError: there are no parcels, the accounts are open, or a figure is impossible.
    """
    frozen = frozen_of(workspace)
    if frozen is not None and frozen.freeze_id is not None:
        parcels, lacking = parcels_of(workspace, frozen), ()
        values = {
            "joining_date": frozen.joining_date,
            "period_years": frozen.period_years,
            "p0_tco2e": frozen.p0_tco2e,
            "t0_tco2e": frozen.t0_tco2e,
            "annual_budget_tco2e": frozen.annual_budget_tco2e,
            "stock_tco2e": frozen.stock_tco2e,
            "method": frozen.method,
        }
        document = frozen.evidence
    else:
        keep_shapes(workspace)
        budget, decision, parcels, missing = present_state(workspace)
        values = {"joining_date": workspace.settings.joining_date.isoformat(), **figures_of(budget)}
        document, lacking = decision.reference, (*budget.findings, *missing)
    done = Ledger(workspace).act(
        open_accounts,
        reason=reason,
        parcels=parcels,
        country=country,
        evidence=evidence or document,
        buffer_tco2e=buffer,
        **values,
    )
    return replace(done, findings=(*done.findings, *lacking))
