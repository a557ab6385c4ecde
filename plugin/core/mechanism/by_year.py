"""Amounts of parcels by year, from the entries with their corrections."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Optional

from .accounting_years import calendar_year, joining_year, year_number
from .book import state_of
from .corrections import standing
from .ledger_tables import Carbon, EntryKind

#: Kinds of entry that are new carbon when they name a parcel.
GROWTH_KINDS = (EntryKind.GROWTH.value, EntryKind.REMOVALS.value)


def parcel_amounts(
    book, parcel_ids: Iterable[str], kinds: Collection[str], carbon: Optional[Carbon] = None
) -> dict[int, float]:
    """Return accounting year → tCO2e entered on the parcels.

    :param carbon: only emissions of this carbon; ``None``: of any.
    """
    sums: dict[int, float] = defaultdict(float)
    for (year, found), amount in amounts_by_carbon(book, parcel_ids, kinds).items():
        if carbon is None or found == carbon.value:
            sums[year] += amount
    return dict(sums)


def growth_after(book, parcel_ids: Iterable[str], year: int) -> float:
    """Return the new carbon entered on the parcels for years after one, in tCO2e.

    Only years that have entries are looked up: as a rule none, or the open one.
    """
    joined = joining_year(state_of(book))
    later = [row["year"] for row in book.rows("account_year") if row["year"] > year]
    named = {name for number in later for name in (number, calendar_year(number, joined))}
    growth = 0.0
    for parcel_id in parcel_ids if named else ():
        for name in named:
            rows = book.rows("account_entry", parcel_id=parcel_id, year=name)
            growth += sum(amount for entry, amount in standing(rows) if entry["kind"] in GROWTH_KINDS)
    return growth


def amounts_by_carbon(
    book, parcel_ids: Iterable[str], kinds: Collection[str]
) -> dict[tuple[int, Optional[str]], float]:
    """Return (accounting year, which carbon) → tCO2e entered on the parcels."""
    joined = joining_year(state_of(book))
    sums: dict[tuple[int, Optional[str]], float] = defaultdict(float)
    for parcel_id in parcel_ids:
        for entry, amount in standing(book.rows("account_entry", parcel_id=parcel_id)):
            if entry["kind"] in kinds:
                sums[year_number(entry["year"], joined), entry["carbon"]] += amount
    return dict(sums)
