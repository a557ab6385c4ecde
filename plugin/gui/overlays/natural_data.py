"""What the page of natural disturbances reads from the accounts, in one go, off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ...core.lulucf.marked_events import marked_events
from ...core.mechanism.ledger_tables import MarkState
from ...core.mechanism.natural import event_amount, event_year, follow_ups, missing_evidence


class EventRow(NamedTuple):
    """An entered event; ``mark`` is its valid mark, ``missing`` the items of para 34 it lacks then."""

    event_id: str
    parcel_id: str
    calendar_year: int | None
    event_type: str
    area_ha: float
    amount_tco2e: float
    mark: dict | None
    missing: tuple
    follow_ups: tuple
    box: tuple


@dataclass(frozen=True)
class NaturalData:
    """All entered events, the newest year first, and those marked as the exclusion takes them."""

    rows: tuple
    marked: tuple


def read_natural(book) -> NaturalData:
    """Read it; events whose loss was corrected to nought are gone, unless they are marked."""
    marks = {row["event_id"]: row for row in book.rows("natural_mark", state=MarkState.VALID.value)}
    rows = []
    for event in book.rows("event"):
        mark, amount = marks.get(event["id"]), event_amount(book, event)
        if not amount and mark is None:
            continue
        rows.append(
            EventRow(
                event["id"],
                event["parcel_id"] or "",
                event_year(book, event),
                event["event_type"] or "",
                event["area_ha"] or 0.0,
                amount,
                mark,
                missing_evidence(book, event, mark) if mark else (),
                tuple(follow_ups(book, event["id"])) if mark else (),
                tuple(event[name] for name in ("min_x", "min_y", "max_x", "max_y")),
            )
        )
    rows.sort(key=lambda row: (-(row.calendar_year or 0), -row.amount_tco2e, row.event_id))
    return NaturalData(tuple(rows), tuple(marked_events(book)))
