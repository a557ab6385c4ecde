"""Redeeming credits into serial numbers, and moving, splitting and retiring them (mechanism M4).

Credits are whole tonnes of CO2e; what is left of an entitlement stays entitlement. A block is a
range of serial numbers of one project and year with one owner and one state; naming a part of it
splits it, which changes no total.
"""

from ..findings import RuleError
from .accounting_years import calendar_year, joining_year
from .accounts import NOISE_TCO2E
from .availability import available, obligation_of
from .blocks import moved, note_movement, one_owner, set_state, take, texts_of
from .book import Draft, refusal, state_of, warning
from .booking import add_to_year, booked_year, floor_t, open_year, whole_tonnes, year_end
from .ledger_tables import BlockState, CertificationState, Movement, ProjectKind
from .projects import certification_of
from .ratchet import balance_of, default_credit_year, redemption_gate
from .reserve_rates import reserve_share
from .rights import last_year
from .safeguards import ENTRY, check_transfer, check_use, settings_of
from .serials import format_range, series_name
from .years import in_force


def redeem(book, *, project_id, amount_t, year=None):
    """Redeem credits for a project at a year's end; the reserve withholds its share of them.

    :param amount_t: whole tonnes of CO2e.
    :param year: the year closed last or the open year; by default the year closed last where
        redemption is possible there and the right is in force.
    :return: an act whose result has ``serials`` (all that was issued), ``withheld`` (the part of
        them in the reserve), ``free`` (the rest) and ``block_ids``.
    :raises RuleError: the first of the reasons against it.
    """
    draft = Draft(book)
    project = draft.need("project", project_id)
    code = project["code"]
    amount = whole_tonnes(amount_t, code)
    right = draft.need("carbon_right", project["right_id"])
    year = booked_year(book, year, max(default_credit_year(book), right["from_year"]))
    _refuse_uncertified(book, project, year)
    gate = redemption_gate(book, year)
    if gate is not None:
        raise RuleError(gate)
    if not in_force(right, year):
        raise refusal(
            "right_not_in_force", code, year=year, first=right["from_year"], last=last_year(book, right)
        )
    _refuse_obliged(book, project)
    limit = available(book, project_id, year)
    if amount > limit.whole_t:
        values = {"asked_t": amount, "available_t": limit.whole_t, "year": year}
        raise refusal(limit.binding, code, **values)
    result = _issue(draft, project, amount, year)
    short = amount - balance_of(book, year)
    values = {"year": year, "short_tco2e": short}
    findings = [warning("redeemed_into_shortfall", code, **values)] if short > NOISE_TCO2E else []
    params = {"project_id": project_id, "amount_t": amount, "year": year}
    return draft.act("redeem", params, result, findings)


def _refuse_uncertified(book, project, year) -> None:
    """Refuse a project that is certified neither today nor on the year's last day, if that is past."""
    row = certification_of(book, project["id"], book.today)
    end = min(year_end(state_of(book), year), book.today)
    if row is None or row["state"] != CertificationState.VALID.value:
        row = certification_of(book, project["id"], end) or row
    if row is None or row["state"] == CertificationState.WITHDRAWN.value:
        raise refusal("not_certified", project["code"])
    if row["state"] == CertificationState.SUSPENDED.value:
        raise refusal("certification_suspended", project["code"], on=row["changed_on"])


def _refuse_obliged(book, project) -> None:
    """Refuse a holder who emitted redeemed carbon and has not answered for it, where the setting says so."""
    if not settings_of(book).block_on_obligation:
        return
    for own in book.rows("project", holder_id=project["holder_id"]):
        owed = obligation_of(book, own["id"])
        if owed > 0:
            raise refusal("obligation_open", own["code"], owed_tco2e=owed)


