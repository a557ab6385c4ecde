"""Amounts of parcels by year, from the entries with their corrections."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
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
        for entry, amount in standing(book.rows("account_entry", parcel_id=parcel_id)):
            if entry["kind"] in kinds and (carbon is None or entry["carbon"] == carbon.value):
                sums[year_number(entry["year"], joined)] += amount
    return dict(sums)


def standing(rows: Iterable[Mapping]) -> Iterator[tuple[Mapping, float]]:
    """Yield each entry with the amount that stands: its own, or that of its last correction.

    :param rows: entries together with all of their corrections.
    """
    last = {row["corrects_id"]: row for row in sorted(rows, key=entry_order) if row["corrects_id"]}
    for row in rows:
        if not row["corrects_id"]:
            yield row, last.get(row["id"], row)["amount_tco2e"] or 0.0
