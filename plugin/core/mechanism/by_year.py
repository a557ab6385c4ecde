"""Amounts of parcels by year, from the entries with their corrections."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Optional

from .accounting_years import joining_year, year_number
from .book import state_of
from .entries import entry_order
from .ledger_tables import Carbon, EntryKind

#: Kinds of entry that are new carbon when they name a parcel.
GROWTH_KINDS = (EntryKind.GROWTH.value, EntryKind.REMOVALS.value)


def parcel_amounts(
    book, parcel_ids: Iterable[str], kinds: Collection[str], carbon: Optional[Carbon] = None
) -> dict[int, float]:
    """Return accounting year → tCO2e entered on the parcels.

    :param carbon: only emissions of this carbon; ``None``: of any.
    """
    joined = joining_year(state_of(book))
    sums: dict[int, float] = defaultdict(float)
    for parcel_id in parcel_ids:
        for entry in book.rows("account_entry", parcel_id=parcel_id):
            if entry["corrects_id"] or entry["kind"] not in kinds:
                continue
            if carbon is None or entry["carbon"] == carbon.value:
                sums[year_number(entry["year"], joined)] += effective_amount(book, entry)
    return dict(sums)


def effective_amount(book, entry) -> float:
    """Return an entry's amount in tCO2e, or that of its last correction."""
    corrections = book.rows("account_entry", corrects_id=entry["id"])
    if not corrections:
        return entry["amount_tco2e"] or 0.0
    return max(corrections, key=entry_order)["amount_tco2e"] or 0.0
