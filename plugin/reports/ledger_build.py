"""Reads from the ledger what a statement says of the accounts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from ..core.mechanism.accounting_years import calendar_year, year_number
from ..core.mechanism.book import state_of
from ..core.mechanism.cure import cure_options
from ..core.mechanism.entries import effective_entries
from ..core.mechanism.journal import effects_of
from ..core.mechanism.ledger_tables import CancelPurpose, Movement, TermsReason, YearState
from ..core.mechanism.ratchet import table_of
from ..core.mechanism.safeguards import SAFEGUARD_NAMES
from .ledger_classes import class_ledger
from .ledger_content import CreditYear, CureFacts, JournalFacts, LedgerFacts, TermsFacts, YearFacts
from .ledger_rows import (
    block_rows,
    bond_rows,
    by_code,
    held_rows,
    other_credit_rows,
    project_row,
    rate_rows,
    refused_rows,
    right_rows,
    series_rows,
)

#: What of a movement of credits goes to which column of the table of credits.
_COLUMN_OF_MOVEMENT = {
    Movement.TRANSFER.value: "transferred",
    Movement.WITHHOLD.value: "withheld",
    Movement.RETURN.value: "returned",
    Movement.CONTRIBUTE.value: "contributed",
    Movement.CLAIM.value: "claimed",
    Movement.RETIRE.value: "retired",
}
#: Journal acts whose payload is read again: the opening and the restatements.
OPENING_ACT, RESTATING_ACT = "open_accounts", "restate"
_PAGE = 1000


def ledger_facts(ledger, year: int | None = None) -> LedgerFacts | None:
    """Return what there is to say of the accounts in the year ``year``; ``None`` if they are not open.

    :param ledger: the workspace's ledger.
    :param year: accounting year; the last one that is closed or has entries if not given.
    """
    with ledger.reading() as book:
        if not book.rows("account_state"):
            return None
        state = state_of(book)
        year = year or last_year(book)
        terms = sorted(book.rows("account_terms"), key=_terms_order)
        names = {row["id"]: row for row in book.rows("holder")}
        projects = {row["id"]: row for row in book.rows("project")}
        joined = date.fromisoformat(str(state["joining_date"]))
        compliance = table_of(book, upto=year) if year else []
        opened, restated = _of_thejournal_facts(ledger)
        restated = [(year_number(int(y), joined.year), *rest) for y, *rest in restated]
        classes = class_ledger(book, opened, restated, _entries(book, year), compliance, terms)
        years = tuple(_year_facts(book, number, joined) for number in range(1, year + 1))
        ends_short = bool(compliance) and not compliance[-1].compliant
        short = -compliance[-1].balance_tco2e if ends_short else 0.0
        return LedgerFacts(
            year=year,
            calendar_year=calendar_year(year, joined.year) if year else joined.year,
            country=state["country"],
            joining_date=joined.isoformat(),
            period_years=state["period_years"],
            last_closed_year=state["last_closed_year"],
            shortfall_tco2e=short,
            terms=tuple(_terms(row) for row in terms),
            years=years,
            changes=classes.changes(year, year) if year else (),
            changes_since_joining=classes.changes(1, year),
            credits=_credits(book, year),
            series=series_rows(book),
            blocks=block_rows(book, names, projects),
            projects=tuple(project_row(book, row, names) for row in by_code(projects)),
            rights=right_rows(book, names),
            held=held_rows(book, names),
            other_credits=other_credit_rows(book, names),
            rates=rate_rows(book),
            bonds=bond_rows(book, names),
            refused=refused_rows(book, projects),
            cure=_cure(book, short),
            safeguards=_safeguards(book),
            journal=journal_facts(ledger),
        )


def _safeguards(book) -> tuple:
    settings = book.rows("account_setting")
    return tuple((row["id"], row["value"]) for row in settings if row["id"] in SAFEGUARD_NAMES)


def _cure(book, short_tco2e: float) -> tuple[CureFacts, ...]:
    """Return what each source has, and how much of the shortfall that closes."""
    return tuple(
        CureFacts(option.source.value, option.available_tco2e, min(option.available_tco2e, short_tco2e))
        for option in cure_options(book)
    )


def last_year(book) -> int:
    """Return the last accounting year that is closed or has any figure, 0 if none has."""
    last = state_of(book)["last_closed_year"] or 0
    for row in book.rows("account_year"):
        amounts = (value for name, value in row.items() if name.endswith("_tco2e"))
        if row["state"] == YearState.CLOSED.value or any(amounts):
            last = max(last, row["year"])
    return last


def _terms_order(row) -> tuple:
    return (row["from_year"], row["reason"] != TermsReason.OPENING.value, row["id"])


def _terms(row: Mapping) -> TermsFacts:
    return TermsFacts(
        from_year=row["from_year"],
        reason=row["reason"],
        p0_tco2e=row["p0_tco2e"],
        t0_tco2e=row["t0_tco2e"],
        annual_budget_tco2e=row["annual_budget_tco2e"],
        buffer_tco2e=row["buffer_tco2e"] or 0.0,
        stock_change_tco2e=row["stock_change_tco2e"] or 0.0,
        method=row["method"] or "",
        evidence=row["evidence"] or "",
    )


def _of_thejournal_facts(ledger) -> tuple[dict, list]:
    """Return the stock counted on the joining date by parcel, and what was restated by parcel."""
    opened: dict = {}
    for entry in all_entries(ledger, OPENING_ACT):
        opened = {row_id: _stock(values) for row_id, values in _parcel_effects(entry)}
    acts = [entry for entry in all_entries(ledger, RESTATING_ACT) if any(_parcel_effects(entry))]
    return opened, _restated(ledger) if acts else []


def _restated(ledger) -> list[tuple]:
    """Return (year, parcel, tCO2e that its stock gained) of every restatement by parcel."""
    accounts: dict = {}
    found = []
    for entry in all_entries(ledger):
        for parcel_id, values in _parcel_effects(entry):
            before = accounts.setdefault(parcel_id, {})
            after = {**before, **values}
            if entry.kind == RESTATING_ACT:
                year = json.loads(entry.payload)["act"]["from_year"]
                found.append((year, parcel_id, _stock(after) - _stock(before)))
            accounts[parcel_id] = after
    return found


def _parcel_effects(entry):
    """Yield (parcel, columns written) of an entry's effects on the parcels' accounts."""
    for table, row_id, values in effects_of(entry.payload):
        if table == "parcel_account":
            yield row_id, values


def _stock(account: Mapping) -> float:
    """Return what a parcel's account has left of the carbon of the joining date, in tCO2e."""
    plus = (account.get("protected_tco2e") or 0.0) + (account.get("tradeable_tco2e") or 0.0)
    minus = (account.get("emitted_protected_tco2e") or 0.0) + (account.get("emitted_tradeable_tco2e") or 0.0)
    return plus - minus


