"""The accounting year: entries while it is open, its close, corrections after (mechanism M5).

Year 1 begins on the joining date. A closed year changes only by a correcting entry that names what
it corrects.
"""

import math
from collections.abc import Iterable, Mapping

from .accounting_years import (
    FIRST_CALENDAR_YEAR,
    calendar_year,
    closed_year,
    in_force,
    joining_year,
    open_year_number,
    whole_year,
    year_number,
)
from .book import Act, Draft, refusal, state_of, warning
from .booking import add_to_year
from .corrections import entry_order
from .entries import (
    amount_of,
    book_change,
    book_entry,
    effective_amounts,
    effective_entries,
    entry_row,
)
from .ledger_tables import LEDGER_TABLES, STATE_ID, RightKind, YearState
from .losses import refuse_revival
from .parcel_booking import add_to_right_year
from .ratchet import table_of

__all__ = [
    "FIRST_CALENDAR_YEAR",
    "calendar_year",
    "close_year",
    "correct_entry",
    "effective_amounts",
    "effective_entries",
    "in_force",
    "joining_year",
    "record_entries",
    "year_number",
]


def record_entries(book, *, entries: Iterable[Mapping]) -> Act:
    """Enter emissions, removals, growth, a measurement or reported credits of open years.

    Each entry has ``year``, ``kind``, ``amount_tco2e`` and may have ``holder_id``, ``parcel_id``,
    ``carbon``, ``note``, ``source``, ``id``, ``created_at``. Before the accounts are opened the
    entries are only kept; they count from the opening on.

    :return: the act; its result is ``{"ids": […]}``.
    :raises RuleError: an entry is impossible; none is then kept.
    """
    draft = Draft(book)
    entries = [dict(entry) for entry in entries]
    state = draft.row("account_state", STATE_ID)
    ids, findings = [], []
    for entry in entries:
        row = entry_row(draft, entry)
        if state is not None:
            row["year"] = open_year_number(state, row["year"])
            findings += book_entry(draft, row)
        ids.append(draft.add("account_entry", row.pop("id", None), **row))
    return draft.act("record_entries", {"entries": entries}, {"ids": ids}, findings)


def correct_entry(book, *, entry_id: str, amount_tco2e: float, note: str = "") -> Act:
    """Replace an entry's amount; nought takes the entry out.

    :param entry_id: the entry, or a correction of it.
    :param note: why; required once the entry's year is closed.
    :raises RuleError: there is no such entry, or the correction is impossible.
    """
    draft = Draft(book)
    state = state_of(draft)
    original = draft.need("account_entry", entry_id)
    if original["corrects_id"]:
        original = draft.need("account_entry", original["corrects_id"])
    amount = amount_of(amount_tco2e, entry_id)
    year = year_number(original["year"], joining_year(state))
    if not 1 <= year <= state["period_years"]:
        raise refusal("entry_outside_period", entry_id, year=original["year"])
    if year <= closed_year(state) and not note.strip():
        raise refusal("correction_needs_note", entry_id, year=year)
    earlier = draft.rows("account_entry", corrects_id=original["id"])
    before = max(earlier, key=entry_order)["amount_tco2e"] if earlier else original["amount_tco2e"]
    if amount == before:
        raise refusal("correction_changes_nothing", entry_id, amount=amount)
    refuse_revival(draft, original, before)
    correction = draft.add(
        "account_entry",
        f"{original['id']}:{len(earlier) + 1:04d}",
        amount_tco2e=amount,
        note=note or None,
        created_at=max([draft.today.isoformat(), *(row["created_at"] or "" for row in earlier)]),
        corrects_id=original["id"],
        **{name: original[name] for name in ("year", "kind", "holder_id", "parcel_id", "carbon")},
    )
    by_right = book_change(draft, {**original, "year": year}, amount - before)
    _correct_accrual(draft, by_right, year, state)
    params = {"entry_id": entry_id, "amount_tco2e": amount_tco2e, "note": note}
    result = {"id": correction, "corrects_id": original["id"], "year": year, "before_tco2e": before}
    return draft.act("correct_entry", params, result)


