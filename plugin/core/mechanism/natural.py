"""Events marked as natural disturbances, and what happened on their land later (LULUCF para 33, 34).

A loss that was entered is marked once, for one activity, with the evidence that para 34 asks for in
its items a to f. Evidence may come later: a mark is kept without, and completed; nothing is left out
of the accounts until all of it is there. A mark's id is its event's, so there is never a second one,
and what happened later on the land stays with the event when a mark is withdrawn and set again.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Optional

from ..overlays.reading import EventType
from .accounting_years import calendar_year, joining_year, whole_year
from .book import Act, Draft, refusal, warning
from .booking import one_of
from .corrections import entry_order
from .entries import amount_of
from .ledger_tables import STATE_ID, Disturbance, DisturbanceActivity, FollowUpKind, MarkState

#: The items of para 34: what must be shown before an event may be left out.
EVIDENCE = ("a", "b", "c", "d", "e", "f")
#: Types of events that people cause, so that they are never natural (para 1 a, 33).
NEVER_NATURAL = frozenset((EventType.HARVEST, EventType.PRESCRIBED_FIRE, EventType.DEFORESTATION))
#: Which disturbance a map's type of event is, where it tells the cause.
CAUSE_OF = {
    EventType.FIRE: Disturbance.WILDFIRE,
    EventType.PEST: Disturbance.PEST_DISEASE,
    EventType.WEATHER: Disturbance.EXTREME_WEATHER,
    EventType.GEOLOGICAL: Disturbance.GEOLOGICAL,
}
_TAKEN_BACK = (FollowUpKind.SALVAGE_LOGGING.value, FollowUpKind.LAND_USE_CHANGE.value)


def mark_natural(
    book, *, event_ids: Sequence[str], disturbance: str, activity: str, evidence: Optional[Mapping] = None
) -> Act:
    """Mark events as natural disturbances, all of them or none.

    :param event_ids: rows of ``event``.
    :param disturbance: ``wildfire``, ``pest_disease``, ``extreme_weather`` or ``geological``.
    :param activity: in whose account they may be left out: ``forest_management`` or ``afforestation``.
    :param evidence: item of para 34 (``a`` to ``f``) → where it is shown; what is not given is missing.
    :return: the act; its findings say what evidence is missing.
    :raises RuleError: an event is unknown, caused by people, corrected to nought, or marked already.
    """
    draft = Draft(book)
    kind = one_of(Disturbance, disturbance, "unknown_disturbance")
    columns = {
        "disturbance": kind.value,
        "activity": one_of(DisturbanceActivity, activity, "unknown_disturbance_activity").value,
        **{f"evidence_{item}": text for item, text in _texts(evidence).items()},
    }
    if not event_ids:
        raise refusal("no_events")
    findings = []
    for event_id in dict.fromkeys(event_ids):
        event = draft.need("event", event_id)
        _refuse_human(event)
        _refuse_taken_out(draft, event)
        before = draft.row("natural_mark", event_id)
        if before is not None and before["state"] == MarkState.VALID.value:
            raise refusal("event_marked_already", event_id, disturbance=before["disturbance"])
        row = {"event_id": event_id, **columns, "state": MarkState.VALID.value}
        draft.change("natural_mark", event_id, **row, marked_on=draft.today.isoformat())
        findings += _looks(draft, event)
    params = {
        "event_ids": list(event_ids),
        "disturbance": disturbance,
        "activity": activity,
        "evidence": dict(evidence or {}),
    }
    return draft.act("mark_natural", params, {"ids": list(dict.fromkeys(event_ids))}, findings)


def complete_mark(book, *, event_ids: Sequence[str], evidence: Mapping) -> Act:
    """Fill in or change evidence of events that are marked; items that are not given stay.

    :raises RuleError: an event is not marked, or nothing would change.
    """
    draft = Draft(book)
    given = {f"evidence_{i}": text for i, text in _texts(evidence).items() if i in evidence}
    if not event_ids:
        raise refusal("no_events")
    changed, findings = False, []
    for event_id in dict.fromkeys(event_ids):
        mark = valid_mark(draft, event_id)
        new = {name: text for name, text in given.items() if mark[name] != text}
        if new:
            changed = True
            draft.change("natural_mark", event_id, **new)
        findings += _looks(draft, draft.need("event", event_id))
    if not changed:
        raise refusal("evidence_unchanged", ", ".join(event_ids))
    params = {"event_ids": list(event_ids), "evidence": dict(evidence)}
    return draft.act("complete_mark", params, {"ids": list(dict.fromkeys(event_ids))}, findings)


def withdraw_mark(book, *, event_ids: Sequence[str], reason: str) -> Act:
    """Withdraw the marks of events: their emissions count again.

    :param reason: kept in the journal; required.
    :raises RuleError: an event is not marked, or no reason is given.
    """
    draft = Draft(book)
    if not (reason or "").strip():
        raise refusal("withdrawal_needs_reason")
    if not event_ids:
        raise refusal("no_events")
    for event_id in dict.fromkeys(event_ids):
        valid_mark(draft, event_id)
        draft.change("natural_mark", event_id, state=MarkState.WITHDRAWN.value)
    return draft.act("withdraw_mark", {"event_ids": list(event_ids)}, {"ids": list(event_ids)})


def record_follow_up(
    book,
    *,
    event_id: str,
    kind: str,
    calendar_year: int,  # noqa: A002 (the column's name)
    amount_tco2e: Optional[float] = None,
    note: str = "",
    source: str = "",
) -> Act:
    """Record what happened later on the land of a marked event, in a calendar year.

    A second record of one kind and year replaces the first; nought takes it back.

    :param kind: ``salvage_logging`` (tCO2e that its wood emitted), ``land_use_change`` (tCO2e of the
        event's emissions on the land that changed; ``None``: on all of it) or ``removal`` (tCO2e that
        grew back).
    :raises RuleError: the event is not marked, the year is before it, or more is taken back in than
        the event emitted.
    """
    draft = Draft(book)
    kind = one_of(FollowUpKind, kind, "unknown_follow_up")
    valid_mark(draft, event_id)
    year = whole_year(calendar_year)
    began = event_year(draft, draft.need("event", event_id))
    if began is not None and year < began:
        raise refusal("follow_up_before_event", event_id, year=year, began=began)
    if amount_tco2e is None and kind is not FollowUpKind.LAND_USE_CHANGE:
        raise refusal("bad_amount", kind.value, value=amount_tco2e)
    amount = None if amount_tco2e is None else amount_of(amount_tco2e, kind.value)
    numbered = f"{event_id}:{kind.value}:{year}:"
    rows = draft.rows("natural_follow_up", mark_id=event_id)
    earlier = sorted(row["id"] for row in rows if row["id"].startswith(numbered))
    row_id = f"{numbered}{len(earlier) + 1:04d}"
    before = draft.row("natural_follow_up", earlier[-1]) if earlier else {"amount_tco2e": 0.0}
    if before["amount_tco2e"] == amount:
        raise refusal("follow_up_unchanged", event_id, kind=kind.value, year=year)
    draft.add(
        "natural_follow_up", row_id, mark_id=event_id, kind=kind.value, calendar_year=year,
        amount_tco2e=amount, note=note or None, source=source or None,
    )  # fmt: skip
    if kind.value in _TAKEN_BACK and amount:
        _refuse_too_much(draft, event_id)
    params = {
        "event_id": event_id, "kind": kind.value, "calendar_year": calendar_year,
        "amount_tco2e": amount_tco2e, "note": note, "source": source,
    }  # fmt: skip
    return draft.act("record_follow_up", params, {"id": row_id})


def follow_ups(book, event_id: str) -> list[dict]:
    """Return what happened later on an event's land as it stands: the last record of a kind and year.

    Records that were taken back are left out.
    """
    last = {
        (row["kind"], row["calendar_year"]): row
        for row in sorted(book.rows("natural_follow_up", mark_id=event_id), key=lambda row: row["id"])
    }
    return [row for _, row in sorted(last.items()) if row["amount_tco2e"] != 0]


def valid_mark(book, event_id: str) -> dict:
    """Return the mark of an event.

    :raises RuleError: it is not marked (``event_not_marked``).
    """
    mark = book.row("natural_mark", event_id)
    if mark is None or mark["state"] != MarkState.VALID.value:
        raise refusal("event_not_marked", str(event_id))
    return mark


def missing_evidence(book, event: Mapping, mark: Optional[Mapping] = None) -> tuple[str, ...]:
    """Return the items of para 34 that an event lacks; all of them without a mark.

    Item a takes its place and year from the event itself, so it is missing without them.
    """
    placed = bool(event["place"]) and event_year(book, event) is not None
    return tuple(
        item
        for item in EVIDENCE
        if mark is None or not _says_something(mark[f"evidence_{item}"]) or (item == "a" and not placed)
    )


def event_year(book, event: Mapping) -> Optional[int]:
    """Return the calendar year of an event, ``None`` if it is not known."""
    if event["calendar_year"] is not None:
        return event["calendar_year"]
    state = book.row("account_state", STATE_ID)
    if event["year"] is None or state is None:
        return None
    return calendar_year(event["year"], joining_year(state)) if event["year"] < 1000 else event["year"]


def event_amount(book, event: Mapping) -> float:
    """Return what an event emitted (tCO2e) as it stands: corrections of its entry change it alike."""
    entered = event["amount_tco2e"] or 0.0
    entry, stands = _standing(book, event)
    if stands is None or not entry["amount_tco2e"]:
        return entered
    return entered * (stands / entry["amount_tco2e"])


def _standing(book, event: Mapping) -> tuple:
    """Return (the entry of an event, the amount of its last correction), each ``None`` if there is none."""
    entry = book.row("account_entry", event["entry_id"]) if event["entry_id"] else None
    corrections = book.rows("account_entry", corrects_id=entry["id"]) if entry else []
    if not corrections:
        return entry, None
    return entry, max(corrections, key=entry_order)["amount_tco2e"] or 0.0


def _texts(evidence: Optional[Mapping]) -> dict[str, Optional[str]]:
    unknown = set(evidence or ()) - set(EVIDENCE)
    if unknown:
        raise refusal("unknown_evidence", ", ".join(sorted(unknown)), known=", ".join(EVIDENCE))
    texts = {item: ((evidence or {}).get(item) or "").strip() for item in EVIDENCE}
    return {item: text if _says_something(text) else None for item, text in texts.items()}


def _says_something(text: Optional[str]) -> bool:
    """Whether a text has a letter or a digit: dashes and characters without width show nothing."""
    return any(map(str.isalnum, text or ""))


def _refuse_human(event: Mapping) -> None:
    if event["event_type"] in {kind.value for kind in NEVER_NATURAL}:
        raise refusal("event_never_natural", event["id"], type=event["event_type"])


def _refuse_taken_out(draft: Draft, event: Mapping) -> None:
    """Refuse an event whose entry was corrected to nought: there is nothing to leave out."""
    entry, stands = _standing(draft, event)
    if stands == 0.0:
        raise refusal("event_of_nothing", event["id"], entry=entry["id"])


def _looks(draft: Draft, event: Mapping) -> Iterable:
    mark = draft.row("natural_mark", event["id"])
    told = {kind.value: cause.value for kind, cause in CAUSE_OF.items()}.get(event["event_type"])
    if told not in (None, mark["disturbance"]):
        yield warning("mark_differs_from_map", event["id"], marked=mark["disturbance"], told=told)
    missing = missing_evidence(draft, event, mark)
    if missing:
        yield warning("evidence_still_missing", event["id"], items=", ".join(missing))


def _refuse_too_much(draft: Draft, event_id: str) -> None:
    """Refuse to take more back in than the event emitted."""
    amounts = [row for row in follow_ups(draft, event_id) if row["kind"] in _TAKEN_BACK]
    back = math.fsum(row["amount_tco2e"] or 0.0 for row in amounts)
    emitted = event_amount(draft, draft.need("event", event_id))
    if back > emitted * (1 + 1e-9):
        raise refusal("follow_up_over_event", event_id, back=back, emitted=emitted)
