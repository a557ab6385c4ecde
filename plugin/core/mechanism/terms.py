"""What P0, T0, B and the buffer are from a year on, and parcels split and merged (M1, M3, M5).

New terms stand beside the old ones, which are kept: a pool is phased in (note 17), territory is
lost or regained (FAQ 12), the method or the annual buffer (FAQ 9) changes. Splitting and merging
parcels moves amounts between them and changes no total.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Optional, Union

from .accounting_years import open_year_number
from .book import Act, Draft, refusal, state_of
from .booking import one_of
from .budget import BudgetMethod
from .entries import amount_of
from .ledger_tables import Carbon, ProjectKind, RightKind, TermsReason
from .opening import add_terms
from .parcel_booking import TOLERANCE_TCO2E, left_of, present_parcels
from .reshape import reshape

__all__ = ["ParcelChange", "reshape", "restate", "set_buffer"]

_SIDES = ("protected", "tradeable")
#: Reasons that change the carbon in the accounts; a change of method does not.
_MOVES_STOCK = (
    TermsReason.POOL_ADDED.value,
    TermsReason.TERRITORY_EXCLUDED.value,
    TermsReason.TERRITORY_RETURNED.value,
)
_REDEEMED = ("avoidance_tco2e", "sequestration_tco2e")
_TERRITORY = (TermsReason.TERRITORY_EXCLUDED.value, TermsReason.TERRITORY_RETURNED.value)


@dataclass(frozen=True)
class ParcelChange:
    """What a parcel's counted stock on the joining date gains (or loses), in tCO2e."""

    parcel_id: str
    protected_tco2e: float = 0.0
    tradeable_tco2e: float = 0.0


def restate(
    book,
    *,
    from_year: int,
    reason: str,
    evidence: str,
    parcels: Iterable[Union[ParcelChange, Mapping]] = (),
    p0_change_tco2e: Optional[float] = None,
    t0_change_tco2e: Optional[float] = None,
    annual_budget_tco2e: Optional[float] = None,
    stock_change_tco2e: Optional[float] = None,
    method: Optional[str] = None,
) -> Act:
    """Restate P0, T0 and B from the start of an open year on.

    P0' = P0 + ΔP0, T0' = T0 + ΔT0 (by default the sums over ``parcels``) and B' = T0'/N, but for
    the historical average, whose B' is given. The rights over the parcels grow or shrink with them.

    :param stock_change_tco2e: what the actual stock gains; by default what is on the parcels now.
    :param method: the budget's method from then on; by default as before.
    :raises RuleError: no evidence, a closed year, or figures that cannot be.
    """
    draft = Draft(book)
    changes = [one if isinstance(one, ParcelChange) else ParcelChange(**one) for one in parcels]
    reason = _restating_reason(reason)
    year, before = _next_terms(draft, from_year, evidence)
    asked = {
        "p0_change_tco2e": p0_change_tco2e,
        "t0_change_tco2e": t0_change_tco2e,
        "annual_budget_tco2e": annual_budget_tco2e,
        "stock_change_tco2e": stock_change_tco2e,
        "method": method,
    }
    terms = _restated(draft, before, reason, changes, asked)
    _refuse_impossible(draft, terms, year)
    add_terms(draft, from_year=year, reason=reason, evidence=evidence, **terms)
    named = {"from_year": from_year, "reason": reason, "evidence": evidence}
    params = {**named, "parcels": [asdict(one) for one in changes], **asked}
    return draft.act("restate", params, {"from_year": year, **terms})


def _restating_reason(reason: str) -> str:
    known = (*_MOVES_STOCK, TermsReason.METHOD.value)
    if reason not in known:
        raise refusal("unknown_terms_reason", str(reason), known=", ".join(known))
    return reason


def _restated(draft: Draft, before: Mapping, reason: str, changes, asked: Mapping) -> dict:
    """Change the parcels and rights; return the new figures of the terms."""
    moved = math.fsum(_change_parcel(draft, one, reason) for one in changes)
    redeemed = _redeemed_elsewhere(draft, changes) if reason in _TERRITORY else 0.0
    by_side = {side: [getattr(one, f"{side}_tco2e") for one in changes] for side in _SIDES}
    p0 = _given_or_sum(asked, "p0_change_tco2e", [-redeemed, *by_side["protected"]])
    t0 = _given_or_sum(asked, "t0_change_tco2e", by_side["tradeable"])
    if reason not in _MOVES_STOCK:
        moved = 0.0
    elif not changes:
        moved = p0 + t0
    terms = {
        "p0_tco2e": _without_noise(before["p0_tco2e"] + p0),
        "t0_tco2e": _without_noise(before["t0_tco2e"] + t0),
        "buffer_tco2e": before["buffer_tco2e"] or 0.0,
        "stock_change_tco2e": _given_or_sum(asked, "stock_change_tco2e", [moved]),
        "method": one_of(BudgetMethod, asked["method"] or before["method"], "unknown_method").value,
    }
    terms["annual_budget_tco2e"] = _annual(draft, terms, asked["annual_budget_tco2e"])
    return terms