def _issue(draft, project, amount: int, year: int) -> dict:
    """Issue the next serial numbers of the project's series, book them, and withhold the reserve's share."""
    state = state_of(draft)
    vintage = calendar_year(year, joining_year(state))
    series = series_name(state["country"], vintage, project["code"])
    row = draft.row("series", series)
    last = row["last"] if row else 0
    due = (project["reserve_due_tco2e"] or 0.0) + amount * reserve_share(draft, project["risk"], year)
    withheld = min(amount, floor_t(due))
    if row is None:
        draft.add("series", series, last=last + amount)
    else:
        draft.change("series", series, last=last + amount)
    parts = {BlockState.ACTIVE: (last + 1, last + amount - withheld)}
    parts[BlockState.WITHHELD] = (last + amount - withheld + 1, last + amount)
    ids, texts = [], {}
    for block_state, (first, end) in parts.items():
        texts[block_state] = format_range(series, first, end) if first <= end else ""
        if first <= end:
            block = {
                "series": series, "first": first, "last": end, "vintage": vintage, "year": year,
                "kind": project["kind"], "project_id": project["id"], "owner_id": project["holder_id"],
                "state": block_state.value,
            }  # fmt: skip
            block["id"] = draft.add("credit_block", **block)
            ids.append(block["id"])
            note_movement(draft, Movement.ISSUE, block, year, to_id=project["holder_id"])
            if block_state is BlockState.WITHHELD:
                note_movement(draft, Movement.WITHHOLD, block, year, from_id=project["holder_id"])
    draft.change("project", project["id"], reserve_due_tco2e=due - withheld)
    draft.increase("project", project["id"], redeemed_tco2e=float(amount))
    draft.increase("carbon_right", project["right_id"], redeemed_tco2e=float(amount))
    add_to_year(draft, year, **{_column(project): float(amount)})
    whole = format_range(series, last + 1, last + amount)
    return {
        "serials": whole, "free": texts[BlockState.ACTIVE], "withheld": texts[BlockState.WITHHELD],
        "block_ids": ids, "year": year,
    }  # fmt: skip


def _column(project, prefix: str = "") -> str:
    return f"{prefix}{ProjectKind(project['kind']).value}_tco2e"


def record_refusal(book, *, project_id, amount_t, year, reason):
    """Keep a request that was refused, with the code of its reason.

    Requests refused because redemption is suspended enter the year's sums: the statement as
    printed counts them.
    """
    draft = Draft(book)
    project = draft.need("project", project_id)
    amount = whole_tonnes(amount_t, project["code"])
    year = booked_year(book, year)
    if reason == "suspended":
        if redemption_gate(book, year) is None:
            raise refusal("not_suspended", str(year))
        add_to_year(draft, year, **{_column(project, "refused_"): float(amount)})
    row_id = draft.add(
        "refused_request", year=year, project_id=project_id, kind=project["kind"],
        amount_tco2e=float(amount), reason=reason, at=book.today.isoformat(),
    )  # fmt: skip
    params = {"project_id": project_id, "amount_t": amount, "year": year, "reason": reason}
    return draft.act("record_refusal", params, {"id": row_id})


def transfer(book, *, serials, to_id, price=None, via="", year=None, note=""):
    """Transfer credits to another holder; the safeguards of the country (M8) may refuse it.

    :param serials: ranges of serial numbers; a part of a block splits it.
    :param price: a tonne, in the market's currency.
    :param via: ``auction``, or empty: sold directly.
    """
    draft = Draft(book)
    receiver = draft.need("holder", to_id)
    year = booked_year(book, year, open_year(book))
    _refuse_bad_price(price)
    blocks = take(draft, serials, (BlockState.ACTIVE,))
    owner = one_owner(blocks)
    if owner == to_id:
        raise refusal("transfer_to_self", receiver["name"])
    entering = check_transfer(
        book, blocks=blocks, from_id=owner, to_id=to_id, price=price, via=via, year=year
    )
    for block in blocks:
        draft.change("credit_block", block["id"], owner_id=to_id)
        entry = ENTRY if block["id"] in entering else None
        note_movement(
            draft, Movement.TRANSFER, block, year, from_id=owner, to_id=to_id, price=price,
            purpose=entry, note=note,
        )  # fmt: skip
    params = {
        "serials": texts_of(serials), "to_id": to_id, "price": price, "via": via, "year": year, "note": note,
    }  # fmt: skip
    return draft.act("transfer", params, moved(blocks))


def _refuse_bad_price(price) -> None:
    good = isinstance(price, (int, float)) and not isinstance(price, bool) and 0 <= price < float("inf")
    if price is not None and not good:
        raise refusal("bad_price", str(price))


def retire(book, *, serials, year=None, note=""):
    """Retire credits: their owner has used them, for ever."""
    draft = Draft(book)
    year = booked_year(book, year, open_year(book))
    blocks = take(draft, serials, (BlockState.ACTIVE,))
    owner = one_owner(blocks)
    check_use(book, blocks=blocks, year=year)
    set_state(draft, blocks, BlockState.RETIRED, Movement.RETIRE, year, from_id=owner, note=note)
    params = {"serials": texts_of(serials), "year": year, "note": note}
    return draft.act("retire", params, moved(blocks))
