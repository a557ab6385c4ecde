"""What an entry of the accounts is, and what it changes (mechanism M5).

An entry adds to the sums of its year and, where it names a parcel or a right holder, to what the
parcels and the rights over them have emitted or grown. A correction's amount replaces that of the
entry it names; the last correction holds, and nought takes the entry out.
"""

import math
from collections.abc import Mapping
from typing import Any, Optional

from ..findings import RuleError
from .accounting_years import FIRST_CALENDAR_YEAR, calendar_year, joining_year, whole_year
from .book import Draft, refusal, warning
from .booking import EPSILON_T, add_to_year, one_of, year_amount
from .corrections import entry_order
from .ledger_tables import STATE_ID, Carbon, EntryKind
from .parcel_booking import (
    book_emission,
    book_growth,
    book_holder_emission,
    default_carbon,
    has_emission_right,
    present_parcels,
)
from .ratchet import budget_in_force

#: The column of ``account_year`` that adds up the entries of a kind; growth adds to parcels only.
SUM_OF_KIND = {
    EntryKind.EMISSIONS.value: "emissions_tco2e",
    EntryKind.REMOVALS.value: "removals_tco2e",
    EntryKind.REPORTED_AVOIDANCE.value: "reported_avoidance_tco2e",
    EntryKind.REPORTED_SEQUESTRATION.value: "reported_sequestration_tco2e",
    EntryKind.REPORTED_CANCELLED.value: "reported_cancelled_tco2e",
}
_GROWTH = (EntryKind.GROWTH.value, EntryKind.REMOVALS.value)
_COLUMNS = ("holder_id", "parcel_id", "note", "source", "carbon", "created_at")


def entry_row(draft: Draft, entry: Mapping) -> dict:
    """Return the columns of an entry, checked by itself; ``year`` is as given.

    :raises RuleError: its kind, year, amount or carbon is none, or its id is taken.
    """
    subject = str(entry.get("id") or entry.get("kind") or "")
    row = {name: entry.get(name) or None for name in _COLUMNS}
    row["kind"] = one_of(EntryKind, entry.get("kind"), "unknown_entry_kind").value
    row["year"] = whole_year(entry.get("year"))
    row["amount_tco2e"] = amount_of(entry.get("amount_tco2e"), subject)
    row["created_at"] = row["created_at"] or draft.today.isoformat()
    if row["carbon"]:
        row["carbon"] = one_of(Carbon, row["carbon"], "unknown_carbon").value
        if row["kind"] != EntryKind.EMISSIONS.value:
            raise refusal("carbon_of_emissions_only", row["kind"])
    if row["parcel_id"] and row["kind"] == EntryKind.MEASURED.value:
        raise refusal("measured_countrywide", row["parcel_id"])
    if not row["parcel_id"] and row["kind"] == EntryKind.GROWTH.value:
        raise refusal("growth_needs_parcel")
    if entry.get("id"):
        if draft.row("account_entry", entry["id"]) is not None:
            raise refusal("entry_id_taken", entry["id"])
        row["id"] = entry["id"]
    return row


def book_entry(draft: Draft, row: dict) -> list:
    """Book an entry on its year, parcels and rights; fill in which carbon it took.

    :param row: its columns; ``year`` is the number.
    :return: warnings.
    :raises RuleError: it cannot be (unknown parcel, more than is there, a second measurement).
    """
    kind, amount = row["kind"], row["amount_tco2e"]
    if row["holder_id"]:
        draft.need("holder", row["holder_id"])
    if row["parcel_id"]:
        _refuse_replaced(draft, row["parcel_id"])
    if kind == EntryKind.MEASURED.value and measured_in(draft, row["year"]) is not None:
        raise refusal("measured_already", str(row["year"]))
    _add_to_sums(draft, row, amount)
    if kind == EntryKind.EMISSIONS.value:
        _name_carbon(draft, row)
        _book_emissions(draft, row, amount)
        if row["holder_id"] and not row["carbon"]:
            return [warning("holder_without_right", row["holder_id"], amount=amount)]
    elif row["parcel_id"] and kind in _GROWTH:
        book_growth(draft, row["parcel_id"], amount)
    _refuse_over_budget(draft, row)
    return []


def _refuse_over_budget(draft: Draft, row: Mapping) -> None:
    """Refuse reported avoidance credits that make more of them in a year than the annual budget (M4)."""
    if row["kind"] != EntryKind.REPORTED_AVOIDANCE.value:
        return
    budget = budget_in_force(draft, row["year"]).annual_budget_tco2e
    avoidance = year_amount(draft, row["year"], "avoidance_tco2e", "reported_avoidance_tco2e")
    if avoidance > budget + max(EPSILON_T, 1e-9 * budget):
        values = {"avoidance_tco2e": avoidance, "budget_tco2e": budget}
        raise refusal("reported_over_budget", str(row["year"]), **values)


def book_opening_entry(draft: Draft, row: Mapping) -> list:
    """Book an entry made before the accounts were opened: leniently, as it can no longer change.

    :return: warnings; an entry that a parcel cannot bear counts for the country only.
    """
    kind, amount = row["kind"], row["amount_tco2e"]
    good = isinstance(amount, (int, float)) and 0 <= amount < math.inf
    if not good or kind not in {known.value for known in EntryKind}:
        return [warning("entry_left_out", row["id"], kind=str(kind), amount=str(amount))]
    _add_to_sums(draft, row, amount)
    try:
        if row["parcel_id"] and kind == EntryKind.EMISSIONS.value:
            _book_emissions(draft, row, amount)
        elif row["parcel_id"] and kind in _GROWTH:
            book_growth(draft, row["parcel_id"], amount)
    except RuleError:
        return [warning("entry_countrywide", row["id"], parcel=row["parcel_id"])]
    return []


