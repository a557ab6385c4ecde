"""Losses that maps show become entries of the accounts, each with its place (mechanism M5).

A loss is entered as an emission of its parcel in an open year, with a row of ``event`` that says where
it was, on which map and under which conditions. The same place is not entered twice in one year, be it an
accounting year or a calendar year: of the same loss, a map that dates it to the day and one that dates
it to the calendar year may disagree on the accounting year. Whoever enters compares places first
(geometry is no matter of the rules) and says which events of the book were compared; the rule refuses
if others lie near, which somebody entered in the meantime. An event stands until its entry is
corrected to nought, and never again after that.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import Any, Optional

from ..overlays.reading import LOSSES
from .accounting_years import calendar_year, joining_year, open_year_number, year_of_day
from .book import Act, Draft, refusal, state_of, warning
from .booking import day_of
from .corrections import entry_order
from .entries import book_entry, effective_entries, entry_row
from .journal import canonical
from .ledger_tables import EntryKind
from .parcel_booking import present_parcels

BOX = ("min_x", "min_y", "max_x", "max_y")
_MAP_COLUMNS = {"name": "map_name", "source": "map_source", "sha256": "map_sha256"}
_LISTED = 10  # names in a sentence
_LOSS_TYPES = frozenset(kind.value for kind in LOSSES)
_ENTRY_COLUMNS = ("parcel_id", "holder_id", "carbon", "amount_tco2e")


def enter_losses(
    book,
    *,
    losses: Iterable[Mapping],
    map: Mapping,  # noqa: A002 (the word for it)
    checked: Iterable[str] = (),
    overlaps: Iterable[Mapping] = (),
    note: str = "",
) -> Act:
    """Enter losses as emissions of open years, with their events: all of them or none.

    :param losses: each with ``parcel_id``, ``first_day`` and ``last_day`` (ISO, both included; the
        same day twice where it is known), ``event_type``, ``area_ha``, ``amount_tco2e``, ``place``
        and its box ``min_x``, ``min_y``, ``max_x``, ``max_y``; may have ``holder_id``, ``carbon``,
        ``note`` and, where the map dates it otherwise than by ``last_day``, ``calendar_year``.
    :param map: ``name``, ``source``, ``sha256``, ``encoding`` and ``conditions``; the last two JSON.
    :param checked: ids of the standing events whose places were compared with all of these.
    :param overlaps: what the comparison found in the same accounting or calendar year, with standing
        events or among these losses: ``parcel_id``, ``entry_id``, ``area_ha``, ``tco2e``.
    :return: the act; its result is ``{"ids": entries, "event_ids": events, "years": numbers}``.
    :raises RuleError: a place is entered already (``losses_overlap``) or may be
        (``losses_entered_meanwhile``), or an entry is impossible; none is then kept.
    """
    draft, losses, checked = Draft(book), [dict(loss) for loss in losses], set(checked)
    state = state_of(draft)
    overlaps = [dict(overlap) for overlap in overlaps]
    if not losses:
        raise refusal("no_losses")
    _refuse_overlaps(overlaps)
    columns = _map_columns(map)
    rows = [_event_row(state, loss) for loss in losses]
    _refuse_unchecked(draft, rows, checked)
    findings = _looks(draft, rows)
    ids, events = [], []
    for loss, row in zip(losses, rows):
        entry = {name: loss.get(name) for name in _ENTRY_COLUMNS}
        entry.update(year=row["year"], kind=EntryKind.EMISSIONS.value, source=columns["map_name"])
        kept = entry_row(draft, {**entry, "note": loss.get("note") or note})
        findings += book_entry(draft, kept)
        ids.append(draft.add("account_entry", **kept))
        events.append(draft.add("event", entry_id=ids[-1], **row, **columns))
    without_places = [{name: value for name, value in loss.items() if name != "place"} for loss in losses]
    params = {"losses": without_places, "map": dict(map), "checked": sorted(checked), "note": note}
    result = {"ids": ids, "event_ids": events, "years": sorted({row["year"] for row in rows})}
    return draft.act("enter_losses", params, result, findings)


def accounting_year_of(state: Mapping, first_day: str, last_day: str, subject: str = "") -> int:
    """Return the number of the accounting year that a loss counts in.

    A day, and a span within an accounting year, counts in the year it lies in; a whole calendar year
    in the accounting year that begins in it.

    :param state: the row of ``account_state``.
    :param subject: what a refusal names.
    :raises RuleError: it is before the joining date (``loss_before_joining``), or a span that no one
        accounting year has (``loss_between_years``).
    """
    first, last = day_of(first_day, "first_day"), day_of(last_day, "last_day")
    joined = date.fromisoformat(state["joining_date"])
    if (joined.month, joined.day) == (2, 29) and first == joined - timedelta(days=1) < last:
        first = joined  # spans of years that begin on 29 February are cut on the 28th
    number = year_of_day(last, joined)
    values = {"first": first, "last": last, "joined": joined}
    if (first, last) == (date(last.year, 1, 1), date(last.year, 12, 31)):
        number = last.year - joined.year + 1
    elif first > last or year_of_day(first, joined) != number:
        raise refusal("loss_between_years", subject, **values)
    if number < 1:
        raise refusal("loss_before_joining", subject, **values)
    return number


def same_time(one: Sequence, other: Sequence) -> bool:
    """Whether two (accounting year, calendar year) have one in common; ``None`` for one not known."""
    return any(mine is not None and mine == its for mine, its in zip(one, other))


def event_stands(book, event: Mapping) -> bool:
    """Return whether the entry of an event was not corrected to nought."""
    corrections = book.rows("account_entry", corrects_id=event["entry_id"])
    return not corrections or bool(max(corrections, key=entry_order)["amount_tco2e"])


def standing_events(book, year: Optional[int] = None) -> list[dict]:
    """Return the events of an accounting year that stand; of all years without one.

    Each has the amount of its entry after corrections as ``stands_tco2e``, besides its columns.
    """
    found = []
    for row in book.rows("event") if year is None else book.rows("event", year=year):
        corrections = book.rows("account_entry", corrects_id=row["entry_id"])
        last = max(corrections, key=entry_order)["amount_tco2e"] if corrections else None
        if not corrections or last:
            found.append({**row, "stands_tco2e": last if corrections else row["amount_tco2e"]})
    return found


def boxes_meet(one: Mapping, other: Mapping) -> bool:
    """Return whether the boxes of two places share more than an edge; one without a box meets all."""
    if None in [row[name] for row in (one, other) for name in BOX]:
        return True
    across = one["min_x"] < other["max_x"] and other["min_x"] < one["max_x"]
    return across and one["min_y"] < other["max_y"] and other["min_y"] < one["max_y"]


def refuse_revival(book, entry: Mapping, before_tco2e: float) -> None:
    """Refuse to give an amount to a loss whose entry was corrected to nought: its place is free.

    :raises RuleError: ``event_taken_out``.
    """
    if before_tco2e or not book.rows("account_entry", corrects_id=entry["id"]):
        return
    if book.rows("event", entry_id=entry["id"]):
        raise refusal("event_taken_out", entry["id"])


def _refuse_overlaps(overlaps: Sequence[Mapping]) -> None:
    """Refuse places that are in the accounts already, with the figures by entry and by parcel."""
    if not overlaps:
        return
    by_entry: dict = {}
    by_parcel: dict = {}
    for one in overlaps:
        for sums, key in ((by_entry, one.get("entry_id")), (by_parcel, one.get("parcel_id"))):
            figures = sums.setdefault(key or "", {"area_ha": 0.0, "tco2e": 0.0})
            figures["area_ha"] += one.get("area_ha") or 0.0
            figures["tco2e"] += one.get("tco2e") or 0.0
    code = "losses_overlap" if any(by_entry) else "losses_overlap_themselves"
    raise refusal(
        code,
        _listed(by_parcel),
        overlap_ha=math.fsum(one.get("area_ha") or 0.0 for one in overlaps),
        overlap_tco2e=math.fsum(one.get("tco2e") or 0.0 for one in overlaps),
        entries=_listed(by_entry),
        by_entry=by_entry,
        by_parcel=by_parcel,
    )


def _refuse_unchecked(draft: Draft, rows: Sequence[Mapping], checked: set) -> None:
    """Refuse places near standing events of the same year that were not compared with them."""
    unknown: dict = {}
    by_year: dict = {}
    by_calendar: dict = {}
    for row in rows:
        by_year.setdefault(row["year"], []).append(row)
        by_calendar.setdefault(row["calendar_year"], []).append(row)
    joined = joining_year(state_of(draft))  # a calendar year lies in two accounting years
    years = {*by_year, *(year - joined + more for year in by_calendar for more in (0, 1))}
    for year in sorted(years):
        for event in draft.rows("event", year=year):
            if event["id"] in checked:
                continue
            own = chain(by_year.get(year, ()), by_calendar.get(event["calendar_year"], ()))
            if any(boxes_meet(event, row) for row in own) and event_stands(draft, event):
                unknown[event["entry_id"]] = event["amount_tco2e"] or 0.0
    if unknown:
        values = {"events": len(unknown), "entries": _listed(unknown)}
        raise refusal("losses_entered_meanwhile", None, tco2e=math.fsum(unknown.values()), **values)


def _map_columns(map_: Mapping) -> dict:
    """Return the columns of an event that say which map it is on, the same for all of an act."""
    columns = {column: map_.get(name) or None for name, column in _MAP_COLUMNS.items()}
    if not columns["map_name"]:
        raise refusal("loss_without_map")
    for name in ("encoding", "conditions"):
        value = map_.get(name)
        columns[name] = value if isinstance(value, str) or value is None else canonical(value)
    return columns


def _event_row(state: Mapping, loss: Mapping) -> dict:
    """Return the columns of an event, checked by themselves; ``year`` is one that is open."""
    subject = str(loss.get("parcel_id") or "")
    if not subject:
        raise refusal("loss_without_parcel")
    if loss.get("event_type") not in _LOSS_TYPES:
        raise refusal("not_a_loss", subject, type=str(loss.get("event_type")))
    if not _is_number(loss.get("area_ha")) or loss["area_ha"] <= 0:
        raise refusal("loss_without_area", subject, value=loss.get("area_ha"))
    box = [loss.get(name) for name in BOX]
    good = all(map(_is_number, box)) and box[0] < box[2] and box[1] < box[3]
    if not good or not loss.get("place"):
        raise refusal("loss_without_place", subject)
    if not _is_number(loss.get("amount_tco2e")):
        raise refusal("loss_without_amount", subject)
    year = accounting_year_of(state, loss.get("first_day"), loss.get("last_day"), subject)
    return {
        "parcel_id": subject,
        "year": open_year_number(state, year),
        "calendar_year": loss.get("calendar_year") or int(loss["last_day"][:4]),
        "event_type": loss["event_type"],
        "area_ha": float(loss["area_ha"]),
        "amount_tco2e": float(loss["amount_tco2e"]),
        "place": loss["place"],
        **{name: float(value) for name, value in zip(BOX, box)},
    }


def _listed(names: Iterable[str]) -> str:
    """Return the first of some names, for a sentence."""
    names = sorted(filter(None, names))
    return ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _looks(draft: Draft, rows: Sequence[Mapping]) -> list:
    """Return warnings of emissions of the same years, without a place, that may be the same losses."""
    found, state = [], state_of(draft)
    for year in sorted({row["year"] for row in rows}):
        parcels = sorted({row["parcel_id"] for row in rows if row["year"] == year})
        placed = {event["entry_id"] for event in draft.rows("event", year=year)}
        sums = dict.fromkeys(parcels, 0.0)
        whole = 0.0
        for entry in effective_entries(draft, year, kind=EntryKind.EMISSIONS.value):
            if entry["id"] in placed or not entry["amount_tco2e"]:
                continue
            if not entry["parcel_id"]:
                whole += entry["amount_tco2e"]
            for parcel_id in sums if entry["parcel_id"] else ():
                if _has_land_of(draft, entry["parcel_id"], parcel_id):
                    sums[parcel_id] += entry["amount_tco2e"]
        named = {"year": str(calendar_year(year, joining_year(state)))}
        for parcel_id, amount in sums.items():
            if amount:
                found.append(warning("emissions_without_place", parcel_id, tco2e=amount, **named))
        if whole:
            found.append(warning("emissions_countrywide", None, tco2e=whole, **named))
    return found


def _has_land_of(draft: Draft, former: str, parcel_id: str) -> bool:
    if former == parcel_id:
        return True
    account = draft.row("parcel_account", former)
    return bool(account and account["replaced_by"]) and parcel_id in present_parcels(draft, former)
