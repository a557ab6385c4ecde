"""Market safeguards, set per country and off by default (paper FAQ 24; mechanism M8).

Credits *enter the market* when the holder of their project passes them on, or, where one operator
buys all of them, when the operator does. In any case the avoidance credits of a year are at most B.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Optional

from .accounting_years import joining_year, year_number
from .book import Draft, refusal, state_of
from .booking import EPSILON_T
from .ledger_tables import STATE_ID, MarketPurpose, Movement
from .serials import range_of, size_of

#: What a transfer's ``purpose`` says of credits that enter the market.
ENTRY = MarketPurpose.ENTRY.value


@dataclass(frozen=True)
class Safeguards:
    """The settings of a country; ``None`` or empty: off.

    Tonnes are tCO2e, prices a tonne in the market's currency, years accounting years.
    """

    trigger_price: Optional[float] = None
    guaranteed_minimum_t: float = 0.0
    market_share: Optional[float] = None
    market_size_t: Optional[float] = None
    listed_buyers: Optional[tuple[str, ...]] = None
    listed_sellers: Optional[tuple[str, ...]] = None
    listed_until_year: Optional[int] = None
    auction_only: bool = False
    auctions: tuple[Mapping[str, Any], ...] = ()
    operator_id: Optional[str] = None
    banking_years: Optional[int] = None
    block_on_obligation: bool = True
    mechanism_start: Optional[str] = None


def _number(value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < float("inf")


def _whole(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _texts(value) -> bool:
    return isinstance(value, (list, tuple)) and all(isinstance(item, str) and item for item in value)


def _auctions(value) -> bool:
    return isinstance(value, (list, tuple)) and all(
        isinstance(item, Mapping) and _whole(item.get("year")) and _date(item.get("at")) for item in value
    )


def _date(value) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except (TypeError, ValueError):
        return False


_CHECKS = {
    "trigger_price": _number,
    "guaranteed_minimum_t": _number,
    "market_share": lambda value: _number(value) and value <= 1,
    "market_size_t": _number,
    "listed_buyers": _texts,
    "listed_sellers": _texts,
    "listed_until_year": _whole,
    "auction_only": lambda value: isinstance(value, bool),
    "auctions": _auctions,
    "operator_id": lambda value: isinstance(value, str) and bool(value),
    "banking_years": _whole,
    "block_on_obligation": lambda value: isinstance(value, bool),
    "mechanism_start": _date,
}
SAFEGUARD_NAMES = tuple(_CHECKS)


def set_safeguard(book, *, name, value):
    """Set a safeguard; ``None`` puts it back to what it is by default.

    :raises RuleError: there is no such safeguard, or the value is none for it.
    """
    draft = Draft(book)
    if name not in _CHECKS:
        raise refusal("unknown_safeguard", str(name), known=", ".join(_CHECKS))
    if value is not None and not _CHECKS[name](value):
        raise refusal("bad_safeguard_value", name, value=json.dumps(value, default=str))
    if name == "auctions":
        _refuse_two_a_year(book, value or ())
    for holder_id in _holders_named(name, value):
        draft.need("holder", holder_id)
    value = list(value) if isinstance(value, tuple) else value
    draft.add("account_setting", name, value=json.dumps(value, sort_keys=True))
    return draft.act("set_safeguard", {"name": name, "value": value}, {"name": name})


def _refuse_two_a_year(book, auctions) -> None:
    """Refuse more than one auction in a year: they are yearly (M8)."""
    years = [_accounting_year(book, auction["year"]) for auction in auctions]
    for year in years:
        if years.count(year) > 1:
            raise refusal("auction_twice", str(year))


def _accounting_year(book, year: int) -> int:
    """Return a year's number; once the accounts are open, also of a calendar year."""
    state = book.row("account_state", STATE_ID)
    return year_number(year, joining_year(state)) if state else year


def _holders_named(name, value) -> tuple:
    if value is None:
        return ()
    if name == "operator_id":
        return (value,)
    return tuple(value) if name in ("listed_buyers", "listed_sellers") else ()


