"""Entries with their corrections: which amount stands."""

from collections.abc import Iterable, Iterator, Mapping


def entry_order(row: Mapping) -> tuple:
    """Return what entries, and the corrections of one, are put in order by."""
    return row["created_at"] or "", row["id"]


def standing(rows: Iterable[Mapping]) -> Iterator[tuple[Mapping, float]]:
    """Yield each entry with the amount that stands: its own, or that of its last correction.

    :param rows: entries together with all of their corrections.
    """
    rows = list(rows)
    corrections = sorted((row for row in rows if row["corrects_id"]), key=entry_order)
    last = {row["corrects_id"]: row for row in corrections}
    for row in rows:
        if not row["corrects_id"]:
            yield row, last.get(row["id"], row)["amount_tco2e"] or 0.0
