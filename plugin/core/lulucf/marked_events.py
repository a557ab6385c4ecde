"""The events marked as natural in the accounts, as the exclusion takes them."""

from ..mechanism.ledger_tables import Disturbance, DisturbanceActivity, FollowUpKind, MarkState
from ..mechanism.losses import event_stands
from ..mechanism.natural import event_amount, event_year, follow_ups, missing_evidence
from .exclusion import FollowUp, NaturalEvent


def marked_events(book) -> list[NaturalEvent]:
    """Return the events whose mark is valid, with the amounts that stand, by id.

    Those whose entry was corrected to nought are no events any more, whatever evidence they lack.
    """
    found = []
    for mark in book.rows("natural_mark", state=MarkState.VALID.value):
        event = book.row("event", mark["event_id"])
        if not event_stands(book, event):
            continue
        found.append(
            NaturalEvent(
                event_id=event["id"],
                calendar_year=event_year(book, event),
                activity=DisturbanceActivity(mark["activity"]),
                disturbance=Disturbance(mark["disturbance"]),
                amount_tco2e=event_amount(book, event),
                area_ha=event["area_ha"] or 0.0,
                missing=missing_evidence(book, event, mark),
                follow_ups=tuple(
                    FollowUp(FollowUpKind(row["kind"]), row["calendar_year"], row["amount_tco2e"])
                    for row in follow_ups(book, event["id"])
                ),
            )
        )
    return found
