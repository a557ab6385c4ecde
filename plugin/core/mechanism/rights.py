"""Who may emit tradeable carbon, or claim credits for new carbon, and where (paper 3.2.2).

The rights to emit and to the credits for new carbon may belong to different holders. The sum of
the annual rights is at most the annual budget B, in every year. Amounts are in tCO2e.
"""

from .book import Draft, refusal, state_of, warning
from .booking import EPSILON_T, one_of, period_year
from .by_year import parcel_amounts
from .ledger_tables import Carbon, EntryKind, RightKind
from .parcel_booking import add_to_right_year
from .ratchet import budget_in_force, terms_of
from .years import accrual_of, in_force

HOLDER_KINDS = ("state", "company", "community", "person")
#: Shares that rounding may add to a whole parcel.
_SHARE_EPSILON = 1e-9


def add_holders(book, *, holders):
    """Add right holders.

    :param holders: ``[{id?, name, kind}]``; ``kind`` is state, company, community or person.
    """
    draft, ids = Draft(book), []
    for holder in holders:
        row_id = holder.get("id") or draft.new_id()
        if draft.row("holder", row_id) is not None:
            raise refusal("holder_exists", row_id)
        _check_holder(holder.get("name"), holder.get("kind"))
        ids.append(draft.add("holder", row_id, name=holder.get("name"), kind=holder.get("kind")))
    return draft.act("add_holders", {"holders": [dict(holder) for holder in holders]}, {"ids": ids})


def change_holder(book, *, holder_id, name=None, kind=None):
    """Change a holder's name or kind; what is not given stays."""
    draft = Draft(book)
    row = draft.need("holder", holder_id)
    name = row["name"] if name is None else name
    kind = row["kind"] if kind is None else kind
    _check_holder(name, kind)
    draft.change("holder", holder_id, name=name, kind=kind)
    params = {"holder_id": holder_id, "name": name, "kind": kind}
    return draft.act("change_holder", params, {"id": holder_id})


def _check_holder(name, kind) -> None:
    if not (isinstance(name, str) and name.strip()):
        raise refusal("holder_without_name")
    if kind and kind not in HOLDER_KINDS:
        raise refusal("unknown_holder_kind", name, value=kind, known=", ".join(HOLDER_KINDS))


def add_right(
    book,
    *,
    holder_id,
    kind,
    parcel_ids,
    share=1.0,
    annual_tco2e=None,
    from_year=1,
    to_year=None,
    reference="",
):
    """Give a holder a right over parcels.

    :param kind: ``emission`` (of tradeable carbon) or ``new_carbon`` (the credits for it).
    :param share: of each of the parcels, above 0, at most 1.
    :param annual_tco2e: what may be emitted or redeemed a year; by default the share of the
        parcels' tradeable stock / N (M4). Only for emission rights.
    :param to_year: last year, by default the last of the period.
    """
    draft = Draft(book)
    state = state_of(book)
    kind = one_of(RightKind, kind, "unknown_right_kind")
    holder = draft.need("holder", holder_id)
    parcel_ids = list(parcel_ids)
    from_year = period_year(book, from_year)
    last = state["period_years"] if to_year is None else period_year(book, to_year)
    if last < from_year:
        raise refusal("years_out_of_order", holder["name"], first=from_year, last=last)
    _check_parcels(draft, kind, parcel_ids, share, from_year, last)
    emits = kind is RightKind.EMISSION
    right = {"holder_id": holder_id, "kind": kind.value, "from_year": from_year, "to_year": to_year}
    right.update(share=share, annual_tco2e=0.0, tradeable_tco2e=0.0, emitted_tco2e=0.0, accrued_tco2e=0.0)
    if emits:
        right.update(_amounts(draft, right, parcel_ids, annual_tco2e))
        _check_annual(book, holder["name"], right["annual_tco2e"], from_year, last)
        years = _years_before(book, right, parcel_ids)
        right["accrued_tco2e"] = sum(accrued for accrued, _ in years.values())
    right_id = draft.add("carbon_right", **right, redeemed_tco2e=0.0, reference=reference)
    for year, (accrued, emitted) in years.items() if emits else ():
        add_to_right_year(draft, right_id, year, accrued_tco2e=accrued, emitted_tco2e=emitted)
    for parcel_id in parcel_ids:
        draft.add("right_parcel", right_id=right_id, parcel_id=parcel_id)
    params = {
        "holder_id": holder_id, "kind": kind.value, "parcel_ids": parcel_ids, "share": share,
        "annual_tco2e": annual_tco2e, "from_year": from_year, "to_year": to_year, "reference": reference,
    }  # fmt: skip
    empty = emits and not right["tradeable_tco2e"]
    findings = [warning("right_without_tradeable", holder["name"])] if empty else []
    return draft.act("add_right", params, {"id": right_id, "annual_tco2e": right["annual_tco2e"]}, findings)


def end_right(book, *, right_id, to_year):
    """End a right with a year, at the earliest the year closed last."""
    draft = Draft(book)
    right = draft.need("carbon_right", right_id)
    holder = draft.need("holder", right["holder_id"])["name"]
    to_year = period_year(book, to_year)
    if to_year < max(right["from_year"], state_of(book)["last_closed_year"]):
        raise refusal("right_ends_too_early", holder, year=to_year)
    if to_year > last_year(book, right):
        raise refusal("right_not_extended", holder, year=right["to_year"])
    draft.change("carbon_right", right_id, to_year=to_year)
    return draft.act("end_right", {"right_id": right_id, "to_year": to_year}, {"id": right_id})