def set_buffer(book, *, from_year: int, buffer_tco2e: float, evidence: str) -> Act:
    """Set the annual buffer of every year from an open year on (FAQ 9), in tCO2e a year.

    :raises RuleError: it is above B, or the year is closed.
    """
    draft = Draft(book)
    year, before = _next_terms(draft, from_year, evidence)
    buffer = amount_of(buffer_tco2e, "buffer_tco2e")
    kept = ("p0_tco2e", "t0_tco2e", "annual_budget_tco2e", "method")
    terms = {**{name: before[name] for name in kept}, "buffer_tco2e": buffer, "stock_change_tco2e": 0.0}
    _refuse_bad_buffer(terms)
    add_terms(draft, from_year=year, reason=TermsReason.BUFFER.value, evidence=evidence, **terms)
    params = {"from_year": from_year, "buffer_tco2e": buffer_tco2e, "evidence": evidence}
    return draft.act("set_buffer", params, {"from_year": year, "buffer_tco2e": buffer})


def _next_terms(draft: Draft, from_year: int, evidence: str) -> tuple[int, dict]:
    """Return the year that new terms begin with, and the terms before them."""
    year = open_year_number(state_of(draft), from_year)
    last = draft.rows("account_terms")[-1]
    if year < last["from_year"]:
        raise refusal("terms_before_later", str(from_year), later=last["from_year"])
    if not (evidence or "").strip():
        raise refusal("evidence_needed", str(from_year))
    return year, last


def _given_or_sum(asked: Mapping, name: str, amounts) -> float:
    value = math.fsum(amounts) if asked[name] is None else asked[name]
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise refusal("bad_amount", name, value=value)
    return float(value)


def _without_noise(amount: float) -> float:
    """Return nought for what rounding leaves of a stock that is gone."""
    return 0.0 if abs(amount) <= TOLERANCE_TCO2E else amount


def _annual(draft: Draft, terms: Mapping, given: Optional[float]) -> float:
    """Return B' in tCO2e a year: as given, else T0'/N where the method says so."""
    if given is not None:
        return amount_of(given, "annual_budget_tco2e")
    if terms["method"] == BudgetMethod.HISTORICAL_AVERAGE.value:
        raise refusal("annual_budget_needed")
    return terms["t0_tco2e"] / state_of(draft)["period_years"]


def _refuse_impossible(draft: Draft, terms: Mapping, year: int) -> None:
    redeemed = sum(draft.total("account_year", name) for name in _REDEEMED)
    for name, added in (("p0_tco2e", redeemed), ("t0_tco2e", 0.0)):  # P0 and what was redeemed is protected
        if terms[name] + added < -TOLERANCE_TCO2E:
            raise refusal("terms_negative", None, value=terms[name])
    _refuse_bad_buffer(terms)
    rights = draft.rows("carbon_right", kind=RightKind.EMISSION.value)
    lasting = [right for right in rights if right["to_year"] is None or right["to_year"] >= year]
    starts = {year, *(right["from_year"] for right in lasting if right["from_year"] > year)}
    for start in sorted(starts):
        held = [r for r in lasting if r["from_year"] <= start and (r["to_year"] or start) >= start]
        annual = math.fsum(right["annual_tco2e"] or 0.0 for right in held)
        budget = terms["annual_budget_tco2e"]
        if annual > budget * (1 + 1e-9) + TOLERANCE_TCO2E:
            raise refusal("rights_exceed_new_budget", str(start), annual=annual, budget=budget)


def _refuse_bad_buffer(terms: Mapping) -> None:
    if terms["buffer_tco2e"] > terms["annual_budget_tco2e"]:
        raise refusal("bad_buffer", None, buffer=terms["buffer_tco2e"], budget=terms["annual_budget_tco2e"])