def settings_of(book) -> Safeguards:
    """Return the safeguards in force."""
    values = {row["id"]: json.loads(row["value"]) for row in book.rows("account_setting") if row["value"]}
    known = {field.name for field in fields(Safeguards)}
    chosen = {name: value for name, value in values.items() if name in known and value is not None}
    return Safeguards(
        **{name: tuple(value) if isinstance(value, list) else value for name, value in chosen.items()}
    )


def check_transfer(book, *, blocks, from_id, to_id, price=None, via="", year) -> set[str]:
    """Return the ids of the blocks that would enter the market by a transfer.

    :raises RuleError: a safeguard refuses it.
    """
    settings = settings_of(book)
    _refuse_expired(settings, blocks, year)
    _refuse_unlisted(book, settings, from_id, to_id, year)
    _refuse_outside_auction(book, settings, via, year)
    sold_by_holder = {block["id"] for block in blocks if from_id == _origin(book, block)}
    if settings.operator_id is not None:
        if sold_by_holder and settings.operator_id not in (from_id, to_id):
            raise refusal("only_to_operator", _name(book, settings.operator_id))
        entering = {block["id"] for block in blocks} if from_id == settings.operator_id else set()
    else:
        entering = sold_by_holder
    amount = sum(size_of(block) for block in blocks if block["id"] in entering)
    if amount:
        _refuse_entry(book, settings, amount, price, year)
    return entering


def check_use(book, *, blocks, year) -> None:
    """Refuse the use of credits that were banked too long (``banking_expired``)."""
    _refuse_expired(settings_of(book), blocks, year)


def entered_t(book, year: int) -> float:
    """Return the tonnes that entered the market in a year."""
    movement = Movement.TRANSFER.value
    return book.total("transfer", "amount_tco2e", year=year, purpose=ENTRY, movement=movement)


def _refuse_expired(settings, blocks, year) -> None:
    for block in blocks if settings.banking_years is not None else ():
        if year - block["year"] > settings.banking_years:
            values = {"year": block["year"], "banking_years": settings.banking_years}
            raise refusal("banking_expired", range_of(block), **values)


def _refuse_unlisted(book, settings, from_id, to_id, year) -> None:
    until = state_of(book)["period_years"]
    if settings.listed_until_year is not None:
        until = _accounting_year(book, settings.listed_until_year)
    if year > until:
        return
    if settings.listed_sellers is not None and from_id not in settings.listed_sellers:
        raise refusal("seller_not_listed", _name(book, from_id), until=until)
    if settings.listed_buyers is not None and to_id not in settings.listed_buyers:
        raise refusal("buyer_not_listed", _name(book, to_id), until=until)


def _refuse_outside_auction(book, settings, via, year) -> None:
    """Refuse a sale that is at no auction held in the year so far; ``via`` is ``auction`` or its date."""
    if not settings.auction_only:
        return
    dates = [auc["at"] for auc in settings.auctions if _accounting_year(book, auc["year"]) == year]
    held = [day for day in dates if day <= book.today.isoformat()]
    if not held or via not in ("auction", *held):
        raise refusal("only_at_auction", str(year), dates=", ".join(dates) or "–")


def _refuse_entry(book, settings, amount, price, year) -> None:
    entered = entered_t(book, year) if settings.trigger_price or settings.market_share is not None else 0.0
    if settings.trigger_price is not None and (price is None or price < settings.trigger_price):
        room = max(0.0, settings.guaranteed_minimum_t - entered)
        if amount > room:
            values = {"price": 0.0 if price is None else float(price), "room_t": room}
            raise refusal("below_trigger_price", str(year), trigger=settings.trigger_price, **values)
    if settings.market_share is not None:
        most = settings.market_share * (settings.market_size_t or 0.0)
        if entered + amount > most + EPSILON_T:
            values = {"share": 100.0 * settings.market_share, "room_t": max(0.0, most - entered)}
            raise refusal("over_market_share", str(year), asked_t=amount, **values)


def _origin(book, block) -> Optional[str]:
    return book.row("project", block["project_id"])["holder_id"]


def _name(book, holder_id) -> str:
    row = book.row("holder", holder_id)
    return (row and row["name"]) or str(holder_id)