def last_year(book, right) -> int:
    """Return the last year in which a right is in force."""
    return state_of(book)["period_years"] if right["to_year"] is None else right["to_year"]


def _years_before(book, right, parcel_ids) -> dict[int, tuple[float, float]]:
    """Return year → what a new right has accrued in it, if closed, and its share of what was emitted.

    Each closed year gives the annual right × the share of the stock kept by its end.
    """
    by_parcel = parcel_amounts(book, parcel_ids, (EntryKind.EMISSIONS.value,), Carbon.TRADEABLE)
    emitted = {year: amount * right["share"] for year, amount in by_parcel.items()}
    closed = min(state_of(book)["last_closed_year"], last_year(book, right))
    years = {year: (0.0, amount) for year, amount in emitted.items()}
    for year in range(right["from_year"], closed + 1):
        after = sum(amount for number, amount in emitted.items() if number > year)
        by_then = max(0.0, (right["emitted_tco2e"] or 0.0) - after)
        years[year] = accrual_of({**right, "emitted_tco2e": by_then}), emitted.get(year, 0.0)
    return years


def parcels_of(book, right_id: str) -> list[str]:
    """Return the ids of a right's parcels, with those that were split or merged since."""
    return [row["parcel_id"] for row in book.rows("right_parcel", right_id=right_id)]


def parcel_name(book, parcel_id: str) -> str:
    """Return what a parcel was called on the joining date, or its id."""
    row = book.row("baseline", parcel_id)
    return (row and row["name"]) or parcel_id


def _amounts(draft, right, parcel_ids, annual_tco2e) -> dict:
    """Return the share's tradeable stock, what was emitted of it, and the annual right (by default 1/N)."""
    accounts = [draft.row("parcel_account", parcel_id) for parcel_id in parcel_ids]
    tradeable = right["share"] * sum(account["tradeable_tco2e"] or 0.0 for account in accounts)
    emitted = right["share"] * sum(account["emitted_tradeable_tco2e"] or 0.0 for account in accounts)
    annual = tradeable / state_of(draft)["period_years"] if annual_tco2e is None else annual_tco2e
    return {"tradeable_tco2e": tradeable, "emitted_tco2e": emitted, "annual_tco2e": annual}


def _check_parcels(draft, kind, parcel_ids, share, from_year, last) -> None:
    if not parcel_ids:
        raise refusal("right_without_parcels")
    if isinstance(share, bool) or not isinstance(share, (int, float)) or not 0 < share <= 1:
        raise refusal("bad_share", value=share)
    if len(set(parcel_ids)) < len(parcel_ids):
        twice = next(parcel_id for parcel_id in parcel_ids if parcel_ids.count(parcel_id) > 1)
        raise refusal("parcel_named_twice", parcel_name(draft, twice))
    for parcel_id in parcel_ids:
        account = draft.row("parcel_account", parcel_id)
        if account is None:
            raise refusal("unknown_parcel", parcel_id)
        if account["replaced_by"]:
            raise refusal("parcel_replaced", parcel_name(draft, parcel_id), by=account["replaced_by"])
        free = 1.0 - _share_taken(draft, kind, parcel_id, from_year, last)
        if share > free + _SHARE_EPSILON:
            name = parcel_name(draft, parcel_id)
            raise refusal("right_shared_twice", name, share=100.0 * share, free=100.0 * max(0.0, free))


def _share_taken(book, kind, parcel_id, from_year, last) -> float:
    """Return the largest share that rights of the kind hold of a parcel in any of the years."""
    links = book.rows("right_parcel", parcel_id=parcel_id)
    rights = [book.row("carbon_right", link["right_id"]) for link in links]
    return _largest_sum(book, [r for r in rights if r["kind"] == kind.value], "share", from_year, last)[0]


def _largest_sum(book, rights, column, first, last) -> tuple[float, int]:
    """Return the largest sum of a column over the rights in force in a year, and that year."""
    starts = {first} | {right["from_year"] for right in rights if first <= right["from_year"] <= last}
    sums = []
    for year in sorted(starts):
        sums.append((sum(right[column] or 0.0 for right in rights if in_force(right, year)), year))
    return max(sums, key=lambda pair: pair[0])


def _check_annual(book, holder, annual, first, last) -> None:
    """Refuse an annual right for which the annual budgets have no room (M4: Σ annual rights ≤ B)."""
    number = isinstance(annual, (int, float)) and not isinstance(annual, bool)
    if not (number and 0 <= annual < float("inf")):
        raise refusal("annual_right_negative", holder, value=annual)
    changes = {terms.from_year for terms in terms_of(book) if first < terms.from_year <= last}
    bounds = sorted({first} | changes)
    rights = book.rows("carbon_right", kind=RightKind.EMISSION.value)
    for start, end in zip(bounds, [*(year - 1 for year in bounds[1:]), last]):
        budget = budget_in_force(book, start).annual_budget_tco2e
        taken, year = _largest_sum(book, rights, "annual_tco2e", start, end)
        if taken + annual > budget + max(EPSILON_T, 1e-9 * budget):
            room = max(0.0, budget - taken)
            values = {"annual_tco2e": annual, "budget_tco2e": budget, "room_tco2e": room, "year": year}
            raise refusal("rights_over_budget", holder, **values)