def all_entries(ledger, kind: str | None = None):
    """Yield the journal's entries in order, those of one kind of act if ``kind`` is given."""
    after = 0
    while True:
        page = list(ledger.entries(after=after, limit=_PAGE, kind=kind))
        yield from page
        if len(page) < _PAGE:
            return
        after = page[-1].seq


def _entries(book, last: int) -> list[tuple]:
    """Return (year, kind, amount, parcel) of every entry as it counts, corrections applied."""
    return [
        (year, row["kind"], row["amount_tco2e"], row["parcel_id"])
        for year in range(1, last + 1)
        for row in effective_entries(book, year)
    ]


def _year_facts(book, number: int, joined: date) -> YearFacts:
    row = book.row("account_year", str(number)) or {}
    return YearFacts(
        year=number,
        calendar_year=calendar_year(number, joined.year),
        state=row.get("state") or YearState.OPEN.value,
        closed_at=row.get("closed_at") or "",
        required_at_close_tco2e=row.get("required_at_close_tco2e"),
        actual_at_close_tco2e=row.get("actual_at_close_tco2e"),
        balance_at_close_tco2e=row.get("balance_at_close_tco2e"),
    )


def _credits(book, last: int) -> tuple[CreditYear, ...]:
    moved: dict = {}
    for row in book.rows("transfer"):
        column = _column(row)
        if column:
            sums = moved.setdefault(row["year"], {})
            sums[column] = sums.get(column, 0.0) + row["amount_tco2e"]
    rows = []
    for year in range(1, last + 1):
        row = book.row("account_year", str(year)) or {}
        sums = moved.get(year, {})
        rows.append(
            CreditYear(
                year=year,
                avoidance_tco2e=row.get("avoidance_tco2e") or 0.0,
                sequestration_tco2e=row.get("sequestration_tco2e") or 0.0,
                reported_avoidance_tco2e=row.get("reported_avoidance_tco2e") or 0.0,
                reported_sequestration_tco2e=row.get("reported_sequestration_tco2e") or 0.0,
                refused_tco2e=(row.get("refused_avoidance_tco2e") or 0.0)
                + (row.get("refused_sequestration_tco2e") or 0.0),
                reported_cancelled_tco2e=row.get("reported_cancelled_tco2e") or 0.0,
                **{
                    f"{name}_tco2e": sums.get(name, 0.0)
                    for name in (
                        *_COLUMN_OF_MOVEMENT.values(),
                        *(f"cancelled_{purpose.value}" for purpose in CancelPurpose),
                        "cancelled_other",
                    )
                },
            )
        )
    return tuple(rows)


def _column(row: Mapping) -> str | None:
    """Return which column a movement belongs to; cancelled credits of other registries have their own."""
    if row["movement"] == Movement.CANCEL.value:
        return "cancelled_other" if row["other_id"] else f"cancelled_{row['purpose']}"
    return None if row["other_id"] else _COLUMN_OF_MOVEMENT.get(row["movement"])


def journal_facts(ledger) -> JournalFacts:
    """Return the journal's length, the hash of its last entry, and when it begins and ends."""
    head = ledger.head()
    if head is None:
        return JournalFacts(0, "", "", "")
    first = next(iter(ledger.entries(after=0, limit=1)))
    last = next(iter(ledger.entries(after=head[0] - 1, limit=1)))
    return JournalFacts(head[0], head[1], first.at, last.at)
