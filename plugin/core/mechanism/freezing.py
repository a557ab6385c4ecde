"""The joining-date state frozen before the accounts open, and thawed again (mechanism M1, M3).

What is frozen is what the accounts open with. The journal keeps who froze it and when; thawing is an
act with a reason, and comes to an end when the accounts open on it.
"""

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Optional

from .baseline_tables import FreezeKind
from .book import Act, Draft, refusal, warning
from .booking import one_of
from .budget import BudgetMethod
from .entries import amount_of
from .journal import canonical
from .ledger_tables import STATE_ID
from .opening import BaselineParcel, refuse_bad_period

_AMOUNTS = ("p0_tco2e", "t0_tco2e", "annual_budget_tco2e", "stock_tco2e")


@dataclass(frozen=True)
class FrozenParcel(BaselineParcel):
    """A parcel on the joining date with all that the budget's rules look at."""

    plan_class: Optional[str] = None
    flag: Optional[str] = None
    flag_accepted: int = 0


_COLUMNS = tuple(field.name for field in fields(FrozenParcel) if field.name != "id")


def freeze_baseline(
    book,
    *,
    parcels: Iterable[FrozenParcel],
    joining_date: str,
    period_years: int,
    p0_tco2e: float,
    t0_tco2e: float,
    annual_budget_tco2e: float,
    stock_tco2e: float,
    method: str,
    decision: str = "",
    evidence: str = "",
) -> Act:
    """Freeze the parcels and the figures P0, T0 and B of the joining date.

    :param stock_tco2e: the whole stock on both sides of the account.
    :param decision: the evidence of the method, as JSON.
    :return: the act; its result has the freeze's ``id``, ``sha256`` and number of ``parcels``.
    :raises RuleError: it is frozen, the accounts are open, or a figure is impossible.
    """
    draft = Draft(book)
    if draft.row("account_state", STATE_ID) is not None:
        raise refusal("baseline_is_the_opening")
    if frozen_state(draft) is not None:
        raise refusal("baseline_frozen_already")
    refuse_bad_period(joining_date, period_years)
    amounts = dict(zip(_AMOUNTS, (p0_tco2e, t0_tco2e, annual_budget_tco2e, stock_tco2e)))
    amounts = {name: amount_of(value, name) for name, value in amounts.items()}
    parcels = sorted(parcels, key=lambda parcel: parcel.id)
    if not parcels:
        raise refusal("no_parcels")
    values = {
        **amounts,
        "joining_date": joining_date,
        "period_years": int(period_years),
        "method": one_of(BudgetMethod, method, "unknown_method").value,
        "decision": decision or None,
        "evidence": evidence or None,
        "parcels": len(parcels),
        "sha256": snapshot_sha256(parcels),
    }
    freeze_id = _add_state(draft, FreezeKind.FREEZE, **values)
    counted = _add_parcels(draft, freeze_id, parcels)
    findings = []
    if not math.isclose(counted, stock_tco2e, rel_tol=1e-9, abs_tol=1e-6):
        findings.append(warning("opening_stock_differs", None, parcels=counted, stock=float(stock_tco2e)))
    result = {"id": freeze_id, "sha256": values["sha256"], "parcels": len(parcels)}
    return draft.act("freeze_baseline", values, result, findings)


def thaw_baseline(book, *, reason: str) -> Act:
    """Let the joining-date state follow the parcels again; what was frozen stays in the ledger.

    :raises RuleError: there is no reason, nothing is frozen, or the accounts have opened on it.
    """
    draft = Draft(book)
    state = draft.row("account_state", STATE_ID)
    if state is not None:
        closed = state["last_closed_year"] or 0
        code = "thaw_after_closing" if closed else "thaw_of_open_accounts"
        raise refusal(code, None, year=closed)
    frozen = frozen_state(draft)
    if frozen is None:
        raise refusal("baseline_not_frozen")
    if not reason.strip():
        raise refusal("thaw_without_reason")
    _add_state(draft, FreezeKind.THAW, sha256=frozen["sha256"])
    return draft.act("thaw_baseline", {"freeze": frozen["id"]}, {"id": frozen["id"]})


def frozen_state(book) -> Optional[dict]:
    """Return the row of the freeze that stands, or ``None``."""
    rows = book.rows("baseline_freeze")
    return rows[-1] if rows and rows[-1]["kind"] == FreezeKind.FREEZE.value else None


def frozen_parcels(book, freeze_id: str) -> list[FrozenParcel]:
    """Return the parcels of a freeze by their ids."""
    rows = book.rows("frozen_parcel", freeze_id=freeze_id)
    return sorted((frozen_parcel(row["parcel_id"], row) for row in rows), key=lambda parcel: parcel.id)


def frozen_parcel(parcel_id: str, row: Mapping) -> FrozenParcel:
    """Return the parcel that a row describes; columns it lacks are empty."""
    known = {name: row[name] for name in _COLUMNS if row.get(name) is not None}
    return FrozenParcel(id=parcel_id, **known)


def snapshot_sha256(parcels: Iterable[FrozenParcel]) -> str:
    """Return the fingerprint of parcels in the order of their ids: SHA-256 of their canonical JSON lines."""
    digest = hashlib.sha256()
    for parcel in parcels:
        digest.update(canonical(asdict(parcel)).encode("utf-8") + b"\n")
    return digest.hexdigest()


def _add_state(draft: Draft, kind: FreezeKind, **values) -> str:
    """Add a row after those there are; the ids keep the order."""
    number = len(draft.rows("baseline_freeze")) + 1
    return draft.add("baseline_freeze", f"freeze-{number:06d}", kind=kind.value, **values)


def _add_parcels(draft: Draft, freeze_id: str, parcels) -> float:
    """Write the frozen parcels; return the stock that counts, in tCO2e."""
    seen, amounts = set(), []
    for parcel in parcels:
        if parcel.id in seen:
            raise refusal("parcel_twice", parcel.id)
        seen.add(parcel.id)
        values = {name: getattr(parcel, name) for name in _COLUMNS}
        values.update(freeze_id=freeze_id, parcel_id=parcel.id)
        draft.add("frozen_parcel", f"{freeze_id}:{parcel.id}", **values)
        amounts += [
            amount_of(amount, parcel.id) for amount in (parcel.protected_tco2e, parcel.tradeable_tco2e)
        ]
    return math.fsum(amounts)
