"""Words for codes of the accounts that only a statement shows."""

from __future__ import annotations

import json
from datetime import date

from ..core.mechanism.ledger_tables import Source
from ..storage.account_words import cure_source_word
from ..translate import tr
from . import formats
from .wording import class_name


def land_name(row) -> str:
    """Return the name of a row of the changes of land."""
    if row.scope == "several":
        return tr("parcels merged from several classes")
    if row.scope == "country":
        return tr("stated for the country, not by parcel")
    return class_name(row.status, row.basis)


def terms_reason_word(reason: str) -> str:
    """Return why terms were set."""
    return {
        "opening": tr("accounts opened"),
        "pool_added": tr("pool added"),
        "territory_excluded": tr("territory excluded"),
        "territory_returned": tr("territory returned"),
        "method": tr("other method"),
        "buffer": tr("annual buffer"),
    }.get(reason, reason)


def refusal_word(reason: str) -> str:
    """Return why a request was refused; a reason in the user's own words as it is."""
    words = {
        "suspended": tr("redemption was suspended: the country ended a year short"),
        "not_certified": tr("the project was not certified"),
        "certification_suspended": tr("the certification was suspended"),
        "over_entitlement": tr("more than the entitlement"),
        "over_annual_budget": tr("more than the annual budget"),
        "over_buffer_target": tr("more than the target under the annual buffer"),
        "emitted_before": tr("the carbon had been emitted"),
        "obligation_open": tr("credits were still to be cancelled"),
        "not_whole_tonnes": tr("not in whole tonnes"),
        "year_not_open": tr("the year took no credits"),
    }
    return words.get(reason, reason)


def safeguard_word(name: str) -> str:
    """Return what a market safeguard is."""
    return {
        "trigger_price": tr("trigger price"),
        "guaranteed_minimum_t": tr("guaranteed minimum flow [t a year]"),
        "market_share": tr("largest share of the market"),
        "market_size_t": tr("size of the market [t a year]"),
        "listed_buyers": tr("listed buyers"),
        "listed_sellers": tr("listed sellers"),
        "listed_until_year": tr("lists hold until year"),
        "auction_only": tr("only at auction"),
        "auctions": tr("auctions"),
        "operator_id": tr("only through the operator"),
        "banking_years": tr("years credits may be kept"),
        "block_on_obligation": tr("no redeeming with credits to cancel"),
        "mechanism_start": tr("start of the mechanism"),
    }.get(name, name)


def safeguard_value(text: str | None) -> str:
    """Return a safeguard's value (JSON) for a reader."""
    try:
        value = json.loads(text or "null")
    except ValueError:
        return text or ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, (int, float)):
        return formats.number(value, 0 if formats.is_whole(value) else 2)
    if value is None or value == [] or value == "":
        return formats.MISSING
    if isinstance(value, list):
        return ", ".join(item if isinstance(item, str) else json.dumps(item) for item in value)
    return iso_day(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def bond_state_word(state: str) -> str:
    """Return the word for a bond's state."""
    return {"open": tr("open"), "closed": tr("closed")}.get(state, state)


def held_by_word(text: str) -> str:
    """Return who holds credits of another registry: a source of cover, or a holder's name as it is."""
    known = [source.value for source in Source]
    return cure_source_word(text) if text in known else text


def iso_day(text: str) -> str:
    """Return an ISO date as a reader writes it; other text as it is."""
    try:
        return formats.day(date.fromisoformat(text))
    except ValueError:
        return text