def close_year(book, *, year: int, at: str = "") -> Act:
    """Close the open year: keep its compliance as it stands, and give every right its entitlement.

    An emission right in force accrues its annual amount in the share of its tradeable carbon that
    is kept, whether or not the country is short (M5).

    :param year: its number, or the calendar year in which it begins.
    :raises RuleError: it is not the year after the last one closed.
    """
    draft = Draft(book)
    state = state_of(draft)
    number = year_number(whole_year(year), joining_year(state))
    wanted = closed_year(state) + 1
    if wanted > state["period_years"]:
        raise refusal("period_over", str(year), period=state["period_years"])
    if number != wanted:
        raise refusal("year_not_next", str(year), next=wanted)
    findings = []
    if not _holds_anything(draft.row("account_year", str(number))):
        findings.append(warning("year_without_entries", str(number)))
    add_to_year(draft, number)
    row = table_of(draft, upto=number)[-1]
    draft.change(
        "account_year",
        str(number),
        state=YearState.CLOSED.value,
        closed_at=at or draft.today.isoformat(),
        required_at_close_tco2e=row.required_tco2e,
        actual_at_close_tco2e=row.actual_tco2e,
        balance_at_close_tco2e=row.balance_tco2e,
    )
    draft.change("account_state", STATE_ID, last_closed_year=number)
    for right in draft.rows("carbon_right", kind=RightKind.EMISSION.value):
        if in_force(right, number):
            accrued = accrual_in(draft, right, number)
            draft.increase("carbon_right", right["id"], accrued_tco2e=accrued)
            add_to_right_year(draft, right["id"], number, accrued_tco2e=accrued)
    if not row.compliant:
        findings.append(warning("year_short", str(number), short_tco2e=-row.balance_tco2e))
    result = {"year": number, "balance_tco2e": row.balance_tco2e, "compliant": row.compliant}
    return draft.act("close_year", {"year": year, "at": at}, result, findings)


def accrual_in(book, right: Mapping, year: int) -> float:
    """Return what an emission right accrues in a year, in tCO2e (M4).

    What is entered for later years is still there at the year's end.
    """
    later = 0.0
    if any(row["year"] > year and row["emissions_tco2e"] for row in book.rows("account_year")):
        rows = book.rows("right_year", right_id=right["id"])
        later = math.fsum(row["emitted_tco2e"] or 0.0 for row in rows if row["year"] > year)
    return accrual_of({**right, "emitted_tco2e": max(0.0, (right["emitted_tco2e"] or 0.0) - later)})


def accrual_of(right: Mapping) -> float:
    """Return what an emission right accrues in a year as it stands, in tCO2e (M4)."""
    tradeable = right["tradeable_tco2e"] or 0.0
    if tradeable <= 0:
        return 0.0
    kept = max(0.0, tradeable - (right["emitted_tco2e"] or 0.0))
    return (right["annual_tco2e"] or 0.0) * (kept / tradeable)


def _holds_anything(sums) -> bool:
    amounts = [name for name in LEDGER_TABLES["account_year"] if name.endswith("_tco2e")]
    return sums is not None and any(sums[name] is not None for name in amounts)


def _correct_accrual(draft: Draft, by_right: Mapping, year: int, state: Mapping) -> None:
    """Take from each right what it accrued in closed years on carbon that was gone (or give it)."""
    for right_id, change in by_right.items():
        right = draft.need("carbon_right", right_id)
        last = min(closed_year(state), right["to_year"] or state["period_years"])
        if not right["tradeable_tco2e"]:
            continue
        by = -(right["annual_tco2e"] or 0.0) * change / right["tradeable_tco2e"]
        for number in range(max(year, right["from_year"] or 1), last + 1):
            row = draft.row("right_year", f"{right_id}:{number}")
            part = max(by, -((row and row["accrued_tco2e"]) or 0.0))
            draft.increase("carbon_right", right_id, accrued_tco2e=part)
            add_to_right_year(draft, right_id, number, accrued_tco2e=part)