def _change_parcel(draft: Draft, change: ParcelChange, reason: str) -> float:
    """Change a parcel's counted stock; return what the actual stock gains by it, in tCO2e.

    What a parcel loses takes with it the same share of what it has emitted: that is gone already,
    and comes back as gone if territory is returned.
    """
    present = present_parcels(draft, change.parcel_id)
    if present != [change.parcel_id]:
        raise refusal("parcel_replaced", change.parcel_id, by=", ".join(present))
    account = draft.need("parcel_account", change.parcel_id)
    moved, new = 0.0, {}
    for side in _SIDES:
        by = getattr(change, f"{side}_tco2e")
        stock, emitted = account[f"{side}_tco2e"] or 0.0, account[f"emitted_{side}_tco2e"] or 0.0
        after = stock + by
        if not math.isfinite(by) or after < -TOLERANCE_TCO2E:
            raise refusal("parcel_stock_negative", change.parcel_id, stock=stock, change=by)
        after = max(0.0, after)
        emitted_after = emitted * after / stock if by < 0 and stock > 0 else emitted
        if reason in _TERRITORY:
            out = (account[f"excluded_{side}_tco2e"] or 0.0, account[f"excluded_emitted_{side}_tco2e"] or 0.0)
            if by > 0 and out[0] > 0:
                back = min(1.0, by / out[0])
                emitted_after = emitted + out[1] * back
                out = (out[0] * (1.0 - back), out[1] * (1.0 - back))
            elif by < 0:
                out = (out[0] + stock - after, out[1] + emitted - emitted_after)
            new.update({f"excluded_{side}_tco2e": out[0], f"excluded_emitted_{side}_tco2e": out[1]})
        new.update({f"{side}_tco2e": after, f"emitted_{side}_tco2e": emitted_after})
        moved += (after - emitted_after) - (stock - emitted)
    draft.change("parcel_account", change.parcel_id, **new)
    _change_rights(draft, account, new)
    return moved


def _change_rights(draft: Draft, before: Mapping, after: Mapping) -> None:
    by = after["tradeable_tco2e"] - (before["tradeable_tco2e"] or 0.0)
    emitted_by = after["emitted_tradeable_tco2e"] - (before["emitted_tradeable_tco2e"] or 0.0)
    if not by and not emitted_by:
        return
    period = state_of(draft)["period_years"]
    for link in draft.rows("right_parcel", parcel_id=before["id"]):
        right = draft.need("carbon_right", link["right_id"])
        if right["kind"] != RightKind.EMISSION.value:
            continue
        share, tradeable = right["share"] or 0.0, right["tradeable_tco2e"] or 0.0
        grown = max(0.0, tradeable + share * by)
        annual = (right["annual_tco2e"] or 0.0) * grown / tradeable if tradeable else grown / period
        values: dict[str, Any] = {"tradeable_tco2e": grown, "annual_tco2e": annual}
        values["emitted_tco2e"] = max(0.0, (right["emitted_tco2e"] or 0.0) + share * emitted_by)
        draft.change("carbon_right", right["id"], **values)


def _redeemed_elsewhere(draft: Draft, changes: Iterable[ParcelChange]) -> float:
    """Count as answered what projects redeemed on carbon that has left the accounts (tCO2e).

    :return: how much more than before; less than nought where the carbon has come back.
    """
    projects = set()
    for change in changes:
        for link in draft.rows("project_parcel", parcel_id=change.parcel_id):
            projects.add(link["project_id"])
    whole = 0.0
    for project_id in sorted(projects):
        project = draft.need("project", project_id)
        if project["kind"] == ProjectKind.AVOIDANCE.value:
            share = draft.need("carbon_right", project["right_id"])["share"] or 0.0
            before = draft.parcel_totals("project_parcel", project_id)
            kept = before["tradeable_tco2e"] - before["emitted_tradeable_tco2e"]
            links = draft.rows("project_parcel", project_id=project_id)
            accounts = [draft.need("parcel_account", link["parcel_id"]) for link in links]
            left = sum(left_of(account, Carbon.TRADEABLE.value) for account in accounts)
            redeemed, answered = project["redeemed_tco2e"] or 0.0, project["answered_tco2e"] or 0.0
            gone = max(0.0, redeemed - left * share) - max(0.0, redeemed - max(0.0, kept) * share)
            gone = max(gone, -answered)
            draft.change("project", project_id, answered_tco2e=answered + gone)
            whole += gone
    return whole