def book_change(draft: Draft, row: Mapping, change: float) -> dict[str, float]:
    """Book what a correction, already added, changes of an entry.

    :param row: the entry that is corrected; ``year`` is the number.
    :return: what each emission right emitted more (or less), by the right's id.
    """
    _add_to_sums(draft, row, change)
    if change > 0:
        _refuse_over_budget(draft, row)
    if row["parcel_id"] and draft.row("parcel_account", row["parcel_id"]) is None:
        return {}  # entered before the opening, for a parcel that the accounts never had
    if row["kind"] == EntryKind.MEASURED.value:
        measured = measured_in(draft, row["year"])
        draft.change("account_year", str(row["year"]), measured_tco2e=measured)
    elif row["kind"] == EntryKind.EMISSIONS.value:
        return _book_emissions(draft, row, change)
    elif row["parcel_id"] and row["kind"] in _GROWTH:
        book_growth(draft, row["parcel_id"], change)
    return {}


def effective_entries(book, year: int, **equal: Any) -> list[dict]:
    """Return the entries of an accounting year as they stand, corrections in place of amounts.

    Entries that a correction took out are left out. ``year`` in the rows is the number.

    :param equal: columns that the entries must have, such as ``kind``.
    """
    rows = book.rows("account_entry", year=year, **equal)
    state = book.row("account_state", STATE_ID)
    named = calendar_year(year, joining_year(state)) if state else year
    if named >= FIRST_CALENDAR_YEAR:  # entered before the accounts were opened
        rows += book.rows("account_entry", year=named, **equal)
    last: dict = {}
    for row in sorted(rows, key=entry_order):
        if row["corrects_id"]:
            last[row["corrects_id"]] = row["amount_tco2e"]
    found = []
    for row in rows:
        amount = last.get(row["id"], row["amount_tco2e"])
        taken_out = row["id"] in last and not amount
        possible = amount is not None and 0 <= amount < math.inf  # others count in no year
        if possible and not row["corrects_id"] and not taken_out:
            found.append({**row, "year": year, "amount_tco2e": amount})
    return found


def effective_amounts(book, year: int) -> dict[str, Optional[float]]:
    """Return the amounts of an accounting year by kind, from its entries with their corrections.

    ``measured`` is the last measurement, ``None`` without one.
    """
    sums: dict[str, Optional[float]] = dict.fromkeys((kind.value for kind in EntryKind), 0.0)
    sums[EntryKind.MEASURED.value] = None
    for row in sorted(effective_entries(book, year), key=entry_order):
        if row["kind"] == EntryKind.MEASURED.value:
            sums[row["kind"]] = row["amount_tco2e"]
        elif row["kind"] in sums:
            sums[row["kind"]] += row["amount_tco2e"]
    return sums


def measured_in(book, year: int) -> Optional[float]:
    """Return the last measurement of the whole stock in a year (tCO2e), ``None`` without one."""
    found = effective_entries(book, year, kind=EntryKind.MEASURED.value)
    return max(found, key=entry_order)["amount_tco2e"] if found else None


def amount_of(amount: Any, subject: str) -> float:
    """Return an amount in tCO2e.

    :raises RuleError: it is below nought, or no number (``bad_amount``).
    """
    good = isinstance(amount, (int, float)) and not isinstance(amount, bool)
    if not (good and 0 <= amount < math.inf):
        raise refusal("bad_amount", subject, value=amount)
    return float(amount)


def _add_to_sums(draft: Draft, row: Mapping, amount: float) -> None:
    year, kind = row["year"], row["kind"]
    add_to_year(draft, year)
    if kind == EntryKind.MEASURED.value:
        draft.change("account_year", str(year), measured_tco2e=amount)
    elif kind in SUM_OF_KIND:
        column = SUM_OF_KIND[kind]
        before = draft.row("account_year", str(year))[column] or 0.0
        draft.change("account_year", str(year), **{column: max(0.0, before + amount)})


def _refuse_replaced(draft: Draft, parcel_id: str) -> None:
    present = present_parcels(draft, parcel_id)
    if present != [parcel_id]:
        raise refusal("parcel_replaced", parcel_id, by=", ".join(present))


def _name_carbon(draft: Draft, row: dict) -> None:
    """Fill in which carbon an emission took: by its parcel, or that of a holder's rights."""
    if row["carbon"]:
        return
    if row["parcel_id"]:
        row["carbon"] = default_carbon(draft.row("parcel_account", row["parcel_id"]))
    elif row["holder_id"] and has_emission_right(draft, row["holder_id"], row["year"]):
        row["carbon"] = Carbon.TRADEABLE.value


def _book_emissions(draft: Draft, row: Mapping, amount: float) -> dict[str, float]:
    if row["parcel_id"]:
        present = present_parcels(draft, row["parcel_id"])
        carbon = row["carbon"] or default_carbon(draft.row("parcel_account", present[0]))
        return book_emission(draft, row["parcel_id"], amount, carbon, row["year"])
    if row["holder_id"] and row["carbon"] == Carbon.TRADEABLE.value:
        return book_holder_emission(draft, row["holder_id"], amount, row["year"])
    return {}
