"""The opening of the accounts on the joining date (mechanism M3; early action: FAQ 13 and 28).

The opening writes the joining-date snapshot once: every parcel with its class and stock, the terms
P0, T0 and B, and the whole stock from which the ratchet starts.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Optional, Union

from ..parcel import Side
from .accounting_years import FIRST_CALENDAR_YEAR, joining_year, year_number
from .book import Act, Draft, refusal, state_of, warning
from .booking import day_of, one_of
from .budget import BudgetMethod
from .corrections import entry_order
from .entries import amount_of, book_opening_entry
from .ledger_tables import LEDGER_TABLES, REAL, STATE_ID, TermsReason

_COUNTRY = re.compile(r"[A-Z0-9]{2,12}")


@dataclass(frozen=True)
class BaselineParcel:
    """A parcel on the joining date. Areas in ha, amounts in tCO2e, dates ISO 8601.

    ``protected_tco2e`` and ``tradeable_tco2e`` are what counts in the accounts: both are nought
    for a parcel that is untagged, excluded or withheld.
    """

    id: str  # noqa: A003 (the column's name)
    name: Optional[str] = None
    status: Optional[str] = None
    basis: Optional[str] = None
    side: Optional[str] = None
    holder_id: Optional[str] = None
    protected_from: Optional[str] = None
    area_ha: Optional[float] = None
    stock_tco2e: Optional[float] = None
    stock_se_tco2e: Optional[float] = None
    geometry_sha256: Optional[str] = None
    protected_tco2e: float = 0.0
    tradeable_tco2e: float = 0.0


_COUNTED = ("protected_tco2e", "tradeable_tco2e")
_NOTHING = {name: 0.0 for name, kind in LEDGER_TABLES["parcel_account"].items() if kind == REAL}
_SNAPSHOT = tuple(field.name for field in fields(BaselineParcel) if field.name not in ("id", *_COUNTED))


def open_accounts(
    book,
    *,
    parcels: Iterable[BaselineParcel],
    joining_date: str,
    period_years: int,
    country: str,
    p0_tco2e: float,
    t0_tco2e: float,
    annual_budget_tco2e: float,
    stock_tco2e: float,
    method: str,
    evidence: str = "",
    buffer_tco2e: float = 0.0,
) -> Act:
    """Open the accounts with the stock of the joining date; entries made before then count.

    :param country: its code in serial numbers, 2 to 12 of A-Z and 0-9.
    :param stock_tco2e: the whole stock on both sides of the account, as measured.
    :param buffer_tco2e: annual buffer (FAQ 9), at most B.
    :raises RuleError: they are open, or a figure is impossible.
    """
    draft = Draft(book)
    if draft.row("account_state", STATE_ID) is not None:
        raise refusal("accounts_open_already")
    params = {
        "joining_date": joining_date,
        "period_years": period_years,
        "country": country,
        "p0_tco2e": p0_tco2e,
        "t0_tco2e": t0_tco2e,
        "annual_budget_tco2e": annual_budget_tco2e,
        "stock_tco2e": stock_tco2e,
        "method": method,
        "evidence": evidence,
        "buffer_tco2e": buffer_tco2e,
    }
    _refuse_bad_figures(params)
    _add_state_and_terms(draft, params)
    parcels = list(parcels)
    counted = _add_parcels(draft, parcels)
    findings = []
    if parcels and not math.isclose(counted, stock_tco2e, rel_tol=1e-9, abs_tol=1e-6):
        findings.append(warning("opening_stock_differs", None, parcels=counted, stock=float(stock_tco2e)))
    entries, left_out = _book_earlier_entries(draft)
    findings += left_out
    params["parcels"] = len(parcels)  # their figures are in the effects
    result = {"parcels": len(parcels), "entries": entries}
    return draft.act("open_accounts", params, result, findings)


def _add_state_and_terms(draft: Draft, params) -> None:
    draft.add(
        "account_state",
        STATE_ID,
        joining_date=params["joining_date"],
        country=params["country"],
        period_years=int(params["period_years"]),
        last_closed_year=0,
    )
    kept = ("p0_tco2e", "t0_tco2e", "annual_budget_tco2e", "buffer_tco2e")
    add_terms(
        draft,
        from_year=1,
        reason=TermsReason.OPENING.value,
        stock_change_tco2e=float(params["stock_tco2e"]),
        method=one_of(BudgetMethod, params["method"], "unknown_method").value,
        evidence=params["evidence"] or None,
        **{name: float(params[name]) for name in kept},
    )


def add_terms(draft: Draft, **values) -> str:
    """Add terms after those there are; their ids keep the order. Return the id."""
    return draft.add("account_terms", f"terms-{len(draft.rows('account_terms')) + 1:06d}", **values)


def early_action(book, mechanism_start: Union[str, date]) -> list[dict]:
    """Return the snapshot's parcels whose protection may be claimed as early action, oldest first.

    They were protected between the start of the mechanism and the joining date, so they are
    tradeable, and creditable from the joining date on (FAQ 13, 28).
    """
    joined = state_of(book)["joining_date"]
    if isinstance(mechanism_start, date):
        first = mechanism_start.isoformat()
    else:
        first = day_of(mechanism_start, "mechanism_start").isoformat()
    rows = book.rows("baseline", side=Side.TRADEABLE.value)
    found = [row for row in rows if row["protected_from"] and first <= row["protected_from"] <= joined]
    return sorted(found, key=lambda row: (row["protected_from"], row["id"]))


def refuse_bad_period(joining_date: str, period_years: float) -> None:
    """Refuse a joining date and a number of years that accounts cannot have.

    :raises RuleError:
    """
    joined = day_of(joining_date, "joining_date")
    whole = isinstance(period_years, (int, float)) and not isinstance(period_years, bool)
    if not whole or period_years % 1 or not 1 <= period_years < FIRST_CALENDAR_YEAR:
        raise refusal("bad_period", None, years=period_years)
    if not FIRST_CALENDAR_YEAR <= joined.year <= date.max.year - period_years:
        raise refusal("bad_date", joining_date, field="joining_date")


def _refuse_bad_figures(params) -> None:
    refuse_bad_period(params["joining_date"], params["period_years"])
    if not isinstance(params["country"], str) or not _COUNTRY.fullmatch(params["country"]):
        raise refusal("bad_country_code", str(params["country"]))
    for name, value in params.items():
        if name.endswith("_tco2e"):
            amount_of(value, name)
    if params["buffer_tco2e"] > params["annual_budget_tco2e"]:
        raise refusal("bad_buffer", None, buffer=params["buffer_tco2e"], budget=params["annual_budget_tco2e"])


def _add_parcels(draft: Draft, parcels) -> float:
    """Write the snapshot; return the stock that counts, in tCO2e."""
    seen, amounts = set(), []
    for parcel in parcels:
        if parcel.id in seen:
            raise refusal("parcel_twice", parcel.id)
        seen.add(parcel.id)
        draft.add("baseline", parcel.id, **{name: getattr(parcel, name) for name in _SNAPSHOT})
        counted = {name: amount_of(getattr(parcel, name), parcel.id) for name in _COUNTED}
        draft.add("parcel_account", parcel.id, **{**_NOTHING, **counted})
        amounts += counted.values()
    return math.fsum(amounts)


def _book_earlier_entries(draft: Draft) -> tuple[int, list]:
    """Book the entries made before the opening; return how many, and what could not be booked."""
    state = draft.row("account_state", STATE_ID)
    booked, findings, outside = 0, [], 0
    for row in sorted(draft.rows("account_entry"), key=entry_order):
        year = year_number(row["year"], joining_year(state))
        if 1 <= year <= state["period_years"]:
            findings += book_opening_entry(draft, {**row, "year": year})
            booked += 1
        else:
            outside += 1
    if outside:
        findings.append(warning("entries_outside_period", None, number=outside))
    return booked, findings
